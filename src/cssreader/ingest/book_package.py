"""What an EPUB book says of itself: its facts, the order of its parts, its table of contents."""

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from cssreader.errors import UnusableInputError
from cssreader.ingest.archives import Archive
from cssreader.ingest.book_markup import text_of_book

_MOST_BYTES_OF_PACKAGE = 5_000_000
_MOST_PARTS = 3_000
_MOST_MARKS = 3_000
_FONTS_ONLY = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways to scramble the fonts of a book; its text can be read all the same."""
_RIGHTS = ("META-INF/rights.xml", "META-INF/license.lcpl", "META-INF/sinf.xml")
_NAMED_REFERENCE = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml[^>]*>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[]*>", re.IGNORECASE)
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of a table of contents."""

    title: str
    entry: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Book:
    title: str
    author: str | None
    language: str | None
    published: str | None
    spine: tuple[str, ...]
    """The names of the parts in reading order."""
    contents: tuple[Mark, ...]
    """Where chapters begin, in the order of the table of contents."""
    roles: dict[str, str] = field(default_factory=dict)
    """What parts are there for, where the book says so, in small letters: ``cover``, ``toc`` …"""


def book_in(archive: Archive) -> Book:
    """Raises UnusableInputError when the book is locked or has no readable package."""
    _refuse_locked(archive)
    container = _tree(archive, "META-INF/container.xml")
    path = next((node.get("full-path") for node in _all(container, "rootfile")), None)
    if not path:
        raise UnusableInputError(f"The book {archive.origin} does not say where its text is.")
    package = _tree(archive, path)
    items = {
        item.get("id", ""): (resolved(path, unquote(item.get("href", ""))), item) for item in _all(package, "item")
    }
    refs = [ref for ref in _all(package, "itemref") if ref.get("linear") != "no"]
    spine = [items[ref.get("idref", "")][0] for ref in refs if ref.get("idref", "") in items]
    roles = {
        resolved(path, unquote(node.get("href", "").partition("#")[0])): node.get("type", "").lower()
        for node in _all(package, "reference")
    }
    navigation = [name for name, item in items.values() if "nav" in (item.get("properties") or "").split()]
    roles.update(dict.fromkeys(navigation, "toc"))
    toc = next((node.get("toc", "") for node in _all(package, "spine")), "")
    tables = [*navigation, *([items[toc][0]] if toc in items else [])]
    return Book(
        title=_fact(package, "title") or "",
        author=", ".join(dict.fromkeys(_facts(package, "creator"))) or None,
        language=_fact(package, "language"),
        published=_fact(package, "date"),
        spine=tuple(dict.fromkeys(spine))[:_MOST_PARTS],
        contents=_contents(archive, tables, set(spine)),
        roles=roles,
    )


def resolved(base: str, href: str) -> str:
    """The name of the entry that a link in the entry `base` leads to. It is only looked up, never opened as a file."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), href.partition("#")[0]))


def _refuse_locked(archive: Archive) -> None:
    locked = any(name in archive for name in _RIGHTS)
    if "META-INF/encryption.xml" in archive:
        methods = [
            node.get("Algorithm") for node in _all(_tree(archive, "META-INF/encryption.xml"), "EncryptionMethod")
        ]
        locked = locked or any(method not in _FONTS_ONLY for method in methods)
    if locked:
        raise UnusableInputError(
            f"The book {archive.origin} is locked by its seller (DRM), so its text cannot be read here."
        )


def _contents(archive: Archive, tables: list[str], spine: set[str]) -> tuple[Mark, ...]:
    """The lines of the first table of contents that can be read and leads to parts of the book."""
    for table in tables:
        try:
            tree = _tree(archive, table)
        except UnusableInputError:
            continue  # Without its table of contents each part of a book is a chapter.
        marks = tuple(mark for mark in _marks(tree, table) if mark.entry in spine)[:_MOST_MARKS]
        if marks:
            return marks
    return ()


def _marks(tree: Element, table: str) -> Iterator[Mark]:
    navs = [node for node in _all(tree, "nav") if any(value == "toc" for value in node.attrib.values())]
    root = navs[0] if navs else tree
    waiting: list[tuple[Element, str]] = [(root, "")]
    seen: set[tuple[str, str]] = set()
    while waiting:
        node, parent = waiting.pop()
        own = _own_mark(node, table)
        if own is not None:
            # A section within the file of its chapter is no chapter; one that is named twice is one.
            if own.entry != parent and (own.entry, own.fragment) not in seen:
                seen.add((own.entry, own.fragment))
                yield own
            parent = own.entry
        waiting.extend((child, parent) for child in reversed(node) if _local(child) != "navLabel")


def _own_mark(node: Element, table: str) -> Mark | None:
    if _local(node) == "navPoint":
        label = next((_words(child) for child in node if _local(child) == "navLabel"), "")
        source = next((child.get("src", "") for child in node if _local(child) == "content"), "")
    elif _local(node) == "li":
        link = next((child for child in node if _local(child) == "a"), None)
        label, source = ("", "") if link is None else (_words(link), link.get("href", ""))
    else:
        return None
    return Mark(label, resolved(table, unquote(source)), unquote(source.partition("#")[2])) if source else None


def _facts(package: Element, name: str) -> list[str]:
    return [text for node in _all(package, name) if (text := _words(node)) and "}" in node.tag]


def _fact(package: Element, name: str) -> str | None:
    return next(iter(_facts(package, name)), None)


def _words(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())[:500]


def _local(node: Element) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _all(tree: Element, name: str) -> list[Element]:
    return [node for node in tree.iter() if _local(node) == name]


def _tree(archive: Archive, name: str) -> Element:
    """An XML part of the book without entities of its own making. Raises UnusableInputError."""
    text = text_of_book(archive.read_named(name, _MOST_BYTES_OF_PACKAGE))
    text = _DOCTYPE.sub("", _DECLARATION.sub("", text.lstrip("\ufeff")), count=1)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnusableInputError(f"The book {archive.origin} defines entities of its own, so it was left alone.")
    text = _NAMED_REFERENCE.sub(lambda found: found[0] if found[1] in _OF_XML else html.unescape(found[0]), text)
    try:
        return ElementTree.fromstring(text)  # noqa: S314 - entities are refused above
    except (ElementTree.ParseError, ValueError) as error:
        raise UnusableInputError(f"The book {archive.origin} is damaged: its part {name} cannot be read.") from error

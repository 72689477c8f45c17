"""A whole essay as the XHTML of a chapter, with the marks of its reader or without: for books, and to be printed."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from cssreader.domain.annotation import Annotation, AnnotationKind, span_of
from cssreader.domain.reading import OpenedEssay
from cssreader.export.marked_text import Stretch, marked, tagged
from cssreader.export.note_text import note_html
from cssreader.export.page import direction, escaped, paragraphs
from cssreader.export.wording import (
    HEADING,
    author_and_site,
    colour_of,
    date_text,
    label,
    one_line,
    passage,
    provenance,
    remark,
)
from cssreader.text.direction import is_right_to_left
from cssreader.text.safe_html import is_safe_link, to_html

XHTML, OPS = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops"
PictureFile = Callable[[str], str | None]
"""The file of a picture by its source; None where there is none to show."""
_LEAF = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "pre", "td", "th"})
_AROUND = frozenset({"ul", "ol", "table", "blockquote"})
_SAFE_IN_LINKS = ":/?#@!$&'()*+,;=%~-._"
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def language_of(opened: OpenedEssay) -> str:
    """A BCP 47 tag: the one the page names, else by its letters."""
    said = (opened.essay.facts.language or "").strip()
    if _LANGUAGE.fullmatch(said):
        return said
    return "ur" if is_right_to_left(opened.essay.text) else "en"


def chapter_html(opened: OpenedEssay, picture_file: PictureFile, *, with_marks: bool) -> str:
    """The body of the chapter, as XHTML. With marks, each has a number that leads to the list of them at its end."""
    facts = opened.essay.facts
    title = one_line(facts.title)
    numbered = marks_on_words(opened) if with_marks else []
    parts = [
        f"<h1{direction(title)}>{escaped(title)}</h1>",
        f'<p class="byline">{_byline(opened)}</p>',
        _text(opened, numbered, picture_file),
    ]
    if with_marks and opened.annotations:
        parts += _list_of_marks(opened, {each.id: number for number, (each, _) in enumerate(numbered, start=1)})
    return "\n".join(parts)


def _byline(opened: OpenedEssay) -> str:
    facts = opened.essay.facts
    said = [f"<bdi>{escaped(fact)}</bdi>" for fact in author_and_site(facts.author, facts.site)]
    if facts.published is not None:
        said.append(date_text(facts.published))
    if facts.address and is_safe_link(facts.address):
        said.append(f'<a href="{escaped(_href(facts.address))}"><bdi>{escaped(facts.address)}</bdi></a>')
    return " · ".join(said)


def marks_on_words(opened: OpenedEssay) -> list[tuple[Annotation, Stretch]]:
    """The annotations that cover words of the essay, with where these stand."""
    found = []
    for each in opened.annotations:
        span = span_of(each.placement) if each.selector is not None else None
        if span is not None and each.kind is not AnnotationKind.BOOKMARK and opened.essay.text[slice(*span)].strip():
            found.append((each, Stretch(*span, has_point=True)))
    return found


def _text(opened: OpenedEssay, numbered: list[tuple[Annotation, Stretch]], picture_file: PictureFile) -> str:
    stretches = [stretch for _, stretch in numbered]
    kinds = [(colour_of(each, opened.categories), printable(label(each, opened.categories))) for each, _ in numbered]
    targets: dict[int, str] = {}
    references: dict[int, tuple[str, str]] = {}
    for note in opened.footnotes:
        for at, (start, end) in enumerate(note.references):
            references[len(stretches)] = (f"note-{note.number}-{note.start}", f"ref-{note.start}-{at}")
            stretches.append(Stretch(start, end, unlinked=True))
        targets[len(stretches)] = f"note-{note.number}-{note.start}"
        stretches.append(Stretch(note.start, max(note.text_start, note.start + 1)))
    seen: set[int] = set()

    def opening(number: int) -> str:
        if number in references:
            to, own = references[number]
            named = f' id="{own}"' if number not in seen else ""
            seen.add(number)
            return f'<a epub:type="noteref" class="reference"{named} href="#{to}">'
        if number in targets:
            return f'<span data-note="{targets[number]}">'
        kind, name = kinds[number]
        named = f' id="place-{number + 1}"' if number not in seen else ""
        seen.add(number)
        return f'<span class="mark {kind}"{named} title="{name}">'

    def closing(number: int) -> str:
        return "</a>" if number in references else "</span>"

    def point(number: int) -> str:
        return f'<sup><a epub:type="noteref" href="#mark-{number + 1}">†{number + 1}</a></sup>'

    written = tagged(to_html(marked(opened.essay.content, stretches)), opening, closing, point)
    # Of our own writing: no DTD, no entities.
    root = ElementTree.fromstring(f'<div xmlns:epub="{OPS}">{written}</div>')  # noqa: S314
    _finish(root, picture_file)
    return _serialised(root)


def _finish(root: Element, picture_file: PictureFile) -> None:
    """Directions, the targets of footnotes, the files of pictures, and addresses as books must have them."""
    for element in root.iter():
        if element.tag in _LEAF or element.tag in _AROUND:
            words = "".join(element.itertext())
            if words.strip():
                element.set("dir", "rtl" if is_right_to_left(words) else "ltr")
            for inner in element.iter("span"):
                if inner.get("data-note") and element.tag in _LEAF and "id" not in element.attrib:
                    element.set("id", inner.attrib.pop("data-note"))
                    element.set(f"{{{OPS}}}type", "footnote")
        elif element.tag == "a" and not element.get("href", "").startswith("#"):
            element.set("href", _href(element.get("href", "")))
        elif element.tag == "img":
            _place_picture(element, picture_file)
    for element in root.iter("span"):
        element.attrib.pop("data-note", None)


def _place_picture(element: Element, picture_file: PictureFile) -> None:
    file = picture_file(element.get("src", ""))
    if file is not None:
        element.set("src", file)
        return
    words = element.get("alt", "")
    tail = element.tail
    element.clear()
    element.tag, element.text, element.tail = "p", words, tail
    element.set("class", "missing")


def _href(link: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", link), safe=_SAFE_IN_LINKS)


def _serialised(root: Element) -> str:
    ElementTree.register_namespace("epub", OPS)
    whole = ElementTree.tostring(root, encoding="unicode")
    return whole.replace(f' xmlns:epub="{OPS}"', "")


def _list_of_marks(opened: OpenedEssay, numbers: dict[str, int]) -> Iterator[str]:
    yield f'<section epub:type="endnotes" class="marks"><h2 dir="ltr">{HEADING}</h2>'
    for annotation in opened.annotations:
        number = numbers.get(annotation.id)
        name = printable(label(annotation, opened.categories))
        words = passage(annotation)
        if number is None:
            yield '<div class="about">'
            yield f'<p dir="ltr"><span class="label">{name}</span></p>'
        else:
            yield f'<div class="about" epub:type="endnote" id="mark-{number}">'
            back = f'<a href="#place-{number}">†{number}</a>'
            colour = colour_of(annotation, opened.categories)
            yield f'<p dir="ltr">{back} <span class="label {colour}"><bdi>{name}</bdi></span></p>'
        if words:
            yield f"<blockquote{direction(words)}>{_as_xhtml(paragraphs(words))}</blockquote>"
        if annotation.note.strip():
            yield _as_xhtml(note_html(annotation.note))
        said = [*(f"#{one_line(tag)}" for tag in annotation.tags if tag.strip()), provenance(annotation)]
        told = " · ".join(filter(None, said))
        if told:
            yield f'<p class="byline"><bdi>{escaped(told)}</bdi></p>'
        if remark(annotation):
            yield f'<p class="byline">{remark(annotation)}</p>'
        yield "</div>"
    yield "</section>"


def _as_xhtml(html: str) -> str:
    return html.replace("<br>", "<br/>")


def printable(text: str) -> str:
    """A text without what XML cannot hold, escaped for the inside of an element or an attribute."""
    return escaped(_NOT_XML.sub("\ufffd", text))

"""What the markup around a block says that the block belongs to."""

import re
from functools import lru_cache
from urllib.parse import unquote

from lxml.html import HtmlElement as Element

from cssreader.clean.characters import word_set
from cssreader.clean.extraction import without_marks
from cssreader.domain.essay import RemovalReason

_BY_TAG = {
    "nav": RemovalReason.NAVIGATION,
    "footer": RemovalReason.NAVIGATION,
    "menu": RemovalReason.NAVIGATION,
    "form": RemovalReason.NAVIGATION,
    "fieldset": RemovalReason.NAVIGATION,
    "dialog": RemovalReason.PROMOTION,
    "aside": RemovalReason.PROMOTION,
}
_BY_ROLE = {
    "navigation": RemovalReason.NAVIGATION,
    "banner": RemovalReason.NAVIGATION,
    "contentinfo": RemovalReason.NAVIGATION,
    "search": RemovalReason.NAVIGATION,
    "menu": RemovalReason.NAVIGATION,
    "menubar": RemovalReason.NAVIGATION,
    "complementary": RemovalReason.PROMOTION,
    "dialog": RemovalReason.PROMOTION,
    "alertdialog": RemovalReason.PROMOTION,
}
_BY_NAME = {
    RemovalReason.SHARING: "share shares sharing sharer sharebar sharebox sharethis addtoany addthis social socials",
    RemovalReason.COMMENTS: "comment comments commentlist commentform disqus respond livefyre",
    RemovalReason.PROMOTION: """ad ads advert adverts advertisement advertising adsense promo promos promotion
        promotional sponsor sponsored newsletter subscribe subscription signup cta popup modal outbrain taboola criteo
        cookie cookies consent gdpr banner""",
    RemovalReason.NAVIGATION: """nav navbar navigation subnav menu submenu breadcrumb breadcrumbs pagination pager
        footer topbar sidebar related recommended trending popular tags tagcloud skip toolbar""",
}
_REASONS = {word: reason for reason, words in _BY_NAME.items() for word in words.split()}
_LABELS = frozenset({"a", "span", "time", "button", "small"})
_RUNNING = frozenset({"b", "strong", "em", "i", "u", "br", "code", "sup", "sub", "mark", "abbr", "font"})
"""What stands in running text."""
_LONGEST_NAMES = 300
_MOST_OF_A_PAGE, _LEAST_TEXT = 0.6, 40
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NOTE_ROLES = frozenset({"doc-endnotes", "doc-footnote"})
_NOTE_CLASSES = word_set("footnotes footnote endnotes wp-block-footnotes modern-footnotes-list footnotes-list")
_NOTE_TYPES = frozenset({"footnote", "endnote", "rearnote"})
"""What a book says of one note (`epub:type`)."""
_NOTE_TAGS = frozenset({"li", "p", "aside", "dd", "div"})
_HEADINGS = tuple(f"h{level}" for level in range(1, 7))
_NOTE_NUMBER = re.compile(r"[\s\[(]*(\d{1,3})[\s\])]*")
_RETURN = re.compile("[\\s\u21a9\u21b5\u23ce\u2191\u25b4\u2934^\ufe0e\ufe0f]+")
"""Arrows that lead from a note back to its place."""
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_CLASSES = frozenset({"sr-only", "visually-hidden", "screen-reader-text", "screen-reader-only", "hidden"})


def place_of(element: Element) -> RemovalReason | None:
    """What an element is there for, if not for the essay, by its tag, role, class and id."""
    reason = _place_said(element)
    return None if reason is not None and _holds_the_page(element) else reason


def _holds_the_page(element: Element) -> bool:
    """Whether the title and most of the words stand in an element: one that was never closed, such as a dialog."""
    if element.find(".//h1") is None:
        return False
    body = next((above for above in element.iterancestors("body")), None)
    return body is not None and _words_in(element) > _MOST_OF_A_PAGE * _words_in(body)


def _words_in(element: Element) -> int:
    return sum(len(text) for text in element.itertext() if len(text) > _LEAST_TEXT)


def _place_said(element: Element) -> RemovalReason | None:
    tag = element.tag
    if holds_notes(element):
        return None
    if tag in _BY_TAG:
        named = _by_names(element)
        return named or _BY_TAG[tag]
    role = (element.get("role") or "").lower()
    if role in _BY_ROLE:
        return _BY_ROLE[role]
    if tag == "header" and not any(parent.tag in ("article", "main", "section") for parent in element.iterancestors()):
        return None if element.find(".//h1") is not None else RemovalReason.NAVIGATION
    if tag in ("body", "article", "main", "p", "h1"):
        return None
    return _by_names(element)


def _by_names(element: Element) -> RemovalReason | None:
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    return _reason_in(names) if names != " " and len(names) <= _LONGEST_NAMES else None


@lru_cache(maxsize=4096)
def _reason_in(names: str) -> RemovalReason | None:
    for word in _WORD.findall(names):
        reason = _REASONS.get(word.lower())
        if reason is not None:
            return reason
    return None


def holds_notes(element: Element) -> bool:
    """Whether an element is said to hold the notes of the text."""
    if element.get("role") in _NOTE_ROLES or is_one_note(element):
        return True
    classes = element.get("class")
    return bool(classes) and len(classes) <= _LONGEST_NAMES and not _NOTE_CLASSES.isdisjoint(classes.lower().split())


def noted_in(body: Element) -> dict[str, int]:
    """The ids of the notes to which numbers in the text lead, with their numbers.

    A note stands below its number, so that a number that leads back from a note makes nothing a note.
    """
    numbers: dict[str, int] = {}
    noted: dict[str, int] = {}
    passed: set[str] = set()
    for element in body.iter():
        name = element.get("id")
        if name:
            passed.add(name)
            if name in numbers and element.tag in _NOTE_TAGS and next(element.iter(*_HEADINGS), None) is None:
                noted[name] = numbers[name]
        if element.tag == "a" and "#" in (element.get("href") or ""):
            number = _NOTE_NUMBER.fullmatch(without_marks("".join(element.itertext())))
            if number is not None and fragment_of(element) not in passed:
                numbers.setdefault(fragment_of(element), int(number[1]))
    return noted


def fragment_of(link: Element) -> str:
    """The id that a link leads to, on its own page or, as browsers save it, behind the page's address."""
    return unquote((link.get("href") or "").rpartition("#")[2])


def is_one_note(element: Element) -> bool:
    """Whether an element is said to be one note of the text, without being one item of a list."""
    said = f"{element.get('epub:type') or ''} {element.get('role') or ''}".replace("doc-", "")
    return element.tag in _NOTE_TAGS and element.tag != "li" and not _NOTE_TYPES.isdisjoint(said.split())


def is_way_back(link: Element) -> bool:
    """Whether a link, or some of them, only lead from a note back to where it is referred to."""
    if link.tag == "span":
        return "mw-cite-backlink" in (link.get("class") or "").split()
    return "#" in (link.get("href") or "") and (
        link.get("role") == "doc-backlink" or _RETURN.fullmatch(without_marks("".join(link.itertext()))) is not None
    )


def is_hidden(element: Element) -> bool:
    """Whether the markup itself says that a browser shows nothing of it."""
    if element.get("hidden") is not None:
        return True
    style, classes = element.get("style"), element.get("class")
    if style and _HIDDEN_STYLE.search(style):
        return True
    return bool(classes) and not _HIDDEN_CLASSES.isdisjoint(classes.split())


def is_row(element: Element) -> bool:
    """Whether an element holds labels side by side, such as a name, a date and a count, and no text of its own.

    Their words would run together as they stand in the page, so it is the style sheet that sets
    them apart.
    """
    if (element.text or "").strip() or len(element) < 2:
        return False
    before = ""
    runs_together = False
    for child in element:
        if child.tag in _RUNNING or (child.tail or "").strip():
            return False
        text = without_marks("".join(child.itertext())) if child.tag in _LABELS else ""
        runs_together = runs_together or (before[-1:].isalnum() and text[:1].isalnum())
        before = text + (child.tail or "")
    return runs_together

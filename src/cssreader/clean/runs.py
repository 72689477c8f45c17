"""The words of a page run by run, as they stand in its markup, and where its title stands among them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml import etree
from lxml.html import HtmlElement as Element

from cssreader.clean.characters import on_one_line, readable, word_set
from cssreader.clean.titles import title_key

_UNREAD = word_set("script style template noscript head title textarea svg iframe select option")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LONGEST_NAMES = 300
_HEADINGS = ("h1", "h2", "h3")


@dataclass(frozen=True)
class Run:
    """One run of text without markup in it, and the element it stands in."""

    text: str
    element: Element

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words of the names that the nearest elements around it bear, in lower case."""
        return _names_of(self.element) | _names_of(self.element.getparent())

    @cached_property
    def words(self) -> frozenset[str]:
        """The same of five elements around it."""
        around = [self.element, *self.element.iterancestors()][:5]
        return frozenset().union(*map(_names_of, around))

    @property
    def may_name_author(self) -> bool:
        """Whether the names of the nearest elements speak of an author at all, which is quicker to tell."""
        for element in (self.element, self.element.getparent()):
            if element is not None and any(
                "author" in names or "byline" in names or "writer" in names
                for names in map(str.lower, element.values())
            ):
                return True
        return False

    @property
    def link(self) -> str:
        """Where a link leads in which it stands, in lower case."""
        for element in (self.element, self.element.getparent()):
            if element is not None and element.tag == "a":
                return (element.get("href") or "").lower()
        return ""


def _names_of(element: Element | None) -> frozenset[str]:
    if element is None or element.tag in ("body", "html"):
        return frozenset()
    names = " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "rel", "data-testid"))
    return frozenset(word.lower() for word in _WORD.findall(names[:_LONGEST_NAMES])) | {str(element.tag)}


def runs_of(body: Element) -> list[Run]:
    """Every run of text that is no white space, in the order of the page."""
    return [Run(words, element) for element, text in _texts(body) if text and (words := on_one_line(readable(text)))]


def _texts(body: Element) -> Iterator[tuple[Element, str | None]]:
    unread = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        skipped = element.tag in _UNREAD
        if event == "start":
            unread += skipped
            if not unread:
                yield element, element.text
        else:
            unread -= skipped
            if not unread and element is not body:
                yield element.getparent(), element.tail


def title_place(runs: Sequence[Run], titles: Sequence[str]) -> tuple[int, int] | None:
    """The first and the last run of the heading that is the page's title; None where there is none."""
    found: dict[Element, list[int]] = {}
    for number, run in enumerate(runs):
        heading = _heading_around(run.element)
        if heading is not None:
            found.setdefault(heading, []).append(number)
    stated = [key for title in titles if (key := title_key(title))]
    best: tuple[float, tuple[int, int]] | None = None
    for heading, numbers in found.items():
        key = title_key(" ".join(runs[number].text for number in numbers))
        merit = max((_agreement(key, other) for other in stated), default=0.0) + (0.3 if heading.tag == "h1" else 0.0)
        if key and merit >= 0.3 and (best is None or merit > best[0]):
            best = merit, (numbers[0], numbers[-1])
    if best:
        return best[1]
    lines = (number for number, run in enumerate(runs) if len(run.text) < 300 and title_key(run.text) in stated)
    line = next(lines, None)
    return None if line is None else (line, line)


def _heading_around(element: Element) -> Element | None:
    for _ in range(4):
        if element is None or element.tag == "body":
            return None
        if element.tag in _HEADINGS:
            return element
        element = element.getparent()
    return None


def _agreement(one: str, other: str) -> float:
    first, second = set(one.split()), set(other.split())
    return 1.0 if one == other else len(first & second) / max(len(first), len(second), 1) * 0.9

"""Which words of a page are its essay, by trafilatura.

Trafilatura is asked only that. Its own tree loses structure, so every run of text is given a mark
before it reads the page, and the marks that come out tell which runs it took. The page's own tree
then gives the blocks, complete and in order.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement as Element

from cssreader.clean.characters import on_one_line

_FIRST, _BASE, _LENGTH = 0x2801, 255, 2
_BRAILLE = re.compile("[\u2801-\u28ff]+")
_MARK = re.compile("[\u2801-\u28ff]{2}")
"""Marks are written in Braille: it is printable, no letter, and no page in a script of words holds it."""
_MOST_MARKS = _BASE**_LENGTH
_MOST_ELEMENTS = 60_000
"""Above it trafilatura needs minutes, and the whole body is kept instead."""
_UNREAD = frozenset({"script", "style", "template", "noscript", "head", "title", "textarea", "svg", "iframe"})
_LEAST_UNMARKED = 40


class Marks:
    """The marks of one page: where each run of text is, and what was taken."""

    def __init__(self, body: Element) -> None:
        self._taken: set[int] | None = None
        self._unmarked = ""
        self.elements = 0
        self._place(body)

    def _place(self, body: Element) -> None:
        number = 0
        for element, is_tail in _runs(body):
            text = element.tail if is_tail else element.text
            text = without_marks(text or "")
            if text.strip() and number < _MOST_MARKS:
                text = _mark(number) + text
                number += 1
            if is_tail:
                element.tail = text
            else:
                element.text = text
        self.elements = sum(1 for _ in body.iter(etree.Element))
        self._overflowed = number >= _MOST_MARKS

    @property
    def can_be_read(self) -> bool:
        return not self._overflowed and self.elements <= _MOST_ELEMENTS

    def take(self, texts: Iterable[str]) -> None:
        """Note the marks in what trafilatura gave back."""
        taken: set[int] = set()
        unmarked: list[str] = []
        for part in texts:
            marks = _MARK.findall(part)
            taken.update(_value(mark) for mark in marks)
            if not marks and len(part) >= _LEAST_UNMARKED:
                unmarked.append(on_one_line(part))
        self._taken = taken
        self._unmarked = "\n".join(unmarked)

    def take_only(self, elements: Sequence[Element]) -> None:
        """Take what stands in these elements, whatever else was taken."""
        texts = (text for element in elements for text in element.itertext())
        self._taken = {number for text in texts if (number := _number(text)) is not None}
        self._unmarked = ""

    def read(self, text: str | None) -> tuple[str, bool]:
        """A run of text without its mark, and whether it was taken; everything was when nothing was asked."""
        if not text:
            return "", False
        number = _number(text)
        if number is None:
            return text, False
        plain = text[_LENGTH:]
        if self._taken is None or number in self._taken:
            return plain, True
        words = on_one_line(plain)
        return plain, len(words) >= _LEAST_UNMARKED and words in self._unmarked


def _runs(body: Element) -> Iterator[tuple[Element, bool]]:
    """Every run of text under `body`, as (element, whether it is the element's tail)."""
    unread = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        skipped = element.tag in _UNREAD
        if event == "start":
            unread += skipped
            if not unread:
                yield element, False
        else:
            unread -= skipped
            if not unread and element is not body:
                yield element, True


def _mark(number: int) -> str:
    return chr(_FIRST + number // _BASE) + chr(_FIRST + number % _BASE)


def _value(mark: str) -> int:
    return (ord(mark[0]) - _FIRST) * _BASE + ord(mark[1]) - _FIRST


def _number(text: str) -> int | None:
    mark = _MARK.match(text)
    return _value(mark[0]) if mark else None


def without_marks(text: str) -> str:
    """Text as it was before it was marked."""
    return text if text.isascii() else _BRAILLE.sub("", text)


def marked(root: Element, address: str | None) -> Marks:
    """Mark the runs of text of a page, in place, and ask which of them are its essay."""
    body = root.find("body")
    marks = Marks(body)
    if marks.can_be_read:
        marks.take(_essay_text(root, address))
    return marks


def _essay_text(root: Element, address: str | None) -> list[str]:
    import trafilatura  # half a second that pasted text need not wait for

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = trafilatura.bare_extraction(
        _prepared(root),
        url=address,
        include_comments=False,
        include_tables=True,
        include_links=False,
        include_formatting=False,
        output_format="xml",
    )
    if document is None:
        return []
    assert not isinstance(document, dict)
    return [str(text) for text in document.body.itertext()]


def _prepared(root: Element) -> Element:
    """A copy in which trafilatura loses less: captions and code are kept by it only in other clothes."""
    copied = deepcopy(root)
    for figure in list(copied.iter("figure")):
        if (
            figure.find(".//table") is not None
            or figure.find(".//pre") is not None
            or figure.find(".//blockquote") is not None
        ):
            figure.tag = "div"
        for caption in list(figure.iter("figcaption")):
            caption.tag = "p"
            if figure.tag == "figure":
                tail, caption.tail = caption.tail, None
                figure.addnext(caption)
                caption.tail = tail
    for block in list(copied.iter("pre")):
        if block.find("code") is None:
            code = etree.SubElement(block, "code")
            code.text, block.text = block.text, None
            for child in list(block)[:-1]:
                code.append(child)
    return copied

"""Printed lines become paragraphs again: hyphens go, and a paragraph goes on over columns and pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from cssreader.clean.pdf_layout import Column
from cssreader.clean.pdf_lines import SOFT_HYPHEN, Line

_STARTS_ITEM = re.compile(r"(?:[•●▪◦‣⁃∙➢❖✓✔]|\(?\d{1,3}[.)]|[-*–]\s)\s*\S")
_ENDS = re.compile(r"[.!?۔؟:…][\"'”’)\]]*(?:\d{1,3})?\Z")
_HYPHENATED = re.compile(r"\w+(?:-\w+)+")
_HYPHEN_AT_END = re.compile(rf"(?<=\w)(?:[-\u2010\u00ad]|{SOFT_HYPHEN})\Z")
_NOTE = re.compile(r"(?:\[?\d{1,3}[\].)]?|[*†‡§])\s*\S")
_NUMBERED_NOTE = re.compile(r"(\d{1,3})\s+[^\W\d_a-z]")
_MOST_NOTE_LINES = 12
_OTHER_SIZE = 0.12
_WIDE_GAP = 1.35
_INDENT = 0.8
_SMALL = 0.9
_WIDEST_HANG = 2.5
_LEAST_GAPS = 3
_FULL = 3.0
"""In sizes of the type: a line that ends nearer to the side has no room for another word."""
_WIDEST_LEADING = 3.0


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    text: str
    size: float
    bold: bool
    page: int
    """Counted from 0."""


def body_size(pages: Sequence[Sequence[Column]]) -> float:
    """The size of type in which most of the text is set, in points."""
    sizes: Counter[float] = Counter()
    for line in _lines(pages):
        sizes[round(2 * line.size) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def paragraphs_of(pages: Sequence[Sequence[Column]], *, right_to_left: bool) -> list[PrintedParagraph]:
    """The paragraphs in reading order; notes from the feet of pages stand at the end."""
    body = body_size(pages)
    joiner = _Joiner(_hyphenated(pages), right_to_left=right_to_left)
    notes: list[tuple[int, Column]] = []
    for number, columns in enumerate(pages):
        for column in columns:
            text, note = _without_notes(column, body)
            joiner.read(text, number)
            if note:
                notes.append((number, note))
    joiner.finish()
    for number, note in notes:
        joiner.read(note, number)
        joiner.finish()
    return joiner.paragraphs


def _lines(pages: Sequence[Sequence[Column]]) -> Iterator[Line]:
    return (line for columns in pages for column in columns for line in column)


def _hyphenated(pages: Sequence[Sequence[Column]]) -> frozenset[str]:
    """Words that are written with a hyphen where no line ends."""
    found = (_HYPHENATED.findall(line.text) for line in _lines(pages))
    return frozenset(word.casefold() for words in found for word in words)


def _without_notes(column: Column, body: float) -> tuple[Column, Column]:
    """The lines of a column, and the small ones at its foot if they begin as a note does."""
    cut = len(column)
    while cut and column[cut - 1].size < _SMALL * body:
        cut -= 1
    if 0 < cut < len(column) and _NOTE.match(column[cut].text):
        return column[:cut], column[cut:]
    for cut in range(max(1, len(column) - _MOST_NOTE_LINES), len(column)):
        gap = column[cut - 1].bottom - column[cut].bottom
        if gap > _WIDE_GAP * 1.25 * body and _is_referred_to(column[cut].text, column[:cut]):
            return column[:cut], column[cut:]
    return column, []


def _is_referred_to(text: str, above: Column) -> bool:
    """Whether a line begins with a number alone that stands behind a word above it, as that of a note does."""
    numbered = _NUMBERED_NOTE.match(text)
    if numbered is None:
        return False
    reference = re.compile(rf"[^\W\d_][.,;:!?”\"'’)]*\s?{numbered[1]}(?!\S)")
    return any(reference.search(line.text) for line in above)


class _Joiner:
    def __init__(self, hyphenated: frozenset[str], *, right_to_left: bool) -> None:
        self.paragraphs: list[PrintedParagraph] = []
        self._hyphenated = hyphenated
        self._right_to_left = right_to_left
        self._open: list[Line] = []
        self._page = 0
        self._sides = 0.0, 0.0
        """The left and the right of the column before."""

    def read(self, column: Column, page: int) -> None:
        """Read one column. Its first line may go on with the paragraph that the column before left open."""
        if not column:
            return
        left, right = min(line.left for line in column), max(line.right for line in column)
        leading = _leading(column, left, right, right_to_left=self._right_to_left)
        for number, line in enumerate(column):
            if self._open:
                begins = (
                    self._begins(column[number - 1], line, left, right, leading)
                    if number
                    else self._begins_elsewhere(self._open[-1], line, left, right)
                )
                if begins:
                    self.finish()
            if not self._open:
                self._page = page
            self._open.append(line)
        self._sides = left, right

    def finish(self) -> None:
        if self._open:
            text = self._open[0].text
            for line in self._open[1:]:
                text = self._joined(text, line.text)
            size = max(self._open, key=lambda line: len(line.text)).size
            bold = all(line.bold for line in self._open)
            self.paragraphs.append(PrintedParagraph(text.replace(SOFT_HYPHEN, "-"), size, bold, self._page))
        self._open = []

    def _begins(self, before: Line, line: Line, left: float, right: float, leading: float) -> bool:
        """Whether a line begins a new paragraph under the line before it."""
        if self._differs(before, line) or before.bottom - line.bottom > _WIDE_GAP * leading:
            return True
        if _STARTS_ITEM.match(line.text):
            return True
        indent, was_indented = self._indent(line, left, right), self._indent(before, left, right)
        if self._hangs(indent, left, right):
            return False
        if indent > _INDENT * line.size and was_indented < indent - 0.5 * line.size:
            return True
        return self._has_room(before, line, left, right)

    def _begins_elsewhere(self, before: Line, line: Line, left: float, right: float) -> bool:
        """Whether the first line of a column begins a new paragraph, and does not go on with the one before."""
        if self._differs(before, line) or _STARTS_ITEM.match(line.text):
            return True
        if _ENDS.search(before.text) or self._indent(line, left, right) > _INDENT * line.size:
            return True
        return self._has_room(before, line, *self._sides)

    def _differs(self, before: Line, line: Line) -> bool:
        return abs(before.size - line.size) > _OTHER_SIZE * before.size or before.bold != line.bold

    def _indent(self, line: Line, left: float, right: float) -> float:
        return right - line.right if self._right_to_left else line.left - left

    def _hangs(self, indent: float, left: float, right: float) -> bool:
        """Whether a line goes on under the words of an item, which stand beside its number or bullet."""
        first = self._open[0]
        if not _STARTS_ITEM.match(first.text):
            return False
        beyond = indent - self._indent(first, left, right) - first.first_width
        return -0.3 * first.size < beyond < _WIDEST_HANG * first.size

    def _has_room(self, before: Line, line: Line, left: float, right: float) -> bool:
        """Whether the first word of a line would have fitted on the line before."""
        goes_on = line.text[:1].islower() and not _ENDS.search(before.text)
        if goes_on or _HYPHEN_AT_END.search(before.text):
            return False
        room = before.left - left if self._right_to_left else right - before.right
        return room > line.first_width + 1.0 * line.size

    def _joined(self, text: str, following: str) -> str:
        if not _HYPHEN_AT_END.search(text):
            return f"{text} {following}"
        start = text[:-1]
        one, other = start.rpartition(" ")[2], following.partition(" ")[0]
        whole = re.match(r"\w+", other)
        if not other[:1].islower() or f"{one}-{whole[0] if whole else ''}".casefold() in self._hyphenated:
            return f"{start}-{following}"
        return start + following


def _leading(column: Column, left: float, right: float, *, right_to_left: bool) -> float:
    """The usual distance from line to line within a paragraph, in points: under lines that are full, if any are."""
    usual = 1.25 * median(line.size for line in column)
    gaps = [(one, one.bottom - other.bottom) for one, other in pairwise(column) if one.bottom > other.bottom]
    full = [
        gap for line, gap in gaps if (line.left - left if right_to_left else right - line.right) < _FULL * line.size
    ]
    if len(full) >= _LEAST_GAPS:
        return min(median(full), _WIDEST_LEADING * usual)
    return min(median(gap for _, gap in gaps), 1.5 * usual) if len(gaps) >= _LEAST_GAPS else usual

"""Where the lines of a page stand, in document coordinates (device-independent pixels from its top left corner)."""

import re
from collections.abc import Iterator, Sequence
from math import inf
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from cssreader.gui.reading.hyphens import SOFT_HYPHEN
from cssreader.gui.reading.place_map import PlaceMap

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HYPHEN = 0.5
"""The most that a hyphen is wide, as a share of the ascent."""
_LONGEST_KEPT = 1_000
"""Of a longer stretch only what is in view is looked at, each time."""
_CUT_SHARE = 0.35
"""A line counts as in view until this share of it is cut off at the top."""


class LinePart(NamedTuple):
    """The part of one line that a stretch of text covers; `baseline` counts from the top of the page."""

    rect: QRectF
    baseline: float
    ascent: float = 0.0
    descent: float = 0.0


class _LaidBlock(NamedTuple):
    """What is asked of a block for each mark on it.

    Its layout is not kept: Qt frees that with the page, and PySide would take the wrapper that is left for whatever
    comes to lie at the same address.
    """

    position: int
    end: int
    origin: QPointF
    plain: bool
    """Whether no letter runs from right to left: elsewhere neighbours may stand apart, as numbers in Urdu do."""


class PageGeometry:
    """Asks a document's layout where things are. The layout is finished as far as it is asked."""

    def __init__(self, document: QTextDocument, places: PlaceMap) -> None:
        self._document = document
        self._places = places
        self._known: dict[tuple[int, int], tuple[LinePart, ...]] = {}
        self._laid: _LaidBlock | None = None
        """The block that marks were looked for on last: most paragraphs have more than one."""
        self._found = 0
        """The number of the block that was looked for last: what is asked next is seldom far from it."""

    def block_rect(self, block: QTextBlock) -> QRectF:
        return self._document.documentLayout().blockBoundingRect(block)

    def origin(self, block: QTextBlock) -> QPointF:
        """Where the layout of a block has its zero point."""
        rect, layout = self.block_rect(block), block.layout()
        # In a table cell the layout knows only its place in the cell. Elsewhere it knows its place on the
        # page, and the rectangle leaves out the indentation.
        return layout.position() if layout.position().y() else rect.topLeft() - layout.boundingRect().topLeft()

    def first_block_at(self, y: float) -> QTextBlock:
        """The first block that may reach down to `y`: with the cells of a table, the first of their row.

        It is looked for from the one found last, so that nothing far below is laid out for it.
        """
        low, high = self._around(y)
        while low < high:
            middle = (low + high + 1) // 2
            if self._top_of(middle) <= y:
                low = middle
            else:
                high = middle - 1
        block = self._document.findBlockByNumber(low)
        self._found = low
        top = self.block_rect(block).top()
        while block.previous().isValid() and self.block_rect(block.previous()).top() >= top:
            block = block.previous()
        return block

    def _around(self, y: float) -> tuple[int, int]:
        """Numbers of blocks between which the first one that may reach down to `y` lies."""
        last = self._document.blockCount() - 1
        low = min(self._found, last)
        step = 1
        while low > 0 and self._top_of(low) > y:
            low, step = max(low - step, 0), 2 * step
        high, step = low, 1
        while high < last and self._top_of(high) <= y:
            high, step = min(high + step, last), 2 * step
        return low, high

    def _top_of(self, number: int) -> float:
        return self.block_rect(self._document.findBlockByNumber(number)).top()

    def blocks_between(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The blocks that reach into a strip of the page, with their rectangles, in order."""
        block = self.first_block_at(top)
        while block.isValid():
            rect = self.block_rect(block)
            if rect.top() > bottom:
                return
            yield block, rect
            block = block.next()

    def line_at(self, position: int) -> LinePart:
        """The whole line that holds a document position."""
        block = self._document.findBlock(position)
        layout, origin = block.layout(), self.origin(block)
        line = layout.lineForTextPosition(position - block.position())
        if not line.isValid():
            return LinePart(self.block_rect(block), self.block_rect(block).bottom())
        return _part(line, origin, line.x(), line.x() + line.width())

    def edge(self, position: int, *, leading: bool) -> LinePart:
        """Where the letter at a position begins, or with `leading` False where the one before it ends, as one reads.

        What is given has no width.
        """
        place = position if leading else position - 1
        block = self._document.findBlock(place)
        origin, place, position = self.origin(block), place - block.position(), position - block.position()
        line = block.layout().lineForTextPosition(place)
        if not line.isValid():
            return LinePart(self.block_rect(block), self.block_rect(block).bottom())
        x = _x(line, position)
        if _RIGHT_TO_LEFT.search(block.text()) is not None:
            # At the border of two directions a place between two letters is in two places, each letter in one.
            run = next((run for run in line.glyphRuns(place, 1) if run.boundingRect().width()), None)
            if run is not None:
                rect = run.boundingRect()
                x = rect.right() if run.isRightToLeft() == leading else rect.left()
        return _part(line, origin, x, x)

    def line_top(self, offset: int) -> float:
        """The top of the line that holds a place of the essay."""
        return self.line_at(self._places.position_of(offset)).rect.top()

    def shares(self, offsets: Sequence[int]) -> list[float]:
        """How far down the page some places stand, in order: 0 at its top, 1 at its foot.

        Exact to a line or so, and cheap: of a block only its rectangle is asked for, so that even the
        thousands of places that one letter has cost next to nothing.
        """
        entries, height = self._places.entries, max(self._document.size().height(), 1.0)
        shares: list[float] = []
        number, rect = -1, QRectF()
        for offset in offsets:
            before = number
            while number + 1 < len(entries) and (number < 0 or entries[number + 1].offset <= offset):
                number += 1
            if number < 0:
                return []
            entry = entries[number]
            if number != before:
                rect = self.block_rect(self._document.findBlock(entry.position))
            within = min((offset - entry.offset) / len(entry.text), 1.0)
            shares.append(min((rect.top() + within * rect.height()) / height, 1.0))
        return shares

    def parts(self, start: int, end: int, *, top: float, bottom: float) -> Iterator[LinePart]:
        """What a stretch within one block covers, line by line, as far as it is between `top` and `bottom`.

        While a page scrolls the same marks are asked for with every paint, so what they cover is kept until `forget`.
        """
        if end - start > _LONGEST_KEPT:
            yield from self._parts(start, end, top, bottom)
            return
        known = self._known.get((start, end))
        if known is None:
            known = self._known[start, end] = tuple(self._parts(start, end, -inf, inf))
        for part in known:
            if part.rect.bottom() >= top and part.rect.top() <= bottom:
                yield part

    def forget(self) -> None:
        """The page is laid out anew."""
        self._known.clear()
        self._laid = None

    def _parts(self, start: int, end: int, top: float, bottom: float) -> Iterator[LinePart]:
        position, _, origin, plain = self._laid_block(start)
        layout = self._document.findBlock(start).layout()
        first, last = start - position, end - position
        number = max(layout.lineForTextPosition(first).lineNumber(), 0)
        for index in range(number, layout.lineCount()):
            line = layout.lineAt(index)
            low, high = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            line_top = origin.y() + line.y()
            if line.textStart() >= last or line_top > bottom:
                return
            if low >= high or line_top + line.height() < top:
                continue
            extents = _extents(line, low, high, plain=plain)
            if extents and high < last and self._document.characterAt(position + high - 1) == SOFT_HYPHEN:
                # What goes on in the next line takes the hyphen in, which is no character of this one.
                left, right = extents[-1]
                extents[-1] = left, min(line.x() + line.width(), right + _HYPHEN * line.ascent())
            for left, right in extents:
                yield _part(line, origin, left, right)

    def _laid_block(self, place: int) -> _LaidBlock:
        laid = self._laid
        if laid is None or not laid.position <= place < laid.end:
            block = self._document.findBlock(place)
            is_plain = _RIGHT_TO_LEFT.search(block.text()) is None
            begins = block.position()
            laid = _LaidBlock(begins, begins + block.length(), self.origin(block), is_plain)
            self._laid = laid
        return laid

    def top_line(self, y: float) -> tuple[int, float] | None:
        """The first line of the essay under the upper edge `y`: the offset where it begins, and its top.

        None when the essay's last line is above `y`.
        """
        for block, _ in self.blocks_between(y, inf):
            if self._places.offset_of(block.position()) is None or block.length() <= 1:
                continue
            layout, origin = block.layout(), self.origin(block)
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                top = origin.y() + line.y()
                if top + line.height() * _CUT_SHARE >= y:
                    return self._places.offset_near(block.position() + line.textStart()), top
        return None

    def last_offset_above(self, y: float) -> int:
        """The end of the last line of the essay that stands wholly above `y`; 0 when there is none."""
        found = 0
        for block, rect in self.blocks_between(y - 2000, y):
            if self._places.offset_of(block.position()) is None:
                continue
            if rect.bottom() <= y:
                found = max(found, self._places.offset_near(block.position() + block.length() - 1))
                continue
            layout, origin = block.layout(), self.origin(block)
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                if origin.y() + line.y() + line.height() > y:
                    break
                found = max(found, self._places.offset_near(block.position() + line.textStart() + line.textLength()))
        return found


def _part(line: QTextLine, origin: QPointF, left: float, right: float) -> LinePart:
    top = origin.y() + line.y()
    rect = QRectF(origin.x() + left, top, right - left, line.height())
    return LinePart(rect, top + line.ascent(), line.ascent(), line.descent())


def _extents(line: QTextLine, low: int, high: int, *, plain: bool) -> list[tuple[float, float]]:
    """The distances between which the characters from `low` to `high` of a line stand, from left to right.

    White space that hangs over the end of the line is left out.
    """
    written = line.naturalTextRect()
    if plain:
        edges = [(_x(line, low), _x(line, high))]
    else:
        # At the border of two directions the edges of a character are ambiguous; those of glyphs are not.
        glyphs = (run.boundingRect() for run in line.glyphRuns(low, high - low))
        edges = sorted((rect.left(), rect.right()) for rect in glyphs)
    joined: list[tuple[float, float]] = []
    for left, right in edges:
        if joined and left <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(right, joined[-1][1])
        else:
            joined.append((left, right))
    inside = ((max(left, written.left()), min(right, written.right())) for left, right in joined)
    return [(left, right) for left, right in inside if right - left > 0.5]


def _x(line: QTextLine, place: int) -> float:
    # PySide returns the place along with the distance, and types neither.
    found: Any = line.cursorToX(place)
    return float(found[0])

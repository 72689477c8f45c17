"""The handles at the two ends of the highlight in hand: where they stand, where they are hit, and how they look."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from cssreader.gui.reading.page_geometry import PageGeometry
from cssreader.gui.reading.place_map import PlaceMap
from cssreader.text.extents import End

_KNOB = 4.5
_STEM = 2.0
_REACH = 11.0
"""How far around a handle it is hit; its target is twice as wide, and never less high."""


class Handle(NamedTuple):
    """A stem beside the first or the last letter, with a knob above that or below this; in page coordinates."""

    end: End
    x: float
    top: float
    bottom: float

    @property
    def knob(self) -> QPointF:
        """Its middle."""
        return QPointF(self.x, self.top - _KNOB + 1 if self.end is End.START else self.bottom + _KNOB - 1)

    @property
    def middle(self) -> QPointF:
        """The middle of the stem, in the line of the letters."""
        return QPointF(self.x, (self.top + self.bottom) / 2)

    @property
    def target(self) -> QRectF:
        """Where it is hit: the stem and the knob, with some room around them."""
        around = QRectF(self.x - _REACH, self.top, 2 * _REACH, self.bottom - self.top)
        knob = self.knob
        return around.united(QRectF(knob.x() - _REACH, knob.y() - _REACH, 2 * _REACH, 2 * _REACH))


def handles_of(geometry: PageGeometry, places: PlaceMap, extent: tuple[int, int]) -> tuple[Handle, ...]:
    """Where the handles of a range of the essay stand; none where no words of it are on the page."""
    stretches = list(places.stretches(*extent))
    if not stretches:
        return ()
    first = geometry.edge(stretches[0][0], leading=True)
    last = geometry.edge(stretches[-1][1], leading=False)
    return tuple(
        Handle(end, part.rect.left(), part.baseline - 0.92 * part.ascent, part.baseline + 0.95 * part.descent)
        for end, part in ((End.START, first), (End.STOP, last))
    )


def handle_at(handles: Sequence[Handle], point: QPointF) -> Handle | None:
    """The handle that is hit at a point of the page; of two the one whose knob is nearer."""
    hit = [each for each in handles if each.target.contains(point)]
    return min(hit, key=lambda each: (each.knob - point).manhattanLength(), default=None)


def paint_handles(painter: QPainter, handles: Sequence[Handle], ink: QColor, page: QColor) -> None:
    """A thin stem and a small knob, set off from the letters by a line in the colour of the page."""
    for each in handles:
        painter.fillRect(QRectF(each.x - _STEM / 2, each.top, _STEM, each.bottom - each.top), ink)
        painter.setPen(QPen(page, 1.5))
        painter.setBrush(ink)
        painter.drawEllipse(each.knob, _KNOB, _KNOB)

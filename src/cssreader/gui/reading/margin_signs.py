"""The small signs beside the text: what kind of mark begins on a line, whether it has a note, and bookmarks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from cssreader.domain.annotation import AnnotationKind
from cssreader.gui.reading.page_marks import PlacedSign
from cssreader.gui.theme.icons import AnyIcon, IconName, category_icon_name, paint_icon
from cssreader.gui.theme.tokens import Theme


class _Spacing(NamedTuple):
    """The side of a sign, from one sign to the next, and from the column to the first."""

    side: float
    step: float
    gap: float

    def room(self, width: float) -> int:
        return max(int((width - self.gap - self.side) / self.step) + 1, 1)


_USUAL = _Spacing(15.0, 18.0, 9.0)
_SMALL = _Spacing(12.0, 13.0, 4.0)


def paint_ribbon(painter: QPainter, place: QPointF, em: float, theme: Theme) -> None:
    """A bookmark's ribbon in the margin left of `place`, the upper left corner of its line."""
    left, top, width, height = place.x() - 22, place.y() + em * 0.1, 9.0, em * 1.15
    painter.setPen(QColor(theme.accent))
    painter.setBrush(QColor(theme.accent))
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(left, top),
                QPointF(left + width, top),
                QPointF(left + width, top + height),
                QPointF(left + width / 2, top + height - width / 2),
                QPointF(left, top + height),
            ]
        )
    )


def paint_signs(
    painter: QPainter, column_right: float, middle: float, edge: float, signs: Sequence[PlacedSign], theme: Theme
) -> None:
    """The signs of one line, side by side from the column towards the edge; three dots where there is no room."""
    icons = list(dict.fromkeys(_icons(signs, theme)))
    width = edge - column_right
    spacing = _USUAL if len(icons) <= _USUAL.room(width) else _SMALL
    room = spacing.room(width)
    if len(icons) > room:
        icons = [*icons[: room - 1], (IconName.MORE, theme.muted)]
    for number, (name, ink) in enumerate(icons):
        left = column_right + spacing.gap + number * spacing.step
        paint_icon(painter, QRectF(left, middle - spacing.side / 2, spacing.side, spacing.side), name, QColor(ink))


def _icons(signs: Sequence[PlacedSign], theme: Theme) -> Iterator[tuple[AnyIcon, str]]:
    for sign in signs:
        if sign.kind is AnnotationKind.HIGHLIGHT:
            yield category_icon_name(sign.category, theme), theme.category(sign.category).ink
        if sign.is_uncertain:
            yield IconName.HELP, theme.muted
    if any(sign.has_note for sign in signs):
        yield IconName.NOTE, theme.muted

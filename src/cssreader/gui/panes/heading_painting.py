"""Paints the heading of a group: what folds it, its name, and how many there are."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from cssreader.gui.panes.headed_model import Heading
from cssreader.gui.panes.paint import near_edge, paint_ground, scaled
from cssreader.gui.theme.icons import IconName, paint_icon
from cssreader.gui.theme.names import isolated, number_text
from cssreader.gui.theme.tokens import SPACE, Theme

_INSET = 1.5 * SPACE
_PAD = 2.5 * SPACE
_CHEVRON = 12.0
_BEFORE = 6.0 * SPACE
"""The name stands where the titles of essays do."""
_AFTER = 4.0 * SPACE
_GAP = 1.5 * SPACE


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    return scaled(font, 0.95, QFont.Weight.DemiBold), scaled(font, 0.9)


def heading_height(font: QFont) -> int:
    return round(QFontMetricsF(_fonts(font)[0]).height() + 2 * _PAD)


def paint_heading(painter: QPainter, option: QStyleOptionViewItem, heading: Heading, theme: Theme) -> None:
    row = QRectF(option.rect)
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    near = near_edge(mirrored=mirrored)
    named, small = _fonts(option.font)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(row, QColor(theme.window))
    painter.fillRect(QRectF(row.left(), row.bottom() - 0.5, row.width(), 1), QColor(theme.line))
    paint_ground(painter, row.adjusted(_INSET, _INSET / 2, -_INSET, -_INSET / 2), option, theme)
    chevron = QRectF(0, row.center().y() - _CHEVRON / 2, _CHEVRON, _CHEVRON)
    middle = 15.0
    chevron.moveLeft(row.right() - middle - _CHEVRON / 2 if mirrored else row.left() + middle - _CHEVRON / 2)
    paint_icon(painter, chevron, _chevron(heading, mirrored=mirrored), QColor(theme.muted))
    before, after = (_AFTER, _BEFORE) if mirrored else (_BEFORE, _AFTER)
    place = row.adjusted(before, 0, -after, 0)
    count = f"\u00b7 {number_text(heading.count)}"
    metrics, taken = QFontMetricsF(named), QFontMetricsF(small).horizontalAdvance(count) + _GAP
    name = metrics.elidedText(isolated(heading.name), Qt.TextElideMode.ElideRight, place.width() - taken)
    painter.setFont(named)
    painter.setPen(QColor(theme.strong))
    painter.drawText(place, near, name)
    along = metrics.horizontalAdvance(name) + _GAP
    painter.setFont(small)
    painter.setPen(QColor(theme.muted))
    painter.drawText(place.adjusted(0, 0, -along, 0) if mirrored else place.adjusted(along, 0, 0, 0), near, count)
    painter.restore()


def _chevron(heading: Heading, *, mirrored: bool) -> IconName:
    if not heading.is_folded:
        return IconName.CHEVRON_DOWN
    return IconName.CHEVRON_LEFT if mirrored else IconName.CHEVRON_RIGHT

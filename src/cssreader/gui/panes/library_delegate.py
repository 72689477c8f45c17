"""Paints a row of the sidebar: icon, name and number, a topic with its coverage, or a heading."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cssreader.domain.topics import Coverage
from cssreader.gui.panes.library_model import LibraryRow
from cssreader.gui.panes.paint import far_edge, is_selected, near_edge, paint_ground, scaled
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.theme.icons import ICON_SIZE, IconName, paint_icon
from cssreader.gui.theme.names import isolated, number_text
from cssreader.gui.theme.tokens import SPACE, Theme

_HEIGHT = 8 * SPACE
_HEADING_HEIGHT = 10 * SPACE
_INSET = 2.0 * SPACE
_PAD = 2.5 * SPACE
_GAP = 2.5 * SPACE
_INDENT = 3.0 * SPACE
_CHEVRON = 12.0
_CHEVRON_GAP = 1.5 * SPACE
_RING = 10.0
_LEAST_NUMBER = 5.0 * SPACE
"""Room for a number of two digits, so that the rings of topics stand in a column."""


def _icon_place(ground: QRectF, row: LibraryRow, *, mirrored: bool) -> QRectF:
    inner = ground.adjusted(_PAD, 0, -_PAD, 0)
    indent = row.shelf.depth * _INDENT if row.shelf is not None else 0.0
    side = _CHEVRON if row.shelf is not None else ICON_SIZE
    icon = QRectF(0, ground.center().y() - side / 2, side, side)
    icon.moveLeft(inner.right() - indent - side if mirrored else inner.left() + indent)
    return icon


def turns_at(place: QPointF, rect: QRectF, row: LibraryRow, *, mirrored: bool) -> bool:
    """Whether a click at a place of a row folds or unfolds it."""
    if row.is_folded is None:
        return False
    icon = _icon_place(rect.adjusted(_INSET, 1, -_INSET, -1), row, mirrored=mirrored)
    return icon.adjusted(-_PAD, 0, _GAP / 2, 0).left() <= place.x() <= icon.adjusted(-_PAD, 0, _GAP / 2, 0).right()


def _icon_of(row: LibraryRow, *, mirrored: bool) -> IconName | None:
    """A topic above others has what turns it, any other topic nothing."""
    if row.shelf is None:
        return row.icon
    if row.is_folded is None:
        return None
    if not row.is_folded:
        return IconName.CHEVRON_DOWN
    return IconName.CHEVRON_LEFT if mirrored else IconName.CHEVRON_RIGHT


def _paint_coverage(painter: QPainter, ring: QRectF, covered: Coverage, theme: Theme) -> None:
    """A ring that fills as essays are finished."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if covered.finished:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        full = 360 * 16
        painter.drawPie(ring.adjusted(2, 2, -2, -2), full // 4, -round(full * covered.finished / covered.essays))
    painter.restore()


class LibraryDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: LibraryRow = index.data(ROW)
        least = round(QFontMetricsF(option.font).height()) + 2 * SPACE
        return QSize(120, max(_HEIGHT, least) if row.icon else max(_HEADING_HEIGHT, least))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: LibraryRow = index.data(ROW)
        theme = self._theme
        font: QFont = option.font
        ground = QRectF(option.rect).adjusted(_INSET, 1, -_INSET, -1)
        inner = ground.adjusted(_PAD, 0, -_PAD, 0)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        near = near_edge(mirrored=mirrored)
        painter.save()
        if row.icon is None:
            painter.setFont(scaled(font, 0.87, QFont.Weight.DemiBold))
            painter.setPen(QColor(theme.muted))
            painter.drawText(inner.adjusted(0, SPACE, 0, 0), near, row.name)
            painter.restore()
            return
        chosen = is_selected(option)
        paint_ground(painter, ground, option, theme)
        icon = _icon_place(ground, row, mirrored=mirrored)
        drawn = _icon_of(row, mirrored=mirrored)
        if drawn is not None:
            paint_icon(painter, icon, drawn, QColor(theme.accent if chosen else theme.muted))
        small = scaled(font, 0.9)
        number = number_text(row.count) if row.count else ""
        taken = QFontMetricsF(small).horizontalAdvance(number) + _GAP if number else 0.0
        if row.shelf is not None and row.shelf.coverage.is_begun:
            taken = max(taken, _LEAST_NUMBER)
            ring = QRectF(0, ground.center().y() - _RING / 2, _RING, _RING)
            ring.moveLeft(inner.left() + taken if mirrored else inner.right() - taken - _RING)
            _paint_coverage(painter, ring, row.shelf.coverage, theme)
            taken += _RING + _CHEVRON_GAP
        if number:
            painter.setFont(small)
            painter.setPen(QColor(theme.muted))
            painter.drawText(inner, far_edge(mirrored=mirrored), number)
        named = scaled(font, 1.0, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        gap = _GAP if row.shelf is None else _CHEVRON_GAP
        before = (inner.right() - icon.left() if mirrored else icon.right() - inner.left()) + gap
        place = inner.adjusted(taken, 0, -before, 0) if mirrored else inner.adjusted(before, 0, -taken, 0)
        painter.setFont(named)
        is_empty = row.shelf is not None and not row.count
        painter.setPen(QColor(theme.strong if chosen else theme.muted if is_empty else theme.text))
        name = QFontMetricsF(named).elidedText(isolated(row.name), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, near, name)
        painter.restore()

"""Paints a row of the sidebar: icon, name and number, or a heading."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cssreader.gui.panes.library_model import LibraryRow
from cssreader.gui.panes.paint import far_edge, is_selected, near_edge, paint_ground, scaled
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.theme.icons import ICON_SIZE, paint_icon
from cssreader.gui.theme.names import number_text
from cssreader.gui.theme.tokens import SPACE, Theme

_HEIGHT = 8 * SPACE
_HEADING_HEIGHT = 10 * SPACE
_INSET = 2.0 * SPACE
_PAD = 2.5 * SPACE
_GAP = 2.5 * SPACE


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
        icon = QRectF(0, ground.center().y() - ICON_SIZE / 2, ICON_SIZE, ICON_SIZE)
        icon.moveLeft(inner.right() - ICON_SIZE if mirrored else inner.left())
        paint_icon(painter, icon, row.icon, QColor(theme.accent if chosen else theme.muted))
        small = scaled(font, 0.9)
        number = number_text(row.count) if row.count else ""
        taken = QFontMetricsF(small).horizontalAdvance(number) + _GAP if number else 0.0
        if number:
            painter.setFont(small)
            painter.setPen(QColor(theme.muted))
            painter.drawText(inner, far_edge(mirrored=mirrored), number)
        named = scaled(font, 1.0, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        before = ICON_SIZE + _GAP
        place = inner.adjusted(taken, 0, -before, 0) if mirrored else inner.adjusted(before, 0, -taken, 0)
        painter.setFont(named)
        painter.setPen(QColor(theme.strong if chosen else theme.text))
        name = QFontMetricsF(named).elidedText(row.name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, near, name)
        painter.restore()

"""Paints the rows of the list of marks: cards, and the headings of groups."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.gui.margin.annotation_card import Card, CardState, card_fonts, measure_card, paint_card
from cssreader.gui.margin.annotation_model import ROW_ROLE, AnnotationModel, GroupHeading
from cssreader.gui.theme.tokens import SPACE, Theme

_HEADING_TOP = 5 * SPACE
_HEADING_BOTTOM = 2 * SPACE
_SIDE = 5 * SPACE

_Index = QModelIndex | QPersistentModelIndex


class AnnotationDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QAbstractItemView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._theme = theme
        self._view = view
        self._fonts = card_fonts()
        self._cards: dict[AnnotationId, Card] = {}
        self._gaps: tuple[int, ...] = ()
        self._tail = 0

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def forget(self) -> None:
        """Drop what was measured, for another essay."""
        self._cards.clear()

    def stand(self, gaps: tuple[int, ...], tail: int) -> bool:
        """Leave so much room above each row, and below the last. False where that is so already."""
        if (gaps, tail) == (self._gaps, self._tail):
            return False
        self._gaps, self._tail = gaps, tail
        return True

    def room_around(self, index: _Index) -> tuple[int, int]:
        """What is left above and below a row, in pixels."""
        number = index.row()
        above = self._gaps[number] if number < len(self._gaps) else 0
        return above, self._tail if number == len(self._gaps) - 1 else 0

    def height_of(self, index: _Index) -> int:
        """Of a row itself, in pixels."""
        return self._own_size(index).height()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        size = self._own_size(index)
        return QSize(size.width(), size.height() + sum(self.room_around(index)))

    def _own_size(self, index: _Index) -> QSize:
        width = self._view.viewport().width()
        row = index.data(ROW_ROLE)
        if isinstance(row, GroupHeading):
            height = QFontMetrics(self._fonts.heading).height()
            return QSize(width, _HEADING_TOP + height + _HEADING_BOTTOM)
        return QSize(width, self._card(row, index, width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        above, below = self.room_around(index)
        rect = QRectF(option.rect).adjusted(0, above, 0, -below)
        if isinstance(row, GroupHeading):
            self._paint_heading(painter, rect, row)
            return
        flags: QStyle.StateFlag = option.state
        state = CardState(
            selected=bool(flags & QStyle.StateFlag.State_Selected),
            hovered=bool(flags & QStyle.StateFlag.State_MouseOver),
            focused=bool(flags & QStyle.StateFlag.State_HasFocus),
        )
        card = self._card(row, index, int(rect.width()))
        paint_card(painter, card, QPointF(rect.topLeft()), self._theme, self._fonts, state)

    def _card(self, annotation: Annotation, index: _Index, width: int) -> Card:
        known = self._cards.get(annotation.id)
        if known is not None and known.width == width and known.annotation == annotation:
            return known
        model = index.model()
        text = model.text if isinstance(model, AnnotationModel) else ""
        card = measure_card(annotation, text, width, self._fonts)
        self._cards[annotation.id] = card
        return card

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: GroupHeading) -> None:
        painter.save()
        painter.setPen(QPen(QColor(self._theme.line), 1))
        line = rect.top() + 2 * SPACE
        painter.drawLine(QPointF(rect.left() + _SIDE, line), QPointF(rect.right() - _SIDE, line))
        painter.setFont(self._fonts.heading)
        painter.setPen(QColor(self._theme.muted))
        inside = rect.adjusted(_SIDE, _HEADING_TOP, -_SIDE, -_HEADING_BOTTOM)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.title)
        painter.restore()

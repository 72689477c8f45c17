"""A list that is laid out by arithmetic, with headings above groups that fold.

QListView asks the delegate for the height of every row, or, where all are equally high, still looks at every row
whenever one comes or goes: a tenth of a second for twenty thousand. Here a row's place is known from its number.
"""

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from cssreader.gui.panes.headed_model import HeadedModel, Heading
from cssreader.gui.panes.row_heights import RowHeights
from cssreader.gui.panes.rows_view import RowsView

_HINT = QAbstractItemView.ScrollHint
_MOVE = QAbstractItemView.CursorAction
_STATE = QStyle.StateFlag
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
Index = QModelIndex | QPersistentModelIndex


class MeasuredView(RowsView):
    """Its delegate gives one height to all rows and one to all headings."""

    turn_wished = Signal(object, int)
    """The key of a group that is to be folded (-1), unfolded (1) or turned (0)."""

    def __init__(self, rows: HeadedModel[Any], parent: QWidget | None = None) -> None:
        self._headed = rows
        self._heights = RowHeights(0, (), 1, 1)
        self._measured_for: tuple[int, int, int] | None = None
        super().__init__(rows, parent)
        # Nothing of this list is laid out by Qt, least of all in steps.
        self.setUniformItemSizes(True)

    # Where the rows are

    def measured(self) -> RowHeights:
        """The places of the rows as they are now; the scroll bar knows them, too."""
        essay, heading = self.row_height(is_heading=False), self.row_height(is_heading=True)
        measured_for = self._headed.structure, essay, heading
        if measured_for != self._measured_for:
            self._measured_for = measured_for
            self._heights = RowHeights(self._headed.rowCount(), self._headed.heading_rows(), essay, heading)
            self._set_range()
        return self._heights

    def row_height(self, *, is_heading: bool) -> int:
        """In pixels; at least one."""
        raise NotImplementedError

    def _set_range(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setRange(0, max(self._heights.total - page, 0))

    def updateGeometries(self) -> None:
        self.measured()
        self._set_range()
        QAbstractItemView.updateGeometries(self)

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        heights, number = self.measured(), index.row()
        return QRect(0, heights.top(number) - self.verticalOffset(), self.viewport().width(), heights.height(number))

    def indexAt(self, p: QPoint) -> QModelIndex:
        number = self.measured().row_at(p.y() + self.verticalOffset())
        return QModelIndex() if number is None else self._headed.index(number, 0)

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _HINT.EnsureVisible) -> None:
        if not index.isValid():
            return
        place, page = self.visualRect(index), self.viewport().height()
        below = place.top() - (page - place.height())
        match hint:
            case _HINT.PositionAtTop:
                by = place.top()
            case _HINT.PositionAtBottom:
                by = below
            case _HINT.PositionAtCenter:
                by = (place.top() + below) // 2
            case _:
                by = min(place.top(), 0) or max(min(below, place.top()), 0)
        self.verticalScrollBar().setValue(self.verticalOffset() + by)

    # What keys and the mouse reach

    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: ARG002, N803 - Qt's
        heights, current = self.measured(), self.currentIndex()
        if not heights.count:
            return QModelIndex()
        last = heights.count - 1
        if not current.isValid():
            return self._headed.index(0, 0)
        number, page = current.row(), self.viewport().height()
        match cursorAction:
            case _MOVE.MoveUp | _MOVE.MovePrevious:
                number -= 1
            case _MOVE.MoveDown | _MOVE.MoveNext:
                number += 1
            case _MOVE.MoveHome:
                number = 0
            case _MOVE.MoveEnd:
                number = last
            case _MOVE.MovePageDown:
                at = heights.row_at(heights.top(number) + page - heights.height(number))
                number = last if at is None else max(at, number + 1)
            case _MOVE.MovePageUp:
                at = heights.row_at(heights.top(number) - page + heights.height(number))
                number = 0 if at is None else min(at + 1, number - 1)
        return self._headed.index(min(max(number, 0), last), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        heights, offset = self.measured(), self.verticalOffset()
        rect = rect.normalized()
        top, bottom = rect.top() + offset, rect.bottom() + offset
        selection = QItemSelection()
        if heights.count and bottom >= 0 and top < heights.total:
            first = heights.row_at(max(top, 0)) or 0
            last = heights.row_at(min(bottom, heights.total - 1)) or 0
            selection.select(self._headed.index(first, 0), self._headed.index(last, 0))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        # Painting what is in view costs less than asking where each of thousands of rows is.
        return QRegion(self.viewport().rect()) if selection.count() else QRegion()

    def selected_rows(self) -> list[int]:
        """The numbers of the selected rows, from the top; headings are none of them."""
        selection = self.selectionModel().selection()
        if not selection.count():
            return []
        ranges = [selection.at(number) for number in range(selection.count())]
        numbers = {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        return sorted(numbers.difference(self._headed.heading_rows()))

    def nearest_row(self, number: int) -> int:
        below = (at for at in range(number, self._headed.rowCount()) if self._headed.heading_at(at) is None)
        above = (at for at in range(number, -1, -1) if self._headed.heading_at(at) is None)
        return next(below, next(above, number))

    # Groups

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._turns(event, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)

    def _turns(self, event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether a key folds or unfolds the group in which the keyboard stands."""
        if modifiers != Qt.KeyboardModifier.NoModifier:
            return False
        key, at = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            return self._turn(at, 1 if (key == Qt.Key.Key_Right) != mirrored else -1)
        return key in _OPENING and self._is_heading(at) and self._turn(at, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_heading(index):
            # What is selected stays so.
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._turn(index, 0)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._is_heading(self.indexAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Two quick clicks fold and unfold.
        if self._is_heading(self.indexAt(event.position().toPoint())):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def _is_heading(self, index: QModelIndex) -> bool:
        return index.isValid() and self._headed.heading_at(index.row()) is not None

    def _turn(self, index: QModelIndex, way: int) -> bool:
        """False where nothing is grouped."""
        heading = self._headed.heading_above(index.row()) if index.isValid() else None
        if heading is None:
            return False
        self.turn_wished.emit(heading.key, way)
        return True

    def go_to_heading(self, key: Hashable) -> Heading | None:
        """Let the keyboard stand at the heading of a group, in view; what is selected stays so."""
        number = self._headed.row_of(key)
        if number is None:
            return None
        index = self._headed.index(number, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)
        return self._headed.heading_at(number)

    # What is seen

    def paintEvent(self, event: QPaintEvent) -> None:
        heights, offset = self.measured(), self.verticalOffset()
        if not heights.count:
            return
        first = heights.row_at(event.rect().top() + offset)
        last = heights.row_at(event.rect().bottom() + offset)
        if first is None:
            return
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        state = option.state
        hovered = self._hovered()
        focused = self.currentIndex().row() if self.hasFocus() else -1
        painter = QPainter(self.viewport())
        for number in range(first, (heights.count - 1 if last is None else last) + 1):
            index = self._headed.index(number, 0)
            option.rect = self.visualRect(index)
            option.state = state & ~(_STATE.State_MouseOver | _STATE.State_HasFocus | _STATE.State_Selected)
            if self.selectionModel().isSelected(index):
                option.state |= _STATE.State_Selected
            if number == focused:
                option.state |= _STATE.State_HasFocus
            if number == hovered:
                option.state |= _STATE.State_MouseOver
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def _hovered(self) -> int:
        if not self.viewport().underMouse():
            return -1
        return self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())).row()

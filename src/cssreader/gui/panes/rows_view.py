"""The list view of these panes: opens by click or Enter, and keeps its place when its rows change."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from cssreader.gui.controls.viewport import know_viewport
from cssreader.gui.panes.rows_model import Index, RowsModel, runs

_SELECT = QItemSelectionModel.SelectionFlag
_REASON = Qt.FocusReason
_NO_ARRIVAL = (_REASON.MouseFocusReason, _REASON.PopupFocusReason, _REASON.ActiveWindowFocusReason)
"""The ways to get the keyboard that choose nothing: the mouse will, or nobody meant to."""
_MANY_SELECTED = 100
"""More selected rows than this are found again by their keys when rows change, not followed one by one."""
SCROLL_STEP = 28
"""How far one notch of the wheel turns a third of, in device-independent pixels."""


class RowsView(QListView):
    """A view on a RowsModel whose delegate paints whole rows."""

    opened = Signal(QModelIndex)
    """A row was clicked without a modifier, or Enter was pressed on it."""
    removal_wished = Signal()
    """Delete was pressed."""
    menu_wished = Signal(QPoint)
    """The place of the menu on the screen."""

    def __init__(self, rows: RowsModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        know_viewport(self)
        self._rows = rows
        self._wanted: Sequence[Any] = ()
        self._step = 0
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._show_more)
        self.setModel(rows)
        self.setProperty("surface", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(SCROLL_STEP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._wish_menu)

    def show_rows(
        self,
        rows: Sequence[Any],
        *,
        select_neighbour: bool = False,
        at_once: int | None = None,
        anew: bool = False,
    ) -> None:
        """Show other rows; what was selected and what stood at the top stay so where they are still there.

        With `select_neighbour` the row that comes into the place of removed selected ones is selected. With
        `at_once` so many rows are shown now and the others bit by bit, unless one of those is in use. With `anew` many
        rows are not compared with those before, and none of them is selected.
        """
        self._more.stop()
        self._wanted = rows
        numbers = self.selected_rows()
        anchor = self._anchor()
        before = self._rows.rows()
        selected = self._rows.keys_of([before[number] for number in numbers])
        current = self.current_key()
        if at_once is not None and anchor is None and not self._is_used(selected, rows[at_once:]):
            self._step = at_once
            rows = rows[:at_once]
            self._more.start()
        if not self._rows.show(rows, anew=anew or len(numbers) > _MANY_SELECTED):
            if anew:
                return
            self._select_again(selected, current)
        if select_neighbour and numbers and rows and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self._rows.index(self.nearest_row(min(numbers[0], len(rows) - 1)), 0))
        if anchor is not None:
            self._scroll_back(*anchor)

    def current_key(self) -> Hashable | None:
        index = self.currentIndex()
        return self._rows.key_of(self._rows.row(index.row())) if index.isValid() else None

    def go_to_key(self, key: Hashable) -> bool:
        """Make the row with that key the current and only selected one, in view. False where there is none."""
        number = self._rows.row_of(key)
        if number is None:
            return False
        index = self._rows.index(number, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def row_of(self, key: Hashable) -> int | None:
        """The number of the row with that key."""
        return self._rows.row_of(key)

    def nearest_row(self, number: int) -> int:
        """The row nearest to that one which can be selected."""
        return number

    def selected_rows(self) -> list[int]:
        """The numbers of the selected rows, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.removal_wished.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        pressed_here = index.isValid() and index == self.currentIndex()
        super().mouseReleaseEvent(event)
        plain = event.button() == Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and pressed_here:
            self.opened.emit(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        arrived = event.reason() not in _NO_ARRIVAL
        if arrived and not self.selectionModel().hasSelection() and self._rows.rowCount():
            first = self._rows.index(self.nearest_row(0), 0)
            self.setCurrentIndex(self.currentIndex() if self.currentIndex().isValid() else first)
            self.selectionModel().select(self.currentIndex(), _SELECT.ClearAndSelect)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        if self.uniformItemSizes():
            # A list would be laid out anew, which asks the model for every row, twice; but no row has another height.
            QAbstractItemView.dataChanged(self, first, last, list(roles))
        else:
            super().dataChanged(first, last, list(roles))

    def resizeEvent(self, event: QResizeEvent) -> None:
        another_width = event.oldSize().width() != event.size().width()
        anchor = self._anchor() if another_width else None
        super().resizeEvent(event)
        if another_width and not self.uniformItemSizes():
            # Qt measures rows anew for another height only, and these are as high as their width makes them.
            self.scheduleDelayedItemsLayout()
        if anchor is not None:
            self._scroll_back(*anchor)

    def _is_used(self, selected: Sequence[Hashable], rows: Sequence[Any]) -> bool:
        return bool(selected) and not {self._rows.key_of(row) for row in rows}.isdisjoint(selected)

    def _show_more(self) -> None:
        shown = self._rows.rowCount() + self._step
        self._rows.show(self._wanted[:shown])
        if shown < len(self._wanted):
            self._more.start()

    def _wish_menu(self, place: QPoint) -> None:
        # The menu key asks at the current row, wherever the mouse is.
        if not self.indexAt(place).isValid() and self.currentIndex().isValid():
            place = self.visualRect(self.currentIndex()).center()
        if self.indexAt(place).isValid():
            self.menu_wished.emit(self.viewport().mapToGlobal(place))

    def _anchor(self) -> tuple[Hashable, int] | None:
        """The first row in view and where its top is; None at the very top, which stays the top."""
        if self.verticalScrollBar().value() == 0:
            return None
        index = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        if not index.isValid():
            return None
        return self._rows.key_of(self._rows.row(index.row())), self.visualRect(index).top()

    def _scroll_back(self, key: Hashable, top: int) -> None:
        number = self._rows.looked_for(key)
        if number is None:
            return
        bar = self.verticalScrollBar()
        # Asking for a rectangle makes the view lay out its rows now, so that the bar knows its new range.
        moved = self.visualRect(self._rows.index(number, 0)).top() - top
        bar.setValue(bar.value() + moved)

    def _select_again(self, selected: Sequence[Hashable], current: Hashable | None) -> None:
        model = self.selectionModel()
        again = QItemSelection()
        # Selected one by one, thousands would be merged with each other thousands of times.
        for first, last in runs(self._rows.rows_of(selected)):
            again.append(QItemSelectionRange(self._rows.index(first, 0), self._rows.index(last, 0)))
        model.select(again, _SELECT.Select)
        number = self._rows.looked_for(current) if current is not None else None
        if number is not None:
            model.setCurrentIndex(self._rows.index(number, 0), _SELECT.NoUpdate)

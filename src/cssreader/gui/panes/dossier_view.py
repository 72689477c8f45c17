"""The list of a dossier's items: keys that arrange them, and what is dropped between them."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cssreader.domain.dossiers import Stance
from cssreader.gui.controls.dragged import MARK_MIME
from cssreader.gui.panes.dossier_model import DossierModel, item_in
from cssreader.gui.panes.rows_view import RowsView

_STANCES = {"+": Stance.FOR, "-": Stance.AGAINST, "0": None}
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_EDIT_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_E)


class DossierView(RowsView):
    step_wished = Signal(int)
    """The item in hand, with its section, is to go up by one (-1) or down (1)."""
    level_wished = Signal(int)
    """The heading in hand is to be one level higher (-1) or lower (1)."""
    stance_wished = Signal(object)
    """A Stance, or None, that the item in hand is to take."""
    edit_wished = Signal()
    heading_wished = Signal()
    thought_wished = Signal()
    item_dropped = Signal(object, int)
    """The id of an item, and the number of the row that it is to stand before."""
    mark_dropped = Signal(object, int)
    """The id of a mark from the margin, and the number of the row that it is to stand before."""
    words_dropped = Signal(str, int)
    """Words from the page or another program, and the number of the row that they are to stand before."""

    def __init__(self, model: DossierModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)

    def event(self, event: QEvent) -> bool:
        # Alt with an arrow is the window's way back and forward elsewhere.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if held == Qt.KeyboardModifier.AltModifier and event.key() in _ARROWS:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        arrows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self.isRightToLeft():
            sideways = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}
        if held == Qt.KeyboardModifier.AltModifier and key in arrows:
            self.step_wished.emit(arrows[Qt.Key(key)])
        elif held == Qt.KeyboardModifier.AltModifier and key in sideways:
            self.level_wished.emit(sideways[Qt.Key(key)])
        elif event.text() in _STANCES and not held & ~Qt.KeyboardModifier.ShiftModifier:
            self.stance_wished.emit(_STANCES[event.text()])
        elif held == Qt.KeyboardModifier.NoModifier and key in _EDIT_KEYS:
            self.edit_wished.emit()
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_H:
            self.heading_wished.emit()
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_N:
            self.thought_wished.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes(event.mimeData()):
            event.acceptProposedAction()
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        # Qt shows between which rows it would be dropped.
        super().dragMoveEvent(event)
        if self._takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data, number = event.mimeData(), self._row_before(event.position().toPoint())
        item, mark = item_in(data), bytes(data.data(MARK_MIME).data())
        if item is not None:
            self.item_dropped.emit(item, number)
        elif mark:
            self.mark_dropped.emit(mark.decode("ascii", errors="replace"), number)
        elif data.hasText():
            self.words_dropped.emit(data.text(), number)
        # The view must not take rows out by itself: the library says what became of them.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def _takes(self, data: QMimeData) -> bool:
        return item_in(data) is not None or data.hasFormat(MARK_MIME) or data.hasText()

    def _row_before(self, place: QPoint) -> int:
        index = self.indexAt(place)
        if not index.isValid():
            return self.model().rowCount()
        return index.row() + (place.y() > self.visualRect(index).center().y())

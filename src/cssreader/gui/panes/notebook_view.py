"""The list of the notebook: letters tag, mark as doubtful and copy what is selected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cssreader.gui.panes.measured_view import MeasuredView
from cssreader.gui.panes.notebook_delegate import NotebookDelegate
from cssreader.gui.panes.notebook_model import NotebookModel


class NotebookView(MeasuredView):
    filter_wished = Signal()
    """The slash was pressed: something is to be typed into the filter."""
    tag_wished = Signal()
    dossier_wished = Signal()
    stale_wished = Signal()
    copy_wished = Signal()

    def __init__(self, rows: NotebookModel, parent: QWidget | None = None) -> None:
        super().__init__(rows, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def row_height(self, *, is_heading: bool) -> int:
        delegate = self.itemDelegate()
        return delegate.row_height(self.font(), is_heading=is_heading) if isinstance(delegate, NotebookDelegate) else 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wishes = {
            Qt.Key.Key_T: self.tag_wished,
            Qt.Key.Key_D: self.dossier_wished,
            Qt.Key.Key_O: self.stale_wished,
        }
        if event.text() == "/" and not held & Qt.KeyboardModifier.ControlModifier:
            self.filter_wished.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wished.emit()
        elif held == Qt.KeyboardModifier.NoModifier and event.key() in wishes:
            wishes[Qt.Key(event.key())].emit()
        else:
            super().keyPressEvent(event)

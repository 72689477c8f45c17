"""The list of essays: digits put what is selected on a shelf, and the mouse drags it to the sidebar."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cssreader.domain.essay import Shelf
from cssreader.gui.panes.essay_drag import mime_of
from cssreader.gui.panes.essay_list_model import EssayListModel
from cssreader.gui.panes.rows_view import RowsView
from cssreader.gui.theme.names import essays_text
from cssreader.gui.theme.tokens import RADIUS, SPACE

SHELF_KEYS = {str(number): shelf for number, shelf in enumerate(Shelf, start=1)}


class EssayView(RowsView):
    shelf_wished = Signal(object)
    """The Shelf on which the selected essays are to stand."""

    def __init__(self, essays: EssayListModel, parent: QWidget | None = None) -> None:
        super().__init__(essays, parent)
        self._essays = essays
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shelf = SHELF_KEYS.get(event.text()) if modifiers == Qt.KeyboardModifier.NoModifier else None
        if shelf is not None:
            self.shelf_wished.emit(shelf)
        else:
            super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: ARG002, N803 - the name is Qt's
        chosen = [self._essays.row(number).id for number in self.selected_rows()]
        if not chosen:
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of(chosen))
        drag.setPixmap(self._label(essays_text(len(chosen))))
        drag.setHotSpot(QPoint(-2 * SPACE, -SPACE))
        drag.exec(Qt.DropAction.CopyAction)

    def _label(self, text: str) -> QPixmap:
        """What hangs at the mouse: how many essays there are."""
        metrics, ratio = self.fontMetrics(), self.devicePixelRatioF()
        width, height = metrics.horizontalAdvance(text) + 6 * SPACE, metrics.height() + 2 * SPACE
        image = QPixmap(round(width * ratio), round(height * ratio))
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(0, 0, 0, 0))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Button))
        edge = QRectF(0.5, 0.5, width - 1, height - 1)
        painter.drawRoundedRect(edge, RADIUS, RADIUS)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.setFont(self.font())
        painter.drawText(edge, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return image

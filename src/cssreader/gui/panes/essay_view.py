"""The list of essays: digits put what is selected on a shelf, the mouse drags it to the sidebar, groups fold."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cssreader.domain.essay import Shelf
from cssreader.gui.panes.essay_delegate import EssayDelegate
from cssreader.gui.panes.essay_drag import mime_of
from cssreader.gui.panes.essay_list_model import EssayListModel
from cssreader.gui.panes.measured_view import MeasuredView
from cssreader.gui.theme.names import essays_text
from cssreader.gui.theme.tokens import RADIUS, SPACE

SHELF_KEYS = {str(number): shelf for number, shelf in enumerate(Shelf, start=1)}


class EssayView(MeasuredView):
    shelf_wished = Signal(object)
    """The Shelf on which the selected essays are to stand."""
    filter_wished = Signal()
    """The slash was pressed: something is to be typed into the filter."""
    clear_wished = Signal()
    """Escape was pressed while the list is filtered."""

    def __init__(self, essays: EssayListModel, parent: QWidget | None = None) -> None:
        super().__init__(essays, parent)
        self._essays = essays
        self.is_filtered = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def row_height(self, *, is_heading: bool) -> int:
        delegate = self.itemDelegate()
        return delegate.row_height(self.font(), is_heading=is_heading) if isinstance(delegate, EssayDelegate) else 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._answers(event, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)

    def _answers(self, event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> bool:
        if event.text() == "/" and not modifiers & Qt.KeyboardModifier.ControlModifier:
            self.filter_wished.emit()
            return True
        if modifiers != Qt.KeyboardModifier.NoModifier:
            return False
        shelf = SHELF_KEYS.get(event.text())
        if shelf is not None:
            self.shelf_wished.emit(shelf)
        elif event.key() == Qt.Key.Key_Escape and self.is_filtered:
            self.clear_wished.emit()
        else:
            return False
        return True

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: ARG002, N803 - the name is Qt's
        chosen = [essay.id for number in self.selected_rows() if (essay := self._essays.essay(number)) is not None]
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

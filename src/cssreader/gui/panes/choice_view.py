"""A list of the sidebar: topics fold, Up and Down go on in the other list, and essays are dropped on rows."""

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)

from cssreader.gui.panes.choices import Choice, InTopic, InTrash, OnShelf, WithTag
from cssreader.gui.panes.essay_drag import essays_in
from cssreader.gui.panes.library_delegate import turns_at
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.rows_view import RowsView
from cssreader.gui.theme.tokens import RADIUS

TAKES = (OnShelf, InTopic, WithTag, InTrash)
"""The choices that an essay can be put into by hand; who wrote it and where it stood are facts of it."""


class ChoiceView(RowsView):
    """One of the two lists of the sidebar."""

    passed_end = Signal(int)
    """1 when Down was pressed on the last row, -1 for Up on the first."""
    walked = Signal(QModelIndex)
    """The keyboard moved to a row."""
    turn_wished = Signal(QModelIndex, int)
    """A topic is to be folded (-1), unfolded (1) or turned (0); of one that cannot be, the one above is meant."""
    essays_dropped = Signal(object, object)
    """A tuple of EssayId, and the Choice they are to be put into."""

    _dropping_on = QModelIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if row is not None and turns_at(event.position(), QRectF(self.visualRect(index)), row, mirrored=mirrored):
            self.turn_wished.emit(index, 0)
            event.accept()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and before.isValid():
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.turn_wished.emit(before, 1 if (event.key() == Qt.Key.Key_Right) != mirrored else -1)
            return
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.walked.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.passed_end.emit(1 if event.key() == Qt.Key.Key_Down else -1)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height_of_rows())

    def height_of_rows(self) -> int:
        return sum(self.sizeHintForRow(number) for number in range(self.model().rowCount())) + 2

    # Essays that are dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if essays_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            # Files are the window's.
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        # The view's own scrolls the list while something is held at its edge.
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        takes = essays_in(event.mimeData()) and self._choice_at(index) is not None
        self._drop_on(index if takes else QModelIndex())
        if takes:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._drop_on(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        essays, choice = essays_in(event.mimeData()), self._choice_at(self.indexAt(event.position().toPoint()))
        self._drop_on(QModelIndex())
        if essays and choice is not None:
            event.acceptProposedAction()
            self.essays_dropped.emit(essays, choice)

    def _choice_at(self, index: QModelIndex) -> Choice | None:
        row = index.data(ROW)
        if row is None or not isinstance(row.choice, TAKES):
            return None
        return row.choice if row.shelf is None or row.shelf.topic.can_be_filed_in else None

    def _drop_on(self, index: QModelIndex) -> None:
        if index != self._dropping_on:
            self._dropping_on = index
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._dropping_on.isValid():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            row = QRectF(self.visualRect(self._dropping_on)).adjusted(9, 2, -9, -2)
            painter.drawRoundedRect(row, RADIUS, RADIUS)
            painter.end()

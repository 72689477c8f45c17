"""What all dialogs have in common: they fit on the screen, and go when they are done with."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog

from cssreader.gui.theme.tokens import SPACE

_FRAME = QSize(4 * SPACE, 12 * SPACE)
"""What a system's title bar and edges take at most; a dialog that was never shown does not know."""


class Dialog(QDialog):
    """Whoever makes one says with `take_room` how large it is where there is room for that."""

    def take_room(self, width: int, height: int) -> None:
        """Be as large as is wished, or as the screen allows; a dialog that is seen stays where its middle is."""
        room = self._room()
        wished = QSize(width, height).expandedTo(self.minimumSizeHint())
        fitting = wished.boundedTo(room.size())
        before = self.geometry()
        self.resize(fitting)
        if self.isVisible():
            now = QRect(before.topLeft(), self.size())
            now.moveCenter(before.center())
            self.move(
                max(min(now.left(), room.right() - now.width()), room.left()),
                max(min(now.top(), room.bottom() - now.height()), room.top()),
            )

    def open(self) -> None:
        # Opened over the window and left to itself, it goes when it is closed.
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        # A layout that was not asked for its size before may need more than was wished.
        if not event.spontaneous():
            self.take_room(self.width(), self.height())
        super().showEvent(event)

    def _room(self) -> QRect:
        """Where its inside may lie on the screen, below the title bar."""
        edge, bar = _FRAME.width() // 2, _FRAME.height() - _FRAME.width() // 2
        return self.screen().availableGeometry().adjusted(edge, bar, -edge, -edge)

"""What all dialogs have in common: they fit on the screen, and go when they are done with."""

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QScreen, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from cssreader.gui.theme.tokens import SPACE

_FRAME = QSize(4 * SPACE, 12 * SPACE)
"""What a system's title bar and edges take at most; a dialog that was never shown does not know."""


def room_on(screen: QScreen) -> QRect:
    """Where the inside of a dialog may lie on a screen, below its title bar."""
    edge, bar = _FRAME.width() // 2, _FRAME.height() - _FRAME.width() // 2
    return screen.availableGeometry().adjusted(edge, bar, -edge, -edge)


class Dialog(QDialog):
    """Whoever makes one says with `take_room` how large it is where there is room for that."""

    def take_room(self, width: int, height: int) -> None:
        """Be as large as is wished, or as the screen allows; a dialog that is seen stays where its middle is."""
        place = QRect(self.geometry().topLeft(), self._fitting(QSize(width, height)))
        if not self.isVisible():
            self.resize(place.size())
            return
        room = room_on(self.screen())
        place.moveCenter(self.geometry().center())
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        place.moveLeft(max(place.left(), room.left()))
        place.moveTop(max(place.top(), room.top()))
        self.setGeometry(place)

    def answers(self, accept: QPushButton, *before: QPushButton) -> QHBoxLayout:
        """The last row: what else can be done, without frames; then Cancel; last the button that Enter presses."""
        accept.setDefault(True)
        accept.clicked.connect(self.accept)
        cancel = QPushButton(QCoreApplication.translate("Dialog", "Cancel"), self)
        cancel.setProperty("role", "quiet")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        for button in before:
            # Its words begin where the fields above begin.
            button.setProperty("role", "way")
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(accept)
        return row

    def open(self) -> None:
        # Opened over the window and left to itself, it goes when it is closed.
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        # A layout that was not asked for its size before may need more than was wished.
        if not event.spontaneous():
            self.resize(self._fitting(self.size()))
        super().showEvent(event)

    def _fitting(self, wished: QSize) -> QSize:
        return wished.expandedTo(self.minimumSizeHint()).boundedTo(room_on(self.screen()).size())

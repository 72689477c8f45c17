"""A page of the room of the list other than the list: rows of controls above a view, or what is said in its place."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from cssreader.gui.theme.tokens import SPACE


class RoomPage(QWidget):
    accessible_role = "Pane"

    left = Signal()
    """The list is wanted back."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._close = self._tool("leave", self.tr("Back to the list"), self.left.emit)

    def _tool(self, name: str, says: str, do: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(says)
        button.setToolTip(says)
        button.clicked.connect(do)
        return button

    def _arrange(
        self, title: str, tools: tuple[QToolButton, ...], rows: tuple[QWidget | QLayout, ...], *pages: QWidget
    ) -> QStackedLayout:
        """The title with its tools, rows below it, and one of the pages, which what is given back chooses."""
        label = QLabel(title, self)
        label.setProperty("role", "title")
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(label, 1)
        for button in (*tools, self._close):
            head.addWidget(button)
        top = QVBoxLayout()
        top.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        top.setSpacing(2 * SPACE)
        top.addLayout(head)
        for row in rows:
            if isinstance(row, QLayout):
                top.addLayout(row)
            else:
                top.addWidget(row)
        chosen = QStackedLayout()
        for page in pages:
            chosen.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(chosen, 1)
        return chosen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

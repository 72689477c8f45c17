"""What stands where there is nothing to list yet: a sentence on what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cssreader.gui.theme.tokens import SPACE


class EmptyState(QWidget):
    accessible_role = "Grouping"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setProperty("role", "muted")
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8 * SPACE, 12 * SPACE, 8 * SPACE, 8 * SPACE)
        column.addWidget(self._label)
        column.addStretch(1)

    def say(self, sentence: str) -> None:
        self._label.setText(sentence)
        self.setAccessibleName(sentence)

    def sentence(self) -> str:
        return self._label.text()

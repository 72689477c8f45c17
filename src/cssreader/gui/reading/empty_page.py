"""What stands where an essay would: a headline and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cssreader.gui.theme.tokens import SPACE

_WIDTH = 380


class EmptyPage(QWidget):
    accessible_role = "Grouping"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._headline = self._label("headline")
        self._advice = self._label("muted")
        words = QVBoxLayout()
        words.setSpacing(2 * SPACE)
        words.addStretch(2)
        words.addWidget(self._headline)
        words.addWidget(self._advice)
        words.addStretch(3)
        across = QHBoxLayout(self)
        across.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 6 * SPACE)
        across.addStretch(1)
        across.addLayout(words, 100)
        across.addStretch(1)

    @staticmethod
    def _label(role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setMaximumWidth(_WIDTH)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return label

    def say(self, headline: str, advice: str) -> None:
        self._headline.setText(headline)
        self._advice.setText(advice)
        self.setAccessibleName(headline)
        self.setAccessibleDescription(advice)

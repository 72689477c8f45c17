"""A field in which one types to narrow a list, and the chips that say what narrows it besides."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

_SMALL_ICON = 12
_LONGEST = 200


class FilterField(QLineEdit):
    """Down and Enter go to the list, Escape leaves."""

    list_wished = Signal()
    left = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(_LONGEST)

    def event(self, event: QEvent) -> bool:
        # Escape belongs to the field while it has the focus.
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.list_wished.emit()
            case _:
                super().keyPressEvent(event)


def chip(name: str, text: str) -> QToolButton:
    """A small button with a word or two in it."""
    made = QToolButton()
    made.setObjectName(name)
    made.setProperty("role", "chip")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setIconSize(QSize(_SMALL_ICON, _SMALL_ICON))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setText(text)
    return made

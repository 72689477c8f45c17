"""The one line a person types into to search essays, highlights and notes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cssreader.gui.theme.icons import IconName, Ink, icon
from cssreader.gui.theme.tokens import Theme


class SearchBox(QWidget):
    question_changed = Signal(str)
    """What stands in the box, at every change, '' when it is cleared."""
    question_entered = Signal(str)
    """Enter: the person wants the best answer opened."""
    results_wished = Signal()
    """Down: the person turns to the results."""
    left = Signal()
    """Escape in the empty box."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit(placeholderText=self.tr("Search essays, highlights and notes"))
        self._line.setAccessibleName(self.tr("Search"))
        self._line.setAccessibleDescription(self.tr("Searches essays, highlights and notes as you type"))
        self._line.setMaxLength(2_000)
        self._glass = self._line.addAction(icon(IconName.SEARCH, theme), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self.tr("Clear the search"), self)
        self._line.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self._line.clear)
        self._glass.triggered.connect(self.focus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        self.setFocusProxy(self._line)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._tell)
        self._clear.setVisible(False)
        self.set_theme(theme)

    def text(self) -> str:
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Put another question into the box; it is told like a typed one."""
        self._line.setText(text)

    def focus(self) -> None:
        """Take the keyboard, with what stands in the box selected."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def set_theme(self, theme: Theme) -> None:
        self._glass.setIcon(icon(IconName.SEARCH, theme, Ink.MUTED))
        self._clear.setIcon(icon(IconName.CLEAR, theme, Ink.MUTED))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Escape belongs to the box while it has the focus, whatever the window does with it elsewhere.
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._answers(event):
            return True
        return super().eventFilter(watched, event)

    def _answers(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                if self._line.text():
                    self._line.clear()
                else:
                    self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.question_entered.emit(self._line.text())
            case Qt.Key.Key_Down:
                self.results_wished.emit()
            case _:
                return False
        return True

    def _tell(self, typed: str) -> None:
        self._clear.setVisible(bool(typed))
        self.question_changed.emit(typed)

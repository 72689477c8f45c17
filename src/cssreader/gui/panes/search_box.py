"""The one line a person types into to search essays, highlights and notes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

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
        self._glass.setText(self.tr("To the search"))
        self._clear = QAction(self.tr("Clear the search"), self)
        self._line.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self._line.clear)
        self._glass.triggered.connect(self.focus)
        self._offered = QStandardItemModel(self)
        self._offers = QCompleter(self._offered, self)
        # Joined to the line by hand: it offers something while nothing is typed, and nothing else.
        self._offers.setWidget(self._line)
        self._offers.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._offers.activated[str].connect(self.ask)  # type: ignore[index]  # the signal is overloaded
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

    def ask(self, question: str) -> None:
        """Put a whole question into the box: its last word is at its end."""
        self._line.setText(f"{question.strip()} ")
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_offers(self, saved: Sequence[str], recent: Sequence[str]) -> None:
        """What the empty box offers: the saved questions, and those asked last, the newest first."""
        self._offered.clear()
        for question in dict.fromkeys((*saved, *recent)):
            item = QStandardItem(question)
            item.setIcon(self._offer_icons[question in saved])
            self._offered.appendRow(item)

    def offers(self) -> list[str]:
        return [self._offered.item(row).text() for row in range(self._offered.rowCount())]

    def focus(self) -> None:
        """Take the keyboard, with what stands in the box selected."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()
        self._offer()

    def _offer(self) -> None:
        if not self._line.text() and self._offered.rowCount() and self._line.isVisible():
            self._offers.complete()

    def set_theme(self, theme: Theme) -> None:
        self._glass.setIcon(icon(IconName.SEARCH, theme, Ink.MUTED))
        self._clear.setIcon(icon(IconName.CLEAR, theme, Ink.MUTED))
        self._offer_icons = icon(IconName.RECENT, theme, Ink.MUTED), icon(IconName.SEARCH, theme, Ink.MUTED)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Escape belongs to the box while it has the focus, whatever the window does with it elsewhere.
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._offer()
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
                if self._line.text() or not self._offered.rowCount():
                    self.results_wished.emit()
                else:
                    self._offer()
            case _:
                return False
        return True

    def _tell(self, typed: str) -> None:
        popup = self._offers.popup()
        if typed and popup is not None:
            popup.hide()
        self._clear.setVisible(bool(typed))
        self.question_changed.emit(typed)

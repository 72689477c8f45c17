"""Fields for what is said of an essay: one line each, with a way back to what the page itself says."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolButton, QWidget

from cssreader.gui.controls.one_line import one_line_font
from cssreader.gui.controls.undo_keys import keep_undo_keys
from cssreader.gui.theme.icons import IconName, quiet_icon
from cssreader.gui.theme.names import date_text
from cssreader.text.dates import AmbiguousDateError, read_date
from cssreader.text.direction import is_right_to_left


class FactField(QLineEdit):
    """A line of text; where a person says otherwise than the page, a button in it gives the page's own words back."""

    def __init__(self, text: str, hint: str, parent: QWidget, *, page_says: str | None = None) -> None:
        super().__init__(parent)
        self._page_says = page_says
        self.setFont(one_line_font())
        self.setText(text)
        self.setPlaceholderText(hint)
        self.setCursorPosition(0)
        keep_undo_keys(self)
        self._back = self.addAction(quiet_icon(IconName.RESTORE), QLineEdit.ActionPosition.TrailingPosition)
        said = QCoreApplication.translate("FactField", "As the page has it: {words}")
        nothing = QCoreApplication.translate("FactField", "As the page has it: nothing")
        self._back.setText(said.format(words=page_says) if page_says else nothing)
        self._back.setToolTip(self._back.text())
        self._back.triggered.connect(self._give_back)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self._back.text())
        self.textChanged.connect(self._follow)
        self._follow(text)

    def said(self) -> str | None:
        """The words on one line, None for none."""
        return " ".join(self.text().split()) or None

    def _give_back(self) -> None:
        self.setText(self._page_says or "")
        self.setModified(True)

    def _follow(self, text: str) -> None:
        rtl = is_right_to_left(text)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        same = self._page_says is None or " ".join(text.split()) == " ".join(self._page_says.split())
        self._back.setVisible(not same)


class DateField(FactField):
    def __init__(self, day: date | None, parent: QWidget, *, page_says: date | None = None, known: bool = True) -> None:
        # A date as it was shown is in the language of the window, which need not be one that is read here.
        self._shown = {date_text(each): each for each in (day, page_says) if each}
        hint = QCoreApplication.translate("FactField", "27 July 2025, 27/07/2025 or 2025-07-27")
        told = (date_text(page_says) if page_says else "") if known else None
        super().__init__(date_text(day) if day else "", hint, parent, page_says=told)

    def day(self) -> date | None:
        """Raises ValueError when what is typed is no date, and AmbiguousDateError when it may be two."""
        typed = self.text().strip()
        return self._shown[typed] if typed in self._shown else read_date(typed)


class LinesField(QPlainTextEdit):
    """Several values, one on each line; a button in the corner gives the page's own back, as in `FactField`."""

    def __init__(
        self, lines: tuple[str, ...], hint: str, parent: QWidget, *, page_says: tuple[str, ...] | None = None
    ) -> None:
        super().__init__(parent)
        self._page_says = page_says
        self.setPlainText("\n".join(lines))
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(4 * self.fontMetrics().lineSpacing())
        self._back = QToolButton(self)
        self._back.setIcon(quiet_icon(IconName.RESTORE))
        self._back.setAutoRaise(True)
        said = QCoreApplication.translate("FactField", "As the page has it: {words}")
        nothing = QCoreApplication.translate("FactField", "As the page has it: nothing")
        words = said.format(words="; ".join(page_says)) if page_says else nothing
        self._back.setToolTip(words)
        self._back.setAccessibleName(words)
        self._back.clicked.connect(self._give_back)
        self.textChanged.connect(self._follow)
        self._follow()

    def lines(self) -> tuple[str, ...]:
        kept = (" ".join(line.split()) for line in self.toPlainText().splitlines())
        return tuple(line for line in kept if line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._back.sizeHint()
        bar = self.verticalScrollBar().width() if self.verticalScrollBar().isVisible() else 0
        edge = bar + self.frameWidth()
        left = edge if self.isRightToLeft() else self.width() - size.width() - edge
        self._back.move(left, self.frameWidth())

    def _give_back(self) -> None:
        # Inserted rather than set, so that the field can undo it.
        self.selectAll()
        self.insertPlainText("\n".join(self._page_says or ()))

    def _follow(self) -> None:
        self._back.setVisible(self._page_says is not None and self.lines() != self._page_says)


def date_refusal(typed: str, error: ValueError) -> str:
    """What to say of what is no date."""
    if not isinstance(error, AmbiguousDateError):
        said = QCoreApplication.translate(
            "FactField", "\u201c{typed}\u201d is not a date. Write it like 27 July 2025 or 2025-07-27."
        )
        return said.format(typed=typed)
    said = QCoreApplication.translate(
        "FactField", "\u201c{typed}\u201d may be {one} or {other}. Write it like {one} or {iso}."
    )
    one, other = error.day_first, error.month_first
    return said.format(typed=typed, one=date_text(one), other=date_text(other), iso=one.isoformat())

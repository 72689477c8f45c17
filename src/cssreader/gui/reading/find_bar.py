"""The find bar under the page: what is looked for, which match is shown of how many, and how to go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from cssreader.gui.controls.announcing import announce
from cssreader.gui.controls.bars import bar_button, stack, tab_after
from cssreader.gui.controls.margins import set_margins
from cssreader.gui.theme.icons import IconName, icon
from cssreader.gui.theme.names import number_text
from cssreader.gui.theme.tokens import SPACE, Theme

_FIELD_WIDTH = 300


class FindBar(QWidget):
    changed = Signal()
    """Something else is looked for, or it is looked for in another way."""
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    accessible_role = "ToolBar"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Find in this essay"))
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in this essay"))
        self._field.setAccessibleName(self.tr("Find in this essay"))
        self._field.setMinimumWidth(90)
        self._field.setMaximumWidth(_FIELD_WIDTH)
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._field.textChanged.connect(self._emit_changed)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._previous = bar_button(self.tr("Previous match (Shift+Enter)"), self.previous_requested)
        self._next = bar_button(self.tr("Next match (Enter)"), self.next_requested)
        self._case = self._toggle(self.tr("Match case"), self.tr("Match case"))
        self._whole = self._toggle(self.tr("Whole words"), self.tr("Whole words only"))
        self._close = bar_button(self.tr("Close (Escape)"), self.closed)
        self._lay_out()
        self.set_theme(theme)
        self.hide()

    def _toggle(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(self._emit_changed)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        set_margins(row, 3 * SPACE, SPACE + 2, 2 * SPACE, SPACE + 2)
        row.setSpacing(SPACE)
        row.addWidget(self._field, 3)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addSpacing(SPACE)
        row.addWidget(self._count)
        row.addStretch(2)
        row.addWidget(self._case)
        row.addWidget(self._whole)
        row.addWidget(self._close)
        stack(self, None, row)

    def come_after(self, widget: QWidget) -> None:
        """Have the Tab key lead from `widget` to the bar, however late the bar was made."""
        tab_after(widget, (self._field, self._previous, self._next, self._case, self._whole, self._close))

    def set_theme(self, theme: Theme) -> None:
        for button, name in (
            (self._previous, IconName.CHEVRON_UP),
            (self._next, IconName.CHEVRON_DOWN),
            (self._close, IconName.CLEAR),
        ):
            button.setIcon(icon(name, theme))

    @property
    def wanted(self) -> str:
        return self._field.text()

    @property
    def matches_case(self) -> bool:
        return self._case.isChecked()

    @property
    def wants_whole_words(self) -> bool:
        return self._whole.isChecked()

    @property
    def count_text(self) -> str:
        return self._count.text()

    def open(self, wanted: str = "") -> None:
        """Show the bar and write into it; `wanted` takes the place of what stood there."""
        if wanted:
            self._field.setText(wanted)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def tell_count(self, number: int, total: int) -> None:
        """Say which match is shown of how many."""
        if not self.wanted.strip():
            text = ""
        elif total:
            text = self.tr("{number} of {total}").format(number=number_text(number), total=number_text(total))
        else:
            text = self.tr("Not found")
        self._count.setText(text)
        if text != self._count.accessibleName():
            self._count.setAccessibleName(text)
            announce(self, text)
        self._previous.setEnabled(total > 0)
        self._next.setEnabled(total > 0)

    def _emit_changed(self) -> None:
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        short = self.width() < 560
        self._case.setText("Aa" if short else self.tr("Match case"))
        self._whole.setText("ab" if short else self.tr("Whole words"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.previous_requested if shifted else self.next_requested).emit()
        elif event.matches(QKeySequence.StandardKey.FindNext):
            self.next_requested.emit()
        elif event.matches(QKeySequence.StandardKey.FindPrevious):
            self.previous_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

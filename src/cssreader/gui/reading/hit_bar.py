"""The quiet line under the page that says which hit of a search is in hand, of how many, and leads on to others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cssreader.gui.controls.announcing import announce
from cssreader.gui.controls.bars import bar_button, stack, tab_after
from cssreader.gui.controls.margins import set_margins
from cssreader.gui.theme.icons import IconName, Ink, icon
from cssreader.gui.theme.names import number_text
from cssreader.gui.theme.tokens import SPACE, Theme

_ICON = 14


class HitBar(QWidget):
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    accessible_role = "ToolBar"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Hits in this essay"))
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._count.setProperty("role", "muted")
        self._previous = bar_button(self.tr("Previous hit"), self.previous_requested, size=_ICON, action="previous_hit")
        self._next = bar_button(self.tr("Next hit"), self.next_requested, size=_ICON, action="next_hit")
        self._close = bar_button(self.tr("Take the marks away (Escape)"), self.closed, size=_ICON)
        row = QHBoxLayout()
        set_margins(row, 3 * SPACE, SPACE // 2, 2 * SPACE, SPACE // 2)
        row.setSpacing(SPACE)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addWidget(self._close)
        stack(self, None, row)
        self.set_theme(theme)
        self.hide()

    def come_after(self, widget: QWidget) -> None:
        """Have the Tab key lead from `widget` to the bar, however late the bar was made."""
        tab_after(widget, (self._previous, self._next, self._close))

    def set_theme(self, theme: Theme) -> None:
        for button, name in (
            (self._previous, IconName.CHEVRON_UP),
            (self._next, IconName.CHEVRON_DOWN),
            (self._close, IconName.CLEAR),
        ):
            button.setIcon(icon(name, theme, Ink.MUTED))

    @property
    def count_text(self) -> str:
        return self._count.text()

    def tell(self, number: int, total: int) -> None:
        """Say which hit is in hand of how many."""
        text = self.tr("{number} of {total}").format(number=number_text(number), total=number_text(total))
        self._count.setText(text)
        said = self.tr("Hit {number} of {total} in this essay")
        self._count.setAccessibleName(said.format(number=number_text(number), total=number_text(total)))
        announce(self, self._count.accessibleName())

"""A second essay beside the first: its title, a way to exchange the two and to close it, and its page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cssreader.domain.reading import OpenedEssay
from cssreader.gui.controls.bars import bar_button, stack
from cssreader.gui.controls.elided_label import ElidedLabel
from cssreader.gui.controls.margins import set_margins
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.theme.icons import IconName, icon
from cssreader.gui.theme.tokens import SPACE, Theme
from cssreader.settings import ReadingSettings


class BesidePane(QWidget):
    exchange_requested = Signal()
    closed = Signal()

    accessible_role = "Pane"

    def __init__(self, theme: Theme, page: ReadingPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The essay beside"))
        self.page = page
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = ElidedLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("role", "muted")
        self._exchange = bar_button(self.tr("Exchange the two essays"), self.exchange_requested, action="exchange")
        self._close = bar_button(self.tr("Close the essay beside"), self.closed, action="beside")
        row = QHBoxLayout()
        set_margins(row, 3 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self._title, 1)
        row.addWidget(self._exchange)
        row.addWidget(self._close)
        stack(self, row, None, page)
        self.setFocusProxy(page)
        self._paint_signs(theme)

    def show_essay(self, opened: OpenedEssay) -> None:
        self._name(opened)
        self.page.show_essay(opened)

    def show_again(self, opened: OpenedEssay) -> None:
        self._name(opened)
        self.page.show_again(opened)

    def _name(self, opened: OpenedEssay) -> None:
        self._title.setText(opened.essay.facts.title)
        self._title.setToolTip(opened.essay.facts.title)

    def set_in_hand(self, in_hand: bool) -> None:
        """Say by its title whether keys and menus act on this page."""
        self._title.setProperty("role", "plain" if in_hand else "muted")
        self._title.style().unpolish(self._title)
        self._title.style().polish(self._title)

    def set_look(self, theme: Theme, settings: ReadingSettings) -> None:
        self._paint_signs(theme)
        self.page.set_look(theme, settings)

    def _paint_signs(self, theme: Theme) -> None:
        self._exchange.setIcon(icon(IconName.EXCHANGE, theme))
        self._close.setIcon(icon(IconName.CLEAR, theme))

"""Shows the filter of the list when it is wished for, and puts it away, which lets everything through again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from cssreader.gui.controls.bars import tab_after
from cssreader.gui.panes.essay_filter import EssayFilter
from cssreader.gui.panes.essay_listing import EssayListing
from cssreader.gui.panes.filter_bar import FilterBar
from cssreader.gui.theme.tokens import Theme


class ListFilter(QObject):
    """Joins the bar of the filter, which is made when it is first wished for, with what it narrows."""

    turned = Signal(bool)
    """Whether the filter is shown now."""
    list_wished = Signal()
    """The keyboard is to go to the list."""

    def __init__(self, theme: Theme, listing: EssayListing, column: QVBoxLayout, above: QWidget) -> None:
        """The bar stands in a column below a widget, for Tab as well."""
        super().__init__(above)
        self._theme = theme
        self._listing = listing
        self._column = column
        self._above = above
        self._bar: FilterBar | None = None
        self.is_shown = False

    def turn(self, *, shown: bool) -> None:
        """Show the bar and give it the keyboard, or put it away."""
        self.is_shown = shown
        self.turned.emit(shown)
        if shown:
            bar = self._made()
            bar.show()
            bar.focus()
        elif self._bar is not None:
            self._bar.hide()
            self._bar.clear()

    def leave(self) -> None:
        """Put the bar away and go back to the list."""
        self.turn(shown=False)
        self.list_wished.emit()

    def show_counts(self) -> None:
        """Say how many essays are left of how many."""
        if self._bar is not None:
            self._bar.show_counts(self._listing.now.listed, self._listing.now.held)

    def set_in_view(self, *, in_view: bool) -> None:
        """Whether there is a list of essays to narrow; what is set stays meanwhile."""
        if self._bar is not None:
            self._bar.setVisible(in_view and self.is_shown)

    def take_focus(self) -> bool:
        """Give the keyboard to the bar, where it is in view."""
        if self._bar is None or self._bar.isHidden():
            return False
        self._bar.focus()
        return True

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._bar is not None:
            self._bar.set_theme(theme)

    def _made(self) -> FilterBar:
        if self._bar is None:
            self._bar = FilterBar(self._theme)
            self._bar.filter_changed.connect(self._narrow)
            self._bar.left.connect(self.leave)
            self._bar.list_wished.connect(self.list_wished)
            self._column.insertWidget(self._column.indexOf(self._above) + 1, self._bar)
            tab_after(self._above.findChildren(QToolButton)[-1], self._bar.parts())
            self.show_counts()
        return self._bar

    def _narrow(self, wanted: EssayFilter) -> None:
        self._listing.arrange(filter=wanted)

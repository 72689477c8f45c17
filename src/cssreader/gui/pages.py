"""The page and the second one beside it: which of them is in hand."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from cssreader.domain.essay import EssayId
from cssreader.gui.reading.reading_pane import ReadingPane


class Pages(QObject):
    """The page in hand is the one that had the keyboard last: what keys and menus do is done to it."""

    turned = Signal()
    """Another page is in hand."""

    def __init__(self, first: ReadingPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.first = first
        self._second: ReadingPane | None = None
        self._in_hand = first
        self._joins: list[Callable[[ReadingPane], None]] = []
        self._watch(first)

    @property
    def in_hand(self) -> ReadingPane:
        # A window that is not active tells of no change of focus, yet knows what has it.
        focused = self.first.window().focusWidget()
        for page in (self.first, self._second):
            if page is not None and _holds(page, focused):
                self.take(page)
        return self._in_hand

    def done_in_hand(self, deed: Callable[[ReadingPane], object]) -> Callable[[], object]:
        """What is done to the page that is in hand when it is called."""
        return lambda: deed(self.in_hand)

    @property
    def first_is_in_hand(self) -> bool:
        return self.in_hand is self.first

    def with_essay(self, essay_id: EssayId) -> ReadingPane | None:
        """The page on which an essay stands, the one in hand before the other; None for neither."""
        for page in (self.in_hand, self.first, self._second):
            if page is not None and page.opened is not None and page.opened.essay.id == essay_id:
                return page
        return None

    def take(self, page: ReadingPane) -> None:
        """Let a page be in hand."""
        if page is not self._in_hand and page in (self.first, self._second):
            self._in_hand = page
            self.turned.emit()

    def return_keyboard(self) -> None:
        """Give the keyboard back to the page in hand."""
        self.in_hand.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus(self) -> None:
        """Give the keyboard to the page in hand; where it has it already, to the other one."""
        page = self.in_hand
        if self._second is not None and _holds(page, self.first.window().focusWidget()):
            page = self._second if page is self.first else self.first
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def join(self, join: Callable[[ReadingPane], None]) -> None:
        """Have something done to each page as it comes: to the first at once, to the second when it is made."""
        self._joins.append(join)
        join(self.first)

    def meet(self, page: ReadingPane) -> None:
        """A second page was made."""
        self._watch(page)
        for join in self._joins:
            join(page)

    def set_second(self, page: ReadingPane | None) -> None:
        """Say which page stands beside the first; None for none."""
        self._second = page
        if page is None:
            self.take(self.first)

    def _watch(self, page: ReadingPane) -> None:
        view = page.focusProxy()
        assert view is not None
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            page = next((each for each in (self.first, self._second) if each and each.focusProxy() is watched), None)
            if page is not None:
                self.take(page)
        return False


def _holds(page: ReadingPane, focused: QWidget | None) -> bool:
    return focused is not None and page.isAncestorOf(focused)

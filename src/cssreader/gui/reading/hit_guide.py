"""Leads from hit to hit: what a search of the library found in the essay, and what the find bar finds."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from cssreader.domain.reading import FindIn
from cssreader.gui.reading.hit_walk import HitWalk
from cssreader.gui.reading.page_canvas import PageCanvas
from cssreader.gui.theme.tokens import Theme

if TYPE_CHECKING:
    from cssreader.gui.reading.find_bar import FindBar
    from cssreader.gui.reading.hit_bar import HitBar

_LONGEST_PREFILL = 60


class HitGuide(QObject):
    """The hits of a search stay while the find bar is open, and come back when it is closed."""

    hits_moved = Signal(int, int)
    walk_requested = Signal(int)
    """1 for the next hit, -1 for the one before: it may be in another essay."""

    def __init__(
        self, page: PageCanvas, place: QBoxLayout, theme: Theme, find_in: FindIn, parent: QObject | None = None
    ) -> None:
        """`place` is where the find bar goes, which is made when something is to be found for the first time."""
        super().__init__(parent)
        self._page = page
        self._place = place
        self._theme = theme
        self._bar: FindBar | None = None
        self._hit_bar: HitBar | None = None
        self._find_in = find_in
        self._text = ""
        self._hits = HitWalk()
        self._found = HitWalk()
        self._sought_from = 0
        page.tick_chosen.connect(self._go_to_number)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for bar in (self._bar, self._hit_bar):
            if bar is not None:
                bar.set_theme(theme)

    def begin(self, text: str) -> None:
        """Another essay: nothing is found in it yet."""
        self._text = text
        self._hits = HitWalk()
        self._found = HitWalk()
        self.hide_bar()
        self._mark()

    # What a search of the library found

    def show_hits(self, ranges: Sequence[tuple[int, int]], *, at: int | None = None, at_last: bool = False) -> None:
        self._hits = HitWalk(ranges)
        self._hits.go_to(self._page.anchor.offset if at is None else at)
        if at_last:
            self._hits.go_to_last()
        self.hide_bar()
        self._mark()
        self._go_to_hit()

    @property
    def hit_in_hand(self) -> tuple[int, int] | None:
        return self._hits.current

    def clear_hits(self) -> None:
        if len(self._hits):
            self._hits = HitWalk()
            self._mark()
            self.hits_moved.emit(0, 0)

    def walk(self, by: int) -> bool:
        """Go `by` hits on; False at the end."""
        if not self._hits.step(by):
            return False
        self._mark()
        self._go_to_hit()
        return True

    def _go_to_number(self, number: int) -> None:
        """Go to a hit by its number, counted from 0: of the find bar while that is open."""
        walk = self._found if self.is_finding else self._hits
        if 0 <= number < len(walk):
            walk.step(number + 1 - walk.number)
            if self.is_finding:
                self._show_match()
            else:
                self._mark()
                self._go_to_hit()

    def _go_to_hit(self) -> None:
        if self._hits.current:
            self._page.go_to(*self._hits.current)
        self.hits_moved.emit(self._hits.number, len(self._hits))

    # What the find bar finds

    @property
    def is_finding(self) -> bool:
        """Whether the find bar is open."""
        return self._open_bar is not None

    @property
    def _open_bar(self) -> "FindBar | None":
        return self._bar if self._bar is not None and not self._bar.isHidden() else None

    def hide_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()

    def open_find(self, selected: tuple[int, int] | None) -> None:
        """Open the bar, with the selected words in it if they are few and stand on one line."""
        words = self._text[slice(*selected)] if selected else ""
        if len(words) > _LONGEST_PREFILL or "\n" in words:
            words = ""
        self._sought_from = selected[0] if selected else self._page.anchor.offset
        if self._bar is None:
            self._bar = self._make_bar()
        self._bar.open(words)
        self._find()

    def _make_bar(self) -> "FindBar":
        from cssreader.gui.reading.find_bar import FindBar

        bar = FindBar(self._theme)
        self._place.addWidget(bar)
        bar.come_after(self._page)
        bar.changed.connect(self._find)
        bar.next_requested.connect(lambda: self.find_again(1))
        bar.previous_requested.connect(lambda: self.find_again(-1))
        bar.closed.connect(self.close_find)
        return bar

    def close_find(self) -> None:
        self.hide_bar()
        self._found = HitWalk()
        self._mark()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_again(self, by: int) -> bool:
        """Go `by` matches on, around the end; without the bar, `by` hits on. False when there is nothing to walk."""
        if not self.is_finding:
            self.walk(by)
            return len(self._hits) > 0
        if self._found.step(by, around=True):
            self._show_match()
        return True

    def _find(self) -> None:
        """Look for what the bar asks; goes to the first match from where finding began."""
        bar = self._open_bar
        if bar is None:
            return
        ranges = self._find_in(self._text, bar.wanted, match_case=bar.matches_case, whole_words=bar.wants_whole_words)
        self._found = HitWalk(ranges)
        self._found.go_to(self._sought_from)
        self._show_match()

    def _show_match(self) -> None:
        if self._bar is not None:
            self._bar.tell_count(self._found.number, len(self._found))
        self._mark()
        if self._found.current:
            self._page.go_to(*self._found.current)

    def _mark(self) -> None:
        self._page.set_hits(self._found if self.is_finding else self._hits)
        self._tell_hit()

    def _tell_hit(self) -> None:
        """Say which hit is in hand, unless the find bar says which match is."""
        if self.is_finding or not len(self._hits):
            if self._hit_bar is not None:
                self._hit_bar.hide()
            return
        if self._hit_bar is None:
            self._hit_bar = self._make_hit_bar()
        self._hit_bar.tell(self._hits.number, len(self._hits))
        self._hit_bar.show()

    def _make_hit_bar(self) -> "HitBar":
        from cssreader.gui.reading.hit_bar import HitBar

        bar = HitBar(self._theme)
        self._place.addWidget(bar)
        bar.come_after(self._page)
        bar.next_requested.connect(lambda: self.walk_requested.emit(1))
        bar.previous_requested.connect(lambda: self.walk_requested.emit(-1))
        bar.closed.connect(self._dismiss_hits)
        return bar

    def _dismiss_hits(self) -> None:
        self.clear_hits()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

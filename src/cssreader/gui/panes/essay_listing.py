"""Keeps what the list of essays shows: arranged anew, in steps, whenever the library or a wish changes."""

from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.gui.panes.arranging import Arranged, Arrangement, Lines, arrange_in_steps, rows_of
from cssreader.gui.panes.choices import Choice
from cssreader.gui.panes.essay_filter import now
from cssreader.gui.panes.essay_groups import GroupKey
from cssreader.gui.panes.essay_list_model import EssayRow
from cssreader.gui.panes.essay_order import newest_first


class EssayListing(QObject):
    arranged = Signal(bool)
    """The rows are others, or the same again; whether another choice was made since they were shown last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.summaries: dict[EssayId, EssaySummary] | None = None
        """None until the library is read."""
        self.wanted = Arrangement()
        self.now = Arranged()
        self.shown = self.wanted
        """The wishes by which what is shown now was arranged."""
        self._folded: dict[bool, frozenset[GroupKey]] = {False: frozenset(), True: frozenset()}
        """Without a filter, and while there is one, which begins with every group unfolded: what it finds is seen."""
        self._lines = Lines()
        self._steps: Generator[None, None, Arranged] | None = None
        self._coming = self.wanted
        self._again = False
        self._another = False
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._step)

    @property
    def choice(self) -> Choice:
        return self.wanted.choice

    @property
    def is_behind(self) -> bool:
        """Whether the library has changed again while it was arranged."""
        return self._again

    def set_summaries(self, summaries: Sequence[EssaySummary]) -> None:
        """The library as it is now. What is being arranged is finished first: changes may come without a pause."""
        self.summaries = {summary.id: summary for summary in newest_first(summaries)}
        if self._steps is not None:
            self._again = True
        else:
            self._begin()

    def set_choice(self, choice: Choice) -> None:
        self._another = self._another or choice != self.wanted.choice
        self.arrange(choice=choice)

    def arrange(self, **wishes: Any) -> None:
        """Arrange with other wishes; `wishes` are fields of Arrangement."""
        was_filtered = bool(self.wanted.filter)
        self.wanted = replace(self.wanted, **wishes)
        if not was_filtered:
            self._folded[True] = frozenset()
        self._begin()

    def rows(self) -> list[EssayRow]:
        return rows_of(self.now, self.folded)

    @property
    def folded(self) -> frozenset[GroupKey]:
        """The groups that are folded in what is shown now."""
        return self._folded[bool(self.shown.filter)]

    def is_folded(self, key: GroupKey) -> bool:
        return key in self.folded

    def fold(self, keys: Sequence[GroupKey], *, folded: bool) -> None:
        """Fold groups or unfold them; that is remembered for as long as the window lives."""
        before = self.folded
        after = before | set(keys) if folded else before - set(keys)
        if after != before:
            self._folded[bool(self.shown.filter)] = after
            self.arranged.emit(False)

    def essays(self) -> list[EssaySummary]:
        """All that are listed, in their order, those of folded groups among them."""
        return [each for group in self.now.groups for each in group.essays]

    def neighbour(self, essay_id: EssayId | None, by: int) -> EssayId | None:
        """The essay `by` essays further on in the list; None beyond its ends.

        From an essay in a folded group the way goes on beside the group. Where the essay is not listed, it is the
        first.
        """
        seen: list[EssayId] = []
        at: int | None = None
        for group in self.now.groups:
            is_folded = group.key in self.folded
            for each in group.essays:
                if each.id == essay_id:
                    # Between two essays that are seen: the next is where the group would begin.
                    at = len(seen) - (by > 0) if is_folded else len(seen)
                if not is_folded:
                    seen.append(each.id)
        number = 0 if at is None else at + by
        return seen[number] if 0 <= number < len(seen) else None

    def _begin(self) -> None:
        self._again = False
        self._timer.stop()
        summaries = tuple((self.summaries or {}).values())
        self._coming = self.wanted
        self._steps = arrange_in_steps(summaries, self.wanted, self._lines, now())
        self._step()

    def _step(self) -> None:
        assert self._steps is not None
        try:
            next(self._steps)
        except StopIteration as end:
            self._steps = None
            self.now, self.shown = end.value, self._coming
        else:
            self._timer.start()
            return
        another, self._another = self._another, False
        self.arranged.emit(another)
        if self._again and self._steps is None:
            self._begin()

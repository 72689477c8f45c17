"""Keeps what the notebook shows: arranged anew, in steps, whenever the library or a wish changes."""

from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cssreader.domain.notebook import NotebookEntry
from cssreader.gui.panes.essay_filter import now
from cssreader.gui.panes.notebook_arranging import (
    Arranged,
    NotebookMemory,
    NotebookWishes,
    arrange_in_steps,
    count_in_steps,
)
from cssreader.gui.panes.notebook_groups import NotebookGroup
from cssreader.gui.panes.notebook_model import NotebookRow, notebook_rows


class NotebookListing(QObject):
    arranged = Signal(bool)
    """The rows are others, or the same again; whether the person wished for it."""
    counted = Signal(object)
    """FacetCounts, of what can be picked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wanted = NotebookWishes()
        self.now = Arranged()
        self.is_known = False
        """Whether the annotations are read."""
        self._entries: Sequence[NotebookEntry] = ()
        self._folded: frozenset[NotebookGroup] = frozenset()
        self._memory = NotebookMemory()
        self._steps: Generator[None, None, Any] | None = None
        self._is_counting = False
        self._is_counted = True
        self._wished = False
        self._again = False
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._step)

    def set_entries(self, entries: Sequence[NotebookEntry]) -> None:
        """The annotations as they are now, in any order.

        What is being arranged is finished first: changes may come without a pause.
        """
        self._entries = entries
        self.is_known, self._is_counted = True, False
        if self._steps is not None and not self._is_counting:
            self._again = True
        else:
            self._begin()

    def arrange(self, **wishes: Any) -> None:
        """Arrange with other wishes; `wishes` are fields of NotebookWishes."""
        wanted = replace(self.wanted, **wishes)
        if wanted == self.wanted:
            return
        if wanted.grouping != self.wanted.grouping:
            self._memory.forget_rows()
        self.wanted, self._wished = wanted, True
        if self.is_known:
            self._begin()

    def rows(self) -> list[NotebookRow]:
        return notebook_rows(self.now, self._folded)

    def is_folded(self, group: NotebookGroup) -> bool:
        return group in self._folded

    def fold(self, groups: Sequence[NotebookGroup], *, folded: bool) -> None:
        """Fold groups or unfold them; that is remembered for as long as the window lives."""
        before = self._folded
        self._folded = before | set(groups) if folded else before - set(groups)
        if self._folded != before:
            self.arranged.emit(False)

    def groups(self) -> list[NotebookGroup]:
        return [group.key for group in self.now.groups if group.key is not None]

    def _begin(self) -> None:
        self._again = False
        self._is_counting = False
        self._timer.stop()
        self._steps = arrange_in_steps(self._entries, self.wanted, self._memory, now())
        self._step()

    def _step(self) -> None:
        assert self._steps is not None
        try:
            next(self._steps)
        except StopIteration as end:
            self._steps = None
            self._take(end.value)
        else:
            self._timer.start()

    def _take(self, made: Any) -> None:
        if self._is_counting:
            self._is_counting, self._is_counted = False, True
            self.counted.emit(made)
            return
        self.now = made
        wished, self._wished = self._wished, False
        self.arranged.emit(wished)
        if self._again:
            self._begin()
        elif not self._is_counted and self._steps is None:
            self._is_counting = True
            self._steps = count_in_steps(self._entries, now())
            self._timer.start()

"""A walk through places that were found, from one to the next."""

from bisect import bisect_left
from collections.abc import Sequence


class HitWalk:
    """Ranges of the essay in order, and which of them is the current one."""

    def __init__(self, ranges: Sequence[tuple[int, int]] = ()) -> None:
        self._ranges = sorted(ranges)
        self._starts = [start for start, _ in self._ranges]
        self._number = 0

    def __len__(self) -> int:
        return len(self._ranges)

    @property
    def starts(self) -> Sequence[int]:
        """Where each begins, in order."""
        return self._starts

    @property
    def current(self) -> tuple[int, int] | None:
        return self._ranges[self._number] if self._ranges else None

    @property
    def number(self) -> int:
        """Which one is the current, counted from 1; 0 when there is none."""
        return self._number + 1 if self._ranges else 0

    def go_to(self, offset: int) -> None:
        """Make the first one at or after `offset` current; the first of all where there is none after it."""
        self._number = bisect_left(self._starts, offset)
        if self._number >= len(self._ranges):
            self._number = 0

    def go_to_last(self) -> None:
        self._number = max(len(self._ranges) - 1, 0)

    def step(self, by: int, *, around: bool = False) -> bool:
        """Go `by` places on, from the last to the first if `around`; False where there is none to go to."""
        if not self._ranges:
            return False
        wanted = self._number + by
        if around:
            wanted %= len(self._ranges)
        if not 0 <= wanted < len(self._ranges):
            return False
        self._number = wanted
        return True

    def between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The ranges that reach into a part of the essay."""
        # The ranges do not overlap, so at most one reaches in from before `start`.
        first = max(bisect_left(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        return [one for one in self._ranges[first:last] if one[1] > start]

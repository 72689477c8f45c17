"""Where cards stand so that each is beside its line, and none on another: pixels from the tops of two columns."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Standing(NamedTuple):
    """How far each card is moved down from where it would stand in a plain list, and what is left below the last."""

    gaps: tuple[int, ...]
    tail: int
    lines: tuple[int, ...]
    """Where lines stand on the page, each further down than the one before it."""
    tops: tuple[int, ...]
    """Where the cards of those lines stand."""

    def beside(self, height: int) -> int:
        """Which height of the column of cards belongs beside a height of the page.

        Where cards have no room beside their lines, the column runs ahead of the page or behind it, evenly from one
        card to the next, so that nothing leaps while one scrolls.
        """
        if not self.lines:
            return height
        after = bisect_right(self.lines, height)
        if after == 0:
            return min(height, self.tops[0] - self.lines[0] + height)
        before = after - 1
        line, top = self.lines[before], self.tops[before]
        if after == len(self.lines):
            return top + height - line
        share = (height - line) / (self.lines[after] - line)
        return round(top + share * (self.tops[after] - top))


def standing(heights: Sequence[int], lines: Sequence[int | None], page: int) -> Standing:
    """Let cards so high stand beside their lines on a page so high; one without a line follows the one above."""
    gaps: list[int] = []
    known: list[tuple[int, int]] = []
    foot = 0
    for height, line in zip(heights, lines, strict=True):
        gap = max(0, line - foot) if line is not None else 0
        gaps.append(gap)
        if line is not None and (not known or line > known[-1][0]):
            known.append((line, foot + gap))
        foot += gap + height
    tail = max(0, page - foot) if known else 0
    return Standing(tuple(gaps), tail, tuple(line for line, _ in known), tuple(top for _, top in known))

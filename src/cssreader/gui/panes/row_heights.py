"""Where each row of a list stands whose rows have one of two heights: those of essays, and those of headings."""

from bisect import bisect_left
from collections.abc import Sequence


class RowHeights:
    """Known without a look at each row, so that twenty thousand of them are laid out at once."""

    def __init__(self, count: int, headings: Sequence[int], height: int, heading_height: int) -> None:
        """`headings` are the numbers of the rows that are headings, ascending; heights are in pixels."""
        self.count = count
        self._headings = headings
        self._is_heading = frozenset(headings)
        self._height = height
        self._heading_height = heading_height
        self._tops = [self.top(number) for number in headings]

    @property
    def total(self) -> int:
        return self.top(self.count)

    def height(self, number: int) -> int:
        return self._heading_height if number in self._is_heading else self._height

    def top(self, number: int) -> int:
        above = bisect_left(self._headings, number)
        return above * self._heading_height + (number - above) * self._height

    def row_at(self, y: int) -> int | None:
        """The row that covers a height; None above the first and below the last."""
        if not 0 <= y < self.total:
            return None
        above = bisect_left(self._tops, y + 1)
        if above == 0:
            return y // self._height
        heading, top = self._headings[above - 1], self._tops[above - 1]
        below = y - top - self._heading_height
        return heading if below < 0 else heading + 1 + below // self._height

"""A place that is reckoned is the place one finds by adding up the rows."""

from hypothesis import given
from hypothesis import strategies as st

from cssreader.gui.panes.row_heights import RowHeights


@given(kinds=st.lists(st.booleans(), max_size=40), height=st.integers(1, 90), heading=st.integers(1, 90))
def test_tops_and_rows_are_those_of_adding_up(kinds: list[bool], height: int, heading: int) -> None:
    headings = [number for number, is_heading in enumerate(kinds) if is_heading]
    heights = RowHeights(len(kinds), headings, height, heading)
    top = 0
    for number, is_heading in enumerate(kinds):
        high = heading if is_heading else height
        assert (top, high) == (heights.top(number), heights.height(number))
        assert [number, number] == [heights.row_at(top), heights.row_at(top + high - 1)]
        top += high
    assert top == heights.total
    assert [None, None] == [heights.row_at(-1), heights.row_at(top)]

"""Cards stand beside their lines, and none on another."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cssreader.gui.margin.beside_lines import standing


def tops(heights: list[int], gaps: tuple[int, ...]) -> list[int]:
    found, foot = [], 0
    for height, gap in zip(heights, gaps, strict=True):
        found.append(foot + gap)
        foot += gap + height
    return found


def test_a_card_is_beside_its_line_where_there_is_room() -> None:
    stands = standing([30, 50, 50, 50], [None, 100, 400, 420], 1000)
    assert [0, 100, 400, 450] == tops([30, 50, 50, 50], stands.gaps)
    assert 500 == stands.tail
    assert (100, 400) == (stands.beside(100), stands.beside(400))
    assert 450 == stands.beside(420)


def test_without_lines_it_is_a_plain_list() -> None:
    assert ((0, 0), 0) == standing([30, 50], [None, None], 1000)[:2]
    assert 77 == standing([], [], 0).beside(77)


rows = st.lists(st.tuples(st.integers(20, 300), st.integers(0, 5_000)), max_size=30)


@given(rows, st.integers(0, 6_000))
def test_no_card_lies_on_another_and_the_columns_go_along(drawn: list[tuple[int, int]], page: int) -> None:
    heights, lines = [height for height, _ in drawn], sorted(line for _, line in drawn)
    stands = standing(heights, lines, page)
    where = tops(heights, stands.gaps)
    assert all(top + height <= below for (top, below), height in zip(pairwise(where), heights, strict=False))
    assert all(top >= line for top, line in zip(where, lines, strict=True))
    assert sum(heights) + sum(stands.gaps) + stands.tail >= (page if drawn else 0)
    for line, top in zip(stands.lines, stands.tops, strict=True):
        assert top == stands.beside(line)
    beside = [stands.beside(height) for height in range(0, 6_000, 50)]
    assert beside == sorted(beside)

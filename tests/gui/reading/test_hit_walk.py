"""Walking from hit to hit."""

from hypothesis import given
from hypothesis import strategies as st

from cssreader.gui.reading.hit_walk import HitWalk

HITS = [(30, 33), (10, 14), (20, 21)]


def test_a_walk_goes_in_order_and_stops_at_the_ends() -> None:
    walk = HitWalk(HITS)
    assert ((10, 14), 1, 3) == (walk.current, walk.number, len(walk))
    assert [True, True, False] == [walk.step(1) for _ in range(3)]
    assert ((30, 33), 3) == (walk.current, walk.number)
    assert [True, True, False] == [walk.step(-1) for _ in range(3)]


def test_a_walk_around_has_no_end() -> None:
    walk = HitWalk(HITS)
    assert [True, True, True] == [walk.step(1, around=True) for _ in range(3)]
    assert (10, 14) == walk.current
    assert walk.step(-1, around=True)
    assert (30, 33) == walk.current


def test_a_walk_begins_at_or_after_a_place() -> None:
    walk = HitWalk(HITS)
    for place, number in ((0, 1), (10, 1), (11, 2), (30, 3), (31, 1)):
        walk.go_to(place)
        assert number == walk.number


def test_without_hits_there_is_nothing_to_walk() -> None:
    walk = HitWalk()
    walk.go_to(5)
    assert (None, 0, 0, False, []) == (
        walk.current,
        walk.number,
        len(walk),
        walk.step(1, around=True),
        walk.between(0, 9),
    )


@given(st.sets(st.integers(0, 30)), st.integers(0, 40), st.integers(0, 20))
def test_hits_in_view_are_those_that_reach_into_it(starts: set[int], start: int, length: int) -> None:
    hits = [(place, place + 1) for place in starts]
    expected = sorted((low, high) for low, high in hits if low < start + length and high > start)
    assert expected == HitWalk(hits).between(start, start + length)

"""Back and forward, as in a browser."""

from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.essay import EssayId
from cssreader.gui.trail import MOST_PLACES, Place, Trail


def at(number: int) -> Place:
    return Place(EssayId(number), 10 * number)


def test_one_goes_back_the_way_one_came_and_forward_again() -> None:
    trail = Trail()
    for number in (1, 2, 3):
        trail.leave(at(number))
    assert [at(3), at(2), at(1), None] == [trail.back(at(4)), trail.back(at(3)), trail.back(at(2)), trail.back(at(1))]
    assert [at(2), at(3), at(4), None] == [trail.forward(at(number)) for number in (1, 2, 3, 4)]


def test_a_leap_from_the_middle_forgets_what_was_ahead() -> None:
    trail = Trail()
    trail.leave(at(1))
    trail.back(at(2))
    trail.leave(at(1))
    assert trail.forward(at(5)) is None
    assert at(1) == trail.back(at(5))


def test_a_place_one_is_at_already_is_no_step_back() -> None:
    trail = Trail()
    trail.leave(at(1))
    trail.leave(at(2))
    trail.leave(at(2))
    assert at(1) == trail.back(at(2))
    assert not trail.can_go_back


@given(st.lists(st.integers(1, 6), min_size=1, max_size=40))
def test_back_to_the_beginning_and_forward_to_the_end_is_where_one_was(essays: list[int]) -> None:
    trail, here = Trail(), at(essays[0])
    for number in essays[1:]:
        trail.leave(here)
        here = at(number)
    last = here
    while (place := trail.back(here)) is not None:
        here = place
    while (place := trail.forward(here)) is not None:
        here = place
    assert last == here


def test_the_trail_does_not_grow_for_ever() -> None:
    trail = Trail()
    for number in range(3 * MOST_PLACES):
        trail.leave(at(number))
    steps = 0
    while trail.back(None) is not None:
        steps += 1
    assert MOST_PLACES == steps

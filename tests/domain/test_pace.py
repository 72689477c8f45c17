"""The pace of what goes on, and how long the rest of it takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.pace import Pace


def _going(pace: Pace, seconds: int, rate: int) -> Pace:
    """The pace after so many seconds more, with ten looks a second."""
    at, done = pace.marks[-1]
    for step in range(1, 10 * seconds + 1):
        pace = pace.at(at + step / 10, done + rate * step // 10)
    return pace


def test_nothing_is_told_before_it_means_something() -> None:
    pace = Pace.begun(100.0)
    assert pace.rate is None
    assert pace.at(100.9, 30).rate is None
    assert pace.at(130.0, 0).rate is None
    assert 15.0 == pace.at(102.0, 30).rate
    assert pace.at(104.9, 30).seconds_left(100) is None
    assert 50.0 == pytest.approx(pace.at(105.0, 10).seconds_left(100))
    assert pace.at(105.0, 10).seconds_left(0) is None


def test_what_was_known_already_and_went_fast_is_soon_forgotten() -> None:
    pace = _going(_going(Pace.begun(0.0), 10, 1_000), 21, 50)
    assert 50.0 == pytest.approx(pace.rate, rel=0.02)
    assert 100.0 == pytest.approx(pace.seconds_left(5_000), rel=0.02)


def test_a_slow_file_after_many_fast_ones_tells_at_once() -> None:
    pace = _going(Pace.begun(0.0), 60, 50)
    at, done = pace.marks[-1]
    assert 25.0 == pytest.approx(pace.at(at + 20, done + 500).rate, rel=0.1)


def test_one_that_begins_anew_has_no_past() -> None:
    pace = _going(Pace.begun(0.0), 10, 100)
    assert pace.at(11.0, 0).rate is None


@given(st.lists(st.tuples(st.floats(0, 30), st.integers(0, 1_000)), max_size=300))
def test_a_rate_is_never_negative_and_few_marks_are_kept(steps: list[tuple[float, int]]) -> None:
    pace, at, done = Pace.begun(0.0), 0.0, 0
    for seconds, more in steps:
        at, done = at + seconds, done + more
        pace = pace.at(at, done)
        assert len(pace.marks) <= 45
        assert pace.rate is None or pace.rate > 0

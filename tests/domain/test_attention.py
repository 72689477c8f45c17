"""Reading is counted by the signs of life of whoever reads, and idle time is not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.attention import Attention

LIMIT = 120.0
MOMENTS = st.floats(0, 1e5, allow_nan=False)
DEEDS = st.sampled_from(["sign", "attending", "away", "look"])
HAPPENINGS = st.lists(st.tuples(MOMENTS, DEEDS), max_size=30)


def after(happenings: list[tuple[float, str]]) -> Attention:
    attention = Attention(limit=LIMIT)
    for moment, deed in happenings:
        match deed:
            case "sign":
                attention = attention.with_sign(moment)
            case "attending":
                attention = attention.attending(moment)
            case "away":
                attention = attention.away(moment)
            case _:
                attention = attention.at(moment)
    return attention


def test_all_is_counted_between_signs_that_follow_soon() -> None:
    read = after([(10, "attending"), (100, "sign"), (210, "sign"), (260, "look")])
    assert 250 == read.seconds


def test_of_a_long_silence_only_its_beginning_counts() -> None:
    read = after([(0, "attending"), (50, "sign"), (5_000, "sign"), (5_010, "look")])
    assert 50 + LIMIT + 10 == read.seconds


def test_nothing_counts_while_the_window_is_left() -> None:
    read = after([(0, "attending"), (20, "away"), (30, "sign"), (60, "look"), (70, "attending"), (75, "look")])
    assert 25 == read.seconds


def test_a_sign_before_any_essay_counts_nothing() -> None:
    assert 0 == after([(0, "sign"), (90, "look")]).seconds


def test_coming_before_the_same_person_twice_is_no_sign() -> None:
    assert LIMIT == after([(0, "attending"), (100, "attending"), (400, "look")]).seconds


def test_a_clock_that_goes_back_takes_nothing_away_and_counting_goes_on() -> None:
    read = after([(1_000, "attending"), (1_030, "look"), (500, "look"), (520, "sign"), (540, "look")])
    assert 30 + 40 == read.seconds


@given(HAPPENINGS)
def test_never_more_is_read_than_time_has_passed(happenings: list[tuple[float, str]]) -> None:
    happenings.sort()
    passed = happenings[-1][0] - happenings[0][0] if happenings else 0.0
    assert 0 <= after(happenings).seconds <= passed + 1e-6


@given(HAPPENINGS)
def test_each_sign_is_worth_no_more_than_the_limit(happenings: list[tuple[float, str]]) -> None:
    happenings.sort()
    signs = sum(deed in ("sign", "attending") for _, deed in happenings)
    assert after(happenings).seconds <= signs * LIMIT + 1e-6


@given(HAPPENINGS)
def test_seconds_never_grow_less_even_when_the_clock_jumps(happenings: list[tuple[float, str]]) -> None:
    told = [after(happenings[:count]).seconds for count in range(len(happenings) + 1)]
    assert all(before <= later for before, later in pairwise(told))


@given(HAPPENINGS, st.lists(MOMENTS, max_size=10))
def test_looking_more_often_changes_nothing(happenings: list[tuple[float, str]], looks: list[float]) -> None:
    happenings.sort(key=lambda each: each[0])
    end = max([moment for moment, _ in happenings] + looks, default=0.0)
    plain = after([*happenings, (end, "look")])
    looked = after(
        [*sorted([*happenings, *((moment, "look") for moment in looks)], key=lambda each: each[0]), (end, "look")]
    )
    assert pytest.approx(plain.seconds) == looked.seconds


@given(HAPPENINGS, MOMENTS)
def test_what_is_taken_is_not_counted_twice(happenings: list[tuple[float, str]], rest: float) -> None:
    happenings.sort(key=lambda each: each[0])
    read = after(happenings)
    later = read.seen + rest
    assert pytest.approx(read.at(later).seconds) == read.seconds + read.taken().at(later).seconds

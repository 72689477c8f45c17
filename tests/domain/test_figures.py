"""Days become weeks and streaks."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.figures import PeriodFigures, Streak, streak_of, week_of, weeks_of

TODAY = date(2026, 3, 4)
DAYS = st.dates(date(2026, 1, 1), date(2026, 3, 31))


def back(*days: int) -> list[date]:
    return [TODAY - timedelta(days=number) for number in days]


def test_a_streak_goes_up_to_today() -> None:
    assert Streak(3, 4) == streak_of(back(0, 1, 2, 10, 11, 12, 13), TODAY)


def test_a_streak_is_not_broken_by_a_day_that_has_only_begun() -> None:
    assert Streak(2, 2) == streak_of(back(1, 2), TODAY)


def test_a_streak_ends_with_a_day_without_reading() -> None:
    assert Streak(0, 2) == streak_of(back(2, 3), TODAY)


def test_nothing_read_is_no_streak() -> None:
    assert Streak(0, 0) == streak_of([], TODAY)


def test_days_that_a_wrong_clock_counted_ahead_make_no_streak() -> None:
    assert Streak(1, 1) == streak_of([TODAY, *back(-1, -2, -3)], TODAY)


@given(st.lists(DAYS), DAYS)
def test_the_longest_streak_is_as_long_as_any_row_of_days(read: list[date], today: date) -> None:
    days = {day for day in read if day <= today}
    rows = [
        sum(1 for n in range(len(days) + 1) if all(day - timedelta(days=k) in days for k in range(n + 1)))
        for day in days
    ]
    assert max(rows, default=0) == streak_of(read, today).longest


def test_weeks_begin_on_monday_and_sum_their_days() -> None:
    sunday = PeriodFigures(date(2026, 3, 1), 60, 1)
    monday = PeriodFigures(date(2026, 3, 2), 30, 0)
    tuesday = PeriodFigures(date(2026, 3, 3), 15, 2)
    expected = (PeriodFigures(date(2026, 2, 23), 60, 1), PeriodFigures(date(2026, 3, 2), 45, 2))
    assert expected == weeks_of([sunday, monday, tuesday])


@given(DAYS)
def test_a_week_begins_on_its_monday(day: date) -> None:
    monday = week_of(day)
    assert 0 == monday.weekday()
    assert 0 <= (day - monday).days < 7

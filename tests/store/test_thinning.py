"""Of many backups fewer of the older ones stay, and never none of a time that had one."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cssreader.store.thinning import DAYS, LAST, WEEKS, kept

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
moments = st.lists(st.integers(-900 * 24, 60 * 24).map(lambda hours: NOON + timedelta(hours=hours)), max_size=120)


@given(moments)
def test_the_newest_ones_stay_and_one_of_every_month(made: list[datetime]) -> None:
    stay = kept(made)
    assert stay <= set(made)
    assert set(sorted(set(made), reverse=True)[:LAST]) <= stay
    assert {(each.year, each.month) for each in made} == {(each.year, each.month) for each in stay}


@given(moments)
def test_thinning_again_removes_nothing(made: list[datetime]) -> None:
    stay = kept(made)
    assert stay == kept(stay)


@given(moments, st.integers(1, 400_000))
def test_a_clock_that_jumped_costs_next_to_nothing(made: list[datetime], days: int) -> None:
    before = kept(made)
    odd = NOON + timedelta(days=61 + days)
    after = kept([*before, odd])
    assert odd in after
    # The newest of a day, of a week and of the last ones may each push one out.
    assert len(before - after) <= 3


def test_a_year_of_days_is_days_then_weeks_then_months() -> None:
    made = [NOON - timedelta(days=number) for number in range(365)]
    stay = sorted(kept(made), reverse=True)
    assert made[:DAYS] == stay[:DAYS]
    assert len(stay) < DAYS + WEEKS + 13
    assert {(each.year, each.month) for each in made} == {(each.year, each.month) for each in stay}

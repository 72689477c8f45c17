"""The reading figures from the command line."""

from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from click.testing import Result

from cssreader.domain.essay import EssayId, Shelf
from cssreader.paths import LibraryFolder
from cssreader.store import open_store

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def today(folder: LibraryFolder) -> date:
    """Today, on which essay 1 was read for six minutes and finished; the day before, both were read."""
    today = datetime.now().astimezone().date()
    with closing(open_store(folder)) as store:
        for essay, back, seconds in ((1, 0, 360), (1, 1, 300), (2, 1, 90), (2, 100, 3_600)):
            store.reading_times.add(EssayId(essay), today - timedelta(days=back), seconds)
        store.essays.set_shelf((EssayId(1),), Shelf.FINISHED)
    return today


def test_the_figures_of_twelve_weeks_are_told(run: Run, records: Records, today: date) -> None:
    (found,) = records("figures", "--json")
    assert (84, 2, 2) == (len(found["days"]), found["streak"], found["longest_streak"])
    assert {"day": today.isoformat(), "minutes": 6.0, "finished": 1} == found["days"][-1]
    assert 6.5 == found["days"][-2]["minutes"]
    expected = [{"name": "Field Notes", "minutes": 11.0, "essays": 1}, {"name": None, "minutes": 1.5, "essays": 1}]
    assert expected == found["sites"]
    said = run("figures").stdout
    assert "Today 6 min" in said
    assert "2 days on end with 5 min or more" in said
    assert f"{today:%Y-%m-%d}  6 min  1 finished" in said
    assert "Field Notes  11 min  1 read" in said


def test_the_figures_of_a_longer_while_can_be_asked_for(records: Records, today: date) -> None:
    since = today - timedelta(days=100)
    (found,) = records("figures", "--json", "--since", since.isoformat())
    assert {"day": since.isoformat(), "minutes": 60.0, "finished": 0} == found["days"][0]
    assert 101 == len(found["days"])


@pytest.mark.parametrize("since", ["yesterday", "9999-12-31"])
def test_a_first_day_that_cannot_be_is_refused(run: Run, since: str) -> None:
    assert 2 == run("figures", "--since", since).exit_code


def test_a_library_that_nobody_read_in_has_figures_too(run: Run, records: Records) -> None:
    (found,) = records("figures", "--json")
    assert (0, [], []) == (found["streak"], found["topics"], found["sites"])
    assert "Today 0 min, this week 0 min." in run("figures").stdout

"""What was read and finished, by day, site and topic."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from small_essays import put_essay

from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.reading_figures import keep_reading_time, reading_figures, time_by_topic
from cssreader.app.search_library import LibrarySearch
from cssreader.app.tend_library import set_shelf
from cssreader.app.topics import add_topic, file_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.essay import EssayId, Shelf
from cssreader.domain.figures import PeriodFigures, Streak, TimeSpent
from cssreader.domain.topics import Filing
from cssreader.errors import UnusableInputError
from cssreader.paths import LibraryFolder

TODAY = date(2026, 3, 4)
SINCE = date(2026, 3, 1)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def kettle(workspace: Workspace) -> EssayId:
    return put_essay(workspace, "The Kettle", "The kettle was bought in a shop.")


@pytest.fixture
def button(workspace: Workspace) -> EssayId:
    return put_essay(workspace, "The Button", "A button fell off.")


def finish(workspace: Workspace, essay: EssayId, day: date) -> None:
    set_shelf(workspace, (essay,), Shelf.FINISHED)
    workspace.store.connection.run("UPDATE essays SET finished_on = ? WHERE id = ?", (day.isoformat(), essay))


def test_each_day_has_its_minutes_and_its_finished_essays(
    workspace: Workspace, kettle: EssayId, button: EssayId
) -> None:
    keep_reading_time(workspace, kettle, SINCE, 120)
    keep_reading_time(workspace, button, SINCE, 60)
    keep_reading_time(workspace, kettle, TODAY, 30)
    finish(workspace, kettle, TODAY)
    figures = reading_figures(workspace, SINCE, TODAY)
    two, three = date(2026, 3, 2), date(2026, 3, 3)
    expected = (PeriodFigures(SINCE, 180), PeriodFigures(two), PeriodFigures(three), PeriodFigures(TODAY, 30, 1))
    assert expected == figures.days
    assert PeriodFigures(TODAY, 30, 1) == figures.of_today()
    assert PeriodFigures(two, 30, 1) == figures.of_this_week()
    assert (TimeSpent(None, 210, 2),) == figures.sites


def test_a_day_counts_for_a_streak_from_five_minutes_on(workspace: Workspace, kettle: EssayId, button: EssayId) -> None:
    for back, seconds in ((0, 299), (1, 150), (2, 301), (3, 299), (4, 500)):
        keep_reading_time(workspace, kettle, TODAY - timedelta(days=back), seconds)
    keep_reading_time(workspace, button, TODAY - timedelta(days=1), 150)
    assert Streak(2, 2) == reading_figures(workspace, TODAY, TODAY).streak


def test_what_a_wrong_clock_counted_ahead_is_left_out(workspace: Workspace, kettle: EssayId) -> None:
    keep_reading_time(workspace, kettle, TODAY + timedelta(days=400), 600)
    figures = reading_figures(workspace, SINCE, TODAY)
    assert figures.is_empty
    assert () == figures.sites


def test_a_span_that_nobody_can_have_read_is_refused(workspace: Workspace, kettle: EssayId) -> None:
    with pytest.raises(UnusableInputError):
        keep_reading_time(workspace, kettle, TODAY, -5)


def test_an_essay_counts_wholly_to_each_of_its_topics(workspace: Workspace, kettle: EssayId, button: EssayId) -> None:
    for name, essays in (("Zephyrs", (kettle,)), ("Zebras", (kettle, button))):
        topic = add_topic(workspace, name, None, "").after[0].id
        file_essays(workspace, topic, essays, Filing.IN)
    odd = put_essay(workspace, "Odds", "Quite another thing.")
    bring_index_up_to_date(workspace)
    for essay, seconds in ((kettle, 60), (button, 30), (odd, 600)):
        keep_reading_time(workspace, essay, TODAY, seconds)
    keep_reading_time(workspace, kettle, SINCE - timedelta(days=1), 1_000)
    search = LibrarySearch(workspace)
    try:
        spent = time_by_topic(workspace, search.topics, SINCE, TODAY)
    finally:
        search.close()
    assert (TimeSpent("Zebras", 90, 2), TimeSpent("Zephyrs", 60, 1), TimeSpent(None, 600, 1)) == spent

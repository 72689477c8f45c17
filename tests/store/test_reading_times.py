"""What was read is counted by day and essay, and the day on which an essay was finished is kept."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from math import inf, nan
from pathlib import Path

import pytest

from cssreader.domain.essay import EssayId, Shelf
from cssreader.domain.figures import ReadingTime
from cssreader.errors import UnusableInputError
from cssreader.paths import LibraryFolder
from cssreader.store import Store, open_store
from cssreader.store.backing_up import back_up
from cssreader.store.integrity import integrity_problems
from cssreader.store.migrating import migrate, shipped_migrations
from cssreader.store.restoring import restore

Adds = Callable[..., EssayId]
MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def test_seconds_add_up_by_essay_and_day(store: Store, add_essay: Adds) -> None:
    canal, votes = add_essay(), add_essay("A vote counts once.", origin="/saved/votes.html")
    for essay, day, seconds in ((canal, MONDAY, 30.0), (votes, MONDAY, 4.5), (canal, TUESDAY, 8.0), (canal, MONDAY, 9)):
        store.reading_times.add(essay, day, seconds)
    expected = [ReadingTime(MONDAY, canal, 39), ReadingTime(MONDAY, votes, 4.5), ReadingTime(TUESDAY, canal, 8)]
    assert expected == store.reading_times.all()
    assert [] == integrity_problems(store)


@pytest.mark.parametrize("seconds", [0, -1.0, -inf, inf, nan, 3_601])
def test_a_span_that_nobody_can_have_read_is_refused(store: Store, add_essay: Adds, seconds: float) -> None:
    with pytest.raises(UnusableInputError, match="cannot have been read"):
        store.reading_times.add(add_essay(), MONDAY, seconds)
    assert [] == store.reading_times.all()


def test_an_essay_is_read_no_longer_than_a_day_on_a_day(store: Store, add_essay: Adds) -> None:
    essay = add_essay()
    for _ in range(30):
        store.reading_times.add(essay, MONDAY, 3_600)
    assert [ReadingTime(MONDAY, essay, 86_400)] == store.reading_times.all()


def test_nothing_is_kept_of_an_essay_that_is_not_there(store: Store) -> None:
    store.reading_times.add(EssayId(7), MONDAY, 30)
    assert [] == store.reading_times.all()


def test_what_was_read_in_a_copy_counts_to_the_essay_it_was_joined_to(store: Store, add_essay: Adds) -> None:
    essay, copy = add_essay(), add_essay("The canal was dug in 1890, they say.", origin="/saved/copy.html")
    store.reading_times.add(essay, MONDAY, 10)
    store.reading_times.add(copy, MONDAY, 20)
    store.versions.join(copy, essay, (), datetime.now(UTC))
    assert [ReadingTime(MONDAY, essay, 30)] == store.reading_times.all()


def test_a_day_that_cannot_be_read_hides_no_other(store: Store, add_essay: Adds) -> None:
    essay = add_essay()
    store.reading_times.add(essay, MONDAY, 10)
    store.connection.run("INSERT INTO reading_times VALUES ('someday', ?, 5)", (essay,))
    assert [ReadingTime(MONDAY, essay, 10)] == store.reading_times.all()


def test_finishing_an_essay_keeps_the_day_and_taking_it_up_again_forgets_it(store: Store, add_essay: Adds) -> None:
    essay, other = add_essay(), add_essay("A vote counts once.", origin="/saved/votes.html")
    before = datetime.now().astimezone().date()
    store.essays.set_shelf((essay,), Shelf.FINISHED)
    assert store.reading_times.finished_on()[essay] in (before, datetime.now().astimezone().date())
    assert other not in store.reading_times.finished_on()
    store.connection.run("UPDATE essays SET finished_on = '2026-03-02' WHERE id = ?", (essay,))
    store.essays.set_shelf((essay,), Shelf.FINISHED)
    assert {essay: MONDAY} == store.reading_times.finished_on()
    store.essays.set_shelf((essay,), Shelf.READING)
    assert {} == store.reading_times.finished_on()


def test_putting_an_essay_back_among_the_finished_on_the_same_day_finishes_nothing(
    store: Store, add_essay: Adds
) -> None:
    essay = add_essay()
    store.essays.set_shelf((essay,), Shelf.FINISHED)
    store.connection.run("UPDATE essays SET finished_on = '2026-03-02' WHERE id = ?", (essay,))
    store.essays.set_shelf((essay,), Shelf.INBOX)
    store.essays.set_shelf((essay,), Shelf.READING)
    store.essays.set_shelf((essay,), Shelf.FINISHED)
    assert {essay: MONDAY} == store.reading_times.finished_on()
    store.essays.set_shelf((essay,), Shelf.READING)
    store.connection.run("UPDATE essays SET taken_up_on = '2026-03-03' WHERE id = ?", (essay,))
    store.essays.set_shelf((essay,), Shelf.FINISHED)
    assert store.reading_times.finished_on()[essay] > TUESDAY


def test_an_essay_put_away_after_it_was_finished_stays_finished_on_its_day(store: Store, add_essay: Adds) -> None:
    essay = add_essay()
    store.essays.set_shelf((essay,), Shelf.FINISHED)
    store.connection.run("UPDATE essays SET finished_on = '2026-03-02', shelf = 'put away' WHERE id = ?", (essay,))
    store.essays.set_shelf((essay,), Shelf.FINISHED)
    assert {essay: MONDAY} == store.reading_times.finished_on()


def test_figures_come_back_with_a_backup(store: Store, add_essay: Adds, tmp_path: Path) -> None:
    essay = add_essay()
    store.reading_times.add(essay, MONDAY, 30)
    store.essays.set_shelf((essay,), Shelf.FINISHED)
    told = store.reading_times.all(), store.reading_times.finished_on()
    archive = back_up(store, tmp_path / "library.zip")
    elsewhere = LibraryFolder(tmp_path / "elsewhere")
    restore(elsewhere, archive)
    with closing(open_store(elsewhere)) as restored:
        assert told == (restored.reading_times.all(), restored.reading_times.finished_on())


def test_a_library_of_before_says_of_no_finished_essay_when(tmp_path: Path) -> None:
    folder = LibraryFolder(tmp_path)
    with closing(sqlite3.connect(folder.database, isolation_level=None)) as raw:
        migrate(raw, folder, shipped_migrations()[:10])
        raw.execute("INSERT INTO essays (uid, origin, added_at, shelf) VALUES ('a', '/a', '2026-03-01', 'finished')")
    with closing(open_store(folder)) as store:
        store.essays.set_shelf((EssayId(1),), Shelf.READING)
        store.essays.set_shelf((EssayId(1),), Shelf.FINISHED)
        assert {} == store.reading_times.finished_on()
        store.reading_times.add(EssayId(1), MONDAY, 30)
        assert [ReadingTime(MONDAY, EssayId(1), 30)] == store.reading_times.all()

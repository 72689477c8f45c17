"""All or nothing, and one writer at a time."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest

from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store import Store, open_store
from cssreader.store.connection import known_error

Make = Callable[..., Any]


class OutsideError(Exception):
    """Something that goes wrong in the middle of a transaction."""


def save_and_fail(store: Store, key: str) -> None:
    with store.transaction():
        store.drafts.save(key, "text")
        raise OutsideError


@pytest.fixture
def impatient(folder: LibraryFolder, store: Store) -> Iterator[Store]:
    """A second connection that does not wait for the first."""
    with closing(open_store(folder)) as second:
        second.connection.run("PRAGMA busy_timeout = 0")
        yield second


def test_what_fails_leaves_nothing_behind(store: Store) -> None:
    with pytest.raises(OutsideError):
        save_and_fail(store, "a")
    assert None is store.drafts.get("a")
    store.drafts.save("a", "later")
    assert "later" == store.drafts.get("a")


def test_a_nested_transaction_is_part_of_the_outer(store: Store, folder: LibraryFolder) -> None:
    with closing(open_store(folder, read_only=True)) as reader:
        with store.transaction():
            with store.transaction():
                store.drafts.save("a", "text")
            assert None is reader.drafts.get("a")
        assert "text" == reader.drafts.get("a")


def test_a_part_that_fails_can_be_passed_over(store: Store) -> None:
    with store.transaction():
        store.drafts.save("a", "kept")
        with pytest.raises(OutsideError):
            save_and_fail(store, "b")
        store.drafts.save("c", "kept")
    assert ("kept", None, "kept") == (store.drafts.get("a"), store.drafts.get("b"), store.drafts.get("c"))


def test_a_library_that_another_program_writes_says_so_and_saves_nothing(
    store: Store, impatient: Store, add_essay: Make
) -> None:
    with store.transaction():
        add_essay()
        with pytest.raises(
            LibraryError,
            match=r"^The library is being written by another program; nothing was saved\. Try again in a moment\.$",
        ):
            impatient.drafts.save("a", "text")
        assert [] == impatient.essays.summaries()
    impatient.drafts.save("a", "text")
    assert 1 == len(impatient.essays.summaries())


def test_everything_read_together_is_of_one_moment(store: Store, impatient: Store, add_essay: Make) -> None:
    add_essay()
    with impatient.reading():
        assert 1 == len(impatient.essays.summaries())
        add_essay()
        with impatient.reading():
            assert 1 == len(impatient.essays.summaries())
    assert 2 == len(impatient.essays.summaries())


def test_a_full_disk_is_said_and_nothing_is_half_saved(store: Store, add_essay: Make) -> None:
    add_essay()
    pages = store.connection.value("PRAGMA page_count")
    store.connection.run(f"PRAGMA max_page_count = {pages}")

    def save_both() -> None:
        with store.transaction():
            store.drafts.save("a", "before")
            store.drafts.save("b", "x" * 1_000_000)

    with pytest.raises(LibraryError, match=r"^The disk is full; nothing was saved\."):
        save_both()
    store.connection.run("PRAGMA max_page_count = 1000000")
    assert (None, None) == (store.drafts.get("a"), store.drafts.get("b"))
    store.drafts.save("a", "now")
    assert [("ok",)] == store.connection.rows("PRAGMA integrity_check")


def test_a_commit_that_fails_is_no_commit(store: Store) -> None:
    # A deferred foreign key is looked at only then.
    with pytest.raises(sqlite3.IntegrityError), store.transaction():
        store.connection.run(
            "INSERT INTO essays (uid, origin, added_at, newest_version_id) VALUES ('u', 'o', '2026', 99)"
        )
    assert 0 == store.connection.value("SELECT count(*) FROM essays")
    store.drafts.save("a", "text")


def test_a_mistake_of_the_program_is_not_dressed_as_a_sentence(store: Store, folder: LibraryFolder) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store.connection.rows("SELECT * FROM missing")
    assert None is known_error(sqlite3.Error("without a code"), folder)


def test_drafts_are_kept_replaced_and_dropped(store: Store) -> None:
    store.drafts.save("note:1", "first")
    store.drafts.save("note:1", "second \ud800")
    store.drafts.save("note:2", "other")
    store.drafts.remove("note:2")
    store.drafts.remove("note:3")
    assert ("second \ufffd", None) == (store.drafts.get("note:1"), store.drafts.get("note:2"))

"""A library opens, or a sentence says why not."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cssreader.domain.essay import EssayId
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store import Store, open_store
from cssreader.store.migrating import APPLICATION_ID

Make = Callable[..., Any]


def test_a_new_library_is_made_with_its_folders(folder: LibraryFolder) -> None:
    with closing(open_store(folder)) as store:
        assert [] == store.essays.summaries()
        assert 0 == store.queue.count()
        assert (folder, False) == (store.folder, store.read_only)
    assert folder.database.is_file()


def test_the_database_is_set_up_to_lose_nothing(store: Store) -> None:
    assert "wal" == store.connection.value("PRAGMA journal_mode")
    assert 2 == store.connection.value("PRAGMA synchronous")
    assert 1 == store.connection.value("PRAGMA foreign_keys")
    assert 5_000 == store.connection.value("PRAGMA busy_timeout")
    assert APPLICATION_ID == store.connection.value("PRAGMA application_id")
    kinds = store.connection.rows("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
    assert {1} == {strict for name, strict in kinds if not name.startswith("sqlite_")}


@pytest.mark.parametrize("name", ["with spaces", "50 % of #1?&mode=ro", "کتابیں", 'quote\'d "name"'])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    if os.name == "nt":
        pytest.skip("fewer names are allowed there")
    folder = LibraryFolder(tmp_path / name)
    open_store(folder).close()
    with closing(open_store(folder, read_only=True)) as store:
        assert [] == store.essays.summaries()
    assert [folder.root] == list(tmp_path.iterdir())


def test_what_was_stored_is_there_when_it_opens_again(folder: LibraryFolder, store: Store, add_essay: Make) -> None:
    essay_id = add_essay()
    store.close()
    with closing(open_store(folder)) as again:
        assert "The Canal" == again.essays.get(essay_id).summary.title


def test_reading_only_reads_what_another_connection_writes(
    folder: LibraryFolder, store: Store, add_essay: Make
) -> None:
    with closing(open_store(folder, read_only=True)) as reader:
        assert reader.read_only
        before = reader.data_version()
        essay_id = add_essay()
        assert before != reader.data_version()
        assert [essay_id] == [each.id for each in reader.essays.summaries()]


def test_reading_only_says_that_it_cannot_write(folder: LibraryFolder, store: Store) -> None:
    with closing(open_store(folder, read_only=True)) as reader:
        for write in (
            lambda: reader.drafts.save("key", "text"),
            reader.queue.queue_everything,
            lambda: reader.originals.keep(b"bytes"),
        ):
            with pytest.raises(LibraryError, match=r"open for reading only, so nothing was saved\.$"):
                write()


def test_reading_only_makes_nothing(folder: LibraryFolder) -> None:
    with pytest.raises(LibraryError, match=r"^There is no library in "):
        open_store(folder, read_only=True)
    assert not folder.root.exists()


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("content", [b"not a database" * 400, b"\x00" * 5000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_named_with_the_backups(
    folder: LibraryFolder, content: bytes, read_only: bool
) -> None:
    folder.root.mkdir()
    folder.database.write_bytes(content)
    with pytest.raises(LibraryError, match=r"is damaged\. Repair it, or bring back a backup") as refused:
        open_store(folder, read_only=read_only)
    assert str(folder.backups) in str(refused.value)
    assert content == folder.database.read_bytes()


def test_a_damaged_page_is_named_when_it_is_read(folder: LibraryFolder, store: Store, add_essay: Make) -> None:
    for number in range(80):
        add_essay(f"{number} " + "words " * 500)
    store.close()
    size = folder.database.stat().st_size
    with folder.database.open("r+b") as stream:
        stream.seek(size // 2)
        stream.write(b"\xee" * (size // 2))
    with closing(open_store(folder)) as damaged, pytest.raises(LibraryError, match="is damaged"):
        damaged.essays.texts([EssayId(number) for number in range(1, 81)])


@pytest.mark.parametrize("read_only", [True, False])
def test_another_programs_database_is_left_alone(folder: LibraryFolder, read_only: bool) -> None:
    folder.root.mkdir()
    with closing(sqlite3.connect(folder.database)) as other:
        other.execute("CREATE TABLE recipes (name)")
    with pytest.raises(LibraryError, match="belongs to another program"):
        open_store(folder, read_only=read_only)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_newer_schema_is_refused_and_left_alone(folder: LibraryFolder, store: Store, read_only: bool) -> None:
    store.connection.run("PRAGMA user_version = 999")
    store.close()
    before = folder.database.read_bytes()
    with pytest.raises(LibraryError, match="written by a newer version of CSS Reader"):
        open_store(folder, read_only=read_only)
    assert before == folder.database.read_bytes()


def test_an_older_schema_is_not_changed_by_reading(folder: LibraryFolder) -> None:
    folder.root.mkdir()
    folder.database.touch()
    with pytest.raises(LibraryError, match="older version"):
        open_store(folder, read_only=True)


def test_a_database_left_empty_by_a_crash_becomes_a_library(folder: LibraryFolder) -> None:
    folder.root.mkdir()
    folder.database.touch()
    with closing(open_store(folder)) as store:
        assert [] == store.essays.summaries()


def test_an_emptied_database_of_a_library_with_essays_is_not_taken_for_a_new_one(
    folder: LibraryFolder, store: Store, add_essay: Make
) -> None:
    add_essay()
    store.close()
    folder.database.write_bytes(b"")
    with pytest.raises(LibraryError, match=r"is empty, although essays were in it\. Bring back"):
        open_store(folder)


def test_a_folder_in_the_place_of_the_database_is_named(folder: LibraryFolder) -> None:
    folder.database.mkdir(parents=True)
    with pytest.raises(LibraryError, match="is a folder, where the database"):
        open_store(folder)


def test_a_file_in_the_place_of_the_folder_is_named(folder: LibraryFolder) -> None:
    folder.root.write_text("a file")
    with pytest.raises(LibraryError, match="is a file, not a folder"):
        open_store(folder)


@contextmanager
def no_rights() -> Iterator[None]:
    """As a person whom the rights of files bind; they do not bind root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def guarded(page: Make) -> Iterator[LibraryFolder]:
    """A library with one essay in a file that may not be written, where others may come.

    Its latest change is in the log too, in the folder `logged` beside it.
    """
    if os.name == "nt":
        pytest.skip("rights to folders work otherwise there")
    with tempfile.TemporaryDirectory() as made:
        folder, logged = LibraryFolder(Path(made) / "library"), Path(made) / "logged"
        with closing(open_store(folder)) as store:
            original = store.originals.keep(b"page")
            store.essays.add(page(), origin="/saved", original=original, at=datetime(2026, 3, 1, tzinfo=UTC))
            logged.mkdir()
            for name in ("library.db", "library.db-wal"):
                shutil.copy(folder.root / name, logged / name)
        Path(made).chmod(0o755)
        for file in (folder.database, logged / "library.db"):
            file.chmod(0o444)
        yield folder
        for each in (folder.root, logged):
            each.chmod(0o755)


@pytest.mark.parametrize("rights", [0o555, 0o777], ids=["nor the folder", "but the folder"])
def test_a_library_that_may_not_be_written_is_read_but_not_written(guarded: LibraryFolder, rights: int) -> None:
    guarded.root.chmod(rights)
    with no_rights():
        with closing(open_store(guarded, read_only=True)) as reader:
            assert 1 == len(reader.essays.summaries())
        with pytest.raises(LibraryError, match="cannot be written, so nothing was saved") as refused:
            open_store(guarded)
    assert str(guarded.root) in str(refused.value)


def test_a_log_that_cannot_be_read_is_not_passed_over(guarded: LibraryFolder) -> None:
    logged = LibraryFolder(guarded.root.with_name("logged"))
    logged.root.chmod(0o555)
    with no_rights(), pytest.raises(LibraryError, match=r"Allow writing|can be read and written"):
        open_store(logged, read_only=True)


def test_a_library_that_is_being_written_opens_without_waiting(folder: LibraryFolder, store: Store) -> None:
    with store.transaction(), closing(open_store(folder)) as second:
        assert [] == second.essays.summaries()


def test_a_new_library_that_another_program_keeps_to_itself_is_named(
    folder: LibraryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cssreader.store.opening.BUSY_SECONDS", 0.05)
    folder.root.mkdir()
    with closing(sqlite3.connect(folder.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="is being written by another program"):
            open_store(folder)
        other.execute("ROLLBACK")
    open_store(folder).close()

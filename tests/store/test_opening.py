"""A library opens, or a sentence says why not."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

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
            lambda: reader.queue.queue_everything(),
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
    with pytest.raises(LibraryError, match="is damaged. Bring back a backup") as refused:
        open_store(folder, read_only=read_only)
    assert str(folder.backups) in str(refused.value)
    assert content == folder.database.read_bytes()


def test_a_damaged_page_is_named_when_it_is_read(folder: LibraryFolder, store: Store, add_essay: Make) -> None:
    for number in range(40):
        add_essay(f"{number} " + "words " * 500)
    store.close()
    size = folder.database.stat().st_size
    with folder.database.open("r+b") as stream:
        stream.seek(4096 * 4)
        stream.write(b"\xee" * (size - 4096 * 5))
    with closing(open_store(folder)) as damaged, pytest.raises(LibraryError, match="is damaged"):
        damaged.essays.summaries()
        damaged.annotations.all()
        for number in range(1, 41):
            damaged.essays.text(number)  # type: ignore[arg-type]


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
    with pytest.raises(LibraryError, match="is empty, although essays were in it. Bring back a backup"):
        open_store(folder)


def test_a_folder_in_the_place_of_the_database_is_named(folder: LibraryFolder) -> None:
    folder.database.mkdir(parents=True)
    with pytest.raises(LibraryError, match="is a folder, where the database"):
        open_store(folder)


def test_a_file_in_the_place_of_the_folder_is_named(folder: LibraryFolder) -> None:
    folder.root.write_text("a file")
    with pytest.raises(LibraryError, match="cannot be made"):
        open_store(folder)


UNPRIVILEGED = """
import os, sys
sys.path[:0] = {path!r}
from pathlib import Path
import cssreader.store.opening, cssreader.store.originals
from cssreader.store import open_store
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
folder = LibraryFolder(Path(sys.argv[1]))
try:
    reader = open_store(folder, read_only=True)
    print(len(reader.essays.summaries()))
    reader.close()
except LibraryError as error:
    print(error)
try:
    open_store(folder)
except LibraryError as error:
    print(error)
"""


def answers_without_rights(folder: LibraryFolder) -> list[str]:
    """What a person without the right to write gets: the number of essays read, and the sentence on writing."""
    script = UNPRIVILEGED.format(path=sys.path)
    done = subprocess.run([sys.executable, "-c", script, str(folder.root)], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.fixture
def locked_folder(tmp_path: Path, store: Store, folder: LibraryFolder, add_essay: Make) -> Any:
    """A library with one essay that nobody but root may write, where others may come."""
    if os.name == "nt":
        pytest.skip("rights to folders work otherwise there")
    add_essay()
    for parent in tmp_path.parents[:2]:
        parent.chmod(0o755)
    tmp_path.chmod(0o755)
    yield folder
    if folder.root.exists():
        folder.root.chmod(0o755)


def test_a_library_that_may_not_be_written_is_read_but_not_written(locked_folder: LibraryFolder, store: Store) -> None:
    store.close()
    locked_folder.database.chmod(0o444)
    locked_folder.root.chmod(0o555)
    count, refusal = answers_without_rights(locked_folder)
    assert "1" == count
    assert f"The library in {locked_folder.root} cannot be written, so nothing was saved." in refusal


def test_a_file_that_may_not_be_written_is_noticed_at_once(locked_folder: LibraryFolder, store: Store) -> None:
    store.close()
    locked_folder.database.chmod(0o444)
    locked_folder.root.chmod(0o777)
    count, refusal = answers_without_rights(locked_folder)
    assert "1" == count
    assert "cannot be written" in refusal


def test_a_log_that_cannot_be_read_is_not_passed_over(
    locked_folder: LibraryFolder, store: Store, tmp_path: Path
) -> None:
    copy = LibraryFolder(tmp_path / "copy")
    copy.root.mkdir()
    for name in ("library.db", "library.db-wal"):
        # The latest changes are still in the log only.
        shutil.copy(locked_folder.root / name, copy.root / name)
    copy.database.chmod(0o444)
    copy.root.chmod(0o555)
    try:
        for sentence in answers_without_rights(copy):
            assert "See that its folder can be read and written." in sentence or "cannot be written" in sentence
    finally:
        copy.root.chmod(0o755)

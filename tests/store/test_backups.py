"""A library goes into one file and comes back whole; a file that is no backup changes nothing."""

import os
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cssreader.domain.content import Picture
from cssreader.domain.essay import EssayId
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store import Store, open_store
from cssreader.store import restoring as restoring_module
from cssreader.store.backing_up import back_up
from cssreader.store.integrity import integrity_problems
from cssreader.store.restoring import restore

Make = Callable[..., Any]


@pytest.fixture
def archive(store: Store, add_essay: Make, mark: Make, tmp_path: Path) -> Path:
    """A backup of a library with one essay and one highlight."""
    store.annotations.put(mark(add_essay(), note="in the backup"))
    return back_up(store, tmp_path / "out" / "mine.zip")


@pytest.fixture
def repacked(archive: Path) -> Callable[..., Path]:
    """The backup with some of its files replaced, added, or (given None) left out."""

    def make(**changes: bytes | None) -> Path:
        wanted = {name.replace("__", "/").replace("_", "."): data for name, data in changes.items()}
        target = archive.with_name("repacked.zip")
        with zipfile.ZipFile(archive) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
            for name in source.namelist():
                if name not in wanted:
                    out.writestr(name, source.read(name))
            for name, data in wanted.items():
                if data is not None:
                    out.writestr(name, data)
        return target

    return make


def database_in(archive: Path, scratch: Path, *changes: str) -> bytes:
    with zipfile.ZipFile(archive) as source:
        scratch.write_bytes(source.read("library.db"))
    with closing(sqlite3.connect(scratch)) as raw:
        for change in changes:
            raw.execute(change)
        raw.commit()
    return scratch.read_bytes()


def test_the_pictures_of_every_version_come_back(store: Store, page: Make, tmp_path: Path) -> None:
    original, old, new = (store.originals.keep(data) for data in (b"the page", b"an old picture", b"a new one"))
    shown = [replace(page(name), content=(Picture(f"picture:{name}"),)) for name in (old, new)]
    essay_id = store.essays.add(shown[0], origin="/saved/p.html", original=original, at=datetime.now(UTC))
    store.essays.add_version(essay_id, shown[1], original=original, at=datetime.now(UTC))
    elsewhere = LibraryFolder(tmp_path / "elsewhere")
    restore(elsewhere, back_up(store, tmp_path / "all.zip"))
    with closing(open_store(elsewhere)) as restored:
        assert (b"an old picture", b"a new one") == (restored.originals.read(old), restored.originals.read(new))
        assert [] == integrity_problems(restored)


def test_a_backup_comes_back_into_an_empty_folder(archive: Path, tmp_path: Path) -> None:
    elsewhere = LibraryFolder(tmp_path / "elsewhere")
    assert None is restore(elsewhere, archive)
    with closing(open_store(elsewhere)) as restored:
        (summary,) = restored.essays.summaries()
        assert ["in the backup"] == [each.note for each in restored.annotations.of_essay(summary.id)]
        original = restored.connection.value("SELECT original FROM versions")
        assert restored.originals.read(original).startswith(b"CleanedPage")
        assert 2 == restored.queue.count()
    assert {"library.db", "originals"} == {each.name for each in elsewhere.root.iterdir()}


def test_the_library_that_is_replaced_is_kept_and_can_be_brought_back(
    store: Store, folder: LibraryFolder, archive: Path, add_essay: Make
) -> None:
    added = add_essay("Later words.")
    kept = restore(folder, archive)
    assert 1 == len(store.essays.summaries())
    assert kept is not None
    assert folder.backups == kept.parent
    restore(folder, kept)
    assert "Later words." == store.essays.text(added)


def test_a_program_that_has_the_library_open_sees_the_restored_one(
    store: Store, folder: LibraryFolder, archive: Path, add_essay: Make
) -> None:
    add_essay()
    with closing(open_store(folder, read_only=True)) as reader:
        version = reader.data_version()
        restore(folder, archive)
        assert version != reader.data_version()
        assert 1 == len(reader.essays.summaries()) == len(store.essays.summaries())
    store.drafts.save("key", "and writes into it")
    assert [("ok",)] == store.connection.rows("PRAGMA integrity_check")


def test_a_restored_library_is_indexed_anew(folder: LibraryFolder, archive: Path, store: Store) -> None:
    folder.index.mkdir()
    (folder.index / "segment").write_text("old")
    store.queue.acknowledge(store.queue.pending(100))
    restore(folder, archive)
    assert not folder.index.exists()
    assert 2 == store.queue.count()


def test_a_damaged_library_is_kept_as_it_is_and_replaced(folder: LibraryFolder, archive: Path, store: Store) -> None:
    store.close()
    folder.database.write_bytes(b"damaged" * 1000)
    folder.database.with_name("library.db-wal").write_bytes(b"old log")
    kept = restore(folder, archive)
    assert kept is not None
    assert b"damaged" * 1000 == (kept / "library.db").read_bytes()
    with closing(open_store(folder)) as restored:
        assert 1 == len(restored.essays.summaries())


def test_a_library_that_is_being_written_is_not_replaced(
    folder: LibraryFolder, archive: Path, store: Store, add_essay: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_essay()
    monkeypatch.setattr("cssreader.store.opening.BUSY_SECONDS", 0.05)
    with store.transaction():
        store.drafts.save("key", "text")
        with pytest.raises(LibraryError, match="being written by another program"):
            restore(folder, archive)
    assert 2 == len(store.essays.summaries())
    assert "text" == store.drafts.get("key")


def test_a_backup_is_written_while_another_connection_writes(
    store: Store, folder: LibraryFolder, archive: Path
) -> None:
    with closing(open_store(folder)) as second, store.transaction():
        store.drafts.save("key", "not committed")
        file = back_up(second)
    assert folder.backups == file.parent
    assert file.name.startswith("library-")


def test_backups_of_one_second_have_different_names(store: Store, tmp_path: Path) -> None:
    files = {back_up(store, tmp_path) for _ in range(3)}
    assert 3 == len(files)


def test_an_older_backup_is_replaced_and_any_other_file_is_not(store: Store, archive: Path, tmp_path: Path) -> None:
    assert archive == back_up(store, archive)
    letter = tmp_path / "letter.zip"
    letter.write_text("Dear editor")
    with pytest.raises(LibraryError, match="is there already and is no backup"):
        back_up(store, letter)
    assert "Dear editor" == letter.read_text()


def test_a_backup_that_cannot_be_written_is_named(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="The backup could not be written"):
        back_up(store, tmp_path / "file" / "backup.zip")


def test_a_backup_that_cannot_be_read_back_is_not_kept(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipfile.ZipFile, "testzip", lambda _: "library.db")
    with pytest.raises(LibraryError, match="cannot be read back, so it was not kept"):
        back_up(store, tmp_path / "new.zip")
    assert not (tmp_path / "new.zip").exists()


def test_a_missing_original_does_not_stop_a_backup(
    store: Store, archive: Path, add_essay: Make, tmp_path: Path
) -> None:
    add_essay("With its original.")
    original = store.connection.value("SELECT original FROM versions ORDER BY id LIMIT 1")
    store.originals.file_of(original).unlink()
    with zipfile.ZipFile(back_up(store, tmp_path / "new.zip")) as written:
        assert 2 == len(written.namelist())


@pytest.mark.parametrize(
    "content", [b"", b"no zip", b"PK\x05\x06" + b"\0" * 18], ids=["empty", "no zip", "an empty zip"]
)
def test_a_file_that_is_no_backup_changes_nothing(
    store: Store, folder: LibraryFolder, archive: Path, content: bytes
) -> None:
    archive.write_bytes(content)
    with pytest.raises(LibraryError, match="Nothing was changed"):
        restore(folder, archive)
    assert 1 == len(store.essays.summaries())
    assert [] == [each for each in folder.root.iterdir() if each.name.startswith(".")]


def test_a_backup_that_is_not_there_is_named(folder: LibraryFolder, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="There is no file"):
        restore(folder, tmp_path / "nowhere.zip")


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "originals/../x", "originals/aa/" + "a" * 63, "index/x"])
def test_a_backup_with_files_that_lead_elsewhere_is_refused(folder: LibraryFolder, archive: Path, name: str) -> None:
    with zipfile.ZipFile(archive, "a") as out:
        out.writestr(name, b"x")
    with pytest.raises(LibraryError, match="holds files that no backup of a library has"):
        restore(folder, archive)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_backup_that_names_a_file_twice_is_refused(folder: LibraryFolder, archive: Path) -> None:
    with zipfile.ZipFile(archive, "a") as out:
        out.writestr("library.db", b"x")
    with pytest.raises(LibraryError, match="holds files that no backup of a library has"):
        restore(folder, archive)


def test_a_backup_with_a_flipped_bit_is_refused(folder: LibraryFolder, archive: Path, store: Store) -> None:
    data = bytearray(archive.read_bytes())
    data[200] ^= 0xFF
    archive.write_bytes(bytes(data))
    with pytest.raises(LibraryError, match="damaged or is no backup"):
        restore(folder, archive)
    assert 1 == len(store.essays.summaries())


def test_a_backup_too_large_for_the_disk_or_for_a_library_is_refused(
    folder: LibraryFolder, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring_module, "SPARE_BYTES", 1 << 62)
    with pytest.raises(LibraryError, match="no room on the disk"):
        restore(folder, archive)
    monkeypatch.setattr(restoring_module, "MOST_BYTES", 100)
    with pytest.raises(LibraryError, match="more than a library can be"):
        restore(folder, archive)


@pytest.mark.parametrize(
    "changes",
    [
        ("PRAGMA application_id = 5",),
        ("PRAGMA user_version = 0", "PRAGMA application_id = 0"),
        ("PRAGMA user_version = 999",),
        ("CREATE TRIGGER lurking AFTER INSERT ON drafts BEGIN DELETE FROM annotations; END",),
        ("DELETE FROM versions",),
    ],
)
def test_a_database_that_is_no_library_of_ours_is_refused(
    store: Store, folder: LibraryFolder, archive: Path, repacked: Make, tmp_path: Path, changes: tuple[str, ...]
) -> None:
    changed = repacked(library_db=database_in(archive, tmp_path / "scratch.db", *changes))
    with pytest.raises(LibraryError) as refused:
        restore(folder, changed)
    assert ".restoring-" not in str(refused.value)
    assert 1 == len(store.essays.summaries())


@pytest.mark.parametrize("database", [b"", b"no database" * 100, None])
def test_a_backup_without_a_database_is_refused(
    store: Store, folder: LibraryFolder, repacked: Make, database: bytes | None
) -> None:
    with pytest.raises(LibraryError, match=r"Nothing was changed|is damaged"):
        restore(folder, repacked(library_db=database))
    assert 1 == len(store.essays.summaries())


def test_a_folder_that_cannot_be_made_is_named(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="is a file, not a folder"):
        restore(LibraryFolder(tmp_path / "file" / "library"), archive)


def test_annotations_come_back_with_their_ids_and_times(store: Store, folder: LibraryFolder, archive: Path) -> None:
    before = store.annotations.all()
    store.annotations.put(replace(before[0], note="changed since"))
    restore(folder, archive)
    assert before == store.annotations.of_essay(EssayId(1))


def test_what_a_stopped_program_left_half_done_is_removed_the_next_day(
    store: Store, folder: LibraryFolder, archive: Path
) -> None:
    back_up(store)
    left = [folder.root / ".restoring-1", folder.root / ".restoring-2", folder.backups / ".backup-1"]
    for each in left:
        each.mkdir()
    os.utime(left[0], (0, 0))
    os.utime(left[2], (0, 0))
    restore(folder, archive)
    assert [False, True, False] == [each.exists() for each in left]

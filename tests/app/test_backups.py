"""Backups come by themselves, are thinned out and opened again, and what one would change can be seen before."""

import json
import os
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cssreader.app import backups as keeping
from cssreader.app.annotate_essay import add_highlight, edit_annotation, remove_annotation
from cssreader.app.backups import bring_back_missing, list_backups, preview_restore, tend_backups, verify_backup
from cssreader.app.tend_library import back_up_library, change_details, restore_library, save_position, trash_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.backups import BackupReason, Difference
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId, ReadingPosition
from cssreader.domain.library import EssayEdit
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store import backing_up
from cssreader.store.integrity import integrity_problems
from cssreader.store.keeping_backups import RECORD, thin_out
from cssreader.store.migrating import migrate, shipped_migrations

TEXT = "The first made-up sentence. The second one says more. The third one ends it."


@pytest.fixture
def folder(tmp_path: Path) -> LibraryFolder:
    return LibraryFolder(tmp_path / "library")


@pytest.fixture
def workspace(folder: LibraryFolder) -> Iterator[Workspace]:
    with open_workspace(folder) as opened:
        yield opened


def an_essay(workspace: Workspace, title: str) -> EssayId:
    page = CleanedPage(EssayFacts(title=title), (Paragraph((Span(f"{title}. {TEXT}"),)),))
    original = workspace.store.originals.keep(title.encode() * 20)
    return workspace.store.essays.add(page, origin=f"/{title}", original=original, at=datetime.now(UTC))


def a_stick(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


def a_day_passes(backups: Path) -> None:
    """Let everything have happened a day earlier: names, times of files, and what was looked at."""
    day = timedelta(days=1)
    record = json.loads((backups / RECORD).read_text("utf-8"))
    names = {}
    for file in sorted(backups.glob("auto-*.zip")):
        at = datetime.strptime(f"{file.stem[5:22]} +0000", "%Y-%m-%d-%H%M%S %z") - day
        status = file.stat()
        names[file.name] = file.rename(file.with_name(f"auto-{at:%Y-%m-%d-%H%M%S}.zip")).name
        os.utime(backups / names[file.name], (status.st_atime - 86400, status.st_mtime - 86400))
    looks = {
        names.get(name, name): {**look, "at": (datetime.fromisoformat(look["at"]) - day).isoformat()}
        for name, look in record.items()
    }
    (backups / RECORD).write_text(json.dumps(looks), "utf-8")


def a_backup(workspace: Workspace, chosen: str = "") -> Path:
    written = tend_backups(workspace, chosen).written
    assert written is not None
    return written


def test_one_is_written_a_day_and_holds_no_originals(workspace: Workspace, folder: LibraryFolder) -> None:
    an_essay(workspace, "One")
    file = a_backup(workspace)
    assert ["library.db"] == zipfile.ZipFile(file).namelist()
    an_essay(workspace, "Two")
    assert tend_backups(workspace).written is None
    (listed,) = list_backups(folder)
    assert (BackupReason.AUTOMATIC, file) == (listed.reason, listed.file)
    assert listed.verified_at is not None


def test_the_next_day_one_is_written_only_where_something_changed(
    workspace: Workspace, folder: LibraryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_essay(workspace, "One")
    file = a_backup(workspace)
    yesterday = file.with_name(f"auto-{datetime.now(UTC) - timedelta(days=1):%Y-%m-%d-%H%M%S}.zip")
    file.rename(yesterday)
    assert tend_backups(workspace).written is None
    an_essay(workspace, "Two")
    newest = a_backup(workspace)
    assert {yesterday, newest} == {each.file for each in list_backups(folder)}


def test_a_folder_elsewhere_gets_each_original_once_and_a_library_comes_back_from_it(
    workspace: Workspace, folder: LibraryFolder, tmp_path: Path
) -> None:
    an_essay(workspace, "One")
    stick = a_stick(tmp_path)
    file = a_backup(workspace, str(stick))
    assert 1 == len(list(stick.glob("originals/*/*.gz")))
    assert (None, 1, 0) == (
        (found := verify_backup(file, folder)).problem,
        found.essays,
        found.missing,
    )
    elsewhere = LibraryFolder(tmp_path / "another")
    restore_library(elsewhere, file)
    with open_workspace(elsewhere) as restored:
        assert ["One"] == [each.title for each in restored.store.essays.summaries()]
        assert [] == list(integrity_problems(restored.store))


def test_a_folder_that_is_not_there_is_named_and_made_by_nobody(workspace: Workspace, tmp_path: Path) -> None:
    an_essay(workspace, "One")
    gone = a_stick(tmp_path)
    gone.rmdir()
    for chosen in (gone, gone / "backups", Path("~nobody-of-this-name/backups")):
        with pytest.raises(LibraryError, match="is not there"):
            tend_backups(workspace, str(chosen))
    assert not gone.exists()


def test_only_automatic_backups_are_thinned_out(workspace: Workspace, folder: LibraryFolder) -> None:
    an_essay(workspace, "One")
    file = a_backup(workspace)
    content = file.read_bytes()
    file.unlink()
    for days in range(100):
        at = datetime.now(UTC) - timedelta(days=days + 1)
        for reason in ("auto", "library", "before-restore"):
            (folder.backups / f"{reason}-{at:%Y-%m-%d-%H%M%S}.zip").write_bytes(content)
    an_essay(workspace, "Two")
    run = tend_backups(workspace)
    assert 60 < len(run.thinned) < 90
    by_reason = [each.reason for each in list_backups(folder)]
    assert 100 == by_reason.count(BackupReason.BY_HAND) == by_reason.count(BackupReason.BEFORE_RESTORE)
    assert 101 - len(run.thinned) == by_reason.count(BackupReason.AUTOMATIC)


def test_the_one_that_was_looked_at_longest_ago_is_opened_and_a_damaged_one_is_named_and_left(
    workspace: Workspace, folder: LibraryFolder
) -> None:
    an_essay(workspace, "One")
    folder.backups.mkdir()
    damaged = folder.backups / "library-2026-01-01-120000.zip"
    damaged.write_bytes(b"PK\x03\x04 nothing")
    run = tend_backups(workspace)
    (found,) = run.damaged
    assert damaged == found.file
    assert "is damaged" in str(found.problem)
    assert damaged.exists()


def test_a_flipped_bit_is_noticed(workspace: Workspace, folder: LibraryFolder) -> None:
    an_essay(workspace, "One")
    file = a_backup(workspace)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    assert verify_backup(file, folder).problem is not None


def test_an_original_that_is_nowhere_is_counted(workspace: Workspace, folder: LibraryFolder) -> None:
    an_essay(workspace, "One")
    file = a_backup(workspace)
    for original in folder.originals.glob("*/*.gz"):
        original.unlink()
    assert 1 == verify_backup(file, folder).missing


def test_what_differs_is_told_and_nothing_changes(workspace: Workspace, folder: LibraryFolder) -> None:
    one = an_essay(workspace, "One")
    stays = add_highlight(workspace, one, 5, 14, Category.FACT).after
    goes = add_highlight(workspace, one, 15, 22, Category.FACT).after
    assert stays is not None
    assert goes is not None
    file = a_backup(workspace)
    assert not preview_restore(folder, file)
    an_essay(workspace, "Two")
    edit_annotation(workspace, stays.id, note="Said since")
    remove_annotation(workspace, goes.id)
    new = add_highlight(workspace, one, 24, 30, Category.FACT).after
    assert new is not None
    assert Difference(
        essays_only_here=("Two",),
        annotations_only_here=(new.quote,),
        annotations_only_there=(goes.quote,),
        annotations_changed=(stays.quote,),
    ) == preview_restore(folder, file)
    assert {stays.id, new.id} == {each.id for each in workspace.store.annotations.all()}


def test_what_is_missing_comes_back_and_what_was_said_since_stays(workspace: Workspace, folder: LibraryFolder) -> None:
    one = an_essay(workspace, "One")
    stays = add_highlight(workspace, one, 5, 14, Category.FACT).after
    goes = add_highlight(workspace, one, 15, 22, Category.FACT, "Keep this").after
    assert stays is not None
    assert goes is not None
    file = a_backup(workspace)
    two = an_essay(workspace, "Two")
    edit_annotation(workspace, stays.id, note="Said since")
    remove_annotation(workspace, goes.id)
    merged = bring_back_missing(workspace, file)
    assert merged.backup.exists()
    assert file.exists()
    marks = {each.id: each.note for each in workspace.store.annotations.all()}
    assert {stays.id: "Said since", goes.id: "Keep this"} == marks
    assert two in {each.id for each in workspace.store.essays.summaries()}
    assert (folder.backups / file.name).exists()


def test_a_disk_that_is_full_leaves_nothing_half_and_the_older_ones(
    workspace: Workspace, folder: LibraryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_essay(workspace, "One")
    file = a_backup(workspace)
    older = file.with_name("auto-2026-01-01-120000.zip")
    file.rename(older)
    an_essay(workspace, "Two")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "write", full)
    with pytest.raises(LibraryError, match="No space left"):
        keeping.tend_backups(workspace)
    assert {older.name, "verified.json"} == {each.name for each in folder.backups.iterdir()}


def test_a_damaged_one_keeps_no_other_from_being_opened(workspace: Workspace, folder: LibraryFolder) -> None:
    an_essay(workspace, "One")
    folder.backups.mkdir()
    good = [back_up_library(workspace, folder.backups / f"library-2026-01-0{day}-120000.zip") for day in (1, 2)]
    damaged = folder.backups / "library-2026-01-03-120000.zip"
    damaged.write_bytes(b"PK nothing")
    for day in range(3):
        an_essay(workspace, f"Of day {day}")
        tend_backups(workspace)
        a_day_passes(folder.backups)
    looked_at = {each.file: each.failed for each in list_backups(folder) if each.looked_at is not None}
    assert {file: file == damaged for file in (*good, damaged)}.items() <= looked_at.items()


def test_one_is_opened_a_day_though_nothing_changes(workspace: Workspace, folder: LibraryFolder) -> None:
    an_essay(workspace, "One")
    a_backup(workspace)
    workspace.store.close()
    os.utime(folder.database, (0, 0))
    with open_workspace(folder, read_only=True) as reading:
        a_day_passes(folder.backups)
        (yesterday,) = list_backups(folder)
        yesterday.file.write_bytes(b"PK nothing")
        run = tend_backups(reading)
        assert (None, [yesterday.file]) == (run.written, [each.file for each in run.damaged])
        # It was the only one.
        run = tend_backups(reading)
        assert (True, ()) == (run.written is not None, run.damaged)


def test_a_damaged_one_is_not_removed_and_takes_the_place_of_no_good_one(
    workspace: Workspace, folder: LibraryFolder
) -> None:
    an_essay(workspace, "One")
    content = a_backup(workspace).read_bytes()
    files = [folder.backups / f"auto-2025-{month:02}-{day:02}-120000.zip" for month in (1, 2) for day in (3, 4, 28)]
    for file in files:
        file.write_bytes(content)
    for day in range(1, 29):
        (folder.backups / f"auto-2026-10-{day:02}-120000.zip").write_bytes(content)
    newest_of_january = files[2]
    newest_of_january.write_bytes(b"PK nothing")
    verify_backup(newest_of_january, folder)
    thin_out(folder.backups)
    assert newest_of_january.exists()
    assert any(file.exists() for file in files[:2])


def test_what_is_changed_while_one_is_written_is_in_the_next(
    workspace: Workspace, folder: LibraryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_essay(workspace, "One")
    write = backing_up._write_archive

    def interrupted(*arguments: Any, **named: Any) -> None:
        an_essay(workspace, "Two")
        write(*arguments, **named)

    monkeypatch.setattr(backing_up, "_write_archive", interrupted)
    file = a_backup(workspace)
    monkeypatch.undo()
    assert ("Two",) == preview_restore(folder, file).essays_only_here
    times = file.stat()
    yesterday = file.with_name(f"auto-{datetime.now(UTC) - timedelta(days=1):%Y-%m-%d-%H%M%S}.zip")
    file.rename(yesterday)
    os.utime(yesterday, (times.st_atime, times.st_mtime))
    assert () == preview_restore(folder, a_backup(workspace)).essays_only_here


def test_what_else_differs_is_not_called_the_same(workspace: Workspace, folder: LibraryFolder) -> None:
    one = an_essay(workspace, "One")
    file = a_backup(workspace)
    save_position(workspace, one, ReadingPosition(5, 0.01))
    assert Difference(others=True) == preview_restore(folder, file)
    seen = EssayEdit.of(workspace.store.essays.get(one))
    change_details(workspace, one, seen, replace(seen, title="Another title"))
    assert ("Another title",) == preview_restore(folder, file).essays_changed
    change_details(workspace, one, replace(seen, title="Another title"), seen)
    assert () == preview_restore(folder, file).essays_changed
    trash_essays(workspace, [one])
    assert ("One",) == preview_restore(folder, file).essays_changed


def test_an_original_that_is_damaged_everywhere_is_counted_and_mended_from_the_library(
    workspace: Workspace, folder: LibraryFolder, tmp_path: Path
) -> None:
    an_essay(workspace, "One")
    stick = a_stick(tmp_path)
    file = a_backup(workspace, str(stick))
    (ours,), (theirs,) = folder.originals.glob("*/*.gz"), stick.glob("originals/*/*.gz")
    whole = ours.read_bytes()
    theirs.write_bytes(whole[:20])
    assert 0 == verify_backup(file, folder).missing
    ours.write_bytes(whole[:20])
    assert 1 == verify_backup(file, folder).missing
    ours.write_bytes(whole)
    a_day_passes(stick)
    an_essay(workspace, "Two")
    a_backup(workspace, str(stick))
    assert whole == theirs.read_bytes()


def test_a_stick_that_is_full_keeps_no_half_of_an_original(
    workspace: Workspace, folder: LibraryFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_essay(workspace, "One")
    stick = a_stick(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LibraryError, match="No space left"):
        tend_backups(workspace, str(stick))
    assert [] == [each for each in stick.rglob("*") if each.is_file()]


def test_one_of_an_older_schema_is_good(workspace: Workspace, folder: LibraryFolder, tmp_path: Path) -> None:
    database = tmp_path / "library.db"
    with closing(sqlite3.connect(database, isolation_level=None)) as raw:
        migrate(raw, LibraryFolder(tmp_path), shipped_migrations()[:2])
    file = tmp_path / "old.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.write(database, "library.db")
    assert None is verify_backup(file, folder).problem


@pytest.mark.parametrize(
    "record", ["[" * 200_000, "[]", "7", '{"x.zip": "2026-01-01"}', '{"x.zip": {"at": "2026-01-01", "failed": 0}}']
)
def test_a_record_from_anywhere_does_no_harm(workspace: Workspace, folder: LibraryFolder, record: str) -> None:
    an_essay(workspace, "One")
    folder.backups.mkdir()
    back_up_library(workspace, folder.backups / "x.zip")
    (folder.backups / RECORD).write_text(record, "utf-8")
    assert () == tend_backups(workspace).damaged


def test_a_file_that_unpacks_to_more_than_there_is_room_for_is_not_unpacked(
    workspace: Workspace, folder: LibraryFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_essay(workspace, "One")
    file = back_up_library(workspace)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1000))
    assert "no room" in str(verify_backup(file, folder).problem)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_file_broken_anywhere_is_a_sentence(
    workspace: Workspace, folder: LibraryFolder, tmp_path: Path, method: int
) -> None:
    an_essay(workspace, "One")
    sound = tmp_path / "sound.zip"
    with zipfile.ZipFile(sound, "w", method) as archive:
        archive.writestr("library.db", zipfile.ZipFile(a_backup(workspace)).read("library.db"))
    content, chance = sound.read_bytes(), random.Random(7)
    broken = tmp_path / "broken.zip"
    for number in range(60):
        # Headers are at the beginning and at the end, and say most.
        area = (range(200), range(len(content) - 200, len(content)), range(len(content)))[number % 3]
        changed = bytearray(content)
        for place in chance.sample(area, 3):
            changed[place] ^= 1 << chance.randrange(8)
        broken.write_bytes(changed)
        problem = verify_backup(broken, folder).problem
        assert problem is None or problem
        with suppress(LibraryError):
            preview_restore(folder, broken)

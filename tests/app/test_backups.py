"""Backups come by themselves, are thinned out and opened again, and what one would change can be seen before."""

import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cssreader.app import backups as keeping
from cssreader.app.annotate_essay import add_highlight, edit_annotation, remove_annotation
from cssreader.app.backups import bring_back_missing, list_backups, preview_restore, tend_backups, verify_backup
from cssreader.app.tend_library import restore_library
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.backups import BackupReason, Difference
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store.integrity import integrity_problems

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
    stick = tmp_path / "stick" / "backups"
    stick.parent.mkdir()
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
    gone = tmp_path / "unplugged" / "backups"
    with pytest.raises(LibraryError, match="is not there"):
        tend_backups(workspace, str(gone))
    assert not gone.parent.exists()


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
    assert Difference(("Two",), (), (new.quote,), (goes.quote,), (stays.quote,)) == preview_restore(folder, file)
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

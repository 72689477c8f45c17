"""The window writes a backup a day by itself, and says so only when it cannot."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl

from cssreader.app.backups import list_backups, verify_backup
from cssreader.app.workspace import open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.backups import BackupReason
from cssreader.paths import LibraryFolder
from cssreader.settings import BackupSettings

HOUSE = "Sharing the House: Federalism and the Eighteenth Amendment"
Opens = Callable[[], Any]


def chooses(reader: Any, chosen: BackupSettings) -> None:
    preferences = reader.window._preferences
    preferences.set(replace(preferences.settings, backups=chosen))


def test_a_backup_is_written_once_a_day_and_is_good(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    folder = LibraryFolder(tmp_path / "library")
    flow = reader.window.furnishing.backups
    flow.tend()
    reader.waits_until(lambda: not flow._lane.is_busy)
    (backup,) = list_backups(folder)
    found = verify_backup(backup.file, folder)
    assert (None, len(reader.titles)) == (found.problem, found.essays)
    flow.tend()
    reader.waits_until(lambda: not flow._lane.is_busy)
    assert [backup.file] == [each.file for each in list_backups(folder)]
    assert "" == reader.notice


def test_a_folder_that_is_not_there_is_said_once(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    chooses(reader, BackupSettings(folder=str(tmp_path / "unplugged" / "backups")))
    flow = reader.window.furnishing.backups
    flow.tend()
    reader.waits_until(lambda: "is not there" in reader.notice)
    reader.window.furnishing.panels.notices.hide()
    flow.tend()
    reader.waits_until(lambda: not flow._lane.is_busy)
    assert "" == reader.notice


def test_a_mark_that_was_deleted_comes_back_from_a_backup(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.opens(HOUSE)
    mark = reader.marks("In April 2010 the Parliament of Pakistan", Category.FACT)
    reader.does("backups")
    dialog = reader.window.furnishing.backups._dialog
    reader.waits_until(lambda: "There is no backup yet." in dialog.page.toPlainText())
    dialog.writing_wanted.emit()
    reader.waits_until(lambda: "By hand" in dialog.page.toPlainText())
    reader.window.desk.remove_annotation(mark.id)
    reader.waits_until(lambda: not reader.annotations)
    dialog.page.anchorClicked.emit(QUrl("compare:0"))
    reader.waits_until(lambda: "Marks in the backup alone: 1" in dialog.page.toPlainText())
    dialog.page.anchorClicked.emit(QUrl("verify:0"))
    reader.waits_until(lambda: "It is good: " in dialog.page.toPlainText())
    dialog.page.anchorClicked.emit(QUrl("bring:0"))
    reader.waits_until(lambda: mark.id in {each.id for each in reader.annotations})
    reader.waits_until(lambda: "Before something was merged or brought back" in dialog.page.toPlainText())
    assert "1 mark" in dialog.page.toPlainText()


def test_nothing_is_written_where_that_is_not_wished(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    chooses(reader, BackupSettings(automatic=False))
    reader.window.furnishing.backups.tend()
    assert not reader.window.furnishing.backups._lane.is_busy
    assert [] == list_backups(LibraryFolder(tmp_path / "library"))


def test_the_library_goes_back_to_a_backup_and_back_again(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    folder = LibraryFolder(tmp_path / "library")
    reader.opens(HOUSE)
    kept = reader.marks("In April 2010 the Parliament of Pakistan", Category.FACT)
    reader.does("backups")
    dialog = reader.window.furnishing.backups._dialog
    dialog.writing_wanted.emit()
    reader.waits_until(lambda: "By hand" in dialog.page.toPlainText())
    later = reader.marks("The first is fiscal", Category.FIGURE)
    dialog.page.anchorClicked.emit(QUrl("ask:0"))
    reader.waits_until(lambda: "No longer there: 1 mark, which came later." in dialog.page.toPlainText())
    dialog.page.anchorClicked.emit(QUrl("restore:0"))
    reader.waits_until(lambda: "The library is what it was then." in dialog.page.toPlainText())
    assert not reader.window.furnishing.actions["undo"].isEnabled()
    dialog.close()
    assert reader.window.reopens
    reader.closes()
    with open_workspace(folder) as workspace:
        assert {kept.id} == {each.id for each in workspace.store.annotations.all()}
    before = next(each for each in list_backups(folder) if each.reason is BackupReason.BEFORE_RESTORE)
    again = opens_window()
    again.does("backups")
    dialog = again.window.furnishing.backups._dialog
    again.waits_until(lambda: "Before a restore" in dialog.page.toPlainText())
    number = [each.file for each in list_backups(folder)].index(before.file)
    dialog.page.anchorClicked.emit(QUrl(f"ask:{number}"))
    again.waits_until(lambda: "Go back to this backup now" in dialog.page.toPlainText())
    dialog.page.anchorClicked.emit(QUrl(f"restore:{number}"))
    again.waits_until(lambda: "The library is what it was then." in dialog.page.toPlainText())
    dialog.close()
    again.closes()
    with open_workspace(folder) as workspace:
        assert {kept.id, later.id} == {each.id for each in workspace.store.annotations.all()}


def test_a_file_that_is_no_backup_changes_nothing_and_is_told(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.opens(HOUSE)
    kept = reader.marks("In April 2010 the Parliament of Pakistan", Category.FACT)
    reader.does("backups")
    dialog = reader.window.furnishing.backups._dialog
    dialog.writing_wanted.emit()
    reader.waits_until(lambda: "By hand" in dialog.page.toPlainText())
    folder = LibraryFolder(tmp_path / "library")
    list_backups(folder)[0].file.write_bytes(b"no backup at all")
    dialog.page.anchorClicked.emit(QUrl("restore:0"))
    reader.waits_until(lambda: "One moment" not in dialog.page.toPlainText())
    dialog.close()
    assert reader.window.reopens
    reader.closes()
    with open_workspace(folder) as workspace:
        assert {kept.id} == {each.id for each in workspace.store.annotations.all()}

"""The window writes a backup a day by itself, and says so only when it cannot."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from cssreader.app.backups import list_backups, verify_backup
from cssreader.paths import LibraryFolder
from cssreader.settings import BackupSettings

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


def test_nothing_is_written_where_that_is_not_wished(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    chooses(reader, BackupSettings(automatic=False))
    reader.window.furnishing.backups.tend()
    assert not reader.window.furnishing.backups._lane.is_busy
    assert [] == list_backups(LibraryFolder(tmp_path / "library"))

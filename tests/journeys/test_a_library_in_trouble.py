"""The library is damaged, full, taken away, or has a copy beside it: the window says so and loses nothing."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.note_draft import NoteDraft
from cssreader.gui.desk import Desk
from cssreader.gui.dialogs.repair_dialog import RepairDialog
from cssreader.gui.preferences import Preferences
from cssreader.gui.window import Window

Opens = Callable[[], Any]


def press_offer(reader: Any) -> None:
    reader.window.furnishing.panels.notices._action.click()


def test_what_is_typed_on_a_full_disk_is_kept_and_saved_when_there_is_room(opens_window: Opens) -> None:
    reader = opens_window()
    reader.opens(reader.window.desk.summaries[0].title)
    mark = reader.marks(reader.window.furnishing.reading.opened.essay.text.split(". ")[1][:40], Category.FACT)
    desk = reader.window.desk
    desk.library.ask(_allow_pages, 0)
    typed = NoteDraft("long " * 40_000, ("water",), "A survey", "2024")
    desk.save_draft(mark.id, typed)
    reader.waits_until(lambda: any("The disk is full" in each for each in reader.said))
    found: list[Any] = []
    desk.find_draft(mark.id, found.append)
    assert [typed] == found
    desk.library.ask(_allow_pages, 1_000_000)
    desk._drafts.try_again()
    reader.waits_until(lambda: any("can be written again" in each for each in reader.exported))
    desk.find_draft(mark.id, found.append)
    reader.waits_until(lambda: len(found) == 2)
    assert typed == found[1]
    reader.closes()


def _allow_pages(workspace: Workspace, most: int) -> None:
    connection = workspace.store.connection
    connection.raw.execute(f"PRAGMA max_page_count = {most or connection.value('PRAGMA page_count')}")


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move an open library")
def test_a_library_that_is_taken_away_is_named_and_nothing_is_written_past_it(
    opens_window: Opens, tmp_path: Path
) -> None:
    reader = opens_window()
    folder = reader.window.desk.folder
    folder.root.rename(tmp_path / "pulled out")
    reader.window.desk._look_for_others()
    reader.waits_until(lambda: any("taken away or replaced" in each for each in reader.said))
    reader.window.desk._look_for_others()
    assert 1 == sum("taken away or replaced" in each for each in reader.said)
    assert not folder.database.exists()
    reader.closes()


def test_a_copy_beside_the_library_is_offered_and_merged(opens_window: Opens) -> None:
    first = opens_window()
    folder = first.window.desk.folder
    first.closes()
    with closing(sqlite3.connect(folder.database)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = folder.root / "library (conflicted copy).db"
    shutil.copyfile(folder.database, copy)
    reader = opens_window()
    reader.waits_until(lambda: "another copy of this library" in reader.notice)
    press_offer(reader)
    reader.waits_until(lambda: reader.notice.startswith("Merged."))
    assert not copy.exists()
    reader.closes()


def test_a_damaged_library_is_repaired_and_opened_anew(opens_window: Opens, tmp_path: Path, qtbot: QtBot) -> None:
    first = opens_window()
    folder = first.window.desk.folder
    first.closes()
    with closing(sqlite3.connect(folder.database)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(folder.database.read_bytes())
    data[18:24] = bytes(6)
    folder.database.write_bytes(data)
    desk = Desk(folder)
    geometry = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = Window(desk, Preferences(tmp_path / "settings.toml"), geometry)
    with qtbot.waitSignal(window.furnished):
        desk.start()
        window.show()
    notices = window.furnishing.panels.notices
    qtbot.waitUntil(lambda: "The library is damaged" in notices.accessibleDescription())
    notices._action.click()
    qtbot.waitUntil(lambda: window.findChild(RepairDialog) is not None, timeout=30_000)
    dialog = window.findChild(RepairDialog)
    assert dialog is not None
    assert "Nothing was lost" in dialog.page.toPlainText()
    dialog.accept()
    qtbot.waitUntil(lambda: window.reopens)
    window.close()
    window.deleteLater()
    with open_workspace(folder) as workspace:
        assert workspace.store.essays.summaries()

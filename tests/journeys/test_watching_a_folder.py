"""A folder is watched while the window is open."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl

from cssreader.gui.dialogs.watched_folders_dialog import WatchedFoldersDialog

Opens = Callable[[], Any]

_WORDS = "The clerk of the upper gate writes down each evening what he let pass, and nobody has ever asked to see it."


def _save(folder: Path, title: str) -> None:
    body = "".join(f"<p>{title}: {_WORDS} {number}</p>" for number in range(4))
    (folder / f"{title}.html").write_text(
        f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>",
        "utf-8",
    )


def test_what_lands_in_a_watched_folder_is_brought_in_and_can_be_opened(opens_window: Opens, tmp_path: Path) -> None:
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    _save(downloads, "Before")
    reader = opens_window()
    reader.does("watched_folders")
    dialog = reader.window.findChild(WatchedFoldersDialog)
    reader.waits_until(lambda: "No folder is watched" in dialog.page.toPlainText())
    reader.window.furnishing.watching.watch(downloads, existing=False)
    reader.waits_until(lambda: str(downloads) in dialog.page.toPlainText())
    _save(downloads, "Gates")
    reader.waits_until(lambda: "Brought in: “Gates”." in reader.notice)
    reader.waits_until(lambda: "Gates" in reader.titles)
    assert "Before" not in reader.titles
    dialog.page.anchorClicked.emit(QUrl("stop:1"))
    reader.waits_until(lambda: "No folder is watched" in dialog.page.toPlainText())

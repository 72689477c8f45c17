"""Watched folders: chosen in a dialog, told of in a quiet notice when something came out of one."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from shiboken6 import isValid

from cssreader.domain.changes import ImportOutcome, ImportStatus
from cssreader.domain.watching import WatchedFolder, WatchedFolderId
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.language import sentence_text
from cssreader.gui.panels import Panels
from cssreader.gui.theme.names import counted

if TYPE_CHECKING:
    from cssreader.gui.dialogs.watched_folders_dialog import WatchedFoldersDialog


class WatchingFlow(QObject):
    def __init__(self, desk: Desk, panels: Panels, reading: ReadingFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._dialog: WatchedFoldersDialog | None = None
        desk.watching.brought_in.connect(self._tell)
        desk.watching.failed.connect(lambda sentence: panels.notices.show_notice(sentence, kind="error"))

    def show_folders(self) -> None:
        from cssreader.gui.dialogs.watched_folders_dialog import WatchedFoldersDialog

        dialog = self._dialog = WatchedFoldersDialog(self._panels.window)
        dialog.folder_wanted.connect(self._choose)
        dialog.stop_wanted.connect(self._stop)
        dialog.open()
        self._fill()

    def _fill(self) -> None:
        from cssreader.app.watch_folders import watched_folders

        def show(folders: Sequence[WatchedFolder]) -> None:
            if self._dialog is not None and isValid(self._dialog):
                self._dialog.set_folders(folders)

        self._desk.ask(watched_folders, then=show)

    def _choose(self, existing: bool) -> None:
        from PySide6.QtWidgets import QFileDialog

        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        chosen = QFileDialog.getExistingDirectory(self._dialog, self.tr("Watch a folder"), start)
        if chosen:
            self.watch(Path(chosen), existing=existing)

    def watch(self, folder: Path, *, existing: bool) -> None:
        """Watch a folder from now on."""
        from cssreader.app.watch_folders import watch_folder

        self._desk.ask(partial(watch_folder, existing=existing), folder, then=lambda _: self._changed())

    def _stop(self, number: int) -> None:
        from cssreader.app.watch_folders import stop_watching

        self._desk.ask(stop_watching, (WatchedFolderId(number),), then=lambda _: self._changed())

    def _changed(self) -> None:
        self._fill()
        self._desk.watching.look()

    def _tell(self, outcomes: Sequence[ImportOutcome]) -> None:
        new = [each for each in outcomes if each.status in (ImportStatus.ADDED, ImportStatus.UPDATED)]
        errors = [sentence_text(each.error) for each in outcomes if each.error]
        notices = self._panels.notices
        if len(new) == 1 and new[0].essay_id is not None:
            said = self.tr("Brought in: “{title}”.").format(title=new[0].title)
            notices.show_notice(said, self.tr("Open"), partial(self._reading.open, new[0].essay_id))
        elif new:
            notices.show_notice(
                counted(len(new), "{n} essay was brought in.", "{n} essays were brought in.", "WatchingFlow")
            )
        elif errors:
            notices.show_notice(self.tr("A watched file was not brought in. {error}").format(error=errors[0]))

"""Backups that the window writes by itself: once a day, off the main thread, told of only when something is wrong."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from cssreader.app.workspace import open_workspace
from cssreader.domain.backups import BackupRun
from cssreader.errors import KnownError
from cssreader.gui.desk import Desk, one_thread
from cssreader.gui.jobs.library_lane import LibraryLane
from cssreader.gui.language import sentence_text
from cssreader.gui.panels import Panels
from cssreader.gui.preferences import Preferences

FIRST_AFTER_MS = 3 * 60_000
"""The window has other things to do when it opens."""
AGAIN_AFTER_MS = 30 * 60_000


class BackupsFlow(QObject):
    def __init__(self, desk: Desk, panels: Panels, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._panels = panels
        self._preferences = preferences
        # A connection of its own, which only reads: what a person does meanwhile waits for nothing.
        self._lane = LibraryLane(one_thread("backups"), partial(open_workspace, desk.folder, read_only=True), self)
        self._complaint = ""
        self._timer = QTimer(self, singleShot=True, interval=FIRST_AFTER_MS)
        self._timer.timeout.connect(self.tend)
        desk.closing.connect(self._close)

    def begin(self) -> None:
        """Look after the backups from now on."""
        self._timer.start()

    def tend(self) -> None:
        """Write a backup if one is due, thin them out, and open one to see whether it is good."""
        from cssreader.app import backups

        self._timer.start(AGAIN_AFTER_MS)
        chosen = self._preferences.settings.backups
        if chosen.automatic:
            self._lane.ask(backups.tend_backups, chosen.folder, done=self._tell, failed=self._complain)

    def _tell(self, run: BackupRun) -> None:
        if run.written is not None:
            self._complaint = ""
            self._lane.let_go()
        for found in run.damaged:
            if found.problem is not None:
                self._say(found.problem)

    def _complain(self, error: KnownError) -> None:
        # Once: a disk that is not connected is no news every half an hour.
        if str(error) != self._complaint:
            self._complaint = str(error)
            self._say(str(error))

    def _say(self, sentence: str) -> None:
        self._panels.notices.show_notice(sentence_text(sentence), kind="error")

    def _close(self) -> None:
        self._timer.stop()
        self._lane.close()

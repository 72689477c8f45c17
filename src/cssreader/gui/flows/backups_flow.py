"""Backups that the window writes by itself: once a day, off the main thread, told of only when something is wrong."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.backups import Backup, BackupCheck, BackupRun, Difference
from cssreader.domain.safety import Merge
from cssreader.errors import KnownError
from cssreader.gui.desk import Desk, one_thread
from cssreader.gui.jobs.library_lane import LibraryLane
from cssreader.gui.language import sentence_text
from cssreader.gui.panels import Panels
from cssreader.gui.preferences import Preferences
from cssreader.gui.theme.names import essays_text, joined, marks_text

if TYPE_CHECKING:
    from cssreader.gui.dialogs.backups_dialog import BackupsDialog

FIRST_AFTER_MS = 3 * 60_000
"""The window has other things to do when it opens."""
AGAIN_AFTER_MS = 30 * 60_000


class BackupsFlow(QObject):
    """`put_down` keeps what is being written, and leaves the essays on the pages."""

    reopening_wished = Signal()
    """Everything on the screen is of the library before."""

    def __init__(
        self, desk: Desk, panels: Panels, preferences: Preferences, put_down: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._put_down = put_down
        self._desk = desk
        self._panels = panels
        self._dialog: BackupsDialog | None = None
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

    # The dialog

    def show_backups(self) -> None:
        from cssreader.gui.dialogs.backups_dialog import BackupsDialog

        dialog = self._dialog = BackupsDialog(self._panels.window)
        dialog.writing_wanted.connect(self._write)
        dialog.comparison_wanted.connect(self._compare)
        dialog.check_wanted.connect(self._check)
        dialog.missing_wanted.connect(self._bring_back)
        dialog.restore_wanted.connect(self._restore)
        dialog.open()
        self._fill()

    def _fill(self) -> None:
        self._ask(_backups_of, self._chosen, then=lambda dialog, backups: dialog.set_backups(backups))

    @property
    def _chosen(self) -> str:
        return self._preferences.settings.backups.folder

    def _ask(self, use_case: Callable[..., Any], *arguments: Any, then: Callable[["BackupsDialog", Any], None]) -> None:
        """Ask in the lane; `then` has the dialog and the answer, where the dialog is still there."""

        def tell(answer: Any) -> None:
            if self._dialog is not None and isValid(self._dialog):
                then(self._dialog, answer)

        self._lane.ask(use_case, *arguments, done=tell, failed=lambda error: self._say(str(error)))

    def _write(self) -> None:
        from cssreader.app.tend_library import back_up_library

        self._ask(back_up_library, then=lambda *_: self._fill())

    def _compare(self, file: Path) -> None:
        self._ask(_difference, file, then=lambda dialog, found: dialog.tell_difference(file, found))

    def _check(self, file: Path) -> None:
        self._ask(_check_of, file, then=lambda dialog, found: dialog.tell_check(found))

    def _bring_back(self, file: Path) -> None:
        from cssreader.app.backups import bring_back_missing

        def tell(merged: Merge) -> None:
            self._desk.note_elsewhere()
            if self._dialog is not None and isValid(self._dialog):
                things = joined((essays_text(merged.essays), marks_text(merged.annotations)))
                self._dialog.tell(file, self.tr("Came back or changed: {things}.").format(things=things))
                self._fill()

        self._desk.ask(bring_back_missing, file, then=tell)

    def _restore(self, file: Path) -> None:
        """Go back to a backup. What is on the pages is of the library before, so it is put down first."""
        self._put_down()
        self._desk.go_back_to(
            file,
            partial(self._tell_outcome, lambda dialog, kept: dialog.tell_restored(file, kept)),
            partial(self._tell_outcome, lambda dialog, error: dialog.tell(file, sentence_text(str(error)))),
        )

    def _tell_outcome(self, tell: Callable[["BackupsDialog", Any], None], outcome: Any) -> None:
        """Say what came of it, and open the window anew once that was read: the pages were put down."""
        dialog = self._dialog
        if dialog is None or not isValid(dialog):
            self.reopening_wished.emit()
            return
        dialog.finished.connect(self.reopening_wished)
        tell(dialog, outcome)

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


def _backups_of(workspace: Workspace, chosen: str) -> list[Backup]:
    from cssreader.app.backups import list_backups

    return list_backups(workspace.folder, chosen)


def _difference(workspace: Workspace, file: Path) -> Difference:
    from cssreader.app.backups import preview_restore

    return preview_restore(workspace.folder, file)


def _check_of(workspace: Workspace, file: Path) -> BackupCheck:
    from cssreader.app.backups import verify_backup

    return verify_backup(file, workspace.folder)

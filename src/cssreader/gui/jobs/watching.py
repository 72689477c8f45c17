"""The watched folders, looked at while the window is open: at once when something lands, and now and then anyway."""

import threading
from concurrent.futures import Executor
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from cssreader.errors import KnownError
from cssreader.gui.jobs.lane import Lane
from cssreader.gui.jobs.library_lane import LibraryLane
from cssreader.gui.language import sentence_text

if TYPE_CHECKING:
    from cssreader.app.watch_folders import Watcher, Watching

SOON_MS = 1_500
"""A file that is landing is looked at again so soon; it is brought in once it stood still meanwhile."""
NOW_AND_THEN_MS = 30_000
"""How often is looked where nothing tells of changes, as on many network drives."""


class WatchingFolders(QObject):
    """Looks on the import lane, so that what lands waits for an import that a person asked for."""

    brought_in = Signal(object)
    """The outcomes of what has landed, if there are any."""
    stored = Signal(object)
    """LibraryChanges."""
    failed = Signal(str)

    def __init__(self, library: LibraryLane, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._lane = Lane(executor, self)
        self._cancelled = threading.Event()
        self._watcher: Watcher | None = None
        self._paths: QFileSystemWatcher | None = None
        self._looks = QTimer(self, singleShot=True)
        self._looks.timeout.connect(self.look)

    def look(self) -> None:
        """Look now, unless a look is under way or the window has closed."""
        if not self._lane.is_busy and not self._cancelled.is_set():
            self._looks.stop()
            self._lane.submit(self._look, done=self._looked, failed=self._fail)

    def _look(self) -> "Watching":
        from cssreader.app.watch_folders import CleaningProcesses, Watcher

        if self._watcher is None:
            self._watcher = Watcher(self._library.wait_for)
        with CleaningProcesses() as clean:
            return self._watcher.look(lambda: clean, self._cancelled.is_set)

    def _looked(self, watching: "Watching") -> None:
        if watching.folders:
            self._listen([folder.path for folder in watching.folders])
            self._looks.start(SOON_MS if watching.unsettled else NOW_AND_THEN_MS)
        essays = frozenset(
            essay
            for outcome in watching.outcomes
            if outcome.essay_id is not None
            for essay in (outcome.essay_id, *outcome.others)
        )
        if essays:
            from cssreader.domain.changes import LibraryChanges

            self.stored.emit(LibraryChanges(essays=essays))
        if watching.outcomes:
            self.brought_in.emit(watching.outcomes)

    def _listen(self, paths: list[str]) -> None:
        """Be told when something changes in these folders, as far as the system tells."""
        if self._paths is None:
            self._paths = QFileSystemWatcher(self)
            self._paths.directoryChanged.connect(lambda _: self._looks.start(SOON_MS))
        known = set(self._paths.directories())
        if gone := [path for path in known if path not in paths]:
            self._paths.removePaths(gone)
        if new := [path for path in paths if path not in known]:
            self._paths.addPaths(new)

    def _fail(self, error: KnownError) -> None:
        self._looks.start(NOW_AND_THEN_MS)
        self.failed.emit(sentence_text(error))

    def close(self) -> None:
        self._cancelled.set()
        self._looks.stop()
        self._lane.close()

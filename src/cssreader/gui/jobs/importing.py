"""An import under way: read and cleaned elsewhere, stored by the library's lane."""

import threading
import time
from collections.abc import Sequence
from concurrent.futures import Executor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cssreader.errors import KnownError
from cssreader.gui.jobs.lane import Lane
from cssreader.gui.jobs.library_lane import LibraryLane

if TYPE_CHECKING:
    from cssreader.domain.changes import ImportOutcome, Progress
    from cssreader.domain.essay import CleanedPage, EssayId, RawDocument

TELL_EVERY_SECONDS = 0.1


class Importing(QObject):
    """One import at a time; a second one asked for meanwhile waits its turn."""

    progressed = Signal(object)
    """Progress, at most ten times a second."""
    stored = Signal(object)
    """LibraryChanges, as essays arrive."""
    finished = Signal(object)
    """The outcomes, one for each file, in order."""
    failed = Signal(str)

    def __init__(self, library: LibraryLane, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._lane = Lane(executor, self)
        self._cancelled = threading.Event()

    def start(self, wanted: Sequence[str]) -> None:
        self._cancelled.clear()
        self._lane.submit(self._run, tuple(wanted), done=self.finished.emit, failed=self._fail)

    def cancel(self) -> None:
        """Stop after the essays under way; what is stored stays."""
        self._cancelled.set()

    def _run(self, wanted: Sequence[str]) -> "tuple[ImportOutcome, ...]":
        from cssreader.app.import_essays import CleaningProcesses, import_essays

        outcomes: list[ImportOutcome] = []
        told_at = 0.0
        fresh: set[EssayId] = set()

        def tell(progress: "Progress") -> None:
            nonlocal told_at
            now = time.monotonic()
            if now - told_at >= TELL_EVERY_SECONDS or progress.done == progress.total:
                told_at = now
                self.progressed.emit(progress)
                self._tell_stored(fresh)

        with CleaningProcesses() as clean:
            for outcome in import_essays(
                wanted, store_page=self._store, clean=clean, report=tell, cancelled=self._cancelled.is_set
            ):
                outcomes.append(outcome)
                if outcome.essay_id is not None:
                    fresh.add(outcome.essay_id)
        self._tell_stored(fresh)
        return tuple(outcomes)

    def _tell_stored(self, fresh: "set[EssayId]") -> None:
        from cssreader.domain.changes import LibraryChanges

        if fresh:
            self.stored.emit(LibraryChanges(essays=frozenset(fresh)))
            fresh.clear()

    def _store(self, document: "RawDocument", page: "CleanedPage") -> "ImportOutcome":
        from cssreader.app.import_essays import store_page

        outcome: ImportOutcome = self._library.wait_for(store_page, document, page)
        return outcome

    def _fail(self, error: KnownError) -> None:
        self.failed.emit(str(error))

    def close(self) -> None:
        self.cancel()
        self._lane.close()

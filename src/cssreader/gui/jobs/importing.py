"""An import under way: read and cleaned elsewhere, stored by the library's lane."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from cssreader.errors import KnownError
from cssreader.gui.jobs.lane import Lane
from cssreader.gui.jobs.library_lane import LibraryLane
from cssreader.gui.language import sentence_text

if TYPE_CHECKING:
    from cssreader.domain.changes import ImportOutcome, Progress
    from cssreader.domain.essay import EssayId

TELL_EVERY_SECONDS = 0.1


class Importing(QObject):
    """One import at a time; a second one asked for meanwhile waits its turn."""

    progressed = Signal(object)
    """Progress, at most ten times a second."""
    stored = Signal(object)
    """LibraryChanges, as essays arrive."""
    finished = Signal(object)
    """The outcomes, one for each file, in order."""
    cleaning_again = Signal(object)
    """Progress of cleaning originals once more, at most ten times a second."""
    cleaned_again = Signal(object)
    """The outcomes of that, one for each essay, in order."""
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

    def clean_again(self, essays: "Sequence[EssayId] | None") -> None:
        """Clean the originals of these essays once more, with None of all."""
        self._cancelled.clear()
        self._lane.submit(self._clean_again, essays, done=self.cleaned_again.emit, failed=self._fail)

    def _run(self, wanted: Sequence[str]) -> "tuple[ImportOutcome, ...]":
        from cssreader.app.import_essays import CleaningProcesses, find_known, import_essays, store_page

        with CleaningProcesses() as clean:
            return self._gathered(
                lambda report: import_essays(
                    wanted,
                    store_page=partial(self._library.wait_for, store_page),
                    clean=clean,
                    report=report,
                    cancelled=self._cancelled.is_set,
                    find_known=partial(self._library.wait_for, find_known),
                ),
                self.progressed,
            )

    def _clean_again(self, essays: "Sequence[EssayId] | None") -> "tuple[ImportOutcome, ...]":
        from cssreader.app.clean_again import (
            CleaningProcesses,
            clean_again,
            essays_to_clean,
            keep_cleaned,
            original_of,
        )

        chosen = self._library.wait_for(essays_to_clean) if essays is None else essays
        with CleaningProcesses() as clean:
            return self._gathered(
                lambda report: clean_again(
                    chosen,
                    load=partial(self._library.wait_for, original_of),
                    store=partial(self._library.wait_for, keep_cleaned),
                    clean=clean,
                    report=report,
                    cancelled=self._cancelled.is_set,
                ),
                self.cleaning_again,
            )

    def _gathered(
        self, begin: "Callable[[Callable[[Progress], None]], Iterator[ImportOutcome]]", progressed: SignalInstance
    ) -> "tuple[ImportOutcome, ...]":
        """All outcomes of a piece of work, told of while it goes on."""
        outcomes: list[ImportOutcome] = []
        told_at = 0.0
        fresh: set[EssayId] = set()

        def tell(progress: "Progress") -> None:
            nonlocal told_at
            now = time.monotonic()
            if now - told_at >= TELL_EVERY_SECONDS or progress.done == progress.total:
                told_at = now
                progressed.emit(progress)
                self._tell_stored(fresh)

        for outcome in begin(tell):
            outcomes.append(outcome)
            if outcome.essay_id is not None:
                fresh.update((outcome.essay_id, *outcome.others))
        self._tell_stored(fresh)
        return tuple(outcomes)

    def _tell_stored(self, fresh: "set[EssayId]") -> None:
        from cssreader.domain.changes import LibraryChanges

        if fresh:
            self.stored.emit(LibraryChanges(essays=frozenset(fresh)))
            fresh.clear()

    def _fail(self, error: KnownError) -> None:
        self.failed.emit(sentence_text(error))

    def close(self) -> None:
        self.cancel()
        self._lane.close()

"""Keeps the search index abreast of the library, a batch at a time, in a process of its own."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cssreader.app.workspace import Workspace
from cssreader.domain.pace import Pace
from cssreader.errors import KnownError, WorkerLostError
from cssreader.gui.jobs.lane import Lane
from cssreader.gui.jobs.library_lane import LibraryLane
from cssreader.gui.language import sentence_text
from cssreader.gui.theme.names import number_text, time_left_text
from cssreader.paths import LibraryFolder

MANY_CHANGES = 500
"""From so many on it is told how far the index has come."""

FIRST_RETRY_MS, LAST_RETRY_MS = 100, 5_000
"""A damaged index is made anew at once; one that another program writes is asked for ever more seldom."""


class IndexKeeper(QObject):
    """Takes what waits in the library's queue, has it written, and acknowledges what was.

    A batch that fails stays in the queue, so a crash anywhere only repeats work.
    """

    index_changed = Signal()
    """Something new can be found."""
    state_changed = Signal(int, str)
    """How many changes wait, and a sentence: how far it has come where that takes long, or why it cannot go on now."""

    def __init__(
        self,
        folder: LibraryFolder,
        library: LibraryLane,
        make_executor: Callable[[], Executor],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._library = library
        self._make_executor = make_executor
        self._lane: Lane | None = None
        self._at_work = False
        self._asked_again = False
        self._wrote = False
        """Something was written since the index was last tidied."""
        self._done = 0
        """Changes that were written since the index was last abreast of the library."""
        self._pace = Pace.begun(monotonic())
        self._retry = QTimer(self, singleShot=True, interval=FIRST_RETRY_MS)
        self._retry.timeout.connect(self.refresh)
        self._closed = False

    def refresh(self) -> None:
        """Write whatever waits; a call while at work is remembered."""
        if self._closed:
            return
        if self._at_work:
            self._asked_again = True
            return
        self._at_work = True
        self._asked_again = False
        self._library.ask(_take_batch, done=self._write, failed=self._put_off)

    def _write(self, batch: Any) -> None:
        # The library may still answer when this has been closed: what waits is written at the next start.
        if self._closed:
            return
        if batch is None:
            self._done = 0
            self.state_changed.emit(0, "")
            if self._wrote and self._lane is not None and not self._asked_again:
                self._tidy(self._lane)
            else:
                self._rest()
            return
        if self._lane is None:
            self._lane = Lane(self._make_executor(), self)
        from cssreader.app import keep_index_fresh

        try:
            self._lane.submit(
                keep_index_fresh.write,
                self._folder,
                batch,
                done=lambda _: self._acknowledge(batch),
                failed=self._write_failed,
            )
        except BrokenExecutor:
            self._write_failed(WorkerLostError(self.tr("The search index is being started again.")))

    def _tidy(self, lane: Lane) -> None:
        """Nothing waits: make searching faster for a while. What comes meanwhile is written after it."""
        from cssreader.app import keep_index_fresh

        self._wrote = False
        try:
            lane.submit(keep_index_fresh.tidy, self._folder, done=self._tidied, failed=self._write_failed)
        except BrokenExecutor:
            self._write_failed(WorkerLostError(self.tr("The search index is being started again.")))

    def _tidied(self, more: bool) -> None:
        self._wrote = more
        self._rest(again=more)

    def _rest(self, *, again: bool = False) -> None:
        self._at_work = False
        if self._asked_again or again:
            self.refresh()

    def _write_failed(self, error: KnownError) -> None:
        if isinstance(error, WorkerLostError) and self._lane is not None:
            # A new process takes the same batch.
            self._lane.deleteLater()
            self._lane = None
        self._put_off(error)

    def _acknowledge(self, batch: Any) -> None:
        from cssreader.app import keep_index_fresh

        written = len(batch.changes)
        self._library.ask(
            keep_index_fresh.acknowledge, batch, done=lambda left: self._next(written, left), failed=self._put_off
        )

    def _next(self, written: int, left: int) -> None:
        self._at_work = False
        self._wrote = True
        self._tell(written, left)
        self._retry.setInterval(FIRST_RETRY_MS)
        self.index_changed.emit()
        self.refresh()

    def _tell(self, written: int, left: int) -> None:
        if self._done == 0:
            self._pace = Pace.begun(monotonic())
        self._done += written
        self._pace = self._pace.at(monotonic(), self._done)
        everything = self._done + left
        if everything < MANY_CHANGES or not left:
            self.state_changed.emit(left, "")
            return
        said = self.tr("Indexing {done} of {all}").format(done=number_text(self._done), all=number_text(everything))
        seconds = self._pace.seconds_left(left)
        self.state_changed.emit(left, said if seconds is None else f"{said} \u00b7 {time_left_text(seconds)}")

    def _put_off(self, error: KnownError) -> None:
        self._at_work = False
        self.state_changed.emit(1, sentence_text(error))
        if self._closed:
            return
        self._retry.start()
        self._retry.setInterval(min(2 * self._retry.interval(), LAST_RETRY_MS))

    def close(self) -> None:
        self._closed = True
        self._retry.stop()
        if self._lane is not None:
            self._lane.close()


def _take_batch(workspace: Workspace) -> Any:
    # Imported by the worker: the index and its stemmer are not needed to show the first essay.
    from cssreader.app import keep_index_fresh

    return keep_index_fresh.take_batch(workspace)

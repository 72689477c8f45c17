"""The index written beside a long import, in a process of its own, so that neither waits for the other."""

from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from types import TracebackType
from typing import Self

from cssreader.app.keep_index_fresh import LARGE_BATCH, IndexBatch, acknowledge, take_batch, write
from cssreader.app.worker_process import end_with_parent
from cssreader.app.workspace import Workspace
from cssreader.errors import IndexUnavailableError
from cssreader.index.stamp import IndexDamagedError


class IndexBeside:
    """Call `turn` after each change; what still waits at the end is left to `bring_index_up_to_date`.

    A batch that was not written stays in the library's queue, whatever became of the process.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._executor: ProcessPoolExecutor | None = None
        self._under_way: tuple[IndexBatch, Future[None]] | None = None
        self._turns = 0
        self._given_up = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._under_way is not None and kind is None:
            self._finish()
        if self._executor is not None:
            self._executor.shutdown(wait=kind is None, cancel_futures=True)

    def turn(self) -> None:
        """Acknowledge what was written meanwhile, and hand over the next batch once enough waits."""
        self._turns += 1
        if self._under_way is not None and self._under_way[1].done():
            self._finish()
        if self._under_way is None and not self._given_up and self._turns >= LARGE_BATCH:
            self._turns = 0
            self._begin()

    def _begin(self) -> None:
        batch = take_batch(self._workspace, LARGE_BATCH)
        if batch is None:
            return
        try:
            if self._executor is None:
                self._executor = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=end_with_parent)
            self._under_way = batch, self._executor.submit(write, self._workspace.folder, batch)
        except (OSError, BrokenExecutor):
            # Some containers allow no semaphores. The index is then written at the end.
            self._given_up = True

    def _finish(self) -> None:
        assert self._under_way is not None
        batch, written = self._under_way
        self._under_way = None
        try:
            written.result()
        except (IndexUnavailableError, IndexDamagedError, BrokenExecutor):
            # What waits is written at the end, where what is wrong is told.
            self._given_up = True
        else:
            acknowledge(self._workspace, batch)

"""A lane: one line of work off the main thread, in order, with its results brought home to it.

The signal that carries a result home belongs to an object on the main thread, so every kind of slot
runs there, whichever thread or process did the work.
"""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from cssreader.errors import KnownError, WorkerLostError

Done = Callable[[Any], None]
Failed = Callable[[KnownError], None]


class Lane(QObject):
    """Work for one executor.

    A KnownError goes to `failed`; any other exception is a bug and is raised on the main thread.

    `became_busy` and `became_idle` tell when there is work under way.
    """

    _came_home = Signal(object, object, object)
    became_busy = Signal()
    became_idle = Signal()

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._under_way = 0
        self._closed = False
        self._came_home.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return self._under_way > 0

    def submit(
        self, work: Callable[..., Any], *arguments: Any, done: Done | None = None, failed: Failed | None = None
    ) -> "Future[Any]":
        """Run `work(*arguments)` off the main thread, then `done(result)` or `failed(error)` on it."""
        self._under_way += 1
        if self._under_way == 1:
            self.became_busy.emit()
        future = self._executor.submit(work, *arguments)
        future.add_done_callback(partial(self._send_home, done, failed))
        return future

    def _send_home(self, done: Done | None, failed: Failed | None, future: "Future[Any]") -> None:
        if not self._closed:
            self._came_home.emit(done, failed, future)

    def _deliver(self, done: Done | None, failed: Failed | None, future: "Future[Any]") -> None:
        self._under_way -= 1
        if not self._under_way:
            self.became_idle.emit()
        if self._closed:
            return
        try:
            result = future.result()
        except CancelledError:
            return
        except BrokenExecutor:
            self._fail(failed, WorkerLostError(self.tr("A part of the program stopped and is being started again.")))
        except KnownError as error:
            self._fail(failed, error)
        else:
            if done is not None:
                done(result)

    @staticmethod
    def _fail(failed: Failed | None, error: KnownError) -> None:
        if failed is None:
            raise error
        failed(error)

    def close(self) -> None:
        """Finish what runs, drop what waits, deliver nothing more."""
        self._closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)

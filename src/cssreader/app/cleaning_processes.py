"""Pages are cleaned in processes of their own: one that hangs, crashes or devours memory costs one page."""

import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Protocol, Self, TypeVar

from cssreader.app.site_profiles import clean_with_profiles
from cssreader.app.worker_process import end_with_parent
from cssreader.domain.changes import ImportOutcome
from cssreader.domain.essay import CleanedPage, RawDocument
from cssreader.errors import KnownError, UnusableInputError

PAGE_SECONDS = 30.0
MEMORY_BYTES = 440 * 1024**2
"""The address space of one process, where the system can limit it."""
HEAVY_BYTES = 8_000_000
"""A larger document may need all the memory of its process, so no two of that size are cleaned at a time."""

CleanOne = Callable[[RawDocument], CleanedPage]
Cleaned = CleanedPage | KnownError


Known = TypeVar("Known", bound=ImportOutcome)
"""What is known of a document already: it comes back in its place, untouched."""


class Cleaner(Protocol):
    """Cleans documents one after the other and gives them back in the same order."""

    def __call__(self, items: Iterable[RawDocument | Known]) -> Iterator[tuple[RawDocument, Cleaned] | Known]: ...


def clean_here(items: Iterable[RawDocument | Known]) -> Iterator[tuple[RawDocument, Cleaned] | Known]:
    """Clean in this process, without a limit on time: for documents that are trusted, and for tests."""
    for item in items:
        if not isinstance(item, RawDocument):
            yield item
            continue
        try:
            yield item, clean_with_profiles(item)
        except KnownError as error:
            yield item, error


@dataclass(slots=True)
class _Task:
    document: RawDocument
    is_heavy: bool
    result: Cleaned | None = None


class _Worker:
    """One child process and the pipe to it."""

    def __init__(self, clean: CleanOne, memory_bytes: int) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=_serve, args=(theirs, clean, memory_bytes), daemon=True)
        self.process.start()
        theirs.close()
        self.task: _Task | None = None
        self.deadline = 0.0

    def begin(self, task: _Task, seconds: float) -> bool:
        """Hand over a page. False when the process is no longer there to take it."""
        try:
            self.pipe.send(task.document)
        except OSError:
            return False
        self.task = task
        self.deadline = time.monotonic() + seconds
        return True

    def stop(self) -> None:
        self.pipe.close()
        self.process.join(0.2 if self.task is None else 0)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.process.close()


class CleaningProcesses:
    """A `Cleaner` that works in one or more spawned processes, started when first needed.

    A page over its time limit, or whose process dies, comes back as a KnownError, and a new process
    takes the next one. No more than a few documents are held at a time, and no two very large ones are cleaned.
    """

    def __init__(
        self,
        workers: int = 1,
        *,
        clean: CleanOne = clean_with_profiles,
        page_seconds: float = PAGE_SECONDS,
        memory_bytes: int = MEMORY_BYTES,
        heavy_bytes: int = HEAVY_BYTES,
    ) -> None:
        self._heavy_bytes = heavy_bytes
        self._wanted = workers
        self._clean = clean
        self._page_seconds = page_seconds
        self._memory_bytes = memory_bytes
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        while self._workers:
            self._workers.pop().stop()

    def __call__(self, items: Iterable[RawDocument | Known]) -> Iterator[tuple[RawDocument, Cleaned] | Known]:
        coming = iter(items)
        tasks: deque[_Task | Known] = deque()
        more = True
        try:
            while True:
                while more and len(tasks) <= 2 * self._wanted and self._has_idle():
                    item = next(coming, None)
                    more = item is not None
                    if isinstance(item, RawDocument):
                        task = _Task(item, _size(item) > self._heavy_bytes)
                        tasks.append(task)
                        while task.is_heavy and self._has_heavy():
                            self._await_result()
                        self._begin(task)
                    elif item is not None:
                        tasks.append(item)
                if not tasks:
                    return
                first = tasks[0]
                if isinstance(first, _Task):
                    if first.result is None:
                        self._await_result()
                        continue
                    tasks.popleft()
                    yield first.document, first.result
                else:
                    tasks.popleft()
                    yield first
        finally:
            # What is still under way belongs to nobody any more.
            for worker in [worker for worker in self._workers if worker.task is not None]:
                self._remove(worker)

    def _has_idle(self) -> bool:
        return len(self._workers) < self._wanted or any(worker.task is None for worker in self._workers)

    def _has_heavy(self) -> bool:
        return any(worker.task is not None and worker.task.is_heavy for worker in self._workers)

    def _begin(self, task: _Task) -> None:
        for worker in [worker for worker in self._workers if worker.task is None]:
            if worker.begin(task, self._page_seconds):
                return
            self._remove(worker)
        worker = _Worker(self._clean, self._memory_bytes)
        self._workers.append(worker)
        if not worker.begin(task, self._page_seconds):
            self._remove(worker)
            task.result = _failed(task.document, "the process that cleans pages did not start")

    def _await_result(self) -> None:
        busy = {worker.pipe: worker for worker in self._workers if worker.task is not None}
        soonest = min(worker.deadline for worker in busy.values())
        ready = wait(list(busy), max(0.0, soonest - time.monotonic()))
        for pipe in ready:
            self._receive(busy[pipe])  # type: ignore[index]
        now = time.monotonic()
        for worker in busy.values():
            if worker.task is not None and worker.deadline <= now and not worker.pipe.poll():
                self._give_up(worker, f"it took longer than {self._page_seconds:g} seconds")

    def _receive(self, worker: _Worker) -> None:
        assert worker.task is not None
        try:
            result = worker.pipe.recv()
        except (EOFError, OSError):
            self._give_up(worker, "it needs more memory than a page may have, or it brought down its process")
            return
        worker.task.result = result
        worker.task = None

    def _give_up(self, worker: _Worker, reason: str) -> None:
        assert worker.task is not None
        worker.task.result = _failed(worker.task.document, reason)
        self._remove(worker)

    def _remove(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.stop()


def _size(document: RawDocument) -> int:
    return len(document.data) + sum(len(attachment.data) for attachment in document.attachments)


def _failed(document: RawDocument, reason: str) -> UnusableInputError:
    return UnusableInputError(
        f"{document.origin} could not be cleaned: {reason}. Paste the text of the essay into a text file instead."
    )


def _serve(pipe: Connection, clean: CleanOne, memory_bytes: int) -> None:
    """The child process: clean what comes through the pipe until it closes."""
    end_with_parent()
    # An interrupt from the keyboard is the parent's to handle; it closes the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)
    _limit_memory(memory_bytes)
    while True:
        try:
            document = pipe.recv()
            pipe.send(_attempted(clean, document))
        except (EOFError, OSError):
            return


def _attempted(clean: CleanOne, document: RawDocument) -> Cleaned:
    try:
        return clean(document)
    except KnownError as error:
        return error
    except MemoryError:
        return _failed(document, "it needs more memory than a page may have")
    except Exception as error:  # noqa: BLE001
        # The named boundary: a page can be written so that a parsing library breaks on it, and the
        # other pages must not suffer. The sentence names the kind of error, so that it can be reported.
        return _failed(document, f"it upset the cleaning ({type(error).__name__})")


def _limit_memory(memory_bytes: int) -> None:
    if sys.platform != "linux":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    allowed = memory_bytes if most == resource.RLIM_INFINITY else min(memory_bytes, most)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, most))

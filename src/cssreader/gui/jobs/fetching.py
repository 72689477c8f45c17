"""Fetching from the web: on a lane of its own, with everything about the library done by the library's lane."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from cssreader.domain.changes import LibraryChanges
from cssreader.domain.web import SubscriptionId
from cssreader.errors import KnownError, StoppedError
from cssreader.gui.jobs.lane import Lane
from cssreader.gui.jobs.library_lane import LibraryLane
from cssreader.gui.language import sentence_text

if TYPE_CHECKING:
    from cssreader.app.cleaning_processes import CleaningProcesses
    from cssreader.app.discover_pages import Found
    from cssreader.app.fetch_pages import Web


class Fetching(QObject):
    """One thing at a time: looking at an address, running the queue, or asking subscriptions."""

    looked = Signal(object)
    """Progress while an address is looked at."""
    found = Signal(object, object)
    """A Found, and the frozenset of its addresses that the library or the queue has already."""
    not_found = Signal(str)
    """A sentence; empty when the person stopped it."""
    running_changed = Signal(bool)
    item_changed = Signal(object)
    """A QueueItem whose state has changed."""
    stored = Signal(object)
    """LibraryChanges, as essays arrive."""
    run_ended = Signal()
    subscriptions_asked = Signal(int)
    """How many new pages were queued."""
    failed = Signal(str)

    def __init__(self, library: LibraryLane, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._lane = Lane(executor, self)
        # A run that a mistake of ours ended tells nobody; the lane that has nothing to do any more does.
        self._lane.became_idle.connect(self._notice_lost_run, Qt.ConnectionType.QueuedConnection)
        self._stop = threading.Event()
        self._closing = threading.Event()
        self._web: Web | None = None
        self._cleaning: CleaningProcesses | None = None
        self._is_running = False
        self._runs_after_look = False

    @property
    def is_running(self) -> bool:
        """Whether the queue is being run, or is about to be."""
        return self._is_running

    def look_at(self, typed: str, typed_host: str) -> None:
        """See what can be fetched under an address. A queue that is being run steps aside meanwhile.

        `typed_host` is empty where the person typed the address, else as `discover_pages` says.
        """
        if self._is_running:
            self._runs_after_look = True
            self._stop.set()
        self._lane.submit(self._look, typed, typed_host, done=self._tell_found, failed=self._tell_not_found)

    def run(self) -> None:
        """Fetch what waits in the queue, unless that is being done."""
        if self._is_running:
            return
        self._is_running = True
        self.running_changed.emit(True)
        self._lane.submit(self._run, done=lambda _: self._end_run(), failed=self._fail_run)

    def ask(self, subscriptions: Sequence[SubscriptionId]) -> None:
        """Ask subscriptions for what is new."""
        self._lane.submit(self._ask, tuple(subscriptions), done=self.subscriptions_asked.emit, failed=self._fail_asking)

    def tend(self, use_case: Callable[..., Any], *arguments: Any, then: Callable[[Any], None]) -> None:
        """Do something to the queue or the subscriptions that needs no network. Nothing once the window is closed."""
        if self._closing.is_set():
            return
        self._library.ask(use_case, *arguments, done=then, failed=lambda error: self.failed.emit(sentence_text(error)))

    def stop(self) -> None:
        """Stop what is under way, in the middle of a page if need be. What was not done waits."""
        self._stop.set()

    def close(self) -> None:
        self._closing.set()
        self._stop.set()
        self._lane.close()
        for each in (self._web, self._cleaning):
            if each is not None:
                each.close()

    def _end_run(self) -> None:
        self._is_running = False
        self.running_changed.emit(False)
        self.run_ended.emit()

    def _notice_lost_run(self) -> None:
        if self._is_running and not self._lane.is_busy:
            self._end_run()

    def _fail_run(self, error: KnownError) -> None:
        self._end_run()
        self.failed.emit(sentence_text(error))

    def _tell_found(self, result: "tuple[Found, frozenset[str]]") -> None:
        self.found.emit(*result)
        self._run_after_look()

    def _tell_not_found(self, error: KnownError) -> None:
        self.not_found.emit("" if isinstance(error, StoppedError) else sentence_text(error))
        self._run_after_look()

    def _run_after_look(self) -> None:
        if self._runs_after_look:
            self._runs_after_look = False
            self.run()

    def _fail_asking(self, error: KnownError) -> None:
        if not isinstance(error, StoppedError):
            self.failed.emit(sentence_text(error))
        self.subscriptions_asked.emit(0)

    def _begun(self) -> "Web":
        """What fetches, kept for the life of the window: it knows whom it asked when."""
        from cssreader.app.fetch_pages import Web

        # A wish to stop was for what went before, unless the window is being closed.
        self._stop.clear()
        if self._closing.is_set():
            self._stop.set()
        if self._web is None:
            self._web = Web(wait=self._stop.wait, cancelled=self._stop.is_set)
        return self._web

    def _look(self, typed: str, typed_host: str) -> "tuple[Found, frozenset[str]]":
        from cssreader.app.discover_pages import discover_pages, known_addresses

        found = discover_pages(self._begun(), typed, typed_host=typed_host, report=self.looked.emit)
        addresses = [page.address for page in found.discovery.pages]
        return found, self._library.wait_for(known_addresses, addresses)

    def _run(self) -> None:
        from cssreader.app.fetch_pages import CleaningProcesses, Runner, run_queue

        if self._cleaning is None:
            self._cleaning = CleaningProcesses()
        runner = Runner(
            ask=self._library.wait_for,
            web=self._begun(),
            clean=self._cleaning,
            wait=self._stop.wait,
            cancelled=self._stop.is_set,
            tell=self.item_changed.emit,
            patience_seconds=5.0,
        )
        for outcome in run_queue(runner):
            if outcome.essay_id is not None:
                self.stored.emit(LibraryChanges(essays=frozenset((outcome.essay_id,))))

    def _ask(self, subscriptions: Sequence[SubscriptionId]) -> int:
        from cssreader.app.subscriptions import ask_subscription

        web, ask = self._begun(), self._library.wait_for
        return sum(len(ask_subscription(ask, web, each).queued) for each in subscriptions)

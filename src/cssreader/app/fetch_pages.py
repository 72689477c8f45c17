"""Run the queue: fetch each page, clean it, store it, and say honestly what became of it."""

import re
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Protocol

from cssreader.app.cleaning_processes import Cleaner, CleaningProcesses
from cssreader.app.import_essays import IN_TRASH, less_than_before, store_page
from cssreader.app.keep_pictures import with_pictures
from cssreader.app.workspace import Workspace
from cssreader.domain.changes import ImportOutcome, ImportStatus
from cssreader.domain.essay import CleanedPage, EssayId, RawDocument
from cssreader.domain.web import PageMarks, QueueItem, QueueItemId, QueueState
from cssreader.errors import KnownError, RefusedError, StoppedError, TryLaterError, UnusableInputError
from cssreader.ingest.web import Fetched, NotChanged, Web, raw_document
from cssreader.text.plain import plain_text, word_count

__all__ = ["CleaningProcesses", "Runner", "Web", "ask_workspace", "run_queue"]

MOST_TRIES = 6
_SOON_SECONDS = (2.0, 10.0, 60.0, 600.0, 3600.0)
"""After a fault that often passes at once, such as a connection that broke off."""
_LATER_SECONDS = (60.0, 600.0, 3600.0, 6 * 3600.0, 24 * 3600.0)
_FEW_WORDS = 150
_PASSWORD = re.compile(rb"<input[^>]{0,300}type\s*=\s*[\"']?password", re.IGNORECASE)
_LOGIN = "The site shows a page to log in where the essay should be. Save the page in your browser instead."
_BROKE_OFF = "The page breaks off before the end of the essay that the library has, so the library keeps what it has."
_SAID = {
    ImportStatus.ADDED: "Fetched and added to the library.",
    ImportStatus.UPDATED: "Fetched; the essay has a new version.",
    ImportStatus.UNCHANGED: "The library has this text already.",
}


class Ask(Protocol):
    """Runs ``use_case(workspace, *arguments)`` where the library is, and waits for its result."""

    def __call__(self, use_case: Callable[..., Any], *arguments: Any) -> Any: ...


def ask_workspace(workspace: Workspace) -> Ask:
    """For whoever is in the library's own thread."""

    def ask(use_case: Callable[..., Any], *arguments: Any) -> Any:
        return use_case(workspace, *arguments)

    return ask


@dataclass(frozen=True, slots=True)
class Runner:
    """What a run of the queue works with. `wait` sleeps some seconds, or less when it was cancelled."""

    ask: Ask
    web: Web
    clean: Cleaner
    wait: Callable[[float], object]
    cancelled: Callable[[], bool] = lambda: False
    tell: Callable[[QueueItem], None] = lambda _: None
    """Called with each item whose state has changed."""
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    patience_seconds: float = 30.0
    """How long it waits for an item whose turn has not come, before it leaves the rest for another run."""


def run_queue(runner: Runner, only: Sequence[QueueItemId] | None = None) -> Iterator[ImportOutcome]:
    """Fetch what waits in the queue, or only some of it, until nothing more is due.

    One outcome comes for each item that is done, failed or refused; what is to be tried later stays in the
    queue without one. Raises LibraryError, also where another program runs the queue already.
    """
    owner = str(uuid.uuid4())
    runner.ask(_take_turn, owner, runner.now())
    try:
        while not runner.cancelled():
            runner.ask(_take_turn, owner, runner.now())
            item = _next(runner, only)
            if item is None:
                return
            if runner.cancelled() or not runner.ask(_begin, item.id, runner.now()):
                continue
            _tell(runner, item.id)
            outcome = _fetch_or_end(runner, item)
            _tell(runner, item.id)
            if outcome is not None:
                yield outcome
    finally:
        runner.ask(_end_turn, owner)


def _next(runner: Runner, only: Sequence[QueueItemId] | None) -> QueueItem | None:
    """The item whose turn it is, after waiting for it; None when nothing is due in good time."""
    while not runner.cancelled():
        waiting: list[QueueItem] = runner.ask(_waiting, only)
        if not waiting:
            return None
        now = runner.now()
        due = [item for item in waiting if item.next_try_at <= now]
        if due:
            # Rounded, for the clock goes on while they are compared, and the first that was asked for comes first.
            item = min(due, key=lambda each: round(runner.web.seconds_until_ready(each.address), 1))
            runner.wait(runner.web.seconds_until_ready(item.address))
            return item
        seconds = (waiting[0].next_try_at - now).total_seconds()
        if seconds > runner.patience_seconds:
            return None
        runner.wait(seconds)
    return None


def _fetch_or_end(runner: Runner, item: QueueItem) -> ImportOutcome | None:
    """A mistake of ours is as loud as ever, but the item that met it is over and never holds up the rest."""
    try:
        return _fetch_one(runner, item)
    except KnownError:
        raise
    except Exception as error:
        said = f"It upset the program ({type(error).__name__}). Please report this, with the address."
        runner.ask(_end, item.id, QueueState.FAILED, said, runner.now())
        raise


def _fetch_one(runner: Runner, item: QueueItem) -> ImportOutcome | None:
    try:
        marks = runner.ask(_marks, item.address)
        got = runner.web.fetch(item.address, typed_host=item.typed_host, marks=marks)
        if isinstance(got, NotChanged):
            outcome: ImportOutcome | None = runner.ask(_keep_unchanged, item, runner.now())
            return outcome
        document = raw_document(item.address, got)
    except StoppedError:
        runner.ask(_put_back, item.id, runner.now())
        return None
    except TryLaterError as error:
        return _postpone(runner, item, error)
    except UnusableInputError as error:
        return _give_up(runner, item, error)
    return _clean_and_store(runner, item, document, got)


def _clean_and_store(runner: Runner, item: QueueItem, document: RawDocument, got: Fetched) -> ImportOutcome | None:
    ((_, page),) = runner.clean([document])
    if runner.cancelled():
        runner.ask(_put_back, item.id, runner.now())
        return None
    if isinstance(page, KnownError):
        asks = _asks_to_log_in(document, 0)
        return _give_up(runner, item, RefusedError(_LOGIN) if asks else page)
    try:
        page = with_pictures(document, page, partial(runner.web.fetch_picture, typed_host=item.typed_host))
    except StoppedError:
        runner.ask(_put_back, item.id, runner.now())
        return None
    outcome: ImportOutcome | None = runner.ask(_store_fetched, item, document, page, got.marks, runner.now())
    return outcome


def _postpone(runner: Runner, item: QueueItem, error: TryLaterError) -> ImportOutcome | None:
    tries = item.tries + 1
    if tries >= MOST_TRIES:
        return _give_up(runner, item, UnusableInputError(f"{error} It was tried {tries} times."))
    seconds = error.after_seconds
    if seconds is None:
        seconds = (_SOON_SECONDS if error.soon else _LATER_SECONDS)[tries - 1]
    now = runner.now()
    runner.ask(_end_try, item.id, str(error), now, now + timedelta(seconds=seconds))
    return None


def _give_up(runner: Runner, item: QueueItem, error: KnownError) -> ImportOutcome | None:
    state = QueueState.REFUSED if isinstance(error, RefusedError) else QueueState.FAILED
    ended = runner.ask(_end, item.id, state, str(error), runner.now())
    return (
        ImportOutcome(item.address, ImportStatus.FAILED, title=item.title or None, error=str(error)) if ended else None
    )


def _tell(runner: Runner, item_id: QueueItemId) -> None:
    for item in runner.ask(_items, (item_id,)):
        runner.tell(item)


def _store_fetched(
    workspace: Workspace, item: QueueItem, document: RawDocument, page: CleanedPage, marks: PageMarks, at: datetime
) -> ImportOutcome | None:
    """Store a page and end its item, in one transaction. None when the person does not want it any more."""
    queue = workspace.store.web_queue
    with workspace.store.transaction():
        if not queue.is_under_way(item.id):
            return None
        text = plain_text(page.content)
        if _asks_to_log_in(document, word_count(text)):
            queue.end(item.id, QueueState.REFUSED, _LOGIN, at=at)
            return ImportOutcome(item.address, ImportStatus.FAILED, error=_LOGIN)
        known = _known_essay(workspace, item.address, page)
        outcome = None if known is None else _less_than_before(workspace, document, known, text)
        if outcome is None:
            outcome = store_page(workspace, document, page)
            if outcome.essay_id is not None and not outcome.error:
                queue.keep_marks(item.address, outcome.essay_id, marks)
        said = " ".join((_SAID[outcome.status], *outcome.notes))
        queue.end(item.id, QueueState.DONE, said, at=at, essay_id=outcome.essay_id, title=outcome.title)
    return outcome


def _less_than_before(workspace: Workspace, document: RawDocument, known: EssayId, text: str) -> ImportOutcome | None:
    """What to say of a page that brings much less than the library has, or only its beginning; None for any other."""
    less = less_than_before(workspace, document, known, text)
    old = workspace.store.essays.text(known)
    if less is not None or len(text) >= len(old) or not old.startswith(text):
        return less
    title = workspace.store.essays.summaries((known,))[0].title
    return ImportOutcome(document.origin, ImportStatus.UNCHANGED, known, title, warnings=(_BROKE_OFF,))


def _known_essay(workspace: Workspace, address: str, page: CleanedPage) -> EssayId | None:
    """The essay that this address gave before."""
    store = workspace.store
    marked = store.web_queue.marks(address)
    if marked is not None:
        return marked[0]
    same = store.essays.with_address(page.facts.address) if page.facts.address else None
    return store.essays.with_origin(address) if same is None else same


def _asks_to_log_in(document: RawDocument, words: int) -> bool:
    """A field for a password beside hardly any text: whatever the site says, it is no essay."""
    return words < _FEW_WORDS and _PASSWORD.search(document.data) is not None


def _keep_unchanged(workspace: Workspace, item: QueueItem, at: datetime) -> ImportOutcome | None:
    """The server says that what the library has still holds."""
    marked = workspace.store.web_queue.marks(item.address)
    assert marked is not None, "only a page that the library has is asked for with marks"
    summary = workspace.store.essays.summaries((marked[0],))[0]
    said = "The page has not changed since it was fetched."
    warnings = (IN_TRASH,) if summary.trashed else ()
    if not workspace.store.web_queue.end(
        item.id, QueueState.DONE, " ".join((said, *warnings)), at=at, essay_id=summary.id, title=summary.title
    ):
        return None
    return ImportOutcome(item.address, ImportStatus.UNCHANGED, summary.id, summary.title, warnings=warnings)


def _marks(workspace: Workspace, address: str) -> PageMarks | None:
    marked = workspace.store.web_queue.marks(address)
    return None if marked is None else marked[1]


def _take_turn(workspace: Workspace, owner: str, at: datetime) -> None:
    workspace.store.web_queue.take_turn(owner, at=at)


def _end_turn(workspace: Workspace, owner: str) -> None:
    workspace.store.web_queue.end_turn(owner)


def _waiting(workspace: Workspace, only: Sequence[QueueItemId] | None) -> list[QueueItem]:
    return workspace.store.web_queue.waiting(only)


def _items(workspace: Workspace, ids: Sequence[QueueItemId]) -> list[QueueItem]:
    return workspace.store.web_queue.items(ids)


def _begin(workspace: Workspace, item_id: QueueItemId, at: datetime) -> bool:
    return workspace.store.web_queue.begin(item_id, at=at)


def _put_back(workspace: Workspace, item_id: QueueItemId, at: datetime) -> None:
    workspace.store.web_queue.put_back(item_id, at=at)


def _end(workspace: Workspace, item_id: QueueItemId, state: QueueState, said: str, at: datetime) -> bool:
    return workspace.store.web_queue.end(item_id, state, said, at=at)


def _end_try(workspace: Workspace, item_id: QueueItemId, said: str, at: datetime, next_try_at: datetime) -> bool:
    return workspace.store.web_queue.end(item_id, QueueState.WAITING, said, at=at, next_try_at=next_try_at)

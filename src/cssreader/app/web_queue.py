"""The queue of pages to fetch, as a person tends it. Nothing here touches the network."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from cssreader.app.workspace import Workspace
from cssreader.domain.web import QueueEvent, QueueItem, QueueItemId, Wish, queue_order
from cssreader.ingest.web import host_of, web_address

__all__ = [
    "add_to_queue",
    "log_of",
    "pause",
    "queue_items",
    "remove",
    "remove_done",
    "resume",
    "retry",
    "wish_for",
]


def wish_for(typed: str, title: str = "") -> Wish:
    """The page under an address that a person typed. Raises UnusableInputError with a sentence."""
    address = web_address(typed)
    return Wish(address, host_of(address), title)


def add_to_queue(workspace: Workspace, wishes: Iterable[Wish], again: bool = False) -> list[QueueItemId]:
    """Queue pages, each once; `again` has those that were there already tried anew. Raises LibraryError."""
    return workspace.store.web_queue.add(wishes, at=datetime.now(UTC), again=again)


def queue_items(workspace: Workspace, ids: Iterable[QueueItemId] | None = None) -> list[QueueItem]:
    """Some pages of the queue, or all, in `queue_order`."""
    return sorted(workspace.store.web_queue.items(ids), key=queue_order)


def log_of(workspace: Workspace, item_id: QueueItemId) -> list[QueueEvent]:
    """What happened to an item, oldest first. Raises NotFoundError."""
    return workspace.store.web_queue.log(item_id)


def pause(workspace: Workspace, ids: Sequence[QueueItemId] | None = None) -> int:
    """Pause some items, or all that are not done; how many. One under way is dropped as soon as it comes in."""
    return workspace.store.web_queue.pause(ids, at=datetime.now(UTC))


def resume(workspace: Workspace, ids: Sequence[QueueItemId] | None = None) -> int:
    return workspace.store.web_queue.resume(ids, at=datetime.now(UTC))


def retry(workspace: Workspace, ids: Sequence[QueueItemId] | None = None) -> int:
    """Have items tried again at once: those given, or all that failed or were refused; how many."""
    return workspace.store.web_queue.retry(ids, at=datetime.now(UTC))


def remove(workspace: Workspace, ids: Sequence[QueueItemId]) -> int:
    """Take items out of the queue; how many. Essays that came of them stay."""
    return workspace.store.web_queue.remove(ids)


def remove_done(workspace: Workspace) -> int:
    return workspace.store.web_queue.remove_done()

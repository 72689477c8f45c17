"""Feeds, site maps and lists that are asked again for what is new."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cssreader.app.discover_pages import Found
from cssreader.app.fetch_pages import Ask
from cssreader.app.workspace import Workspace
from cssreader.domain.web import FoundPage, PageMarks, QueueItemId, Subscription, SubscriptionId, Wish
from cssreader.errors import StoppedError, UnusableInputError
from cssreader.ingest.web import Discovered, Web, discover, same_page

__all__ = ["Answer", "ask_subscription", "due", "subscribe", "subscriptions", "unsubscribe"]

EVERY = timedelta(hours=1)
"""How often a subscription is asked by itself, at most."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of asking a subscription."""

    subscription: Subscription
    queued: tuple[QueueItemId, ...] = ()
    error: str | None = None


def subscribe(workspace: Workspace, found: Found) -> Subscription:
    """Keep an address to ask again. What was found now counts as seen. Raises LibraryError."""
    table = workspace.store.subscriptions
    discovery, now = found.discovery, datetime.now(UTC)
    with workspace.store.transaction():
        number = table.add(
            discovery.address, typed_host=found.typed_host, title=discovery.title, kind=discovery.kind, at=now
        )
        table.see(number, [same_page(page.address) for page in discovery.pages])
    return table.get(number)


def subscriptions(workspace: Workspace) -> list[Subscription]:
    return workspace.store.subscriptions.all()


def unsubscribe(workspace: Workspace, ids: Sequence[SubscriptionId]) -> int:
    """Ask them no more; how many. What came of them stays."""
    return workspace.store.subscriptions.remove(ids)


def due(found: Sequence[Subscription], now: datetime) -> list[Subscription]:
    """Those that may be asked by themselves again."""
    return [each for each in found if each.asked_at is None or each.asked_at + EVERY <= now]


def ask_subscription(
    ask: Ask, web: Web, subscription_id: SubscriptionId, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> Answer:
    """Ask for what is new and queue it; a failure is kept as a sentence.

    Raises NotFoundError, LibraryError and StoppedError.
    """
    subscription, marks = ask(_subscription, subscription_id)
    try:
        # Of a list only the first page is looked at: what is new stands there.
        got = discover(web, subscription.address, typed_host=subscription.typed_host, marks=marks, most_following=0)
    except StoppedError:
        raise
    except UnusableInputError as error:
        return Answer(ask(_keep_asked, subscription_id, str(error), now(), None), error=str(error))
    if not isinstance(got, Discovered):
        return Answer(ask(_keep_asked, subscription_id, "Nothing new.", now(), None))
    kept: Answer = ask(_queue_new, subscription, got.discovery.pages, got.marks, now())
    return kept


def _subscription(workspace: Workspace, subscription_id: SubscriptionId) -> tuple[Subscription, PageMarks]:
    table = workspace.store.subscriptions
    return table.get(subscription_id), table.marks(subscription_id)


def _keep_asked(
    workspace: Workspace, subscription_id: SubscriptionId, said: str, at: datetime, marks: PageMarks | None
) -> Subscription:
    workspace.store.subscriptions.asked(subscription_id, said, at=at, marks=marks)
    return workspace.store.subscriptions.get(subscription_id)


def _queue_new(
    workspace: Workspace, subscription: Subscription, pages: Sequence[FoundPage], marks: PageMarks, at: datetime
) -> Answer:
    """Queue what was not seen yet and remember it, in one transaction."""
    store = workspace.store
    named = {same_page(page.address): page for page in pages}
    with store.transaction():
        unseen = store.subscriptions.unseen(subscription.id, named)
        new = [page for name, page in named.items() if name in unseen]
        queued = store.web_queue.add([Wish(page.address, subscription.typed_host, page.title) for page in new], at=at)
        store.subscriptions.see(subscription.id, unseen)
        count = len(queued)
        said = (
            "Nothing new."
            if not count
            else "One new page was queued."
            if count == 1
            else f"{count} new pages were queued."
        )
        kept = _keep_asked(workspace, subscription.id, said, at, marks)
    return Answer(kept, tuple(queued))

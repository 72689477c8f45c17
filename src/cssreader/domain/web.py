"""What is found on the web, and the queue of what is to be fetched."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from cssreader.domain.essay import EssayId

QueueItemId = NewType("QueueItemId", int)
SubscriptionId = NewType("SubscriptionId", int)


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One page that a feed, a site map or a list names; nothing of it has been fetched."""

    address: str
    title: str = ""
    """Empty where the source does not say, as site maps do not."""
    published: date | None = None


class SourceKind(StrEnum):
    """What was found under an address."""

    PAGE = "page"
    """One page, by the look of it an essay."""
    LISTING = "list of pages"
    """A page that leads to essays, such as a category, with those that follow it."""
    FEED = "feed"
    SITE_MAP = "site map"


@dataclass(frozen=True, slots=True)
class OtherSource:
    """A feed or a site map that a page or site names."""

    kind: SourceKind
    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Discovery:
    """What there is to fetch under an address."""

    address: str
    """As asked for."""
    kind: SourceKind
    title: str
    pages: tuple[FoundPage, ...]
    others: tuple[OtherSource, ...] = ()
    notes: tuple[str, ...] = ()
    """Sentences: what was left out, what could not be read."""


class QueueState(StrEnum):
    WAITING = "waiting"
    UNDER_WAY = "under way"
    PAUSED = "paused"
    DONE = "done"
    FAILED = "failed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Wish:
    """A page that a person asked for."""

    address: str
    typed_host: str
    """The host that the person typed; only it may be in the local network."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One page in the queue."""

    id: QueueItemId
    address: str
    typed_host: str
    title: str
    """The essay's once it is fetched, before that what the source called it; may be empty."""
    state: QueueState
    tries: int
    next_try_at: datetime
    said: str
    """What was said of it last, a sentence; empty before the first try."""
    essay_id: EssayId | None
    changed_at: datetime


def queue_order(item: QueueItem) -> tuple[int, float, int]:
    """Sorts a queue: what is under way, what waits by its turn, what is paused, then what ended, the newest first."""
    rank = _RANKS.get(item.state)
    if rank is None:
        return len(_RANKS), -item.changed_at.timestamp(), -item.id
    return rank, item.next_try_at.timestamp(), item.id


_RANKS = {QueueState.UNDER_WAY: 0, QueueState.WAITING: 1, QueueState.PAUSED: 2}


def is_due(item: QueueItem, now: datetime) -> bool:
    """Whether an item is being fetched, or as soon as its turn comes: it does not wait for a later try."""
    return item.state is QueueState.UNDER_WAY or (item.state is QueueState.WAITING and item.next_try_at <= now)


@dataclass(frozen=True, slots=True)
class QueueEvent:
    """A line of an item's log."""

    at: datetime
    said: str


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What a server gave with a page, to ask later whether it has changed."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed, a site map or a list that is asked again for what is new."""

    id: SubscriptionId
    address: str
    typed_host: str
    title: str
    kind: SourceKind
    asked_at: datetime | None
    """None while it was not asked since it was made."""
    said: str
    seen: int
    """How many pages of it are known."""

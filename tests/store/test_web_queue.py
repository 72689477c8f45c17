"""The queue of pages and the subscriptions survive everything but being removed."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from cssreader.domain.essay import EssayId
from cssreader.domain.web import PageMarks, QueueItemId, QueueState, SourceKind, Wish
from cssreader.errors import LibraryError, NotFoundError
from cssreader.paths import LibraryFolder
from cssreader.store import Store, open_store
from cssreader.store.web_queue import MOST_EVENTS, RUNNER_SECONDS

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
WISH = Wish("https://site.example/a", "site.example", "The Gauge")


def queued(store: Store, *paths: str) -> list[QueueItemId]:
    return store.web_queue.add([Wish(f"https://site.example/{path}", "site.example") for path in paths], at=NOON)


def states(store: Store) -> list[QueueState]:
    return [item.state for item in store.web_queue.items()]


def test_a_page_is_queued_once_and_waits(store: Store) -> None:
    (first,) = store.web_queue.add([WISH], at=NOON)
    assert [first, first] == store.web_queue.add([WISH, WISH], at=NOON + timedelta(days=1))
    (item,) = store.web_queue.items()
    assert (WISH.address, "site.example", "The Gauge", QueueState.WAITING, 0, NOON) == (
        item.address,
        item.typed_host,
        item.title,
        item.state,
        item.tries,
        item.next_try_at,
    )


def test_it_survives_the_program(store: Store, folder: LibraryFolder) -> None:
    queued(store, "a", "b")
    store.close()
    again = open_store(folder)
    assert [QueueState.WAITING] * 2 == states(again)
    again.close()


def test_what_was_under_way_when_a_program_died_waits_again_for_the_next(store: Store) -> None:
    (item_id,) = queued(store, "a")
    store.web_queue.take_turn("one", at=NOON)
    store.web_queue.begin(item_id, at=NOON)
    with pytest.raises(LibraryError, match="already"):
        store.web_queue.take_turn("two", at=NOON + timedelta(seconds=RUNNER_SECONDS - 1))
    assert [QueueState.UNDER_WAY] == states(store)
    store.web_queue.take_turn("two", at=NOON + timedelta(seconds=RUNNER_SECONDS + 1))
    assert [QueueState.WAITING] == states(store)


def test_a_program_that_goes_on_keeps_its_turn_and_what_it_has_under_way(store: Store) -> None:
    (item_id,) = queued(store, "a")
    store.web_queue.take_turn("one", at=NOON)
    store.web_queue.begin(item_id, at=NOON)
    store.web_queue.take_turn("one", at=NOON + timedelta(seconds=100))
    assert [QueueState.UNDER_WAY] == states(store)
    store.web_queue.end_turn("two")
    with pytest.raises(LibraryError):
        store.web_queue.take_turn("two", at=NOON + timedelta(seconds=200))
    store.web_queue.end_turn("one")
    store.web_queue.take_turn("two", at=NOON + timedelta(seconds=200))


def test_an_item_ends_only_while_it_is_under_way(store: Store) -> None:
    (item_id,) = queued(store, "a")
    assert not store.web_queue.end(item_id, QueueState.DONE, "Fetched.", at=NOON)
    assert store.web_queue.begin(item_id, at=NOON)
    assert not store.web_queue.begin(item_id, at=NOON)
    store.web_queue.pause([item_id], at=NOON)
    assert not store.web_queue.end(item_id, QueueState.DONE, "Fetched.", at=NOON)
    assert [QueueState.PAUSED] == states(store)


def test_all_can_be_paused_and_resumed_and_what_failed_retried(store: Store) -> None:
    ids = queued(store, "a", "b", "c")
    store.web_queue.begin(ids[0], at=NOON)
    store.web_queue.end(ids[0], QueueState.FAILED, "There is no page.", at=NOON)
    assert 2 == store.web_queue.pause(None, at=NOON)
    assert [QueueState.FAILED, QueueState.PAUSED, QueueState.PAUSED] == states(store)
    assert (1, 2) == (store.web_queue.retry(None, at=NOON), store.web_queue.resume(None, at=NOON))
    assert [QueueState.WAITING] * 3 == states(store)
    assert 0 == store.web_queue.items()[0].tries


def test_the_one_whose_turn_comes_first_stands_in_front(store: Store) -> None:
    first, second = queued(store, "a", "b")
    store.web_queue.begin(first, at=NOON)
    store.web_queue.end(first, QueueState.WAITING, "Later.", at=NOON, next_try_at=NOON + timedelta(hours=1))
    assert [second, first] == [item.id for item in store.web_queue.waiting()]
    assert [first] == [item.id for item in store.web_queue.waiting([first])]


def test_the_log_tells_what_happened_and_does_not_grow_for_ever(store: Store) -> None:
    (item_id,) = queued(store, "a")
    for _ in range(MOST_EVENTS):
        store.web_queue.begin(item_id, at=NOON)
        store.web_queue.end(item_id, QueueState.WAITING, "Later.", at=NOON)
    assert ["Asking the site for the page.", "Later."] == [event.said for event in store.web_queue.log(item_id)][-2:]
    assert MOST_EVENTS == len(store.web_queue.log(item_id))
    assert 1 == store.web_queue.remove([item_id])
    with pytest.raises(NotFoundError):
        store.web_queue.log(item_id)


def test_the_marks_of_a_page_are_kept_with_its_essay(store: Store, add_essay: Callable[..., EssayId]) -> None:
    assert store.web_queue.marks("https://site.example/a") is None
    essay_id = add_essay()
    for marks in (PageMarks('"1"', None), PageMarks(None, "Sun")):
        store.web_queue.keep_marks("https://site.example/a", essay_id, marks)
        assert (essay_id, marks) == store.web_queue.marks("https://site.example/a")


def test_a_state_of_a_later_version_is_shown_as_paused(store: Store) -> None:
    queued(store, "a")
    store.connection.run("UPDATE web_queue SET state = 'dreaming'")
    assert [QueueState.PAUSED] == states(store)


def test_a_subscription_remembers_what_was_seen(store: Store) -> None:
    table = store.subscriptions
    first = table.add(
        "https://site.example/feed", typed_host="site.example", title="Feed", kind=SourceKind.FEED, at=NOON
    )
    table.see(first, ["a", "b", "a"])
    again = table.add(
        "https://site.example/feed", typed_host="site.example", title="New", kind=SourceKind.FEED, at=NOON
    )
    assert (first, {"c"}) == (again, table.unseen(first, ["a", "c", "c"]))
    table.asked(first, "Nothing new.", at=NOON, marks=PageMarks('"1"'))
    table.asked(first, "The site is closed.", at=NOON, marks=None)
    (kept,) = table.all()
    assert ("New", 2, NOON, "The site is closed.") == (kept.title, kept.seen, kept.asked_at, kept.said)
    assert PageMarks('"1"') == table.marks(first)
    assert 1 == table.remove([first])
    with pytest.raises(NotFoundError):
        table.get(first)

"""Whatever changes what is found waits in the queue, and nothing else does."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cssreader.domain.annotation import Anchored, Category, Moved
from cssreader.domain.essay import EssayId, ReadingPosition, Shelf
from cssreader.domain.library import EssayEdit, QueuedChange, QueuedKind
from cssreader.store import Store

Make = Callable[..., Any]


@pytest.fixture
def waiting(store: Store) -> Callable[[], list[str]]:
    """What waits, as ``essay 1`` and the like; the queue is emptied."""

    def take() -> list[str]:
        pending = store.queue.pending(100)
        assert len(pending) == store.queue.count()
        store.queue.acknowledge(pending)
        return [f"{change.kind} {change.id}" for change in pending]

    return take


def test_a_new_essay_waits(add_essay: Make, waiting: Make) -> None:
    add_essay(tags=("a", "b"))
    assert ["essay 1"] == waiting()


def test_what_is_found_by_is_queued(store: Store, add_essay: Make, page: Make, mark: Make, waiting: Make) -> None:
    essay_id = add_essay()
    note = mark(essay_id)
    store.annotations.put(note)
    both, essay, annotation = (
        [f"essay {essay_id}", f"annotation {note.id}"],
        [f"essay {essay_id}"],
        [f"annotation {note.id}"],
    )
    assert both == waiting()
    original = store.originals.keep(b"new")
    at = note.created_at
    changes: list[tuple[list[str], Callable[[], object]]] = [
        (both, lambda: store.essays.add_version(essay_id, page("New words."), original=original, at=at)),
        (both, lambda: store.essays.edit(essay_id, EssayEdit("Mine", None, None))),
        (essay, lambda: store.essays.edit(essay_id, EssayEdit("Mine", None, None, ("tag",)))),
        (essay, lambda: store.essays.edit(essay_id, EssayEdit("Mine", None, None, ("other",)))),
        (both, lambda: store.essays.set_trashed([essay_id], trashed=True)),
        (both, lambda: store.essays.set_trashed([essay_id], trashed=False)),
        (annotation, lambda: store.annotations.put(replace(note, note="words"))),
        (annotation, lambda: store.annotations.put(replace(note, category=Category.EXAMPLE))),
        (annotation, lambda: store.annotations.put(replace(note, tags=("tag",)))),
        (annotation, lambda: store.annotations.remove(note.id)),
    ]
    for expected, change in changes:
        change()
        assert expected == waiting()


def test_what_is_not_found_by_is_not_queued(store: Store, add_essay: Make, mark: Make, waiting: Make) -> None:
    essay_id = add_essay(tags=("a",))
    note = mark(essay_id, placement=Anchored(4, 9), tags=("t",))
    store.annotations.put(note)
    waiting()
    store.essays.set_position(essay_id, ReadingPosition(3, 0.5))
    store.essays.set_shelf([essay_id], Shelf.FINISHED)
    store.essays.set_trashed([essay_id], trashed=False)
    store.essays.edit(essay_id, EssayEdit("The Canal", None, None, ("a",)))
    store.annotations.put(replace(note, placement=Moved(5, 10, 0.9)))
    store.drafts.save("note:1", "words")
    assert [] == waiting()


def test_a_change_waits_once_with_a_rising_revision(store: Store, add_essay: Make) -> None:
    essay_id = add_essay()
    (first,) = store.queue.pending(10)
    store.essays.edit(essay_id, EssayEdit("Again", None, None))
    (second,) = store.queue.pending(10)
    assert (first.kind, first.id) == (second.kind, second.id)
    assert first.revision < second.revision


def test_acknowledging_an_older_revision_leaves_the_newer_change(store: Store, add_essay: Make) -> None:
    essay_id = add_essay()
    old = store.queue.pending(10)
    store.essays.edit(essay_id, EssayEdit("Again", None, None))
    store.queue.acknowledge(old)
    assert 1 == store.queue.count()


def test_a_revision_is_never_given_twice(store: Store, add_essay: Make) -> None:
    essay_id = add_essay()
    old = store.queue.pending(10)
    store.queue.acknowledge(old)
    store.essays.edit(essay_id, EssayEdit("Again", None, None))
    store.queue.acknowledge(old)
    assert [QueuedChange(QueuedKind.ESSAY, "1", store.queue.pending(1)[0].revision)] == store.queue.pending(10)


def test_a_batch_is_the_longest_waiting(store: Store, add_essay: Make) -> None:
    for _ in range(4):
        add_essay()
    assert ["1", "2"] == [change.id for change in store.queue.pending(2)]


def test_everything_can_be_queued_anew(store: Store, add_essay: Make, mark: Make, waiting: Make) -> None:
    first, second = add_essay(), add_essay()
    note = mark(first)
    store.annotations.put(note)
    waiting()
    store.queue.queue_everything()
    store.queue.queue_everything()
    assert [f"essay {second}", f"essay {first}", f"annotation {note.id}"] == waiting()


def test_an_essay_taken_away_is_queued_for_the_index_to_forget(store: Store, add_essay: Make, waiting: Make) -> None:
    essay_id: EssayId = add_essay()
    waiting()
    with store.transaction():
        store.connection.run("UPDATE essays SET newest_version_id = NULL")
        store.connection.run("DELETE FROM bodies")
        store.connection.run("DELETE FROM versions")
        store.connection.run("DELETE FROM essays")
    assert [f"essay {essay_id}"] == waiting()

"""Versions, addresses and joins in the library."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from cssreader.domain.essay import EssayId
from cssreader.errors import NotFoundError
from cssreader.paths import LibraryFolder
from cssreader.store import Store, open_store
from cssreader.store.migrating import migrate, shipped_migrations

Make = Callable[..., Any]


@pytest.fixture
def add_version(store: Store, page: Make) -> Callable[..., None]:
    def add(essay_id: EssayId, *paragraphs: str, **facts: Any) -> None:
        at = store.essays.get(essay_id).summary.added_at
        store.essays.add_version(
            essay_id, page(*paragraphs, **facts), original=store.originals.keep(b"x"), at=at, origin="/saved/newer.html"
        )

    return add


def test_versions_are_listed_oldest_first_and_each_is_there_whole(
    store: Store, add_essay: Make, add_version: Make
) -> None:
    essay_id = add_essay("One.", author="A. Karim")
    add_version(essay_id, "One.", "Two.", title="The Canal, again", address="https://kinara.example/canal")
    first, second = store.versions.of_essay(essay_id)
    assert [(1, "The Canal", "/saved/canal.html", False), (2, "The Canal, again", "/saved/newer.html", True)] == [
        (version.number, version.title, version.origin, version.shown) for version in (first, second)
    ]
    whole = store.versions.get(first.id)
    assert ("One.", "A. Karim", first) == (whole.text, whole.facts.author, whole.version)
    assert 2 == store.essays.get(essay_id).versions


def test_an_older_version_can_be_shown_and_a_newer_one_comes_after_it(
    store: Store, add_essay: Make, add_version: Make
) -> None:
    essay_id = add_essay("One.")
    add_version(essay_id, "Two.")
    store.versions.show(essay_id, store.versions.of_essay(essay_id)[0].id, 3)
    assert "One." == store.essays.text(essay_id)
    add_version(essay_id, "Three.")
    assert "Three." == store.essays.text(essay_id)
    assert [1, 2, 3] == [version.number for version in store.versions.of_essay(essay_id)]


def test_a_version_of_another_essay_cannot_be_shown(store: Store, add_essay: Make) -> None:
    one, other = add_essay("One."), add_essay("Other.")
    with pytest.raises(NotFoundError, match="no version 2 of this essay"):
        store.versions.show(one, store.versions.shown(other), 0)


def test_an_essay_is_found_by_every_address_it_ever_had(store: Store, add_essay: Make, add_version: Make) -> None:
    essay_id = add_essay("One.", address="https://kinara.example/canal")
    add_version(essay_id, "Two.", address="https://shelf.example/canal")
    at = store.essays.get(essay_id).summary.added_at
    store.essays.add_address(essay_id, "http://www.third.example/canal?utm_source=x", at)
    store.essays.add_address(essay_id, None, at)
    store.essays.add_address(essay_id, "no address", at)
    for address in ("http://m.kinara.example/canal/", "https://shelf.example/canal#end", "https://third.example/canal"):
        assert essay_id == store.essays.with_address(address)
    assert None is store.essays.with_address("https://kinara.example/")
    assert 3 == len(store.essays.get(essay_id).addresses)


def test_an_essay_joined_to_another_is_found_as_that_one(store: Store, add_essay: Make, mark: Make) -> None:
    one = add_essay("One.", address="https://kinara.example/canal")
    other = add_essay("Other.", address="https://shelf.example/canal", origin="/saved/other.html")
    store.annotations.put(mark(other))
    store.versions.join(other, one, (), store.essays.get(one).summary.added_at)
    assert [one] == [summary.id for summary in store.essays.summaries()]
    assert (
        one == store.essays.with_address("https://shelf.example/canal") == store.essays.with_origin("/saved/other.html")
    )
    assert ["One.", "Other."] == [store.versions.get(each.id).text for each in store.versions.of_essay(one)]
    assert 1 == len(store.annotations.of_essay(one))
    assert {str(one), str(other)} <= {change.id for change in store.queue.pending(10)}
    with pytest.raises(NotFoundError, match="The essay 2 was joined to the essay 1"):
        store.essays.get(other)


def test_a_chain_of_joins_ends_at_its_end_and_is_undone_link_by_link(store: Store, add_essay: Make, mark: Make) -> None:
    one, two, three = (add_essay(f"{number}.", origin=f"/{number}") for number in (1, 2, 3))
    at = store.essays.get(one).summary.added_at
    store.annotations.put(mark(three))
    store.versions.join(three, two, (), at)
    store.versions.join(two, one, (), at)
    assert one == store.essays.with_origin("/3")
    assert [one] == [each.essay_id for each in store.annotations.all()]
    for parted, left in ((two, two), (three, three)):
        joined = store.versions.joined(parted)
        assert joined is not None
        store.versions.part(joined)
        assert [left] == [each.essay_id for each in store.annotations.all()]
    assert 3 == len(store.essays.summaries())


def test_likenesses_are_asked_about_once_and_not_of_the_trash(store: Store, add_essay: Make) -> None:
    one, two = add_essay("One."), add_essay("Two.")
    at = store.essays.get(one).summary.added_at
    assert store.likenesses.note(two, one, 0.9, at)
    assert not store.likenesses.note(one, two, 0.8, at)
    assert [(one, two, 0.9)] == store.likenesses.open()
    assert [True, True] == [summary.perhaps_same for summary in store.essays.summaries()]
    store.essays.set_trashed((two,), trashed=True)
    assert [] == store.likenesses.open()
    store.essays.set_trashed((two,), trashed=False)
    store.likenesses.set_apart(two, one, at)
    assert [] == store.likenesses.open()
    assert not store.likenesses.note(one, two, 0.9, at)
    store.likenesses.set_apart(one, two, None)
    assert 1 == len(store.likenesses.open())
    with pytest.raises(NotFoundError, match="never taken for the same"):
        store.likenesses.set_apart(one, EssayId(9), at)


def test_texts_that_share_a_band_are_candidates_most_bands_first(store: Store, add_essay: Make) -> None:
    one, two, three = (store.versions.shown(add_essay(f"{number}.")) for number in (1, 2, 3))
    store.likenesses.keep_fingerprint(one, (1, 2, 3))
    store.likenesses.keep_fingerprint(two, (2, 3))
    assert [(one, EssayId(1)), (two, EssayId(2))] == store.likenesses.candidates((1, 2))
    assert [three] == store.likenesses.not_compared(5)
    assert [] == store.likenesses.candidates(())


def test_a_library_of_the_first_schema_keeps_its_addresses_and_origins(folder: LibraryFolder) -> None:
    steps = shipped_migrations()
    folder.root.mkdir(parents=True)
    with closing(sqlite3.connect(folder.database, isolation_level=None)) as raw:
        migrate(raw, folder, steps[:1])
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute(
            "INSERT INTO essays (uid, origin, added_at) VALUES ('u', '/saved/a.html', '2026-03-01T12:00:00+00:00')"
        )
        for number, address in enumerate(
            ("https://www.kinara.example/canal?utm_source=x", None, "no address"), start=1
        ):
            raw.execute(
                "INSERT INTO versions (essay_id, number, created_at, original, title, address, words, opening, "
                "text_hash, facts) VALUES (1, ?, '2026-03-01T12:00:00+00:00', '', 'The Canal', ?, 1, '', '', '{}')",
                (number, address),
            )
    with closing(open_store(folder)) as store:
        assert 1 == store.essays.with_address("http://kinara.example/canal")
        assert 1 == store.essays.with_origin("/saved/a.html")
        assert 3 == store.likenesses.count_not_compared()

"""Annotations are kept by id, whole, and survive what cannot be read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from cssreader.domain.annotation import (
    Anchored,
    AnnotationId,
    AnnotationKind,
    Category,
    Moved,
    Placement,
    Selector,
    Uncertain,
    Unplaced,
)
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.domain.essay import EssayId, VersionId
from cssreader.errors import NotFoundError
from cssreader.store import Store
from cssreader.store.values import LONG_AGO

NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
Make = Callable[..., Any]


def numbered(number: int) -> AnnotationId:
    return AnnotationId(f"6a2f41a3-c54c-4d0f-9d5e-{number:012}")


@pytest.mark.parametrize("placement", [Anchored(4, 9), Moved(5, 10, 0.93), Uncertain(0, 2, 0.7), Unplaced()])
@pytest.mark.parametrize("category", SHIPPED_CATEGORIES)
def test_a_highlight_comes_back_as_it_was_put(
    store: Store, add_essay: Make, mark: Make, placement: Placement, category: Category
) -> None:
    essay_id = add_essay()
    version = store.essays.get(essay_id).version_id
    put = mark(essay_id, placement=placement, category=category, version_id=version, note="Why?\n", tags=("a", "b"))
    store.annotations.put(put)
    assert put == store.annotations.get(put.id)
    assert 1 == store.essays.get(essay_id).summary.annotations


def test_source_year_and_doubt_of_a_fact_come_back(store: Store, add_essay: Make, mark: Make) -> None:
    fact = mark(add_essay(), source="Economic Survey", year="2022-23", stale=True)
    store.annotations.put(fact)
    assert fact == store.annotations.get(fact.id)


def test_a_note_on_the_essay_as_a_whole_has_no_selector(store: Store, add_essay: Make, mark: Make) -> None:
    put = mark(add_essay(), kind=AnnotationKind.NOTE, category=None, selector=None, placement=Unplaced(), note="Good")
    store.annotations.put(put)
    assert put == store.annotations.get(put.id)


def test_a_summary_counts_highlights_notes_and_bookmarks(store: Store, add_essay: Make, mark: Make) -> None:
    essay_id, other = add_essay(), add_essay()
    bookmark: dict[str, Any] = {"kind": AnnotationKind.BOOKMARK, "category": None, "note": ""}
    for number, facts in enumerate(({"note": "Why?"}, {"note": "  "}, bookmark)):
        store.annotations.put(mark(essay_id, id=numbered(number), **facts))
    summary, nothing = (store.essays.get(each).summary for each in (essay_id, other))
    assert (3, 2, 1, 1) == (summary.annotations, summary.highlights, summary.notes, summary.bookmarks)
    assert (0, 0, 0, 0) == (nothing.annotations, nothing.highlights, nothing.notes, nothing.bookmarks)


def test_putting_again_changes_the_one_with_the_id(store: Store, add_essay: Make, mark: Make) -> None:
    first = mark(add_essay(), tags=("a", "b"))
    store.annotations.put(first)
    changed = replace(first, category=Category.EXAMPLE, note="new", tags=("b",), modified_at=NOON + timedelta(1))
    store.annotations.put(changed)
    assert [changed] == store.annotations.all()


def test_times_are_kept_in_utc(store: Store, add_essay: Make, mark: Make) -> None:
    lahore = NOON.astimezone(timezone(timedelta(hours=5)))
    put = mark(add_essay(), created_at=lahore)
    store.annotations.put(put)
    created = store.annotations.get(put.id).created_at
    assert (lahore, timedelta(0)) == (created, created.utcoffset())


def test_overlapping_and_equal_passages_are_separate_annotations(store: Store, add_essay: Make, mark: Make) -> None:
    essay_id = add_essay()
    marks = [mark(essay_id, id=numbered(number), note=str(number)) for number in range(3)]
    for each in marks:
        store.annotations.put(each)
    store.annotations.remove(marks[1].id)
    assert [marks[0], marks[2]] == store.annotations.of_essay(essay_id)


def test_annotations_of_an_essay_come_in_order_of_place(store: Store, add_essay: Make, mark: Make) -> None:
    essay_id, other = add_essay(), add_essay()
    unplaced = mark(essay_id, id=numbered(1), placement=Unplaced())
    late = mark(essay_id, id=numbered(2), placement=Anchored(20, 24))
    early_long = mark(essay_id, id=numbered(3), placement=Moved(4, 30, 0.9))
    early_short = mark(essay_id, id=numbered(4), placement=Anchored(4, 9))
    whole = mark(essay_id, id=numbered(5), kind=AnnotationKind.NOTE, category=None, selector=None, placement=Unplaced())
    elsewhere = mark(other, id=numbered(6))
    for each in (unplaced, late, early_long, early_short, whole, elsewhere):
        store.annotations.put(each)
    in_order = [whole, early_short, early_long, late, unplaced]
    assert in_order == store.annotations.of_essay(essay_id)
    assert [*in_order, elsewhere] == store.annotations.all()
    assert [late, whole] == store.annotations.some([late.id, numbered(99), whole.id, late.id])


def test_an_unknown_id_is_named(store: Store) -> None:
    with pytest.raises(NotFoundError, match="There is no annotation"):
        store.annotations.get(numbered(1))
    with pytest.raises(NotFoundError, match="There is no annotation"):
        store.annotations.remove(numbered(1))


@pytest.mark.parametrize("wrong", [{"version_id": VersionId(99)}, {"essay_id": EssayId(99)}])
def test_an_annotation_needs_its_essay(store: Store, add_essay: Make, mark: Make, wrong: dict[str, Any]) -> None:
    put = replace(mark(add_essay()), **wrong)
    with pytest.raises(NotFoundError, match="not in the library"):
        store.annotations.put(put)
    assert [] == store.annotations.all()


def test_tags_are_tidied(store: Store, add_essay: Make, mark: Make) -> None:
    put = mark(add_essay(), tags=(" rural  life ", "Rural Life", "", "law"))
    store.annotations.put(put)
    assert ("rural life", "law") == store.annotations.get(put.id).tags


@pytest.mark.parametrize(
    ("column", "stored", "shown"),
    [
        ("category", "poetry", {"category": Category("poetry")}),
        ("kind", "drawing", {"kind": AnnotationKind.NOTE, "category": None}),
        ("created_at", "long ago", {"created_at": LONG_AGO}),
        ("modified_at", "2026-03-01T12:00:00", {"modified_at": NOON.replace(microsecond=0)}),
        ("state", "rotated", {"placement": Uncertain(4, 9, 0.0)}),
        ("state", "moved", {"placement": Moved(4, 9, 0.0)}),
        ("place_start", 12, {"placement": Unplaced()}),
        ("place_end", None, {"placement": Unplaced()}),
        ("quote_end", None, {"selector": Selector("canal", "The ", " was", 4, 9)}),
        ("quote_start", -4, {"selector": Selector("canal", "The ", " was", 0, 9)}),
        ("prefix", None, {"selector": Selector("canal", "", " was", 4, 9)}),
    ],
)
def test_a_value_that_cannot_be_read_is_kept_and_shown_as_unresolved(
    store: Store, add_essay: Make, mark: Make, column: str, stored: object, shown: dict[str, Any]
) -> None:
    put = mark(add_essay(), note="kept")
    store.annotations.put(put)
    store.connection.run(f"UPDATE annotations SET {column} = ?", (stored,))
    seen = store.annotations.get(put.id)
    assert replace(put, **shown) == seen
    store.annotations.put(replace(seen, note="edited"))
    assert "edited" == store.annotations.get(put.id).note
    assert stored == store.connection.value(f"SELECT {column} FROM annotations")


def test_an_unknown_category_is_replaced_once_the_person_chooses_one(store: Store, add_essay: Make, mark: Make) -> None:
    put = mark(add_essay())
    store.annotations.put(put)
    store.connection.run("UPDATE annotations SET category = 'poetry'")
    store.annotations.put(replace(store.annotations.get(put.id), category=Category.EXAMPLE))
    assert Category.EXAMPLE == store.annotations.get(put.id).category

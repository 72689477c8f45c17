"""One annotation on two machines: both come to the same, and nothing that was written goes."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Selector,
    Unplaced,
)
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.domain.essay import EssayId
from cssreader.domain.merging import Copy, merged, past_of, state_of

MADE = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
FIRST = Annotation(
    id=AnnotationId("6a2f41a3-c54c-4d0f-9d5e-000000000001"),
    essay_id=EssayId(1),
    kind=AnnotationKind.HIGHLIGHT,
    category=Category.FACT,
    selector=Selector("canal", "The ", " was", 4, 9),
    version_id=None,
    placement=Anchored(4, 9),
    note="Check.",
    tags=("water",),
    created_at=MADE,
    modified_at=MADE,
)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one part, some minutes after the first state."""

    minutes: int
    part: str
    value: object


def histories_of(letters: str) -> st.SearchStrategy[list[Edit]]:
    """What somebody may do who writes with these letters only, so that it is known whose words are whose."""
    words = st.text(alphabet=letters + " ", min_size=1, max_size=6).filter(str.strip)
    tags = st.lists(st.sampled_from(letters), unique=True).map(tuple)
    parts: dict[str, st.SearchStrategy[object]] = {"note": words, "source": words, "tags": tags}
    parts |= {"category": st.sampled_from(SHIPPED_CATEGORIES), "stale": st.booleans()}
    edits = st.one_of(*(st.builds(Edit, st.integers(1, 9), st.just(name), said) for name, said in parts.items()))
    return st.lists(edits, max_size=4)


histories, others = histories_of("abc"), histories_of("xyz")


def edited(copy: Copy, *changes: Edit) -> Copy:
    for change in sorted(changes, key=lambda each: each.minutes):
        at = max(MADE + timedelta(minutes=change.minutes), copy.annotation.modified_at)
        after = replace(copy.annotation, **{change.part: change.value}, modified_at=at)  # type: ignore[arg-type]
        if after != copy.annotation:
            copy = Copy(after, past_of([copy], after))
    return copy


def received(here: Copy, there: Copy) -> Copy:
    """What a machine has after it took in the copy of another."""
    result = merged(here, there)
    return Copy(result, past_of([here, there], result))


@given(one=histories, other=others)
def test_both_machines_end_up_the_same_and_stay_so(one: list[Edit], other: list[Edit]) -> None:
    first, second = edited(Copy(FIRST), *one), edited(Copy(FIRST), *other)
    here, there = received(first, second), received(second, first)
    assert here.annotation == there.annotation
    assert here.annotation == received(here, there).annotation
    assert here.annotation == received(here, second).annotation
    assert here.annotation == received(here, first).annotation


@given(one=histories, other=others)
def test_who_hears_of_the_change_first_makes_no_difference(one: list[Edit], other: list[Edit]) -> None:
    first, second = edited(Copy(FIRST), *one), edited(Copy(FIRST), *other)
    united = received(first, second)
    assert united.annotation == received(second, united).annotation


@given(one=histories, other=others)
def test_no_note_and_no_new_tag_of_either_is_dropped(one: list[Edit], other: list[Edit]) -> None:
    first, second = edited(Copy(FIRST), *one), edited(Copy(FIRST), *other)
    result = merged(first, second)
    for copy in (first, second):
        if copy.annotation.note != FIRST.note:
            assert copy.annotation.note.strip() in result.note
        assert set(copy.annotation.tags) - set(FIRST.tags) <= set(result.tags)


@given(changes=histories)
def test_an_older_copy_changes_nothing(changes: list[Edit]) -> None:
    newer = edited(Copy(FIRST), *changes)
    assert newer.annotation == merged(newer, Copy(FIRST))
    assert newer.annotation == merged(Copy(FIRST), newer)


def test_each_part_is_of_the_one_who_changed_it() -> None:
    first = edited(Copy(FIRST), Edit(5, "note", "Checked."))
    second = edited(Copy(FIRST), Edit(3, "category", Category.FIGURE), Edit(4, "stale", True))
    result = merged(first, second)
    assert ("Checked.", Category.FIGURE, True) == (result.note, result.category, result.stale)


def test_of_two_notes_the_newer_stands_above_the_older_and_its_time() -> None:
    first, second = edited(Copy(FIRST), Edit(5, "note", "Newer.")), edited(Copy(FIRST), Edit(3, "note", "Older."))
    assert "Newer.\n\n---\n\n*2026-11-01 08:33*\n\nOlder." == merged(first, second).note


def test_a_note_that_holds_the_other_stands_alone() -> None:
    first, second = edited(Copy(FIRST), Edit(5, "note", "No.\nCheck it.")), edited(Copy(FIRST), Edit(3, "note", "No."))
    assert "No.\nCheck it." == merged(first, second).note


def test_a_tag_that_either_took_away_goes_and_one_that_either_gave_comes() -> None:
    start = Copy(replace(FIRST, tags=("a", "b", "c")))
    first = edited(start, Edit(5, "tags", ("b", "c", "New")))
    second = edited(start, Edit(3, "tags", ("a", "b", "new", "other")))
    assert ("b", "New", "other") == merged(first, second).tags


def test_two_copies_with_nothing_in_common_lose_nothing() -> None:
    later = replace(FIRST, note="Mine.", tags=("x",), source="", year="2023", modified_at=MADE + timedelta(hours=2))
    earlier = replace(
        FIRST, note="Yours.", tags=("y",), source="PBS", year="2022", modified_at=MADE + timedelta(hours=1)
    )
    result = merged(Copy(later), Copy(earlier))
    assert ("x", "y") == result.tags
    assert ("PBS", "2023; 2022") == (result.source, result.year)
    assert "Mine." in result.note
    assert "Yours." in result.note


def test_the_extent_comes_with_its_place() -> None:
    selector = Selector("The canal was", "", " dug", 0, 13)
    longer = replace(FIRST, selector=selector, placement=Anchored(0, 13), modified_at=MADE + timedelta(minutes=1))
    second = Copy(longer, frozenset({state_of(FIRST)}))
    first = edited(Copy(replace(FIRST, placement=Unplaced())), Edit(5, "note", "Newer."))
    result = merged(first, second)
    assert (selector, Anchored(0, 13), "Newer.") == (result.selector, result.placement, result.note)


def test_a_source_that_tells_no_time_of_its_changes_is_compared_with_what_it_said_before() -> None:
    told = state_of(FIRST)
    here = edited(Copy(FIRST, frozenset({told})), Edit(5, "tags", ("water", "mine")))
    again = Copy(replace(FIRST, note="Checked there."))
    result = merged(here, again)
    assert ("Checked there.", ("water", "mine")) == (result.note, result.tags)
    assert result == merged(Copy(result, past_of([here, again], result)), again)

"""Overlapping annotations become runs that do not overlap."""

from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Moved,
    Placement,
    Unplaced,
)
from cssreader.domain.essay import EssayId
from cssreader.domain.reading import HighlightRun
from cssreader.read import highlight_runs

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def mark(name: str, placement: Placement, kind: AnnotationKind = AnnotationKind.HIGHLIGHT) -> Annotation:
    category = Category.FACT if kind is AnnotationKind.HIGHLIGHT else None
    return Annotation(AnnotationId(name), EssayId(1), kind, category, None, None, placement, "", (), NOON, NOON)


def test_an_overlap_is_a_run_of_both_the_shorter_first() -> None:
    runs = highlight_runs([mark("long", Anchored(0, 20)), mark("short", Moved(10, 25, 0.9))])
    assert (
        HighlightRun(0, 10, (AnnotationId("long"),)),
        HighlightRun(10, 20, (AnnotationId("short"), AnnotationId("long"))),
        HighlightRun(20, 25, (AnnotationId("short"),)),
    ) == runs


def test_neighbours_are_two_runs() -> None:
    runs = highlight_runs([mark("b", Anchored(5, 9)), mark("a", Anchored(0, 5))])
    assert [(0, 5, ("a",)), (5, 9, ("b",))] == [(run.start, run.end, run.annotations) for run in runs]


def test_what_has_no_words_or_no_place_is_on_no_run() -> None:
    bookmark = mark("here", Anchored(3, 30), AnnotationKind.BOOKMARK)
    note = mark("between", Anchored(3, 3), AnnotationKind.NOTE)
    assert () == highlight_runs([bookmark, note, mark("lost", Unplaced())])


spans = st.tuples(st.integers(0, 30), st.integers(0, 12))


@given(st.lists(spans, max_size=8))
def test_every_character_has_exactly_the_annotations_that_cover_it(places: list[tuple[int, int]]) -> None:
    annotations = [mark(str(n), Anchored(start, start + length)) for n, (start, length) in enumerate(places)]
    runs = highlight_runs(annotations)
    assert all(before.end <= after.start for before, after in pairwise(runs))
    for place in range(45):
        expected = {str(n) for n, (start, length) in enumerate(places) if start <= place < start + length}
        lying = [run.annotations for run in runs if run.start <= place < run.end]
        assert expected == {one for ids in lying for one in ids}
        for ids in lying:
            lengths = [places[int(one)][1] for one in ids]
            assert sorted(lengths) == lengths

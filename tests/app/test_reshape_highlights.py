"""Highlights are merged and split without loss, and all that was done to annotations is taken back and done again."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssreader.app.annotate_essay import (
    add_bookmark,
    add_highlight,
    add_note,
    annotations_of,
    edit_annotation,
    remove_annotation,
)
from cssreader.app.annotate_essay import apply_change as apply_to_one
from cssreader.app.annotate_many import edit_annotations, remove_annotations
from cssreader.app.apply_change import apply_change
from cssreader.app.reshape_highlights import merge_highlights, split_highlight, split_place
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Anchored, Annotation, AnnotationId, Category, Uncertain, span_of
from cssreader.domain.changes import AnnotationChange, Change, ManyAnnotationsChange
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.errors import KnownError, NotFoundError
from cssreader.paths import LibraryFolder
from cssreader.text.extents import End, Unit, holds_words, stepped
from cssreader.text.touching import groups_that_touch, reached_by

LINES = (
    "The canal was dug in 1890, and the desert became a garden. Then the salt came up.",
    "پانی کا مسئلہ انصاف کا مسئلہ ہے۔ زمین پیاسی ہے۔",
    "A third line says what is left to be said, and no more than that.",
)
TEXT = "\n\n".join(LINES)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@contextmanager
def a_library() -> Iterator[Workspace]:
    with TemporaryDirectory() as folder, open_workspace(LibraryFolder(Path(folder) / "library")) as opened:
        yield opened


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with a_library() as opened:
        yield opened


def an_essay(workspace: Workspace, title: str = "Salt") -> EssayId:
    page = CleanedPage(EssayFacts(title), tuple(Paragraph((Span(line),)) for line in LINES))
    original = workspace.store.originals.keep(title.encode())
    return workspace.store.essays.add(page, origin=f"/saved/{title}.html", original=original, at=NOON)


@pytest.fixture
def essay_id(workspace: Workspace) -> EssayId:
    return an_essay(workspace)


def marked(workspace: Workspace, essay_id: EssayId, words: str, category: Category, **said: Any) -> Annotation:
    start = TEXT.index(words)
    made = add_highlight(workspace, essay_id, start, start + len(words), category, said.pop("note", "")).after
    assert made is not None
    return edit(workspace, made, **said) if said else made


def edit(workspace: Workspace, annotation: Annotation, **said: Any) -> Annotation:
    after = edit_annotation(workspace, annotation.id, **said).after
    assert after is not None
    return after


def quotes(workspace: Workspace, essay_id: EssayId) -> list[str]:
    return [each.quote for each in annotations_of(workspace, essay_id)]


# Merging


def test_one_highlight_says_what_those_it_was_made_of_said(workspace: Workspace, essay_id: EssayId) -> None:
    later = marked(
        workspace, essay_id, "dug in 1890, and", Category.FIGURE, note="When?", tags=("water", "years"), year="1890"
    )
    first = marked(
        workspace, essay_id, "canal was dug", Category.FACT, note="Who?", tags=("Canals", "Water"), source="Gazetteer"
    )
    touching = marked(workspace, essay_id, "the desert became", Category.FACT, stale=True, source="Gazetteer")
    change = merge_highlights(workspace, (later.id, touching.id, first.id))
    (left,) = annotations_of(workspace, essay_id)
    assert (first.id, "canal was dug in 1890, and the desert became") == (left.id, left.quote)
    assert (Category.FACT, "Who?\n\nWhen?", ("Canals", "Water", "years")) == (left.category, left.note, left.tags)
    assert ("Gazetteer", "1890", True) == (left.source, left.year, left.stale)
    assert later.created_at == left.created_at
    assert isinstance(left.placement, Anchored)

    apply_change(workspace, change.reversed())
    assert {each.id: each for each in (first, later, touching)} == {
        each.id: each for each in annotations_of(workspace, essay_id)
    }
    apply_change(workspace, change)
    assert (left,) == annotations_of(workspace, essay_id)


def test_a_category_is_chosen_where_they_differ(workspace: Workspace, essay_id: EssayId) -> None:
    one = marked(workspace, essay_id, "canal was", Category.FACT)
    other = marked(workspace, essay_id, "was dug", Category.FIGURE)
    merge_highlights(workspace, (one.id, other.id), category=Category.EXAMPLE)
    assert [Category.EXAMPLE] == [each.category for each in annotations_of(workspace, essay_id)]


def test_a_nested_highlight_goes_into_the_one_around_it(workspace: Workspace, essay_id: EssayId) -> None:
    inner = marked(workspace, essay_id, "was dug in", Category.FIGURE, note="Inner")
    outer = marked(workspace, essay_id, "The canal was dug in 1890", Category.FACT, note="Outer")
    merge_highlights(workspace, (inner.id, outer.id))
    (left,) = annotations_of(workspace, essay_id)
    assert (outer.id, "The canal was dug in 1890", "Outer\n\nInner") == (left.id, left.quote, left.note)


def test_what_stands_apart_is_merged_by_a_passage_that_spans_it(workspace: Workspace, essay_id: EssayId) -> None:
    one = marked(workspace, essay_id, "became a garden", Category.FACT)
    other = marked(workspace, essay_id, "A third line", Category.FACT)
    with pytest.raises(KnownError, match="words between"):
        merge_highlights(workspace, (one.id, other.id))
    start = TEXT.index("garden")
    merge_highlights(workspace, (one.id, other.id), extent=(start, TEXT.index("says") + 4))
    assert [TEXT[TEXT.index("became") : TEXT.index("says") + 4]] == quotes(workspace, essay_id)


def test_what_cannot_be_merged_is_left_as_it_is(workspace: Workspace, essay_id: EssayId) -> None:
    one = marked(workspace, essay_id, "canal was", Category.FACT)
    note = add_note(workspace, essay_id, 0, 9, "A note").after
    elsewhere = marked(workspace, an_essay(workspace, "Other"), "canal was dug", Category.FACT)
    doubtful = marked(workspace, essay_id, "was dug", Category.FACT)
    workspace.store.annotations.put(replace(doubtful, placement=Uncertain(10, 17, 0.6)))
    assert note is not None
    before = workspace.store.annotations.all()
    for others in ((), (note.id,), (elsewhere.id,), (doubtful.id,), (AnnotationId("nobody"),)):
        with pytest.raises((KnownError, NotFoundError)):
            merge_highlights(workspace, (one.id, *others))
    assert before == workspace.store.annotations.all()


def test_a_passage_of_a_text_that_is_not_shown_any_more_merges_nothing(workspace: Workspace, essay_id: EssayId) -> None:
    one = marked(workspace, essay_id, "canal was", Category.FACT)
    other = marked(workspace, essay_id, "1890", Category.FACT)
    page = CleanedPage(EssayFacts("Salt"), (Paragraph((Span(f"New words. {TEXT}"),)),))
    workspace.store.essays.add_version(essay_id, page, original=workspace.store.originals.keep(b"new"), at=NOON)
    with pytest.raises(KnownError, match="another text"):
        merge_highlights(workspace, (one.id, other.id), extent=(0, 30), version_id=one.version_id)
    with pytest.raises(KnownError, match="another text"):
        split_highlight(workspace, one.id, 10, version_id=one.version_id)


def test_highlights_touch_where_no_word_stands_between(workspace: Workspace, essay_id: EssayId) -> None:
    words = ("canal was", "dug in", "garden", "Then the salt", "came up.", "پانی کا", "A third")
    found = {each: marked(workspace, essay_id, each, Category.FACT) for each in words}
    add_bookmark(workspace, essay_id, 5)
    groups = groups_that_touch(TEXT, annotations_of(workspace, essay_id))
    assert [
        [found[each].id for each in ("canal was", "dug in")],
        [found[each].id for each in ("garden", "Then the salt", "came up.", "پانی کا")],
    ] == [[each.id for each in group] for group in groups]


def test_a_passage_reaches_into_the_highlights_that_it_shares_a_character_with(
    workspace: Workspace, essay_id: EssayId
) -> None:
    found = [marked(workspace, essay_id, each, Category.FACT) for each in ("canal was", "dug", "garden")]
    start = TEXT.index("was")
    assert (found[0], found[1]) == reached_by((start, TEXT.index("dug") + 1), reversed(found))
    assert () == reached_by((TEXT.index("and the"), TEXT.index("garden")), found)


# Splitting


def test_a_highlight_is_split_before_the_word_at_the_caret(workspace: Workspace, essay_id: EssayId) -> None:
    whole = marked(
        workspace,
        essay_id,
        "canal was dug in 1890",
        Category.FACT,
        note="Who?",
        tags=("water",),
        source="Gazetteer",
        year="1890",
    )
    change = split_highlight(workspace, whole.id, TEXT.index("dug") + 1)
    first, second = annotations_of(workspace, essay_id)
    assert ("canal was", "dug in 1890") == (first.quote, second.quote)
    assert (whole.id, "Who?", "") == (first.id, first.note, second.note)
    for each in (first, second):
        said = each.category, each.tags, each.source, each.year, each.created_at
        assert (Category.FACT, ("water",), "Gazetteer", "1890", whole.created_at) == said
    apply_change(workspace, change.reversed())
    assert (whole,) == annotations_of(workspace, essay_id)
    apply_change(workspace, change)
    assert (first, second) == annotations_of(workspace, essay_id)


def test_a_passage_splits_where_it_begins_or_else_where_it_ends() -> None:
    text = "one two three four"
    assert 8 == split_place(text, (0, 18), (8, 13))
    assert 7 == split_place(text, (0, 18), (0, 7))
    assert 7 == split_place(text, (4, 18), (0, 5))
    assert 7 == split_place(text, (4, 18), 5)


@pytest.mark.parametrize("at", [0, 4, 30, (0, 40), 25])
def test_a_highlight_is_not_split_at_its_ends_or_outside(
    workspace: Workspace, essay_id: EssayId, at: int | tuple[int, int]
) -> None:
    whole = marked(workspace, essay_id, "canal was dug in 1890", Category.FACT)
    with pytest.raises(KnownError, match="on both sides"):
        split_highlight(workspace, whole.id, at)
    assert (whole,) == annotations_of(workspace, essay_id)


@settings(max_examples=40)
@given(st.data())
def test_what_is_split_anywhere_and_merged_again_is_what_it_was(data: st.DataObject) -> None:
    with a_library() as workspace:
        essay_id = an_essay(workspace)
        start = data.draw(st.integers(0, len(TEXT) - 10))
        end = data.draw(st.integers(start + 5, len(TEXT)))
        whole = add_highlight(workspace, essay_id, start, end, Category.FACT, "A note", ("tag",)).after
        assert whole is not None
        try:
            split = split_highlight(workspace, whole.id, data.draw(st.integers(start, end)))
        except KnownError:
            assert (whole,) == annotations_of(workspace, essay_id)
            return
        halves = annotations_of(workspace, essay_id)
        assert all(holds_words(each.quote) for each in halves)
        assert "".join(whole.quote.split()) == "".join("".join(each.quote.split()) for each in halves)
        merge_highlights(workspace, [each.id for each in halves])
        (again,) = annotations_of(workspace, essay_id)
        assert whole == replace(again, modified_at=whole.modified_at)
        assert split.essays == (essay_id,)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 80), st.integers(3, 40)), min_size=2, max_size=6), st.randoms())
def test_merging_a_group_covers_what_was_covered_and_loses_nothing(places: list[tuple[int, int]], any_: Any) -> None:
    with a_library() as workspace:
        essay_id = an_essay(workspace)
        for number, (start, length) in enumerate(places):
            if holds_words(TEXT[start : start + length]):
                add_highlight(
                    workspace, essay_id, start, start + length, Category.FACT, f"Note {number}", (f"t{number}",)
                )
        before = annotations_of(workspace, essay_id)
        for group in groups_that_touch(TEXT, before):
            ids = [each.id for each in group]
            any_.shuffle(ids)
            change = merge_highlights(workspace, ids)
            assert {each.id for each in group} == {each.before.id for each in change.changes if each.before}
        after = annotations_of(workspace, essay_id)
        assert () == groups_that_touch(TEXT, after)
        assert covered(before) <= covered(after)
        assert not any(TEXT[place].isalnum() for place in covered(after) - covered(before))
        assert sorted(each.note for each in before) == sorted(
            note for each in after for note in each.note.split("\n\n")
        )
        assert {tag for each in before for tag in each.tags} == {tag for each in after for tag in each.tags}


def covered(annotations: Sequence[Annotation]) -> set[int]:
    spans = (span_of(each.placement) for each in annotations)
    return {place for span in spans if span is not None for place in range(*span)}


# Undoing everything, over two essays


def apply_any(workspace: Workspace, change: Change) -> None:
    if isinstance(change, AnnotationChange):
        apply_to_one(workspace, change)
    else:
        apply_change(workspace, change)


class Marker:
    """Somebody who does this and that to the annotations of two essays."""

    def __init__(self, workspace: Workspace, draw: st.DrawFn | Any) -> None:
        self.workspace = workspace
        self.essays = (an_essay(workspace, "One"), an_essay(workspace, "Other"))
        self.draw = draw

    def any_of(self, essay_id: EssayId) -> Annotation | None:
        found = annotations_of(self.workspace, essay_id)
        return found[self.draw(st.integers(0, len(found) - 1))] if found else None

    def does(self, deed: str) -> AnnotationChange | ManyAnnotationsChange | None:
        essay_id = self.essays[self.draw(st.integers(0, 1))]
        start = self.draw(st.integers(0, len(TEXT) - 20))
        end = start + self.draw(st.integers(4, 60))
        if deed == "highlight":
            category = self.draw(st.sampled_from((Category.FACT, Category.FIGURE)))
            return add_highlight(self.workspace, essay_id, start, min(end, len(TEXT)), category, "Said", ("tag",))
        if deed == "note":
            return add_note(self.workspace, essay_id, start, min(end, len(TEXT)), "Noted")
        one = self.any_of(essay_id)
        return None if one is None else self.does_to(deed, one, start)

    def does_to(self, deed: str, one: Annotation, place: int) -> AnnotationChange | ManyAnnotationsChange | None:
        span = span_of(one.placement)
        assert span is not None
        match deed:
            case "edit":
                return edit_annotation(self.workspace, one.id, note=f"{one.note}!", tags=("other",), year="2020")
            case "extent":
                end, unit = self.draw(st.sampled_from(End)), self.draw(st.sampled_from(Unit))
                extent = stepped(TEXT, span, end, unit, self.draw(st.sampled_from((1, -1))))
                return None if extent is None else edit_annotation(self.workspace, one.id, extent=extent)
            case "remove":
                return remove_annotation(self.workspace, one.id)
            case "split":
                return split_highlight(self.workspace, one.id, place)
            case "merge":
                groups = groups_that_touch(TEXT, annotations_of(self.workspace, one.essay_id))
                return merge_highlights(self.workspace, [each.id for each in groups[0]]) if groups else None
            case "tag many":
                return edit_annotations(self.workspace, self.all_ids(), add_tags=("many",))
            case _:
                return remove_annotations(self.workspace, self.all_ids()[::2])

    def all_ids(self) -> list[AnnotationId]:
        return [each.id for each in self.workspace.store.annotations.all()]


DEEDS = ("highlight", "note", "edit", "extent", "remove", "split", "merge", "tag many", "remove many")


@settings(max_examples=30)
@given(st.lists(st.sampled_from(DEEDS), min_size=4, max_size=14), st.data())
def test_all_that_was_done_in_two_essays_is_undone_and_done_again(deeds: list[str], data: st.DataObject) -> None:
    with a_library() as workspace:
        marker = Marker(workspace, data.draw)
        done: list[Change] = []
        states = [workspace.store.annotations.all()]
        for deed in ("highlight", "highlight", *deeds):
            try:
                change = marker.does(deed)
            except KnownError:
                assert states[-1] == workspace.store.annotations.all()
                continue
            if change is not None:
                states.append(workspace.store.annotations.all())
                done.append(change)
        for _ in range(2):
            for number, each in reversed(list(enumerate(done))):
                apply_any(workspace, each.reversed())
                assert states[number] == workspace.store.annotations.all()
            for number, each in enumerate(done, start=1):
                apply_any(workspace, each)
                assert states[number] == workspace.store.annotations.all()

"""Marks are made, changed, taken away, taken back and made again; nobody's work is lost on the way."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import (
    add_bookmark,
    add_highlight,
    add_note,
    annotations_of,
    apply_change,
    edit_annotation,
    remove_annotation,
)
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Moved,
    Selector,
    Unplaced,
    span_of,
)
from cssreader.domain.changes import AnnotationChange
from cssreader.domain.content import Content, Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.errors import KnownError, NotFoundError
from cssreader.paths import LibraryFolder

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LINES = ("The canal was dug in 1890, and the desert became a garden.", "Then the salt came up through the fields.")
TEXT = "\n\n".join(LINES)


def content(*lines: str) -> Content:
    return tuple(Paragraph((Span(line),)) for line in lines)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def essay_id(workspace: Workspace) -> EssayId:
    page = CleanedPage(EssayFacts("Salt"), content(*LINES))
    original = workspace.store.originals.keep(b"page")
    return workspace.store.essays.add(page, origin="/saved/salt.html", original=original, at=NOON)


def made(change: AnnotationChange) -> Annotation:
    assert change.after is not None
    return change.after


def add_version(workspace: Workspace, essay_id: EssayId, *lines: str) -> None:
    page = CleanedPage(EssayFacts("Salt"), content(*lines))
    workspace.store.essays.add_version(essay_id, page, original=workspace.store.originals.keep(b"new"), at=NOON)


def test_a_highlight_is_stored_with_its_words_and_surroundings(workspace: Workspace, essay_id: EssayId) -> None:
    change = add_highlight(workspace, essay_id, 4, 25, Category.FACT, note="When?", tags=("water ", "Water"))
    highlight = made(change)
    assert None is change.before
    assert (highlight,) == annotations_of(workspace, essay_id)
    assert Selector("canal was dug in 1890", "The ", ", and the desert became a garden", 4, 25) == highlight.selector
    assert (AnnotationKind.HIGHLIGHT, Category.FACT, Anchored(4, 25), "When?", ("water",)) == (
        highlight.kind,
        highlight.category,
        highlight.placement,
        highlight.note,
        highlight.tags,
    )
    assert workspace.store.essays.get(essay_id).version_id == highlight.version_id
    assert highlight.created_at == highlight.modified_at


def test_white_space_at_the_ends_of_a_selection_is_not_marked(workspace: Workspace, essay_id: EssayId) -> None:
    highlight = made(add_highlight(workspace, essay_id, 3, 10, Category.FACT))
    assert ("canal", Anchored(4, 9)) == (highlight.quote, highlight.placement)
    across = TEXT.index("\n\n")
    highlight = made(add_highlight(workspace, essay_id, across - 7, across + 2, Category.FACT))
    assert "garden." == highlight.quote


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [
        (58, 60, "There are no words in what is selected. Select the words to mark."),
        (5, 5, "There are no words in what is selected. Select the words to mark."),
        (-1, 5, "The passage from -1 to 5 is not within the essay, which has 101 characters."),
        (5, 102, "The passage from 5 to 102 is not within the essay, which has 101 characters."),
        (9, 4, "The passage from 9 to 4 is not within the essay, which has 101 characters."),
    ],
)
def test_a_passage_without_words_or_outside_the_essay_is_refused(
    workspace: Workspace, essay_id: EssayId, start: int, end: int, sentence: str
) -> None:
    assert 101 == len(TEXT)
    marks: tuple[Callable[[], AnnotationChange], ...] = (
        lambda: add_highlight(workspace, essay_id, start, end, Category.FACT),
        lambda: add_note(workspace, essay_id, start, end, "note"),
    )
    for mark in marks:
        with pytest.raises(KnownError) as refused:
            mark()
        assert sentence == str(refused.value)
    assert () == annotations_of(workspace, essay_id)


def test_an_essay_that_is_not_there_is_named(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError, match="no essay 5"):
        add_highlight(workspace, EssayId(5), 0, 3, Category.FACT)


def test_highlights_may_overlap_and_even_be_equal(workspace: Workspace, essay_id: EssayId) -> None:
    marks = [
        made(add_highlight(workspace, essay_id, *extent, Category.ARGUMENT, note=str(number)))
        for number, extent in enumerate([(0, 20), (4, 30), (4, 30), (8, 12)])
    ]
    remove_annotation(workspace, marks[1].id)
    assert ["0", "2", "3"] == [each.note for each in annotations_of(workspace, essay_id)]


def test_a_note_stands_on_a_passage_or_on_the_essay(workspace: Workspace, essay_id: EssayId) -> None:
    placed = made(add_note(workspace, essay_id, 0, 9, "On the canal"))
    whole = made(add_note(workspace, essay_id, None, None, "On it all"))
    assert (AnnotationKind.NOTE, None, "The canal") == (placed.kind, placed.category, placed.quote)
    assert (None, Unplaced()) == (whole.selector, whole.placement)
    assert (whole, placed) == annotations_of(workspace, essay_id)
    with pytest.raises(KnownError, match="needs its start and its end"):
        add_note(workspace, essay_id, 3, None, "half")


@pytest.mark.parametrize(
    ("offset", "quote"),
    [
        (0, LINES[0]),
        (3, LINES[0][4:]),
        (58, LINES[1]),
        (60, LINES[1]),
        (101, LINES[1]),
        (95, "ields."),
    ],
)
def test_a_bookmark_keeps_a_few_words_of_its_place(
    workspace: Workspace, essay_id: EssayId, offset: int, quote: str
) -> None:
    bookmark = made(add_bookmark(workspace, essay_id, offset, note="here"))
    assert (AnnotationKind.BOOKMARK, quote, "here") == (bookmark.kind, bookmark.quote, bookmark.note)


def test_a_bookmark_in_a_long_line_ends_with_a_word(workspace: Workspace, essay_id: EssayId) -> None:
    add_version(workspace, essay_id, "seven77 " * 50, "x" * 200)
    assert ("seven77 " * 10).strip() == made(add_bookmark(workspace, essay_id, 0)).quote
    assert ("even77 " + "seven77 " * 9).strip() == made(add_bookmark(workspace, essay_id, 1)).quote
    assert "x" * 80 == made(add_bookmark(workspace, essay_id, 420)).quote


@pytest.mark.parametrize("offset", [-1, 102])
def test_a_bookmark_outside_the_essay_is_refused(workspace: Workspace, essay_id: EssayId, offset: int) -> None:
    with pytest.raises(KnownError, match="is not within the essay"):
        add_bookmark(workspace, essay_id, offset)


def test_an_essay_without_words_has_no_place_for_a_bookmark(workspace: Workspace, essay_id: EssayId) -> None:
    add_version(workspace, essay_id)
    with pytest.raises(KnownError, match="no words"):
        add_bookmark(workspace, essay_id, 0)


def test_an_edit_changes_what_is_given_and_leaves_the_rest(workspace: Workspace, essay_id: EssayId) -> None:
    before = made(add_highlight(workspace, essay_id, 4, 9, Category.FACT, note="one", tags=("a",)))
    edits: tuple[Callable[[], AnnotationChange], ...] = (
        lambda: edit_annotation(workspace, before.id, note="two"),
        lambda: edit_annotation(workspace, before.id, category=Category.EXAMPLE),
        lambda: edit_annotation(workspace, before.id, tags=["b", "c"]),
        lambda: edit_annotation(workspace, before.id, note="", tags=()),
    )
    for edit in edits:
        change = edit()
        assert before == change.before
        after = made(change)
        assert (after,) == annotations_of(workspace, essay_id)
        assert (before.id, before.created_at) == (after.id, after.created_at)
        assert after.modified_at >= before.modified_at
        before = after
    assert (Category.EXAMPLE, "", ()) == (before.category, before.note, before.tags)


def test_an_edit_that_changes_nothing_is_no_change(workspace: Workspace, essay_id: EssayId) -> None:
    before = made(add_highlight(workspace, essay_id, 4, 9, Category.FACT, note="one"))
    assert AnnotationChange(before, before) == edit_annotation(workspace, before.id, note="one")


def test_a_new_extent_is_described_in_the_newest_text(workspace: Workspace, essay_id: EssayId) -> None:
    before = made(add_highlight(workspace, essay_id, 4, 9, Category.FACT))
    add_version(workspace, essay_id, "A new line.", *LINES)
    after = made(edit_annotation(workspace, before.id, extent=(17, 23)))
    assert ("canal", Anchored(17, 22)) == (after.quote, after.placement)
    assert workspace.store.essays.get(essay_id).version_id == after.version_id != before.version_id


def test_only_a_highlight_has_a_category(workspace: Workspace, essay_id: EssayId) -> None:
    note = made(add_note(workspace, essay_id, 0, 9, "note"))
    with pytest.raises(KnownError, match="Only a highlight has a category"):
        edit_annotation(workspace, note.id, category=Category.FACT)


def test_what_is_not_there_cannot_be_edited_or_removed(workspace: Workspace) -> None:
    missing = AnnotationId("00000000-0000-4000-8000-000000000000")
    with pytest.raises(NotFoundError):
        edit_annotation(workspace, missing, note="x")
    with pytest.raises(NotFoundError):
        remove_annotation(workspace, missing)


def test_every_change_can_be_undone_and_done_again(workspace: Workspace, essay_id: EssayId) -> None:
    states = [annotations_of(workspace, essay_id)]
    changes = [add_highlight(workspace, essay_id, 4, 9, Category.FACT, note="one", tags=("a",))]
    states.append(annotations_of(workspace, essay_id))
    highlight = made(changes[0])
    further: tuple[Callable[[], AnnotationChange], ...] = (
        lambda: edit_annotation(workspace, highlight.id, note="two", category=Category.EXAMPLE, tags=("b",)),
        lambda: edit_annotation(workspace, highlight.id, extent=(0, 20)),
        lambda: remove_annotation(workspace, highlight.id),
    )
    for change in further:
        changes.append(change())
        states.append(annotations_of(workspace, essay_id))
    for _ in range(2):
        for number in reversed(range(len(changes))):
            apply_change(workspace, changes[number].reversed())
            assert states[number] == annotations_of(workspace, essay_id)
        for number, change_made in enumerate(changes):
            apply_change(workspace, change_made)
            assert states[number + 1] == annotations_of(workspace, essay_id)


def test_undoing_keeps_what_another_program_wrote(workspace: Workspace, essay_id: EssayId) -> None:
    highlight = made(add_highlight(workspace, essay_id, 4, 9, Category.FACT))
    recoloured = edit_annotation(workspace, highlight.id, category=Category.EXAMPLE)
    edit_annotation(workspace, highlight.id, note="written elsewhere")
    undone = made(apply_change(workspace, recoloured.reversed()))
    assert (Category.FACT, "written elsewhere") == (undone.category, undone.note)


def test_undoing_refuses_to_write_over_what_another_program_wrote(workspace: Workspace, essay_id: EssayId) -> None:
    added = add_highlight(workspace, essay_id, 4, 9, Category.FACT)
    edited = edit_annotation(workspace, made(added).id, note="mine")
    edit_annotation(workspace, made(added).id, note="written elsewhere")
    for change in (edited.reversed(), added.reversed(), added):
        with pytest.raises(KnownError, match="changed in another window or program since; nothing was changed"):
            apply_change(workspace, change)
    assert ["written elsewhere"] == [each.note for each in annotations_of(workspace, essay_id)]


def test_undoing_what_is_already_so_is_quiet(workspace: Workspace, essay_id: EssayId) -> None:
    added = add_highlight(workspace, essay_id, 4, 9, Category.FACT)
    assert AnnotationChange(added.after, added.after) == apply_change(workspace, added)
    apply_change(workspace, added.reversed())
    assert AnnotationChange(None, None) == apply_change(workspace, added.reversed())
    assert AnnotationChange(None, None) == apply_change(workspace, AnnotationChange(None, None))


def test_an_edit_of_what_another_program_removed_cannot_be_undone(workspace: Workspace, essay_id: EssayId) -> None:
    highlight = made(add_highlight(workspace, essay_id, 4, 9, Category.FACT))
    edited = edit_annotation(workspace, highlight.id, note="two")
    remove_annotation(workspace, highlight.id)
    with pytest.raises(NotFoundError, match="no longer there"):
        apply_change(workspace, edited.reversed())


def test_a_removed_highlight_comes_back_where_its_words_are_now(workspace: Workspace, essay_id: EssayId) -> None:
    highlight = made(add_highlight(workspace, essay_id, 4, 25, Category.FACT))
    removed = remove_annotation(workspace, highlight.id)
    add_version(workspace, essay_id, "A new line.", *LINES)
    back = made(apply_change(workspace, removed.reversed()))
    assert replace(highlight, placement=Moved(17, 38, 1.0)) == back


def test_undoing_an_older_edit_leaves_a_highlight_where_its_words_moved(
    workspace: Workspace, essay_id: EssayId
) -> None:
    highlight = made(add_highlight(workspace, essay_id, 4, 25, Category.FACT, note="one"))
    edited = edit_annotation(workspace, highlight.id, note="two")
    add_version(workspace, essay_id, "A new line.", *LINES)
    moved = replace(made(edited), placement=Moved(17, 38, 1.0))
    workspace.store.annotations.put(moved)
    assert replace(highlight, placement=moved.placement) == made(apply_change(workspace, edited.reversed()))


def test_what_is_marked_on_an_older_version_is_found_in_the_newest(workspace: Workspace, essay_id: EssayId) -> None:
    opened = workspace.store.essays.get(essay_id)
    newer = CleanedPage(EssayFacts("Salt"), content("A paragraph came first.", *LINES))
    original = workspace.store.originals.keep(b"newer")
    workspace.store.essays.add_version(essay_id, newer, original=original, at=NOON)
    text = workspace.store.essays.text(essay_id)
    start = opened.text.index("salt")
    marked = made(
        add_highlight(workspace, essay_id, start, start + 4, Category.FACT, version_id=opened.version_id),
    )
    assert ("salt", opened.version_id) == (marked.quote, marked.version_id)
    span = span_of(marked.placement)
    assert span is not None
    assert "salt" == text[slice(*span)]
    noted = made(add_note(workspace, essay_id, start, start + 4, "White", version_id=opened.version_id))
    kept = made(add_bookmark(workspace, essay_id, start, version_id=opened.version_id))
    assert ["salt", "salt came up through the fields."] == [noted.quote, kept.quote]
    on_essay = made(add_note(workspace, essay_id, None, None, "Whole", version_id=opened.version_id))
    assert on_essay.selector is None

"""The index follows the library, whatever happens to it."""

import multiprocessing
import pickle
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cssreader.app import keep_index_fresh
from cssreader.app.check_index import index_problems
from cssreader.app.keep_index_fresh import (
    IndexBatch,
    acknowledge,
    bring_index_up_to_date,
    rebuild_index,
    take_batch,
    write,
)
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Anchored, Annotation, AnnotationId, AnnotationKind, Category, Selector, Unplaced
from cssreader.domain.changes import Progress
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.domain.library import EssayEdit
from cssreader.errors import IndexUnavailableError
from cssreader.index.folder import open_writer
from cssreader.index.searching import IndexSearcher
from cssreader.index.stamp import STAMP, IndexDamagedError
from cssreader.index.writing import indexed_lengths, write_batch
from cssreader.paths import LibraryFolder
from cssreader.text.query_language import parse_query

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
Add = Callable[..., EssayId]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def add(workspace: Workspace) -> Add:
    def add(text: str, title: str = "An essay", tags: tuple[str, ...] = ()) -> EssayId:
        page = CleanedPage(EssayFacts(title, author="Ayesha Khan"), (Paragraph((Span(text),)),), tags=tags)
        original = workspace.store.originals.keep(text.encode())
        return workspace.store.essays.add(page, origin=f"/saved/{title}-{text}", original=original, at=NOON)

    return add


def highlight(
    essay_id: EssayId, name: str, kind: AnnotationKind = AnnotationKind.HIGHLIGHT, note: str = ""
) -> Annotation:
    category = Category.FACT if kind is AnnotationKind.HIGHLIGHT else None
    selector = Selector("quoted canal", "", "", 0, 12)
    return Annotation(
        AnnotationId(name), essay_id, kind, category, selector, None, Anchored(0, 12), note, ("marked",), NOON, NOON
    )


def found(workspace: Workspace, typed: str) -> set[str]:
    searcher = IndexSearcher(workspace.folder.index)
    try:
        return {match.key for match in searcher.search(parse_query(typed), 100).matches}
    finally:
        searcher.close()


def test_a_stored_essay_is_found_by_its_words_title_author_and_tags(workspace: Workspace, add: Add) -> None:
    number = add("The canal was dug.", "Water", ("history",))
    assert 1 == bring_index_up_to_date(workspace)
    for typed in ("canal", "title:water", "author:khan", "tag:history"):
        assert {f"e{number}"} == found(workspace, typed)
    assert 0 == workspace.store.queue.count()
    assert take_batch(workspace) is None
    assert 0 == bring_index_up_to_date(workspace)


def test_a_changed_essay_is_found_as_it_is_now(workspace: Workspace, add: Add) -> None:
    number = add("The canal was dug.", "Water")
    bring_index_up_to_date(workspace)
    workspace.store.essays.edit(number, EssayEdit("Irrigation", None, None, ("works",)))
    bring_index_up_to_date(workspace)
    assert set() == found(workspace, "title:water")
    assert {f"e{number}"} == found(workspace, "title:irrigation tag:works")
    assert set() == found(workspace, "author:khan")


def test_highlights_and_notes_are_found_and_bookmarks_by_their_notes(workspace: Workspace, add: Add) -> None:
    number = add("The canal was dug.")
    annotations = workspace.store.annotations
    annotations.put(highlight(number, "h"))
    annotations.put(highlight(number, "n", AnnotationKind.NOTE, note="compare barrages"))
    annotations.put(highlight(number, "b", AnnotationKind.BOOKMARK, note="barrages again"))
    annotations.put(highlight(number, "empty", AnnotationKind.BOOKMARK))
    bring_index_up_to_date(workspace)
    assert {"ah", "an"} == found(workspace, '"quoted canal"')
    assert {"an", "ab"} == found(workspace, "barrages")
    assert {"ah", "an", "ab"} == found(workspace, "tag:marked")
    annotations.remove(AnnotationId("n"))
    bring_index_up_to_date(workspace)
    assert {"ab"} == found(workspace, "barrages")


def test_what_is_in_the_trash_is_not_found_nor_what_was_written_on_it(workspace: Workspace, add: Add) -> None:
    number = add("The canal was dug.")
    workspace.store.annotations.put(highlight(number, "h"))
    bring_index_up_to_date(workspace)
    workspace.store.essays.set_trashed([number], trashed=True)
    bring_index_up_to_date(workspace)
    assert set() == found(workspace, "canal")
    assert [] == index_problems(workspace)
    workspace.store.essays.set_trashed([number], trashed=False)
    bring_index_up_to_date(workspace)
    assert {f"e{number}", "ah"} == found(workspace, "canal")


def test_a_batch_is_written_in_another_process(workspace: Workspace, add: Add) -> None:
    number = add("The canal was dug.")
    batch = take_batch(workspace)
    assert batch is not None
    assert batch == pickle.loads(pickle.dumps(batch))
    process = multiprocessing.get_context("spawn").Process(target=write, args=(workspace.folder, batch))
    process.start()
    process.join()
    assert 0 == process.exitcode
    acknowledge(workspace, batch)
    assert take_batch(workspace) is None
    assert {f"e{number}"} == found(workspace, "canal")


def test_what_changes_while_a_batch_is_written_waits_on(workspace: Workspace, add: Add) -> None:
    number = add("The canal was dug.", "Water")
    batch = take_batch(workspace)
    assert batch is not None
    workspace.store.essays.edit(number, EssayEdit("Irrigation", None, None))
    write(workspace.folder, batch)
    acknowledge(workspace, batch)
    assert 1 == workspace.store.queue.count()
    bring_index_up_to_date(workspace)
    assert {f"e{number}"} == found(workspace, "irrigation")


def test_a_batch_that_was_written_but_not_acknowledged_is_written_again_without_harm(
    workspace: Workspace, add: Add
) -> None:
    number = add("The canal was dug.")
    batch = take_batch(workspace)
    assert batch is not None
    for _ in range(2):
        write(workspace.folder, batch)
    acknowledge(workspace, batch)
    assert {f"e{number}"} == indexed_lengths(workspace.folder.index).keys()
    assert {f"e{number}"} == found(workspace, "canal")


def test_batches_are_small_unless_much_waits(workspace: Workspace, add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keep_index_fresh, "BATCH", 2)
    monkeypatch.setattr(keep_index_fresh, "LARGE_BATCH", 4)
    sizes: list[int] = []
    for number in range(11):
        add(f"word{number}")
    while batch := take_batch(workspace):
        sizes.append(len(batch.changes))
        write(workspace.folder, batch)
        acknowledge(workspace, batch)
    assert [4, 3, 2, 2] == sizes


def test_a_batch_of_huge_essays_is_short(workspace: Workspace, add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keep_index_fresh, "BATCH_CHARACTERS", 30)
    for number in range(3):
        add(f"a text of twenty {number}")
    batch = take_batch(workspace)
    assert batch is not None
    assert 1 == len(batch.documents) == len(batch.changes)


def test_progress_is_told(workspace: Workspace, add: Add) -> None:
    add("one")
    add("two")
    told: list[Progress] = []
    bring_index_up_to_date(workspace, told.append)
    assert [Progress(0, 2), Progress(2, 2)] == told


def test_an_index_that_was_deleted_is_made_anew(workspace: Workspace, add: Add) -> None:
    first, second = add("The canal was dug."), add("The river rose.")
    bring_index_up_to_date(workspace)
    shutil.rmtree(workspace.folder.index)
    batch = take_batch(workspace)
    assert batch is not None
    assert batch.may_create
    assert {f"e{first}", f"e{second}"} == {document.key for document in batch.documents}
    write(workspace.folder, batch)
    acknowledge(workspace, batch)
    assert {f"e{first}"} == found(workspace, "canal")


def test_an_index_deleted_while_a_batch_is_on_its_way_is_not_made_of_that_batch_alone(
    workspace: Workspace, add: Add
) -> None:
    first = add("The canal was dug.")
    bring_index_up_to_date(workspace)
    second = add("The canal dried.")
    batch = take_batch(workspace)
    assert batch is not None
    shutil.rmtree(workspace.folder.index)
    with pytest.raises(IndexDamagedError):
        write(workspace.folder, batch)
    assert 2 == bring_index_up_to_date(workspace)
    assert {f"e{first}", f"e{second}"} == found(workspace, "canal")


@pytest.mark.parametrize("name", ["*.toc", "*.seg", STAMP])
def test_a_damaged_index_heals_by_itself(workspace: Workspace, add: Add, name: str) -> None:
    first = add("The canal was dug.")
    bring_index_up_to_date(workspace)
    for path in workspace.folder.index.glob(name):
        path.write_bytes(b"torn")
    second = add("The canal dried.")
    bring_index_up_to_date(workspace)
    assert {f"e{first}", f"e{second}"} == found(workspace, "canal")
    assert [] == index_problems(workspace)


def test_an_index_that_is_damaged_again_and_again_is_given_up(
    workspace: Workspace, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise IndexDamagedError("It is damaged.")

    add("The canal was dug.")
    monkeypatch.setattr("cssreader.index.writing.write_batch", fail)
    with pytest.raises(IndexDamagedError):
        bring_index_up_to_date(workspace)
    assert 1 == workspace.store.queue.count()


def test_while_another_program_writes_the_batch_waits_on(
    workspace: Workspace, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keep_index_fresh, "PATIENCE_SECONDS", 0.0)
    add("The canal was dug.")
    bring_index_up_to_date(workspace)
    number = add("The river rose.")
    other = open_writer(workspace.folder.index, patience_seconds=0)
    with pytest.raises(IndexUnavailableError, match="Another program"):
        bring_index_up_to_date(workspace)
    assert 1 == workspace.store.queue.count()
    # One made beside it is complete and waits for its place.
    with pytest.raises(IndexUnavailableError, match="Another program"):
        rebuild_index(workspace)
    other.cancel()
    bring_index_up_to_date(workspace)
    assert {f"e{number}"} == found(workspace, "river")


def test_a_rebuilt_index_holds_the_whole_library_and_nothing_else(workspace: Workspace, add: Add) -> None:
    number = add("The canal was dug.")
    write_batch(workspace.folder.index, [], [])
    rebuild_index(workspace)
    assert {f"e{number}"} == indexed_lengths(workspace.folder.index).keys()


def test_a_library_open_for_reading_only_has_no_batch(workspace: Workspace, add: Add) -> None:
    add("The canal was dug.")
    with open_workspace(workspace.folder, read_only=True) as reading:
        assert take_batch(reading) is None


def test_a_check_says_how_index_and_library_differ(workspace: Workspace, add: Add) -> None:
    first = add("The canal was dug.")
    assert [] == index_problems(workspace)
    bring_index_up_to_date(workspace)
    assert [] == index_problems(workspace)
    second = add("The river rose.")
    workspace.store.annotations.put(
        Annotation(
            AnnotationId("n"), first, AnnotationKind.NOTE, None, None, None, Unplaced(), "a note", (), NOON, NOON
        )
    )
    assert [] == index_problems(workspace)
    bring_index_up_to_date(workspace)
    batch = IndexBatch((), (), (f"e{second}", "an"), may_create=False)
    write(workspace.folder, batch)
    assert [
        f"The essay {second} (An essay) cannot be found by searching; make the index anew.",
        f"The note of essay {first} cannot be found by searching; make the index anew.",
    ] == index_problems(workspace)
    workspace.store.essays.set_trashed([first], trashed=True)
    waiting = take_batch(workspace)
    assert waiting is not None
    acknowledge(workspace, waiting)
    assert [
        f"The essay {second} (An essay) cannot be found by searching; make the index anew.",
        f"The essay {first} can be found by searching, but the library does not hold it; make the index anew.",
    ] == index_problems(workspace)
    shutil.rmtree(workspace.folder.index)
    assert 1 == len(index_problems(workspace))
    assert "missing or damaged" in index_problems(workspace)[0]

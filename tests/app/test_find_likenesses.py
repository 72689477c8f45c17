"""The same essay from two places is stored twice, noticed once, and made one when the person says so."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import add_highlight, add_note, annotations_of
from cssreader.app.find_likenesses import (
    ask_again,
    compare_next,
    join_essays,
    keep_apart,
    likenesses,
    part_essays,
)
from cssreader.app.import_essays import add_starter_essays, store_page
from cssreader.app.keep_versions import compare_essays, show_version, version_text, versions_of
from cssreader.app.tend_library import check_library
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.clean import clean_page
from cssreader.domain.annotation import Anchored, Category, Moved, Uncertain, Unplaced
from cssreader.domain.changes import ImportOutcome, ImportStatus
from cssreader.domain.essay import DocumentType, EssayId, RawDocument
from cssreader.errors import KnownError, NotFoundError
from cssreader.paths import LibraryFolder
from cssreader.resources import starter_essays

TITLE = "# The Making of a State"
PARTS = [part for part in starter_essays()[0].read_text("utf-8").split("\n\n") if len(part) > 150 and part[0].isalpha()]
OFFER = "Join our live evening class for the written papers; seats are few and the fee is due before Friday."
COPY = [part for number, part in enumerate(PARTS) for part in ((part, OFFER) if number == 2 else (part,))]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


def _store(workspace: Workspace, parts: list[str], origin: str, address: str | None = None) -> ImportOutcome:
    document = RawDocument(origin, "\n\n".join([TITLE, *parts]).encode(), DocumentType.MARKDOWN)
    page = clean_page(document)
    return store_page(workspace, document, replace(page, facts=replace(page.facts, address=address)))


@pytest.fixture
def pair(workspace: Workspace) -> tuple[EssayId, EssayId]:
    """An essay, and a copy of it from another site."""
    one = _store(workspace, PARTS, "/saved/one.md", "https://kinara.example/essay")
    other = _store(workspace, COPY, "/saved/other.md", "https://shelf.example/2026/essay")
    assert ImportStatus.ADDED is one.status is other.status
    assert one.essay_id is not None
    assert other.essay_id is not None
    return one.essay_id, other.essay_id


def _mark(workspace: Workspace, essay_id: EssayId, words: str) -> None:
    start = workspace.store.essays.text(essay_id).index(words)
    add_highlight(workspace, essay_id, start, start + len(words), Category.ARGUMENT)


def test_a_copy_from_another_site_is_stored_and_offered_as_the_same(workspace: Workspace) -> None:
    _store(workspace, PARTS, "/saved/one.md", "https://kinara.example/essay")
    outcome = _store(workspace, COPY, "/saved/other.md", "https://shelf.example/2026/essay")
    assert ImportStatus.ADDED is outcome.status
    assert any("perhaps the same" in likeness for likeness in outcome.likenesses)
    (likeness,) = likenesses(workspace)
    assert (1, 2) == (likeness.essay.id, likeness.other.id)
    assert likeness.share > 0.9


def test_an_essay_in_the_trash_is_not_asked_about_until_it_is_taken_out(workspace: Workspace) -> None:
    first = _store(workspace, PARTS, "/saved/one.md").essay_id
    assert first is not None
    workspace.store.essays.set_trashed((first,), trashed=True)
    outcome = _store(workspace, COPY, "/saved/other.md", "https://shelf.example/2026/essay")
    assert (ImportStatus.ADDED, ()) == (outcome.status, outcome.warnings)
    assert () == likenesses(workspace)
    workspace.store.essays.set_trashed((first,), trashed=False)
    assert 1 == len(likenesses(workspace))


def test_essays_on_their_own_are_not_offered(workspace: Workspace) -> None:
    add_starter_essays(workspace)
    assert () == likenesses(workspace)


def test_another_address_of_the_same_page_is_a_new_version_and_not_another_essay(workspace: Workspace) -> None:
    first = _store(workspace, PARTS, "/saved/one.md", "https://www.kinara.example/essay")
    again = _store(workspace, COPY, "/saved/two.md", "http://m.kinara.example/essay/amp?utm_source=feed")
    assert (ImportStatus.UPDATED, first.essay_id) == (again.status, again.essay_id)
    assert () == likenesses(workspace)


def test_the_same_text_from_another_address_makes_that_address_known(workspace: Workspace) -> None:
    first = _store(workspace, PARTS, "/saved/one.md", "https://kinara.example/essay")
    assert ImportStatus.UNCHANGED is _store(workspace, PARTS, "/b.md", "https://shelf.example/essay").status
    later = _store(workspace, COPY, "/saved/c.md", "https://shelf.example/essay?fbclid=1")
    assert (ImportStatus.UPDATED, first.essay_id) == (later.status, later.essay_id)


def test_joined_essays_are_one_with_the_marks_of_both(workspace: Workspace, pair: tuple[EssayId, EssayId]) -> None:
    one, other = pair
    _mark(workspace, one, PARTS[0][:60])
    _mark(workspace, other, PARTS[3][:60])
    _mark(workspace, other, OFFER)
    add_note(workspace, other, None, None, "Compare.")
    join_essays(workspace, other, one)
    assert [one] == [summary.id for summary in workspace.store.essays.summaries()]
    placements = {each.quote: each.placement for each in annotations_of(workspace, one)}
    assert 4 == len(placements)
    assert isinstance(placements[PARTS[3][:60]], Anchored | Moved)
    assert isinstance(placements[OFFER], Unplaced)
    assert 2 == len(versions_of(workspace, one))
    assert () == likenesses(workspace)
    assert () == check_library(workspace).problems


def test_a_later_import_from_either_place_finds_the_joined_essay(
    workspace: Workspace, pair: tuple[EssayId, EssayId]
) -> None:
    one, other = pair
    join_essays(workspace, other, one)
    changed = [*COPY, "A postscript was added."]
    outcome = _store(workspace, changed, "/saved/third.md", "https://shelf.example/2026/essay")
    assert (ImportStatus.UPDATED, one) == (outcome.status, outcome.essay_id)
    assert 3 == len(versions_of(workspace, one))


def test_a_join_is_undone_as_if_it_had_not_been(workspace: Workspace, pair: tuple[EssayId, EssayId]) -> None:
    one, other = pair
    for essay_id in pair:
        _mark(workspace, essay_id, PARTS[0][:60])
    before = {essay_id: annotations_of(workspace, essay_id) for essay_id in pair}
    join_essays(workspace, other, one)
    show_version(workspace, one, versions_of(workspace, one)[1].id)
    part_essays(workspace, other)
    assert before == {essay_id: annotations_of(workspace, essay_id) for essay_id in pair}
    assert "\n\n".join(COPY[:1]) in workspace.store.essays.text(other)
    assert OFFER not in workspace.store.essays.text(one)
    assert 1 == len(likenesses(workspace))
    assert () == check_library(workspace).problems


def test_tags_come_along_with_a_join_and_go_with_the_parting(
    workspace: Workspace, pair: tuple[EssayId, EssayId]
) -> None:
    from cssreader.app.tend_library import edit_essay
    from cssreader.domain.library import EssayEdit

    one, other = pair
    for essay_id, tags in ((one, ("state", "both")), (other, ("both", "water"))):
        edit_essay(workspace, essay_id, EssayEdit("A State", None, None, tags))
    join_essays(workspace, other, one)
    assert ("state", "both", "water") == workspace.store.essays.get(one).summary.tags
    part_essays(workspace, other)
    assert ("state", "both") == workspace.store.essays.get(one).summary.tags


def test_what_is_no_join_is_refused_with_a_sentence(workspace: Workspace, pair: tuple[EssayId, EssayId]) -> None:
    one, other = pair
    with pytest.raises(KnownError, match="joined to itself"):
        join_essays(workspace, one, one)
    with pytest.raises(NotFoundError, match="no essay 99"):
        join_essays(workspace, EssayId(99), one)
    with pytest.raises(NotFoundError, match="not joined"):
        part_essays(workspace, other)
    join_essays(workspace, other, one)
    with pytest.raises(NotFoundError, match="was joined to the essay"):
        join_essays(workspace, other, one)


def test_a_pair_kept_apart_is_never_asked_about_again(workspace: Workspace, pair: tuple[EssayId, EssayId]) -> None:
    one, other = pair
    keep_apart(workspace, other, one)
    assert () == likenesses(workspace)
    changed = _store(workspace, [*COPY, "More."], "/saved/other.md", "https://shelf.example/2026/essay")
    assert (ImportStatus.UPDATED, ()) == (changed.status, likenesses(workspace))
    ask_again(workspace, one, other)
    assert 1 == len(likenesses(workspace))


def test_a_library_of_an_older_program_is_compared_in_portions(
    workspace: Workspace, pair: tuple[EssayId, EssayId]
) -> None:
    for table in ("bands", "likenesses"):
        workspace.store.connection.run(f"DELETE FROM {table}")
    workspace.store.connection.run("UPDATE versions SET compared = 0")
    assert () == likenesses(workspace)
    assert [1, 0] == [compare_next(workspace, 1), compare_next(workspace, 1)]
    assert 1 == len(likenesses(workspace))


def test_an_older_version_is_read_again_with_its_marks(workspace: Workspace) -> None:
    essay_id = _store(workspace, PARTS, "/saved/one.md").essay_id
    assert essay_id is not None
    _mark(workspace, essay_id, PARTS[2][:70])
    outcome = _store(workspace, [*PARTS[:2], *PARTS[3:]], "/saved/one.md")
    assert "waits in the margin" in outcome.warnings[0]
    assert isinstance(annotations_of(workspace, essay_id)[0].placement, Unplaced | Uncertain)
    first, second = versions_of(workspace, essay_id)
    change = show_version(workspace, essay_id, first.id)
    assert (second.id, first.id) == (change.before, change.after)
    assert isinstance(annotations_of(workspace, essay_id)[0].placement, Anchored)
    assert 2 == len(versions_of(workspace, essay_id))
    assert version_text(workspace, essay_id, 1).text == workspace.store.essays.text(essay_id)
    with pytest.raises(NotFoundError, match="no version 3"):
        version_text(workspace, essay_id, 3)


def test_two_essays_can_be_compared(workspace: Workspace, pair: tuple[EssayId, EssayId]) -> None:
    compared = compare_essays(workspace, *pair)
    (added,) = [row for row in compared.paragraphs if not row.same]
    assert ((), OFFER) == (added.before, "".join(piece.text for piece in added.after).strip())


def test_a_saved_page_overwritten_with_an_error_page_changes_nothing(workspace: Workspace) -> None:
    body = "".join(f"<p>{part}</p>" for part in PARTS)
    head = "<html><head><title>An Essay</title></head><body><article><h1>An Essay</h1>"
    whole = RawDocument("/saved/page.html", f"{head}{body}</article></body></html>".encode(), DocumentType.HTML)
    first = store_page(workspace, whole, clean_page(whole))
    login = replace(
        whole,
        data=b"<html><body><h1>Sign in</h1><p>Sign in to go on reading this essay, or make an account; it is free for "
        b"thirty days and can be ended at any time. Readers of the printed paper have an account.</p></body></html>",
    )
    outcome = store_page(workspace, login, clean_page(login))
    assert (ImportStatus.UNCHANGED, first.essay_id) == (outcome.status, outcome.essay_id)
    assert "less than half" in outcome.warnings[0]

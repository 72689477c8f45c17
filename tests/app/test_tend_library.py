"""A library is kept in order: facts, shelves, trash, places, drafts, checks and backups."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cssreader.app import tend_library
from cssreader.app.apply_change import apply_change
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.changes import CheckReport, DetailsChange, LibraryChanges, ShelfChange
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId, EssaySummary, ReadingPosition, Shelf
from cssreader.domain.library import BulkEdit, EssayEdit, MoreFacts, OriginalId, Said
from cssreader.errors import LibraryError, NotFoundError
from cssreader.paths import LibraryFolder

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def essay_id(workspace: Workspace) -> EssayId:
    page = CleanedPage(EssayFacts("Salt"), (Paragraph((Span("The salt came up through the fields."),)),))
    original = workspace.store.originals.keep(b"page")
    return workspace.store.essays.add(page, origin="/saved/salt.html", original=original, at=NOON)


def summary(workspace: Workspace, essay_id: EssayId) -> EssaySummary:
    (found,) = workspace.store.essays.summaries((essay_id,))
    return found


def test_an_edit_says_which_essay_it_changed(workspace: Workspace, essay_id: EssayId) -> None:
    edit = EssayEdit("White fields", "A. Writer", date(2020, 5, 6), ("water",))
    assert LibraryChanges(frozenset({essay_id})) == tend_library.edit_essay(workspace, essay_id, edit)
    shown = summary(workspace, essay_id)
    assert edit == EssayEdit(shown.title, shown.author, shown.published, shown.tags)


def test_essays_go_to_the_trash_and_come_back(workspace: Workspace, essay_id: EssayId) -> None:
    changed = LibraryChanges(frozenset({essay_id}))
    assert changed == tend_library.trash_essays(workspace, [essay_id])
    assert summary(workspace, essay_id).trashed
    assert changed == tend_library.restore_essays(workspace, [essay_id])
    assert not summary(workspace, essay_id).trashed
    with pytest.raises(NotFoundError, match="no essay 9"):
        tend_library.trash_essays(workspace, [essay_id, EssayId(9)])


def test_an_essay_is_put_on_a_shelf(workspace: Workspace, essay_id: EssayId) -> None:
    change = tend_library.set_shelf(workspace, (essay_id,), Shelf.FINISHED)
    assert ShelfChange({essay_id: Shelf.INBOX}, {essay_id: Shelf.FINISHED}) == change
    assert Shelf.FINISHED is summary(workspace, essay_id).shelf
    assert not tend_library.set_shelf(workspace, (essay_id,), Shelf.FINISHED).after
    apply_change(workspace, change.reversed())
    assert Shelf.INBOX is summary(workspace, essay_id).shelf
    with pytest.raises(NotFoundError, match="no essay 9"):
        tend_library.set_shelf(workspace, (essay_id, EssayId(9)), Shelf.ARCHIVE)
    assert Shelf.INBOX is summary(workspace, essay_id).shelf


@pytest.mark.parametrize(
    ("shelf", "progress", "expected"),
    [
        (Shelf.INBOX, 0.0, Shelf.INBOX),
        (Shelf.INBOX, 0.01, Shelf.INBOX),
        (Shelf.INBOX, 0.02, Shelf.READING),
        (Shelf.INBOX, 1.0, Shelf.READING),
        (Shelf.READING, 0.0, Shelf.READING),
        (Shelf.READING, 0.98, Shelf.READING),
        (Shelf.READING, 0.99, Shelf.READING),
        (Shelf.FINISHED, 0.1, Shelf.FINISHED),
    ],
)
def test_reading_moves_an_essay_along_the_shelves(
    workspace: Workspace, essay_id: EssayId, shelf: Shelf, progress: float, expected: Shelf
) -> None:
    tend_library.set_shelf(workspace, (essay_id,), shelf)
    changes = tend_library.save_position(workspace, essay_id, ReadingPosition(4, progress))
    assert LibraryChanges(frozenset({essay_id})) == changes
    assert expected is summary(workspace, essay_id).shelf
    assert ReadingPosition(4, progress) == workspace.store.essays.get(essay_id).position
    assert essay_id == workspace.store.essays.latest_read()


@pytest.mark.parametrize(("progress", "expected"), [(-1.0, 0.0), (7.0, 1.0), (float("nan"), 0.0), (float("inf"), 0.0)])
def test_a_share_read_is_between_none_and_all(
    workspace: Workspace, essay_id: EssayId, progress: float, expected: float
) -> None:
    tend_library.save_position(workspace, essay_id, ReadingPosition(-4, progress))
    assert ReadingPosition(0, expected) == workspace.store.essays.get(essay_id).position


def test_a_place_in_an_essay_that_is_gone_is_named(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        tend_library.save_position(workspace, EssayId(9), ReadingPosition(0, 0.0))


def test_a_draft_is_kept_until_it_is_dropped(workspace: Workspace) -> None:
    tend_library.save_draft(workspace, "note:1", "half a thou")
    assert "half a thou" == tend_library.draft_of(workspace, "note:1")
    tend_library.drop_draft(workspace, "note:1")
    assert None is tend_library.draft_of(workspace, "note:1")


def test_a_check_counts_and_names(workspace: Workspace, essay_id: EssayId) -> None:
    assert CheckReport(essays=1, annotations=0) == tend_library.check_library(workspace)
    workspace.store.connection.run("UPDATE bodies SET text = 'other'")
    report = tend_library.check_library(workspace)
    assert ("The text of the essay 1 (Salt) is not the one that was stored.",) == report.problems[:1]


def test_a_backup_goes_to_the_librarys_backups_or_where_it_is_told(
    workspace: Workspace, essay_id: EssayId, tmp_path: Path
) -> None:
    assert workspace.folder.backups == tend_library.back_up_library(workspace).parent
    assert tmp_path / "my.zip" == tend_library.back_up_library(workspace, tmp_path / "my.zip")
    assert tmp_path == tend_library.back_up_library(workspace, tmp_path).parent


def test_a_library_comes_back_from_its_backup(workspace: Workspace, essay_id: EssayId, tmp_path: Path) -> None:
    archive = tend_library.back_up_library(workspace)
    tend_library.trash_essays(workspace, [essay_id])
    kept = tend_library.restore_library(workspace.folder, archive)
    assert not summary(workspace, essay_id).trashed
    assert kept is not None
    assert None is tend_library.restore_library(LibraryFolder(tmp_path / "other"), kept)
    with open_workspace(LibraryFolder(tmp_path / "other")) as other:
        assert summary(other, essay_id).trashed


def test_a_file_that_is_no_backup_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear editor")
    with pytest.raises(LibraryError, match="no backup"):
        tend_library.restore_library(workspace.folder, tmp_path / "letter.txt")


def test_details_write_only_what_was_changed_in_them(workspace: Workspace, essay_id: EssayId) -> None:
    shown = summary(workspace, essay_id)
    seen = EssayEdit(shown.title, shown.author, shown.published, shown.tags)
    tend_library.edit_essay(workspace, essay_id, replace(seen, title="Named elsewhere", tags=("debt",)))
    change = tend_library.change_details(workspace, essay_id, seen, replace(seen, author="A. Writer"))
    after = EssayEdit("Named elsewhere", "A. Writer", None, ("debt",))
    more = MoreFacts.of(workspace.store.essays.get(essay_id).facts)
    assert DetailsChange(essay_id, replace(after, author=None, more=more), replace(after, more=more)) == change
    shown = summary(workspace, essay_id)
    assert after == EssayEdit(shown.title, shown.author, shown.published, shown.tags)


MORE = MoreFacts(
    author_line="Lecturer in irrigation",
    updated=date(2025, 8, 1),
    written_by="A. Writer",
    edited_by="B. Editor",
    reviewed_by="C. Reviewer",
    sources=("The ledger", "The gauge"),
    site="Field Notes",
    section="Water",
    views=12,
    language="en",
)


def test_everything_that_is_said_of_an_essay_can_be_edited_and_given_back(
    workspace: Workspace, essay_id: EssayId
) -> None:
    essay = workspace.store.essays.get(essay_id)
    seen = EssayEdit.of(essay)
    change = tend_library.change_details(workspace, essay_id, seen, replace(seen, more=MORE))
    edited = workspace.store.essays.get(essay_id)
    assert MORE == MoreFacts.of(edited.facts)
    assert essay.facts == edited.page_facts
    assert "Field Notes" == summary(workspace, essay_id).site
    nothing = MoreFacts()
    tend_library.change_details(workspace, essay_id, EssayEdit.of(edited), replace(seen, more=nothing))
    assert nothing == MoreFacts.of(workspace.store.essays.get(essay_id).facts)
    tend_library.change_details(workspace, essay_id, replace(seen, more=nothing), replace(seen, more=MORE))
    back = change.reversed()
    tend_library.change_details(workspace, essay_id, back.before, back.after)
    assert essay.facts == workspace.store.essays.get(essay_id).facts


def test_what_a_person_said_stands_over_a_newer_version_and_what_they_left_alone_follows_it(
    workspace: Workspace, essay_id: EssayId
) -> None:
    seen = EssayEdit.of(workspace.store.essays.get(essay_id))
    assert seen.more is not None
    tend_library.change_details(
        workspace, essay_id, seen, replace(seen, more=replace(seen.more, edited_by="B. Editor"))
    )
    facts = replace(workspace.store.essays.get(essay_id).facts, edited_by="Someone", section="New section")
    page = CleanedPage(facts, (Paragraph((Span("Another text."),)),))
    workspace.store.essays.add_version(essay_id, page, original=OriginalId("0" * 64), at=datetime.now(UTC))
    now = workspace.store.essays.get(essay_id).facts
    assert ("B. Editor", "New section") == (now.edited_by, now.section)


def test_several_essays_are_edited_at_once_and_taken_back_at_once(workspace: Workspace, essay_id: EssayId) -> None:
    facts = replace(workspace.store.essays.get(essay_id).facts, title="Other", author="Z", site="Elsewhere")
    page = CleanedPage(facts, (Paragraph((Span("Other words."),)),), tags=("old", "kept"))
    other = workspace.store.essays.add(page, origin="/o", original=OriginalId("1" * 64), at=datetime.now(UTC))
    before = [EssayEdit.of(workspace.store.essays.get(each)) for each in (essay_id, other)]
    edit = BulkEdit(author=Said("A. Writer"), site=Said(None), add_tags=("new",), remove_tags=("OLD",))
    change = tend_library.change_many(workspace, (essay_id, other), edit)
    after = [workspace.store.essays.get(each) for each in (essay_id, other)]
    assert ["A. Writer"] * 2 == [each.facts.author for each in after]
    assert [None] * 2 == [each.facts.site for each in after]
    assert "Other" == after[1].facts.title
    assert ("kept", "new") == after[1].summary.tags
    assert "new" in after[0].summary.tags
    apply_change(workspace, change.reversed())
    assert before == [EssayEdit.of(workspace.store.essays.get(each)) for each in (essay_id, other)]

"""Authors and sites with what they wrote, and spellings merged into one name."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import add_highlight
from cssreader.app.apply_change import apply_change
from cssreader.app.author_names import authors, merge_authors, part_author, perhaps_one_author, sites
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.search_library import LibrarySearch
from cssreader.app.tend_library import change_details, trash_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.domain.library import EssayEdit, OriginalId
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.paths import LibraryFolder


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


def _add(workspace: Workspace, author: str | None, site: str | None = "Leaf") -> EssayId:
    number = len(workspace.store.essays.summaries())
    facts = EssayFacts(f"Essay {number}", author=author, site=site)
    page = CleanedPage(facts, (Paragraph((Span(f"Words of the essay of the number {number}."),)),))
    return workspace.store.essays.add(page, origin="/p", original=OriginalId(f"{number:064}"), at=datetime.now(UTC))


def _author(workspace: Workspace, essay_id: EssayId) -> str | None:
    return workspace.store.essays.get(essay_id).facts.author


def _found(workspace: Workspace, question: str) -> int:
    bring_index_up_to_date(workspace)
    return LibrarySearch(workspace).search(question).total


def test_authors_and_sites_list_what_they_wrote(workspace: Workspace) -> None:
    one = _add(workspace, "Ayesha Karim")
    _add(workspace, "Ayesha Karim and Imran Talpur", "Bark")
    _add(workspace, None, None)
    trash_essays(workspace, [_add(workspace, "Nobody Here", "Gone")])
    add_highlight(workspace, one, 0, 5, Category.FACT)
    assert [("Ayesha Karim", 2, 1), ("Imran Talpur", 1, 0)] == [
        (each.name, each.essays, each.annotations) for each in authors(workspace)
    ]
    assert [("Bark", 1, 0), ("Leaf", 1, 1)] == [(each.name, each.essays, each.annotations) for each in sites(workspace)]


def test_spellings_are_merged_found_and_taken_apart(workspace: Workspace) -> None:
    short, long = _add(workspace, "M. Asad Ali"), _add(workspace, "Muhammad Asad Ali")
    assert (("M. Asad Ali", "Muhammad Asad Ali"),) == perhaps_one_author(workspace)
    assert 1 == _found(workspace, "author:muhammad")
    change = merge_authors(workspace, ["M. Asad Ali", "Muhammad Asad Ali"], "Muhammad Asad Ali")
    assert (short,) == change.essays
    assert ["Muhammad Asad Ali"] * 2 == [_author(workspace, each) for each in (short, long)]
    assert [("Muhammad Asad Ali", 2, ("M. Asad Ali",))] == [
        (each.name, each.essays, each.spellings) for each in authors(workspace)
    ]
    assert () == perhaps_one_author(workspace)
    assert 2 == _found(workspace, "author:muhammad")
    assert "M. Asad Ali" == workspace.store.versions.get(workspace.store.versions.shown(short)).facts.author
    later = _add(workspace, "m asad ali")
    assert "Muhammad Asad Ali" == _author(workspace, later)
    part_author(workspace, "Muhammad Asad Ali")
    assert ["M. Asad Ali", "Muhammad Asad Ali", "m asad ali"] == [_author(workspace, e) for e in (short, long, later)]
    assert 1 == _found(workspace, "author:muhammad")


def test_a_merge_is_undone_and_done_again(workspace: Workspace) -> None:
    short, _ = _add(workspace, "M. Asad Ali"), _add(workspace, "Muhammad Asad Ali")
    change = merge_authors(workspace, ["M. Asad Ali"], "Muhammad Asad Ali")
    apply_change(workspace, change.reversed())
    assert "M. Asad Ali" == _author(workspace, short)
    apply_change(workspace, change)
    assert "Muhammad Asad Ali" == _author(workspace, short)


def test_what_was_merged_before_comes_along_and_undo_restores_it(workspace: Workspace) -> None:
    one = _add(workspace, "M. A. Ali")
    _add(workspace, "M. Asad Ali")
    merge_authors(workspace, ["M. A. Ali"], "M. Asad Ali")
    change = merge_authors(workspace, ["M. Asad Ali"], "Muhammad Asad Ali")
    assert "Muhammad Asad Ali" == _author(workspace, one)
    apply_change(workspace, change.reversed())
    assert "M. Asad Ali" == _author(workspace, one)


def test_a_name_that_is_only_shown_otherwise_was_not_edited(workspace: Workspace) -> None:
    essay_id = _add(workspace, "M. Asad Ali")
    _add(workspace, "Muhammad Asad Ali")
    merge_authors(workspace, ["M. Asad Ali"], "Muhammad Asad Ali")
    seen = EssayEdit.of(workspace.store.essays.get(essay_id))
    change_details(workspace, essay_id, seen, EssayEdit("Another title", seen.author, None, (), seen.more))
    part_author(workspace, "Muhammad Asad Ali")
    assert "M. Asad Ali" == _author(workspace, essay_id)


def test_the_page_of_an_essay_whose_author_was_merged_says_nothing_else(workspace: Workspace) -> None:
    essay_id = _add(workspace, "M. Asad Ali")
    _add(workspace, "Muhammad Asad Ali")
    merge_authors(workspace, ["M. Asad Ali"], "Muhammad Asad Ali")
    essay = workspace.store.essays.get(essay_id)
    assert essay.page_facts is not None
    assert "Muhammad Asad Ali" == essay.facts.author == essay.page_facts.author


def test_what_cannot_be_merged_is_said(workspace: Workspace) -> None:
    _add(workspace, "M. Asad Ali")
    with pytest.raises(UnusableInputError):
        merge_authors(workspace, ["M. Asad Ali"], " . ")
    with pytest.raises(NotFoundError):
        merge_authors(workspace, ["Nobody"], "Somebody")
    with pytest.raises(NotFoundError):
        part_author(workspace, "M. Asad Ali")

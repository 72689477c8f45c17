"""Searches that are kept."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cssreader.app.apply_change import apply_change
from cssreader.app.searches import keep_counts, remember_search, remove_search, rename_search, save_search
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.paths import LibraryFolder
from cssreader.store.searches import MOST_RECENT


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


def saved(workspace: Workspace) -> list[tuple[str, str, int | None]]:
    return [(each.name, each.typed, each.answers) for each in workspace.store.searches.saved()]


def test_a_question_is_saved_under_its_words_renamed_and_removed_and_all_is_taken_back(workspace: Workspace) -> None:
    first = save_search(workspace, " water policy ")
    save_search(workspace, "circular debt", "Debt")
    assert [("Debt", "circular debt", None), ("water policy", "water policy", None)] == saved(workspace)
    assert first.after is not None
    keep_counts(workspace, {first.after.id: 12})
    renamed = rename_search(workspace, workspace.store.searches.get("WATER policy"), "  Rivers and  canals ")
    assert ("Rivers and canals", "water policy", 12) in saved(workspace)
    removed = remove_search(workspace, workspace.store.searches.get("rivers and canals"))
    assert [("Debt", "circular debt", None)] == saved(workspace)
    apply_change(workspace, removed.reversed())
    assert ("Rivers and canals", "water policy", 12) in saved(workspace)
    apply_change(workspace, renamed.reversed())
    assert ("water policy", "water policy", 12) in saved(workspace)
    apply_change(workspace, first.reversed())
    assert [("Debt", "circular debt", None)] == saved(workspace)


def test_a_name_is_given_once_and_not_empty(workspace: Workspace) -> None:
    save_search(workspace, "water", "Water")
    for typed, name in (("rivers", "water"), ("rivers", " "), (" ", "Rivers")):
        with pytest.raises(UnusableInputError):
            workspace.store.searches.put(None, name, typed)
    with pytest.raises(NotFoundError):
        workspace.store.searches.get("Rivers")
    # Its own name, written otherwise, is no other's.
    rename_search(workspace, workspace.store.searches.get("water"), "WATER")
    assert [("WATER", "water", None)] == saved(workspace)


def test_questions_that_were_used_are_remembered_once_the_newest_first(workspace: Workspace) -> None:
    recent = workspace.store.searches
    began = datetime(2026, 1, 1, tzinfo=UTC)
    for number, typed in enumerate(("water", "debt", " WATER ", "")):
        recent.remember(typed, began + timedelta(minutes=number))
    assert ["WATER", "debt"] == recent.recent()
    recent.forget("Water")
    assert ["debt"] == recent.recent()
    for number in range(MOST_RECENT + 5):
        recent.remember(f"question {number}", began + timedelta(hours=number))
    assert MOST_RECENT == len(recent.recent())
    remember_search(workspace, "newest")
    assert "newest" == recent.recent()[0]
    recent.forget(None)
    assert [] == recent.recent()

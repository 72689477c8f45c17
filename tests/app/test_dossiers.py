"""Material is collected in dossiers, stays when its essay goes, and every step can be taken back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import add_highlight, remove_annotation
from cssreader.app.apply_change import apply_change
from cssreader.app.dossiers import (
    add_annotation,
    add_material,
    add_passage,
    create_dossier,
    delete_dossier,
    move_item,
    remove_item,
    rename_dossier,
)
from cssreader.app.tend_library import trash_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.dossiers import Citation, DossierItemId
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.domain.material import MaterialItem, MaterialKind
from cssreader.domain.search import Excerpt
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.export.dossier_markdown import write_dossier
from cssreader.paths import LibraryFolder

TEXT = "The first made-up sentence. The second one says more. The third one ends it."
SECOND = (28, 53)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def essay(workspace: Workspace) -> EssayId:
    facts = EssayFacts("Made *up*", author="Nobody", published=date(2025, 3, 4), address="https://site.example/a_b")
    page = CleanedPage(facts, (Paragraph((Span(TEXT),)),))
    original = workspace.store.originals.keep(b"made up")
    return workspace.store.essays.add(page, origin="/made-up.html", original=original, at=datetime.now(UTC))


def words(workspace: Workspace, name: str = "Plan") -> list[str]:
    dossier = workspace.store.dossiers.named(name)
    return [each.words for each in workspace.store.dossiers.items(dossier.id)] if dossier else []


def names(workspace: Workspace) -> list[tuple[str, int]]:
    return [(each.name, each.items) for each in workspace.store.dossiers.all()]


def test_a_passage_keeps_its_words_place_and_citation(workspace: Workspace, essay: EssayId) -> None:
    change = add_passage(workspace, "Plan", essay, *SECOND)
    (item,) = workspace.store.dossiers.items(workspace.store.dossiers.get("plan").id)
    assert (item,) == change.items_after
    assert "The second one says more." == item.words
    assert Citation("Made *up*", "Nobody", date(2025, 3, 4), "https://site.example/a_b") == item.citation
    assert item.selector is not None
    assert SECOND == (item.selector.start, item.selector.end)
    assert workspace.store.essays.get(essay).version_id == item.version_id
    trash_essays(workspace, [essay])
    assert ["The second one says more."] == words(workspace)


def test_a_highlight_stays_in_the_dossier_when_it_is_removed_from_the_essay(
    workspace: Workspace, essay: EssayId
) -> None:
    made = add_highlight(workspace, essay, *SECOND, Category.ARGUMENT)
    assert made.after is not None
    add_annotation(workspace, "Plan", made.after.id)
    remove_annotation(workspace, made.after.id)
    (item,) = workspace.store.dossiers.items(workspace.store.dossiers.get("Plan").id)
    assert ("The second one says more.", made.after.id) == (item.words, item.annotation_id)


def test_every_step_can_be_taken_back_and_done_again(workspace: Workspace, essay: EssayId) -> None:
    steps = [add_passage(workspace, "Plan", essay, *SECOND), add_passage(workspace, "plan", essay, 0, 27)]
    dossier = workspace.store.dossiers.get("Plan")
    steps.append(move_item(workspace, dossier, steps[1].items_after[0].id, 0))
    assert ["The first made-up sentence.", "The second one says more."] == words(workspace)
    steps.append(remove_item(workspace, dossier, steps[0].items_after[0].id))
    steps.append(rename_dossier(workspace, dossier, "  The  plan "))
    steps.append(delete_dossier(workspace, workspace.store.dossiers.get("the plan")))
    assert [] == names(workspace)
    for step in reversed(steps):
        apply_change(workspace, step.reversed())
        if step is steps[-1]:
            assert [("The plan", 1)] == names(workspace)
        if step is steps[3]:
            assert ["The first made-up sentence.", "The second one says more."] == words(workspace)
        if step is steps[2]:
            assert ["The second one says more.", "The first made-up sentence."] == words(workspace)
    assert [] == names(workspace)
    for step in steps[:-1]:
        apply_change(workspace, step)
    assert [("The plan", 1)] == names(workspace)
    assert ["The first made-up sentence."] == words(workspace, "The plan")


def test_taking_an_early_step_back_costs_nothing_that_came_later(workspace: Workspace, essay: EssayId) -> None:
    first = add_passage(workspace, "Plan", essay, *SECOND)
    add_passage(workspace, "Plan", essay, 0, 27)
    rename_dossier(workspace, workspace.store.dossiers.get("Plan"), "Other")
    apply_change(workspace, first.reversed())
    assert [("Other", 1)] == names(workspace)


def test_the_same_is_put_into_a_dossier_once(workspace: Workspace, essay: EssayId) -> None:
    add_passage(workspace, "Plan", essay, *SECOND)
    with pytest.raises(UnusableInputError, match="holds this already"):
        add_passage(workspace, "PLAN", essay, *SECOND)
    add_passage(workspace, "Another", essay, *SECOND)
    assert [("Another", 1), ("Plan", 1)] == names(workspace)


def test_what_cannot_be_is_refused_and_leaves_nothing_behind(workspace: Workspace, essay: EssayId) -> None:
    with pytest.raises(UnusableInputError):
        add_passage(workspace, "Plan", essay, 5, 5000)
    with pytest.raises(NotFoundError):
        add_passage(workspace, "Plan", EssayId(99), 0, 5)
    with pytest.raises(UnusableInputError):
        add_passage(workspace, "  ", essay, *SECOND)
    assert [] == names(workspace)
    create_dossier(workspace, "Plan")
    with pytest.raises(UnusableInputError):
        create_dossier(workspace, "PLAN")
    with pytest.raises(NotFoundError):
        remove_item(workspace, workspace.store.dossiers.get("Plan"), DossierItemId("nothing"))
    with pytest.raises(NotFoundError):
        workspace.store.dossiers.get("Elsewhere")


def test_gathered_words_that_a_newer_version_no_longer_has_are_kept_without_a_place(
    workspace: Workspace, essay: EssayId
) -> None:
    gathered = Excerpt("Words of an older version.", (), 3)
    item = MaterialItem(MaterialKind.QUOTATION, essay, "Made *up*", None, None, gathered, 1.0, speaker="Somebody")
    (added,) = add_material(workspace, "Plan", item).items_after
    assert ("Words of an older version.", None, "Somebody") == (added.words, added.selector, added.speaker)


def test_a_dossier_is_written_as_markdown_with_citations(workspace: Workspace, essay: EssayId) -> None:
    add_passage(workspace, "# Plan", essay, *SECOND, speaker="A. Speaker")
    dossier = workspace.store.dossiers.get("# Plan")
    written = write_dossier(dossier, workspace.store.dossiers.items(dossier.id))
    assert "> The second one says more." in written
    assert "— A. Speaker, Nobody, *Made \\*up\\**, 2025-03-04, <https://site.example/a_b>" in written
    assert written.startswith("# # Plan\n")
    assert "Nothing is in it yet." in write_dossier(dossier, [])

"""Material is collected in dossiers, stays when its essay goes, and every step can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import add_highlight, remove_annotation
from cssreader.app.apply_change import apply_change
from cssreader.app.dossiers import (
    add_annotation,
    add_heading,
    add_material,
    add_passage,
    add_thought,
    create_dossier,
    delete_dossier,
    move_items,
    place_of,
    remove_items,
    rename_dossier,
    set_level,
    set_stance,
    word_item,
)
from cssreader.app.tend_library import trash_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.dossiers import (
    Citation,
    Dossier,
    DossierHeading,
    DossierItem,
    DossierItemId,
    DossierPassage,
    DossierThought,
    Stance,
    sections,
    with_section,
)
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
    assert isinstance(item, DossierPassage)
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
    assert isinstance(item, DossierPassage)
    assert ("The second one says more.", made.after.id) == (item.words, item.annotation_id)


def test_every_step_can_be_taken_back_and_done_again(workspace: Workspace, essay: EssayId) -> None:
    steps = [add_passage(workspace, "Plan", essay, *SECOND), add_passage(workspace, "plan", essay, 0, 27)]
    dossier = workspace.store.dossiers.get("Plan")
    steps.append(move_items(workspace, dossier, [steps[1].items_after[0].id], 0))
    assert ["The first made-up sentence.", "The second one says more."] == words(workspace)
    steps.append(remove_items(workspace, dossier, [steps[0].items_after[0].id]))
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
        remove_items(workspace, workspace.store.dossiers.get("Plan"), [DossierItemId("nothing")])
    with pytest.raises(NotFoundError):
        workspace.store.dossiers.get("Elsewhere")


def test_gathered_words_that_a_newer_version_no_longer_has_are_kept_without_a_place(
    workspace: Workspace, essay: EssayId
) -> None:
    gathered = Excerpt("Words of an older version.", (), 3)
    item = MaterialItem(MaterialKind.QUOTATION, essay, "Made *up*", None, None, gathered, 1.0, speaker="Somebody")
    (added,) = add_material(workspace, "Plan", item).items_after
    assert isinstance(added, DossierPassage)
    assert ("Words of an older version.", None, "Somebody") == (added.words, added.selector, added.speaker)


def test_a_dossier_is_written_as_markdown_with_citations(workspace: Workspace, essay: EssayId) -> None:
    add_passage(workspace, "# Plan", essay, *SECOND, speaker="A. Speaker")
    dossier = workspace.store.dossiers.get("# Plan")
    written = write_dossier(dossier, workspace.store.dossiers.items(dossier.id))
    assert "> The second one says more." in written
    assert "— A. Speaker, Nobody, *Made \\*up\\**, 4 March 2025, <https://site.example/a_b>" in written
    assert written.startswith("# # Plan\n")
    assert "Nothing is in it yet." in write_dossier(dossier, [])


def outlined(workspace: Workspace, essay: EssayId) -> Dossier:
    """Two points with what stands below them."""
    dossier = create_dossier(workspace, "Plan").after
    assert dossier is not None
    add_heading(workspace, dossier, "  The first\n point ")
    add_passage(workspace, "Plan", essay, *SECOND)
    add_heading(workspace, dossier, "A point of it", level=2)
    add_thought(workspace, dossier, "Mine alone.\n\nIn two paragraphs.")
    add_heading(workspace, dossier, "The second point", level=-5)
    return dossier


def kept(workspace: Workspace, dossier: Dossier) -> list[DossierItem]:
    return workspace.store.dossiers.items(dossier.id)


def test_an_outline_has_headings_passages_and_thoughts_in_their_order(workspace: Workspace, essay: EssayId) -> None:
    dossier = outlined(workspace, essay)
    items = kept(workspace, dossier)
    assert [DossierHeading, DossierPassage, DossierHeading, DossierThought, DossierHeading] == [type(e) for e in items]
    assert ["The first point", "Mine alone.\n\nIn two paragraphs."] == [items[0].words, items[3].words]
    assert [1, 2, 1] == [each.level for each in items if isinstance(each, DossierHeading)]
    assert items[:4] == list(with_section(items, 0))
    assert items[2:4] == list(with_section(items, 2))
    assert items[1:2] == list(with_section(items, 1))
    assert ["The first point", "A point of it", "The second point"] == [
        each.heading.words for each in sections(items) if each.heading is not None
    ]
    between = add_heading(workspace, dossier, "Between", after=items[0].id)
    assert ["The first point", "Between", "The second one says more."] == words(workspace)[:3]
    apply_change(workspace, between.reversed())
    assert [each.words for each in items] == words(workspace)
    with pytest.raises(UnusableInputError, match="A heading needs words"):
        add_heading(workspace, dossier, " ")
    with pytest.raises(NotFoundError):
        add_thought(workspace, dossier, "Where?", after=DossierItemId("nowhere"))


def test_a_section_moves_as_one_and_everything_comes_back(workspace: Workspace, essay: EssayId) -> None:
    dossier = outlined(workspace, essay)
    before = words(workspace)
    items = kept(workspace, dossier)
    moved = move_items(workspace, dossier, [each.id for each in with_section(items, 0)], 99)
    assert ["The second point", *before[:4]] == words(workspace)
    changes = [
        word_item(workspace, dossier, items[3].id, "Said otherwise."),
        word_item(workspace, dossier, items[1].id, "My own remark."),
        set_level(workspace, dossier, items[2].id, 99),
        set_stance(workspace, dossier, items[1].id, Stance.AGAINST),
        set_stance(workspace, dossier, items[0].id, Stance.FOR),
    ]
    after = {each.id: each for each in kept(workspace, dossier)}
    passage, lower = after[items[1].id], after[items[2].id]
    assert isinstance(passage, DossierPassage)
    assert isinstance(lower, DossierHeading)
    assert ("The second one says more.", "My own remark.", Stance.AGAINST) == (
        passage.words,
        passage.note,
        passage.stance,
    )
    assert (3, "Said otherwise.") == (lower.level, after[items[3].id].words)
    # A heading takes no side, so nothing was changed and nothing is to be taken back.
    assert () == changes[-1].items_after
    for change in reversed([moved, *changes]):
        apply_change(workspace, change.reversed())
    assert items == kept(workspace, dossier)


def test_what_a_mark_argues_for_is_known_from_its_kind(workspace: Workspace, essay: EssayId) -> None:
    made = add_highlight(workspace, essay, *SECOND, Category.COUNTER_ARGUMENT)
    assert made.after is not None
    (item,) = add_annotation(workspace, "Plan", made.after.id).items_after
    assert isinstance(item, DossierPassage)
    assert Stance.AGAINST is item.stance


def test_a_passage_leads_back_to_its_place_as_long_as_the_essay_is_there(workspace: Workspace, essay: EssayId) -> None:
    (item,) = add_passage(workspace, "Plan", essay, *SECOND).items_after
    assert isinstance(item, DossierPassage)
    assert (essay, SECOND) == place_of(workspace, item)
    facts = workspace.store.essays.get(essay).facts
    gone = CleanedPage(facts, (Paragraph((Span("Other words came in the place of all those."),)),))
    original = workspace.store.originals.keep(b"made up anew")
    workspace.store.essays.add_version(essay, gone, origin="/made-up.html", original=original, at=datetime.now(UTC))
    assert (essay, None) == place_of(workspace, item)
    assert place_of(workspace, replace(item, essay_id=EssayId(99))) is None

"""A person pastes a question of a paper, and the library shows what helps to answer it. The essays say nothing true."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import add_highlight, add_note
from cssreader.app.gather_material import OF_ONE_ESSAY
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.search_library import LibrarySearch
from cssreader.app.tend_library import trash_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.content import Block, Paragraph, Quotation, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.domain.material import Material, MaterialItem, MaterialKind
from cssreader.paths import LibraryFolder

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
QUESTION = "Q.4 Critically analyse the causes of circular debt in the invented power sector. (20 marks)"
ARGUES = (
    "Circular debt must be ended at its root, because every subsidy without a budget becomes a debt of somebody else."
)
FIGURE = "In the invented year the circular debt of the made-up province stood at 12 billion coins."
SAID = "“Circular debt is what a country owes to its own habits,” said Nobody Atall, and the hall was silent."
OTHER = "The gardens were opened in spring and the band of the made-up town played until the evening."
Add = Callable[..., EssayId]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def add(workspace: Workspace) -> Add:
    def add(*blocks: str | Block, title: str = "Invented debts") -> EssayId:
        content = tuple(Paragraph((Span(each),)) if isinstance(each, str) else each for each in blocks)
        facts = EssayFacts(title, author="Made Upson", published=date(2025, 1, 2))
        page = CleanedPage(facts, content)
        original = workspace.store.originals.keep(repr(page).encode())
        return workspace.store.essays.add(page, origin=f"/saved/{title}.html", original=original, at=NOON)

    return add


def gather(workspace: Workspace, question: str = QUESTION) -> Material:
    bring_index_up_to_date(workspace)
    search = LibrarySearch(workspace)
    try:
        return search.material(question)
    finally:
        search.close()


def of(material: Material, kind: MaterialKind) -> list[MaterialItem]:
    return [item for group in material.groups if group.kind is kind for item in group.items]


def passages(material: Material, kind: MaterialKind) -> list[str]:
    return [item.passage.text for item in of(material, kind)]


def test_passages_are_grouped_by_what_they_are_good_for_with_their_place(workspace: Workspace, add: Add) -> None:
    number = add(OTHER, ARGUES, FIGURE, SAID)
    add(OTHER, title="Gardens")
    material = gather(workspace)
    assert [ARGUES] == passages(material, MaterialKind.ARGUMENT)
    assert [FIGURE] == passages(material, MaterialKind.FIGURE)
    (quoted,) = of(material, MaterialKind.QUOTATION)
    assert (SAID, "Nobody Atall") == (quoted.passage.text, quoted.speaker)
    (essay,) = of(material, MaterialKind.ESSAY)
    assert (number, "Invented debts", "Made Upson", date(2025, 1, 2)) == (
        essay.essay_id,
        essay.title,
        essay.author,
        essay.published,
    )
    text = workspace.store.essays.text(number)
    for group in material.groups:
        for item in group.items:
            at = item.passage.at
            assert at is not None
            assert item.passage.text == text[at : at + len(item.passage.text)]
            assert "debt" in {item.passage.text[a:b].lower() for a, b in item.passage.matches}


def test_rare_words_weigh_more_and_words_of_instruction_nothing(workspace: Workspace, add: Add) -> None:
    add(ARGUES)
    for number in range(4):
        add("The invented power sector must change, because nobody pays for it.", title=f"Power {number}")
    material = gather(workspace)
    weights = {each.word: each.weight for each in material.words}
    assert weights["circular"] > weights["power"] > 0
    assert 0 == weights["causes"]
    assert "analyse" not in weights
    assert ARGUES == passages(material, MaterialKind.ARGUMENT)[0]


def test_a_group_shows_each_thing_once_and_lets_other_essays_have_their_turn(workspace: Workspace, add: Add) -> None:
    reasons = ("a subsidy hides it", "nobody reads a meter", "courts delay it", "winters are long")
    add(*(f"Circular debt cannot end, because {reason}." for reason in reasons), title="One")
    add(
        "Circular debt cannot end, because tariffs flatter, and since that is so, the invented sector fails.",
        title="Two",
    )
    add("Circular debt cannot end, because a subsidy hides it.", title="Three")
    material = gather(workspace, "circular debt")
    essays = [item.title for item in of(material, MaterialKind.ARGUMENT)]
    assert {"One", "Two"} <= set(essays[: OF_ONE_ESSAY + 1])
    assert 1 == sum("subsidy hides it" in text for text in passages(material, MaterialKind.ARGUMENT))


def test_a_block_quotation_is_one_and_a_passage_on_something_else_none(workspace: Workspace, add: Add) -> None:
    quoted = "What is owed in a circle is owed to the end of the made-up world, and circular debt is that."
    add(Paragraph((Span(OTHER),)), Quotation((Span(quoted),)), Paragraph((Span("It must end, because it is power."),)))
    material = gather(workspace)
    assert [quoted] == passages(material, MaterialKind.QUOTATION)
    assert OTHER not in [text for kind in MaterialKind for text in passages(material, kind)]


def test_own_highlights_and_notes_that_answer_are_a_group(workspace: Workspace, add: Add) -> None:
    number = add(OTHER, ARGUES)
    start = len(OTHER) + 2
    made = add_highlight(workspace, number, start, start + len(ARGUES), Category.ARGUMENT)
    add_note(workspace, number, None, None, "Circular debt: see the invented report.")
    assert made.after is not None
    marks = of(gather(workspace), MaterialKind.MARK)
    by_id = {item.annotation_id: item for item in marks}
    assert 2 == len(by_id)
    highlight = by_id[made.after.id]
    assert (ARGUES, start, Category.ARGUMENT) == (highlight.passage.text, highlight.passage.at, highlight.category)
    (note,) = [item for item in marks if item is not highlight]
    assert ("Circular debt: see the invented report.", None) == (note.passage.text, note.passage.at)


@pytest.mark.parametrize(
    "question", ["", " ? ", "Discuss", "zyxwvut qponm", "(((( OR NOT", "پانی", "a" * 5000, "kind:note"]
)
def test_a_question_that_nothing_answers_gathers_nothing(workspace: Workspace, add: Add, question: str) -> None:
    add(ARGUES)
    assert () == gather(workspace, question).groups


def test_what_was_put_to_the_trash_is_no_material(workspace: Workspace, add: Add) -> None:
    number = add(ARGUES)
    add_note(workspace, number, None, None, "Circular debt.")
    trash_essays(workspace, [number])
    assert () == gather(workspace).groups


def test_one_word_of_the_question_is_enough_only_where_the_essay_is_on_it(workspace: Workspace, add: Add) -> None:
    on_it = "The circular habit must end, because it feeds upon itself."
    add(ARGUES, OTHER, on_it)
    add("A circular garden must be watered first, because it dries.", OTHER, title="Gardens")
    found = passages(gather(workspace, "The circular debt of power"), MaterialKind.ARGUMENT)
    assert {ARGUES, on_it} == set(found)

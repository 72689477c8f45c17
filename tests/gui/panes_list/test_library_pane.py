"""The sidebar: what can be chosen, how much it holds, and how one gets there."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from cssreader.domain.essay import EssaySummary, Shelf
from cssreader.gui.panes.choices import AllEssays, ByAuthor, FromSite, InTrash, OnShelf, WithTag
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import THEMES

Key = Qt.Key


@pytest.fixture
def full(sidebar: Any, library: list[EssaySummary]) -> Any:
    sidebar.pane.set_summaries(library)
    return sidebar


def test_it_lists_the_shelves_then_the_tags_by_use_and_the_trash_at_the_foot(full: Any) -> None:
    assert [
        ("All essays", 5),
        ("Inbox", 3),
        ("Reading", 1),
        ("Finished", 1),
        ("Archive", 0),
        ("Tags", 0),
        ("water", 3),
        ("economy", 1),
        ("law", 1),
        ("Urdu", 1),
        ("Authors", 0),
        ("Sana Malik", 2),
        ("Ahmed Raza", 1),
        ("Sites", 0),
        ("example.org", 4),
        ("Notebook", 3),
        ("Trash", 1),
    ] == full.rows


def test_authors_and_sites_are_listed_and_chosen(full: Any, heard: Any) -> None:
    made = heard(full.pane.choice_made)
    full.click("Sana Malik")
    full.click("example.org")
    assert [ByAuthor("Sana Malik"), FromSite("example.org")] == made.said


def test_of_many_authors_those_of_most_essays_stand_and_one_row_opens_all(
    sidebar: Any, summary: Any, heard: Any
) -> None:
    essays = [summary(number, author=f"Author {number // 2:02}") for number in range(20)]
    sidebar.pane.set_summaries(essays)
    names = [name for name, _ in sidebar.rows]
    authors = names[names.index("Authors") + 1 : names.index("Sites")]
    assert [*(f"Author {number:02}" for number in range(6)), "All 10 authors…"] == authors
    asked = heard(sidebar.pane.names_requested)
    sidebar.click("All 10 authors…")
    assert ["authors"] == asked.said
    sidebar.pane.show_choice(ByAuthor("Author 09"))
    assert "Author 09" in [name for name, _ in sidebar.rows]
    assert ["Author 09"] == sidebar.marked


def test_without_tags_there_is_no_heading_for_them(sidebar: Any) -> None:
    assert ["All essays", "Inbox", "Reading", "Finished", "Archive", "Notebook", "Trash"] == [
        name for name, _ in sidebar.rows
    ]


def test_all_essays_are_chosen_at_first(full: Any) -> None:
    assert (["All essays"], AllEssays()) == (full.marked, full.pane.choice())


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("Reading", OnShelf(Shelf.READING)),
        ("water", WithTag("water")),
        ("Trash", InTrash()),
        ("All essays", AllEssays()),
    ],
)
def test_a_click_makes_the_choice_and_marks_it_alone(full: Any, heard: Any, name: str, choice: object) -> None:
    made = heard(full.pane.choice_made)
    full.click(name)
    assert ([choice], [name]) == (made.said, full.marked)


def test_a_heading_cannot_be_chosen(full: Any, heard: Any) -> None:
    made = heard(full.pane.choice_made)
    full.click("Tags")
    assert ([], ["All essays"]) == (made.said, full.marked)


def test_down_and_up_walk_over_the_heading(full: Any, heard: Any) -> None:
    made = heard(full.pane.choice_made)
    full.click("Archive")
    full.press(Key.Key_Down)
    full.press(Key.Key_Up)
    assert [OnShelf(Shelf.ARCHIVE), WithTag("water"), OnShelf(Shelf.ARCHIVE)] == made.said


def test_down_from_the_last_site_reaches_the_notebook_and_the_trash_and_up_comes_back(full: Any, heard: Any) -> None:
    wished = heard(full.pane.notebook_requested)
    full.click("example.org")
    full.press(Key.Key_Down)
    assert [False] == wished.said
    full.pane.set_notebook_open(True)
    assert ["Notebook"] == full.marked
    full.press(Key.Key_Down)
    full.pane.set_notebook_open(False)
    assert ["Trash"] == full.marked
    full.press(Key.Key_Up)
    full.pane.set_notebook_open(True)
    full.press(Key.Key_Up)
    full.pane.set_notebook_open(False)
    assert ["example.org"] == full.marked


def test_a_click_on_the_notebook_wishes_for_it_with_the_keyboard(full: Any, heard: Any) -> None:
    wished = heard(full.pane.notebook_requested)
    full.click("Notebook")
    assert [True] == wished.said


def test_a_choice_stays_marked_when_its_place_changes(full: Any, library: list[EssaySummary]) -> None:
    full.click("Urdu")
    full.pane.set_summaries([replace(essay, tags=("Urdu",)) for essay in library])
    assert (["Urdu"], ("Urdu", 5)) == (full.marked, full.rows[6])


def test_when_the_chosen_tag_is_gone_all_essays_are_chosen(full: Any, heard: Any, library: list[EssaySummary]) -> None:
    full.click("economy")
    made = heard(full.pane.choice_made)
    full.pane.set_summaries([essay for essay in library if "economy" not in essay.tags])
    assert ([AllEssays()], ["All essays"]) == (made.said, full.marked)


def test_choosing_by_program_tells_only_of_another_choice(full: Any, heard: Any) -> None:
    made = heard(full.pane.choice_made)
    full.pane.choose(AllEssays())
    full.pane.choose(InTrash())
    assert ([InTrash()], ["Trash"]) == (made.said, full.marked)


def test_a_screen_reader_hears_the_name_and_the_number(full: Any) -> None:
    index = full.pane._upper.model().index(1, 0)
    assert "Inbox, 3 essays" == index.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def many(sidebar: Any, summary: Any) -> Any:
    """Twelve tags used once, and two that are used more often."""
    rare = [summary(number, tags=(f"rare {number:02}",)) for number in range(12)]
    sidebar.pane.set_summaries([*rare, *(summary(number, tags=("water", "law")) for number in (20, 21))])
    return sidebar


def tags_of(sidebar: Any) -> list[str]:
    names = [name for name, _ in sidebar.rows]
    return names[names.index("Tags") + 1 : names.index("Authors")]


def test_of_many_tags_those_used_once_are_folded_until_they_are_asked_for(many: Any) -> None:
    assert ["law", "water", "12 more tags"] == tags_of(many)
    many.click("12 more tags")
    assert ["law", "water", *(f"rare {number:02}" for number in range(12)), "Fewer tags"] == tags_of(many)
    many.click("rare 03")
    many.click("Fewer tags")
    assert ["law", "water", "rare 03", "11 more tags"] == tags_of(many)
    assert WithTag("rare 03") == many.pane.choice()


def test_folded_tags_are_reached_and_passed_with_the_keyboard(many: Any, heard: Any) -> None:
    many.click("water")
    made = heard(many.pane.choice_made)
    many.press(Key.Key_Down, Key.Key_Return)
    assert 15 == len(tags_of(many))
    many.press(Key.Key_Return, Key.Key_Down)
    after = ByAuthor("Sana Malik")
    assert [after] == made.said
    many.press(Key.Key_Up, Key.Key_Up)
    assert [after, WithTag("water")] == made.said


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_is_painted_in_every_theme_and_direction(full: Any, name: str, direction: Qt.LayoutDirection) -> None:
    full.pane.setLayoutDirection(direction)
    full.pane.set_theme(load_theme(name))
    assert not full.pane.grab().isNull()


def test_its_models_keep_the_rules_of_qt(full: Any, library: list[EssaySummary]) -> None:
    testers = [
        QAbstractItemModelTester(view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
        for view in (full.pane._upper, full.pane._lower)
    ]
    full.pane.set_summaries(library[:2])
    full.pane.set_summaries([])
    assert 2 == len(testers)

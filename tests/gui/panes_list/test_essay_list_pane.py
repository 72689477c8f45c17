"""The list of essays: what it shows, what it says when it is empty, and that nothing jumps."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from cssreader.domain.essay import EssaySummary, Shelf
from cssreader.gui.panes.choices import AllEssays, Choice, InTrash, OnShelf, WithTag
from cssreader.gui.panes.essay_list_model import byline, shown_title
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import THEMES

Key = Qt.Key
Make = Callable[..., EssaySummary]


@pytest.fixture
def full(essays: Any, library: list[EssaySummary]) -> Any:
    essays.pane.set_summaries(library)
    return essays


@pytest.fixture
def many(essays: Any, summary: Make) -> Any:
    essays.pane.set_summaries([summary(number, f"Essay {number:03}") for number in range(1, 201)])
    return essays


def test_it_lists_the_newest_first_with_name_and_number(full: Any) -> None:
    assert [
        "Elections alone do not make a democracy.",
        "پاکستان میں پانی کا بحران",
        "Circular Debt",
        "“A Census” and its Enemies",
        "The Indus Waters Treaty",
    ] == full.titles
    assert ("All essays", "5") == (full.pane._header.name, full.pane._header.count)


def test_a_choice_lists_its_essays(full: Any) -> None:
    full.pane.set_choice(WithTag("water"))
    assert ("water", 3) == (full.pane._header.name, len(full.titles))


def test_the_order_is_chosen_from_the_menu(full: Any) -> None:
    full.order_by("Title")
    assert ["“A Census” and its Enemies", "Circular Debt", "The Indus Waters Treaty"] == full.titles[:3]


def test_a_click_opens_an_essay(full: Any, heard: Any) -> None:
    chosen = heard(full.pane.essay_chosen)
    full.click(2)
    assert [3] == chosen.said


def test_enter_opens_the_essay_the_keys_moved_to(full: Any, heard: Any) -> None:
    chosen = heard(full.pane.essay_chosen)
    full.pane.setFocus()
    full.press(Key.Key_Home, Key.Key_Down, Key.Key_Return)
    assert [4] == chosen.said


def test_a_click_with_control_selects_more_and_opens_nothing(full: Any, heard: Any) -> None:
    full.click(0)
    chosen = heard(full.pane.essay_chosen)
    full.click(2, Qt.KeyboardModifier.ControlModifier)
    assert ([], 2) == (chosen.said, len(full.selected))


def test_delete_asks_to_put_all_that_is_selected_in_the_trash(full: Any, heard: Any) -> None:
    asked = heard(full.pane.trash_requested)
    full.click(0)
    full.click(2, Qt.KeyboardModifier.ControlModifier)
    full.press(Key.Key_Delete)
    assert [(5, 3)] == asked.said


def test_delete_in_the_trash_does_nothing(full: Any, heard: Any) -> None:
    full.pane.set_choice(InTrash())
    asked = heard(full.pane.trash_requested)
    full.click(0)
    full.press(Key.Key_Delete)
    assert [] == asked.said


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_offers_what_can_be_done(full: Any, heard: Any) -> None:
    full.click(4)
    assert [
        "&Open",
        "Open &beside",
        "&Details…",
        "To&pics…",
        "&Shelf",
        "Essays by Sana Malik",
        "Essays from example.org",
        "Move to &trash\tDel",
    ] == full.menu_words(0)
    shelved, trashed = heard(full.pane.shelf_requested), heard(full.pane.trash_requested)
    shelves = next(action.menu() for action in full.menu.actions() if action.menu())
    assert [False, True, True, True] == [action.isEnabled() for action in shelves.actions()]
    shelves.actions()[2].trigger()
    full.menu.actions()[-1].trigger()
    assert ([((1,), Shelf.FINISHED)], [(1,)]) == (shelved.said, trashed.said)
    full.menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_in_the_trash_restores(full: Any, heard: Any) -> None:
    full.pane.set_choice(InTrash())
    full.click(0)
    assert ["&Open", "Open &beside", "&Restore"] == full.menu_words(0)
    restored = heard(full.pane.restore_requested)
    full.menu.actions()[-1].trigger()
    assert [(6,)] == restored.said
    full.menu.close()


@pytest.mark.parametrize(
    ("choice", "headline"),
    [
        (AllEssays(), "No essays yet"),
        (OnShelf(Shelf.READING), "No essays yet"),
        (InTrash(), "The trash is empty"),
        (WithTag("law"), "No essay has the tag law"),
    ],
)
def test_an_empty_library_says_what_to_do(essays: Any, choice: Choice, headline: str) -> None:
    essays.pane.set_summaries([])
    essays.pane.set_choice(choice)
    assert headline == essays.says


@pytest.mark.parametrize(
    ("shelf", "headline"),
    [
        (Shelf.INBOX, "The inbox is empty"),
        (Shelf.READING, "Nothing on this shelf"),
        (Shelf.FINISHED, "Nothing finished yet"),
    ],
)
def test_an_empty_shelf_says_how_essays_come_to_it(essays: Any, summary: Make, shelf: Shelf, headline: str) -> None:
    other = Shelf.READING if shelf is not Shelf.READING else Shelf.INBOX
    essays.pane.set_summaries([summary(1, "One", shelf=other)])
    essays.pane.set_choice(OnShelf(shelf))
    assert headline == essays.says
    assert essays.pane._empty.advice


def test_the_empty_library_offers_to_import(essays: Any, heard: Any) -> None:
    essays.pane.set_summaries([])
    asked = heard(essays.pane.import_requested)
    assert essays.pane._empty.offers_import
    essays.pane._empty._button.click()
    assert [()] == asked.said


def test_before_the_library_is_read_nothing_is_called_missing(essays: Any) -> None:
    assert (None, []) == (essays.says, essays.titles)


def test_the_open_essay_is_selected(full: Any) -> None:
    full.pane.set_current(3)
    assert ["Circular Debt"] == full.selected


def test_several_selected_essays_stay_so_when_another_is_opened(full: Any) -> None:
    full.click(0)
    full.click(1, Qt.KeyboardModifier.ControlModifier)
    full.pane.set_current(3)
    assert 2 == len(full.selected)


def test_a_changed_essay_leaves_the_selection_and_the_place(many: Any) -> None:
    many.scroll_to(60)
    many.click(62)
    before = many.first_in_view, many.selected
    shown = [many.view.model().index(row, 0).data(257) for row in range(200)]
    many.pane.set_summaries([replace(essay, annotations=9) if essay.id == 138 else essay for essay in shown])
    assert before == (many.first_in_view, many.selected)


def test_essays_that_arrive_at_the_top_do_not_move_what_is_in_view(many: Any, summary: Make) -> None:
    many.scroll_to(60)
    many.click(62)
    before = many.first_in_view, many.selected
    shown = [many.view.model().index(row, 0).data(257) for row in range(200)]
    many.pane.set_summaries([*shown, *(summary(number, f"Essay {number}") for number in range(201, 206))])
    assert before == (many.first_in_view, many.selected)


def test_at_the_very_top_a_new_essay_is_seen(many: Any, summary: Make) -> None:
    shown = [many.view.model().index(row, 0).data(257) for row in range(200)]
    many.pane.set_summaries([*shown, summary(999, "Brand new")])
    assert ("Brand new", 0) == many.first_in_view


def test_after_an_essay_went_to_the_trash_its_neighbour_is_selected(full: Any, library: list[EssaySummary]) -> None:
    full.click(2)
    full.pane.set_summaries([replace(essay, trashed=essay.trashed or essay.id == 3) for essay in library])
    assert ["“A Census” and its Enemies"] == full.selected


def test_the_selection_outlives_another_order(many: Any) -> None:
    many.click(3)
    before = many.selected
    many.order_by("Title")
    assert before == many.selected


def test_every_row_is_equally_high(full: Any) -> None:
    assert 1 == len({full.view.sizeHintForIndex(full.view.model().index(row, 0)).height() for row in range(5)})


@pytest.mark.parametrize(
    ("author", "site", "day", "expected"),
    [
        ("Sana Malik", "example.org", "3 March 2026", "Sana Malik · example.org · 3 March 2026"),
        (None, "example.org", None, "example.org"),
        ("Sana Malik", None, "3 March 2026", "Sana Malik · 3 March 2026"),
        (None, None, None, ""),
        ("  ", "", "3 March 2026", "3 March 2026"),
    ],
)
def test_no_dot_dangles_where_a_fact_is_missing(
    author: str | None, site: str | None, day: str | None, expected: str
) -> None:
    assert expected == byline(author, site, day)


def test_an_essay_without_a_title_is_called_by_its_first_words(summary: Make) -> None:
    assert "Few agreements have outlived so many wars." == shown_title(summary(1, "  "))
    long = shown_title(summary(1, "", opening="word " * 60))
    assert long.endswith("word…")
    assert len(long) <= 91


def test_only_an_essay_without_any_text_is_untitled(summary: Make) -> None:
    assert "Untitled" == shown_title(summary(1, "", opening=""))


def test_a_screen_reader_hears_the_whole_card(full: Any) -> None:
    index = full.view.model().index(4, 0)
    assert (
        "The Indus Waters Treaty, by Sana Malik, example.org, 3 March 2026, not read yet, 5 min, 3 marks, water, law"
        == index.data(Qt.ItemDataRole.AccessibleTextRole)
    )


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("width", [220, 340, 900])
def test_it_is_painted_in_every_theme_direction_and_width(
    full: Any, summary: Make, name: str, direction: Qt.LayoutDirection, width: int
) -> None:
    wordy = summary(
        7, "x" * 300, author="a" * 200, tags=tuple("tag " * number for number in range(1, 30)), progress=0.5
    )
    full.pane.set_summaries([wordy, *(full.view.model().index(row, 0).data(257) for row in range(5))])
    full.pane.setLayoutDirection(direction)
    full.pane.set_theme(load_theme(name))
    full.pane.resize(width, 700)
    full.pane.set_current(4)
    full.paint()
    assert 6 == len(full.titles)


def test_its_model_keeps_the_rules_of_qt(full: Any, library: list[EssaySummary]) -> None:
    tester = QAbstractItemModelTester(full.view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    full.pane.set_summaries(library[2:])
    full.order_by("Author")
    full.pane.set_summaries(library)
    assert tester.model() is full.view.model()


@pytest.mark.parametrize("read", [{}, {"shelf": Shelf.FINISHED, "progress": 1.0}])
def test_no_line_stays_empty_where_author_and_date_are_missing(essays: Any, summary: Any, read: dict[str, Any]) -> None:
    essays.pane.set_summaries([summary(1, "Debt", author=None, site=None, published=None, **read)])
    row = essays.view.visualRect(essays.view.model().index(0, 0))
    image = essays.view.grab(row).toImage()
    ground = image.pixel(row.width() // 2, 2)
    inked = [any(image.pixel(x, y) != ground for x in range(24, 110)) for y in range(round(row.height() * 0.5))]
    first, line = inked.index(True), essays.view.fontMetrics().height()
    assert True in inked[first + line : first + 2 * line]
    longest = max(len(blank) for blank in "".join("x" if ink else " " for ink in inked[first:]).split("x"))
    assert longest < line

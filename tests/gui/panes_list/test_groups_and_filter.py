"""The list in groups and through its filter: what is seen, what the keys and the mouse do, and what is kept."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from cssreader.domain.essay import EssaySummary, Shelf
from cssreader.gui.panes import arranging
from cssreader.gui.panes.choices import AllEssays, OnShelf, WithTag
from cssreader.gui.panes.essay_filter import EssayFilter, Trait
from cssreader.gui.panes.essay_groups import Grouping
from cssreader.gui.panes.essay_order import Order
from cssreader.gui.panes.filter_bar import FilterBar
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import THEMES

Key = Qt.Key
Make = Callable[..., EssaySummary]


@pytest.fixture
def full(essays: Any, library: list[EssaySummary]) -> Any:
    essays.pane.set_summaries(library)
    return essays


@pytest.fixture
def grouped(full: Any) -> Any:
    """By shelf: 0 Inbox, 1 to 3 its essays, 4 Reading, 5 its essay, 6 Finished, 7 its essay."""
    group_by(full, Grouping.SHELF)
    full.pane.setFocus()
    return full


@pytest.fixture
def many(essays: Any, summary: Make) -> Any:
    sites = ["dawn.example", "example.org", "tribune.example", None]
    essays.pane.set_summaries([summary(n, f"Essay {n:03}", site=sites[n % 4]) for n in range(1, 201)])
    return essays


def group_by(driver: Any, grouping: Grouping, order: Order = Order.ADDED) -> None:
    driver.pane.set_listing(order, backwards=False, grouping=grouping)


def go_to(driver: Any, row: int) -> None:
    driver.view.setCurrentIndex(driver.view.model().index(row, 0))


def bar_of(driver: Any) -> FilterBar:
    found = driver.pane.findChild(FilterBar)
    assert isinstance(found, FilterBar)
    return found


def field_of(driver: Any) -> QLineEdit:
    found = bar_of(driver).findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def button_of(driver: Any, name: str) -> QToolButton:
    found = bar_of(driver).findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


def traits_of(driver: Any) -> list[QAction]:
    menu = button_of(driver, "traits").menu()
    assert menu is not None
    return menu.actions()


def count_of(driver: Any) -> str:
    found = bar_of(driver).findChild(QLabel, "filter_count")
    assert isinstance(found, QLabel)
    return found.text()


def spoken(driver: Any, row: int) -> str:
    return str(driver.view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_headings_stand_above_their_essays_and_are_read_out(grouped: Any) -> None:
    assert ["Inbox", "Reading", "Finished"] == [grouped.titles[row] for row in (0, 4, 6)]
    assert "Inbox, 3 essays, group, unfolded" == spoken(grouped, 0)
    grouped.click(0)
    assert "Inbox, 3 essays, group, folded" == spoken(grouped, 0)
    assert ["Inbox", "Reading", "“A Census” and its Enemies", "Finished", "Circular Debt"] == grouped.titles


def test_a_click_on_a_heading_folds_and_leaves_what_is_selected_elsewhere(grouped: Any, heard: Any) -> None:
    chosen = heard(grouped.pane.essay_chosen)
    grouped.click(5)
    grouped.click(0)
    grouped.click(0)
    assert (["“A Census” and its Enemies"], [2]) == (grouped.selected, chosen.said)


@pytest.mark.parametrize("row", [0, 2])
def test_left_on_a_heading_or_on_a_row_of_it_folds_and_right_unfolds(grouped: Any, row: int) -> None:
    go_to(grouped, row)
    grouped.press(Key.Key_Left)
    assert (5, 0) == (len(grouped.titles), grouped.view.currentIndex().row())
    grouped.press(Key.Key_Left)
    assert 5 == len(grouped.titles)
    grouped.press(Key.Key_Right, Key.Key_Right)
    assert (8, 0) == (len(grouped.titles), grouped.view.currentIndex().row())


def test_the_keyboard_stays_at_a_heading_whatever_essay_is_open(grouped: Any, library: list[EssaySummary]) -> None:
    grouped.pane.set_current(3)
    go_to(grouped, 0)
    grouped.press(Key.Key_Left)
    grouped.pane.set_summaries([replace(each, annotations=5) for each in library])
    grouped.press(Key.Key_Right)
    assert (0, 8) == (grouped.view.currentIndex().row(), len(grouped.titles))


def test_in_a_window_from_right_to_left_the_arrows_are_the_other_way_round(grouped: Any) -> None:
    grouped.pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    go_to(grouped, 0)
    grouped.press(Key.Key_Left)
    assert 8 == len(grouped.titles)
    grouped.press(Key.Key_Right)
    assert 5 == len(grouped.titles)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_enter_and_space_turn_a_heading_and_open_nothing(grouped: Any, heard: Any, key: Qt.Key) -> None:
    chosen = heard(grouped.pane.essay_chosen)
    go_to(grouped, 4)
    grouped.press(key)
    assert (7, []) == (len(grouped.titles), chosen.said)
    grouped.press(key)
    assert 8 == len(grouped.titles)


def test_a_heading_is_reached_by_keys_and_never_selected_as_an_essay(grouped: Any, heard: Any) -> None:
    shelved, trashed = heard(grouped.pane.shelf_requested), heard(grouped.pane.trash_requested)
    go_to(grouped, 0)
    grouped.press(Key.Key_4, Key.Key_Delete)
    assert ([], [], []) == (grouped.selected, shelved.said, trashed.said)
    grouped.press(Key.Key_Down)
    for _ in range(4):
        QTest.keyClick(grouped.view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert grouped.titles[1:4] + grouped.titles[5:6] == grouped.selected
    grouped.press(Key.Key_4)
    assert [((5, 4, 1, 2), Shelf.ARCHIVE)] == shelved.said


def test_the_next_essay_is_found_beyond_a_heading_and_beside_a_folded_group(grouped: Any) -> None:
    grouped.pane.set_current(1)
    assert (2, 4) == (grouped.pane.neighbour(1), grouped.pane.neighbour(-1))
    grouped.click(4)
    assert 3 == grouped.pane.neighbour(1)
    grouped.pane.set_current(2)
    assert (3, 1) == (grouped.pane.neighbour(1), grouped.pane.neighbour(-1))


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_heading_selects_its_essays_so_that_what_follows_is_plain(grouped: Any, heard: Any) -> None:
    shelved = heard(grouped.pane.shelf_requested)
    grouped.click(0)
    grouped.view.menu_wished.emit(grouped.view.viewport().mapToGlobal(QPoint(20, 5)))
    menu = grouped.menu
    assert "&Select its 3 essays" == menu.actions()[0].text()
    menu.actions()[0].trigger()
    menu.close()
    assert grouped.titles[1:4] == grouped.selected
    grouped.press(Key.Key_3)
    assert [((5, 4, 1), Shelf.FINISHED)] == shelved.said


def test_all_groups_fold_and_unfold_and_what_is_folded_stays_so(grouped: Any, library: list[EssaySummary]) -> None:
    grouped.pane.turn_groups(folded=True)
    assert ["Inbox", "Reading", "Finished"] == grouped.titles
    grouped.pane.set_summaries([replace(each, annotations=7) for each in library])
    group_by(grouped, Grouping.SITE)
    assert len(grouped.titles) == 5 + 2
    group_by(grouped, Grouping.SHELF)
    assert ["Inbox", "Reading", "Finished"] == grouped.titles
    grouped.pane.turn_groups(folded=False)
    assert 8 == len(grouped.titles)


@pytest.mark.parametrize("grouping", Grouping)
def test_what_is_selected_and_in_hand_outlives_another_grouping(many: Any, grouping: Grouping) -> None:
    many.pane.setFocus()
    many.click(3)
    many.click(90, Qt.KeyboardModifier.ControlModifier)
    before = set(many.selected)
    in_hand = many.view.currentIndex().data()
    group_by(many, grouping, Order.TITLE)
    assert (before, in_hand) == (set(many.selected), many.view.currentIndex().data())
    group_by(many, Grouping.NONE)
    assert (before, in_hand) == (set(many.selected), many.view.currentIndex().data())


def test_hundreds_that_are_selected_outlive_another_grouping_and_a_change(many: Any, summary: Make) -> None:
    many.view.selectAll()
    group_by(many, Grouping.SITE)
    assert 200 == len(many.selected)
    many.pane.set_summaries([summary(n, f"Essay {n:03}", site="dawn.example") for n in range(1, 206)])
    assert {f"Essay {n:03}" for n in range(1, 201)} == set(many.selected)


def test_what_is_in_view_stays_when_essays_come_into_a_group_above(many: Any, summary: Make) -> None:
    group_by(many, Grouping.SITE)
    many.scroll_to(120)
    before = many.first_in_view
    library = [
        summary(n, f"Essay {n:03}", site=["dawn.example", "example.org", "tribune.example", None][n % 4])
        for n in range(1, 201)
    ]
    many.pane.set_summaries([*library, *(summary(n, f"New {n}", site="dawn.example") for n in range(300, 310))])
    assert before == many.first_in_view


def test_headings_are_lower_than_essays_and_a_click_finds_the_row_under_it(grouped: Any) -> None:
    rects = [grouped.view.visualRect(grouped.view.model().index(row, 0)) for row in range(8)]
    assert rects[0].height() < rects[1].height() == rects[2].height()
    assert all(above.bottom() + 1 == below.top() for above, below in pairwise(rects))
    assert list(range(4)) == [grouped.view.indexAt(rect.center()).row() for rect in rects[:4]]


# The filter


def test_the_slash_opens_the_filter_and_typing_narrows_the_list(full: Any) -> None:
    full.pane.setFocus()
    assert full.pane.findChild(FilterBar) is None
    QTest.keyClicks(full.view, "/")
    assert field_of(full).hasFocus()
    QTest.keyClicks(field_of(full), "INDUS")
    assert ["The Indus Waters Treaty"] == full.titles
    assert "1 of 5" == count_of(full)
    assert "5" == full.pane._header.count


def test_escape_in_the_field_clears_the_filter_and_goes_back_to_the_list(full: Any) -> None:
    full.pane.show_filter()
    QTest.keyClicks(field_of(full), "indus")
    QTest.keyClick(field_of(full), Key.Key_Escape)
    assert (5, True) == (len(full.titles), bar_of(full).isHidden())
    assert full.view.hasFocus()


def test_escape_in_the_list_clears_the_filter(full: Any) -> None:
    full.pane.show_filter()
    QTest.keyClicks(field_of(full), "water")
    QTest.keyClick(field_of(full), Key.Key_Return)
    assert full.view.hasFocus()
    full.press(Key.Key_Escape)
    assert 5 == len(full.titles)


def test_traits_are_ticked_shown_and_taken_away_one_by_one(full: Any) -> None:
    full.pane.show_filter()
    bar = bar_of(full)
    actions = {action.text(): action for action in traits_of(full)}
    actions["Unread"].trigger()
    QTest.keyClicks(field_of(full), "water")
    assert ["The Indus Waters Treaty"] == [title for title in full.titles if title.isascii()]
    actions["With highlights"].trigger()
    assert "The filter leaves nothing" == full.says
    button_of(full, "trait_highlights").click()
    button_of(full, "trait_unread").click()
    assert not actions["Unread"].isChecked()
    assert EssayFilter("water") == bar.filter
    button_of(full, "clear_filter").click()
    assert 5 == len(full.titles)


def test_a_list_that_the_filter_empties_says_so_and_offers_to_clear_it(full: Any) -> None:
    full.pane.show_filter()
    QTest.keyClicks(field_of(full), "nowhere")
    assert ("The filter leaves nothing", "It hides all 5 essays that are here.") == (full.says, full.pane._empty.advice)
    full.pane._empty._clear.click()
    assert (None, 5) == (full.says, len(full.titles))


def test_an_empty_shelf_is_empty_with_and_without_a_filter(full: Any) -> None:
    full.pane.show_filter()
    QTest.keyClicks(field_of(full), "water")
    full.pane.set_choice(OnShelf(Shelf.ARCHIVE))
    assert "The archive is empty" == full.says


def test_the_filter_stays_and_is_seen_when_another_choice_is_made(full: Any) -> None:
    full.pane.show_filter()
    QTest.keyClicks(field_of(full), "treaty")
    full.pane.set_choice(WithTag("law"))
    assert (["The Indus Waters Treaty"], False) == (full.titles, bar_of(full).isHidden())
    full.pane.set_choice(AllEssays())
    assert ["The Indus Waters Treaty"] == full.titles


def test_hits_are_not_filtered(full: Any, answer: Any) -> None:
    full.pane.show_filter()
    QTest.keyClicks(field_of(full), "treaty")
    full.pane.set_result(answer)
    assert (4, True, False) == (len(full.titles), bar_of(full).isHidden(), full.pane.show_filter())
    full.pane.set_result(None)
    assert (["The Indus Waters Treaty"], False) == (full.titles, bar_of(full).isHidden())


def test_the_open_essay_is_selected_again_when_the_filter_lets_it_through(full: Any) -> None:
    full.pane.set_current(3)
    full.pane.show_filter()
    QTest.keyClicks(field_of(full), "indus")
    assert [] == full.selected
    field_of(full).clear()
    assert ["Circular Debt"] == full.selected


def test_what_the_filter_finds_is_seen_from_its_beginning_unless_something_selected_is_in_it(many: Any) -> None:
    many.scroll_to(150)
    many.pane.show_filter()
    QTest.keyClicks(field_of(many), "10")
    assert ("Essay 110", 0) == many.first_in_view
    field_of(many).clear()
    many.scroll_to(150)
    many.click(152)
    selected = many.selected
    field_of(many).setText("4")
    assert (["Essay 048"], selected) == (selected, many.selected)
    assert many.titles[0] != many.first_in_view[0]


def test_groups_hold_what_the_filter_leaves(grouped: Any) -> None:
    grouped.pane.show_filter()
    QTest.keyClicks(field_of(grouped), "water")
    assert "Inbox, 2 essays, group, unfolded" == spoken(grouped, 0)
    assert ["Inbox", "پاکستان میں پانی کا بحران", "The Indus Waters Treaty", "Reading"] == grouped.titles[:4]


def test_what_the_filter_finds_is_seen_though_its_group_was_folded(grouped: Any) -> None:
    grouped.pane.turn_groups(folded=True)
    grouped.pane.show_filter()
    QTest.keyClicks(field_of(grouped), "indus")
    assert ["Inbox", "The Indus Waters Treaty"] == grouped.titles
    grouped.click(0)
    assert ["Inbox"] == grouped.titles
    QTest.keyClick(field_of(grouped), Key.Key_Backspace)
    assert ["Inbox"] == grouped.titles
    bar_of(grouped).clear()
    assert ["Inbox", "Reading", "Finished"] == grouped.titles
    QTest.keyClicks(field_of(grouped), "debt")
    assert ["Finished", "Circular Debt"] == grouped.titles


def test_a_large_library_is_arranged_bit_by_bit_and_meanwhile_the_list_stands(
    full: Any, library: list[EssaySummary], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arranging, "ESSAYS_AT_ONCE", 2)
    before = full.titles
    full.pane.set_listing(Order.TITLE, backwards=True, grouping=Grouping.SITE)
    full.pane.set_summaries(library)
    assert before == full.titles
    qtbot.waitUntil(lambda: full.titles != before)
    assert ["example.org", "The Indus Waters Treaty", "Circular Debt", "“A Census” and its Enemies"] == full.titles[:4]


def test_the_open_essay_is_found_when_a_large_library_is_there_at_last(
    essays: Any, library: list[EssaySummary], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arranging, "ESSAYS_AT_ONCE", 2)
    essays.pane.set_summaries(library)
    essays.pane.set_current(3)
    qtbot.waitUntil(lambda: essays.selected == ["Circular Debt"])


def test_a_change_while_the_list_is_arranged_is_taken_in_afterwards(
    full: Any, library: list[EssaySummary], summary: Make, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arranging, "ESSAYS_AT_ONCE", 2)
    full.pane.set_summaries([*library, summary(20, "First")])
    full.pane.set_summaries([*library, summary(20, "First"), summary(21, "Second")])
    qtbot.waitUntil(lambda: full.titles[:2] == ["Second", "First"])


def test_its_model_keeps_the_rules_of_qt_through_groups_folds_and_filters(
    grouped: Any, library: list[EssaySummary]
) -> None:
    grouped.pane.show_filter()
    tester = QAbstractItemModelTester(grouped.view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    for grouping in Grouping:
        group_by(grouped, grouping)
        grouped.pane.turn_groups(folded=True)
        grouped.pane.set_summaries(library[1:])
        bar_of(grouped)._set(EssayFilter("water", frozenset({Trait.UNREAD})))
        grouped.pane.turn_groups(folded=False)
        bar_of(grouped).clear()
        grouped.pane.set_summaries(library)
    assert tester.model() is grouped.view.model()


def test_typing_ahead_finds_an_essay_and_no_heading(grouped: Any) -> None:
    go_to(grouped, 0)
    grouped.view.keyboardSearch("circ")
    assert "Circular Debt" == grouped.view.currentIndex().data()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("width", [220, 340])
def test_groups_and_filter_are_painted_in_every_theme_direction_and_width(
    grouped: Any, summary: Make, name: str, direction: Qt.LayoutDirection, width: int
) -> None:
    grouped.pane.setLayoutDirection(direction)
    grouped.pane.set_theme(load_theme(name))
    grouped.pane.resize(width, 700)
    grouped.pane.set_summaries([summary(n, "پانی" * n, author="a" * 30 * n, site="s" * 40 * n) for n in range(1, 4)])
    group_by(grouped, Grouping.SITE)
    grouped.pane.show_filter()
    QTest.keyClicks(field_of(grouped), "a")
    bar_of(grouped)._set(EssayFilter("a", frozenset({Trait.UNREAD, Trait.SHORT})))
    grouped.paint()
    assert 6 == len(grouped.titles)

"""A second essay beside the first: read, marked, exchanged, closed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cssreader.domain.annotation import Category
from cssreader.gui.reading.beside_pane import BesidePane
from cssreader.gui.reading.reading_pane import ReadingPane

Opens = Callable[[], Any]
FIRST = "Sharing the House: Federalism and the Eighteenth Amendment"
LINE = 100
"""More characters than a line of these pages holds."""
SECOND = "One River, Many Claims: Water, Scarcity and the Indus"


def beside(reader: Any) -> Any:
    return reader.window.furnishing.beside


def with_two(opens_window: Opens) -> Any:
    reader = opens_window()
    reader.window.resize(1400, 800)
    reader.window.activateWindow()
    reader.opens(FIRST)
    second = next(each.id for each in reader.window.desk.summaries if each.title == SECOND)
    reader.window.furnishing.panels.essays.beside_requested.emit(second)
    reader.waits_until(lambda: beside(reader).opened is not None)
    return reader


def pane_of(reader: Any) -> BesidePane:
    pane = reader.window.findChild(BesidePane)
    assert isinstance(pane, BesidePane)
    return pane


def test_the_second_essay_is_marked_with_the_keys_of_the_first_and_shows_it_at_once(opens_window: Opens) -> None:
    reader = with_two(opens_window)
    pane = pane_of(reader)
    assert FIRST == reader.title_on_page
    assert pane.page is reader.window.furnishing.panels.pages.in_hand
    view = pane.page._view
    QTest.keyClick(view, Qt.Key.Key_S)
    QTest.keyClick(view, Qt.Key.Key_4)
    reader.waits_until(lambda: len(view.marks.spans) == 1)
    assert () == reader.annotations, "the essay on the first page has no mark"
    made = next(iter(view.marks.spans))
    second = beside(reader).opened.essay
    assert second.text[slice(*made)].endswith((".", "?"))
    reader.does("undo")
    reader.waits_until(lambda: not view.marks.spans)


def test_finding_is_about_the_page_that_has_the_keyboard(opens_window: Opens) -> None:
    reader = with_two(opens_window)
    reader.does("find")
    assert pane_of(reader).page.is_finding
    first = reader.window.furnishing.panels.reading
    assert not first.is_finding
    first.setFocus()
    reader.does("find")
    assert first.is_finding


def stands_at(page: ReadingPane, offset: int) -> bool:
    return 0 <= offset - page.reading_position().offset < LINE


def test_the_two_are_exchanged_at_their_places_and_the_margin_follows(opens_window: Opens) -> None:
    reader = with_two(opens_window)
    first, second = reader.window.furnishing.panels.reading, pane_of(reader).page
    first.return_to(2_000)
    second.return_to(1_000)
    places = first.reading_position().offset, second.reading_position().offset
    assert all(places)
    reader.does("exchange")
    reader.waits_until(lambda: reader.title_on_page == SECOND and beside(reader).opened.essay.facts.title == FIRST)
    # The two pages may differ by a pixel, and their lines then break elsewhere: the place is in the first line.
    reader.waits_until(lambda: stands_at(second, places[0]) and stands_at(first, places[1]))
    reader.marks(reader.window.furnishing.reading.opened.essay.text[:40].rstrip(), Category.FACT)


def test_a_note_on_the_second_essay_asks_to_exchange_them(opens_window: Opens) -> None:
    reader = with_two(opens_window)
    QTest.keyClick(pane_of(reader).page._view, Qt.Key.Key_N)
    assert "Exchange the two" in reader.notice


def test_closing_gives_the_room_and_the_keyboard_back_and_keeps_the_place(opens_window: Opens) -> None:
    reader = with_two(opens_window)
    second = beside(reader).opened.essay.id
    page = pane_of(reader).page
    page.return_to(1_500)
    place = page.reading_position().offset
    assert not reader.window.pane_row.is_shown("margin")
    reader.does("beside")
    assert pane_of(reader).isHidden()
    assert reader.window.pane_row.is_shown("margin")
    assert reader.window.furnishing.panels.reading is reader.window.furnishing.panels.pages.in_hand
    reader.window.furnishing.reading.open(second)
    reader.waits_until(lambda: reader.title_on_page == SECOND)
    assert place == reader.window.furnishing.panels.reading.reading_position().offset


def test_without_a_choice_the_same_essay_stands_beside_itself(opens_window: Opens) -> None:
    reader = opens_window()
    reader.window.resize(1400, 800)
    reader.opens(FIRST)
    reader.window.furnishing.panels.reading.setFocus()
    reader.does("beside")
    reader.waits_until(lambda: beside(reader).opened is not None)
    assert FIRST == beside(reader).opened.essay.facts.title
    reader.marks(reader.window.furnishing.reading.opened.essay.text[:60].rstrip(), Category.ARGUMENT)
    reader.waits_until(lambda: len(pane_of(reader).page._view.marks.spans) == 1)
    reader.does("theme_dark")
    assert "dark" == pane_of(reader).page.theme.name

"""Reading, finding and walking through hits."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from cssreader.domain.content import Paragraph, Span
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.find_bar import FindBar
from cssreader.settings import ReadingSettings

Open = Callable[..., OpenedEssay]
ReaderOf = Callable[..., Any]
Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def bar_of(reader: Any) -> FindBar:
    bar = reader.pane.findChild(FindBar)
    assert isinstance(bar, FindBar)
    return bar


def field_of(reader: Any) -> QLineEdit:
    field = bar_of(reader).findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field


def seek(reader: Any, words: str) -> str:
    """Type into the find bar and read what it says."""
    field = field_of(reader)
    field.clear()
    field.insert(words)
    return bar_of(reader).count_text


def test_space_turns_the_page_and_keeps_the_last_lines_in_view(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    bar, height = reader.view.verticalScrollBar(), reader.view.viewport().height()
    reader.press(Key.Key_Space)
    assert height - 110 < bar.value() < height - 30
    reader.press(Key.Key_Space, Shift)
    assert 0 == bar.value()


def test_fast_keys_lead_where_slow_ones_do_while_the_page_glides(
    reader_of: ReaderOf, open_content: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cssreader.gui.controls.smooth_scroll.motion_is_wanted", lambda: True)
    reader = reader_of(open_content())
    bar, keys = reader.view.verticalScrollBar(), (Key.Key_Space, Key.Key_J, Key.Key_Space, Key.Key_K, Key.Key_PageDown)
    for key in keys:
        reader.press(key)
    slow = bar.value()
    reader.press(Key.Key_Home)
    reader.pane.set_smooth(True)
    for key in keys:
        reader.press(key)
    assert bar.value() < slow
    qtbot.waitUntil(lambda: bar.value() == slow)
    # What comes between the key and the end of the glide does not stop it half way.
    offset = reader.pane.reading_position().offset
    reader.press(Key.Key_Home)
    reader.pane.set_settings(ReadingSettings(size_points=18.0))
    assert 0 == bar.value()
    reader.pane.go_to(offset)
    assert offset == reader.pane.reading_position().offset


@pytest.mark.parametrize(
    ("forth", "back"), [(Key.Key_J, Key.Key_K), (Key.Key_Down, Key.Key_Up), (Key.Key_PageDown, Key.Key_PageUp)]
)
def test_keys_scroll_forth_and_back(reader_of: ReaderOf, open_content: Open, forth: Key, back: Key) -> None:
    reader = reader_of(open_content())
    bar = reader.view.verticalScrollBar()
    reader.press(forth)
    assert bar.value() > 20
    reader.press(back)
    assert abs(bar.value()) <= 1


def test_end_and_home_go_to_the_ends(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    bar = reader.view.verticalScrollBar()
    reader.press(Key.Key_End)
    assert bar.maximum() == bar.value()
    reader.press(Key.Key_Home)
    assert 0 == bar.value()
    reader.press(Key.Key_End, Control)
    assert bar.maximum() == bar.value()


def test_finding_counts_as_one_types(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.press(Key.Key_F, Control)
    assert bar_of(reader).isVisible()
    assert "1 of 40" == seek(reader, "The river number")
    assert "1 of 11" == seek(reader, "The river number 1")
    assert "Not found" == seek(reader, "zebra")
    assert "" == seek(reader, " ")


def test_no_match_does_not_move_the_page(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.scroll_to("The river number 22")
    before = reader.view.verticalScrollBar().value()
    reader.pane.open_find()
    seek(reader, "zebra")
    assert before == reader.view.verticalScrollBar().value()


def test_finding_begins_where_reading_is_and_goes_round(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.scroll_to("The river number 38")
    reader.press(Key.Key_Slash)
    assert "10 of 11" == seek(reader, "The river number 3")
    field = field_of(reader)
    field.setFocus()
    reader.press(Key.Key_Return)
    assert "11 of 11" == bar_of(reader).count_text
    reader.press(Key.Key_F3)
    assert "1 of 11" == bar_of(reader).count_text
    reader.press(Key.Key_Return, Shift)
    reader.press(Key.Key_F3, Shift)
    assert "10 of 11" == bar_of(reader).count_text


def test_case_and_whole_words_narrow_what_is_found(reader_of: ReaderOf, open_content: Open) -> None:
    content = (Paragraph((Span("Law, law, outlaw and LAW."),)),)
    reader = reader_of(open_content(content))
    reader.pane.open_find()
    assert "1 of 4" == seek(reader, "law")
    buttons = {button.accessibleName(): button for button in bar_of(reader).findChildren(QToolButton)}
    buttons["Match case"].click()
    assert "1 of 2" == bar_of(reader).count_text
    buttons["Whole words only"].click()
    assert "1 of 1" == bar_of(reader).count_text


def test_selected_words_are_looked_for(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.select("river number 12")
    reader.press(Key.Key_F, Control)
    assert "river number 12" == bar_of(reader).wanted
    assert "1 of 1" == bar_of(reader).count_text


def test_the_tab_key_leads_from_the_page_to_the_find_bar_and_on(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.pane.open_find()
    reader.view.setFocus()
    reader.press(Key.Key_Tab)
    assert field_of(reader).hasFocus()
    QTest.keyClick(field_of(reader), Key.Key_Tab)
    buttons = {button.accessibleName(): button for button in bar_of(reader).findChildren(QToolButton)}
    assert buttons["Match case"].hasFocus()


def test_escape_closes_the_find_bar_and_gives_the_keyboard_back(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.press(Key.Key_F, Control)
    seek(reader, "The river number 30")
    value = reader.view.verticalScrollBar().value()
    reader.press(Key.Key_Escape)
    assert not bar_of(reader).isVisible()
    assert reader.view.hasFocus()
    QApplication.processEvents()
    assert abs(value - reader.view.verticalScrollBar().value()) <= 1


def test_hits_are_walked_from_the_one_that_was_opened(reader_of: ReaderOf, open_content: Open) -> None:
    opened = open_content()
    reader = reader_of(opened)
    hits = [(entry.offset, entry.offset + 4) for entry in opened.outline]
    told: list[tuple[int, int]] = []
    reader.pane.hits_moved.connect(lambda number, total: told.append((number, total)))
    reader.pane.show_hits(hits, at=hits[2][0])
    assert 0 < reader.place_of(hits[2][0]).y() < reader.view.viewport().height()
    assert [True, True, False] == [reader.pane.next_hit() for _ in range(3)]
    assert [True] * 4 + [False] == [reader.pane.previous_hit() for _ in range(5)]
    assert [(3, 5), (4, 5), (5, 5), (4, 5), (3, 5), (2, 5), (1, 5)] == told
    reader.press(Key.Key_F3)
    assert (2, 5) == told[-1]
    reader.pane.clear_hits()
    assert (0, 0) == told[-1]
    assert not reader.pane.next_hit()


def test_hits_of_a_search_come_back_when_the_find_bar_closes(reader_of: ReaderOf, open_content: Open) -> None:
    opened = open_content()
    reader = reader_of(opened)
    reader.pane.show_hits([(entry.offset, entry.offset + 4) for entry in opened.outline])
    reader.pane.open_find()
    seek(reader, "water")
    reader.pane.close_find()
    assert reader.pane.next_hit()


def test_without_hits_the_key_for_the_next_opens_the_find_bar(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.press(Key.Key_F3)
    assert bar_of(reader).isVisible()


def test_hits_that_are_none_do_nothing(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.pane.show_hits([])
    assert not reader.pane.next_hit()
    assert 0 == reader.view.verticalScrollBar().value()


def test_a_link_is_told_and_not_followed(qtbot: QtBot, reader_of: ReaderOf, open_content: Open) -> None:
    link = "https://example.org/a?b=c%20d#e"
    content = (Paragraph((Span("See "), Span("this page", link=link), Span(" for more."))),)
    reader = reader_of(open_content(content))
    with qtbot.waitSignal(reader.pane.link_activated) as told:
        reader.click(reader.place_of(6))
    assert [link] == told.args
    assert "See this page" in reader.page_text()


def test_links_are_followed_with_the_keyboard(qtbot: QtBot, reader_of: ReaderOf, open_content: Open) -> None:
    content = (Paragraph((Span("See "), Span("this page", link="https://example.org/first"))),)
    reader = reader_of(open_content(content))
    reader.press(Key.Key_F7)
    reader.press(Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    reader.press(Key.Key_Right)
    with qtbot.waitSignal(reader.pane.link_activated) as told:
        reader.press(Key.Key_Return)
    assert ["https://example.org/first"] == told.args


def test_tab_leaves_the_page_where_it_stands(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    before = reader.top_words()
    reader.press(Key.Key_Tab)
    assert before == reader.top_words()


def test_a_link_that_leads_nowhere_safe_is_not_told(qtbot: QtBot, reader_of: ReaderOf, open_content: Open) -> None:
    content = (Paragraph((Span("See "), Span("this page", link="file:///etc/passwd"))),)
    reader = reader_of(open_content(content))
    with qtbot.assertNotEmitted(reader.pane.link_activated):
        reader.click(reader.place_of(6))


def test_the_line_about_hidden_blocks_asks_for_them(qtbot: QtBot, reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content((Paragraph((Span("Words."),)),), hidden=2))
    cursor = reader.view.document().find("2 blocks of the page")
    place = reader.view.cursorRect(cursor).center()
    with qtbot.waitSignal(reader.pane.removed_blocks_requested):
        reader.click(place)


def test_a_page_asks_for_nothing_from_anywhere(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    for address in ("https://example.org/a.png", "file:///etc/passwd", "a.css"):
        for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.StyleSheetResource):
            assert b"" == bytes(reader.view.document().resource(kind.value, QUrl(address)))
            assert b"" == bytes(reader.view.loadResource(kind.value, QUrl(address)))


def test_nothing_to_read_says_what_to_do(qtbot: QtBot, reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.pane.open_find()
    reader.pane.show_nothing("No essay is open", "Choose one from the list.")
    shown = {label.text() for label in reader.pane.findChildren(QLabel) if label.isVisible()}
    assert {"No essay is open", "Choose one from the list."} <= shown
    assert not bar_of(reader).isVisible()
    assert None is reader.pane.selected_range()
    reader.pane.open_find()
    reader.pane.set_annotations([])
    assert not bar_of(reader).isVisible()


def test_the_menu_offers_what_fits_the_place(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())

    def offered() -> list[str]:
        reader.view.customContextMenuRequested.emit(reader.place_of(3))
        menu = reader.pane.findChildren(QMenu)[-1]
        texts = [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]
        menu.close()
        return texts

    page = [
        "Add a note",
        "Bookmark this place",
        "Select the whole essay",
        "Find in this essay",
        "Hide this block here",
        "Hide this block on Example Review",
    ]
    assert page == offered()
    reader.select("river number 3")
    assert {"Counter-argument", "Copy", *page} <= set(offered())


def test_every_part_has_a_name_for_those_who_hear_it(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    assert "Essay: Who Owns a River?" == reader.view.accessibleName()
    parts = [*reader.pane.findChildren(QToolButton), *reader.pane.findChildren(QLineEdit)]
    assert [] == [part for part in parts if not part.accessibleName() and part.objectName() != "qt_toolbar_ext_button"]


@pytest.mark.parametrize("theme", ["light", "sepia", "dark"])
def test_the_page_has_the_colours_of_its_theme(reader_of: ReaderOf, open_content: Open, theme: str) -> None:
    from cssreader.gui.theme.tokens import load_theme

    reader = reader_of(open_content(), theme=theme)
    assert load_theme(theme).page == reader.view.viewport().grab().toImage().pixelColor(2, 2).name()


def test_the_page_shows_that_the_keyboard_came_to_it(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.pane.open_find()
    calm = reader.view.grab().toImage().pixelColor(200, 0)
    reader.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert calm != reader.view.grab().toImage().pixelColor(200, 0)
    field_of(reader).setFocus()
    assert calm == reader.view.grab().toImage().pixelColor(200, 0)

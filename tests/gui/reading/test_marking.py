"""Marking words: with the keyboard alone, with the bar beside the selection, and by clicking what is marked."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cssreader.domain.annotation import Annotation, AnnotationKind, Category, Uncertain, Unplaced
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.domain.content import Paragraph, Preformatted, Span, TableRow
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.marking_bar import MarkingBar
from cssreader.gui.reading.page_menu import PageMenu
from cssreader.gui.theme.tokens import load_theme

Open = Callable[..., OpenedEssay]
Mark = Callable[..., Annotation]
ReaderOf = Callable[..., Any]
Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def bar_of(reader: Any) -> MarkingBar:
    bar = reader.pane.findChild(MarkingBar)
    assert isinstance(bar, MarkingBar)
    return bar


@pytest.mark.parametrize(("key", "category"), list(zip("12345678", SHIPPED_CATEGORIES, strict=True)))
def test_a_digit_highlights_the_selected_words(
    qtbot: QtBot, reader_of: ReaderOf, open_content: Open, key: str, category: Category
) -> None:
    reader = reader_of(open_content())
    start, end = reader.select("river number 3")
    with qtbot.waitSignal(reader.pane.highlight_requested) as asked:
        reader.type(key)
    assert [category, start, end] == asked.args


def test_words_are_selected_from_the_place_in_view_with_shift_and_arrows(
    qtbot: QtBot, reader_of: ReaderOf, open_content: Open
) -> None:
    reader = reader_of(open_content())
    reader.scroll_to("The river number 7")
    reader.press(Key.Key_Right, Shift | Control, times=2)
    start = reader.text.index("The river number 7")
    assert (start, start + len("The river")) == reader.pane.selected_range()
    assert bar_of(reader).isVisible()
    with qtbot.waitSignal(reader.pane.highlight_requested) as asked:
        reader.type("3")
    assert [Category.QUOTATION, start, start + 9] == asked.args


def test_a_caret_walks_over_the_page(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.scroll_to("The river number 7")
    start = reader.text.index("The river number 7")
    reader.press(Key.Key_F7)
    reader.press(Key.Key_Right, Control)
    assert start + 4 == reader.pane.place_in_view()
    reader.press(Key.Key_Right, Shift, times=5)
    assert "river" == reader.text[slice(*reader.pane.selected_range())]
    reader.press(Key.Key_Escape)
    assert None is reader.pane.selected_range()
    reader.press(Key.Key_Escape)
    before = reader.view.verticalScrollBar().value()
    reader.press(Key.Key_Down)
    assert before < reader.view.verticalScrollBar().value()


def test_without_selected_words_a_digit_asks_for_nothing(qtbot: QtBot, reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    with qtbot.assertNotEmitted(reader.pane.highlight_requested):
        reader.type("1")


def test_the_title_cannot_be_highlighted(qtbot: QtBot, reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    cursor = reader.view.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(40, cursor.MoveMode.KeepAnchor)
    reader.view.setTextCursor(cursor)
    assert None is reader.pane.selected_range()
    with qtbot.assertNotEmitted(reader.pane.highlight_requested):
        reader.type("1")


def test_a_note_and_a_bookmark_ask_for_the_selected_words_or_the_place_in_view(
    reader_of: ReaderOf, open_content: Open
) -> None:
    reader = reader_of(open_content())
    asked: list[tuple[int, ...]] = []
    reader.pane.note_requested.connect(lambda *places: asked.append(places))
    reader.pane.bookmark_requested.connect(lambda place: asked.append((place,)))
    start, end = reader.select("river number 3")
    reader.type("nb")
    reader.press(Key.Key_Escape)
    reader.scroll_to("The river number 9")
    place = reader.pane.place_in_view()
    reader.type("nb")
    words = "The river number 9 rises in the hills. Whoever lives along it counts the same"
    assert [(start, end), (start,), (place, place + len(words)), (place,)] == asked
    assert words == reader.text[place : place + len(words)]


def test_the_bar_marks_and_never_takes_the_keyboard(qtbot: QtBot, reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    assert reader.pane.findChild(MarkingBar) is None
    start, end = reader.select("river number 5")
    bar = bar_of(reader)
    assert bar.isVisible()
    buttons = {button.accessibleName(): button for button in bar.findChildren(QToolButton)}
    assert 10 == len(buttons)
    with qtbot.waitSignal(reader.pane.highlight_requested) as asked:
        buttons["Highlight as Counter-argument"].click()
    assert [Category.COUNTER_ARGUMENT, start, end] == asked.args
    assert reader.view.hasFocus()
    assert "Counter-argument (5)" == buttons["Highlight as Counter-argument"].toolTip()
    reader.press(Key.Key_Escape)
    assert not bar.isVisible()


@pytest.mark.parametrize("size", [(260, 400), (340, 500), (900, 700)])
def test_the_bar_stays_on_the_page_and_off_the_words(
    reader_of: ReaderOf, open_content: Open, size: tuple[int, int]
) -> None:
    reader = reader_of(open_content(), size=size)
    for words in ("The river number 0", "counts the same water", "rises in the hills"):
        start, end = reader.select(words)
        bar, view = bar_of(reader), reader.view.viewport()
        assert view.rect().contains(bar.geometry())
        first, last = reader.view.lines_of(start, end)
        assert not bar.geometry().intersects(first.adjusted(0, 3, 0, -3))
        assert not bar.geometry().intersects(last.adjusted(0, 3, 0, -3))


def test_a_selection_that_became_a_highlight_is_let_go(reader_of: ReaderOf, open_content: Open, mark: Mark) -> None:
    reader = reader_of(open_content())
    start, end = reader.select("river number 5")
    value = reader.view.verticalScrollBar().value()
    reader.pane.set_annotations([mark("other", 0, 9)])
    assert (start, end) == reader.pane.selected_range()
    reader.pane.set_annotations([mark("other", 0, 9), mark("new", start, end)])
    assert None is reader.pane.selected_range()
    assert not bar_of(reader).isVisible()
    assert value == reader.view.verticalScrollBar().value()


def test_clicking_marked_words_chooses_the_shortest_annotation_and_then_the_next(
    reader_of: ReaderOf, open_content: Open, mark: Mark
) -> None:
    opened = open_content()
    start = opened.essay.text.index("rises")
    reader = reader_of(opened, [mark("long", start - 10, start + 30), mark("short", start, start + 5)])
    chosen: list[str] = []
    reader.pane.annotation_chosen.connect(chosen.append)
    for offset in (start + 2, start + 2, start + 2, start + 20, start + 200):
        reader.click(reader.place_of(offset))
        # Two clicks in the time of one double click would select the word.
        QTest.mouseDClick(reader.view.viewport(), Qt.MouseButton.RightButton)
    assert ["short", "long", "short", "long"] == chosen


def test_clicking_a_sign_in_the_margin_chooses_what_it_stands_for(
    reader_of: ReaderOf, open_content: Open, mark: Mark
) -> None:
    opened = open_content()
    note = mark("note", 30, 30, kind=AnnotationKind.NOTE, note="Why?")
    ribbon = mark("ribbon", 30, 30, kind=AnnotationKind.BOOKMARK)
    reader = reader_of(opened, [note, ribbon])
    chosen: list[str] = []
    reader.pane.annotation_chosen.connect(chosen.append)
    height = reader.place_of(30).y()
    reader.click(QPoint(reader.view.viewport().width() - 4, height))
    reader.click(QPoint(6, height))
    assert ["note", "ribbon"] == chosen


def test_enter_chooses_the_annotation_at_the_caret(
    qtbot: QtBot, reader_of: ReaderOf, open_content: Open, mark: Mark
) -> None:
    reader = reader_of(open_content(), [mark("first", 0, 30)])
    reader.scroll_to("The river number 0")
    reader.press(Key.Key_F7)
    with qtbot.waitSignal(reader.pane.annotation_chosen) as chosen:
        reader.press(Key.Key_Return)
    assert ["first"] == chosen.args


def test_an_annotation_comes_into_view(reader_of: ReaderOf, open_content: Open, mark: Mark) -> None:
    opened = open_content()
    start = opened.essay.text.index("The river number 30")
    reader = reader_of(opened, [mark("far", start, start + 20), mark("lost", 0, 5, placement=Unplaced())])
    reader.pane.show_annotation("far")
    place = reader.place_of(start)
    assert 0 < place.y() < reader.view.viewport().height() / 2
    value = reader.view.verticalScrollBar().value()
    reader.pane.show_annotation("far")
    reader.pane.show_annotation("lost")
    reader.pane.show_annotation("unknown")
    assert value == reader.view.verticalScrollBar().value()


def test_the_whole_essay_is_copied_as_its_plain_text(reader_of: ReaderOf, open_content: Open) -> None:
    content = (
        Paragraph((Span("One “two” 😀\nthree."),)),
        TableRow(((Span("a"),), (Span("b"),)), starts=True),
        TableRow(((Span("c"),), (Span("d"),))),
        Preformatted("  x\n  y"),
        Paragraph((Span("The end."),)),
    )
    reader = reader_of(open_content(content))
    reader.press(Key.Key_A, Control)
    reader.press(Key.Key_C, Control)
    assert reader.text.strip() == QGuiApplication.clipboard().text()
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_selected_words_are_copied_as_they_stand_in_the_text(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    words = reader.text[150:900]
    reader.select(words)
    reader.press(Key.Key_C, Control)
    assert words.strip() == QGuiApplication.clipboard().text()


def ink(reader: Any, annotations: list[Annotation]) -> set[str]:
    """The colours on the page with some annotations, and not without them."""

    def colours() -> set[str]:
        QApplication.processEvents()
        image = reader.view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = memoryview(image.constBits()).cast("I")
        return {f"#{pixel & 0xFFFFFF:06x}" for pixel in set(pixels)}

    reader.pane.set_annotations([])
    before = colours()
    reader.pane.set_annotations(annotations)
    return colours() - before


def test_each_category_shows_in_its_own_colour_and_with_its_own_sign(
    reader_of: ReaderOf, open_content: Open, mark: Mark
) -> None:
    from cssreader.gui.theme.tokens import load_theme

    reader = reader_of(open_content(), size=(560, 400))
    theme = load_theme("light")
    for category in SHIPPED_CATEGORIES:
        shown = ink(reader, [mark("one", 5, 60, category=category)])
        assert theme.category(category).mark in shown
    assert len(SHIPPED_CATEGORIES) == len({theme.categories.of(each).icon for each in SHIPPED_CATEGORIES})


def test_overlapping_highlights_both_show(reader_of: ReaderOf, open_content: Open, mark: Mark) -> None:
    from cssreader.gui.theme.tokens import load_theme

    reader = reader_of(open_content(), size=(560, 400))
    theme = load_theme("light")
    whole, part = mark("long", 0, 60, category=Category.ARGUMENT), mark("short", 10, 50, category=Category.FIGURE)
    shown = ink(reader, [whole, part])
    assert {theme.category(Category.ARGUMENT).mark, theme.category(Category.FIGURE).mark} <= shown
    assert theme.category(Category.ARGUMENT).ink in shown


def test_a_highlight_whose_place_is_uncertain_does_not_look_like_one_that_is_sure(
    reader_of: ReaderOf, open_content: Open, mark: Mark
) -> None:
    from cssreader.gui.theme.tokens import load_theme

    reader = reader_of(open_content(), size=(560, 400))
    shown = ink(reader, [mark("maybe", 5, 60, placement=Uncertain(5, 60, 0.7))])
    colours = load_theme("light").category(Category.FACT)
    assert colours.mark not in shown
    assert colours.ink in shown


def test_a_place_that_is_shown_lights_up_and_fades(
    qtbot: QtBot, reader_of: ReaderOf, open_content: Open, mark: Mark
) -> None:
    reader = reader_of(open_content(), [mark("one", 5, 60)])
    reader.pane.marking.choose("one")
    calm = reader.view.viewport().grab().toImage()
    reader.pane.show_annotation("one")
    assert calm != reader.view.viewport().grab().toImage()
    qtbot.waitUntil(lambda: calm == reader.view.viewport().grab().toImage(), timeout=5_000)


def test_half_a_word_selected_is_marked_as_a_whole(qtbot: QtBot, reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    start, end = reader.select("iver number 3")
    with qtbot.waitSignal(reader.pane.highlight_requested) as asked:
        reader.type("1")
    assert [Category.FACT, start - 1, end] == asked.args


def test_a_clicked_highlight_is_given_another_category_or_removed(
    qtbot: QtBot, reader_of: ReaderOf, open_content: Open, mark: Mark
) -> None:
    text = open_content().essay.text
    start = text.index("river number 1")
    reader = reader_of(open_content(), [mark("a", start, start + 14)])
    reader.click(reader.place_of(start + 3))
    with qtbot.waitSignal(reader.pane.category_change_requested) as asked:
        reader.type("4")
    assert ["a", Category.ARGUMENT] == asked.args
    with qtbot.waitSignal(reader.pane.removal_requested) as removed:
        reader.press(Key.Key_Delete)
    assert ["a"] == removed.args


def test_a_highlight_chosen_and_scrolled_away_from_is_left_alone(
    qtbot: QtBot, reader_of: ReaderOf, open_content: Open, mark: Mark
) -> None:
    text = open_content().essay.text
    start = text.index("river number 1")
    reader = reader_of(open_content(), [mark("a", start, start + 14)])
    reader.click(reader.place_of(start + 3))
    reader.press(Key.Key_End)
    with (
        qtbot.assertNotEmitted(reader.pane.removal_requested),
        qtbot.assertNotEmitted(reader.pane.category_change_requested),
    ):
        reader.press(Key.Key_Delete)
        reader.type("4")


@pytest.mark.parametrize(("note", "words"), [("", "Add a note"), ("Mine", "Edit the note")])
def test_the_menu_on_a_highlight_offers_what_can_be_done_with_it(
    qapp: QApplication, mark: Mark, note: str, words: str
) -> None:
    parent = QWidget()
    menu = PageMenu(load_theme("light"), parent, has_selection=False, on_link=False, on=mark("a", 0, 4, note=note))
    said = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert [words, "Remove", "Bookmark this place"] == said[8:11]
    assert ["Fact"] == [action.text().split("\t")[0] for action in menu.actions() if action.isChecked()]

"""Keys that go through an essay by lines, halves, paragraphs and sentences; focus mode; gliding."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cssreader.domain.content import Heading, Paragraph, Span, TableRow
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.focus_light import reading_line
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import ReadingSettings

Open = Callable[..., OpenedEssay]
FOCUSED = ReadingSettings(focus_mode=True)
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@given(
    height=st.floats(100, 2_000),
    whole=st.floats(100, 100_000),
    share=st.floats(0, 1),
    step=st.floats(0, 1),
)
def test_the_reading_line_goes_over_the_whole_page_and_only_downwards(
    height: float, whole: float, share: float, step: float
) -> None:
    most = max(whole - height, 0.0)
    scroll = most * share
    line = reading_line(scroll, most, height)
    assert scroll - 1e-6 <= line <= scroll + height + 1e-6
    assert reading_line(scroll + (most - scroll) * step, most, height) >= line - 1e-6
    if most:
        assert pytest.approx(0.0) == reading_line(0.0, most, height)
        assert pytest.approx(most + height) == reading_line(most, most, height)


def test_paragraph_after_paragraph_comes_to_the_upper_edge_and_back(
    reader_of: Callable[..., Any], open_content: Open
) -> None:
    reader = reader_of(open_content())
    seen = []
    for _ in range(6):
        reader.press(Qt.Key.Key_Down, CONTROL)
        seen.append(reader.top_words())
    starts = ["The river number 0", "The river number 1", "The river number 2", "The river number 3", "Part 1 of the"]
    assert [seen[at][: len(start)] for at, start in enumerate(starts)] == starts
    reader.press(Qt.Key.Key_Up, CONTROL, times=2)
    assert reader.top_words().startswith("The river number 3")
    reader.scroll_by(60)
    reader.press(Qt.Key.Key_Up, CONTROL)
    assert reader.top_words().startswith("The river number 3"), "one in the midst of a paragraph goes to its beginning"
    reader.press(Qt.Key.Key_Up, CONTROL, times=9)
    assert 0 == reader.view.verticalScrollBar().value()


def test_every_paragraph_can_be_stepped_to_and_a_row_of_a_table_is_one_step(
    reader_of: Callable[..., Any], open_content: Open
) -> None:
    content = (
        Heading(2, (Span("A table of uses"),)),
        TableRow(((Span("Use"),), (Span("Share"),)), header=True, starts=True),
        TableRow(((Span("Farms"),), (Span("ninety-one"),))),
        Paragraph((Span("It ends here. "),)),
    )
    reader = reader_of(open_content(content), settings=FOCUSED)
    lit = [reader.text[reader.view.offset_of(reader.view.lit_paragraph()) :][:5]]
    for _ in range(5):
        reader.press(Qt.Key.Key_Down, CONTROL)
        lit.append(reader.text[reader.view.offset_of(reader.view.lit_paragraph()) :][:5])
    assert ["A tab", "Use\tS", "Farms", "It en", "It en", "It en"] == lit


def test_half_a_page_is_half_the_height(reader_of: Callable[..., Any], open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.press(Qt.Key.Key_Down, ALT, times=3)
    half = reader.view.viewport().height() / 2
    assert abs(3 * half - reader.view.verticalScrollBar().value()) <= 3
    reader.press(Qt.Key.Key_Up, ALT)
    assert abs(2 * half - reader.view.verticalScrollBar().value()) <= 3


def test_in_focus_mode_one_paragraph_keeps_its_ink_and_the_others_lose_it(
    reader_of: Callable[..., Any], open_content: Open
) -> None:
    reader = reader_of(open_content(), settings=FOCUSED)
    reader.press(Qt.Key.Key_Down, CONTROL, times=4)
    lit = reader.view.lit_paragraph()
    picture = reader.view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    page = QColor(load_theme("light").page)
    scroll = reader.view.verticalScrollBar().value()

    def darkest(top: float, bottom: float) -> float:
        rows = range(int((top - scroll) * ratio), int((bottom - scroll) * ratio))
        return min(float(picture.pixelColor(x, y).lightnessF()) for y in rows for x in range(0, picture.width(), 2))

    dim = darkest(lit.top - 120, lit.top - 30)
    assert darkest(lit.top, lit.bottom) < 0.25
    assert 0.45 < dim < page.lightnessF()
    assert dim == pytest.approx(darkest(lit.bottom + 30, lit.bottom + 120), abs=0.1)


def test_what_was_stepped_to_stays_lit_until_one_scrolls_otherwise(
    reader_of: Callable[..., Any], open_content: Open
) -> None:
    reader = reader_of(open_content(), settings=FOCUSED)
    reader.press(Qt.Key.Key_Down, CONTROL)
    assert "The river number 1" == reader.text[reader.view.offset_of(reader.view.lit_paragraph()) :][:18]
    reader.press(Qt.Key.Key_End)
    assert "The river number 39" == reader.text[reader.view.offset_of(reader.view.lit_paragraph()) :][:19]
    reader.press(Qt.Key.Key_Home)
    assert 0 == reader.view.offset_of(reader.view.lit_paragraph())


def test_the_lit_paragraph_stays_lit_and_in_its_place_through_every_change(
    reader_of: Callable[..., Any], open_content: Open
) -> None:
    reader = reader_of(open_content(), settings=FOCUSED)
    reader.press(Qt.Key.Key_Down, CONTROL, times=9)
    lit = reader.view.lit_paragraph()
    before, height = reader.view.offset_of(lit), lit.top - reader.view.verticalScrollBar().value()
    for number, points in enumerate((21.0, 9.0, 30.0, 13.0, 8.0, 18.0)):
        reader.pane.set_settings(ReadingSettings(size_points=points, focus_mode=True, justified=bool(number % 2)))
        reader.pane.resize(400 + 90 * number, 420 + 60 * (number % 3))
        QApplication.processEvents()
        assert before == reader.view.offset_of(reader.view.lit_paragraph())
    reader.pane.set_settings(FOCUSED)
    reader.pane.resize(820, 640)
    QApplication.processEvents()
    again = reader.view.lit_paragraph()
    assert before == reader.view.offset_of(again)
    assert abs(height - (again.top - reader.view.verticalScrollBar().value())) <= 2
    # The light goes out and comes back, and what was read has not moved.
    for settings in (ReadingSettings(), FOCUSED):
        reader.pane.set_settings(settings)
    assert abs(again.top - reader.view.lit_paragraph().top) <= 2
    assert reader.pane.reading_position().offset <= before


def test_nothing_is_lit_without_focus_mode_or_without_words(reader_of: Callable[..., Any], open_content: Open) -> None:
    assert reader_of(open_content()).view.lit_paragraph() is None
    assert reader_of(open_content(()), settings=FOCUSED).view.lit_paragraph() is None


def test_sentences_are_selected_one_after_the_other_and_marked_without_a_mouse(
    reader_of: Callable[..., Any], open_content: Open
) -> None:
    reader = reader_of(open_content())
    heard: list[tuple[int, int]] = []
    reader.pane.highlight_requested.connect(lambda _, start, end: heard.append((start, end)))
    reader.press(Qt.Key.Key_S)
    assert "The river number 0 rises in the hills." == reader.text[slice(*reader.pane.selected_range())]
    reader.press(Qt.Key.Key_S)
    once = reader.text[slice(*reader.pane.selected_range())]
    assert once.startswith("Whoever lives along it")
    assert once.endswith("once as a debt.")
    reader.press(Qt.Key.Key_S, SHIFT)
    assert f"{once} {once}" == reader.text[slice(*reader.pane.selected_range())]
    reader.press(Qt.Key.Key_Right, CONTROL | SHIFT)
    assert reader.text[slice(*reader.pane.selected_range())].endswith("debt. Whoever")
    reader.press(Qt.Key.Key_1)
    assert [reader.pane.selected_range()] == heard


def test_a_sentence_out_of_view_is_brought_into_it(reader_of: Callable[..., Any], open_content: Open) -> None:
    reader = reader_of(open_content())
    for _ in range(30):
        reader.press(Qt.Key.Key_S)
        first = reader.place_of(reader.pane.selected_range()[0])
        assert 0 <= first.y() <= reader.view.viewport().height()
    assert reader.view.verticalScrollBar().value() > 0


def test_in_focus_mode_the_first_sentence_is_that_of_the_lit_paragraph(
    reader_of: Callable[..., Any], open_content: Open
) -> None:
    reader = reader_of(open_content(), settings=FOCUSED)
    reader.press(Qt.Key.Key_Down, CONTROL, times=5)
    lit = reader.view.offset_of(reader.view.lit_paragraph())
    reader.press(Qt.Key.Key_S)
    assert lit == reader.pane.selected_range()[0]


def test_a_gliding_page_ends_where_all_keys_together_lead(
    reader_of: Callable[..., Any], open_content: Open, qtbot: QtBot
) -> None:
    leaping, gliding = reader_of(open_content()), reader_of(open_content())
    gliding.pane.set_smooth(True)
    bar = gliding.view.verticalScrollBar()
    for reader in (leaping, gliding):
        for _ in range(3):
            QTest.keyClick(reader.view, Qt.Key.Key_Space)
    wanted = leaping.view.verticalScrollBar().value()
    assert wanted > 0
    assert bar.value() < wanted, "it is still on its way"
    qtbot.waitUntil(lambda: bar.value() == wanted)


def test_a_page_that_is_set_anew_on_its_way_stays_where_it_is(
    reader_of: Callable[..., Any], open_content: Open, qtbot: QtBot
) -> None:
    reader = reader_of(open_content())
    reader.pane.set_smooth(True)
    bar = reader.view.verticalScrollBar()
    reader.press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: bar.value() > 0)
    reader.pane.set_settings(ReadingSettings(size_points=15.0))
    before = bar.value()
    qtbot.wait(250)
    assert before == bar.value()


def test_a_notch_of_the_wheel_moves_whole_lines(reader_of: Callable[..., Any], open_content: Open) -> None:
    reader = reader_of(open_content())
    line = reader.view._shown.style.line
    place = QPointF(100, 100)
    event = QWheelEvent(
        place,
        reader.view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(reader.view.viewport(), event)
    assert round(2 * QApplication.wheelScrollLines() * line) == reader.view.verticalScrollBar().value()


def test_little_room_between_paragraphs_sets_their_beginnings_in(
    reader_of: Callable[..., Any], open_content: Open
) -> None:
    reader = reader_of(open_content(), settings=ReadingSettings(paragraph_spacing=0.0))
    document, places = reader.view.document(), reader.view.places

    def indent(words: str) -> float:
        return float(document.findBlock(places.position_of(reader.text.index(words))).blockFormat().textIndent())

    assert 0 == indent("The river number 0")
    assert indent("The river number 1") > 10
    assert 0 == indent("The river number 4"), "after a heading"
    reader.scroll_to("The river number 3")
    reader.click(reader.place_of(reader.text.index("The river number 3") + 4))
    assert reader.pane.reading_position().offset == reader.text.index("The river number 3")

"""The place in view survives whatever happens to the page, and is told when reading rests."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import ReadingPosition
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import ReadingSettings

Open = Callable[..., OpenedEssay]
SIZES = (8.0, 21.0, 11.5, 32.0, 9.0, 16.0, 27.0, 13.5, 18.0, 10.0)


def test_an_essay_opens_at_its_title(reader_of: Callable[..., Any], open_content: Open) -> None:
    reader = reader_of(open_content())
    assert 0 == reader.view.verticalScrollBar().value()
    assert ReadingPosition(0, 0.0) == reader.pane.reading_position()


def test_an_essay_opens_where_reading_was_left(reader_of: Callable[..., Any], open_content: Open) -> None:
    whole = open_content()
    at = whole.essay.text.index("The river number 23")
    reader = reader_of(open_content(at=at))
    assert at == reader.pane.reading_position().offset
    assert at == reader.pane.place_in_view()


def test_opening_and_closing_an_essay_does_not_move_it(reader_of: Callable[..., Any], open_content: Open) -> None:
    at = open_content().essay.text.index("rises in the hills", 5_000)
    for _ in range(6):
        position = reader_of(open_content(at=at)).pane.reading_position()
        assert at == position.offset
        at = position.offset


def test_the_line_at_the_top_stays_through_every_change_of_the_page(
    reader_of: Callable[..., Any], open_content: Open
) -> None:
    reader = reader_of(open_content())
    reader.scroll_to("The river number 17")
    reader.scroll_by(90)
    before, top = reader.pane.reading_position().offset, reader.top_words()
    for number, points in enumerate(SIZES):
        reader.pane.set_settings(
            ReadingSettings(
                size_points=points,
                typeface="sans" if number % 2 else "serif",
                line_height=1.3 + 0.05 * number,
                measure_characters=50 + 5 * number,
                justified=bool(number % 3),
            )
        )
        reader.pane.resize(400 + 80 * (number % 7), 500 + 30 * number)
        reader.pane.set_theme(load_theme(("dark", "sepia", "light")[number % 3]))
        QApplication.processEvents()
        assert before == reader.pane.reading_position().offset
        assert_in_view(reader, before)
    reader.pane.set_settings(ReadingSettings())
    reader.pane.resize(820, 640)
    QApplication.processEvents()
    assert top == reader.top_words()
    reader.scroll_by(1)
    reader.scroll_by(-1)
    assert before == reader.pane.reading_position().offset


def assert_in_view(reader: Any, offset: int) -> None:
    place = reader.place_of(offset)
    assert 0 <= place.y() <= reader.view.viewport().height()


def test_the_title_stays_in_view_at_the_beginning(reader_of: Callable[..., Any], open_content: Open) -> None:
    reader = reader_of(open_content())
    for points in SIZES:
        reader.pane.set_settings(ReadingSettings(size_points=points))
        assert 0 == reader.view.verticalScrollBar().value()


def test_a_selection_stays_through_a_change_of_the_page(reader_of: Callable[..., Any], open_content: Open) -> None:
    reader = reader_of(open_content())
    chosen = reader.select("river number 12")
    reader.pane.set_settings(ReadingSettings(size_points=20))
    assert chosen == reader.pane.selected_range()


def test_progress_grows_from_none_to_all(reader_of: Callable[..., Any], open_content: Open) -> None:
    reader = reader_of(open_content())
    bar = reader.view.verticalScrollBar()
    told = []
    for value in range(0, bar.maximum() + 400, 400):
        bar.setValue(value)
        told.append(reader.pane.reading_position().progress)
    assert sorted(told) == told
    assert (0.0, 1.0) == (told[0], told[-1])
    assert 0.4 < told[len(told) // 2] < 0.6


def test_an_essay_that_is_in_view_whole_is_read(reader_of: Callable[..., Any], open_content: Open) -> None:
    reader = reader_of(open_content((Paragraph((Span("A few words."),)),)))
    assert ReadingPosition(0, 1.0) == reader.pane.reading_position()
    assert ReadingPosition(0, 1.0) == reader_of(open_content(())).pane.reading_position()


def test_a_place_beyond_the_text_is_its_end(reader_of: Callable[..., Any], open_content: Open) -> None:
    reader = reader_of(open_content(at=10_000_000))
    assert 1.0 == reader.pane.reading_position().progress


def test_the_position_is_told_when_scrolling_rests(
    qtbot: QtBot, reader_of: Callable[..., Any], open_content: Open
) -> None:
    reader = reader_of(open_content())
    with qtbot.waitSignal(reader.pane.position_changed) as told:
        for _ in range(5):
            reader.scroll_by(200)
    assert [reader.pane.reading_position()] == told.args
    assert reader.pane.reading_position().offset > 0


def test_opening_an_essay_tells_where_it_stands(
    qtbot: QtBot, reader_of: Callable[..., Any], open_content: Open
) -> None:
    reader = reader_of(open_content())
    with qtbot.waitSignal(reader.pane.position_changed) as told:
        reader.pane.show_essay(open_content((Paragraph((Span("A few words."),)),), number=2))
    assert [ReadingPosition(0, 1.0)] == told.args


def test_another_essay_starts_at_its_own_place(reader_of: Callable[..., Any], open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.scroll_by(900)
    reader.pane.show_essay(open_content(number=2))
    assert 0 == reader.view.verticalScrollBar().value()


def test_the_same_essay_told_anew_stays_in_its_place(reader_of: Callable[..., Any], open_content: Open) -> None:
    opened = open_content()
    reader = reader_of(opened)
    reader.scroll_to("The river number 9")
    before = reader.pane.reading_position()
    facts = replace(opened.essay.facts, title="Another title")
    reader.pane.show_essay(replace(opened, essay=replace(opened.essay, facts=facts)))
    assert before == reader.pane.reading_position()
    assert "Another title" in reader.page_text()


def test_the_section_in_view_is_told(qtbot: QtBot, reader_of: Callable[..., Any], open_content: Open) -> None:
    opened = open_content()
    reader = reader_of(opened)
    told: list[int] = []
    reader.pane.section_changed.connect(told.append)
    for entry in opened.outline:
        reader.pane.go_to(entry.offset)
    reader.pane.go_to(0)
    assert [0, 1, 2, 3, 4, -1] == told


@pytest.mark.parametrize("width", [320, 640, 900, 1440])
def test_the_column_stands_in_the_middle_and_inside_the_view(
    width: int, reader_of: Callable[..., Any], open_content: Open
) -> None:
    reader = reader_of(open_content(), size=(width, 600))
    view = reader.view
    block = view.document().findBlock(view.places.position_of(0))
    left = block.layout().position().x()
    right = left + block.layout().lineAt(0).width()
    assert abs(left - (view.viewport().width() - right)) <= 1
    assert left >= 24
    assert 0 == view.horizontalScrollBar().maximum()


def test_only_what_comes_into_view_is_laid_out_before_an_essay_is_painted(
    reader_of: Callable[..., Any], open_content: Open
) -> None:
    paragraph = "Whoever lives along the river counts the same water twice. " * 6
    content = tuple(Paragraph((Span(f"{number}. {paragraph}"),)) for number in range(300))
    reader = reader_of(open_content((Paragraph((Span("Short."),)),)))
    for number, at in enumerate((0, open_content(content).essay.text.index("40. Whoever")), start=2):
        reader.pane.show_essay(open_content(content, at=at, number=number))
        reader.view.viewport().repaint()
        last = reader.view.document().lastBlock()
        assert 0 == last.layout().lineCount()
        assert at == reader.view.anchor.offset


def test_the_end_of_an_essay_can_be_gone_to_before_it_is_laid_out(
    reader_of: Callable[..., Any], open_content: Open, qtbot: QtBot
) -> None:
    # Headings at the beginning let the rest be guessed too low.
    content = (
        *(Paragraph((Span("One."),)) for _ in range(12)),
        *(Paragraph((Span("Whoever lives along the river counts it twice. " * 30),)) for _ in range(40)),
        Paragraph((Span("The very last words."),)),
    )
    reader = reader_of(open_content((Paragraph((Span("Short."),)),)))
    opened = open_content(content, number=2)
    at = opened.essay.text.index("The very last")
    reader.pane.show_essay(opened)
    reader.pane.go_to(at, at + 10)
    assert reader.view.lines_of(at, at + 10) is not None
    whole = reader.view.document().size().height() - reader.view.viewport().height()
    qtbot.waitUntil(lambda: abs(reader.view.verticalScrollBar().maximum() - whole) <= 1)
    assert reader.view.lines_of(at, at + 10) is not None

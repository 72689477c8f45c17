"""Turning the page leaves no line out, cuts none at the top and leaves no heading alone at the foot."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import Qt

from cssreader.domain.content import Content, Heading, Paragraph, Span, TableRow
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.page_geometry import PageGeometry
from cssreader.settings import ReadingSettings

Open = Callable[..., OpenedEssay]
ReaderOf = Callable[..., Any]
SHIFT = Qt.KeyboardModifier.ShiftModifier
WORDS = "The government of a country is judged by what it does for those who have least. "


class Line(NamedTuple):
    top: float
    bottom: float
    is_heading: bool
    block: int


def essay_with_headings() -> Content:
    blocks: list[Any] = []
    for n in range(30):
        blocks.append(Heading(2, (Span(f"Part {n} of the question"),)))
        if n % 4 == 0:
            blocks.append(Heading(3, (Span("A smaller one, right below"),)))
        if n % 7 == 5:
            blocks.append(TableRow(((Span("Use"),), (Span("Share"),)), header=True, starts=True))
            blocks.append(TableRow(((Span("Farms"),), (Span("ninety-one"),))))
        blocks.append(Paragraph((Span(WORDS * (1 + n % 5)),)))
    return tuple(blocks)


def lines_of(reader: Any) -> list[Line]:
    view = reader.view
    geometry = PageGeometry(view.document(), view.places)
    found = []
    for entry in view.places.entries:
        block = view.document().findBlock(entry.position)
        top = geometry.origin(block).y()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            is_heading = bool(block.blockFormat().headingLevel())
            found.append(Line(top + line.y(), top + line.y() + line.height(), is_heading, block.blockNumber()))
    return found


def screens_of(reader: Any, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[tuple[int, int]]:
    """The upper and the lower edge of the view, turn by turn, until nothing moves any more."""
    bar, height = reader.view.verticalScrollBar(), reader.view.viewport().height()
    screens = [(bar.value(), bar.value() + height)]
    while len(screens) < 200:
        reader.press(Qt.Key.Key_Space, modifier)
        if bar.value() == screens[-1][0]:
            return screens
        screens.append((bar.value(), bar.value() + height))
    raise AssertionError("the page is turned without end")


@pytest.mark.parametrize("height", [240, 333, 420, 487, 555, 640, 701])
def test_a_turned_page_is_whole(reader_of: ReaderOf, open_content: Open, height: int) -> None:
    reader = reader_of(open_content(essay_with_headings()), size=(700, height))
    lines = lines_of(reader)
    screens = screens_of(reader)
    for line in lines:
        assert any(top <= line.top + 1 and line.bottom - 1 <= bottom for top, bottom in screens)
    for top, bottom in screens[1:-1]:
        assert not [line for line in lines if line.top + 1 < top < line.top + (line.bottom - line.top) * 0.7]
        if height < 400:
            continue  # Two headings and two lines are half of it.
        whole = [line for line in lines if top <= line.top and line.bottom <= bottom]
        if not whole:
            continue  # The foot of the page, below the essay.
        assert not whole[-1].is_heading
        last_heading = max((at for at, line in enumerate(whole) if line.is_heading), default=None)
        if last_heading is not None:
            following = whole[last_heading + 1].block
            of_it = [line for line in lines if line.block == following]
            assert len([line for line in whole[last_heading + 1 :] if line.block == following]) >= min(len(of_it), 2)
    screens_of(reader, SHIFT)
    assert 0 == reader.view.verticalScrollBar().value()


def test_back_again_leaves_no_line_out(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(essay_with_headings()), size=(700, 400))
    reader.press(Qt.Key.Key_End)
    screens = screens_of(reader, SHIFT)
    for line in lines_of(reader):
        assert any(top <= line.top + 1 and line.bottom - 1 <= bottom for top, bottom in screens)


def test_a_heading_higher_than_the_screen_does_not_stop_the_page(reader_of: ReaderOf, open_content: Open) -> None:
    content = (Paragraph((Span(WORDS),)), Heading(1, (Span(WORDS * 12),)), Paragraph((Span(WORDS * 20),)))
    reader = reader_of(open_content(content), size=(420, 260))
    screens_of(reader)
    assert reader.view.verticalScrollBar().maximum() == reader.view.verticalScrollBar().value()


@pytest.mark.parametrize("height", [60, 150, 260])
def test_lines_that_nearly_fill_the_screen_do_not_stop_it(reader_of: ReaderOf, open_content: Open, height: int) -> None:
    settings = ReadingSettings(size_points=30.0, line_height=2.2)
    content = (Heading(2, (Span("Part"),)), Paragraph((Span(WORDS * 3),)), Heading(3, (Span("Of it"),)))
    reader = reader_of(open_content(content), size=(420, height), settings=settings)
    screens_of(reader)
    assert reader.view.verticalScrollBar().maximum() == reader.view.verticalScrollBar().value()
    screens_of(reader, SHIFT)
    assert 0 == reader.view.verticalScrollBar().value()

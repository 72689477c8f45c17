"""Tables are set so that their words stay whole and their numbers stand under one another."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock

from cssreader.domain.content import Content, Paragraph, Span, TableRow
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.page_geometry import PageGeometry
from cssreader.gui.reading.page_style import PageStyle
from cssreader.gui.reading.table_fit import SCALE, fit_table
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import ReadingSettings

Open = Callable[..., OpenedEssay]
ReaderOf = Callable[..., Any]
HEAD = (
    "Province",
    "Population (millions)",
    "Share of the divisible pool",
    "Backwardness",
    "Revenue generation",
    "Inverse density",
    "Weighted total",
    "2010",
    "2011",
    "2012",
)
BODY = (
    ("Punjab", "110.0", "51.74", "23.16", "44.0", "4.34", "51.74", "1", "2", "3"),
    ("Khyber Pakhtunkhwa", "35.5", "14.62", "27.82", "5.0", "6.54", "14.62", "1", "2", "3"),
    ("Balochistan", "12.3", "9.09", "9.16%", "1.0", "81.92", "9.09", "–", "2,000", "(3)"),
)


def table(columns: int) -> tuple[TableRow, ...]:
    def row(texts: tuple[str, ...], *, head: bool = False) -> TableRow:
        return TableRow(tuple((Span(text),) for text in texts[:columns]), header=head, starts=head)

    return (row(HEAD, head=True), *(row(texts) for texts in BODY))


def essay(columns: int) -> Content:
    return (Paragraph((Span("Before the table. " * 8),)), *table(columns), Paragraph((Span("After. " * 30),)))


def cells_of(reader: Any) -> list[QTextBlock]:
    view = reader.view
    blocks = [view.document().findBlock(entry.position) for entry in view.places.entries]
    return blocks[1:-1]


def broken_words(reader: Any) -> list[str]:
    found = []
    for block in cells_of(reader):
        layout, text = block.layout(), block.text()
        for number in range(layout.lineCount() - 1):
            line = layout.lineAt(number)
            end = line.textStart() + line.textLength()
            if not text[end - 1].isspace():
                found.append(text)
    return found


@pytest.mark.parametrize(("columns", "width"), [(2, 340), (3, 420), (5, 480), (6, 520), (8, 760)])
@pytest.mark.parametrize("settings", [ReadingSettings(), ReadingSettings("sans", measure_characters=90)])
def test_no_word_of_a_table_is_broken(
    reader_of: ReaderOf, open_content: Open, columns: int, width: int, settings: ReadingSettings
) -> None:
    reader = reader_of(open_content(essay(columns)), size=(width, 600), settings=settings)
    assert [] == broken_words(reader)
    geometry = PageGeometry(reader.view.document(), reader.view.places)
    for block in cells_of(reader):
        line = geometry.line_at(block.position()).rect
        assert 0 < line.left() < line.right() <= reader.view.viewport().width()


def test_a_table_is_fitted_anew_when_the_window_changes(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(essay(8)), size=(1200, 600))
    for width in (760, 1000):
        reader.pane.resize(width, 600)
        assert [] == broken_words(reader)
    roomy = cells_of(reader)[0].charFormat().fontPointSize(), reader.view.places.position_of(200)
    reader.pane.resize(420, 600)
    tight = cells_of(reader)[0].begin().fragment().charFormat().fontPointSize()
    assert tight < 0.9 * ReadingSettings().size_points
    assert roomy[1] == reader.view.places.position_of(200)


def test_numbers_stand_under_one_another_and_words_do_not(reader_of: ReaderOf, open_content: Open) -> None:
    content = (Paragraph((Span("Before"),)), *table(10), Paragraph((Span("After"),)))
    reader = reader_of(open_content(content), size=(1200, 600))
    cells = cells_of(reader)
    sides = [
        [bool(cell.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight) for cell in cells[at::10]]
        for at in range(10)
    ]
    assert [[False] * 4, *[[True] * 4] * 9] == sides
    words = (TableRow(((Span("A"),), (Span("1 of 2"),))), TableRow(((Span("B"),), (Span("3"),))))
    style = PageStyle(load_theme("light"), ReadingSettings())
    assert (False, False) == fit_table(words, style, 400).numeric
    assert (False, False) == fit_table((TableRow(((), ())),), style, 400).numeric


def test_a_table_with_room_keeps_its_size_and_its_column() -> None:
    style = PageStyle(load_theme("light"), ReadingSettings())
    fit = fit_table(table(3), style, style.column)
    assert SCALE == fit.scale
    assert 99.9 < sum(fit.shares) < 100.1
    assert fit_table(table(10), style, style.column).scale < SCALE
    assert (100.0,) == fit_table((TableRow(()),), style, 400).shares

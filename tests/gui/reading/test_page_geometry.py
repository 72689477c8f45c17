"""Marks lie exactly on their words."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QTextCursor

from cssreader.domain.content import Content, Heading, ListItem, Paragraph, Preformatted, Quotation, Span, TableRow
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.page_geometry import LinePart, PageGeometry

Open = Callable[..., OpenedEssay]
ReaderOf = Callable[..., Any]
MIXED: Content = (
    Paragraph((Span("A paragraph with 😀 and many words that go on over more than one line of the column. " * 2),)),
    Heading(2, (Span("A heading"),)),
    ListItem(2, (Span("An inner item"),)),
    Quotation((Span("A quotation"),)),
    TableRow(((Span("One cell"),), (Span("another cell"),)), starts=True),
    TableRow(((Span("below"),), (Span("and beside"),))),
    Preformatted("some code"),
)


def parts_of(reader: Any, start: int, end: int) -> list[LinePart]:
    view = reader.view
    geometry = PageGeometry(view.document(), view.places)
    height = view.document().size().height()
    return [
        part
        for low, high in view.places.stretches(start, end)
        for part in geometry.parts(low, high, top=0, bottom=height)
    ]


def test_a_mark_on_a_character_is_where_the_character_is(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(MIXED))
    view = reader.view
    for entry in view.places.entries:
        for offset in range(entry.offset, entry.end):
            if reader.text[offset].isspace():
                continue
            parts = parts_of(reader, offset, offset + 1)
            cursor = QTextCursor(view.document())
            cursor.setPosition(view.places.position_of(offset))
            rect = view.cursorRect(cursor).translated(0, view.verticalScrollBar().value())
            assert 1 == len(parts)
            assert abs(parts[0].rect.left() - rect.left()) <= 2
            assert parts[0].rect.top() - 2 <= rect.top() <= parts[0].baseline <= rect.bottom() + 2


def test_a_mark_has_a_part_for_each_line(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(MIXED), size=(500, 500))
    entry = reader.view.places.entries[0]
    layout = reader.view.document().findBlock(entry.position).layout()
    parts = parts_of(reader, entry.offset, entry.end)
    assert layout.lineCount() == len(parts)
    assert all(
        abs(part.rect.width() - layout.lineAt(number).naturalTextWidth()) < 2 for number, part in enumerate(parts)
    )


def test_a_mark_over_a_number_in_urdu_has_no_gap(reader_of: ReaderOf, open_content: Open) -> None:
    text = "سنہ 1960 کے معاہدے"
    reader = reader_of(open_content((Paragraph((Span(text),)),)))
    parts = parts_of(reader, 0, len(text))
    assert 1 == len(parts)
    number = parts_of(reader, 4, 8)
    words = parts_of(reader, 0, 3)
    assert number[0].rect.right() <= words[0].rect.left()
    assert parts[0].rect.left() <= number[0].rect.left()
    assert number[0].rect.width() > 20


def test_a_mark_over_lines_of_signs_outside_the_basic_plane_covers_each_line(
    reader_of: ReaderOf, open_content: Open
) -> None:
    text = "\U0001f642" * 400 + " end"
    reader = reader_of(open_content((Paragraph((Span(text),)),)))
    layout = reader.view.document().findBlock(reader.view.places.position_of(0)).layout()
    assert 1 < layout.lineCount() == len(parts_of(reader, 0, len(text)))


def test_a_mark_that_runs_both_ways_lies_in_two_parts(reader_of: ReaderOf, open_content: Open) -> None:
    text = "English پانی مسئلہ words"
    reader = reader_of(open_content((Paragraph((Span(text),)),)))
    # From the English word into the middle of the Urdu that is read from its right end.
    parts = parts_of(reader, 3, 11)
    assert 2 == len(parts)


def test_what_is_kept_of_a_mark_is_as_good_as_asking_anew(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(MIXED))
    view = reader.view
    for width in (820, 700, 610, 430):
        reader.pane.resize(width, 500)
        kept: PageGeometry = view._shown.geometry
        anew = PageGeometry(view.document(), view.places)
        for entry in view.places.entries:
            ends = entry.position + entry.units
            for _ in range(2):
                whole = list(kept.parts(entry.position, ends, top=0, bottom=10_000))
                assert list(anew.parts(entry.position, ends, top=0, bottom=10_000)) == whole
            lines = {part.baseline: part.rect for part in whole}
            for rect in lines.values():
                # Between the lines nothing is half there: a strip holds the lines that reach into it.
                found = kept.parts(entry.position, ends, top=rect.top() + 1, bottom=rect.top() + 2)
                assert rect in [part.rect for part in found]


def test_a_long_stretch_is_looked_at_only_where_it_is_in_view(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content((Paragraph((Span("Many words go on and on. " * 400),)),)))
    entry = reader.view.places.entries[0]
    geometry = PageGeometry(reader.view.document(), reader.view.places)
    ends = entry.position + entry.units
    some = list(geometry.parts(entry.position, ends, top=400, bottom=500))
    whole = list(geometry.parts(entry.position, ends, top=0, bottom=100_000))
    assert 0 < len(some) < len(whole)
    assert {part.baseline for part in some} < {part.baseline for part in whole}

"""Justified English is divided at the ends of lines, and nobody but the eye knows of it."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QTextBlock, QTextCursor
from PySide6.QtTest import QTest

from cssreader.domain.content import (
    Caption,
    Content,
    Heading,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Span,
    Style,
    TableRow,
)
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.hyphens import SOFT_HYPHEN
from cssreader.gui.reading.page_geometry import PageGeometry
from cssreader.settings import ReadingSettings

Open = Callable[..., OpenedEssay]
ReaderOf = Callable[..., Any]
WORDS = (
    "The consideration of constitutional amendments presupposes an understanding of administrative "
    "decentralisation, and whatever governments undertake independently of parliamentary representation "
    "remains extraordinarily controversial among commentators and professional organisations alike. "
)
JUSTIFIED = ReadingSettings(justified=True)
PROSE: Content = (Paragraph((Span(WORDS * 3),)), Quotation((Span(WORDS),)))


def blocks_of(reader: Any) -> list[QTextBlock]:
    view = reader.view
    return [view.document().findBlock(entry.position) for entry in view.places.entries]


def lines_of(block: QTextBlock) -> list[str]:
    layout, text = block.layout(), block.text()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [text[line.textStart() : line.textStart() + line.textLength()] for line in lines]


def widest_gap(block: QTextBlock) -> float:
    """The most room that a line but the last has to share out among its blanks, for each of them."""
    layout, text = block.layout(), block.text()
    gaps = []
    for number in range(layout.lineCount() - 1):
        line = layout.lineAt(number)
        words = text[line.textStart() : line.textStart() + line.textLength()].strip()
        gaps.append((line.width() - line.naturalTextWidth()) / max(words.count(" "), 1))
    return max(gaps)


def put_caret(reader: Any, offset: int) -> None:
    reader.view.set_caret(True)
    cursor = reader.view.textCursor()
    cursor.setPosition(reader.view.places.position_of(offset))
    reader.view.setTextCursor(cursor)


def test_lines_of_justified_english_gape_less(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(PROSE), size=(460, 700), settings=JUSTIFIED)
    whole = reader_of(open_content(PROSE), size=(460, 700), settings=ReadingSettings(justified=True, hyphenated=False))
    for divided, plain in zip(blocks_of(reader), blocks_of(whole), strict=True):
        assert any(line.endswith(SOFT_HYPHEN) for line in lines_of(divided))
        assert SOFT_HYPHEN not in plain.text()
        assert widest_gap(divided) < widest_gap(plain)


@pytest.mark.parametrize("settings", [ReadingSettings(), ReadingSettings(justified=True, hyphenated=False)])
def test_other_text_is_left_as_it_was(reader_of: ReaderOf, open_content: Open, settings: ReadingSettings) -> None:
    assert SOFT_HYPHEN not in reader_of(open_content(PROSE), settings=settings).page_text()


def test_only_running_english_is_divided(reader_of: ReaderOf, open_content: Open) -> None:
    urdu = "انتظامی مرکزیت government understanding of"
    kept: Content = (
        Heading(2, (Span(WORDS),)),
        ListItem(1, (Span(WORDS),)),
        Caption((Span(WORDS),)),
        Preformatted(WORDS),
        TableRow(((Span(WORDS),), (Span("b"),)), starts=True),
        Paragraph((Span(urdu),)),
        Paragraph((Span(WORDS, Style.CODE),)),
    )
    assert SOFT_HYPHEN not in reader_of(open_content(kept), settings=JUSTIFIED).page_text()
    assert SOFT_HYPHEN not in reader_of(open_content(PROSE, language="fr"), settings=JUSTIFIED).page_text()
    for language in ("en", "en-GB", None):
        assert SOFT_HYPHEN in reader_of(open_content(PROSE, language=language), settings=JUSTIFIED).page_text()


def test_a_word_in_two_styles_is_divided_as_one(reader_of: ReaderOf, open_content: Open) -> None:
    spans = (Span("of gov"), Span("ern", Style.STRONG), Span("ment and"))
    block = blocks_of(reader_of(open_content((Paragraph(spans),)), settings=JUSTIFIED))[0]
    assert "of gov\xadern\xadment and" == block.text()


def test_what_is_copied_holds_no_soft_hyphen(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(PROSE), settings=JUSTIFIED)
    reader.view.select_all()
    reader.view.copy()
    assert reader.text.strip() == QGuiApplication.clipboard().text()
    cursor = QTextCursor(reader.view.document())
    cursor.select(QTextCursor.SelectionType.Document)
    reader.view.setTextCursor(cursor)
    reader.view.copy()
    copied = QGuiApplication.clipboard().text()
    assert SOFT_HYPHEN not in copied
    assert "Who Owns a River?" in copied
    assert WORDS.strip() in copied


def test_a_double_click_takes_the_whole_word(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(PROSE), settings=JUSTIFIED)
    start = reader.text.index("decentralisation")
    QTest.mouseDClick(
        reader.view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        reader.place_of(start + 7),
    )
    assert (start, start + len("decentralisation")) == reader.view.selected_range()


def test_the_caret_goes_through_a_word_letter_by_letter(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(PROSE), settings=JUSTIFIED)
    start = reader.text.index("amendments")
    put_caret(reader, start)
    seen = []
    for _ in range(12):
        reader.press(Qt.Key.Key_Right)
        seen.append(reader.view.caret_offset())
    assert list(range(start + 1, start + 13)) == seen
    for _ in range(12):
        reader.press(Qt.Key.Key_Left)
        seen.append(reader.view.caret_offset())
    assert list(range(start + 11, start - 1, -1)) == seen[12:]
    for number in range(12):
        reader.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        assert reader.text[start : start + number + 1].strip() == reader.text[slice(*reader.view.selected_range())]
    put_caret(reader, start)
    reader.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
    assert "amendments" == reader.text[slice(*reader.view.selected_range())]


def test_marks_and_clicks_meet_the_letters(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(PROSE), size=(460, 700), settings=JUSTIFIED)
    view = reader.view
    geometry = PageGeometry(view.document(), view.places)
    height = view.document().size().height()
    for entry in view.places.entries:
        for offset in range(entry.offset, entry.end):
            if reader.text[offset].isspace():
                continue
            (stretch,) = view.places.stretches(offset, offset + 1)
            (part,) = geometry.parts(*stretch, top=0, bottom=height)
            assert part.rect.width() > 1
            for share in (0.1, 0.4):
                at = QPointF(part.rect.left() + part.rect.width() * share, part.rect.center().y())
                hit = view.document().documentLayout().hitTest(at, Qt.HitTestAccuracy.FuzzyHit)
                assert offset == view.places.offset_of(hit)


def test_a_mark_on_a_divided_word_takes_the_hyphen_in(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(PROSE), size=(460, 700), settings=JUSTIFIED)
    view = reader.view
    geometry = PageGeometry(view.document(), view.places)
    block = blocks_of(reader)[0]
    layout = block.layout()
    divided = [number for number, line in enumerate(lines_of(block)) if line.endswith(SOFT_HYPHEN)]
    for number in divided:
        line = layout.lineAt(number)
        end = view.places.offset_of(block.position() + line.textStart() + line.textLength())
        edge = geometry.origin(block).x() + line.x() + line.width()
        for until, least, most in ((end + 2, edge - 1, edge + 0.1), (end, 0, edge - 3)):
            (stretch,) = view.places.stretches(end - 2, until)
            part = next(geometry.parts(*stretch, top=0, bottom=5_000))
            assert least <= part.rect.right() <= most


def test_a_divided_word_is_found_and_marked_as_one(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(PROSE), size=(460, 700), settings=JUSTIFIED)
    divided = next(line for line in lines_of(blocks_of(reader)[0]) if line.endswith(SOFT_HYPHEN))
    start = reader.text.index(divided.replace(SOFT_HYPHEN, "")) + len(divided.replace(SOFT_HYPHEN, ""))
    word = reader.text[reader.text.rindex(" ", 0, start) + 1 : reader.text.index(" ", start)]
    reader.pane.open_find()
    reader.type(word.strip(".,"))
    assert word.strip(".,") == reader.text[slice(*reader.view._hits.current)]


def test_the_page_stays_in_its_place_when_words_are_no_longer_divided(reader_of: ReaderOf, open_content: Open) -> None:
    content = tuple(Paragraph((Span(f"{n} of {WORDS}"),)) for n in range(30))
    reader = reader_of(open_content(content), settings=JUSTIFIED)
    for words in ("7 of ", "20 of "):
        reader.scroll_to(words)
        before = reader.pane.reading_position().offset
        reader.pane.set_settings(ReadingSettings(justified=True, hyphenated=False))
        assert before == reader.pane.reading_position().offset
        reader.pane.set_settings(JUSTIFIED)
        assert before == reader.pane.reading_position().offset


def test_a_screen_reader_is_given_words_in_one_piece(reader_of: ReaderOf, open_content: Open) -> None:
    QAccessible.setActive(True)
    try:
        reader = reader_of(open_content(PROSE), settings=JUSTIFIED)
        told = QAccessible.queryAccessibleInterface(reader.view).textInterface()
        assert WORDS.strip() in told.text(0, told.characterCount())
        assert SOFT_HYPHEN not in told.text(0, told.characterCount())
    finally:
        QAccessible.setActive(False)

"""A number in the text shows its footnote beside it, leads to it and back, by the mouse and by keys."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cssreader.domain.content import Content, Heading, ListItem, Paragraph, Span, Style
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.footnote_card import FootnoteCard
from cssreader.gui.reading.footnote_guide import HOVER_MS, LEAVE_MS
from cssreader.gui.theme.tokens import load_theme

Open = Callable[..., OpenedEssay]
ReaderOf = Callable[..., Any]
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
FILLING = "Whoever lives along it counts the same water twice, once as rain and once as a debt. " * 6
LEDGER, GAUGE, TREATY = "The ledger of 1911.", "The gauge at the tail.", "A treaty of 1960"


def _raised(number: int) -> Span:
    return Span(str(number), Style.SUPERSCRIPT)


def listed() -> Content:
    """Six paragraphs with a reference in the first two and in the last, and a list of notes."""
    ends = {0: (_raised(1),), 1: (_raised(2),), 5: (_raised(3), Span(" and again"), _raised(1))}
    body = [Paragraph((Span(f"Part {n}. {FILLING.strip()}"), *ends.get(n, ()), Span(" So."))) for n in range(6)]
    link = Span(TREATY, Style.EMPHASIS, "https://a.example/treaty")
    notes = [(Span(LEDGER),), (Span(GAUGE),), (link, Span(f". {FILLING * 6}"))]
    items = [ListItem(1, spans, number) for number, spans in enumerate(notes, start=1)]
    return (*body, Heading(2, (Span("Notes"),)), *items)


def marked() -> Content:
    """The same in paragraphs, each with its number in brackets."""
    body = [Paragraph((Span(f"Part {n}. {FILLING.strip()}[{n}]"),)) for n in (1, 2)]
    return (*body, *(Paragraph((Span(f"[{n}] {text}"),)) for n, text in ((1, LEDGER), (2, GAUGE))))


URDU = (
    Paragraph((Span("پانی کا مسئلہ انصاف کا مسئلہ ہے۔"), Span("۱", Style.SUPERSCRIPT), Span(" یہ پرانا ہے۔"))),
    Heading(2, (Span("حواشی"),)),
    Paragraph((Span("۱۔ یہ بات کھاتے میں لکھی ہے۔"),)),
)


@pytest.fixture
def reader(reader_of: ReaderOf, open_content: Open) -> Any:
    return reader_of(open_content(listed()))


def card_of(reader: Any) -> FootnoteCard:
    card = reader.pane.findChild(FootnoteCard)
    assert isinstance(card, FootnoteCard)
    return card


def note_shown(reader: Any) -> str:
    """The words on the card; none when it is not there."""
    card = reader.pane.findChild(FootnoteCard)
    return card.text.toPlainText() if card is not None and card.isVisible() else ""


def reference(reader: Any, note: int, which: int = 0) -> QPoint:
    """The middle of a reference, in the viewport."""
    opened = reader.pane._opened
    place = reader.view.lines_of(*opened.footnotes[note].references[which])[0].center()
    assert isinstance(place, QPoint)
    return place


def test_a_click_on_a_number_shows_its_note_beside_it_and_moves_nothing(reader: Any) -> None:
    before = reader.top_words()
    place = reference(reader, 0)
    reader.click(place)
    assert LEDGER == note_shown(reader)
    card = card_of(reader)
    assert not card.geometry().contains(place)
    assert before == reader.top_words()
    column = reader.view.column_in_view()
    assert column.left() <= card.geometry().left()
    assert card.geometry().right() <= column.right()


def test_a_click_elsewhere_or_escape_takes_the_note_away(reader: Any) -> None:
    reader.click(reference(reader, 0))
    reader.click(QPoint(reference(reader, 0).x(), 40))
    assert "" == note_shown(reader)
    reader.click(reference(reader, 1))
    assert GAUGE == note_shown(reader)
    reader.press(Key.Key_Escape)
    assert "" == note_shown(reader)


def test_the_note_goes_when_the_page_is_scrolled_or_another_essay_is_shown(reader: Any, open_content: Open) -> None:
    reader.click(reference(reader, 0))
    reader.scroll_by(30)
    assert "" == note_shown(reader)
    reader.scroll_by(-30)
    reader.click(reference(reader, 0))
    reader.pane.show_essay(open_content(marked(), number=2))
    assert "" == note_shown(reader)


def test_the_note_stays_beside_its_number_when_the_window_changes_its_size(reader: Any) -> None:
    reader.press(Key.Key_O)
    reader.pane.resize(560, 500)
    assert LEDGER == note_shown(reader)
    card = card_of(reader)
    assert not card.geometry().contains(reference(reader, 0))
    assert reader.view.viewport().rect().contains(card.geometry())


def test_the_note_goes_when_the_reader_goes_on_elsewhere_in_the_window(reader: Any) -> None:
    field = QLineEdit(reader.pane)
    field.show()
    reader.press(Key.Key_O)
    assert LEDGER == note_shown(reader)
    field.setFocus()
    assert "" == note_shown(reader)
    assert field.hasFocus()


def points_at(reader: Any, place: QPoint) -> None:
    """Move the pointer over the page; sent to it directly, for the platform's own pointer knows of other windows."""
    viewport, none = reader.view.viewport(), Qt.MouseButton.NoButton
    there = QPointF(viewport.mapToGlobal(place))
    moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), there, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, moved)


def test_the_pointer_brings_a_note_after_a_while_and_takes_it_along(qtbot: QtBot, reader: Any) -> None:
    points_at(reader, reference(reader, 0))
    assert "" == note_shown(reader)
    qtbot.waitUntil(lambda: note_shown(reader) == LEDGER, timeout=HOVER_MS * 40)
    points_at(reader, QPoint(5, 5))
    qtbot.waitUntil(lambda: note_shown(reader) == "", timeout=LEAVE_MS * 40)


def test_o_goes_from_number_to_number_and_from_the_last_to_the_first(reader: Any) -> None:
    seen = []
    for _ in range(5):
        reader.press(Key.Key_O)
        seen.append(note_shown(reader)[:16])
        assert card_of(reader).text.hasFocus()
    assert [LEDGER[:16], GAUGE[:16], TREATY[:16], LEDGER[:16], LEDGER[:16]] == seen
    reader.press(Key.Key_O, SHIFT)
    reader.press(Key.Key_O, SHIFT)
    assert note_shown(reader).startswith(TREATY)
    reader.press(Key.Key_Escape)
    assert reader.view.hasFocus()


def test_o_begins_at_the_place_in_view(reader: Any) -> None:
    reader.scroll_to("Part 4.")
    reader.press(Key.Key_O)
    assert note_shown(reader).startswith(TREATY)


def test_enter_goes_to_the_note_itself_and_tells_of_the_place_that_is_left(qtbot: QtBot, reader: Any) -> None:
    reader.press(Key.Key_O)
    with qtbot.waitSignal(reader.pane.leapt) as leapt:
        reader.press(Key.Key_Return)
    assert [0] == leapt.args
    assert "" == note_shown(reader)
    assert reader.view.lines_of(*_range(reader, LEDGER)) is not None
    assert reader.view.hasFocus()


def _range(reader: Any, words: str) -> tuple[int, int]:
    start = reader.text.index(words)
    return start, start + len(words)


def test_the_button_goes_to_the_note_as_enter_does(reader: Any) -> None:
    reader.click(reference(reader, 0))
    button = card_of(reader).findChild(QPushButton)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert reader.view.lines_of(*_range(reader, LEDGER)) is not None


def test_the_number_of_a_list_leads_back_to_the_reference_from_which_one_came(reader: Any) -> None:
    reader.press(Key.Key_O)
    reader.press(Key.Key_O, SHIFT)
    assert LEDGER == note_shown(reader)
    reader.press(Key.Key_Return)
    line = reader.view.lines_of(*_range(reader, LEDGER))[0]
    number = QPoint(line.left() - 10, line.center().y())
    assert reader.view.marker_at(number) is not None
    reader.click(number)
    assert reader.view.lines_of(*_range(reader, "Part 5.")) is not None
    assert reader.view.lines_of(*_range(reader, "Part 0.")) is None


def test_the_number_in_front_of_a_note_leads_back_to_the_text(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(marked()), size=(820, 300))
    reader.scroll_to(f"[2] {GAUGE}")
    assert reader.view.lines_of(*_range(reader, "Part 2.")) is None
    start = reader.text.index(f"[2] {GAUGE}")
    reader.click(reader.view.lines_of(start, start + 3)[0].center())
    end = reader.text.index("[2]")
    assert reader.view.lines_of(end, end + 3) is not None


def test_with_a_caret_enter_opens_a_number_and_leads_back_from_its_note(reader: Any) -> None:
    reader.press(Key.Key_F7)
    place = reader.text.index("1 So.")
    reader.view.select(place + 1, place + 1)
    reader.press(Key.Key_Return)
    assert LEDGER == note_shown(reader)
    reader.press(Key.Key_Return)
    here = reader.text.index(GAUGE) + 4
    reader.view.select(here, here)
    reader.press(Key.Key_Return)
    second = reader.text.index("2 So.")
    assert reader.view.lines_of(second, second + 1) is not None


def test_a_link_in_a_note_leads_where_links_of_the_page_lead(qtbot: QtBot, reader: Any) -> None:
    reader.press(Key.Key_O, times=3)
    card = card_of(reader)
    with qtbot.waitSignal(reader.pane.link_activated) as followed:
        reader.press(Key.Key_Tab)
        reader.press(Key.Key_Return)
    assert ["https://a.example/treaty"] == followed.args
    assert card.isVisible()


def test_a_long_note_scrolls_and_leaves_half_of_the_page(reader: Any) -> None:
    reader.press(Key.Key_O, times=3)
    card = card_of(reader)
    assert card.height() <= reader.view.viewport().height() // 2
    assert card.text.verticalScrollBar().maximum() > 0
    assert card.width() <= reader.view.column_in_view().width()
    reader.press(Key.Key_PageDown)
    assert card.text.verticalScrollBar().value() > 0


def test_each_note_has_the_room_it_needs_whatever_was_shown_before(reader_of: ReaderOf, open_content: Open) -> None:
    notes = ("Ibid.", "The gauge at the tail of the canal, read each morning.")
    items = [ListItem(1, (Span(text),), number) for number, text in enumerate(notes, start=1)]
    reader = reader_of(open_content((Paragraph((Span("It fell.[1] It rose.[2]"),)), *items)))
    reader.press(Key.Key_O)
    before = card_of(reader).geometry()
    reader.press(Key.Key_O)
    after = card_of(reader).geometry()
    assert notes[1] == note_shown(reader)
    assert before.height() == after.height()
    assert before.width() < after.width()
    assert 0 == card_of(reader).text.verticalScrollBar().maximum()


def test_without_footnotes_o_says_so(qtbot: QtBot, reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    with qtbot.waitSignal(reader.pane.footnotes.missed):
        reader.press(Key.Key_O)


def test_a_screen_reader_is_told_of_the_notes_and_of_the_one_that_is_shown(reader: Any) -> None:
    assert "3 footnotes" in reader.view.accessibleDescription()
    reader.press(Key.Key_O)
    card = card_of(reader)
    assert ("Footnote 1", LEDGER) == (card.accessibleName(), card.accessibleDescription())
    assert ("Footnote 1", LEDGER) == (card.text.accessibleName(), card.text.accessibleDescription())


def test_the_note_follows_the_theme(reader: Any) -> None:
    reader.press(Key.Key_O)
    reader.pane.set_theme(load_theme("dark"))
    assert LEDGER == note_shown(reader)
    ink = card_of(reader).text.document().firstBlock().charFormat().foreground().color().name()
    assert load_theme("dark").text.lower() == ink


def test_references_are_raised_in_the_ink_of_links_and_without_a_line(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(marked()))
    cursor = reader.view.textCursor()
    cursor.setPosition(reader.view.places.position_of(reader.text.index("[1]") + 1))
    form = cursor.charFormat()
    assert form.isAnchor()
    assert form.verticalAlignment() is form.VerticalAlignment.AlignSuperScript
    assert not form.fontUnderline()
    assert load_theme("light").link.lower() == form.foreground().color().name()


def test_an_urdu_note_stands_on_the_right(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content(URDU))
    reader.press(Key.Key_O)
    assert "یہ بات کھاتے میں لکھی ہے۔" == note_shown(reader)
    block = card_of(reader).text.document().firstBlock()
    assert Qt.LayoutDirection.RightToLeft is block.blockFormat().layoutDirection()


def test_a_word_that_is_looked_up_takes_the_note_away(qtbot: QtBot, reader: Any) -> None:
    reader.click(reference(reader, 0))
    assert LEDGER == note_shown(reader)
    reader.pane.words.shown.emit(card_of(reader).geometry())
    assert "" == note_shown(reader)

"""The highlight in hand has handles at its ends, and keys make it longer and shorter."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cssreader.domain.annotation import Anchored, Annotation, AnnotationId, Category, span_of
from cssreader.domain.content import Content, ListItem, Paragraph, Quotation, Span, TableRow
from cssreader.gui.reading.extent_handles import Handle
from cssreader.settings import ReadingSettings
from cssreader.text.extents import End, Unit

Reads = Callable[..., Any]
Opens = Callable[..., Any]
Marks = Callable[..., Annotation]

URDU = "پانی کا مسئلہ انصاف کا مسئلہ ہے اور زمین پیاسی ہے۔"
CONTENT: Content = (
    Paragraph((Span("The canal was dug in 1890, and the desert became a garden before the salt came up."),)),
    Paragraph((Span("A second paragraph goes on from there, and says what became of the gardeners."),)),
    ListItem(0, (Span("Line the canals, and measure what is lost."),), 1),
    ListItem(0, (Span("Read the meters, and publish the ledger."),), 2),
    TableRow(((Span("Use"),), (Span("Share"),)), header=True, starts=True),
    TableRow(((Span("Farms and orchards"),), (Span("ninety-one in a hundred"),))),
    Quotation((Span(URDU),)),
    *(Paragraph((Span(f"Paragraph number {n} is here so that there is something to scroll to."),)) for n in range(30)),
)


class Hand:
    """A mouse at the handles of the highlight in hand."""

    def __init__(self, reader: Any) -> None:
        self.reader = reader
        self.view = reader.view
        self.wished: list[tuple[str, int, int]] = []
        reader.pane.extents.extent_requested.connect(lambda *wish: self.wished.append(wish))

    def handle(self, end: End) -> Handle:
        found: Handle = next(each for each in self.view.handles() if each.end is end)
        return found

    def at(self, end: End) -> QPoint:
        return (self.handle(end).middle - QPointF(0, self.view.verticalScrollBar().value())).toPoint()

    def place_of(self, words: str, *, after: bool = False) -> QPoint:
        """The middle of some words' line, at their first letter or behind their last."""
        start = self.reader.text.index(words)
        place = start + len(words) if after else start
        extent = (place - 1, place) if after else (place, place + 1)
        first, last = self.view.lines_of(*extent)
        rect = last if after else first
        x = rect.right() if after else rect.left()
        return QPoint(x, rect.center().y())

    def presses(self, place: QPoint) -> None:
        QTest.mousePress(self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def moves(self, place: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        where = QPointF(place)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            where,
            QPointF(self.view.viewport().mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            held,
        )
        QApplication.sendEvent(self.view.viewport(), event)

    def releases(self, place: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseRelease(self.view.viewport(), Qt.MouseButton.LeftButton, held, place)

    def drags(self, end: End, place: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.presses(self.at(end))
        self.moves(place, held)
        self.releases(place, held)

    @property
    def shown(self) -> list[str]:
        """The words that are highlighted on the page."""
        spans = [span_of(each.placement) for each in self.view.marks.annotations]
        return [self.reader.text[slice(*span)] for span in spans if span is not None]

    @property
    def wish(self) -> str:
        _, start, end = self.wished[-1]
        return str(self.reader.text[start:end])


@pytest.fixture
def hand_on(open_content: Opens, reader_of: Reads, mark: Marks) -> Callable[..., Hand]:
    def make(words: str, *, content: Content = CONTENT, others: tuple[str, ...] = (), **settings: Any) -> Hand:
        opened = open_content(content)
        text = opened.essay.text
        marks = [
            mark(each, text.index(each), text.index(each) + len(each), category=Category.FIGURE)
            for each in (words, *others)
        ]
        reader = reader_of(opened, marks, settings=replace(ReadingSettings(), **settings) if settings else None)
        reader.pane.marking.choose(AnnotationId(words))
        return Hand(reader)

    return make


def test_handles_stand_at_the_ends_of_the_highlight_in_hand_and_are_large_enough_to_hit(
    hand_on: Callable[..., Hand],
) -> None:
    hand = hand_on("canal was dug", others=("garden",))
    assert [End.START, End.STOP] == [each.end for each in hand.view.handles()]
    assert hand.place_of("canal").x() == pytest.approx(hand.handle(End.START).x, abs=2)
    assert hand.place_of("dug", after=True).x() == pytest.approx(hand.handle(End.STOP).x, abs=2)
    assert all(min(each.target.width(), each.target.height()) >= 20 for each in hand.view.handles())
    hand.reader.press(Qt.Key.Key_Escape)
    assert () == hand.view.handles()


def test_a_click_brings_the_handles_and_another_one_elsewhere_takes_them_away(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug", others=("garden",))
    hand.reader.click(hand.place_of("arden"))
    assert hand.place_of("garden", after=True).x() == pytest.approx(hand.handle(End.STOP).x, abs=2)
    hand.reader.click(hand.place_of("second paragraph"))
    assert () == hand.view.handles()


def test_an_end_is_drawn_by_words_shown_at_once_and_wished_once(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug")
    hand.presses(hand.at(End.STOP))
    hand.moves(hand.place_of("desert"))
    assert ["canal was dug in 1890, and the"] == hand.shown
    hand.moves(hand.place_of("sert"))
    assert ["canal was dug in 1890, and the desert"] == hand.shown
    assert [] == hand.wished
    hand.releases(hand.place_of("sert"))
    assert ["canal was dug in 1890, and the desert"] == [hand.wish]
    assert len(hand.wished) == 1


def test_the_beginning_is_drawn_too_and_neither_end_passes_the_other(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("dug in 1890")
    hand.drags(End.START, hand.place_of("nal was"))
    assert "canal was dug in 1890" == hand.wish
    hand.drags(End.START, hand.place_of("second"))
    assert "1890" == hand.wish


def test_with_ctrl_an_end_is_drawn_by_characters(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug")
    hand.drags(End.STOP, hand.place_of("sert"), Qt.KeyboardModifier.ControlModifier)
    assert "canal was dug in 1890, and the de" == hand.wish


def test_escape_puts_back_what_is_drawn(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug")
    hand.presses(hand.at(End.STOP))
    hand.moves(hand.place_of("sert"))
    hand.reader.press(Qt.Key.Key_Escape)
    assert ["canal was dug"] == hand.shown
    hand.moves(hand.place_of("garden"))
    hand.releases(hand.place_of("garden"))
    assert (["canal was dug"], []) == (hand.shown, hand.wished)
    assert 2 == len(hand.view.handles())


def test_a_click_on_a_handle_is_a_click_on_the_words(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug", others=("canal was dug in",))
    clicked: list[tuple[str, ...]] = []
    hand.view.annotations_clicked.connect(clicked.append)
    place = hand.at(End.START) + QPoint(3, 0)
    hand.presses(place)
    hand.releases(place)
    assert [("canal was dug", "canal was dug in")] == clicked
    assert [] == hand.wished


def test_what_was_not_committed_is_put_back(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug")
    hand.drags(End.STOP, hand.place_of("sert"))
    assert ["canal was dug in 1890, and the desert"] == hand.shown
    hand.reader.pane.extents.put_back()
    assert ["canal was dug"] == hand.shown


def test_what_was_committed_stays(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug")
    hand.drags(End.STOP, hand.place_of("sert"))
    ((name, start, end),) = hand.wished
    (before,) = hand.reader.pane.annotations
    assert name == before.id
    hand.reader.pane.set_annotations((replace(before, placement=Anchored(start, end)),))
    hand.reader.pane.extents.settle()
    assert ["canal was dug in 1890, and the desert"] == hand.shown
    hand.reader.pane.extents.put_back()
    assert ["canal was dug in 1890, and the desert"] == hand.shown


def test_a_highlight_that_goes_while_it_is_drawn_is_let_go(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug")
    hand.presses(hand.at(End.STOP))
    hand.moves(hand.place_of("sert"))
    hand.reader.pane.set_annotations(())
    hand.moves(hand.place_of("garden"))
    hand.releases(hand.place_of("garden"))
    assert ([], [], ()) == (hand.shown, hand.wished, hand.view.handles())


def test_an_end_is_drawn_across_paragraphs_lists_and_tables(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("before the salt")
    for words, ending in (
        ("cond paragraph", "A second"),
        ("eters", "Read the meters"),
        ("chards", "Farms and orchards"),
        ("ety-one", "Farms and orchards\tninety"),
    ):
        hand.drags(End.STOP, hand.place_of(words))
        assert hand.wish.startswith("before the salt came up.\n\nA second")
        assert hand.wish.endswith(ending)


@pytest.mark.parametrize("zoom", [9, 16, 30])
def test_in_a_paragraph_from_right_to_left_the_beginning_is_on_the_right(
    hand_on: Callable[..., Hand], zoom: int
) -> None:
    hand = hand_on("انصاف کا", size_points=zoom)
    hand.reader.scroll_to("پانی")
    assert hand.handle(End.START).x > hand.handle(End.STOP).x
    target = hand.reader.text.index("زمین") + 2
    first, _ = hand.view.lines_of(target, target + 1)
    hand.drags(End.STOP, first.center())
    assert "انصاف کا مسئلہ ہے اور زمین" == hand.wish
    target = hand.reader.text.index("پانی") + 2
    first, _ = hand.view.lines_of(target, target + 1)
    hand.drags(End.START, first.center())
    assert hand.wish.startswith("پانی کا مسئلہ انصاف")


def test_at_the_lower_edge_the_page_scrolls_on_while_one_draws(hand_on: Callable[..., Hand], qtbot: QtBot) -> None:
    hand = hand_on("canal was dug")
    edge = QPoint(hand.at(End.STOP).x(), hand.view.viewport().height() - 2)
    hand.presses(hand.at(End.STOP))
    hand.moves(edge)
    qtbot.waitUntil(lambda: "number 25" in hand.shown[0], timeout=20_000)
    hand.moves(QPoint(edge.x(), hand.view.viewport().height() // 2))
    hand.releases(QPoint(edge.x(), hand.view.viewport().height() // 2))
    assert hand.wish == hand.shown[0]
    bar = hand.view.verticalScrollBar()
    resting = bar.value()
    qtbot.wait(100)
    assert resting == bar.value()


def test_soft_hyphens_of_the_page_do_not_count(hand_on: Callable[..., Hand]) -> None:
    QAccessible.setActive(False)
    words = "The consideration of constitutional amendments presupposes an understanding of decentralisation. "
    content: Content = (Paragraph((Span(words * 4 + "Parliamentary representation remains. " + words),)),)
    hand = hand_on("Parliamentary", content=content, justified=True)
    assert hand.view.places.entries[0].hyphens
    hand.drags(End.STOP, hand.place_of("presentation"))
    assert "Parliamentary representation" == hand.wish


# By keys


def test_keys_that_follow_fast_go_on_from_one_another(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug")
    extents = hand.reader.pane.extents
    for _ in range(3):
        assert extents.step(End.STOP, Unit.WORD, 1)
    assert ["canal was dug in 1890, and"] == hand.shown
    assert extents.step(End.START, Unit.SENTENCE, -1)
    assert "The canal was dug in 1890, and" == hand.wish
    assert extents.step(End.STOP, Unit.SENTENCE, 1)
    assert hand.wish.endswith("came up.")


def test_without_a_highlight_in_hand_a_step_is_refused(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug")
    hand.reader.pane.marking.put_down()
    assert not hand.reader.pane.extents.step(End.STOP, Unit.WORD, 1)


def test_the_marks_of_an_essay_are_taken_in_hand_one_after_the_other(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug in 1890", others=("was dug", "measure", "Paragraph number 29"))
    hand.reader.pane.marking.put_down()
    chosen: list[str] = []
    hand.reader.pane.annotation_chosen.connect(chosen.append)
    for _ in range(5):
        hand.reader.press(Qt.Key.Key_M)
    assert ["canal was dug in 1890", "was dug", "measure", "Paragraph number 29"] == chosen
    hand.reader.press(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert "measure" == chosen[-1]


def test_what_can_be_merged_is_what_touches_or_what_the_selection_reaches(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug", others=("in 1890", "garden", "second paragraph"))
    marking = hand.reader.pane.marking
    assert ["canal was dug", "in 1890"] == [each.id for each in marking.to_merge()]
    hand.reader.select("garden before the salt came up.\n\nA second")
    assert ["garden", "second paragraph"] == [each.id for each in marking.to_merge()]


def test_a_highlight_is_split_at_the_selection_or_at_the_caret_in_it(hand_on: Callable[..., Hand]) -> None:
    hand = hand_on("canal was dug in 1890", others=("second paragraph",))
    marking = hand.reader.pane.marking
    assert marking.to_split() is None
    start, end = hand.reader.select("dug")
    found, place = marking.to_split()
    assert ("canal was dug in 1890", (start, end)) == (found.id, place)
    hand.reader.select("paragraph")
    found, _ = marking.to_split()
    assert "second paragraph" == found.id
    hand.reader.select("gardeners")
    assert marking.to_split() is None

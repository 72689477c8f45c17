"""A word is asked about with L or a double-click, and the card beside it is read, kept from and closed by keys."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from cssreader.domain.dictionary import DictionaryFacts, Entry, Lookup, Sense
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.marking_bar import MarkingBar
from cssreader.gui.reading.page_menu import PageMenu
from cssreader.gui.reading.word_card import WordCard
from cssreader.gui.theme.tokens import load_theme

Open = Callable[..., OpenedEssay]
ReaderOf = Callable[..., Any]
Key = Qt.Key
FACTS = DictionaryFacts("WordNet 3.0", "Copyright 2006 by Princeton University", "Use it freely.")
STREAM = Sense("a large stream of <water>", "noun", ("they paddled down the river",), ("stream",), ("drought",))
FLOOD = Sense("a great flow", "noun")
RIVER = Entry("river", (STREAM, FLOOD), FACTS)
URDU = Entry("river", (Sense("دریا\nندی"),), DictionaryFacts("لغت"))
FOUND = Lookup("river", (RIVER,))
FOLDER = "/home/reader/dictionaries"


@pytest.fixture
def reader(reader_of: ReaderOf, open_content: Open) -> Any:
    return reader_of(open_content())


def card_of(reader: Any) -> WordCard:
    card = reader.pane.findChild(WordCard)
    assert isinstance(card, WordCard)
    return card


def asks(reader: Any, lookup: Lookup = FOUND, word: str = "river") -> WordCard:
    reader.select(word)
    reader.press(Key.Key_L)
    reader.pane.words.show(lookup, FOLDER)
    return card_of(reader)


def shown_text(card: WordCard) -> list[str]:
    return [card.senses.item(row).text() for row in range(card.senses.count())]


def chosen(card: WordCard) -> Sense:
    in_hand = card.senses.chosen()
    assert in_hand is not None
    return in_hand[1]


def test_l_asks_about_the_selected_word_whole(qtbot: QtBot, reader: Any) -> None:
    reader.select("number 3 ris")
    with qtbot.waitSignal(reader.pane.words.asked) as asked:
        reader.press(Key.Key_L)
    assert ["number 3 rises"] == asked.args


def test_l_asks_about_the_word_at_the_caret(qtbot: QtBot, reader: Any) -> None:
    reader.press(Key.Key_F7)
    reader.press(Key.Key_Right, times=5)
    with qtbot.waitSignal(reader.pane.words.asked) as asked:
        reader.press(Key.Key_L)
    assert ["river"] == asked.args


def test_without_a_word_or_with_a_whole_paragraph_nothing_is_asked(qtbot: QtBot, reader: Any) -> None:
    with qtbot.assertNotEmitted(reader.pane.words.asked), qtbot.waitSignal(reader.pane.words.missed):
        reader.press(Key.Key_L)
    reader.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(reader.pane.words.asked), qtbot.waitSignal(reader.pane.words.missed):
        reader.press(Key.Key_L)


def test_a_double_click_asks_and_leaves_the_keyboard_and_the_bar_to_the_page(qtbot: QtBot, reader: Any) -> None:
    reader.scroll_to("The river number 3")
    place: QPoint = reader.place_of(reader.text.index("number 3") + 2)
    viewport = reader.view.viewport()
    reader.click(place)
    with qtbot.waitSignal(reader.pane.words.asked) as asked:
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert ["number"] == asked.args
    reader.pane.words.show(FOUND, FOLDER)
    assert reader.pane.words.is_shown
    assert reader.view.hasFocus()
    bar = reader.pane.findChild(MarkingBar)
    assert bar is None or not bar.isVisible() or not bar.geometry().intersects(card_of(reader).geometry())
    reader.press(Key.Key_Tab)
    assert QApplication.focusWidget() is card_of(reader).senses


def test_the_card_tells_senses_examples_synonyms_and_antonyms(reader: Any) -> None:
    card = asks(reader, Lookup("river", (RIVER, URDU)))
    told = [
        "river · WordNet 3.0",
        "noun: a large stream of <water>\n“they paddled down the river”\nSynonyms: stream\nAntonyms: drought",
        "noun: a great flow",
        "river · لغت",
        "دریا\nندی",
    ]
    assert told == shown_text(card)
    assert "Dictionary: river" == card.accessibleName()
    assert QApplication.focusWidget() is card.senses


def test_the_card_stands_beside_the_word_and_within_the_page(reader_of: ReaderOf, open_content: Open) -> None:
    for size in ((820, 640), (300, 260)):
        reader = reader_of(open_content(), size=size)
        card = asks(reader)
        page = reader.view.viewport().rect()
        assert page.contains(card.geometry())
        if size[0] > 500:
            place: QPoint = reader.place_of(reader.text.index("river") + 1)
            assert not card.geometry().contains(place)


def test_arrows_choose_a_sense_and_v_keeps_it(qtbot: QtBot, reader: Any) -> None:
    card = asks(reader, Lookup("river", (RIVER, URDU)))
    assert STREAM == chosen(card)
    reader.press(Key.Key_Down)
    assert FLOOD == chosen(card)
    with qtbot.waitSignal(reader.pane.words.kept) as kept:
        reader.press(Key.Key_V)
    start = reader.text.index("river")
    assert [RIVER, FLOOD, start, start + 5] == kept.args
    reader.press(Key.Key_Down)
    assert URDU.senses[0] == chosen(card)
    reader.press(Key.Key_Up, times=5)
    assert STREAM == chosen(card)


def test_an_article_taller_than_the_card_is_scrolled_through_before_the_next(reader: Any) -> None:
    long = Sense("\n".join(f"line {number}" for number in range(90)))
    card = asks(reader, Lookup("river", (Entry("river", (long, FLOOD), FACTS),)))
    bar = card.senses.verticalScrollBar()
    reader.press(Key.Key_Down)
    assert (long, True) == (chosen(card), bar.value() > 0)
    reader.press(Key.Key_Down, times=200)
    assert FLOOD == chosen(card)
    assert bar.maximum() == bar.value()


def test_v_on_the_page_keeps_from_an_open_card_and_is_missed_without(qtbot: QtBot, reader: Any) -> None:
    with qtbot.assertNotEmitted(reader.pane.words.kept), qtbot.waitSignal(reader.pane.words.missed):
        reader.press(Key.Key_V)
    asks(reader)
    reader.view.setFocus()
    with qtbot.waitSignal(reader.pane.words.kept):
        reader.press(Key.Key_V)


def test_escape_closes_the_card_first_and_gives_the_keyboard_back(reader: Any) -> None:
    card = asks(reader)
    reader.press(Key.Key_Escape)
    assert not card.isVisible()
    assert reader.view.hasFocus()
    assert reader.pane.selected_range() is not None
    asks(reader)
    reader.view.setFocus()
    reader.press(Key.Key_Escape)
    assert not card.isVisible()
    assert reader.pane.selected_range() is not None
    reader.press(Key.Key_Escape)
    assert reader.pane.selected_range() is None


@pytest.mark.parametrize("leave", ["scroll", "select", "nothing"])
def test_whoever_goes_on_meanwhile_is_not_held_up(reader: Any, leave: str) -> None:
    def go_on() -> None:
        if leave == "scroll":
            reader.scroll_by(200)
        elif leave == "select":
            reader.view.select(0, 3)
        else:
            reader.pane.show_nothing("No essay", "Choose one")

    reader.select("river")
    reader.press(Key.Key_L)
    go_on()
    reader.pane.words.show(FOUND, FOLDER)
    assert not reader.pane.words.is_shown
    if leave != "nothing":
        card = asks(reader)
        assert card.isVisible()
        go_on()
        assert not card.isVisible()


def test_the_terms_of_the_dictionary_are_shown_and_left(reader: Any) -> None:
    card = asks(reader)
    source = next(each for each in card.findChildren(QPushButton) if "WordNet" in each.text())
    source.click()
    terms = card.findChild(QTextBrowser)
    assert isinstance(terms, QTextBrowser)
    assert "WordNet 3.0\n\nCopyright 2006 by Princeton University\n\nUse it freely." == terms.toPlainText()
    assert terms.isVisible()
    reader.press(Key.Key_Escape)
    assert card.senses.isVisible()
    assert card.isVisible()


def test_a_word_that_is_not_found_says_what_to_do(reader: Any) -> None:
    said = " ".join(label.text() for label in asks(reader, Lookup("river", ())).findChildren(QLabel))
    assert "none of the dictionaries" in said
    assert FOLDER in said
    none = Lookup("river", (), ("‘small’ is damaged.",), has_dictionaries=False)
    said = " ".join(label.text() for label in asks(reader, none).findChildren(QLabel) if label.isVisible())
    assert "There is no dictionary." in said
    assert "‘small’ is damaged." in said
    assert not [button for button in card_of(reader).findChildren(QPushButton) if button.isVisible()]


def test_a_click_on_the_card_does_not_reach_the_page(reader: Any) -> None:
    card = asks(reader)
    chosen_before = reader.pane.selected_range()
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(12, 12))
    assert (True, chosen_before) == (card.isVisible(), reader.pane.selected_range())


def test_a_sense_can_be_copied(reader: Any) -> None:
    asks(reader, Lookup("river", (RIVER,)))
    reader.press(Key.Key_Down)
    reader.press(Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "noun: a great flow" == QGuiApplication.clipboard().text()


@pytest.mark.parametrize("theme", ["light", "sepia", "dark"])
def test_the_card_takes_the_colours_of_the_theme(reader: Any, theme: str) -> None:
    card = asks(reader)
    reader.pane.set_theme(load_theme(theme))
    reader.select("river")
    reader.press(Key.Key_L)
    reader.pane.words.show(FOUND, FOLDER)
    rect = card.senses.visualItemRect(card.senses.currentItem())
    painted = card.senses.grab().toImage()
    assert load_theme(theme).selected == painted.pixelColor(rect.right() - 12, rect.center().y()).name()


def test_the_menu_of_the_page_offers_it_for_selected_words_alone(reader: Any) -> None:
    def offered(*, has_selection: bool) -> bool:
        menu = PageMenu(load_theme("light"), reader.pane, has_selection=has_selection, on_link=False)
        return any("Look the word up" in action.text() for action in menu.actions())

    assert (True, False) == (offered(has_selection=True), offered(has_selection=False))

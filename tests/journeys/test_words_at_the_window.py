"""Words are looked up on the page of the real window, kept with their sentence, and taken back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from dictionary_files import write_stardict
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cssreader.domain.annotation import Category
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.reading.word_card import WordCard

Opens = Callable[[], Any]


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSSREADER_SETTINGS", str(tmp_path / "settings.toml"))


def view_of(reader: Any) -> PageView:
    view = reader.window.furnishing.panels.reading.findChild(PageView)
    assert isinstance(view, PageView)
    return view


def looks_up(reader: Any, word: str) -> WordCard:
    panels = reader.window.furnishing.panels
    panels.reading.go_to(reader.window.furnishing.reading.opened.essay.text.index(word))
    reader.selects(word)
    reader.does("look_up")
    reader.waits_until(lambda: panels.reading.words.is_shown)
    card = view_of(reader).findChild(WordCard)
    assert isinstance(card, WordCard)
    return card


def test_a_word_is_looked_up_kept_with_its_sentence_and_taken_back(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    reader.opens("Sharing the House: Federalism and the Eighteenth Amendment")
    before = len(reader.annotations)
    text = reader.window.furnishing.reading.opened.essay.text
    card = looks_up(reader, "history")
    entry, sense = card.senses.chosen() or (None, None)
    assert entry is not None
    assert sense is not None
    assert ("history", "WordNet 3.0") == (entry.headword, entry.dictionary.name)
    qtbot.keyClick(card.senses, Qt.Key.Key_V)
    reader.waits_until(lambda: len(reader.annotations) == before + 1)
    kept = next(each for each in reader.annotations if each.category == Category.VOCABULARY)
    assert "history" == kept.quote
    meaning, sentence = kept.note.splitlines()[0], kept.note.splitlines()[-1]
    assert f"history (noun): {sense.definition} [WordNet 3.0]" == meaning
    assert sentence.strip("“”") in text
    assert "history" in sentence
    reader.waits_until(lambda: "kept with its sentence" in reader.notice)
    assert not card.isVisible()
    reader.does("undo")
    reader.waits_until(lambda: len(reader.annotations) == before)


def test_another_sense_joins_the_note_of_the_word_that_is_kept(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    reader.opens("Sharing the House: Federalism and the Eighteenth Amendment")
    for downs in (0, 1):
        card = looks_up(reader, "history")
        for _ in range(downs):
            qtbot.keyClick(card.senses, Qt.Key.Key_Down)
        qtbot.keyClick(card.senses, Qt.Key.Key_V)
        reader.waits_until(card.isHidden)
    vocabulary = [each for each in reader.annotations if each.category == Category.VOCABULARY]
    assert [2] == [each.note.count("history (noun)") for each in vocabulary]


def test_a_dictionary_that_is_dropped_in_answers_without_a_restart(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.opens("Sharing the House: Federalism and the Eighteenth Amendment")
    card = looks_up(reader, "Amendment")
    write_stardict(tmp_path / "dictionaries" / "urdu", [("amendment", "ترمیم".encode())])
    card = looks_up(reader, "Amendment")
    entry, sense = card.senses.chosen() or (None, None)
    assert entry is not None
    assert sense is not None
    assert ("A small one", "ترمیم") == (entry.dictionary.name, sense.definition)


def test_a_word_that_is_in_no_dictionary_says_where_others_belong(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.opens("Sharing the House: Federalism and the Eighteenth Amendment")
    card = looks_up(reader, "2010")
    said = " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())
    assert str(tmp_path / "dictionaries") in said


def test_without_a_selected_word_the_window_says_what_to_do(opens_window: Opens) -> None:
    reader = opens_window()
    reader.opens("Sharing the House: Federalism and the Eighteenth Amendment")
    reader.does("look_up")
    reader.waits_until(lambda: "select it and press L" in reader.notice)

"""Whence a fact is and of which year is asked for, shown on its card, and said."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cssreader.domain.annotation import Category
from cssreader.domain.categories import AS_SHIPPED
from cssreader.gui.controls.annotation_words import provenance_of, spoken
from cssreader.gui.margin.annotation_card import card_fonts, measure_card
from cssreader.gui.margin.note_editor import NoteEditor
from cssreader.gui.margin.provenance_fields import Provenance, is_asked_of, years_in
from cssreader.gui.theme.tokens import load_theme

Make = Callable[..., Any]


@pytest.fixture
def editor(qtbot: Any) -> NoteEditor:
    made = NoteEditor(load_theme("light"))
    qtbot.addWidget(made)
    return made


def test_a_fact_is_asked_and_another_mark_is_not(editor: NoteEditor, writer: Any) -> None:
    fact, argument = (
        writer.mark("Rivers do not read maps", Category.FACT),
        writer.mark("Rivers do not read maps", Category.ARGUMENT),
    )
    assert (True, False) == (is_asked_of(fact), is_asked_of(argument))
    editor.open(fact)
    assert editor._provenance.isVisibleTo(editor)
    editor.open(argument)
    assert not editor._provenance.isVisibleTo(editor)
    editor.open(replace(argument, source="Economic Survey"))
    assert is_asked_of(replace(argument, source="Economic Survey"))


def test_what_is_said_of_a_fact_is_told_once_it_is_saved(editor: NoteEditor, writer: Any) -> None:
    told: list[tuple[object, Provenance]] = []
    notes: list[object] = []
    editor.provenance_saved.connect(lambda which, said: told.append((which, said)))
    editor.note_saved.connect(lambda which, _: notes.append(which))
    fact = writer.mark("Rivers do not read maps", Category.FACT)
    editor.open(fact)
    QTest.keyClicks(editor._provenance.source, "Economic  Survey")
    QTest.keyClicks(editor._provenance.year, "2022-23")
    editor._provenance.stale.setChecked(True)
    QTest.keyClick(editor._provenance.year, Qt.Key.Key_Return)
    assert [(fact.id, Provenance("Economic Survey", "2022-23", stale=True))] == told
    assert [] == notes
    assert editor.annotation_id is None


def test_what_cancel_throws_away_can_be_brought_back(editor: NoteEditor, writer: Any) -> None:
    given_up: list[Any] = []
    editor.cancelled.connect(given_up.append)
    fact = writer.mark("Rivers do not read maps", Category.FACT)
    editor.open(fact)
    QTest.keyClicks(editor._provenance.source, "Survey")
    QTest.keyClick(editor._provenance.source, Qt.Key.Key_Escape)
    (unsaved,) = given_up
    editor.open(fact, unsaved.draft)
    assert "Survey" == editor._provenance.source.text()


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("In 1932 and again in 1947.", ["1947", "1932"]),
        ("The deficit of 2022-23 was higher", ["2022-23"]),
        ("FY2022\u201323", ["2022\u201323"]),
        ("1,932 acres, 20.5 per cent, 12345", []),
    ],
)
def test_the_years_of_a_quotation_are_offered(words: str, years: list[str]) -> None:
    assert years == years_in(words)


def test_the_year_that_is_begun_is_completed(editor: NoteEditor, writer: Any) -> None:
    fact = writer.mark("The barrage was built in 1932.", Category.FACT)
    editor.open(fact)
    completer = editor._provenance.year.completer()
    completer.setCompletionPrefix("19")
    assert "1932" == completer.currentCompletion()


def test_the_card_has_a_line_for_it_and_says_it(writer: Any) -> None:
    fact = writer.mark("Rivers do not read maps", Category.FACT)
    said = replace(fact, source="Economic Survey", year="2022-23", stale=True)
    assert "May be out of date \u00b7 Economic Survey, 2022-23" == provenance_of(said)
    plain, full = (measure_card(each, "", 320, card_fonts()) for each in (fact, said))
    assert "" == plain.provenance
    assert full.provenance
    assert full.height > plain.height
    assert "Economic Survey, 2022-23" in spoken(said, "", AS_SHIPPED)

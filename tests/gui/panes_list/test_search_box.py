"""The search box tells what is typed at once, and lets go when it should."""

from typing import Any

import pytest
from PySide6.QtCore import Qt


def test_every_letter_is_told_as_it_is_typed(search: Any, heard: Any) -> None:
    asked = heard(search.box.question_changed)
    search.type("wat")
    assert ["w", "wa", "wat"] == asked.said


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks_for_the_best_answer(search: Any, heard: Any, key: Qt.Key) -> None:
    search.type("water")
    entered = heard(search.box.question_entered)
    search.press(key)
    assert ["water"] == entered.said


def test_down_turns_to_the_results(search: Any, heard: Any) -> None:
    search.type("water")
    wished = heard(search.box.results_wished)
    search.press(Qt.Key.Key_Down)
    assert [()] == wished.said


def test_escape_clears_first_and_leaves_then(search: Any, heard: Any) -> None:
    search.type("water")
    asked, left = heard(search.box.question_changed), heard(search.box.left)
    search.press(Qt.Key.Key_Escape)
    assert ("", [""], []) == (search.box.text(), asked.said, left.said)
    search.press(Qt.Key.Key_Escape)
    assert [()] == left.said


def test_the_cross_is_there_only_while_there_is_something_to_clear(search: Any) -> None:
    assert not search.box._clear.isVisible()
    search.type("water")
    assert search.box._clear.isVisible()
    search.box._clear.trigger()
    assert ("", False) == (search.box.text(), search.box._clear.isVisible())


def test_a_question_put_by_program_is_told_like_a_typed_one(search: Any, heard: Any) -> None:
    asked = heard(search.box.question_changed)
    search.box.set_text("treaty")
    assert ["treaty"] == asked.said


def test_it_takes_the_keyboard_with_the_old_question_selected(search: Any) -> None:
    search.box.set_text("treaty")
    search.box.focus()
    assert "treaty" == search.line.selectedText()


def test_it_says_what_it_searches(search: Any) -> None:
    assert "Search essays, highlights and notes" == search.line.placeholderText()
    assert "Search" == search.line.accessibleName()

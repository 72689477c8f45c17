"""The margin's own keys come before the same keys of the window around it, while it has the keyboard."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit

from cssreader.domain.annotation import Category


@pytest.fixture
def window_key(margin: Any) -> Callable[[str], list[str]]:
    """Claims a key for the whole window; the list it gives says when the window got it."""

    def claim(keys: str) -> list[str]:
        heard: list[str] = []
        shortcut = QShortcut(QKeySequence(keys), margin.pane.window())
        shortcut.activated.connect(lambda: heard.append(keys))
        return heard

    return claim


def _words_of(field: QLineEdit | QTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def test_a_number_goes_to_the_mark_in_hand(margin: Any, writer: Any, window_key: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    heard = window_key("3")
    margin.go_to(0)
    margin.press(Qt.Key.Key_3)
    assert [] == heard
    assert [(mark.id, Category.QUOTATION)] == margin.heard("category_chosen")


def test_control_enter_saves_the_note(margin: Any, writer: Any, window_key: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    heard = window_key("Ctrl+Return")
    margin.pane.edit_note(mark.id)
    margin.type("1")
    margin.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [] == heard
    assert [(mark.id, "1")] == margin.heard("note_saved")


def test_escape_leaves_the_note(margin: Any, writer: Any, window_key: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    heard = window_key("Escape")
    margin.pane.edit_tags(mark.id)
    margin.press(Qt.Key.Key_Escape)
    assert [] == heard
    assert not margin.is_writing


@pytest.mark.parametrize(
    ("keys", "key", "modifiers"),
    [
        ("Ctrl+Z", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        ("Ctrl+Shift+Z", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
        ("Ctrl+Y", Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier),
    ],
)
@pytest.mark.parametrize("part", ["note_field", "tag_field"])
def test_undo_and_redo_are_the_fields_own_while_one_writes_in_it(
    margin: Any, writer: Any, window_key: Any, keys: str, key: Qt.Key, modifiers: Qt.KeyboardModifier, part: str
) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    heard = window_key(keys)
    margin.pane.edit_note(mark.id)
    field = getattr(margin, part)
    field.setFocus()
    margin.press(key, modifiers)
    QTest.keyClicks(field, "ab")
    field.undo()
    undone = _words_of(field)
    margin.press(key, modifiers)
    assert "ab" != undone
    assert ("" if keys == "Ctrl+Z" else "ab") == _words_of(field)
    assert [] == heard


def test_a_tag_that_enter_has_ended_can_be_undone(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_tags(mark.id)
    QTest.keyClicks(margin.tag_field, "water")
    margin.press(Qt.Key.Key_Return)
    assert "water, " == margin.tag_field.text()
    margin.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "water" == margin.tag_field.text()


def test_other_keys_are_left_to_the_window(margin: Any, writer: Any, window_key: Any) -> None:
    margin.pane.show_essay(writer.opened(writer.mark("Rivers", Category.FACT)))
    heard = window_key("Ctrl+B")
    margin.go_to(0)
    margin.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert ["Ctrl+B"] == heard

"""What each key means on the page."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from cssreader.domain.annotation import Category
from cssreader.domain.categories import AS_SHIPPED, SHIPPED_CATEGORIES
from cssreader.gui.reading.page_keys import CursorMove, KeyMeaning, Press, Scroll, read_key

Key = Qt.Key
Plain = Qt.KeyboardModifier.NoModifier
Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier
Move = QTextCursor.MoveOperation


def pressed(
    key: Key, modifier: Qt.KeyboardModifier = Plain, text: str = "", *, caret: bool = False
) -> KeyMeaning | None:
    return read_key(QKeyEvent(QEvent.Type.KeyPress, key, modifier, text), AS_SHIPPED.digits, has_caret=caret)


@pytest.mark.parametrize(
    ("key", "modifier", "meaning"),
    [
        (Key.Key_Space, Plain, Scroll.SCREEN_DOWN),
        (Key.Key_Space, Shift, Scroll.SCREEN_UP),
        (Key.Key_J, Plain, Scroll.LINE_DOWN),
        (Key.Key_K, Plain, Scroll.LINE_UP),
        (Key.Key_Home, Plain, Scroll.START),
        (Key.Key_End, Control, Scroll.END),
        (Key.Key_N, Plain, Press.NOTE),
        (Key.Key_B, Plain, Press.BOOKMARK),
        (Key.Key_F3, Plain, Press.FIND_NEXT),
        (Key.Key_F3, Shift, Press.FIND_PREVIOUS),
        (Key.Key_F, Control, Press.FIND),
        (Key.Key_C, Control, Press.COPY),
        (Key.Key_A, Control, Press.SELECT_ALL),
        (Key.Key_F7, Plain, Press.CARET),
        (Key.Key_Escape, Plain, Press.DISMISS),
        (Key.Key_Right, Shift, CursorMove(Move.Right, selects=True)),
        (Key.Key_Left, Shift | Control, CursorMove(Move.WordLeft, selects=True)),
        (Key.Key_B, Control, None),
        (Key.Key_N, Control, None),
        (Key.Key_Q, Plain, None),
    ],
)
def test_a_key_has_one_meaning(key: Key, modifier: Qt.KeyboardModifier, meaning: KeyMeaning | None) -> None:
    assert meaning == pressed(key, modifier)


def test_arrows_move_the_page_or_the_caret() -> None:
    assert Scroll.LINE_DOWN == pressed(Key.Key_Down)
    assert CursorMove(Move.Down, selects=False) == pressed(Key.Key_Down, caret=True)
    assert None is pressed(Key.Key_Right)
    assert CursorMove(Move.Right, selects=False) == pressed(Key.Key_Right, caret=True)


def test_digits_of_any_script_are_the_categories() -> None:
    for digits in ("12345678", "۱۲۳۴۵۶۷۸"):
        assert list(SHIPPED_CATEGORIES) == [
            pressed(Key(Key.Key_1 + number), text=digit) for number, digit in enumerate(digits)
        ]
    assert None is pressed(Key.Key_9, text="9")
    assert None is pressed(Key.Key_1, Control, "1")
    assert Category.FACT == pressed(Key.Key_1, Qt.KeyboardModifier.KeypadModifier, "1")

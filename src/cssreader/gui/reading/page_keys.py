"""What a key means on the page of an essay."""

import unicodedata
from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from cssreader.domain.annotation import Category


class Scroll(Enum):
    SCREEN_DOWN = auto()
    SCREEN_UP = auto()
    LINE_DOWN = auto()
    LINE_UP = auto()
    HALF_DOWN = auto()
    HALF_UP = auto()
    PARAGRAPH_DOWN = auto()
    PARAGRAPH_UP = auto()
    START = auto()
    END = auto()


class Press(Enum):
    """What a key asks for beside moving about."""

    WORD = auto()
    """Look the selected word up; the next one, keep it."""
    KEEP_WORD = auto()
    FOOTNOTE = auto()
    """Show the footnote of the next reference; the next one, of the reference before."""
    FOOTNOTE_BEFORE = auto()
    NOTE = auto()
    BOOKMARK = auto()
    FIND = auto()
    FIND_NEXT = auto()
    FIND_PREVIOUS = auto()
    SELECT_ALL = auto()
    COPY = auto()
    COPY_ADDRESS = auto()
    """Copy the address of the link that was asked about."""
    PICTURE = auto()
    """Enlarge the first picture in view."""
    DOSSIER = auto()
    """Put the selected words into the dossier in hand."""
    TOPICS = auto()
    """Show the topics of the essay."""
    SENTENCE = auto()
    """Select the next sentence, or the first in view."""
    SENTENCE_MORE = auto()
    """Select one sentence more."""
    BACK = auto()
    """Go to the place left last; the next one, forward again."""
    FORWARD = auto()
    SHELVE_ON = auto()
    """Move the essay one shelf on; the next one, back."""
    SHELVE_BACK = auto()
    READ_ALOUD = auto()
    """Read aloud from here."""
    KEEP_SPOKEN = auto()
    """Keep the sentence that is read aloud as a highlight."""
    CARET = auto()
    OPEN = auto()
    """Follow the link, or choose the annotation, at the caret."""
    MARK = auto()
    """Take the next mark in hand; the next one, the mark before."""
    MARK_BEFORE = auto()
    MERGE = auto()
    """Make one of the highlights that touch, or that the selection reaches into."""
    SPLIT = auto()
    """Split the highlight at the place that was asked about."""
    REMOVE = auto()
    """Remove the annotation chosen last."""
    DISMISS = auto()
    HIDE_BLOCK = auto()
    """Hide the block that was asked about in this essay; the next one, on its site."""
    HIDE_BLOCK_ON_SITE = auto()


class CursorMove(NamedTuple):
    """Move the cursor, with the selection if `selects`."""

    operation: QTextCursor.MoveOperation
    selects: bool


KeyMeaning = Scroll | Press | CursorMove | Category

_Key = QKeySequence.StandardKey
_Move = QTextCursor.MoveOperation
_SELECTING = {
    _Key.SelectNextChar: _Move.Right,
    _Key.SelectPreviousChar: _Move.Left,
    _Key.SelectNextWord: _Move.WordRight,
    _Key.SelectPreviousWord: _Move.WordLeft,
    _Key.SelectNextLine: _Move.Down,
    _Key.SelectPreviousLine: _Move.Up,
    _Key.SelectStartOfLine: _Move.StartOfLine,
    _Key.SelectEndOfLine: _Move.EndOfLine,
    _Key.SelectStartOfBlock: _Move.StartOfBlock,
    _Key.SelectEndOfBlock: _Move.EndOfBlock,
    _Key.SelectStartOfDocument: _Move.Start,
    _Key.SelectEndOfDocument: _Move.End,
}
_WITH_CARET = {
    _Key.MoveToNextChar: _Move.Right,
    _Key.MoveToPreviousChar: _Move.Left,
    _Key.MoveToNextWord: _Move.WordRight,
    _Key.MoveToPreviousWord: _Move.WordLeft,
    _Key.MoveToNextLine: _Move.Down,
    _Key.MoveToPreviousLine: _Move.Up,
    _Key.MoveToStartOfLine: _Move.StartOfLine,
    _Key.MoveToEndOfLine: _Move.EndOfLine,
}
_ASKING = {
    _Key.Copy: Press.COPY,
    _Key.SelectAll: Press.SELECT_ALL,
    _Key.Find: Press.FIND,
    _Key.FindNext: Press.FIND_NEXT,
    _Key.FindPrevious: Press.FIND_PREVIOUS,
}
_PLAIN: dict[Qt.Key, KeyMeaning] = {
    Qt.Key.Key_J: Scroll.LINE_DOWN,
    Qt.Key.Key_Down: Scroll.LINE_DOWN,
    Qt.Key.Key_K: Scroll.LINE_UP,
    Qt.Key.Key_Up: Scroll.LINE_UP,
    Qt.Key.Key_Space: Scroll.SCREEN_DOWN,
    Qt.Key.Key_PageDown: Scroll.SCREEN_DOWN,
    Qt.Key.Key_PageUp: Scroll.SCREEN_UP,
    Qt.Key.Key_Home: Scroll.START,
    Qt.Key.Key_End: Scroll.END,
    Qt.Key.Key_L: Press.WORD,
    Qt.Key.Key_V: Press.KEEP_WORD,
    Qt.Key.Key_N: Press.NOTE,
    Qt.Key.Key_O: Press.FOOTNOTE,
    Qt.Key.Key_M: Press.MARK,
    Qt.Key.Key_B: Press.BOOKMARK,
    Qt.Key.Key_I: Press.PICTURE,
    Qt.Key.Key_T: Press.TOPICS,
    Qt.Key.Key_D: Press.DOSSIER,
    Qt.Key.Key_S: Press.SENTENCE,
    Qt.Key.Key_F: Press.SHELVE_ON,
    Qt.Key.Key_R: Press.READ_ALOUD,
    Qt.Key.Key_H: Press.KEEP_SPOKEN,
    Qt.Key.Key_Slash: Press.FIND,
    Qt.Key.Key_F3: Press.FIND_NEXT,
    Qt.Key.Key_F7: Press.CARET,
    Qt.Key.Key_Return: Press.OPEN,
    Qt.Key.Key_Enter: Press.OPEN,
    Qt.Key.Key_Delete: Press.REMOVE,
    Qt.Key.Key_Escape: Press.DISMISS,
}
_SHIFTED: dict[Qt.Key, KeyMeaning] = {
    Qt.Key.Key_Space: Scroll.SCREEN_UP,
    Qt.Key.Key_F3: Press.FIND_PREVIOUS,
    Qt.Key.Key_S: Press.SENTENCE_MORE,
    Qt.Key.Key_O: Press.FOOTNOTE_BEFORE,
    Qt.Key.Key_M: Press.MARK_BEFORE,
    Qt.Key.Key_F: Press.SHELVE_BACK,
}
_WITH_CONTROL: dict[Qt.Key, KeyMeaning] = {
    Qt.Key.Key_Down: Scroll.PARAGRAPH_DOWN,
    Qt.Key.Key_Up: Scroll.PARAGRAPH_UP,
}
_WITH_ALT: dict[Qt.Key, KeyMeaning] = {Qt.Key.Key_Down: Scroll.HALF_DOWN, Qt.Key.Key_Up: Scroll.HALF_UP}
_MODIFIED = {
    Qt.KeyboardModifier.ShiftModifier: _SHIFTED,
    Qt.KeyboardModifier.ControlModifier: _WITH_CONTROL,
    Qt.KeyboardModifier.AltModifier: _WITH_ALT,
}


def read_key(event: QKeyEvent, digits: Mapping[str, Category], *, has_caret: bool) -> KeyMeaning | None:
    """The meaning of a key press, or None for a key that is not the page's.

    `digits` are the keys that mark selected words, each with its category.
    """
    for table, selects in ((_SELECTING, True), (_WITH_CARET if has_caret else {}, False)):
        for key, operation in table.items():
            if event.matches(key):
                return CursorMove(operation, selects)
    for key, press in _ASKING.items():
        if event.matches(key):
            return press
    if event.matches(_Key.MoveToStartOfDocument):
        return Scroll.START
    if event.matches(_Key.MoveToEndOfDocument):
        return Scroll.END
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.NoModifier:
        return _category(event, digits) or _PLAIN.get(Qt.Key(event.key()))
    return _MODIFIED.get(modifiers, {}).get(Qt.Key(event.key()))


def _category(event: QKeyEvent, digits: Mapping[str, Category]) -> Category | None:
    """The category of a digit, in the digits of any script."""
    text = event.text()
    digit = unicodedata.digit(text, None) if len(text) == 1 else None
    return digits.get(str(digit))

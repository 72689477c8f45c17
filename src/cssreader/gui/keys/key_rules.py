"""What can be keys of the whole window, and what cannot, with the reason."""

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

_Key = Qt.Key
_Held = Qt.KeyboardModifier

_OF_TEXT = frozenset(
    QKeySequence(each).toString()
    for each in (
        *("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End"),
        *("Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Backspace", "Ctrl+Del", "Alt+F4", "Ctrl+Tab", "Ctrl+Shift+Tab"),
    )
)
"""What every box for text, or the system, does with keys that look free."""
_BARE_MODIFIERS = (_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_AltGr, _Key.Key_Meta, _Key.Key_CapsLock)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)


def _first(sequence: QKeySequence) -> QKeyCombination:
    # The stubs do not know that a sequence has items.
    combination: QKeyCombination = sequence[0]  # type: ignore[index]
    return combination


def written(keys: str) -> str:
    """Keys as the file and the list of actions write them; empty where they name none."""
    sequence = QKeySequence(keys.strip(), QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1 or _first(sequence).key() in (_Key.Key_unknown, _Key(0)):
        return ""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def shown(keys: str) -> str:
    """Keys as the system writes them."""
    sequence = QKeySequence(keys, QKeySequence.SequenceFormat.PortableText)
    return sequence.toString(QKeySequence.SequenceFormat.NativeText) or keys


def pressed(combination: QKeyCombination) -> str:
    """The keys that were just pressed, as `written`; empty for a modifier alone."""
    key = combination.key()
    held = combination.keyboardModifiers() & ~_Held.KeypadModifier & ~_Held.GroupSwitchModifier
    if key in _BARE_MODIFIERS or key == _Key.Key_unknown:
        return ""
    if key == _Key.Key_Backtab:
        key = _Key.Key_Tab
    if _Key.Key_Exclam.value <= key.value <= _Key.Key_AsciiTilde.value and not _is_letter_or_digit(key):
        # Shift made the sign what it is.
        held &= ~_Held.ShiftModifier
    return QKeySequence(QKeyCombination(held, key)).toString(QKeySequence.SequenceFormat.PortableText)


def trouble_with(keys: str) -> str:
    """Why keys cannot be those of the whole window, in a sentence; empty where they can."""
    plain = written(keys)
    if not plain:
        return _tr("“{keys}” names no keys.").format(keys=keys)
    combination = _first(QKeySequence(plain))
    key, held = combination.key(), combination.keyboardModifiers()
    said = shown(plain)
    if plain in _OF_TEXT:
        return _tr("{keys} belongs to every box for text, or to the system.").format(keys=said)
    if _Key.Key_F1.value <= key.value <= _Key.Key_F35.value or held & (_Held.ControlModifier | _Held.MetaModifier):
        return ""
    if held & _Held.AltModifier:
        if _is_letter(key):
            return _tr("{keys} opens a menu. Hold Ctrl as well.").format(keys=said)
        return ""
    return _tr("{keys} alone would be taken from what one types. Hold Ctrl or Alt as well.").format(keys=said)


def _is_letter(key: Qt.Key) -> bool:
    return _Key.Key_A.value <= key.value <= _Key.Key_Z.value


def _is_letter_or_digit(key: Qt.Key) -> bool:
    return _is_letter(key) or _Key.Key_0.value <= key.value <= _Key.Key_9.value

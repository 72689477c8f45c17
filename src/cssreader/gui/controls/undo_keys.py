"""While one writes in a field, the keys of undo and redo are the field's own and never the window's."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QTextEdit

_CONTROL = Qt.KeyboardModifier.ControlModifier
_REDO = ((Qt.Key.Key_Y, _CONTROL), (Qt.Key.Key_Z, _CONTROL | Qt.KeyboardModifier.ShiftModifier))


def keep_undo_keys(field: QLineEdit | QTextEdit) -> None:
    """Let a field answer Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, also when it has nothing to undo."""
    field.installEventFilter(_UndoKeys(field))


class _UndoKeys(QObject):
    def __init__(self, field: QLineEdit | QTextEdit) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        pressed = (Qt.Key(event.key()), event.modifiers())
        if event.matches(QKeySequence.StandardKey.Undo) or pressed == (Qt.Key.Key_Z, _CONTROL):
            deed = self._field.undo
        elif event.matches(QKeySequence.StandardKey.Redo) or pressed in _REDO:
            deed = self._field.redo
        else:
            return super().eventFilter(watched, event)
        event.accept()
        if kind == QEvent.Type.KeyPress:
            deed()
        return True

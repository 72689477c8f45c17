"""The keys of the window's actions, for sentences and tool tips: those that are set now, which a person may change."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def keys_of(widget: QWidget, action: str) -> str:
    """The keys of an action of the window that `widget` is in, or opened over, as the system writes them.

    Empty where the action has none, or where there is no such window.
    """
    host: QWidget | None = widget
    while host is not None:
        found = host.findChild(QAction, action)
        if found is not None:
            return found.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        host = host.parentWidget()
    return ""


def with_keys(name: str, keys: str) -> str:
    """What a thing is called, with its keys in brackets, if it has any."""
    return f"{name} ({keys})" if keys else name

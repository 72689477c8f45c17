"""A line of tags, a comma or Enter between them, that completes from the tags one already has."""

import re
from collections.abc import Iterable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from cssreader.gui.controls.one_line import one_line_font

# The Arabic comma is what an Urdu keyboard types.
_SEPARATOR = re.compile("[,\u060c;\n]")


def tags_in(line: str) -> tuple[str, ...]:
    """The tags of a line, each once however it is capitalised, in the order written."""
    found: dict[str, str] = {}
    for part in _SEPARATOR.split(line):
        tag = " ".join(part.split()).lstrip("#").strip()
        if tag:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())


def line_of(tags: Iterable[str]) -> str:
    return ", ".join(tags)


def _last_start(line: str) -> int:
    """Where the tag being typed begins."""
    start = 0
    for separator in _SEPARATOR.finditer(line):
        start = separator.end()
    return start + len(line[start:]) - len(line[start:].lstrip())


class _LastTagCompleter(QCompleter):
    """Completes the tag at the end of the line and leaves those before it alone."""

    def splitPath(self, path: str) -> list[str]:
        return [path[_last_start(path) :]]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        # What was typed: the line itself already shows the tag one has walked to.
        line = self.completionPrefix()
        return line[: _last_start(line)] + str(index.data()) + ", "

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter is none of the offered tags' business: it goes to the line at once, and need not be repeated."""
        popup = self.popup()
        if popup is not None and watched is popup and _is_control_enter(event):
            popup.hide()
            return QCoreApplication.sendEvent(self.widget(), event)
        return super().eventFilter(watched, event)


def _is_control_enter(event: QEvent) -> bool:
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TagEdit(QLineEdit):
    """`tags_entered` is emitted when Enter is pressed and no tag is being typed: all are there."""

    tags_entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_edit")
        self.setAccessibleName(self.tr("Tags"))
        self.setPlaceholderText(self.tr("Tags, with commas between"))
        self.setFont(one_line_font())
        self._known = QStringListModel(self)
        completer = _LastTagCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(6)
        self.setCompleter(completer)

    def set_known_tags(self, tags: Iterable[str]) -> None:
        self._known.setStringList(sorted(set(tags), key=str.casefold))

    def set_tags(self, tags: Iterable[str]) -> None:
        self.setText(line_of(tags))

    def tags(self) -> tuple[str, ...]:
        return tags_in(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            super().keyPressEvent(event)
            return
        popup = self.completer().popup()
        if popup is not None and popup.isVisible() and popup.currentIndex().isValid():
            # Enter takes the tag that is offered, which is the completer's to do, and says nothing more.
            event.ignore()
            return
        line = self.text()
        if line[_last_start(line) :].strip():
            # Inserted rather than set, so that the field can undo it.
            tidied = line_of(self.tags()) + ", "
            self.selectAll()
            self.insert(tidied)
        else:
            self.tags_entered.emit()

"""While tags are offered, the keys of the line still mean what they mean."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cssreader.gui.controls.tag_edit import TagEdit


class Keys(QObject):
    """Writes down the keys that come to a widget."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.come: list[Any] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.come.append((event.key(), event.modifiers()))
        return super().eventFilter(watched, event)


def test_control_and_enter_saves_at_once_though_tags_are_offered(qtbot: QtBot) -> None:
    line = TagEdit()
    qtbot.addWidget(line)
    line.set_known_tags(["water", "war"])
    with qtbot.waitExposed(line):
        line.show()
    line.setFocus()
    QTest.keyClicks(line, "wat")
    popup = line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    keys = Keys(line)
    QTest.keyClick(popup, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not popup.isVisible()
    assert [(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)] == keys.come
    assert ("wat",) == line.tags()

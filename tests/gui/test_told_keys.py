"""Keys that can be changed stand in no text of the window: they are put in where they are told."""

import importlib.util
import re
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from cssreader.gui.actions import placed_actions
from cssreader.gui.controls.bars import bar_button, stack
from cssreader.gui.controls.told_keys import keys_of

ROOT = Path(__file__).parent.parent.parent
_KEYS = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)+(?:[A-Z]\w*|\d|[^\w\s])|\bF\d{1,2}\b")


def test_no_text_names_keys_that_can_be_changed() -> None:
    spec = importlib.util.spec_from_file_location("gather_texts", ROOT / "docs" / "gather_texts.py")
    assert spec is not None
    assert spec.loader is not None
    gathering = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(gathering)
    changeable = {key for each in placed_actions() for key in each.spec.keys}
    assert "Ctrl+I" in changeable
    named = [
        text.source for text in gathering.all_texts() if changeable & set(_KEYS.findall(text.source.replace(")", " ")))
    ]
    assert [] == named


def window_with(qtbot: QtBot, keys: str) -> tuple[QMainWindow, QAction]:
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("Next hit", window)
    action.setObjectName("next_hit")
    action.setShortcut(QKeySequence(keys))
    window.addAction(action)
    return window, action


def test_a_button_tells_the_keys_that_its_action_has_when_it_is_shown(qtbot: QtBot) -> None:
    window, action = window_with(qtbot, "F3")
    row, button = QWidget(window), bar_button("Next hit", action="next_hit")
    stack(row, button)
    window.setCentralWidget(row)
    with qtbot.waitExposed(window):
        window.show()
    assert ("Next hit", "Next hit (F3)") == (button.accessibleName(), button.toolTip())
    action.setShortcut(QKeySequence())
    button.tell_keys()
    assert "Next hit" == button.toolTip()


def test_a_dialog_knows_the_keys_of_the_window_that_it_is_over(qtbot: QtBot) -> None:
    window, _ = window_with(qtbot, "Ctrl+J")
    assert "Ctrl+J" == keys_of(QDialog(window), "next_hit")
    assert "" == keys_of(QDialog(window), "another")
    assert "" == keys_of(QWidget(), "next_hit")

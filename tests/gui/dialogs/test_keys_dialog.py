"""All keys are listed, sought and changed by pressing others."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from cssreader.gui.actions import ActionSpec
from cssreader.gui.dialogs.keys_dialog import KeyRow, KeysDialog
from cssreader.gui.keys.key_map import KeyMap

SPECS = (
    ActionSpec("import", "Import", ("Ctrl+I",)),
    ActionSpec("quit", "Quit", ("Ctrl+Q",)),
    ActionSpec("about", "About"),
    ActionSpec("fact", "Fact", told_keys="1"),
)
ROWS = (
    KeyRow("File", "Import", "import"),
    KeyRow("File", "Quit", "quit"),
    KeyRow("Help", "About", "about"),
    KeyRow("Mark", "Fact", "fact", "1"),
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def keys(tmp_path: Path) -> KeyMap:
    return KeyMap(SPECS, tmp_path / "keys.toml")


@pytest.fixture
def dialog(qtbot: QtBot, keys: KeyMap) -> KeysDialog:
    made = KeysDialog(ROWS, keys)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_action_is_listed_with_its_keys(dialog: KeysDialog) -> None:
    assert {"Import": "Ctrl+I", "Quit": "Ctrl+Q", "About": "", "Fact": "1 in place"} == dialog.keys_shown()


@pytest.mark.parametrize(("sought", "deeds"), [("ctrl+q", ["Quit"]), ("file imp", ["Import"]), ("xyz", [])])
def test_actions_are_sought_by_words_and_by_keys(dialog: KeysDialog, sought: str, deeds: list[str]) -> None:
    dialog.sought.setText(sought)
    assert deeds == list(dialog.keys_shown())


def test_keys_are_changed_by_pressing_others(dialog: KeysDialog, keys: KeyMap) -> None:
    dialog.choose("about")
    QTest.keyClick(dialog.box, Qt.Key.Key_J, CONTROL)
    assert "Ctrl+J is free." == dialog.said.text()
    dialog.use.click()
    assert ("Ctrl+J",) == keys.keys("about")
    assert "Ctrl+J" == dialog.keys_shown()["About"]
    QTest.keyClick(dialog.box, Qt.Key.Key_F5)
    dialog.also.click()
    assert ("Ctrl+J", "F5") == keys.keys("about")
    dialog.remove.click()
    assert () == keys.keys("about")


def test_a_conflict_is_named_and_taken_over_only_when_one_says_so(dialog: KeysDialog, keys: KeyMap) -> None:
    dialog.choose("about")
    QTest.keyClick(dialog.box, Qt.Key.Key_Q, CONTROL)
    assert "Ctrl+Q belongs to “Quit” and would be taken from it." == dialog.said.text()
    assert "&Take over" == dialog.use.text()
    assert "quit" == keys.holder("Ctrl+Q")
    dialog.use.click()
    assert "about" == keys.holder("Ctrl+Q")
    assert "" == dialog.keys_shown()["Quit"]


@pytest.mark.parametrize("key", [Qt.Key.Key_X, Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_Left])
def test_a_key_without_a_modifier_is_refused_with_a_sentence(dialog: KeysDialog, keys: KeyMap, key: Qt.Key) -> None:
    dialog.choose("about")
    QTest.keyClick(dialog.box, key)
    assert "alone would be taken from what one types" in dialog.said.text()
    assert not dialog.use.isEnabled()
    assert () == keys.keys("about")


def test_the_usual_keys_come_back(dialog: KeysDialog, keys: KeyMap) -> None:
    keys.set("import", ["Ctrl+J"])
    keys.set("quit", ["Ctrl+E"])
    dialog.choose("import")
    dialog.reset.click()
    assert (("Ctrl+I",), ("Ctrl+E",)) == (keys.keys("import"), keys.keys("quit"))
    dialog.reset_all.click()
    assert ("Ctrl+Q",) == keys.keys("quit")
    assert not dialog.reset_all.isEnabled()


def test_usual_keys_that_another_has_come_back_only_when_one_says_so(dialog: KeysDialog, keys: KeyMap) -> None:
    keys.set("about", ["Ctrl+I"])
    dialog.choose("import")
    dialog.reset.click()
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "“About”" in box.text()
    assert "about" == keys.holder("Ctrl+I")
    next(each for each in box.buttons() if "Take" in each.text()).click()
    assert "import" == keys.holder("Ctrl+I")


def test_the_box_for_keys_is_left_by_tab_and_the_dialog_by_escape(dialog: KeysDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    dialog.box.setFocus()
    qtbot.waitUntil(dialog.box.hasFocus)
    QTest.keyClick(dialog.box, Qt.Key.Key_Tab)
    assert not dialog.box.hasFocus()
    dialog.box.setFocus()
    QTest.keyClick(dialog.box, Qt.Key.Key_Escape)
    assert not dialog.isVisible()

"""Keys are changed without conflicts, and kept without loss."""

from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from pytestqt.qtbot import QtBot

from cssreader.gui.actions import ActionSpec, flat, menus
from cssreader.gui.keys.key_map import KeyMap
from cssreader.gui.keys.key_rules import pressed, trouble_with, written

SPECS = (
    ActionSpec("find", "Find", ("Ctrl+F",)),
    ActionSpec("search", "Search", ("Ctrl+L", "Ctrl+Shift+F")),
    ActionSpec("note", "Note", told_keys="N"),
    ActionSpec("step", "Next paragraph", told_keys="Ctrl+Down"),
    ActionSpec("quit", "Quit", ("Ctrl+Q",)),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "keys.toml"


def made(file: Path) -> KeyMap:
    return KeyMap(SPECS, file)


def written_down(file: Path, text: str) -> KeyMap:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return made(file)


def test_without_a_file_every_action_has_its_usual_keys(file: Path) -> None:
    keys = made(file)
    assert ("Ctrl+L", "Ctrl+Shift+F") == keys.keys("search")
    assert () == keys.complaints
    assert not file.exists()


def test_changed_keys_come_back_and_nothing_else_is_kept(file: Path) -> None:
    made(file).set("search", ["Ctrl+J"])
    assert 'search = [\n    "Ctrl+J",\n]\n' == file.read_text("utf-8")
    assert ("Ctrl+J",) == made(file).keys("search")
    assert [file] == list(file.parent.iterdir())
    made(file).reset("search")
    assert "" == file.read_text("utf-8")


def test_keys_are_taken_from_whatever_has_them(file: Path) -> None:
    keys = made(file)
    keys.set("quit", ["Ctrl+F"])
    assert "quit" == keys.holder("Ctrl+F")
    assert () == keys.keys("find")
    keys.set("find", ["Ctrl+F", "Ctrl+Q"])
    assert () == keys.keys("quit")
    again = made(file)
    assert (("Ctrl+F", "Ctrl+Q"), ()) == (again.keys("find"), again.keys("quit"))
    assert () == again.complaints


def test_no_keys_belong_to_two_whatever_is_changed(file: Path) -> None:
    keys = made(file)
    for name, wanted in (("quit", ["Ctrl+L"]), ("search", ["Ctrl+F"]), ("find", ["Ctrl+L", "Ctrl+Q"])):
        keys.set(name, wanted)
        claimed = [key for spec in SPECS for key in keys.keys(spec.name)]
        assert sorted(set(claimed)) == sorted(claimed)
    keys.reset("quit")
    assert (("Ctrl+Q",), ("Ctrl+L",)) == (keys.keys("quit"), keys.keys("find"))
    keys.reset_all()
    assert not [spec.name for spec in SPECS if keys.is_changed(spec.name)]
    assert "" == file.read_text("utf-8")


def test_an_action_may_have_no_keys(file: Path) -> None:
    made(file).set("find", [])
    assert () == made(file).keys("find")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('flly = ["Ctrl+J"]', "no action"),
        ('find = "Ctrl+J"', "no list of keys"),
        ("find = [3]", "no list of keys"),
        ('find = ["Ctrl+Nonsense"]', "names no keys"),
        ('find = ["F"]', "alone"),
        ('find = ["Ctrl+C"]', "box for text"),
        ('find = ["Ctrl+Down"]', "part of the window"),
        ('search = ["Ctrl+J"]\nfind = ["Ctrl+J"]', "the first has it"),
    ],
)
def test_what_cannot_be_used_is_told_and_not_lost(file: Path, text: str, complaint: str) -> None:
    keys = written_down(file, text)
    assert 1 == len(keys.complaints)
    assert complaint in keys.complaints[0]
    assert ("Ctrl+F",) == keys.keys("find")
    keys.set("quit", ["Ctrl+E"])
    kept = file.read_text("utf-8")
    assert "Ctrl+E" in kept
    assert text.rpartition("\n")[2].partition(" = ")[0] in kept
    assert 1 == len(made(file).complaints)


def test_a_file_that_cannot_be_read_is_set_aside_and_not_overwritten(file: Path) -> None:
    keys = written_down(file, "find = [")
    assert "cannot be read" in keys.complaints[0]
    assert ("Ctrl+F",) == keys.keys("find")
    keys.set("find", ["Ctrl+J"])
    assert "find = [" == file.with_name("keys.toml.old").read_text("utf-8")
    keys.set("find", ["Ctrl+E"])
    assert "find = [" == file.with_name("keys.toml.old").read_text("utf-8")
    assert ("Ctrl+E",) == made(file).keys("find")


def test_keys_that_cannot_be_saved_are_used_and_it_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "taken").write_text("a file where a folder is wanted", "utf-8")
    keys = KeyMap(SPECS, tmp_path / "taken" / "keys.toml")
    with qtbot.waitSignal(keys.failed) as told:
        keys.set("find", ["Ctrl+J"])
    assert told.args is not None
    assert "could not be saved" in told.args[0]
    assert ("Ctrl+J",) == keys.keys("find")


@pytest.mark.parametrize(
    "keys",
    ["F", "Shift+F", "7", "Space", "Return", "Tab", "Esc", "Del", "Left", "Alt+F", "Ctrl+C", "Ctrl+V", "", "X+Y"],
)
def test_keys_that_would_shadow_typing_are_refused_with_a_sentence(qapp: object, keys: str) -> None:
    assert trouble_with(keys).endswith(".")


@pytest.mark.parametrize("keys", ["F5", "Shift+F5", "Ctrl+J", "Alt+Left", "Alt+1", "Ctrl+Alt+F", "Meta+E", "Ctrl++"])
def test_keys_that_shadow_nothing_can_be_used(qapp: object, keys: str) -> None:
    assert "" == trouble_with(keys)
    assert keys == written(keys)


def test_all_usual_keys_could_be_given_by_hand(qapp: object) -> None:
    keys = [key for menu in menus() for spec in flat(menu.entries) for key in spec.keys]
    assert [] == [trouble_with(key) for key in keys if trouble_with(key)]


def test_no_two_actions_share_keys_and_none_takes_those_of_a_pane(qapp: object, tmp_path: Path) -> None:
    specs = [spec for menu in menus() for spec in flat(menu.entries)]
    usual = [written(key) for spec in specs for key in spec.keys]
    assert sorted(set(usual)) == sorted(usual)
    assert "" not in usual
    keys = KeyMap(specs, tmp_path / "keys.toml")
    assert [] == [key for key in usual if keys.trouble_with_panes(key)]


_Held = Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("key", "held", "named"),
    [
        (Qt.Key.Key_J, _Held.ControlModifier, "Ctrl+J"),
        (Qt.Key.Key_J, _Held.ControlModifier | _Held.ShiftModifier, "Ctrl+Shift+J"),
        (Qt.Key.Key_Plus, _Held.ControlModifier | _Held.ShiftModifier, "Ctrl++"),
        (Qt.Key.Key_5, _Held.ControlModifier | _Held.KeypadModifier, "Ctrl+5"),
        (Qt.Key.Key_Backtab, _Held.ControlModifier | _Held.ShiftModifier, "Ctrl+Shift+Tab"),
        (Qt.Key.Key_Control, _Held.ControlModifier, ""),
        (Qt.Key.Key_F5, _Held.NoModifier, "F5"),
    ],
)
def test_pressed_keys_are_named(key: Qt.Key, held: Qt.KeyboardModifier, named: str) -> None:
    assert named == pressed(QKeyCombination(held, key))


def test_the_keys_of_a_kind_wait_while_it_is_not_offered_and_come_back_with_it(file: Path) -> None:
    keys = written_down(file, 'highlight_own-1 = ["Ctrl+J"]')
    assert () == keys.complaints
    kind = ActionSpec("highlight_own-1", "Mine", told_keys="1")
    keys.renew([*SPECS, kind])
    assert ("Ctrl+J",) == keys.keys(kind.name)
    keys.set("find", ["Ctrl+E"])
    keys.renew(SPECS)
    assert None is keys.holder("Ctrl+J")
    keys.set("quit", ["Ctrl+H"])
    again = made(file)
    again.renew([*SPECS, kind])
    assert (("Ctrl+J",), ("Ctrl+E",)) == (again.keys(kind.name), again.keys("find"))

"""The bar of reading aloud: by keys alone, in a narrow window, from right to left."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cssreader.gui.reading.speech_bar import SpeechBar
from cssreader.gui.theme.tokens import load_theme

VOICES = [("English (Received Pronunciation)", "United Kingdom"), ("Asma", "Pakistan")]


@pytest.fixture
def bar(qtbot: QtBot) -> SpeechBar:
    made = SpeechBar(load_theme("light"))
    qtbot.addWidget(made)
    made.set_speed(1.0, least=0.5, most=2.5)
    made.set_voices(VOICES, VOICES[0][0])
    made.show_controls()
    made.resize(900, 44)
    return made


def button(bar: SpeechBar, name: str) -> QToolButton:
    return next(each for each in bar.findChildren(QToolButton) if name in each.accessibleName())


def x_of(bar: SpeechBar, part: QWidget) -> int:
    return part.mapTo(bar, QPoint(0, 0)).x()


def test_every_control_has_a_name_and_takes_the_tab_key(bar: SpeechBar) -> None:
    shown = [each for each in bar.findChildren(QToolButton) if each.isVisible()]
    assert all(each.accessibleName() for each in shown)
    assert 8 == len(shown)
    bar.activateWindow()
    shown[0].setFocus()
    reached: set[Any] = set()
    for _ in shown:
        reached.add(QApplication.focusWidget())
        QTest.keyClick(bar.focusWidget(), Qt.Key.Key_Tab)
    assert set(shown) == reached


def test_its_keys_keep_and_stop(bar: SpeechBar) -> None:
    heard: list[str] = []
    bar.keep_requested.connect(lambda: heard.append("keep"))
    bar.stop_requested.connect(lambda: heard.append("stop"))
    for key in (Qt.Key.Key_H, Qt.Key.Key_Escape):
        QTest.keyClick(button(bar, "Pause"), key)
    assert ["keep", "stop"] == heard


def test_it_fits_the_narrowest_window(bar: SpeechBar) -> None:
    bar.resize(420, 44)
    assert 420 >= bar.minimumSizeHint().width()


def test_what_is_missing_fits_the_narrowest_window(bar: SpeechBar) -> None:
    bar.say_missing("Reading aloud is an extra that is not installed. Install it with: a command", "a command")
    assert 420 >= bar.minimumSizeHint().width()
    assert "" == button(bar, "Close").text()


def test_from_right_to_left_back_stays_left_and_the_rest_turns(bar: SpeechBar, qtbot: QtBot) -> None:
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    back, forward = button(bar, "Previous sentence"), button(bar, "Next sentence")
    qtbot.waitUntil(lambda: x_of(bar, button(bar, "Stop")) < x_of(bar, back))
    assert x_of(bar, back) < x_of(bar, forward)


def test_a_voice_is_chosen_from_the_menu(bar: SpeechBar) -> None:
    chosen: list[str] = []
    bar.voice_chosen.connect(chosen.append)
    menu = button(bar, "Voice:").menu()
    assert [True, False] == [action.isChecked() for action in menu.actions()]
    menu.actions()[1].trigger()
    assert ["Asma"] == chosen


def test_the_speed_ends_where_it_must(bar: SpeechBar) -> None:
    bar.set_speed(2.5, least=0.5, most=2.5)
    assert (True, False) == (button(bar, "Slower").isEnabled(), button(bar, "Faster").isEnabled())

"""The sheet on which the page is set."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from cssreader.gui.dialogs.reading_options import ReadingOptions
from cssreader.gui.dialogs.stepper import Stepper
from cssreader.settings import ReadingSettings, Settings


class Sheet:
    def __init__(self, options: ReadingOptions, part: Callable[..., Any]) -> None:
        self._part = part
        self.options = options
        self.heard: list[Settings] = []
        options.settings_changed.connect(self.heard.append)

    def press(self, name: str) -> None:
        self._part(self.options, QAbstractButton, name).click()

    def step(self, name: str, *, more: bool) -> QToolButton:
        stepper: Stepper = self._part(self.options, Stepper, name)
        button = stepper.findChildren(QToolButton)[1 if more else 0]
        button.click()
        return button


@pytest.fixture
def sheet(qtbot: QtBot, part: Callable[..., Any]) -> Sheet:
    options = ReadingOptions(Settings())
    options.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(options)
    return Sheet(options, part)


def test_each_choice_is_told_at_once(sheet: Any) -> None:
    sheet.press("typeface_sans")
    sheet.step("size_points", more=True)
    sheet.step("line_height", more=False)
    sheet.step("measure_characters", more=True)
    sheet.press("justified")
    sheet.press("theme_dark")
    assert ReadingSettings("sans", 14.0, 1.4, 72, justified=True) == sheet.heard[-1].reading
    assert "dark" == sheet.heard[-1].appearance.theme
    assert 6 == len(sheet.heard)
    assert sheet.heard[-1] == sheet.options.settings()


def test_words_can_be_hyphenated_only_where_the_text_is_justified(sheet: Any) -> None:
    sheet.press("hyphenated")
    assert [] == sheet.heard
    sheet.press("justified")
    sheet.press("hyphenated")
    assert [True, False] == [each.reading.hyphenated for each in sheet.heard]
    sheet.press("justified")
    sheet.press("hyphenated")
    assert 3 == len(sheet.heard)


def test_what_is_chosen_already_is_not_told(sheet: Any) -> None:
    sheet.press("typeface_serif")
    sheet.press("theme_system")
    assert [] == sheet.heard


@pytest.mark.parametrize(
    ("name", "more", "end"),
    [
        ("size_points", True, 32.0),
        ("size_points", False, 8.0),
        ("line_height", True, 2.2),
        ("line_height", False, 1.1),
        ("measure_characters", True, 110),
        ("measure_characters", False, 40),
    ],
)
def test_a_step_stops_where_the_settings_do(sheet: Any, name: str, more: bool, end: float) -> None:
    for _ in range(40):
        button = sheet.step(name, more=more)
    assert not button.isEnabled()
    assert end == getattr(sheet.heard[-1].reading, name)
    assert type(end) is type(getattr(sheet.heard[-1].reading, name))


def test_the_arrow_keys_step_too(sheet: Any) -> None:
    button = sheet.options.findChild(Stepper, "size_points").findChildren(QToolButton)[0]
    QTest.keyClick(button, Qt.Key.Key_Right)
    QTest.keyClick(button, Qt.Key.Key_Up)
    QTest.keyClick(button, Qt.Key.Key_Left)
    assert [14.0, 15.0, 14.0] == [settings.reading.size_points for settings in sheet.heard]


def test_every_button_has_a_name_for_those_who_do_not_see_it(sheet: Any) -> None:
    for button in sheet.options.findChildren(QAbstractButton):
        assert len(button.accessibleName() or button.text()) > 2


def test_it_opens_under_its_button_within_the_screen(sheet: Any, qtbot: QtBot) -> None:
    anchor = QPushButton("Aa")
    qtbot.addWidget(anchor)
    anchor.move(0, 0)
    with qtbot.waitExposed(anchor):
        anchor.show()
    sheet.options.show_under(anchor)
    assert anchor.screen().availableGeometry().contains(sheet.options.geometry())
    sheet.options.close()


def test_type_is_set_for_one_theme_only_and_each_theme_shows_its_own(sheet: Any) -> None:
    sheet.press("theme_dark")
    tick = sheet.options.findChild(QAbstractButton, "own_type")
    assert "This type for the theme ‘Dark’ only" == tick.text()
    sheet.press("own_type")
    sheet.step("size_points", more=True)
    sheet.press("justified")
    sheet.press("typeface_sans")
    told = sheet.options.settings()
    assert ReadingSettings() == told.reading
    assert ReadingSettings("sans", 14.0, justified=True) == told.reading_in("dark")
    sheet.press("theme_light")
    steps = sheet.options.findChild(Stepper, "size_points")
    assert 13.0 == steps.value()
    assert not tick.isChecked()
    assert "This type for the theme ‘Light’ only" == tick.text()
    assert sheet.options.findChild(QAbstractButton, "typeface_serif").isChecked()
    sheet.press("theme_dark")
    assert (14.0, True) == (steps.value(), tick.isChecked())
    assert told == sheet.options.settings(), "going from theme to theme sets nothing"
    sheet.press("own_type")
    assert 13.0 == steps.value()
    assert not sheet.options.findChild(QAbstractButton, "justified").isChecked()
    assert not sheet.options.settings().has_own_type("dark")

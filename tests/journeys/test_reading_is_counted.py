"""The time that is spent reading is counted, and idle time is not."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from cssreader.app.workspace import open_workspace
from cssreader.gui.dialogs.figures.figures_dialog import FiguresDialog
from cssreader.gui.flows.attention_flow import AttentionFlow
from cssreader.paths import LibraryFolder

Opens = Callable[[], Any]


class Clock:
    """Tells the time one gives it."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


class Counted:
    """A window, the clock by which it counts, and what then stands in the library."""

    def __init__(self, reader: Any, library: Path) -> None:
        self.reader, self._library = reader, library
        self.clock = Clock()
        self.flow: AttentionFlow = reader.window.furnishing.attention
        self.flow._clock = self.clock
        self.titles = {each.id: each.title for each in reader.window.desk.summaries}

    def opens(self, title: str) -> None:
        self.reader.opens(title)
        assert self.flow._attention.is_attending

    def passes(self, seconds: float) -> None:
        self.clock.now += seconds

    def kept(self) -> dict[str, float]:
        """Seconds by title, once the window is closed."""
        self.reader.closes()
        with open_workspace(LibraryFolder(self._library)) as workspace:
            return {self.titles[each.essay_id]: each.seconds for each in workspace.store.reading_times.all()}


@pytest.fixture
def counted(opens_window: Opens, tmp_path: Path, qtbot: QtBot) -> Counted:
    reader = opens_window()
    reader.window.activateWindow()
    qtbot.waitUntil(reader.window.isActiveWindow)
    return Counted(reader, tmp_path / "library")


def _titles(counted: Counted) -> tuple[str, str]:
    first, second = list(counted.titles.values())[:2]
    return first, second


def test_reading_counts_to_the_essay_on_the_page_and_idle_time_to_none(counted: Counted, qtbot: QtBot) -> None:
    first, second = _titles(counted)
    counted.opens(first)
    counted.passes(60)
    qtbot.keyClick(counted.reader.window.furnishing.panels.reading.focusProxy(), Qt.Key.Key_Down)
    counted.passes(4_000)
    counted.opens(second)
    counted.passes(40)
    assert {first: 60 + 120, second: 40} == counted.kept()


def test_a_look_is_not_reading(counted: Counted) -> None:
    first, second = _titles(counted)
    counted.opens(first)
    counted.passes(4)
    counted.opens(second)
    counted.passes(6)
    assert {second: 6} == counted.kept()


def test_what_was_read_is_written_down_as_one_goes(counted: Counted, tmp_path: Path, qtbot: QtBot) -> None:
    first, _ = _titles(counted)
    counted.opens(first)
    counted.passes(30)
    counted.flow._keep.timeout.emit()

    def is_kept() -> bool:
        with open_workspace(LibraryFolder(tmp_path / "library"), read_only=True) as workspace:
            return [30.0] == [each.seconds for each in workspace.store.reading_times.all()]

    qtbot.waitUntil(is_kept)
    counted.passes(2)
    assert {first: 32} == counted.kept()


def test_a_window_without_the_keyboard_counts_nothing(counted: Counted, qtbot: QtBot) -> None:
    first, _ = _titles(counted)
    counted.opens(first)
    counted.passes(20)
    other = counted.reader.window.furnishing
    other.actions["about"].trigger()
    qtbot.waitUntil(lambda: not counted.flow._attention.is_attending)
    counted.passes(50)
    for dialog in QApplication.topLevelWidgets():
        if dialog is not counted.reader.window and dialog.isVisible():
            dialog.close()
    counted.reader.window.activateWindow()
    qtbot.waitUntil(lambda: counted.flow._attention.is_attending)
    counted.passes(7)
    assert {first: 27} == counted.kept()


def test_a_page_that_is_hidden_counts_nothing(counted: Counted, qtbot: QtBot) -> None:
    first, _ = _titles(counted)
    counted.opens(first)
    counted.passes(20)
    counted.reader.window.showMinimized()
    qtbot.waitUntil(lambda: not counted.flow._attention.is_attending)
    counted.passes(50)
    assert {first: 20} == counted.kept()


def test_nothing_is_counted_where_that_is_not_wished(counted: Counted) -> None:
    first, second = _titles(counted)
    preferences = counted.reader.window._preferences
    counted.opens(first)
    counted.passes(20)
    usual = preferences.settings
    preferences.set(replace(usual, figures=replace(usual.figures, reading_time=False)))
    counted.passes(60)
    counted.reader.opens(second)
    counted.passes(60)
    preferences.set(usual)
    counted.passes(9)
    assert {first: 20, second: 9} == counted.kept()


def test_a_closed_window_counts_no_more(counted: Counted) -> None:
    first, _ = _titles(counted)
    counted.opens(first)
    counted.passes(10)
    assert {first: 10} == counted.kept()
    QApplication.sendEvent(counted.reader.window, QEvent(QEvent.Type.WindowActivate))
    counted.flow._look()
    assert not counted.flow._attention.is_attending


def test_the_figures_show_what_was_just_read_and_switch_the_counting_off(counted: Counted) -> None:
    first, _ = _titles(counted)
    counted.opens(first)
    counted.passes(90)
    counted.reader.does("figures")
    window = counted.reader.window
    counted.reader.waits_until(lambda: window.findChild(FiguresDialog) is not None)
    dialog = window.findChild(FiguresDialog)
    assert "2 min" == dialog.findChild(QLabel, "figure_today").text()
    counted.reader.waits_until(lambda: "2 min, 1 essay" in dialog.topics.accessibleDescription())
    dialog.findChild(QCheckBox).click()
    assert not window._preferences.settings.figures.reading_time
    dialog.close()
    counted.passes(60)
    assert {first: 90} == counted.kept()

"""One line of notice at the edge of the window."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from cssreader.gui.dialogs.notice_bar import NoticeBar
from cssreader.gui.theme.tokens import Theme, load_theme


class Notices:
    def __init__(self, bar: NoticeBar, part: Callable[..., Any]) -> None:
        self._part = part
        self.bar = bar

    @property
    def said(self) -> str:
        label: QLabel = self._part(self.bar, QLabel, "notice_text")
        return label.text() if self.bar.isVisible() else ""

    @property
    def offer(self) -> str:
        button: QPushButton = self._part(self.bar, QPushButton, "notice_action")
        return button.text() if button.isVisible() else ""

    def accept_offer(self) -> None:
        self._part(self.bar, QPushButton, "notice_action").click()

    def put_away(self) -> None:
        self._part(self.bar, QToolButton, "notice_dismiss").click()

    @property
    def timer(self) -> QTimer:
        timer: QTimer = self._part(self.bar, QTimer)
        return timer

    def let_time_pass(self) -> None:
        if self.timer.isActive():
            self.timer.stop()
            self.timer.timeout.emit()


@pytest.fixture
def notices(qtbot: QtBot, theme: Theme, part: Callable[..., Any]) -> Notices:
    bar = NoticeBar(theme)
    qtbot.addWidget(bar)
    bar.move(400, 400)
    return Notices(bar, part)


def test_it_is_not_there_until_there_is_something_to_say(notices: Any) -> None:
    assert "" == notices.said


def test_an_offer_is_made_and_taken_once(notices: Any) -> None:
    taken: list[str] = []
    notices.bar.show_notice("Removed.", "Undo", lambda: taken.append("undone"))
    assert ("Removed.", "Undo") == (notices.said, notices.offer)
    notices.accept_offer()
    assert ["undone"] == taken
    assert "" == notices.said


def test_information_goes_by_itself(notices: Any) -> None:
    notices.bar.show_notice("Saved.")
    assert "" == notices.offer
    notices.let_time_pass()
    assert "" == notices.said


def test_an_error_stays_until_it_is_put_away(notices: Any) -> None:
    notices.bar.show_notice("The library is locked.", kind="error")
    notices.let_time_pass()
    assert "The library is locked." == notices.said
    notices.put_away()
    assert "" == notices.said


def test_an_error_comes_back_after_information_that_covered_it(notices: Any) -> None:
    notices.bar.show_notice("The library is locked.", kind="error")
    notices.bar.show_notice("Removed.", "Undo", lambda: None)
    assert "Removed." == notices.said
    notices.let_time_pass()
    assert "The library is locked." == notices.said
    notices.put_away()
    assert "" == notices.said


def test_the_same_error_is_told_once(notices: Any) -> None:
    notices.bar.show_notice("The library is locked.", kind="error")
    notices.bar.show_notice("The library is locked.", kind="error")
    notices.put_away()
    assert "" == notices.said


def test_errors_are_put_away_one_after_the_other(notices: Any) -> None:
    notices.bar.show_notice("One.", kind="error")
    notices.bar.show_notice("Two.", kind="error")
    notices.put_away()
    assert "One." == notices.said
    notices.put_away()
    assert "" == notices.said


def test_a_notice_one_is_about_to_answer_does_not_go_away(notices: Any, qtbot: QtBot) -> None:
    notices.bar.show_notice("Removed.", "Undo", lambda: None)
    notices.bar.activateWindow()
    button = notices.bar.findChild(QPushButton, "notice_action")
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    notices.let_time_pass()
    assert "Removed." == notices.said
    QTest.keyClick(notices.bar.focusWidget(), Qt.Key.Key_Escape)
    assert "" == notices.said


def test_an_offer_that_shows_a_notice_itself_is_heard(notices: Any) -> None:
    notices.bar.show_notice("Removed.", "Undo", lambda: notices.bar.show_notice("It is back."))
    notices.accept_offer()
    assert "It is back." == notices.said


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_it_changes_its_colours_while_it_is_shown(notices: Any, name: str) -> None:
    notices.bar.set_theme(load_theme(name))
    notices.bar.show_notice("<b>not bold</b>", kind="error")
    notices.bar.set_theme(load_theme(name))
    assert not notices.bar.grab().isNull()
    assert "<b>not bold</b>" == notices.said

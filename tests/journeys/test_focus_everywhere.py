"""Wherever the keyboard is, one sees it; Tab comes to everything; Escape leads back to where one was."""

from collections.abc import Callable
from typing import Any

import pytest
from dialogs import DIALOGS
from focus_walk import focused, reachable, stops, unseen
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from cssreader.domain.annotation import Category

Opens = Callable[[], Any]
READ = "After the Water: Climate Vulnerability and the Floods of 2022"


def marked_essay(opens_window: Opens) -> Any:
    reader = opens_window()
    reader.window.resize(1280, 800)
    reader.window.activateWindow()
    reader.opens(READ)
    text = reader.window.furnishing.reading.opened.essay.text
    reader.marks(text[: text.index(".") + 1], Category.FACT)
    return reader


def opened_dialog(reader: Any, action: str) -> QDialog:
    found: list[QDialog] = []

    def is_open() -> bool:
        found[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        return bool(found) and found[0].isActiveWindow() and QApplication.focusWidget() is not None

    reader.does(action)
    reader.waits_until(is_open)
    return found[0]


def named(widgets: Any) -> list[str]:
    return sorted(f"{type(each).__name__} {each.accessibleName() or each.objectName()}" for each in widgets)


def closes(reader: Any, dialog: QDialog) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    # Here is nothing that manages windows: on a desktop the window below comes forward by itself.
    reader.window.activateWindow()
    reader.waits_until(lambda: reader.window.isActiveWindow() and QApplication.focusWidget() is not None)


@pytest.mark.parametrize("theme", ["light", "sepia", "dark", "black"])
def test_the_focus_is_seen_on_everything_that_tab_comes_to(opens_window: Opens, theme: str) -> None:
    reader = marked_essay(opens_window)
    reader.does(f"theme_{theme}")
    reader.window.furnishing.panels.search.focus()
    troubles = [f"window: {each}" for each in unseen(reader.window, stops())]
    for action in DIALOGS:
        dialog = opened_dialog(reader, action)
        troubles += [f"{action}: {each}" for each in unseen(dialog, stops())]
        closes(reader, dialog)
    assert [] == troubles


def test_tab_comes_to_everything_in_a_dialog_and_escape_leads_back(opens_window: Opens) -> None:
    reader = marked_essay(opens_window)
    reader.window.furnishing.panels.essays.setFocus(Qt.FocusReason.ShortcutFocusReason)
    before = focused()
    for action in DIALOGS:
        dialog = opened_dialog(reader, action)
        first = focused()
        forward = stops()
        assert named(reachable(dialog)) == named(set(forward)), action
        first.setFocus()
        backward = stops(Qt.Key.Key_Backtab)
        assert [forward[0], *forward[:0:-1]] == backward, action
        closes(reader, dialog)
        assert before is focused(), action

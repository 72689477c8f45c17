"""A theme with type for itself brings it along, on every page, also when the system turns to night."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from cssreader.gui.dialogs.reading_options import ReadingOptions
from cssreader.gui.dialogs.stepper import Stepper
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.window import Window

Opens = Callable[[], Any]
FIRST = "Sharing the House: Federalism and the Eighteenth Amendment"


def sizes(window: Window) -> list[float]:
    """The size of the words on every page."""
    pages = window.findChildren(PageView)
    return [page.document().findBlock(page.places.position_of(0)).charFormat().font().pointSizeF() for page in pages]


def test_both_pages_take_up_the_type_of_the_theme_that_comes(opens_window: Opens) -> None:
    reader = opens_window()
    reader.window.resize(1400, 800)
    reader.opens(FIRST)
    reader.does("beside")
    reader.waits_until(lambda: reader.window.furnishing.beside.opened is not None)
    usual = sizes(reader.window)
    reader.does("theme_dark")
    reader.does("reading_options")
    sheet = reader.window.findChild(ReadingOptions)
    sheet.findChild(QAbstractButton, "own_type").click()
    stepper = sheet.findChild(Stepper, "size_points")
    for _ in range(3):
        stepper.findChildren(QAbstractButton)[1].click()
    sheet.close()
    assert [size + 3 for size in usual] == sizes(reader.window)
    reader.does("theme_sepia")
    assert usual == sizes(reader.window)
    reader.does("smaller")
    reader.does("theme_dark")
    assert [size + 3 for size in usual] == sizes(reader.window)


def test_when_the_system_turns_to_night_the_type_of_the_night_comes(
    opens_window: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = opens_window()
    reader.opens(FIRST)
    preferences = reader.window.furnishing.comfort._preferences
    own = preferences.settings.with_own_type("dark", wanted=True)
    preferences.set(own.with_reading("dark", replace(own.reading, size_points=20.0)))
    assert [13.0] == sizes(reader.window)
    monkeypatch.setattr("cssreader.gui.window.system_is_dark", lambda: True)
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert "dark" == reader.window.theme.name
    assert [20.0] == sizes(reader.window)

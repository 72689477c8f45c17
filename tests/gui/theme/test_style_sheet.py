"""The style sheet dresses every widget, and Qt understands all of it."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cssreader.gui.theme.style_sheet import mixed, palette, style_sheet
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import THEMES

DRESSED = (
    "QMainWindow",
    "QDialog",
    "QMenuBar",
    "QMenu",
    "QToolBar",
    "QToolButton",
    "QPushButton",
    "QLabel",
    "QLineEdit",
    "QPlainTextEdit",
    "QTextEdit",
    "QTextBrowser",
    "QListView",
    "QTreeView",
    "QTabBar",
    "QScrollBar",
    "QSplitter",
    "QStatusBar",
    "QToolTip",
    "QComboBox",
    "QSpinBox",
    "QDoubleSpinBox",
    "QDateEdit",
    "QSlider",
    "QCheckBox",
    "QRadioButton",
    "QProgressBar",
    "QGroupBox",
    "QHeaderView",
    "QFrame",
)


@pytest.mark.parametrize("name", THEMES)
def test_qt_reads_the_whole_style_sheet(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    # A sheet that Qt cannot parse makes it warn, and a warning fails the test.
    widget.setStyleSheet(style_sheet(load_theme(name)))
    QLineEdit(widget)
    widget.ensurePolished()


@pytest.mark.parametrize("name", THEMES)
def test_no_colour_name_is_left_unfilled(name: str) -> None:
    assert [] == re.findall(r"@\w+", style_sheet(load_theme(name)))


@pytest.mark.parametrize("widget", DRESSED)
def test_every_kind_of_widget_is_dressed(widget: str) -> None:
    assert re.search(rf"(^|[\s,]){widget}\b", style_sheet(load_theme("light")))


@pytest.mark.parametrize("name", THEMES)
def test_every_picture_of_the_style_sheet_is_there(name: str) -> None:
    pictures = re.findall(r'url\("([^"]+)"\)', style_sheet(load_theme(name)))
    assert pictures
    assert [] == [picture for picture in pictures if not Path(picture).is_file()]


@pytest.mark.parametrize(
    "widget",
    ["QPushButton", "QToolButton", "QLineEdit", "QPlainTextEdit", "QComboBox", "QSpinBox", "QCheckBox", "QSlider"],
)
def test_what_has_the_focus_looks_different(widget: str) -> None:
    assert re.search(rf"{widget}(\[[^\]]*\])?:focus", style_sheet(load_theme("light")))


def test_nothing_is_painted_as_a_gradient() -> None:
    assert "gradient" not in style_sheet(load_theme("light"))


@pytest.mark.parametrize("name", THEMES)
def test_the_palette_takes_its_colours_from_the_theme(qapp: QApplication, name: str) -> None:
    theme = load_theme(name)
    made = palette(theme)
    assert QColor(theme.window) == made.color(QPalette.ColorRole.Window)
    assert QColor(theme.text) == made.color(QPalette.ColorRole.Text)
    assert QColor(theme.selection) == made.color(QPalette.ColorRole.Highlight)
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert QColor(theme.text) != disabled


def test_a_button_of_a_theme_is_painted_in_its_accent(qapp: QApplication, qtbot: QtBot) -> None:
    theme = load_theme("sepia")
    button = QPushButton("Import", default=True)
    qtbot.addWidget(button)
    button.setStyleSheet(style_sheet(theme))
    button.resize(120, 32)
    assert QColor(theme.accent).name() == button.grab().toImage().pixelColor(8, 16).name()


def test_colours_are_mixed_by_their_share() -> None:
    assert "#000000" == mixed("#000000", "#ffffff", 0)
    assert "#ffffff" == mixed("#000000", "#ffffff", 1)
    assert "#808080" == mixed("#000000", "#ffffff", 0.5)


@pytest.mark.parametrize("name", THEMES)
def test_a_list_that_pops_up_has_a_ground_of_its_own(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    theme = load_theme(name)
    line = QLineEdit()
    qtbot.addWidget(line)
    completer = QCompleter(["inflation", "irrigation"], line)
    line.setCompleter(completer)
    popup = completer.popup()
    assert popup is not None
    # As the application's: a popup has no parent to take a style sheet from.
    popup.setStyleSheet(style_sheet(theme))
    popup.resize(200, 80)
    assert QColor(theme.raised).name() == popup.grab().toImage().pixelColor(150, 70).name()

"""The panes of a window fold away before the page becomes too narrow to read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cssreader.gui.pane_row import PANES, PaneRow
from cssreader.gui.reading.page_style import MARGIN, PageStyle
from cssreader.gui.theme.fonts import load_fonts
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import ReadingSettings

SCROLL_BAR = 11


@pytest.fixture
def row(qtbot: QtBot) -> PaneRow:
    panes = PaneRow(QWidget())
    qtbot.addWidget(panes)
    return panes


def shown(row: PaneRow) -> list[str]:
    return [name for name in PANES if row.is_shown(name)]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1440, ["library", "essays", "reading", "margin"]),
        (1000, ["library", "essays", "reading"]),
        (760, ["essays", "reading"]),
        (450, ["reading"]),
    ],
)
def test_a_narrower_window_shows_less_beside_the_page(row: PaneRow, width: int, expected: list[str]) -> None:
    row.fit(width)
    assert expected == shown(row)


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1920, ["library", "essays", "reading", "margin"]),
        (1440, ["library", "essays", "reading"]),
        (1100, ["essays", "reading"]),
        (1000, ["library", "reading"]),
        (500, ["reading"]),
    ],
)
def test_two_pages_take_the_room_of_the_panes_beside_them(row: PaneRow, width: int, expected: list[str]) -> None:
    row.set_pages(2)
    row.fit(width)
    assert expected == shown(row)
    row.reveal("essays")
    assert ("reading" in shown(row)) is (width >= 660)
    row.set_pages(1)
    row.fit(1440)
    row.reveal("reading")
    assert list(PANES) == shown(row)


@pytest.mark.parametrize("name", ["library", "essays", "margin"])
def test_in_a_small_window_there_is_one_pane_at_a_time(row: PaneRow, name: str) -> None:
    row.fit(450)
    row.reveal(name)
    assert [name] == shown(row)
    row.toggle(name)
    assert ["reading"] == shown(row)


def test_while_no_essay_is_open_a_small_window_shows_the_list(row: PaneRow) -> None:
    row.fit(450)
    row.set_home("essays")
    assert ["essays"] == shown(row)
    row.toggle("essays")
    assert ["reading"] == shown(row)
    row.reveal("margin")
    row.toggle("margin")
    assert ["essays"] == shown(row)
    row.set_home("reading")
    assert ["reading"] == shown(row)


def test_what_is_asked_for_takes_the_place_of_the_list_and_not_of_the_page(row: PaneRow) -> None:
    row.fit(720)
    row.reveal("margin")
    assert ["reading", "margin"] == shown(row)
    row.reveal("reading")
    assert ["essays", "reading"] == shown(row)


def test_a_pane_put_away_stays_away_when_the_window_grows(row: PaneRow) -> None:
    row.fit(1440)
    row.toggle("library")
    row.fit(700)
    row.fit(1440)
    assert ["essays", "reading", "margin"] == shown(row)


def test_a_pane_takes_the_room_kept_for_it(row: PaneRow) -> None:
    row.fit(1000)
    margin, library = QWidget(), QWidget()
    row.fill("margin", margin)
    row.fill("library", library)
    assert (True, False) == (margin.isHidden(), library.isHidden())


def test_after_the_margin_was_put_away_and_brought_back_a_small_window_shows_the_page(row: PaneRow) -> None:
    row.fit(1440)
    row.toggle("margin")
    row.toggle("margin")
    row.fit(500)
    assert ["reading"] == shown(row)


def test_what_filled_a_small_window_makes_room_for_the_page_in_a_smaller_one(row: PaneRow) -> None:
    row.fit(1000)
    row.reveal("margin")
    row.fit(500)
    assert ["reading"] == shown(row)


@given(st.lists(st.sampled_from(["library", "essays", "margin"]), max_size=8))
def test_what_is_done_in_a_small_window_takes_nothing_from_a_wide_one(qapp: QApplication, toggled: list[str]) -> None:
    del qapp
    row = PaneRow(QWidget())
    row.fit(500)
    for name in toggled:
        row.toggle(name)
    row.fit(1440)
    assert list(PANES) == shown(row)


def test_a_common_screen_has_room_for_the_whole_measure_beside_all_panes(row: PaneRow) -> None:
    load_fonts()
    row.resize(1280, 700)
    row.fit(1280)
    row.show()
    needed = PageStyle(load_theme("light"), ReadingSettings()).column + 2 * MARGIN + SCROLL_BAR
    assert list(PANES) == shown(row)
    assert needed <= row.sizes()[PANES.index("reading")]

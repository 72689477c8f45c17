"""Where the hits lie, beside the scroll bar."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cssreader.gui.reading.heat_strip import WIDTH, HeatStrip
from cssreader.gui.theme.tokens import load_theme

ReaderOf = Callable[..., Any]
Open = Callable[..., Any]


@pytest.fixture
def strip(qtbot: QtBot) -> HeatStrip:
    strip = HeatStrip(load_theme("light"), None)  # type: ignore[arg-type]  # a window of its own
    qtbot.addWidget(strip)
    strip.resize(WIDTH, 204)
    return strip


def test_hits_that_fall_together_are_one_tick(strip: HeatStrip) -> None:
    strip.show_ticks([0.0, 0.5, 0.501, 1.0], 1)
    assert [0.0, 100.0, 200.0] == strip.ticks()
    assert "4 hits. Click to go to one." == strip.toolTip()


def test_there_is_no_strip_without_hits(strip: HeatStrip) -> None:
    strip.show_ticks([0.5], 0)
    assert not strip.isHidden()
    strip.show_ticks([], -1)
    assert strip.isHidden()


def test_a_click_goes_to_the_nearest(strip: HeatStrip, qtbot: QtBot) -> None:
    strip.show_ticks([0.1, 0.5, 0.9], 0)
    strip.show()
    with qtbot.waitSignal(strip.tick_chosen) as chosen:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(3, 120))
    assert [1] == chosen.args


def test_a_page_shows_its_hits_and_those_of_the_find_bar(reader_of: ReaderOf, open_content: Open) -> None:
    opened = open_content()
    reader = reader_of(opened)
    hits = [(entry.offset, entry.offset + 4) for entry in opened.outline]
    reader.pane.show_hits(hits, at=hits[0][0])
    strip = reader.view.findChild(HeatStrip)
    assert isinstance(strip, HeatStrip)
    assert strip.isVisible()
    assert len(hits) == len(strip.ticks())
    room = reader.view.viewport().geometry()
    assert (room.right() + 1 - WIDTH, room.height()) == (strip.x(), strip.height())
    told: list[tuple[int, int]] = []
    reader.pane.hits_moved.connect(lambda number, total: told.append((number, total)))
    strip.tick_chosen.emit(3)
    assert (4, len(hits)) == told[-1]
    assert 0 < reader.place_of(hits[3][0]).y() < reader.view.viewport().height()
    reader.pane.open_find()
    assert not strip.isVisible()
    reader.pane.close_find()
    assert strip.isVisible()
    reader.pane.clear_hits()
    assert not strip.isVisible()

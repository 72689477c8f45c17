"""Where the hits lie, beside the scroll bar."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cssreader.gui.reading.heat_strip import WIDTH, HeatStrip
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import ReadingSettings

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


def test_it_tells_how_many_hits_lie_at_a_place(strip: HeatStrip) -> None:
    strip.show_ticks([0.1, 0.5, 0.505, 0.9], 1)
    assert ["1 hit here, of 4.", "2 hits here, of 4.", "4 hits. Click to go to one."] == [
        strip.told_at(y) for y in (22, 102, 60)
    ]
    assert "2 of 4 hits is in hand" == strip.accessibleDescription()
    strip.show_current(3)
    assert "4 of 4 hits is in hand" == strip.accessibleDescription()


def test_its_ticks_keep_their_places_when_it_gets_another_height(strip: HeatStrip, qtbot: QtBot) -> None:
    strip.show_ticks([0.25, 0.5], 0)
    assert [50.0, 100.0] == strip.ticks()
    strip.show()
    strip.resize(WIDTH, 404)
    qtbot.waitUntil(lambda: [100.0, 200.0] == strip.ticks())


def test_the_wheel_over_it_scrolls_the_page(reader_of: ReaderOf, open_content: Open) -> None:
    opened = open_content()
    reader = reader_of(opened)
    reader.pane.show_hits([(entry.offset, entry.offset + 4) for entry in opened.outline])
    strip = reader.view.findChild(HeatStrip)
    before = reader.view.verticalScrollBar().value()
    place = QPointF(3, 50)
    QApplication.sendEvent(
        strip,
        QWheelEvent(
            place,
            QPointF(strip.mapToGlobal(place.toPoint())),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert before < reader.view.verticalScrollBar().value()


def test_ticks_lie_where_the_scroll_bar_leads_to_after_every_change_of_the_page(
    reader_of: ReaderOf, open_content: Open
) -> None:
    opened = open_content()
    reader = reader_of(opened)
    hits = [(entry.offset, entry.offset + 4) for entry in opened.outline]
    reader.pane.show_hits(hits)
    strip = reader.view.findChild(HeatStrip)
    changes: list[Callable[[], object]] = [
        lambda: None,
        lambda: reader.pane.resize(560, 480),
        lambda: reader.pane.set_settings(ReadingSettings(size_points=26)),
        lambda: reader.pane.set_theme(load_theme("dark")),
    ]
    for change in changes:
        change()
        QApplication.processEvents()
        height = reader.view.document().size().height()
        tops = [reader.view._shown.geometry.line_top(start) / height for start, _ in hits]
        assert tops == pytest.approx(strip._shares, abs=0.02)
        room = reader.view.viewport().geometry()
        assert (room.right() + 1 - WIDTH, room.height()) == (strip.x(), strip.height())


def test_it_stands_on_the_other_side_where_the_window_runs_from_right_to_left(
    reader_of: ReaderOf, open_content: Open
) -> None:
    opened = open_content()
    reader = reader_of(opened)
    reader.pane.show_hits([(entry.offset, entry.offset + 4) for entry in opened.outline])
    reader.pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    strip = reader.view.findChild(HeatStrip)
    assert reader.view.viewport().geometry().left() == strip.x()


def test_a_letter_that_stands_everywhere_has_its_ticks(reader_of: ReaderOf, open_content: Open) -> None:
    reader = reader_of(open_content())
    reader.pane.open_find()
    reader.type("e")
    strip = reader.view.findChild(HeatStrip)
    assert reader.text.count("e") <= len(strip._shares)
    assert strip.height() >= len(strip.ticks()) > 20
    assert list(strip._shares) == sorted(strip._shares)


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

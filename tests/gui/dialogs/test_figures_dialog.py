"""The plots of the reading figures: walked with the keys, said in words, painted in the colours of the theme."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from cssreader.domain.figures import PeriodFigures, ReadingFigures, Streak, TimeSpent, week_of
from cssreader.gui.controls.empty_state import EmptyState
from cssreader.gui.dialogs.figures.bar_plot import MOST_LINES, Bar, BarPlot, round_step
from cssreader.gui.dialogs.figures.figures_dialog import FiguresDialog
from cssreader.gui.dialogs.figures.lying_bars import LyingBars
from cssreader.gui.dialogs.figures.plot import Plot
from cssreader.gui.dialogs.figures.words import minutes_text
from cssreader.gui.dialogs.figures.year_map import YearMap
from cssreader.gui.theme.tokens import Theme, load_theme

Shows = Callable[..., FiguresDialog]
Part = Callable[..., Any]
TODAY = date(2026, 3, 4)
SINCE = week_of(TODAY) - timedelta(weeks=52)
THEMES = ("light", "sepia", "dark")


def figures_of(read: dict[date, tuple[float, int]]) -> ReadingFigures:
    """Minutes and finished essays by day; other days have none."""
    days = tuple(
        PeriodFigures(day, minutes * 60, finished)
        for number in range((TODAY - SINCE).days + 1)
        for day in (SINCE + timedelta(days=number),)
        for minutes, finished in (read.get(day, (0.0, 0)),)
    )
    return ReadingFigures(TODAY, SINCE, days, Streak(2, 9), (TimeSpent("Dawn", 1_260, 3), TimeSpent(None, 60, 1)))


READ = {TODAY: (21.0, 1), TODAY - timedelta(days=1): (70.0, 0), TODAY - timedelta(days=300): (5.0, 0)}


@pytest.fixture
def shows(qtbot: QtBot) -> Shows:
    def show(read: dict[date, tuple[float, int]] = READ, *, theme: str = "light", counts: bool = True) -> FiguresDialog:
        dialog = FiguresDialog(figures_of(read), load_theme(theme), is_counting=counts)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return show


def shown(qtbot: QtBot, plot: Plot) -> None:
    qtbot.addWidget(plot)
    plot.resize(600, 240)
    plot.show()
    plot.activateWindow()
    qtbot.waitUntil(plot.isActiveWindow)
    plot.setFocus()


def test_the_numbers_of_today_stand_above(shows: Shows, part: Part) -> None:
    dialog = shows()
    said = [part(dialog, QLabel, f"figure_{name}").text() for name in ("today", "week", "finished", "streak")]
    assert ["21 min", "1 h 31 min", "1 essay finished", "2 days on end"] == said
    assert "1 h 31 min this week" == part(dialog, QLabel, "figure_week").accessibleName()


def test_the_arrows_walk_the_bars_and_say_each(shows: Shows, part: Part, qtbot: QtBot) -> None:
    dialog = shows()
    said = part(dialog, QLabel, "said")
    qtbot.waitUntil(dialog.minutes.hasFocus)
    assert "Wed 4 March 2026: 21 min, 1 essay finished" == said.text()
    qtbot.keyClick(dialog.minutes, Qt.Key.Key_Left)
    assert "Tue 3 March 2026: 1 h 10 min" == said.text() == dialog.minutes.accessibleDescription()
    qtbot.keyClick(dialog.minutes, Qt.Key.Key_Left)
    assert "Mon 2 March 2026: nothing read" == said.text()
    qtbot.keyClick(dialog.minutes, Qt.Key.Key_End)
    qtbot.keyClick(dialog.minutes, Qt.Key.Key_Right)
    assert "Wed 4 March 2026: 21 min, 1 essay finished" == said.text()


def test_minutes_are_drawn_by_day_or_by_week(shows: Shows, part: Part, qtbot: QtBot) -> None:
    dialog = shows()
    assert 84 == len(dialog.minutes.places())
    (by_week,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "By &week"]
    qtbot.mouseClick(by_week, Qt.MouseButton.LeftButton)
    assert 12 == len(dialog.minutes.places())
    dialog.minutes.choose(11)
    assert "Week from 2 March 2026: 1 h 31 min, 1 essay finished" == part(dialog, QLabel, "said").text()


def test_in_the_year_down_is_a_day_and_right_a_week(shows: Shows, qtbot: QtBot) -> None:
    dialog = shows()
    year = dialog.year
    assert "Read on 3 days" == year.accessibleDescription()
    year.choose(0)
    qtbot.keyClick(year, Qt.Key.Key_Right)
    qtbot.keyClick(year, Qt.Key.Key_Down)
    assert 8 == year.current
    qtbot.keyClick(year, Qt.Key.Key_Up)
    qtbot.keyClick(year, Qt.Key.Key_Left)
    qtbot.keyClick(year, Qt.Key.Key_Left)
    assert 0 == year.current


def test_topics_come_when_they_are_found_and_what_has_none_is_named(shows: Shows, part: Part) -> None:
    dialog = shows()
    dialog.set_topics((TimeSpent("Economy", 120, 2), TimeSpent(None, 600, 1)))
    assert "Economy: 2 min, 2 essays\nNo topic: 10 min, 1 essay" == dialog.topics.accessibleDescription()
    assert "Dawn: 21 min, 3 essays\nNo site: 1 min, 1 essay" == dialog.sites.accessibleDescription()
    dialog.topics.choose(1)
    assert "No topic: 10 min, 1 essay" == part(dialog, QLabel, "said").text()


def test_topics_that_cannot_be_found_yet_are_excused(shows: Shows) -> None:
    dialog = shows()
    dialog.tabs.setCurrentIndex(3)
    dialog.excuse_topics("The index is being made.")
    (excuse,) = [each for each in dialog.findChildren(EmptyState) if each.isVisible()]
    assert "The index is being made." == excuse.sentence()
    dialog.set_topics((TimeSpent("Economy", 120, 2),))
    assert dialog.topics.isVisible()


def test_the_days_stand_in_a_table_too(shows: Shows, part: Part) -> None:
    dialog = shows()
    table = part(dialog, QTreeWidget, "days_table")
    rows = [[table.topLevelItem(row).text(column) for column in range(4)] for row in range(table.topLevelItemCount())]
    expected = [
        ["4 March 2026", "Wed", "21 min", "1"],
        ["3 March 2026", "Tue", "1 h 10 min", ""],
        ["8 May 2025", "Thu", "5 min", ""],
    ]
    assert expected == rows


def test_everything_that_takes_the_keyboard_has_a_name(shows: Shows) -> None:
    dialog = shows()
    assert all(plot.accessibleName() for plot in dialog.findChildren(Plot))
    assert 5 == len(dialog.findChildren(Plot))


def test_a_dialog_that_is_open_takes_on_another_theme(shows: Shows) -> None:
    dialog = shows()
    dark = load_theme("dark")
    dialog.set_theme(dark)
    place = dialog.minutes.places()[-1]
    foot = QPoint(round(place.center().x()), round(place.bottom()) - 4)
    dialog.minutes.choose(0)
    assert QColor(dark.accent) == dialog.minutes.grab().toImage().pixelColor(foot)


def test_before_anything_was_counted_it_is_said_what_to_do(shows: Shows, part: Part) -> None:
    dialog = shows({})
    assert "Open an essay and read" in part(dialog, EmptyState).sentence()
    assert not any(plot.isVisible() for plot in dialog.findChildren(Plot))
    dialog.set_topics(())
    assert "not counted" in part(shows({}, counts=False), EmptyState).sentence()


def test_counting_is_switched_off_and_on(shows: Shows, part: Part, qtbot: QtBot) -> None:
    dialog = shows(counts=False)
    box = part(dialog, QCheckBox)
    assert not box.isChecked()
    with qtbot.waitSignal(dialog.counting_wished) as wished:
        box.click()
    assert [True] == wished.args


@pytest.mark.parametrize("name", THEMES)
def test_bars_are_painted_in_the_colours_of_the_theme(qtbot: QtBot, name: str) -> None:
    theme = load_theme(name)
    plot = BarPlot(theme, "Minutes")
    shown(qtbot, plot)
    plot.set_bars([Bar(10, "a", "ten"), Bar(0, "", "none"), Bar(5, "c", "five")])
    plot.clearFocus()
    picture = plot.grab().toImage()
    ten, none, five = (place.center().toPoint() for place in plot.places())
    foot = QPoint(0, round(plot.places()[0].height() / 2) - 6)
    accent = QColor(theme.accent)
    assert [True, False, True] == [picture.pixelColor(place + foot) == accent for place in (ten, none, five)]
    assert picture.pixelColor(ten) == accent
    assert picture.pixelColor(five - QPoint(0, 20)) != accent


@pytest.mark.parametrize("name", THEMES)
def test_the_more_was_read_the_more_a_day_stands_out(qtbot: QtBot, name: str) -> None:
    theme = load_theme(name)
    year = YearMap(theme, "Year")
    qtbot.addWidget(year)

    def distance(seconds: float) -> float:
        colour, ground = QColor(year.colour(seconds)), QColor(theme.window)
        return abs(colour.lightnessF() - ground.lightnessF())

    told = [distance(minutes * 60) for minutes in (0.1, 15, 30, 60)]
    assert sorted(told) == told
    assert len(set(told)) == len(told)
    assert year.colour(0) not in {year.colour(minutes * 60) for minutes in (0.1, 15, 30, 60)}


def test_a_window_from_right_to_left_mirrors_places_and_keys(qtbot: QtBot, theme: Theme) -> None:
    plot = BarPlot(theme, "Minutes")
    shown(qtbot, plot)
    plot.set_bars([Bar(1, "", "one"), Bar(2, "", "two"), Bar(3, "", "three")])
    plot.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    plot.choose(0)
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert 1 == plot.current
    first = plot.placed(plot.places()[0])
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=first.center().toPoint())
    assert 0 == plot.current
    assert first.center().x() > plot.width() / 2


def test_what_is_pointed_at_is_said_and_then_what_is_in_hand(qtbot: QtBot, theme: Theme) -> None:
    bars = LyingBars(theme, "Minutes by site", "No site")
    bars.set_spent((TimeSpent("Dawn", 120, 1), TimeSpent(None, 60, 1)))
    shown(qtbot, bars)
    qtbot.waitUntil(bars.hasFocus)
    said: list[str] = []
    bars.told.connect(said.append)
    qtbot.mouseMove(bars, bars.places()[1].center().toPoint())
    qtbot.waitUntil(lambda: said == ["No site: 1 min, 1 essay"])
    qtbot.mouseMove(bars, QPoint(bars.width() // 2, bars.height() - 2))
    qtbot.waitUntil(lambda: said[-1] == "Dawn: 2 min, 1 essay")


@given(st.floats(0, 1e7))
def test_a_scale_reaches_the_longest_bar_with_few_lines(most: float) -> None:
    step = round_step(most)
    assert step >= 1
    assert step * MOST_LINES >= most


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 min"), (20, "less than a minute"), (2_520, "42 min"), (3_600, "1 h"), (11_100, "3 h 5 min")],
)
def test_minutes_are_said_as_people_say_them(seconds: float, said: str) -> None:
    assert said == minutes_text(seconds)

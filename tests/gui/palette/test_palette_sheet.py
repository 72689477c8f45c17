"""The palette lists what answers the letters typed, and is walked by keys alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cssreader.gui.palette.entries import Entry, Kind
from cssreader.gui.palette.palette_sheet import PaletteSheet
from cssreader.gui.palette.ranking import CHUNK, Ranking
from cssreader.gui.palette.rows import MATCHES
from cssreader.gui.theme.tokens import load_theme

Key = Qt.Key


def entry(title: str, kind: Kind = Kind.ACTION, *, enabled: bool = True, values: tuple[Entry, ...] = ()) -> Entry:
    offered: Callable[[], tuple[Entry, ...]] | None = (lambda: values) if values else None
    return Entry(f"{kind.value}:{title}", kind, title, lambda: None, enabled=enabled, values=offered)


ENTRIES = (
    entry("Import files"),
    entry("Undo", enabled=False),
    entry("Next theme"),
    entry("Size of the text", Kind.SETTING, values=(entry("12", Kind.VALUE), entry("13", Kind.VALUE))),
    entry("Education", Kind.TOPIC),
    entry("The Floods of 2022", Kind.ESSAY),
    entry("پانی کا بحران", Kind.ESSAY),
)


class Sheet:
    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(900, 700)
        self.before = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.before)
        self.palette = PaletteSheet(load_theme("light"), self.window)
        self.chosen: list[str] = []
        self.palette.chosen.connect(lambda each: self.chosen.append(each.title))
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.before.setFocus()
        qtbot.waitUntil(self.before.hasFocus)

    def opens(self, *recent: str) -> None:
        self.palette.open_with(ENTRIES, recent)

    def types(self, typed: str) -> None:
        self.palette.box.setText(typed)

    def presses(self, *keys: Key) -> None:
        for key in keys:
            QTest.keyClick(self.palette.box, key)

    @property
    def titles(self) -> list[str]:
        model = self.palette.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def current(self) -> str:
        return str(self.palette.list.currentIndex().data())


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[Sheet]:
    made = Sheet(qtbot)
    yield made
    made.window.close()


def test_what_is_typed_is_found_in_every_kind(sheet: Sheet) -> None:
    sheet.opens()
    for typed, title in (("imp", "Import files"), ("flood", "The Floods of 2022"), ("پانی", "پانی کا بحران")):
        sheet.types(typed)
        assert title == sheet.titles[0]


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        (">e", {"Import files", "Next theme"}),
        ("#e", {"Education"}),
        ("@e", {"The Floods of 2022"}),
        ("=e", {"Size of the text"}),
        ("#", {"Education"}),
    ],
)
def test_a_prefix_keeps_the_other_kinds_out(sheet: Sheet, typed: str, titles: set[str]) -> None:
    sheet.opens()
    sheet.types(typed)
    assert titles == set(sheet.titles)


def test_the_empty_box_offers_what_was_chosen_last_and_nothing_that_cannot_be_done(sheet: Sheet) -> None:
    sheet.opens("essay:The Floods of 2022", "action:Next theme")
    assert ["The Floods of 2022", "Next theme", "Import files"] == sheet.titles[:3]
    assert "Undo" not in sheet.titles


def test_enter_does_what_is_current_after_the_focus_is_back(sheet: Sheet) -> None:
    had_focus: list[bool] = []
    sheet.palette.chosen.connect(lambda _: had_focus.append(sheet.before.hasFocus()))
    sheet.opens()
    sheet.types("theme")
    sheet.presses(Key.Key_Return)
    assert ["Next theme"] == sheet.chosen
    assert [True] == had_focus
    assert sheet.palette.isHidden()


def test_what_cannot_be_done_now_is_shown_and_not_done(sheet: Sheet) -> None:
    sheet.opens()
    sheet.types("undo")
    sheet.presses(Key.Key_Return)
    assert ["Undo"] == sheet.titles
    assert [] == sheet.chosen
    assert not sheet.palette.isHidden()


def test_keys_walk_the_list_and_go_around(sheet: Sheet) -> None:
    sheet.opens()
    first, last = sheet.titles[0], sheet.titles[-1]
    sheet.presses(Key.Key_Up)
    assert last == sheet.current
    sheet.presses(Key.Key_Down)
    assert first == sheet.current
    sheet.presses(Key.Key_PageDown)
    assert last == sheet.current
    sheet.presses(Key.Key_PageUp)
    assert first == sheet.current
    sheet.presses(Key.Key_Tab)
    assert sheet.titles[1] == sheet.current
    assert sheet.palette.box.hasFocus()


def test_escape_closes_it_and_the_focus_is_where_it_was(sheet: Sheet) -> None:
    sheet.opens()
    assert sheet.palette.box.hasFocus()
    sheet.presses(Key.Key_Escape)
    assert sheet.palette.isHidden()
    assert sheet.before.hasFocus()


def test_it_closes_when_the_focus_goes_elsewhere(sheet: Sheet) -> None:
    sheet.opens()
    sheet.before.setFocus()
    assert sheet.palette.isHidden()


def test_a_setting_offers_its_values_and_escape_leads_back(sheet: Sheet) -> None:
    sheet.opens()
    sheet.types("size")
    sheet.presses(Key.Key_Return)
    assert ["12", "13"] == sheet.titles
    sheet.presses(Key.Key_Escape)
    assert ["Size of the text"] == sheet.titles
    assert "size" == sheet.palette.box.text()
    sheet.presses(Key.Key_Return, Key.Key_Down, Key.Key_Return)
    assert ["13"] == sheet.chosen


def test_what_is_not_found_is_said(sheet: Sheet) -> None:
    sheet.opens()
    sheet.types("zzzz")
    assert [] == sheet.titles
    sheet.presses(Key.Key_Return, Key.Key_Down)
    assert [] == sheet.chosen


def test_it_stays_within_a_small_window(sheet: Sheet) -> None:
    sheet.window.resize(420, 360)
    sheet.opens()
    assert sheet.window.rect().contains(sheet.palette.geometry())
    sheet.window.resize(1200, 700)
    assert abs(sheet.palette.geometry().center().x() - 600) <= 1


def test_letters_of_a_joined_script_are_marked_as_whole_words(sheet: Sheet) -> None:
    sheet.opens()
    sheet.types("بحر")
    assert ((8, 13),) == sheet.palette.list.model().index(0, 0).data(MATCHES)


def test_many_essays_are_found_without_the_window_waiting_for_all(qtbot: QtBot) -> None:
    many = [entry(f"The water of {number}", Kind.ESSAY) for number in range(3 * CHUNK)]
    ranking = Ranking()
    answers: list[list[str]] = []
    ranking.found.connect(lambda found: answers.append([each.title for each in found]))
    ranking.set_entries([*many, entry("One wanted essay", Kind.ESSAY)])
    ranking.ask("water of 29")
    assert [] == answers
    ranking.ask("wanted")
    qtbot.waitUntil(lambda: bool(answers))
    assert [["One wanted essay"]] == answers


@pytest.mark.parametrize("way", [["w", "wa", "wa fl", "wa"], ["w", "wa"], ["x", "wa"]])
def test_typing_on_gives_what_typing_at_once_gives(way: list[str]) -> None:
    assert _found(["wa"]) == _found(way)


def _found(way: list[str]) -> list[str]:
    ranking = Ranking()
    found: list[list[str]] = []
    ranking.found.connect(lambda answer: found.append([each.title for each in answer]))
    ranking.set_entries([entry(title) for title in ("Water and floods", "A wall", "The swan", "Floods")])
    for typed in way:
        ranking.ask(typed)
    assert len(way) == len(found)
    return found[-1]

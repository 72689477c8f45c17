"""What happens where the keyboard is not is said to a screen reader."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from listening import ScreenReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cssreader.domain.annotation import Category
from cssreader.domain.essay import Shelf
from cssreader.gui.reading.find_bar import FindBar
from cssreader.gui.reading.page_view import PageView

Opens = Callable[[], Any]
READ = "After the Water: Climate Vulnerability and the Floods of 2022"


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> ScreenReader:
    return ScreenReader(monkeypatch)


@pytest.fixture
def reader(opens_window: Opens, ear: ScreenReader) -> Any:
    reader = opens_window()
    reader.window.resize(1300, 850)
    reader.window.activateWindow()
    reader.opens(READ)
    return reader


def page(reader: Any) -> PageView:
    view = reader.window.furnishing.panels.reading.findChild(PageView)
    assert isinstance(view, PageView)
    return view


def hears(reader: Any, ear: ScreenReader, words: str) -> None:
    """Wait until it is said, and forget it."""
    reader.waits_until(lambda: ear.has_said(words))
    ear.heard.clear()


def first_sentence(reader: Any) -> str:
    text = str(reader.window.furnishing.reading.opened.essay.text)
    return text[: text.index(".") + 1]


def test_marks_are_told_when_they_are_made_changed_and_taken_back(reader: Any, ear: ScreenReader) -> None:
    words = first_sentence(reader)
    mark = reader.marks(words, Category.FACT)
    hears(reader, ear, f"Highlighted as Fact: {words}")
    reader.writes_note(mark, "to be checked")
    hears(reader, ear, "Note saved.")
    reader.window.desk.edit_annotation(mark.id, category=Category.FIGURE)
    hears(reader, ear, "Now Figure.")
    reader.window.desk.edit_annotation(mark.id, tags=("water",))
    hears(reader, ear, "Tags: water.")
    reader.does("bookmark")
    hears(reader, ear, "Bookmark set.")
    reader.does("undo")
    hears(reader, ear, "The mark is gone: Bookmark.")
    reader.does("redo")
    hears(reader, ear, "The mark is back: Bookmark.")
    reader.window.furnishing.marking._remove(mark.id)
    # The notice says it once, with the way back.
    reader.waits_until(lambda: ear.heard == ["Removed. Undo (Alt+5)"])


def test_the_caret_tells_the_marks_that_it_comes_to_once(reader: Any, ear: ScreenReader) -> None:
    text = reader.window.furnishing.reading.opened.essay.text
    words = text[text.index(" ") + 1 : text.index(".") + 1]
    reader.writes_note(reader.marks(words, Category.FACT), "to be checked")
    hears(reader, ear, "Note saved.")
    view = page(reader)
    view.setFocus()
    view.set_caret(True)
    view.select(0, 0)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert [] == ear.heard
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert ["Fact. Note: to be checked."] == ear.heard
    view.clear_selection()
    QTest.keyClick(view, Qt.Key.Key_S)
    QTest.keyClick(view, Qt.Key.Key_S)
    assert ["Fact. Note: to be checked."] == ear.heard


def test_searching_tells_how_many_there_are_and_which_one_is_shown(reader: Any, ear: ScreenReader) -> None:
    reader.waits_until(lambda: reader.searches("constitution").complete > 0)
    reader.waits_until(lambda: any(sentence.endswith("results") for sentence in ear.heard))
    reader.opens_hit()
    hears(reader, ear, "Hit 1 of")
    reader.opens(READ)
    reader.does("find")
    field = reader.window.findChild(FindBar).findChild(QLineEdit)
    QTest.keyClicks(field, "water")
    hears(reader, ear, "1 of")
    QTest.keyClick(field, Qt.Key.Key_Return)
    hears(reader, ear, "2 of")
    QTest.keyClicks(field, "zzz")
    hears(reader, ear, "Not found")


def test_moves_imports_and_failures_are_told_and_failures_at_once(
    reader: Any, ear: ScreenReader, tmp_path: Path
) -> None:
    essay = reader.window.furnishing.reading.essay_id
    reader.window.furnishing.panels.essays.shelf_requested.emit((essay,), Shelf.FINISHED)
    hears(reader, ear, "Moved to: Finished. Undo (Alt+5)")
    reader.does("undo")
    hears(reader, ear, "The shelf was changed back.")
    file = tmp_path / "canals.txt"
    file.write_text("Canals of the plain\n\n" + "Water was measured and then it was counted again. " * 20, "utf-8")
    reader.drops(file)
    hears(reader, ear, "1 essay added")
    assert [] == ear.urgent
    reader.window.desk.failed.emit("The disk is full.")
    assert ["The disk is full."] == ear.urgent


def test_another_essay_under_the_eyes_is_told(reader: Any, ear: ScreenReader) -> None:
    page(reader).setFocus()
    ear.heard.clear()
    other = next(each.id for each in reader.window.desk.summaries if each.title != READ)
    reader.window.furnishing.reading.open(other)
    reader.waits_until(lambda: reader.title_on_page != READ)
    assert [f"Essay: {reader.title_on_page}"] == ear.heard


def test_another_extent_is_told_and_so_are_the_marks_one_goes_through(reader: Any, ear: ScreenReader) -> None:
    reader.marks("a lake lay", Category.FACT)
    reader.marks("lay over Sindh", Category.FIGURE)
    page(reader).setFocus()
    ear.heard.clear()
    QTest.keyClick(page(reader), Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    hears(reader, ear, "Added: that")
    QTest.keyClick(page(reader), Qt.Key.Key_Period, Qt.KeyboardModifier.AltModifier)
    hears(reader, ear, "Left out: lay")
    QTest.keyClick(page(reader), Qt.Key.Key_Greater, Qt.KeyboardModifier.ControlModifier)
    hears(reader, ear, "Added: was on no map.")
    reader.waits_until(lambda: "over Sindh that was on no map." in {each.quote for each in reader.annotations})
    QTest.keyClick(page(reader), Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    hears(reader, ear, "Fact.")
    QTest.keyClick(page(reader), Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    hears(reader, ear, "No more marks.")

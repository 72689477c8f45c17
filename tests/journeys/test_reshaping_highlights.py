"""Highlights are drawn longer and shorter, merged and split in the window, and all of it is taken back."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cssreader.domain.annotation import Annotation, Category
from cssreader.gui.reading.page_view import PageView
from cssreader.text.extents import End

OpenWindow = Callable[[], Any]
FLOODS = "After the Water: Climate Vulnerability and the Floods of 2022"


@pytest.fixture
def reader(opens_window: OpenWindow) -> Any:
    reader = opens_window()
    reader.opens(FLOODS)
    return reader


def view_of(reader: Any) -> PageView:
    view = reader.window.furnishing.panels.reading.findChild(PageView)
    assert isinstance(view, PageView)
    return view


def quotes(reader: Any) -> list[str]:
    return [each.quote for each in reader.annotations]


def shown(reader: Any) -> list[str]:
    """What is highlighted on the page."""
    opened = reader.window.furnishing.reading.opened
    return [opened.essay.text[start:end] for start, end in sorted(view_of(reader).marks.spans)]


def place_in(reader: Any, words: str) -> QPoint:
    start = reader.window.furnishing.reading.opened.essay.text.index(words) + 1
    lines = view_of(reader).lines_of(start, start + 1)
    assert lines is not None
    return lines[0].center()


def takes_in_hand(reader: Any, annotation: Annotation) -> None:
    reader.window.furnishing.panels.reading.show_annotation(annotation.id)
    view = view_of(reader)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place_in(reader, annotation.quote)
    )
    assert view.handles()


def drags(reader: Any, end: End, words: str, *, escape: bool = False) -> None:
    """Draw an end of the highlight in hand into some words; with `escape`, think better of it."""
    view = view_of(reader)
    port, left, none = view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    handle = next(each for each in view.handles() if each.end is end)
    taken = (handle.knob - QPointF(0, view.verticalScrollBar().value())).toPoint()
    target = place_in(reader, words) + (
        taken - (handle.middle - QPointF(0, view.verticalScrollBar().value())).toPoint()
    )
    QTest.mousePress(port, left, none, taken)
    for step in range(1, 6):
        at = taken + (target - taken) * step / 5
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(port.mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            left,
            none,
        )
        QApplication.sendEvent(port, moved)
    if escape:
        QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, left, none, target)


def test_an_end_is_drawn_with_the_mouse_committed_once_and_undone_in_one_step(reader: Any) -> None:
    mark = reader.marks("a lake lay over Sindh", Category.FACT)
    takes_in_hand(reader, mark)
    committed: list[object] = []
    reader.window.desk.annotation_changed.connect(committed.append)

    drags(reader, End.STOP, "on no map", escape=True)
    assert ["a lake lay over Sindh"] == shown(reader)

    drags(reader, End.STOP, "on no map")
    assert ["a lake lay over Sindh that was on"] == shown(reader)
    reader.waits_until(lambda: quotes(reader) == ["a lake lay over Sindh that was on"])
    assert [1, mark.id] == [len(committed), reader.annotations[0].id]

    reader.does("undo")
    reader.waits_until(lambda: quotes(reader) == [mark.quote])
    assert [mark.quote] == shown(reader)
    reader.does("redo")
    reader.waits_until(lambda: quotes(reader) == ["a lake lay over Sindh that was on"])
    drags(reader, End.START, "summer")
    reader.waits_until(lambda: quotes(reader) == ["summer of 2022 a lake lay over Sindh that was on"])
    assert [] == reader.said


def test_keys_make_a_highlight_longer_and_shorter(reader: Any) -> None:
    mark = reader.marks("a lake lay over Sindh", Category.FACT)
    reader.window.furnishing.panels.reading.marking.put_down()
    reader.does("end_on_by_word")
    assert reader.notice.startswith("Click a highlight first")
    QTest.keyClick(view_of(reader), Qt.Key.Key_M)
    for action in ("end_on_by_word", "end_on_by_word", "start_on_by_word", "end_back_by_word"):
        reader.does(action)
    reader.waits_until(lambda: quotes(reader) == ["lake lay over Sindh that"])
    reader.does("start_back_by_sentence")
    reader.does("end_on_by_sentence")
    sentence = "For several weeks in the summer of 2022 a lake lay over Sindh that was on no map."
    reader.waits_until(lambda: quotes(reader) == [sentence])
    assert (mark.id, [sentence]) == (reader.annotations[0].id, shown(reader))


def test_highlights_that_touch_are_merged_with_the_category_that_is_chosen(reader: Any) -> None:
    one = reader.marks("a lake lay", Category.FACT)
    reader.writes_note(one, "Where?")
    other = reader.marks("lay over Sindh", Category.FIGURE)
    reader.writes_note(other, "How large?")
    takes_in_hand(reader, one)
    reader.does("merge")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "merge_as" == menu.objectName()
    assert ["Fact", "Figure"] == [each.text() for each in menu.actions() if not each.isSeparator()]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    reader.waits_until(lambda: quotes(reader) == ["a lake lay over Sindh"])
    (left,) = reader.annotations
    assert (one.id, Category.FIGURE, "Where?\n\nHow large?") == (left.id, left.category, left.note)
    assert "2 highlights are one now." == reader.notice
    reader.does("undo")
    reader.waits_until(lambda: {each.id for each in reader.annotations} == {one.id, other.id})
    assert ["Where?", "How large?"] == [each.note for each in reader.annotations]


def test_a_selection_that_spans_several_makes_them_one(reader: Any) -> None:
    reader.marks("several weeks", Category.FACT)
    reader.marks("over Sindh", Category.FACT)
    reader.selects("several weeks in the summer of 2022 a lake lay over")
    reader.does("merge")
    reader.waits_until(lambda: quotes(reader) == ["several weeks in the summer of 2022 a lake lay over Sindh"])


def test_a_highlight_is_split_at_the_selected_word(reader: Any) -> None:
    mark = reader.marks("a lake lay over Sindh that was on no map", Category.FACT)
    reader.does("split")
    assert "Select the word of a highlight" in reader.notice
    reader.selects("that")
    reader.does("split")
    reader.waits_until(lambda: quotes(reader) == ["a lake lay over Sindh", "that was on no map"])
    assert mark.id == reader.annotations[0].id
    reader.does("undo")
    reader.waits_until(lambda: quotes(reader) == [mark.quote])
    reader.does("redo")
    reader.waits_until(lambda: quotes(reader) == ["a lake lay over Sindh", "that was on no map"])

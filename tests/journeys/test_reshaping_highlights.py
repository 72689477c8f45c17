"""Highlights are drawn longer and shorter, merged and split in the window, and all of it is taken back."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from cssreader.domain.annotation import Annotation, Category, span_of
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
    view = view_of(reader)
    reader.window.furnishing.panels.reading.marking.put_down()
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
    assert ["Merge as Fact", "Merge as Figure"] == [each.text() for each in menu.actions()]
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


def test_what_was_done_in_two_essays_is_undone_and_done_again_from_either(reader: Any) -> None:
    """One after the other, told where it was, and shown there when that is wished."""
    other = "Half a Loaf: Democracy and the Art of Compromise"
    first = reader.marks("a lake lay over Sindh", Category.FACT)
    reader.writes_note(first, "Where?")
    reader.opens(other)
    text = reader.window.furnishing.reading.opened.essay.text
    words = text[-60:-20].split(maxsplit=1)[1].rsplit(maxsplit=1)[0]
    second = reader.marks(words, Category.ARGUMENT)
    reader.window.desk.remove_annotation(second.id)
    reader.waits_until(lambda: reader.annotations == ())
    reader.opens(FLOODS)

    def undone(action: str, sentence: str) -> None:
        reader.does(action)
        reader.waits_until(lambda: reader.notice == sentence)

    undone("undo", f"“{said_of(words)}” is marked again in “{other}”.")
    undone("undo", f"“{said_of(words)}” is no longer marked in “{other}”.")
    undone("redo", f"“{said_of(words)}” is marked again in “{other}”.")
    shows = reader.window.furnishing.panels.notices.findChild(QPushButton)
    assert shows is not None
    QTest.mouseClick(shows, Qt.MouseButton.LeftButton)
    reader.waits_until(
        lambda: reader.title_on_page == other and [second.id] == [each.id for each in reader.annotations]
    )
    reader.waits_until(lambda: view_of(reader).lines_of(*min(view_of(reader).marks.spans)) is not None)

    reader.does("undo")
    reader.waits_until(lambda: reader.annotations == ())
    while reader.window.furnishing.actions["undo"].isEnabled():
        before = reader.notice
        reader.does("undo")
        reader.waits_until(lambda before=before: reader.notice != before)
    assert f"“a lake lay over Sindh” is no longer marked in “{FLOODS}”." == reader.notice
    while reader.window.furnishing.actions["redo"].isEnabled():
        done = len(reader.window.desk.history.both[0])
        reader.does("redo")
        reader.waits_until(lambda done=done: len(reader.window.desk.history.both[0]) == done + 1)
    assert () == reader.annotations
    reader.opens(FLOODS)
    assert ["Where?"] == [each.note for each in reader.annotations]
    assert [] == reader.said


def said_of(words: str) -> str:
    """The first words of a passage, as they are told."""
    whole = words.split()
    return " ".join(whole[:8]) + (" …" if len(whole) > 8 else "")


def test_undoing_out_of_sight_brings_the_place_into_view(reader: Any) -> None:
    text = reader.window.furnishing.reading.opened.essay.text
    words = text[-80:-30].split(maxsplit=1)[1].rsplit(maxsplit=1)[0]
    mark = reader.marks(words, Category.FACT)
    view = view_of(reader)
    place = span_of(mark.placement)
    view.verticalScrollBar().setValue(0)
    assert place is not None
    assert view.lines_of(*place) is None
    reader.does("undo")
    reader.waits_until(lambda: view.lines_of(*place) is not None)


def test_the_menu_of_the_page_tells_which_mark_it_is_about_and_lets_another_be_taken(reader: Any) -> None:
    outer = reader.marks("a lake lay over Sindh that was on no map", Category.FACT)
    inner = reader.marks("over Sindh", Category.FIGURE)
    page = reader.window.furnishing.panels.reading
    takes_in_hand(reader, inner)
    view_of(reader).customContextMenuRequested.emit(place_in(reader, "over Sindh"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    marks = next(each.menu() for each in menu.actions() if each.menu() is not None)
    assert isinstance(marks, QMenu)
    offered = {each.text(): each for each in marks.actions()}
    assert ["Figure", "Fact"] == [each.partition(":")[0] for each in offered]
    assert [True, False] == [each.isChecked() for each in offered.values()]
    list(offered.values())[1].trigger()
    menu.close()
    assert outer.id == page.marking.chosen_highlight().id
    assert outer.id == reader.window.furnishing.panels.margin.current_annotation()

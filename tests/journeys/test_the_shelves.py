"""Essays move along the shelves by single keys and by the mouse, and every move can be taken back."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cssreader.domain.essay import EssayId, Shelf
from cssreader.gui.panes.choice_view import ChoiceView
from cssreader.gui.panes.choices import ByAuthor, Choice, InTopic, InTrash, OnShelf, WithTag
from cssreader.gui.panes.essay_drag import mime_of
from cssreader.gui.panes.essay_view import EssayView
from cssreader.gui.panes.rows_model import ROW

Opens = Callable[[], Any]


def shelves_of(reader: Any, essays: list[EssayId]) -> list[Shelf]:
    return [reader.window.desk.summary(each).shelf for each in essays]


def list_of(reader: Any) -> EssayView:
    view = reader.window.furnishing.panels.essays.findChild(EssayView)
    assert isinstance(view, EssayView)
    return view


def select(reader: Any, count: int) -> list[EssayId]:
    """Select the first essays of the list with the keyboard."""
    view = list_of(reader)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    for _ in range(count - 1):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    return [view.model().index(row, 0).data(ROW).id for row in view.selected_rows()]


def dropped(view: ChoiceView, place: QPointF, data: QMimeData) -> Choice | None:
    heard: list[Choice] = []
    connection = view.essays_dropped.connect(lambda _, into: heard.append(into))
    state = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(place.toPoint(), *state))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(place.toPoint(), *state))
    QApplication.sendEvent(view.viewport(), QDropEvent(place, *state))
    view.essays_dropped.disconnect(connection)
    return heard[0] if heard else None


def drop(reader: Any, essays: list[EssayId], choice: type[Choice] | Choice) -> Choice | None:
    """Drop essays on the first row of the sidebar that fits; what it stands for, or None where it takes nothing."""
    pane = reader.window.furnishing.panels.library
    for view in pane.findChildren(ChoiceView):
        for number in range(view.model().rowCount()):
            index = view.model().index(number, 0)
            found = index.data(ROW).choice
            if not (found == choice or (isinstance(choice, type) and isinstance(found, choice))):
                continue
            return dropped(view, QPointF(view.visualRect(index).center()), mime_of(essays))
    raise AssertionError("no such row")


def test_digits_in_the_list_put_several_essays_on_a_shelf_and_undo_takes_that_back(opens_window: Opens) -> None:
    reader = opens_window()
    essays = select(reader, 3)
    before = shelves_of(reader, essays)
    QTest.keyClick(list_of(reader), Qt.Key.Key_4)
    reader.waits_until(lambda: shelves_of(reader, essays) == 3 * [Shelf.ARCHIVE])
    assert "3 essays moved to: Archive." == reader.notice
    reader.does("undo")
    reader.waits_until(lambda: shelves_of(reader, essays) == before)
    reader.does("redo")
    reader.waits_until(lambda: shelves_of(reader, essays) == 3 * [Shelf.ARCHIVE])


def test_f_on_the_page_goes_along_all_shelves_and_back(opens_window: Opens) -> None:
    reader = opens_window()
    (essay,) = select(reader, 1)
    reader.window.furnishing.reading.open(essay)
    reader.waits_until(lambda: reader.window.furnishing.reading.essay_id == essay)
    view = reader.window.furnishing.panels.reading._view
    for shelf in (Shelf.READING, Shelf.FINISHED, Shelf.ARCHIVE):
        QTest.keyClick(view, Qt.Key.Key_F)
        reader.waits_until(lambda wanted=shelf: shelves_of(reader, [essay]) == [wanted])
    QTest.keyClick(view, Qt.Key.Key_F)
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    reader.waits_until(lambda: shelves_of(reader, [essay]) == [Shelf.FINISHED])


def test_essays_are_dropped_on_a_shelf_a_tag_a_topic_and_the_trash(opens_window: Opens) -> None:
    reader = opens_window()
    desk, library = reader.window.desk, reader.window.furnishing.panels.library
    essays = select(reader, 2)
    assert OnShelf(Shelf.FINISHED) == drop(reader, essays, OnShelf(Shelf.FINISHED))
    reader.waits_until(lambda: shelves_of(reader, essays) == 2 * [Shelf.FINISHED])
    tagged = drop(reader, essays, WithTag)
    assert isinstance(tagged, WithTag)
    reader.waits_until(lambda: all(tagged.tag in desk.summary(each).tags for each in essays))
    reader.waits_until(lambda: any(shelf.essays for shelf in library._topics))
    group, wanted = (
        next(each for each in library._topics if each.topic.can_be_filed_in is filed and each.essays != set(essays))
        for filed in (False, True)
    )
    assert drop(reader, essays, InTopic.of(group)) is None, "a group holds what its topics hold"
    topic = drop(reader, essays, InTopic.of(wanted))
    assert isinstance(topic, InTopic)
    reader.waits_until(
        lambda: next(each.essays for each in library._topics if each.topic.id == topic.topic) >= frozenset(essays)
    )
    assert f"2 essays put into “{topic.name}”." == reader.notice
    assert drop(reader, essays, ByAuthor) is None
    drop(reader, essays, InTrash())
    reader.waits_until(lambda: all(desk.summary(each).trashed for each in essays))
    for _ in range(4):
        reader.does("undo")
    reader.waits_until(lambda: not any(desk.summary(each).trashed for each in essays))
    reader.waits_until(lambda: Shelf.FINISHED not in shelves_of(reader, essays))


def test_a_tag_that_all_of_them_have_already_is_no_step_to_undo(opens_window: Opens) -> None:
    reader = opens_window()
    desk = reader.window.desk
    essays = select(reader, 2)
    tagged = drop(reader, essays, WithTag)
    assert isinstance(tagged, WithTag)
    reader.waits_until(lambda: all(tagged.tag in desk.summary(each).tags for each in essays))
    before = desk.history.newest
    drop(reader, essays, tagged)
    reader.waits_until(lambda: reader.notice == f"Tagged “{tagged.tag}” already.")
    assert before is desk.history.newest
    assert reader.window.furnishing.actions["undo"].isEnabled() is (before is not None)

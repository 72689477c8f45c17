"""The list is grouped, folded, filtered and tended in bulk by keyboard, and stands so again the next time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from cssreader.domain.essay import Shelf
from cssreader.gui.panes.choices import OnShelf
from cssreader.gui.panes.essay_groups import GroupHeading, Grouping
from cssreader.gui.panes.essay_view import EssayView
from cssreader.gui.panes.filter_bar import FilterBar
from cssreader.gui.panes.rows_model import ROW

Opens = Callable[[], Any]
Key = Qt.Key


def view_of(reader: Any) -> EssayView:
    view = reader.window.furnishing.panels.essays.findChild(EssayView)
    assert isinstance(view, EssayView)
    return view


def rows_of(reader: Any) -> list[Any]:
    model = view_of(reader).model()
    return [model.index(number, 0).data(ROW) for number in range(model.rowCount())]


def headings_of(reader: Any) -> list[GroupHeading]:
    return [row for row in rows_of(reader) if isinstance(row, GroupHeading)]


def field_of(reader: Any) -> QLineEdit:
    bar = reader.window.furnishing.panels.essays.findChild(FilterBar)
    assert isinstance(bar, QWidget)
    field = bar.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field


def group_by(reader: Any, grouping: Grouping) -> None:
    """As the menu of the list does."""
    header = reader.window.furnishing.panels.essays._header
    next(action for action in header._groupings.actions() if action.data() == grouping.value).trigger()
    reader.waits_until(lambda: bool(headings_of(reader)) is (grouping is not Grouping.NONE))


def test_groups_are_kept_by_the_settings_and_folds_by_the_window(opens_window: Opens) -> None:
    reader = opens_window()
    group_by(reader, Grouping.SHELF)
    (inbox,) = headings_of(reader)
    view = view_of(reader)
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, Key.Key_Left)
    reader.waits_until(lambda: len(rows_of(reader)) == 1)
    reader.does("unfold_groups")
    reader.waits_until(lambda: len(rows_of(reader)) == 1 + len(inbox.essays))
    reader.does("fold_groups")
    reader.waits_until(lambda: len(rows_of(reader)) == 1)
    reader.closes()
    again = opens_window()
    again.waits_until(lambda: len(headings_of(again)) == 1)
    assert "shelf" == again.window.furnishing._preferences.settings.list.grouping
    assert len(rows_of(again)) == 1 + len(inbox.essays)


def test_a_whole_group_is_selected_shelved_and_put_back_in_one_step(opens_window: Opens) -> None:
    reader = opens_window()
    desk, pane = reader.window.desk, reader.window.furnishing.panels.essays
    group_by(reader, Grouping.SHELF)
    (inbox,) = headings_of(reader)
    pane._folding.select(inbox.key)
    view = view_of(reader)
    view.setFocus()
    QTest.keyClick(view, Key.Key_4)
    reader.waits_until(lambda: all(desk.summary(each).shelf is Shelf.ARCHIVE for each in inbox.essays))
    assert f"{len(inbox.essays)} essays moved to: Archive." == reader.notice
    reader.waits_until(lambda: [heading.name for heading in headings_of(reader)] == ["Archive"])
    assert len(inbox.essays) == len(view.selected_rows())
    reader.does("undo")
    reader.waits_until(lambda: all(desk.summary(each).shelf is Shelf.INBOX for each in inbox.essays))
    reader.waits_until(lambda: [heading.name for heading in headings_of(reader)] == ["Inbox"])


def test_the_filter_narrows_what_is_shelved_and_the_next_essay_is_one_of_it(opens_window: Opens) -> None:
    reader = opens_window()
    desk = reader.window.desk
    view = view_of(reader)
    view.setFocus()
    everything = len(rows_of(reader))
    QTest.keyClicks(view, "/")
    QTest.keyClicks(field_of(reader), "water")
    reader.waits_until(lambda: 0 < len(rows_of(reader)) < everything)
    found = [row.id for row in rows_of(reader)]
    assert all("water" in " ".join((row.title, *row.tags)).casefold() for row in rows_of(reader))
    QTest.keyClick(field_of(reader), Key.Key_Down)
    assert view.hasFocus()
    reader.does("next_essay")
    reader.waits_until(lambda: reader.window.furnishing.reading.essay_id == found[0])
    QTest.keyClick(view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Key.Key_3)
    reader.waits_until(lambda: all(desk.summary(each).shelf is Shelf.FINISHED for each in found))
    assert len(found) == sum(summary.shelf is Shelf.FINISHED for summary in desk.summaries)
    QTest.keyClick(view, Key.Key_Escape)
    reader.waits_until(lambda: len(rows_of(reader)) == everything)


def test_the_filter_is_not_for_the_answers_to_a_search(opens_window: Opens) -> None:
    reader = opens_window()
    reader.window.desk.searching.warm_up()
    reader.searches("water")
    reader.waits_until(lambda: not reader.window.furnishing.panels.essays._lists_essays)
    reader.does("filter_list")
    assert "These are the answers to a search." in reader.notice
    assert reader.window.furnishing.panels.essays.findChild(FilterBar) is None
    reader.window.furnishing.panels.search.set_text("")
    reader.waits_until(lambda: reader.window.furnishing.panels.essays._lists_essays)
    reader.does("filter_list")
    reader.waits_until(lambda: field_of(reader).isVisible())


def test_an_essay_that_leaves_its_group_hands_on_the_selection(opens_window: Opens) -> None:
    reader = opens_window()
    reader.window.furnishing.panels.library.show_choice(OnShelf(Shelf.INBOX))
    group_by(reader, Grouping.MONTH_PUBLISHED)
    view = view_of(reader)
    view.setFocus()
    first, second = [row for row in rows_of(reader) if not isinstance(row, GroupHeading)][:2]
    assert view.go_to_key(first.id)
    QTest.keyClick(view, Key.Key_3)
    reader.waits_until(lambda: first.id not in [getattr(row, "id", None) for row in rows_of(reader)])
    reader.waits_until(lambda: view.selected_rows() != [])
    assert [second.id] == [view.model().index(row, 0).data(ROW).id for row in view.selected_rows()]


def test_details_are_those_of_the_essays_chosen_in_the_list_while_it_has_the_keyboard(opens_window: Opens) -> None:
    from cssreader.gui.dialogs.many_details import ManyDetailsDialog

    reader = opens_window()
    view = view_of(reader)
    reader.window.activateWindow()
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    reader.waits_until(view.hasFocus)
    reader.does("details")
    reader.waits_until(lambda: reader.window.findChild(ManyDetailsDialog) is not None)
    dialog = reader.window.findChild(ManyDetailsDialog)
    assert isinstance(dialog, ManyDetailsDialog)
    dialog.reject()

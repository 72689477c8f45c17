"""Saving a search and coming back to it, at the window."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QToolButton

from cssreader.gui.panes.library_model import LibraryRow
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.rows_view import RowsView

Opens = Callable[[], Any]


def rows(reader: Any) -> list[LibraryRow]:
    view = reader.window.furnishing.panels.library.findChild(RowsView)
    return [view.model().index(number, 0).data(ROW) for number in range(view.model().rowCount())]


def found(reader: Any) -> list[tuple[str, int]]:
    return [(row.name, row.count) for row in rows(reader) if row.search is not None]


def test_a_search_is_saved_counted_asked_again_and_taken_back(opens_window: Opens) -> None:
    reader = opens_window()
    reader.waits_until(lambda: reader.searches("constitution").complete > 0)
    star = reader.window.furnishing.panels.essays.findChild(QToolButton, "save_search")
    assert (True, "Save this search in the sidebar") == (star.isVisible(), star.accessibleName())
    star.click()
    reader.waits_until(lambda: found(reader) == [("constitution", reader.answer.complete)])
    reader.waits_until(lambda: star.accessibleName() == "No longer save this search")
    box = reader.window.furnishing.panels.search.findChild(QLineEdit)
    box.clear()
    (row,) = [row for row in rows(reader) if row.search is not None]
    reader.window.furnishing.panels.library.search_requested.emit(row.search)
    assert "constitution " == box.text()
    reader.does("undo")
    reader.waits_until(lambda: found(reader) == [])
    reader.does("redo")
    reader.waits_until(lambda: found(reader) != [])
    reader.closes()
    again = opens_window()
    again.waits_until(lambda: [name for name, _ in found(again)] == ["constitution"])


def test_a_question_that_was_used_is_offered_by_the_empty_box(opens_window: Opens) -> None:
    reader = opens_window()
    reader.waits_until(lambda: reader.searches("federation").complete > 0)
    reader.opens_hit(0)
    search = reader.window.furnishing.panels.search
    reader.waits_until(lambda: search.offers() == ["federation"])
    reader.does("forget_searches")
    reader.waits_until(lambda: search.offers() == [])

"""What is done to one of many rows leaves the others alone."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cssreader.domain.essay import EssaySummary, Shelf
from cssreader.gui.panes.essay_list_model import EssayListModel
from cssreader.gui.panes.essay_view import EssayView
from cssreader.gui.panes.rows_model import Index

MANY = 500


class CountingModel(EssayListModel):
    asked = 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        self.asked += 1
        return super().rowCount(parent)


def test_a_changed_row_has_no_other_row_laid_out(qtbot: QtBot, summary: Callable[..., EssaySummary]) -> None:
    model = CountingModel()
    view = EssayView(model)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    rows = [summary(number) for number in range(1, MANY + 1)]
    view.show_rows(rows)
    qtbot.waitUntil(lambda: model.asked > 0)
    QApplication.processEvents()
    model.asked = 0
    rows[2] = replace(rows[2], shelf=Shelf.FINISHED)
    view.show_rows(list(rows))
    for _ in range(3):
        QApplication.processEvents()
    changed = model.row(2)
    assert isinstance(changed, EssaySummary)
    assert Shelf.FINISHED is changed.shelf
    assert model.asked < MANY / 2

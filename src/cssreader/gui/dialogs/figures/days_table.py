"""The days on which something was read or finished, as a table: for screen readers, and for copying."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from cssreader.domain.figures import PeriodFigures
from cssreader.gui.dialogs.figures.words import day_told, minutes_text, weekday_name
from cssreader.gui.theme.names import date_text, number_text


def days_table(days: Sequence[PeriodFigures], parent: QWidget) -> QTreeWidget:
    """The newest first."""
    table = QTreeWidget(parent)
    table.setObjectName("days_table")
    table.setAccessibleName(_tr("Figures by day"))
    table.setColumnCount(4)
    table.setHeaderLabels([_tr("Day"), _tr("Weekday"), _tr("Read"), _tr("Finished")])
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setAllColumnsShowFocus(True)
    header = table.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for each in reversed(days):
        if each.seconds or each.finished:
            finished = number_text(each.finished) if each.finished else ""
            row = [date_text(each.begins), weekday_name(each.begins), minutes_text(each.seconds), finished]
            item = QTreeWidgetItem(table, row)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, day_told(each))
            for column in (2, 3):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    newest = table.topLevelItem(0)
    if newest is not None:
        table.setCurrentItem(newest)
    return table


def _tr(text: str) -> str:
    return QCoreApplication.translate("DaysTable", text)

"""The tables of this dialog look and behave alike."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget


def table_of(model: QAbstractItemModel, name: str, parent: QWidget) -> QTreeView:
    """A table whose last column takes the room that is left, and which one can walk with the keys."""
    view = QTreeView(parent)
    view.setModel(model)
    view.setAccessibleName(name)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAllColumnsShowFocus(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    view.header().setStretchLastSection(False)
    view.header().setSectionsMovable(False)
    return view


def share_columns(view: QTreeView, stretched: int, widths: dict[int, int]) -> None:
    """One column takes what is left, the others have these widths in device-independent pixels."""
    view.header().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    for column, width in widths.items():
        view.header().resizeSection(column, width)


def selected_rows(view: QTreeView) -> list[int]:
    return sorted(index.row() for index in view.selectionModel().selectedRows())

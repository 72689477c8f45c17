"""The queue as a table: page, state, what was said last."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cssreader.domain.web import QueueItem, QueueItemId
from cssreader.gui.dialogs.fetch.words import item_sentence, state_name

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class QueueModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[QueueItem] = []
        self._rows: dict[QueueItemId, int] = {}

    @property
    def items(self) -> Sequence[QueueItem]:
        return self._items

    def show(self, items: Sequence[QueueItem]) -> None:
        """All items anew; where they are the same ones, the selection stays."""
        if [item.id for item in items] == [item.id for item in self._items]:
            for item in items:
                self.update(item)
            return
        self.beginResetModel()
        self._items = list(items)
        self._rows = {item.id: row for row, item in enumerate(self._items)}
        self.endResetModel()

    def update(self, item: QueueItem) -> bool:
        """One item that has changed. False when it is not in the table."""
        row = self._rows.get(item.id)
        if row is None:
            return False
        if self._items[row] != item:
            self._items[row] = item
            self.dataChanged.emit(self.index(row, 0), self.index(row, 2))
        return True

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Page"), self.tr("State"), self.tr("What was said last"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (item.title or item.address, state_name(item.state), item_sentence(item))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return item_sentence(item) if index.column() == 2 else item.address
        return None

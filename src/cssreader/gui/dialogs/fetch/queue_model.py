"""The queue as a table: page, state, what was said last."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cssreader.domain.web import QueueItem, QueueItemId, queue_order
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
        """All items anew, in `queue_order`; where they are the same ones in the same order, the selection stays."""
        ordered = sorted(items, key=queue_order)
        if [item.id for item in ordered] == [item.id for item in self._items]:
            for item in ordered:
                self.update(item)
            return
        self.beginResetModel()
        self._items = ordered
        self._count_rows()
        self.endResetModel()

    def row_of(self, item_id: QueueItemId) -> int | None:
        return self._rows.get(item_id)

    def update(self, item: QueueItem) -> bool:
        """One item that has changed goes where it belongs now. False when it is not in the table."""
        row = self._rows.get(item.id)
        if row is None:
            return False
        if self._items[row] == item:
            return True
        others = self._items[:row] + self._items[row + 1 :]
        place = bisect_left(others, queue_order(item), key=queue_order)
        if place != row:
            self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, place if place < row else place + 1)
            self._items = [*others[:place], self._items[row], *others[place:]]
            self._count_rows()
            self.endMoveRows()
        self._items[place] = item
        self.dataChanged.emit(self.index(place, 0), self.index(place, 2))
        return True

    def _count_rows(self) -> None:
        self._rows = {item.id: row for row, item in enumerate(self._items)}

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

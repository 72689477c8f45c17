"""A list model that turns into another list with as little stir as it can.

A view keeps its selection and its place when rows come, go and change one by one, and loses both
when everything is reset. So a new list is compared with the old one and only the difference is told.
"""

from abc import abstractmethod
from collections.abc import Hashable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW = Qt.ItemDataRole.UserRole + 1
"""The role under which a row hands out its value."""
_MOST_STEPS = 40
"""More separate insertions, removals or changes than this cost a view more than starting anew."""

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending numbers as (first, last) of each unbroken run."""
    start = None
    for place, number in enumerate(numbers):
        if start is None:
            start = number
        if place + 1 == len(numbers) or numbers[place + 1] != number + 1:
            yield start, number
            start = None


class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows of one kind, each with a key that stays the same while its contents change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._places: dict[Hashable, int] | None = None

    @abstractmethod
    def key_of(self, row: Row) -> Hashable:
        """What makes a row the same row in the next list."""

    @abstractmethod
    def text_of(self, row: Row) -> str:
        """A row in one line, for typing ahead."""

    @abstractmethod
    def description_of(self, row: Row) -> str:
        """A row as a screen reader says it."""

    def row(self, number: int) -> Row:
        return self._rows[number]

    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    def row_of(self, key: Hashable) -> int | None:
        """The number of the row with that key."""
        if self._places is None:
            self._places = {self.key_of(row): number for number, row in enumerate(self._rows)}
        return self._places.get(key)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.description_of(row)
        return None

    def show(self, rows: Sequence[Row]) -> bool:
        """Become `rows`. False when that took a reset, so that a view must find its place again."""
        if len(rows) == len(self._rows):
            # Mostly a few of thousands have other contents, and the others are the very same.
            others = [number for number, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old is not new]
            if all(self.key_of(self._rows[number]) == self.key_of(rows[number]) for number in others):
                self._refresh(rows, others)
                return True
        old = list(map(self.key_of, self._rows))
        new = list(map(self.key_of, rows))
        self._places = None
        if old != new and not self._reshape(old, new, rows):
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return False
        self._refresh(rows, range(len(rows)))
        return True

    def _reshape(self, old: list[Hashable], new: list[Hashable], rows: Sequence[Row]) -> bool:
        """Remove, reorder and insert until the keys agree. False, and nothing done, when it is too much."""
        before, after = set(old), set(new)
        if len(before) < len(old) or len(after) < len(new):
            return False
        removed = list(_runs([number for number, key in enumerate(old) if key not in after]))
        inserted = list(_runs([number for number, key in enumerate(new) if key not in before]))
        if len(removed) + len(inserted) > _MOST_STEPS or before.isdisjoint(after):
            return False
        for first, last in reversed(removed):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        self._reorder([key for key in new if key in before])
        for first, last in inserted:
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()
        return True

    def _reorder(self, keys: list[Hashable]) -> None:
        if keys == [self.key_of(row) for row in self._rows]:
            return
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self.key_of(self._rows[index.row()])) for index in self.persistentIndexList()]
        by_key = {self.key_of(row): row for row in self._rows}
        self._rows = [by_key[key] for key in keys]
        places = {key: number for number, key in enumerate(keys)}
        self.changePersistentIndexList([index for index, _ in kept], [self.index(places[key], 0) for _, key in kept])
        self.layoutChanged.emit()

    def _refresh(self, rows: Sequence[Row], among: Sequence[int]) -> None:
        """Take over the contents of rows whose keys agree already; those that may differ are `among` some."""
        changed = [number for number in among if self._rows[number] != rows[number]]
        self._rows = list(rows)
        runs = list(_runs(changed))
        if len(runs) > _MOST_STEPS:
            runs = [(changed[0], changed[-1])]
        for first, last in runs:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

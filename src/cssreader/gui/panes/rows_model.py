"""A list model that turns into another list with as little stir as it can.

A view keeps its selection and its place when rows come, go and change one by one, and loses both
when everything is reset. So a new list is compared with the old one and only the difference is told.
"""

from abc import abstractmethod
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW = Qt.ItemDataRole.UserRole + 1
"""The role under which a row hands out its value."""
_MOST_STEPS = 40
"""More separate insertions, removals or changes than this cost a view more than starting anew."""

_MOST_COMPARED = 2_000
"""Of more rows that are other values it is not asked whether they say the same: painting them costs less."""

_MOST_FEWER = 2_000
"""Where so many rows come or go, what is the same is not looked for."""

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


def runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
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
        self.structure = 0
        """Another number whenever rows have come, gone or changed places."""

    @abstractmethod
    def key_of(self, row: Row) -> Hashable:
        """What makes a row the same row in the next list."""

    @abstractmethod
    def text_of(self, row: Row) -> str:
        """A row in one line, for typing ahead."""

    @abstractmethod
    def description_of(self, row: Row) -> str:
        """A row as a screen reader says it."""

    def keys_of(self, rows: Sequence[Row]) -> list[Hashable]:
        """The keys of many rows."""
        return [self.key_of(row) for row in rows]

    def row(self, number: int) -> Row:
        return self._rows[number]

    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    def row_of(self, key: Hashable) -> int | None:
        """The number of the row with that key."""
        return self._known_places().get(key)

    def rows_of(self, keys: Iterable[Hashable]) -> list[int]:
        """The numbers of the rows with those keys, ascending."""
        wanted = [*keys]
        if len(wanted) <= 1:
            return [number for key in wanted if (number := self.looked_for(key)) is not None]
        places = self._known_places()
        return sorted([places[key] for key in wanted if key in places])

    def looked_for(self, key: Hashable) -> int | None:
        """As `row_of`, for one that is asked for once: telling all of many rows apart takes longer."""
        if self._places is not None:
            return self._places.get(key)
        return next((number for number, row in enumerate(self._rows) if self.key_of(row) == key), None)

    def _known_places(self) -> dict[Hashable, int]:
        if self._places is None:
            self._places = {key: number for number, key in enumerate(self.keys_of(self._rows))}
        return self._places

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

    def show(self, rows: Sequence[Row], *, anew: bool = False) -> bool:
        """Become `rows`. False when that took a reset, so that a view must find its place again.

        With `anew` other rows always take one: it costs less than a thousand selected rows that are followed.
        """
        if abs(len(rows) - len(self._rows)) > _MOST_FEWER:
            return self._begin_anew(rows)
        if len(rows) == len(self._rows):
            # Mostly a few of thousands have other contents, and the others are the very same.
            others = [number for number, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old is not new]
            if all(self.key_of(self._rows[number]) == self.key_of(rows[number]) for number in others):
                self._refresh(rows, others)
                return True
        if anew and len(rows) > _MOST_FEWER:
            return self._begin_anew(rows)
        old, new = self.keys_of(self._rows), self.keys_of(rows)
        self._places = None
        if old != new and (anew or not self._reshape(old, new, rows)):
            return self._begin_anew(rows)
        self._refresh(rows, range(len(rows)))
        return True

    def _begin_anew(self, rows: Sequence[Row]) -> bool:
        self._places = None
        self.beginResetModel()
        self._rows = list(rows)
        self.structure += 1
        self.endResetModel()
        return False

    def _reshape(self, old: list[Hashable], new: list[Hashable], rows: Sequence[Row]) -> bool:
        """Remove, reorder and insert until the keys agree. False, and nothing done, when it is too much."""
        before, after = set(old), set(new)
        if len(before) < len(old) or len(after) < len(new):
            return False
        removed = list(runs([number for number, key in enumerate(old) if key not in after]))
        inserted = list(runs([number for number, key in enumerate(new) if key not in before]))
        if len(removed) + len(inserted) > _MOST_STEPS or before.isdisjoint(after):
            return False
        for first, last in reversed(removed):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.structure += 1
            self.endRemoveRows()
        self._reorder([key for key in new if key in before])
        for first, last in inserted:
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.structure += 1
            self.endInsertRows()
        return True

    def _reorder(self, keys: list[Hashable]) -> None:
        before = self.keys_of(self._rows)
        if keys == before:
            return
        self.layoutAboutToBeChanged.emit()
        kept = [(index, before[index.row()]) for index in self.persistentIndexList()]
        by_key = dict(zip(before, self._rows, strict=True))
        self._rows = [by_key[key] for key in keys]
        self.structure += 1
        places = {key: number for number, key in enumerate(keys)}
        self.changePersistentIndexList([index for index, _ in kept], [self.index(places[key], 0) for _, key in kept])
        self.layoutChanged.emit()

    def _refresh(self, rows: Sequence[Row], among: Sequence[int]) -> None:
        """Take over the contents of rows whose keys agree already; those that may differ are `among` some."""
        changed = [number for number in among if self._rows[number] is not rows[number]]
        if len(changed) <= _MOST_COMPARED:
            changed = [number for number in changed if self._rows[number] != rows[number]]
        self._rows = list(rows)
        stretches = list(runs(changed))
        if len(stretches) > _MOST_STEPS:
            stretches = [(changed[0], changed[-1])]
        for first, last in stretches:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

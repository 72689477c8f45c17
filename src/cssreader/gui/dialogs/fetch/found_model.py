"""The pages that were found, each with a tick."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cssreader.domain.web import FoundPage
from cssreader.gui.theme.names import date_text

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_CHECKED = Qt.CheckState.Checked


class FoundModel(QAbstractTableModel):
    """Columns: the page, its date, whether the library has it."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: Sequence[FoundPage] = ()
        self._known: frozenset[str] = frozenset()
        self._queued: frozenset[str] = frozenset()
        """What was put into the queue since it was shown."""
        self._ticked: set[int] = set()

    def show(self, pages: Sequence[FoundPage], known: frozenset[str], ticked: Iterable[int]) -> None:
        self.beginResetModel()
        self._pages, self._known, self._queued, self._ticked = pages, known, frozenset(), set(ticked)
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def ticked(self) -> list[str]:
        """The addresses of the ticked pages, in order."""
        return [self._pages[number].address for number in sorted(self._ticked)]

    def new(self) -> list[int]:
        known = self._known | self._queued
        return [number for number, page in enumerate(self._pages) if page.address not in known]

    def put_in_queue(self, addresses: Iterable[str]) -> None:
        """These are queued now, and nothing is ticked any more."""
        self._queued |= frozenset(addresses)
        if self._pages:
            self.dataChanged.emit(self.index(0, 2), self.index(len(self._pages) - 1, 2))
        self.tick(())

    def tick(self, numbers: Iterable[int]) -> None:
        """Tick these and no others."""
        self._ticked = set(numbers)
        if self._pages:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._pages) - 1, 0), [Qt.ItemDataRole.CheckStateRole]
            )
        self.ticks_changed.emit()

    def toggle(self, numbers: Sequence[int]) -> None:
        """Tick these all, or none of them if they all are."""
        chosen = set(numbers)
        self.tick(self._ticked - chosen if chosen <= self._ticked else self._ticked | chosen)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._pages)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Page"), self.tr("Date"), self.tr("Library"))[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        ticks = Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | ticks

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        page = self._pages[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                page.title or page.address,
                date_text(page.published) if page.published else "",
                self._standing(page.address),
            )[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return page.address
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return _CHECKED if index.row() in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        (self._ticked.add if Qt.CheckState(value) is _CHECKED else self._ticked.discard)(index.row())
        self.dataChanged.emit(index, index, [role])
        self.ticks_changed.emit()
        return True

    def _standing(self, address: str) -> str:
        if address in self._queued:
            return self.tr("queued")
        return self.tr("has it") if address in self._known else ""

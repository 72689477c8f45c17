"""The headings of an essay as rows."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cssreader.domain.reading import OutlineEntry

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The OutlineEntry."""
DEPTH_ROLE = ENTRY_ROLE + 1
"""How deep it is set in, from 0: the levels in use, without gaps."""
IN_VIEW_ROLE = ENTRY_ROLE + 2
"""Whether this is the section one is reading."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class OutlineModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[OutlineEntry, ...] = ()
        self._levels: list[int] = []
        self._in_view = -1

    def set_outline(self, entries: Sequence[OutlineEntry]) -> None:
        self.beginResetModel()
        self._entries = tuple(entries)
        self._levels = sorted({entry.level for entry in entries})
        self._in_view = -1
        self.endResetModel()

    def set_in_view(self, number: int) -> None:
        """The section one is reading, as its place in the outline; -1 before the first."""
        before, self._in_view = self._in_view, number
        for row in {before, number}:
            if 0 <= row < len(self._entries):
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [IN_VIEW_ROLE])

    def entry_at(self, index: _Index) -> OutlineEntry | None:
        return self._entries[index.row()] if index.isValid() and index.row() < len(self._entries) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry_at(index)
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                level = self._levels.index(entry.level) + 1
                pattern = (
                    self.tr("{title}, level {level}, the section you are reading")
                    if index.row() == self._in_view
                    else self.tr("{title}, level {level}")
                )
                return pattern.format(title=entry.title, level=level)
            case _ if role == ENTRY_ROLE:
                return entry
            case _ if role == DEPTH_ROLE:
                return self._levels.index(entry.level)
            case _ if role == IN_VIEW_ROLE:
                return index.row() == self._in_view
            case _:
                return None

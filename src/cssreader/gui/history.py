"""What can be undone and done again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from cssreader.domain.changes import Change

MOST = 500


class History(QObject):
    """Committed changes, newest last. It changes nothing itself."""

    changed = Signal(bool, bool)
    """Whether something can be undone, and whether something can be done again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def done(self, change: "Change") -> None:
        """A new change was committed; what was undone before can no longer be done again."""
        self._done.append(change)
        del self._done[:-MOST]
        self._undone.clear()
        self._tell()

    @property
    def newest(self) -> "Change | None":
        return self._done[-1] if self._done else None

    def take_to_undo(self) -> "Change | None":
        """The newest change, which the caller is about to undo: `undone` follows, or `done_again` if that fails."""
        return self._take(self._done)

    def take_to_redo(self) -> "Change | None":
        """The change undone last, which the caller is about to do again: `done_again` follows, or `undone`."""
        return self._take(self._undone)

    def undone(self, change: "Change") -> None:
        self._undone.append(change)
        self._tell()

    def done_again(self, change: "Change") -> None:
        self._done.append(change)
        self._tell()

    def _take(self, changes: "list[Change]") -> "Change | None":
        if not changes:
            return None
        change = changes.pop()
        self._tell()
        return change

    def _tell(self) -> None:
        self.changed.emit(bool(self._done), bool(self._undone))

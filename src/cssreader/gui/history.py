"""What can be undone and done again."""

from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from cssreader.domain.annotation import AnnotationKind
from cssreader.domain.changes import AnnotationChange, Change

MOST = 500
AT_ONCE = timedelta(seconds=1)
"""A note and its tags are saved together, but are two changes to the library."""


def joined(first: Change, second: Change) -> Change | None:
    """Two changes of one annotation as one, where the second completes the first; else None.

    It does when it follows at once, or puts the first words into a note that was made empty. Another extent completes
    only another extent: whoever takes that back means to keep the rest.
    """
    if not isinstance(first, AnnotationChange) or not isinstance(second, AnnotationChange):
        return None
    made, after = first.after, second.after
    if made is None or after is None or second.before != made or _moves(first) != _moves(second):
        return None
    is_begun_note = first.before is None and made.kind is AnnotationKind.NOTE and not made.note
    if is_begun_note or after.modified_at - made.modified_at < AT_ONCE:
        return AnnotationChange(first.before, after)
    return None


def _moves(change: AnnotationChange) -> bool:
    """Whether it gives an annotation another extent."""
    return change.before is not None and change.after is not None and change.before.selector != change.after.selector


class History(QObject):
    """Committed changes, newest last. It changes nothing itself."""

    changed = Signal(bool, bool)
    """Whether something can be undone, and whether something can be done again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def both(self) -> "tuple[tuple[Change, ...], tuple[Change, ...]]":
        """What was done, and what of it was undone, the newest last."""
        return tuple(self._done), tuple(self._undone)

    def go_on_from(self, before: "History") -> None:
        """Take up what was done in a window that made room for this one: it is the same library."""
        done, undone = before.both
        self._done, self._undone = [*done], [*undone]
        self.tell()

    def forget(self) -> None:
        """Nothing that was done can be undone: the library is another one."""
        self._done, self._undone = [], []
        self.tell()

    def done(self, change: "Change") -> None:
        """A new change was committed; what was undone before can no longer be done again.

        What a person does in one go is taken back in one go: see `joined`.
        """
        before = self.newest
        together = joined(before, change) if before is not None else None
        if together is not None:
            self._done[-1] = together
        else:
            self._done.append(change)
        del self._done[:-MOST]
        self._undone.clear()
        self.tell()

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
        self.tell()

    def done_again(self, change: "Change") -> None:
        self._done.append(change)
        self.tell()

    def _take(self, changes: "list[Change]") -> "Change | None":
        if not changes:
            return None
        change = changes.pop()
        self.tell()
        return change

    def tell(self) -> None:
        """Say what can be undone and done again."""
        self.changed.emit(bool(self._done), bool(self._undone))

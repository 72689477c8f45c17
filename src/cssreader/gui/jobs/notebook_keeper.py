"""Every annotation as the notebook shows it: read some hundreds at a time, and kept abreast of changes."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from cssreader.app import browse_annotations
from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.changes import LibraryChanges
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.notebook import NotebookEntry
from cssreader.gui import garbage
from cssreader.gui.jobs.library_lane import LibraryLane

AT_ONCE = 400
"""Annotations that are read in one go. What a person asks of the library meanwhile waits no longer than that takes."""


class NotebookKeeper(QObject):
    """Reads in the library lane, and only once somebody has looked at the notebook."""

    changed = Signal()
    """`entries` holds others now; not told before all are read."""
    failed = Signal(object)
    """A KnownError: what was to be read is as it was."""

    def __init__(
        self, library: LibraryLane, summary_of: Callable[[EssayId], EssaySummary | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._summary_of = summary_of
        self._known: dict[AnnotationId, NotebookEntry] = {}
        self._waiting: dict[AnnotationId, Annotation] = {}
        """Annotations of essays whose summaries are not known yet."""
        self._of_essay: dict[EssayId, set[AnnotationId]] = {}
        self._is_reading = False
        """Whether all are being read."""
        self._reading = 0
        """Counts how often reading all has begun: only the newest is gone on with."""
        self.is_read = False

    @property
    def entries(self) -> tuple[NotebookEntry, ...]:
        """Those that were made last first, as far as they were there when all were read."""
        return tuple(self._known.values())

    def begin(self) -> None:
        """Read all, unless that was done or is under way."""
        if not self.is_read and not self._is_reading:
            self._read_all()

    def follow(self, changes: LibraryChanges) -> None:
        """Read anew what was changed."""
        if self._is_reading or (self.is_read and changes.everything):
            self._read_all()
        elif self.is_read and (changes.essays or changes.annotations):
            essays, named = changes.essays, tuple(changes.annotations)
            if essays:
                self._library.ask(
                    browse_annotations.annotations_on, essays, done=partial(self._put_of, essays), failed=self._fail
                )
            else:
                self._library.ask(
                    browse_annotations.annotations_named, named, done=partial(self._put_named, named), failed=self._fail
                )

    def follow_essays(self) -> None:
        """Essays are called otherwise, lie in the trash, or are known at last."""
        if not self.is_read:
            return
        differing = [*self._waiting.values()]
        for essay_id, names in self._of_essay.items():
            some = next(iter(names), None)
            if some is not None and self._known[some].essay is not self._summary_of(essay_id):
                differing += [self._known[name].annotation for name in names]
        if differing and self._put(differing):
            self.changed.emit()

    def _read_all(self) -> None:
        self._reading += 1
        self._is_reading = True
        self._known, self._waiting, self._of_essay = {}, {}, {}
        self._library.ask(
            browse_annotations.annotation_ids, done=partial(self._read_on, self._reading), failed=self._fail
        )

    def _read_on(self, reading: int, ids: Sequence[AnnotationId]) -> None:
        if reading != self._reading:
            return
        if not ids:
            self._is_reading, self.is_read = False, True
            self.changed.emit()
            return
        self._library.ask(
            browse_annotations.annotations_named,
            ids[:AT_ONCE],
            done=partial(self._take_in, reading, ids[AT_ONCE:]),
            failed=self._fail,
        )

    def _take_in(self, reading: int, rest: Sequence[AnnotationId], read: Sequence[Annotation]) -> None:
        if reading == self._reading:
            self._put(read)
            garbage.spare()
            self._read_on(reading, rest)

    def _put_of(self, essays: frozenset[EssayId], read: Sequence[Annotation]) -> None:
        """Every annotation that some essays have now."""
        now = {each.id for each in read}
        before = (name for essay_id in essays for name in self._of_essay.get(essay_id, ()))
        self._replace([name for name in before if name not in now], read)

    def _put_named(self, wanted: Sequence[AnnotationId], read: Sequence[Annotation]) -> None:
        now = {each.id for each in read}
        self._replace([name for name in wanted if name not in now and name in self._known], read)

    def _replace(self, gone: Sequence[AnnotationId], read: Sequence[Annotation]) -> None:
        for name in gone:
            self._forget(name)
        if self._put(read) or gone:
            self.changed.emit()

    def _put(self, read: Sequence[Annotation]) -> bool:
        """Whether one of them is another than was known."""
        differs = False
        for each in read:
            essay = self._summary_of(each.essay_id)
            before = self._known.get(each.id)
            if essay is None:
                self._waiting[each.id] = each
                differs = self._forget(each.id) or differs
                continue
            self._waiting.pop(each.id, None)
            if before is None or before.essay is not essay or before.annotation != each:
                if before is not None:
                    self._of_essay[before.essay.id].discard(each.id)
                self._known[each.id] = NotebookEntry(each, essay)
                self._of_essay.setdefault(essay.id, set()).add(each.id)
                differs = True
        return differs

    def _forget(self, name: AnnotationId) -> bool:
        """Whether it was known."""
        before = self._known.pop(name, None)
        if before is not None:
            self._of_essay[before.essay.id].discard(name)
        return before is not None

    def _fail(self, error: object) -> None:
        self._is_reading = False
        self.failed.emit(error)

"""Every essay as the list shows it, newest added first: read some hundreds at a time, and kept abreast of changes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from cssreader.app import browse_library
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.gui.jobs.library_lane import LibraryLane

AT_ONCE = 400
"""Summaries that are read in one go. What a person asks of the library meanwhile waits no longer than that takes, and
the window gets the interpreter back in between."""


class SummaryKeeper(QObject):
    """Reads in the library lane. What changes while all are being read is read with them or after them, never lost."""

    changed = Signal()
    """`all` is another list now; not told before all are read."""
    failed = Signal(object)
    """A KnownError: what was to be read is as it was."""

    def __init__(self, library: LibraryLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._known: dict[EssayId, EssaySummary] = {}
        self._all: tuple[EssaySummary, ...] | None = ()
        self._coming: dict[EssayId, EssaySummary] | None = None
        """What was read so far of all, while they are being read."""
        self._reading = 0
        """Counts how often reading all has begun: only the newest is gone on with."""

    def begin(self, summaries: Sequence[EssaySummary]) -> None:
        """What is known at first, newest added first; nothing is told."""
        self._take_over({each.id: each for each in summaries})

    @property
    def all(self) -> tuple[EssaySummary, ...]:
        """Newest added first."""
        if self._all is None:
            self._all = tuple(self._known.values())
        return self._all

    def get(self, essay_id: EssayId) -> EssaySummary | None:
        return self._known.get(essay_id)

    def read(self, wanted: tuple[EssayId, ...] | None = None) -> None:
        """Read the rows of some essays anew, or all."""
        if wanted is None:
            self._reading += 1
            self._coming = {}
            self._library.ask(
                browse_library.essays_in_order, done=partial(self._read_on, self._reading), failed=self._fail
            )
        else:
            self._library.ask(
                browse_library.summaries, wanted, done=partial(self._merge, wanted), failed=self.failed.emit
            )

    def _read_on(self, reading: int, order: Sequence[EssayId]) -> None:
        if reading != self._reading or self._coming is None:
            return
        if not order:
            coming, self._coming = self._coming, None
            self._take_over(coming)
            self.changed.emit()
            return
        self._library.ask(
            browse_library.summaries_of,
            tuple(order[:AT_ONCE]),
            done=partial(self._take_in, reading, order[AT_ONCE:]),
            failed=self._fail,
        )

    def _take_in(self, reading: int, rest: Sequence[EssayId], read: Sequence[EssaySummary]) -> None:
        if reading == self._reading and self._coming is not None:
            _put(self._coming, read)
            self._read_on(reading, rest)

    def _merge(self, wanted: tuple[EssayId, ...], read: Sequence[EssaySummary]) -> None:
        # One that was asked for and is not there was joined to another.
        gone = set(wanted).difference(each.id for each in read)
        if self._coming is not None:
            _drop(self._coming, gone)
            _put(self._coming, read)
        differs = [each for each in read if self._known.get(each.id) != each]
        if not differs and gone.isdisjoint(self._known):
            return
        _drop(self._known, gone)
        if _put(self._known, differs):
            self._known = dict(sorted(self._known.items(), key=_newest_first))
        self._all = None
        self.changed.emit()

    def _take_over(self, known: dict[EssayId, EssaySummary]) -> None:
        # Essays that came while the others were read stand behind them.
        self._known = dict(sorted(known.items(), key=_newest_first))
        self._all = None

    def _fail(self, error: object) -> None:
        self._coming = None
        self.failed.emit(error)


def _put(known: dict[EssayId, EssaySummary], read: Sequence[EssaySummary]) -> bool:
    """Put rows in their places; whether one is new, or was added at another time, and stands in no place yet."""
    is_out_of_order = False
    for each in read:
        before = known.get(each.id)
        is_out_of_order = is_out_of_order or before is None or before.added_at != each.added_at
        known[each.id] = each
    return is_out_of_order


def _drop(known: dict[EssayId, EssaySummary], gone: set[EssayId]) -> None:
    for essay_id in gone:
        known.pop(essay_id, None)


def _newest_first(row: tuple[EssayId, EssaySummary]) -> tuple[float, int]:
    essay_id, summary = row
    return -summary.added_at.timestamp(), -essay_id

"""Which entries answer what was typed, the best first: found a few at a time, so that typing never waits."""

from collections.abc import Sequence
from heapq import nsmallest
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from cssreader.gui.palette.entries import Entry, Kind, kinds_wanted
from cssreader.text.fuzzy import folded, score, words_typed

CHUNK = 400
"""Entries that are looked at before the window may do something else."""
MOST_SHOWN = 80
_LEAST_SHARE = 0.4
"""Of the best score: what is worth less holds the letters by chance."""
_RECENT_BONUS = 4
_ESSAY_BURDEN = 3
"""There are many essays, and many begin with the same words: what is not one stands before those as good."""
_ORDER = {kind: place for place, kind in enumerate(Kind)}


class _Ranked(NamedTuple):
    worth: int
    """Less for better."""
    kind: int
    length: int
    title: str
    number: int
    entry: Entry


class Ranking(QObject):
    """Answers the newest question only."""

    found = Signal(object)
    """The best entries for what was asked, once all were looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self._recent: dict[str, int] = {}
        self._candidates: list[int] = []
        self._ranked: list[_Ranked] = []
        self._words: tuple[str, ...] = ()
        self._kinds: tuple[Kind, ...] = ()
        self._done = 0
        self._last: tuple[tuple[Kind, ...], str, list[int]] | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._look_on)

    def set_entries(self, entries: Sequence[Entry], recent: Sequence[str] = ()) -> None:
        """What is to be found, and the keys of what was chosen before, the last first."""
        self._entries = entries
        self._recent = {key: place for place, key in enumerate(recent)}
        self._last = None

    def ask(self, typed: str) -> None:
        """`found` brings the answer: at once where there are few entries."""
        self._turn.stop()
        self._kinds, rest = kinds_wanted(typed)
        self._words = words_typed(rest)
        if not self._words:
            self.found.emit(self._usual())
            return
        joined = " ".join(self._words)
        if self._last is not None and self._last[0] == self._kinds and joined.startswith(self._last[1]):
            # Whoever types on can only lose lines.
            self._candidates = self._last[2]
        else:
            self._candidates = [number for number, each in enumerate(self._entries) if each.kind in self._kinds]
        self._last = None
        self._ranked, self._done = [], 0
        self._look_on()

    def _usual(self) -> list[Entry]:
        """What was chosen last, then everything else as it comes."""
        recent: dict[str, Entry] = {}
        rest: list[Entry] = []
        for each in self._entries:
            if each.key in self._recent:
                if each.kind in self._kinds:
                    recent[each.key] = each
            elif len(rest) < MOST_SHOWN and each.kind in self._kinds and each.enabled:
                rest.append(each)
        return ([recent[key] for key in self._recent if key in recent] + rest)[:MOST_SHOWN]

    def _look_on(self) -> None:
        for number in self._candidates[self._done : self._done + CHUNK]:
            entry = self._entries[number]
            worth = score(self._words, folded(entry.title))
            if worth is not None:
                worth += _RECENT_BONUS if entry.key in self._recent else 0
                worth = max(worth - (_ESSAY_BURDEN if entry.kind is Kind.ESSAY else 0), 1)
                self._ranked.append(_Ranked(-worth, _ORDER[entry.kind], len(entry.title), entry.title, number, entry))
        self._done += CHUNK
        if self._done < len(self._candidates):
            self._turn.start()
            return
        self._last = (self._kinds, " ".join(self._words), [each.number for each in self._ranked])
        best = nsmallest(MOST_SHOWN, self._ranked)
        least = _LEAST_SHARE * best[0].worth if best else 0
        self.found.emit([each.entry for each in best if each.worth <= least])

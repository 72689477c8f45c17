"""One segment of the index as a search reads it: arrays by document, and postings by term."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from cssreader.domain.search import HitKind
from cssreader.index.dictionary import Dictionary, Entry
from cssreader.index.engine import byte_to_length
from cssreader.index.postings import NOTHING, Numbers, Postings, Weights, read_positions, read_postings
from cssreader.index.schema import KINDS, PART_WEIGHTS, TEXT, part_starts

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]
"""Where things stand: document times `_FAR`, and the position in it. In order."""

_FAR = 1 << 32
_LENGTHS: Weights = np.array([byte_to_length(number) for number in range(256)], np.float32)
_PART_WEIGHTS: Weights = np.array(PART_WEIGHTS, np.float32)
_PART_STARTS = np.array(part_starts(), np.int64)
_REMEMBERED = 400_000
"""Postings of a segment that are kept in memory, eight bytes each, whichever were asked for last."""


class Segment:
    """Belongs to one thread, and to the reader that was opened with it."""

    def __init__(self, reader: Any) -> None:
        self.name = str(reader.segment().segment_id())
        self.count = int(reader.doc_count_all())
        self.dictionary = Dictionary(reader._terms)  # noqa: SLF001 - Whoosh offers no way to it
        self._file = reader._terms._postfile  # noqa: SLF001
        self._keys = reader.column_reader("key")
        self.lengths: Weights = _LENGTHS[_column(reader, f"_{TEXT}_len", ">u1", self.count)]
        self.essays = _column(reader, "essay", ">u4", self.count).astype(np.int64)
        self.kinds = _column(reader, "kind", ">u1", self.count)
        self.alive: Mask = np.ones(self.count, np.bool_)
        deleted = list(reader.segment().deleted_docs())
        self.alive[deleted] = False
        self._all_alive = not deleted
        self._remembered: OrderedDict[tuple[str, str], Postings] = OrderedDict()
        self._held = 0

    def key(self, number: int) -> str:
        return str(self._keys[number])

    def kind(self, number: int) -> HitKind:
        return KINDS[int(self.kinds[number])]

    def postings(self, field: str, term: str) -> Postings:
        place = (field, term)
        known = self._remembered.get(place)
        if known is not None:
            self._remembered.move_to_end(place)
            return known
        entry = self.dictionary.find(field, term)
        return NOTHING if entry is None else self._keep(place, self._living(read_postings(self._file, entry)))

    def _keep(self, place: tuple[str, str], postings: Postings) -> Postings:
        self._remembered[place] = postings
        self._held += len(postings.numbers)
        while self._held > _REMEMBERED and len(self._remembered) > 1:
            _, forgotten = self._remembered.popitem(last=False)
            self._held -= len(forgotten.numbers)
        return postings

    def _living(self, postings: Postings) -> Postings:
        if self._all_alive:
            return postings
        living = self.alive[postings.numbers]
        return Postings(postings.numbers[living], postings.weights[living])

    def at(self, positions: Iterable[int]) -> Iterator[Postings]:
        """The postings of terms by where the dictionary has them; nothing of them is remembered."""
        for position in positions:
            yield self._living(read_postings(self._file, self.dictionary.entry_at(position)))

    def places(self, field: str, terms: Sequence[str]) -> Places:
        """Where terms follow one another: the places of the first of each run."""
        entries: list[tuple[int, Entry]] = []
        for step, term in enumerate(terms):
            entry = self.dictionary.find(field, term)
            if entry is None:
                return np.empty(0, np.int64)
            entries.append((step, entry))
        found: Places | None = None
        # The rarest first: of the others only the documents that are left are looked at.
        for step, entry in sorted(entries, key=lambda each: each[1].documents):
            if found is None:
                found = self._places_of(entry, None) - step
            else:
                found = found[_is_in(found + step, self._places_of(entry, np.unique(found // _FAR)))]
            if not len(found):
                break
        assert found is not None
        return found

    def _places_of(self, entry: Entry, among: Places | None) -> Places:
        """The places of a term, of all living documents or of those with these numbers."""
        if among is None and not self._all_alive:
            among = np.flatnonzero(self.alive)
        numbers, counts, positions = read_positions(self._file, entry, among)
        return np.repeat(numbers.astype(np.int64) * _FAR, counts) + positions

    def weighed(self, field: str, places: Places) -> Postings:
        """The documents that hold these places, weighed by how many there are and in which part they stand."""
        if not len(places):
            return NOTHING
        if field == TEXT:
            weights = _PART_WEIGHTS[np.searchsorted(_PART_STARTS, places % _FAR, side="right") - 1]
        else:
            weights = np.ones(len(places), np.float32)
        summed = np.bincount(places // _FAR, weights, self.count).astype(np.float32)
        numbers = np.flatnonzero(summed).astype(np.int32)
        return Postings(numbers, summed[numbers])


def _is_in(wanted: Places, places: Places) -> Mask:
    """Whether each of these is among the others, which are in order."""
    if not len(places):
        return np.zeros(len(wanted), np.bool_)
    found: Mask = places[np.minimum(np.searchsorted(places, wanted), len(places) - 1)] == wanted
    return found


def near(one: Places, other: Places, distance: int) -> Places:
    """Those places of one from which a place of the other is at most `distance` words away, on either side."""
    if not len(one) or not len(other):
        return np.empty(0, np.int64)
    at = np.searchsorted(other, one - distance)
    found = at < len(other)
    reached = other[np.minimum(at, len(other) - 1)] <= one + distance
    return one[found & reached]


def united(parts: Iterable[Postings], count: int) -> Postings:
    """Documents that hold any of these, with what they hold of all."""
    gathered = list(parts)
    if not gathered:
        return NOTHING
    if len(gathered) == 1:
        return gathered[0]
    summed = np.zeros(count, np.float32)
    for numbers, weights in gathered:
        summed[numbers] += weights
    found: Numbers = np.flatnonzero(summed).astype(np.int32)
    return Postings(found, summed[found])


def _column(reader: Any, name: str, kind: str, count: int) -> npt.NDArray[Any]:
    """A column of numbers, whole; documents at its end that have none have 0."""
    wanted = np.dtype(kind)
    column = np.zeros(count, wanted)
    per_document = reader._perdoc  # noqa: SLF001 - Whoosh reads one number at a time
    if per_document.has_column(name):
        file, offset, length = per_document._get_column_file(name)  # noqa: SLF001
        values = np.frombuffer(file.get(offset, length), wanted)[:count]
        column[: len(values)] = values
    return column

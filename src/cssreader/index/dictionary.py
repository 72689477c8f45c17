"""The terms of one segment, read from Whoosh's file of them without making a value for each."""

import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

_LENGTHS = struct.Struct("!ii")
_INFO = struct.Struct("!BfIBBfIIqi")
"""Whoosh's term info where the postings stand in a file of their own, as `segment` writes it."""
_FREQUENCY_AT = 5
"""Where in a term info the number of documents stands."""
_FIELD = struct.Struct("!H")
_POSITION_TYPES = {"B": ">u1", "H": ">u2", "i": ">i4", "I": ">u4", "q": ">i8"}

Positions = npt.NDArray[np.int64]


class Entry(NamedTuple):
    """Where the postings of a term lie, and how many documents hold it, deleted ones among them."""

    documents: int
    offset: int
    length: int


class Beginning(NamedTuple):
    """The terms of a field that begin alike: where each stands, and how many documents hold it."""

    positions: Positions
    documents: npt.NDArray[np.int64]


class Dictionary:
    """Belongs to one open reader, whose file it reads."""

    def __init__(self, terms: Any) -> None:
        index = terms._tindex  # noqa: SLF001 - Whoosh offers no way to more than one term at a time
        self._file = index.dbfile
        self._fields: dict[str, int] = dict(index.extras["fieldmap"])
        kind = np.dtype(_POSITION_TYPES[index.extras["indextype"]])
        data = self._file.get(index.indexbase, index.indexlen * kind.itemsize)
        self._positions: Positions = np.frombuffer(data, kind).astype(np.int64)
        self._end = int(index.endofdata)

    def find(self, field: str, term: str) -> Entry | None:
        key = self._key(field, term)
        at = self._first_at_or_after(key)
        if at == len(self._positions):
            return None
        position = int(self._positions[at])
        length, _ = _LENGTHS.unpack(self._file.get(position, _LENGTHS.size))
        if length != len(key) or self._file.get(position + _LENGTHS.size, length) != key:
            return None
        return self._entry_at(position, length)

    def beginning(self, field: str, prefix: str) -> Beginning:
        """The terms that begin so, in their order."""
        key = self._key(field, prefix)
        first, last = self._first_at_or_after(key), self._first_at_or_after(key + b"\xff")
        positions = self._positions[first:last]
        if not len(positions):
            return Beginning(positions, positions)
        begin = int(positions[0])
        end = int(self._positions[last]) if last < len(self._positions) else self._end
        data = np.frombuffer(self._file.get(begin, end - begin), np.uint8)
        lengths = _numbers(data, positions - begin)
        return Beginning(positions, _numbers(data, positions - begin + _LENGTHS.size + lengths + _FREQUENCY_AT))

    def term_at(self, position: int) -> str:
        length, _ = _LENGTHS.unpack(self._file.get(position, _LENGTHS.size))
        return str(self._file.get(position + _LENGTHS.size + _FIELD.size, length - _FIELD.size), "utf-8")

    def entry_at(self, position: int) -> Entry:
        length, _ = _LENGTHS.unpack(self._file.get(position, _LENGTHS.size))
        return self._entry_at(position, length)

    def terms(self, field: str) -> Iterator[tuple[str, int]]:
        """Every term of a field, with the number of documents that hold it."""
        found = self.beginning(field, "")
        for position, documents in zip(found.positions.tolist(), found.documents.tolist(), strict=True):
            yield self.term_at(position), documents

    def _entry_at(self, position: int, key_length: int) -> Entry:
        info = _INFO.unpack(self._file.get(position + _LENGTHS.size + key_length, _INFO.size))
        return Entry(info[2], info[8], info[9])

    def _key(self, field: str, term: str) -> bytes:
        # A field that has no terms in this segment has no number; none has the highest.
        return _FIELD.pack(self._fields.get(field, 0xFFFF)) + term.encode()

    def _first_at_or_after(self, key: bytes) -> int:
        low, high = 0, len(self._positions)
        file, positions = self._file, self._positions
        while low < high:
            middle = (low + high) // 2
            position = int(positions[middle])
            length, _ = _LENGTHS.unpack(file.get(position, _LENGTHS.size))
            if file.get(position + _LENGTHS.size, length) < key:
                low = middle + 1
            else:
                high = middle
        return low


def _numbers(data: npt.NDArray[np.uint8], at: Positions) -> Positions:
    """The numbers of four bytes, the highest first, that stand at these places."""
    parts = [data[at + step].astype(np.int64) for step in range(4)]
    return (parts[0] << 24) | (parts[1] << 16) | (parts[2] << 8) | parts[3]

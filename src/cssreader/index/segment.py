"""A segment of the index, written as Whoosh would write it, several times as fast.

Whoosh keeps every posting of a batch as a tuple of its own, sorts them all, and reads the length of the
document back from the disk for each. Here postings are gathered by term in the order of the documents,
which is the order in which they are written, and the lengths are remembered. Whoosh reads what comes of
it as its own: `tests/index/test_segment.py` compares the two, posting by posting.
"""

import contextlib
import heapq
import pickle
import struct
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, groupby
from operator import itemgetter, sub
from typing import Any, NamedTuple

from cssreader.index.dictionary import Dictionary
from cssreader.index.engine import SegmentReader, SegmentWriter, length_to_byte, whoosh3
from cssreader.index.postings import read_all
from cssreader.index.schema import IndexedDocument

BLOCK = 128
"""Postings that are read at once, as many as with Whoosh."""

_WRAPPED = 1
"""Whoosh's mark of a block that zlib has to read."""

# Whoosh's own choice, 2, spells bytes as calls that turn letters into bytes; it reads every protocol.
_PROTOCOL = 3

# Whoosh's term info: inlined, weight, documents, shortest and longest, greatest weight, first and last document;
# then where its postings lie, and their length in bytes.
_TERM_INFO = struct.Struct("!BfIBBfIIqi")
_FIELD_NUMBER = struct.Struct("!H")
_BLOCK_LENGTH = struct.Struct("!i")
_STORED_LENGTH = struct.Struct("<HH")
_LONGEST_STORED = 0xFFFF
_CHECKSUM = struct.Struct("!I")
_WHOLE = {float(number): number for number in range(256)}
_BEGINNING = whoosh3.WHOOSH3_HEADER_MAGIC

Gathered = dict[str, list[Any]]
"""The postings of each term of a field in one flat list: document, weight, value, document, weight, value …"""


class BatchWriter(SegmentWriter):  # type: ignore[misc]  # Whoosh publishes no types
    """Whoosh's writer, that takes documents whose postings are made, and holds what it took in memory."""

    def __init__(self, index: Any, *, patience_seconds: float) -> None:
        super().__init__(index, timeout=patience_seconds, codec=_Codec())
        self._gathered: defaultdict[str, Gathered] = defaultdict(dict)
        self._merged: list[tuple[Any, list[int]]] = []
        """Segments that are merged, and the new number of each of their documents, -1 for a deleted one."""
        self.committed: list[Any] = []
        """After a commit, the segments that the index then has, the new one among them."""

    def add(self, document: IndexedDocument) -> None:
        """Put a document in. It takes the place of none: what has its key is to be deleted first."""
        number = self.docnum
        per_document = self.perdocwriter
        per_document.start_doc(number)
        for name, value in document.columns.items():
            per_document.add_column_value(name, self.schema[name].column_type, value)
        for name, postings in document.postings.items():
            gathered = self._gathered[name]
            length = 0
            for term, frequency, weight, value in postings:
                length += frequency
                if term in gathered:
                    gathered[term] += (number, weight, value)
                else:
                    gathered[term] = [number, weight, value]
            field = self.schema[name]
            per_document.add_field(name, field, None, length if field.scorable else 0)
        per_document.finish_doc()
        self._added = True
        self.docnum += 1

    def add_postings_to_pool(self, reader: Any, startdoc: int, docmap: Mapping[int, int] | None) -> None:
        """What a merge brings in, by Whoosh's name for it; the documents were numbered before.

        The postings are read when they are written, a term at a time, so that a merge takes no memory.
        """
        old = range(reader.doc_count_all())
        numbers = (
            [startdoc + number for number in old] if docmap is None else [docmap.get(number, -1) for number in old]
        )
        self._merged.append((reader.segment(), numbers))

    def _commit_toc(self, segments: list[Any]) -> None:
        super()._commit_toc(segments)
        self.committed = segments

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        with contextlib.ExitStack() as readers:
            merged = [
                (readers.enter_context(contextlib.closing(SegmentReader(self.storage, self.schema, segment))), numbers)
                for segment, numbers in self._merged
            ]
            for name in (each for each, field in self.schema.items() if field.format is not None):
                sources = [_of_reader(reader, name, numbers) for reader, numbers in merged]
                sources.append(_in_memory(self._gathered.pop(name, {})))
                lengths = self.perdocwriter.lengths[name]
                self.fieldwriter.add_field(name, self.schema[name], _united(sources), lengths)
        self.fieldwriter.close()


class _Held(NamedTuple):
    """What documents hold of one term, in their order."""

    numbers: Sequence[int]
    weights: Sequence[float]
    values: Sequence[bytes]


_Source = Iterator[tuple[str, Callable[[], _Held]]]
"""The terms of a field in their order, each with a way to its postings."""


def _in_memory(gathered: Gathered) -> _Source:
    # Letters in the order of their code points stand in the order of their bytes, too.
    for term in sorted(gathered):
        flat = gathered[term]
        yield term, lambda flat=flat: _Held(flat[0::3], flat[1::3], flat[2::3])  # type: ignore[misc]


def _of_reader(reader: Any, name: str, numbers: Sequence[int]) -> _Source:
    dictionary, file = Dictionary(reader._terms), reader._terms._postfile  # noqa: SLF001 - Whoosh reads one at a time

    def held(position: int) -> _Held:
        old, weights, values = read_all(file, dictionary.entry_at(position))
        new = [numbers[number] for number in old]
        if min(new) >= 0:
            return _Held(new, weights, values)
        kept = [(number, *rest) for number, *rest in zip(new, weights, values, strict=True) if number >= 0]
        return _Held(*zip(*kept, strict=True)) if kept else _Held((), (), ())

    for position in dictionary.beginning(name, "").positions.tolist():
        yield dictionary.term_at(position), partial(held, position)


def _united(sources: Sequence[_Source]) -> Iterator[tuple[str, _Held]]:
    """The postings of each term, of one source after the other, which is the order of the documents."""
    numbered = [((term, place, read) for term, read in source) for place, source in enumerate(sources)]
    for term, found in groupby(heapq.merge(*numbered, key=itemgetter(0, 1)), key=itemgetter(0)):
        parts = [read() for _, _, read in found]
        held = (
            parts[0]
            if len(parts) == 1
            else _Held(*(list(chain.from_iterable(each)) for each in zip(*parts, strict=True)))
        )
        if held.numbers:
            yield term, held


class _Codec(whoosh3.W3Codec):  # type: ignore[misc]
    def per_document_writer(self, storage: Any, segment: Any) -> Any:
        return _PerDocumentWriter(self, storage, segment)

    def field_writer(self, storage: Any, segment: Any) -> Any:
        return _FieldWriter(self, storage, segment)

    def new_segment(self, storage: Any, indexname: str) -> Any:  # noqa: ARG002
        # The contents of an index name the codec of every segment, and Whoosh must know it by itself.
        return whoosh3.W3Segment(whoosh3.W3Codec(), indexname)


class _PerDocumentWriter(whoosh3.W3PerDocWriter):  # type: ignore[misc]
    """Remembers the lengths that it writes, in Whoosh's coding, by field and document."""

    def __init__(self, codec: Any, storage: Any, segment: Any) -> None:
        super().__init__(codec, storage, segment)
        self.lengths: defaultdict[str, dict[int, int]] = defaultdict(dict)

    def add_field(self, fieldname: str, fieldobj: Any, value: Any, length: int | None) -> None:
        super().add_field(fieldname, fieldobj, value, length)
        if length:
            self.lengths[fieldname][self._docnum] = length_to_byte(length)


class _FieldWriter(whoosh3.W3FieldWriter):  # type: ignore[misc]
    def add_field(self, name: str, field: Any, terms: Iterable[tuple[str, _Held]], lengths: Mapping[int, int]) -> None:
        """All terms of a field with their postings. `lengths` is empty for a field that has none."""
        started = False
        has_values = field.format.fixed_value_size() != 0
        for term, (ids, weights, values) in terms:
            if not started:
                self.start_field(name, field)
                number = _FIELD_NUMBER.pack(self._fieldid)
                offset = self._postfile.tell()
                started = True
            coded = [lengths[each] for each in ids] if lengths else (0,)
            blocks = b"".join(_blocks(ids, weights, values if has_values else None, coded))
            self._postfile.write(blocks)
            info = _TERM_INFO.pack(
                0,
                sum(weights),
                len(ids),
                min(coded),
                max(coded),
                max(weights),
                ids[0],
                ids[-1],
                offset,
                len(blocks),
            )
            self._tindex.add(number + term.encode(), info)
            offset += len(blocks)
        if started:
            self.finish_field()


def _blocks(
    ids: Sequence[int], weights: Sequence[float], values: Sequence[bytes] | None, lengths: Sequence[int]
) -> Iterator[bytes]:
    """The postings of one term as they stand in the file."""
    yield _BEGINNING
    if len(ids) <= BLOCK:
        yield _block(ids, weights, values, lengths, last=True)
        return
    for begin in range(0, len(ids), BLOCK):
        end = begin + BLOCK
        yield _block(
            ids[begin:end],
            weights[begin:end],
            values and values[begin:end],
            lengths[begin:end] or lengths,
            last=end >= len(ids),
        )


def _block(
    ids: Sequence[int],
    weights: Sequence[float],
    values: Sequence[bytes] | None,
    lengths: Sequence[int],
    *,
    last: bool,
) -> bytes:
    greatest = max(weights)
    steps = tuple(map(sub, ids, chain((0,), ids)))
    shortened: float | bytes | tuple[float, ...] | None
    if greatest == min(weights):
        shortened = None if greatest == 1 else float(greatest)
    else:
        shortened = _as_bytes(weights) or tuple(weights)
    data = pickle.dumps((steps, shortened, values and tuple(values)), _PROTOCOL)
    data = _wrapped(data)
    about = pickle.dumps((len(ids), ids[-1], greatest, _WRAPPED, min(lengths), max(lengths)), _PROTOCOL)
    size = len(about) + len(data)
    return b"".join((_BLOCK_LENGTH.pack(-size if last else size), about, data))


def _as_bytes(weights: Sequence[float]) -> bytes | None:
    """Weights that are small whole numbers, as most are: Whoosh takes any sequence of numbers, and bytes are one."""
    try:
        return bytes(map(_WHOLE.__getitem__, weights))
    except KeyError:
        return None


def _wrapped(data: bytes) -> bytes:
    """A block as zlib reads it, not made smaller: its checksum tells when bytes on the disk have changed.

    To compress a block takes ten times as long as all else that is done to write it. The four parts of a
    zlib stream (RFC 1950) that stores what it is given are put together here, because zlib first clears
    memory for finding repetitions, even when it is to look for none.
    """
    size = len(data)
    if size > _LONGEST_STORED:
        return zlib.compress(data, 0)
    return b"".join(
        (b"\x78\x01\x01", _STORED_LENGTH.pack(size, size ^ 0xFFFF), data, _CHECKSUM.pack(zlib.adler32(data)))
    )

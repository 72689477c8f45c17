"""A segment of the index, written as Whoosh would write it, several times as fast.

Whoosh keeps every posting of a batch as a tuple of its own, sorts them all, and reads the length of the
document back from the disk for each. Here postings are gathered by term in the order of the documents,
which is the order in which they are written, and the lengths are remembered. Whoosh reads what comes of
it as its own: `tests/index/test_segment.py` compares the two, posting by posting.
"""

import pickle
import struct
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from operator import sub
from typing import Any

from cssreader.index.engine import SegmentWriter, length_to_byte, whoosh3
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
_BEGINNING = whoosh3.WHOOSH3_HEADER_MAGIC

Gathered = dict[str, list[Any]]
"""The postings of each term of a field in one flat list: document, weight, value, document, weight, value …"""


class BatchWriter(SegmentWriter):  # type: ignore[misc]  # Whoosh publishes no types
    """Whoosh's writer, that takes documents whose postings are made, and holds what it took in memory."""

    def __init__(self, index: Any, *, patience_seconds: float) -> None:
        super().__init__(index, timeout=patience_seconds, codec=_Codec())
        self._gathered: defaultdict[str, Gathered] = defaultdict(dict)
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

        Whoosh looks every term up anew and asks of every posting whether its document is deleted.
        """
        file = reader.segment().open_file(reader.storage(), whoosh3.W3Codec.POSTS_EXT)
        numbers = {each: startdoc + each for each in range(reader.doc_count_all())} if docmap is None else docmap
        for (name, term), info in reader:
            gathered = self._gathered[name]
            flat = gathered.get(term.decode(), [])
            matcher = self.codec.postings_reader(file, info, self.schema[name].format)
            while matcher.is_active():
                number = matcher.id()
                if number in numbers:
                    flat += (numbers[number], matcher.weight(), matcher.value() or b"")
                matcher.next()
            if flat:
                gathered[term.decode()] = flat
        file.close()

    def _commit_toc(self, segments: list[Any]) -> None:
        super()._commit_toc(segments)
        self.committed = segments

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        for name in sorted(self._gathered):
            self.fieldwriter.add_field(name, self.schema[name], self._gathered[name], self.perdocwriter.lengths[name])
        self.fieldwriter.close()


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
    def add_field(self, name: str, field: Any, gathered: Gathered, lengths: Mapping[int, int]) -> None:
        """All terms of a field with their postings. `lengths` is empty for a field that has none."""
        self.start_field(name, field)
        number = _FIELD_NUMBER.pack(self._fieldid)
        has_values = field.format.fixed_value_size() != 0
        offset = self._postfile.tell()
        # Letters in the order of their code points stand in the order of their bytes, too.
        for term in sorted(gathered):
            flat = gathered[term]
            ids, weights = flat[0::3], flat[1::3]
            coded = [lengths[each] for each in ids] if lengths else (0,)
            blocks = b"".join(_blocks(ids, weights, flat[2::3] if has_values else None, coded))
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
    shortened = (None if greatest == 1 else float(greatest)) if greatest == min(weights) else tuple(weights)
    data = pickle.dumps((steps, shortened, values and tuple(values)), _PROTOCOL)
    data = _wrapped(data)
    about = pickle.dumps((len(ids), ids[-1], greatest, _WRAPPED, min(lengths), max(lengths)), _PROTOCOL)
    size = len(about) + len(data)
    return b"".join((_BLOCK_LENGTH.pack(-size if last else size), about, data))


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

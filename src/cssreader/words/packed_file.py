"""Pieces of a file that may be packed so that each piece can be had alone, as `dictzip` does it.

A dictzip file is a gzip file whose header tells how long each separately packed chunk is.
"""

import os
import stat
import struct
import zlib
from collections import OrderedDict
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO

from cssreader.errors import UnusableInputError

MOST_INFLATED = 256 * 1024 * 1024
"""A gzip file that cannot be read in pieces is read whole, up to so many bytes."""
_KEPT_CHUNKS = 8
_GZIP = b"\x1f\x8b\x08"
_HAS_CHECKSUM, _HAS_EXTRA, _HAS_NAME, _HAS_COMMENT = 2, 4, 8, 16
_LONGEST_NAME = 4096


class PackedFile:
    """A file that is read in pieces. `size` is that of what is packed in it."""

    def __init__(self, path: Path) -> None:
        """Raises OSError, and UnusableInputError for what is no plain file in its own folder or is damaged."""
        self._name = path.name
        self._stream = _opened(path)
        self._chunk_length = 0
        self._places: list[tuple[int, int]] = []
        self._chunks: OrderedDict[int, bytes] = OrderedDict()
        self._whole: bytes | None = None
        try:
            self.size = os.fstat(self._stream.fileno()).st_size
            if self._stream.read(3) == _GZIP:
                self._read_header()
        except BaseException:
            self._stream.close()
            raise

    def read(self, start: int, length: int) -> bytes:
        """The bytes from `start`, fewer than `length` where the file ends. Raises UnusableInputError."""
        if start < 0 or length < 0:
            raise self._damaged()
        if self._whole is not None:
            return self._whole[start : start + length]
        if not self._places:
            self._stream.seek(start)
            return self._stream.read(length)
        end = min(start + length, self.size)
        if start >= end:
            return b""
        first, last = start // self._chunk_length, (end - 1) // self._chunk_length
        joined = b"".join(self._chunk(number) for number in range(first, last + 1))
        return joined[start - first * self._chunk_length : end - first * self._chunk_length]

    def close(self) -> None:
        self._stream.close()
        self._chunks.clear()

    def _damaged(self) -> UnusableInputError:
        return UnusableInputError(f"The dictionary file {self._name} is damaged. Put a fresh copy in its place.")

    def _read_header(self) -> None:
        head = self._stream.read(7)
        if len(head) < 7:
            raise self._damaged()
        flags = head[0]
        lengths = self._chunk_lengths() if flags & _HAS_EXTRA else None
        if lengths is None:
            self._inflate_whole()
            return
        for flag in (_HAS_NAME, _HAS_COMMENT):
            if flags & flag:
                self._pass_over_name()
        if flags & _HAS_CHECKSUM:
            self._stream.read(2)
        begin = self._stream.tell()
        starts = accumulate(lengths, initial=begin)
        self._places = list(zip(starts, lengths, strict=False))
        if not self._places or sum(self._places[-1]) > self.size:
            raise self._damaged()
        self.size = (len(lengths) - 1) * self._chunk_length + len(self._chunk(len(lengths) - 1))

    def _chunk_lengths(self) -> tuple[int, ...] | None:
        """How long each packed chunk is; None where the header tells nothing of chunks."""
        extra = self._stream.read(int.from_bytes(self._stream.read(2), "little"))
        at = 0
        while at + 4 <= len(extra):
            kind, length = extra[at : at + 2], int.from_bytes(extra[at + 2 : at + 4], "little")
            told = extra[at + 4 : at + 4 + length]
            if kind == b"RA" and len(told) >= 6:
                _, self._chunk_length, count = struct.unpack_from("<HHH", told)
                if not self._chunk_length or len(told) < 6 + 2 * count:
                    raise self._damaged()
                return struct.unpack_from(f"<{count}H", told, 6)
            at += 4 + length
        return None

    def _pass_over_name(self) -> None:
        for _ in range(_LONGEST_NAME):
            if self._stream.read(1) in (b"\0", b""):
                return
        raise self._damaged()

    def _chunk(self, number: int) -> bytes:
        known = self._chunks.get(number)
        if known is not None:
            self._chunks.move_to_end(number)
            return known
        start, length = self._places[number]
        self._stream.seek(start)
        try:
            data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(self._stream.read(length), self._chunk_length)
        except zlib.error as error:
            raise self._damaged() from error
        if number < len(self._places) - 1 and len(data) != self._chunk_length:
            raise self._damaged()
        self._chunks[number] = data
        while len(self._chunks) > _KEPT_CHUNKS:
            self._chunks.popitem(last=False)
        return data

    def _inflate_whole(self) -> None:
        self._stream.seek(0)
        self._whole = inflated(self._stream.read(MOST_INFLATED), MOST_INFLATED, self._name)
        self.size = len(self._whole)


def inflated(data: bytes, most: int, name: str) -> bytes:
    """What is in some gzip data. Raises UnusableInputError when it is damaged or longer than `most` bytes."""
    inflater = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        whole = inflater.decompress(data, most)
        if not inflater.eof and not inflater.unconsumed_tail:
            whole += inflater.flush()
    except zlib.error as error:
        raise UnusableInputError(f"The dictionary file {name} is damaged. Put a fresh copy in its place.") from error
    if inflater.unconsumed_tail:
        raise UnusableInputError(f"The dictionary file {name} is too large to be used.")
    if not inflater.eof:
        raise UnusableInputError(f"The dictionary file {name} is damaged. Put a fresh copy in its place.")
    return whole


def read_whole(path: Path, most: int) -> bytes:
    """A small file. Raises OSError, and UnusableInputError when it is longer than `most` bytes."""
    with _opened(path) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise UnusableInputError(f"The dictionary file {path.name} is too large to be used.")
    return data


def _opened(path: Path) -> BinaryIO:
    """An ordinary file that lies where it is named: a pipe would wait for ever, a link could lead anywhere."""
    if not stat.S_ISREG(path.lstat().st_mode):
        raise UnusableInputError(f"The dictionary file {path.name} is no ordinary file.")
    return path.open("rb")

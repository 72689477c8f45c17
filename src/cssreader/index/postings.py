"""The postings of one term, read from Whoosh's file whole.

Whoosh's matchers are made to look at as few postings as the best few answers need, one at a time. Here every answer
is counted, and a question needs all its numbers at once: a term's postings become two arrays.
"""

import pickle
import struct
import zlib
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from cssreader.index.dictionary import Entry
from cssreader.index.engine import whoosh3

Numbers = npt.NDArray[np.int32]
Weights = npt.NDArray[np.float32]

_LENGTH = struct.Struct("!i")
_BEGINNING = len(whoosh3.WHOOSH3_HEADER_MAGIC)
_STORED = b".\x78\x01\x01"
"""The end of what is said about a block, and the beginning of the block as `segment` writes it."""
_AROUND = 11
"""Bytes round what zlib stores as it is."""
_SHORT_STEP = np.dtype([("code", "u1"), ("step", "<u2")])
_VALUE_AROUND = 7
"""Bytes of a posting's value round its positions: their number, the mark before and two after."""


class Postings(NamedTuple):
    """The documents that hold something, by their numbers in the segment, and how much of it each holds."""

    numbers: Numbers
    weights: Weights


NOTHING = Postings(np.empty(0, np.int32), np.empty(0, np.float32))

_Block = tuple[tuple[int, ...], float | bytes | tuple[float, ...] | None, tuple[bytes, ...] | None]


def read_postings(file: Any, entry: Entry) -> Postings:
    blocks = _blocks(file.get(entry.offset, entry.length))
    steps = _numbers_of(blocks)
    if all(isinstance(weights, bytes) for _, weights, _ in blocks):
        joined = b"".join(weights for _, weights, _ in blocks if isinstance(weights, bytes))
        return Postings(steps, np.frombuffer(joined, np.uint8).astype(np.float32))
    return Postings(steps, np.concatenate([_weights_of(ids, weights) for ids, weights, _ in blocks]))


def read_all(file: Any, entry: Entry) -> tuple[list[int], list[float], list[bytes]]:
    """Documents, weights, and the values as Whoosh keeps them; empty ones where the field has none.

    Lists, because a merge reads many terms of few postings, for which arrays take longer.
    """
    blocks = _blocks(file.get(entry.offset, entry.length))
    numbers = [number for ids, _, _ in blocks for number in accumulate(ids)]
    weights = [weight for ids, weights, _ in blocks for weight in _listed(ids, weights)]
    values = [value for ids, _, values in blocks for value in values or [b""] * len(ids)]
    return numbers, weights, values


def read_positions(
    file: Any, entry: Entry, among: npt.NDArray[np.int64] | None = None
) -> tuple[Numbers, npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Documents, how often each holds the term, and all its positions one after the other, in order.

    `among` are the documents that are wanted, in order; None wants them all.
    """
    blocks = _blocks(file.get(entry.offset, entry.length))
    values = [value for _, _, values in blocks for value in values or ()]
    numbers = _numbers_of(blocks)
    if among is not None:
        kept = np.flatnonzero(np.isin(numbers, among, assume_unique=True))
        if len(kept) < len(numbers):
            numbers = numbers[kept]
            values = [values[at] for at in kept.tolist()]
    if not values:
        nothing = np.empty(0, np.int64)
        return numbers, nothing, nothing
    counts = np.frombuffer(b"".join([value[:4] for value in values]), ">u4").astype(np.int64)
    lengths = np.fromiter(map(len, values), np.int64, len(values)) - _VALUE_AROUND
    short = lengths == _SHORT_STEP.itemsize * counts
    if bool(short.all()):
        steps = np.frombuffer(b"".join([value[5:-2] for value in values]), _SHORT_STEP)["step"].astype(np.int64)
    else:
        steps = np.empty(int(counts.sum()), np.int64)
        is_short = np.repeat(short, counts)
        joined = b"".join([value[5:-2] for value, fits in zip(values, short.tolist(), strict=True) if fits])
        steps[is_short] = np.frombuffer(joined, _SHORT_STEP)["step"]
        longer = [value for value, fits in zip(values, short.tolist(), strict=True) if not fits]
        # Our own index, as Whoosh reads it: see ARCHITECTURE.md on folders from strangers.
        steps[~is_short] = list(chain.from_iterable(pickle.loads(value[4:]) for value in longer))  # noqa: S301
    positions = np.cumsum(steps)
    before = np.concatenate((np.zeros(1, np.int64), positions[np.cumsum(counts)[:-1] - 1]))
    return numbers, counts, positions - np.repeat(before, counts)


def _numbers_of(blocks: list[_Block]) -> Numbers:
    steps = np.fromiter(chain.from_iterable(ids for ids, _, _ in blocks), np.int64)
    at = last = 0
    for ids, _, _ in blocks:
        # The first step of each block is the number itself.
        steps[at] -= last
        at += len(ids)
        last = sum(ids)
    return np.cumsum(steps).astype(np.int32)


def _listed(ids: tuple[int, ...], weights: float | bytes | tuple[float, ...] | None) -> Sequence[float]:
    if weights is None or isinstance(weights, float):
        return [1.0 if weights is None else weights] * len(ids)
    return list(weights)


def _weights_of(ids: tuple[int, ...], weights: float | bytes | tuple[float, ...] | None) -> Weights:
    if weights is None or isinstance(weights, float):
        return np.full(len(ids), 1.0 if weights is None else weights, np.float32)
    return np.array(list(weights), np.float32)


def _blocks(data: bytes) -> list[_Block]:
    """Whoosh's blocks of postings. Raises whatever comes of damaged bytes."""
    if not data.startswith(whoosh3.WHOOSH3_HEADER_MAGIC):
        raise ValueError("no postings stand here")
    blocks: list[_Block] = []
    at = _BEGINNING
    last = False
    while not last:
        (length,) = _LENGTH.unpack_from(data, at)
        last = length < 0
        begin, end = at + _LENGTH.size, at + _LENGTH.size + abs(length)
        begin = _content_at(data, begin, end)
        blocks.append(pickle.loads(zlib.decompress(data[begin:end])))  # noqa: S301 - our own index, see ARCHITECTURE.md
        at = end
    return blocks


def _content_at(data: bytes, begin: int, end: int) -> int:
    """Where the block itself begins, behind what is said about it."""
    at = data.find(_STORED, begin, end) + 1
    if at > 0:
        size = data[at + 3] | data[at + 4] << 8
        if size == end - at - _AROUND:
            return at
    # A block that zlib wrote: what stands before it is read to its end.
    from io import BytesIO

    stream = BytesIO(data[begin:end])
    pickle.load(stream)  # noqa: S301 - as above
    return begin + stream.tell()

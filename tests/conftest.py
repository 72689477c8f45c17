"""What tests of several rooms share."""

import struct
import zlib
from collections.abc import Callable

import pytest

MakePng = Callable[..., bytes]


@pytest.fixture
def png() -> MakePng:
    """Makes a PNG picture of a width, a height and one colour."""
    return _png


def _png(width: int, height: int, colour: tuple[int, int, int] = (40, 90, 160)) -> bytes:
    """A PNG picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes(colour) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")

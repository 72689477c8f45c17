"""What the first bytes of a picture say: its kind and its size. Nothing is decoded.

SVG is no picture here: it is a program for drawing one, with scripts, style sheets and references to
other files, so it is neither kept nor shown.
"""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

MOST_BYTES = 20_000_000
"""What one picture may have."""
_DATA_ADDRESS = re.compile(r"data:([a-zA-Z0-9.+-]+/[a-zA-Z0-9.+-]+)?((?:;[^,;]*)*),", re.IGNORECASE)
_STARTS_OF_FRAME = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""JPEG markers without a length after them."""


@dataclass(frozen=True, slots=True)
class PictureFacts:
    media_type: str
    """As judged by the bytes, such as ``image/jpeg``."""
    width: int
    height: int
    """In pixels, each at least 1."""


def picture_facts(data: bytes) -> PictureFacts | None:
    """The kind and size of a PNG, JPEG, GIF, WebP or BMP picture; None for everything else."""
    for media_type, size_in in (
        ("image/png", _png),
        ("image/jpeg", _jpeg),
        ("image/gif", _gif),
        ("image/webp", _webp),
        ("image/bmp", _bmp),
    ):
        size = size_in(data)
        if size is not None:
            return PictureFacts(media_type, *size) if min(size) > 0 else None
    return None


def picture_name(data: bytes) -> str:
    """The source of a picture with these bytes, as `cssreader.text.safe_html.stored_name` reads it."""
    return f"picture:{hashlib.sha256(data).hexdigest()}"


def bytes_in_address(address: str) -> bytes | None:
    """The bytes that a ``data:`` address holds, None for another address and for one that is broken or too large."""
    match = _DATA_ADDRESS.match(address)
    if match is None or len(address) > MOST_BYTES * 3:
        return None
    encoded = address[match.end() :]
    if ";base64" not in match[2].lower():
        return unquote_to_bytes(encoded)
    try:
        return base64.b64decode("".join(unquote_to_bytes(encoded).decode("ascii").split()) + "==")
    except (binascii.Error, UnicodeDecodeError):
        return None


def _number(data: bytes, start: int, length: int, order: str = "little") -> int:
    return int.from_bytes(data[start : start + length], "big" if order == "big" else "little")


def _png(data: bytes) -> tuple[int, int] | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or len(data) < 33:
        return None
    return _number(data, 16, 4, "big"), _number(data, 20, 4, "big")


def _gif(data: bytes) -> tuple[int, int] | None:
    if data[:6] not in (b"GIF87a", b"GIF89a") or len(data) < 13:
        return None
    return _number(data, 6, 2), _number(data, 8, 2)


def _bmp(data: bytes) -> tuple[int, int] | None:
    # The length of the header tells its kind; the letters BM alone begin many a text.
    if data[:2] != b"BM" or len(data) < 54 or _number(data, 14, 4) not in (40, 52, 56, 108, 124):
        return None
    # The height is negative where the rows are told from the top.
    return _number(data, 18, 4), abs(int.from_bytes(data[22:26], "little", signed=True))


def _webp(data: bytes) -> tuple[int, int] | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or len(data) < 30:
        return None
    match data[12:16]:
        case b"VP8X":
            return _number(data, 24, 3) + 1, _number(data, 27, 3) + 1
        case b"VP8L":
            bits = _number(data, 21, 4)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            return _number(data, 26, 2) & 0x3FFF, _number(data, 28, 2) & 0x3FFF
        case _:
            return None


def _jpeg(data: bytes) -> tuple[int, int] | None:
    if data[:3] != b"\xff\xd8\xff":
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _STARTS_OF_FRAME:
            return _number(data, at + 7, 2, "big"), _number(data, at + 5, 2, "big")
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        else:
            at += 2 + max(_number(data, at + 2, 2, "big"), 2)
    return None

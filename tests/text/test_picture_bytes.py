"""The first bytes of a picture tell what it is, and nothing else is taken for one."""

import base64
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.text.picture_bytes import PictureFacts, bytes_in_address, picture_facts

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 480) + b"\x08\x02\0\0\0" + b"\0" * 8
GIF = b"GIF89a" + struct.pack("<HH", 320, 200) + b"\0\0\0"
BMP = b"BM" + b"\0" * 12 + struct.pack("<Iii", 40, 30, -20) + b"\0" * 40
JPEG = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc0\0\x11\x08" + struct.pack(">HH", 50, 70) + b"\x03" + b"\0" * 12
LOSSY = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 90, 60) + b"\0" * 4
EXTENDED = b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0" + (99).to_bytes(3, "little") + (49).to_bytes(3, "little")
LOSSLESS = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0/" + (29 | 39 << 14).to_bytes(4, "little") + b"\0" * 8


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PNG, PictureFacts("image/png", 640, 480)),
        (GIF, PictureFacts("image/gif", 320, 200)),
        (BMP, PictureFacts("image/bmp", 30, 20)),
        (JPEG, PictureFacts("image/jpeg", 70, 50)),
        (LOSSY, PictureFacts("image/webp", 90, 60)),
        (EXTENDED, PictureFacts("image/webp", 100, 50)),
        (LOSSLESS, PictureFacts("image/webp", 30, 40)),
    ],
)
def test_kind_and_size_are_read_from_the_bytes(data: bytes, expected: PictureFacts) -> None:
    assert expected == picture_facts(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"<html><body>404</body></html>",
        b"BM is how this text begins, and it goes on for a while so that it is long enough",
        PNG[:20],
        GIF.replace(struct.pack("<HH", 320, 200), b"\0\0\0\0"),
        b"RIFF\0\0\0\0WAVEfmt " + b"\0" * 30,
    ],
)
def test_what_is_no_picture_is_told_apart(data: bytes) -> None:
    assert picture_facts(data) is None


@given(st.sampled_from([PNG, GIF, BMP, JPEG, LOSSY, EXTENDED, LOSSLESS]), st.integers(0, 40), st.binary(max_size=60))
def test_broken_pictures_never_break_the_reading(start: bytes, length: int, rest: bytes) -> None:
    facts = picture_facts(start[:length] + rest)
    assert facts is None or min(facts.width, facts.height) > 0


@given(st.binary(max_size=200))
def test_bytes_come_back_out_of_an_address(data: bytes) -> None:
    assert data == bytes_in_address(f"data:image/png;base64,{base64.b64encode(data).decode()}")


@pytest.mark.parametrize("address", ["https://example.org/a.png", "data:image/png", "data:image/png;base64,é"])
def test_other_addresses_hold_no_bytes(address: str) -> None:
    assert bytes_in_address(address) is None

"""Which Unicode encoding bytes are in, as far as the bytes themselves prove it."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT = 20_000
_LEAST_SHARE_OF_SPACES = 0.02
_LEAST_UNITS_FOR_SPACES = 20


def unicode_encoding(data: bytes) -> str | None:
    """The codec of a byte order mark, or of UTF-16 without one; None where the bytes prove neither.

    UTF-16 without a mark is believed only if the text that comes out has no control characters and
    spaces or line ends at the rate of writing. Plain UTF-8 is not looked for.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec
    if len(data) < 4 or b"\0" not in data[:_LOOKED_AT]:
        return None
    return next((codec for codec in ("utf-16-le", "utf-16-be") if _reads_as_writing(data, codec)), None)


def _reads_as_writing(data: bytes, codec: str) -> bool:
    even = len(data) - len(data) % 2
    try:
        text = codecs.getincrementaldecoder(codec)().decode(data[: min(even, _LOOKED_AT)])
    except UnicodeDecodeError:
        return False
    if not text or any(ord(character) < 32 and character not in "\t\n\r\f" for character in text):
        return False
    spaces = sum(character in " \n\t" for character in text)
    if len(text) < _LEAST_UNITS_FOR_SPACES:
        return text.isascii()
    return spaces / len(text) >= _LEAST_SHARE_OF_SPACES

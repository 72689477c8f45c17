"""Which encoding bytes are in: the Unicode one that they prove themselves, and the one that a label names."""

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

_WEB_NAMES = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "iso88591": "cp1252",
    "x-cp1252": "cp1252",
    "latin5": "cp1254",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "chinese": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "korean": "cp949",
    "unicode": "utf-8",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}
"""What browsers take a label for, where Python takes it for something else. A page whose label
could be read byte by byte is not in UTF-16, whatever the label says."""


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


def codec_named(label: str) -> str | None:
    """What Python calls the encoding that a page or a mail calls so; None for what no page can be in."""
    label = label.strip().lower()
    try:
        found = codecs.lookup(_WEB_NAMES.get(label, label))
        # Some codecs of Python's are for names or for nothing at all, and refuse bytes that they do not know.
        b"\xff".decode(found.name, "replace")
    except (LookupError, UnicodeError):
        return None
    return found.name

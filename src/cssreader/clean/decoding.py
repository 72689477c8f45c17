"""Bytes become text: mark, valid UTF-8, what the page declares, and only then a guess."""

import codecs
import re
from functools import partial

from cssreader.clean.mojibake import repaired
from cssreader.text.encodings import unicode_encoding

_DECLARED = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_DECLARED_WITHIN = 16_384
_GUESSED_FROM = 500_000

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

_MOST_DAMAGE = 0.05


def decoded(data: bytes, told: str | None = None) -> str:
    """The text of a page or file, with U+FFFD for bytes that mean nothing. Never raises.

    `told` is the encoding that whoever sent the bytes named, if any: as in browsers, it goes before what the page
    says of itself.

    Text that was certainly misread before it was saved is put right.
    """
    return repaired(_decoded(data, told))


def _decoded(data: bytes, told: str | None) -> str:
    marked = unicode_encoding(data)
    if marked is not None:
        return data.decode(marked, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    almost = data.decode("utf-8", "replace")
    beyond_ascii = sum(1 for character in almost if character > "\x7f")
    if almost.count("\ufffd") <= _MOST_DAMAGE * beyond_ascii:
        return almost
    for codec_of in (partial(_told_codec, told), _declared_codec, _guessed_codec):
        codec = codec_of(data)
        if codec is not None:
            text = data.decode(codec, "replace")
            if text.count("\ufffd") <= _MOST_DAMAGE * len(text):
                return text
    return data.decode("cp1252", "replace")


def _told_codec(told: str | None, _: bytes) -> str | None:
    codec = codec_named(told) if told else None
    return None if codec == "utf-8" else codec


def _declared_codec(data: bytes) -> str | None:
    start = data[:_DECLARED_WITHIN]
    found = _XML_DECLARED.search(start) or _DECLARED.search(start)
    codec = codec_named(found[1].decode("ascii")) if found else None
    return None if codec == "utf-8" else codec


def _guessed_codec(data: bytes) -> str | None:
    import cchardet  # only pages without a usable declaration need it

    guess = cchardet.detect(data[:_GUESSED_FROM])
    label = guess.get("encoding") if guess else None
    return codec_named(label) if label else None


def codec_named(label: str) -> str | None:
    """What Python calls the encoding that a page or a mail calls so; None for what is none."""
    label = label.strip().lower()
    try:
        found = codecs.lookup(_WEB_NAMES.get(label, label))
    except LookupError:
        return None
    return found.name if getattr(found, "_is_text_encoding", True) else None

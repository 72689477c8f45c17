"""Bytes become text: mark, valid UTF-8, what the page declares, and only then a guess."""

import re
from collections.abc import Iterator

from cssreader.clean.mojibake import repaired
from cssreader.text.encodings import codec_named, unicode_encoding

_DECLARED = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_DECLARED_WITHIN = 16_384
_GUESSED_FROM = 500_000

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
    for codec in _codecs_of(data, told):
        text = data.decode(codec, "replace")
        if text.count("\ufffd") <= _MOST_DAMAGE * len(text):
            return text
    return data.decode("cp1252", "replace")


def _codecs_of(data: bytes, told: str | None) -> Iterator[str]:
    """What bytes that are no UTF-8 may be in: as they were sent, as they say themselves, and as a guess has it."""
    for label in (told, _declared_label(data)):
        codec = codec_named(label) if label else None
        if codec is not None and codec != "utf-8":
            yield codec
    guessed = _guessed_codec(data)
    if guessed is not None:
        yield guessed


def _declared_label(data: bytes) -> str | None:
    start = data[:_DECLARED_WITHIN]
    found = _XML_DECLARED.search(start) or _DECLARED.search(start)
    return found[1].decode("ascii") if found else None


def _guessed_codec(data: bytes) -> str | None:
    import cchardet  # only pages without a usable declaration need it

    guess = cchardet.detect(data[:_GUESSED_FROM])
    label = guess.get("encoding") if guess else None
    return codec_named(label) if label else None

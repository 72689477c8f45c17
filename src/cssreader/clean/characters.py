"""Text without characters that nobody can see and nothing can store."""

import re
import unicodedata

_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u202d\u202e\u2060-\u2064\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
    "|[" + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)) + "]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0c\x85\u2028\u2029]")
_WHITE = re.compile(r"\s+")


def readable(text: str) -> str:
    """Text in NFC whose only control characters are line feeds and tabs.

    Joiners and direction marks stay, for Urdu is not written without them. Soft hyphens, zero-width
    spaces, lone surrogates, non-characters and what makes letters run backwards go.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text)
    text = _UNWANTED.sub("", text)
    return unicodedata.normalize("NFC", text)


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as text."""
    return frozenset(text.split())


def on_one_line(text: str) -> str:
    """The words with one plain space between them, whatever kind of white space stood there."""
    return _WHITE.sub(" ", text).strip()

"""Text that was read in the wrong encoding once, and saved so: ``donâ€™t`` for *don’t*, ``Ø§ÙˆØ±`` for *اور*."""

import re

_AS_BYTE = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
_AS_BYTE |= {chr(byte): byte for byte in range(0x80, 0x100)}
_FOLLOWING = "".join(re.escape(character) for character, byte in _AS_BYTE.items() if byte < 0xC0)
_NO_SPACE = _FOLLOWING.replace(re.escape("\xa0"), "")
"""A multiplication sign before a hard space is no Hebrew letter."""
_SEQUENCE = re.compile(
    f"[\xc2\xc3][{_FOLLOWING}]|[\xc4-\xdf][{_NO_SPACE}]|[\xe0-\xef][{_FOLLOWING}]{{2}}|[\xf0-\xf4][{_FOLLOWING}]{{3}}"
)
_LEADS = [chr(byte) for byte in range(0xC2, 0xF5)]
_LEAD = re.compile("[\xc2-\xf4]")
_LEAST_SHARE = 0.9
"""The share of suspicious letters that must be explained: a French page has such letters of its own."""


def unmangled(text: str) -> str:
    """The text as it was meant, if nearly every letter that could betray a wrong encoding does."""
    if text.isascii() or not any(lead in text for lead in _LEADS):
        return text
    mended, count = _SEQUENCE.subn(_mend, text)
    if not count or count < _LEAST_SHARE * len(_LEAD.findall(text)):
        return text
    return mended


def _mend(match: re.Match[str]) -> str:
    try:
        return bytes(_AS_BYTE[character] for character in match[0]).decode()
    except UnicodeDecodeError:
        return match[0]

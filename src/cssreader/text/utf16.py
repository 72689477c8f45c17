"""Characters and UTF-16 units.

Python counts characters, Qt counts UTF-16 units; they differ wherever a character lies outside the
Basic Multilingual Plane. The two kinds of offset have two types so that a type checker keeps them apart.
"""

from typing import NewType

Utf16Offset = NewType("Utf16Offset", int)


def to_utf16(text: str, offset: int) -> Utf16Offset:
    """The number of UTF-16 units before character `offset` of `text`."""
    if text.isascii():
        return Utf16Offset(offset)
    return Utf16Offset(len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2)


def from_utf16(text: str, units: Utf16Offset) -> int:
    """The number of characters before UTF-16 unit `units`; a unit inside a character counts as its start."""
    if text.isascii():
        return int(units)
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))

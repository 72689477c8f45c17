"""Where the essay's text stands in the text document, exactly, in both directions.

The essay counts in characters of its plain text, the document in UTF-16 units of everything on the
page. Each text block of the essay is one entry here; the title above, the history below, and the
document's own structure (tables, rules) lie between entries and belong to no place of the essay.

A soft hyphen that the page was given belongs to none either, though it stands among the words: before it
and behind it is the same place, that of the letter which follows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cssreader.text.utf16 import Utf16Offset, from_utf16, to_utf16


class PlacedText(NamedTuple):
    """The words of one text block."""

    position: int
    """Where they begin in the document, in UTF-16 units."""
    offset: int
    """Where they begin in the essay's plain text, in characters."""
    text: str
    units: int
    """Their length in the document, in UTF-16 units."""
    hyphens: tuple[int, ...] = ()
    """The characters of `text`, in order, before which the document has a soft hyphen of its own."""

    @property
    def end(self) -> int:
        return self.offset + len(self.text)

    def position_of(self, offset: int) -> int:
        """Where a character stands: behind the soft hyphen that may precede it."""
        place = offset - self.offset
        return self.position + to_utf16(self.text, place) + bisect_right(self.hyphens, place)

    def end_of(self, offset: int) -> int:
        """Where what comes before a character ends: before the soft hyphen that may stand between the two."""
        place = offset - self.offset
        return self.position + to_utf16(self.text, place) + bisect_left(self.hyphens, place)

    def offset_of(self, position: int) -> int:
        units = position - self.position
        passed = bisect_left(range(len(self.hyphens)), units, key=self._unit_of_hyphen)
        return self.offset + from_utf16(self.text, Utf16Offset(units - passed))

    def _unit_of_hyphen(self, number: int) -> int:
        return to_utf16(self.text, self.hyphens[number]) + number


class PlaceMap:
    """The entries in order; `home` is the document position that stands for a text without any words."""

    def __init__(self, entries: Sequence[PlacedText], home: int = 0) -> None:
        self._entries = tuple(entry for entry in entries if entry.text)
        self._positions = [entry.position for entry in self._entries]
        self._offsets = [entry.offset for entry in self._entries]
        self._home = home

    @property
    def entries(self) -> tuple[PlacedText, ...]:
        return self._entries

    @property
    def end(self) -> int:
        """The length of the essay's text in characters, as far as it is on the page."""
        return self._entries[-1].end if self._entries else 0

    def position_of(self, offset: int) -> int:
        """The document position of a place in the essay; between two blocks it is the start of the second."""
        if not self._entries:
            return self._home
        number = max(bisect_right(self._offsets, offset) - 1, 0)
        entry = self._entries[number]
        if offset <= entry.end:
            return entry.position_of(max(offset, entry.offset))
        if number + 1 < len(self._entries):
            return self._entries[number + 1].position
        return entry.position + entry.units

    def offset_of(self, position: int) -> int | None:
        """The place in the essay of a document position, or None where the page holds other things."""
        number = bisect_right(self._positions, position) - 1
        if number < 0:
            return None
        entry = self._entries[number]
        return entry.offset_of(position) if position <= entry.position + entry.units else None

    def offset_near(self, position: int) -> int:
        """The place in the essay at a document position, or the next one after it, or the end."""
        offset = self.offset_of(position)
        if offset is not None:
            return offset
        number = bisect_left(self._positions, position)
        return self._offsets[number] if number < len(self._entries) else self.end

    def range_of(self, start: int, end: int) -> tuple[int, int] | None:
        """The part of the essay between two document positions, without the white space around it.

        None when no word of the essay lies between them.
        """
        first: int | None = None
        last = 0
        for entry in self._between(start, end):
            low = entry.offset_of(max(start, entry.position))
            high = entry.offset_of(min(end, entry.position + entry.units))
            words = entry.text[low - entry.offset : high - entry.offset]
            if not words.strip():
                continue
            if first is None:
                first = low + len(words) - len(words.lstrip())
            last = high - len(words) + len(words.rstrip())
        return None if first is None else (first, last)

    def words_at(self, offset: int, most: int) -> tuple[int, int] | None:
        """The first whole words at or after a place, at most `most` characters of one block; None after the last."""
        for entry in self._entries[max(bisect_right(self._offsets, offset) - 1, 0) :]:
            rest = entry.text[max(offset - entry.offset, 0) :]
            words = rest.lstrip()
            start = entry.end - len(words)
            if len(words) > most:
                cut = words.rfind(" ", 1, most + 1)
                words = words[: cut if cut > 0 else most]
            if words.strip():
                return start, start + len(words.rstrip())
        return None

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The document positions that a part of the essay covers, one (start, end) for each text block."""
        number = max(bisect_right(self._offsets, start) - 1, 0)
        for entry in self._entries[number:]:
            if entry.offset >= end:
                return
            low, high = max(start, entry.offset), min(end, entry.end)
            if low < high:
                yield entry.position_of(low), entry.end_of(high)

    def _between(self, start: int, end: int) -> Iterator[PlacedText]:
        number = max(bisect_right(self._positions, start) - 1, 0)
        for entry in self._entries[number:]:
            if entry.position >= end:
                return
            if entry.position + entry.units > start:
                yield entry

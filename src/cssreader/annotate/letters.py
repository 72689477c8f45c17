"""A text as the letters that a reader sees in it, each with its offset.

Spaces, hyphens, dashes, quotation marks, soft hyphens, accents and vowel signs come and go with every
extraction of a page; without them two texts are compared by their words alone.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x20\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_MARKS = "\"'-‘’‚‛′`´ʼ“”„‟″«»‐‑‒–—−"
_UNSEEN = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(map(chr, range(0x202A, 0x202F)))
_SIGNS = ((0x0300, 0x0370), (0x0591, 0x05BE), (0x0610, 0x061B), (0x0640, 0x0641), (0x064B, 0x0660), (0x0670, 0x0671))
"""Combining accents, points of Hebrew, vowel signs of Arabic and Urdu, and the line that lengthens its letters."""
_COMPOSED = ((0x00C0, 0x0250), (0x0622, 0x0627), (0x06C0, 0x06D4), (0x1E00, 0x1F00))
"""Letters that may be written as a letter and a sign."""
_SAME_IN_URDU = {"ك": "ک", "ي": "ی", "ى": "ی", "ه": "ہ"}
"""Arabic letters that keyboards give for letters of Urdu; on the page they are the same."""

_LEFT_OUT = frozenset(_SPACES + _MARKS + _UNSEEN + "".join(chr(each) for span in _SIGNS for each in range(*span)))


def _letters() -> Iterator[tuple[str, str | None]]:
    for span in ((0x41, 0x5B), *_COMPOSED):
        for number in range(*span):
            base = unicodedata.normalize("NFD", chr(number))[0].lower()
            yield chr(number), base if len(base) == 1 else chr(number)
    yield from _SAME_IN_URDU.items()
    yield from dict.fromkeys(_LEFT_OUT).items()


_SEEN = str.maketrans(dict(_letters()))


_PORTION = 128
"""Characters."""


def letters_of(text: str) -> str:
    return text.translate(_SEEN)


class Letters:
    """The letters of a text, and where in it each stands.

    The text is taken in portions: one without marks and accents is translated at once, and where a letter stands is
    found out only in the portion that holds it.
    """

    __slots__ = ("_befores", "letters", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        portions = [text[start : start + _PORTION].translate(_SEEN) for start in range(0, len(text), _PORTION)]
        self.letters = "".join(portions)
        self._befores = list(accumulate(map(len, portions), initial=0))
        """How many letters stand before each portion."""

    def number_at(self, offset: int) -> int:
        """How many letters stand before an offset."""
        portion = offset // _PORTION
        return self._befores[portion] + len(self.text[portion * _PORTION : offset].translate(_SEEN))

    def offset_of(self, number: int) -> int:
        portion = bisect_right(self._befores, number) - 1
        first = portion * _PORTION
        left = number - self._befores[portion]
        seen = [place for place, each in enumerate(self.text[first : first + _PORTION]) if each not in _LEFT_OUT]
        return first + seen[left]

    def span(self, start: int, end: int, like: str) -> tuple[int, int]:
        """The offsets of the letters from `start` to `end`, with marks at the ends that `like` has there too."""
        first, last = self.offset_of(start), self.offset_of(end - 1) + 1
        head = sum(1 for _ in _first_marks(like))
        tail = sum(1 for _ in _first_marks(reversed(like)))
        while head and first and self.text[first - 1] in _MARKS:
            first, head = first - 1, head - 1
        while last < len(self.text) and self.text[last] in _LEFT_OUT and self.text[last] not in _SPACES:
            if self.text[last] in _MARKS:
                if not tail:
                    break
                tail -= 1
            last += 1
        return first, last


def _first_marks(text: Iterable[str]) -> Iterator[str]:
    """The marks that a text begins with."""
    for each in text:
        if each not in _LEFT_OUT:
            return
        if each in _MARKS:
            yield each

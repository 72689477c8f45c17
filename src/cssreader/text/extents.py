"""A range of a text, made longer or shorter at one of its ends; all ranges count characters of the text."""

import re
from enum import Enum, auto

from cssreader.text.sentences import paragraph_around, sentences_in
from cssreader.text.whole_words import whole_words

Extent = tuple[int, int]


class End(Enum):
    """An end of a range."""

    START = auto()
    STOP = auto()


class Unit(Enum):
    """What a range is made longer or shorter by."""

    WORD = auto()
    SENTENCE = auto()


_RUN = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W_]")
_NEAR = 2_000
"""Characters on one side of an end among which the next word or sentence is looked for, and the rest of their line."""


def holds_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def stepped(text: str, extent: Extent, end: End, unit: Unit, by: int) -> Extent | None:
    """The range with one of its ends brought on (`by` 1) or back (-1) in the text by a word or a sentence.

    None where there is nothing more to take in, or no word would be left.
    """
    start, stop = extent
    if end is End.STOP:
        low, high = (stop, paragraph_around(text, min(stop + _NEAR, len(text)))[1]) if by > 0 else extent
        places = [last for _, last in _units(text, low, high, unit)]
        here = stop
    else:
        low, high = extent if by > 0 else (paragraph_around(text, max(start - _NEAR, 0))[0], start)
        places = [first for first, _ in _units(text, low, high, unit)]
        here = start
    passed = [place for place in places if holds_words(text[min(place, here) : max(place, here)])]
    if not passed:
        return None
    place = passed[0] if by > 0 else passed[-1]
    changed = (start, place) if end is End.STOP else (place, stop)
    return changed if holds_words(text[slice(*changed)]) else None


def drawn(text: str, extent: Extent, end: End, place: int, *, by_character: bool = False) -> Extent:
    """The range with one of its ends drawn to a place: so that the word there is in it whole, or exactly to it.

    An end never passes the other: the word at the other end stays, or its character.
    """
    start, stop = extent
    if end is End.STOP:
        reached = max(place if by_character else whole_words(text, place, place)[1], start)
        held = text[start:reached].rstrip()
        if holds_words(held):
            return start, start + len(held)
        first = _LETTER.search(text, start, stop)
        least = first.end() if first else stop
        return start, least if by_character else min(whole_words(text, least, least)[1], max(stop, least))
    reached = min(place if by_character else whole_words(text, place, place)[0], stop)
    held = text[reached:stop].lstrip()
    if holds_words(held):
        return stop - len(held), stop
    letters = [match.start() for match in _LETTER.finditer(text, start, stop)]
    least = letters[-1] if letters else start
    return (least if by_character else max(whole_words(text, least, least)[0], min(start, least))), stop


def _units(text: str, low: int, high: int, unit: Unit) -> list[Extent]:
    if unit is Unit.SENTENCE:
        return sentences_in(text, low, high)
    return [_without_points(text, *run.span()) for run in _RUN.finditer(text, low, high) if holds_words(run.group())]


def _without_points(text: str, start: int, end: int) -> Extent:
    """A run of characters without the punctuation around it; a mark belongs to the letter before it."""
    while not text[start].isalnum():
        start += 1
    last = end
    while not text[last - 1].isalnum():
        last -= 1
    return start, max(last, min(whole_words(text, last, last)[1], end))

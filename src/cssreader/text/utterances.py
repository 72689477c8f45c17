"""What is said of an essay when it is read aloud: a sentence at a time, each with its place in the plain text.

What is written for the eye alone is not said: preformatted text, the numbers of footnotes, and of a web address
all but its host. A voice tells which of its characters it says, so each sentence knows what of the plain text
each of them stands for.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cssreader.domain.content import Block, Content, Preformatted, Span, Style, TableRow
from cssreader.text.plain import PlacedBlock, placed_blocks
from cssreader.text.sentences import sentences_in

ENGLISH = "en"
URDU = "ur"

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]'’]", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/?#:\s]*)", re.IGNORECASE)
_NOTE_NUMBER = re.compile(
    r"(?<=\w)\[\d{1,3}\]|(?<=[.!?…,;:\"'’”)\]۔؟])(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3})"
    r"|(?<=[^\W\d_]{3})[¹²³⁰⁴-⁹]{1,3}"
    r"|(?<=[^\W\d_]{4}[.!?۔؟])\d{1,2}(?=\s*$|\s+[\"'‘“(]?[A-Z\u0620-\u06d3])"  # not of Rs.50 or No.4
    r"|(?<=[.!?۔؟][\"'’”)])\d{1,2}(?=\s|$)"
)
_RAISED_NUMBER = re.compile(r"\s*\[?[\d*†‡]{1,3}(?:\s*,\s*\d{1,3})*\]?\s*")
_NOTED = re.compile(r"(?:[^\W\d_]{3}|[^\w\s])\s*$")
"""What stands before the number of a footnote; before that of a power or a unit stands a digit or a short word."""
_CELL_END = re.compile(r"\t+")
_ARABIC_LETTERS = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")


class Piece(NamedTuple):
    """Some spoken characters and the range of the plain text they stand for."""

    at: int
    """Where they begin in what is said."""
    start: int
    end: int
    is_same: bool
    """Whether they are said as they are written, character by character."""


class Utterance(NamedTuple):
    """One sentence as it is said, with the range of the plain text it stands for."""

    start: int
    end: int
    spoken: str
    language: str
    """`ENGLISH` or `URDU`."""
    pieces: tuple[Piece, ...]

    def place_of(self, at: int, length: int) -> tuple[int, int]:
        """What of the plain text the spoken characters from `at` on stand for. Never empty, never outside."""
        at = min(max(at, 0), len(self.spoken) - 1)
        last = min(max(at + length, at + 1), len(self.spoken)) - 1
        return self._ends_at(at)[0], self._ends_at(last)[1]

    def _ends_at(self, at: int) -> tuple[int, int]:
        piece = next(one for one in reversed(self.pieces) if one.at <= at)
        if piece.is_same:
            place = piece.start + at - piece.at
            return place, place + 1
        return piece.start, piece.end


def utterances_of(content: Content) -> tuple[Utterance, ...]:
    """The sentences of an essay in order; headings, list items and table rows are sentences of their own."""
    return tuple(
        utterance
        for placed in placed_blocks(content)
        if not isinstance(placed.block, Preformatted)
        for utterance in _in_block(placed)
    )


def language_of(text: str) -> str:
    """The language that most letters of a sentence belong to."""
    if text.isascii():
        return ENGLISH
    arabic = len(_ARABIC_LETTERS.findall(text))
    return URDU if arabic * 2 > sum(character.isalpha() for character in text) else ENGLISH


def utterance_at(utterances: tuple[Utterance, ...], offset: int) -> int:
    """The number of the first utterance that does not end before `offset`; their count after the last."""
    return next((number for number, one in enumerate(utterances) if one.end > offset), len(utterances))


def _in_block(placed: PlacedBlock) -> Iterator[Utterance]:
    text = placed.text
    others = _said_otherwise(placed.block, text)
    for start, end in sentences_in(text):
        within = [other for other in others if start <= other[0] and other[1] <= end]
        utterance = _utterance(text, start, end, within, placed.start)
        if any(character.isalnum() for character in utterance.spoken):
            yield utterance


def _said_otherwise(block: Block, text: str) -> list[tuple[int, int, str]]:
    """The ranges of a block that are said in other words or, where these are empty, left out; in order, apart."""
    found = [(one.start(), one.end(), _host(one.group())) for one in _ADDRESS.finditer(text)]
    found += [(one.start(), one.end(), "") for one in _NOTE_NUMBER.finditer(text)]
    found += [(start, end, "") for start, end in _raised_numbers(block)]
    if isinstance(block, TableRow):
        found += [(one.start(), one.end(), ", ") for one in _CELL_END.finditer(text)]
    apart: list[tuple[int, int, str]] = []
    for one in sorted(found, key=lambda other: (other[0], -other[1])):
        if not apart or one[0] >= apart[-1][1]:
            apart.append(one)
    return apart


def _host(address: str) -> str:
    match = _HOST.match(address)
    return match.group(1) if match else ""


def _raised_numbers(block: Block) -> Iterator[tuple[int, int]]:
    if isinstance(block, TableRow):
        return
    spans: tuple[Span, ...] = getattr(block, "spans", ())
    before = ""
    for span in spans:
        is_number = Style.SUPERSCRIPT in span.style and _RAISED_NUMBER.fullmatch(span.text)
        if is_number and _NOTED.search(before):
            yield len(before), len(before) + len(span.text)
        before += span.text


def _utterance(text: str, start: int, end: int, others: list[tuple[int, int, str]], shift: int) -> Utterance:
    spoken = ""
    pieces: list[Piece] = []
    place = start
    for low, high, said in [*others, (end, end, "")]:
        if place < low:
            pieces.append(Piece(len(spoken), shift + place, shift + low, is_same=True))
            spoken += text[place:low]
        if said:
            pieces.append(Piece(len(spoken), shift + low, shift + high, is_same=False))
            spoken += said
        place = high
    return Utterance(shift + start, shift + end, spoken, language_of(spoken), tuple(pieces))

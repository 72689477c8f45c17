"""What sounds like an offer on one page, measured against what the page is about."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from cssreader.clean.pieces import Piece
from cssreader.clean.shape import wording
from cssreader.clean.shape.evidence import (
    addresses_reader,
    asks_for_business,
    content_words,
    is_button,
    is_line,
    is_prose,
    offers_something,
    overlap,
    pitch,
    says_you,
)
from cssreader.domain.content import Heading, ListItem, Paragraph, Quotation

REACH = 8
"""How many pieces above its button a promotion can begin."""
_LONGEST_PITCH_WORDS = 110
_BELONGING = 0.35
"""Paragraphs of one essay share about so many of their words; an offer among them shares fewer."""
_ADDRESSING_ESSAY = 0.25
"""The share of an essay's paragraphs that say *you* above which that is simply how it is written."""
_CLEARLY_ESSAY = 0.6
_LONGEST_POINT_WORDS = 10

_BUTTON_WORDS = content_words(" ".join(wording.BUTTON_VERBS))
"""Words that do not tie a line to the text after it."""


class OfferPage:
    """The pieces of one page, and what its paragraphs are about."""

    def __init__(self, pieces: Sequence[Piece], protected: frozenset[int]) -> None:
        self.pieces = pieces
        self.protected = protected
        prose = [number for number, piece in enumerate(pieces) if is_prose(piece) and piece.kept]
        addressing = sum(says_you(pieces[number].text) for number in prose)
        self._addressed = len(prose) >= 4 and addressing > max(2.0, _ADDRESSING_ESSAY * len(prose) + 1)
        self._subjects = {number: content_words(pieces[number].text) for number in prose}
        self._pitches: dict[int, int] = {}
        self._essay = {number for number in prose if pitch(pieces[number].text) < 2}
        self._in_paragraphs = Counter(word for number in self._essay for word in self._subjects[number])

    def belonging(self, number: int) -> float:
        """The share of a paragraph's words that other paragraphs of the page have too."""
        words = self._subjects.get(number) or content_words(self.pieces[number].text)
        own = 1 if number in self._essay else 0
        return sum(self._in_paragraphs[word] > own for word in words) / max(1, len(words))

    def pitch(self, number: int) -> int:
        """How much a piece sounds like an offer, less what speaks for the essay."""
        if number not in self._pitches:
            text = self.pieces[number].text
            score = pitch(text, reader_is_addressed_anyway=self._addressed)
            if score:
                score -= (len(text.split()) > _LONGEST_PITCH_WORDS) + (self.belonging(number) >= _BELONGING)
            self._pitches[number] = score
        return self._pitches[number]

    def is_pitch(self, number: int, least: int) -> bool:
        piece = self.pieces[number]
        if not isinstance(piece.block, Paragraph | Quotation | ListItem | Heading) or not offers_something(piece.text):
            return False
        return self.pitch(number) >= least and addresses_reader(piece.text)

    def is_third_person_pitch(self, number: int, anchor: int) -> bool:
        """Whether a paragraph between heading and button offers something at a price, without a word to the reader."""
        text = self.pieces[number].text
        return (
            number == anchor - 1
            and is_button(self.pieces[anchor])
            and len(self.pieces[anchor].text.split()) > 1
            and asks_for_business(text)
            and self.pitch(number) >= 2
            and number > 0
            and number - 1 not in self.protected
            and heads(self, number - 1, number)
        )

    def heads_next(self, number: int) -> bool:
        """Whether a line that could be a button is the heading of the paragraph after it."""
        piece = self.pieces[number]
        following = next((n for n in range(number + 1, min(number + 3, len(self.pieces))) if n in self._subjects), None)
        if following is None or piece.linked >= 0.5:
            return False
        phrase = piece.text.lower().strip("!.?»→> ")
        if " " in phrase and phrase in self.pieces[following].text.lower():
            return True
        words = content_words(piece.text) - _BUTTON_WORDS
        return bool(words) and overlap(words, self._subjects[following]) >= 0.5

    def share_of(self, numbers: set[int]) -> float:
        """The share of the page's text that stands in the pieces of these numbers."""
        sizes = [len(piece.text) if piece.kept else 0 for piece in self.pieces]
        return sum(sizes[number] for number in numbers) / max(1, sum(sizes))

    def speaks_of(self, number: int, words: AbstractSet[str]) -> float:
        """The share of `words` that the paragraph there shares."""
        subject = self._subjects.get(number)
        return overlap(words, subject) if subject is not None else 0.0

    def prose_after(self, number: int) -> list[int]:
        """The next two paragraphs of running text that are no offers."""
        near = range(number + 1, min(number + 8, len(self.pieces)))
        return [n for n in near if n in self._subjects and not self.is_pitch(n, 2)][:2]


def heading_over(page: OfferPage, offer: int) -> int:
    """The number of the line that heads an offer, over a list of what it offers perhaps; -1 where there is none."""
    heading = offer - 1
    while heading >= 0 and offer - heading < REACH and _is_point(page.pieces[heading]):
        heading -= 1
    known = heading >= 0 and heading not in page.protected and heads(page, heading, offer)
    return heading if known else -1


def _is_point(piece: Piece) -> bool:
    """A few words of a list, or a sentence as short."""
    if len(piece.text.split()) > _LONGEST_POINT_WORDS:
        return False
    return isinstance(piece.block, ListItem) or (isinstance(piece.block, Paragraph) and not is_line(piece))


def heads(page: OfferPage, heading: int, offer: int) -> bool:
    """Whether a line belongs to the offer under it, and not to the essay.

    A line that shares words with the essay's next paragraphs, and more of them than with the offer,
    is a heading of the essay into whose section the offer was put.
    """
    piece = page.pieces[heading]
    if not is_line(piece) or isinstance(piece.block, ListItem) or _is_shut_out(page, heading, offer):
        return False
    words = content_words(piece.text)
    with_offer = overlap(words, content_words(page.pieces[offer].text))
    with_essay = max((page.speaks_of(number, words) for number in page.prose_after(offer)), default=0.0)
    evidence = pitch(piece.text)
    if evidence >= 2 and with_essay < _CLEARLY_ESSAY:
        return True
    return with_essay == 0 or with_offer > with_essay or (evidence > 0 and with_offer >= with_essay)


def _is_shut_out(page: OfferPage, heading: int, offer: int) -> bool:
    """Whether the offer stands in an element of its own, which the line above it is not in."""
    boxes, own = page.pieces[heading].boxes, page.pieces[offer].boxes
    shared = sum(1 for one, other in zip(boxes, own, strict=False) if one == other)
    return bool(boxes) and isinstance(page.pieces[heading].block, Heading) and len(boxes) == shared + 1 < len(own)

"""Promotions that stand between the paragraphs of an essay.

They are recognised as groups: a line that reads like a heading, a paragraph or more that offers the
reader something, and a button. The button is the anchor; what stands above it must give evidence of
its own, and where that is thin it stays. An essay on advertising, on WhatsApp or on enrolment speaks
of these things to nobody in particular and closes with no button.
"""

from collections import Counter
from collections.abc import Sequence

from cssreader.clean.pieces import Piece
from cssreader.clean.shape import wording
from cssreader.clean.shape.evidence import (
    addresses_reader,
    asks_for_business,
    begins_with_button_verb,
    bids_reader,
    content_words,
    ends_with_button,
    is_button,
    is_line,
    is_prose,
    offers_something,
    overlap,
    pitch,
    says_you,
)
from cssreader.domain.content import Heading, ListItem, Paragraph, Quotation, TableRow

_REACH = 8
"""How many pieces above its button a promotion can begin."""
_LONGEST_PITCH_WORDS = 110
_LONGEST_INTRODUCTION_WORDS = 30
_LONGEST_BOX_WORDS = 100
_LEAST_IN_BOX = 2
_STRONG = 4
_BELONGING = 0.35
"""Paragraphs of one essay share about so many of their words; an offer among them shares fewer."""
_ADDRESSING_ESSAY = 0.25
"""The share of an essay's paragraphs that say *you* above which that is simply how it is written."""
_SAME_SUBJECT = 0.34
_CLEARLY_ESSAY = 0.6
_MOST_OF_PAGE = 0.4
"""A page whose text is offers for the most part is a list of offers, and they are what it is about."""


_BUTTON_WORDS = content_words(" ".join(wording.BUTTON_VERBS))
"""Words that do not tie a line to the text after it."""


class _Page:
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
            and _heads(self, number - 1, number)
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

    def speaks_of(self, number: int, words: set[str]) -> float:
        """The share of `words` that the paragraph there shares."""
        subject = self._subjects.get(number)
        return overlap(words, subject) if subject is not None else 0.0

    def prose_after(self, number: int) -> list[int]:
        """The next two paragraphs of running text that are no offers."""
        near = range(number + 1, min(number + 8, len(self.pieces)))
        return [n for n in near if n in self._subjects and not self.is_pitch(n, 2)][:2]


def promotions_in(pieces: Sequence[Piece], protected: frozenset[int] = frozenset()) -> set[int]:
    """The numbers of the pieces that promote something. Those in `protected` are never among them."""
    page = _Page(pieces, protected)
    found: set[int] = set()
    for number, piece in enumerate(pieces):
        if number in protected or number in found:
            continue
        if wording.AD_LABEL.fullmatch(piece.text) or _is_pointer(piece) or ends_with_button(piece.text):
            found.add(number)
        elif (is_button(piece) or _could_be_button(piece)) and not page.heads_next(number):
            found |= _group_above(page, number, found)
    for number, piece in enumerate(pieces):
        if number not in found and number not in protected and is_prose(piece):
            found |= _offer_without_button(page, number, found)
    return (
        found if page.share_of(found) <= _MOST_OF_PAGE else {number for number in found if _is_certain(pieces[number])}
    )


def _could_be_button(piece: Piece) -> bool:
    return isinstance(piece.block, Paragraph) and is_line(piece) and begins_with_button_verb(piece.text)


def _is_certain(piece: Piece) -> bool:
    """A line that promotes whatever stands around it."""
    return wording.AD_LABEL.fullmatch(piece.text) is not None or _is_pointer(piece) or is_button(piece)


def _is_pointer(piece: Piece) -> bool:
    """A line that sends the reader to another page: ``Also read: …``."""
    return len(piece.text.split()) <= 30 and wording.READ_ALSO.match(piece.text) is not None


def _group_above(page: _Page, anchor: int, taken: set[int]) -> set[int]:
    """The group that a button closes: itself alone, with what is above it, or nothing at all."""
    boxed = _boxed_offer(page, anchor)
    if boxed:
        return boxed - taken
    certain = is_button(page.pieces[anchor])
    first_pitch = None
    number = anchor - 1
    while number >= max(0, anchor - _REACH) and number not in page.protected and number not in taken:
        piece = page.pieces[number]
        if isinstance(piece.block, TableRow):
            break
        if is_prose(piece) or (isinstance(piece.block, Paragraph | Quotation) and not is_line(piece)):
            # The first paragraph above a button needs less evidence than further ones above that.
            least = _STRONG - 1 if first_pitch is not None else _least_evidence(page, number, anchor)
            if not (
                page.is_pitch(number, least)
                or page.is_third_person_pitch(number, anchor)
                or _introduces(page, number, first_pitch)
            ):
                break
            first_pitch = number
        elif first_pitch is not None and not isinstance(piece.block, ListItem):
            break
        number -= 1
    if first_pitch is None:
        return _lone_button(page, anchor, taken) if certain else set()
    group = set(range(first_pitch, anchor + 1))
    heading = first_pitch - 1
    if heading >= 0 and heading not in taken | page.protected and _heads(page, heading, first_pitch):
        group.add(heading)
    return group


def _boxed_offer(page: _Page, anchor: int) -> set[int]:
    """The pieces of the largest small element around a button, if together they are an offer."""
    pieces = page.pieces
    if isinstance(pieces[anchor].block, ListItem):
        return set()
    group: set[int] = set()
    for depth in range(len(pieces[anchor].boxes) - 1, 0, -1):
        box = pieces[anchor].boxes[depth - 1]
        near = range(max(0, anchor - _REACH), min(len(pieces), anchor + _REACH + 1))
        inside = {number for number in near if box in pieces[number].boxes}
        words = sum(len(pieces[number].text.split()) for number in inside)
        if words > _LONGEST_BOX_WORDS or inside & page.protected or min(inside) == near[0] or max(inside) == near[-1]:
            break
        if len(inside) > 1:
            group = inside
    others = sorted(group - {anchor})
    if any(is_prose(pieces[number]) and page.pitch(number) < 1 for number in others):
        return set()
    text = " ".join(pieces[number].text for number in others)
    is_offer = pitch(text) >= _LEAST_IN_BOX and offers_something(text)
    return group if is_offer else set()


def _introduces(page: _Page, number: int, offer: int | None) -> bool:
    """Whether a short sentence stands between the heading of an offer and the offer."""
    text = page.pieces[number].text
    if offer is None or len(text.split()) > _LONGEST_INTRODUCTION_WORDS or number == 0:
        return False
    words = content_words(text)
    with_essay = max((page.speaks_of(after, words) for after in page.prose_after(offer)), default=0.0)
    return with_essay < _SAME_SUBJECT and number - 1 not in page.protected and _heads(page, number - 1, offer)


def _least_evidence(page: _Page, number: int, anchor: int) -> int:
    """How much a paragraph above a button must sound like an offer.

    Less under a heading of its own; more where the button may be none, or is one of those that
    pages put under every essay, such as *Subscribe*, *Read More* or *Follow Us*.
    """
    heading = number - 1
    has_heading = heading >= 0 and heading not in page.protected and _heads(page, heading, number)
    words = page.pieces[anchor].text.lower().strip("!.»→> ").split()
    if not is_button(page.pieces[anchor]):
        return 2 if has_heading else _STRONG
    stands_everywhere = words[0] in wording.PAGE_BUTTONS and words[-1] in ("us", "more", "now", "here")
    if len(words) == 1 or stands_everywhere:
        alone = _STRONG + (len(words) == 1)
        return alone - has_heading - (has_heading and pitch(page.pieces[heading].text) > 0)
    if words[0] in wording.PAGE_BUTTONS or words[-1] == "us":
        return 2 if has_heading else 3
    return 1 if has_heading else 3


def _heads(page: _Page, heading: int, offer: int) -> bool:
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


def _is_shut_out(page: _Page, heading: int, offer: int) -> bool:
    """Whether the offer stands in an element of its own, which the line above it is not in."""
    boxes, own = page.pieces[heading].boxes, page.pieces[offer].boxes
    shared = sum(1 for one, other in zip(boxes, own, strict=False) if one == other)
    return bool(boxes) and isinstance(page.pieces[heading].block, Heading) and len(boxes) == shared + 1 < len(own)


def _lone_button(page: _Page, anchor: int, taken: set[int]) -> set[int]:
    """A button without an offer above it: with its heading, alone, or kept because the essay speaks of it."""
    piece = page.pieces[anchor]
    group = {anchor}
    above = anchor - 1
    if above >= 0 and above not in taken | page.protected and is_line(page.pieces[above]):
        text = page.pieces[above].text
        words = content_words(text)
        with_essay = max((page.speaks_of(after, words) for after in page.prose_after(anchor)), default=0.0)
        if pitch(text) >= 2 and with_essay < _SAME_SUBJECT and not isinstance(page.pieces[above].block, ListItem):
            group.add(above)
    if isinstance(piece.block, Heading) and piece.linked < 0.5 and len(group) == 1:
        return set()
    return group


def _offer_without_button(page: _Page, number: int, taken: set[int]) -> set[int]:
    """A paragraph that is plainly an offer although no button closes it."""
    text = page.pieces[number].text
    if page.pitch(number) < _STRONG + 1 or not bids_reader(text):
        return set()
    heading = number - 1
    if heading >= 0 and heading not in taken | page.protected and _heads(page, heading, number):
        return {heading, number}
    return {number}

"""Stray lines: what stands between the paragraphs of an essay and is no part of it, told by many small marks together.

Where `calls` knows whole wordings, here marks are weighed that prove nothing one by one: the site names itself, wares
and prices are named, the reader is told to do something, another page is pointed to, and hardly a word is one of the
essay's own. The weights were set on pages of invented sites and checked against the articles of ../shared/cleaning.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from cssreader.clean.characters import word_set
from cssreader.clean.pieces import Piece
from cssreader.clean.shape.evidence import ends_sentence, is_prose, words_of
from cssreader.clean.shape.marks import Marks, marks_of
from cssreader.clean.shape.offers import OfferPage
from cssreader.domain.content import Heading, ListItem, Paragraph, Quotation

ENOUGH = 3.0
"""The weight from which on a line is a stray. On a page that certainly promotes something, less is enough."""
_ENOUGH_AMONG_PROMOTIONS = 2.5
_LEAST_PROMOTIONS = 2
_ENOUGH_BETWEEN_STRAYS = 2.0
_LONGEST_WORDS = 34
_LEAST_SENTENCE, _LONG_SENTENCE = 12, 20
_LEAST_PROSE = 3
_MOST_LINKED = 0.9
_SHORTEST_NAME = 3
_USUAL_IN_ESSAYS = 1.1
_SAMPLE, _SAMPLED = 12, 400
"""Paragraphs, and characters of each, that are looked at to learn how a page speaks."""
_LEAST_ALIKE = 4
_FACTS_ABOVE = 1.5
_QUOTES = "\"'\u201c\u2018\u00ab"
_MAY_STRAY = (Paragraph, Heading, ListItem, Quotation)

_PLAIN_NAMES = word_set(
    """academy article articles blog centre center civil club college css daily desk editorial editorials essay essays
    evening exam exams forum guide hall home house institute journal law learning ledger magazine monthly morning news
    notes opinion paper papers pms point portal post prep press pakistan review school service services site sunday
    times today weekly world"""
)
"""Words in the names of sites that an essay uses as well; only the whole name tells the site then."""


def strays_in(page: OfferPage, names: Collection[str], promotions: Collection[int]) -> set[int]:
    """The numbers of the stray lines; above the first paragraph, where names and days are facts, only the clearest.

    `names` are those the site goes by; `promotions` the numbers of what certainly promotes something.
    """
    prose = [number for number, piece in enumerate(page.pieces) if piece.kept and is_prose(piece)]
    prose = [number for number in prose if number not in promotions]
    if len(prose) < _LEAST_PROSE:
        return set()
    name = name_pattern(names, " ".join(page.pieces[number].text for number in prose))
    enough = _ENOUGH_AMONG_PROMOTIONS if len(promotions) >= _LEAST_PROMOTIONS else ENOUGH
    enough += _usual_weight(page, prose)
    weights = {
        number: weight(page, number, name) if number > prose[0] else weight(page, number, None) - _FACTS_ABOVE
        for number in range(len(page.pieces))
        if number not in promotions and _may_stray(page, number, name)
    }
    strays = {number for number, found in weights.items() if found >= enough}
    strays -= _forms_of_the_page(page, strays)
    around = strays | set(promotions)
    between = {
        number
        for number, found in weights.items()
        if found >= _ENOUGH_BETWEEN_STRAYS
        and number - 1 in around
        and number + 1 in around
        and not (isinstance(page.pieces[number].block, ListItem) or is_prose(page.pieces[number]))
    }
    return strays | between


def _usual_weight(page: OfferPage, prose: Sequence[int]) -> float:
    """How much more than an essay all paragraphs of a page speak of wares and prices, and to their reader."""
    sample = prose[:: 1 + len(prose) // _SAMPLE]
    weights = [marks_of(page.pieces[number].text[:_SAMPLED]).weight() for number in sample]
    return max(0.0, sum(weights) / len(weights) - _USUAL_IN_ESSAYS)


def _forms_of_the_page(page: OfferPage, strays: Collection[int]) -> set[int]:
    """Lines that begin alike, such as *Price:* under each thing that is described: the page is made of them."""
    openings = {number: tuple(words_of(page.pieces[number].text)[:1]) for number in strays}
    counts = Counter(openings.values())
    return {number for number, opening in openings.items() if counts[opening] >= _LEAST_ALIKE}


def _may_stray(page: OfferPage, number: int, name: re.Pattern[str] | None) -> bool:
    piece = page.pieces[number]
    return (
        number not in page.protected
        and piece.kept
        and isinstance(piece.block, _MAY_STRAY)
        and len(piece.text.split()) <= _LONGEST_WORDS
        and (piece.text[:1] not in _QUOTES or (name is not None and name.search(piece.text) is not None))
        and not page.heads_next(number)
    )


def name_pattern(names: Collection[str], prose: str) -> re.Pattern[str] | None:
    """What finds the site in a line: its names, and words in them written as names which no paragraph has."""
    spoken = set(words_of(prose))
    low = prose.lower()
    whole = [name.strip() for name in names if len(name.strip()) > _SHORTEST_NAME and name.strip().lower() not in low]
    words = {word for name in names for word in re.findall(r"\w+", name) if word[0].upper() == word[0]}
    alone = {word for word in words if len(word) > _SHORTEST_NAME and word.lower() not in _PLAIN_NAMES | spoken}
    forms = [f"(?i:{re.escape(name)})" for name in whole]
    forms += [f"{re.escape(word[0])}(?i:{re.escape(word[1:])})" for word in sorted(alone)]
    return re.compile(rf"\b(?:{'|'.join(forms)})\b") if forms else None


def weight(page: OfferPage, number: int, name: re.Pattern[str] | None) -> float:
    """How much speaks for a line being a stray: 0 or less for a line of the essay, 3 or more for a clear stray."""
    piece = page.pieces[number]
    marks = marks_of(piece.text)
    named = name is not None and name.search(piece.text) is not None
    linked = piece.linked >= _MOST_LINKED
    # What points to another page names a subject like that of the essay.
    shared = page.belonging(number) * (1 if marks.pointer else 4)
    return marks.weight() + 3.0 * named + 1.5 * linked - shared - _reads_as_essay(piece, marks)


def _reads_as_essay(piece: Piece, marks: Marks) -> float:
    """What is taken off for a whole sentence, most of all for one that says nothing to its reader."""
    count = len(piece.text.split())
    sentence = count >= _LEAST_SENTENCE and ends_sentence(piece.text)
    to_reader = marks.reader or marks.bids or marks.contact
    plain = not (marks.contact or marks.deal or marks.pointer or marks.presses or marks.address)
    off = (1.0 if to_reader and plain else 0.0 if to_reader else 1.5) if sentence else 0.0
    return off + (count > _LONG_SENTENCE) + 1.5 * isinstance(piece.block, ListItem)

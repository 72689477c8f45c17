"""What one piece of text looks like, taken by itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from cssreader.clean.pieces import Piece
from cssreader.clean.shape import wording
from cssreader.domain.content import Caption, Heading, ListItem, Paragraph, Preformatted, Quotation, TableRow

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_PART_OF_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_SENTENCE_END = re.compile(r"[.!?…۔؟।](?:[\"'”’)\]]*|\s*\[\d+\])\Z")
_ARROWS = re.compile(r"[\s→»›>➜➔⟶▶✓✔🔥👉!.]+\Z")
_LEADING_ARROWS = re.compile(r"\A[\s👉→»›>▶🔔📢]+")
_TRAILING_BUTTON = re.compile(r"(?:[!?:|…–—-]|\.\.\.)\s*([A-Z]\w+(?:\s+\w+){1,2})\s*[!»→>]*\Z")
_LONGEST_LINE_WORDS = 16
_LONGEST_LINE = 130
_LONGEST_BUTTON = 48
_LEAST_PROSE_WORDS = 14


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.lower())


@lru_cache(maxsize=2048)
def content_words(text: str) -> frozenset[str]:
    """The words that say what a text is about, roughly without their endings."""
    return frozenset(_stem(word) for word in words_of(text) if len(word) > 3 and word not in wording.PLAIN)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=4096)
def word_count(text: str) -> int:
    """The number of words with white space around them. The same line is asked for again and again."""
    return len(text.split())


def is_line(piece: Piece) -> bool:
    """A short line that ends no sentence: a heading, a label, a name, a button."""
    if isinstance(piece.block, TableRow | Preformatted | Caption):
        return False
    text = piece.text
    if len(text) > _LONGEST_LINE or len(text.split()) > _LONGEST_LINE_WORDS:
        return False
    return not ends_sentence(text) or text[-1] in "?!…" or isinstance(piece.block, Heading)


def ends_sentence(text: str) -> bool:
    return _SENTENCE_END.search(text[-40:]) is not None


def is_prose(piece: Piece) -> bool:
    """A paragraph of running text."""
    if not isinstance(piece.block, Paragraph | Quotation | ListItem):
        return False
    count = word_count(piece.text)
    return count >= 2 * _LEAST_PROSE_WORDS or (count >= _LEAST_PROSE_WORDS and ends_sentence(piece.text))


def is_button(piece: Piece) -> bool:
    """A short line that tells the reader to press it: ``Join Now``, ``Follow Channel``, ``Read More``."""
    if not isinstance(piece.block, Paragraph | Heading | ListItem):
        return False
    if reads_as_button(piece.text):
        return True
    return piece.linked >= 0.9 and begins_with_button_verb(piece.text) and 2 <= len(piece.text.split()) <= 6


def reads_as_button(text: str) -> bool:
    if len(text) > 2 * _LONGEST_BUTTON:
        return False
    text = _LEADING_ARROWS.sub("", _ARROWS.sub("", text))
    words = text.lower().replace(",", " , ").split()
    if not 1 <= len(words) <= 7 or len(text) > _LONGEST_BUTTON or words[0] not in wording.BUTTON_VERBS:
        return False
    if len(words) == 1:
        return words[0] in wording.BUTTON_ALONE
    known = wording.BUTTON_CLOSINGS | wording.BUTTON_FILLERS | wording.BUTTON_VERBS
    return all(word in known for word in words[1:]) and any(
        word in wording.BUTTON_CLOSINGS or word == "in" for word in words[1:]
    )


def begins_with_button_verb(text: str) -> bool:
    words = _LEADING_ARROWS.sub("", text).lower().split()
    return bool(words) and words[0].strip(":!,") in wording.BUTTON_VERBS


def ends_with_button(text: str) -> bool:
    """A line that runs into a button: ``What our readers say! Read Now``."""
    if len(text) > 2 * _LONGEST_LINE:
        return False
    found = _TRAILING_BUTTON.search(text)
    return found is not None and reads_as_button(found[1])


@dataclass(frozen=True, slots=True)
class Signs:
    """Which kinds of evidence for an offer a text holds."""

    reader: bool
    inviting: bool
    ourselves: bool
    phone: bool
    money: bool
    crowd: bool
    contact: bool
    trades: int
    """How many different words of trade there are."""
    exclaims: bool


@lru_cache(maxsize=1024)
def signs_of(text: str) -> Signs:
    """The evidence in a text. Each pattern is slow to fail, so a glance first tells whether it could be there."""
    text = text.lower()
    has_digits = _DIGIT.search(text) is not None
    return Signs(
        reader="you" in text and wording.READER.search(text) is not None,
        inviting=wording.INVITING.search(text) is not None,
        ourselves="our" in text and wording.OURSELVES.search(text) is not None,
        phone=has_digits and wording.PHONE.search(text) is not None,
        money=has_digits and wording.MONEY.search(text) is not None,
        crowd="+" in text and wording.CROWD.search(text) is not None,
        contact=any(mark in text for mark in wording.CONTACT_MARKS) and wording.CONTACT.search(text) is not None,
        trades=len({_stem(found) for found in wording.TRADE.findall(text)}) if could_trade(text) else 0,
        exclaims="!" in text,
    )


def could_trade(text: str) -> bool:
    """Whether `wording.TRADE` might be found in a text in lower case; a glance at each word tells."""
    return any(map(_hints_at_trade, _PART_OF_WORD.findall(text)))


@lru_cache(maxsize=50_000)
def _hints_at_trade(word: str) -> bool:
    return wording.TRADE_HINTS.match(word) is not None


def addresses_reader(text: str) -> bool:
    """Whether a text speaks to the one who reads it, as one who has something for them."""
    signs = signs_of(text)
    return signs.reader or signs.inviting or signs.ourselves or signs.phone


def says_you(text: str) -> bool:
    return signs_of(text).reader


def bids_reader(text: str) -> bool:
    """Whether a text says *you*, or begins a sentence by telling its reader to do something."""
    signs = signs_of(text)
    return signs.reader or signs.inviting


def offers_something(text: str) -> bool:
    """Whether a text names something to be had, or invites its reader to act."""
    return signs_of(text).inviting or names_an_offer(text)


def names_an_offer(text: str) -> bool:
    """Whether a text names something to be had: a trade, a contact, a price, or what is *ours*."""
    signs = signs_of(text)
    return signs.trades > 0 or signs.contact or signs.phone or signs.money or signs.ourselves


def asks_for_business(text: str) -> bool:
    """Whether a text gives a price, a way to call or write, or the size of its following."""
    signs = signs_of(text)
    return signs.contact or signs.phone or signs.money or signs.crowd


def pitch(text: str, *, reader_is_addressed_anyway: bool = False) -> int:
    """How much a paragraph sounds like an offer: the number of kinds of evidence, each counted once or twice.

    In an essay that says *you* all the time, saying so proves nothing.
    """
    signs = signs_of(text)
    score = 0 if reader_is_addressed_anyway else signs.reader + signs.inviting
    score += signs.ourselves + 2 * signs.phone + signs.contact + signs.exclaims
    if signs.trades:
        score += signs.money + signs.crowd + 1
    return score + min(signs.trades, 4) // 2


def overlap(one: Iterable[str], other: Iterable[str]) -> float:
    """The share of the words of `one` that are in `other` too."""
    first, second = set(one), set(other)
    return len(first & second) / len(first) if first else 0.0

"""What one piece of text looks like, taken by itself."""

import re
from collections.abc import Iterable

from cssreader.clean.pieces import Piece
from cssreader.clean.shape import wording
from cssreader.domain.content import Caption, Heading, ListItem, Paragraph, Preformatted, Quotation, TableRow

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
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


def content_words(text: str) -> set[str]:
    """The words that say what a text is about, roughly without their endings."""
    return {_stem(word) for word in words_of(text) if len(word) > 3 and word not in wording.PLAIN}


def _stem(word: str) -> str:
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


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
    count = len(piece.text.split())
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


def addresses_reader(text: str) -> bool:
    """Whether a text speaks to the one who reads it, as one who has something for them."""
    text = text.lower()
    return any(form.search(text) for form in (wording.READER, wording.INVITING, wording.OURSELVES, wording.PHONE))


def says_you(text: str) -> bool:
    return wording.READER.search(text.lower()) is not None


def bids_reader(text: str) -> bool:
    """Whether a text says *you*, or begins a sentence by telling its reader to do something."""
    text = text.lower()
    return wording.READER.search(text) is not None or wording.INVITING.search(text) is not None


def offers_something(text: str) -> bool:
    """Whether a text names something to be had: a trade, a contact, a price, or an invitation to act."""
    text = text.lower()
    forms = (wording.TRADE, wording.CONTACT, wording.PHONE, wording.MONEY, wording.INVITING, wording.OURSELVES)
    return any(form.search(text) for form in forms)


def asks_for_business(text: str) -> bool:
    """Whether a text gives a price, a way to call or write, or the size of its following."""
    text = text.lower()
    forms = (wording.CONTACT, wording.PHONE, wording.MONEY, wording.CROWD)
    return any(form.search(text) for form in forms)


def pitch(text: str, *, reader_is_addressed_anyway: bool = False) -> int:
    """How much a paragraph sounds like an offer: the number of kinds of evidence, each counted once or twice.

    In an essay that says *you* all the time, saying so proves nothing.
    """
    text = text.lower()
    score = 0
    if not reader_is_addressed_anyway:
        score += wording.READER.search(text) is not None
        score += wording.INVITING.search(text) is not None
    score += wording.OURSELVES.search(text) is not None
    score += 2 * (wording.PHONE.search(text) is not None)
    kinds = {_stem(found) for found in wording.TRADE.findall(text)}
    score += bool(kinds) and wording.MONEY.search(text) is not None
    score += bool(kinds) and wording.CROWD.search(text) is not None
    score += wording.CONTACT.search(text) is not None
    score += "!" in text
    return score + min(len(kinds), 4) // 2 + (1 if kinds else 0)


def overlap(one: Iterable[str], other: Iterable[str]) -> float:
    """The share of the words of `one` that are in `other` too."""
    first, second = set(one), set(other)
    return len(first & second) / len(first) if first else 0.0

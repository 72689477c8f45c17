"""Words as a search sees them: one tokeniser for the index, for questions and for the words marked in a text.

A word has a *form*, its letters without case, accents, vowel marks and the variants of Arabic letters,
and a *term*, the form in one of its spellings and without its English ending. Two words are one to a search
when their terms are.
"""

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import Any, NamedTuple

from cssreader.text.spelling import one_spelling

WORDS_VERSION = 3
"""To be raised whenever a text would give other words than before: every index is then made anew."""

LONGEST_FORM = 60
"""Characters of a word that count; what is longer is no word and would only swell the index."""

_LONGEST_RAW = 5_000
"""Characters of a word as it is written, with all its marks, that are looked at."""
_CACHED_CHUNK = 40
_CACHED_CHUNKS = 1 << 15

# Marks that belong to the letter before them and that `\w` leaves out, in the scripts a reader may meet.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0900-\u0963\u0971-\u0d4f\u0e31"
    "\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1ace\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0\ufe20-\ufe2f"
)
_APOSTROPHES = "'\u2018\u2019\u02bc"
_HYPHENS = r"\-\u2010\u2011"
# Raised and lowered digits are the marks of footnotes, not part of the word they follow.
_RAISED = r"\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089"
_LETTER = rf"[^\W_{_RAISED}]"
# Never giving back what it took spares a stack as long as the word.
_WORD = rf"{_LETTER}(?:{_LETTER}++|[{_MARKS}]++)*+"

CHUNK = re.compile(
    # Most words end at a space; looking for it first spares the long lists of characters.
    rf"\w{{1,100000}}(?:(?!\s)(?:[.,\u066b\u066c{_APOSTROPHES}{_HYPHENS}]\w{{1,200}}|[{_MARKS}]+\w{{0,200}})){{0,1000}}"
)
"""Finds the runs that hold one word or several, for `words_of_chunk`. No word reaches across two of them.

Their length is bounded, far beyond any word, because a text of megabytes may be one run."""

_NUMBER = (
    r"(?<!\d[.,\u066b\u066c])"
    r"(?:\d{1,3}(?:[,\u066c]\d{2,3})*[,\u066c]\d{3}(?![,\u066c]?\d)(?:[.\u066b]\d+)?|\d+[.\u066b]\d+)"
    rf"(?![.,\u066b\u066c]?\d)(?:{_LETTER})*"
)
_INITIAL = rf"[^\W\d_{_RAISED}][{_MARKS}]*"
_ACRONYM = rf"(?<![^\W_]){_INITIAL}(?:\.{_INITIAL})+(?![^\W_]|[{_MARKS}])"
_WORD_IN_CHUNK = re.compile(rf"{_NUMBER}|{_ACRONYM}|{_WORD}(?:[{_APOSTROPHES}]{_WORD})*")

_POSSESSIVE = re.compile(rf"(?<=.)[{_APOSTROPHES}]s$", re.IGNORECASE)
_UNWANTED = re.compile(rf"[.,\u066b\u066c{_APOSTROPHES}\u00ad\u0640\u200c\u200d\u02b0-\u02ff]")
_DECIMAL_POINT = re.compile(r"(?<=\d)[.\u066b](?=\d)")

_LETTERS = str.maketrans(
    {
        # One letter in several shapes: Arabic and Urdu yeh, kaf and heh, and Latin letters that do not decompose.
        "\u064a": "\u06cc",
        "\u0649": "\u06cc",
        "\u0643": "\u06a9",
        "\u0647": "\u06c1",
        "\u0629": "\u06c1",
        "\u06c3": "\u06c1",
        "\u06d5": "\u06c1",
        "\u0671": "\u0627",
        "\u00f8": "o",
        "\u0142": "l",
        "\u0111": "d",
        "\u00f0": "d",
        "\u0131": "i",
        "\u00e6": "ae",
        "\u0153": "oe",
        "\u00fe": "th",
    }
)

_STOP_WORDS = frozenset(
    """
    a about above across after again against all almost alone along already also although always am among amongst an
    and another any anyone anything are aren arent around as at away back be became because become becomes been before
    behind being below beside besides between beyond both but by can cannot cant could couldnt did didnt do does doesnt
    doing done dont down during each either else enough etc even ever every everyone everything except few for from
    further had has hasnt have havent having he hence her here hers herself him himself his how however i if in indeed
    instead into is isnt it its itself just least less let lets like made make many may me might mine more moreover most
    much must my myself neither never nevertheless no nobody none nor not nothing now of off often on once one only onto
    or other others otherwise ought our ours ourselves out over own per perhaps quite rather really same shall she
    should shouldnt since so some somebody someone something sometimes somewhat still such than that thats the their
    theirs them themselves then thence there thereby therefore these they this those though through throughout thus till
    to together too toward towards under unless until up upon us very via was wasnt we well were werent what whatever
    when whence whenever where whereas whereby wherever whether which while who whoever whole whom whose why will with
    within without would wouldnt yet you your yours yourself yourselves
    """.split()  # noqa: SIM905 - a list of two hundred quoted words cannot be read
)


# The few of them that say nothing in any text; the others say little, and are not asked for, but may tip the balance.
_EMPTY_WORDS = frozenset(
    """
    a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to
    was will with
    """.split()  # noqa: SIM905 - as above
)

_SPACE = re.compile(r"\s")
_SPLIT_AT_ONCE = 1 << 16


class Word(NamedTuple):
    """One word of a text.

    `start` and `end` are character offsets. `position` counts words from 0. The parts of a hyphenated
    word are words of their own; joined they are one more word, which has the position of its first part
    and the `width` of them all.
    """

    form: str
    term: str
    start: int
    end: int
    position: int
    width: int = 1


class CountedWord(NamedTuple):
    """One word of a text to whoever counts along: `step` is how much further the next word stands, 0 or 1."""

    term: str
    form: str
    """Empty where it is the term."""
    step: int


@cache
def _stemmer() -> tuple[Any, threading.Lock]:
    # Imported late: most commands never need it. A stemmer must not be used by two threads at once.
    import Stemmer

    return Stemmer.Stemmer("english"), threading.Lock()


def fold(raw: str) -> str:
    """The form of one word as it stands in a text."""
    raw = raw[:_LONGEST_RAW]
    if raw.isascii():
        form = raw.lower()
        if form.isalnum():
            return form[:LONGEST_FORM]
    else:
        form = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", raw).casefold())
        form = "".join([_plain(letter) for letter in form if not unicodedata.combining(letter)]).translate(_LETTERS)
    form = _POSSESSIVE.sub("", form)
    if _DECIMAL_POINT.search(form):
        whole, point, rest = form.replace("\u066b", ".").rpartition(".")
        return (_UNWANTED.sub("", whole) + point + _UNWANTED.sub("", rest))[:LONGEST_FORM]
    return _UNWANTED.sub("", form)[:LONGEST_FORM]


def _plain(letter: str) -> str:
    """A digit of any script as one of 0 to 9; any other character as it is."""
    value = unicodedata.decimal(letter, None)
    return letter if value is None else str(value)


@lru_cache(maxsize=_CACHED_CHUNKS)
def term_of(form: str) -> str:
    """The form without its English ending; numbers and words of other scripts are left as they are."""
    if not form.isascii() or len(form) < 3:
        return form
    if form[0].isdigit():
        return form[:-1] if form[-1] == "s" and form[:-1].isdigit() else form
    stemmer, lock = _stemmer()
    with lock:
        return str(stemmer.stemWord(one_spelling(form)))


def is_stop_word(form: str) -> bool:
    """Whether a word is so common that it says nothing about what a text is about."""
    return form in _STOP_WORDS


def is_empty_word(form: str) -> bool:
    """Whether a word says nothing at all."""
    return form in _EMPTY_WORDS


def chunks_of(text: str, begin: int = 0) -> Iterator[tuple[int, int, tuple[Word, ...]]]:
    """Every run of words without a space in it, from `begin` on, as (offset, position, words).

    The words count their own offsets and positions from those of the run. This is `words_of` without
    the making of a value for every word, for the loops that go through whole libraries.
    """
    position = 0
    for chunk in CHUNK.finditer(text, begin):
        words = words_of_chunk(chunk.group())
        if words:
            yield chunk.start(), position, words
            position += words[-1].position + 1


def counted_words(text: str) -> Iterator[CountedWord]:
    """The words of `words_of`, without their places, for the loop that goes through whole libraries.

    What stands between two spaces is looked up as it is: most of it was met before, and to find the words
    in it takes ten times as long.
    """
    return chain.from_iterable(map(_COUNTED.__getitem__, _between_spaces(text)))


def _between_spaces(text: str) -> Iterator[str]:
    """As `text.split()`, but never with millions of pieces in memory at once."""
    begin = 0
    while begin < len(text):
        space = _SPACE.search(text, begin + _SPLIT_AT_ONCE)
        end = space.start() if space else len(text)
        yield from text[begin:end].split()
        begin = end


class _Counted(dict[str, Iterable[CountedWord]]):
    """The words of runs without a space, remembered where the run is short."""

    def __missing__(self, run: str) -> Iterable[CountedWord]:
        if len(run) > _CACHED_CHUNK:
            # A text may be one run: its words must not all be in memory at once.
            return _counted(run)
        words = tuple(_counted(run))
        if len(self) >= _CACHED_CHUNKS:
            self.clear()
        self[run] = words
        return words


def _counted(run: str) -> Iterator[CountedWord]:
    for chunk in CHUNK.finditer(run):
        for form, term, _, _, _, width in words_of_chunk(chunk.group()):
            yield CountedWord(term, form if form != term else "", 1 if width == 1 else 0)


_COUNTED = _Counted()


def words_of(text: str) -> Iterator[Word]:
    """Every word of a text in order; a joined word comes just before its parts."""
    for at, first, words in chunks_of(text):
        for form, term, start, end, position, width in words:
            yield Word(form, term, at + start, at + end, first + position, width)


def words_of_chunk(raw: str) -> tuple[Word, ...]:
    """The words of one run, with offsets and positions counted from its own beginning."""
    return _remembered_words(raw) if len(raw) <= _CACHED_CHUNK else _words_in(raw)


def _words_in(raw: str) -> tuple[Word, ...]:
    words: list[Word] = []
    run: list[Word] = []
    position = 0
    for match in _WORD_IN_CHUNK.finditer(raw):
        form = fold(match.group())
        if not form:
            continue
        if run and not (match.start() == run[-1].end + 1 and raw[run[-1].end] in "-\u2010\u2011"):
            words.extend(_with_joined(run))
            run = []
        run.append(Word(form, term_of(form), match.start(), match.end(), position))
        position += 1
    words.extend(_with_joined(run))
    return tuple(words)


def _with_joined(run: list[Word]) -> list[Word]:
    """The parts of a hyphenated word, and before them the word that they make together."""
    if len(run) < 2 or not any(character.isalpha() for word in run for character in word.form):
        return run
    form = "".join(word.form for word in run)[:LONGEST_FORM]
    return [Word(form, term_of(form), run[0].start, run[-1].end, run[0].position, len(run)), *run]


_remembered_words = lru_cache(maxsize=_CACHED_CHUNKS)(_words_in)

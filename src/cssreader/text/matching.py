"""The words in a text that answer a question, and where they stand."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cssreader.domain.query import Field, Query
from cssreader.text.slips import is_slip_of
from cssreader.text.spelling import other_beginnings
from cssreader.text.synonyms import NO_SYNONYMS, Row, Synonyms
from cssreader.text.wanted import Wanted, wanted_in
from cssreader.text.words import chunks_of

# What may stand inside a word without being a letter of its form.
_INNER = "'.,-\u2018\u2019\u02bc\u2010\u2011\u066b\u066c\u00ad"
_ASCII_INNER = 4
# Letters that may fold to any others.
_FOLDED = re.compile(r"[^\x00-\x7f\u00a0\u00ab\u00ad\u00bb\u2010-\u2027\u02bc\u066b\u066c]")
_STEMMED_APART = frozenset({"dying", "lying", "tying"})
_SPACE = re.compile(r"\s")
_RUN = re.compile(r"\S+")
_NEXT_LETTER = re.compile(r"[\W_]*([^\W_])")
_LONGEST_KNOWN = 40
"""Characters of a run between spaces that is remembered."""


class Found(NamedTuple):
    start: int
    end: int
    wanted: int
    """Which of the things asked for this is, as its number."""


def matches_in(
    text: str, query: Query, field: Field = Field.ANY, synonyms: Synonyms = NO_SYNONYMS
) -> list[tuple[int, int]]:
    """The places of the words a question asks for, in order and apart from each other.

    `field` says what `text` is: an essay's text or a note is ANY, which nothing asked of a title can be found in.
    """
    return merged(found_in(text, query, field, synonyms))


def merged(found: Sequence[Found]) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    for place in sorted((item.start, item.end) for item in found):
        if places and place[0] < places[-1][1]:
            places[-1] = (places[-1][0], max(places[-1][1], place[1]))
        else:
            places.append(place)
    return places


def _stands_alone(small: str, place: int) -> bool:
    """Whether the letter at a place may be all of a word's term: nothing follows it, or of a digit the s of 1990s."""
    following = small[place + 1 : place + 2]
    return not following.isalnum() or (small[place].isdigit() and following == "s")


def _first_letters(term: str) -> frozenset[str]:
    """What words of a term can begin with."""
    return frozenset(each[:1] for each in (term, *other_beginnings(term)))


class _InRun(NamedTuple):
    """What one run of letters between two spaces holds of what is asked for; places count from its beginning."""

    whole: tuple[Found, ...]
    begun: tuple[tuple[int, int, Row], ...]
    """Rows that begin here and may go on behind it: where, what it is the answer to, and the terms."""
    is_one_word: bool
    """What goes on goes on behind the run."""


class _Lookup:
    """The things asked for, by the term that begins each."""

    def __init__(self, asked: Sequence[Wanted]) -> None:
        self.rows: dict[str, list[tuple[int, Row]]] = {}
        self._prefixes: list[tuple[int, str]] = []
        self._slips: list[tuple[int, str]] = []
        self._exact: dict[int, str] = {}
        for number, wanted in enumerate(asked):
            for row in wanted.rows:
                self.rows.setdefault(row[0], []).append((number, row))
            if wanted.prefix:
                self._prefixes.append((number, wanted.prefix))
            if wanted.slip:
                self._slips.append((number, wanted.slip))
            if wanted.exact:
                self._exact[number] = wanted.exact
        # A stemmer changes at most the last two letters of what it leaves, but for a few words of three.
        begun = {*self.rows, *(prefix for _, prefix in self._prefixes)}
        begun |= {other for each in begun for other in other_beginnings(each)}
        self._beginnings = sorted({each[: max(2, len(each) - 2)] for each in begun} | _STEMMED_APART)
        self._broken = {each[:length] for each in self._beginnings for length in range(1, len(each))}
        self._second = {row: _first_letters(row[1]) for rows in self.rows.values() for _, row in rows if len(row) > 1}
        # A slip of the pen may change any letter.
        self._looks_at_all = bool(self._slips)
        self._known: dict[str, _InRun] = {}

    def runs(self, text: str) -> Iterator[tuple[int, str]]:
        """The parts of a text, bounded by white space, that may hold what is asked for.

        Looking at every word of many texts takes longer than the search itself; letters are found at once.
        """
        small = text.lower()
        if self._looks_at_all or len(small) != len(text):
            for run in _RUN.finditer(text):
                yield run.start(), run.group()
            return
        places = self._broken_words(small)
        for beginning in self._beginnings:
            place = small.find(beginning)
            while place >= 0:
                if not (place and small[place - 1].isalnum()) and (len(beginning) > 1 or _stands_alone(small, place)):
                    places.append(place)
                place = small.find(beginning, place + len(beginning[:2]))
        if not text.isascii():
            places += [match.start() for match in _FOLDED.finditer(text)]
        end = 0
        for place in sorted(places):
            if place < end:
                continue
            start = place
            while start > end and not text[start - 1].isspace():
                start -= 1
            space = _SPACE.search(text, place)
            end = space.start() if space else len(text)
            yield start, text[start:end]

    def _broken_words(self, small: str) -> list[int]:
        """Words that begin like one asked for and are then broken by a hyphen, a stop or an apostrophe."""
        places: list[int] = []
        for mark in _INNER[:_ASCII_INNER] if small.isascii() else _INNER:
            place = small.find(mark)
            while place >= 0:
                # Behind most stops and commas stands a space.
                if small[place + 1 : place + 2].isalnum():
                    start = place
                    while start and small[start - 1].isalnum():
                        start -= 1
                    if small[start:place] in self._broken:
                        places.append(start)
                place = small.find(mark, place + 1)
        return places

    def may_go_on(self, text: str, end: int, row: Row) -> bool:
        """Whether the run of letters behind a place may begin with the second term of a row.

        Most phrases begin with a word that stands everywhere, and looking at the first letter of the next settles it.
        """
        following = _NEXT_LETTER.match(text, end)
        if following is None:
            return False
        letter = following[1]
        return not letter.isascii() or letter.lower() in self._second[row]

    def in_run(self, piece: str) -> _InRun:
        """A run is read once, however many texts it stands in."""
        known = self._known.get(piece)
        if known is None:
            known = self._read(piece)
            if len(piece) <= _LONGEST_KNOWN:
                self._known[piece] = known
        return known

    def _read(self, piece: str) -> _InRun:
        whole: list[Found] = []
        begun: list[tuple[int, int, Row]] = []
        for offset, _, words in chunks_of(piece):
            for word in words:
                start, end = offset + word.start, offset + word.end
                for number, row in self.rows.get(word.term, ()):
                    if len(row) > 1:
                        begun.append((start, number, row))
                    elif self._exact.get(number, word.form) == word.form:
                        whole.append(Found(start, end, number))
                for number, prefix in self._prefixes:
                    if word.form.startswith(prefix) or word.term.startswith(prefix):
                        whole.append(Found(start, end, number))
                for number, form in self._slips:
                    if is_slip_of(word.form, form) or is_slip_of(word.term, form):
                        whole.append(Found(start, end, number))
        return _InRun(tuple(whole), tuple(begun), piece.isascii() and piece.isalnum())


@lru_cache(maxsize=16)
def _lookup(query: Query, field: Field, synonyms: Synonyms) -> _Lookup:
    """One question is put to many texts."""
    asked = dict.fromkeys(wanted_in(query, synonyms))
    return _Lookup(tuple(wanted for wanted in asked if wanted.field in (Field.ANY, field) and not wanted.is_optional))


def found_in(text: str, query: Query, field: Field, synonyms: Synonyms) -> list[Found]:
    lookup = _lookup(query, field, synonyms)
    if not lookup.rows:
        return []
    found: list[Found] = []
    for run, piece in lookup.runs(text):
        whole, begun, is_one_word = lookup.in_run(piece)
        found += [Found(run + start, run + end, wanted) for start, end, wanted in whole]
        for start, wanted, row in begun:
            if is_one_word and not lookup.may_go_on(text, run + len(piece), row):
                continue
            reached = _end_of_row(text, run, run + start, row)
            if reached is not None:
                found.append(Found(run + start, reached, wanted))
    return found


def _end_of_row(text: str, run: int, start: int, terms: tuple[str, ...]) -> int | None:
    """The end of the words of `terms` that follow one another from `start` on, or None."""
    first: int | None = None
    reached, end = 0, start
    for offset, position, words in chunks_of(text, run):
        for word in words:
            if first is None:
                if offset + word.start < start:
                    continue
                first = position + word.position
            number = position + word.position - first
            if number > reached:
                return None
            if number == reached and word.term == terms[reached]:
                reached, end = reached + 1, offset + word.end
                if reached == len(terms):
                    return end
    return None

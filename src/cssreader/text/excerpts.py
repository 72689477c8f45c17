"""The passages of a text that answer a question, and the words in them that do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from cssreader.domain.query import Field, Query
from cssreader.domain.search import Excerpt
from cssreader.text.sentences import paragraph_around, sentence_around, sentences_in
from cssreader.text.slips import is_slip_of
from cssreader.text.spelling import other_beginnings
from cssreader.text.synonyms import NO_SYNONYMS, Row, Synonyms
from cssreader.text.wanted import Wanted, wanted_in
from cssreader.text.words import chunks_of

SHORTEST_EXCERPT = 70
LONGEST_EXCERPT = 300
"""Characters. A shorter passage takes the next sentence in; a longer one is cut at words around its matches."""

# What may stand inside a word without being a letter of its form.
_INNER = "'.,-\u2018\u2019\u02bc\u2010\u2011\u066b\u066c\u00ad"
_ASCII_INNER = 4
# Letters that may fold to any others.
_FOLDED = re.compile(r"[^\x00-\x7f\u00a0\u00ab\u00ad\u00bb\u2010-\u2027\u02bc\u066b\u066c]")
_STEMMED_APART = frozenset({"dying", "lying", "tying"})
_SPACE = re.compile(r"\s")
_RUN = re.compile(r"\S+")
_CLOSE = 150
"""Characters within which words stand close together."""
_LONGEST_KNOWN = 40
"""Characters of a run between spaces that is remembered."""


class _Found(NamedTuple):
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
    return _merged(_found_in(text, query, field, synonyms))


def excerpts_of(
    text: str, query: Query, *, most: int = 3, synonyms: Synonyms = NO_SYNONYMS
) -> tuple[tuple[Excerpt, ...], int]:
    """The best passages in the order of the text, and the number of matches that none of them shows.

    For each excerpt, ``text[at : at + len(excerpt.text)] == excerpt.text``.
    """
    found = _found_in(text, query, Field.ANY, synonyms)
    places = _merged(found)
    if not places:
        return (), 0
    passages = sorted(_passages(text, found, most))
    excerpts: list[Excerpt] = []
    shown_to = 0
    for start, end in (_window(text, passage, places) for passage in passages):
        begin = max(start, shown_to)
        inside = tuple((a - begin, b - begin) for a, b in places if begin <= a and b <= end)
        if inside:
            excerpts.append(Excerpt(text[begin:end], inside, begin))
            shown_to = end
    return tuple(excerpts), len(places) - sum(len(excerpt.matches) for excerpt in excerpts)


def opening_of(text: str) -> Excerpt:
    """The first sentences of a text, with nothing marked."""
    sentences = sentences_in(text, 0, min(len(text), 4 * LONGEST_EXCERPT))
    if not sentences:
        return Excerpt("", (), 0)
    start, end = sentences[0]
    end = _cut_after(text, start, min(end, start + LONGEST_EXCERPT), end)
    return Excerpt(text[start:end], (), start)


class _InRun(NamedTuple):
    """What one run of letters between two spaces holds of what is asked for; places count from its beginning."""

    whole: tuple[_Found, ...]
    begun: tuple[tuple[int, int, Row], ...]
    """Rows that begin here and may go on behind it: where, what it is the answer to, and the terms."""


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
        # A slip of the pen may change any letter, and a single letter stands in every word.
        self._looks_at_all = bool(self._slips) or any(len(each) < 2 for each in self._beginnings)
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
                if not (place and small[place - 1].isalnum()):
                    places.append(place)
                place = small.find(beginning, place + 2)
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

    def in_run(self, piece: str) -> _InRun:
        """A run is read once, however many texts it stands in."""
        known = self._known.get(piece)
        if known is None:
            known = self._read(piece)
            if len(piece) <= _LONGEST_KNOWN:
                self._known[piece] = known
        return known

    def _read(self, piece: str) -> _InRun:
        whole: list[_Found] = []
        begun: list[tuple[int, int, Row]] = []
        for offset, _, words in chunks_of(piece):
            for word in words:
                start, end = offset + word.start, offset + word.end
                for number, row in self.rows.get(word.term, ()):
                    if len(row) > 1:
                        begun.append((start, number, row))
                    elif self._exact.get(number, word.form) == word.form:
                        whole.append(_Found(start, end, number))
                for number, prefix in self._prefixes:
                    if word.form.startswith(prefix) or word.term.startswith(prefix):
                        whole.append(_Found(start, end, number))
                for number, form in self._slips:
                    if is_slip_of(word.form, form) or is_slip_of(word.term, form):
                        whole.append(_Found(start, end, number))
        return _InRun(tuple(whole), tuple(begun))


@lru_cache(maxsize=16)
def _lookup(query: Query, field: Field, synonyms: Synonyms) -> _Lookup:
    """One question is put to many texts."""
    asked = dict.fromkeys(wanted_in(query, synonyms))
    return _Lookup(tuple(wanted for wanted in asked if wanted.field in (Field.ANY, field)))


def _found_in(text: str, query: Query, field: Field, synonyms: Synonyms) -> list[_Found]:
    lookup = _lookup(query, field, synonyms)
    if not lookup.rows:
        return []
    found: list[_Found] = []
    for run, piece in lookup.runs(text):
        whole, begun = lookup.in_run(piece)
        found += [_Found(run + start, run + end, wanted) for start, end, wanted in whole]
        for start, wanted, row in begun:
            reached = _end_of_row(text, run, run + start, row)
            if reached is not None:
                found.append(_Found(run + start, reached, wanted))
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


def _merged(found: Sequence[_Found]) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    for place in sorted((item.start, item.end) for item in found):
        if places and place[0] < places[-1][1]:
            places[-1] = (places[-1][0], max(places[-1][1], place[1]))
        else:
            places.append(place)
    return places


@dataclass(slots=True)
class _Part:
    """A paragraph or a sentence, and what was found in it."""

    start: int
    end: int
    found: list[_Found]
    asked: set[int]


def _paragraphs(text: str, found: Sequence[_Found]) -> list[_Part]:
    """Each paragraph that holds a match."""
    paragraphs: list[_Part] = []
    for item in sorted(found, key=attrgetter("start")):
        if paragraphs and item.start < paragraphs[-1].end:
            paragraphs[-1].found.append(item)
            paragraphs[-1].asked.add(item.wanted)
        else:
            start, end = paragraph_around(text, item.start)
            paragraphs.append(_Part(start, max(end, item.end), [item], {item.wanted}))
    return paragraphs


def _best(paragraphs: list[_Part], most: int) -> list[_Part]:
    """The paragraphs that together show most of what was asked for: each next one for what it adds."""
    chosen: list[_Part] = []
    seen: set[int] = set()
    remaining = list(paragraphs)
    while remaining and len(chosen) < most:
        best = max(remaining, key=lambda each: (len(each.asked - seen), len(each.asked), len(each.found), -each.start))
        remaining.remove(best)
        chosen.append(best)
        seen |= best.asked
    return chosen


def _passages(text: str, found: Sequence[_Found], most: int) -> list[tuple[int, int]]:
    """The best passages: short paragraphs whole, of long ones the best sentence."""
    paragraphs = _paragraphs(text, found)
    if len(paragraphs) < most:
        # In a text of few paragraphs several sentences of one are shown.
        sentences = [sentence for paragraph in paragraphs for sentence in _sentences(text, paragraph)]
        return [(each.start, each.end) for each in _best(sentences, most)]
    return [
        (part.start, part.end) if part.end - part.start <= LONGEST_EXCERPT else _best_sentence(text, part)
        for part in _best(paragraphs, most)
    ]


def _best_sentence(text: str, paragraph: _Part) -> tuple[int, int]:
    """The sentence round the place behind which most of what was asked for follows closely."""
    most, at = 0, paragraph.found[0].start
    for number, item in enumerate(paragraph.found):
        close = {each.wanted for each in paragraph.found[number:] if each.start < item.start + _CLOSE}
        if len(close) > most:
            most, at = len(close), item.start
        if most == len(paragraph.asked):
            break
    begin, end = sentence_around(text, at, paragraph.start, paragraph.end)
    while begin < at and text[begin].isspace():
        begin += 1
    return begin, max([end, *(item.end for item in paragraph.found if begin <= item.start < end)])


def _sentences(text: str, paragraph: _Part) -> list[_Part]:
    """The sentences of a paragraph that hold a match."""
    sentences: list[_Part] = []
    found = iter(paragraph.found)
    item = next(found, None)
    for start, end in sentences_in(text, paragraph.start, paragraph.end):
        if item is not None and item.start < end:
            sentences.append(_Part(start, end, [], set()))
        while item is not None and item.start < end:
            sentences[-1].found.append(item)
            sentences[-1].asked.add(item.wanted)
            sentences[-1].end = max(sentences[-1].end, item.end)
            item = next(found, None)
    return sentences


def _window(text: str, passage: tuple[int, int], places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """A passage of a size to read at a glance: a short one with its neighbour, a long one cut around its matches."""
    start, end = passage
    if end - start < SHORTEST_EXCERPT:
        line = paragraph_around(text, start)
        for _, further in sentences_in(text, end, max(end, line[1])):
            if further - start > LONGEST_EXCERPT:
                break
            end = further
            if end - start >= SHORTEST_EXCERPT:
                break
    if end - start <= LONGEST_EXCERPT:
        return start, end
    inside = [place for place in places if start <= place[0] and place[1] <= end]
    first = _densest(inside)
    begin = max(start, first - LONGEST_EXCERPT // 4)
    stop = min(end, begin + LONGEST_EXCERPT)
    begin = max(start, stop - LONGEST_EXCERPT) if stop == end else begin
    longest_match = max((place[1] for place in inside if place[0] == first), default=stop)
    return _cut_before(text, start, begin, first), _cut_after(text, start, max(stop, longest_match), end)


def _densest(places: Sequence[tuple[int, int]]) -> int:
    """The match after which most others follow within the room of an excerpt."""
    room = LONGEST_EXCERPT * 3 // 4
    counts = ((sum(1 for other in places if a <= other[0] and other[1] <= a + room), -a) for a, _ in places)
    return -max(counts)[1]


def _cut_before(text: str, first: int, begin: int, last: int) -> int:
    """The beginning of a word at or after `begin`, not beyond `last`."""
    if begin <= first or text[begin - 1].isspace():
        return begin
    space = _SPACE.search(text, begin, last)
    return space.end() if space else last


def _cut_after(text: str, first: int, stop: int, end: int) -> int:
    """The end of a word at or before `stop`, without the white space after it."""
    if stop >= end or text[stop].isspace():
        return first + len(text[first:stop].rstrip())
    cut = stop
    while cut > first and not text[cut - 1].isspace():
        cut -= 1
    return first + len(text[first:cut].rstrip()) if cut > first else stop

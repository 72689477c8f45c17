"""The passages of a text that answer a question, and the words in them that do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cssreader.domain.query import Field, Query
from cssreader.domain.search import Excerpt
from cssreader.text.query_language import Wanted, wanted_in
from cssreader.text.sentences import paragraph_around, sentences_in
from cssreader.text.words import Word, chunks_of

SHORTEST_EXCERPT = 70
LONGEST_EXCERPT = 300
"""Characters. A shorter passage takes the next sentence in; a longer one is cut at words around its matches."""

# What may stand inside a word without being a letter of its form, and letters that may fold to any others.
_UNUSUAL = re.compile(r"[^\x00-&(-+/-\x7f\u00a0\u00ab\u00bb\u2012-\u2017\u201a-\u2027]")
_STOPS = (". ", ", ", ".\n", ",\n")
_STEMMED_APART = frozenset({"dying", "lying", "tying"})
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    wanted: int
    """Which of the things asked for this is, as its number."""


def matches_in(text: str, query: Query, field: Field = Field.ANY) -> list[tuple[int, int]]:
    """The places of the words a question asks for, in order and apart from each other.

    `field` says what `text` is: an essay's text or a note is ANY, which nothing asked of a title can be found in.
    """
    return _merged(_found_in(text, query, field))


def excerpts_of(text: str, query: Query, *, most: int = 3) -> tuple[tuple[Excerpt, ...], int]:
    """The best passages in the order of the text, and the number of matches that none of them shows.

    For each excerpt, ``text[at : at + len(excerpt.text)] == excerpt.text``.
    """
    found = _found_in(text, query, Field.ANY)
    places = _merged(found)
    if not places:
        return (), 0
    passages = sorted(_best(_passages(text, found), most))
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


class _Lookup:
    """The things asked for, by the term that begins each."""

    def __init__(self, asked: Sequence[Wanted]) -> None:
        self.rows: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        self.prefixes: list[tuple[int, str]] = []
        for number, wanted in enumerate(asked):
            self.rows.setdefault(wanted.terms[0], []).append((number, wanted.terms))
            if wanted.joined:
                self.rows.setdefault(wanted.joined, []).append((number, (wanted.joined,)))
            if wanted.prefix:
                self.prefixes.append((number, wanted.prefix))
        self._beginnings = self._make_beginnings()

    def _make_beginnings(self) -> re.Pattern[str] | None:
        """Finds the first letters of whatever is asked for; None when they are too few to look for."""
        # A stemmer changes at most the last two letters of what it leaves, but for a few words of three.
        letters = {term[: max(2, len(term) - 2)] for term in self.rows}
        letters |= {prefix[: max(2, len(prefix) - 2)] for _, prefix in self.prefixes}
        if any(len(each) < 2 for each in letters):
            return None
        return re.compile("|".join(map(re.escape, sorted(letters | _STEMMED_APART))))

    def runs(self, text: str) -> Iterator[tuple[int, str]]:
        """The parts of a text, bounded by white space, that may hold what is asked for.

        Looking at every word of many texts takes longer than the search itself; letters are found at once.
        """
        small = text.lower()
        if self._beginnings is None or len(small) != len(text):
            yield 0, text
            return
        places = [match.start() for match in self._beginnings.finditer(small)]
        places = [place for place in places if not (place and small[place - 1].isalnum())]
        places += [match.start() for match in _UNUSUAL.finditer(text)]
        end = 0
        for place in sorted(places):
            if place < end or text[place : place + 2] in _STOPS:
                continue
            start = place
            while start > end and not text[start - 1].isspace():
                start -= 1
            space = _SPACE.search(text, place)
            end = space.start() if space else len(text)
            yield start, text[start:end]

    def begun_by(self, word: Word, run: int, offset: int, text: str) -> Iterator[_Found]:
        """What begins with `word`, which stands in the run at `run` and counts from `offset`."""
        start, end = offset + word.start, offset + word.end
        for number, terms in self.rows.get(word.term, ()):
            reached = end if len(terms) == 1 else _end_of_row(text, run, start, terms)
            if reached is not None:
                yield _Found(start, reached, number)
        for number, prefix in self.prefixes:
            if word.form.startswith(prefix) or word.term.startswith(prefix):
                yield _Found(start, end, number)


@lru_cache(maxsize=16)
def _lookup(query: Query, field: Field) -> _Lookup:
    """One question is put to many texts."""
    return _Lookup(tuple(dict.fromkeys(wanted for wanted in wanted_in(query) if wanted.field in (Field.ANY, field))))


def _found_in(text: str, query: Query, field: Field) -> list[_Found]:
    lookup = _lookup(query, field)
    if not lookup.rows:
        return []
    return [
        found
        for run, piece in lookup.runs(text)
        for offset, _, words in chunks_of(piece)
        for word in words
        for found in lookup.begun_by(word, run, run + offset, text)
    ]


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
class _Passage:
    start: int
    end: int
    asked: set[int]
    matches: int


def _passages(text: str, found: Sequence[_Found]) -> list[_Passage]:
    """Each sentence that holds a match."""
    passages: list[_Passage] = []
    sentences: list[tuple[int, int]] = []
    at = 0
    for item in sorted(found, key=lambda item: item.start):
        if passages and item.start < passages[-1].end:
            passages[-1].asked.add(item.wanted)
            passages[-1].matches += 1
            continue
        if at == len(sentences) or item.start >= sentences[-1][1]:
            sentences, at = sentences_in(text, *paragraph_around(text, item.start)), 0
        while at < len(sentences) - 1 and item.start >= sentences[at][1]:
            at += 1
        start, end = sentences[at]
        passages.append(_Passage(start, max(end, item.end), {item.wanted}, 1))
    return passages


def _best(passages: list[_Passage], most: int) -> list[tuple[int, int]]:
    """The passages that together show most of what was asked for: each next one for what it adds."""
    chosen: list[tuple[int, int]] = []
    seen: set[int] = set()
    remaining = list(passages)
    while remaining and len(chosen) < most:
        best = max(remaining, key=lambda each: (len(each.asked - seen), len(each.asked), each.matches, -each.start))
        remaining.remove(best)
        chosen.append((best.start, best.end))
        seen |= best.asked
    return chosen


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

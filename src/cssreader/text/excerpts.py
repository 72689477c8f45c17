"""The passages of a text that answer a question, and the words in them that do."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from cssreader.domain.query import Field, Query
from cssreader.domain.search import Excerpt
from cssreader.text.matching import Found, found_in, merged
from cssreader.text.sentences import paragraph_around, sentence_around, sentences_in
from cssreader.text.synonyms import NO_SYNONYMS, Synonyms

SHORTEST_EXCERPT = 70
LONGEST_EXCERPT = 300
"""Characters. A shorter passage takes the next sentence in; a longer one is cut at words around its matches."""

_SPACE = re.compile(r"\s")
_CLOSE = 150
"""Characters within which words stand close together."""


def excerpts_of(
    text: str, query: Query, *, most: int = 3, synonyms: Synonyms = NO_SYNONYMS
) -> tuple[tuple[Excerpt, ...], int]:
    """The best passages in the order of the text, and the number of matches that none of them shows.

    For each excerpt, ``text[at : at + len(excerpt.text)] == excerpt.text``.
    """
    found = found_in(text, query, Field.ANY, synonyms)
    places = merged(found)
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


@dataclass(slots=True)
class _Part:
    """A paragraph or a sentence, and what was found in it."""

    start: int
    end: int
    found: list[Found]
    asked: set[int]


def _paragraphs(text: str, found: Sequence[Found]) -> list[_Part]:
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


def _passages(text: str, found: Sequence[Found], most: int) -> list[tuple[int, int]]:
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

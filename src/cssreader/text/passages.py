"""A text cut into all the passages that answer a question, each match in one of them."""

from bisect import bisect_right
from collections.abc import Sequence

from cssreader.domain.search import Excerpt
from cssreader.text.excerpts import LONGEST_EXCERPT, SHORTEST_EXCERPT
from cssreader.text.sentences import paragraph_around, sentences_in

Place = tuple[int, int]


def every_passage(text: str, places: Sequence[Place], *, most: int) -> tuple[Excerpt, ...]:
    """The first `most` passages, in order, around matches that are in order and apart from each other.

    A short paragraph stands whole, of a long one the sentences that hold a match, short ones with a
    neighbour; a sentence too long to be read at a glance is cut around its matches, into as many
    passages as that takes. No two passages overlap.
    """
    passages: list[Excerpt] = []
    sentences: list[Place] = []
    number = reached = 0
    while number < len(places) and len(passages) < most:
        if not sentences or places[number][0] >= sentences[-1][1]:
            # Once for each paragraph: a long one may hold hundreds of matches.
            sentences = sentences_in(text, *paragraph_around(text, places[number][0]))
        start, end = _around(text, sentences, places[number], reached)
        inside: list[Place] = []
        while number < len(places) and places[number][0] < end:
            # A phrase may reach over the end of its sentence, and a match over a cut.
            end = max(end, places[number][1])
            inside.append((places[number][0] - start, places[number][1] - start))
            number += 1
        passages.append(Excerpt(text[start:end], tuple(inside), start))
        reached = end
    return tuple(passages)


def _around(text: str, sentences: Sequence[Place], place: Place, reached: int) -> Place:
    """What is to be read around a match, from `reached` on; `sentences` are those of its paragraph."""
    first, last = sentences[0][0], sentences[-1][1]
    if first >= reached and last - first <= LONGEST_EXCERPT:
        return first, last
    number = max(bisect_right(sentences, place[0], key=lambda sentence: sentence[0]) - 1, 0)
    start, end = sentences[number]
    if start < reached:
        start = min(_after_space(text, reached), place[0])
    elif end - start < SHORTEST_EXCERPT:
        start, end = _with_neighbour(sentences, number, reached)
    return (start, end) if end - start <= LONGEST_EXCERPT else _cut(text, start, end, place)


def _with_neighbour(sentences: Sequence[Place], number: int, reached: int) -> Place:
    """A short sentence with what follows until it is long enough; the last one with the one before it."""
    start, end = sentences[number]
    for _, further in sentences[number + 1 :]:
        if end - start >= SHORTEST_EXCERPT or further - start > LONGEST_EXCERPT:
            break
        end = further
    before = sentences[number - 1][0] if number else start
    if end - start < SHORTEST_EXCERPT and before >= reached and end - before <= LONGEST_EXCERPT:
        start = before
    return start, end


def _cut(text: str, start: int, end: int, place: Place) -> Place:
    """A piece of a long sentence: some words before the match, and as many after it as there is room for."""
    begin = max(start, place[0] - LONGEST_EXCERPT // 4)
    stop = min(end, begin + LONGEST_EXCERPT)
    if stop == end:
        begin = max(start, stop - LONGEST_EXCERPT)
    while start < begin < place[0] and not text[begin - 1].isspace():
        begin += 1
    space = text.rfind(" ", place[1], stop) if stop < end else -1
    return begin, space if space > 0 else max(stop, place[1])


def _after_space(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place

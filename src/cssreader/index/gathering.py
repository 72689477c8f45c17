"""What a question asks for, gathered from the postings of every segment of the index."""

import heapq
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from cssreader.domain.query import About, Near, Phrase, Words
from cssreader.index.postings import NOTHING, Postings
from cssreader.index.reading import Places, Segment, near, united
from cssreader.index.schema import ABOUT_ONE_WORD, ABOUT_SEVERAL_WORDS, NAMES, forms_of
from cssreader.text.slips import is_slip_of
from cssreader.text.synonyms import Synonyms
from cssreader.text.wanted import Wanted, wanted_of
from cssreader.text.words import term_of

MOST_COMPLETIONS = 2_000
"""Words that a beginning stands for: the most frequent ones."""

MOST_SLIPS = 50
"""Words that a word with a slip of the pen in it stands for."""

SHORTEST_WITH_FORMS = 3
"""Letters of a beginning from which on the forms of words are looked through as well as their terms."""

_LONGEST_STEM_CHANGE = 3
"""Letters at the end of a word that its stem may not have, as far as other forms of the word are looked for."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is held of one thing asked for, a segment at a time."""

    postings: list[Postings]
    documents: int
    as_typed: "Gathered | None" = None
    """Of a word whose beginning was asked for: the word itself, which tells more than what it begins."""


Gather = Callable[[Wanted], Gathered]


def gather(segments: Sequence[Segment], wanted: Wanted) -> Gathered:
    if wanted.exact is not None:
        return _sum([_exact(segment, wanted, wanted.exact) for segment in segments])
    rows = [united(_rows(segment, wanted), segment.count) for segment in segments]
    if wanted.prefix is not None:
        completed = _completions(segments, wanted, wanted.prefix)
        more = [
            united((row, *each), segment.count) for row, each, segment in zip(rows, completed, segments, strict=True)
        ]
        return Gathered(more, sum(len(each.numbers) for each in more), _sum(rows))
    if wanted.slip is not None:
        slips = [_slips(segment, wanted, wanted.slip) for segment in segments]
        rows = _with(segments, rows, slips)
    return _sum(rows)


def _with(segments: Sequence[Segment], rows: list[Postings], more: list[list[Postings]]) -> list[Postings]:
    return [united((row, *each), segment.count) for row, each, segment in zip(rows, more, segments, strict=True)]


def gather_near(segments: Sequence[Segment], node: Near) -> list[Postings]:
    """The documents in which two things stand near each other, by how often they do."""
    name = NAMES[node.one.field]
    return [
        segment.weighed(name, near(_places(segment, node.one), _places(segment, node.other), node.distance))
        for segment in segments
    ]


def gather_about(segments: Sequence[Segment], node: About, synonyms: Synonyms) -> list[Postings]:
    """The documents that are about some words, by what these weigh in them together."""
    least, share = ABOUT_ONE_WORD if len(node.parts) == 1 else ABOUT_SEVERAL_WORDS
    asked = dict.fromkeys(wanted for part in node.parts for wanted in wanted_of(part, synonyms))
    held = [gather(segments, wanted).postings for wanted in asked]
    found = []
    for place, segment in enumerate(segments):
        numbers, weights = united([each[place] for each in held], segment.count)
        enough = weights >= np.maximum(least, share * segment.lengths[numbers])
        found.append(Postings(numbers[enough], weights[enough]))
    return found


def _places(segment: Segment, node: Words | Phrase) -> Places:
    """Where one side of NEAR stands; of several words any."""
    found = [segment.places(NAMES[wanted.field], row) for wanted in wanted_of(node) for row in wanted.rows]
    return np.unique(np.concatenate(found)) if found else np.empty(0, np.int64)


def _sum(postings: list[Postings]) -> Gathered:
    return Gathered(postings, sum(len(each.numbers) for each in postings))


def _rows(segment: Segment, wanted: Wanted) -> Iterator[Postings]:
    name = NAMES[wanted.field]
    for row in wanted.rows:
        if len(row) == 1:
            yield segment.postings(name, row[0])
        else:
            yield segment.weighed(name, segment.places(name, row))


def _exact(segment: Segment, wanted: Wanted, form: str) -> Postings:
    """Documents with just this form of a word; of one that is its own term, those with more of it than other forms."""
    name = NAMES[wanted.field]
    (term,) = wanted.terms
    if form != term:
        return segment.postings(forms_of(name), form)
    numbers, weights = segment.postings(name, term)
    if not len(numbers):
        return NOTHING
    of_others = np.zeros(segment.count, np.float32)
    beginning = segment.dictionary.beginning(forms_of(name), term[: max(1, len(term) - _LONGEST_STEM_CHANGE)])
    for position in beginning.positions.tolist():
        if term_of(segment.dictionary.term_at(position)) == term:
            (other,) = segment.at((position,))
            of_others[other.numbers] += other.weights
    own = weights - of_others[numbers]
    return Postings(numbers[own > 0], own[own > 0])


def _completions(segments: Sequence[Segment], wanted: Wanted, prefix: str) -> list[list[Postings]]:
    """What a beginning stands for: the most frequent terms and forms of the whole index, by segment."""
    name = NAMES[wanted.field]
    (typed,) = wanted.terms
    found: list[dict[tuple[str, str], int]] = []
    for segment in segments:
        places: dict[tuple[str, str], int] = {}
        for field in (name, forms_of(name)) if len(prefix) >= SHORTEST_WITH_FORMS else (name,):
            for position in segment.dictionary.beginning(field, prefix).positions.tolist():
                places[field, segment.dictionary.term_at(position)] = position
        found.append(places)
    # What the term of a form shows already must not count twice.
    chosen = [
        {
            place: position
            for place, position in places.items()
            if (place[1] if place[0] == name else term_of(place[1])) != typed
            and (place[0] == name or not term_of(place[1]).startswith(prefix))
        }
        for places in found
    ]
    if sum(map(len, chosen)) > MOST_COMPLETIONS:
        counts: Counter[tuple[str, str]] = Counter()
        for segment, places in zip(segments, chosen, strict=True):
            for place, position in places.items():
                counts[place] += segment.dictionary.entry_at(position).documents
        best = set(heapq.nlargest(MOST_COMPLETIONS, counts, key=lambda place: (counts[place], place)))
        chosen = [{place: position for place, position in places.items() if place in best} for places in chosen]
    return [list(segment.at(places.values())) for segment, places in zip(segments, chosen, strict=True)]


def _slips(segment: Segment, wanted: Wanted, form: str) -> list[Postings]:
    """Words that are one slip of the pen from what was typed."""
    name = NAMES[wanted.field]
    found: list[tuple[int, int]] = []
    for field in (name, forms_of(name)):
        # The first letter may be wrong, too, but not the first two.
        for begin in dict.fromkeys((form[:1], form[1:2])):
            beginning = segment.dictionary.beginning(field, begin)
            for position, documents in zip(beginning.positions.tolist(), beginning.documents.tolist(), strict=True):
                other = segment.dictionary.term_at(position)
                if other not in wanted.terms and is_slip_of(other, form):
                    found.append((documents, position))
    best = heapq.nlargest(MOST_SLIPS, found)
    return list(segment.at(position for _, position in best))

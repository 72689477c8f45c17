"""What a question asks for, gathered from the postings of one segment of the index.

The matchers of Whoosh are made for the best few answers and skip the rest. Here every answer is counted,
a beginning of a word is weighed as if it were one word, and ranking needs the numbers of a whole
question at once; gathering the postings and joining them as sets is simpler than teaching the matchers.
"""

import heapq
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from cssreader.index.engine import TermNotFound
from cssreader.index.schema import NAMES, TEXT, forms_of, weight_at
from cssreader.text.query_language import Wanted
from cssreader.text.words import term_of

MOST_COMPLETIONS = 32
"""Words that a beginning stands for: the most frequent ones."""

SHORTEST_WITH_FORMS = 3
"""Letters of a beginning from which on the forms of words are looked through as well as their terms."""

Place = tuple[str, str]
"""A field of the index and a term in it."""

Weights = dict[int, float]
"""How much of something a document holds, by its number in the segment."""


def weights_of(reader: Any, wanted: Wanted, completions: Sequence[Place]) -> Weights:
    """The documents of a segment that hold what is wanted, or one of the `completions` of its beginning."""
    name = NAMES[wanted.field]
    if len(wanted.terms) > 1:
        weights = _row(reader, name, wanted.terms)
        if wanted.joined:
            _add(weights, _term(reader, name, wanted.joined))
        return weights
    weights = _term(reader, name, wanted.terms[0])
    for field, term in completions:
        _add(weights, _term(reader, field, term))
    return weights


def _add(weights: Weights, more: Weights) -> None:
    for number, weight in more.items():
        weights[number] = weights.get(number, 0.0) + weight


def _term(reader: Any, field: str, term: str) -> Weights:
    matcher = _matcher(reader, field, term)
    weights: Weights = {}
    while matcher is not None and matcher.is_active():
        weights[matcher.id()] = matcher.weight()
        matcher.next()
    return weights


def _matcher(reader: Any, field: str, term: str) -> Any:
    try:
        return reader.postings(field, term)
    except TermNotFound:
        return None


def _row(reader: Any, field: str, terms: Sequence[str]) -> Weights:
    """Documents in which the terms follow one another, weighed by how often and where."""
    matchers = [_matcher(reader, field, term) for term in terms]
    if any(matcher is None for matcher in matchers):
        return {}
    # Whoosh's own phrase matcher keeps the spans of every pair of words; the places are all that is needed.
    common = set(_matcher(reader, field, terms[0]).all_ids())
    for term in dict.fromkeys(terms[1:]):
        common.intersection_update(_matcher(reader, field, term).all_ids())
    weights: Weights = {}
    for number in sorted(common):
        places: set[int] | None = None
        for distance, matcher in enumerate(matchers):
            matcher.skip_to(number)
            begins = {place - distance for place in matcher.value_as("positions")}
            places = begins if places is None else places & begins
            if not places:
                break
        if places:
            weights[number] = sum(weight_at(place) for place in places) if field == TEXT else float(len(places))
    return weights


def completions_of(readers: Sequence[Any], wanted: Wanted) -> list[list[Place]]:
    """What a beginning stands for: the most frequent terms and forms of the whole index, by segment."""
    prefix = wanted.prefix
    if prefix is None:
        return [[] for _ in readers]
    # The readers are gone through one by one: Whoosh's view of them all looks every term up in every one.
    found = [dict(_completions(reader, wanted, prefix)) for reader in readers]
    counts: Counter[Place] = Counter()
    for each in found:
        counts.update(each)
    best = heapq.nlargest(MOST_COMPLETIONS, counts, key=counts.__getitem__)
    return [[place for place in best if place in each] for each in found]


def _completions(reader: Any, wanted: Wanted, prefix: str) -> Iterator[tuple[Place, int]]:
    name = NAMES[wanted.field]
    for term, count in _beginning(reader, name, prefix):
        if term != wanted.terms[0]:
            yield (name, term), count
    if len(prefix) >= SHORTEST_WITH_FORMS:
        for form, count in _beginning(reader, forms_of(name), prefix):
            term = term_of(form)
            # What its term shows already must not count twice.
            if term != wanted.terms[0] and not term.startswith(prefix):
                yield (forms_of(name), form), count


def _beginning(reader: Any, field: str, prefix: str) -> Iterator[tuple[str, int]]:
    for (name, term), info in reader.iter_from(field, prefix):
        text = term.decode()
        if name != field or not text.startswith(prefix):
            return
        yield text, info.doc_frequency()

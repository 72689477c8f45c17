"""Essays on much the same, by the words that tell most about one of them."""

import heapq
import math
from collections.abc import Mapping, Sequence

import numpy as np

from cssreader.domain.essay import EssayId
from cssreader.domain.search import HitKind
from cssreader.index.ranking import add_scores, damping, idf
from cssreader.index.reading import Segment
from cssreader.index.schema import KINDS, TEXT

MOST_TERMS = 16
"""Words of an essay that stand for what it is about."""

FEWEST_SHARED = 2
"""Words that a related essay shares at least; one alone is chance."""

_TOO_COMMON = 0.25
"""The share of a library beyond which a word tells nothing."""
_SMALL_LIBRARY = 20
"""Documents: in fewer, hardly any word is rare, and none is too common."""


def related_essays(
    segments: Sequence[Segment], terms: Mapping[str, int], essay: EssayId, most: int
) -> list[tuple[EssayId, tuple[str, ...]]]:
    """The best first. `terms` says how often the essay itself has each of its terms."""
    documents = sum(segment.count for segment in segments)
    telling = _telling(segments, terms, documents)
    average = max(1.0, sum(float(segment.lengths.sum()) for segment in segments) / max(1, documents))
    best: list[tuple[float, EssayId, tuple[str, ...]]] = []
    for segment in segments:
        scores = np.zeros(segment.count, np.float32)
        shared = np.zeros(segment.count, np.int32)
        damped = damping(segment.lengths, average)
        held = {term: segment.postings(TEXT, term) for term in telling}
        for term, postings in held.items():
            add_scores(scores, postings, telling[term], damped)
            shared[postings.numbers] += 1
        scores[(shared < FEWEST_SHARED) | (segment.essays == essay) | ~segment.alive] = 0
        scores[segment.kinds != KINDS.index(HitKind.ESSAY)] = 0
        numbers = np.flatnonzero(scores)
        numbers = numbers[np.argsort(-scores[numbers], kind="stable")][:most]
        for number in numbers.tolist():
            both = tuple(term for term, postings in held.items() if number in postings.numbers)
            best.append((-float(scores[number]), EssayId(int(segment.essays[number])), both))
    return [(number, both) for _, number, both in heapq.nsmallest(most, best)]


def _telling(segments: Sequence[Segment], terms: Mapping[str, int], documents: int) -> dict[str, float]:
    """What each of the terms that tell most is worth, those that tell most first."""
    worth: dict[str, float] = {}
    for term, count in terms.items():
        entries = [segment.dictionary.find(TEXT, term) for segment in segments]
        holding = sum(entry.documents for entry in entries if entry is not None)
        if holding < 2 or (documents > _SMALL_LIBRARY and holding > _TOO_COMMON * documents):
            continue
        worth[term] = (1 + math.log(count)) * idf(holding, documents)
    best = heapq.nlargest(MOST_TERMS, worth, key=lambda term: (worth[term], term))
    return {term: worth[term] for term in best}

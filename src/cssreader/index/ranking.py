"""How well documents answer: BM25F with the weights of the schema and the idf that Lucene uses."""

import math

from cssreader.index.postings import Postings, Weights

K1 = 1.5
B = 0.75


def idf(holding: int, documents: int) -> float:
    """How much it tells that a document holds a word that `holding` of all `documents` hold."""
    return math.log(1 + (documents - holding + 0.5) / (holding + 0.5))


def damping(lengths: Weights, average: float) -> Weights:
    """By document, how much of a word it takes before more of it hardly counts: more in a long one."""
    return (K1 * (1 - B) + K1 * B / average * lengths).astype(lengths.dtype)


def add_scores(scores: Weights, postings: Postings, tells: float, damped: Weights) -> None:
    """Add to each document's score what its weight of one word is worth."""
    numbers, weights = postings
    scores[numbers] += (tells * (K1 + 1)) * weights / (weights + damped[numbers])

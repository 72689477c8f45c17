"""How well documents answer: BM25F with the weights of the schema and the idf that Lucene uses."""

import math

from cssreader.index.postings import Weights

K1 = 1.2
B = 0.75


def idf(holding: int, documents: int) -> float:
    """How much it tells that a document holds a word that `holding` of all `documents` hold."""
    return math.log(1 + (documents - holding + 0.5) / (holding + 0.5))


def add_scores(scores: Weights, weights: Weights, tells: float, lengths: "Lengths") -> None:
    """Add to each document's score what the weight of one word in it is worth."""
    fixed = K1 * (1 - B)
    varying = K1 * B / lengths.average
    of = lengths.of
    for number, weight in weights.items():
        worth = tells * weight * (K1 + 1) / (weight + fixed + varying * of[number])
        scores[number] = scores.get(number, 0.0) + worth


class Lengths:
    """How many words the documents of one segment hold, and the average over all segments."""

    __slots__ = ("average", "of")

    def __init__(self, of: list[int], average: float) -> None:
        self.of = of
        self.average = average

"""What differs between two texts: paragraph beside paragraph, word by word.

Nothing is taken for the same that is not, and nothing is left out. The time and the memory are bounded whatever
the texts are: where two runs are too long to be compared, they are shown as other text.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from cssreader.domain.versions import ComparedParagraph, Piece

_PARAGRAPH = re.compile(r"[^\n]*\n+|[^\n]+")
_PUNCTUATION = re.escape(".,;:!?…()[]{}\"'“”‘’«»؟،؛۔/")
# A word keeps its marks and hyphens: the letters of Urdu join, and must not be torn apart to be coloured.
_TOKEN = re.compile(rf"\s+|[{_PUNCTUATION}]|[^\s{_PUNCTUATION}]+")
_MOST_CELLS = 400_000_000
"""Comparing two sequences takes a bit for each pair of their members: fifty megabytes at most."""
_MOST_PAIRS = 2_500
"""Pairs of changed paragraphs that are weighed against each other, such as fifty by fifty."""
ALIKE = 0.4
"""The likeness in words from which one paragraph is a changed form of another. Any two English paragraphs have some
0.25, from their small words alone; below it the eye finds nothing to hold on to."""


class _Same(NamedTuple):
    """Members that both sequences have: where they begin, and how many."""

    one: int
    other: int
    size: int


def compared(before: str, after: str) -> tuple[ComparedParagraph, ...]:
    """Two texts beside each other. The pieces of either side, joined, are its text."""
    one, other = _PARAGRAPH.findall(before), _PARAGRAPH.findall(after)
    rows: list[ComparedParagraph] = []
    at_one = at_other = 0
    for same in _common([part.strip() for part in one], [part.strip() for part in other]):
        rows += _changed(one[at_one : same.one], other[at_other : same.other])
        rows += [
            ComparedParagraph(
                (Piece(one[same.one + step], changed=False),), (Piece(other[same.other + step], changed=False),)
            )
            for step in range(same.size)
        ]
        at_one, at_other = same.one + same.size, same.other + same.size
    return tuple(rows + _changed(one[at_one:], other[at_other:]))


def _changed(one: Sequence[str], other: Sequence[str]) -> list[ComparedParagraph]:
    """Paragraphs none of which is the same: each beside the one it has become, if there is one."""
    rows: list[ComparedParagraph] = []
    at_one = at_other = 0
    for first, second in [*_partners(one, other), (len(one), len(other))]:
        rows += [ComparedParagraph((Piece(part, changed=True),), ()) for part in one[at_one:first]]
        rows += [ComparedParagraph((), (Piece(part, changed=True),)) for part in other[at_other:second]]
        if first < len(one):
            rows.append(_words(one[first], other[second]))
        at_one, at_other = first + 1, second + 1
    return rows


def _partners(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Which paragraphs are changed forms of each other: the pairs, in order, that are most alike in sum."""
    if not one or not other or len(one) * len(other) > _MOST_PAIRS:
        return []
    words, others = [part.split() for part in one], [part.split() for part in other]
    alike = [[_likeness(left, right) for right in others] for left in words]
    best = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for row in range(len(one) - 1, -1, -1):
        for column in range(len(other) - 1, -1, -1):
            paired = alike[row][column] + best[row + 1][column + 1] if alike[row][column] else 0.0
            best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
    pairs = []
    row = column = 0
    while row < len(one) and column < len(other):
        if alike[row][column] and best[row][column] == alike[row][column] + best[row + 1][column + 1]:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of words that two paragraphs have in common and in order; 0 where it is below ALIKE."""
    from rapidfuzz.distance import Indel

    if len(one) * len(other) > _MOST_CELLS:
        return ALIKE
    return Indel.normalized_similarity(one, other, score_cutoff=ALIKE)


def _words(one: str, other: str) -> ComparedParagraph:
    left, right = _TOKEN.findall(one), _TOKEN.findall(other)
    same = _common(left, right)
    # What stays between two changes must hold a word; a lone space or comma would only break them up.
    kept = [
        run
        for run in same
        if run.one == run.other == 0
        or (run.one + run.size == len(left) and run.other + run.size == len(right))
        or any(token[0].isalnum() for token in left[run.one : run.one + run.size])
    ]
    return ComparedParagraph(
        _pieces(left, [(run.one, run.size) for run in kept]), _pieces(right, [(run.other, run.size) for run in kept])
    )


def _pieces(tokens: Sequence[str], same: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = 0
    for start, size in same:
        if start > at:
            pieces.append(Piece("".join(tokens[at:start]), changed=True))
        pieces.append(Piece("".join(tokens[start : start + size]), changed=False))
        at = start + size
    if at < len(tokens):
        pieces.append(Piece("".join(tokens[at:]), changed=True))
    return tuple(pieces)


def _common(one: Sequence[str], other: Sequence[str]) -> list[_Same]:
    """The longest run of members that both have in order, in stretches."""
    from rapidfuzz.distance import Indel

    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(len(one), len(other)) - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    middle_one, middle_other = one[head : len(one) - tail], other[head : len(other) - tail]
    runs = [_Same(0, 0, head)] if head else []
    if 0 < len(middle_one) * len(middle_other) <= _MOST_CELLS:
        runs += [
            _Same(head + code.src_start, head + code.dest_start, code.src_end - code.src_start)
            for code in Indel.opcodes(middle_one, middle_other)
            if code.tag == "equal"
        ]
    if tail:
        runs.append(_Same(len(one) - tail, len(other) - tail, tail))
    return runs

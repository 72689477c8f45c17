"""Places where a quote may stand with other words, and how well they agree.

Short pieces of the quote are looked up in the text; where several of them point, the quote and its
surroundings are laid along the text letter by letter. A passage like enough to be worth showing holds
some piece unchanged, so little is lost by it, and the time is bounded: a few dozen searches and a few
comparisons.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

PIECE = 10
"""Characters of a piece. Shorter ones stand everywhere, longer ones seldom survive a change."""
MOST_PIECES = 48
MOST_PLACES_A_PIECE = 60
MOST_WINDOWS = 8
LONG, END = 2_000, 500
"""A quote longer than LONG is found by its first and last END characters: comparing costs the product of lengths."""
CHANCE = 0.6
"""The likeness that any two English texts of a few words have."""
LONGEST_WORD = 40
GAP_COST = 0.5
"""What a character without a partner costs in a run of partners; keeps stray letters out of a run's ends."""


@dataclass(frozen=True, slots=True)
class Place:
    start: int
    end: int
    likeness: float
    """Between 0 and 1; 1 for the same words with other white space."""

    def overlaps(self, other: "Place") -> bool:
        return self.start < other.end and other.start < self.end


def agreement(wanted: str, there: str) -> float:
    """How far two short texts agree, counted from their starts: what is equal at once or, if better, alike."""
    if wanted == there:
        return 1.0
    if not wanted or not there:
        return 0.0
    from rapidfuzz.distance import Indel

    equal = 0
    for one, other in zip(wanted, there, strict=False):
        if one != other:
            break
        equal += 1
    alike = (Indel.normalized_similarity(wanted, there) - CHANCE) / (1 - CHANCE)
    return max(equal / len(wanted), alike)


def near_places(before: str, quote: str, after: str, text: str) -> list[Place]:
    """The places most like `quote`, apart from each other, best first.

    `before` and `after` stood around the quote and help to see where it begins and ends. All are folded.
    """
    if len(quote) > LONG:
        return _by_its_ends(before, quote, after, text)
    apart: list[Place] = []
    laid = [_laid_along(before, quote, after, text, *window) for window in _windows(quote, text)]
    for place in sorted((place for place in laid if place), key=lambda each: -each.likeness):
        if not any(place.overlaps(other) for other in apart):
            apart.append(place)
    return apart


def _by_its_ends(before: str, quote: str, after: str, text: str) -> list[Place]:
    heads = near_places(before, quote[:END], quote[END : END + len(before)], text)
    tails = near_places(quote[-END - len(after) : -END], quote[-END:], after, text)
    pairs = [
        Place(head.start, tail.end, min(head.likeness, tail.likeness))
        for head in heads
        for tail in tails
        if 0.5 <= (tail.end - head.start) / len(quote) <= 2
    ]
    return sorted(pairs, key=lambda each: -each.likeness)


def _windows(quote: str, text: str) -> list[tuple[int, int]]:
    """The stretches of the text that most pieces of the quote point at."""
    box = max(16, len(quote) // 4)
    votes: Counter[int] = Counter()
    for offset in range(0, len(quote) - PIECE + 1, max(1, (len(quote) - PIECE) // MOST_PIECES)):
        piece = quote[offset : offset + PIECE]
        at = text.find(piece)
        for _ in range(MOST_PLACES_A_PIECE):
            if at < 0:
                break
            votes[(at - offset) // box] += 1
            at = text.find(piece, at + 1)
    # What one passage votes for may lie in two neighbouring boxes.
    doubled = Counter({number: votes[number] + votes[number + 1] for number in list(votes)})
    chosen: list[int] = []
    for number, _ in doubled.most_common(4 * MOST_WINDOWS):
        if len(chosen) < MOST_WINDOWS and all(abs(number - other) > 1 for other in chosen):
            chosen.append(number)
    slack = 64 + len(quote) // 2
    return [
        (max(0, number * box - slack), min(len(text), (number + 2) * box + len(quote) + slack)) for number in chosen
    ]


def _laid_along(before: str, quote: str, after: str, text: str, left: int, right: int) -> Place | None:
    """The quote laid along `text[left:right]`; None where nothing of it is there."""
    from rapidfuzz.distance import Indel

    first, last = len(before), len(before) + len(quote)
    blocks = [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in Indel.opcodes(before + quote + after, text[left:right])
        if code.tag == "equal"
    ]
    run = _best_run(_between(blocks, first, last))
    if not run:
        return None
    start = _edge(run[0][0] - first, run[0][1], [target + size for _, target, size in _between(blocks, 0, first)])
    # The end is found as the start is, counted from the other side.
    source, target, size = run[-1]
    follows = [-following for _, following, _ in reversed(_between(blocks, last, last + len(after)))]
    end = -_edge(last - source - size, -(target + size), follows)
    start, end = _whole_words(text, max(0, left + start), min(len(text), left + end))
    if start >= end:
        return None
    there = " ".join(text[start:end].split())
    return Place(start, end, Indel.normalized_similarity(" ".join(quote.split()), there))


Block = tuple[int, int, int]
"""Equal letters: where they begin in the quote with its surroundings, where in the window, and how many."""


def _between(blocks: Sequence[Block], first: int, last: int) -> list[Block]:
    """What of the blocks lies from `first` to `last` in the quote with its surroundings."""
    cut = (
        (max(source, first), target + max(0, first - source), min(source + size, last) - max(source, first))
        for source, target, size in blocks
    )
    return [block for block in cut if block[2] > 0]


def _best_run(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks from one to another that hold most letters for the fewest gaps between them."""
    best_worth, best = 0.0, (0, 0)
    worth, first = 0.0, 0
    for number, (source, target, size) in enumerate(blocks):
        if number:
            last_source, last_target, last_size = blocks[number - 1]
            gap = (source - last_source - last_size) + (target - last_target - last_size)
            worth -= GAP_COST * gap
        if worth <= 0:
            worth, first = 0.0, number
        worth += size
        if worth > best_worth:
            best_worth, best = worth, (first, number + 1)
    return blocks[best[0] : best[1]]


def _edge(missing: int, found: int, neighbours: Sequence[int]) -> int:
    """Where the quote begins, when its first `missing` letters are other ones now and the rest is `found`.

    They reach back to where what stood before it ends, the last of `neighbours`, if that is not too far:
    more was put between then.
    """
    before = [neighbour for neighbour in neighbours if neighbour <= found]
    if missing and before and found - before[-1] <= 2 * missing + 8:
        return before[-1]
    return found - missing


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its ends, and without a part of a word left out."""
    widest = max(0, start - LONGEST_WORD), min(len(text), end + LONGEST_WORD)
    while widest[0] < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < widest[1] and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    return start, end

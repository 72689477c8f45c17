"""A passage laid along a part of a text, letter by letter: where it begins and ends there, and how far it agrees."""

from collections.abc import Sequence
from dataclasses import dataclass

from cssreader.annotate.stretch import Stretch

LONG, END = 800, 250
"""A passage of more than LONG letters is laid along by its first and last END: comparing costs a product of lengths."""
CHANCE = 0.55
"""The likeness that the letters of any two English texts have."""
GAP_COST = 0.5
"""What a letter without a partner costs in a run of partners; keeps stray letters out of a run's ends."""


@dataclass(frozen=True, slots=True)
class Laid:
    start: int
    end: int
    likeness: float
    """Between 0 and 1, of the letters there and those of the passage."""


def agreement(wanted: str, there: str) -> float:
    """How far two short texts agree, counted from their starts: what is equal at once or, if better, alike."""
    if wanted == there:
        return 1.0
    if not wanted or not there:
        return 0.0
    from rapidfuzz.distance import Indel

    alike = (Indel.normalized_similarity(wanted, there) - CHANCE) / (1 - CHANCE)
    return max(same_share(wanted, there), alike)


def same_share(wanted: str, there: str) -> float:
    """How much of a short text another begins with."""
    from rapidfuzz.distance import Prefix

    return Prefix.similarity(wanted, there) / len(wanted) if wanted else 0.0


def laid_along(stretch: Stretch, letters: str, left: int, right: int) -> Laid | None:
    """The passage in `letters[left:right]`; None where nothing of it is there."""
    from rapidfuzz.distance import Indel

    before, quote, after = stretch.near_before, stretch.quote, stretch.near_after
    first, last = len(before), len(before) + len(quote)
    blocks = Indel.editops(before + quote + after, letters[left:right]).as_matching_blocks()
    # What of the agreeing letters belongs to the passage, and where what stands before and after it ends and begins.
    within: list[Block] = []
    ends: list[int] = []
    begins: list[int] = []
    for source, target, size in blocks:
        if source < first and size:
            ends.append(target + min(size, first - source))
        low, high = max(source, first), min(source + size, last)
        if low < high:
            within.append((low, target + low - source, high - low))
        if source + size > last:
            begins.append(-(target + max(0, last - source)))
    run = _best_run(within)
    if not run:
        return None
    start = _edge(run[0][0] - first, run[0][1], ends)
    # The end is found as the start is, counted from the other side.
    source, target, size = run[-1]
    end = -_edge(last - source - size, -(target + size), begins[::-1])
    start, end = max(0, left + start), min(len(letters), left + end)
    if start >= end:
        return None
    return Laid(start, end, Indel.normalized_similarity(quote, letters[start:end]))


Block = tuple[int, int, int]
"""Equal letters: where they begin in the passage with its surroundings, where in the part of the text, and how many."""


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
    """Where the passage begins, when its first `missing` letters are other ones now and the rest is `found`.

    They reach back to where what stood before it ends, the last of `neighbours`, if that is not too far:
    more was put between then.
    """
    before = [neighbour for neighbour in neighbours if neighbour <= found]
    if missing and before and found - before[-1] <= 2 * missing + 8:
        return before[-1]
    return found - missing

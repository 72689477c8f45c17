"""A passage with what stands around it, as letters, and where pieces of it stand in another text."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PIECE = 9
"""Letters of a piece, nearly two words. Shorter ones stand everywhere, longer ones seldom survive a change."""
STRIDE = 4
"""Of a text each fourth place is looked at, of a passage four places in a row, one of which meets it."""
MOST_PLACES = 16
"""Of a piece; what stands more often says nothing about where the passage is."""
NEAR, WIDE = 28, 160
"""Letters around a passage: five words, which a description keeps, and some thirty, where the former text is known."""
QUOTE_PIECES, SIDE_PIECES = 9, 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters of a passage and of what stands before and after it."""

    before: str
    quote: str
    after: str
    is_wide: bool
    """Whether what is around it was taken from the text itself, so that it ends only where that ends."""

    @property
    def near_before(self) -> str:
        return self.before[-NEAR:]

    @property
    def near_after(self) -> str:
        return self.after[:NEAR]


def stretch_at(letters: str, start: int, end: int) -> Stretch:
    return Stretch(letters[max(0, start - WIDE) : start], letters[start:end], letters[end : end + WIDE], is_wide=True)


def _begins(low: int, high: int, most: int) -> Iterable[int]:
    """At most so many places, evenly from `low` to `high`."""
    if high < low:
        return ()
    step = max(STRIDE, -(-(high - low + 1) // most))
    return range(low, high + 1, step)


def _pieces(stretch: Stretch) -> Iterable[tuple[str, int]]:
    """Pieces of the passage, each with how far behind the passage's beginning it stands; and of what is around it."""
    whole = stretch.before + stretch.quote + stretch.after
    first, last = len(stretch.before), len(stretch.before) + len(stretch.quote)
    edge = PIECE + STRIDE - 2
    begins = [
        *_begins(max(0, first - edge), min(last, len(whole) - PIECE), QUOTE_PIECES),
        *_begins(0, first - edge - 1, SIDE_PIECES),
        *_begins(last + 1, len(whole) - PIECE, SIDE_PIECES),
    ]
    for begin in begins:
        for start in range(begin, min(begin + STRIDE, len(whole) - PIECE + 1)):
            yield whole[start : start + PIECE], start - first


def votes(stretches: Sequence[Stretch], letters: str) -> list[list[int]]:
    """For each passage, where it would begin in a text for a piece of it to agree: once for each piece that does.

    The text is walked through once for all of them.
    """
    wanted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, stretch in enumerate(stretches):
        for piece, shift in _pieces(stretch):
            wanted[piece].append((number, shift))
    places: dict[str, list[int]] = defaultdict(list)
    for place in range(0, len(letters) - PIECE + 1, STRIDE):
        if (piece := letters[place : place + PIECE]) in wanted:
            places[piece].append(place)
    found: list[list[int]] = [[] for _ in stretches]
    for piece, there in places.items():
        if len(there) <= MOST_PLACES:
            for number, shift in wanted[piece]:
                found[number] += [place - shift for place in there]
    return found

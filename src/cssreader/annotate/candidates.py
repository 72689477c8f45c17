"""The places of a text where a passage may be, each with how far it agrees."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cssreader.annotate.alignment import END, LONG, agreement, laid_along, same_share
from cssreader.annotate.stretch import NEAR, PIECE, STRIDE, WIDE, Stretch, votes

MOST_PLACES = 5
"""Parts of a text that are looked at for one passage, those with most votes."""
MOST_OCCURRENCES = 12
"""Of the words of a passage, within one such part."""
FEW_LETTERS, MANY_LETTERS = 30, 100
"""Of a passage; of a longer one more than one piece, or two, must point at a place for it to be looked at."""
ALONE, GOOD, FAR_AHEAD = 0.8, 0.9, 0.4
"""The share of pieces below which another part of the text does not hold the same words in the same surroundings; the
score, and the share, from which no other part is looked at."""
LEAST_WORDS = 0.5
"""Letters of any two passages agree as far as that."""
SURELY_HERE = 0.8
"""The agreement around the words of a passage from which other words are not looked for in that part of the text."""
WORDS_WEIGHT = 0.75
"""The share of the words themselves in a score; the rest is what stands around them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    start: int
    end: int
    """Numbers of letters."""
    words: float
    """How far the passage itself agrees, between 0 and 1; 1 for the same letters."""
    near: float
    wide: float
    """How far agrees what stands close to it, and what stands further around it."""
    side: float
    """How much of what stands close to it on one side, the better one, is the same letter for letter."""

    @property
    def context(self) -> float:
        return (self.near + self.wide) / 2

    @property
    def score(self) -> float:
        return WORDS_WEIGHT * self.words + (1 - WORDS_WEIGHT) * self.context

    def overlaps(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


def candidates(stretches: Sequence[Stretch], letters: str, likely: Sequence[int]) -> list[list[Candidate]]:
    """For each passage the places it may have, best first. `likely` is where each is looked for even without a sign."""
    anywhere = _Anywhere(letters)
    return [
        _apart(sorted(_places(stretch, anywhere, pointed, place), key=lambda one: (-one.score, abs(one.start - place))))
        for stretch, pointed, place in zip(stretches, votes(stretches, letters), likely, strict=True)
    ]


class _Anywhere(dict[str, list[int]]):
    """The first two places of words in a text; remembered, for where all is the same they are asked for often."""

    def __init__(self, letters: str) -> None:
        super().__init__()
        self.letters = letters

    def __missing__(self, words: str) -> list[int]:
        self[words] = list(_occurrences(self.letters, words, 0, len(self.letters), 2))
        return self[words]


def _places(stretch: Stretch, anywhere: _Anywhere, pointed: Sequence[int], likely: int) -> Sequence[Candidate]:
    letters = anywhere.letters
    found: dict[tuple[int, int], Candidate] = {}
    for left, right, middle, share in _parts(stretch, letters, pointed, likely):
        for one in _in_part(stretch, letters, left, right, middle, is_pointed_at=share is not None):
            found[one.start, one.end] = one
            if share is not None and share < (ALONE if one.score == 1 else FAR_AHEAD if one.score >= GOOD else 0):
                # Nothing can be better, and nothing nearly as good has gone unnoticed.
                return list(found.values())
    if len(stretch.quote) < PIECE + STRIDE or not pointed:
        for start in anywhere[stretch.quote]:
            found.setdefault((start, start + len(stretch.quote)), _same_words(stretch, letters, start))
    return list(found.values())


def _parts(
    stretch: Stretch, letters: str, pointed: Sequence[int], likely: int
) -> Iterator[tuple[int, int, int, float | None]]:
    """The parts of the text that most pieces of the passage point at, and the likely one.

    With each, the place in it where the passage probably begins, and which share of its pieces point at the next part;
    None where none point at it.
    """
    size = len(stretch.quote)
    box = max(24, min(size, LONG) // 4)
    slack = 48 + min(size, LONG) // 2
    counts = Counter(place // box for place in pointed)
    # What one passage votes for may lie in two neighbouring boxes.
    doubled = Counter({number: counts[number] + counts[number + 1] for number in counts}).most_common(3 * MOST_PLACES)
    fewest = max(1 if size < FEW_LETTERS else 2 if size < MANY_LETTERS else 3, doubled[0][1] / 3 if doubled else 0)
    chosen: list[tuple[int, int]] = []
    for number, count in doubled:
        if len(chosen) == MOST_PLACES or count < fewest:
            break
        if all(abs(number - other) > 1 for other, _ in chosen):
            chosen.append((number, count))
    if all(abs(likely // box - other) > 1 for other, _ in chosen):
        chosen.append((likely // box, 0))
    for place, (number, count) in enumerate(chosen):
        share = None if not count else chosen[place + 1][1] / count if place + 1 < len(chosen) else 0.0
        there = [each for each in pointed if number <= each // box <= number + 1] or [likely]
        left, right = max(0, number * box - slack), min(len(letters), (number + 2) * box + size + slack)
        yield left, right, Counter(there).most_common(1)[0][0], share


def _in_part(
    stretch: Stretch, letters: str, left: int, right: int, middle: int, *, is_pointed_at: bool
) -> Iterator[Candidate]:
    starts = sorted(_occurrences(letters, stretch.quote, left, right, right - left), key=lambda at: abs(at - middle))
    same = [_same_words(stretch, letters, start) for start in starts[:MOST_OCCURRENCES]]
    yield from same
    if any(one.context >= SURELY_HERE for one in same) or not is_pointed_at:
        return
    if len(stretch.quote) <= LONG:
        laid = laid_along(stretch, letters, left, right)
        if laid and laid.likeness >= LEAST_WORDS:
            yield _weighed(stretch, letters, laid.start, laid.end, laid.likeness)
        return
    size = len(stretch.quote)
    head = Stretch(stretch.before, stretch.quote[:END], stretch.quote[END:][:WIDE], stretch.is_wide)
    tail = Stretch(stretch.quote[:-END][-WIDE:], stretch.quote[-END:], stretch.after, stretch.is_wide)
    begins = laid_along(head, letters, left, min(right, left + 3 * END + LONG))
    if begins is None:
        return
    # What was put in or taken out of a long passage moves its end; its last letters say where that is now.
    low, high = begins.start + size // 2, begins.start + size + size // 2 + END
    shifts = votes((tail,), letters[low:high])[0]
    if shifts:
        middle = low + Counter(shift // END * END for shift in shifts).most_common(1)[0][0]
        ends = laid_along(tail, letters, max(low, middle - END), min(len(letters), middle + 3 * END))
        if ends and ends.end > begins.end and min(begins.likeness, ends.likeness) >= LEAST_WORDS:
            yield _weighed(stretch, letters, begins.start, ends.end, min(begins.likeness, ends.likeness))


def _occurrences(letters: str, quote: str, left: int, right: int, most: int) -> Iterator[int]:
    start = letters.find(quote, left, right)
    while start >= 0 and most:
        yield start
        most -= 1
        start = letters.find(quote, start + 1, right)


def _same_words(stretch: Stretch, letters: str, start: int) -> Candidate:
    return _weighed(stretch, letters, start, start + len(stretch.quote), 1.0)


def _weighed(stretch: Stretch, letters: str, start: int, end: int, words: float) -> Candidate:
    # Both are read from the passage outwards.
    before = letters[max(0, start - len(stretch.before)) : start][::-1]
    after = letters[end : end + len(stretch.after)]
    wanted = stretch.before[::-1], stretch.after
    near = _around(wanted[0][:NEAR], wanted[1][:NEAR], before, after)
    wide = _around(*wanted, before, after) if stretch.is_wide else near
    side = max(same_share(wanted[0][:NEAR], before), same_share(wanted[1][:NEAR], after))
    return Candidate(start, end, words, near, wide, side)


def _around(wanted_before: str, wanted_after: str, before: str, after: str) -> float:
    """How far what stands around a place agrees with what stood around the passage; half where nothing did."""
    length = len(wanted_before) + len(wanted_after)
    if not length:
        return 0.5
    return (
        agreement(wanted_before, before[: len(wanted_before)]) * len(wanted_before)
        + agreement(wanted_after, after[: len(wanted_after)]) * len(wanted_after)
    ) / length


def _apart(best_first: Sequence[Candidate]) -> list[Candidate]:
    apart: list[Candidate] = []
    for one in best_first:
        if not any(one.overlaps(other.start, other.end) for other in apart):
            apart.append(one)
    return apart

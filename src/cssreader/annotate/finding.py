"""Find a described passage in a text that may have changed.

A remembered place is believed only where the words agree. Elsewhere every place that could be meant is
scored by its words and by what stands around it, and a passage counts as moved only where the best
place is good enough and clearly better than the next. The constants lean to the careful side: a
highlight that waits for its reader costs a glance, one on the wrong sentence costs trust.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cssreader.annotate.alignment import agreement, near_places
from cssreader.annotate.describing import CONTEXT_CHARACTERS, describe
from cssreader.annotate.folding import folded
from cssreader.domain.annotation import Anchored, Moved, Placement, Selector, Uncertain, Unplaced, span_of

SHORT = 24
"""Characters below which a quote is only found by its exact words. Four words turn up in any essay; lower, and
'the Government of' is found wherever the government is."""
DISTINCT = 80
"""Characters from which the exact words alone, standing once, name a passage. About half a sentence: lower, and
stock phrases would do; higher, and a passage carried into other surroundings would ask for confirmation."""
WORDS_WEIGHT = 0.8
"""The share of the words themselves in a score; the rest is what stands around them."""
MARGIN = 0.05
"""How far the best place must be ahead of the next: a quarter of the surroundings, or a sixteenth of the words."""
SHORT_CONTEXT = 0.75
"""The agreement around a short quote without which it is not believed: one side whole and half of the other."""
EXACT_CONTEXT = 0.25
"""The agreement around a longer exact quote: half of one side."""
NEAR_WORDS, NEAR_CONTEXT = 0.85, 0.5
"""What a quote with changed words needs: most of them, and one side of its surroundings. The second keeps it off
the look-alike sentence that differs in a year and a figure."""
LIKELY_WORDS, LIKELY_SHORT_CONTEXT = 0.7, 0.5
"""Below these a place is not worth showing to the reader."""
CARRIED_CHARACTERS = 120
"""How much of the text a reading position is found again by."""
MOST_OCCURRENCES = 300
"""Of words that stand more often than this, no place is certain."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    words: float
    """1 for the same words, whatever their white space and quotation marks."""
    context: float

    @property
    def score(self) -> float:
        return WORDS_WEIGHT * self.words + (1 - WORDS_WEIGHT) * self.context


def find(selector: Selector, text: str) -> Placement:
    """Where the passage stands in `text` now.

    Takes time in proportion to the text. Scores are between 0 and 1.
    """
    exact = selector.exact
    if not exact.strip():
        return Unplaced()
    here = text.startswith(exact, selector.start) if 0 <= selector.start <= len(text) else False
    if here and _surroundings_agree(selector, text, selector.start):
        return Anchored(selector.start, selector.start + len(exact))
    page = folded(text)
    candidates, counted = _exact_places(selector, text, page)
    if len(exact) >= SHORT and not any(_is_certain(candidate, selector) for candidate in candidates):
        candidates += [
            _Candidate(near.start, near.end, near.likeness, _context(selector, page, near.start, near.end))
            for near in near_places(folded(selector.prefix), folded(exact), folded(selector.suffix), page)
            if not any(near.start < other.end and other.start < near.end for other in candidates)
        ]
    return _decided(selector, text, candidates, counted=counted)


def carried(offset: int, before: str, now: str) -> int:
    """Where a place in the text `before` is in the text `now`: by the words there, or else by its share of the text."""
    start = min(max(offset, 0), len(before))
    words = describe(before, start, min(start + CARRIED_CHARACTERS, len(before)))
    placed = span_of(find(words, now))
    return placed[0] if placed else round(start / max(len(before), 1) * len(now))


def _surroundings_agree(selector: Selector, text: str, start: int) -> bool:
    end = start + len(selector.exact)
    return text.endswith(selector.prefix, 0, start) and text.startswith(selector.suffix, end)


def _exact_places(selector: Selector, text: str, page: str) -> tuple[list[_Candidate], bool]:
    """Where the same words stand, and whether that is every such place."""
    quote = folded(selector.exact)
    starts: set[int] = set()
    counted = True
    for start in _occurrences(page, quote):
        if len(starts) == MOST_OCCURRENCES:
            counted = False
            break
        starts.add(start)
    if not counted:
        # Too many to weigh: those that have a neighbour of theirs, and the remembered place.
        before, after = folded(selector.prefix[-8:]), folded(selector.suffix[:8])
        starts = {selector.start} if text.startswith(selector.exact, selector.start) else set()
        for wanted, lead in ((before + quote, len(before)), (quote + after, 0)):
            for number, start in enumerate(_occurrences(page, wanted)):
                if number == MOST_OCCURRENCES:
                    break
                starts.add(start + lead)
    return [
        _Candidate(start, start + len(quote), 1.0, _context(selector, page, start, start + len(quote)))
        for start in sorted(starts)
    ], counted


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    start = text.find(wanted)
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)


def _context(selector: Selector, page: str, start: int, end: int) -> float:
    """How far what stands around a place agrees with what stood around the passage, between 0 and 1.

    Half where nothing stood around it, in a text that was quoted whole.
    """
    before, after = folded(selector.prefix), folded(selector.suffix)
    length = len(before) + len(after)
    if not length:
        return 0.5
    return (
        agreement(before[::-1], page[max(0, start - len(before)) : start][::-1]) * len(before)
        + agreement(after, page[end : end + len(after)]) * len(after)
    ) / length


def _is_certain(candidate: _Candidate, selector: Selector) -> bool:
    length = len(selector.exact)
    if candidate.words < 1:
        return length >= SHORT and candidate.words >= NEAR_WORDS and candidate.context >= NEAR_CONTEXT
    if length >= DISTINCT:
        return True
    return candidate.context >= (EXACT_CONTEXT if length >= SHORT else SHORT_CONTEXT)


def _has_all_around_it(candidate: _Candidate, selector: Selector) -> bool:
    around = len(selector.prefix) + len(selector.suffix)
    return candidate.words == 1 and candidate.context == 1 and around >= CONTEXT_CHARACTERS


def _is_likely(candidate: _Candidate, selector: Selector) -> bool:
    if len(selector.exact) >= SHORT:
        return candidate.words >= LIKELY_WORDS
    return candidate.context >= LIKELY_SHORT_CONTEXT


def _decided(selector: Selector, text: str, candidates: list[_Candidate], *, counted: bool) -> Placement:
    if not candidates:
        return Unplaced()
    # Of places that are equally good, the one nearest to where the passage was.
    best, *others = sorted(candidates, key=lambda each: (-each.score, abs(each.start - selector.start)))
    lead = best.score - others[0].score if others else 1.0
    # Look-alikes by the hundred, in a table for one, cannot dispute a place that agrees in everything.
    clear = lead > 0 if _has_all_around_it(best, selector) else lead >= MARGIN and counted
    if _is_certain(best, selector) and clear:
        if best.start == selector.start and text[best.start : best.end] == selector.exact:
            return Anchored(best.start, best.end)
        return Moved(best.start, best.end, best.score)
    if _is_likely(best, selector):
        return Uncertain(best.start, best.end, best.score)
    return Unplaced()

"""Find described passages in a text that may have changed.

A remembered place is believed only where the words agree. Elsewhere every place that could be meant is
scored by its words and by what stands around it, and a passage counts as moved only where the best place
is good enough and clearly better than the next. Where the text is known in which the passage was marked, a
look-alike is told by looking back: a place whose words and surroundings are better explained by another
passage of that text is that other passage's. The constants lean to the careful side: a highlight that waits
for its reader costs a glance, one on the wrong sentence costs trust.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cssreader.annotate.candidates import Candidate, candidates
from cssreader.annotate.describing import describe
from cssreader.annotate.letters import Letters, letters_of
from cssreader.annotate.stretch import WIDE, Stretch, stretch_at
from cssreader.domain.annotation import Anchored, Moved, Placement, Selector, Uncertain, Unplaced, span_of

SHORT = 20
"""Letters below which a passage is only found by its exact words. Four words turn up in any essay; lower, and
'the Government of' is found wherever the government is."""
DISTINCT = 65
"""Letters from which the exact words alone, standing once, name a passage. About half a sentence: lower, and
stock phrases would do; higher, and a passage carried into other surroundings would ask for confirmation."""
MARGIN = 0.05
"""How far the best place must be ahead of the next: a fifth of the surroundings, or a fifteenth of the words."""
DOUBT = 0.02
"""How far the passage itself must explain a place better than another passage of the former text does."""
SHORT_CONTEXT = 0.75
"""The agreement around a short passage without which it is not believed: one side whole and half of the other."""
BESIDE_SHORT = 0.35
"""How much of one side of a short passage must be the same, too, lest its words be those of the next line."""
SOME, SHORT_SIDE, SOME_SIDE = 10, 0.9, 0.5
"""How much of one side is enough where the words of a short passage stood but once: of fewer letters, and of more."""
EXACT_CONTEXT = 0.25
"""The agreement around a longer passage of the same words: half of one side."""
NEAR_WORDS, NEAR_CONTEXT = 0.85, 0.5
"""What a passage with changed words needs: most of them, and one side of its surroundings. The second keeps it off
the look-alike sentence that differs in a year and a figure."""
AT_HOME_WORDS, AT_HOME = 0.7, 0.8
"""Of a passage whose surroundings stand where they stood, on both sides, more words may be others."""
ONLY = 28
"""Letters from which a passage that stood once and stands once is the same, whatever is around it."""
LIKELY_WORDS, LIKELY_SHORT_CONTEXT = 0.65, 0.4
"""Below these a place is not worth showing to the reader."""
LOOKED_BACK_AT = 3
"""Places for a passage that are looked up in the former text."""
LONGEST_PART = 24
"""Letters of a word that a passage may leave out."""
CARRIED_CHARACTERS = 120
"""How much of the text a reading position is found again by."""


@dataclass(slots=True)
class _Search:
    """A passage that is not where it was, and what was found out so far."""

    number: int
    selector: Selector
    stretch: Stretch
    home: tuple[int, int] | None
    """Its letters in the former text, where that is known."""
    found: list[Candidate] = field(default_factory=list)
    is_only: bool = False
    """Whether the former text has the words of the best place but once."""
    is_doubtful: bool = False
    """Whether the best place is explained nearly as well by another passage of the former text."""


def find(selector: Selector, text: str, former: str | None = None) -> Placement:
    """Where the passage stands in `text` now; `former` is the text that it was marked in, where that is known."""
    return find_all((selector,), text, former)[0]


def find_all(selectors: Sequence[Selector], text: str, former: str | None = None) -> list[Placement]:
    """Where each passage stands in `text` now. `former` is the text in which all of them were marked.

    Takes time in proportion to the texts and to the number of passages. Scores are between 0 and 1.
    """
    placements: list[Placement] = [Unplaced()] * len(selectors)
    missing: list[int] = []
    for number, selector in enumerate(selectors):
        if _is_in_place(selector, text):
            placements[number] = Anchored(selector.start, selector.start + len(selector.exact))
        elif selector.exact.strip():
            missing.append(number)
    if missing:
        page, before = Letters(text), None if former is None else Letters(former)
        searches = [_search_for(number, selectors[number], before) for number in missing]
        searches = [search for search in searches if search.stretch.quote]
        _look_for(searches, page)
        if before is not None:
            _look_back(searches, page, before)
        for search in searches:
            placements[search.number] = _decided(search, page)
    return placements


def carried(offset: int, before: str, now: str) -> int:
    """Where a place in the text `before` is in the text `now`: by the words there, or else by its share of the text."""
    start = min(max(offset, 0), len(before))
    words = describe(before, start, min(start + CARRIED_CHARACTERS, len(before)))
    placed = span_of(find(words, now, before))
    return placed[0] if placed else round(start / max(len(before), 1) * len(now))


def _is_in_place(selector: Selector, text: str) -> bool:
    start, end = selector.start, selector.start + len(selector.exact)
    return (
        0 <= start < end <= len(text)
        and bool(selector.exact.strip())
        and text.startswith(selector.exact, start)
        and text.endswith(selector.prefix, 0, start)
        and text.startswith(selector.suffix, end)
    )


def _search_for(number: int, selector: Selector, former: Letters | None) -> _Search:
    start, end = selector.start, selector.start + len(selector.exact)
    if former is not None and start >= 0 and former.text[start:end] == selector.exact:
        home = former.number_at(start), former.number_at(end)
        return _Search(number, selector, stretch_at(former.letters, *home), home)
    before, quote, after = map(letters_of, (selector.prefix[-WIDE:], selector.exact, selector.suffix[:WIDE]))
    return _Search(number, selector, Stretch(before, quote, after, is_wide=False), None)


def _look_for(searches: Sequence[_Search], page: Letters) -> None:
    likely = [page.number_at(min(max(search.selector.start, 0), len(page.text))) for search in searches]
    stretches = [search.stretch for search in searches]
    for search, found in zip(searches, candidates(stretches, page.letters, likely), strict=True):
        search.found = found


def _look_back(searches: Sequence[_Search], page: Letters, former: Letters) -> None:
    """Strike out the places that another passage of the former text explains better."""
    asked = [
        (search, search.home, candidate)
        for search in searches
        if search.home is not None and not _is_beyond_doubt(search.found)
        for candidate in search.found[:LOOKED_BACK_AT]
        if candidate.words >= LIKELY_WORDS and candidate.score >= search.found[0].score - MARGIN
    ]
    stretches = [stretch_at(page.letters, candidate.start, candidate.end) for _, _, candidate in asked]
    likely = [home[0] for _, home, _ in asked]
    for (search, home, candidate), there in zip(asked, candidates(stretches, former.letters, likely), strict=True):
        others = [each for each in there if not each.overlaps(*home)]
        rival = max((each.score for each in others), default=0.0)
        is_best = candidate is search.found[0]
        if rival > candidate.score:
            search.found.remove(candidate)
            # The next one is in doubt until its turn comes, if it does.
            search.is_doubtful |= is_best
        elif is_best:
            search.is_doubtful = rival > candidate.score - DOUBT
            search.is_only = candidate.words == 1 and not any(each.words >= NEAR_WORDS for each in others)


def _is_beyond_doubt(found: Sequence[Candidate]) -> bool:
    """Whether the best place agrees in everything and no other comes near."""
    return bool(found) and found[0].score == 1 and (len(found) == 1 or found[1].score <= 1 - MARGIN)


def _decided(search: _Search, page: Letters) -> Placement:
    if not search.found:
        return Unplaced()
    best, *others = search.found
    start, end = _span(search.selector, best, page)
    lead = best.score - others[0].score if others else 1.0
    clear = lead > 0 if _has_all_around_it(best, search) else lead >= MARGIN
    if (
        clear
        and not search.is_doubtful
        and _is_certain(best, search, page, start, end)
        and not _is_replaced(best, others, search)
    ):
        if start == search.selector.start and page.text[start:end] == search.selector.exact:
            return Anchored(start, end)
        return Moved(start, end, best.score)
    if _is_likely(best, others, search):
        return Uncertain(start, end, best.score)
    return Unplaced()


def _span(selector: Selector, place: Candidate, page: Letters) -> tuple[int, int]:
    """The offsets of a place, with all the marks that the passage has at its ends if they are there, too."""
    exact = selector.exact
    start, end = page.span(place.start, place.end, exact)
    for lead in range(len(exact)):
        if letters_of(exact[lead]):
            first = page.offset_of(place.start) - lead
            if first >= 0 and page.text.startswith(exact, first):
                return first, first + len(exact)
            break
    return start, end


def _is_certain(best: Candidate, search: _Search, page: Letters, start: int, end: int) -> bool:
    length = len(search.stretch.quote)
    if best.words < 1:
        return length >= SHORT and (
            (best.words >= NEAR_WORDS and best.context >= NEAR_CONTEXT)
            or (best.words >= AT_HOME_WORDS and min(best.near, best.wide) >= AT_HOME)
        )
    if length >= DISTINCT or (length >= ONLY and search.is_only):
        return True
    context = max(best.near, best.wide)
    if length >= SHORT:
        return context >= EXACT_CONTEXT
    enough = SHORT_SIDE if length < SOME else SOME_SIDE
    is_backed = (context >= SHORT_CONTEXT and best.side >= BESIDE_SHORT) or (search.is_only and best.side >= enough)
    if search.home is not None and best.side >= SHORT_SIDE:
        # Looking back found no other passage that it may be.
        is_backed |= context >= NEAR_CONTEXT
    return is_backed and _are_same_words(search.selector, page.text, start, end)


def _is_replaced(best: Candidate, others: Sequence[Candidate], search: _Search) -> bool:
    """Whether other words stand where the passage stood, so that one like it elsewhere may be a newcomer."""
    half = len(search.stretch.quote) / 2
    return any(other.context >= max(AT_HOME, best.context) and other.end - other.start >= half for other in others)


def _has_all_around_it(best: Candidate, search: _Search) -> bool:
    around = len(search.stretch.before) + len(search.stretch.after)
    return best.words == 1 and best.near == best.wide == 1 and around >= SHORT


def _is_likely(best: Candidate, others: Sequence[Candidate], search: _Search) -> bool:
    if len(search.stretch.quote) >= SHORT:
        return best.words >= LIKELY_WORDS
    return best.words == 1 and (best.context >= LIKELY_SHORT_CONTEXT or all(other.words < 1 for other in others))


def _are_same_words(selector: Selector, text: str, start: int, end: int) -> bool:
    """Whether the same letters are the same words, too: neither parts of longer ones nor others between them."""
    described = selector.prefix + selector.exact + selector.suffix
    first = len(selector.prefix)
    wanted = _whole_words(described, first, first + len(selector.exact))
    there = _whole_words(text, start, end)
    return list(filter(None, map(letters_of, wanted.split()))) == list(filter(None, map(letters_of, there.split())))


def _whole_words(text: str, start: int, end: int) -> str:
    """The words of a range, with the beginnings and ends of words that it leaves out."""
    earliest, latest = max(0, start - LONGEST_PART), min(len(text), end + LONGEST_PART)
    while start > earliest and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < latest and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return text[start:end]

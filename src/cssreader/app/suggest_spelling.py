"""Did you mean: what was typed with its unknown words put right, out of the words of this library."""

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from cssreader.domain.query import Query
from cssreader.text.wanted import Wanted, wanted_in
from cssreader.text.words import fold, term_of, words_of

if TYPE_CHECKING:
    from cssreader.index.searching import IndexSearcher

SHORTEST = 4
"""Letters of a word that can be put right: a shorter one is near too many others."""

_TWO_SLIPS = 8
"""Letters of a word from which on two slips are put right."""


def suggestion_for(query: Query, searcher: "IndexSearcher") -> str | None:
    """What was typed, with each word that no document holds put right; None where none can be."""
    unknown = {
        wanted.terms[0]
        for wanted in wanted_in(query)
        if len(wanted.terms) == 1 and wanted.slip is None and not searcher.holds(wanted)
    }
    text, done, changed = "", 0, False
    for word in words_of(query.typed):
        if word.width > 1 or word.term not in unknown or word.start < done:
            continue
        better = _nearest(word.form, searcher)
        if better is not None:
            text += query.typed[done : word.start] + better
            done, changed = word.end, True
    return text + query.typed[done:] if changed else None


def _nearest(form: str, searcher: "IndexSearcher") -> str | None:
    """The word of the library with the fewest slips between, of those the one that most documents hold."""
    if len(form) < SHORTEST or form.isdigit():
        return None
    slips = 2 if len(form) >= _TWO_SLIPS else 1
    best: tuple[int, int, str] | None = None
    # One of the first two letters is right, as good as always.
    for word, documents in searcher.vocabulary(dict.fromkeys((form[:1], form[1:2]))).items():
        if abs(len(word) - len(form)) > slips or word == form:
            continue
        distance = OSA.distance(word, form, score_cutoff=slips)
        if distance <= slips and (best is None or (distance, -documents) < best[:2]):
            best = (distance, -documents, word)
    return None if best is None else _as_written(best[2], searcher)


def _as_written(word: str, searcher: "IndexSearcher") -> str:
    """A term may be what a stemmer left of words; then the most frequent of them that begins so is meant."""
    if term_of(word) != word or searcher.holds(Wanted((word,), exact=word)):
        return word
    forms = searcher.vocabulary((word[:-1],))
    alike = {form: documents for form, documents in forms.items() if term_of(form) == word and form != word}
    return max(alike, key=lambda form: (alike[form], form)) if alike else fold(word)

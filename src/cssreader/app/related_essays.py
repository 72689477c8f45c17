"""Essays on much the same as one that is read, with the words they share as the reason."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from cssreader.app.workspace import Workspace
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.search import RelatedEssay
from cssreader.text.words import is_stop_word, words_of

if TYPE_CHECKING:
    from cssreader.index.searching import IndexSearcher

MOST_RELATED = 8
_LOOKED_AT = 3 * MOST_RELATED
"""More are looked at, because copies and same-day stories are not listed twice."""

MOST_SHARED = 4
"""Words that are told as the reason."""

_LONGEST_TEXT = 200_000
_TITLE_COUNTS = 3


def related_to(workspace: Workspace, searcher: "IndexSearcher", essay_id: EssayId) -> tuple[RelatedEssay, ...]:
    """Up to eight, the most related first. Raises NotFoundError, and as searching does."""
    store = workspace.store
    essay = store.essays.get(essay_id)
    title = essay.facts.title
    words = _Spoken(title, essay.text[:_LONGEST_TEXT])
    found = searcher.related(words.counts, essay_id, _LOOKED_AT)
    with store.reading():
        summaries = {each.id: each for each in store.essays.summaries({number for number, _ in found})}
        pairs = {frozenset(pair) for pair in store.likenesses.pairs_among([essay_id, *summaries])}
    listed: list[RelatedEssay] = []
    copies: Counter[EssayId] = Counter()
    for number, shared in found:
        summary = summaries.get(number)
        if summary is None or summary.trashed or _title(summary.title) == _title(title):
            continue
        like = _listed_alike(summary, listed, pairs)
        if like is not None:
            copies[like] += 1
        elif len(listed) < MOST_RELATED and frozenset((essay_id, number)) not in pairs:
            names = words.named(shared)[:MOST_SHARED]
            listed.append(RelatedEssay(number, summary.title, summary.site, summary.published, names))
    return tuple(
        RelatedEssay(each.essay_id, each.title, each.site, each.published, each.shares, copies[each.essay_id])
        for each in listed
    )


def _listed_alike(
    summary: EssaySummary, listed: Sequence[RelatedEssay], pairs: set[frozenset[EssayId]]
) -> EssayId | None:
    for each in listed:
        if _title(each.title) == _title(summary.title) or frozenset((each.essay_id, summary.id)) in pairs:
            return each.essay_id
    return None


def _title(title: str) -> str:
    return " ".join(word.term for word in words_of(title))


class _Spoken:
    """What a text speaks of: how often it has each term, and how the terms are written in it."""

    def __init__(self, title: str, text: str) -> None:
        self.counts: Counter[str] = Counter()
        self._written: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._pairs: Counter[tuple[str, str]] = Counter()
        in_title = [word for word in words_of(title) if _tells(word.form)]
        words = [word for word in words_of(text) if word.width == 1]
        for word in words:
            if _tells(word.form):
                self.counts[word.term] += 1
                self._written[word.term][word.form] += 1
        for word in in_title:
            self.counts[word.term] += _TITLE_COUNTS
            self._written[word.term][word.form] += 1
        self._pairs.update((one.term, other.term) for one, other in pairwise(words))

    def named(self, terms: Sequence[str]) -> tuple[str, ...]:
        """The terms as they are written, two that often follow one another as one."""
        left = list(terms)
        names: list[str] = []
        while left:
            term = left.pop(0)
            together = max(
                ((other, self._pairs[pair]) for other in left for pair in ((term, other), (other, term))),
                key=lambda each: each[1],
                default=("", 0),
            )
            if together[1] > 1:
                other = together[0]
                left.remove(other)
                first, second = (term, other) if self._pairs[term, other] >= self._pairs[other, term] else (other, term)
                names.append(f"{self._write(first)} {self._write(second)}")
            else:
                names.append(self._write(term))
        return tuple(names)

    def _write(self, term: str) -> str:
        written = self._written[term]
        return max(written, key=lambda form: (written[form], form)) if written else term


def _tells(form: str) -> bool:
    return len(form) > 2 and not is_stop_word(form) and not form[0].isdigit()

"""What the answers to a question are counted by, and what they can be sorted by besides how well they answer."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from cssreader.app.categories import all_categories
from cssreader.app.workspace import Workspace
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.search import Facet, FacetName, HitKind, HitOrder
from cssreader.text.names import authors_in

if TYPE_CHECKING:
    from cssreader.index.searching import Everything

MOST_VALUES = 30
"""Values of one facet that are told; who wants a rarer one can type it."""


def facets_of(workspace: Workspace, found: "Everything", topics: Mapping[str, frozenset[EssayId]]) -> tuple[Facet, ...]:
    """Each facet that tells answers apart, with how many there are of each value. Raises LibraryError.

    `topics` has the essays of each topic, by its name.
    """
    store = workspace.store
    summaries = {each.id: each for each in store.essays.summaries(set(found.essays)) if not each.trashed}
    counts: dict[FacetName, Counter[str]] = {name: Counter() for name in FacetName}
    answers = Counter(found.essays)
    for essay_id, number in answers.items():
        if essay_id in summaries:
            for name, value in _values(summaries[essay_id]):
                counts[name][value] += number
    for topic, essays in topics.items():
        # A topic that holds none of them is no way to narrow the answers down.
        if number := sum(answers[each] for each in essays & summaries.keys()):
            counts[FacetName.TOPIC][topic] = number
    counts[FacetName.KIND].update({str(kind): number for kind, number in found.kinds.items() if number})
    categories = Counter(each.category for each in store.annotations.some(found.annotations) if each.category)
    known = all_categories(workspace)
    for category, number in categories.items():
        # An own one is asked for by its name, for its id says nothing.
        counts[FacetName.KIND][known.of(category).name if category.is_own else str(category)] += number
    everything = sum(found.kinds.values())
    return tuple(
        Facet(name, _sorted(name, counted))
        for name, counted in counts.items()
        if len(counted) > 1 or any(0 < number < everything for number in counted.values())
    )


def _values(summary: EssaySummary) -> Iterable[tuple[FacetName, str]]:
    for author in dict.fromkeys(authors_in(summary.author)):
        yield FacetName.AUTHOR, author
    if summary.site:
        yield FacetName.SITE, summary.site
    if summary.published is not None:
        yield FacetName.DATE, str(summary.published.year)
    for tag in summary.tags:
        yield FacetName.TAG, tag


def _sorted(name: FacetName, counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    if name is FacetName.KIND:
        order = {str(kind): number for number, kind in enumerate(HitKind)}
        return tuple(sorted(counted.items(), key=lambda item: (order.get(item[0], len(order)), -item[1], item[0])))
    most = sorted(counted.items(), key=lambda item: (-item[1], item[0].casefold()))[:MOST_VALUES]
    return tuple(sorted(most, reverse=True)) if name is FacetName.DATE else tuple(most)


def worth_of(workspace: Workspace, order: HitOrder) -> Mapping[EssayId, float] | None:
    """What each essay is worth in an order; None where answers are sorted by how well they answer."""
    if order is HitOrder.RELEVANCE:
        return None
    summaries = workspace.store.essays.summaries()
    if order is HitOrder.MOST_MARKED:
        return {each.id: float(each.annotations) for each in summaries}
    turn = 1 if order is HitOrder.NEWEST else -1
    # An essay without a date comes last either way.
    return {each.id: float(turn * each.published.toordinal()) for each in summaries if each.published is not None}

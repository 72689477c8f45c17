"""Out of every annotation, those that the notebook shows: filtered, in order and in groups.

Tens of thousands are arranged some thousand at a time, so that the window lives meanwhile.
"""

from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from cssreader.app.browse_annotations import line_of, passing, values_of
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.notebook import Facet, NotebookEntry, NotebookFacts, NotebookFilter
from cssreader.gui.panes.notebook_groups import (
    NO_TOPICS,
    NotebookGroup,
    NotebookGrouping,
    NotebookOrder,
    NotebookTopics,
    groups_of,
    order_key,
)

NO_FILTER = NotebookFilter()
AT_ONCE = 1_000
"""Entries that are looked at in one step."""
COUNTED = (Facet.KIND, Facet.STATE, Facet.TAG, Facet.AUTHOR, Facet.SITE)


@dataclass(frozen=True, slots=True)
class NotebookWishes:
    """What a person wants to see of the notebook, and how."""

    order: NotebookOrder = NotebookOrder.NEWEST
    grouping: NotebookGrouping = NotebookGrouping.NONE
    filter: NotebookFilter = NO_FILTER
    topics: NotebookTopics = NO_TOPICS


class Group(NamedTuple):
    key: NotebookGroup | None
    """None of the one group there is without a grouping."""
    entries: tuple[NotebookEntry, ...]


class Arranged(NamedTuple):
    groups: tuple[Group, ...] = ()
    listed: int = 0
    """How many the filter let through; an entry may stand in several groups."""
    held: int = 0


class NotebookLines:
    """The line of each entry in which a filter looks for words, made once for as long as the entry is the same."""

    def __init__(self) -> None:
        self._lines: dict[AnnotationId, tuple[NotebookEntry, str]] = {}

    def of(self, entry: NotebookEntry) -> str:
        kept = self._lines.get(entry.id)
        if kept is None or kept[0] is not entry:
            kept = self._lines[entry.id] = entry, line_of(entry)
        return kept[1]


def arrange_in_steps(
    entries: Sequence[NotebookEntry], wanted: NotebookWishes, lines: NotebookLines, now: datetime
) -> Generator[None, None, Arranged]:
    """Each step looks at no more than `AT_ONCE` entries; what is returned is the whole."""
    passes = passing(wanted.filter, NotebookFacts(now, wanted.topics.essays), lines.of)
    key = order_key(wanted.order)
    chosen: list[tuple[Any, int, NotebookEntry]] = []
    for begin in range(0, len(entries), AT_ONCE):
        if begin:
            yield
        part = entries[begin : begin + AT_ONCE]
        chosen += sorted((key(each), number, each) for number, each in enumerate(part, begin) if passes(each))
    if len(entries) > AT_ONCE:
        yield
    # Each part is in order already, which leaves little to do.
    chosen.sort()
    listed = [each for _, _, each in chosen]
    if wanted.grouping is NotebookGrouping.NONE:
        return Arranged((Group(None, tuple(listed)),) if listed else (), len(listed), len(entries))
    groups_for = groups_of(wanted.grouping, wanted.topics)
    found: dict[NotebookGroup, list[NotebookEntry]] = {}
    for begin in range(0, len(listed), AT_ONCE):
        if begin:
            yield
        for each in listed[begin : begin + AT_ONCE]:
            for group in groups_for(each):
                found.setdefault(group, []).append(each)
    groups = tuple(Group(group, tuple(found[group])) for group in sorted(found))
    return Arranged(groups, len(listed), len(entries))


FacetCounts = Mapping[Facet, "Counter[str]"]


def count_in_steps(entries: Sequence[NotebookEntry], now: datetime) -> Generator[None, None, FacetCounts]:
    """How many entries have each value of what can be picked."""
    facts = NotebookFacts(now)
    counts: dict[Facet, Counter[str]] = {facet: Counter() for facet in COUNTED}
    for begin in range(0, len(entries), AT_ONCE):
        yield
        for each in entries[begin : begin + AT_ONCE]:
            for facet, counter in counts.items():
                counter.update(values_of(each, facet, facts))
    return counts

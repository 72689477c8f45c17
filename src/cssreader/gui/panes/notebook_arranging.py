"""Out of every annotation, those that the notebook shows: filtered, in order and in groups.

Tens of thousands are arranged some thousand at a time, so that the window lives meanwhile.
"""

from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from cssreader.app.browse_annotations import line_of, passing, values_of
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.categories import Categories
from cssreader.domain.notebook import Facet, NotebookEntry, NotebookFacts, NotebookFilter
from cssreader.gui import garbage
from cssreader.gui.panes.notebook_groups import (
    NO_TOPICS,
    QUICK_ORDERS,
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


class FiledEntry(NamedTuple):
    """An entry in one of the groups that it stands in."""

    group: NotebookGroup
    entry: NotebookEntry


class Group(NamedTuple):
    key: NotebookGroup | None
    """None of the one group there is without a grouping."""
    rows: "tuple[NotebookEntry, ...] | tuple[FiledEntry, ...]"


class Arranged(NamedTuple):
    groups: tuple[Group, ...] = ()
    entries: tuple[NotebookEntry, ...] = ()
    """What the filter let through, in order; an entry may stand in several groups."""
    held: int = 0


class NotebookMemory:
    """What was made of entries for an arrangement before, and is good for as long as they are the same."""

    def __init__(self) -> None:
        self._lines: dict[AnnotationId, tuple[NotebookEntry, str]] = {}
        self._filed: dict[tuple[AnnotationId, NotebookGroup], FiledEntry] = {}
        self._sorted: (
            tuple[Sequence[NotebookEntry], tuple[NotebookOrder, Categories], Sequence[NotebookEntry]] | None
        ) = None

    @contextmanager
    def growing(self) -> Iterator[None]:
        """What is made meanwhile is kept, so no garbage is looked for among it."""
        before = len(self._lines) + len(self._filed)
        yield
        if len(self._lines) + len(self._filed) > before:
            garbage.spare()

    def line_of(self, entry: NotebookEntry) -> str:
        """The line in which a filter looks for words."""
        kept = self._lines.get(entry.id)
        if kept is None or kept[0] is not entry:
            kept = self._lines[entry.id] = entry, line_of(entry)
        return kept[1]

    def filed(self, group: NotebookGroup, entry: NotebookEntry) -> FiledEntry:
        """The entry as a row of a group."""
        key = entry.annotation.id, group
        kept = self._filed.get(key)
        if kept is None or kept.entry is not entry:
            kept = self._filed[key] = FiledEntry(group, entry)
        return kept

    def forget_rows(self) -> None:
        """Another grouping makes other rows."""
        self._filed.clear()

    def sort_in_steps(
        self, entries: Sequence[NotebookEntry], order: NotebookOrder, categories: Categories
    ) -> Generator[None, None, Sequence[NotebookEntry]]:
        """The entries in an order; those that are nearly so already take no time to speak of."""
        if self._sorted is not None and self._sorted[0] is entries and self._sorted[1] == (order, categories):
            return self._sorted[2]
        if order in QUICK_ORDERS:
            fact, is_backwards = QUICK_ORDERS[order]
            made = sorted(entries, key=fact, reverse=is_backwards)
        else:
            key = order_key(order, categories)
            placed: list[tuple[Any, int, NotebookEntry]] = []
            for begin in range(0, len(entries), AT_ONCE):
                if begin:
                    yield
                part = entries[begin : begin + AT_ONCE]
                placed += sorted((key(each), number, each) for number, each in enumerate(part, begin))
            # Each part is in order already, which leaves little to do.
            placed.sort()
            made = [each for _, _, each in placed]
        if len(entries) > AT_ONCE:
            yield
        self._sorted = entries, (order, categories), made
        return made


def arrange_in_steps(
    entries: Sequence[NotebookEntry], wanted: NotebookWishes, memory: NotebookMemory, now: datetime
) -> Generator[None, None, Arranged]:
    """Each step looks at no more than `AT_ONCE` entries; what is returned is the whole."""
    passes = passing(wanted.filter, NotebookFacts(now, wanted.topics.essays), memory.line_of)
    ordered = yield from memory.sort_in_steps(entries, wanted.order, wanted.topics.categories)
    if wanted.filter:
        listed: list[NotebookEntry] = []
        for begin in range(0, len(ordered), AT_ONCE):
            if begin:
                yield
            with memory.growing():
                listed += [each for each in ordered[begin : begin + AT_ONCE] if passes(each)]
    else:
        listed = [*ordered]
    if wanted.grouping is NotebookGrouping.NONE:
        return Arranged((Group(None, tuple(listed)),) if listed else (), tuple(listed), len(entries))
    groups_for = groups_of(wanted.grouping, wanted.topics)
    found: dict[NotebookGroup, list[FiledEntry]] = {}
    for begin in range(0, len(listed), AT_ONCE):
        if begin:
            yield
        with memory.growing():
            for each in listed[begin : begin + AT_ONCE]:
                for group in groups_for(each):
                    found.setdefault(group, []).append(memory.filed(group, each))
    if len(listed) > AT_ONCE:
        yield
    groups = tuple(Group(group, tuple(found[group])) for group in sorted(found))
    return Arranged(groups, tuple(listed), len(entries))


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

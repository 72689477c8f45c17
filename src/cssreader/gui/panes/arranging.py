"""Out of the whole library, the essays that the list shows: chosen, filtered, in order and in groups.

A library of tens of thousands is arranged some thousand essays at a time, so that the window lives meanwhile.
"""

from collections.abc import Generator, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.gui.panes.choices import AllEssays, Choice, holds
from cssreader.gui.panes.essay_filter import NO_FILTER, EssayFilter, has_trait, line_of
from cssreader.gui.panes.essay_groups import MONTHS, GroupHeading, Grouping, GroupKey, group_key, group_mark, group_name
from cssreader.gui.panes.essay_list_model import EssayRow
from cssreader.gui.panes.essay_order import Order, fact_of, in_order

ALL_ESSAYS = AllEssays()
ESSAYS_AT_ONCE = 1_000
"""So many take a hundredth of a second on a slow computer; a library of no more is arranged at once."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a person wants to see of the library, and how."""

    choice: Choice = ALL_ESSAYS
    order: Order = Order.ADDED
    backwards: bool = False
    grouping: Grouping = Grouping.NONE
    filter: EssayFilter = NO_FILTER


class Group(NamedTuple):
    key: GroupKey
    name: str
    essays: tuple[EssaySummary, ...]


class Arranged(NamedTuple):
    groups: tuple[Group, ...] = ()
    """Without a grouping one, which has no heading; none of them is empty."""
    listed: int = 0
    """How many essays the filter let through."""
    held: int = 0
    """How many the choice holds."""


class Lines:
    """The line of each essay in which a filter looks for words, made once for as long as the essay is the same."""

    def __init__(self) -> None:
        self._lines: dict[EssayId, tuple[EssaySummary, str]] = {}

    def of(self, summary: EssaySummary) -> str:
        kept = self._lines.get(summary.id)
        if kept is None or kept[0] is not summary:
            kept = self._lines[summary.id] = summary, line_of(summary)
        return kept[1]


def arrange_in_steps(
    summaries: Sequence[EssaySummary], wanted: Arrangement, lines: Lines, now: datetime
) -> Generator[None, None, Arranged]:
    """Each step looks at no more than `ESSAYS_AT_ONCE` essays, given newest first; what is returned is the whole."""
    fact = fact_of(wanted.order)
    words, traits = wanted.filter.words, tuple(wanted.filter.traits)
    chosen: list[tuple[Any, EssaySummary]] = []
    held = 0
    for begin in range(0, len(summaries), ESSAYS_AT_ONCE):
        if begin:
            yield
        some = [each for each in summaries[begin : begin + ESSAYS_AT_ONCE] if holds(wanted.choice, each)]
        held += len(some)
        if words:
            some = [each for each in some if _says(lines.of(each), words)]
        for trait in traits:
            some = [each for each in some if has_trait(trait, each, now)]
        chosen += in_order([(fact(each), each) for each in some], wanted.order, backwards=wanted.backwards)
    if len(summaries) > ESSAYS_AT_ONCE:
        yield
    # Each part is in order already, which leaves little to do.
    listed = [each for _, each in in_order(chosen, wanted.order, backwards=wanted.backwards)]
    if len(summaries) > ESSAYS_AT_ONCE:
        yield
    if wanted.grouping is Grouping.NONE:
        whole = Group(GroupKey(Grouping.NONE, is_unknown=False), "", tuple(listed))
        return Arranged((whole,) if listed else (), len(listed), held)
    found: dict[GroupKey, list[EssaySummary]] = {}
    mark_of = group_mark(wanted.grouping)
    by_mark: dict[Hashable, list[EssaySummary]] = {}
    for begin in range(0, len(listed), ESSAYS_AT_ONCE):
        if begin:
            yield
        for each in listed[begin : begin + ESSAYS_AT_ONCE]:
            mark = mark_of(each)
            group = by_mark.get(mark)
            if group is None:
                group = by_mark[mark] = found.setdefault(group_key(each, wanted.grouping), [])
            group.append(each)
    keys = _in_place(found, wanted)
    groups = tuple(Group(key, group_name(key, found[key][0]), tuple(found[key])) for key in keys)
    return Arranged(groups, len(listed), held)


def _says(line: str, words: tuple[str, ...]) -> bool:
    return all(word in line for word in words)


def _in_place(keys: Iterable[GroupKey], wanted: Arrangement) -> list[GroupKey]:
    """Months follow a list that is turned round by the same date; what lacks the fact stays last."""
    in_place = sorted(keys)
    if wanted.backwards and MONTHS.get(wanted.grouping) is wanted.order:
        unknown = [key for key in in_place if key.is_unknown]
        in_place = [*(key for key in reversed(in_place) if not key.is_unknown), *unknown]
    return in_place


def rows_of(arranged: Arranged, folded: frozenset[GroupKey]) -> list[EssayRow]:
    """The rows of the list: a heading above each group, and its essays unless it is folded."""
    rows: list[EssayRow] = []
    for key, name, essays in arranged.groups:
        if key.grouping is Grouping.NONE:
            rows += essays
            continue
        is_folded = key in folded
        rows.append(GroupHeading(key, name, tuple(each.id for each in essays), is_folded))
        if not is_folded:
            rows += essays
    return rows

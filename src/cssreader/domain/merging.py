"""Two copies of one annotation, changed in two places, become one.

Nothing here knows which of the two is 'ours': both places come to the same annotation.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from cssreader.domain.annotation import Annotation, Selector

_TICK = timedelta(microseconds=1)
_BELOW = "\n\n---\n\n*{when}*\n\n"
"""Stands above the older of two notes and says when it was written: the one thing that is known of it everywhere."""
_AND = "; "


@dataclass(frozen=True, slots=True)
class PastState:
    """What a person said by an annotation at one moment: everything but its place, which follows from it."""

    modified_at: datetime
    kind: str
    category: str | None
    selector: Selector | None
    note: str
    tags: tuple[str, ...]
    source: str
    year: str
    stale: bool

    def says_same(self, other: "PastState") -> bool:
        """Whether the two differ in nothing but their moments."""
        return replace(self, modified_at=other.modified_at) == other


_SAID = tuple(each.name for each in fields(PastState) if each.name != "modified_at")


def state_of(annotation: Annotation) -> PastState:
    return PastState(
        annotation.modified_at,
        str(annotation.kind),
        None if annotation.category is None else str(annotation.category),
        annotation.selector,
        annotation.note,
        annotation.tags,
        annotation.source,
        annotation.year,
        annotation.stale,
    )


@dataclass(frozen=True, slots=True)
class Copy:
    """An annotation as one place has it, and what it was there before."""

    annotation: Annotation
    past: frozenset[PastState] = frozenset()

    @property
    def state(self) -> PastState:
        return state_of(self.annotation)

    def knows(self, other: "Copy") -> bool:
        """Whether this copy was made from the state that the other one is in."""
        state = other.state
        if state in self.past or state == self.state:
            return True
        # Every state was made from the first one, even where nobody kept it. A program that tells no time of its
        # changes has many that look so.
        is_first = state.modified_at == other.annotation.created_at
        return is_first and all(each.modified_at != state.modified_at for each in (*self.past, self.state))


def merged(here: Copy, there: Copy) -> Annotation:
    """What both copies come to, with the place of the one that its words are from.

    A copy that was made from the other stands. Of two that were both changed each part is that of the one that changed
    it; a part that both changed is that of the later one, but for notes, which are both kept, and tags and sources.
    """
    later, earlier = sorted((here, there), key=_order, reverse=True)
    created_at = min(here.annotation.created_at, there.annotation.created_at)
    if later.state.says_same(earlier.state):
        return replace(later.annotation, created_at=created_at)
    if here.knows(there) != there.knows(here):
        stands = here if here.knows(there) else there
        return replace(stands.annotation, created_at=created_at)
    if here.knows(there):
        # Each was the other's past: what was taken back in one place counts as the earlier.
        return replace(later.annotation, created_at=created_at)
    return replace(_united(later, earlier, _last_in_common(later, earlier)), created_at=created_at)


def _order(copy: Copy) -> tuple[datetime, str]:
    return copy.annotation.modified_at, repr(copy.state)


def _last_in_common(one: Copy, other: Copy) -> PastState | None:
    """The last state that both were made from. Of a source that tells no time of its changes, what it said before."""
    common = (one.past | {one.state}) & (other.past | {other.state})
    if not common:
        common = _earlier_reading(one, other.state) | _earlier_reading(other, one.state)
    return max(common, key=lambda state: (state.modified_at, repr(state)), default=None)


def _earlier_reading(copy: Copy, state: PastState) -> frozenset[PastState]:
    return frozenset(each for each in copy.past if each.modified_at == state.modified_at)


def _united(later: Copy, earlier: Copy, base: PastState | None) -> Annotation:
    """The later copy with what only the earlier one changed, and with what both wrote."""
    new, old = later.state, earlier.state
    changed_earlier = {each for each in _SAID if base is not None and _is_changed(old, new, base, each)}
    values: dict[str, Any] = {name: getattr(earlier.annotation, name) for name in changed_earlier}
    if "selector" in changed_earlier:
        values |= {"placement": earlier.annotation.placement, "version_id": earlier.annotation.version_id}
    for name, join in (("note", _both_notes), ("source", _both_facts), ("year", _both_facts)):
        if base is None or getattr(base, name) not in {getattr(new, name), getattr(old, name)}:
            values[name] = join(new, old, name)
    values["tags"] = _all_tags(new.tags, old.tags, base)
    united = replace(later.annotation, **values)
    return united if state_of(united).says_same(new) else replace(united, modified_at=new.modified_at + _TICK)


def _is_changed(old: PastState, new: PastState, base: PastState, name: str) -> bool:
    """Whether the earlier copy alone says something else than both said before."""
    before = getattr(base, name)
    return bool(getattr(new, name) == before and getattr(old, name) != before)


def _both_notes(later: PastState, earlier: PastState, name: str) -> str:
    below = _BELOW.format(when=f"{earlier.modified_at:%Y-%m-%d %H:%M}")
    return _both(getattr(later, name), getattr(earlier, name), below, "\n")


def _both_facts(later: PastState, earlier: PastState, name: str) -> str:
    return _both(getattr(later, name), getattr(earlier, name), _AND, _AND)


def _both(one: str, other: str, between: str, end: str) -> str:
    """Both texts, or the one that holds the other whole: from the beginning or an `end` to the end or an `end`."""
    whole, part = (f"{end}{text.strip()}{end}" for text in (one, other))
    if not other.strip() or part in whole:
        return one
    if not one.strip() or whole in part:
        return other
    return f"{one.rstrip()}{between}{other.lstrip()}"


def _all_tags(later: Iterable[str], earlier: Iterable[str], base: PastState | None) -> tuple[str, ...]:
    """The tags of both, without those that either took away since `base`; capitals make no other tag."""
    before = {tag.casefold() for tag in base.tags} if base else set()
    new, old = ({tag.casefold(): tag for tag in tags} for tags in (later, earlier))
    return tuple(tag for key, tag in (new | (old | new)).items() if key not in before or (key in new and key in old))


def past_of(copies: Iterable[Copy], result: Annotation) -> frozenset[PastState]:
    """All states that led to `result`."""
    states = frozenset(state for copy in copies for state in (*copy.past, copy.state))
    return states - {state_of(result)}

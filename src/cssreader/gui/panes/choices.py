"""Which essays a person chose to see: all of them, a shelf, a tag or the trash."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from cssreader.domain.essay import EssaySummary, Shelf


@dataclass(frozen=True, slots=True)
class AllEssays:
    """Every essay outside the trash."""


@dataclass(frozen=True, slots=True)
class OnShelf:
    shelf: Shelf


@dataclass(frozen=True, slots=True)
class WithTag:
    tag: str


@dataclass(frozen=True, slots=True)
class InTrash:
    """Every essay in the trash, whatever its shelf and tags."""


Choice = AllEssays | OnShelf | WithTag | InTrash


@dataclass(frozen=True, slots=True)
class Counts:
    """How many essays each choice holds."""

    everything: int = 0
    trashed: int = 0
    shelves: Counter[Shelf] = field(default_factory=Counter)
    tags: Counter[str] = field(default_factory=Counter)

    def of(self, choice: Choice) -> int:
        match choice:
            case AllEssays():
                return self.everything
            case OnShelf(shelf):
                return self.shelves[shelf]
            case WithTag(tag):
                return self.tags[tag]
            case InTrash():
                return self.trashed

    def tags_in_order(self) -> list[str]:
        """The most used tag first, then by name."""
        return sorted(self.tags, key=lambda tag: (-self.tags[tag], tag.casefold(), tag))


def holds(choice: Choice, summary: EssaySummary) -> bool:
    """Whether an essay belongs to a choice."""
    match choice:
        case InTrash():
            return summary.trashed
        case AllEssays():
            return not summary.trashed
        case OnShelf(shelf):
            return not summary.trashed and summary.shelf is shelf
        case WithTag(tag):
            return not summary.trashed and tag in summary.tags


def count(summaries: Iterable[EssaySummary]) -> Counts:
    """The numbers of the sidebar, in one pass."""
    everything = trashed = 0
    shelves: Counter[Shelf] = Counter()
    tags: Counter[str] = Counter()
    for summary in summaries:
        if summary.trashed:
            trashed += 1
            continue
        everything += 1
        shelves[summary.shelf] += 1
        tags.update(set(summary.tags))
    return Counts(everything, trashed, shelves, tags)

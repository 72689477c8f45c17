"""Which essays a person chose to see: all of them, a shelf, a topic, a tag, an author, a site or the trash."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from cssreader.domain.essay import EssayId, EssaySummary, Shelf
from cssreader.domain.topics import Coverage, TopicId, TopicShelf
from cssreader.text.names import authors_in


@dataclass(frozen=True, slots=True)
class AllEssays:
    """Every essay outside the trash."""


@dataclass(frozen=True, slots=True)
class OnShelf:
    shelf: Shelf


@dataclass(frozen=True, slots=True)
class InTopic:
    """The essays of a topic as they were found last; it is the same choice when others are found."""

    topic: TopicId
    name: str = field(default="", compare=False)
    essays: frozenset[EssayId] = field(default=frozenset(), compare=False)
    coverage: Coverage = field(default=Coverage(), compare=False)

    @staticmethod
    def of(shelf: TopicShelf) -> "InTopic":
        return InTopic(shelf.topic.id, shelf.topic.name, shelf.essays, shelf.coverage)


@dataclass(frozen=True, slots=True)
class WithTag:
    tag: str


@dataclass(frozen=True, slots=True)
class ByAuthor:
    name: str


@dataclass(frozen=True, slots=True)
class FromSite:
    site: str


@dataclass(frozen=True, slots=True)
class InTrash:
    """Every essay in the trash, whatever its shelf and tags."""


Choice = AllEssays | OnShelf | InTopic | WithTag | ByAuthor | FromSite | InTrash


@dataclass(frozen=True, slots=True)
class Counts:
    """How many essays each choice holds."""

    everything: int = 0
    trashed: int = 0
    shelves: Counter[Shelf] = field(default_factory=Counter)
    tags: Counter[str] = field(default_factory=Counter)
    authors: Counter[str] = field(default_factory=Counter)
    sites: Counter[str] = field(default_factory=Counter)

    def of(self, choice: Choice) -> int:
        match choice:
            case AllEssays():
                return self.everything
            case OnShelf(shelf):
                return self.shelves[shelf]
            case InTopic(coverage=coverage):
                return coverage.essays
            case WithTag(tag):
                return self.tags[tag]
            case ByAuthor(name):
                return self.authors[name]
            case FromSite(site):
                return self.sites[site]
            case InTrash():
                return self.trashed


def by_use(counted: Counter[str]) -> list[str]:
    """What is counted most first, then by name."""
    return sorted(counted, key=lambda name: (-counted[name], name.casefold(), name))


def holds(choice: Choice, summary: EssaySummary) -> bool:
    """Whether an essay belongs to a choice."""
    match choice:
        case InTrash():
            return summary.trashed
        case AllEssays():
            return not summary.trashed
        case OnShelf(shelf):
            return not summary.trashed and summary.shelf is shelf
        case InTopic(essays=essays):
            return not summary.trashed and summary.id in essays
        case WithTag(tag):
            return not summary.trashed and tag in summary.tags
        case ByAuthor(name):
            return not summary.trashed and name in authors_in(summary.author)
        case FromSite(site):
            return not summary.trashed and summary.site == site


def count(summaries: Iterable[EssaySummary]) -> Counts:
    """The numbers of the sidebar."""
    everything = list(summaries)
    present = [summary for summary in everything if not summary.trashed]
    authors: Counter[str] = Counter()
    # Lines are far fewer than essays.
    for line, number in Counter(summary.author for summary in present).items():
        for name in authors_in(line):
            authors[name] += number
    return Counts(
        len(present),
        len(everything) - len(present),
        Counter(summary.shelf for summary in present),
        Counter(tag for summary in present for tag in dict.fromkeys(summary.tags)),
        authors,
        Counter(summary.site for summary in present if summary.site),
    )

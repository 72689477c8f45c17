"""Which essays a person chose to see: all of them, a shelf, a topic, a tag, an author, a site or the trash."""

from collections import Counter
from collections.abc import Iterable, Sequence
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
    annotations: int = 0
    """Highlights, notes and bookmarks, of essays in the trash, too."""
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
    return bool(held(choice, (summary,)))


def held(choice: Choice, summaries: Iterable[EssaySummary]) -> list[EssaySummary]:
    """The essays that belong to a choice, in their order. There may be thousands, so the choice is looked at once."""
    if isinstance(choice, InTrash):
        return [each for each in summaries if each.trashed]
    present = [each for each in summaries if not each.trashed]
    match choice:
        case AllEssays():
            return present
        case OnShelf(shelf):
            return [each for each in present if each.shelf is shelf]
        case InTopic(essays=essays):
            return [each for each in present if each.id in essays]
        case WithTag(tag):
            return [each for each in present if tag in each.tags]
        case ByAuthor(name):
            return [each for each in present if name in authors_in(each.author)]
        case FromSite(site):
            return [each for each in present if each.site == site]


def count(summaries: Iterable[EssaySummary]) -> Counts:
    """The numbers of the sidebar."""
    return Tally().renew(summaries)


class Tally:
    """The numbers of the sidebar while the library changes: only what differs from the last time is counted."""

    def __init__(self) -> None:
        self._counted: Sequence[EssaySummary] = ()
        self._counts = Counts()

    def renew(self, summaries: Iterable[EssaySummary]) -> Counts:
        """The numbers of other essays, or of the same ones as they are now."""
        before, now = self._counted, tuple(summaries)
        if len(now) == len(before):
            differing = [(old, new) for old, new in zip(before, now, strict=True) if old is not new]
            gone, come = [old for old, _ in differing], [new for _, new in differing]
        else:
            known, wanted = {id(each) for each in before}, {id(each) for each in now}
            gone = [each for each in before if id(each) not in wanted]
            come = [each for each in now if id(each) not in known]
        self._counted = now
        if gone or come:
            self._counts = _recounted(self._counts, gone, come)
        return self._counts


def _recounted(before: Counts, gone: Iterable[EssaySummary], come: Iterable[EssaySummary]) -> Counts:
    everything, trashed, annotations = before.everything, before.trashed, before.annotations
    shelves, tags = before.shelves.copy(), before.tags.copy()
    authors, sites = before.authors.copy(), before.sites.copy()
    for step, summaries in ((-1, gone), (1, come)):
        for summary in summaries:
            annotations += step * summary.annotations
            if summary.trashed:
                trashed += step
                continue
            everything += step
            shelves[summary.shelf] += step
            for tag in dict.fromkeys(summary.tags):
                tags[tag] += step
            for name in authors_in(summary.author):
                authors[name] += step
            if summary.site:
                sites[summary.site] += step
    # What nothing is counted by any more is taken out by the plus.
    return Counts(everything, trashed, annotations, +shelves, +tags, +authors, +sites)

"""Topics: what an examination asks about, as a tree, and the essays that lie in each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, NewType

from cssreader.domain.essay import DONE, EssayId, Shelf

TopicId = NewType("TopicId", str)
"""``css/economics`` for a topic of a syllabus, ``own/`` and random digits for one of the person's own."""

OWN = "own/"
LONGEST_RULE = 5_000
"""Characters of a topic's rule: it is read as a question whole, unlike a passage that somebody pastes."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject, a theme, a part of one, or a group of such."""

    id: TopicId
    name: str
    under: TopicId | None = None
    rule: str = ""
    """A question in the query language: what answers it wholly lies in the topic. Without one, what is put there."""
    also: tuple[str, ...] = ()
    """Other names that a question may call it by."""
    marks: int | None = None
    """The most marks of its papers."""
    code: int | None = None
    """The number of the subject in the scheme of the examination."""
    optional: bool = False
    """A subject that a person chooses or not."""
    shown: bool = True

    @property
    def is_own(self) -> bool:
        return self.id.startswith(OWN)

    @property
    def can_be_filed_in(self) -> bool:
        """Whether essays are put into it by hand: a group of the syllabus holds what its subjects hold."""
        return bool(self.rule) or self.is_own


@dataclass(frozen=True, slots=True)
class TopicEdit:
    """What a person says of a topic. Of one of a syllabus None leaves a thing as it is there."""

    id: TopicId
    name: str | None = None
    under: str | None = None
    """The id of another topic; empty for none."""
    rule: str | None = None
    shown: bool | None = None


class Filing(StrEnum):
    """What a person did with an essay and a topic by hand."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class TopicsChange:
    """What was said of topics before and after; those that one side lacks were not spoken of."""

    before: tuple[TopicEdit, ...]
    after: tuple[TopicEdit, ...]

    def reversed(self) -> "TopicsChange":
        return TopicsChange(self.after, self.before)


@dataclass(frozen=True, slots=True)
class FilingChange:
    """What was done with some essays and one topic by hand, before and after."""

    topic: TopicId
    before: Mapping[EssayId, Filing | None]
    after: Mapping[EssayId, Filing | None]

    def reversed(self) -> "FilingChange":
        return FilingChange(self.topic, self.after, self.before)


class TopicTree:
    """All topics, those that are not shown too, in the order in which they stand."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._by_id = {topic.id: topic for topic in topics}
        self._children: defaultdict[TopicId | None, list[Topic]] = defaultdict(list)
        for topic in topics:
            self._children[topic.under if topic.under in self._by_id else None].append(topic)

    def __iter__(self) -> Iterator[Topic]:
        return iter(self._by_id.values())

    def get(self, topic_id: TopicId) -> Topic | None:
        return self._by_id.get(topic_id)

    def children(self, topic_id: TopicId | None) -> Sequence[Topic]:
        """The topics right under one, or those under none."""
        return self._children.get(topic_id, ())

    def below(self, topic_id: TopicId) -> Iterator[Topic]:
        """A topic and all under it, however deep."""
        topic = self._by_id.get(topic_id)
        if topic is not None:
            yield topic
            for child in self.children(topic_id):
                yield from self.below(child.id)

    def path(self, topic_id: TopicId) -> tuple[Topic, ...]:
        """The topics above one, the highest first, and itself."""
        path: list[Topic] = []
        topic = self._by_id.get(topic_id)
        while topic is not None:
            path.append(topic)
            topic = self._by_id.get(topic.under) if topic.under is not None else None
        return tuple(reversed(path))

    def shown(self, under: TopicId | None = None, depth: int = 0) -> Iterator[tuple[Topic, int]]:
        """The topics that are shown, each with how deep it stands; a group of which nothing is shown is not."""
        for topic in self.children(under):
            if self.is_shown(topic):
                yield topic, depth
                yield from self.shown(topic.id, depth + 1)

    def is_shown(self, topic: Topic) -> bool:
        """Whether a topic would be shown if those above it are."""
        children = self.children(topic.id)
        if not topic.shown:
            return False
        return bool(topic.rule) or topic.is_own or not children or any(self.is_shown(each) for each in children)


class Reading(NamedTuple):
    """How far a person has come with one essay."""

    shelf: Shelf
    highlights: int = 0
    last_read: datetime | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a person has come with the essays of a topic."""

    essays: int = 0
    unread: int = 0
    finished: int = 0
    highlights: int = 0
    last_read: datetime | None = None

    @property
    def is_begun(self) -> bool:
        """Whether any of the essays is being read or finished."""
        return self.unread < self.essays

    @staticmethod
    def of(readings: Iterable[Reading]) -> "Coverage":
        read = list(readings)
        shelves = Counter(each.shelf for each in read)
        return Coverage(
            len(read),
            shelves[Shelf.INBOX],
            sum(shelves[shelf] for shelf in DONE),
            sum(each.highlights for each in read),
            max((each.last_read for each in read if each.last_read is not None), default=None),
        )


@dataclass(frozen=True, slots=True)
class TopicShelf:
    """What lies in a topic and in those shown under it, and how far the person has come with it."""

    topic: Topic
    depth: int
    """0 for one that stands under none."""
    essays: frozenset[EssayId]
    coverage: Coverage


class PlaceReason(StrEnum):
    """Why an essay lies in a topic, or might."""

    BY_HAND = "by hand"
    RULE = "rule"
    RELATED = "related"
    NAMED = "named"
    """A tag of it, or the section of its site, is called like the topic."""
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class TopicPlace:
    """A topic that an essay lies in, was taken out of, or might lie in."""

    topic: Topic
    path: tuple[str, ...]
    """The names of the topics above it."""
    lies_in: bool
    reason: PlaceReason | None = None
    """None where nothing speaks for it."""
    told_by: tuple[str, ...] = ()
    """The words that answered the rule, the titles of related essays, or the name that agrees."""

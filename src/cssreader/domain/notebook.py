"""Every annotation of a library in one list: what is known of each, and what narrows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.essay import EssayId, EssaySummary


class NotebookEntry(NamedTuple):
    """An annotation with the essay that it is on: a tuple, for there is one for each annotation."""

    annotation: Annotation
    essay: EssaySummary

    @property
    def id(self) -> AnnotationId:
        return self.annotation.id


class Facet(StrEnum):
    """What annotations can be told apart by."""

    KIND = "kind"
    """The category of a highlight, or ``highlight``, ``note`` or ``bookmark``."""
    STATE = "state"
    """A State."""
    TAG = "tag"
    """Of the annotation, not of its essay."""
    TOPIC = "topic"
    AUTHOR = "author"
    SITE = "site"
    DAYS = "days"
    """Marked within so many days."""


class State(StrEnum):
    """Something that is so or not so of an annotation."""

    NOTED = "noted"
    UNNOTED = "unnoted"
    STALE = "stale"
    ANCHORED = "anchored"
    MOVED = "moved"
    UNCERTAIN = "uncertain"
    UNPLACED = "unplaced"
    TRASHED = "trashed"
    """Its essay lies in the trash."""


class Pick(NamedTuple):
    """One value of a facet that is wanted."""

    facet: Facet
    value: str


@dataclass(frozen=True, slots=True)
class NotebookFilter:
    """What every entry that is listed has: each word that was typed, and of each facet picked one of the values.

    The days are those on which it was marked, by the person's own calendar, the last one too.
    """

    typed: str = ""
    picks: frozenset[Pick] = frozenset()
    since: date | None = None
    until: date | None = None

    def __bool__(self) -> bool:
        return bool(self.typed.strip() or self.picks or self.since or self.until)


@dataclass(frozen=True, slots=True)
class NotebookFacts:
    """What a filter has to know besides the entries."""

    now: datetime
    topics: Mapping[str, frozenset[EssayId]] = field(default_factory=dict)
    """The essays of each topic, by the id of the topic."""

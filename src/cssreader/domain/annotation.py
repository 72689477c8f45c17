"""What a reader puts on an essay, and where."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, NewType

from cssreader.domain.essay import EssayId, VersionId

AnnotationId = NewType("AnnotationId", str)
"""A UUID in its hyphenated form: the same on every machine."""


class AnnotationKind(StrEnum):
    HIGHLIGHT = "highlight"
    NOTE = "note"
    """A note on a place, without a mark on the words; without a selector, on the essay as a whole."""
    BOOKMARK = "bookmark"


class Category(str):
    """What a highlighted passage is good for: the id of one of the eight that ship, or of one of the person's own.

    The eight have words for ids, own ones `OWN_CATEGORY` and random-looking digits. What else stands in a library is
    kept as it is. How a category is called and looks says `Categories`.
    """

    __slots__ = ()

    FACT: ClassVar["Category"]
    FIGURE: ClassVar["Category"]
    QUOTATION: ClassVar["Category"]
    ARGUMENT: ClassVar["Category"]
    COUNTER_ARGUMENT: ClassVar["Category"]
    EXAMPLE: ClassVar["Category"]
    DEFINITION: ClassVar["Category"]
    VOCABULARY: ClassVar["Category"]

    @property
    def is_own(self) -> bool:
        return self.startswith(OWN_CATEGORY)


OWN_CATEGORY = "own-"
Category.FACT = Category("fact")
Category.FIGURE = Category("figure")
Category.QUOTATION = Category("quotation")
Category.ARGUMENT = Category("argument")
Category.COUNTER_ARGUMENT = Category("counter-argument")
Category.EXAMPLE = Category("example")
Category.DEFINITION = Category("definition")
Category.VOCABULARY = Category("vocabulary")


@dataclass(frozen=True, slots=True)
class Selector:
    """A passage, described so that it can be found again: W3C text quote and text position in one.

    `start` and `end` are offsets in the plain text of the version the passage was taken from.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Anchored:
    """Found where it was, with the same words."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moved:
    """Found with certainty in another place or with slightly other words."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Uncertain:
    """A likely place, to be confirmed by the reader."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Not found. The annotation is kept and waits."""


Placement = Anchored | Moved | Uncertain | Unplaced


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight, a note or a bookmark.

    `category` belongs to highlights and is None for the others, and for a highlight that was made without one.
    `selector` is None only for a note
    on an essay as a whole; `placement` then is Unplaced and means nothing.
    """

    id: AnnotationId
    essay_id: EssayId
    kind: AnnotationKind
    category: Category | None
    selector: Selector | None
    version_id: VersionId | None
    """The version of the text that `selector` describes."""
    placement: Placement
    note: str
    tags: tuple[str, ...]
    created_at: datetime
    modified_at: datetime
    """Aware, in UTC."""
    source: str = ""
    """Whence a fact or a figure is, in the person's own words, where the essay is not the source itself."""
    year: str = ""
    """The year that a fact is true of, as it is written: 2023, or 2022-23."""
    stale: bool = False
    """The person said that it is no longer true, or may not be."""

    @property
    def quote(self) -> str:
        return self.selector.exact if self.selector else ""


def span_of(placement: Placement) -> tuple[int, int] | None:
    """The start and end of a placement, or None where there is none."""
    return None if isinstance(placement, Unplaced) else (placement.start, placement.end)


def certain_span(annotation: Annotation) -> tuple[int, int] | None:
    """Where a highlight stands for certain; None for one whose place is in doubt, and for what is no highlight."""
    if annotation.kind is not AnnotationKind.HIGHLIGHT or isinstance(annotation.placement, Uncertain):
        return None
    return span_of(annotation.placement)

"""An essay as it is put before a reader: what stands where on its page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.categories import AS_SHIPPED, Categories
from cssreader.domain.content import Content
from cssreader.domain.essay import Essay


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading of the essay; `level` is 1 to 6, `offset` is where it stands in the plain text."""

    level: int
    title: str
    offset: int


@dataclass(frozen=True, slots=True)
class HighlightRun:
    """A stretch of the plain text on which the same annotations lie, the shortest of them first."""

    start: int
    end: int
    annotations: tuple[AnnotationId, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note of the essay itself, and the places of its text that refer to it; all offsets are of the plain text."""

    number: int
    references: tuple[tuple[int, int], ...]
    """Where its number stands in the text, in order; at least one."""
    start: int
    """Where the note begins, with its number if that is written in the text and is not that of a list."""
    text_start: int
    """Where its words begin, behind the number."""
    end: int
    content: Content
    """Its words without the number, as paragraphs."""

    @property
    def mark(self) -> tuple[int, int] | None:
        """Its own number, where that is written in the text."""
        return (self.start, self.text_start) if self.start < self.text_start else None


@dataclass(frozen=True, slots=True)
class OpenedEssay:
    """Everything that a window needs to show one essay."""

    essay: Essay
    annotations: tuple[Annotation, ...]
    outline: tuple[OutlineEntry, ...]
    footnotes: tuple[Footnote, ...] = ()
    categories: Categories = AS_SHIPPED
    """How those of its highlights are called and look."""


class FindIn(Protocol):
    """Where some words stand in a text: (start, end) pairs in characters, in order, not overlapping."""

    def __call__(
        self, text: str, wanted: str, *, match_case: bool = False, whole_words: bool = False
    ) -> list[tuple[int, int]]: ...


CarryPlace = Callable[[int, str, str], int]
"""Where an offset in one text of an essay is in the text that takes its place."""
ResolveRuns = Callable[[Sequence[Annotation]], tuple[HighlightRun, ...]]
"""Makes overlapping annotations into runs that do not overlap."""

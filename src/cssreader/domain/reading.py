"""An essay as it is put before a reader: what stands where on its page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from cssreader.domain.annotation import Annotation, AnnotationId
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
class OpenedEssay:
    """Everything that a window needs to show one essay."""

    essay: Essay
    annotations: tuple[Annotation, ...]
    outline: tuple[OutlineEntry, ...]


class FindIn(Protocol):
    """Where some words stand in a text: (start, end) pairs in characters, in order, not overlapping."""

    def __call__(
        self, text: str, wanted: str, *, match_case: bool = False, whole_words: bool = False
    ) -> list[tuple[int, int]]: ...


CarryPlace = Callable[[int, str, str], int]
"""Where an offset in one text of an essay is in the text that takes its place."""
ResolveRuns = Callable[[Sequence[Annotation]], tuple[HighlightRun, ...]]
"""Makes overlapping annotations into runs that do not overlap."""

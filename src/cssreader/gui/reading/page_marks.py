"""What lies on the words of a page: highlights and notes in runs, bookmarks, hits, and a brief flash."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from cssreader.domain.annotation import Annotation, AnnotationId, AnnotationKind, Category, Uncertain, span_of
from cssreader.domain.reading import HighlightRun, ResolveRuns


class MarkLook(Enum):
    """How an annotation lies on its words."""

    FILLED = auto()
    """A highlight: the words on the colour of its category."""
    DOTTED = auto()
    """A note without a highlight: dots under the words."""
    DASHED = auto()
    """A highlight whose place is uncertain: dashes under the words it may belong to."""


def look_of(annotation: Annotation) -> MarkLook:
    if annotation.kind is AnnotationKind.NOTE:
        return MarkLook.DOTTED
    return MarkLook.DASHED if isinstance(annotation.placement, Uncertain) else MarkLook.FILLED


class PlacedSign(NamedTuple):
    """What stands in the margin for one annotation, at the offset where it begins."""

    offset: int
    annotation_id: AnnotationId
    kind: AnnotationKind
    category: Category | None
    has_note: bool
    is_uncertain: bool


class PageMarks:
    """The annotations of one essay, arranged for painting and for clicking."""

    def __init__(self, annotations: Sequence[Annotation], resolve_runs: ResolveRuns) -> None:
        self._by_id = {annotation.id: annotation for annotation in annotations}
        self.spans = frozenset(span for annotation in annotations if (span := span_of(annotation.placement)))
        self._runs = resolve_runs(annotations)
        self._run_ends = [run.end for run in self._runs]
        self._signs = sorted(_signs(annotations), key=lambda sign: sign.offset)
        self._sign_offsets = [sign.offset for sign in self._signs]

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        return tuple(self._by_id.values())

    def annotation(self, annotation_id: AnnotationId) -> Annotation | None:
        return self._by_id.get(annotation_id)

    def runs_between(self, start: int, end: int) -> Iterator[tuple[HighlightRun, list[Annotation]]]:
        """The runs that reach into a part of the essay, with their annotations, the shortest first."""
        for number in range(bisect_right(self._run_ends, start), len(self._runs)):
            run = self._runs[number]
            if run.start >= end:
                return
            yield run, [self._by_id[one] for one in run.annotations]

    def signs_between(self, start: int, end: int) -> list[PlacedSign]:
        return self._signs[bisect_left(self._sign_offsets, start) : bisect_right(self._sign_offsets, end)]

    def at(self, offset: int) -> tuple[AnnotationId, ...]:
        """The annotations on the character at `offset`, the shortest first."""
        number = bisect_right(self._run_ends, offset)
        if number < len(self._runs) and self._runs[number].start <= offset:
            return self._runs[number].annotations
        return ()


def _signs(annotations: Sequence[Annotation]) -> Iterator[PlacedSign]:
    for annotation in annotations:
        span = span_of(annotation.placement)
        if span is not None:
            yield PlacedSign(
                offset=span[0],
                annotation_id=annotation.id,
                kind=annotation.kind,
                category=annotation.category,
                has_note=bool(annotation.note) or annotation.kind is AnnotationKind.NOTE,
                is_uncertain=isinstance(annotation.placement, Uncertain),
            )

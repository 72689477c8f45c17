"""Overlapping annotations, resolved into runs that do not overlap."""

from collections import defaultdict
from collections.abc import Sequence

from cssreader.domain.annotation import Annotation, AnnotationKind, span_of
from cssreader.domain.reading import HighlightRun


def highlight_runs(annotations: Sequence[Annotation]) -> tuple[HighlightRun, ...]:
    """The marked stretches of a text in order, each with every annotation that lies on it, the shortest first.

    A bookmark marks a place and not the words at it, so it is on no run; nor is what has no words or no place.
    """
    placed = sorted(
        (end - start, start, annotation.id)
        for annotation in annotations
        if annotation.kind is not AnnotationKind.BOOKMARK and (span := span_of(annotation.placement)) is not None
        for start, end in [span]
        if start < end
    )
    begins: defaultdict[int, list[int]] = defaultdict(list)
    ends: defaultdict[int, list[int]] = defaultdict(list)
    for rank, (length, start, _) in enumerate(placed):
        begins[start].append(rank)
        ends[start + length].append(rank)
    runs: list[HighlightRun] = []
    lying: set[int] = set()
    last = 0
    for place in sorted({*begins, *ends}):
        if lying:
            runs.append(HighlightRun(last, place, tuple(placed[rank][2] for rank in sorted(lying))))
        lying.difference_update(ends[place])
        lying.update(begins[place])
        last = place
    return tuple(runs)

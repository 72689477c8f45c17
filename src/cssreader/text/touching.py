"""Which highlights of a text stand together, so that they can be made one."""

from collections.abc import Iterable

from cssreader.domain.annotation import Annotation, certain_span
from cssreader.text.extents import holds_words


def groups_that_touch(text: str, annotations: Iterable[Annotation]) -> tuple[tuple[Annotation, ...], ...]:
    """Highlights between which no word stands, in groups of two and more, in order of place.

    What is no highlight, or has no certain place, is in none.
    """
    placed = sorted(
        ((*span, each.id, each) for each in annotations if (span := certain_span(each)) is not None),
        key=lambda found: found[:3],
    )
    groups: list[list[Annotation]] = []
    reached = 0
    for start, end, _, each in placed:
        if groups and not holds_words(text[reached:start]):
            groups[-1].append(each)
        else:
            groups.append([each])
        reached = max(reached, end)
    return tuple(tuple(group) for group in groups if len(group) > 1)


def reached_by(extent: tuple[int, int], annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """The highlights with a certain place that a range of their text reaches into, in order of place."""
    start, end = extent
    found = [
        (*span, each.id, each)
        for each in annotations
        if (span := certain_span(each)) is not None and span[0] < end and span[1] > start
    ]
    return tuple(each for *_, each in sorted(found, key=lambda one: one[:3]))

"""Make one highlight of several, or two of one; each in one transaction, and as one step to undo."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from cssreader.annotate import describe
from cssreader.app.annotate_essay import later_than, remove_annotation, trimmed
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    certain_span,
)
from cssreader.domain.changes import AnnotationChange, ManyAnnotationsChange
from cssreader.domain.essay import Essay, VersionId
from cssreader.errors import KnownError, NotFoundError
from cssreader.text.extents import Extent, holds_words
from cssreader.text.whole_words import whole_words


def merge_highlights(
    workspace: Workspace,
    ids: Sequence[AnnotationId],
    *,
    category: Category | None = None,
    extent: Extent | None = None,
    version_id: VersionId | None = None,
) -> ManyAnnotationsChange:
    """Make one highlight of several of an essay that overlap or touch; `extent` covers what stands between them.

    The first in the text stays, with its id, its category unless another is given, and the time of the oldest; it
    takes over what the others say (`united`). The others go. `extent` counts in the text of `version_id`, the newest
    where it is None. Raises KnownError where they do not belong to one essay, have no certain place, or stand apart.
    """
    store = workspace.store
    with store.transaction():
        found = store.annotations.some(ids)
        if len(found) < len(set(ids)):
            raise NotFoundError("One of the highlights is no longer in the library. Nothing was merged.")
        if len(found) < 2:
            raise KnownError("It takes two highlights to merge.")
        if len({each.essay_id for each in found}) > 1:
            raise KnownError("Only highlights of one essay can be merged.")
        in_order = sorted(found, key=lambda each: (_certain_place(each), each.created_at, each.id))
        essay = _essay_of(workspace, in_order[0], version_id if extent is not None else None)
        covered = _covered(essay.text, [_certain_place(each) for each in in_order], extent)
        first = in_order[0]
        whole = united(in_order, category)
        after = _put_at(workspace, replace(whole, modified_at=later_than(_newest(in_order))), essay, covered)
        gone = [remove_annotation(workspace, each.id) for each in in_order[1:]]
    return ManyAnnotationsChange((AnnotationChange(first, after), *gone))


def split_highlight(
    workspace: Workspace, annotation_id: AnnotationId, at: int | Extent, *, version_id: VersionId | None = None
) -> ManyAnnotationsChange:
    """Make two highlights of one: at a place within it, or where a passage within it begins (`split_place`).

    The first keeps the id and the note; the second has everything else that the highlight says. `at` counts in the
    text of `version_id`, the newest where it is None. Raises KnownError where there are not words on both sides.
    """
    store = workspace.store
    with store.transaction():
        before = store.annotations.get(annotation_id)
        extent = _certain_place(before)
        essay = _essay_of(workspace, before, version_id)
        place = split_place(essay.text, extent, at)
        now = later_than(before.modified_at)
        first = _put_at(workspace, replace(before, modified_at=now), essay, (extent[0], place))
        rest = replace(before, id=AnnotationId(str(uuid.uuid4())), note="", modified_at=now)
        second = _put_at(workspace, rest, essay, (place, extent[1]))
    return ManyAnnotationsChange((AnnotationChange(before, first), AnnotationChange(None, second)))


def united(in_order: Sequence[Annotation], category: Category | None = None) -> Annotation:
    """The first of some highlights with all that they say together, each thing once; its place is not changed.

    Notes follow one another as paragraphs, sources and years with a semicolon between; doubt about one is doubt.
    """
    first = in_order[0]
    return replace(
        first,
        category=first.category if category is None else category,
        note="\n\n".join(_each_once(each.note for each in in_order)),
        tags=_each_once(tag for each in in_order for tag in each.tags),
        source="; ".join(_each_once(each.source for each in in_order)),
        year="; ".join(_each_once(each.year for each in in_order)),
        stale=any(each.stale for each in in_order),
        created_at=min(each.created_at for each in in_order),
    )


def split_place(text: str, extent: Extent, at: int | Extent) -> int:
    """Where a highlight is divided: before the word at a place, or where a passage begins.

    A passage that begins with the highlight divides it where the passage ends; within its first word a place stands for
    the end of that word. Raises KnownError where there are not words on both sides.
    """
    start, end = extent
    first, last = (at, at) if isinstance(at, int) else at
    place = whole_words(text, first, first)[0] if start < first < end else first
    if place <= start < last < end:
        place = whole_words(text, last, last)[1]
    if not start < place < end or not holds_words(text[start:place]) or not holds_words(text[place:end]):
        raise KnownError("A highlight is split at a place within it, with words on both sides.")
    return place


def _each_once(said: Iterable[str]) -> tuple[str, ...]:
    """What is said, without what is empty or was said before."""
    return tuple(dict.fromkeys(each.strip() for each in said if each.strip()))


def _certain_place(annotation: Annotation) -> Extent:
    span = certain_span(annotation)
    if annotation.kind is not AnnotationKind.HIGHLIGHT:
        raise KnownError("Only highlights can be merged or split.")
    if span is None:
        raise KnownError("The place of a highlight is not certain. Put it in its place first.")
    return span


def _essay_of(workspace: Workspace, annotation: Annotation, version_id: VersionId | None) -> Essay:
    essay = workspace.store.essays.get(annotation.essay_id)
    if version_id is not None and version_id != essay.version_id:
        raise KnownError("The essay has another text since. Look at the highlights once more; nothing was changed.")
    return essay


def _covered(text: str, places: Sequence[Extent], extent: Extent | None) -> Extent:
    covered = [*places] if extent is None else [*places, trimmed(text, *extent)]
    covered.sort()
    start, end = covered[0]
    for low, high in covered[1:]:
        if holds_words(text[end:low]):
            raise KnownError("There are words between the highlights. Select the passage that shall be one.")
        end = max(end, high)
    return start, end


def _put_at(workspace: Workspace, annotation: Annotation, essay: Essay, extent: Extent) -> Annotation:
    selector = describe(essay.text, *trimmed(essay.text, *extent))
    placement = Anchored(selector.start, selector.end)
    workspace.store.annotations.put(
        replace(annotation, selector=selector, version_id=essay.version_id, placement=placement)
    )
    return workspace.store.annotations.get(annotation.id)


def _newest(annotations: Sequence[Annotation]) -> datetime:
    return max(each.modified_at for each in annotations)

"""Annotations between the domain and the rows of the database."""

from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Moved,
    Placement,
    Selector,
    Uncertain,
    Unplaced,
)
from cssreader.domain.essay import EssayId, VersionId
from cssreader.store.connection import Row
from cssreader.store.values import member_of, moment_of, stamp, storable

COLUMNS = (
    "id",
    "essay_id",
    "kind",
    "category",
    "exact",
    "prefix",
    "suffix",
    "quote_start",
    "quote_end",
    "version_id",
    "state",
    "place_start",
    "place_end",
    "score",
    "note",
    "created_at",
    "modified_at",
    "source",
    "year",
    "stale",
)


def row_of(annotation: Annotation) -> Row:
    """The values of COLUMNS for an annotation."""
    selector = annotation.selector
    quote: Row = (None,) * 5
    if selector is not None:
        words = (storable(selector.exact), storable(selector.prefix), storable(selector.suffix))
        quote = (*words, selector.start, selector.end)
    return (
        annotation.id,
        annotation.essay_id,
        annotation.kind.value,
        str(annotation.category) if annotation.category else None,
        *quote,
        annotation.version_id,
        *_place_row(annotation.placement),
        storable(annotation.note),
        stamp(annotation.created_at),
        stamp(annotation.modified_at),
        storable(annotation.source),
        storable(annotation.year),
        int(annotation.stale),
    )


def _place_row(placement: Placement) -> Row:
    match placement:
        case Anchored(start, end):
            return "anchored", start, end, None
        case Moved(start, end, score):
            return "moved", start, end, float(score)
        case Uncertain(start, end, score):
            return "uncertain", start, end, float(score)
        case Unplaced():
            return "unplaced", None, None, None


def annotation_of(row: Row, tags: tuple[str, ...]) -> Annotation:
    """An annotation from the values of COLUMNS. What cannot be read is shown as unresolved, never left out.

    A category that is not known is kept; a kind that is not known is shown as a note;
    a place that makes no sense is no place.
    """
    (name, essay, kind, category, *quote, version, state, start, end, score) = row[:14]
    note, created, modified, source, year, stale = row[14:]
    known_kind = member_of(AnnotationKind, kind, AnnotationKind.NOTE)
    return Annotation(
        id=AnnotationId(name),
        essay_id=EssayId(essay),
        kind=known_kind,
        category=Category(category) if category and known_kind is AnnotationKind.HIGHLIGHT else None,
        selector=_selector_of(*quote),
        version_id=None if version is None else VersionId(version),
        placement=_placement_of(state, start, end, score),
        note=note,
        tags=tags,
        created_at=moment_of(created),
        modified_at=moment_of(modified),
        source=source,
        year=year,
        stale=bool(stale),
    )


def _selector_of(
    exact: str | None, prefix: str | None, suffix: str | None, start: int | None, end: int | None
) -> Selector | None:
    if exact is None:
        return None
    start = max(start or 0, 0)
    return Selector(exact, prefix or "", suffix or "", start, start + len(exact) if end is None else max(end, start))


def _placement_of(state: str, start: int | None, end: int | None, score: float | None) -> Placement:
    if start is None or end is None or not 0 <= start <= end:
        return Unplaced()
    match state:
        case "anchored":
            return Anchored(start, end)
        case "moved":
            return Moved(start, end, score or 0.0)
        case "unplaced":
            return Unplaced()
        case _:
            return Uncertain(start, end, score or 0.0)


def merged(stored: Row, shown: Row, wanted: Row) -> Row:
    """The row to write over `stored`, which was shown as `shown`, so that it is shown as `wanted`.

    A value that the caller left as it was shown keeps what is stored, even what we cannot read: a
    category of a later version survives an edit of the note.
    """
    return tuple(old if new == seen else new for old, seen, new in zip(stored, shown, wanted, strict=True))

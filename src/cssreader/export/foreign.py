"""What other programs keep of a passage becomes an annotation of ours.

A colour says nothing that could be known, so it becomes a tag where a file has several; a tag that is the name of a
category is believed; every other highlight is a quotation.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from cssreader.domain.annotation import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Selector,
    Unplaced,
)
from cssreader.domain.categories import SHIPPED
from cssreader.domain.essay import EssayId
from cssreader.domain.export import ExportedEssay

UNKNOWN_TIME = datetime(1970, 1, 1, tzinfo=UTC)
"""Of an annotation whose file does not say when it was made: each reading of it gives the same."""
_NAMESPACE = uuid.UUID("5f2f5a0e-9f43-4d5c-8d1c-6b0c3a1e7d42")
_LONGEST_TEXT = 2_000_000
_LONGEST_LINE = 10_000
_MOST_TAGS = 1_000


@dataclass(frozen=True, slots=True)
class Work:
    """What a passage is from, as the other program names it."""

    title: str = ""
    author: str | None = None
    address: str | None = None
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """What another program keeps of one passage."""

    quote: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    colour: str | None = None
    created: datetime | None = None
    modified: datetime | None = None
    prefix: str = ""
    suffix: str = ""
    start: int = 0
    kind: AnnotationKind | None = None
    key: str | None = None
    """By what the other program knows it; its words and its work where it has none."""


def exported_work(program: str, work: Work, passages: Sequence[Passage], colours: int = 0) -> ExportedEssay:
    """The work with its passages as annotations. Those without any words are left out; `colours` are in the file."""
    annotations = (_annotation(program, work, passage, keeps_colour=colours > 1) for passage in passages)
    return ExportedEssay(
        essay_id=EssayId(0),
        title=_line(work.title) or "",
        author=_line(work.author),
        site=None,
        published=None,
        address=_line(work.address),
        origin=_line(work.origin) or "",
        text_hash=None,
        tags=(),
        annotations=tuple({each.id: each for each in annotations if each is not None}.values()),
    )


def number_of_colours(passages: Iterable[Passage]) -> int:
    return len({passage.colour for passage in passages if passage.colour})


def _annotation(program: str, work: Work, passage: Passage, *, keeps_colour: bool) -> Annotation | None:
    quote, note = _text(passage.quote).strip(), _text(passage.note).strip()
    if not quote and not note:
        return None
    kind = passage.kind or (AnnotationKind.HIGHLIGHT if quote else AnnotationKind.NOTE)
    if not quote:
        kind = AnnotationKind.NOTE
    tags = tuple(filter(None, (_line(tag) for tag in passage.tags[:_MOST_TAGS])))
    colour = _line(passage.colour) if keeps_colour else None
    start = max(passage.start, 0)
    created = passage.created or passage.modified or UNKNOWN_TIME
    key = passage.key or "\n".join((work.address or work.title, quote or note))
    return Annotation(
        id=AnnotationId(str(uuid.uuid5(_NAMESPACE, _text(f"{program}\n{key}")))),
        essay_id=EssayId(0),
        kind=kind,
        category=_category(tags) if kind is AnnotationKind.HIGHLIGHT else None,
        selector=Selector(quote, _text(passage.prefix), _text(passage.suffix), start, start + len(quote))
        if quote
        else None,
        version_id=None,
        placement=Unplaced(),
        note=note,
        tags=(*tags, colour) if colour and colour.casefold() not in {tag.casefold() for tag in tags} else tags,
        created_at=created,
        modified_at=max(passage.modified or created, created),
    )


def _category(tags: Iterable[str]) -> Category:
    named = {str(each.id): each.id for each in SHIPPED}
    for tag in tags:
        found = named.get(tag.casefold().replace(" ", "-").lstrip("."))
        if found is not None:
            return found
    return Category.QUOTATION


def told(value: object) -> str:
    """A text; an empty one for anything else, such as what is missing."""
    return value if isinstance(value, str) else ""


def _line(text: str | None) -> str | None:
    """On one line, and not too long; None for nothing."""
    return " ".join(_text(text or "")[:_LONGEST_LINE].split()) or None


def _text(text: str) -> str:
    if not text.isprintable():
        text = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text[:_LONGEST_TEXT]


def left_out(count: int, title: str) -> list[str]:
    """A sentence about bookmarks and the like that have neither words nor a note; none where there are none."""
    if count <= 0:
        return []
    name = _line(title) or "a work without a title"
    if count == 1:
        return [f"One mark in “{name}” was left out: it has neither words to find its place by nor a note."]
    return [f"{count} marks in “{name}” were left out: they have neither words to find their places by nor notes."]

"""What a library holds beside its essays and annotations: edits, originals, and the queue to the index."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from cssreader.domain.essay import DocumentType

OriginalId = NewType("OriginalId", str)
"""The SHA-256 of a document or picture as it came, 64 hexadecimal digits: the same bytes are kept once."""


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """An original with what is needed to clean it again; None where an older version of the program did not say."""

    original: OriginalId
    type: DocumentType | None = None
    charset: str | None = None
    picture_sources: Mapping[str, str] = field(default_factory=dict)
    """By what addresses it names pictures of the library, whose names these are."""


@dataclass(frozen=True, slots=True)
class EssayEdit:
    """What a person says of an essay, whole: it stands over what the page says.

    A title of None, or one without a letter, gives the page's own title back. An author or a date of
    None means that the essay has none. A value equal to the page's own is no edit of it, so a newer
    version of the page may still change it.
    """

    title: str | None
    author: str | None
    published: date | None
    tags: tuple[str, ...] = ()


class QueuedKind(StrEnum):
    ESSAY = "essay"
    ANNOTATION = "annotation"


@dataclass(frozen=True, slots=True)
class QueuedChange:
    """An essay or annotation that the index has yet to take in, or to drop when it is gone."""

    kind: QueuedKind
    id: str
    """The number of an essay in decimal digits, or the id of an annotation."""
    revision: int
    """Rises with every change in the library and is never used twice."""

"""What a search finds."""

from dataclasses import dataclass
from enum import StrEnum

from cssreader.domain.annotation import AnnotationId, Category
from cssreader.domain.essay import EssayId


class HitKind(StrEnum):
    ESSAY = "essay"
    HIGHLIGHT = "highlight"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage that answers.

    `matches` are (start, end) pairs in `text`. `at` is the offset of `text` in the essay's plain
    text, None where the passage stands elsewhere (in a note, or in a title).
    """

    text: str
    matches: tuple[tuple[int, int], ...]
    at: int | None


@dataclass(frozen=True, slots=True)
class Hit:
    essay_id: EssayId
    annotation_id: AnnotationId | None
    kind: HitKind
    title: str
    author: str | None
    origin: str
    score: float
    excerpts: tuple[Excerpt, ...]
    further: int
    """Matches in the essay that no excerpt shows."""
    category: Category | None = None
    """The category of a highlight."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    typed: str
    total: int
    took_ms: float
    hits: tuple[Hit, ...]
    read_as_words: bool = False
    any_word: bool = False
    """Nothing held every word, so these hold some of them."""
    waiting: int = 0
    """Changes that the index has not taken in yet."""
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """One thing to be found: an essay, or an annotation on one."""

    key: str
    """`e12` for an essay, `a` and the annotation's id for an annotation: unique in the index."""
    kind: HitKind
    essay_id: EssayId
    annotation_id: AnnotationId | None
    title: str
    body: str
    """The essay's plain text, or the quoted words of an annotation."""
    author: str
    tags: tuple[str, ...]
    notes: str

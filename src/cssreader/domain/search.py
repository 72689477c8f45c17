"""What a search finds."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cssreader.domain.annotation import AnnotationId, Category
from cssreader.domain.essay import EssayId


class HitKind(StrEnum):
    ESSAY = "essay"
    HIGHLIGHT = "highlight"
    NOTE = "note"


class HitOrder(StrEnum):
    """What the hits are sorted by."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    MOST_MARKED = "most-marked"


class FacetName(StrEnum):
    """What the answers to a question are counted by; with a colon behind it, what narrows them to one value."""

    TOPIC = "topic"
    AUTHOR = "author"
    SITE = "site"
    DATE = "date"
    TAG = "tag"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Facet:
    """How many answers there are of each value, the most first; of years, the newest first."""

    name: FacetName
    values: tuple[tuple[str, int], ...]


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
    every_word: bool = True
    """It holds every word that was asked for, not only some."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    typed: str
    total: int
    took_ms: float
    hits: tuple[Hit, ...]
    read_as_words: bool = False
    complete: int = 0
    """How many of all that answer hold every word; the others hold some of them."""
    in_full: bool = True
    """Nothing was passed over for want of time."""
    waiting: int = 0
    """Changes that the index has not taken in yet."""
    suggestion: str | None = None
    """What was perhaps meant, where little or nothing was found."""

    @property
    def any_word(self) -> bool:
        """Nothing held every word, so these hold some of them."""
        return self.total > 0 and self.complete == 0


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


@dataclass(frozen=True, slots=True)
class RelatedEssay:
    """An essay on much the same as another."""

    essay_id: EssayId
    title: str
    site: str | None
    published: date | None
    shares: tuple[str, ...]
    """The words both speak of, those that tell most first."""
    alike: int = 0
    """Further essays like this one that are not listed: copies of it, and others under the same title."""

"""What a library holds that helps to answer a question of an examination paper."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cssreader.domain.annotation import AnnotationId, Category
from cssreader.domain.essay import EssayId
from cssreader.domain.search import Excerpt


class MaterialKind(StrEnum):
    """What a passage is good for, in the order in which groups are shown."""

    ARGUMENT = "argument"
    FIGURE = "figure"
    QUOTATION = "quotation"
    MARK = "mark"
    """A highlight or a note of the person's own."""
    ESSAY = "essay"


@dataclass(frozen=True, slots=True)
class WeighedWord:
    """A word of the question, and how much it tells: nothing where it stands nowhere."""

    word: str
    weight: float


@dataclass(frozen=True, slots=True)
class MaterialItem:
    """A passage that may be used.

    `passage.at` is its offset in the essay's plain text, None where it stands elsewhere, as in a note.
    """

    kind: MaterialKind
    essay_id: EssayId
    title: str
    author: str | None
    published: date | None
    passage: Excerpt
    score: float
    speaker: str | None = None
    """Who is quoted, where the text says so."""
    annotation_id: AnnotationId | None = None
    category: Category | None = None


@dataclass(frozen=True, slots=True)
class MaterialGroup:
    kind: MaterialKind
    items: tuple[MaterialItem, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """What was gathered for a question; groups without an item are left out."""

    question: str
    words: tuple[WeighedWord, ...]
    """Those that it was gathered by, the most telling first."""
    groups: tuple[MaterialGroup, ...]

    @property
    def count(self) -> int:
        return sum(len(group.items) for group in self.groups)

"""The versions of an essay, what differs between two texts, and essays that are perhaps the same."""

from dataclasses import dataclass
from datetime import datetime

from cssreader.domain.content import Content
from cssreader.domain.essay import EssayFacts, EssayId, EssaySummary, VersionId


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an essay, in a list of them."""

    id: VersionId
    number: int
    """Counted from 1, the one that came in first; those of an essay that was joined to this one are among them."""
    created_at: datetime
    title: str
    words: int
    site: str | None
    origin: str
    address: str | None
    shown: bool
    """Whether it is the one that is read, searched and marked."""


@dataclass(frozen=True, slots=True)
class VersionText:
    """A version whole."""

    version: Version
    facts: EssayFacts
    """What its page said of itself; what the person edited does not stand over it."""
    content: Content
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text that is in the other text too, or (`changed`) is not."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class ComparedParagraph:
    """A paragraph of the one text beside that of the other; empty where the other has none like it.

    The pieces of all `before`, joined, are the one text, and those of all `after` the other.
    """

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]

    @property
    def same(self) -> bool:
        return not any(piece.changed for piece in (*self.before, *self.after))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions beside each other."""

    before: VersionText
    after: VersionText
    paragraphs: tuple[ComparedParagraph, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two essays that are perhaps the same, the earlier first."""

    essay: EssaySummary
    other: EssaySummary
    share: float
    """The share of the shorter one's runs of three words that the longer one has too, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Joined:
    """An essay that was joined to another."""

    essay_id: EssayId
    into_id: EssayId
    shown_version_id: VersionId
    """The version that it showed."""
    tags_added: tuple[str, ...]
    """What tags of it the other did not have."""

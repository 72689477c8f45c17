"""A page as a run of pieces: one block each, and what is known of it before anything is judged."""

from dataclasses import dataclass
from datetime import date

from cssreader.domain.content import Block
from cssreader.domain.essay import EssayFacts, RemovalReason


@dataclass(frozen=True, slots=True)
class Piece:
    block: Block
    text: str
    """The words of the block on one line."""
    kept: bool = True
    """Whether the extraction takes it for part of the essay."""
    place: RemovalReason | None = None
    """What the page's own markup says it belongs to, when that is not the essay."""
    linked: float = 0.0
    """The share of its text that stands in links and buttons, 0 to 1."""
    boxes: tuple[int, ...] = ()
    """The numbers of the elements around it, outermost first."""
    hidden: bool = False
    """Not shown by a browser."""
    note: bool = False
    """Among the notes of the text, as the markup says."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a page or file says of itself outside the running text. None means that it does not say."""

    titles: tuple[str, ...] = ()
    """Ways the page states its title, the most trustworthy first."""
    author: str | None = None
    published: date | None = None
    updated: date | None = None
    site: str | None = None
    section: str | None = None
    address: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Facts as they come to light in the text, step by step; empty until then."""

    title: str | None = None
    author: str | None = None
    author_line: str | None = None
    published: date | None = None
    updated: date | None = None
    written_by: str | None = None
    edited_by: str | None = None
    reviewed_by: str | None = None
    sources: tuple[str, ...] = ()
    section: str | None = None
    views: int | None = None

    def or_else(self, other: "Found") -> "Found":
        """These facts, and those of `other` where these are silent."""
        return Found(*(getattr(self, name) or getattr(other, name) for name in self.__dataclass_fields__))


def facts_from(found: Found, claims: Claims, title: str) -> EssayFacts:
    """What the text shows and what the page claims, together; what the page claims of dates and authors goes first."""
    return EssayFacts(
        title=title,
        author=claims.author or found.author,
        author_line=found.author_line,
        published=claims.published or found.published,
        updated=claims.updated or found.updated,
        written_by=found.written_by,
        edited_by=found.edited_by,
        reviewed_by=found.reviewed_by,
        sources=found.sources,
        site=claims.site,
        section=claims.section or found.section,
        views=found.views,
        address=claims.address,
        language=claims.language,
    )

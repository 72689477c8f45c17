"""An essay and what is true about it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from cssreader.domain.content import Content, SafeHtml

EssayId = NewType("EssayId", int)
VersionId = NewType("VersionId", int)


@dataclass(frozen=True, slots=True)
class EssayFacts:
    """What the page says of itself. None means that the page does not say."""

    title: str
    author: str | None = None
    author_line: str | None = None
    published: date | None = None
    updated: date | None = None
    written_by: str | None = None
    edited_by: str | None = None
    reviewed_by: str | None = None
    sources: tuple[str, ...] = ()
    site: str | None = None
    section: str | None = None
    views: int | None = None
    address: str | None = None
    """The page's own canonical web address, http or https."""
    language: str | None = None
    """A BCP 47 tag, such as ``en`` or ``ur``."""


_NO_HTML = SafeHtml("")


class RemovalReason(StrEnum):
    """Why a block of a page is no part of the essay."""

    PROMOTION = "promotion"
    NAVIGATION = "navigation"
    SHARING = "sharing"
    COMMENTS = "comments"
    KEPT_AS_FIELD = "kept as a field"
    REPEATED = "repeated"
    OUTSIDE = "outside the essay"
    HIDDEN = "hidden by you"
    HIDDEN_ON_SITE = "hidden by you on this site"
    ON_OTHER_PAGES = "stands in several essays of the site"


@dataclass(frozen=True, slots=True)
class RemovedBlock:
    """A part of a page that is no part of the essay, and how to put it back."""

    text: str
    """Its words, on one line."""
    reason: RemovalReason
    place: int | None = None
    """How many blocks of the content stand before it; None where that is not known, and it cannot be put back."""
    html: SafeHtml = _NO_HTML
    """The block itself; empty where `place` is None."""
    put_back: bool = False
    """The person said that it belongs to the essay: it is the block of the content at `place`."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a document, such as a picture inside a web archive."""

    address: str
    """As the document names it: a web address, a path beside the document, or ``cid:…``."""
    data: bytes
    media_type: str
    """As declared, such as ``image/jpeg``; not to be trusted."""


@dataclass(frozen=True, slots=True)
class CleanedPage:
    """A page after cleaning: the essay, what is true about it, and what was stripped."""

    facts: EssayFacts
    content: Content
    removed: tuple[RemovedBlock, ...] = ()
    warnings: tuple[str, ...] = ()
    """Sentences a person should see: 'The text looks short.'"""
    tags: tuple[str, ...] = ()
    """Tags the page brings along, as front matter does."""
    attachments: tuple[Attachment, ...] = ()
    """What came inside the document and is part of the essay."""


class DocumentType(StrEnum):
    """What the bytes of a document are."""

    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"
    WEB_ARCHIVE = "web archive"
    """A page with its pictures in one file, as browsers save MHTML."""
    PDF = "pdf"
    WORD = "word"
    BOOK_CHAPTER = "book chapter"
    """A chapter of an EPUB book, as XHTML."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """Bytes as they came, untouched."""

    origin: str
    """Where the bytes came from: an absolute path, or ``starter:NAME`` for what ships with the program."""
    data: bytes
    type: DocumentType
    address: str | None = None
    """The web address that the bytes are known to come from, after redirects."""
    attachments: tuple[Attachment, ...] = ()
    charset: str | None = None
    """The encoding that the server said the bytes are in, which a page need not say again."""


class Shelf(StrEnum):
    """Where an essay stands in a person's reading."""

    INBOX = "inbox"
    READING = "reading"
    FINISHED = "finished"
    ARCHIVE = "archive"


DONE = (Shelf.FINISHED, Shelf.ARCHIVE)
"""The shelves of what a person is through with."""


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """The first character that was in view, as an offset in the essay's plain text, and the share read (0 to 1)."""

    offset: int
    progress: float


@dataclass(frozen=True, slots=True)
class EssaySummary:
    """One row of the list of essays."""

    id: EssayId
    title: str
    author: str | None
    published: date | None
    site: str | None
    origin: str
    added_at: datetime
    words: int
    opening: str
    """The first few hundred characters of the text, on one line."""
    tags: tuple[str, ...]
    shelf: Shelf
    progress: float
    annotations: int
    trashed: bool
    perhaps_same: bool = False
    """Whether another essay in the library is perhaps the same, and the person has not said yet."""
    highlights: int = 0
    notes: int = 0
    """Annotations with words of the person's own, highlights among them."""
    bookmarks: int = 0


@dataclass(frozen=True, slots=True)
class Essay:
    """A whole essay in the version that is shown: the newest, unless the person chose another."""

    summary: EssaySummary
    facts: EssayFacts
    """The facts as shown: what the page says, overlaid with what the person edited."""
    version_id: VersionId
    content: Content
    text: str
    """The plain text that every offset counts in: `plain_text(content)`."""
    removed: tuple[RemovedBlock, ...]
    position: ReadingPosition
    addresses: tuple[str, ...] = ()
    """Every web address it was found under, the first first, each page once."""
    versions: int = 1
    """How many versions of it the library holds."""
    page_facts: EssayFacts | None = None
    """What the page itself says, its authors with the names they are shown by; None where that is not known."""

    @property
    def id(self) -> EssayId:
        return self.summary.id

    @property
    def page_site(self) -> str | None:
        """The site as its pages name it, which rules of a site go by: what the person says names no other page."""
        return (self.page_facts or self.facts).site

    @property
    def hidden(self) -> tuple[RemovedBlock, ...]:
        """What the page shows in a browser and not here."""
        return tuple(block for block in self.removed if not block.put_back)

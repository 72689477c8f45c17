"""What leaves the library to be read, printed or kept elsewhere, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.categories import AS_SHIPPED, Categories, CategorySaying
from cssreader.domain.changes import LibraryChanges
from cssreader.domain.content import SafeHtml
from cssreader.domain.dossiers import DossierItem, DossierItemId
from cssreader.domain.essay import EssayFacts, EssayId, Shelf
from cssreader.domain.merging import PastState


@dataclass(frozen=True, slots=True)
class ExportedPage:
    """The text of an essay and what its page says, so that the essay can be made anew where it is missing."""

    facts: EssayFacts
    html: SafeHtml
    """Not believed to be safe: whoever takes it in reads it as content."""
    added_at: datetime


@dataclass(frozen=True, slots=True)
class CompleteParts:
    """What of an essay only a complete export holds; it is there to be taken in again, not to be read."""

    uid: str | None = None
    """By what the essay is known on every machine that has it from this library."""
    shelf: Shelf | None = None
    edited: Mapping[str, object] = field(default_factory=dict)
    """What the person says otherwise than the page, by the names of `EssayFacts`; None where they say that there is
    none."""
    past: Mapping[AnnotationId, frozenset[PastState]] = field(default_factory=dict)
    marked_in: Mapping[AnnotationId, str] = field(default_factory=dict)
    """The hash of the text that each annotation was marked in."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Those texts by their hashes."""
    page: ExportedPage | None = None


@dataclass(frozen=True, slots=True)
class ExportedEssay:
    """An essay as an export names it, with what a reader put on it, in order of place.

    Everything above the annotations is there to cite the essay and to know it again in another library.
    """

    essay_id: EssayId
    """Its number in the library it comes from; it means nothing in another one."""
    title: str
    author: str | None
    site: str | None
    published: date | None
    address: str | None
    origin: str
    text_hash: str | None
    """The SHA-256 of the essay's plain text in UTF-8, in hexadecimal."""
    tags: tuple[str, ...]
    annotations: tuple[Annotation, ...]
    complete: CompleteParts = CompleteParts()
    categories: Categories = AS_SHIPPED
    """How its highlights' categories are called and look."""


@dataclass(frozen=True, slots=True)
class ExportedDossier:
    """A dossier with its items in order. Their numbers mean nothing; `essays` names the essay of each by its uid."""

    name: str
    made_at: datetime
    items: tuple[DossierItem, ...]
    essays: Mapping[DossierItemId, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Collections:
    """What a person collected beside the marks on essays."""

    dossiers: tuple[ExportedDossier, ...] = ()
    searches: tuple[tuple[str, str], ...] = ()
    """Saved searches: the name of each and its question."""
    categories: tuple[CategorySaying, ...] = ()
    """What is said of the categories of highlights."""


@dataclass(frozen=True, slots=True)
class ReadExport:
    """What a file held. `problems` are sentences, one for each thing in it that cannot be used."""

    essays: tuple[ExportedEssay, ...]
    problems: tuple[str, ...] = ()
    source: str = "CSS Reader"
    """The program that wrote it, as a person calls it."""
    collections: Collections = Collections()


@dataclass(frozen=True, slots=True)
class ExportColours:
    """The colours of one look of an exported page, by name, each ``#rrggbb``.

    A hue has two: ``mark-blue`` behind the words and ``ink-blue`` for the name of the category.
    """

    light: Mapping[str, str]
    dark: Mapping[str, str]


class AnnotationStatus(StrEnum):
    """What became of an annotation that was to come in."""

    ADDED = "added"
    UPDATED = "updated"
    MERGED = "merged"
    """It was changed here and there; both are kept."""
    UNCHANGED = "unchanged"
    WAITING = "waiting"
    """Its essay is not in the library; it is placed when that comes in."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class AnnotationOutcome:
    """What became of one annotation of an imported file; `annotation_id` is None where it had none to use."""

    status: AnnotationStatus
    annotation_id: AnnotationId | None = None
    essay_id: EssayId | None = None
    title: str | None = None
    error: str | None = None
    quote: str = ""
    """The words that were marked, else the note."""


@dataclass(frozen=True, slots=True)
class AnnotationImport:
    """What became of a whole file of annotations."""

    outcomes: tuple[AnnotationOutcome, ...]
    changes: LibraryChanges
    source: str = ""
    """The program that wrote the file, as a person calls it."""
    essays_added: int = 0
    others: int = 0
    """Dossiers, what they hold, saved searches, and essays that were tagged, shelved or edited."""

    def count(self, status: AnnotationStatus) -> int:
        return sum(outcome.status is status for outcome in self.outcomes)

"""What leaves the library to be read, printed or kept elsewhere, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.changes import ImportStatus, LibraryChanges
from cssreader.domain.essay import EssayId


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


@dataclass(frozen=True, slots=True)
class ReadExport:
    """What a file of ours held. `problems` are sentences, one for each thing in it that cannot be used."""

    essays: tuple[ExportedEssay, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportColours:
    """The colours of one look of an exported page, by name, each ``#rrggbb``.

    A category has two: ``mark-fact`` behind the words and ``ink-fact`` for its name.
    """

    light: Mapping[str, str]
    dark: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AnnotationOutcome:
    """What became of one annotation of an imported file; `annotation_id` is None where it had none to use."""

    status: ImportStatus
    annotation_id: AnnotationId | None = None
    essay_id: EssayId | None = None
    title: str | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class AnnotationImport:
    """What became of a whole file of annotations."""

    outcomes: tuple[AnnotationOutcome, ...]
    changes: LibraryChanges

    def count(self, status: ImportStatus) -> int:
        return sum(outcome.status is status for outcome in self.outcomes)

"""What a use case changed, and how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.authors import AuthorsChange
from cssreader.domain.categories import Said
from cssreader.domain.cleaning_rules import CleaningRule
from cssreader.domain.dossiers import DossierChange
from cssreader.domain.essay import EssayId, Shelf, VersionId
from cssreader.domain.library import EssayEdit
from cssreader.domain.searches import SearchesChange
from cssreader.domain.topics import FilingChange, TopicsChange


@dataclass(frozen=True, slots=True)
class LibraryChanges:
    """Which essays and annotations a committed change concerns, added and removed ones too."""

    essays: frozenset[EssayId] = frozenset()
    annotations: frozenset[AnnotationId] = frozenset()
    everything: bool = False
    """Too much changed to name: read all anew."""

    def __or__(self, other: "LibraryChanges") -> "LibraryChanges":
        return LibraryChanges(
            self.essays | other.essays, self.annotations | other.annotations, self.everything or other.everything
        )

    def __bool__(self) -> bool:
        return self.everything or bool(self.essays) or bool(self.annotations)


@dataclass(frozen=True, slots=True)
class AnnotationChange:
    """One committed change of one annotation: None before for a new one, None after for a removed one.

    Undoing it is applying it backwards.
    """

    before: Annotation | None
    after: Annotation | None

    def reversed(self) -> "AnnotationChange":
        return AnnotationChange(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class ManyAnnotationsChange:
    """Several annotations, of any essays, changed or removed at once."""

    changes: tuple[AnnotationChange, ...]

    def reversed(self) -> "ManyAnnotationsChange":
        return ManyAnnotationsChange(tuple(change.reversed() for change in self.changes))

    @property
    def essays(self) -> tuple[EssayId, ...]:
        """Those whose annotations they are."""
        concerned = (change.after or change.before for change in self.changes)
        return tuple(dict.fromkeys(each.essay_id for each in concerned if each is not None))


@dataclass(frozen=True, slots=True)
class CategoriesChange:
    """What was said of categories before and after, and the highlights that changed their category with it."""

    before: Said
    after: Said
    moved: ManyAnnotationsChange = ManyAnnotationsChange(())

    def reversed(self) -> "CategoriesChange":
        return CategoriesChange(self.after, self.before, self.moved.reversed())


@dataclass(frozen=True, slots=True)
class TrashChange:
    """Essays that were put to the trash, or taken out of it."""

    essay_ids: tuple[EssayId, ...]
    trashed: bool

    def reversed(self) -> "TrashChange":
        return TrashChange(self.essay_ids, not self.trashed)


@dataclass(frozen=True, slots=True)
class ShelfChange:
    """The shelves of essays that were moved from one to another, by essay."""

    before: Mapping[EssayId, Shelf]
    after: Mapping[EssayId, Shelf]

    def reversed(self) -> "ShelfChange":
        return ShelfChange(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class DetailsChange:
    """What the person says of an essay, before and after."""

    essay_id: EssayId
    before: EssayEdit
    after: EssayEdit

    def reversed(self) -> "DetailsChange":
        return DetailsChange(self.essay_id, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class ManyDetailsChange:
    """What the person says of several essays, changed at once."""

    changes: tuple[DetailsChange, ...]

    def reversed(self) -> "ManyDetailsChange":
        return ManyDetailsChange(tuple(change.reversed() for change in self.changes))


@dataclass(frozen=True, slots=True)
class VersionChange:
    """Which version of an essay is shown, before and after."""

    essay_id: EssayId
    before: VersionId
    after: VersionId

    def reversed(self) -> "VersionChange":
        return VersionChange(self.essay_id, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class JoinChange:
    """An essay that was made one with another, or parted from it again."""

    essay_id: EssayId
    into: EssayId
    joined: bool

    def reversed(self) -> "JoinChange":
        return JoinChange(self.essay_id, self.into, not self.joined)


@dataclass(frozen=True, slots=True)
class ApartChange:
    """Two like essays of which the person said that they are two, or took that back."""

    one: EssayId
    other: EssayId
    apart: bool

    def reversed(self) -> "ApartChange":
        return ApartChange(self.one, self.other, not self.apart)


@dataclass(frozen=True, slots=True)
class RulesChange:
    """The cleaning rules that gave way, and those that took their place."""

    before: tuple[CleaningRule, ...]
    after: tuple[CleaningRule, ...]
    essays: tuple[EssayId, ...] = ()
    """Those that look different for it."""

    def reversed(self) -> "RulesChange":
        return RulesChange(self.after, self.before, self.essays)


EssayChange = (
    TrashChange
    | ManyAnnotationsChange
    | CategoriesChange
    | ShelfChange
    | DetailsChange
    | ManyDetailsChange
    | VersionChange
    | JoinChange
    | ApartChange
    | RulesChange
    | SearchesChange
    | DossierChange
    | AuthorsChange
    | TopicsChange
    | FilingChange
)
"""A committed change of essays that a person can take back."""


def essays_of(change: EssayChange) -> tuple[EssayId, ...]:
    """The essays that a change concerns."""
    match change:
        case TrashChange(essay_ids):
            return essay_ids
        case JoinChange(essay_id, into):
            return (into, essay_id)
        case ApartChange(one, other):
            return (one, other)
        case RulesChange(essays=essays) | AuthorsChange(essays=essays):
            return essays
        case ManyAnnotationsChange():
            return change.essays
        case CategoriesChange(moved=moved):
            return moved.essays
        case ManyDetailsChange(changes):
            return tuple(each.essay_id for each in changes)
        case FilingChange(after=filings):
            return tuple(filings)
        case ShelfChange(after=shelves):
            return tuple(shelves)
        case SearchesChange() | DossierChange() | TopicsChange():
            return ()
        case _:
            return (change.essay_id,)


def changes_nothing(change: "Change") -> bool:
    """Whether everything was so already: there is nothing that could be taken back."""
    match change:
        case ManyDetailsChange(changes):
            return not changes
        case ManyAnnotationsChange(changes):
            return not changes
        case ShelfChange(after=after):
            return not after
        case AnnotationChange(before, after):
            return before == after
        case CategoriesChange(before=before, after=after):
            return before == after
        case DetailsChange(before=before, after=after) | FilingChange(before=before, after=after):
            return before == after
        case _:
            return False


Change = AnnotationChange | EssayChange
"""A committed change that a person can take back."""


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    total: int | None
    """None while it is not known."""
    label: str = ""


class ImportStatus(StrEnum):
    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one thing asked for."""

    origin: str
    status: ImportStatus
    essay_id: EssayId | None = None
    title: str | None = None
    error: str | None = None
    warnings: tuple[str, ...] = ()
    likenesses: tuple[str, ...] = ()
    """Sentences, of each essay that it is perhaps the same as."""
    addresses: tuple[str, ...] = ()
    """What a file that is a list of web addresses names; it holds no essay itself."""
    others: tuple[EssayId, ...] = ()
    """Essays that look different for it: a block that they share with it is part of none."""

    @property
    def notes(self) -> tuple[str, ...]:
        """All there is to say of it."""
        return self.warnings + self.likenesses


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the library found; `problems` are sentences, none when all is well."""

    essays: int
    annotations: int
    problems: tuple[str, ...] = ()
    damaged: bool = False
    """Whether the database itself is damaged, which a repair can mend as far as possible."""

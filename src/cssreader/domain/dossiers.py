"""Dossiers: material collected for an essay that is to be written."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from cssreader.domain.annotation import AnnotationId, Selector
from cssreader.domain.essay import EssayId, VersionId

DossierId = NewType("DossierId", int)
DossierItemId = NewType("DossierItemId", str)
"""A UUID in its hyphenated form: an item that is removed and put back is the same one."""


@dataclass(frozen=True, slots=True)
class Dossier:
    id: DossierId
    name: str
    made_at: datetime
    items: int = 0
    """How many it held when it was read."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Whence words are taken, as it was known when they were: it stays when the essay is gone."""

    title: str
    author: str | None = None
    published: date | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class DossierItem:
    """Words for an essay to be written, and whence they are."""

    id: DossierItemId
    dossier_id: DossierId
    place: int
    """Items stand in the order of their places, which may have gaps."""
    words: str
    citation: Citation
    added_at: datetime
    note: str = ""
    """The person's own, taken over from their mark."""
    speaker: str | None = None
    essay_id: EssayId | None = None
    annotation_id: AnnotationId | None = None
    version_id: VersionId | None = None
    """The version that `selector` describes a passage of."""
    selector: Selector | None = None
    """None where the words stand in no essay, as those of a note, or their place is not known."""


@dataclass(frozen=True, slots=True)
class DossierChange:
    """A dossier before and after, none where it is new or was deleted, and those of its items that differ."""

    before: Dossier | None
    after: Dossier | None
    items_before: tuple[DossierItem, ...] = ()
    items_after: tuple[DossierItem, ...] = ()

    def reversed(self) -> "DossierChange":
        return DossierChange(self.after, self.before, self.items_after, self.items_before)

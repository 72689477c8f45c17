"""Dossiers: material collected for an essay that is to be written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
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


class Stance(StrEnum):
    """What something does in the essay that is to be written."""

    FOR = "for"
    AGAINST = "against"


TOP = DossierItemId("")
"""Behind no item, but before all: no item has this id."""
LEVELS = (1, 2, 3)
"""Of headings, the first the highest."""


@dataclass(frozen=True, slots=True)
class DossierPassage:
    """Words of somebody else, or of a note, and whence they are."""

    id: DossierItemId
    dossier_id: DossierId
    place: int
    """Items stand in the order of their places, which may have gaps."""
    words: str
    citation: Citation
    added_at: datetime
    note: str = ""
    """The person's own: at first that of their mark."""
    speaker: str | None = None
    essay_id: EssayId | None = None
    annotation_id: AnnotationId | None = None
    version_id: VersionId | None = None
    """The version that `selector` describes a passage of."""
    selector: Selector | None = None
    """None where the words stand in no essay, as those of a note, or their place is not known."""
    stance: Stance | None = None


@dataclass(frozen=True, slots=True)
class DossierHeading:
    """A point of the outline. What stands after it, up to the next heading that is as high, is its section."""

    id: DossierItemId
    dossier_id: DossierId
    place: int
    words: str
    added_at: datetime
    level: int = 1
    """One of LEVELS."""


@dataclass(frozen=True, slots=True)
class DossierThought:
    """A paragraph of the person's own."""

    id: DossierItemId
    dossier_id: DossierId
    place: int
    words: str
    added_at: datetime
    stance: Stance | None = None


DossierItem = DossierPassage | DossierHeading | DossierThought


@dataclass(frozen=True, slots=True)
class DossierSection:
    """A heading, None before the first one, and what stands right below it, up to the next heading of any level."""

    heading: DossierHeading | None
    items: tuple[DossierPassage | DossierThought, ...]

    def taking(self, stance: Stance | None) -> tuple[DossierPassage | DossierThought, ...]:
        return tuple(item for item in self.items if item.stance is stance)

    @property
    def is_argued(self) -> bool:
        """Whether both sides are heard."""
        return bool(self.taking(Stance.FOR)) and bool(self.taking(Stance.AGAINST))


def sections(items: Iterable[DossierItem]) -> tuple[DossierSection, ...]:
    """A dossier in its order; what stands before the first heading is a section without one."""
    found: list[tuple[DossierHeading | None, list[DossierPassage | DossierThought]]] = [(None, [])]
    for item in items:
        if isinstance(item, DossierHeading):
            found.append((item, []))
        else:
            found[-1][1].append(item)
    return tuple(DossierSection(heading, tuple(below)) for heading, below in found if heading is not None or below)


def with_section(items: Sequence[DossierItem], number: int) -> tuple[DossierItem, ...]:
    """The item of that number, counted from 0, and, where it is a heading, its section with all that is below it."""
    item = items[number]
    if not isinstance(item, DossierHeading):
        return (item,)
    end = number + 1
    while end < len(items):
        other = items[end]
        if isinstance(other, DossierHeading) and other.level <= item.level:
            break
        end += 1
    return tuple(items[number:end])


@dataclass(frozen=True, slots=True)
class DossierChange:
    """A dossier before and after, none where it is new or was deleted, and those of its items that differ."""

    before: Dossier | None
    after: Dossier | None
    items_before: tuple[DossierItem, ...] = ()
    items_after: tuple[DossierItem, ...] = ()

    def reversed(self) -> "DossierChange":
        return DossierChange(self.after, self.before, self.items_after, self.items_before)

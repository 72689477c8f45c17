"""What came of repairing a library, and of uniting it with a copy of itself."""

from dataclasses import dataclass, field
from pathlib import Path

from cssreader.domain.changes import LibraryChanges
from cssreader.domain.essay import EssayId


@dataclass(frozen=True, slots=True)
class Repair:
    """A library that was written anew from what could be read of a damaged one."""

    kept: Path
    """The folder with the damaged files, as they were."""
    essays: int
    annotations: int
    lost: tuple[str, ...] = ()
    """A sentence for each thing that could not be saved, or only in part."""
    incomplete: tuple[EssayId, ...] = ()
    """Essays whose text was lost and whose beginning and marked words stand in its place."""
    problems: tuple[str, ...] = ()
    """What a check of the new library finds."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What a copy of the library held that the library did not."""

    copy: Path
    """Where the copy lies now."""
    backup: Path
    """The library as it was before."""
    essays: int = 0
    annotations: int = 0
    """Highlights, notes and bookmarks that were added or changed."""
    both_kept: tuple[str, ...] = ()
    """A sentence for each note that was changed on both sides, so that both texts stand in it."""
    others: int = 0
    """Further things that came along: dossiers, searches, topics, positions."""
    changes: LibraryChanges = field(default_factory=LibraryChanges)

"""Backups of a library: which there are, what is wrong with one, and how it differs from the library."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class BackupReason(StrEnum):
    """Why a backup was written; the beginning of its file's name."""

    AUTOMATIC = "auto"
    """Once a day by itself: the only ones that are thinned out."""
    BY_HAND = "library"
    BEFORE_RESTORE = "before-restore"
    BEFORE_MERGE = "before-merge"
    OTHER = ""


@dataclass(frozen=True, slots=True)
class Backup:
    file: Path
    reason: BackupReason
    made_at: datetime
    """In UTC, as its name says; where that says nothing, when the file was written."""
    size: int
    """In bytes. An automatic one holds no originals, which lie beside it or in the library."""
    looked_at: datetime | None = None
    """When it was last opened and read."""
    failed: bool = False
    """Whether it was not good then."""

    @property
    def verified_at(self) -> datetime | None:
        """When it was opened and found good; None where it was not, or never looked at."""
        return None if self.failed else self.looked_at


@dataclass(frozen=True, slots=True)
class BackupCheck:
    """What opening a backup showed; `problem` is a sentence, None where it is good."""

    file: Path
    problem: str | None
    essays: int = 0
    annotations: int = 0
    missing: int = 0
    """Originals that it names and that are nowhere whole."""


@dataclass(frozen=True, slots=True)
class BackupRun:
    """What became of the daily work on backups."""

    written: Path | None = None
    thinned: tuple[Path, ...] = ()
    damaged: tuple[BackupCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """How a backup and the library differ; titles of essays, and the words of annotations or of their notes."""

    essays_only_here: tuple[str, ...] = ()
    essays_only_there: tuple[str, ...] = ()
    essays_changed: tuple[str, ...] = ()
    """Those that are in both and whose text, facts, tags or shelf are not the same."""
    annotations_only_here: tuple[str, ...] = ()
    annotations_only_there: tuple[str, ...] = ()
    annotations_changed: tuple[str, ...] = ()
    """Those that are in both and say something else."""
    others: bool = False
    """Whether anything else differs: dossiers, topics, searches, rules, or how far one has read."""

    def __bool__(self) -> bool:
        return any(
            (
                self.essays_only_here,
                self.essays_only_there,
                self.essays_changed,
                self.annotations_only_here,
                self.annotations_only_there,
                self.annotations_changed,
                self.others,
            )
        )

"""Folders out of which essays are brought in as they land there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, NewType

WatchedFolderId = NewType("WatchedFolderId", int)


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    id: WatchedFolderId
    path: str
    """Absolute."""
    added: datetime
    said: str = ""
    """What is wrong with it, a sentence; empty while all is well."""
    seen: int = 0
    """How many files were seen in it."""


class FileState(NamedTuple):
    """By what a file is known to have changed."""

    size: int
    """In bytes."""
    changed_ns: int
    """When it was written last, in nanoseconds since 1970, by the clock of its disk."""


FileStates = Mapping[str, FileState]
"""The files of a folder by their names."""

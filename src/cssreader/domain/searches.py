"""Questions that are kept: saved under a name, or asked not long ago."""

from dataclasses import dataclass
from typing import NewType

SavedSearchId = NewType("SavedSearchId", int)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A question that acts as a folder: what answers it now stands in it."""

    id: SavedSearchId
    name: str
    typed: str
    answers: int | None = None
    """How many answered when they were counted last; None before the first time."""


@dataclass(frozen=True, slots=True)
class SearchesChange:
    """A saved search before and after: none before where it is new, none after where it was removed."""

    before: SavedSearch | None
    after: SavedSearch | None

    def reversed(self) -> "SearchesChange":
        return SearchesChange(self.after, self.before)

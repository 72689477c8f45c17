"""Who wrote what, and by which name an author is shown whose name pages write in several ways."""

from dataclasses import dataclass
from typing import NamedTuple

from cssreader.domain.essay import EssayId


class AuthorName(NamedTuple):
    """A spelling of a name, and the name by which its author is shown."""

    key: str
    """How spellings are compared (`cssreader.text.names.name_key`)."""
    spelling: str
    name: str


@dataclass(frozen=True, slots=True)
class Author:
    name: str
    essays: int
    annotations: int
    spellings: tuple[str, ...] = ()
    """Other ways in which pages write the name, where they were merged into it."""


@dataclass(frozen=True, slots=True)
class Site:
    name: str
    essays: int
    annotations: int


@dataclass(frozen=True, slots=True)
class AuthorsChange:
    """The spellings that were shown otherwise, before and after."""

    before: tuple[AuthorName, ...]
    after: tuple[AuthorName, ...]
    essays: tuple[EssayId, ...] = ()
    """Those whose author is shown by another name."""

    def reversed(self) -> "AuthorsChange":
        return AuthorsChange(self.after, self.before, self.essays)

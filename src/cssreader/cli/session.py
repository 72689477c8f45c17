"""A library opened for the length of a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cssreader.cli.output import tell
from cssreader.cli.progress import progress
from cssreader.errors import IndexUnavailableError, LibraryError
from cssreader.paths import LibraryFolder

if TYPE_CHECKING:
    from cssreader.app.workspace import Workspace


WORKERS = 2
"""Pages that are cleaned at a time; more would leave a small machine nothing else."""


class LibraryNotOpenedError(LibraryError):
    """The library cannot be opened at all."""


@contextmanager
def library_to_write(folder: LibraryFolder, *, tells_of_copies: bool = True) -> "Iterator[Workspace]":
    """The library, created when it is missing. Raises LibraryNotOpenedError."""
    from cssreader.app.open_library import open_library

    try:
        workspace = open_library(folder)
    except LibraryError as error:
        raise LibraryNotOpenedError(str(error)) from error
    if tells_of_copies:
        _tell_of_copies(folder)
    with workspace:
        yield workspace


def _tell_of_copies(folder: LibraryFolder) -> None:
    from cssreader.app.open_library import copies_beside

    for copy in copies_beside(folder):
        tell(f"A synchroniser left another copy of the library, {copy}. Take it in with: cssreader merge")


@contextmanager
def library_to_read(folder: LibraryFolder) -> "Iterator[Workspace]":
    """The library, created when it is missing; one that cannot be written is only read."""
    from cssreader.app.open_library import open_library

    try:
        try:
            workspace = open_library(folder)
        except LibraryError:
            if not folder.database.exists():
                raise
            workspace = open_library(folder, read_only=True)
    except LibraryError as error:
        raise LibraryNotOpenedError(str(error)) from error
    _tell_of_copies(folder)
    with workspace:
        yield workspace


def bring_index_up_to_date(workspace: "Workspace") -> None:
    """Let what changed be found. Where another program holds the index, the work stays queued."""
    if workspace.store.read_only:
        return
    from cssreader.app import keep_index_fresh

    try:
        with progress("Indexing") as report:
            keep_index_fresh.bring_index_up_to_date(workspace, report)
    except IndexUnavailableError as error:
        tell(f"{error} What changed is kept and will be found once the index has taken it in.")

"""Open a person's library; a new one begins with the starter essays."""

from pathlib import Path

from cssreader.app.workspace import Workspace, open_workspace
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder


def open_library(folder: LibraryFolder, *, read_only: bool = False) -> Workspace:
    """The library in `folder`, created and furnished when there is none. Raises LibraryError."""
    new = not read_only and not folder.database.exists()
    workspace = open_workspace(folder, read_only=read_only)
    if new:
        # Imported here: a library that exists opens without the cleaning room.
        from cssreader.app.import_essays import add_starter_essays

        try:
            add_starter_essays(workspace)
        except BaseException:
            workspace.close()
            raise
    return workspace


def open_or_read_library(folder: LibraryFolder) -> Workspace:
    """The library in `folder`, for reading only where it cannot be written. Raises LibraryError."""
    try:
        return open_library(folder)
    except LibraryError as error:
        try:
            return open_workspace(folder, read_only=True)
        except LibraryError:
            raise error from None


def copies_beside(folder: LibraryFolder) -> tuple[Path, ...]:
    """Copies of the database that a synchroniser left in the library's folder; `merge_libraries` takes them in."""
    from cssreader.store.conflict_copies import conflict_copies

    return tuple(conflict_copies(folder))

"""What one thread or process needs to work on a library."""

from types import TracebackType
from typing import Self

from cssreader.paths import LibraryFolder
from cssreader.store import Store, open_store


class Workspace:
    """An open library. It belongs to the thread that opened it."""

    def __init__(self, folder: LibraryFolder, store: Store) -> None:
        self.folder = folder
        self.store = store

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_workspace(folder: LibraryFolder, *, read_only: bool = False) -> Workspace:
    """Open a library, creating it when it is missing and may be written. Raises LibraryError."""
    return Workspace(folder, open_store(folder, read_only=read_only))

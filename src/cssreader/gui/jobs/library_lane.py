"""The lane that owns the one read-write connection to the library."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from PySide6.QtCore import QObject

from cssreader.app.workspace import Workspace
from cssreader.gui.jobs.lane import Done, Failed, Lane

Opener = Callable[[], Workspace]
UseCase = Callable[..., Any]


class OpenOnDemand:
    """A workspace that is opened by the thread that first uses it, which is the only one that may."""

    def __init__(self, opener: Opener) -> None:
        self._opener = opener
        self._workspace: Workspace | None = None

    def run(self, use_case: UseCase, *arguments: Any) -> Any:
        """Call `use_case(workspace, *arguments)`. Raises LibraryError when the library cannot be opened."""
        if self._workspace is None:
            self._workspace = self._opener()
        return use_case(self._workspace, *arguments)

    def close(self) -> None:
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None


class LibraryLane(Lane):
    """Use cases, one after the other, on one open library."""

    def __init__(self, executor: Executor, opener: Opener, parent: QObject | None = None) -> None:
        super().__init__(executor, parent)
        self._library = OpenOnDemand(opener)

    def ask(
        self, use_case: UseCase, *arguments: Any, done: Done | None = None, failed: Failed | None = None
    ) -> "Future[Any]":
        """Run `use_case(workspace, *arguments)` in the lane."""
        return self.submit(self._library.run, use_case, *arguments, done=done, failed=failed)

    def wait_for(self, use_case: UseCase, *arguments: Any) -> Any:
        """The same from another worker thread, which waits for the result. Never from the main thread."""
        return self._executor.submit(self._library.run, use_case, *arguments).result()

    def let_go(self) -> None:
        """Close the library for now; the next use case opens it again."""
        self.submit(self._library.close)

    def close(self) -> None:
        # Queued behind whatever is still to be written, so that nothing asked for is lost.
        self._executor.submit(self._library.close)
        self._closed = True
        self._executor.shutdown(wait=True)

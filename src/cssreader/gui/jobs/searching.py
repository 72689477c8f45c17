"""Questions put to the library as they are typed; only the newest is answered."""

from concurrent.futures import Executor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cssreader.app.workspace import Workspace
from cssreader.errors import KnownError
from cssreader.gui.jobs.lane import Lane
from cssreader.gui.jobs.library_lane import Opener, OpenOnDemand

if TYPE_CHECKING:
    from cssreader.app.search_library import LibrarySearch
    from cssreader.domain.search import SearchResult


class Searching(QObject):
    """Asks in a thread of its own with a read-only connection."""

    answered = Signal(object)
    """A SearchResult, of the newest question only."""
    refused = Signal(str)

    def __init__(self, executor: Executor, opener: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane(executor, self)
        self._library = OpenOnDemand(opener)
        self._search: LibrarySearch | None = None
        self._newest = 0
        self._closed = False

    def ask(self, typed: str, limit: int = 50) -> None:
        if self._closed:
            return
        self._newest += 1
        self._lane.submit(
            self._library.run, self._answer, self._newest, typed, limit, done=self._deliver, failed=self._refuse
        )

    def forget(self) -> None:
        """Answer nothing that was asked until now."""
        self._newest += 1

    def _answer(self, workspace: Workspace, number: int, typed: str, limit: int) -> "tuple[int, SearchResult | None]":
        if number != self._newest:
            return number, None
        # A question that ends in a blank is finished; otherwise the last word is still being typed.
        search = self._opened_search(workspace)
        return number, search.search(typed, limit=limit, last_word_is_prefix=not typed.endswith((" ", '"')))

    def _opened_search(self, workspace: Workspace) -> "LibrarySearch":
        from cssreader.app.search_library import LibrarySearch

        if self._search is None:
            self._search = LibrarySearch(workspace)
        return self._search

    def _deliver(self, answer: "tuple[int, SearchResult | None]") -> None:
        number, result = answer
        if result is not None and number == self._newest:
            self.answered.emit(result)

    def _refuse(self, error: KnownError) -> None:
        self.refused.emit(str(error))

    def close(self) -> None:
        """Let go of the library; whatever is asked from now on is not answered."""
        self._closed = True
        self._lane.submit(self._shut)
        self._lane.close()

    def _shut(self) -> None:
        if self._search is not None:
            self._search.close()
            self._search = None
        self._library.close()

    def warm_up(self) -> None:
        """Load what the first question needs, so that it is answered as fast as the second.

        It is no question: one that was typed meanwhile is still the newest and is answered.
        """
        if not self._closed:
            self._lane.submit(self._library.run, self._warm, failed=self._refuse)

    def _warm(self, workspace: Workspace) -> None:
        self._opened_search(workspace).search("")

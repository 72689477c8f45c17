"""Questions put to the library as they are typed; only the newest is answered."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from cssreader.app.workspace import Workspace
from cssreader.errors import KnownError
from cssreader.gui.jobs.lane import Lane
from cssreader.gui.jobs.library_lane import Opener, OpenOnDemand
from cssreader.gui.language import sentence_text

if TYPE_CHECKING:
    from cssreader.app.search_library import LibrarySearch
    from cssreader.domain.essay import EssayId
    from cssreader.domain.material import Material
    from cssreader.domain.search import Excerpt, Facet, HitOrder, RelatedEssay, SearchResult
    from cssreader.domain.searches import SavedSearchId


_Told = TypeVar("_Told")

AT_ONCE = 16
MOST_HITS = 50
"""Hits that are shown: more than are seen at once, and the others when nothing was typed for a moment. Their passages
are most of what an answer takes."""

COUNT_AFTER_MS = 300
"""The other hits are asked for, and all counted by author and the like, when nothing was typed for so long."""


class _Asked(NamedTuple):
    number: int
    typed: str
    limit: int
    order: "HitOrder | None"


def is_unfinished(typed: str) -> bool:
    """Whether the last word may still be being typed: a blank or a quotation mark behind it ends it."""
    return not typed.endswith((" ", '"'))


class Searching(QObject):
    """Asks in a thread of its own with a read-only connection."""

    answered = Signal(object)
    """A SearchResult, of the newest question only."""
    counted = Signal(object)
    """A tuple of Facet: what all answers to the newest question are counted by, some time after it was answered."""
    related_found = Signal(object, object)
    """An EssayId, and a tuple of RelatedEssay."""
    tallied = Signal(object)
    """How many answer each question of `tally`, by SavedSearchId."""
    passages_found = Signal(object, str, object)
    """An EssayId, what was typed, and a tuple of Excerpt."""
    gathered = Signal(object)
    """The Material of the newest question of `gather`."""
    gathering_refused = Signal(str)
    refused = Signal(str)

    def __init__(self, executor: Executor, opener: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane(executor, self)
        self._library = OpenOnDemand(opener)
        self._search: LibrarySearch | None = None
        self._newest = 0
        self._newest_gathering = 0
        self._answered: _Asked | None = None
        self._has_more = False
        """The newest question has more hits than were told."""
        self._rest = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._rest.timeout.connect(self._count_soon)
        self._tallying: dict[SavedSearchId, str] = {}
        self._tallied: dict[SavedSearchId, int] = {}
        self._closed = False

    def ask(self, typed: str, order: "HitOrder | None" = None) -> None:
        """The first hits at once, the others soon; of a question that is asked again all at once, so that none goes."""
        if self._closed:
            return
        self._newest += 1
        before = self._answered
        again = before is not None and (before.typed, before.order) == (typed, order)
        asked = _Asked(self._newest, typed, MOST_HITS if again else AT_ONCE, order)
        self._lane.submit(self._library.run, self._answer, asked, done=self._deliver, failed=self._refuse)

    def put(
        self,
        question: Callable[..., _Told],
        *arguments: Any,
        done: Callable[[_Told], None],
        failed: Callable[[KnownError], None] = lambda _: None,
    ) -> None:
        """Ask something else of the library and its index: `question` gets both before its arguments."""
        if not self._closed:
            self._lane.submit(self._library.run, self._put, question, *arguments, done=done, failed=failed)

    def _put(self, workspace: Workspace, question: Callable[..., _Told], *arguments: Any) -> _Told:
        return question(workspace, self._opened_search(workspace), *arguments)

    def find_passages(self, essay_id: "EssayId", typed: str) -> None:
        """Ask for every passage of an essay that answers; `passages_found` tells them."""
        if not self._closed:
            self._lane.submit(
                self._library.run, self._passages, essay_id, typed, done=self._tell_passages, failed=self._refuse
            )

    def _passages(
        self, workspace: Workspace, essay_id: "EssayId", typed: str
    ) -> "tuple[EssayId, str, tuple[Excerpt, ...]]":
        search = self._opened_search(workspace)
        return essay_id, typed, search.passages(essay_id, typed, last_word_is_prefix=is_unfinished(typed))

    def _tell_passages(self, found: "tuple[EssayId, str, tuple[Excerpt, ...]]") -> None:
        self.passages_found.emit(*found)

    def gather(self, question: str) -> None:
        """Gather what helps to answer a question of a paper; `gathered` tells it."""
        if not self._closed:
            self._newest_gathering += 1
            self._lane.submit(
                self._library.run,
                self._gather,
                self._newest_gathering,
                question,
                done=self._tell_gathered,
                failed=lambda error: self.gathering_refused.emit(sentence_text(error)),
            )

    def _gather(self, workspace: Workspace, number: int, question: str) -> "tuple[int, Material | None]":
        if number != self._newest_gathering:
            return number, None
        return number, self._opened_search(workspace).material(question)

    def _tell_gathered(self, gathered: "tuple[int, Material | None]") -> None:
        number, material = gathered
        if material is not None and number == self._newest_gathering:
            self.gathered.emit(material)

    def find_related(self, essay_id: "EssayId") -> None:
        """Ask for essays on much the same; `related_found` tells them."""
        if not self._closed:
            self._lane.submit(
                self._library.run, self._related, essay_id, done=self._tell_related, failed=lambda _: None
            )

    def _related(self, workspace: Workspace, essay_id: "EssayId") -> "tuple[EssayId, tuple[RelatedEssay, ...]]":
        return essay_id, self._opened_search(workspace).related(essay_id)

    def _tell_related(self, found: "tuple[EssayId, tuple[RelatedEssay, ...]]") -> None:
        self.related_found.emit(*found)

    def tally(self, questions: "Mapping[SavedSearchId, str]") -> None:
        """Count what answers each of some questions, one at a time, so that what is typed meanwhile goes between."""
        if not self._closed and questions:
            self._tallying = dict(questions)
            self._tallied = {}
            self._tally_next()

    def _tally_next(self) -> None:
        if not self._tallying:
            self.tallied.emit(self._tallied)
            return
        number, typed = self._tallying.popitem()
        self._lane.submit(
            self._library.run, self._tally_one, number, typed, done=self._note_tally, failed=self._give_up
        )

    def _tally_one(self, workspace: Workspace, number: "SavedSearchId", typed: str) -> "tuple[SavedSearchId, int]":
        return number, self._opened_search(workspace).count(typed)

    def _note_tally(self, counted: "tuple[SavedSearchId, int]") -> None:
        number, answers = counted
        self._tallied[number] = answers
        self._tally_next()

    def _give_up(self, _: KnownError) -> None:
        """While there is no index nothing can be counted; the next change of it asks again."""
        self._tallying.clear()

    def forget(self) -> None:
        """Answer nothing that was asked until now."""
        self._newest += 1

    def _answer(self, workspace: Workspace, asked: "_Asked") -> "tuple[_Asked, SearchResult | None]":
        if asked.number != self._newest:
            return asked, None
        from cssreader.domain.search import HitOrder

        search = self._opened_search(workspace)
        order = asked.order or HitOrder.RELEVANCE
        return asked, search.search(
            asked.typed, limit=asked.limit, last_word_is_prefix=is_unfinished(asked.typed), order=order
        )

    def _count(self, workspace: Workspace, asked: "_Asked") -> "tuple[_Asked, tuple[Facet, ...]]":
        if asked.number != self._newest:
            return asked, ()
        search = self._opened_search(workspace)
        return asked, search.facets(asked.typed, last_word_is_prefix=is_unfinished(asked.typed))

    def _opened_search(self, workspace: Workspace) -> "LibrarySearch":
        from cssreader.app.search_library import LibrarySearch

        if self._search is None:
            self._search = LibrarySearch(workspace)
        return self._search

    def _deliver(self, answer: "tuple[_Asked, SearchResult | None]") -> None:
        asked, result = answer
        if result is None or asked.number != self._newest:
            return
        self.answered.emit(result)
        is_first = self._answered is None or self._answered.number != asked.number
        self._answered = asked
        self._has_more = len(result.hits) < min(result.total, MOST_HITS)
        if is_first:
            self._rest.start()

    def _count_soon(self) -> None:
        """Show the others and count the answers once nobody types: that takes as long as several questions."""
        asked = self._answered
        if asked is not None and asked.number == self._newest and not self._closed:
            if self._has_more:
                more = asked._replace(limit=MOST_HITS)
                self._lane.submit(self._library.run, self._answer, more, done=self._deliver, failed=self._refuse)
            self._lane.submit(self._library.run, self._count, asked, done=self._tell_counts, failed=self._refuse)

    def _tell_counts(self, answer: "tuple[_Asked, tuple[Facet, ...]]") -> None:
        asked, facets = answer
        if asked.number == self._newest:
            self.counted.emit(facets)

    def _refuse(self, error: KnownError) -> None:
        self.refused.emit(sentence_text(error))

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

"""Finds what lies in each topic, one topic at a time, so that what is typed meanwhile goes between."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cssreader.app.workspace import Workspace
from cssreader.errors import KnownError
from cssreader.gui.jobs.searching import Searching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssreader.app.search_library import LibrarySearch
    from cssreader.app.topic_shelves import ShownTopic
    from cssreader.domain.essay import EssayId
    from cssreader.domain.topics import Topic, TopicId, TopicShelf


class TopicCounting(QObject):
    counted = Signal(object)
    """A tuple of TopicShelf: the topics that are shown, in their order."""

    def __init__(self, searching: Searching, parent: QObject) -> None:
        super().__init__(parent)
        self._searching = searching
        self._shown: Sequence[ShownTopic] = ()
        self._left: list[Topic] = []
        self._own: dict[TopicId, frozenset[EssayId]] = {}
        self._at_work = False
        self._asked_again = False

    def count(self) -> None:
        """Count anew; a call while at work begins once more when that is done."""
        if self._at_work:
            self._asked_again = True
            return
        self._at_work = True
        self._asked_again = False
        self._searching.put(_shown, done=self._begin, failed=self._give_up)

    def _begin(self, shown: "Sequence[ShownTopic]") -> None:
        self._shown = shown
        self._left = [each.topic for each in reversed(shown)]
        self._own = {}
        self._go_on()

    def _go_on(self) -> None:
        if self._asked_again:
            self._at_work = False
            self.count()
        elif self._left:
            self._searching.put(_own, self._left.pop(), done=self._keep, failed=self._give_up)
        else:
            self._searching.put(_shelves, self._shown, self._own, done=self._tell, failed=self._give_up)

    def _keep(self, found: "dict[TopicId, frozenset[EssayId]]") -> None:
        self._own |= found
        self._go_on()

    def _tell(self, shelves: "tuple[TopicShelf, ...]") -> None:
        self._at_work = False
        self.counted.emit(shelves)
        if self._asked_again:
            self.count()

    def _give_up(self, _: KnownError) -> None:
        # The index is being made, and says so when it can be asked.
        self._at_work = False
        if self._asked_again:
            self.count()


def _shown(_: Workspace, search: "LibrarySearch") -> "list[ShownTopic]":
    from cssreader.app.topic_shelves import shown_topics

    return shown_topics(search.topics.tree())


def _own(_: Workspace, search: "LibrarySearch", topic: "Topic") -> "dict[TopicId, frozenset[EssayId]]":
    return search.topics.own((topic,))


def _shelves(
    workspace: Workspace,
    _: "LibrarySearch",
    shown: "Sequence[ShownTopic]",
    own: "dict[TopicId, frozenset[EssayId]]",
) -> "tuple[TopicShelf, ...]":
    from cssreader.app.topic_shelves import shelves_of

    return shelves_of(workspace, shown, own)

"""What the conditions of a question let through: asked of the library, which always knows how things stand now."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cssreader.app.categories import all_categories, categories_called
from cssreader.app.topic_members import topics_asked_for
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.domain.query import Condition, Known, Query
from cssreader.domain.search import HitKind
from cssreader.text.words import fold

if TYPE_CHECKING:
    from cssreader.index.answering import Allow, Allowed


_STALE = Condition(Known.IS, "stale")


class Conditions:
    """`lie_in` finds the essays of the topics of a name."""

    def __init__(self, workspace: Workspace, lie_in: Callable[[str], frozenset[EssayId]]) -> None:
        self._workspace = workspace
        self._lie_in = lie_in

    def of(self, query: Query) -> "Allow":
        """What each condition of a question lets through. Raises LibraryError, and as searching does.

        A topic is itself a question, so those are answered before this one is begun.
        """
        topics = {name: self._lie_in(name) for name in topics_asked_for(query)}
        return lambda condition: self._allowed(condition, topics)

    def _allowed(self, condition: Condition, topics: dict[str, frozenset[EssayId]]) -> "Allowed":
        from cssreader.index.answering import Allowed

        conditions = self._workspace.store.conditions
        if condition.known is Known.TOPIC:
            return Allowed(essays=topics[condition.value])
        if condition == _STALE:
            return Allowed(annotations=conditions.stale())
        if condition.known is not Known.KIND:
            return Allowed(essays=conditions.essays(condition, datetime.now(UTC).astimezone().date()))
        if condition.value in set(HitKind):
            return Allowed(kinds=(HitKind(condition.value),))
        return Allowed(annotations=self._highlights(condition.value))

    def _highlights(self, name: str) -> frozenset[AnnotationId]:
        """Those of any category that is called so, or has that id without being known."""
        table = self._workspace.store.categories
        known = {each.id for each in categories_called(all_categories(self._workspace), name)}
        wanted = known or {each for each in table.used() if fold(each) == fold(name)}
        return frozenset(highlight for each in wanted for highlight in table.highlights(each))

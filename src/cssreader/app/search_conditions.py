"""What the conditions of a question let through: asked of the library, which always knows how things stand now."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cssreader.app.workspace import Workspace
from cssreader.domain.query import Condition, Known
from cssreader.domain.search import HitKind

if TYPE_CHECKING:
    from cssreader.index.answering import Allowed


class Conditions:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def allowed(self, condition: Condition) -> "Allowed":
        """Raises LibraryError."""
        from cssreader.index.answering import Allowed

        conditions = self._workspace.store.conditions
        if condition.known is not Known.KIND:
            return Allowed(essays=conditions.essays(condition, datetime.now(UTC).astimezone().date()))
        if condition.value in set(HitKind):
            return Allowed(kinds=(HitKind(condition.value),))
        return Allowed(annotations=conditions.annotations(condition.value))

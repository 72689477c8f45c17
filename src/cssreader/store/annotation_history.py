"""What annotations were before they were changed."""

from collections.abc import Iterable

from cssreader.domain.annotation import AnnotationId, Selector
from cssreader.domain.merging import PastState
from cssreader.store.connection import Connection, Row
from cssreader.store.values import json_text, moment_of, stamp, storable, storable_or_none

_COLUMNS = "modified_at, kind, category, exact, prefix, suffix, quote_start, quote_end, note, tags, source, year, stale"
_INSERT = f"INSERT INTO annotation_history (annotation_id, {_COLUMNS}) VALUES ({', '.join('?' * 14)})"  # noqa: S608


class AnnotationHistoryTable:
    """A trigger writes down what is changed here; what a copy was elsewhere is added by hand."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, ids: Iterable[AnnotationId]) -> dict[AnnotationId, frozenset[PastState]]:
        """The past states of those that have any."""
        found: dict[AnnotationId, set[PastState]] = {}
        for name, *row in self._connection.rows(
            f"SELECT annotation_id, {_COLUMNS} FROM annotation_history "  # noqa: S608
            "WHERE annotation_id IN (SELECT value FROM json_each(?))",
            (json_text(list(ids)),),
        ):
            found.setdefault(AnnotationId(name), set()).add(_state_of(tuple(row)))
        return {name: frozenset(states) for name, states in found.items()}

    def add(self, annotation_id: AnnotationId, states: Iterable[PastState]) -> None:
        """Keep the states that are not kept yet."""
        with self._connection.transaction():
            known = self.of((annotation_id,)).get(annotation_id, frozenset())
            rows = [(annotation_id, *_row_of(state)) for state in states if state not in known]
            self._connection.run_each(_INSERT, rows)


def _row_of(state: PastState) -> Row:
    selector = state.selector
    quote: Row = (None,) * 5
    if selector is not None:
        words = (storable(selector.exact), storable(selector.prefix), storable(selector.suffix))
        quote = (*words, selector.start, selector.end)
    return (
        stamp(state.modified_at),
        state.kind,
        storable_or_none(state.category),
        *quote,
        storable(state.note),
        storable("\n".join(state.tags)),
        storable(state.source),
        storable(state.year),
        int(state.stale),
    )


def _state_of(row: Row) -> PastState:
    modified, kind, category, exact, prefix, suffix, start, end, note, tags, source, year, stale = row
    selector = None if exact is None else Selector(exact, prefix or "", suffix or "", start or 0, end or 0)
    listed = tuple(tags.split("\n")) if tags else ()
    return PastState(moment_of(modified), kind, category, selector, note, listed, source, year, bool(stale))

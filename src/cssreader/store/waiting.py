"""Annotations whose essay is not in the library."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from cssreader.domain.annotation import AnnotationId
from cssreader.store.connection import Connection
from cssreader.store.values import json_text, stamp, storable


class WaitingRow(NamedTuple):
    id: AnnotationId
    letters: str
    """Of its quotation, empty where it has none."""
    document: str
    """An export that holds this annotation and what is known of its essay."""


class WaitingTable:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[WaitingRow]:
        """In the order in which they came."""
        rows = self._connection.rows("SELECT id, letters, document FROM waiting_annotations ORDER BY added_at, rowid")
        return [WaitingRow(AnnotationId(name), letters, document) for name, letters, document in rows]

    def some(self, ids: Iterable[AnnotationId]) -> dict[AnnotationId, str]:
        """The documents of those of the ids that wait."""
        rows = self._connection.rows(
            "SELECT id, document FROM waiting_annotations WHERE id IN (SELECT value FROM json_each(?))",
            (json_text(list(ids)),),
        )
        return {AnnotationId(name): document for name, document in rows}

    def any(self) -> bool:
        return bool(self._connection.value("SELECT EXISTS (SELECT 1 FROM waiting_annotations)"))

    def put(self, row: WaitingRow, at: datetime) -> None:
        with self._connection.transaction():
            self._connection.run(
                "INSERT INTO waiting_annotations (id, added_at, letters, document) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET letters = excluded.letters, document = excluded.document",
                (row.id, stamp(at), storable(row.letters), storable(row.document)),
            )

    def remove(self, ids: Iterable[AnnotationId]) -> None:
        with self._connection.transaction():
            self._connection.run(
                "DELETE FROM waiting_annotations WHERE id IN (SELECT value FROM json_each(?))", (json_text(list(ids)),)
            )

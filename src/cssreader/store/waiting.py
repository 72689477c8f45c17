"""Annotations whose essay is not in the library."""

from collections.abc import Iterable
from datetime import datetime

from cssreader.domain.annotation import AnnotationId
from cssreader.store.connection import Connection
from cssreader.store.values import json_text, stamp, storable


class WaitingTable:
    """By annotation, an export that holds it alone. Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> dict[AnnotationId, str]:
        """In the order in which they came."""
        return self._where("1", ())

    def some(self, ids: Iterable[AnnotationId]) -> dict[AnnotationId, str]:
        return self._where("id IN (SELECT value FROM json_each(?))", (json_text(list(ids)),))

    def perhaps_of(self, keys: Iterable[str], letters: str) -> dict[AnnotationId, str]:
        """Those that have one of the keys, and those whose quotation is among the letters."""
        return self._where(
            "id IN (SELECT annotation_id FROM waiting_keys WHERE key IN (SELECT value FROM json_each(?))) "
            "OR (letters <> '' AND instr(?, letters))",
            (json_text(list(keys)), storable(letters)),
        )

    def any(self) -> bool:
        return bool(self._connection.value("SELECT EXISTS (SELECT 1 FROM waiting_annotations)"))

    def put(
        self, annotation_id: AnnotationId, document: str, *, keys: Iterable[str], letters: str, at: datetime
    ) -> None:
        """Keep one, or change the one that waits under that id."""
        with self._connection.transaction():
            self._connection.run(
                "INSERT INTO waiting_annotations (id, added_at, letters, document) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET letters = excluded.letters, document = excluded.document",
                (annotation_id, stamp(at), storable(letters), storable(document)),
            )
            self._connection.run("DELETE FROM waiting_keys WHERE annotation_id = ?", (annotation_id,))
            self._connection.run_each(
                "INSERT OR IGNORE INTO waiting_keys (key, annotation_id) VALUES (?, ?)",
                [(storable(key), annotation_id) for key in keys],
            )

    def remove(self, annotation_id: AnnotationId) -> None:
        self._connection.run("DELETE FROM waiting_annotations WHERE id = ?", (annotation_id,))

    def _where(self, condition: str, values: tuple[str, ...]) -> dict[AnnotationId, str]:
        rows = self._connection.rows(
            # The condition is one of ours.
            f"SELECT id, document FROM waiting_annotations WHERE {condition} ORDER BY added_at, id",  # noqa: S608
            values,
        )
        return {AnnotationId(name): document for name, document in rows}

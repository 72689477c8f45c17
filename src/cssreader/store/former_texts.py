"""The texts that annotations from another library were marked in, where no version here is one of them."""

from collections.abc import Iterable

from cssreader.domain.annotation import AnnotationId
from cssreader.store.connection import Connection
from cssreader.store.values import json_text, storable, text_hash


class FormerTextTable:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, annotation_id: AnnotationId, text: str) -> None:
        """Note that an annotation was marked in a text."""
        hashed = text_hash(text)
        with self._connection.transaction():
            self._connection.run(
                "INSERT OR IGNORE INTO former_texts (text_hash, text) VALUES (?, ?)", (hashed, storable(text))
            )
            self._connection.run(
                "INSERT INTO annotation_former_texts (annotation_id, text_hash) VALUES (?, ?) "
                "ON CONFLICT (annotation_id) DO UPDATE SET text_hash = excluded.text_hash",
                (annotation_id, hashed),
            )

    def hashes(self, ids: Iterable[AnnotationId]) -> dict[AnnotationId, str]:
        """By which hash `text` gives the former text of each that has one."""
        rows = self._connection.rows(
            "SELECT annotation_id, text_hash FROM annotation_former_texts "
            "WHERE annotation_id IN (SELECT value FROM json_each(?))",
            (json_text(list(ids)),),
        )
        return {AnnotationId(name): hashed for name, hashed in rows}

    def text(self, hashed: str) -> str | None:
        found = self._connection.value("SELECT text FROM former_texts WHERE text_hash = ?", (hashed,))
        return None if found is None else str(found)

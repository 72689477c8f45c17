"""What a person is typing and has not saved yet, so that a crash does not take it."""

from datetime import UTC, datetime

from cssreader.store.connection import Connection
from cssreader.store.values import stamp, storable


class DraftTable:
    """One text for each key; the caller chooses keys, such as ``note:`` and an annotation's id."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, key: str, text: str) -> None:
        with self._connection.transaction():
            self._connection.run(
                "INSERT INTO drafts (key, text, saved_at) VALUES (?1, ?2, ?3) "
                "ON CONFLICT (key) DO UPDATE SET text = ?2, saved_at = ?3",
                (storable(key), storable(text), stamp(datetime.now(UTC))),
            )

    def get(self, key: str) -> str | None:
        found = self._connection.value("SELECT text FROM drafts WHERE key = ?", (storable(key),))
        return None if found is None else str(found)

    def remove(self, key: str) -> None:
        with self._connection.transaction():
            self._connection.run("DELETE FROM drafts WHERE key = ?", (storable(key),))

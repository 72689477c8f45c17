"""By what names authors are shown whose names pages write in several ways."""

from collections.abc import Iterable
from datetime import UTC, datetime

from cssreader.domain.authors import AuthorName
from cssreader.store.connection import Connection
from cssreader.store.values import stamp, storable


class AuthorNameTable:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[AuthorName]:
        rows = self._connection.rows("SELECT key, spelling, name FROM author_names ORDER BY name, spelling")
        return [AuthorName(*row) for row in rows]

    def shown(self) -> dict[str, str]:
        """The name that is shown, by the key of each spelling that was merged into it."""
        return dict(self._connection.rows("SELECT key, name FROM author_names"))

    def put(self, names: Iterable[AuthorName]) -> None:
        with self._connection.transaction():
            self._connection.run_each(
                "INSERT INTO author_names (key, spelling, name, merged_at) VALUES (?1, ?2, ?3, ?4) "
                "ON CONFLICT (key) DO UPDATE SET spelling = ?2, name = ?3, merged_at = ?4",
                [
                    (storable(each.key), storable(each.spelling), storable(each.name), stamp(datetime.now(UTC)))
                    for each in names
                ],
            )

    def remove(self, names: Iterable[AuthorName]) -> None:
        with self._connection.transaction():
            self._connection.run_each(
                "DELETE FROM author_names WHERE key = ?", [(storable(each.key),) for each in names]
            )

"""What the index has yet to take in."""

from collections.abc import Iterable

from cssreader.domain.essay import EssayId
from cssreader.domain.library import QueuedChange, QueuedKind
from cssreader.store.connection import Connection


class IndexQueue:
    """Changed essays and annotations, each once, the longest waiting first. Triggers fill it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pending(self, limit: int) -> list[QueuedChange]:
        rows = self._connection.rows(
            "SELECT kind, id, revision FROM index_queue WHERE kind IN ('essay', 'annotation') "
            "ORDER BY revision LIMIT ?",
            (limit,),
        )
        return [QueuedChange(QueuedKind(kind), name, revision) for kind, name, revision in rows]

    def acknowledge(self, changes: Iterable[QueuedChange]) -> None:
        """Take away what the index now holds; what changed again meanwhile stays."""
        with self._connection.transaction():
            self._connection.run_each(
                "DELETE FROM index_queue WHERE revision = ? AND kind = ? AND id = ?",
                [(change.revision, change.kind.value, change.id) for change in changes],
            )

    def count(self) -> int:
        return int(self._connection.value("SELECT count(*) FROM index_queue"))

    def queue_essays(self, ids: Iterable[EssayId]) -> None:
        """Have some essays and their annotations indexed anew, where no trigger sees that they changed."""
        with self._connection.transaction():
            for number in ids:
                for kind, names in (
                    ("essay", [str(number)]),
                    ("annotation", self._annotations_of(number)),
                ):
                    self._connection.run_each(
                        "DELETE FROM index_queue WHERE kind = ? AND id = ?", [(kind, name) for name in names]
                    )
                    self._connection.run_each(
                        "INSERT INTO index_queue (kind, id) VALUES (?, ?)", [(kind, name) for name in names]
                    )

    def _annotations_of(self, essay_id: EssayId) -> list[str]:
        rows = self._connection.rows("SELECT id FROM annotations WHERE essay_id = ? ORDER BY id", (essay_id,))
        return [name for (name,) in rows]

    def queue_everything(self) -> None:
        """Have the whole library indexed anew."""
        with self._connection.transaction():
            self._connection.run("DELETE FROM index_queue")
            self._connection.run(
                "INSERT INTO index_queue (kind, id) "
                "SELECT 'essay', CAST(id AS TEXT) FROM essays WHERE newest_version_id IS NOT NULL ORDER BY id DESC"
            )
            self._connection.run(
                "INSERT INTO index_queue (kind, id) SELECT 'annotation', id FROM annotations ORDER BY essay_id DESC"
            )

"""Watched folders, and what was seen in each."""

from collections.abc import Iterable
from datetime import datetime

from cssreader.domain.watching import FileState, FileStates, WatchedFolder, WatchedFolderId
from cssreader.errors import NotFoundError
from cssreader.store.connection import Connection, Row
from cssreader.store.values import json_text, moment_of, stamp, storable

_FOLDERS = (
    "SELECT id, path, added_at, said, (SELECT count(*) FROM watched_files WHERE folder_id = id) FROM watched_folders"
)


class WatchedFolderTable:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[WatchedFolder]:
        return [_folder_of(row) for row in self._connection.rows(_FOLDERS + " ORDER BY id")]

    def get(self, folder_id: WatchedFolderId) -> WatchedFolder:
        """Raises NotFoundError."""
        row = self._connection.row(_FOLDERS + " WHERE id = ?", (folder_id,))
        if row is None:
            raise NotFoundError(f"There is no watched folder {folder_id} in the library.")
        return _folder_of(row)

    def add(self, path: str, at: datetime) -> WatchedFolderId:
        """Watch a folder; one that is watched already keeps what was seen of it."""
        with self._connection.transaction():
            self._connection.run(
                "INSERT OR IGNORE INTO watched_folders (path, added_at) VALUES (?, ?)", (storable(path), stamp(at))
            )
            number = self._connection.value("SELECT id FROM watched_folders WHERE path = ?", (storable(path),))
        return WatchedFolderId(number)

    def remove(self, ids: Iterable[WatchedFolderId]) -> int:
        """Watch them no longer; how many there were."""
        with self._connection.transaction():
            return self._connection.run(
                "DELETE FROM watched_folders WHERE id IN (SELECT value FROM json_each(?))", (json_text(list(ids)),)
            )

    def say(self, folder_id: WatchedFolderId, said: str) -> None:
        with self._connection.transaction():
            self._connection.run("UPDATE watched_folders SET said = ? WHERE id = ?", (storable(said), folder_id))

    def seen(self, folder_id: WatchedFolderId) -> dict[str, FileState]:
        """The files that were seen, in the state they were in then."""
        rows = self._connection.rows(
            "SELECT name, size, changed_ns FROM watched_files WHERE folder_id = ?", (folder_id,)
        )
        return {name: FileState(size, changed) for name, size, changed in rows}

    def see(self, folder_id: WatchedFolderId, files: FileStates) -> None:
        """Remember files, so that they are not brought in again as they are."""
        with self._connection.transaction():
            self._connection.run_each(
                "INSERT INTO watched_files (folder_id, name, size, changed_ns) VALUES (?1, ?2, ?3, ?4) "
                "ON CONFLICT (folder_id, name) DO UPDATE SET size = ?3, changed_ns = ?4",
                [(folder_id, storable(name), *state) for name, state in files.items()],
            )


def _folder_of(row: Row) -> WatchedFolder:
    number, path, added, said, seen = row
    return WatchedFolder(WatchedFolderId(number), path, moment_of(added), said, seen)

"""Copies of the database that a synchroniser laid beside it, because two machines had changed it at once.

Each synchroniser has a name for them: ``library (Ali's conflicted copy 2026-01-01).db``,
``library.sync-conflict-20260101-120000-ABCDEFG.db``, ``library-DESKTOP.db``, ``library (1).db``.
"""

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store.backing_up import DATABASE_NAME, remove_abandoned
from cssreader.store.migrating import APPLICATION_ID
from cssreader.store.opening import open_store
from cssreader.store.originals import sync_folder
from cssreader.store.store import Store

_MAGIC = b"SQLite format 3\x00"
_STEM = Path(DATABASE_NAME).stem
_BESIDE = ("-wal", "-shm")


def conflict_copies(folder: LibraryFolder) -> list[Path]:
    """Other databases of ours in the library's folder, by name. A folder that cannot be read has none."""
    try:
        beside = sorted(folder.root.glob(f"{_STEM}*.db"))
    except OSError:
        return []
    return [file for file in beside if file.name != DATABASE_NAME and _is_ours(file)]


def _is_ours(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            head = stream.read(100)
    except OSError:
        return False
    return head[:16] == _MAGIC and head[68:72] == APPLICATION_ID.to_bytes(4, "big")


@contextmanager
def opened_copy(folder: LibraryFolder, copy: Path) -> Iterator[Store]:
    """The copy, brought up to date in a place of its own; the file itself is only read. Raises LibraryError."""
    if not copy.is_file():
        raise LibraryError(f"There is no file {copy}.")
    if not _is_ours(copy):
        raise LibraryError(f"The file {copy} is no database of a library of CSS Reader. Nothing was changed.")
    if copy.exists() and folder.database.exists() and copy.samefile(folder.database):
        raise LibraryError(f"{copy} is the library itself, so there is nothing to merge.")
    remove_abandoned(folder.root, ".merging-")
    with TemporaryDirectory(prefix=".merging-", dir=folder.root) as working:
        place = LibraryFolder(Path(working))
        shutil.copyfile(copy, place.database)
        log = copy.with_name(f"{copy.name}-wal")
        if log.is_file():
            shutil.copyfile(log, place.database.with_name(f"{DATABASE_NAME}-wal"))
        try:
            store = open_store(place)
        except LibraryError as error:
            # The sentence would name a folder that only exists for this moment.
            raise LibraryError(str(error).replace(str(place.root), str(copy))) from error
        try:
            if store.connection.value("PRAGMA integrity_check(1)") != "ok":
                raise LibraryError(f"The copy {copy} is damaged, so it was not merged. Nothing was changed.")
            yield store
        finally:
            store.close()


def move_aside(folder: LibraryFolder, copy: Path) -> Path:
    """Put a copy that was merged among the backups, never over another; one from elsewhere stays where it is."""
    if copy.absolute().parent != folder.root.absolute():
        return copy
    stamp = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
    kept = folder.backups / f"merged-{stamp}-{uuid.uuid4().hex[:6]}"
    kept.mkdir(parents=True)
    for ending in ("", *_BESIDE):
        file = copy.with_name(copy.name + ending)
        if file.is_file():
            file.replace(kept / file.name)
    sync_folder(kept)
    sync_folder(folder.root)
    return kept / copy.name

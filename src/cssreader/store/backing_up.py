"""A whole library in one file."""

import os
import shutil
import sqlite3
import tempfile
import time
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cssreader.domain.library import OriginalId
from cssreader.errors import LibraryError, NotFoundError
from cssreader.store.connection import copy_database
from cssreader.store.originals import sync_folder
from cssreader.store.store import Store

if TYPE_CHECKING:
    from zipfile import ZipFile

DATABASE_NAME = "library.db"
ORIGINALS_NAME = "originals/"
ABANDONED_SECONDS = 24 * 3600


def back_up(
    store: Store, destination: Path | None = None, *, prefix: str = "library", with_originals: bool = True
) -> Path:
    """Write the library into one zip file, while it is in use, and give the file's path.

    `destination` is a file to write, a folder to write a dated file into, or None for the library's own
    folder of backups. An older backup is replaced only once the new one is complete and has been read
    back; any other file is left alone. Raises LibraryError.
    """
    try:
        file = _file_for(store, destination, prefix)
        remove_abandoned(file.parent, ".backup-")
        with tempfile.TemporaryDirectory(prefix=".backup-", dir=file.parent) as working:
            copy = Path(working) / DATABASE_NAME
            _copy_database(store, copy)
            archive = Path(working) / "backup.zip"
            _write_archive(store, copy, archive, with_originals=with_originals)
            _read_back(archive, Path(working) / "read-back.db")
            archive.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        raise LibraryError(
            f"The backup could not be written: {error.strerror or error}. Nothing was changed."
        ) from error
    return file


def remove_abandoned(parent: Path, prefix: str) -> None:
    """Remove what a program left half done in `parent` when it was stopped, and nobody can still be at."""
    for left in parent.glob(f"{prefix}*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - ABANDONED_SECONDS:
                shutil.rmtree(left)


def _file_for(store: Store, destination: Path | None, prefix: str) -> Path:
    if destination is None:
        destination = store.folder.backups
        destination.mkdir(parents=True, exist_ok=True)
    if destination.is_dir():
        stem = f"{prefix}-{datetime.now(UTC).strftime('%Y-%m-%d-%H%M%S')}"
        file, number = destination / f"{stem}.zip", 1
        while file.exists():
            number += 1
            file = destination / f"{stem}-{number}.zip"
        return file
    if destination.exists() and not _is_backup(destination):
        raise LibraryError(f"{destination} is there already and is no backup. Choose another name.")
    destination.parent.mkdir(parents=True, exist_ok=True)
    return destination


def _is_backup(file: Path) -> bool:
    import zipfile

    try:
        with zipfile.ZipFile(file) as archive:
            return DATABASE_NAME in archive.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def _copy_database(store: Store, copy: Path) -> None:
    try:
        with closing(sqlite3.connect(copy, isolation_level=None)) as target:
            copy_database(store.connection.raw, target)
            # One plain file, without a log beside it.
            target.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise LibraryError(f"The database could not be copied for the backup: {error}.") from error


def _write_archive(store: Store, database: Path, archive: Path, *, with_originals: bool) -> None:
    import zipfile

    originals = originals_named(database) if with_originals else []
    with archive.open("wb") as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target:
            target.write(database, DATABASE_NAME)
            for original in originals:
                _add_original(store, OriginalId(original), target)
        stream.flush()
        os.fsync(stream.fileno())


def originals_named(database: Path) -> list[str]:
    """The originals and pictures of every version in a database."""
    with closing(sqlite3.connect(database)) as raw:
        sql = "SELECT original FROM versions"
        # A backup may be of a time before pictures were kept.
        if raw.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'version_pictures'").fetchone():
            sql += " UNION SELECT picture FROM version_pictures"
        return sorted({name for (name,) in raw.execute(sql)})


def _add_original(store: Store, original: OriginalId, target: "ZipFile") -> None:
    import zipfile

    # A check names an original that is missing; the rest must not go without a backup for it.
    with suppress(NotFoundError, FileNotFoundError):
        file = store.originals.file_of(original)
        target.write(file, f"{ORIGINALS_NAME}{original[:2]}/{file.name}", zipfile.ZIP_STORED)


def _read_back(archive: Path, scratch: Path) -> None:
    import zipfile

    with zipfile.ZipFile(archive) as written:
        damaged = written.testzip()
        scratch.write_bytes(written.read(DATABASE_NAME))
    with closing(sqlite3.connect(scratch)) as raw:
        (finding,) = raw.execute("PRAGMA quick_check(1)").fetchone()
    if damaged is not None or finding != "ok":
        raise LibraryError(
            "The backup that was written cannot be read back, so it was not kept. "
            "Check the library, and the disk the backup goes to."
        )

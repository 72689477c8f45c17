"""Open the database of a library, or say in a sentence why not."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store.connection import Connection, known_error
from cssreader.store.migrating import migrate, require_ours, schema_version, shipped_migrations
from cssreader.store.store import Store

BUSY_SECONDS = 5.0
"""How long a writer waits for another program's transaction; ours are all far shorter."""


def open_store(folder: LibraryFolder, *, read_only: bool = False) -> Store:
    """The library in `folder`, for the calling thread alone.

    It is created when missing, unless `read_only`. Raises LibraryError with a sentence when it is
    damaged, of a newer version, another program's, missing, locked, or not writable.
    """
    raw: sqlite3.Connection | None = None
    try:
        raw = _opened_to_read(folder) if read_only else _opened_to_write(folder)
        return Store(Connection(raw, folder, read_only=read_only), folder, read_only=read_only)
    except sqlite3.Error as error:
        known = known_error(error, folder)
        if known is None:
            raise
        raise known from error


@contextmanager
def _connecting(file: Path, options: str) -> Iterator[sqlite3.Connection]:
    """A connection, closed again when what is done with it fails."""
    # In a URI a path is written with slashes, and everything with a meaning of its own is escaped. After an
    # empty host the path of a share on Windows, which begins with two slashes, is still a path.
    path = quote(os.fsencode(file.absolute().as_posix()), safe="/:")
    raw = sqlite3.connect(
        f"file://{'' if path.startswith('/') else '/'}{path}?{options}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
    )
    try:
        for setting in ("foreign_keys = ON", "synchronous = FULL", "trusted_schema = OFF", "cell_size_check = ON"):
            raw.execute(f"PRAGMA {setting}")
        yield raw
    except BaseException:
        raw.close()
        raise


def make_folder(folder: LibraryFolder) -> None:
    """Make the library's folder where there is none. Raises LibraryError."""
    try:
        folder.root.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        file = next(each for each in (folder.root, *folder.root.parents) if each.exists())
        raise LibraryError(f"{file} is a file, not a folder. A library needs a folder of its own.") from error
    except OSError as error:
        raise LibraryError(f"The folder {folder.root} cannot be made: {error.strerror or error}.") from error


def _opened_to_write(folder: LibraryFolder) -> sqlite3.Connection:
    make_folder(folder)
    if folder.database.is_dir():
        raise LibraryError(f"{folder.database} is a folder, where the database of a library should be.")
    _refuse_emptied(folder)
    with _connecting(folder.database, "mode=rwc") as raw:
        require_ours(raw, folder, len(shipped_migrations()))
        _require_writable(raw)
        _use_write_ahead_log(raw)
        migrate(raw, folder, shipped_migrations())
        return raw


def _refuse_emptied(folder: LibraryFolder) -> None:
    """A program that stops while it makes a library leaves an empty file, but no essay was in it then."""
    try:
        emptied = folder.database.stat().st_size == 0 and any(folder.originals.iterdir())
    except OSError:
        return
    if emptied and not folder.database.with_name("library.db-wal").exists():
        raise LibraryError(
            f"The database of the library in {folder.root} is empty, although essays were in it. "
            f"Bring back a backup; there may be some in {folder.backups}."
        )


def _require_writable(raw: sqlite3.Connection) -> None:
    """SQLite opens what it may not write for reading, and would say so only at the first change."""
    raw.execute("PRAGMA busy_timeout = 0")
    try:
        raw.execute("BEGIN IMMEDIATE")
        # Beginning is granted even for a file that may not be written; changing a page is not.
        raw.execute(f"PRAGMA user_version = {schema_version(raw)}")
        raw.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if raw.in_transaction:
            raw.rollback()
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
    finally:
        raw.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")


def _use_write_ahead_log(raw: sqlite3.Connection) -> None:
    give_up_at = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            # The change of a new database to WAL does not wait for others by itself.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up_at:
                raise
            time.sleep(0.02)
        else:
            return


def _opened_to_read(folder: LibraryFolder) -> sqlite3.Connection:
    if not folder.database.is_file():
        raise LibraryError(f"There is no library in {folder.root}.")
    try:
        return _current(folder, "mode=ro")
    except sqlite3.OperationalError as error:
        log = folder.database.with_name(folder.database.name + "-wal")
        unshareable = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        if not unshareable or (log.exists() and log.stat().st_size):
            raise
    # Where nothing can be written, the files beside the database that readers share cannot be made.
    # Nobody can write it then either, so it may be read as a file that never changes.
    return _current(folder, "mode=ro&immutable=1")


def _current(folder: LibraryFolder, options: str) -> sqlite3.Connection:
    newest = len(shipped_migrations())
    with _connecting(folder.database, options) as raw:
        if require_ours(raw, folder, newest) < newest:
            raise LibraryError(
                f"The library in {folder.root} is of an older version of CSS Reader. Open it once for writing."
            )
        return raw

"""Bring a library back from a backup, which is a file from anywhere and trusted with nothing."""

import re
import shutil
import sqlite3
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store.backing_up import DATABASE_NAME, ORIGINALS_NAME, back_up, originals_named, remove_abandoned
from cssreader.store.connection import LibraryLockedError, copy_database
from cssreader.store.migrating import migrate, require_ours, shipped_migrations
from cssreader.store.opening import make_folder, open_store
from cssreader.store.originals import sync_folder
from cssreader.store.schema import unexpected_objects

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_ORIGINAL = re.compile(r"originals/([0-9a-f]{2})/(\1[0-9a-f]{62})\.gz")
UNREADABLE = (zlib.error, NotImplementedError, EOFError, RuntimeError, ValueError, struct.error)
"""What reading a broken or hostile ZIP file raises besides BadZipFile."""
MOST_FILES = 500_000
MOST_BYTES = 64 * 1024**3
SPARE_BYTES = 64 * 1024**2
"""What stays free on the disk."""


def restore(folder: LibraryFolder, archive: Path) -> Path | None:
    """Make the library in `folder` what it was when `archive` was written.

    The library it replaces is kept under the folder's backups first, and its path is given, None when
    there was none. A window that has the library open sees the restored one. Raises LibraryError; the
    library is then as before.
    """
    try:
        with unpacked_backup(folder, archive) as unpacked:
            kept = _keep_replaced(folder)
            _take_originals(unpacked, folder)
            _take_database(unpacked, folder)
        # Found again from the store; what it says is of the library before.
        shutil.rmtree(folder.index, ignore_errors=True)
        shutil.rmtree(folder.next_index, ignore_errors=True)
    except OSError as error:
        raise LibraryError(f"The backup could not be brought back: {error.strerror or error}.") from error
    return kept


@contextmanager
def unpacked_backup(folder: LibraryFolder, archive: Path) -> Iterator[LibraryFolder]:
    """A backup as a library of its own, in a folder that is there for a while, brought up to date.

    Raises LibraryError when the file is no backup that can be used.
    """
    make_folder(folder)
    with ExitStack() as stack:
        try:
            remove_abandoned(folder.root, ".restoring-")
            working = stack.enter_context(tempfile.TemporaryDirectory(prefix=".restoring-", dir=folder.root))
            unpacked = LibraryFolder(Path(working))
            _unpack(archive, unpacked)
            _prepare(unpacked, archive)
            _take_from_pool(unpacked, archive.parent / ORIGINALS_NAME, folder)
        except OSError as error:
            raise LibraryError(f"The backup could not be brought back: {error.strerror or error}.") from error
        yield unpacked


def _take_from_pool(unpacked: LibraryFolder, pool: Path, folder: LibraryFolder) -> None:
    """Bring what lies beside automatic backups, where neither the backup nor the library has it."""
    for name in originals_named(unpacked.database):
        inner = f"{name[:2]}/{name}.gz"
        source, target = pool / inner, unpacked.originals / inner
        if _ORIGINAL.fullmatch(f"{ORIGINALS_NAME}{inner}") is None or target.exists():
            continue
        if not (folder.originals / inner).exists() and source.is_file() and not source.is_symlink():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def _unpack(archive: Path, into: LibraryFolder) -> None:
    import zipfile

    try:
        with zipfile.ZipFile(archive) as source:
            entries = checked_entries(source, archive, into)
            for entry in entries:
                target = into.root / entry.filename
                target.parent.mkdir(parents=True, exist_ok=True)
                # Never more than the size that was checked, and the zip module checks the sum.
                with source.open(entry) as stream, target.open("wb") as written:
                    shutil.copyfileobj(stream, written)
    except (zipfile.BadZipFile, *UNREADABLE) as error:
        raise LibraryError(f"{archive} is damaged or is no backup of a library. Nothing was changed.") from error
    except FileNotFoundError as error:
        raise LibraryError(f"There is no file {archive}.") from error


def checked_entries(source: "ZipFile", archive: Path, into: LibraryFolder) -> "list[ZipInfo]":
    """The files of the archive, if they are what a backup holds, and only that. Raises LibraryError."""
    import zipfile

    entries = source.infolist()
    names = {entry.filename for entry in entries}
    if DATABASE_NAME not in names:
        raise LibraryError(f"{archive} is no backup of a library. Nothing was changed.")
    strange = [name for name in names if name != DATABASE_NAME and not _ORIGINAL.fullmatch(name)]
    packed = any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries)
    if strange or packed or len(names) != len(entries):
        raise LibraryError(f"{archive} holds files that no backup of a library has. Nothing was changed.")
    size = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_FILES or size > MOST_BYTES:
        raise LibraryError(f"{archive} would unpack to more than a library can be. Nothing was changed.")
    if size + SPARE_BYTES > shutil.disk_usage(into.root).free:
        raise LibraryError(f"There is no room on the disk to bring back {archive}. Nothing was changed.")
    return entries


def _prepare(unpacked: LibraryFolder, archive: Path) -> None:
    """Check the database of the backup, bring it up to date, and have it indexed anew."""
    try:
        with closing(sqlite3.connect(unpacked.database, isolation_level=None)) as raw:
            raw.execute("PRAGMA trusted_schema = OFF")
            # An empty database would become a new library, and take the place of a full one.
            sound = require_ours(raw, unpacked, len(shipped_migrations())) > 0
            if sound:
                migrate(raw, unpacked, shipped_migrations())
                sound = _is_sound(raw)
        if sound:
            with closing(open_store(unpacked)) as store:
                store.queue.queue_everything()
    except sqlite3.Error as error:
        raise LibraryError(f"The database in {archive} is damaged. Nothing was changed.") from error
    except LibraryError as error:
        # The sentence would name a folder that only exists for this moment.
        raise LibraryError(str(error).replace(str(unpacked.root), str(archive))) from error
    if not sound:
        raise LibraryError(f"The database in {archive} is damaged, or is no library. Nothing was changed.")


def _is_sound(raw: sqlite3.Connection) -> bool:
    (finding,) = raw.execute("PRAGMA integrity_check(1)").fetchone()
    return finding == "ok" and not raw.execute("PRAGMA foreign_key_check").fetchone() and not unexpected_objects(raw)


def _keep_replaced(folder: LibraryFolder) -> Path | None:
    if not folder.database.exists():
        return None
    try:
        with closing(open_store(folder, read_only=True)) as store:
            return back_up(store, prefix="before-restore")
    except LibraryError:
        # Too damaged to be backed up: keep the files as they are.
        kept = folder.backups / f"damaged-{datetime.now(UTC).strftime('%Y-%m-%d-%H%M%S-%f')}"
        kept.mkdir(parents=True)
        for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm"):
            if (folder.root / name).is_file():
                shutil.copy2(folder.root / name, kept / name)
        return kept


def _take_originals(unpacked: LibraryFolder, folder: LibraryFolder) -> None:
    """Add the backup's originals; the library's own stay, for the backup just made may need them."""
    for file in unpacked.originals.glob("*/*.gz"):
        target = folder.originals / file.parent.name / file.name
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            file.replace(target)


def _take_database(unpacked: LibraryFolder, folder: LibraryFolder) -> None:
    if _write_into_open_library(unpacked, folder):
        return
    # There is no database, or none that could be written into. The log of a damaged one would be played
    # into the restored one, so it goes first; a copy of it has been kept.
    for name in (f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm"):
        with suppress(FileNotFoundError):
            (folder.root / name).unlink()
    unpacked.database.replace(folder.database)
    sync_folder(folder.root)


def _write_into_open_library(unpacked: LibraryFolder, folder: LibraryFolder) -> bool:
    """Write the restored pages into the library as one transaction, which other programs that have it open see."""
    if not folder.database.exists():
        return False
    try:
        target = open_store(folder)
    except LibraryLockedError:
        raise
    except LibraryError:
        return False
    with closing(target), closing(sqlite3.connect(unpacked.database)) as source:
        copy_database(source, target.connection.raw)
    return True

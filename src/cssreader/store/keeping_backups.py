"""The backups of a library: listed, opened to see whether they are good, written once a day, and thinned out."""

import gzip
import hashlib
import json
import os
import re
import shutil
import sqlite3
import tempfile
import time
import zipfile
import zlib
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from cssreader.domain.backups import Backup, BackupCheck, BackupReason
from cssreader.domain.library import OriginalId
from cssreader.errors import LibraryError, NotFoundError
from cssreader.paths import LibraryFolder
from cssreader.store.backing_up import DATABASE_NAME, ORIGINALS_NAME, back_up, originals_named
from cssreader.store.migrating import require_ours, shipped_migrations
from cssreader.store.originals import MOST_BYTES, Originals, write_durably
from cssreader.store.restoring import UNREADABLE, checked_entries
from cssreader.store.store import Store
from cssreader.store.thinning import kept

RECORD = "verified.json"
"""Beside the backups: when each was last opened, and whether it was good."""
_NAME = re.compile(r"(?P<reason>[a-z-]+)-(?P<at>\d{4}-\d\d-\d\d-\d{6})(?:-\d+)?\.zip")
_REASONS = {reason.value: reason for reason in BackupReason if reason.value}


class _Look(NamedTuple):
    at: datetime | None
    failed: bool


_NEVER = _Look(None, failed=False)


def backups_in(folder: Path) -> list[Backup]:
    """The backups in a folder, the newest first; none where there is no folder."""
    looks = _read_record(folder)
    found = []
    with suppress(FileNotFoundError, NotADirectoryError):
        for file in folder.glob("*.zip"):
            with suppress(FileNotFoundError):
                found.append(_described(file, looks))
    return sorted(found, key=lambda backup: (backup.made_at, backup.file.name), reverse=True)


def _described(file: Path, looks: dict[str, _Look]) -> Backup:
    status, name = file.stat(), _NAME.fullmatch(file.name)
    made_at, reason = datetime.fromtimestamp(status.st_mtime, UTC), BackupReason.OTHER
    if name is not None:
        reason = _REASONS.get(name["reason"], BackupReason.OTHER)
        with suppress(ValueError):
            made_at = datetime.strptime(name["at"], "%Y-%m-%d-%H%M%S").replace(tzinfo=UTC)
    look = looks.get(file.name, _NEVER)
    return Backup(file, reason, made_at, status.st_size, look.at, look.failed)


def is_due(folder: LibraryFolder, backups: Path, now: datetime) -> bool:
    """Whether an automatic backup is to be written: none is of today, and the library has changed since the newest."""
    automatic = [each for each in backups_in(backups) if each.reason is BackupReason.AUTOMATIC and not each.failed]
    if any(_is_of_day(each.made_at, now) for each in automatic):
        return False
    # The times of files and not those of names: a clock may have been wrong when one was named.
    written = max((each.file.stat().st_mtime for each in automatic), default=None)
    return written is None or written > now.timestamp() or _changed_at(folder) > written


def is_look_due(backups: Path, now: datetime) -> bool:
    """Whether a backup is to be opened: there are some, and none was looked at today."""
    known = backups_in(backups)
    return bool(known) and not any(each.looked_at is not None and _is_of_day(each.looked_at, now) for each in known)


def _is_of_day(moment: datetime, now: datetime) -> bool:
    """Of the person's own day, which at their desk is not that of UTC."""
    return moment.astimezone().date() == now.astimezone().date()


def _changed_at(folder: LibraryFolder) -> float:
    times = [0.0]
    for file in (folder.database, folder.database.with_name(f"{folder.database.name}-wal")):
        with suppress(FileNotFoundError):
            times.append(file.stat().st_mtime)
    return max(times)


def back_up_automatically(store: Store, backups: Path) -> Path:
    """Write a backup that holds no originals: they never change, and lie in the library or, of a folder elsewhere,
    beside the backups, each once. Raises LibraryError.
    """
    try:
        backups.mkdir(parents=True, exist_ok=True)
        if not backups.resolve().is_relative_to(store.folder.root.resolve()):
            _share_originals(store, backups / ORIGINALS_NAME)
    except OSError as error:
        raise LibraryError(f"The backup could not be written: {error.strerror or error}.") from error
    begun = time.time()
    file = back_up(store, backups, prefix=BackupReason.AUTOMATIC.value, with_originals=False)
    # What is changed while it is written is perhaps not in it, and must count as changed since.
    with suppress(OSError):
        os.utime(file, (begun, begun))
    return file


def _share_originals(store: Store, pool: Path) -> None:
    for name in map(OriginalId, originals_named(store.folder.database)):
        # A check names an original that is missing or damaged; the rest must not go without a backup for it.
        with suppress(NotFoundError, FileNotFoundError):
            source = store.originals.file_of(name)
            target = pool / name[:2] / source.name
            # One that was cut short when a stick was pulled out is written anew.
            if target.exists() and target.stat().st_size == source.stat().st_size:
                continue
            if _is_whole(store.originals, name):
                target.parent.mkdir(parents=True, exist_ok=True)
                write_durably(target, source.read_bytes())


def thin_out(backups: Path) -> tuple[Path, ...]:
    """Remove automatic backups of which there are enough; gives what was removed.

    One that was found damaged neither goes nor takes the place of a good one.
    """
    automatic = [each for each in backups_in(backups) if each.reason is BackupReason.AUTOMATIC and not each.failed]
    stay = kept(each.made_at for each in automatic)
    removed = [each.file for each in automatic if each.made_at not in stay]
    for file in removed:
        file.unlink(missing_ok=True)
    return tuple(removed)


def check_backup(file: Path, folder: LibraryFolder) -> BackupCheck:
    """Open a backup, read all of it, and look for the originals that it names; it changes nothing."""
    try:
        with zipfile.ZipFile(file) as archive, tempfile.TemporaryDirectory() as working:
            checked_entries(archive, file, LibraryFolder(Path(working)))
            damaged = archive.testzip()
            if damaged is not None:
                return BackupCheck(file, f"The backup {file.name} is damaged: {damaged} in it cannot be read.")
            scratch = Path(working) / DATABASE_NAME
            with archive.open(DATABASE_NAME) as stream, scratch.open("wb") as written:
                shutil.copyfileobj(stream, written)
            with closing(sqlite3.connect(scratch)) as raw:
                found = _looked_over(file, folder, raw)
            if found.problem is not None:
                return found
            places = [Originals(each, read_only=True) for each in (LibraryFolder(file.parent), folder)]
            named = map(OriginalId, originals_named(scratch))
            missing = sum(
                not (_is_inside(archive, name) or any(_is_whole(place, name) for place in places)) for name in named
            )
            return replace(found, missing=missing)
    except LibraryError as error:
        return BackupCheck(file, str(error))
    except (zipfile.BadZipFile, *UNREADABLE, KeyError, sqlite3.Error):
        return BackupCheck(file, f"The backup {file.name} is damaged and cannot be brought back.")
    except OSError as error:
        return BackupCheck(file, f"The backup {file.name} cannot be read: {error.strerror or error}.")


def _looked_over(file: Path, folder: LibraryFolder, raw: sqlite3.Connection) -> BackupCheck:
    try:
        require_ours(raw, folder, len(shipped_migrations()))
    except LibraryError:
        return BackupCheck(file, f"The file {file.name} is no backup of a library, or one of a newer program.")
    (finding,) = raw.execute("PRAGMA quick_check(1)").fetchone()
    if finding != "ok" or raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
        return BackupCheck(file, f"The database in the backup {file.name} is damaged.")
    (essays,) = raw.execute("SELECT count(*) FROM essays").fetchone()
    (annotations,) = raw.execute("SELECT count(*) FROM annotations").fetchone()
    return BackupCheck(file, None, essays, annotations)


def _is_inside(archive: zipfile.ZipFile, name: OriginalId) -> bool:
    try:
        with archive.open(f"{ORIGINALS_NAME}{name[:2]}/{name}.gz") as packed, gzip.open(packed) as stream:
            return hashlib.sha256(stream.read(MOST_BYTES + 1)).hexdigest() == name
    except (KeyError, gzip.BadGzipFile, EOFError, zlib.error):
        return False


def _is_whole(place: Originals, name: OriginalId) -> bool:
    try:
        place.read(name)
    except (NotFoundError, LibraryError):
        return False
    return True


def note_looked_at(backups: Path, file: Path, at: datetime, *, failed: bool = False) -> None:
    """Remember that a backup was opened, and whether it was good."""
    record = {name: look for name, look in _read_record(backups).items() if (backups / name).exists()}
    record[file.name] = _Look(at, failed)
    said = {name: {"at": look.at.isoformat(), "failed": look.failed} for name, look in record.items() if look.at}
    with suppress(OSError):
        # Only a record of what was looked at: without it a backup is looked at once more.
        write_durably(backups / RECORD, json.dumps(said, indent=1).encode())


def _read_record(backups: Path) -> dict[str, _Look]:
    """What is remembered; a record that anybody else wrote may hold anything, and counts for nothing then."""
    try:
        record = json.loads((backups / RECORD).read_text(encoding="utf-8"))
        return {name: _look_of(look) for name, look in record.items()}
    except (OSError, ValueError, AttributeError, TypeError, KeyError, OverflowError, RecursionError):
        return {}


def _look_of(said: dict[str, str | bool]) -> _Look:
    return _Look(datetime.fromisoformat(str(said["at"])).astimezone(UTC), failed=said["failed"] is True)

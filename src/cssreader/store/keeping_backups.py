"""The backups of a library: listed, opened to see whether they are good, written once a day, and thinned out."""

import json
import re
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from cssreader.domain.backups import Backup, BackupCheck, BackupReason
from cssreader.domain.library import OriginalId
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store.backing_up import DATABASE_NAME, ORIGINALS_NAME, back_up, originals_named
from cssreader.store.migrating import require_ours, shipped_migrations
from cssreader.store.originals import Originals
from cssreader.store.store import Store
from cssreader.store.thinning import kept

RECORD = "verified.json"
"""Beside the backups: when each was last opened and found good."""
_NAME = re.compile(r"(?P<reason>[a-z-]+)-(?P<at>\d{4}-\d\d-\d\d-\d{6})(?:-\d+)?\.zip")
_REASONS = {reason.value: reason for reason in BackupReason if reason.value}


def backups_in(folder: Path) -> list[Backup]:
    """The backups in a folder, the newest first; none where there is no folder."""
    verified = _read_record(folder)
    found = []
    with suppress(FileNotFoundError, NotADirectoryError):
        for file in folder.glob("*.zip"):
            with suppress(FileNotFoundError):
                found.append(_described(file, verified))
    return sorted(found, key=lambda backup: (backup.made_at, backup.file.name), reverse=True)


def _described(file: Path, verified: dict[str, datetime]) -> Backup:
    status, name = file.stat(), _NAME.fullmatch(file.name)
    made_at, reason = datetime.fromtimestamp(status.st_mtime, UTC), BackupReason.OTHER
    if name is not None:
        reason = _REASONS.get(name["reason"], BackupReason.OTHER)
        with suppress(ValueError):
            made_at = datetime.strptime(name["at"], "%Y-%m-%d-%H%M%S").replace(tzinfo=UTC)
    return Backup(file, reason, made_at, status.st_size, verified.get(file.name))


def is_due(folder: LibraryFolder, backups: Path, now: datetime) -> bool:
    """Whether an automatic backup is to be written: none is of today, and the library has changed since the newest."""
    automatic = [each for each in backups_in(backups) if each.reason is BackupReason.AUTOMATIC]
    if any(each.made_at.date() == now.date() for each in automatic):
        return False
    # The times of files and not those of names: a clock may have been wrong when one was named.
    written = max((each.file.stat().st_mtime for each in automatic), default=None)
    return written is None or written > now.timestamp() or _changed_at(folder) > written


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
    return back_up(store, backups, prefix=BackupReason.AUTOMATIC.value, with_originals=False)


def _share_originals(store: Store, pool: Path) -> None:
    for name in originals_named(store.folder.database):
        target = pool / name[:2] / f"{name}.gz"
        if target.exists():
            continue
        # A check names an original that is missing; the rest must not go without a backup for it.
        with suppress(FileNotFoundError):
            data = store.originals.file_of(OriginalId(name)).read_bytes()
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary = target.with_suffix(".part")
            temporary.write_bytes(data)
            temporary.replace(target)


def thin_out(backups: Path) -> tuple[Path, ...]:
    """Remove automatic backups of which there are enough; gives what was removed."""
    automatic = [each for each in backups_in(backups) if each.reason is BackupReason.AUTOMATIC]
    stay = kept(each.made_at for each in automatic)
    removed = [each.file for each in automatic if each.made_at not in stay]
    for file in removed:
        file.unlink(missing_ok=True)
    return tuple(removed)


def check_backup(file: Path, folder: LibraryFolder) -> BackupCheck:
    """Open a backup, read all of it, and look for the originals that it names; it changes nothing."""
    try:
        with zipfile.ZipFile(file) as archive, tempfile.TemporaryDirectory() as working:
            damaged = archive.testzip()
            if damaged is not None:
                return BackupCheck(file, f"The backup {file.name} is damaged: {damaged} in it cannot be read.")
            scratch = Path(working) / DATABASE_NAME
            scratch.write_bytes(archive.read(DATABASE_NAME))
            with closing(sqlite3.connect(scratch)) as raw:
                found = _looked_over(file, folder, raw)
            if found.problem is not None:
                return found
            inside = set(archive.namelist())
            missing = sum(not _is_somewhere(name, file, folder, inside) for name in originals_named(scratch))
            return replace(found, missing=missing)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, KeyError, sqlite3.Error):
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


def _is_somewhere(name: str, file: Path, folder: LibraryFolder, inside: set[str]) -> bool:
    return f"{ORIGINALS_NAME}{name[:2]}/{name}.gz" in inside or any(
        place.is_file() for place in places_of(name, file, folder)
    )


def places_of(name: str, file: Path, folder: LibraryFolder) -> Iterator[Path]:
    """Where an original of a backup may lie, outside of it: beside it, or in the library."""
    yield file.parent / ORIGINALS_NAME / name[:2] / f"{name}.gz"
    yield Originals(folder, read_only=True).file_of(OriginalId(name))


def note_verified(backups: Path, file: Path, at: datetime) -> None:
    """Remember that a backup was found good."""
    record = {name: when.isoformat() for name, when in _read_record(backups).items() if (backups / name).exists()}
    record[file.name] = at.isoformat()
    with suppress(OSError):
        # Only a record of what was looked at: without it a backup is looked at once more.
        (backups / RECORD).write_text(json.dumps(record, indent=1), encoding="utf-8")


def _read_record(backups: Path) -> dict[str, datetime]:
    try:
        record = json.loads((backups / RECORD).read_text(encoding="utf-8"))
        return {name: datetime.fromisoformat(when) for name, when in record.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}

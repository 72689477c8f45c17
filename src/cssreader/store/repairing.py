"""Write a damaged library anew from what can be read of it.

The damaged files are kept as they are, in a folder of their own among the backups, and everything is read
from a further copy of them. The new database takes the place of the damaged one when it is whole and has
been checked; until then nothing of the library is changed.
"""

import os
import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from cssreader.domain.safety import Repair
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store.backing_up import DATABASE_NAME, remove_abandoned
from cssreader.store.mending import Mending
from cssreader.store.migrating import APPLICATION_ID, migrate, shipped_migrations
from cssreader.store.opening import open_store
from cssreader.store.originals import sync_folder
from cssreader.store.salvaging import UNREADABLE, Reading, reading_of

FILES = (DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm")
_MAGIC = b"SQLite format 3\x00"
_PAGE_SIZE = 4096
_NOT_COPIED = ("migrations", "index_queue", "sqlite_sequence")
_UNREAD = {
    "essays": "A part of the essays could not be read: their shelves, positions and edited facts.",
    "versions": "A part of the titles and facts of essays could not be read.",
    "bodies": "A part of the texts of essays could not be read.",
    "annotations": "A part of the highlights, notes and bookmarks could not be read.",
    "annotation_tags": "A part of the tags of highlights and notes could not be read.",
    "essay_tags": "A part of the tags of essays could not be read.",
    "dossiers": "A part of the names of dossiers could not be read.",
    "dossier_items": "A part of the passages in dossiers could not be read.",
    "drafts": "A part of the notes that were being written could not be read.",
}


class _Column(NamedTuple):
    name: str
    type: str
    required: bool
    default: Any


def repair(folder: LibraryFolder) -> Repair:
    """Make the library in `folder` anew from what can be read of it. Raises LibraryError; nothing is changed then."""
    if not folder.database.is_file():
        raise LibraryError(f"There is no library in {folder.root}.")
    try:
        remove_abandoned(folder.root, ".repairing-")
        with tempfile.TemporaryDirectory(prefix=".repairing-", dir=folder.root) as working:
            kept = keep_files(folder)
            damaged, made = Path(working) / "damaged", LibraryFolder(Path(working) / "made")
            for each in (damaged, made.root):
                each.mkdir()
            for name in FILES[:2]:
                if (kept / name).is_file():
                    shutil.copyfile(kept / name, damaged / name)
            lost = _salvage(damaged / DATABASE_NAME, made)
            mending = _mended(made)
            essays, annotations = _finished(made)
            _put_in_place(made, folder)
    except OSError as error:
        raise LibraryError(f"The library could not be repaired: {error.strerror or error}.") from error
    except sqlite3.Error as error:
        raise LibraryError(f"The library could not be repaired: {error}. The files are as they were.") from error
    incomplete = tuple(dict.fromkeys(mending.incomplete))
    return Repair(kept, essays, annotations, (*lost, *mending.lost), incomplete)


def keep_files(folder: LibraryFolder) -> Path:
    """Copy the files of the database as they are into a folder among the backups. Raises OSError."""
    stem = f"damaged-{datetime.now(UTC).strftime('%Y-%m-%d-%H%M%S-%f')}"
    kept = folder.backups / f"{stem}-{uuid.uuid4().hex[:6]}"
    kept.mkdir(parents=True)
    for name in FILES:
        if (folder.root / name).is_file():
            shutil.copy2(folder.root / name, kept / name)
            with (kept / name).open("rb") as stream:
                os.fsync(stream.fileno())
    sync_folder(kept)
    sync_folder(folder.backups)
    return kept


def _salvage(damaged: Path, made: LibraryFolder) -> list[str]:
    """Copy what can be read of `damaged` into a new database; gives sentences on what could not."""
    _mend_header(damaged)
    lost: list[str] = []
    with (
        closing(sqlite3.connect(damaged, isolation_level=None)) as source,
        closing(sqlite3.connect(made.database, isolation_level=None)) as target,
    ):
        source.text_factory = lambda data: data.decode("utf-8", "replace")
        for setting in ("trusted_schema = OFF", "writable_schema = ON", "query_only = ON"):
            source.execute(f"PRAGMA {setting}")
        steps = shipped_migrations()[: _version_said(source)]
        migrate(target, made, steps)
        for setting in ("foreign_keys = OFF", "ignore_check_constraints = ON"):
            target.execute(f"PRAGMA {setting}")
        target.execute("BEGIN")
        tables = _tables(target)
        _require_readable(source, tables)
        for table in tables:
            lost += _copy_table(source, target, table)
        lost += _lost_marks(source, target)
        target.execute("COMMIT")
    return lost


def _mend_header(file: Path) -> None:
    """Write the first bytes of a database as ours has them, where they are not."""
    size = file.stat().st_size
    with file.open("r+b") as stream:
        start = stream.read(100)
        head = bytearray(start)
        if len(head) < 100:
            raise LibraryError(f"Nothing is left of the database {file.name}. Bring back a backup.")
        page_size = int.from_bytes(head[16:18], "big")
        sound = start[:16] == _MAGIC and start[20:24] == b"\x00\x40\x20\x20" and start[56:60] == b"\x00\x00\x00\x01"
        sound = sound and page_size in (1, *(2**power for power in range(9, 16)))
        sound = sound and start[18:20] in (b"\x01\x01", b"\x02\x02")
        if sound:
            return
        head[:16] = _MAGIC
        head[16:24] = _PAGE_SIZE.to_bytes(2, "big") + b"\x02\x02\x00\x40\x20\x20"
        head[28:32] = (size // _PAGE_SIZE).to_bytes(4, "big")
        head[44:48] = (4).to_bytes(4, "big")
        head[56:60] = (1).to_bytes(4, "big")
        head[68:72] = APPLICATION_ID.to_bytes(4, "big")
        head[92:96] = head[24:28]
        stream.seek(0)
        stream.write(head)


def _version_said(source: sqlite3.Connection) -> int:
    newest = len(shipped_migrations())
    try:
        (said,) = source.execute("PRAGMA user_version").fetchone()
        (steps,) = source.execute("SELECT ifnull(max(number), 0) FROM migrations").fetchone()
    except UNREADABLE:
        return newest
    if steps > newest:
        raise LibraryError("The library was written by a newer version of CSS Reader. Update the program to repair it.")
    version = steps or said
    return version if 1 <= version <= newest else newest


def _tables(target: sqlite3.Connection) -> list[str]:
    found = target.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    return [name for (name,) in found if not name.startswith("sqlite_") and name not in _NOT_COPIED]


def _require_readable(source: sqlite3.Connection, tables: list[str]) -> None:
    """Where not even the list of tables can be read, a backup has more than any repair."""
    try:
        here = {name for (name,) in source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except UNREADABLE as error:
        raise LibraryError(
            "The beginning of the database is lost, so that nothing can be read of it. Bring back a backup."
        ) from error
    if not here & set(tables):
        raise LibraryError("The database holds no table of a library, so it cannot be repaired. Bring back a backup.")


def _copy_table(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> Iterator[str]:
    try:
        reading = reading_of(target, source, table)
    except UNREADABLE:
        reading = Reading(table, (), ())
    if not reading.columns:
        yield f"Nothing of the table {table} could be read."
        return
    columns = [each for each in _columns(target, table) if each.name in reading.columns]
    in_order = Reading(table, tuple(each.name for each in columns), reading.key)
    names = ", ".join(f'"{each.name}"' for each in columns)
    insert = f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})'  # noqa: S608
    refused = 0
    for row in in_order.rows(source):
        fitting = [_fitting(value, column) for value, column in zip(row, columns, strict=True)]
        refused += not _inserted(target, insert, fitting, columns)
    if in_order.unread:
        yield _UNREAD.get(table) or f"A part of the table {table} could not be read."
    if refused:
        yield f"In the table {table}, {refused} rows stood twice or could not be understood."


def _lost_marks(source: sqlite3.Connection, target: sqlite3.Connection) -> Iterator[str]:
    """In which essays marks are lost: an index knows how many there were."""
    counted = "SELECT essay_id, count(*) FROM annotations INDEXED BY annotations_by_essay GROUP BY essay_id"
    try:
        before = dict(source.execute(counted).fetchall())
    except UNREADABLE:
        return
    after = dict(target.execute(counted).fetchall())
    for essay, count in before.items():
        lost = count - after.get(essay, 0)
        if lost > 0:
            found = target.execute("SELECT title FROM versions WHERE essay_id = ?", (essay,)).fetchone()
            yield f"Of the marks in “{found[0] if found else essay}”, {lost} could not be read."


def _columns(target: sqlite3.Connection, table: str) -> list[_Column]:
    described = target.execute('SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)', (table,))
    return [
        _Column(name, kind, bool(required), None if default is None else str(default).strip("'"))
        for name, kind, required, default in described
    ]


def _fitting(value: Any, column: _Column) -> Any:
    """The value, or the nearest that the column takes."""
    if value is None:
        if not column.required:
            return None
        value = column.default if column.default is not None else ("" if column.type == "TEXT" else 0)
    if column.type == "TEXT":
        return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    number = float if column.type == "REAL" else int
    try:
        return number(value)
    except (ValueError, TypeError, OverflowError):
        return number(0) if column.required else None


def _inserted(target: sqlite3.Connection, insert: str, values: list[Any], columns: list[_Column]) -> bool:
    try:
        target.execute(insert, values)
    except sqlite3.IntegrityError as error:
        # Two rows may have come to the same name by the damage; the second one is kept under another.
        taken = str(error).rpartition(".")[2]
        place = next((at for at, each in enumerate(columns) if each.name == taken), None)
        if place is None or taken not in ("uid", "name") or not isinstance(values[place], str):
            return False
        values[place] = f"{values[place]} ({uuid.uuid4().hex[:4]})"
        with suppress(sqlite3.IntegrityError):
            target.execute(insert, values)
            return True
        return False
    return True


def _mended(made: LibraryFolder) -> Mending:
    with closing(sqlite3.connect(made.database, isolation_level=None)) as raw:
        raw.execute("BEGIN")
        mending = Mending(raw)
        mending.mend()
        raw.execute("COMMIT")
    return mending


def _finished(made: LibraryFolder) -> tuple[int, int]:
    """Bring the new database up to date and see that it is sound; gives how many essays and annotations it holds."""
    with closing(open_store(made)) as store:
        store.queue.queue_everything()
        counts = len(store.essays.summaries()), len(store.annotations.all())
        raw = store.connection.raw
        (finding,) = raw.execute("PRAGMA integrity_check(1)").fetchone()
        if finding != "ok":
            raise LibraryError(f"The library could not be repaired: {finding}. The files are as they were.")
        # One plain file, which can be put in place in one step.
        raw.execute("PRAGMA journal_mode = DELETE")
    return counts


def _put_in_place(made: LibraryFolder, folder: LibraryFolder) -> None:
    with made.database.open("rb") as stream:
        os.fsync(stream.fileno())
    # The log of the damaged database would be played into the new one; a copy of it has been kept.
    for name in FILES[1:]:
        with suppress(FileNotFoundError):
            (folder.root / name).unlink()
    made.database.replace(folder.database)
    sync_folder(folder.root)
    # What they say is of the library before; they are made anew from the store.
    shutil.rmtree(folder.index, ignore_errors=True)
    shutil.rmtree(folder.next_index, ignore_errors=True)

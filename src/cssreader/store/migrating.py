"""The schema, brought up to date in numbered steps.

A step and its record are one transaction, so a crash leaves the schema before or after it, never
between. Steps that have shipped are never edited; a new one is added.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store.connection import copy_database
from cssreader.text.addresses import address_key

APPLICATION_ID = 0x43535352
"""'CSSR', in the header of every database of ours."""

_SHIPPED = Path(__file__).parent / "migrations"


class Migration(NamedTuple):
    """One step; `number` is the schema's version after it, counted from 1 without gaps."""

    number: int
    name: str
    file: Path


def shipped_migrations(folder: Path = _SHIPPED) -> tuple[Migration, ...]:
    """The steps in `folder`, in order: files named like ``0001_library.sql``."""
    steps = tuple(
        Migration(int(file.stem.partition("_")[0]), file.stem.partition("_")[2], file)
        for file in sorted(folder.glob("*.sql"))
    )
    assert [step.number for step in steps] == list(range(1, len(steps) + 1)), "migrations are numbered without gaps"
    return steps


def schema_version(raw: sqlite3.Connection) -> int:
    return int(raw.execute("PRAGMA user_version").fetchone()[0])


def require_ours(raw: sqlite3.Connection, folder: LibraryFolder, newest: int) -> int:
    """The schema's version, 0 for an empty database. Raises LibraryError for what is not ours to open."""
    application = int(raw.execute("PRAGMA application_id").fetchone()[0])
    version = schema_version(raw)
    if application != APPLICATION_ID and (version or raw.execute("SELECT 1 FROM sqlite_master").fetchone()):
        raise LibraryError(f"The file {folder.database} belongs to another program; it is no library of CSS Reader.")
    if version > newest:
        raise LibraryError(
            f"The library in {folder.root} was written by a newer version of CSS Reader. Update the program to open it."
        )
    return version


def migrate(raw: sqlite3.Connection, folder: LibraryFolder, steps: Sequence[Migration]) -> None:
    """Apply the steps that are missing. An existing database is copied to the backups before the first."""
    version = require_ours(raw, folder, len(steps))
    if version == len(steps):
        return
    if version:
        _copy_before(raw, folder, version)
    teach_functions(raw)
    for step in steps[version:]:
        _apply(raw, step)


def teach_functions(raw: sqlite3.Connection) -> None:
    """Let a connection run the steps: some call functions of ours."""
    raw.create_function("address_key", 1, _address_key, deterministic=True)


def _address_key(address: object) -> str | None:
    return address_key(address) if isinstance(address, str) else None


def _apply(raw: sqlite3.Connection, step: Migration) -> None:
    raw.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have taken the step while this one waited for the lock.
        if schema_version(raw) < step.number:
            for statement in statements(step.file.read_text("utf-8")):
                raw.execute(statement)
            raw.execute(
                "INSERT INTO migrations (number, name, applied_at) VALUES (?, ?, ?)",
                (step.number, step.name, datetime.now(UTC).isoformat(timespec="microseconds")),
            )
            raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            raw.execute(f"PRAGMA user_version = {step.number}")
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:
            raw.rollback()
        raise


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one; `executescript` would commit behind our back."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    assert not statement.strip(), "a migration ends with a whole statement"


def _copy_before(raw: sqlite3.Connection, folder: LibraryFolder, version: int) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    destination = folder.backups / f"schema-{version}-{stamp}.db"
    try:
        folder.backups.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(destination)) as copy:
            copy_database(raw, copy)
    except (OSError, sqlite3.Error) as error:
        raise LibraryError(
            f"The library must be changed for this version of CSS Reader, but no copy of it could be made first "
            f"in {folder.backups}: {error}. See that the disk has room."
        ) from error

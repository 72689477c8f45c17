"""One connection to the database: transactions, and the machine's failures as sentences."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from cssreader.errors import LibraryDamagedError, LibraryError
from cssreader.paths import LibraryFolder

Row = tuple[Any, ...]


class LibraryLockedError(LibraryError):
    """Another program is writing the library, and did not finish in time."""


class LibraryReplacedError(LibraryError):
    """The file that was opened is not the library any more."""


LOCKED = "The library is being written by another program; nothing was saved. Try again in a moment."
_SENTENCES = {
    sqlite3.SQLITE_FULL: "The disk is full; nothing was saved. Make room on it and try again.",
    sqlite3.SQLITE_READONLY: "The library in {root} cannot be written, so nothing was saved. "
    "Allow writing to the folder, or copy it to where you can write.",
    sqlite3.SQLITE_PERM: "The library in {root} may not be used by you. Ask for the right to its folder.",
    sqlite3.SQLITE_CANTOPEN: "The library in {root} cannot be opened. See that its folder can be read and written.",
    sqlite3.SQLITE_IOERR: "The disk failed while the library in {root} was used. "
    "See that the disk is connected and healthy, then try again.",
    sqlite3.SQLITE_TOOBIG: "A text is too long for the library; nothing was saved.",
    sqlite3.SQLITE_NOMEM: "There is not enough memory to use the library; nothing was saved. Close something else.",
}
DAMAGED = (
    "The database of the library in {root} is damaged. "
    "Repair it, or bring back a backup; there may be some in {backups}."
)
REPLACED = (
    "The library in {root} was taken away or replaced by another program while it was open; nothing was saved. "
    "See that its disk is connected, then close the library and open it again."
)


def known_error(error: sqlite3.Error, folder: LibraryFolder) -> LibraryError | None:
    """What to tell a person about an error of SQLite, or None when it is a mistake of the program."""
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryLockedError(LOCKED)
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LibraryDamagedError(DAMAGED.format(root=folder.root, backups=folder.backups))
    if primary in _SENTENCES:
        return LibraryError(_SENTENCES[primary].format(root=folder.root))
    return None


def copy_database(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Make `target` what `source` is, in one transaction. Raises LibraryLockedError when either stays locked."""

    def stop_waiting(status: int, _remaining: int, _total: int) -> None:
        # The wait of the connection itself is over by then; `backup` would begin another, without end.
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise LibraryLockedError(LOCKED)

    source.backup(target, progress=stop_waiting)


def _file_at(path: Path) -> tuple[int, int] | None:
    """Which file lies there, whatever its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _tolerant(data: bytes) -> str:
    return data.decode("utf-8", "replace")


class Connection:
    """A connection that belongs to one thread. Every method raises LibraryError for what a machine can cause."""

    def __init__(self, raw: sqlite3.Connection, folder: LibraryFolder, *, read_only: bool) -> None:
        self.raw = raw
        self._folder = folder
        self._read_only = read_only
        self._depth = 0
        self._file = _file_at(folder.database)

    def run(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> int:
        """Run one writing statement; gives the number of rows it changed."""
        with self._failures():
            return self.raw.execute(sql, values).rowcount

    def insert(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> int:
        """Run one INSERT; gives the number of the new row."""
        with self._failures():
            number = self.raw.execute(sql, values).lastrowid
        assert number is not None
        return number

    def run_each(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        with self._failures():
            self.raw.executemany(sql, rows)

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[Row]:
        with self._failures():
            try:
                return self.raw.execute(sql, values).fetchall()
            except sqlite3.OperationalError as error:
                if "decode to UTF-8" not in str(error):
                    raise
            # Damaged letters in one record must hide neither it nor the others.
            self.raw.text_factory = _tolerant
            return self.raw.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Row | None:
        found = self.rows(sql, values)
        return found[0] if found else None

    def value(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """The first value of the first row, None without a row."""
        found = self.row(sql, values)
        return found[0] if found else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; committed and on the disk when it ends. Inside another one it is a part of that."""
        if self._read_only:
            raise LibraryError(f"The library in {self._folder.root} is open for reading only, so nothing was saved.")
        opening, undoing, closing = (
            ("SAVEPOINT part", "ROLLBACK TO part", "RELEASE part") if self._depth else ("BEGIN IMMEDIATE", "", "COMMIT")
        )
        if not self._depth:
            self.require_same_file()
        self.run(opening)
        self._depth += 1
        try:
            yield
            # A commit that fails leaves the transaction open, so it belongs inside.
            self.run(closing)
        except BaseException:
            # SQLite may have rolled back by itself, after a full disk for one.
            if self.raw.in_transaction:
                with suppress(sqlite3.Error):
                    if undoing:
                        self.raw.execute(undoing)
                        self.raw.execute(closing)
                    else:
                        self.raw.rollback()
            raise
        finally:
            self._depth -= 1

    def require_same_file(self) -> None:
        """Raise LibraryReplacedError where the file was taken away or replaced: what is written would go with it."""
        if _file_at(self._folder.database) != self._file:
            raise LibraryReplacedError(REPLACED.format(root=self._folder.root))

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Every question asked inside sees one and the same state of the library."""
        outermost = not self.raw.in_transaction
        if outermost:
            with self._failures():
                self.raw.execute("BEGIN")
        try:
            yield
        finally:
            if outermost and self.raw.in_transaction:
                with self._failures():
                    self.raw.execute("COMMIT")

    def close(self) -> None:
        self.raw.close()

    @contextmanager
    def _failures(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            known = known_error(error, self._folder)
            if known is None:
                raise
            raise known from error

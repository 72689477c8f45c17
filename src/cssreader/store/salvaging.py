"""Read the rows of a damaged table that can be read, around those that cannot.

A table is a tree of pages in the order of its row numbers. A damaged page ends a reading at once, so the
rows before it are read forwards, those behind it backwards, and those between by ever smaller ranges.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Row = tuple[Any, ...]

UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a damaged database raises; the second where the damage is in a name that SQLite quotes."""
MOST_PROBES = 200_000
"""Ranges that are tried in one table; each takes some microseconds."""
BEYOND_LAST = 10_000
"""How many row numbers are tried behind the last row that could be read, where the highest is not known."""


@dataclass(slots=True)
class Reading:
    """One table as far as it can be read."""

    table: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    """The columns that tell rows apart; for most tables the number of the row."""
    unread: bool = False
    """Whether something of it could not be read."""
    _seen: set[Any] = field(default_factory=set)
    _probes: int = 0

    @property
    def _has_numbers(self) -> bool:
        return self.key == ("rowid",)

    def rows(self, raw: sqlite3.Connection) -> Iterator[Row]:
        """Every row that can be read, each once, as values of `columns`; a value that cannot be read is None."""
        bounds = []
        for direction in ("ASC", "DESC"):
            order = ", ".join(f"{_quoted(name)} {direction}" for name in self.key)
            last = None
            whole = True
            for key, row in self._asked(raw, f"ORDER BY {order}"):
                if key is None:
                    whole = False
                    continue
                last = key
                if self._is_new(key):
                    yield row
            if whole:
                return
            bounds.append(last)
        self.unread = True
        if self._has_numbers:
            yield from self._between(raw, *bounds)
        else:
            yield from self._by_indexes(raw)

    def _is_new(self, key: Any) -> bool:
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def _asked(self, raw: sqlite3.Connection, rest: str, values: Row = ()) -> Iterator[tuple[Any, Row]]:
        """Rows with their keys; what ends in an error ends with a key of None."""
        names = ", ".join(map(_quoted, (*self.key, *self.columns)))
        width = len(self.key)
        try:
            cursor = raw.execute(f"SELECT {names} FROM {_quoted(self.table)} {rest}", values)  # noqa: S608
            for row in cursor:
                yield row[0] if width == 1 else row[:width], row[width:]
        except UNREADABLE:
            yield None, ()

    def _between(self, raw: sqlite3.Connection, low: int | None, high: int | None) -> Iterator[Row]:
        # A damaged tree may give numbers out of their order.
        first = min(low or 0, 0 if high is None else high)
        last = max(low or 0, self._highest(raw, low or 0) if high is None else high)
        if low is not None and low < last:
            first = low
        waiting = [(first, last)]
        while waiting and self._probes < MOST_PROBES:
            start, end = waiting.pop()
            self._probes += 1
            failed_from = None
            reached = start
            for key, row in self._asked(raw, "WHERE rowid BETWEEN ? AND ? ORDER BY rowid", (start, end)):
                if key is None:
                    failed_from = reached
                    break
                reached = max(reached, key + 1)
                if self._is_new(key):
                    yield row
            if failed_from is None or failed_from > end:
                continue
            if failed_from == end:
                yield from self._in_part(raw, end)
            else:
                middle = (failed_from + end) // 2
                waiting += [(middle + 1, end), (failed_from, middle)]

    def _highest(self, raw: sqlite3.Connection, low: int) -> int:
        try:
            found = raw.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (self.table,)).fetchone()
        except UNREADABLE:
            found = None
        known = found[0] if found and isinstance(found[0], int) else 0
        return min(max(known, low), low + MOST_PROBES) if known > low else low + BEYOND_LAST

    def _in_part(self, raw: sqlite3.Connection, number: int) -> Iterator[Row]:
        """A row whose long value is lost, with its other values."""
        values = [self._one_value(raw, name, number) for name in self.columns]
        found = [value for value in values if value is not None]
        if any(value != number for value in found) and self._is_new(number):
            yield tuple(values)

    def _one_value(self, raw: sqlite3.Connection, name: str, number: int) -> Any:
        try:
            sql = f"SELECT {_quoted(name)} FROM {_quoted(self.table)} WHERE rowid = ?"  # noqa: S608
            found = raw.execute(sql, (number,)).fetchone()
        except UNREADABLE:
            return None
        return found[0] if found else None

    def _by_indexes(self, raw: sqlite3.Connection) -> Iterator[Row]:
        """Rows whose keys an index knows, looked up one by one, or taken from an index that has all of them."""
        table = _quoted(self.table)
        condition = " AND ".join(f"{_quoted(name)} = ?" for name in self.key)
        keys = ", ".join(map(_quoted, self.key))
        for index in _indexes(raw, self.table):
            for key, row in self._asked_of_index(raw, index):
                if self._is_new(key):
                    yield row
            try:
                known = raw.execute(f"SELECT {keys} FROM {table} INDEXED BY {_quoted(index)}").fetchall()  # noqa: S608
            except UNREADABLE:
                continue
            for each in known:
                if (each[0] if len(each) == 1 else each) in self._seen:
                    continue
                for key, row in self._asked(raw, f"WHERE {condition}", each):
                    if key is not None and self._is_new(key):
                        yield row

    def _asked_of_index(self, raw: sqlite3.Connection, index: str) -> Iterator[tuple[Any, Row]]:
        covered = {name for (name,) in raw.execute("SELECT name FROM pragma_index_xinfo(?)", (index,))}
        if covered >= set(self.columns):
            for key, row in self._asked(raw, f"INDEXED BY {_quoted(index)}"):
                if key is not None:
                    yield key, row


def reading_of(model: sqlite3.Connection, raw: sqlite3.Connection, table: str) -> Reading:
    """How to read a table of a damaged database; `model` is a sound one of the same schema."""
    here = {name for (name,) in raw.execute("SELECT name FROM pragma_table_info(?)", (table,))}
    described = model.execute("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", (table,)).fetchall()
    (without_numbers,) = model.execute("SELECT wr FROM pragma_table_list WHERE name = ?", (table,)).fetchone()
    columns = tuple(name for name, _ in described if name in here)
    key = tuple(name for name, place in sorted(described, key=lambda each: each[1]) if place)
    return Reading(table, columns, key if without_numbers else ("rowid",))


def _indexes(raw: sqlite3.Connection, table: str) -> list[str]:
    try:
        found = raw.execute(
            "SELECT name FROM pragma_index_list(?) WHERE origin = 'c' AND NOT partial", (table,)
        ).fetchall()
    except UNREADABLE:
        return []
    return [name for (name,) in found]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'

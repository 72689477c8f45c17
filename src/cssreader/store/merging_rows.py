"""Rows of one database, written into another of the same schema."""

from typing import Any

from cssreader.store.connection import Connection

Values = dict[str, Any]
"""A row: its columns and their values."""


def rows_of(connection: Connection, table: str, rest: str = "") -> list[Values]:
    """Every row of a table as its columns and values."""
    names = [name for (name,) in connection.rows("SELECT name FROM pragma_table_info(?) ORDER BY cid", (table,))]
    columns = ", ".join(f'"{name}"' for name in names)
    return [dict(zip(names, row, strict=True)) for row in connection.rows(f"SELECT {columns} FROM {table} {rest}")]  # noqa: S608


def insert(connection: Connection, table: str, row: Values) -> int:
    """Add a row and give its number."""
    return connection.insert(_insertion("INSERT", table, row), tuple(row.values()))


def insert_unless_known(connection: Connection, table: str, row: Values) -> int:
    """Add a row unless one is there with its key; how many were added."""
    return connection.run(_insertion("INSERT OR IGNORE", table, row), tuple(row.values()))


def _insertion(verb: str, table: str, row: Values) -> str:
    columns = ", ".join(f'"{name}"' for name in row)
    return f"{verb} INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})"


def update(connection: Connection, table: str, row: Values, key: str) -> None:
    values = {name: value for name, value in row.items() if name != key}
    setting = ", ".join(f'"{name}" = ?' for name in values)
    connection.run(f"UPDATE {table} SET {setting} WHERE {key} = ?", (*values.values(), row[key]))  # noqa: S608

"""Each step of the schema is taken whole, once, and after a copy."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store import open_store
from cssreader.store.migrating import Migration, migrate, schema_version, shipped_migrations, statements
from cssreader.store.schema import unexpected_objects


@pytest.fixture
def raw(folder: LibraryFolder) -> Iterator[sqlite3.Connection]:
    open_store(folder).close()
    with closing(sqlite3.connect(folder.database, isolation_level=None)) as connection:
        yield connection


@pytest.fixture
def steps(tmp_path: Path) -> tuple[Migration, ...]:
    """The shipped steps, and two more."""
    shipped = shipped_migrations()
    number = len(shipped)
    (tmp_path / "next.sql").write_text(
        "CREATE TABLE shelves (name TEXT) STRICT;\nINSERT INTO shelves VALUES ('a;b');\n"
    )
    (tmp_path / "last.sql").write_text("ALTER TABLE shelves ADD COLUMN place INTEGER;\n")
    return (
        *shipped,
        Migration(number + 1, "next", tmp_path / "next.sql"),
        Migration(number + 2, "last", tmp_path / "last.sql"),
    )


def test_every_step_is_recorded(raw: sqlite3.Connection, folder: LibraryFolder, steps: tuple[Migration, ...]) -> None:
    migrate(raw, folder, steps)
    assert len(steps) == schema_version(raw)
    records = raw.execute("SELECT number, name FROM migrations ORDER BY number").fetchall()
    assert [(step.number, step.name) for step in steps] == records
    assert [("a;b", None)] == raw.execute("SELECT name, place FROM shelves").fetchall()


def test_a_copy_is_made_before_a_library_is_changed(
    raw: sqlite3.Connection, folder: LibraryFolder, steps: tuple[Migration, ...]
) -> None:
    before = schema_version(raw)
    migrate(raw, folder, steps)
    (copy,) = folder.backups.glob(f"schema-{before}-*.db")
    with closing(sqlite3.connect(copy)) as kept:
        assert before == schema_version(kept)
    migrate(raw, folder, steps)
    assert [copy] == list(folder.backups.iterdir())


def test_nothing_is_changed_when_no_copy_can_be_made(
    raw: sqlite3.Connection, folder: LibraryFolder, steps: tuple[Migration, ...]
) -> None:
    folder.backups.write_text("a file where the folder should be")
    before = schema_version(raw)
    with pytest.raises(LibraryError, match="no copy of it could be made first"):
        migrate(raw, folder, steps)
    assert before == schema_version(raw)


def test_a_step_that_fails_leaves_the_schema_before_it(
    raw: sqlite3.Connection, folder: LibraryFolder, steps: tuple[Migration, ...]
) -> None:
    steps[-1].file.write_text("CREATE TABLE half (name TEXT);\nCREATE TABLE shelves (name TEXT);\n")
    with pytest.raises(sqlite3.OperationalError, match="shelves already exists"):
        migrate(raw, folder, steps)
    assert len(steps) - 1 == schema_version(raw)
    assert None is raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchone()


def test_a_step_that_another_program_took_meanwhile_is_not_taken_twice(
    raw: sqlite3.Connection, folder: LibraryFolder, steps: tuple[Migration, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    from cssreader.store import migrating

    copy_before = migrating._copy_before

    def copy_and_let_another_migrate(connection: sqlite3.Connection, where: LibraryFolder, version: int) -> None:
        copy_before(connection, where, version)
        monkeypatch.setattr(migrating, "_copy_before", copy_before)
        with closing(sqlite3.connect(where.database, isolation_level=None)) as other:
            migrate(other, where, steps)

    monkeypatch.setattr(migrating, "_copy_before", copy_and_let_another_migrate)
    migrate(raw, folder, steps)
    assert len(steps) == schema_version(raw)


def test_a_script_is_split_where_its_statements_end() -> None:
    script = "-- a comment;\nCREATE TABLE a (b);\nCREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n  DELETE FROM a;\nEND;\n"
    first, second = statements(script)
    assert (first.endswith("(b);\n"), second.startswith("CREATE TRIGGER"), second.endswith("END;\n")) == (True,) * 3


def test_what_no_step_makes_is_noticed(raw: sqlite3.Connection) -> None:
    assert [] == unexpected_objects(raw)
    raw.execute("CREATE TRIGGER lurking AFTER INSERT ON drafts BEGIN DELETE FROM annotations; END")
    assert ["the trigger lurking"] == unexpected_objects(raw)

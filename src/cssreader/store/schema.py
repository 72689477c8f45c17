"""What a database of ours is made of."""

import sqlite3
from contextlib import closing

from cssreader.store.migrating import shipped_migrations, statements, teach_functions

_OBJECTS = "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name"


def unexpected_objects(raw: sqlite3.Connection) -> list[str]:
    """Tables, indexes, triggers and views of a current database that no migration makes."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        teach_functions(model)
        for step in shipped_migrations():
            for statement in statements(step.file.read_text("utf-8")):
                model.execute(statement)
        expected = set(model.execute(_OBJECTS).fetchall())
    return [f"the {kind} {name}" for kind, name in raw.execute(_OBJECTS).fetchall() if (kind, name) not in expected]

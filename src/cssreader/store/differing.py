"""What databases of libraries say of essays, and whether two differ in anything besides; both are of today's schema."""

from typing import NamedTuple

from cssreader.store.connection import Row
from cssreader.store.store import Store

_OF_ESSAYS = ("essays", "essay_tags", "versions", "bodies", "version_pictures", "addresses", "annotations")
_OF_ANNOTATIONS = ("annotation_tags", "annotation_history")
_NOTHING_OF_THE_PERSON = (
    *("migrations", "sqlite_sequence", "index_queue", "web_runner", "bands", "site_blocks"),
    *("watched_files", "recent_searches", "web_queue_log"),
)
"""Found again, or of the machine."""
_ESSAYS = """
SELECT e.uid, ifnull(e.edited_title, v.title),
    v.text_hash, e.edited_title, e.edited_author, e.edited_published, e.edited_facts, e.shelf, e.trashed_at IS NULL,
    (SELECT group_concat(tag, char(10)) FROM (SELECT tag FROM essay_tags WHERE essay_id = e.id ORDER BY place)),
    (SELECT count(*) FROM versions WHERE essay_id = e.id),
    e.position, e.progress, e.read_at, e.finished_on
FROM essays e LEFT JOIN versions v ON v.id = e.newest_version_id ORDER BY e.id
"""
_READ = 4
"""The last columns, of how far it was read."""


class EssayRow(NamedTuple):
    title: str
    said: Row
    """Its text and what is said of it."""
    read: Row
    """How far it was read."""


def essays_in(store: Store) -> dict[str, EssayRow]:
    """Every essay, those in the trash too, by the name that is the same in every copy of a library."""
    return {
        uid: EssayRow(title or "", tuple(rest[:-_READ]), tuple(rest[-_READ:]))
        for uid, title, *rest in store.connection.rows(_ESSAYS)
    }


def others_differ(here: Store, there: Store) -> bool:
    """Whether anything differs besides essays, annotations and what is found again by itself."""
    known = {*_OF_ESSAYS, *_OF_ANNOTATIONS, *_NOTHING_OF_THE_PERSON}
    tables = [name for (name,) in here.connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return any(_rows(here, table) != _rows(there, table) for table in tables if table not in known)


def _rows(store: Store, table: str) -> set[Row]:
    return set(store.connection.rows(f'SELECT * FROM "{table}"'))  # noqa: S608

"""Make a library whole of which rows are missing: what is left of an essay or a dossier must stay reachable."""

import sqlite3
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime

from cssreader.domain.content import Paragraph, SafeHtml, Span
from cssreader.domain.essay import EssayId
from cssreader.store.essay_rows import opening_of
from cssreader.store.values import stamp, text_hash
from cssreader.text.plain import plain_text, word_count
from cssreader.text.safe_html import from_html, to_html

_LONGEST_NAME = 80
_MOST_TAGS = 20
_DERIVED = ("bands", "likenesses", "site_blocks", "version_pictures", "joined_annotations", "web_queue_log")
"""Tables whose rows mean nothing without what they refer to, and that no person would miss."""

_JSON = (
    ("essays", "edited_facts", "{}"),
    ("versions", "facts", "{}"),
    ("versions", "picture_sources", None),
    ("bodies", "removed", "[]"),
    ("joins", "tags_added", "[]"),
)
"""Columns that SQLite reads as JSON: a damaged one would hide every row of its table."""


class Mending:
    """Goes once over a database whose rows were copied without regard for one another."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw
        self._now = stamp(datetime.now(UTC))
        self.lost: list[str] = []
        self.incomplete: list[EssayId] = []

    def mend(self) -> None:
        self._drop_impossible()
        self._complete_bodies()
        self._stand_in_for_versions()
        self._stand_in_for_essays()
        self._stand_in_for_dossiers()
        self._stand_in_for_texts()
        self._choose_shown_versions()
        self._name_lost_annotations()
        self._drop_orphans()

    def _drop_impossible(self) -> None:
        run = self._raw.execute
        run("DELETE FROM likenesses WHERE essay_id >= other_id")
        run("UPDATE cleaning_rules SET site = NULL WHERE essay_id IS NOT NULL")
        run("DELETE FROM cleaning_rules WHERE essay_id IS NULL AND site IS NULL")
        run("DELETE FROM joins WHERE essay_id = into_id")
        run("DELETE FROM web_runner")
        for table, column, empty in _JSON:
            if column in self._columns(table):
                run(f"UPDATE {table} SET {column} = ? WHERE NOT json_valid({column})", (empty,))  # noqa: S608
        columns = self._columns("dossier_items")
        if "kind" in columns:
            run("UPDATE dossier_items SET kind = 'passage' WHERE kind NOT IN ('passage', 'heading', 'thought')")
            run("UPDATE dossier_items SET level = NULL WHERE level NOT BETWEEN 1 AND 3")
            run("UPDATE dossier_items SET stance = NULL WHERE stance NOT IN ('for', 'against')")

    def _columns(self, table: str) -> set[str]:
        return {name for (name,) in self._raw.execute("SELECT name FROM pragma_table_info(?)", (table,))}

    def _complete_bodies(self) -> None:
        """Of a text and its layout either can be made of the other."""
        run = self._raw.execute
        run("DELETE FROM bodies WHERE text = '' AND html = ''")
        for version, html in run("SELECT version_id, html FROM bodies WHERE text = ''").fetchall():
            try:
                text = plain_text(from_html(SafeHtml(html)))
            except (ValueError, KeyError):
                text = ""
            if text:
                run("UPDATE bodies SET text = ? WHERE version_id = ?", (text, version))
            else:
                run("DELETE FROM bodies WHERE version_id = ?", (version,))
        for version, text in run("SELECT version_id, text FROM bodies WHERE html = ''").fetchall():
            content = tuple(Paragraph((Span(each),)) for each in text.split("\n\n") if each.strip())
            run("UPDATE bodies SET html = ? WHERE version_id = ?", (to_html(content), version))

    def _stand_in_for_versions(self) -> None:
        """A text whose title and origin are lost stands in its essay, or becomes one, under its first words."""
        found = self._raw.execute(
            "SELECT version_id, text FROM bodies WHERE version_id NOT IN (SELECT id FROM versions)"
        )
        for version, text in found.fetchall():
            title = _name(text) or "An essay without a title"
            known = self._raw.execute("SELECT id FROM essays WHERE newest_version_id = ?", (version,)).fetchone()
            self._new_version(version, known[0] if known else self._new_essay(None), title, text)
            self.lost.append(f"The title and the origin of the essay that begins “{title}” are lost.")

    def _stand_in_for_essays(self) -> None:
        for table, column in self._references("essays"):
            if table in _DERIVED or column in ("into_id", "other_id"):
                continue
            missing = self._raw.execute(
                f"SELECT DISTINCT {column} FROM {table} WHERE {column} NOT IN (SELECT id FROM essays)"  # noqa: S608
            )
            for (number,) in missing.fetchall():
                self._new_essay(number)
                title, origin = self._raw.execute(
                    "SELECT max(title), max(origin) FROM versions WHERE essay_id = ?", (number,)
                ).fetchone() or (None, None)
                if title is not None:
                    self._raw.execute("UPDATE essays SET origin = ? WHERE id = ?", (origin or "", number))
                    self.lost.append(f"The shelf, the position and the edited facts of the essay “{title}” are lost.")

    def _new_essay(self, number: int | None) -> int:
        made = self._raw.execute(
            "INSERT INTO essays (id, uid, origin, added_at) VALUES (?, ?, '', ?)", (number, uuid.uuid4().hex, self._now)
        ).lastrowid
        assert made is not None
        return made

    def _new_version(self, version: int | None, essay: int, title: str, text: str) -> int:
        made = self._raw.execute(
            "INSERT INTO versions (id, essay_id, number, created_at, original, title, words, opening, text_hash, "
            "facts) VALUES (?, ?, (SELECT ifnull(max(number), 0) + 1 FROM versions WHERE essay_id = ?), "
            "?, '', ?, ?, ?, ?, '{}')",
            (version, essay, essay, self._now, title, word_count(text), opening_of(text), text_hash(text)),
        ).lastrowid
        assert made is not None
        return made

    def _stand_in_for_dossiers(self) -> None:
        missing = self._raw.execute(
            "SELECT DISTINCT dossier_id FROM dossier_items WHERE dossier_id NOT IN (SELECT id FROM dossiers)"
        )
        for (number,) in missing.fetchall():
            name = f"Dossier {number} ({uuid.uuid4().hex[:4]})"
            self._raw.execute("INSERT INTO dossiers (id, name, made_at) VALUES (?, ?, ?)", (number, name, self._now))
            self.lost.append(f"The name of a dossier is lost; it is called “{name}” now.")

    def _stand_in_for_texts(self) -> None:
        """An essay without a text gets its beginning and what was marked in it, so that both can be read."""
        for (essay,) in self._raw.execute(
            "SELECT id FROM essays WHERE id NOT IN (SELECT essay_id FROM versions)"
        ).fetchall():
            (address,) = self._raw.execute("SELECT min(address) FROM addresses WHERE essay_id = ?", (essay,)).fetchone()
            title = address or f"Lost essay {essay}"
            version = self._new_version(None, essay, title, "")
            self._raw.execute("UPDATE versions SET address = ? WHERE id = ?", (address, version))
        for version, essay, title, opening in self._raw.execute(
            "SELECT id, essay_id, title, opening FROM versions WHERE id NOT IN (SELECT version_id FROM bodies)"
        ).fetchall():
            quotes = self._raw.execute(
                "SELECT exact FROM annotations WHERE essay_id = ? AND exact <> '' ORDER BY quote_start", (essay,)
            )
            words = [opening, *(words for (words,) in quotes.fetchall())]
            content = tuple(Paragraph((Span(" ".join(each.split())),)) for each in words if each.strip())
            content = content or (Paragraph((Span(title.strip() or "\u2026"),)),)
            text = plain_text(content)
            self._raw.execute(
                "INSERT INTO bodies (version_id, removed, html, text) VALUES (?, '[]', ?, ?)",
                (version, to_html(content), text),
            )
            self._raw.execute(
                "UPDATE versions SET text_hash = ?, words = ?, opening = ? WHERE id = ?",
                (text_hash(text), word_count(text), opening_of(text), version),
            )
            self.incomplete.append(EssayId(essay))
            self.lost.append(
                f"The text of the essay “{_name(title)}” is lost; its beginning and what you marked stand in its place."
            )

    def _choose_shown_versions(self) -> None:
        # An essay that was joined to another shows none, and one may show a version of another that was joined to it.
        self._raw.execute("DELETE FROM joins WHERE shown_version_id NOT IN (SELECT id FROM versions)")
        self._raw.execute("DELETE FROM joins WHERE into_id NOT IN (SELECT id FROM essays)")
        self._raw.execute("UPDATE essays SET newest_version_id = NULL WHERE id IN (SELECT essay_id FROM joins)")
        self._raw.execute(
            "UPDATE essays SET newest_version_id = (SELECT id FROM versions WHERE essay_id = essays.id "
            "ORDER BY number DESC LIMIT 1) WHERE id NOT IN (SELECT essay_id FROM joins) "
            "AND (newest_version_id IS NULL OR newest_version_id NOT IN (SELECT id FROM versions))"
        )

    def _name_lost_annotations(self) -> None:
        """What is lost of marks is known by what else speaks of them."""
        known = "(SELECT id FROM annotations)"
        tags = self._raw.execute(
            f"SELECT DISTINCT tag FROM annotation_tags WHERE annotation_id NOT IN {known} ORDER BY tag"  # noqa: S608
        ).fetchall()
        if tags:
            self.lost.append(f"Marks that are lost had these tags: {', '.join(tag for (tag,) in tags[:_MOST_TAGS])}.")
        for words, title in self._raw.execute(
            "SELECT words, title FROM dossier_items WHERE annotation_id IS NOT NULL "  # noqa: S608
            f"AND annotation_id NOT IN {known}"
        ).fetchall():
            self.lost.append(f"A mark in “{_name(title)}” is not there; a dossier keeps its words: “{_name(words)}”.")

    def _drop_orphans(self) -> None:
        """What still refers to nothing: let go of where it may be empty, else given up."""
        while True:
            orphans = self._raw.execute("PRAGMA foreign_key_check").fetchall()
            if not orphans:
                return
            for table, row, parent, number in orphans:
                ((column, referred, optional),) = self._raw.execute(
                    'SELECT fk."from", fk."to", NOT col."notnull" AND NOT col.pk '
                    "FROM pragma_foreign_key_list(?1) AS fk "
                    'JOIN pragma_table_info(?1) AS col ON col.name = fk."from" WHERE fk.id = ?2',
                    (table, number),
                ).fetchall()
                where = f"{column} NOT IN (SELECT {referred} FROM {parent})"  # noqa: S608
                only = "" if row is None else f" AND rowid = {int(row)}"
                if optional:
                    self._raw.execute(f"UPDATE {table} SET {column} = NULL WHERE {where}{only}")  # noqa: S608
                else:
                    self._raw.execute(f"DELETE FROM {table} WHERE {where}{only}")  # noqa: S608

    def _references(self, parent: str) -> Iterator[tuple[str, str]]:
        yield from self._raw.execute(
            'SELECT t.name, fk."from" FROM pragma_table_list AS t JOIN pragma_foreign_key_list(t.name) AS fk '
            "WHERE t.schema = 'main' AND fk.\"table\" = ? ORDER BY 1, 2",
            (parent,),
        ).fetchall()


def _name(words: str) -> str:
    line = " ".join(words[: 4 * _LONGEST_NAME].split())
    return line if len(line) <= _LONGEST_NAME else f"{line[:_LONGEST_NAME].rstrip()}\u2026"

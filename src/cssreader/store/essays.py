"""The essays of a library: each with its versions, its tags and its place in a person's reading."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from cssreader.domain.essay import (
    CleanedPage,
    Essay,
    EssayId,
    EssaySummary,
    ReadingPosition,
    Shelf,
    VersionId,
)
from cssreader.domain.library import EssayEdit, OriginalId
from cssreader.errors import NotFoundError
from cssreader.store.connection import Connection
from cssreader.store.essay_rows import (
    SUMMARY_COLUMNS,
    content_of,
    facts_of,
    opening_of,
    removed_of,
    stored_facts,
    stored_removed,
    summary_of,
)
from cssreader.store.values import (
    date_of,
    date_text,
    json_text,
    stamp,
    storable,
    storable_or_none,
    text_hash,
    tidy_tags,
)
from cssreader.text.plain import plain_text, word_count
from cssreader.text.safe_html import from_html, stored_pictures, to_html


class EssayTable:
    """Each writing method is one transaction, or part of the caller's. Unknown ids raise NotFoundError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, page: CleanedPage, *, origin: str, original: OriginalId, at: datetime) -> EssayId:
        with self._connection.transaction():
            essay_id = EssayId(
                self._connection.insert(
                    "INSERT INTO essays (uid, origin, added_at) VALUES (?, ?, ?)",
                    (str(uuid.uuid4()), storable(origin), stamp(at)),
                )
            )
            self._add_version(essay_id, 1, page, original, at)
            self._write_tags(essay_id, tidy_tags(page.tags))
        return essay_id

    def add_version(
        self,
        essay_id: EssayId,
        page: CleanedPage,
        *,
        original: OriginalId,
        at: datetime,
        position: int | None = None,
    ) -> VersionId:
        """Keep a newer text of an essay. What the person edited stays, and so does every older version.

        The page's tags replace the earlier page's, unless the person edited them. `position` is where the
        reading position stands in the new text, None to keep its number.
        """
        with self._connection.transaction():
            self._require((essay_id,))
            newest = self._connection.value("SELECT max(number) FROM versions WHERE essay_id = ?", (essay_id,))
            version_id = self._add_version(essay_id, (newest or 0) + 1, page, original, at)
            if position is not None:
                self._connection.run("UPDATE essays SET position = ? WHERE id = ?", (position, essay_id))
            if not self._connection.value("SELECT tags_edited FROM essays WHERE id = ?", (essay_id,)):
                self._write_tags(essay_id, tidy_tags(page.tags))
        return version_id

    def with_address(self, address: str) -> EssayId | None:
        """The essay that ever had this address, one in the trash too."""
        return self._essay_where("versions.address = ?", address)

    def with_text(self, text_hash: str) -> EssayId | None:
        """The essay with a version of exactly this plain text, given as `text_hash` makes it."""
        return self._essay_where("versions.text_hash = ?", text_hash)

    def with_origin(self, origin: str) -> EssayId | None:
        return self._essay_where("essays.origin = ?", origin)

    def summaries(self, ids: Iterable[EssayId] | None = None) -> list[EssaySummary]:
        """Some essays, or all, newest added first; those in the trash too. Unknown ids are left out."""
        chosen, values = ("", ()) if ids is None else ("WHERE {} IN (SELECT value FROM json_each(?))", (_ids(ids),))
        with self._connection.reading():
            tags: dict[int, tuple[str, ...]] = {}
            for number, tag in self._connection.rows(
                f"SELECT essay_id, tag FROM essay_tags {chosen.format('essay_id')} ORDER BY essay_id, place",  # noqa: S608
                values,
            ):
                tags[number] = (*tags.get(number, ()), tag)
            counts: dict[int, int] = dict(
                self._connection.rows(
                    f"SELECT essay_id, count(*) FROM annotations {chosen.format('essay_id')} GROUP BY essay_id",  # noqa: S608
                    values,
                )
            )
            rows = self._connection.rows(
                f"SELECT {SUMMARY_COLUMNS} FROM essays JOIN versions ON versions.id = essays.newest_version_id "  # noqa: S608
                f"{chosen.format('essays.id')} ORDER BY essays.added_at DESC, essays.id DESC",
                values,
            )
        return [summary_of(row, tags.get(row[0], ()), counts.get(row[0], 0)) for row in rows]

    def get(self, essay_id: EssayId) -> Essay:
        with self._connection.reading():
            found = self.summaries((essay_id,))
            if not found:
                raise _not_found(essay_id)
            summary = found[0]
            row = self._connection.row(
                "SELECT essays.position, versions.id, versions.author, versions.published, versions.address, "
                "versions.facts, ifnull(bodies.html, ''), ifnull(bodies.text, ''), ifnull(bodies.removed, '[]') "
                "FROM essays JOIN versions ON versions.id = essays.newest_version_id "
                "LEFT JOIN bodies ON bodies.version_id = versions.id WHERE essays.id = ?",
                (essay_id,),
            )
        assert row is not None
        position, version_id, author, published, address, rest, html, text, removed = row
        facts = facts_of(summary.title, author, published, summary.site, address, rest)
        return Essay(
            summary=summary,
            facts=replace(facts, author=summary.author, published=summary.published),
            version_id=VersionId(version_id),
            content=content_of(html, text),
            text=text,
            removed=removed_of(removed),
            # A newer version may be shorter than the one the place was kept in.
            position=ReadingPosition(max(0, min(position, len(text))), summary.progress),
        )

    def text(self, essay_id: EssayId) -> str:
        texts = self.texts((essay_id,))
        if essay_id not in texts:
            raise _not_found(essay_id)
        return texts[essay_id]

    def texts(self, ids: Iterable[EssayId]) -> dict[EssayId, str]:
        """The plain text of the newest version of each; unknown ids are left out."""
        rows = self._connection.rows(
            "SELECT essays.id, ifnull(bodies.text, '') FROM essays "
            "LEFT JOIN bodies ON bodies.version_id = essays.newest_version_id "
            "WHERE essays.id IN (SELECT value FROM json_each(?))",
            (_ids(ids),),
        )
        return {EssayId(number): text for number, text in rows}

    def version_text(self, version_id: VersionId) -> str:
        found = self._connection.value("SELECT text FROM bodies WHERE version_id = ?", (version_id,))
        if found is None:
            raise NotFoundError(f"There is no version {version_id} of an essay in the library.")
        return str(found)

    def edit(self, essay_id: EssayId, edit: EssayEdit) -> None:
        with self._connection.transaction():
            self._require((essay_id,))
            row = self._connection.row(
                "SELECT versions.title, versions.author, versions.published FROM essays "
                "JOIN versions ON versions.id = essays.newest_version_id WHERE essays.id = ?",
                (essay_id,),
            )
            page_title, page_author, page_published = row or ("", None, None)
            title = " ".join((edit.title or "").split())
            author = " ".join((edit.author or "").split())
            self._connection.run(
                "UPDATE essays SET edited_title = ?, edited_author = ?, edited_published = ? WHERE id = ?",
                (
                    storable(title) if title and title != page_title else None,
                    storable(author) if author != (page_author or "") else None,
                    (date_text(edit.published) or "") if edit.published != date_of(page_published) else None,
                    essay_id,
                ),
            )
            if self._write_tags(essay_id, tidy_tags(edit.tags)):
                self._connection.run("UPDATE essays SET tags_edited = 1 WHERE id = ?", (essay_id,))

    def set_trashed(self, ids: Iterable[EssayId], trashed: bool) -> None:
        chosen = tuple(ids)
        with self._connection.transaction():
            self._require(chosen)
            self._connection.run(
                "UPDATE essays SET trashed_at = ? "
                "WHERE id IN (SELECT value FROM json_each(?)) AND (trashed_at IS NOT NULL) <> ?",
                (stamp(datetime.now(UTC)) if trashed else None, _ids(chosen), int(trashed)),
            )

    def set_shelf(self, ids: Iterable[EssayId], shelf: Shelf) -> None:
        chosen = tuple(ids)
        with self._connection.transaction():
            self._require(chosen)
            self._connection.run(
                "UPDATE essays SET shelf = ? WHERE id IN (SELECT value FROM json_each(?))", (shelf.value, _ids(chosen))
            )

    def set_position(self, essay_id: EssayId, position: ReadingPosition) -> None:
        """Remember where the person is; this changes nothing that is searched."""
        with self._connection.transaction():
            self._require((essay_id,))
            self._connection.run(
                "UPDATE essays SET position = ?, progress = ?, read_at = ? WHERE id = ?",
                (position.offset, float(position.progress), stamp(datetime.now(UTC)), essay_id),
            )

    def latest_read(self) -> EssayId | None:
        """The essay whose position was saved last, if it is not in the trash."""
        found = self._connection.value(
            "SELECT id FROM essays WHERE read_at IS NOT NULL AND trashed_at IS NULL ORDER BY read_at DESC LIMIT 1"
        )
        return None if found is None else EssayId(found)

    def _add_version(
        self, essay_id: EssayId, number: int, page: CleanedPage, original: OriginalId, at: datetime
    ) -> VersionId:
        html = to_html(page.content)
        # Read back, so that the offsets count in what will be shown, whatever the page held.
        content = from_html(html)
        text = plain_text(content)
        facts = page.facts
        version_id = VersionId(
            self._connection.insert(
                "INSERT INTO versions (essay_id, number, created_at, original, title, author, published, site, "
                "address, words, opening, text_hash, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    essay_id,
                    number,
                    stamp(at),
                    original,
                    storable(facts.title),
                    storable_or_none(facts.author),
                    date_text(facts.published),
                    storable_or_none(facts.site),
                    storable_or_none(facts.address),
                    word_count(text),
                    opening_of(text),
                    text_hash(text),
                    stored_facts(facts),
                ),
            )
        )
        self._connection.run(
            "INSERT INTO bodies (version_id, removed, html, text) VALUES (?, ?, ?, ?)",
            (version_id, stored_removed(page.removed), html, text),
        )
        self._connection.run_each(
            "INSERT INTO version_pictures (version_id, picture) VALUES (?, ?)",
            [(version_id, picture) for picture in stored_pictures(content)],
        )
        self._connection.run("UPDATE essays SET newest_version_id = ? WHERE id = ?", (version_id, essay_id))
        return version_id

    def _write_tags(self, essay_id: EssayId, tags: tuple[str, ...]) -> bool:
        """Whether the tags were others before."""
        rows = self._connection.rows("SELECT tag FROM essay_tags WHERE essay_id = ? ORDER BY place", (essay_id,))
        if tags == tuple(tag for (tag,) in rows):
            return False
        self._connection.run("DELETE FROM essay_tags WHERE essay_id = ?", (essay_id,))
        self._connection.run_each(
            "INSERT INTO essay_tags (essay_id, place, tag) VALUES (?, ?, ?)",
            [(essay_id, place, tag) for place, tag in enumerate(tags)],
        )
        return True

    def _essay_where(self, condition: str, value: str) -> EssayId | None:
        found = self._connection.value(
            # The condition is one of ours.
            "SELECT essays.id FROM essays JOIN versions ON versions.essay_id = essays.id "  # noqa: S608
            f"WHERE {condition} ORDER BY essays.trashed_at IS NOT NULL, essays.id LIMIT 1",
            (storable(value),),
        )
        return None if found is None else EssayId(found)

    def _require(self, ids: Sequence[EssayId]) -> None:
        known = {
            number
            for (number,) in self._connection.rows(
                "SELECT id FROM essays WHERE id IN (SELECT value FROM json_each(?))", (_ids(ids),)
            )
        }
        for essay_id in ids:
            if essay_id not in known:
                raise _not_found(essay_id)


def _ids(ids: Iterable[EssayId]) -> str:
    return json_text(list(ids))


def _not_found(essay_id: EssayId) -> NotFoundError:
    return NotFoundError(f"There is no essay {essay_id} in the library.")

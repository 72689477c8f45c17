"""The essays of a library: each with its versions, its tags and its place in a person's reading."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cssreader.domain.content import Content
from cssreader.domain.essay import (
    CleanedPage,
    Essay,
    EssayId,
    EssaySummary,
    ReadingPosition,
    Shelf,
    VersionId,
)
from cssreader.errors import NotFoundError
from cssreader.store.addresses import addresses_of, keep_address, present_essay
from cssreader.store.author_names import AuthorNameTable
from cssreader.store.connection import Connection
from cssreader.store.essay_rows import (
    MARK_COLUMNS,
    SUMMARY_COLUMNS,
    MarkCounts,
    content_of,
    facts_of,
    removed_of,
    stored_edits,
    summary_of,
    with_edits,
)
from cssreader.store.likenesses import LikenessTable
from cssreader.store.values import (
    date_of,
    date_text,
    json_text,
    stamp,
    storable,
    tidy_tags,
)
from cssreader.store.version_writing import write_version
from cssreader.store.versions import VersionTable
from cssreader.text.addresses import address_key
from cssreader.text.names import shown_author

if TYPE_CHECKING:
    from cssreader.domain.library import EssayEdit, OriginalId, StoredDocument


class EssayTable:
    """Each writing method is one transaction, or part of the caller's. Unknown ids raise NotFoundError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._versions = VersionTable(connection)
        self._likenesses = LikenessTable(connection)
        self._names = AuthorNameTable(connection)

    def add(
        self,
        page: CleanedPage,
        *,
        origin: str,
        original: "OriginalId | StoredDocument",
        at: datetime,
        uid: str | None = None,
    ) -> EssayId:
        """Add an essay. `uid` is by what another library knows it; one that is new here is made where it is None."""
        # A window opens without: uuid looks at the machine first.
        import uuid

        with self._connection.transaction():
            essay_id = EssayId(
                self._connection.insert(
                    "INSERT INTO essays (uid, origin, added_at) VALUES (?, ?, ?)",
                    (uid or str(uuid.uuid4()), storable(origin), stamp(at)),
                )
            )
            write_version(self._connection, essay_id, 1, page, origin, original, at)
            self._write_tags(essay_id, tidy_tags(page.tags))
        return essay_id

    def add_version(
        self,
        essay_id: EssayId,
        page: CleanedPage,
        *,
        original: "OriginalId | StoredDocument",
        at: datetime,
        origin: str | None = None,
        position: int | None = None,
    ) -> VersionId:
        """Keep a newer text of an essay. What the person edited stays, and so does every older version.

        The page's tags replace the earlier page's, unless the person edited them. `origin` is where the page
        came from, None for where the essay did. `position` is where the reading position stands in the new
        text, None to keep its number.
        """
        with self._connection.transaction():
            self._require((essay_id,))
            newest = self._connection.value("SELECT max(number) FROM versions WHERE essay_id = ?", (essay_id,))
            if origin is None:
                origin = str(self._connection.value("SELECT origin FROM essays WHERE id = ?", (essay_id,)))
            version_id = write_version(self._connection, essay_id, (newest or 0) + 1, page, origin, original, at)
            if position is not None:
                self._connection.run("UPDATE essays SET position = ? WHERE id = ?", (position, essay_id))
            if not self._connection.value("SELECT tags_edited FROM essays WHERE id = ?", (essay_id,)):
                self._write_tags(essay_id, tidy_tags(page.tags))
        return version_id

    def with_address(self, address: str) -> EssayId | None:
        """The essay that was ever found under this address or another of the same page, one in the trash too."""
        key = address_key(address)
        return None if key is None else self._essay_where("id IN (SELECT essay_id FROM addresses WHERE key = ?)", key)

    def is_address_of_copy(self, address: str) -> bool:
        """Whether only an essay that was joined to another was found under this address."""
        owners = self._connection.rows("SELECT essay_id FROM addresses WHERE key = ?", (address_key(address),))
        return bool(owners) and all(self._versions.joined(EssayId(number)) is not None for (number,) in owners)

    def add_address(self, essay_id: EssayId, address: str | None, at: datetime) -> None:
        """Let the essay be found by one more address; None is none."""
        with self._connection.transaction():
            keep_address(self._connection, essay_id, address, at)

    def with_text(self, text_hash: str) -> EssayId | None:
        """The essay with a version of exactly this plain text, given as `text_hash` makes it."""
        return self._essay_where("id IN (SELECT essay_id FROM versions WHERE text_hash = ?)", text_hash)

    def with_uid(self, uid: str) -> EssayId | None:
        """The essay that has this uid, here or in the library it came from."""
        return self._essay_where("uid = ?", uid)

    def uids(self, ids: Iterable[EssayId]) -> dict[EssayId, str]:
        rows = self._connection.rows(
            "SELECT id, uid FROM essays WHERE id IN (SELECT value FROM json_each(?))", (_ids(ids),)
        )
        return {EssayId(number): uid for number, uid in rows}

    def said_of(self) -> list[EssayId]:
        """Those that the person marked, tagged, shelved or edited."""
        rows = self._connection.rows(
            "SELECT id FROM essays WHERE newest_version_id IS NOT NULL AND (shelf <> 'inbox' OR tags_edited "
            "OR edited_title IS NOT NULL OR edited_author IS NOT NULL OR edited_published IS NOT NULL "
            "OR ifnull(edited_facts, '{}') <> '{}' OR id IN (SELECT essay_id FROM annotations)) ORDER BY id"
        )
        return [EssayId(number) for (number,) in rows]

    def with_origin(self, origin: str) -> EssayId | None:
        """The essay with a version from this origin."""
        return self._essay_where("id IN (SELECT essay_id FROM versions WHERE origin = ?)", origin)

    def summaries(self, ids: Iterable[EssayId] | None = None) -> list[EssaySummary]:
        """Some essays, or all, newest added first; those in the trash too. Unknown ids are left out."""
        among = None if ids is None else _ids(ids)
        chosen, values = ("", ()) if among is None else ("WHERE {} IN (SELECT value FROM json_each(?))", (among,))
        with self._connection.reading():
            tags: dict[int, tuple[str, ...]] = {}
            for number, tag in self._connection.rows(
                f"SELECT essay_id, tag FROM essay_tags {chosen.format('essay_id')} ORDER BY essay_id, place",  # noqa: S608
                values,
            ):
                tags[number] = (*tags.get(number, ()), tag)
            marks = {
                number: MarkCounts(*counts)
                for number, *counts in self._connection.rows(
                    f"SELECT essay_id, {MARK_COLUMNS} FROM annotations {chosen.format('essay_id')} GROUP BY essay_id",  # noqa: S608
                    values,
                )
            }
            names = self._names.shown()
            alike = {one for pair in self._likenesses.open(among) for one in pair[:2]}
            rows = self._connection.rows(
                f"SELECT {SUMMARY_COLUMNS} FROM essays JOIN versions ON versions.id = essays.newest_version_id "  # noqa: S608
                f"{chosen.format('essays.id')} ORDER BY essays.added_at DESC, essays.id DESC",
                values,
            )
        return [
            summary_of(row, tags.get(row[0], ()), marks.get(row[0], MarkCounts()), names, perhaps_same=row[0] in alike)
            for row in rows
        ]

    def in_order(self) -> list[EssayId]:
        """All that `summaries` would list, in its order."""
        rows = self._connection.rows(
            "SELECT essays.id FROM essays JOIN versions ON versions.id = essays.newest_version_id "
            "ORDER BY essays.added_at DESC, essays.id DESC"
        )
        return [EssayId(number) for (number,) in rows]

    def get(self, essay_id: EssayId) -> Essay:
        with self._connection.reading():
            found = self.summaries((essay_id,))
            if not found:
                raise self._gone(essay_id)
            summary = found[0]
            addresses = addresses_of(self._connection, essay_id)
            versions = len(self._versions.of_essay(essay_id))
            names = self._names.shown()
            row = self._connection.row(
                "SELECT essays.position, versions.id, versions.author, versions.published, versions.address, "
                "versions.facts, ifnull(bodies.html, ''), ifnull(bodies.text, ''), ifnull(bodies.removed, '[]'), "
                "versions.title, versions.site, essays.edited_facts "
                "FROM essays JOIN versions ON versions.id = essays.newest_version_id "
                "LEFT JOIN bodies ON bodies.version_id = versions.id WHERE essays.id = ?",
                (essay_id,),
            )
        assert row is not None
        position, version_id, author, published, address, rest, html, text, removed, title, site, edited = row
        page_facts = facts_of(title, shown_author(author, names), published, site, address, rest)
        return Essay(
            summary=summary,
            facts=replace(
                with_edits(page_facts, edited),
                title=summary.title,
                author=summary.author,
                published=summary.published,
            ),
            page_facts=page_facts,
            version_id=VersionId(version_id),
            content=content_of(html, text),
            text=text,
            removed=removed_of(removed),
            # A newer version may be shorter than the one the place was kept in.
            position=ReadingPosition(max(0, min(position, len(text))), summary.progress),
            addresses=addresses,
            versions=versions,
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

    def with_block_quotations(self, ids: Iterable[EssayId]) -> dict[EssayId, Content]:
        """The content of those of some essays that hold a block quotation."""
        rows = self._connection.rows(
            "SELECT essays.id, bodies.html, bodies.text FROM essays "
            "JOIN bodies ON bodies.version_id = essays.newest_version_id "
            "WHERE essays.id IN (SELECT value FROM json_each(?)) AND instr(bodies.html, '<blockquote')",
            (_ids(ids),),
        )
        return {EssayId(number): content_of(html, text) for number, html, text in rows}

    def version_text(self, version_id: VersionId) -> str:
        found = self._connection.value("SELECT text FROM bodies WHERE version_id = ?", (version_id,))
        if found is None:
            raise NotFoundError(f"There is no version {version_id} of an essay in the library.")
        return str(found)

    def edit(self, essay_id: EssayId, edit: "EssayEdit") -> None:
        with self._connection.transaction():
            self._require((essay_id,))
            row = self._connection.row(
                "SELECT versions.title, versions.author, versions.published, versions.site, versions.facts FROM essays "
                "JOIN versions ON versions.id = essays.newest_version_id WHERE essays.id = ?",
                (essay_id,),
            )
            page_title, page_author, page_published, site, rest = row or ("", None, None, None, "{}")
            # A name that is only shown otherwise was not edited.
            shown = shown_author(page_author, self._names.shown())
            title = " ".join((edit.title or "").split())
            author = " ".join((edit.author or "").split())
            self._connection.run(
                "UPDATE essays SET edited_title = ?, edited_author = ?, edited_published = ? WHERE id = ?",
                (
                    storable(title) if title and title != page_title else None,
                    storable(author) if author not in (page_author or "", shown or "") else None,
                    (date_text(edit.published) or "") if edit.published != date_of(page_published) else None,
                    essay_id,
                ),
            )
            if edit.more is not None:
                page = facts_of(page_title, page_author, page_published, site, None, rest)
                self._connection.run(
                    "UPDATE essays SET edited_facts = ? WHERE id = ?", (stored_edits(edit.more, page), essay_id)
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
            f"SELECT id FROM essays WHERE {condition} ORDER BY trashed_at IS NOT NULL, id LIMIT 1",  # noqa: S608
            (storable(value),),
        )
        return None if found is None else present_essay(self._connection, EssayId(found))

    def _gone(self, essay_id: EssayId) -> NotFoundError:
        joined = self._versions.joined(essay_id)
        if joined is None:
            return _not_found(essay_id)
        return NotFoundError(f"The essay {essay_id} was joined to the essay {joined.into_id}.")

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

"""The versions of essays, and essays that were joined to others."""

from datetime import datetime

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import DocumentType, EssayId, RemovedBlock, VersionId
from cssreader.domain.library import OriginalId, StoredDocument
from cssreader.domain.versions import Joined, Version, VersionText
from cssreader.errors import NotFoundError
from cssreader.store.addresses import FAMILY, present_essay
from cssreader.store.connection import Connection, Row
from cssreader.store.essay_rows import content_of, facts_of, removed_of
from cssreader.store.values import json_list, json_object, json_text, moment_of, stamp, text_hash

_COLUMNS = """
    versions.id, versions.created_at, versions.title, versions.words, versions.site, versions.origin, versions.address,
    versions.id = (SELECT newest_version_id FROM essays WHERE id = :essay)"""


class VersionTable:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_essay(self, essay_id: EssayId) -> list[Version]:
        """Every version of an essay and of those joined to it, oldest first."""
        rows = self._connection.rows(
            f"{FAMILY} SELECT {_COLUMNS} FROM versions WHERE essay_id IN (SELECT id FROM family) "  # noqa: S608
            "ORDER BY created_at, id",
            {"essay": essay_id},
        )
        return [_version_of(number, row) for number, row in enumerate(rows, start=1)]

    def get(self, version_id: VersionId) -> VersionText:
        """A version whole; its number counts within the essay it is of now. Raises NotFoundError."""
        with self._connection.reading():
            row = self._connection.row(
                "SELECT versions.essay_id, author, published, facts, ifnull(html, ''), ifnull(text, '') FROM versions "
                "LEFT JOIN bodies ON version_id = versions.id WHERE versions.id = ?",
                (version_id,),
            )
            if row is None:
                raise _not_found(version_id)
            home, author, published, rest, html, text = row
            version = next(each for each in self.of_essay(self.essay_of(home)) if each.id == version_id)
        facts = facts_of(version.title, author, published, version.site, version.address, rest)
        return VersionText(version, facts, content_of(html, text), text)

    def document_of(self, version_id: VersionId) -> StoredDocument:
        """The original of a version. Raises NotFoundError."""
        row = self._connection.row(
            "SELECT original, type, charset, picture_sources FROM versions WHERE id = ?", (version_id,)
        )
        if row is None:
            raise _not_found(version_id)
        original, kind, charset, sources = row
        known = DocumentType(kind) if kind in {each.value for each in DocumentType} else None
        return StoredDocument(OriginalId(original), known, charset, _names(sources))

    def from_original(self, original: OriginalId) -> tuple[EssayId, VersionId] | None:
        """The essay with a version that was made from these very bytes, and the newest such version."""
        row = self._connection.row(
            "SELECT essay_id, id FROM versions WHERE original = ? ORDER BY id DESC LIMIT 1", (original,)
        )
        return None if row is None else (self.essay_of(EssayId(row[0])), VersionId(row[1]))

    def with_same_text(self, essay_id: EssayId, text: str) -> list[VersionId]:
        """The versions that came in as this essay and have exactly this plain text, newest first."""
        rows = self._connection.rows(
            "SELECT id FROM versions WHERE essay_id = ? AND text_hash = ? ORDER BY id DESC", (essay_id, text_hash(text))
        )
        return [VersionId(number) for (number,) in rows]

    def removed(self, version_id: VersionId) -> tuple[RemovedBlock, ...]:
        """What was left out of a version."""
        found = self._connection.value("SELECT removed FROM bodies WHERE version_id = ?", (version_id,))
        return removed_of(str(found or "[]"))

    def home_of(self, version_id: VersionId) -> EssayId:
        """The essay that a version came in as. Raises NotFoundError."""
        found = self._connection.value("SELECT essay_id FROM versions WHERE id = ?", (version_id,))
        if found is None:
            raise _not_found(version_id)
        return EssayId(found)

    def essay_of(self, home: EssayId) -> EssayId:
        """The essay that the versions of `home` are counted to now."""
        return present_essay(self._connection, home)

    def shown(self, essay_id: EssayId) -> VersionId:
        """The version that is read. Raises NotFoundError."""
        found = self._connection.value("SELECT newest_version_id FROM essays WHERE id = ?", (essay_id,))
        if found is None:
            raise NotFoundError(f"There is no essay {essay_id} in the library.")
        return VersionId(found)

    def show(self, essay_id: EssayId, version_id: VersionId, position: int) -> None:
        """Read another version of the essay from now on; `position` is where reading stands in its text."""
        with self._connection.transaction():
            if all(version.id != version_id for version in self.of_essay(essay_id)):
                raise _not_found(version_id)
            self._connection.run(
                "UPDATE essays SET newest_version_id = ?, position = ? WHERE id = ?", (version_id, position, essay_id)
            )

    def joined(self, essay_id: EssayId) -> Joined | None:
        """What the essay was joined to, if it was."""
        row = self._connection.row(
            "SELECT into_id, shown_version_id, tags_added FROM joins WHERE essay_id = ?", (essay_id,)
        )
        if row is None:
            return None
        into, shown, tags = row
        return Joined(essay_id, EssayId(into), VersionId(shown), tuple(map(str, json_list(tags))))

    def join(self, essay_id: EssayId, into: EssayId, tags_added: tuple[str, ...], at: datetime) -> list[AnnotationId]:
        """Count an essay's versions to another and move its annotations there; gives those. It is in no list then."""
        with self._connection.transaction():
            shown = self.shown(essay_id)
            rows = self._connection.rows("SELECT id FROM annotations WHERE essay_id = ? ORDER BY id", (essay_id,))
            self._connection.run_each(
                "INSERT OR IGNORE INTO joined_annotations (annotation_id, essay_id) VALUES (?, ?)",
                [(name, essay_id) for (name,) in rows],
            )
            self._connection.run(
                "INSERT INTO joins (essay_id, into_id, joined_at, shown_version_id, tags_added) VALUES (?, ?, ?, ?, ?)",
                (essay_id, into, stamp(at), shown, json_text(list(tags_added))),
            )
            self._connection.run("UPDATE annotations SET essay_id = ? WHERE essay_id = ?", (into, essay_id))
            self._connection.run("UPDATE essays SET newest_version_id = NULL WHERE id = ?", (essay_id,))
        return [AnnotationId(name) for (name,) in rows]

    def part(self, joined: Joined) -> list[AnnotationId]:
        """Undo a join; gives the annotations that went back. What was removed meanwhile stays removed."""
        values = {"essay": joined.essay_id, "into": joined.into_id}
        with self._connection.transaction():
            rows = self._connection.rows(
                "SELECT annotation_id FROM joined_annotations JOIN annotations ON annotations.id = annotation_id "
                "WHERE joined_annotations.essay_id = :essay AND annotations.essay_id = :into ORDER BY annotation_id",
                values,
            )
            self._connection.run_each(
                "UPDATE annotations SET essay_id = ? WHERE id = ?", [(joined.essay_id, name) for (name,) in rows]
            )
            self._connection.run("DELETE FROM joined_annotations WHERE essay_id = ?", (joined.essay_id,))
            self._connection.run("DELETE FROM joins WHERE essay_id = ?", (joined.essay_id,))
            self._connection.run(
                "UPDATE essays SET newest_version_id = ? WHERE id = ?", (joined.shown_version_id, joined.essay_id)
            )
        return [AnnotationId(name) for (name,) in rows]


def _version_of(number: int, row: Row) -> Version:
    version_id, created, title, words, site, origin, address, shown = row
    return Version(VersionId(version_id), number, moment_of(created), title, words, site, origin, address, bool(shown))


def _names(stored: str | None) -> dict[str, str]:
    return {source: name for source, name in json_object(stored or "").items() if isinstance(name, str)}


def _not_found(version_id: VersionId) -> NotFoundError:
    return NotFoundError(f"There is no version {version_id} of this essay in the library.")

"""Which texts are like which: their fingerprints, and the pairs of essays that a person is asked about."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from cssreader.domain.essay import EssayId, VersionId
from cssreader.errors import NotFoundError
from cssreader.store.connection import Connection
from cssreader.store.values import json_text, stamp

MOST_CANDIDATES = 40
"""Texts that are compared in full with a new one, those with most bands in common."""


class LikenessTable:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def not_compared(self, most: int) -> list[VersionId]:
        """Versions that have no fingerprint yet, oldest first."""
        rows = self._connection.rows("SELECT id FROM versions WHERE compared = 0 ORDER BY id LIMIT ?", (most,))
        return [VersionId(number) for (number,) in rows]

    def count_not_compared(self) -> int:
        return int(self._connection.value("SELECT count(*) FROM versions WHERE compared = 0"))

    def keep_fingerprint(self, version_id: VersionId, bands: Sequence[int]) -> None:
        with self._connection.transaction():
            self._connection.run_each(
                "INSERT OR IGNORE INTO bands (band, version_id) VALUES (?, ?)", [(band, version_id) for band in bands]
            )
            self._connection.run("UPDATE versions SET compared = 1 WHERE id = ?", (version_id,))

    def candidates(self, bands: Sequence[int]) -> list[tuple[VersionId, EssayId]]:
        """Versions that share a band, with the essay they came in as; those that share most first."""
        rows = self._connection.rows(
            "SELECT version_id, essay_id FROM bands JOIN versions ON versions.id = version_id "
            "WHERE band IN (SELECT value FROM json_each(?)) "
            "GROUP BY version_id ORDER BY count(*) DESC, version_id LIMIT ?",
            (json_text(list(bands)), MOST_CANDIDATES),
        )
        return [(VersionId(version), EssayId(essay)) for version, essay in rows]

    def note(self, one: EssayId, other: EssayId, share: float, at: datetime) -> bool:
        """Remember that two essays are perhaps the same; False where that is known, or was refused."""
        with self._connection.transaction():
            return bool(
                self._connection.run(
                    "INSERT OR IGNORE INTO likenesses (essay_id, other_id, share, found_at) VALUES (?, ?, ?, ?)",
                    (min(one, other), max(one, other), float(share), stamp(at)),
                )
            )

    def open(self, among: str | None = None) -> list[tuple[EssayId, EssayId, float]]:
        """The pairs to ask about, both of them in the lists, the most alike first.

        `among` is a JSON list of essays, of which one must be in the pair.
        """
        concerned = "one.id IN chosen OR other.id IN chosen" if among else "1"
        rows = self._connection.rows(
            "WITH chosen AS (SELECT value FROM json_each(?)) "  # noqa: S608
            "SELECT essay_id, other_id, share FROM likenesses "
            "JOIN essays AS one ON one.id = essay_id JOIN essays AS other ON other.id = other_id "
            "WHERE kept_apart_at IS NULL AND one.trashed_at IS NULL AND other.trashed_at IS NULL "
            "AND one.newest_version_id IS NOT NULL AND other.newest_version_id IS NOT NULL "
            f"AND ({concerned}) ORDER BY share DESC, essay_id, other_id",
            (among or "[]",),
        )
        return [(EssayId(one), EssayId(other), share) for one, other, share in rows]

    def pairs_among(self, essay_ids: Iterable[EssayId]) -> list[tuple[EssayId, EssayId]]:
        """The pairs of these essays that were ever found to be alike, whatever was said of them since."""
        among = json_text(list(essay_ids))
        rows = self._connection.rows(
            "SELECT essay_id, other_id FROM likenesses WHERE essay_id IN (SELECT value FROM json_each(:among)) "
            "AND other_id IN (SELECT value FROM json_each(:among))",
            {"among": among},
        )
        return [(EssayId(one), EssayId(other)) for one, other in rows]

    def partners(self, essay_ids: Iterable[EssayId]) -> set[EssayId]:
        """The essays that some were ever taken for."""
        rows = self._connection.rows(
            "WITH chosen AS (SELECT value FROM json_each(?)) "
            "SELECT other_id FROM likenesses WHERE essay_id IN chosen "
            "UNION SELECT essay_id FROM likenesses WHERE other_id IN chosen",
            (json_text(list(essay_ids)),),
        )
        return {EssayId(number) for (number,) in rows}

    def set_apart(self, one: EssayId, other: EssayId, at: datetime | None) -> None:
        """Remember that two essays are not the same, or with None forget it. Raises NotFoundError for unlike ones."""
        with self._connection.transaction():
            found = self._connection.run(
                "UPDATE likenesses SET kept_apart_at = ? WHERE essay_id = ? AND other_id = ?",
                (None if at is None else stamp(at), min(one, other), max(one, other)),
            )
            if not found:
                raise NotFoundError(f"The essays {one} and {other} were never taken for the same.")

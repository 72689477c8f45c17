"""What a person says of topics, and what they put into them and took out of them by hand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from cssreader.domain.essay import EssayId, Shelf
from cssreader.domain.topics import Filing, Reading, TopicEdit, TopicId
from cssreader.store.conditions import NAMES_SAID
from cssreader.store.connection import Connection
from cssreader.store.values import member_of, moment_of, stamp, storable, storable_or_none


class TopicTable:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def edits(self) -> dict[TopicId, TopicEdit]:
        """All that is said."""
        rows = self._connection.rows("SELECT id, name, under, rule, shown FROM topics ORDER BY id")
        return {
            TopicId(number): TopicEdit(TopicId(number), name, under, rule, None if shown is None else bool(shown))
            for number, name, under, rule, shown in rows
        }

    def put(self, edits: Iterable[TopicEdit]) -> None:
        """Say this of topics in place of what was said."""
        with self._connection.transaction():
            for each in edits:
                self._connection.run(
                    "INSERT INTO topics (id, name, under, rule, shown) VALUES (?, ?, ?, ?, ?) "
                    "ON CONFLICT (id) DO UPDATE SET name = excluded.name, under = excluded.under, "
                    "rule = excluded.rule, shown = excluded.shown",
                    (
                        each.id,
                        storable_or_none(each.name),
                        each.under,
                        None if each.rule is None else storable(each.rule),
                        None if each.shown is None else int(each.shown),
                    ),
                )

    def remove(self, topics: Iterable[TopicId]) -> None:
        """Say nothing of them any more; what was put into them is kept."""
        with self._connection.transaction():
            for each in topics:
                self._connection.run("DELETE FROM topics WHERE id = ?", (each,))

    def filings(self) -> dict[TopicId, dict[EssayId, Filing]]:
        """All that was put in and taken out by hand."""
        filings: defaultdict[TopicId, dict[EssayId, Filing]] = defaultdict(dict)
        for topic, essay, filing in self._connection.rows("SELECT topic_id, essay_id, filing FROM topic_essays"):
            filings[TopicId(topic)][EssayId(essay)] = member_of(Filing, filing, Filing.IN)
        return dict(filings)

    def file(self, topic: TopicId, filings: Mapping[EssayId, Filing | None], at: datetime) -> None:
        """Put essays into a topic or take them out of it; None leaves it to the topic's rule."""
        with self._connection.transaction():
            for essay, filing in filings.items():
                self._connection.run("DELETE FROM topic_essays WHERE topic_id = ? AND essay_id = ?", (topic, essay))
                if filing is not None:
                    self._connection.run(
                        "INSERT INTO topic_essays (topic_id, essay_id, filing, filed_at) "
                        "SELECT ?, id, ?, ? FROM essays WHERE id = ?",
                        (topic, str(filing), stamp(at), essay),
                    )

    def readings(self) -> dict[EssayId, Reading]:
        """How far the person has come with each essay outside the trash."""
        rows = self._connection.rows(
            "SELECT id, shelf, read_at, (SELECT count(*) FROM annotations "
            "WHERE essay_id = essays.id AND kind = 'highlight') FROM essays "
            "WHERE trashed_at IS NULL AND newest_version_id IS NOT NULL"
        )
        return {
            EssayId(number): Reading(
                member_of(Shelf, shelf, Shelf.INBOX), highlights, None if read_at is None else moment_of(read_at)
            )
            for number, shelf, read_at, highlights in rows
        }

    def names_said(self) -> list[tuple[EssayId, str]]:
        """What may be names of topics: the tags of each essay, and the section of its site."""
        return [(EssayId(number), name) for number, name in self._connection.rows(NAMES_SAID) if name]

"""Feeds, site maps and lists that are asked again for what is new."""

from collections.abc import Iterable
from datetime import datetime

from cssreader.domain.web import PageMarks, SourceKind, Subscription, SubscriptionId
from cssreader.errors import NotFoundError
from cssreader.store.connection import Connection, Row
from cssreader.store.values import json_text, member_of, moment_of, stamp, storable

_SELECT = (
    "SELECT id, address, typed_host, title, kind, asked_at, said, "
    "(SELECT count(*) FROM subscription_pages WHERE subscription_id = id) FROM subscriptions"
)


class SubscriptionTable:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, address: str, *, typed_host: str, title: str, kind: SourceKind, at: datetime) -> SubscriptionId:
        """Subscribe; an address that is subscribed to already keeps what was seen of it."""
        with self._connection.transaction():
            self._connection.run(
                "INSERT INTO subscriptions (address, typed_host, title, kind, added_at) VALUES (?1, ?2, ?3, ?4, ?5) "
                "ON CONFLICT (address) DO UPDATE SET typed_host = ?2, title = ?3, kind = ?4",
                (storable(address), storable(typed_host), storable(title), kind.value, stamp(at)),
            )
            number = self._connection.value("SELECT id FROM subscriptions WHERE address = ?", (storable(address),))
        return SubscriptionId(number)

    def all(self) -> list[Subscription]:
        return [_subscription(row) for row in self._connection.rows(f"{_SELECT} ORDER BY id")]

    def get(self, subscription_id: SubscriptionId) -> Subscription:
        """Raises NotFoundError."""
        row = self._connection.row(f"{_SELECT} WHERE id = ?", (subscription_id,))
        if row is None:
            raise NotFoundError(f"There is no subscription {subscription_id} in the library.")
        return _subscription(row)

    def marks(self, subscription_id: SubscriptionId) -> PageMarks:
        row = self._connection.row("SELECT etag, last_modified FROM subscriptions WHERE id = ?", (subscription_id,))
        return PageMarks() if row is None else PageMarks(*row)

    def asked(self, subscription_id: SubscriptionId, said: str, *, at: datetime, marks: PageMarks | None) -> None:
        """Keep when it was asked and what came of it; the marks stay where none are given."""
        with self._connection.transaction():
            self._connection.run(
                "UPDATE subscriptions SET asked_at = ?, said = ? WHERE id = ?",
                (stamp(at), storable(said), subscription_id),
            )
            if marks is not None:
                self._connection.run(
                    "UPDATE subscriptions SET etag = ?, last_modified = ? WHERE id = ?",
                    (marks.etag, marks.last_modified, subscription_id),
                )

    def unseen(self, subscription_id: SubscriptionId, pages: Iterable[str]) -> set[str]:
        """Those of some pages, named as the caller names them, that were not seen yet."""
        named = list(pages)
        rows = self._connection.rows(
            "SELECT value FROM json_each(?) WHERE value NOT IN "
            "(SELECT page FROM subscription_pages WHERE subscription_id = ?)",
            (json_text([storable(page) for page in named]), subscription_id),
        )
        return {page for (page,) in rows}

    def see(self, subscription_id: SubscriptionId, pages: Iterable[str]) -> None:
        """Remember pages, so that they are never new again."""
        with self._connection.transaction():
            self._connection.run_each(
                "INSERT OR IGNORE INTO subscription_pages (subscription_id, page) VALUES (?, ?)",
                [(subscription_id, storable(page)) for page in pages],
            )

    def remove(self, ids: Iterable[SubscriptionId]) -> int:
        with self._connection.transaction():
            return self._connection.run(
                "DELETE FROM subscriptions WHERE id IN (SELECT value FROM json_each(?))", (json_text(list(ids)),)
            )


def _subscription(row: Row) -> Subscription:
    number, address, typed_host, title, kind, asked_at, said, seen = row
    return Subscription(
        SubscriptionId(number),
        address,
        typed_host,
        title,
        member_of(SourceKind, kind, SourceKind.LISTING),
        None if asked_at is None else moment_of(asked_at),
        said,
        seen,
    )

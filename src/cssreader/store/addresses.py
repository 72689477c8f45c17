"""The addresses that essays were found under, and which essay an essay has become."""

from datetime import datetime

from cssreader.domain.essay import EssayId
from cssreader.store.connection import Connection
from cssreader.store.values import stamp, storable
from cssreader.text.addresses import address_key

FAMILY = """
    WITH RECURSIVE family (id) AS (
        VALUES (:essay) UNION SELECT joins.essay_id FROM joins JOIN family ON joins.into_id = family.id
    )"""
"""An essay and those that were joined to it, and to them."""


def keep_address(connection: Connection, essay_id: EssayId, address: str | None, at: datetime) -> None:
    """Let the essay be found by an address; nothing to do for what is none, or is known."""
    key = address_key(storable(address)) if address else None
    if key is not None:
        connection.run(
            "INSERT OR IGNORE INTO addresses (essay_id, key, address, added_at) VALUES (?, ?, ?, ?)",
            (essay_id, key, storable(address or ""), stamp(at)),
        )


def addresses_of(connection: Connection, essay_id: EssayId) -> tuple[str, ...]:
    """Every address of an essay and of those joined to it, the first seen first, each page once."""
    rows = connection.rows(
        f"{FAMILY} SELECT address FROM addresses WHERE essay_id IN (SELECT id FROM family) "  # noqa: S608
        "GROUP BY key ORDER BY min(added_at), key",
        {"essay": essay_id},
    )
    return tuple(address for (address,) in rows)


def present_essay(connection: Connection, essay_id: EssayId) -> EssayId:
    """The essay that this one was joined to, and that one in turn; itself if it was not joined."""
    seen = {essay_id}
    while True:
        into = connection.value("SELECT into_id FROM joins WHERE essay_id = ?", (essay_id,))
        if into is None or into in seen:
            return essay_id
        essay_id = EssayId(into)
        seen.add(essay_id)

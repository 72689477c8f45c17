"""A cleaned page becomes a version of an essay."""

from datetime import datetime

from cssreader.domain.essay import CleanedPage, EssayId, VersionId
from cssreader.domain.library import OriginalId, StoredDocument
from cssreader.store.addresses import keep_address
from cssreader.store.connection import Connection
from cssreader.store.essay_rows import opening_of, stored_facts, stored_removed
from cssreader.store.values import date_text, json_text, stamp, storable, storable_or_none, text_hash
from cssreader.text.plain import plain_text, word_count
from cssreader.text.safe_html import from_html, stored_pictures, to_html


def write_version(
    connection: Connection,
    essay_id: EssayId,
    number: int,
    page: CleanedPage,
    origin: str,
    original: OriginalId | StoredDocument,
    at: datetime,
) -> VersionId:
    document = original if isinstance(original, StoredDocument) else StoredDocument(original)
    html = to_html(page.content)
    # Read back, so that the offsets count in what will be shown, whatever the page held.
    content = from_html(html)
    text = plain_text(content)
    facts = page.facts
    version_id = VersionId(
        connection.insert(
            "INSERT INTO versions (essay_id, number, created_at, original, title, author, published, site, "
            "address, words, opening, text_hash, facts, origin, type, charset, "
            "picture_sources) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                essay_id,
                number,
                stamp(at),
                document.original,
                storable(facts.title),
                storable_or_none(facts.author),
                date_text(facts.published),
                storable_or_none(facts.site),
                storable_or_none(facts.address),
                word_count(text),
                opening_of(text),
                text_hash(text),
                stored_facts(facts),
                storable(origin),
                None if document.type is None else document.type.value,
                storable_or_none(document.charset),
                json_text({storable(source): name for source, name in document.picture_sources.items()}),
            ),
        )
    )
    connection.run(
        "INSERT INTO bodies (version_id, removed, html, text) VALUES (?, ?, ?, ?)",
        (version_id, stored_removed(page.removed), html, text),
    )
    connection.run_each(
        "INSERT INTO version_pictures (version_id, picture) VALUES (?, ?)",
        [(version_id, picture) for picture in stored_pictures(content)],
    )
    connection.run("UPDATE essays SET newest_version_id = ? WHERE id = ?", (version_id, essay_id))
    keep_address(connection, essay_id, facts.address, at)
    return version_id

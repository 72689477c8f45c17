"""Read a whole library and say what is wrong with it."""

from collections.abc import Iterator

from cssreader.domain.annotation import AnnotationId, AnnotationKind
from cssreader.domain.content import SafeHtml
from cssreader.domain.essay import EssayId
from cssreader.domain.library import OriginalId
from cssreader.errors import LibraryError, NotFoundError
from cssreader.store.annotation_rows import COLUMNS, annotation_of, row_of
from cssreader.store.connection import Connection
from cssreader.store.originals import Originals
from cssreader.store.schema import unexpected_objects
from cssreader.store.store import Store
from cssreader.store.values import text_hash
from cssreader.text.addresses import address_key
from cssreader.text.plain import plain_text
from cssreader.text.safe_html import from_html, to_html

DAMAGED = "The database is damaged"
"""How a sentence begins that speaks of the database itself."""


def integrity_problems(store: Store) -> list[str]:
    """A sentence for each thing that is missing, damaged or does not fit; none when all is well."""
    connection = store.connection
    problems = [
        *_database(connection),
        *(f"The database holds {name}, which is no part of a library." for name in unexpected_objects(connection.raw)),
    ]
    if not problems:
        # Reading what is known to be damaged would only say the same again, or fail.
        problems += [
            *_essays(connection, store.originals),
            *_pictures(connection, store.originals),
            *_annotations(connection),
            *_addresses(connection),
            *_joins(store),
        ]
    return problems


def _database(connection: Connection) -> Iterator[str]:
    for (finding,) in connection.rows("PRAGMA integrity_check(20)"):
        if finding != "ok":
            yield f"The database is damaged: {finding}. Repair it, or bring back a backup."
    for table, row, parent, _ in connection.rows("PRAGMA foreign_key_check"):
        yield f"Row {row} of {table} refers to something missing in {parent}."


def _essays(connection: Connection, originals: Originals) -> Iterator[str]:
    for number, origin in connection.rows(
        "SELECT id, origin FROM essays WHERE newest_version_id IS NULL AND id NOT IN (SELECT essay_id FROM joins)"
    ):
        yield f"The essay {number} from {origin} has no text."
    versions = connection.rows("SELECT id, essay_id, title, original, text_hash FROM versions ORDER BY id")
    for version, essay, title, original, recorded in versions:
        name = f"the essay {essay} ({title})"
        body = connection.row("SELECT html, text FROM bodies WHERE version_id = ?", (version,))
        if body is None:
            yield f"The text of {name} is missing."
        else:
            html, text = body
            yield from _body(name, html, text, recorded)
        try:
            originals.read(OriginalId(original))
        except NotFoundError:
            yield f"The original of {name} is missing; its text is not touched by this."
        except LibraryError as error:
            yield f"The original of {name} cannot be used: {error}"


def _pictures(connection: Connection, originals: Originals) -> Iterator[str]:
    rows = connection.rows(
        "SELECT version_pictures.picture, versions.essay_id, versions.title FROM version_pictures "
        "JOIN versions ON versions.id = version_pictures.version_id ORDER BY versions.id, version_pictures.picture"
    )
    for picture, essay, title in rows:
        name = f"picture {picture} of the essay {essay} ({title})"
        try:
            originals.read(OriginalId(picture))
        except NotFoundError:
            yield f"The {name} is missing; a frame with its words stands in its place. Import the page again."
        except LibraryError:
            yield f"The {name} is damaged or cannot be read. Import the page again, or bring back a backup."


def _body(name: str, html: str, text: str, recorded_hash: str) -> Iterator[str]:
    if text_hash(text) != recorded_hash:
        yield f"The text of {name} is not the one that was stored."
    try:
        content = from_html(SafeHtml(html))
    except (ValueError, KeyError):
        yield f"The layout of {name} cannot be read; it is shown as plain paragraphs."
        return
    if plain_text(content) != text:
        yield f"The layout of {name} does not have its words; it is shown as plain paragraphs."
    elif to_html(content) != html:
        yield f"The layout of {name} was written by another program."


def _addresses(connection: Connection) -> Iterator[str]:
    known = set()
    for essay, key, address in connection.rows("SELECT essay_id, key, address FROM addresses ORDER BY essay_id, key"):
        known.add((essay, key))
        if address_key(address) != key:
            yield f"The essay {essay} would not be found under its address {address}."
    for essay, address in connection.rows(
        "SELECT essay_id, address FROM versions WHERE address IS NOT NULL ORDER BY id"
    ):
        key = address_key(address)
        if key is not None and (essay, key) not in known:
            yield f"The essay {essay} is not known by its address {address}."


def _joins(store: Store) -> Iterator[str]:
    connection, versions = store.connection, store.versions
    for essay, into, shown in connection.rows(
        "SELECT essay_id, into_id, newest_version_id FROM joins JOIN essays ON essays.id = essay_id ORDER BY essay_id"
    ):
        if versions.joined(versions.essay_of(EssayId(into))) is not None:
            yield f"The essay {essay} is joined to others in a circle, so none of them is shown."
        if shown is not None:
            yield f"The essay {essay} was joined to the essay {into} and is listed all the same."
    for essay, home in connection.rows(
        "SELECT essays.id, versions.essay_id FROM essays JOIN versions ON versions.id = newest_version_id "
        "WHERE versions.essay_id <> essays.id ORDER BY essays.id"
    ):
        if versions.essay_of(EssayId(home)) != essay:
            yield f"The essay {essay} shows the text of the essay {home}."
    for name, essay in connection.rows(
        "SELECT annotations.id, annotations.essay_id FROM annotations JOIN joins USING (essay_id) ORDER BY 1"
    ):
        yield f"The annotation {name} was left behind on the essay {essay}, which was joined to another."


def _annotations(connection: Connection) -> Iterator[str]:
    names = ", ".join(COLUMNS)
    for row in connection.rows(f"SELECT {names} FROM annotations ORDER BY essay_id, id"):  # noqa: S608
        shown = annotation_of(row, ())
        odd = [column for column, stored, seen in zip(COLUMNS, row, row_of(shown), strict=True) if stored != seen]
        if shown.kind is AnnotationKind.HIGHLIGHT and shown.category is None and "category" not in odd:
            odd.append("category")
        if odd:
            name = AnnotationId(row[0])
            yield f"The annotation {name} on essay {row[1]} is kept, but its {', '.join(odd)} cannot be read."

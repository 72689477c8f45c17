"""Essays between the domain and the rows of the database."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any, NamedTuple, cast

from cssreader.domain.content import Content, Paragraph, Preformatted, SafeHtml, Span
from cssreader.domain.essay import EssayFacts, EssayId, EssaySummary, RemovalReason, RemovedBlock, Shelf
from cssreader.domain.library import MoreFacts
from cssreader.store.connection import Row
from cssreader.store.values import (
    date_of,
    date_text,
    json_list,
    json_object,
    json_text,
    member_of,
    moment_of,
    storable,
    storable_or_none,
)
from cssreader.text.names import shown_author
from cssreader.text.plain import plain_text
from cssreader.text.safe_html import from_html

OPENING_CHARACTERS = 300

SUMMARY_COLUMNS = """
    essays.id, essays.origin, essays.added_at, essays.trashed_at IS NOT NULL, essays.shelf, essays.progress,
    ifnull(nullif(essays.edited_title, ''), versions.title),
    nullif(ifnull(essays.edited_author, versions.author), ''),
    nullif(ifnull(essays.edited_published, versions.published), ''),
    nullif(ifnull(json_extract(essays.edited_facts, '$.site'), versions.site), ''), versions.words, versions.opening"""
"""What a person edited stands over what the page says; empty means taken away, and a title cannot be."""

MARK_COLUMNS = "count(*), sum(kind = 'highlight'), sum(trim(note) != ''), sum(kind = 'bookmark')"


class MarkCounts(NamedTuple):
    """What `MARK_COLUMNS` counts of one essay."""

    annotations: int = 0
    highlights: int = 0
    notes: int = 0
    bookmarks: int = 0


_TEXT_FACTS = ("author_line", "written_by", "edited_by", "reviewed_by", "section", "language")


def opening_of(text: str) -> str:
    """The first words of a text on one line, cut between words."""
    start = " ".join(text[: 2 * OPENING_CHARACTERS].split())
    if len(start) <= OPENING_CHARACTERS:
        return start
    cut = start.rfind(" ", 0, OPENING_CHARACTERS + 1)
    return start[: cut if cut > 0 else OPENING_CHARACTERS]


def summary_of(
    row: Row, tags: tuple[str, ...], marks: MarkCounts, names: Mapping[str, str], *, perhaps_same: bool
) -> EssaySummary:
    number, origin, added, trashed, shelf, progress, title, author, published, site, words, opening = row
    return EssaySummary(
        id=EssayId(number),
        title=title,
        author=shown_author(author, names),
        published=date_of(published),
        site=site,
        origin=origin,
        added_at=moment_of(added),
        words=words,
        opening=opening,
        tags=tags,
        shelf=member_of(Shelf, shelf, Shelf.INBOX),
        progress=progress,
        annotations=marks.annotations,
        trashed=bool(trashed),
        perhaps_same=perhaps_same,
        highlights=marks.highlights,
        notes=marks.notes,
        bookmarks=marks.bookmarks,
    )


def stored_facts(facts: EssayFacts) -> str:
    """The facts that have no column of their own."""
    rest: dict[str, Any] = {name: storable_or_none(getattr(facts, name)) for name in _TEXT_FACTS}
    rest |= {
        "updated": date_text(facts.updated),
        "sources": [storable(source) for source in facts.sources],
        "views": facts.views,
    }
    return json_text({name: value for name, value in rest.items() if value not in (None, [])})


def facts_of(
    title: str, author: str | None, published: str | None, site: str | None, address: str | None, rest: str
) -> EssayFacts:
    """What a page said of itself; a fact that cannot be read is left out."""
    stored = json_object(rest)
    facts = EssayFacts(title=title, author=author, published=date_of(published), site=site, address=address)
    texts = {name: stored[name] for name in _TEXT_FACTS if isinstance(stored.get(name), str)}
    sources, views = stored.get("sources"), stored.get("views")
    return replace(
        facts,
        **texts,
        updated=date_of(stored.get("updated")),
        sources=tuple(each for each in sources if isinstance(each, str)) if isinstance(sources, list) else (),
        views=views if type(views) is int else None,
    )


def stored_edits(edited: MoreFacts, page: EssayFacts) -> str:
    """What of the further facts a person says otherwise than the page; empty where they say that there is none."""
    said: dict[str, Any] = {}
    for name, value in ((each.name, getattr(edited, each.name)) for each in fields(MoreFacts)):
        if value != getattr(page, name):
            said[name] = _stored_fact(value)
    return json_text(said)


def _stored_fact(value: Any) -> Any:
    match value:
        case None:
            return ""
        case date():
            return date_text(value)
        case tuple():
            return [storable(each) for each in value]
        case str():
            return storable(value)
        case _:
            return value


def with_edits(facts: EssayFacts, stored: str) -> EssayFacts:
    """The facts with what a person says over them; what cannot be read is left as the page has it."""
    said = json_object(stored)
    new: dict[str, Any] = {}
    for name, value in said.items():
        if name in (*_TEXT_FACTS, "site") and isinstance(value, str):
            new[name] = value or None
        elif name == "updated" and isinstance(value, str):
            new[name] = date_of(value)
        elif name == "sources" and isinstance(value, list):
            new[name] = tuple(each for each in value if isinstance(each, str))
        elif name == "sources" and value == "":
            new[name] = ()
        elif name == "views" and (type(value) is int or value == ""):
            new[name] = value if type(value) is int else None
    return replace(facts, **new)


def stored_removed(removed: tuple[RemovedBlock, ...]) -> str:
    return json_text([_stored_block(block) for block in removed])


def _stored_block(block: RemovedBlock) -> list[object]:
    stored: list[object] = [storable(block.text), block.reason.value]
    if block.place is not None:
        stored += [block.place, block.html, block.put_back]
    return stored


def removed_of(stored: str) -> tuple[RemovedBlock, ...]:
    blocks: list[RemovedBlock] = []
    for entry in json_list(stored):
        match entry:
            case [str(text), reason, int(place), str(html), bool(put_back)]:
                why = member_of(RemovalReason, reason, RemovalReason.OUTSIDE)
                blocks.append(RemovedBlock(text, why, max(place, 0), SafeHtml(html), put_back))
            case [str(text), reason, *_]:
                blocks.append(RemovedBlock(text, member_of(RemovalReason, reason, RemovalReason.OUTSIDE)))
            case _:
                pass
    return tuple(blocks)


def content_of(html: str, text: str) -> Content:
    """The content of a stored version: always one whose plain text is `text`, because marks count in it."""
    readings: tuple[Callable[[], Content], ...] = (
        lambda: from_html(SafeHtml(html)),
        lambda: tuple(Paragraph((Span(part),)) for part in text.split("\n\n")),
    )
    for reading in readings:
        try:
            content = reading()
        except (ValueError, KeyError):
            # Markup that is not ours. Its words are still there.
            continue
        if plain_text(content) == text:
            return content
    return cast("Content", (Preformatted(text),))

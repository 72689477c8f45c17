"""Dossiers and saved searches in a complete export."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from cssreader.domain.annotation import AnnotationId, Selector
from cssreader.domain.dossiers import (
    LEVELS,
    Citation,
    DossierHeading,
    DossierId,
    DossierItem,
    DossierItemId,
    DossierPassage,
    DossierThought,
    Stance,
)
from cssreader.domain.export import Collections, ExportedDossier
from cssreader.export.category_records import read_kinds
from cssreader.export.json_fields import Fields, OddFieldError

_LONGEST_TEXT = 2_000_000
_LONGEST_LINE = 10_000
_LARGEST_OFFSET = 1_000_000_000
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands in for a time that cannot be read."""


def collections_record(collections: Collections) -> dict[str, Any]:
    return {
        "dossiers": [_dossier_record(each) for each in collections.dossiers],
        "searches": [{"name": name, "query": typed} for name, typed in collections.searches],
    }


def _dossier_record(dossier: ExportedDossier) -> dict[str, Any]:
    items = [_item_record(item, dossier.essays) for item in dossier.items]
    return {"name": dossier.name, "made": dossier.made_at.isoformat(), "items": items}


def _item_record(item: DossierItem, essays: Mapping[DossierItemId, str]) -> dict[str, Any]:
    record: dict[str, Any] = {"id": item.id, "added": item.added_at.isoformat(), "words": item.words}
    match item:
        case DossierHeading():
            return record | {"kind": "heading", "level": item.level}
        case DossierThought():
            return record | {"kind": "thought", "stance": item.stance}
        case DossierPassage():
            cited, selector = item.citation, item.selector
            return record | {
                "kind": "passage",
                "stance": item.stance,
                "note": item.note,
                "speaker": item.speaker,
                "title": cited.title,
                "author": cited.author,
                "published": cited.published.isoformat() if cited.published else None,
                "address": cited.address,
                "essay": essays.get(item.id),
                "annotation": item.annotation_id,
                "prefix": selector.prefix if selector else None,
                "suffix": selector.suffix if selector else None,
                "quoted_at": [selector.start, selector.end] if selector else None,
            }


def read_collections(document: Mapping[str, Any], complain: Callable[[str], None]) -> Collections:
    """What of it can be used; a sentence goes to `complain` for each thing that cannot."""
    dossiers = tuple(
        _read_dossier(Fields(record), complain) for record in _records(document, "dossiers", complain) if _named(record)
    )
    searches = [Fields(record) for record in _records(document, "searches", complain)]
    read = [
        (each.lenient(complain, _line, each, "name"), each.lenient(complain, _line, each, "query")) for each in searches
    ]
    saved = tuple((name, query) for name, query in read if name and query)
    return Collections(dossiers, saved, read_kinds(document.get("kinds"), complain))


def _records(document: Mapping[str, Any], name: str, complain: Callable[[str], None]) -> list[dict[str, Any]]:
    found = document.get(name, [])
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        complain(f"The list of {name} in the file is damaged.")
        return []
    return found


def _named(record: dict[str, Any]) -> bool:
    return isinstance(record.get("name"), str)


def _read_dossier(given: Fields, complain: Callable[[str], None]) -> ExportedDossier:
    name = str(given.values["name"])[:_LONGEST_LINE]

    def odd(sentence: str) -> None:
        complain(f"A part of the dossier “{name}” in the file cannot be used: {sentence}")

    items: list[DossierItem] = []
    essays: dict[DossierItemId, str] = {}
    for place, record in enumerate(_records(given.values, "items", complain)):
        item = Fields(record).lenient(odd, _item, Fields(record), place)
        if item is not None:
            items.append(item)
            uid = Fields(record).lenient(odd, _line, Fields(record), "essay")
            if uid:
                essays[item.id] = uid
    made_at = given.lenient(odd, given.moment, "made") or (items[0].added_at if items else _LONG_AGO)
    return ExportedDossier(name, made_at, tuple(items), essays)


def _item(given: Fields, place: int) -> DossierItem:
    item_id, dossier = DossierItemId(given.uuid("id")), DossierId(0)
    words = given.text("words", most=_LONGEST_TEXT) or ""
    added = given.moment("added")
    kind = given.text("kind", most=_LONGEST_LINE)
    if kind == "heading":
        level = given.number("level", most=max(LEVELS)) or min(LEVELS)
        return DossierHeading(item_id, dossier, place, words, added, level)
    stance = None if given.values.get("stance") is None else given.choice("stance", Stance)
    if kind == "thought":
        return DossierThought(item_id, dossier, place, words, added, stance)
    if kind != "passage":
        raise OddFieldError("its kind is none of passage, heading, thought.")
    pair = given.pair("quoted_at", most=_LARGEST_OFFSET)
    selector = Selector(words, _line(given, "prefix") or "", _line(given, "suffix") or "", *pair) if pair else None
    annotation = None if given.values.get("annotation") is None else AnnotationId(given.uuid("annotation"))
    return DossierPassage(
        id=item_id,
        dossier_id=dossier,
        place=place,
        words=words,
        citation=Citation(
            _line(given, "title") or "", _line(given, "author"), given.day("published"), _line(given, "address")
        ),
        added_at=added,
        note=given.text("note", most=_LONGEST_TEXT) or "",
        speaker=_line(given, "speaker"),
        annotation_id=annotation,
        selector=selector,
        stance=stance,
    )


def _line(given: Fields, name: str) -> str | None:
    return given.text(name, most=_LONGEST_LINE)

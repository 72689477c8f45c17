"""Annotations as JSON that can be taken in again: everything, nothing rounded, nothing left out.

`write_json` makes one document; `write_json_lines` makes one object a line, each of which names its
essay, for scripts. `annotation_reading` reads both.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from cssreader.domain.annotation import Anchored, Annotation, Moved, Placement, Uncertain
from cssreader.domain.categories import CategorySaying
from cssreader.domain.export import Collections, CompleteParts, ExportedEssay
from cssreader.domain.merging import PastState
from cssreader.export.annotation_reading import FORMAT, VERSION
from cssreader.export.category_records import kinds_record
from cssreader.export.collection_records import collections_record
from cssreader.export.essay_records import page_record, stored_fact

_ALWAYS = ("title", "author", "site", "published", "address", "origin", "text_hash", "tags", "annotations")
"""Keys of an essay that are there even where they say nothing, for scripts."""


def write_json(
    items: Sequence[ExportedEssay], collections: Collections | None = None, kinds: Sequence[CategorySaying] = ()
) -> str:
    """One document, indented; `read_json` gives the same items back, without the numbers of this library.

    `kinds` are what is said of the categories of the highlights.
    """
    document: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "essays": [_complete_record(item) for item in items],
    }
    if collections is not None:
        document |= collections_record(collections)
    if kinds:
        document["kinds"] = kinds_record(kinds)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def write_json_lines(items: Iterable[ExportedEssay]) -> str:
    """One object a line for each annotation."""
    lines = (
        json.dumps(annotation_record(annotation) | {"essay": essay_record(item)}, ensure_ascii=False)
        for item in items
        for annotation in item.annotations
    )
    return "".join(f"{line}\n" for line in lines)


def _complete_record(item: ExportedEssay) -> dict[str, Any]:
    parts = item.complete
    record = essay_record(item) | {
        "uid": parts.uid,
        "shelf": parts.shelf.value if parts.shelf else None,
        "edited": {name: stored_fact(value) for name, value in parts.edited.items()},
        "annotations": [complete_annotation(each, parts) for each in item.annotations],
        "texts": dict(sorted(parts.texts.items())),
        "page": page_record(parts.page) if parts.page else None,
    }
    return {name: value for name, value in record.items() if name != "essay_id" and (value or name in _ALWAYS)}


def complete_essay(
    item: ExportedEssay, annotation: Annotation, without: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """What is known of the essay of one annotation, with the text that this was marked in unless it is `without` it."""
    parts = item.complete
    hashed = parts.marked_in.get(annotation.id)
    texts = {hashed: parts.texts[hashed]} if hashed is not None and hashed in parts.texts.keys() - without else {}
    record = _complete_record(replace(item, annotations=(), complete=replace(parts, texts=texts, page=None)))
    del record["annotations"]
    return record


def complete_annotation(annotation: Annotation, parts: CompleteParts) -> dict[str, Any]:
    """Everything of an annotation, without the numbers of this library."""
    record = annotation_record(annotation)
    del record["essay_id"], record["version_id"]
    if annotation.id in parts.marked_in:
        record["marked_in"] = parts.marked_in[annotation.id]
    past = parts.past.get(annotation.id, frozenset())
    if past:
        ordered = sorted(past, key=lambda state: (state.modified_at, repr(state)))
        record["past"] = [_past_record(state, annotation) for state in ordered]
    return record


def _past_record(state: PastState, now: Annotation) -> dict[str, Any]:
    """What an annotation was; its words only where they were others."""
    record: dict[str, Any] = {
        "modified": state.modified_at.isoformat(),
        "kind": state.kind,
        "category": state.category,
        "note": state.note,
        "tags": list(state.tags),
        "source": state.source,
        "year": state.year,
        "stale": state.stale,
    }
    selector = state.selector
    if selector is not None and selector != now.selector:
        record |= {"quote": selector.exact, "prefix": selector.prefix, "suffix": selector.suffix}
        record["quoted_at"] = [selector.start, selector.end]
    return record


def essay_record(essay: ExportedEssay) -> dict[str, Any]:
    return {
        "essay_id": essay.essay_id,
        "title": essay.title,
        "author": essay.author,
        "site": essay.site,
        "published": essay.published.isoformat() if essay.published else None,
        "address": essay.address,
        "origin": essay.origin,
        "text_hash": essay.text_hash,
        "tags": list(essay.tags),
    }


def annotation_record(annotation: Annotation) -> dict[str, Any]:
    placement, selector = annotation.placement, annotation.selector
    state, start, end, score = _place(placement)
    return {
        "id": annotation.id,
        "essay_id": annotation.essay_id or None,
        "kind": annotation.kind.value,
        "category": annotation.category or None,
        "quote": annotation.quote,
        "prefix": selector.prefix if selector else "",
        "suffix": selector.suffix if selector else "",
        "start": start,
        "end": end,
        "note": annotation.note,
        "tags": list(annotation.tags),
        "state": state,
        "created": annotation.created_at.isoformat(),
        "modified": annotation.modified_at.isoformat(),
        "source": annotation.source,
        "year": annotation.year,
        "stale": annotation.stale,
        "score": score,
        "quoted_at": [selector.start, selector.end] if selector else None,
        "version_id": annotation.version_id,
    }


def _place(placement: Placement) -> tuple[str, int | None, int | None, float | None]:
    match placement:
        case Anchored(start, end):
            return "anchored", start, end, None
        case Moved(start, end, score):
            return "moved", start, end, score
        case Uncertain(start, end, score):
            return "uncertain", start, end, score
        case _:
            return "unplaced", None, None, None

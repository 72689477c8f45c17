"""Annotations as JSON that can be taken in again: everything, nothing rounded, nothing left out.

`write_json` makes one document; `write_json_lines` makes one object a line, each of which names its
essay, for scripts. `annotation_reading` reads both.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from cssreader.domain.annotation import Anchored, Annotation, Moved, Placement, Uncertain
from cssreader.domain.export import ExportedEssay
from cssreader.export.annotation_reading import FORMAT, VERSION


def write_json(items: Sequence[ExportedEssay]) -> str:
    """One document, indented; `read_json` gives the same items back."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "essays": [
            _essay_record(item) | {"annotations": [_annotation_record(each) for each in item.annotations]}
            for item in items
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def write_json_lines(items: Iterable[ExportedEssay]) -> str:
    """One object a line for each annotation."""
    lines = (
        json.dumps(_annotation_record(annotation) | {"essay": _essay_record(item)}, ensure_ascii=False)
        for item in items
        for annotation in item.annotations
    )
    return "".join(f"{line}\n" for line in lines)


def _essay_record(essay: ExportedEssay) -> dict[str, Any]:
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


def _annotation_record(annotation: Annotation) -> dict[str, Any]:
    placement, selector = annotation.placement, annotation.selector
    state, start, end, score = _place(placement)
    return {
        "id": annotation.id,
        "essay_id": annotation.essay_id,
        "kind": annotation.kind.value,
        "category": annotation.category.value if annotation.category else None,
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

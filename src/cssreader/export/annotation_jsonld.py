"""Annotations as W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/).

What the model has a place for stands there: the note, the tags and the category as bodies, the passage as selectors.
What it has none for stands under `cssreader:`, as JSON that other programs leave alone, so that nothing is lost.
"""

import json
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from cssreader.domain.annotation import Annotation, AnnotationKind, Category
from cssreader.domain.categories import CategorySaying
from cssreader.domain.export import ExportedEssay
from cssreader.export.annotation_json import complete_annotation, complete_essay
from cssreader.export.category_records import kinds_record

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OWN_ANNOTATION, OWN_ESSAY, OWN_KINDS = "cssreader:annotation", "cssreader:essay", "cssreader:kinds"
_OWN_CONTEXT: dict[str, Any] = {
    "cssreader": "urn:x-cssreader:",
    **{
        name: {"@id": f"urn:x-cssreader:{name.partition(':')[2]}", "@type": "@json"}
        for name in (OWN_ANNOTATION, OWN_ESSAY, OWN_KINDS)
    },
}
_IN_MODEL = ("id", "quote", "prefix", "suffix", "note", "tags", "category", "created", "modified")
_MOTIVATIONS = {
    AnnotationKind.HIGHLIGHT: "highlighting",
    AnnotationKind.NOTE: "commenting",
    AnnotationKind.BOOKMARK: "bookmarking",
}


def write_jsonld(items: Sequence[ExportedEssay], kinds: Sequence[CategorySaying] = ()) -> str:
    """One collection with one page; `read_jsonld` gives the same annotations back.

    `kinds` are what is said of the categories of the highlights.
    """
    # A text that passages were marked in stands with the first of them.
    texts: set[str] = set()
    annotations = [_annotation(annotation, essay, texts) for essay in items for annotation in essay.annotations]
    collection = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, ' '.join(each['id'] for each in annotations))}"
    document: dict[str, Any] = {
        "@context": [CONTEXT, _OWN_CONTEXT],
        "id": collection,
        "type": "AnnotationCollection",
        "label": "CSS Reader",
        "total": len(annotations),
    }
    if kinds:
        document[OWN_KINDS] = kinds_record(kinds)
    if annotations:
        page = {"id": f"{collection}#page-1", "type": "AnnotationPage", "partOf": collection, "startIndex": 0}
        document |= {"first": page | {"items": annotations}, "last": page["id"]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _annotation(annotation: Annotation, essay: ExportedEssay, texts: set[str]) -> dict[str, Any]:
    record = complete_annotation(annotation, essay.complete)
    category = annotation.category or Category("")
    # Of an own one other programs are told the name; its id, which says nothing, stands where only we look.
    bodies = _bodies(annotation, essay.categories.of(category).name if category.is_own else category)
    told = [name for name in _IN_MODEL if name != "category" or not category.is_own]
    return {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": _MOTIVATIONS[annotation.kind],
        "created": _moment(annotation.created_at),
        "modified": _moment(annotation.modified_at),
        **({"body": bodies} if bodies else {}),
        "target": _target(annotation, essay, texts),
        OWN_ANNOTATION: {name: value for name, value in record.items() if name not in told},
    }


def _bodies(annotation: Annotation, category: str) -> list[dict[str, Any]]:
    bodies: list[dict[str, Any]] = []
    if annotation.note:
        note = {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": annotation.note}
        bodies.append(note)
    if category:
        bodies.append({"type": "TextualBody", "purpose": "classifying", "value": category})
    return bodies + [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in annotation.tags]


def _target(annotation: Annotation, essay: ExportedEssay, texts: set[str]) -> dict[str, Any]:
    known = complete_essay(essay, annotation, without=frozenset(texts))
    texts.update(known.get("texts", ()))
    source = {"id": iri_of(essay), "type": "Text", OWN_ESSAY: known}
    selector = annotation.selector
    if selector is None:
        return source
    passage: dict[str, Any] = {"type": "TextQuoteSelector", "exact": selector.exact}
    passage |= {name: said for name in ("prefix", "suffix") if (said := getattr(selector, name))}
    place = {"type": "TextPositionSelector", "start": selector.start, "end": selector.end}
    return {"type": "SpecificResource", "source": source, "selector": [passage, place]}


def iri_of(essay: ExportedEssay) -> str:
    """What names the essay everywhere: its address, else the number that it was given once, else its text or title."""
    if essay.address and essay.address.startswith(("http://", "https://")):
        return quote(essay.address, safe=":/?#[]@!$&'()*+,;=%~-._")
    if essay.complete.uid:
        return f"urn:uuid:{essay.complete.uid}"
    return f"urn:x-cssreader:text:{quote(essay.text_hash or essay.title or essay.origin or 'unknown', safe='')}"


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")

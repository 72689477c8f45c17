"""W3C Web Annotations read back: ours without loss, and anybody's as far as they speak of words.

By the Web Annotation Data Model, https://www.w3.org/TR/annotation-model/: what it lets one write in several ways is
read in all of them. A selector that describes no words is passed over with a sentence.
"""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from cssreader.domain.annotation import Annotation, AnnotationKind
from cssreader.domain.export import Collections, ExportedEssay, ReadExport
from cssreader.export.annotation_jsonld import CONTEXT, OWN_ANNOTATION, OWN_ESSAY, OWN_KINDS
from cssreader.export.annotation_reading import complain, read_annotation, read_description
from cssreader.export.category_records import read_kinds
from cssreader.export.complete_reading import CompleteReading
from cssreader.export.foreign import Passage, Work, exported_work, told
from cssreader.export.json_fields import Fields
from cssreader.export.moments import moment_in

PROGRAM = "Web Annotation"
_DEEPEST = 20
_TAGS, _CLASSES = ("tagging",), ("classifying",)


def is_jsonld(document: object) -> bool:
    """Whether it is an annotation, a page or a collection of the model, or a list of annotations."""
    if isinstance(document, list):
        return bool(document) and all(is_jsonld(each) for each in document[:3])
    if not isinstance(document, dict):
        return False
    kinds = {str(each) for each in _list(document.get("type", document.get("@type")))}
    named = CONTEXT in map(str, _list(document.get("@context")))
    return (named and "@graph" in document) or bool(
        kinds & {"AnnotationCollection", "AnnotationPage"} or ("Annotation" in kinds and "target" in document)
    )


def read_jsonld(document: Any) -> ReadExport:
    reading = _Reading()
    for each in reading.annotations(document, 0):
        reading.take(each)
    program = "CSS Reader" if reading.has_own else PROGRAM
    records = document.get(OWN_KINDS) if isinstance(document, dict) else None
    kinds = read_kinds(records, lambda sentence: complain(reading.problems, sentence))
    return ReadExport(tuple(reading.essays), tuple(reading.problems), program, Collections(categories=kinds))


class _Reading:
    def __init__(self) -> None:
        self.essays: list[ExportedEssay] = []
        self.problems: list[str] = []
        self.has_own = False
        self._number = 0
        self._texts: dict[str, str] = {}

    def annotations(self, document: Any, depth: int) -> Iterator[Mapping[str, Any]]:
        """Those of a collection, of a page, of a list, or the one that it is (section 5)."""
        if depth > _DEEPEST:
            complain(self.problems, "A part of the file is nested too deeply and was left out.")
            return
        if isinstance(document, list):
            for each in document:
                yield from self.annotations(each, depth + 1)
        elif not isinstance(document, dict):
            complain(self.problems, "A part of the file lies on the web and not in the file, so it was left out.")
        elif "first" in document or "items" in document or "@graph" in document:
            for name in ("first", "items", "@graph"):
                if name in document:
                    yield from self.annotations(document[name], depth + 1)
            if isinstance(document.get("next"), dict):
                yield from self.annotations(document["next"], depth + 1)
        elif "target" in document:
            yield document

    def take(self, each: Mapping[str, Any]) -> None:
        self._number += 1
        own = each.get(OWN_ANNOTATION)
        target = _first(each.get("target"))
        source = target.get("source", target) if isinstance(target, dict) else None
        essay = source.get(OWN_ESSAY) if isinstance(source, dict) else None
        if isinstance(own, dict) and isinstance(essay, dict):
            self.has_own = True
            self._take_own(each, own, essay, target)
        else:
            self._take_foreign(each)

    def _take_own(self, each: Mapping[str, Any], own: dict[str, Any], essay: dict[str, Any], target: Any) -> None:
        name = f"Annotation {self._number}"
        bodies = _bodies(each)
        quoted = _selector(target, "TextQuoteSelector") or {}
        record = own | {
            "id": told(each.get("id")).removeprefix("urn:uuid:"),
            "note": "\n\n".join(value for purpose, value in bodies if purpose not in (*_TAGS, *_CLASSES)),
            "tags": [value for purpose, value in bodies if purpose in _TAGS],
            "category": own.get("category", next((value for purpose, value in bodies if purpose in _CLASSES), None)),
            "created": each.get("created"),
            "modified": each.get("modified"),
            "quote": quoted.get("exact"),
            "prefix": quoted.get("prefix"),
            "suffix": quoted.get("suffix"),
        }
        fields = Fields(essay)
        described = read_description(fields, name, self.problems)
        found = read_annotation(record, name, self.problems)
        if found is None:
            return
        parts = CompleteReading(fields, f"“{described.title}”" if described.title else name, self.problems)
        parts.note(found, Fields(record))
        complete = parts.result(described.title)
        # The text that several were marked in stands with the first of them.
        self._texts |= complete.texts
        known = {hashed: self._texts[hashed] for hashed in complete.marked_in.values() if hashed in self._texts}
        self._add(replace(described, annotations=(found,), complete=replace(complete, texts=known)))

    def _add(self, essay: ExportedEssay) -> None:
        """Put it to the essay before it, where that is the same."""
        before = self.essays[-1] if self.essays else None
        if before is None or _without_marks(before) != _without_marks(essay):
            self.essays.append(essay)
            return
        one, other = before.complete, essay.complete
        complete = replace(
            one,
            past={**one.past, **other.past},
            marked_in={**one.marked_in, **other.marked_in},
            texts={**one.texts, **other.texts},
        )
        self.essays[-1] = replace(before, annotations=before.annotations + essay.annotations, complete=complete)

    def _take_foreign(self, each: Mapping[str, Any]) -> None:
        identity = told(each.get("id", each.get("@id")))
        bodies = [(purpose, value) for purpose, value in _bodies(each) if value]
        tags = [value for purpose, value in bodies if purpose in (*_TAGS, *_CLASSES)]
        note = "\n\n".join(value for purpose, value in bodies if purpose not in (*_TAGS, *_CLASSES))
        for number, target in enumerate(_list(each.get("target"))):
            quoted = _selector(target, "TextQuoteSelector") or {}
            at = _selector(target, "TextPositionSelector") or {}
            self._say_what_is_unknown(target, has_words=bool(quoted))
            source = target.get("source", target) if isinstance(target, dict) else target
            start = at.get("start")
            passage = Passage(
                told(quoted.get("exact")),
                note,
                tuple(tags),
                created=moment_in(each.get("created")),
                modified=moment_in(each.get("modified")),
                prefix=told(quoted.get("prefix")),
                suffix=told(quoted.get("suffix")),
                start=start if isinstance(start, int) else 0,
                kind=AnnotationKind.BOOKMARK if "bookmarking" in _list(each.get("motivation")) else None,
                key=f"{identity} {number}" if identity else None,
            )
            essay = exported_work(PROGRAM, _work(source), [passage])
            if not essay.annotations:
                complain(self.problems, f"Annotation {self._number} in the file quotes no words and has no note.")
                continue
            (annotation,) = essay.annotations
            self.essays.append(replace(essay, annotations=(_with_own_id(annotation, identity, number),)))

    def _say_what_is_unknown(self, target: Any, *, has_words: bool) -> None:
        known = ("TextQuoteSelector", "TextPositionSelector")
        for selector in _selectors(target, 0):
            kind = told(selector.get("type"))
            if kind not in known and not has_words:
                complain(
                    self.problems,
                    f"Annotation {self._number} in the file is kept without its place, which a {kind or 'selector'} "
                    "describes and no words.",
                )


def _without_marks(essay: ExportedEssay) -> ExportedEssay:
    complete = replace(essay.complete, past={}, marked_in={}, texts={})
    return replace(essay, annotations=(), complete=complete)


def _with_own_id(annotation: Annotation, identity: str, number: int) -> Annotation:
    """The annotation under the UUID that it has already."""
    try:
        name = str(uuid.UUID(identity.removeprefix("urn:uuid:")))
    except ValueError:
        return annotation
    return annotation if number else replace(annotation, id=type(annotation.id)(name))


def _work(source: Any) -> Work:
    if isinstance(source, str):
        return Work(address=source)
    if not isinstance(source, dict):
        return Work()
    names = ("title", "dc:title", "dcterms:title", "label")
    title = next((said for name in names if (said := told(_first(source.get(name))))), "")
    return Work(title, address=told(source.get("id", source.get("@id"))) or None)


def _bodies(each: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What is said, each text with its purpose (sections 3.2.3 to 3.2.6)."""
    motivation = told(_first(each.get("motivation")))
    found: list[tuple[str, str]] = []
    for body in [*_list(each.get("bodyValue")), *_list(each.get("body"))]:
        if isinstance(body, dict) and isinstance(body.get("items"), list):
            # Of a choice the first is the one to take (section 4.1).
            body = _first(body["items"])  # noqa: PLW2901
        if isinstance(body, str):
            found.append((motivation, body))
        elif isinstance(body, dict):
            inner = body.get("source", body)
            value = told(inner.get("value")) or told(inner.get("id")) if isinstance(inner, dict) else told(inner)
            if isinstance(inner, dict) and "html" in told(_first(inner.get("format"))):
                value = _plain(value)
            purpose = told(_first(body.get("purpose"))) or motivation
            found.append((purpose, value))
    return found


def _selector(target: Any, kind: str) -> Mapping[str, Any] | None:
    return next((each for each in _selectors(target, 0) if kind in _list(each.get("type"))), None)


def _selectors(target: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Those of a target, and those that refine them (section 4.2)."""
    if not isinstance(target, dict) or depth > _DEEPEST:
        return
    for name in ("selector", "refinedBy"):
        for each in _list(target.get(name)):
            if isinstance(each, dict):
                yield each
                yield from _selectors(each, depth + 1)


def _list(value: Any) -> list[Any]:
    """What may stand alone or in an array (section 1.2)."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _first(value: Any) -> Any:
    return next(iter(_list(value)), None)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in ("p", "br", "div", "li"):
            self.words.append("\n")


def _plain(html: str) -> str:
    reader = _Words()
    reader.feed(html)
    reader.close()
    return "".join(reader.words).strip()

"""A file of annotations read back. The file may come from anywhere, so nothing in it is believed unseen.

One odd annotation costs itself and a sentence that names it; only a file that is no file of ours at
all is refused.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Moved,
    Placement,
    Uncertain,
    Unplaced,
)
from cssreader.domain.essay import EssayId, VersionId
from cssreader.domain.export import Collections, ExportedEssay, ReadExport
from cssreader.errors import UnusableInputError
from cssreader.export.category_records import LONGEST_ID
from cssreader.export.collection_records import read_collections
from cssreader.export.complete_reading import CompleteReading
from cssreader.export.json_fields import Fields, OddFieldError
from cssreader.export.selector_fields import read_selector

FORMAT = "cssreader-annotations"
VERSION = 1

MOST_CHARACTERS = 200_000_000
_MOST_PROBLEMS = 1_000
_LONGEST_TEXT = 2_000_000
_LONGEST_LINE = 10_000
_MOST_TAGS = 1_000
_LARGEST_OFFSET = 1_000_000_000
_LARGEST_NUMBER = 2**63 - 1


def read_json(text: str) -> ReadExport:
    """The essays and annotations of a file that `write_json` or `write_json_lines` wrote.

    Raises UnusableInputError with a sentence when the text is nothing of the kind.
    """
    if len(text) > MOST_CHARACTERS:
        raise UnusableInputError("The file is too large to be a file of annotations.")
    problems: list[str] = []
    collections = Collections()
    try:
        document = parsed(text)
    except ValueError:
        essays = tuple(_read_lines(text, problems))
    else:
        essays = tuple(_read_document(document, problems))
        collections = read_collections(document, lambda sentence: complain(problems, sentence))
    return ReadExport(essays, tuple(problems), collections=collections)


def parsed(text: str) -> Any:
    """JSON as Python values. Raises ValueError for all that is none, or is too deep or too long a number."""
    try:
        return json.loads(text.removeprefix("\ufeff"), parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("too deep") from error


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _read_document(document: Any, problems: list[str]) -> Iterator[ExportedEssay]:
    if not isinstance(document, dict):
        raise UnusableInputError("The file holds JSON, but no annotations of CSS Reader.")
    if "essays" not in document and "id" in document:
        # A file of lines that has one line only.
        yield _read_line(Fields(document), "Line 1", problems)
        return
    if document.get("format") != FORMAT:
        raise UnusableInputError("The file holds JSON, but no annotations of CSS Reader.")
    version = document.get("version")
    if version != VERSION:
        raise UnusableInputError(
            "The file was written by a newer CSS Reader. Update this one, then import the file again."
        )
    essays = document["essays"]
    if not isinstance(essays, list):
        raise UnusableInputError("The list of essays in the file is damaged, so nothing of it can be read.")
    for number, record in enumerate(essays, start=1):
        if not isinstance(record, dict):
            complain(problems, f"Essay {number} in the file is damaged and cannot be read.")
            continue
        yield _read_essay(Fields(record), f"Essay {number}", problems)


def _read_essay(fields: Fields, name: str, problems: list[str]) -> ExportedEssay:
    essay = read_description(fields, name, problems)
    records = fields.values.get("annotations")
    if not isinstance(records, list):
        complain(problems, f"{name} in the file has no list of annotations.")
        records = []
    annotations = []
    parts = CompleteReading(fields, f"“{essay.title}”" if essay.title else name, problems)
    for number, record in enumerate(records, start=1):
        found = read_annotation(record, f"Annotation {number} of “{essay.title}”", problems)
        if found is not None:
            annotations.append(found)
            parts.note(found, Fields(record))
    return replace(essay, annotations=tuple(annotations), complete=parts.result(essay.title))


def _read_lines(text: str, problems: list[str]) -> Iterator[ExportedEssay]:
    """Every line an annotation. A text whose first line is none is not of ours."""
    seen = False
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = parsed(line)
        except ValueError:
            record = None
        if isinstance(record, dict):
            yield _read_line(Fields(record), f"Line {number}", problems)
        elif not seen:
            raise UnusableInputError(
                "The file is damaged or holds no annotations of CSS Reader. Export them as JSON, and import that file."
            )
        else:
            complain(problems, f"Line {number} in the file is damaged and cannot be read.")
        seen = True


def _read_line(fields: Fields, name: str, problems: list[str]) -> ExportedEssay:
    record = fields.values.get("essay")
    essay = read_description(Fields(record if isinstance(record, dict) else {}), name, problems, fields)
    found = read_annotation(fields.values, name, problems)
    return replace(essay, annotations=() if found is None else (found,))


def read_description(fields: Fields, name: str, problems: list[str], line: Fields | None = None) -> ExportedEssay:
    """The description of an essay. What is odd in it is left out: it may still be known by the rest."""

    def odd(sentence: str) -> None:
        complain(problems, f"{name} in the file: {sentence}")

    def line_of_text(field: str) -> str | None:
        return fields.lenient(odd, fields.text, field, most=_LONGEST_LINE)

    number = fields.lenient(odd, (line or fields).number, "essay_id", most=_LARGEST_NUMBER)
    return ExportedEssay(
        essay_id=EssayId(number or 0),
        title=line_of_text("title") or "",
        author=line_of_text("author"),
        site=line_of_text("site"),
        published=fields.lenient(odd, fields.day, "published"),
        address=line_of_text("address"),
        origin=line_of_text("origin") or "",
        text_hash=line_of_text("text_hash"),
        tags=fields.lenient(odd, fields.texts, "tags", most=_MOST_TAGS, longest=_LONGEST_LINE) or (),
        annotations=(),
    )


def complain(problems: list[str], sentence: str) -> None:
    if len(problems) < _MOST_PROBLEMS:
        problems.append(sentence)


def read_annotation(record: Any, name: str, problems: list[str]) -> Annotation | None:
    if not isinstance(record, dict):
        complain(problems, f"{name} in the file is damaged and cannot be read.")
        return None
    try:
        return _annotation(Fields(record), name, problems)
    except OddFieldError as error:
        complain(problems, f"{name} in the file cannot be used: {error}")
        return None


def _annotation(fields: Fields, name: str, problems: list[str]) -> Annotation:
    def odd(sentence: str) -> None:
        complain(problems, f"{name} in the file was taken without a category: {sentence}")

    kind = fields.choice("kind", AnnotationKind)
    modified_at = fields.moment("modified")
    selector = read_selector(fields)
    if selector is None and kind is not AnnotationKind.NOTE:
        raise OddFieldError(f"a {kind.value} needs a place.")
    version = fields.number("version_id", most=_LARGEST_NUMBER)
    return Annotation(
        id=AnnotationId(fields.uuid("id")),
        essay_id=EssayId(fields.number("essay_id", most=_LARGEST_NUMBER) or 0),
        kind=kind,
        category=fields.lenient(odd, _category, fields) if kind is AnnotationKind.HIGHLIGHT else None,
        selector=selector,
        version_id=VersionId(version) if version is not None else None,
        placement=_placement(fields),
        note=fields.text("note", most=_LONGEST_TEXT) or "",
        tags=fields.texts("tags", most=_MOST_TAGS, longest=_LONGEST_LINE),
        created_at=fields.moment("created", instead=modified_at),
        modified_at=modified_at,
        source=fields.text("source", most=_LONGEST_LINE) or "",
        year=fields.text("year", most=_LONGEST_LINE) or "",
        stale=fields.flag("stale"),
    )


def _category(fields: Fields) -> Category | None:
    """Also one that is not known here: it is kept, and shown under its id."""
    category = fields.text("category", most=LONGEST_ID)
    return Category(category) if category else None


def _placement(fields: Fields) -> Placement:
    state = fields.text("state", most=_LONGEST_LINE)
    start = fields.number("start", most=_LARGEST_OFFSET)
    end = fields.number("end", most=_LARGEST_OFFSET)
    if start is None or end is None or start > end:
        return Unplaced()
    match state:
        case "anchored":
            return Anchored(start, end)
        case "moved":
            return Moved(start, end, fields.share("score"))
        case "uncertain":
            return Uncertain(start, end, fields.share("score"))
        case _:
            return Unplaced()

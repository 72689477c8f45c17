"""Annotations as a table with the columns that Readwise takes in: Highlight, Title, Author, URL, Note, Location, Date.

Readwise reads ``.word`` at the beginning of a note as a tag, so the kind and the tags of an annotation stand there.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from cssreader.domain.annotation import Annotation, span_of
from cssreader.domain.export import ExportedEssay
from cssreader.export.wording import label, one_line, passage

COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
_FORMULA = re.compile(r"\s*[=+\-@]")
"""What a spreadsheet would reckon instead of showing."""
_NO_TAG = re.compile(r"[^\w]+")


def write_csv(items: Sequence[ExportedEssay]) -> str:
    """One line for each annotation that has words; begins with a byte order mark, for spreadsheets.

    An apostrophe stands before what a spreadsheet would take for a formula.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for essay in items:
        for annotation in essay.annotations:
            for row in _rows(essay, annotation):
                writer.writerow([guarded(each) for each in row])
    return "\ufeff" + stream.getvalue()


def guarded(text: str) -> str:
    """The text as it may stand in a cell of a spreadsheet."""
    return f"'{text}" if _FORMULA.match(text) or text.startswith("'") else text


def _rows(essay: ExportedEssay, annotation: Annotation) -> Iterator[tuple[str, ...]]:
    words, note = passage(annotation), annotation.note.strip()
    if not words:
        # A note on the essay as a whole is its own highlight.
        words, note = note, ""
    if not words:
        return
    span = span_of(annotation.placement)
    tags = " ".join(
        f".{tag}" for name in (label(annotation, essay.categories), *annotation.tags) if (tag := _tag(name))
    )
    yield (
        words,
        one_line(essay.title),
        one_line(essay.author or essay.site or ""),
        essay.address or "",
        "\n".join(part for part in (tags, note, _fact(annotation)) if part),
        str(span[0]) if span is not None else "",
        f"{annotation.created_at:%Y-%m-%d %H:%M:%S}",
    )


def _tag(name: str) -> str:
    return _NO_TAG.sub("-", name.strip().lower()).strip("-")


def _fact(annotation: Annotation) -> str:
    said = ", ".join(filter(None, (one_line(annotation.source), one_line(annotation.year))))
    return f"Source: {said}" if said else ""

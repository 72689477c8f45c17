"""Highlights of Readwise: the table that it exports, and the one that it takes in, which we and others write."""

import re
from collections.abc import Iterable, Mapping

from cssreader.domain.export import ReadExport
from cssreader.export.foreign import Passage, Work, exported_work, number_of_colours
from cssreader.export.moments import moment_in

PROGRAM = "Readwise"
_TAG_IN_NOTE = re.compile(r"\s*\.([\w-]+)(?=\s|$)")
"""A word with a full stop before it, at the beginning of a note, is a tag."""


def is_readwise(columns: Iterable[str]) -> bool:
    named = set(columns)
    return "Highlight" in named and bool({"Book Title", "Title"} & named)


def read_readwise(rows: Iterable[Mapping[str, str]]) -> ReadExport:
    works: dict[Work, list[Passage]] = {}
    for row in rows:
        work = Work(
            row.get("Book Title") or row.get("Title", ""),
            row.get("Book Author") or row.get("Author") or None,
            row.get("URL") or row.get("Source URL") or None,
        )
        works.setdefault(work, []).append(_passage(row, work))
    colours = number_of_colours(passage for passages in works.values() for passage in passages)
    return ReadExport(tuple(exported_work(PROGRAM, work, each, colours) for work, each in works.items()), (), PROGRAM)


def _passage(row: Mapping[str, str], work: Work) -> Passage:
    tags = [tag.strip() for tag in row.get("Tags", "").split(",")]
    note = row.get("Note", "")
    while found := _TAG_IN_NOTE.match(note):
        tags.append(found[1])
        note = note[found.end() :]
    quote = row.get("Highlight", "")
    return Passage(
        quote,
        note,
        tuple(tags),
        colour=row.get("Color") or None,
        created=moment_in(row.get("Highlighted at") or row.get("Date")),
        key="\n".join((work.title, quote.strip(), row.get("Location", ""))),
    )

"""Annotations of Hypothesis: what its interface for programs answers, and what its sidebar exports."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cssreader.domain.annotation import AnnotationKind
from cssreader.domain.export import ReadExport
from cssreader.export.foreign import Passage, Work, exported_work, left_out, told
from cssreader.export.moments import moment_in

PROGRAM = "Hypothesis"
_MOST_CONTEXT = 1_000


def is_hypothesis(records: object) -> bool:
    """Whether a list holds annotations of Hypothesis: each has an address, and targets."""
    return isinstance(records, list) and any(
        isinstance(each, dict) and "uri" in each and "target" in each for each in records
    )


def read_hypothesis(records: Sequence[object]) -> ReadExport:
    works: dict[Work, list[Passage]] = {}
    problems: list[str] = []
    for number, each in enumerate(records, start=1):
        if not isinstance(each, dict):
            problems.append(f"Annotation {number} in the file is damaged and cannot be read.")
            continue
        document = each.get("document")
        titles = document.get("title") if isinstance(document, dict) else None
        title = titles[0] if isinstance(titles, list) and titles else titles
        works.setdefault(Work(told(title), address=told(each.get("uri")) or None), []).append(_passage(each))
    return _read(works, problems)


def _passage(each: Mapping[str, Any]) -> Passage:
    targets = each.get("target")
    selectors = [
        selector
        for target in (targets if isinstance(targets, list) else [])
        if isinstance(target, dict) and isinstance(target.get("selector"), list)
        for selector in target["selector"]
        if isinstance(selector, dict)
    ]
    quote = next((selector for selector in selectors if selector.get("type") == "TextQuoteSelector"), {})
    tags = each.get("tags")
    return Passage(
        told(quote.get("exact")),
        told(each.get("text")),
        tuple(map(told, tags)) if isinstance(tags, list) else (),
        created=moment_in(each.get("created")),
        modified=moment_in(each.get("updated")),
        prefix=told(quote.get("prefix"))[-_MOST_CONTEXT:],
        suffix=told(quote.get("suffix"))[:_MOST_CONTEXT],
        kind=None if quote else AnnotationKind.NOTE,
        key=told(each.get("id")) or None,
    )


def read_hypothesis_rows(rows: Iterable[Mapping[str, str]]) -> ReadExport:
    """The lines of a table, by the names of its columns."""
    works: dict[Work, list[Passage]] = {}
    for row in rows:
        passage = Passage(
            row.get("Quote", ""),
            row.get("Body") or row.get("Comment", ""),
            tuple(tag.strip() for tag in row.get("Tags", "").split(",")),
            created=moment_in(row.get("Creation Date") or row.get("Created at")),
        )
        works.setdefault(Work(address=row.get("URL") or None), []).append(passage)
    return _read(works, [])


def _read(works: Mapping[Work, Sequence[Passage]], problems: list[str]) -> ReadExport:
    essays = tuple(exported_work(PROGRAM, work, passages) for work, passages in works.items())
    empty = sum(not each.quote.strip() and not each.note.strip() for passages in works.values() for each in passages)
    return ReadExport(essays, (*problems, *left_out(empty, "the file")), PROGRAM)

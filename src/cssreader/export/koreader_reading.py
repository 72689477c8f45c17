"""Highlights of KOReader: the table it keeps beside a book, and its exports as JSON and as text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cssreader.domain.export import ExportedEssay, ReadExport
from cssreader.export.foreign import Passage, Work, exported_work, left_out, number_of_colours, told
from cssreader.export.moments import moment_in

PROGRAM = "KOReader"
TEXT_END = "-=-=-=-=-=-"
_WIDE = "\u3000"
_PAGE = re.compile(rf"{_WIDE}{_WIDE}-- (?P<said>[^\n]*)")
_AUTOMATIC = re.compile(r"^Page \S+ .* @ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$", re.DOTALL)
"""The text that KOReader itself gives a bookmark; a note is what stands there instead."""


def is_koreader_json(document: Mapping[str, Any]) -> bool:
    documents = document.get("documents")
    return isinstance(document.get("entries"), list) or (
        isinstance(documents, list) and all(isinstance(each, dict) and "entries" in each for each in documents)
    )


def is_koreader_table(table: Mapping[Any, Any]) -> bool:
    return bool({"annotations", "highlight", "bookmarks"} & set(table))


def read_koreader_json(document: Mapping[str, Any]) -> ReadExport:
    documents = document.get("documents", [document])
    essays: list[ExportedEssay] = []
    problems: list[str] = []
    for each in documents:
        listed = each["entries"] if isinstance(each["entries"], list) else []
        entries = [entry for entry in listed if isinstance(entry, dict)]
        work = Work(told(each.get("title")), told(each.get("author")) or None, origin=told(each.get("file")))
        essay, said = _essay(work, [_entry(entry) for entry in entries], len(entries))
        essays.append(essay)
        problems += said
    return ReadExport(tuple(essays), tuple(problems), PROGRAM)


def _entry(entry: Mapping[str, Any]) -> Passage | None:
    note = told(entry.get("note"))
    if entry.get("sort") == "bookmark" and not note:
        return None
    quote = "" if entry.get("sort") == "bookmark" else told(entry.get("text"))
    return Passage(quote, note, colour=told(entry.get("color")) or None, created=moment_in(entry.get("time")))


def read_koreader_table(table: Mapping[Any, Any]) -> ReadExport:
    """What stands in ``metadata.*.lua``: `annotations` of today, or `highlight` and `bookmarks` of before 2024."""
    work = _work(table)
    found = list(_values(table.get("annotations")))
    passages = [_annotation(each) for each in found] if found else list(_old_passages(table))
    essay, problems = _essay(work, passages, len(passages))
    return ReadExport((essay,), tuple(problems), PROGRAM)


def _work(table: Mapping[Any, Any]) -> Work:
    props = [each for each in (table.get("doc_props"), table.get("stats")) if isinstance(each, dict)]
    path = told(table.get("doc_path"))
    name = path.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    title = next(filter(None, (told(each.get("title")) for each in props)), name)
    author = next(filter(None, (told(each.get("authors")) for each in props)), None)
    return Work(title, author.split("\n")[0] if author else None, origin=path)


def _annotation(each: Mapping[Any, Any]) -> Passage | None:
    note = told(each.get("note"))
    is_bookmark = not each.get("drawer")
    if is_bookmark and not note:
        return None
    return Passage(
        "" if is_bookmark else told(each.get("text")),
        note,
        colour=told(each.get("color")) or None,
        created=moment_in(each.get("datetime")),
        modified=moment_in(each.get("datetime_updated")),
    )


def _old_passages(table: Mapping[Any, Any]) -> Iterator[Passage | None]:
    notes = {told(each.get("datetime")): told(each.get("text")) for each in _values(table.get("bookmarks"))}
    for page in _values(table.get("highlight")):
        for each in _values(page):
            quote, made = told(each.get("text")), told(each.get("datetime"))
            note = notes.get(made, "")
            if note == quote or _AUTOMATIC.match(note):
                note = ""
            yield Passage(quote, note, created=moment_in(made))


def read_koreader_text(text: str) -> ReadExport:
    """Each passage below a line with its page and its time, its note below three hyphens."""
    title = ""
    works: dict[str, list[Passage | None]] = {}
    for number, part in enumerate(text.split(f"\n{TEXT_END}\n")):
        head = _PAGE.search(part)
        if head is None:
            continue
        # An empty line ends a book. The title stands before the first passage of the next, its chapter before each.
        named = [line.strip(_WIDE) for line in part[: head.start()].split("\n") if line.strip(_WIDE)]
        if number == 0 or part.startswith("\n"):
            title = named[0] if named else ""
        quote, _, note = part[head.end() :].strip("\n").partition("\n---\n")
        made_at = moment_in(head["said"].partition("added on")[2])
        works.setdefault(title, []).append(Passage(quote, note, created=made_at))
    made = [_essay(Work(name), passages, len(passages)) for name, passages in works.items()]
    return ReadExport(tuple(essay for essay, _ in made), tuple(said for _, each in made for said in each), PROGRAM)


def _essay(work: Work, passages: Iterable[Passage | None], count: int) -> tuple[ExportedEssay, Sequence[str]]:
    kept = [each for each in passages if each is not None]
    essay = exported_work(PROGRAM, work, kept, number_of_colours(kept))
    return essay, left_out(count - len(essay.annotations), work.title)


def _values(table: object) -> Iterator[dict[Any, Any]]:
    if isinstance(table, dict):
        yield from (each for each in table.values() if isinstance(each, dict))

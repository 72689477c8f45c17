"""Highlights of calibre: the collection that its viewer and its browser of annotations export.

A collection names no book but by a number, so a passage is known by its chapter and by its words.
"""

from collections.abc import Mapping
from typing import Any

from cssreader.domain.export import ReadExport
from cssreader.export.foreign import Passage, Work, exported_work, left_out, number_of_colours, told
from cssreader.export.moments import moment_in

PROGRAM = "calibre"
COLLECTION = "calibre_annotation_collection"


def read_calibre(document: Mapping[str, Any]) -> ReadExport:
    annotations = document.get("annotations")
    works: dict[Work, list[Passage]] = {}
    problems: list[str] = []
    unnamed = 0
    for record in annotations if isinstance(annotations, list) else []:
        if not isinstance(record, dict):
            problems.append("An annotation in the file is damaged and cannot be read.")
            continue
        inner = record.get("annotation")
        each = {**record, **inner} if isinstance(inner, dict) else record
        if each.get("removed"):
            continue
        passage = _passage(each)
        if passage is None:
            unnamed += 1
        else:
            works.setdefault(_work(record, each), []).append(passage)
    colours = number_of_colours(passage for passages in works.values() for passage in passages)
    essays = tuple(exported_work(PROGRAM, work, passages, colours) for work, passages in works.items())
    return ReadExport(essays, (*problems, *left_out(unnamed, "the collection")), PROGRAM)


def _work(record: Mapping[str, Any], each: Mapping[str, Any]) -> Work:
    """The chapter that a passage is from, which may be an essay here; else the book, where it is named beside it."""
    chapters = each.get("toc_family_titles")
    chapter = told(chapters[-1]) if isinstance(chapters, list) and chapters else ""
    book = told(record.get("title")) if each is not record else ""
    return Work(chapter or book, told(record.get("authors")) or None)


def _passage(each: Mapping[str, Any]) -> Passage | None:
    quote, note = told(each.get("highlighted_text")), told(each.get("notes"))
    if not quote.strip() and not note.strip():
        return None
    style = each.get("style")
    colour = style.get("which") or style.get("background-color") if isinstance(style, dict) else None
    made = moment_in(each.get("timestamp"))
    return Passage(quote, note, colour=told(colour) or None, created=made, key=told(each.get("uuid")) or None)

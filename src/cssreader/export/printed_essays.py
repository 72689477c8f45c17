"""Essays as one HTML page to be set as a PDF: by Qt, which knows a part of HTML and none of a browser's layout."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterable

from cssreader.domain.export import ExportColours
from cssreader.domain.reading import OpenedEssay
from cssreader.export.chapter import chapter_html
from cssreader.export.page import escaped
from cssreader.text.picture_bytes import picture_facts

_WIDEST = 600
"""Pixels of a picture, 96 to the inch, on the width of the text of an A4 page."""
_SIZE = re.compile(r'(?<=" )width="(\d+)" height="(\d+)"(?=\s*/>)')


def write_printed_essays(
    title: str,
    essays: Iterable[OpenedEssay],
    colours: ExportColours,
    picture_bytes: Callable[[OpenedEssay, str], bytes | None],
    *,
    with_marks: bool,
) -> str:
    """A page on which each essay begins on a new sheet."""
    chapters = []
    for number, opened in enumerate(essays):

        def address(source: str, opened: OpenedEssay = opened) -> str | None:
            return _address(picture_bytes(opened, source))

        body = chapter_html(opened, address, with_marks=with_marks)
        body = _SIZE.sub(_fitted, body)
        chapters.append(body if number == 0 else body.replace("<h1", '<h1 style="page-break-before: always"', 1))
    return "\n".join(
        (
            f"<!DOCTYPE html><html><head><title>{escaped(title)}</title>",
            f'<style media="all">{_rules(colours)}</style></head><body>',
            *chapters,
            "</body></html>",
        )
    )


def _address(data: bytes | None) -> str | None:
    facts = picture_facts(data) if data is not None else None
    if data is None or facts is None:
        return None
    return f"data:{facts.media_type};base64,{b64encode(data).decode('ascii')}"


def _fitted(found: re.Match[str]) -> str:
    width, height = int(found[1]), int(found[2])
    if width <= _WIDEST:
        return found[0]
    return f'width="{_WIDEST}" height="{max(1, height * _WIDEST // width)}"'


def _rules(colours: ExportColours) -> str:
    """The light colours, on paper."""
    rules = []
    for name, colour in colours.light.items():
        if name.startswith("mark-"):
            rules.append(f".{name.removeprefix('mark-')} {{ background-color: {colour}; }}")
    return "\n".join(rules)

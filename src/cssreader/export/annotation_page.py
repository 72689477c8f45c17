"""Annotations as one self-contained HTML page, to be read on a screen or printed.

Where the passages of an essay are from stands once, under its title.
"""

from collections.abc import Iterator, Sequence

from cssreader.domain.annotation import Annotation
from cssreader.domain.export import ExportColours, ExportedEssay
from cssreader.export.page import direction, escaped, paragraphs, whole_page
from cssreader.export.wording import (
    HEADING,
    NOTHING,
    NOTHING_IN_ESSAY,
    citation_facts,
    count_text,
    label,
    one_line,
    passage,
    provenance,
    remark,
    tally,
)
from cssreader.text.safe_html import is_safe_link


def write_html(items: Sequence[ExportedEssay], colours: ExportColours) -> str:
    """The whole page; light or dark as the reader's screen is, and light on paper."""
    title = HEADING if len(items) != 1 else f"{HEADING}: {one_line(items[0].title)}"
    return whole_page(title, _body(items), colours)


def _body(items: Sequence[ExportedEssay]) -> Iterator[str]:
    yield f"<header><h1>{HEADING}</h1>"
    yield f'<p class="tally">{tally(items) if items else NOTHING}</p></header>'
    if len(items) > 1:
        yield '<nav aria-label="Essays"><ol>'
        for number, essay in enumerate(items, start=1):
            title = one_line(essay.title)
            count = count_text(len(essay.annotations), "entry", "entries")
            yield f'<li><a href="#essay-{number}"><bdi>{escaped(title)}</bdi></a> <span>{count}</span></li>'
        yield "</ol></nav>"
    for number, essay in enumerate(items, start=1):
        yield from _essay(essay, number)


def _essay(essay: ExportedEssay, number: int) -> Iterator[str]:
    title = one_line(essay.title)
    yield f'<section id="essay-{number}">'
    yield f"<h2{direction(title)}>{escaped(title)}</h2>"
    byline = _facts(essay)
    if essay.address and is_safe_link(essay.address):
        address = escaped(essay.address)
        byline.append(f'<a class="address" href="{address}" rel="noreferrer"><bdi>{address}</bdi></a>')
    if byline:
        yield f'<p class="byline"{direction(title)}>{" · ".join(byline)}</p>'
    yield _tags(essay.tags)
    if not essay.annotations:
        yield f'<p class="nothing">{NOTHING_IN_ESSAY}</p>'
    for annotation in essay.annotations:
        yield from _annotation(annotation, essay)
    yield "</section>"


def _annotation(annotation: Annotation, essay: ExportedEssay) -> Iterator[str]:
    colour = essay.categories.of(annotation.category).hue if annotation.category else annotation.kind.value
    words = passage(annotation)
    yield f'<article class="{colour}"{direction(words or annotation.note)}>'
    yield f'<h3 class="label"><bdi>{escaped(label(annotation, essay))}</bdi></h3>'
    if words:
        yield f"<blockquote{direction(words)}>{paragraphs(words)}</blockquote>"
    if annotation.note.strip():
        yield f'<div class="note-text">{paragraphs(annotation.note)}</div>'
    yield _tags(annotation.tags)
    if provenance(annotation):
        yield f'<p class="remark">{escaped(provenance(annotation))}</p>'
    if remark(annotation):
        yield f'<p class="remark">{remark(annotation)}</p>'
    yield "</article>"


def _facts(essay: ExportedEssay) -> list[str]:
    facts = [f"<bdi>{escaped(fact)}</bdi>" for fact in citation_facts(essay)]
    if essay.published is not None:
        # A date stays on one line.
        facts[-1] = facts[-1].replace(" ", "&nbsp;")
    return facts


def _tags(tags: Sequence[str]) -> str:
    shown = [one_line(tag) for tag in tags if tag.strip()]
    if not shown:
        return ""
    items = "".join(f"<li><bdi>{escaped(tag)}</bdi></li>" for tag in shown)
    return f'<ul class="tags" aria-label="Tags">{items}</ul>'

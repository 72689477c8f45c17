"""Annotations as one self-contained HTML page, to be read and searched on a screen, or printed.

Where the passages of an essay are from stands once, under its title. The fields that search are hidden until the script
of the page shows them (`page_search.js`).
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from cssreader.domain.annotation import Annotation
from cssreader.domain.export import ExportColours, ExportedEssay
from cssreader.export.note_text import note_html
from cssreader.export.page import direction, escaped, paragraphs, whole_page
from cssreader.export.wording import (
    HEADING,
    NOTHING,
    NOTHING_IN_ESSAY,
    citation_facts,
    colour_of,
    count_text,
    label,
    one_line,
    passage,
    provenance,
    remark,
    tally,
)
from cssreader.text.safe_html import is_safe_link

_WriteTags = Callable[[Sequence[str]], str]


def write_html(items: Sequence[ExportedEssay], colours: ExportColours, *, is_printed: bool = False) -> str:
    """The whole page; light or dark as the reader's screen is, and light on paper.

    One that is to be printed has no search, and is plainer: Qt sets it, which knows a part of HTML.
    """
    title = HEADING if len(items) != 1 else f"{HEADING}: {one_line(items[0].title)}"
    is_searched = not is_printed and sum(len(essay.annotations) for essay in items) > 1
    script = "page_search.js" if is_searched else ""
    return whole_page(
        title,
        _body(items, is_searched=is_searched, tags=_tags_in_a_line if is_printed else _tags),
        colours,
        script=script,
    )


def _body(items: Sequence[ExportedEssay], *, is_searched: bool, tags: _WriteTags) -> Iterator[str]:
    yield f"<header><h1>{HEADING}</h1>"
    yield f'<p class="tally">{tally(items) if items else NOTHING}</p></header>'
    if is_searched:
        yield from _search_fields(items)
    if len(items) > 1:
        yield '<nav aria-label="Essays"><ol>'
        for number, essay in enumerate(items, start=1):
            title = one_line(essay.title)
            count = count_text(len(essay.annotations), "entry", "entries")
            yield f'<li><a href="#essay-{number}"><bdi>{escaped(title)}</bdi></a> <span>{count}</span></li>'
        yield "</ol></nav>"
    for number, essay in enumerate(items, start=1):
        yield from _essay(essay, number, tags)


def _search_fields(items: Sequence[ExportedEssay]) -> Iterator[str]:
    marks = [each for essay in items for each in essay.annotations]
    kinds = Counter(_kind(each) for each in marks)
    looks = {
        _kind(each): (label(each, essay.categories), colour_of(each, essay.categories))
        for essay in items
        for each in essay.annotations
    }
    of_all = [each.tags for each in items] + [each.tags for each in marks]
    tags = {one_line(tag) for some in of_all for tag in some if tag.strip()}
    yield '<form id="finding" role="search" hidden>'
    yield '<p><label for="search">Search</label>'
    yield '<input id="search" type="search" autocomplete="off" spellcheck="false">'
    yield '<span id="found" role="status"></span></p>'
    if len(kinds) > 1 or tags:
        yield "<details><summary>Narrow it down</summary>"
        yield '<fieldset><legend class="unseen">Only of these kinds</legend>'
        for kind, count in kinds.most_common():
            name, colour = looks[kind]
            box = f'<input type="checkbox" value="{escaped(kind)}">'
            yield f'<label class="{colour}">{box} <bdi>{escaped(name)}</bdi> <span>{count}</span></label>'
        yield "</fieldset>"
        if tags:
            yield '<p><label for="tagged">Tag</label> <select id="tagged"><option value="">Any</option>'
            yield from (f"<option>{escaped(tag)}</option>" for tag in sorted(tags, key=str.casefold))
            yield "</select></p>"
        yield "</details>"
    yield "</form>"


def _kind(annotation: Annotation) -> str:
    return annotation.category or annotation.kind.value


def _essay(essay: ExportedEssay, number: int, tags: _WriteTags) -> Iterator[str]:
    title = one_line(essay.title)
    yield f'<section id="essay-{number}">'
    yield f"<h2{direction(title)}>{escaped(title)}</h2>"
    byline = _facts(essay)
    if essay.address and is_safe_link(essay.address):
        address = escaped(essay.address)
        byline.append(f'<a class="address" href="{address}" rel="noreferrer"><bdi>{address}</bdi></a>')
    if byline:
        yield f'<p class="byline"{direction(title)}>{" · ".join(byline)}</p>'
    yield tags(essay.tags)
    if not essay.annotations:
        yield f'<p class="nothing">{NOTHING_IN_ESSAY}</p>'
    for annotation in essay.annotations:
        yield from _annotation(annotation, essay, tags)
    yield "</section>"


def _annotation(annotation: Annotation, essay: ExportedEssay, tags: _WriteTags) -> Iterator[str]:
    kind, colour, words = _kind(annotation), colour_of(annotation, essay.categories), passage(annotation)
    yield f'<article class="{colour}" data-kind="{escaped(kind)}"{direction(words or annotation.note)}>'
    yield f'<h3 class="label"><bdi>{escaped(label(annotation, essay.categories))}</bdi></h3>'
    if words:
        yield f"<blockquote{direction(words)}>{paragraphs(words)}</blockquote>"
    if annotation.note.strip():
        yield f'<div class="note-text">{note_html(annotation.note)}</div>'
    yield tags(annotation.tags)
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


def _tags_in_a_line(tags: Sequence[str]) -> str:
    shown = " · ".join(f"#{escaped(one_line(tag))}" for tag in tags if tag.strip())
    return f'<p class="byline">{shown}</p>' if shown else ""

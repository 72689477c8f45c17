"""Annotations as Markdown: grouped by essay, each passage a block quotation.

Where they are from stands once, under the essay's title.
"""

from collections.abc import Sequence

from cssreader.domain.annotation import Annotation
from cssreader.domain.export import ExportedEssay
from cssreader.export import markdown_text as md
from cssreader.export.note_text import note_markdown
from cssreader.export.wording import (
    HEADING,
    NOTHING,
    NOTHING_IN_ESSAY,
    citation_facts,
    label,
    one_line,
    passage,
    provenance,
    remark,
    tally,
)
from cssreader.text.safe_html import is_safe_link


def write_markdown(items: Sequence[ExportedEssay]) -> str:
    """The whole as one CommonMark text that ends with a line feed."""
    parts = [f"# {HEADING}"]
    parts.append(tally(items) if items else NOTHING)
    for essay in items:
        parts += _essay(essay)
    return "\n\n".join(parts) + "\n"


def _essay(essay: ExportedEssay) -> list[str]:
    parts = [f"## {md.escaped(one_line(essay.title))}"]
    byline = [md.escaped(fact) for fact in citation_facts(essay)]
    if essay.address and is_safe_link(essay.address):
        byline.append(md.address(essay.address))
    if byline:
        parts.append(" · ".join(byline))
    if essay.tags:
        parts.append(_tags(essay.tags))
    if not essay.annotations:
        parts.append(NOTHING_IN_ESSAY)
    for number, annotation in enumerate(essay.annotations):
        if number:
            parts.append("* * *")
        parts += _annotation(annotation, essay)
    return parts


def _annotation(annotation: Annotation, essay: ExportedEssay) -> list[str]:
    parts: list[str] = []
    words = passage(annotation)
    if words:
        parts.append(md.quoted([md.body(words)]))
    heading = f"**{md.escaped(label(annotation, essay.categories))}**"
    if annotation.tags:
        heading += " · " + _tags(annotation.tags)
    parts.append(heading)
    if annotation.note.strip():
        parts.append(note_markdown(annotation.note))
    if provenance(annotation):
        parts.append(f"*{md.escaped(provenance(annotation))}*")
    if remark(annotation):
        parts.append(f"*{remark(annotation)}*")
    return parts


def _tags(tags: Sequence[str]) -> str:
    return ", ".join(md.code_span(one_line(tag)) for tag in tags if tag.strip())

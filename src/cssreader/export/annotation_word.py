"""Annotations as a Word document, in Word's own styles: a heading for each essay, and passages as quotations.

Where the passages of an essay are from stands once, under its heading.
"""

from collections.abc import Sequence
from typing import Any

from docx.shared import Pt

from cssreader.domain.annotation import Annotation
from cssreader.domain.export import ExportedEssay
from cssreader.export import word_document as word
from cssreader.export.note_word import add_note
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

_TITLE_LENGTH = 255
"""Of a document's properties, in characters (ECMA-376, part 2)."""
_SMALL_PT = 9
_AFTER_PT = 12


def write_word(items: Sequence[ExportedEssay]) -> bytes:
    """The bytes of a .docx file."""
    title = HEADING if len(items) != 1 else f"{HEADING}: {one_line(items[0].title)}"
    document = word.new_document(title[:_TITLE_LENGTH])
    word.write(document.add_heading(level=0), HEADING)
    word.write(document.add_paragraph(), tally(items) if items else NOTHING)
    for essay in items:
        _add_essay(document, essay)
    return word.file_of(document)


def _add_essay(document: Any, essay: ExportedEssay) -> None:
    title = one_line(essay.title)
    word.write(document.add_heading(level=1), title)
    facts = citation_facts(essay)
    if essay.address and is_safe_link(essay.address):
        facts.append(essay.address)
    facts += [f"#{one_line(tag)}" for tag in essay.tags if tag.strip()]
    if facts:
        _add_small(document, " · ".join(facts), title)
    if not essay.annotations:
        word.write(document.add_paragraph(), NOTHING_IN_ESSAY)
    for annotation in essay.annotations:
        _add_annotation(document, annotation, essay)


def _add_annotation(document: Any, annotation: Annotation, essay: ExportedEssay) -> None:
    words = passage(annotation)
    _add_words(document, words, style="Quote")
    add_note(document, annotation.note)
    tags = [f"#{one_line(tag)}" for tag in annotation.tags if tag.strip()]
    said = [
        each
        for each in (
            " · ".join([label(annotation, essay.categories), *tags]),
            provenance(annotation),
            remark(annotation),
        )
        if each
    ]
    line = _add_small(document, "\n".join(said), words or annotation.note)
    line.paragraph_format.space_after = Pt(_AFTER_PT)


def _add_words(document: Any, words: str, style: str | None = None) -> None:
    for block in words.replace("\r\n", "\n").split("\n\n"):
        if block.strip():
            paragraph = document.add_paragraph(style=style)
            # What is said of the passage stays on its page.
            paragraph.paragraph_format.keep_with_next = True
            word.write(paragraph, block.strip("\n"))


def _add_small(document: Any, words: str, beside: str) -> Any:
    """A line in small type that runs the way of what it stands beside."""
    paragraph = document.add_paragraph()
    paragraph.add_run(word.clean(words)).font.size = Pt(_SMALL_PT)
    word.direct(paragraph, beside)
    return paragraph

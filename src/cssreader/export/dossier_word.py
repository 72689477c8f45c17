"""A dossier as a Word document, in Word's own styles: its headings are the document's, ready to write between."""

from collections.abc import Sequence
from typing import Any

from docx.shared import Pt

from cssreader.domain.dossiers import (
    Citation,
    Dossier,
    DossierItem,
    DossierPassage,
    DossierSection,
    DossierThought,
    Stance,
    sections,
)
from cssreader.export import word_document as word
from cssreader.export.dossier_words import NOTHING, SOURCES, STANCES, cited, safe_address, sources
from cssreader.export.note_word import add_note
from cssreader.export.wording import one_line

_MARGIN_PT = 18
_SMALL_PT = 9


def write_dossier_word(dossier: Dossier, items: Sequence[DossierItem]) -> bytes:
    """The bytes of a .docx file. Where a section hears both sides, they stand beside each other in a table."""
    document = word.new_document(one_line(dossier.name))
    word.write(document.add_heading(level=0), one_line(dossier.name))
    if not items:
        word.write(document.add_paragraph(), NOTHING)
    for section in sections(items):
        _add_section(document, section)
    listed = sources(items)
    if listed:
        document.add_heading(SOURCES, level=1)
        for each in listed:
            _add_citation(document.add_paragraph(style="List Bullet"), each, None)
    return word.file_of(document)


def _add_section(document: Any, section: DossierSection) -> None:
    if section.heading is not None:
        word.write(document.add_heading(level=section.heading.level), one_line(section.heading.words))
    if not section.is_argued:
        for item in section.items:
            _add_item(document, item)
        return
    for item in section.taking(None):
        _add_item(document, item)
    table = document.add_table(rows=1, cols=2)
    table.style = "Table Grid"
    for cell, stance in zip(table.rows[0].cells, Stance, strict=True):
        cell.paragraphs[0].add_run(STANCES[stance]).bold = True
        for item in section.taking(stance):
            _add_item(cell, item, says_side=False)
    document.add_paragraph()


def _add_item(place: Any, item: DossierPassage | DossierThought, *, says_side: bool = True) -> None:
    if says_side and item.stance is not None:
        place.add_paragraph().add_run(STANCES[item.stance]).bold = True
    if isinstance(item, DossierThought):
        _add_words(place, item.words)
        return
    _add_words(place, item.words, is_quoted=True)
    add_note(place, item.note)
    citation = place.add_paragraph()
    citation.paragraph_format.left_indent = Pt(_MARGIN_PT)
    citation.paragraph_format.space_after = Pt(12)
    _add_citation(citation, item.citation, item.speaker)


def _add_words(place: Any, words: str, *, is_quoted: bool = False) -> None:
    for block in words.replace("\r\n", "\n").split("\n\n"):
        if block.strip():
            paragraph = place.add_paragraph()
            if is_quoted:
                paragraph.paragraph_format.left_indent = Pt(_MARGIN_PT)
                paragraph.paragraph_format.space_after = Pt(3)
            word.write(paragraph, block.strip("\n"))


def _add_citation(paragraph: Any, citation: Citation, speaker: str | None) -> None:
    before, title, after = cited(citation, speaker)
    address = safe_address(citation)
    parts = [*((each, False) for each in before), (title, True), *((each, False) for each in after)]
    parts += [(address, False)] if address else []
    for number, (words, is_title) in enumerate(parts):
        if number:
            paragraph.add_run(", ")
        paragraph.add_run(word.clean(words)).italic = is_title
    for run in paragraph.runs:
        run.font.size = Pt(_SMALL_PT)
    word.direct(paragraph, title)

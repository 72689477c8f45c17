"""A dossier as a Word document, in Word's own styles: its headings are the document's, ready to write between."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

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
from cssreader.export.dossier_words import NOTHING, SOURCES, STANCES, cited, safe_address, sources
from cssreader.export.wording import one_line
from cssreader.text.direction import is_right_to_left

_A4 = (Mm(210), Mm(297))
_MARGIN_PT = 18
_SMALL_PT = 9


def write_dossier_word(dossier: Dossier, items: Sequence[DossierItem]) -> bytes:
    """The bytes of a .docx file. Where a section hears both sides, they stand beside each other in a table."""
    document = Document()
    sheet = document.sections[0]
    sheet.page_width, sheet.page_height = _A4
    document.core_properties.title = _clean(one_line(dossier.name))
    document.core_properties.author = ""
    document.core_properties.comments = ""
    _write(document.add_heading(level=0), one_line(dossier.name))
    if not items:
        _write(document.add_paragraph(), NOTHING)
    for section in sections(items):
        _add_section(document, section)
    listed = sources(items)
    if listed:
        document.add_heading(SOURCES, level=1)
        for each in listed:
            _add_citation(document.add_paragraph(style="List Bullet"), each, None)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_section(document: Any, section: DossierSection) -> None:
    if section.heading is not None:
        _write(document.add_heading(level=section.heading.level), one_line(section.heading.words))
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
    _add_words(place, item.note)
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
            _write(paragraph, block.strip("\n"))


def _add_citation(paragraph: Any, citation: Citation, speaker: str | None) -> None:
    before, title, after = cited(citation, speaker)
    address = safe_address(citation)
    parts = [*((each, False) for each in before), (title, True), *((each, False) for each in after)]
    parts += [(address, False)] if address else []
    for number, (words, is_title) in enumerate(parts):
        if number:
            paragraph.add_run(", ")
        paragraph.add_run(_clean(words)).italic = is_title
    for run in paragraph.runs:
        run.font.size = Pt(_SMALL_PT)
    _direct(paragraph, title)


def _write(paragraph: Any, words: str) -> None:
    paragraph.add_run(_clean(words))
    _direct(paragraph, words)


_AFTER_BIDI = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents"),
    *("w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl"),
    *("w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"),
)
"""What the schema of a paragraph's properties (ISO/IEC 29500-1, 17.3.1.26) puts behind its direction."""


def _direct(paragraph: Any, words: str) -> None:
    """A paragraph runs the way its first letter does; Word has to be told of each."""
    if is_right_to_left(words):
        properties = paragraph.paragraph_format.element.get_or_add_pPr()
        properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
        for run in paragraph.runs:
            run.font.rtl = True


def _clean(words: str) -> str:
    """XML cannot say the other control characters."""
    return "".join(letter if letter >= " " or letter in "\t\n" else "\ufffd" for letter in words)

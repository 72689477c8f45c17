"""The words of a note in a Word document; apart from the other forms, for what writes these is slow to load."""

from typing import Any

from docx.shared import Mm

from cssreader.domain.content import ListItem, Quotation, Style
from cssreader.export import word_document as word
from cssreader.export.note_text import spans_of, words_of
from cssreader.text.note_content import note_content

_INDENT_MM = 6


def add_note(document: Any, note: str) -> None:
    """A note's paragraphs at the end of a Word document, kept with what follows."""
    for block in note_content(note):
        paragraph = document.add_paragraph(style="Quote" if isinstance(block, Quotation) else None)
        paragraph.paragraph_format.keep_with_next = True
        if isinstance(block, ListItem):
            paragraph.paragraph_format.left_indent = Mm(_INDENT_MM * block.depth)
        for span in spans_of(block):
            run = paragraph.add_run(word.clean(span.text))
            run.bold = True if Style.STRONG in span.style else None
            run.italic = True if Style.EMPHASIS in span.style else None
            run.font.strike = True if Style.STRUCK in span.style else None
            if Style.CODE in span.style:
                run.font.name = "Consolas"
        word.direct(paragraph, words_of(block))

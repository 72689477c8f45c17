"""What every Word document of ours has: its sheet, and paragraphs that run the way of their words."""

import re
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.shared import Mm

from cssreader.text.direction import is_right_to_left

_A4 = (Mm(210), Mm(297))
_NOT_IN_XML = re.compile(r"[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def new_document(title: str) -> Any:
    document = Document()
    sheet = document.sections[0]
    sheet.page_width, sheet.page_height = _A4
    document.core_properties.title = clean(title)
    document.core_properties.author = ""
    document.core_properties.comments = ""
    return document


def file_of(document: Any) -> bytes:
    """The bytes of a .docx file."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def write(paragraph: Any, words: str) -> None:
    paragraph.add_run(clean(words))
    direct(paragraph, words)


_AFTER_BIDI = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents"),
    *("w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl"),
    *("w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"),
)
"""What the schema of a paragraph's properties (ISO/IEC 29500-1, 17.3.1.26) puts behind its direction."""


def direct(paragraph: Any, words: str) -> None:
    """A paragraph runs the way its first letter does; Word has to be told of each."""
    if is_right_to_left(words):
        properties = paragraph.paragraph_format.element.get_or_add_pPr()
        properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
        for run in paragraph.runs:
            run.font.rtl = True


def clean(words: str) -> str:
    """The words with a sign in place of each character that XML 1.0 (2.2) cannot say."""
    return _NOT_IN_XML.sub("\ufffd", words)

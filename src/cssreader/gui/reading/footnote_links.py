"""Makes the numbers of footnotes on a page into links: to the note from the text, and back from the note."""

from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtGui import QTextCharFormat, QTextCursor

from cssreader.domain.reading import Footnote
from cssreader.gui.reading.page import Marker, Page
from cssreader.gui.reading.page_style import PageStyle

_TO, _BACK = "cssreader:footnote:", "cssreader:footnote-back:"
_ALREADY_RAISED = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹")


def link_to(note: int, reference: int) -> str:
    """The address behind a reference: which of the essay's notes it leads to, and which of the note's it is."""
    return f"{_TO}{note}:{reference}"


def linked_reference(address: str) -> tuple[int, int] | None:
    """The note and the reference in such an address; None for any other address."""
    if not address.startswith(_TO):
        return None
    note, _, reference = address.removeprefix(_TO).partition(":")
    return int(note), int(reference)


def link_back(note: int) -> str:
    """The address behind the number of a note."""
    return f"{_BACK}{note}"


def linked_footnote(address: str) -> int | None:
    """The note in such an address; None for any other address."""
    return int(address.removeprefix(_BACK)) if address.startswith(_BACK) else None


def with_footnote_links(page: Page, footnotes: Sequence[Footnote], style: PageStyle) -> Page:
    """The same page with its numbers linked. No text changes, so no place moves."""
    if not footnotes:
        return page
    ornaments = dict(page.ornaments)
    cursor = QTextCursor(page.document)
    cursor.beginEditBlock()
    for number, note in enumerate(footnotes):
        for place, span in enumerate(note.references):
            raises = _ALREADY_RAISED.isdisjoint(page.text[slice(*span)])
            _link(cursor, page, span, _link_format(style, link_to(number, place), raises=raises))
        if note.mark is not None:
            _link(cursor, page, note.mark, _link_format(style, link_back(number), raises=False))
            continue
        position = page.places.position_of(note.start)
        marker = ornaments.get(position)
        if isinstance(marker, Marker):
            ornaments[position] = marker._replace(link=link_back(number))
    cursor.endEditBlock()
    return page._replace(ornaments=MappingProxyType(ornaments))


def _link(cursor: QTextCursor, page: Page, span: tuple[int, int], form: QTextCharFormat) -> None:
    for start, end in page.places.stretches(*span):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)


def _link_format(style: PageStyle, address: str, *, raises: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setAnchor(True)
    form.setAnchorHref(address)
    form.setForeground(style.colour("link"))
    form.setFontUnderline(False)
    if raises:
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return form

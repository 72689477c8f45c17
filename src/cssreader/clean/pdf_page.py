"""A PDF document becomes a cleaned page: its lines are put in order and made paragraphs again."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from cssreader.clean.addresses import canonical, site_of
from cssreader.clean.characters import on_one_line, readable
from cssreader.clean.names import looks_like_name
from cssreader.clean.pasted_text import pieces_of_lines
from cssreader.clean.pdf_layout import read_in_order
from cssreader.clean.pdf_lines import Line, printed
from cssreader.clean.pdf_paragraphs import PrintedParagraph, body_size, paragraphs_of
from cssreader.clean.pieces import Claims, Piece
from cssreader.clean.site_profiles import SiteProfiles
from cssreader.clean.titles import title_key
from cssreader.clean.written import written_page
from cssreader.domain.content import Heading, Paragraph, Span, Style
from cssreader.domain.essay import CleanedPage, RawDocument, RemovalReason, RemovedBlock
from cssreader.errors import UnusableInputError
from cssreader.text.direction import is_right_to_left

_HEADING = 1.12
_TITLE = 1.2
"""In sizes of the text's type."""
_LONGEST_HEADING = 250
_MOST_LEVELS = 4
_OPENING = 6
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_NO_TEXT = (
    "This PDF holds pictures of pages and no text. Search the web for the text of it, "
    "or have a program that recognises letters (OCR) make a PDF with text."
)

_SLOPES = (
    "This PDF is set in Nastaliq, from which letters and spaces cannot be read back for certain. "
    "Where the text is on the web, save that page instead."
)


def clean_pdf(document: RawDocument, _: SiteProfiles) -> CleanedPage:
    """The essay in a PDF document. Raises UnusableInputError when it is locked, damaged, or has no text."""
    found = printed(document.data)
    if not any(found.pages):
        raise UnusableInputError(_NO_TEXT)
    right_to_left = _reads_right_to_left(found.pages)
    read = read_in_order(found.pages, right_to_left=right_to_left)
    paragraphs = paragraphs_of(read.pages, right_to_left=right_to_left)
    body = body_size(read.pages)
    title, paragraphs = _title(paragraphs, body)
    pieces = _pieces(paragraphs, body)
    if title is None:
        key = title_key(found.title)
        title = next((piece.text for piece in pieces[:_OPENING] if key and title_key(piece.text) == key), None)
    page = written_page(pieces, _claims(found.author, read.heads), title)
    heads = tuple(RemovedBlock(readable(on_one_line(head)), RemovalReason.REPEATED) for head in read.heads)
    unread = (f"{found.unread} of its pages could not be read.",) if found.unread else ()
    sloping = (_SLOPES,) if found.sloping else ()
    return replace(page, removed=(*page.removed, *heads), warnings=(*page.warnings, *unread, *sloping))


def _reads_right_to_left(pages: Sequence[Sequence[Line]]) -> bool:
    lines = [line.text for page in pages[:5] for line in page]
    return sum(map(is_right_to_left, lines)) > len(lines) / 2


def _claims(author: str, heads: Sequence[str]) -> Claims:
    """What the properties and the margins say. A browser that prints a page writes its address under it."""
    stated = on_one_line(readable(author))
    addresses = (canonical(match[0]) for head in heads if (match := _ADDRESS.search(head)))
    address = next((one for one in addresses if one), None)
    is_name = len(stated.split()) > 1 and looks_like_name(stated)
    return Claims(author=stated if is_name else None, address=address, site=site_of(address))


def _title(paragraphs: list[PrintedParagraph], body: float) -> tuple[str | None, list[PrintedParagraph]]:
    """The words in the largest type of the first page, and the paragraphs without them."""
    first = [n for n, one in enumerate(paragraphs) if one.page == paragraphs[0].page and _is_heading(one, body)]
    if not first:
        return None, paragraphs
    largest = max(paragraphs[n].size for n in first)
    if largest < _TITLE * body:
        return None, paragraphs
    start = next(n for n in first if paragraphs[n].size == largest)
    end = start + 1
    while end in first and abs(paragraphs[end].size - largest) < 0.5:
        end += 1
    text = on_one_line(readable(" ".join(one.text for one in paragraphs[start:end])))
    return text or None, [*paragraphs[:start], *paragraphs[end:]]


def _is_heading(paragraph: PrintedParagraph, body: float) -> bool:
    return paragraph.size >= _HEADING * body and len(paragraph.text) <= _LONGEST_HEADING


def _pieces(paragraphs: Sequence[PrintedParagraph], body: float) -> list[Piece]:
    sizes = sorted({round(one.size) for one in paragraphs if _is_heading(one, body)}, reverse=True)
    levels = {size: min(2 + number, 1 + _MOST_LEVELS) for number, size in enumerate(sizes)}
    pieces: list[Piece] = []
    for kind, run in groupby(paragraphs, lambda one: "heading" if _is_heading(one, body) else one.bold):
        texts = [(one, on_one_line(readable(one.text))) for one in run]
        texts = [(one, text) for one, text in texts if text]
        if kind == "heading":
            pieces += [Piece(Heading(levels[round(one.size)], (Span(text),)), text) for one, text in texts]
        elif kind is True:
            pieces += [Piece(Paragraph((Span(text, Style.STRONG),)), text) for _, text in texts]
        else:
            pieces += pieces_of_lines([text for _, text in texts])
    return pieces

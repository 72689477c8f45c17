"""The words of a note in what is exported: formatted as they were typed, and never more than a part of the document."""

from itertools import groupby

from cssreader.domain.content import Block, ListItem, Paragraph, Preformatted, Quotation, Span, Style
from cssreader.export import markdown_text as md
from cssreader.export.essay_markdown import blocks_as_markdown
from cssreader.export.page import direction, paragraphs
from cssreader.text.direction import is_right_to_left
from cssreader.text.note_content import marker_of, note_content, plain_note
from cssreader.text.safe_html import to_html


def note_html(note: str) -> str:
    """HTML in which each run of blocks says which way it runs."""
    content = note_content(note)
    if (plain := plain_note(content)) is not None:
        return paragraphs(plain)
    runs = groupby(content, lambda block: (type(block) in (ListItem, Quotation), is_right_to_left(words_of(block))))
    return "".join(f"<div{_direction(rtl)}>{to_html(tuple(run))}</div>" for (_, rtl), run in runs)


def note_markdown(note: str) -> str:
    """CommonMark written anew from what the note says: whatever it holds, it ends with itself."""
    content = note_content(note)
    plain = plain_note(content)
    return blocks_as_markdown(content) if plain is None else md.body(plain)


def _direction(rtl: bool) -> str:
    return direction("\u0627" if rtl else "")


def words_of(block: Block) -> str:
    return "".join(span.text for span in spans_of(block))


def spans_of(block: Block) -> tuple[Span, ...]:
    match block:
        case Preformatted(text):
            return (Span(text, Style.CODE),)
        case ListItem(spans=spans):
            marker = marker_of(block)
            return (Span(marker), *spans) if marker else spans
        case Paragraph(spans) | Quotation(spans):
            return spans
        case _:
            return ()

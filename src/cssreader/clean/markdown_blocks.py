"""Markdown becomes blocks."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cssreader.clean.markdown_footnotes import REFERENCE, know_references, without_footnotes
from cssreader.domain.content import (
    Block,
    Heading,
    ListItem,
    Paragraph,
    Picture,
    Preformatted,
    Quotation,
    Rule,
    Span,
    Spans,
    Style,
    TableRow,
)
from cssreader.text.safe_html import is_picture_source, is_safe_link, stored_name
from cssreader.text.spans import joined, trimmed

_STYLES = {"em": Style.EMPHASIS, "strong": Style.STRONG, "s": Style.STRUCK}
_RAISING = {
    f"<{'/' * ends}{tag}>": (style, bool(ends))
    for tag, style in (("sup", Style.SUPERSCRIPT), ("sub", Style.SUBSCRIPT))
    for ends in (0, 1)
}
"""Markdown has no other way to set words above or below the line. Each tag with its style, and whether it ends it."""


@dataclass(slots=True)
class _List:
    ordinal: int | None
    begun: bool = False


@dataclass(slots=True)
class _Reading:
    """Where in the run of tokens the reading stands."""

    blocks: list[Block] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    quotes: int = 0
    level: int = 0
    cells: list[Spans] | None = None
    header: bool = False
    starts: bool = False
    pictures: list[Picture] = field(default_factory=list)
    """Those in the cells of the table that is being read; they come after it."""


def blocks_of(text: str) -> list[Block]:
    """The blocks of a Markdown text, with tables, struck words and, at its end, footnotes. Raw HTML is left out."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # Every link is parsed as one; which of them stay links is decided below.
    parser.validateLink = bool  # type: ignore[method-assign,assignment]
    body, footnotes = without_footnotes(text)
    know_references(parser, footnotes)
    blocks = _parsed(body, parser)
    notes: list[Block] = []
    # A note may refer to another, which so gets its number; those that nothing refers to come last.
    number = 0
    for label in (None, *footnotes.lines):
        if label is not None:
            footnotes.number_of(label)
        while number < len(footnotes.order):
            number += 1
            notes += _note(_parsed(footnotes.text_of(footnotes.order[number - 1]), parser), number)
    if notes and blocks and not isinstance(blocks[-1], Heading | Rule):
        blocks.append(Rule())
    return blocks + notes


def _parsed(text: str, parser: MarkdownIt) -> list[Block]:
    reading = _Reading()
    for token in parser.parse(text):
        _read(token, reading)
    return reading.blocks


def _note(blocks: list[Block], number: int) -> list[Block]:
    """A note as an item of a numbered list."""
    out: list[Block] = []
    for block in blocks:
        match block:
            case Paragraph(spans) | Heading(spans=spans) | Quotation(spans):
                out.append(ListItem(1, spans, number, continued=bool(out)))
            case ListItem():
                out.append(replace(block, depth=block.depth + 1))
            case _:
                out.append(block)
    return out


def _read(token: Token, reading: _Reading) -> None:
    kind = token.type
    if kind == "inline":
        _take_words(token.children or [], reading)
    elif kind in ("fence", "code_block"):
        if token.content.strip():
            reading.blocks.append(Preformatted(token.content.rstrip("\n")))
    elif kind == "hr":
        reading.blocks.append(Rule())
    elif kind in ("heading_open", "heading_close"):
        reading.level = int(token.tag[1]) if token.nesting == 1 else 0
    elif kind in ("blockquote_open", "blockquote_close"):
        reading.quotes += token.nesting
    elif kind.startswith(("bullet_list_", "ordered_list_")):
        _read_list(token, reading)
    elif kind == "list_item_open":
        listing = reading.lists[-1]
        listing.begun = False
        if listing.ordinal is not None:
            listing.ordinal += 1
    else:
        _read_table(token, reading)


def _read_list(token: Token, reading: _Reading) -> None:
    if token.nesting == -1:
        reading.lists.pop()
        return
    start = token.attrGet("start")
    ordered = token.type.startswith("ordered")
    reading.lists.append(_List(int(start if start is not None else 1) - 1 if ordered else None))


def _read_table(token: Token, reading: _Reading) -> None:
    kind = token.type
    if kind == "table_open":
        reading.starts = True
    elif kind == "table_close":
        reading.blocks += reading.pictures
        reading.pictures = []
    elif kind in ("thead_open", "thead_close"):
        reading.header = token.nesting == 1
    elif kind == "tr_open":
        reading.cells = []
    elif kind == "tr_close":
        reading.blocks.append(TableRow(tuple(reading.cells or ()), reading.header, reading.starts))
        reading.starts = False
        reading.cells = None


def _take_words(tokens: Sequence[Token], reading: _Reading) -> None:
    spans = trimmed(_spans(tokens))
    pictures = [picture for token in tokens if (picture := _picture(token)) is not None]
    if reading.cells is not None:
        reading.cells.append(spans)
        reading.pictures += pictures
        return
    if spans:
        _add_words(spans, reading)
    reading.blocks += pictures


def _picture(token: Token) -> Picture | None:
    """The picture of an image whose address leads to the web or beside the file; any other stays as its words."""
    source = str(token.attrGet("src") or "") if token.type == "image" else ""
    if not source or stored_name(source) or not is_picture_source(source):
        return None
    return Picture(source, " ".join(token.content.split()))


def _add_words(spans: Spans, reading: _Reading) -> None:
    if reading.level:
        reading.blocks.append(Heading(reading.level, spans))
    elif reading.lists:
        listing = reading.lists[-1]
        reading.blocks.append(ListItem(len(reading.lists), spans, listing.ordinal, continued=listing.begun))
        listing.begun = True
    elif reading.quotes:
        reading.blocks.append(Quotation(spans))
    else:
        reading.blocks.append(Paragraph(spans))


def _spans(tokens: Sequence[Token]) -> Spans:
    out: list[Span] = []
    style = Style.PLAIN
    links: list[str | None] = []
    for token in tokens:
        link = links[-1] if links else None
        if token.type == "text":
            out.append(Span(token.content, style, link))
        elif token.type == REFERENCE:
            # In brackets, for in plain text a bare number would run into the word before it.
            out.append(Span(f"[{token.content}]", style | Style.SUPERSCRIPT, link))
        elif token.type == "code_inline":
            out.append(Span(token.content, style | Style.CODE, link))
        elif token.type == "softbreak":
            out.append(Span(" ", style, link))
        elif token.type == "hardbreak":
            out.append(Span("\n", style, link))
        elif token.type == "image" and _picture(token) is None:
            out.append(Span(token.content, style, link))
        elif token.type == "link_open":
            href = str(token.attrGet("href") or "")
            links.append(href if is_safe_link(href) else None)
        elif token.type == "link_close":
            links.pop()
        elif token.type == "html_inline" and (tag := _RAISING.get(token.content.lower())) is not None:
            style = style & ~tag[0] if tag[1] else style | tag[0]
        elif token.tag in _STYLES:
            style = style | _STYLES[token.tag] if token.nesting == 1 else style & ~_STYLES[token.tag]
    return joined(out)

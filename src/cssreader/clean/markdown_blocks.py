"""Markdown becomes blocks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cssreader.domain.content import (
    Block,
    Heading,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Rule,
    Span,
    Spans,
    Style,
    TableRow,
)
from cssreader.text.safe_html import is_safe_link
from cssreader.text.spans import joined, trimmed

_STYLES = {"em": Style.EMPHASIS, "strong": Style.STRONG, "s": Style.STRUCK}


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


def blocks_of(text: str) -> list[Block]:
    """The blocks of a Markdown text, tables and struck words included. Raw HTML is left out."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # Every link is parsed as one; which of them stay links is decided below.
    parser.validateLink = bool  # type: ignore[method-assign,assignment]
    reading = _Reading()
    for token in parser.parse(text):
        _read(token, reading)
    return reading.blocks


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
    if reading.cells is not None:
        reading.cells.append(spans)
    elif not spans:
        return
    elif reading.level:
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
        elif token.type == "code_inline":
            out.append(Span(token.content, style | Style.CODE, link))
        elif token.type == "softbreak":
            out.append(Span(" ", style, link))
        elif token.type == "hardbreak":
            out.append(Span("\n", style, link))
        elif token.type == "image":
            out.append(Span(token.content, style, link))
        elif token.type == "link_open":
            href = str(token.attrGet("href") or "")
            links.append(href if is_safe_link(href) else None)
        elif token.type == "link_close":
            links.pop()
        elif token.tag in _STYLES:
            style = style | _STYLES[token.tag] if token.nesting == 1 else style & ~_STYLES[token.tag]
    return joined(out)

"""A note, as it was typed, becomes blocks: Markdown as far as a note needs it.

What is stored is what was typed; this is how it is shown. Notes were plain text once, so nothing that was typed is lost
to sight: line breaks stay, HTML and entities are shown as they stand, and what Markdown would swallow (definitions of
references, rules under a line, code by indentation) is no Markdown here. A picture is its alternative text.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from cssreader.domain.content import Block, Content, ListItem, Paragraph, Preformatted, Quotation, Span, Spans, Style
from cssreader.text.safe_html import is_safe_link
from cssreader.text.spans import joined, trimmed

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LONGEST = 40_000
"""Characters; a longer note is shown as plain text, so that the time is bounded whatever it holds."""
_MOST_OPENED = 2_000
"""Brackets, and runs of signs that may begin emphasis: from each the parser may look to the end of a paragraph."""
_OPENING = re.compile(r"[\[<`]|[*_~]+")
# Without one of these a text is its paragraphs, and the parser need not be loaded.
_SIGN = re.compile(r"[*_`\[<~\\]|^[ \t]*(?:[#>+-]|\d+[.)])", re.MULTILINE)
_TICK = re.compile(r"\[([ xX])\][ \u00a0]")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_NOT_HERE = ("code", "lheading", "hr", "reference", "entity", "html_block", "html_inline")
_STYLES = {"em": Style.EMPHASIS, "strong": Style.STRONG, "s": Style.STRUCK}
_WEB_OR_PLACE = re.compile(r"(?:https?|cssreader):", re.IGNORECASE)


@lru_cache(maxsize=512)
def note_content(note: str) -> Content:
    """The blocks of a note: paragraphs, list items, quotations and code. Headings are strong paragraphs."""
    text = note.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if len(text) > _LONGEST or not _SIGN.search(text) or _opens_too_much(text):
        return tuple(_plain(text))
    return tuple(_blocks(_parser().parse(text)))


def note_words(note: str) -> str:
    """A note as one calm run of words, without signs."""
    return " ".join(" ".join(_words_of(block) for block in note_content(note)).split())


def plain_note(content: Content) -> str | None:
    """The words of a note that is nothing but paragraphs without any style, with blank lines between; else None."""
    paragraphs: list[str] = []
    for block in content:
        if not isinstance(block, Paragraph) or any(span.style or span.link for span in block.spans):
            return None
        paragraphs.append("".join(span.text for span in block.spans))
    return "\n\n".join(paragraphs)


def marker_of(item: ListItem) -> str:
    """What stands before an item of a list; nothing before its further paragraphs, or before a tick."""
    if item.continued or (item.spans and item.spans[0].text[:1] in "\u2610\u2611"):
        return ""
    return "\u2022 " if item.ordinal is None else f"{item.ordinal}. "


def _opens_too_much(text: str) -> bool:
    return sum(1 for _ in _OPENING.finditer(text)) > _MOST_OPENED


def _plain(text: str) -> Iterator[Block]:
    for part in _BLANK_LINE.split(text):
        if part.strip():
            yield Paragraph((Span(part.strip("\n")),))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("strikethrough").disable(list(_NOT_HERE))
    # What leads elsewhere is no link, and is shown as it was typed.
    parser.validateLink = _is_link  # type: ignore[method-assign,assignment]
    return parser


def _is_link(address: str) -> bool:
    return _WEB_OR_PLACE.match(address) is not None and (address[:10].lower() == "cssreader:" or is_safe_link(address))


def _blocks(tokens: Sequence["Token"]) -> Iterator[Block]:
    ordinals: list[int | None] = []
    begun = False
    quotes = 0
    is_heading = False
    for token in tokens:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            start = token.attrGet("start")
            ordinals.append(None if kind.startswith("bullet") else int(start if start is not None else 1) - 1)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            ordinals.pop()
            begun = True
        elif kind == "list_item_open":
            begun = False
            if (last := ordinals[-1]) is not None:
                ordinals[-1] = last + 1
        elif kind in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif kind in ("heading_open", "heading_close"):
            is_heading = token.nesting == 1
        elif kind == "fence":
            if token.content.strip():
                yield Preformatted(token.content.rstrip("\n"))
        elif kind == "inline":
            spans = trimmed(_spans(token.children or [], Style.STRONG if is_heading else Style.PLAIN))
            if not spans:
                continue
            if ordinals:
                yield ListItem(len(ordinals), spans if begun else _ticked(spans), ordinals[-1], continued=begun)
                begun = True
            else:
                yield Quotation(spans) if quotes else Paragraph(spans)


def _ticked(spans: Spans) -> Spans:
    """The words of a list item, with a box in place of the brackets of a task."""
    tick = _TICK.match(spans[0].text)
    if tick is None:
        return spans
    box = "\u2610 " if tick[1] == " " else "\u2611 "
    first = spans[0]
    return (Span(box + first.text[tick.end() :], first.style, first.link), *spans[1:])


def _spans(tokens: Sequence["Token"], style: Style) -> Spans:
    out: list[Span] = []
    link: str | None = None
    for token in tokens:
        if token.type in ("text", "text_special"):
            out.append(Span(token.content, style, link))
        elif token.type == "code_inline":
            out.append(Span(token.content, style | Style.CODE, link))
        elif token.type in ("softbreak", "hardbreak"):
            out.append(Span("\n", style, link))
        elif token.type == "image":
            out.append(Span(token.content or str(token.attrGet("src") or ""), style, link))
        elif token.type == "link_open":
            link = str(token.attrGet("href") or "") or None
        elif token.type == "link_close":
            link = None
        elif token.tag in _STYLES:
            style = style | _STYLES[token.tag] if token.nesting == 1 else style & ~_STYLES[token.tag]
    return joined(out)


def _words_of(block: Block) -> str:
    match block:
        case Preformatted(text):
            return text
        case ListItem(spans=spans):
            return marker_of(block) + "".join(span.text for span in spans)
        case Paragraph(spans) | Quotation(spans):
            return "".join(span.text for span in spans)
        case _:
            return ""

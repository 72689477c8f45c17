"""Content written as HTML and read back, without loss.

What is written is safe by construction: the only tags are the ones below, the only attributes a
checked `href`, a list's `start` and what a picture has, and every character of text is escaped. A picture's
`src` is a name in the library, or an address that is kept as a fact: nothing here loads it. It is also well-formed
XML, so that the standard library's parser reads it at the speed of C.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from cssreader.domain.content import (
    Block,
    Caption,
    Content,
    Heading,
    ListItem,
    Paragraph,
    Picture,
    Preformatted,
    Quotation,
    Rule,
    SafeHtml,
    Span,
    Spans,
    Style,
    TableRow,
)
from cssreader.text.spans import joined

_STYLE_TAGS = {
    Style.STRONG: "strong",
    Style.EMPHASIS: "em",
    Style.CODE: "code",
    Style.SUPERSCRIPT: "sup",
    Style.SUBSCRIPT: "sub",
    Style.STRUCK: "s",
}
_TAG_STYLES = {tag: style for style, tag in _STYLE_TAGS.items()}
_BEGINNINGS: dict[type, str] = {TableRow: "<table>", Picture: "<figure>", Caption: "<figure>"}
_ENDS: dict[type, str] = {TableRow: "</table>", Picture: "</figure>", Caption: "</figure>"}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"\x00-\x20]+\Z", re.IGNORECASE)


_STORED_PICTURE = re.compile(r"picture:([0-9a-f]{64})\Z")
_PICTURE_ADDRESS = re.compile(
    r"(?:https?://|/(?!/)|[^\s:/\\?#<>\"\x00-\x20]+(?:[/?#]|\Z))[^\s<>\"\\\x00-\x20]*\Z", re.IGNORECASE
)
_LONGEST_ADDRESS = 2000
_WIDEST = 100_000


def stored_name(source: str) -> str | None:
    """The SHA-256 in the source of a picture whose bytes are at hand, None for any other source."""
    match = _STORED_PICTURE.match(source)
    return match[1] if match else None


def stored_pictures(content: Content) -> tuple[str, ...]:
    """The SHA-256 of every picture in `content` whose bytes are at hand, each once, in order."""
    names = (stored_name(block.source) for block in content if isinstance(block, Picture))
    return tuple(dict.fromkeys(name for name in names if name))


def is_picture_source(source: str) -> bool:
    """Whether a picture may be written with this source: a stored name, a web address, or a path beside the page."""
    return stored_name(source) is not None or (
        len(source) <= _LONGEST_ADDRESS and _PICTURE_ADDRESS.match(source) is not None
    )


def is_safe_link(link: str) -> bool:
    """Whether a link leads to the web or to a mail address, and nowhere else."""
    return len(link) <= _LONGEST_ADDRESS and _SAFE_LINK.match(link) is not None


def _escaped(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text), quote=False).replace("\r", "&#13;")


def _span_html(span: Span) -> str:
    html = _escaped(span.text).replace("\n", "<br/>")
    for style, tag in reversed(_STYLE_TAGS.items()):
        if style in span.style:
            html = f"<{tag}>{html}</{tag}>"
    if span.link and is_safe_link(span.link):
        html = f'<a href="{escape(_NOT_XML.sub("", span.link))}">{html}</a>'
    return html


def spans_html(spans: Iterable[Span]) -> str:
    """Spans as an HTML fragment for the inside of a block."""
    return "".join(_span_html(span) for span in spans)


def picture_html(picture: Picture) -> str:
    """The one tag of a picture; without a source, where it has none that may be written."""
    source = f' src="{escape(picture.source)}"' if is_picture_source(picture.source) else ""
    size = ""
    if picture.width and picture.height and 0 < picture.width <= _WIDEST and 0 < picture.height <= _WIDEST:
        size = f' width="{picture.width}" height="{picture.height}"'
    # An attribute is normalised by whoever reads it, so white space in it is made plain first.
    return f'<img{source} alt="{escape(_NOT_XML.sub("", " ".join(picture.alt.split())))}"{size}/>'


@dataclass(slots=True)
class _OpenList:
    tag: str
    last: int = 0
    """The number of its newest item; 0 before the first."""
    has_open_item: bool = False


class _Lists:
    """The open lists while items are written, outermost first."""

    def __init__(self) -> None:
        self._open: list[_OpenList] = []

    def item(self, item: ListItem) -> Iterator[str]:
        depth = max(item.depth, 1)
        paragraph = f"<p>{spans_html(item.spans)}</p>"
        yield from self.close_to(depth)
        if item.continued and len(self._open) == depth and self._open[-1].has_open_item:
            yield paragraph
            return
        tag = "ul" if item.ordinal is None else "ol"
        if len(self._open) == depth:
            innermost = self._open[-1]
            if innermost.tag != tag or (item.ordinal is not None and item.ordinal != innermost.last + 1):
                yield from self.close_to(depth - 1)
        while len(self._open) < depth - 1:
            yield from self._begin("ul", None)
        if len(self._open) < depth:
            yield from self._begin(tag, item.ordinal)
        yield from self._begin_item()
        self._open[-1].last = item.ordinal or 1
        # The first paragraph of a continued item is missing here; an empty one keeps this one continued.
        yield f"<p></p>{paragraph}" if item.continued else paragraph

    def close_to(self, depth: int) -> Iterator[str]:
        while len(self._open) > depth:
            listing = self._open.pop()
            yield f"</li></{listing.tag}>" if listing.has_open_item else f"</{listing.tag}>"

    def _begin(self, tag: str, start: int | None) -> Iterator[str]:
        if self._open and not self._open[-1].has_open_item:
            yield from self._begin_item()
        yield f"<{tag}>" if start in (None, 1) else f'<{tag} start="{start}">'
        self._open.append(_OpenList(tag))

    def _begin_item(self) -> Iterator[str]:
        innermost = self._open[-1]
        yield "</li><li>" if innermost.has_open_item else "<li>"
        innermost.has_open_item = True


def _block_html(block: Block) -> str:
    match block:
        case Paragraph(spans):
            return f"<p>{spans_html(spans)}</p>"
        case Heading(level, spans):
            level = min(max(level, 1), 6)
            return f"<h{level}>{spans_html(spans)}</h{level}>"
        case Quotation(spans):
            return f"<blockquote><p>{spans_html(spans)}</p></blockquote>"
        case Caption(spans):
            return f"<figcaption>{spans_html(spans)}</figcaption>"
        case Picture():
            return picture_html(block)
        case Preformatted(text):
            return f"<pre>{_escaped(text)}</pre>"
        case Rule():
            return "<hr/>"
        case TableRow(cells, header):
            tag = "th" if header else "td"
            return "<tr>" + "".join(f"<{tag}>{spans_html(cell)}</{tag}>" for cell in cells) + "</tr>"
        case ListItem():
            raise AssertionError("list items are written by _Lists")


def to_html(content: Content) -> SafeHtml:
    """Content as a safe fragment; `from_html` gives the same content back."""
    parts: list[str] = []
    lists = _Lists()
    before: Block | None = None
    for block in content:
        if isinstance(block, ListItem):
            parts.append(_between(before, block))
            parts.extend(lists.item(block))
        else:
            parts.extend(lists.close_to(0))
            parts.append(_between(before, block))
            parts.append(_block_html(block))
        before = block
    parts.extend(lists.close_to(0))
    parts.append(_between(before, None))
    return SafeHtml("".join(parts))


def _between(before: Block | None, block: Block | None) -> str:
    """The end of a table or figure before a block, and the beginning of its own."""
    if isinstance(before, TableRow) and isinstance(block, TableRow) and not block.starts:
        return ""
    if isinstance(before, Picture) and isinstance(block, Caption):
        return ""
    return f"{_ENDS.get(type(before), '')}{_BEGINNINGS.get(type(block), '')}"


def from_html(html: SafeHtml) -> Content:
    """The content that `to_html` wrote. Raises ValueError on anything else."""
    try:
        # The root element is ours and the fragment is our own writing: no DTD, no entities.
        root = ElementTree.fromstring(f"<body>{html}</body>")  # noqa: S314
    except ElementTree.ParseError as error:
        raise ValueError(f"not a fragment of ours: {error}") from error
    return tuple(_blocks(root))


def content_within(html: str) -> Content | None:
    """The content of a fragment that anybody may have written; None where it is not as `to_html` writes it."""
    try:
        content = from_html(SafeHtml(html))
    except (ValueError, KeyError, RecursionError):
        return None
    # Once more through the writer, which leaves out every link and picture that is none.
    return from_html(to_html(content))


def _blocks(parent: Element) -> Iterator[Block]:
    for element in parent:
        tag = element.tag
        if tag == "p":
            yield Paragraph(_spans(element))
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            yield Heading(int(tag[1]), _spans(element))
        elif tag in ("ul", "ol"):
            yield from _items(element, 1)
        elif tag == "blockquote":
            for child in element:
                yield Quotation(_spans(child))
        elif tag == "figure":
            for child in element:
                yield _picture(child) if child.tag == "img" else Caption(_spans(child))
        elif tag == "pre":
            yield Preformatted("".join(element.itertext()))
        elif tag == "hr":
            yield Rule()
        elif tag == "table":
            for number, row in enumerate(element):
                cells = tuple(_spans(cell) for cell in row)
                header = len(row) > 0 and row[0].tag == "th"
                yield TableRow(cells, header, starts=number == 0)
        else:
            raise ValueError(f"not a tag of ours: {tag}")


def _picture(element: Element) -> Picture:
    width, height = element.get("width"), element.get("height")
    size = (int(width), int(height)) if width and height else (None, None)
    return Picture(element.get("src", ""), element.get("alt", ""), *size)


def _items(listing: Element, depth: int) -> Iterator[ListItem]:
    ordinal = int(listing.get("start", "1")) if listing.tag == "ol" else None
    for entry in listing:
        paragraphs = 0
        for child in entry:
            if child.tag == "p":
                if len(child) or child.text:
                    yield ListItem(depth, _spans(child), ordinal, continued=paragraphs > 0)
                paragraphs += 1
            else:
                yield from _items(child, depth + 1)
        if ordinal is not None:
            ordinal += 1


def _spans(element: Element) -> Spans:
    return joined(_runs(element, Style.PLAIN, None))


def _runs(element: Element, style: Style, link: str | None) -> Iterator[Span]:
    if element.text:
        yield Span(element.text, style, link)
    for child in element:
        if child.tag == "br":
            yield Span("\n", style, link)
        elif child.tag == "a":
            yield from _runs(child, style, child.get("href"))
        else:
            yield from _runs(child, style | _TAG_STYLES[child.tag], link)
        if child.tail:
            yield Span(child.tail, style, link)

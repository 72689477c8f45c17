"""The tree of a page becomes a run of pieces: every visible block, in order, with its structure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from lxml.html import HtmlElement as Element

from cssreader.clean.characters import on_one_line, word_set
from cssreader.clean.extraction import Marks, without_marks
from cssreader.clean.pictures import PictureReader, leads_elsewhere
from cssreader.clean.pieces import Piece
from cssreader.clean.places import (
    fragment_of,
    holds_notes,
    is_hidden,
    is_one_note,
    is_row,
    is_way_back,
    noted_in,
    place_of,
)
from cssreader.clean.running_text import RunningText, absolute_link
from cssreader.clean.tables import is_data_table, rows_of
from cssreader.domain.content import (
    Block,
    Caption,
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
from cssreader.domain.essay import RemovalReason
from cssreader.text.spans import joined

_SKIPPED = word_set(
    """script style template head title svg math iframe object embed audio video canvas select datalist
    textarea input source map area progress meter frame frameset noframes link meta base rp rt"""
)
_INLINE_STYLES = {
    "em": Style.EMPHASIS, "i": Style.EMPHASIS, "cite": Style.EMPHASIS, "dfn": Style.EMPHASIS, "var": Style.EMPHASIS,
    "strong": Style.STRONG, "b": Style.STRONG,
    "code": Style.CODE, "kbd": Style.CODE, "samp": Style.CODE, "tt": Style.CODE,
    "sup": Style.SUPERSCRIPT, "sub": Style.SUBSCRIPT,
    "s": Style.STRUCK, "del": Style.STRUCK, "strike": Style.STRUCK,
}  # fmt: skip
_INLINE = word_set(
    """a span font abbr acronym bdi bdo big small u ins mark q label time data ruby rb nobr wbr output slot"""
) | frozenset(_INLINE_STYLES)
_ROWS = frozenset({"div", "header", "section", "nav", "footer", "td", "center"})
_LISTS = frozenset({"ul", "ol", "menu", "dir", "dl"})
_PICTURES = frozenset({"img", "amp-img"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ENOUGH_KEPT = 0.5
_NUMBERED = re.compile(r"\s*[\[(]?(?:\d|[¹²³⁰⁴-⁹])")


@dataclass(slots=True)
class _Item:
    """One item of a list while it is read."""

    depth: int
    ordinal: int | None
    begun: bool = False


@dataclass(frozen=True, slots=True)
class _Context:
    """Where in the page the reading stands."""

    boxes: tuple[int, ...] = ()
    place: RemovalReason | None = None
    hidden: bool = False
    level: int = 0
    quoted: bool = False
    caption: bool = False
    item: _Item | None = None
    depth: int = 0
    style: Style = Style.PLAIN
    link: str | None = None
    pressed: bool = False
    """Inside a link or a button."""
    note: bool = False


class _Reader:
    def __init__(
        self, marks: Marks, address: str | None, images: PictureReader, noted: Mapping[str, int] = MappingProxyType({})
    ) -> None:
        """`noted` are the ids of notes, with their numbers."""
        self.pieces: list[Piece] = []
        self._noted = noted
        self._marks = marks
        self._address = address
        self._images = images
        self._pictures: list[Piece] = []
        """Those that stand amid the words of a block; they come after it."""
        self._running = RunningText()
        self._boxes = 0

    def read(self, element: Element, context: _Context) -> None:
        """Read one element with all that is in it."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            return
        if tag in _PICTURES:
            self._picture(element, context)
            return
        if tag in ("picture", "noscript"):
            # What stands in a noscript element is there for a browser that cannot load the picture later.
            for image in element.iter(*_PICTURES):
                self._picture(image, context)
            return
        if tag == "br":
            if self._running.break_line():
                self._finish(context)
            return
        if tag in ("a", "span") and is_way_back(element):
            return
        if tag in _INLINE:
            inside = self._inline(element, context)
            self._children(element, inside)
            return
        self._finish(context)
        self._block(element, tag, self._entered(element, context))

    def _children(self, element: Element, context: _Context) -> None:
        self._text(element.text, context)
        for child in element:
            self.read(child, context)
            self._text(child.tail, context)

    def _text(self, text: str | None, context: _Context) -> None:
        words, taken = self._marks.read(text)
        self._running.add(words, context.style, context.link, taken=taken, pressed=context.pressed)

    def _picture(self, image: Element, context: _Context) -> None:
        picture = self._images.read(image)
        if picture is None:
            return
        linked = 1.0 if leads_elsewhere(context.link) else 0.0
        hidden = context.hidden or is_hidden(image)
        piece = Piece(picture, "", kept=False, place=context.place, linked=linked, boxes=context.boxes, hidden=hidden)
        (self._pictures if self._running.total else self.pieces).append(piece)

    def _inline(self, element: Element, context: _Context) -> _Context:
        tag = element.tag
        if is_hidden(element):
            context = replace(context, hidden=True)
        if tag == "a" and fragment_of(element) in self._noted and "#" in (element.get("href") or ""):
            # The page's own style sheet sets the number above the line, and the note is on this page.
            return replace(context, style=context.style | Style.SUPERSCRIPT, link=None)
        if tag == "a":
            link = absolute_link(element.get("href"), self._address)
            return replace(context, link=link, pressed=element.get("href") is not None)
        style = _INLINE_STYLES.get(tag)
        return context if style is None else replace(context, style=context.style | style)

    def _entered(self, element: Element, context: _Context) -> _Context:
        self._boxes += 1
        # Written out, because this is done for every element and `replace` is slow.
        return _Context(
            (*context.boxes, self._boxes),
            place_of(element) or context.place,
            context.hidden or is_hidden(element),
            context.level,
            context.quoted,
            context.caption,
            context.item,
            context.depth,
            context.style,
            context.link,
            context.pressed,
            context.note or holds_notes(element) or element.get("id") in self._noted,
        )

    def _block(self, element: Element, tag: str, context: _Context) -> None:
        if tag in _HEADINGS:
            self._children(element, context := replace(context, level=_HEADINGS[tag], item=None))
        elif tag in _LISTS:
            self._list(element, replace(context, depth=context.depth + 1))
            return
        elif tag == "pre":
            self._preformatted(element, context)
            return
        elif tag == "hr":
            self.pieces.append(Piece(Rule(), "", kept=False, place=context.place, boxes=context.boxes))
            return
        elif tag == "table" and is_data_table(element):
            self._table(element, context)
            return
        else:
            if tag == "blockquote":
                context = replace(context, quoted=True)
            elif tag in ("figcaption", "caption") or "wp-caption-text" in (element.get("class") or ""):
                context = replace(context, caption=True)
            elif tag == "button":
                context = replace(context, pressed=True, place=context.place or RemovalReason.NAVIGATION)
            elif tag in ("dt", "summary"):
                context = replace(context, style=Style.STRONG)
            if is_one_note(element) and not _NUMBERED.match(without_marks("".join(element.itertext()))):
                # The number stands in the reference alone.
                number = self._noted.get(element.get("id") or "")
                context = context if number is None else replace(context, item=_Item(1, number))
            if tag in _ROWS and is_row(element):
                self._row(element, context)
            else:
                self._children(element, context)
        self._finish(context)

    def _row(self, element: Element, context: _Context) -> None:
        """Labels that only a style sheet keeps apart: a block each."""
        for child in element:
            self.read(child, self._entered(child, context))
            self._finish(context)

    def _list(self, listing: Element, context: _Context) -> None:
        ordinal = _whole_number(listing.get("start"), 1) if listing.tag == "ol" else None
        for child in listing:
            if child.tag in ("li", "dd"):
                if ordinal is not None:
                    ordinal = _whole_number(child.get("value"), ordinal)
                entered = self._entered(child, context)
                inside = replace(entered, item=_Item(context.depth, ordinal), quoted=False)
                self._children(child, inside)
                self._finish(inside)
                ordinal = None if ordinal is None else ordinal + 1
            else:
                self.read(child, replace(context, item=None))
                self._finish(context)
            self._text(child.tail, context)
        self._finish(context)

    def _preformatted(self, element: Element, context: _Context) -> None:
        parts: list[str] = []
        taken = total = 0
        for node in element.iter():
            for raw in (node.text, node.tail if node is not element else None):
                words, is_taken = self._marks.read(raw)
                parts.append(words)
                total += len(words.strip())
                taken += len(words.strip()) if is_taken else 0
            if node.tag == "br":
                parts.insert(-1, "\n")
        text = "".join(parts).strip("\n").rstrip()
        if text:
            self._add(Preformatted(text), on_one_line(text), taken, total, 0, context)

    def _table(self, table: Element, context: _Context) -> None:
        starts = True
        pictures: list[Piece] = []
        for caption in table.iterchildren("caption"):
            self.read(caption, context)
        for row, is_header in rows_of(table):
            cells: list[Spans] = []
            taken = total = pressed = 0
            for cell in row:
                inner = _Reader(self._marks, self._address, self._images, self._noted)
                inside = replace(context, item=None, depth=0, quoted=False)
                running = inner.running_text(cell, inside)
                cells.append(running.spans)
                pictures += inner.pieces
                taken, total, pressed = taken + running.taken, total + running.total, pressed + running.pressed
            if total:
                text = " ".join("".join(span.text for span in cell) for cell in cells)
                self._add(TableRow(tuple(cells), is_header, starts), on_one_line(text), taken, total, pressed, context)
                starts = False
        # A table is text here; its pictures come after it.
        self.pieces.extend(pictures)

    def running_text(self, cell: Element, context: _Context) -> "_Cell":
        """All the words of a table's cell as one run; its pictures stay behind in `pieces`."""
        self._children(cell, context)
        self._finish(context)
        spans: list[Span] = []
        texts, self.pieces = self.pieces, [piece for piece in self.pieces if isinstance(piece.block, Picture)]
        texts = [piece for piece in texts if not isinstance(piece.block, Picture)]
        for piece in texts:
            block = piece.block
            own = (Span(block.text),) if isinstance(block, Preformatted) else getattr(block, "spans", ())
            spans.extend(([Span(" ")] if spans else []) + list(own))
        total = sum(len(piece.text) for piece in texts)
        taken = sum(len(piece.text) for piece in texts if piece.kept)
        return _Cell(joined(spans), taken, total, round(sum(piece.linked * len(piece.text) for piece in texts)))

    def _finish(self, context: _Context) -> None:
        """What was read since the last block becomes one."""
        if self._running.is_empty:
            return
        running, self._running = self._running, RunningText()
        spans = running.spans()
        if spans:
            text = on_one_line("".join(span.text for span in spans))
            self._add(_made(context, spans), text, running.taken, running.total, running.pressed, context)
        self.pieces.extend(self._pictures)
        self._pictures.clear()

    def _add(self, block: Block, text: str, taken: int, total: int, pressed: int, context: _Context) -> None:
        kept = total > 0 and taken >= _ENOUGH_KEPT * total
        linked = pressed / total if total else 0.0
        self.pieces.append(Piece(block, text, kept, context.place, linked, context.boxes, context.hidden, context.note))


@dataclass(frozen=True, slots=True)
class _Cell:
    spans: Spans
    taken: int
    total: int
    pressed: int


def _made(context: _Context, spans: Spans) -> Block:
    if context.level:
        return Heading(context.level, spans)
    if context.item is not None:
        item = context.item
        block = ListItem(item.depth, spans, item.ordinal, continued=item.begun)
        item.begun = True
        return block
    if context.caption:
        return Caption(spans)
    return Quotation(spans) if context.quoted else Paragraph(spans)


def _whole_number(text: str | None, otherwise: int) -> int:
    stripped = (text or "").strip()
    return int(stripped) if stripped.isdecimal() and len(stripped) < 7 else otherwise


def pieces_of(body: Element, marks: Marks, address: str | None, images: PictureReader) -> list[Piece]:
    """Every block of a page that holds words, in the order of the page; and the rules and pictures between them."""
    reader = _Reader(marks, address, images, noted_in(body))
    reader.read(body, _Context())
    return reader.pieces

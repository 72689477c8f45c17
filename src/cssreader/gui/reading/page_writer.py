"""Writes an essay into a text document, block by block, and keeps the place of every block.

No HTML is parsed: the document is made from the essay's own blocks with formats of our own, so that
nothing in a page can ask Qt for a picture, a style or an address.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby, pairwise
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import (
    QBrush,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

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
    Span,
    Spans,
    Style,
    TableRow,
)
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.footnote_links import with_footnote_links
from cssreader.gui.reading.hyphens import SOFT_HYPHEN, hyphens_in, is_english, is_listened_to
from cssreader.gui.reading.page import CodePanel, Marker, Ornament, Page, PartRule, PictureFrame, QuotationBar
from cssreader.gui.reading.page_matter import BackMatter, FrontMatter
from cssreader.gui.reading.page_style import TITLE_SCALE, PageStyle
from cssreader.gui.reading.place_map import PlacedText, PlaceMap
from cssreader.gui.reading.table_fit import TableFit, fit_table
from cssreader.text.direction import is_right_to_left
from cssreader.text.plain import PlacedBlock, placed_blocks
from cssreader.text.spans import text_of
from cssreader.text.typography import set_in_type, without_widow

# What would end a block or a frame in a document, stand for an object in it, or be no character at all.
# Each is one UTF-16 unit and is replaced by one, so that no place moves.
_LINE_END = re.compile("[\n\r\u2029]")
_UNFIT = re.compile("[\0\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_BULLETS = ("•", "–", "·")


def document_text(text: str) -> str:
    """The text as a block of a document holds it: as many UTF-16 units, and no end of a block in it."""
    return _UNFIT.sub("\ufffd", _LINE_END.sub("\u2028", text))


def write_page(
    opened: OpenedEssay, style: PageStyle, *, title_scale: float = TITLE_SCALE, column: float | None = None
) -> Page:
    """Make the page of an essay: the title above it, the essay, and its history below.

    `column` is the width that tables are fitted to, where that is not the style's own.
    """
    divides_words = style.divides_words and is_english(opened.essay.facts.language) and not is_listened_to()
    writer = _PageWriter(style, column or style.column, divides_words=divides_words)
    FrontMatter(writer, style, opened.essay, title_scale).write()
    writer.write_essay(placed_blocks(opened.essay.content))
    BackMatter(writer, style, opened.essay).write()
    return with_footnote_links(writer.finished(opened.essay.text), opened.footnotes, style)


def write_footnote(content: Content, style: PageStyle) -> QTextDocument:
    """Make a document of some content alone, with nothing around it."""
    writer = _PageWriter(style, style.column)
    writer.write_essay(placed_blocks(content))
    return writer.finished("").document


class _ClosedDocument(QTextDocument):
    """A document that loads nothing: left alone, Qt would read any local file that is named in it."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        return QByteArray()


class _PageWriter:
    """Appends to one document. It is thrown away once the page is finished."""

    def __init__(self, style: PageStyle, column: float, *, divides_words: bool = False) -> None:
        self._style = style
        self._column = column
        self._has_tables = False
        self._divides_words = divides_words
        self._document = _ClosedDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDefaultFont(style.body)
        self._document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._cursor = QTextCursor(self._document)
        self._cursor.beginEditBlock()
        self._reuses_block = True
        self._home = 0
        self._entries: list[PlacedText] = []
        self._ornaments: dict[int, Ornament] = {}

    def finished(self, text: str) -> Page:
        self._cursor.endEditBlock()
        places, ornaments = PlaceMap(self._entries, self._home), MappingProxyType(self._ornaments)
        return Page(self._document, text, places, ornaments, self._column if self._has_tables else 0.0)

    def begin_block(self, block: QTextBlockFormat, text: QTextCharFormat, ornament: Ornament | None = None) -> int:
        """Start a block at the end of the document and return its position."""
        if self._reuses_block:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(text)
            self._reuses_block = False
        else:
            self._cursor.insertBlock(block, text)
        position = self._cursor.position()
        if ornament is not None:
            self._ornaments[position] = ornament
        return position

    def write(self, text: str, form: QTextCharFormat) -> None:
        """Append to the block that was begun last. What is written so has no place in the essay."""
        self._cursor.insertText(document_text(text), form)

    def write_essay(self, blocks: list[PlacedBlock]) -> None:
        self._home = self._cursor.position()
        for is_row, group in groupby(blocks, lambda placed: isinstance(placed.block, TableRow)):
            if is_row:
                for rows in _tables(group):
                    self._write_table(rows)
            else:
                self._write_blocks(list(group))

    def _write_blocks(self, blocks: list[PlacedBlock]) -> None:
        before: Block | None = None
        for number, placed in enumerate(blocks):
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            if isinstance(placed.block, Picture):
                self._write_picture(placed.block, following)
            else:
                self._write_block(placed, before)
            before = placed.block

    def _write_picture(self, picture: Picture, following: PlacedBlock | None) -> None:
        """An empty block, whose room is kept free; what fills it is painted."""
        caption = following.text if following is not None and isinstance(following.block, Caption) else ""
        frame = PictureFrame(picture, " ".join(caption.split()))
        self.begin_block(self._style.picture(captioned=bool(caption)), self._style.text(), frame)

    def _write_block(self, placed: PlacedBlock, before: Block | None) -> None:
        block, text = placed.block, placed.text
        right_to_left = is_right_to_left(text)
        style = self._style
        ornament: Ornament | None = None
        spans: Spans
        match block:
            case Paragraph(spans):
                follows = isinstance(before, Paragraph)
                form = style.paragraph(right_to_left=right_to_left, after_paragraph=follows)
                base = style.text(right_to_left=right_to_left)
            case Heading(level, spans):
                form = style.heading(level, right_to_left=right_to_left)
                base = style.heading_text(level, right_to_left=right_to_left)
            case ListItem(depth, spans):
                form, base = (
                    style.list_item(depth, right_to_left=right_to_left),
                    style.text(right_to_left=right_to_left),
                )
                ornament = None if block.continued else Marker(_marker(block), right_to_left)
            case Quotation(spans):
                form, base = style.quotation(right_to_left=right_to_left), style.text(right_to_left=right_to_left)
                ornament = QuotationBar(right_to_left)
            case Preformatted():
                form, base, spans = style.preformatted(), style.monospaced_text(), (Span(text),)
                ornament = CodePanel()
            case Caption(spans):
                form = style.caption(right_to_left=right_to_left)
                if isinstance(before, Picture):
                    form = style.caption_of_picture(right_to_left=right_to_left)
                base = style.small_text(right_to_left=right_to_left)
            case Rule():
                form, base, spans, ornament = style.rule(), style.text(), (), PartRule()
            case TableRow() | Picture():
                raise AssertionError("rows are written a table at a time, and a picture has no words")
        self.begin_block(form, base, ornament)
        is_divided = self._divides_words and not right_to_left and isinstance(block, Paragraph | Quotation)
        hyphens = hyphens_in(spans, text) if is_divided else ()
        shown = text if right_to_left or isinstance(block, Preformatted) else set_in_type(text)
        if isinstance(block, Heading):
            shown = without_widow(shown)
        self._write_spans(spans, base, placed.start, text, shown, hyphens)

    def _write_spans(
        self, spans: Spans, base: QTextCharFormat, offset: int, text: str, shown: str, hyphens: tuple[int, ...] = ()
    ) -> None:
        """Write the text of a block; `shown` is how it is set, character for character."""
        position = self._cursor.position()
        start = 0
        for span in spans:
            end = start + len(span.text)
            letters = text if Style.CODE in span.style else shown
            inside = hyphens[bisect_left(hyphens, start) : bisect_left(hyphens, end)]
            words = SOFT_HYPHEN.join(letters[low:high] for low, high in pairwise((start, *inside, end)))
            self._cursor.insertText(document_text(words), self._style.span(span, base))
            start = end
        self._entries.append(PlacedText(position, offset, text, self._cursor.position() - position, hyphens))

    def _write_table(self, rows: list[PlacedBlock]) -> None:
        fit = fit_table([row.block for row in rows if isinstance(row.block, TableRow)], self._style, self._column)
        self._has_tables = True
        table = self._cursor.insertTable(len(rows), len(fit.shares), self._table_format(fit))
        for number, placed in enumerate(rows):
            self._write_row(table, number, placed, fit)
        # The document goes on in the empty block that Qt keeps behind every table.
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._reuses_block = True

    def _table_format(self, fit: TableFit) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setBorderCollapse(True)
        form.setCellSpacing(0)
        form.setCellPadding(0)
        form.setTopMargin(round(self._style.line * 0.5))
        form.setBottomMargin(round(self._style.line * 0.8))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in fit.shares])
        return form

    def _write_row(self, table: QTextTable, number: int, placed: PlacedBlock, fit: TableFit) -> None:
        assert isinstance(placed.block, TableRow)
        style = self._style
        offset = placed.start
        for column, spans in enumerate(placed.block.cells):
            text = text_of(spans)
            right_to_left = is_right_to_left(text)
            cell = table.cellAt(number, column)
            form = cell.format().toTableCellFormat()
            form.setTopPadding(round(style.em * 0.42))
            form.setBottomPadding(round(style.em * 0.3))
            form.setLeftPadding(0 if column == 0 else round(fit.gap))
            form.setRightPadding(0 if fit.numeric[column] and column + 1 == len(fit.shares) else round(fit.gap))
            if placed.block.header:
                form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBottom)
            form.setBottomBorder(1)
            form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBottomBorderBrush(QBrush(style.colour("muted" if placed.block.header else "line")))
            cell.setFormat(form)
            self._cursor = cell.firstCursorPosition()
            # No character format for the block: in a cell it would take the place of the cell's own.
            base = style.small_text(
                ink="strong" if placed.block.header else "text",
                scale=fit.scale,
                strong=placed.block.header,
                right_to_left=right_to_left,
            )
            self._cursor.setBlockFormat(style.cell(fit.scale, right_to_left=right_to_left, numeric=fit.numeric[column]))
            self._write_spans(spans, base, offset, text, text if right_to_left else set_in_type(text))
            offset += len(text) + 1


def _tables(rows: Iterator[PlacedBlock]) -> Iterator[list[PlacedBlock]]:
    """Adjacent rows, parted where a new table starts."""
    table: list[PlacedBlock] = []
    for placed in rows:
        if table and isinstance(placed.block, TableRow) and placed.block.starts:
            yield table
            table = []
        table.append(placed)
    if table:
        yield table


def _marker(item: ListItem) -> str:
    if item.ordinal is not None:
        return f"{item.ordinal}."
    return _BULLETS[min(max(item.depth, 1), len(_BULLETS)) - 1]

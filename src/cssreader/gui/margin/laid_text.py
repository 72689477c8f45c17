"""Text broken into lines for a width, ready to paint.

A delegate paints a card many times and measures it more often still, so the lines are made once and kept.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from cssreader.domain.content import Block, ListItem, Paragraph, Preformatted, Quotation, Span, Spans, Style
from cssreader.text.direction import is_right_to_left
from cssreader.text.note_content import marker_of, note_content, plain_note
from cssreader.text.utf16 import Utf16Offset, from_utf16, to_utf16

# No card is so wide that four lines hold more, and shaping a whole page to show four lines is slow.
_MOST_CHARACTERS = 1200
_SLACKS = (0.0, 0.02, 0.08, 0.2, 0.5)
_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute


class LaidText(NamedTuple):
    """Paragraphs with their lines; `height` in device-independent pixels."""

    paragraphs: tuple[tuple[QTextLayout, float], ...]
    """Each with its distance from the top."""
    height: float

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """In the colour of the painter's pen."""
        for layout, offset in self.paragraphs:
            layout.draw(painter, QPointF(left, top + offset))


def lay_out(text: str, font: QFont, width: float, *, spacing: float = 1.15) -> LaidText:
    """All of `text`: each line of it a paragraph that runs the way its first letter does."""
    paragraphs: list[tuple[QTextLayout, float]] = []
    top = 0.0
    for line in text.split("\n"):
        if not line.strip():
            top += QFontMetricsF(font).height() / 2 if paragraphs else 0
            continue
        layout, height, _ = _laid_paragraph(line, font, width, spacing, None)
        paragraphs.append((layout, top))
        top += height
    return LaidText(tuple(paragraphs), top)


def lay_out_note(note: str, font: QFont, width: float, *, spacing: float = 1.15) -> LaidText:
    """All of a note, formatted: each paragraph of it runs the way its first letter does."""
    content = note_content(note)
    if (plain := plain_note(content)) is not None:
        return lay_out(plain, font, width, spacing=spacing)
    step = QFontMetricsF(font).height()
    paragraphs: list[tuple[QTextLayout, float]] = []
    top = 0.0
    before: Block | None = None
    for block in content:
        if before is not None and not (isinstance(before, ListItem) and isinstance(block, ListItem)):
            top += step / 2
        before = block
        for spans, indent in _lines_of(block):
            text = "".join(span.text for span in spans)
            inset = min(indent * step, width / 2)
            layout, height, _ = _laid_paragraph(text, font, width - inset, spacing, None, _formats(spans, font))
            if inset and not is_right_to_left(text):
                for number in range(layout.lineCount()):
                    line = layout.lineAt(number)
                    line.setPosition(line.position() + QPointF(inset, 0))
            paragraphs.append((layout, top))
            top += height
    return LaidText(tuple(paragraphs), top)


def _lines_of(block: Block) -> Iterator[tuple[Spans, float]]:
    """The lines of a block, each with how far it stands in, in heights of a line."""
    spans: Spans
    match block:
        case Preformatted(text):
            spans, indent = (Span(text, Style.CODE),), 0.5
        case ListItem():
            spans, indent = (Span(marker_of(block)), *block.spans), float(block.depth - 1) + 0.5 * block.continued
        case Quotation(quoted):
            spans, indent = tuple(Span(span.text, span.style | Style.EMPHASIS, span.link) for span in quoted), 1.0
        case Paragraph(words):
            spans, indent = words, 0.0
        case _:
            return
    line: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        line.append(Span(first, span.style, span.link))
        for other in others:
            yield tuple(line), indent
            line = [Span(other, span.style, span.link)]
    yield tuple(line), indent


def _formats(spans: Spans, font: QFont) -> list[QTextLayout.FormatRange]:
    ranges: list[QTextLayout.FormatRange] = []
    start = 0
    for span in spans:
        length = to_utf16(span.text, len(span.text))
        if length and (span.style or span.link):
            form = QTextCharFormat()
            form.setFontWeight(QFont.Weight.DemiBold if Style.STRONG in span.style else font.weight())
            form.setFontItalic(Style.EMPHASIS in span.style)
            form.setFontStrikeOut(Style.STRUCK in span.style)
            form.setFontUnderline(span.link is not None)
            if Style.CODE in span.style:
                form.setFontFamilies([QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()])
            each = QTextLayout.FormatRange()
            each.start, each.length, each.format = start, length, form
            ranges.append(each)
        start += length
    return ranges


def lay_out_lines(text: str, font: QFont, width: float, most: int, *, spacing: float = 1.15) -> LaidText:
    """The beginning of `text` as one paragraph of at most `most` lines, the last one ending in an ellipsis when more
    follows.
    """
    words = " ".join(text.split())
    shown = words if len(words) <= _MOST_CHARACTERS else words[:_MOST_CHARACTERS] + "\u2026"
    layout, height, last_start = _laid_paragraph(shown, font, width, spacing, most)
    if last_start is not None:
        cut = from_utf16(shown, Utf16Offset(last_start))
        metrics = QFontMetricsF(font)
        # What is measured as one string may come out wider in a line: give way until it fits.
        for slack in _SLACKS:
            rest = metrics.elidedText(shown[cut:], Qt.TextElideMode.ElideRight, width * (1 - slack))
            layout, height, left_over = _laid_paragraph(shown[:cut] + rest, font, width, spacing, most)
            if left_over is None:
                break
    return LaidText(((layout, 0.0),), height)


def _laid_paragraph(
    text: str,
    font: QFont,
    width: float,
    spacing: float,
    most: int | None,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> tuple[QTextLayout, float, int | None]:
    """The layout, its height, and where its last line starts (in UTF-16 units) if there was no room for all."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    rtl = is_right_to_left(text)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    # A line knows no direction when it is aligned, so the side is named outright.
    option.setAlignment((Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | _ABSOLUTE)
    layout.setTextOption(option)
    if formats:
        layout.setFormats(formats)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    top = 0.0
    count = 0
    start = 0
    left_over: int | None = None
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        if most is not None and count == most:
            # A line that was created must be given a size; out of sight, it is not painted within the card.
            left_over = start
            line.setNumColumns(0)
            break
        line.setLineWidth(width)
        start = line.textStart()
        extra = line.height() * (spacing - 1)
        line.setPosition(QPointF(0, top + extra / 2))
        top += line.height() + extra
        count += 1
    layout.endLayout()
    return layout, top, left_over

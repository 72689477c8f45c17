"""Paints what lies under the words of a page and beside them, for the part that is in view.

The marks are no formats of the document: opening an essay costs nothing for them, a changed highlight
lays out nothing anew, and a flash or a thousand hits cost what is in view. What a mark means never
hangs on its colour alone: its category stands as an icon in the margin, a second highlight is a line
under the first, what was found has an outline, and the hit in hand a strong one.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTextBlock

from cssreader.domain.annotation import Annotation, AnnotationKind
from cssreader.gui.reading.hit_walk import HitWalk
from cssreader.gui.reading.page import CodePanel, EndRule, Marker, Ornament, Page, PartRule, PictureFrame, QuotationBar
from cssreader.gui.reading.page_geometry import LinePart, PageGeometry
from cssreader.gui.reading.page_marks import MarkLook, PageMarks, PlacedSign, look_of
from cssreader.gui.reading.page_style import PageStyle
from cssreader.gui.reading.picture_painter import paint_picture
from cssreader.gui.reading.picture_shelf import PictureShelf
from cssreader.gui.theme.style_sheet import hit_edge
from cssreader.gui.theme.tokens import RADIUS

SPOKEN_STRENGTH = 0.14
"""How much of the accent lies under the sentence that is read aloud."""
_CORNER = 3.0
_DEEPEST = 2
"""Of many marks on the same words the lines of the last lie on each other, and never on the line below."""


class PagePainter:
    """Everything needed to paint one page; `strip` is the part in view, in document coordinates."""

    def __init__(self, page: Page, geometry: PageGeometry, style: PageStyle, shelf: PictureShelf) -> None:
        self._shelf = shelf
        self._page = page
        self._geometry = geometry
        self._style = style

    # Ornaments

    def paint_ornaments(self, painter: QPainter, strip: QRectF, column: QRectF) -> None:
        for block, rect in self._geometry.blocks_between(strip.top(), strip.bottom()):
            ornament = self._page.ornaments.get(block.position())
            if ornament is not None:
                self._paint_ornament(painter, ornament, block, rect, column)

    def _paint_ornament(
        self, painter: QPainter, ornament: Ornament, block: QTextBlock, rect: QRectF, column: QRectF
    ) -> None:
        style = self._style
        match ornament:
            case Marker():
                self._paint_marker(painter, ornament, block)
            case QuotationBar(right_to_left):
                top, bottom = rect.top() + 3, rect.bottom() - (style.line - style.em) / 3
                if isinstance(self._page.ornaments.get(block.previous().position()), QuotationBar):
                    top = rect.top()
                following = block.next()
                if following.isValid() and isinstance(self._page.ornaments.get(following.position()), QuotationBar):
                    bottom = self._geometry.block_rect(following).top()
                x = column.right() - style.em * 0.4 if right_to_left else column.left() + style.em * 0.4
                painter.fillRect(QRectF(x - 1, top, 2, bottom - top), style.colour("line"))
            case CodePanel():
                panel = QRectF(column.left(), rect.top(), column.width(), rect.height())
                panel.adjust(0, -style.line * 0.4, 0, style.line * 0.22)
                painter.setPen(QPen(style.colour("line"), 1))
                painter.setBrush(style.colour("panel"))
                painter.drawRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            case PartRule():
                y = round(rect.center().y())
                painter.fillRect(QRectF(column.center().x() - style.em * 2, y, style.em * 4, 1), style.colour("muted"))
            case PictureFrame(picture):
                paint_picture(painter, picture, rect.top(), column, style, self._shelf)
            case EndRule():
                y = round(rect.top() - style.line * 1.1)
                painter.fillRect(QRectF(column.left(), y, column.width(), 1), style.colour("line"))

    def _paint_marker(self, painter: QPainter, marker: Marker, block: QTextBlock) -> None:
        text, right_to_left, link = marker
        line = self._geometry.line_at(block.position())
        font = self._style.text(right_to_left=right_to_left).font()
        width = QFontMetricsF(font).horizontalAdvance(text)
        gap = self._style.em * 0.5
        x = line.rect.right() + gap if right_to_left else line.rect.left() - gap - width
        painter.setFont(font)
        painter.setPen(self._style.colour("link" if link else "muted"))
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        painter.drawText(QPointF(x, line.baseline), text)

    # Marks

    def paint_marks(self, painter: QPainter, strip: QRectF, shown: tuple[int, int], marks: PageMarks) -> None:
        """The highlights and noted words within `shown`, a range of essay offsets."""
        for run, annotations in marks.runs_between(*shown):
            parts = self._parts(max(run.start, shown[0]), min(run.end, shown[1]), strip)
            self._paint_run(painter, parts, annotations)

    def _paint_run(self, painter: QPainter, parts: Sequence[LinePart], annotations: Sequence[Annotation]) -> None:
        theme = self._style.theme
        filled = next((one for one in annotations if look_of(one) is MarkLook.FILLED), None)
        if filled is not None:
            self._fill(painter, parts, QColor(theme.category(filled.category).mark))
        depth = 0
        for annotation in annotations:
            if annotation is filled:
                continue
            look = look_of(annotation)
            is_highlight = look is not MarkLook.DOTTED
            ink = theme.category(annotation.category).ink if is_highlight else theme.accent
            self._underline(painter, parts, QColor(ink), look, depth)
            depth += 1

    def paint_hits(self, painter: QPainter, strip: QRectF, shown: tuple[int, int], hits: HitWalk) -> None:
        for start, end in hits.between(*shown):
            parts = self._parts(start, end, strip)
            if (start, end) == hits.current:
                self._fill(painter, parts, self._style.colour("hit_current"), self._style.colour("strong"), 2)
            else:
                self._fill(painter, parts, self._style.colour("hit"), QColor(hit_edge(self._style.theme)))

    def paint_flash(self, painter: QPainter, strip: QRectF, place: tuple[int, int], strength: float) -> None:
        """A veil of the accent over a range; `strength` is 0 to 1."""
        colour = self._style.colour("accent")
        colour.setAlphaF(0.3 * strength)
        self._fill(painter, self._parts(*place, strip), colour)

    def paint_spoken(self, painter: QPainter, strip: QRectF, sentence: tuple[int, int]) -> None:
        """The sentence that is read aloud, softly lit. Hits lie over it: under both, words could not be read."""
        colour = self._style.colour("accent")
        colour.setAlphaF(SPOKEN_STRENGTH)
        self._fill(painter, self._parts(*sentence, strip), colour)

    def paint_spoken_word(self, painter: QPainter, strip: QRectF, word: tuple[int, int]) -> None:
        """The word that is said, underlined."""
        self._underline(painter, self._parts(*word, strip), self._style.colour("accent"), MarkLook.FILLED, 0)

    def paint_margin(
        self, painter: QPainter, strip: QRectF, column: QRectF, shown: tuple[int, int], marks: PageMarks
    ) -> None:
        placed = marks.signs_between(*shown)
        if not placed:
            return
        # Icons are loaded when the first of them is in view.
        from cssreader.gui.reading.margin_signs import paint_ribbon, paint_signs

        lines: dict[float, list[PlacedSign]] = {}
        for sign in placed:
            line = self._geometry.line_at(self._page.places.position_of(sign.offset))
            if sign.kind is AnnotationKind.BOOKMARK:
                paint_ribbon(painter, QPointF(column.left(), line.rect.top()), self._style.em, self._style.theme)
            else:
                lines.setdefault(line.baseline, []).append(sign)
        for baseline, signs in lines.items():
            middle = baseline - self._style.em * 0.25
            paint_signs(painter, column.right(), middle, strip.right(), signs, self._style.theme)

    def _parts(self, start: int, end: int, strip: QRectF) -> list[LinePart]:
        return [
            part
            for low, high in self._page.places.stretches(start, end)
            for part in self._geometry.parts(low, high, top=strip.top(), bottom=strip.bottom())
        ]

    def _fill(
        self,
        painter: QPainter,
        parts: Sequence[LinePart],
        colour: QColor,
        outline: QColor | None = None,
        outline_width: float = 1,
    ) -> None:
        path = QPainterPath()
        for part in parts:
            height = 0.92 * part.ascent + 0.95 * part.descent
            rect = QRectF(part.rect.left() - 1, part.baseline - 0.92 * part.ascent, part.rect.width() + 2, height)
            path.addRoundedRect(rect, _CORNER, _CORNER)
        painter.setPen(QPen(outline, outline_width) if outline else Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPath(path)

    def _underline(
        self, painter: QPainter, parts: Sequence[LinePart], colour: QColor, look: MarkLook, depth: int
    ) -> None:
        pen = QPen(colour, 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if look is MarkLook.DOTTED:
            pen.setDashPattern([1.0, 1.2])
        elif look is MarkLook.DASHED:
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        for part in parts:
            y = round(part.baseline + 0.95 * part.descent + 1 + 3 * min(depth, _DEEPEST))
            painter.drawLine(QPointF(part.rect.left(), y), QPointF(part.rect.right(), y))

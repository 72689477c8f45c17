"""The page in its window: the column, the marks on it, and the scroll position that survives every change of it."""

from collections.abc import Iterator, Sequence
from math import ceil
from types import MappingProxyType
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QByteArray,
    QEasingCurve,
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QUrl,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from cssreader.gui.controls.smooth_scroll import SmoothScroll
from cssreader.gui.controls.viewport import know_viewport
from cssreader.gui.reading.extent_handles import Handle, handles_of, paint_handles
from cssreader.gui.reading.focus_light import DIMNESS, FROM_TOP, FocusLight, LitParagraph, reading_line
from cssreader.gui.reading.heat_strip import WIDTH as HEAT_WIDTH
from cssreader.gui.reading.heat_strip import HeatStrip
from cssreader.gui.reading.hit_walk import HitWalk
from cssreader.gui.reading.page import Page, PictureFrame
from cssreader.gui.reading.page_geometry import PageGeometry
from cssreader.gui.reading.page_marks import PageMarks
from cssreader.gui.reading.page_painter import PagePainter
from cssreader.gui.reading.page_style import MARGIN, PageStyle
from cssreader.gui.reading.picture_painter import picture_rect, picture_size
from cssreader.gui.reading.picture_shelf import PictureShelf
from cssreader.gui.reading.place_map import PlaceMap
from cssreader.gui.theme.style_sheet import palette
from cssreader.gui.theme.tokens import Theme
from cssreader.text.safe_html import stored_name

_FLASH_MS = 1_100
_MISFIT = 0.1


class Anchor(NamedTuple):
    """What holds a page in its place: a character of the essay, and how far its line's top is below the upper edge."""

    offset: int
    below: float
    is_start: bool = False
    """The page stands at its very beginning, the title in view."""
    is_lit: bool = False
    """The paragraph there is the one that is lit in focus mode."""


class ShownPage(NamedTuple):
    """A page with everything that is asked of it."""

    page: Page
    style: PageStyle
    geometry: PageGeometry
    painter: PagePainter
    light: FocusLight


class PageCanvas(QTextBrowser):
    """Shows one page and keeps its place. It asks nothing of the network or the disk, whatever the essay holds."""

    scrolled = Signal()
    """The place in view has changed, by a person's doing or a jump."""
    resized = Signal()
    tick_chosen = Signal(int)
    """A click beside the scroll bar: the number of the nearest hit, counted from 0."""

    def __init__(self, style: PageStyle, parent: QWidget | None = None, *, shelf: PictureShelf) -> None:
        super().__init__(parent)
        know_viewport(self)
        self.setPalette(palette(style.theme))
        self._shelf = shelf
        shelf.arrived.connect(self.viewport().update)
        self._marks = PageMarks((), lambda _: ())
        self._hits = HitWalk()
        self._held: tuple[tuple[int, int], QColor] | None = None
        """The range at whose ends handles stand, and their colour."""
        self._anchor = self._hold = Anchor(0, 0.0, is_start=True)
        self._is_held = False
        self._lit: int | None = None
        """In focus mode, the offset of the paragraph that was stepped to."""
        self.scrolling = SmoothScroll(self.verticalScrollBar(), self)
        self._heat: HeatStrip | None = None
        empty = Page(QTextDocument(), "", PlaceMap(()), MappingProxyType({}))
        empty.document.setParent(self)
        self.setDocument(empty.document)
        self._shown = _with_page(empty, style, shelf)
        self._spoken: tuple[int, int] | None = None
        self._spoken_word: tuple[int, int] | None = None
        self._flash_range: tuple[int, int] | None = None
        self._flash = QVariantAnimation(self, duration=_FLASH_MS, startValue=1.0, endValue=0.0)
        self._flash.setEasingCurve(QEasingCurve.Type.InQuad)
        self._flash.valueChanged.connect(self.viewport().update)
        self._flash.finished.connect(self._end_flash)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._note_scrolling)

    # What is shown

    def show_page(self, page: Page, style: PageStyle, anchor: Anchor) -> None:
        """Put a page in place of the one before, with `anchor` where it says."""
        self._is_held = True
        self._lit = anchor.offset if anchor.is_lit else None
        try:
            self._end_flash()
            self.scrolling.stop()
            before, theme_before = self._shown.page.document, self._shown.style.theme
            self._shown = _with_page(page, style, self._shelf)
            self._anchor = self._hold = anchor
            page.document.setParent(self)
            if theme_before != style.theme:
                self.setPalette(palette(style.theme))
            # A scroll bar that comes while the page is laid out would have it laid out twice.
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
            # Without this Qt lays a new document out before it knows its width, and once more then.
            page.document.setLayoutEnabled(False)
            self.setDocument(page.document)
            self._set_column()
            page.document.setLayoutEnabled(True)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            before.deleteLater()
            self._place_hold()
            if not style.settings.focus_mode:
                # Where the light went out, one looks at the line at the edge again.
                self._hold = self._anchor
            elif not anchor.is_lit:
                self._note_hold()
        finally:
            self._is_held = False
        if self._heat is not None:
            self._heat.set_theme(style.theme)
        self._show_heat()
        self.viewport().update()

    def set_marks(self, marks: PageMarks) -> None:
        self._marks = marks
        self.viewport().update()

    @property
    def marks(self) -> PageMarks:
        return self._marks

    def set_handles(self, extent: tuple[int, int] | None, ink: str = "") -> None:
        """Put handles at the ends of a range of the essay; None takes them away."""
        held = None if extent is None else (extent, QColor(ink))
        if held != self._held:
            self._held = held
            self.viewport().update()

    def handles(self) -> tuple[Handle, ...]:
        """The handles, in page coordinates."""
        return () if self._held is None else handles_of(self._shown.geometry, self.places, self._held[0])

    def set_hits(self, hits: HitWalk) -> None:
        is_same, self._hits = hits is self._hits, hits
        if is_same and self._heat is not None:
            self._heat.show_current(hits.number - 1)
        else:
            self._show_heat()
        self.viewport().update()

    def _show_heat(self) -> None:
        """Put a tick beside the scroll bar for each hit, or take them all away."""
        if self._heat is None:
            if not len(self._hits):
                return
            self._heat = HeatStrip(self._shown.style.theme, self)
            self._heat.tick_chosen.connect(self.tick_chosen)
        room = self.viewport().geometry()
        left = room.left() if self.isRightToLeft() else room.right() + 1 - HEAT_WIDTH
        self._heat.setGeometry(left, room.top(), HEAT_WIDTH, room.height())
        # A page shorter than the window leaves the rest of it, and of the strip, empty.
        filled = min(self.document().size().height() / max(room.height(), 1), 1.0)
        shares = [share * filled for share in self._shown.geometry.shares(self._hits.starts)]
        self._heat.show_ticks(shares, self._hits.number - 1)
        self._heat.raise_()

    def set_spoken(self, sentence: tuple[int, int] | None, word: tuple[int, int] | None = None) -> None:
        """Light up the sentence that is read aloud, and underline the word that is said."""
        self._spoken, self._spoken_word = sentence, word
        self.viewport().update()

    @property
    def spoken(self) -> tuple[int, int] | None:
        return self._spoken

    @property
    def spoken_word(self) -> tuple[int, int] | None:
        return self._spoken_word

    def follow(self, start: int, end: int) -> None:
        """Bring a range that is not wholly in view to a quarter of the height."""
        height, line = self.viewport().height(), self._shown.style.line
        top = self._shown.geometry.line_top(start)
        bottom = self._shown.geometry.line_at(self.places.position_of(end)).rect.bottom()
        if top < self._scroll or min(bottom, top + height / 2) > self._scroll + height - line / 2:
            self._scroll_to(top - height / 4)

    def flash(self, start: int, end: int) -> None:
        """Let a range light up and fade; nothing moves."""
        self._flash_range = (start, end)
        self._flash.stop()
        self._flash.start()

    def _end_flash(self) -> None:
        self._flash.stop()
        self._flash_range = None
        self.viewport().update()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        """Nothing: pictures are painted beside the document, and no page may ask for anything."""
        return QByteArray()

    # Places

    @property
    def anchor(self) -> Anchor:
        return self._anchor

    def hold_still(self) -> Anchor:
        """Be where the page is gliding to, and tell what is to stay there when it is set anew.

        That is the lit paragraph in focus mode, and otherwise the line at the upper edge.
        """
        self.scrolling.finish()
        return self._hold

    @property
    def places(self) -> PlaceMap:
        return self._shown.page.places

    def last_offset_in_view(self) -> int:
        return self._shown.geometry.last_offset_above(self._scroll + self.viewport().height())

    def go_to(self, start: int, end: int | None = None) -> None:
        """Bring a place to the upper edge, or a range that is not in view to a third of the height."""
        height = self.viewport().height()
        top = self._shown.geometry.line_top(start)
        if end is None:
            self._scroll_to(top - self._shown.style.line * 0.2)
            return
        bottom = self._shown.geometry.line_at(self.places.position_of(end)).rect.bottom()
        margin = self._shown.style.line
        if top < self._scroll + margin or min(bottom, top + height / 2) > self._scroll + height - margin:
            self._scroll_to(top - height / 3)

    def heights_of(self, offsets: Sequence[int]) -> list[int]:
        """How far below the top of the page the lines of some places are, in order: pixels, exact to a line or so."""
        whole = self.document().documentLayout().documentSize().height()
        return [round(share * whole) for share in self._shown.geometry.shares(offsets)]

    def lines_of(self, start: int, end: int) -> tuple[QRect, QRect] | None:
        """The first and the last line of a range as far as they are in view, in the viewport's coordinates."""
        strip = self._strip(QRectF(self.viewport().rect()))
        parts = [
            part.rect.translated(0, -self._scroll)
            for low, high in self.places.stretches(start, end)
            for part in self._shown.geometry.parts(low, high, top=strip.top(), bottom=strip.bottom())
        ]
        visible = [rect for rect in parts if rect.bottom() > 0 and rect.top() < self.viewport().height()]
        return (visible[0].toRect(), visible[-1].toRect()) if visible else None

    def lit_paragraph(self) -> LitParagraph | None:
        """In focus mode, the paragraph that is lit: the one stepped to while it is in view, or the one being read."""
        if not self._shown.style.settings.focus_mode:
            return None
        bar, height = self.verticalScrollBar(), self.viewport().height()
        chosen = self._shown.light.at_offset(self._lit) if self._lit is not None else None
        if chosen is not None and chosen.bottom > self._scroll and chosen.top < self._scroll + height:
            return chosen
        return self._shown.light.at_height(reading_line(self._scroll, bar.maximum(), height))

    @property
    def _scroll(self) -> int:
        return self.verticalScrollBar().value()

    def _note_scrolling(self) -> None:
        if self._is_held:
            return
        self._anchor = self._hold = self._anchor_at_edge()
        self._note_hold()
        self.scrolled.emit()

    def _anchor_at_edge(self) -> Anchor:
        if self._scroll == 0:
            return Anchor(0, 0.0, is_start=True)
        found = self._shown.geometry.top_line(self._scroll)
        return Anchor(self.places.end, 0.0) if found is None else Anchor(found[0], found[1] - self._scroll)

    def _note_hold(self) -> None:
        """In focus mode one looks at the lit paragraph, and it is what must not move."""
        lit = self.lit_paragraph()
        if lit is not None:
            offset = self._shown.light.offset_of(lit)
            below = self._shown.geometry.line_top(offset) - self._scroll
            self._hold = Anchor(offset, below, is_start=self._anchor.is_start, is_lit=True)

    def _restore(self) -> None:
        """Bring the line that is held back to where it was."""
        self.document().size()
        self._place_hold()

    def _place_hold(self) -> None:
        """Bring the line that is held to its place; a new page is laid out so far, and Qt does the rest by and by."""
        hold = self._hold
        top = 0.0 if hold.is_start else self._shown.geometry.line_top(hold.offset) - hold.below
        lit = self._shown.light.at_offset(hold.offset) if hold.is_lit and not hold.is_start else None
        if lit is not None and not top < lit.bottom - self._shown.style.line < top + self.viewport().height():
            # There is less room than before, and what is lit would be out of sight.
            top = lit.top - self.viewport().height() * FROM_TOP
        self._scroll_to(top)
        if hold.is_lit:
            self._lit = hold.offset
            self._anchor = self._anchor_at_edge()

    def _scroll_to(self, top: float) -> None:
        """Scroll to a height of the page, even while it is not laid out to its end and the bar only guesses its own."""
        goal, bar = round(top), self.verticalScrollBar()
        if goal > bar.maximum():
            bar.setMaximum(max(ceil(self.document().size().height()) - self.viewport().height(), 0))
        bar.setValue(goal)

    # The column

    def column_of(self, style: PageStyle) -> float:
        """The width of the column of a page set in a style, as the window is now."""
        return min(style.column, max(self.viewport().width() - 2 * MARGIN, 80.0))

    @property
    def tables_are_misfit(self) -> bool:
        """Whether tables were fitted to a column that is much narrower, or wider, than the one there is."""
        fit, column = self._shown.page.tables_width, self.column_of(self._shown.style)
        return bool(fit) and abs(column - fit) > _MISFIT * fit

    def _column(self) -> QRectF:
        """Where the lines begin and end. It has no height, for which the whole page would have to be laid out."""
        width = self.viewport().width()
        column = self.column_of(self._shown.style)
        return QRectF(round((width - column) / 2), 0, column, 0)

    def column_in_view(self) -> QRect:
        """The column as far as it is in view, in the viewport's coordinates."""
        column = self._column().toRect()
        return QRect(column.left(), 0, column.width(), self.viewport().height())

    def _set_column(self) -> None:
        document = self._shown.page.document
        frame = document.rootFrame()
        form = frame.frameFormat()
        width = self.viewport().width()
        column = self.column_of(self._shown.style)
        left = float(round((width - column) / 2))
        if form.leftMargin() == left and form.rightMargin() == width - column - left and form.topMargin():
            return
        form.setLeftMargin(left)
        form.setRightMargin(width - column - left)
        form.setTopMargin(round(self._shown.style.line * 2.2))
        form.setBottomMargin(round(self._shown.style.line * 2))
        # The new width that follows lays the page out; this must not do it a second time.
        document.setLayoutEnabled(False)
        frame.setFrameFormat(form)
        self._keep_room_for_pictures(column)
        document.setLayoutEnabled(True)

    def _keep_room_for_pictures(self, column: float) -> None:
        cursor = QTextCursor(self._shown.page.document)
        for position, frame in self.pictures.items():
            cursor.setPosition(position)
            form = cursor.blockFormat()
            height = picture_size(frame.picture, self._shown.style, column).height()
            form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            cursor.setBlockFormat(form)

    # Pictures

    @property
    def pictures(self) -> dict[int, PictureFrame]:
        return self._shown.page.pictures

    @property
    def theme(self) -> Theme:
        return self._shown.style.theme

    def can_be_shown(self, frame: PictureFrame) -> bool:
        source = frame.picture.source
        return stored_name(source) is not None and not self._shelf.is_missing(source)

    def picture_in_view(self) -> int | None:
        """The position of the first picture whose middle is in view; None when there is none."""
        top, bottom = self._scroll, self._scroll + self.viewport().height()
        return next(
            (at for at, rect in self._pictures_between(top, bottom) if top <= rect.center().y() <= bottom), None
        )

    def picture_at(self, place: QPoint) -> int | None:
        """The position of the picture at a place of the viewport."""
        point = QPointF(place.x(), place.y() + self._scroll)
        return next((at for at, rect in self._pictures_between(point.y(), point.y()) if rect.contains(point)), None)

    def _pictures_between(self, top: float, bottom: float) -> Iterator[tuple[int, QRectF]]:
        """The pictures that may reach into a strip of the page, with their places on it."""
        column = self._column()
        for block, rect in self._shown.geometry.blocks_between(top, bottom):
            frame = self.pictures.get(block.position())
            if frame is not None:
                yield block.position(), picture_rect(frame.picture, rect.top(), column, self._shown.style)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self._is_held:
            self.scrolling.finish()
        was_held, self._is_held = self._is_held, True
        try:
            self._shown.geometry.forget()
            self._set_column()
            super().resizeEvent(event)
            self._restore()
        finally:
            self._is_held = was_held
        if self._heat is not None:
            self._show_heat()
        if not was_held:
            # Within a change of the page the scroll bar resizes the view; that is nobody else's business.
            self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self._heat is not None:
            # The scroll bar has gone to the other side, and the page is as wide as before.
            self._show_heat()

    # Painting

    def _strip(self, rect: QRectF) -> QRectF:
        """A part of the viewport in document coordinates, with the lines that reach into it."""
        return rect.translated(0, self._scroll).adjusted(0, -self._shown.style.line, 0, self._shown.style.line)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRegion(event.region())
        painter.translate(0, -self._scroll)
        strip = self._strip(QRectF(event.rect()))
        strip.setLeft(0)
        strip.setRight(self.viewport().width())
        self._paint_under_words(painter, strip)
        painter.end()
        super().paintEvent(event)
        lit = self.lit_paragraph()
        if lit is not None:
            self._paint_dimness(lit)
        if self._held is not None:
            self._paint_handles(self._held[1])

    def _paint_handles(self, ink: QColor) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self._scroll)
        paint_handles(painter, self.handles(), ink, self._shown.style.colour("page"))
        painter.end()

    def _paint_dimness(self, lit: LitParagraph) -> None:
        """The page's colour, thinly, over everything but one paragraph."""
        colour, room = self._shown.style.colour("page"), self._shown.style.line * 0.25
        colour.setAlphaF(DIMNESS)
        top, bottom = lit.top - room - self._scroll, lit.bottom + room - self._scroll
        view = QRectF(self.viewport().rect())
        painter = QPainter(self.viewport())
        painter.fillRect(QRectF(0, 0, view.width(), max(top, 0)), colour)
        painter.fillRect(QRectF(0, bottom, view.width(), max(view.height() - bottom, 0)), colour)
        painter.end()

    def _paint_under_words(self, painter: QPainter, strip: QRectF) -> None:
        column, paint = self._column(), self._shown.painter
        paint.paint_ornaments(painter, strip, column)
        shown = self._range_in(strip)
        if shown is None:
            return
        paint.paint_marks(painter, strip, shown, self._marks)
        if self._spoken is not None:
            paint.paint_spoken(painter, strip, self._spoken)
        paint.paint_hits(painter, strip, shown, self._hits)
        if self._spoken_word is not None:
            paint.paint_spoken_word(painter, strip, self._spoken_word)
        if self._flash_range is not None:
            paint.paint_flash(painter, strip, self._flash_range, float(self._flash.currentValue()))
        if self._heat is not None and self._heat.isVisible() and not self.isRightToLeft():
            strip = strip.adjusted(0, 0, -HEAT_WIDTH, 0)
        paint.paint_margin(painter, strip, column, shown, self._marks)

    def _range_in(self, strip: QRectF) -> tuple[int, int] | None:
        blocks = [block for block, _ in self._shown.geometry.blocks_between(strip.top(), strip.bottom())]
        if not blocks:
            return None
        last = blocks[-1].position() + blocks[-1].length()
        return self.places.offset_near(blocks[0].position()), self.places.offset_near(last)


def _with_page(page: Page, style: PageStyle, shelf: PictureShelf) -> ShownPage:
    geometry = PageGeometry(page.document, page.places)
    light = FocusLight(page.document, geometry, page.places)
    return ShownPage(page, style, geometry, PagePainter(page, geometry, style, shelf), light)

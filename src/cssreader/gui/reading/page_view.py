"""The page under a reader's hands: keys, mouse, selection and caret."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QToolTip, QWidget

from cssreader.domain.annotation import AnnotationId, AnnotationKind
from cssreader.gui.reading.focus_light import FROM_TOP, LitParagraph
from cssreader.gui.reading.hyphens import SOFT_HYPHEN
from cssreader.gui.reading.page import Marker, Page
from cssreader.gui.reading.page_canvas import Anchor, PageCanvas
from cssreader.gui.reading.page_keys import CursorMove, Press, Scroll, read_key
from cssreader.gui.reading.page_style import PageStyle
from cssreader.gui.reading.page_turn import Screen, next_screen, previous_screen
from cssreader.gui.reading.picture_shelf import PictureShelf

_ABOVE_PARAGRAPH = 0.4
"""How far under the upper edge a paragraph is brought, in lines."""
_MARKER_EMS = 2.4
"""How far beside its line the number of a list item may reach."""
_BY_LETTER = (QTextCursor.MoveOperation.Right, QTextCursor.MoveOperation.Left)
_BY_WORD = (QTextCursor.MoveOperation.WordRight, QTextCursor.MoveOperation.WordLeft)
_MOUSE = {Qt.MouseButton.BackButton: Press.BACK, Qt.MouseButton.ForwardButton: Press.FORWARD}
_NOTCH = 120
"""What Qt counts for one notch of a wheel."""
_READING = Qt.TextInteractionFlag.TextBrowserInteraction
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class PageView(PageCanvas):
    """A page that can be read, selected from and asked about with the keyboard alone."""

    touched = Signal()
    """The mouse was pressed on the page."""
    selection_settled = Signal()
    """Words have been selected, with the mouse or the keyboard."""
    pressed = Signal(object)
    """A Press or a Category: a key that means something to the reader of an essay."""
    annotations_clicked = Signal(object)
    """The ids of the annotations at the place clicked, the shortest first; none where there is none."""

    word_chosen = Signal()
    """A word was selected by a double-click."""
    marks_met = Signal(object)
    """A tuple of Annotation: those that the caret, or a selection, has come into."""
    picture_opened = Signal(int)
    """The document position of a picture that was clicked, or chosen with the caret on it."""

    def __init__(self, style: PageStyle, parent: QWidget | None = None, *, shelf: PictureShelf) -> None:
        super().__init__(style, parent, shelf=shelf)
        self._has_hand = False
        self._pressed_at: QPoint | None = None
        self._marks_at_caret: frozenset[AnnotationId] = frozenset()
        self.cursorPositionChanged.connect(self._meet_marks)
        self.setTextInteractionFlags(_READING)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setCursorWidth(2)
        self._focus_line = QFrame(self)
        self._focus_line.setAutoFillBackground(True)
        self._focus_line.hide()

    def show_page(self, page: Page, style: PageStyle, anchor: Anchor) -> None:
        super().show_page(page, style, anchor)
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Window, style.colour("focus"))
        self._focus_line.setPalette(colours)

    # Focus: a line at the upper edge, when the keyboard brought it

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_line.setVisible(event.reason() in _BY_KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focus_line.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._focus_line.setGeometry(0, 0, self.width(), 2)

    # Selection and caret

    def selected_range(self) -> tuple[int, int] | None:
        cursor = self.textCursor()
        return self.places.range_of(cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None

    def select(self, start: int, end: int) -> None:
        """Select a range of the essay without moving the page."""
        self._set_cursor_in_place(self.places.position_of(start), self.places.position_of(end))

    def select_all(self) -> None:
        """Select the essay, without what stands around it."""
        if self.places.entries:
            self.select(0, self.places.end)
            self.selection_settled.emit()

    def clear_selection(self) -> None:
        position = self.textCursor().position()
        self._set_cursor_in_place(position, position)

    def caret_offset(self) -> int:
        return self.places.offset_near(self.textCursor().position())

    def place_in_view(self) -> int:
        """The offset of the first character in view; with a caret on the page, the caret's."""
        return self.caret_offset() if self.has_caret else self.anchor.offset

    @property
    def has_caret(self) -> bool:
        """Whether the arrow keys move a caret, and not the page."""
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def set_caret(self, wanted: bool) -> None:
        if wanted:
            self._bring_cursor_into_view()
            self.setTextInteractionFlags(_READING | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        else:
            self.setTextInteractionFlags(_READING)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meaning = read_key(event, self._shown.style.theme.categories.digits, has_caret=self.has_caret)
        match meaning:
            case Scroll.PARAGRAPH_DOWN | Scroll.PARAGRAPH_UP:
                self.step_paragraph(1 if meaning is Scroll.PARAGRAPH_DOWN else -1)
            case Scroll():
                self._scroll_by(meaning)
            case CursorMove(operation, selects):
                self._move_cursor(operation, selects=selects)
            case Press.CARET:
                self.set_caret(not self.has_caret)
            case Press.OPEN if self.textCursor().charFormat().isAnchor():
                self.anchorClicked.emit(QUrl(self.textCursor().charFormat().anchorHref()))
            case Press.OPEN if self.has_caret and self.textCursor().block().position() in self.pictures:
                self.picture_opened.emit(self.textCursor().block().position())
            case None:
                event.ignore()
            case _:
                self.pressed.emit(meaning)

    def _scroll_by(self, scroll: Scroll) -> None:
        bar, line, height = self.verticalScrollBar(), self._shown.style.line, self.viewport().height()
        self._lit = None
        match scroll:
            case Scroll.START:
                self.scrolling.to(bar.minimum())
            case Scroll.END:
                self.scrolling.to(bar.maximum())
            case Scroll.SCREEN_DOWN | Scroll.SCREEN_UP:
                turned = next_screen if scroll is Scroll.SCREEN_DOWN else previous_screen
                self.scrolling.to(turned(self._shown.geometry, Screen(self.scrolling.goal, height, line)))
            case Scroll.HALF_DOWN | Scroll.HALF_UP:
                self.scrolling.by((1 if scroll is Scroll.HALF_DOWN else -1) * height / 2)
            case _:
                self.scrolling.by(line if scroll is Scroll.LINE_DOWN else -line)

    def step_paragraph(self, by: int) -> None:
        """Bring the next paragraph (`by` 1), or the one before (-1), to the upper edge; in focus mode, light it."""
        light, line, height = self._shown.light, self._shown.style.line, self.viewport().height()
        lit = self.lit_paragraph()
        if lit is not None:
            found = light.next_to(lit, by)
            self._lit = light.offset_of(found)
            self._note_hold()
            self.scrolling.to(found.top - max(height * FROM_TOP - (found.bottom - found.top) / 2, line))
            self.viewport().update()
            return
        edge = self.scrolling.goal + _ABOVE_PARAGRAPH * line
        here = light.at_height(edge)
        if here is None:
            return
        is_below, is_cut = here.top > edge + 1, here.top < edge - line
        found = here if (by > 0 and is_below) or (by < 0 and is_cut) else light.next_to(here, by)
        at_first = by < 0 and found == here and not is_cut
        self.scrolling.to(0 if at_first else found.top - _ABOVE_PARAGRAPH * line)

    def _move_cursor(self, operation: QTextCursor.MoveOperation, *, selects: bool) -> None:
        self._bring_cursor_into_view()
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if selects else QTextCursor.MoveMode.MoveAnchor
        before, place = self.selected_range(), self.places.offset_of(cursor.position())
        moved = cursor.movePosition(operation, mode)
        if operation in _BY_LETTER and place is not None and place == self.places.offset_of(cursor.position()):
            # Only a soft hyphen was passed, which nobody sees.
            moved = cursor.movePosition(operation, mode)
        self.setTextCursor(cursor)
        while moved and selects and operation in _BY_WORD and before == self.selected_range():
            # Only a blank was passed: whoever wants one word more means a word.
            moved = cursor.movePosition(operation, mode)
            self.setTextCursor(cursor)
        if selects and cursor.hasSelection():
            self.selection_settled.emit()

    def _meet_marks(self) -> None:
        """Tell the marks that the caret was not on before: to the eye they are colours, to the ear nothing."""
        if not self.hasFocus() or not self.places.entries:
            return
        start, end = self.selected_range() or (self.caret_offset(), self.caret_offset() + 1)
        met = {each.id: each for _, marks in self._marks.runs_between(start, end) for each in marks}
        new = tuple(each for number, each in met.items() if number not in self._marks_at_caret)
        self._marks_at_caret = frozenset(met)
        if new:
            self.marks_met.emit(new)

    def _bring_cursor_into_view(self) -> None:
        """A cursor that is out of sight comes to the first line that is wholly in view."""
        rect = self.cursorRect()
        is_in_view = rect.top() >= 0 and rect.bottom() <= self.viewport().height()
        is_on_essay = self.places.offset_of(self.textCursor().position()) is not None
        if is_on_essay and (is_in_view or self.textCursor().hasSelection()):
            return
        found = self._shown.geometry.top_line(self._scroll + self._shown.style.line * 0.4)
        position = self.places.position_of(found[0] if found else self.places.end)
        self._set_cursor_in_place(position, position)

    def _set_cursor_in_place(self, anchor: int, position: int) -> None:
        value, was_held, self._is_held = self._scroll, self._is_held, True
        try:
            cursor = self.textCursor()
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(value)
        finally:
            self._is_held = was_held

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words as plain text; of the essay itself, exactly as they stand in its text."""
        cursor, entries = self.textCursor(), self.places.entries
        within = self.selected_range()
        if (
            within is not None
            and cursor.selectionStart() >= entries[0].position
            and cursor.selectionEnd() <= entries[-1].position + entries[-1].units
        ):
            text = self._shown.page.text[slice(*within)]
        else:
            text = cursor.selection().toPlainText().replace(SOFT_HYPHEN, "")
        data = QMimeData()
        data.setText(text)
        return data

    def offset_of(self, paragraph: LitParagraph) -> int:
        return self._shown.light.offset_of(paragraph)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        turn = _MOUSE.get(event.button())
        if turn is not None:
            self.pressed.emit(turn)
            return
        self.touched.emit()
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            self.selection_settled.emit()
            return
        place = event.position().toPoint()
        began, self._pressed_at = self._pressed_at, None
        if began is None or (place - began).manhattanLength() > 4 or self.anchorAt(place):
            return
        picture, marker = self.picture_at(place), self.marker_at(place)
        if picture is not None:
            self.picture_opened.emit(picture)
        elif marker is not None:
            self.anchorClicked.emit(QUrl(marker.link))
        else:
            self.annotations_clicked.emit(self.annotations_at(place))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            self.word_chosen.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        position = self.picture_at(place)
        frame = None if position is None else self.pictures[position]
        wants_hand = (frame is not None and self.can_be_shown(frame)) or self.marker_at(place) is not None
        if wants_hand != self._has_hand:
            self._has_hand = wants_hand
            shape = Qt.CursorShape.PointingHandCursor if wants_hand else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leaves the page. Qt's own browser would jump to the next link, and the place would be lost."""
        return QWidget.focusNextPrevChild(self, forward)

    def offset_at(self, place: QPoint, accuracy: Qt.HitTestAccuracy = Qt.HitTestAccuracy.FuzzyHit) -> int | None:
        """The offset of the text at, or nearest to, a place of the viewport; None where there is none."""
        point = QPointF(place.x(), place.y() + self._scroll)
        position = self.document().documentLayout().hitTest(point, accuracy)
        return self.places.offset_of(position) if position >= 0 else None

    def offset_nearest(self, place: QPointF) -> int:
        """The offset of the text nearest to a place of the viewport, wherever that is."""
        point = QPointF(place.x(), place.y() + self._scroll)
        position = self.document().documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        return self.places.offset_near(max(position, 0))

    def annotations_at(self, place: QPoint) -> tuple[AnnotationId, ...]:
        """The annotations whose words or sign are at a place of the viewport."""
        point = QPointF(place.x(), place.y() + self._scroll)
        column = self._column()
        if column.left() <= point.x() <= column.right():
            offset = self.offset_at(place, Qt.HitTestAccuracy.ExactHit)
            if offset is None:
                return ()
            return self._marks.at(offset) or self._marks.at(offset - 1)
        in_left_margin = point.x() < column.left()
        strip = self._strip(QRectF(self.viewport().rect()))
        shown = self._range_in(strip) or (0, 0)
        return tuple(
            sign.annotation_id
            for sign in self._marks.signs_between(*shown)
            if (sign.kind is AnnotationKind.BOOKMARK) == in_left_margin and self._line_holds(sign.offset, point.y())
        )

    def marker_at(self, place: QPoint) -> Marker | None:
        """The number or bullet of a list item at a place of the viewport, if it leads anywhere."""
        point, em = QPointF(place.x(), place.y() + self._scroll), self._shown.style.em
        for block, _ in self._shown.geometry.blocks_between(point.y(), point.y()):
            marker = self._shown.page.ornaments.get(block.position())
            if not isinstance(marker, Marker) or not marker.link:
                continue
            line = self._shown.geometry.line_at(block.position()).rect
            beside = point.x() - line.right() if marker.right_to_left else line.left() - point.x()
            if 0 <= beside <= _MARKER_EMS * em and line.top() <= point.y() <= line.bottom():
                return marker
        return None

    def _line_holds(self, offset: int, y: float) -> bool:
        rect = self._shown.geometry.line_at(self.places.position_of(offset)).rect
        return rect.top() <= y <= rect.bottom()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            notes = [
                annotation.note
                for one in self.annotations_at(event.pos())
                if (annotation := self._marks.annotation(one)) and annotation.note
            ]
            picture = self.picture_at(event.pos())
            if picture is not None and self.pictures[picture].picture.alt:
                notes.append(self.pictures[picture].picture.alt)
            if self.marker_at(event.pos()) is not None:
                notes.append(self.tr("Back to where the text refers to this footnote"))
            QToolTip.showText(event.globalPos(), "\n\n".join(notes), self)
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # Qt would enlarge the widget's own font; the size of the text is a setting.
            event.ignore()
            return
        self._lit = None
        notches = event.angleDelta().y() / _NOTCH
        if event.pixelDelta().isNull() and notches and event.phase() is Qt.ScrollPhase.NoScrollPhase:
            # A mouse's wheel moves by leaps; a touchpad tells every pixel, and moves the page itself.
            self.scrolling.by(-notches * QApplication.wheelScrollLines() * self._shown.style.line)
            event.accept()
            return
        self.scrolling.stop()
        super().wheelEvent(event)

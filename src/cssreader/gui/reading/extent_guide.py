"""The extent of the highlight in hand: drawn at its handles, or made longer and shorter by keys.

What is on its way is shown on the page at once, and put back where it could not be committed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from cssreader.domain.annotation import Anchored, Annotation, AnnotationId, span_of
from cssreader.domain.reading import ResolveRuns
from cssreader.gui.controls.announcing import announce
from cssreader.gui.reading.extent_handles import handle_at
from cssreader.gui.reading.marking_guide import MarkingGuide
from cssreader.gui.reading.page_marks import PageMarks
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.theme.tokens import Theme
from cssreader.text.extents import End, Extent, Unit, drawn, stepped

_EDGE = 32
"""How near to the upper or lower edge of the page, in pixels, it begins to scroll."""
_SCROLL_MS = 25
_FASTEST = 24
"""Pixels a step."""
_EXACT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
"""What is held down to draw an end by characters. Some desktops move windows with Alt."""


@dataclass(slots=True)
class _Drag:
    annotation_id: AnnotationId
    end: End
    before: Extent
    grip: QPointF
    """From the middle of the stem to where the handle was taken."""
    pressed: QPoint
    at: QPoint
    """Where the mouse is, in the viewport."""
    exact: bool = False
    moves: bool = False
    """Whether it has gone so far that it is no click."""


class ExtentGuide(QObject):
    extent_requested = Signal(object, int, int)
    """The AnnotationId of the highlight in hand, and the range of the essay's text that it shall have.

    `settle` is to follow when that is committed, or `put_back`.
    """

    def __init__(
        self, view: PageView, marking: MarkingGuide, theme: Theme, resolve_runs: ResolveRuns, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._marking = marking
        self._theme = theme
        self._resolve_runs = resolve_runs
        self._text = ""
        self._annotations: tuple[Annotation, ...] = ()
        self._draft: tuple[AnnotationId, Extent] | None = None
        """An extent that is shown and not committed yet."""
        self._waiting = 0
        """How many requests have no answer yet."""
        self._drag: _Drag | None = None
        self._over_handle = False
        self._scroll = QTimer(self, interval=_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        view.scrolled.connect(self._draw)
        marking.in_hand_changed.connect(self._show_handles)

    def begin(self, text: str) -> None:
        """Another essay, or another text of it."""
        self._end_drag()
        self._text = text
        self._draft, self._waiting = None, 0

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show_handles()

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """What is marked on the essay, as committed."""
        return self._annotations

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """What is committed now; an extent that is still on its way stays as it is shown."""
        self._annotations = tuple(annotations)
        if self._drag is not None and self._committed(self._drag.annotation_id) is None:
            self._end_drag()
            self._draft = None
        self._paint()

    def settle(self) -> None:
        """One request was committed, and the annotations as they are now were shown."""
        self._waiting = max(self._waiting - 1, 0)
        if not self._waiting and self._drag is None:
            self._draft = None
            self._paint()

    def put_back(self) -> None:
        """What was requested was not done: show what is."""
        if self._waiting:
            self._waiting = 0
            self._end_drag()
            self._draft = None
            self._paint()

    def step(self, end: End, unit: Unit, by: int) -> bool:
        """Bring an end of the highlight in hand on (1) or back (-1); False where none is in hand."""
        annotation = self._marking.highlight_in_hand()
        extent = self._extent_of(annotation)
        if annotation is None or extent is None:
            return False
        self._marking.choose(annotation.id)
        changed = stepped(self._text, extent, end, unit, by)
        if changed is None:
            announce(self._view, self.tr("It cannot be changed further at this end."))
            return True
        self._show_draft(annotation.id, changed)
        place = changed[0] if end is End.START else changed[1] - 1
        self._view.go_to(place, place + 1)
        self._request(annotation.id, extent, changed)
        return True

    # Showing

    def _committed(self, annotation_id: AnnotationId | None) -> Annotation | None:
        return next((each for each in self._annotations if each.id == annotation_id), None)

    def _extent_of(self, annotation: Annotation | None) -> Extent | None:
        if annotation is None:
            return None
        if self._draft is not None and self._draft[0] == annotation.id:
            return self._draft[1]
        return span_of(annotation.placement)

    def _show_draft(self, annotation_id: AnnotationId, extent: Extent) -> None:
        if self._draft != (annotation_id, extent):
            self._draft = annotation_id, extent
            self._paint()

    def _paint(self) -> None:
        shown: Sequence[Annotation] = self._annotations
        if self._draft is not None:
            drafted, extent = self._draft
            shown = [
                replace(each, placement=Anchored(*extent)) if each.id == drafted else each for each in self._annotations
            ]
        self._view.set_marks(PageMarks(shown, self._resolve_runs))
        self._show_handles()

    def _show_handles(self) -> None:
        annotation = self._marking.chosen_highlight()
        extent = self._extent_of(annotation)
        if annotation is None or extent is None:
            self._end_drag()
            self._view.set_handles(None)
        else:
            self._view.set_handles(extent, self._theme.category(annotation.category).ink)

    def _request(self, annotation_id: AnnotationId, before: Extent, after: Extent) -> None:
        self._waiting += 1
        announce(self._view, self._told(before, after))
        self.extent_requested.emit(annotation_id, *after)

    def _told(self, before: Extent, after: Extent) -> str:
        grown: list[str] = []
        shrunk: list[str] = []
        for old, new in zip(before, after, strict=True):
            words = " ".join(self._text[min(old, new) : max(old, new)].split())
            if words:
                (grown if (new < old) == (old == before[0]) else shrunk).append(words)
        said = [self.tr("Added: {words}").format(words=" … ".join(grown))] if grown else []
        if shrunk:
            said.append(self.tr("Left out: {words}").format(words=" … ".join(shrunk)))
        return ". ".join(said)

    # Dragging

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._take_mouse(event)
        if self._drag is not None and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self._cancel()
            event.accept()
            return True
        return False

    def _take_mouse(self, event: QMouseEvent) -> bool:
        is_left = event.button() == Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress if is_left:
                return self._grip(event)
            case QEvent.Type.MouseMove if self._drag is not None:
                if event.buttons() & Qt.MouseButton.LeftButton:
                    self._drag_to(event)
                else:
                    # The button was let go where nobody told us.
                    self._cancel()
                return True
            case QEvent.Type.MouseMove:
                self._hover(event)
            case QEvent.Type.MouseButtonRelease if is_left and self._drag is not None:
                self._drag_to(event)
                self._let_go()
                return True
        return False

    def _grip(self, event: QMouseEvent) -> bool:
        point = event.position() + QPointF(0, self._view.verticalScrollBar().value())
        handle = handle_at(self._view.handles(), point)
        annotation = self._marking.chosen_highlight()
        extent = self._extent_of(annotation)
        if handle is None or annotation is None or extent is None:
            return False
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._view.scrolling.stop()
        place = event.position().toPoint()
        self._drag = _Drag(annotation.id, handle.end, extent, point - handle.middle, place, place)
        return True

    def _drag_to(self, event: QMouseEvent) -> None:
        drag = self._drag
        assert drag is not None
        drag.at = event.position().toPoint()
        drag.exact = bool(event.modifiers() & _EXACT)
        if (drag.at - drag.pressed).manhattanLength() >= QApplication.startDragDistance():
            drag.moves = True
        self._draw()
        if self._speed():
            if not self._scroll.isActive():
                self._scroll.start()
        else:
            self._scroll.stop()

    def _draw(self) -> None:
        """Show the extent with the end that is drawn where the mouse is."""
        drag = self._drag
        if drag is None or not drag.moves:
            return
        place = self._view.offset_nearest(QPointF(drag.at) - drag.grip)
        self._show_draft(drag.annotation_id, drawn(self._text, drag.before, drag.end, place, by_character=drag.exact))

    def _speed(self) -> int:
        """How far the page scrolls at a step while the mouse is at an edge of it: pixels, upwards below 0."""
        drag, height = self._drag, self._view.viewport().height()
        if drag is None or not drag.moves:
            return 0
        beyond = min(drag.at.y() - _EDGE, 0) or max(drag.at.y() - (height - _EDGE), 0)
        return max(min(beyond // 2 if beyond > 0 else -(-beyond // 2), _FASTEST), -_FASTEST)

    def _scroll_on(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + self._speed())

    def _let_go(self) -> None:
        drag = self._drag
        assert drag is not None
        self._end_drag()
        if not drag.moves:
            self._view.annotations_clicked.emit(self._view.annotations_at(drag.at))
            return
        after = self._draft[1] if self._draft is not None else drag.before
        if after == drag.before:
            self._draft = None
            self._paint()
        else:
            self._request(drag.annotation_id, drag.before, after)

    def _cancel(self) -> None:
        """The end goes back to where it was taken."""
        drag = self._drag
        self._end_drag()
        if drag is not None:
            self._draft = (drag.annotation_id, drag.before) if self._waiting else None
            self._paint()
            announce(self._view, self.tr("The highlight is as it was."))

    def _end_drag(self) -> None:
        self._drag = None
        self._scroll.stop()

    def _hover(self, event: QMouseEvent) -> None:
        point = event.position() + QPointF(0, self._view.verticalScrollBar().value())
        over = not event.buttons() and handle_at(self._view.handles(), point) is not None
        if over != self._over_handle:
            self._over_handle = over
            shape = Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.IBeamCursor
            self._view.viewport().setCursor(shape)

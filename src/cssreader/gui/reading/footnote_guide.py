"""Leads from the numbers in the text to its footnotes and back, and shows a note beside its number."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QRect, QTimer, QUrl, Signal
from PySide6.QtWidgets import QApplication, QWidget

from cssreader.domain.reading import Footnote
from cssreader.gui.reading.footnote_links import linked_footnote, linked_reference
from cssreader.gui.reading.page_style import PageStyle
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.reading.page_writer import write_footnote

if TYPE_CHECKING:
    from cssreader.gui.reading.footnote_card import FootnoteCard

HOVER_MS, LEAVE_MS = 250, 350
"""How long the pointer rests on a number until its note comes, and is away from both until it goes."""
_SCALE = 0.92
"""The size of a note beside the text."""


class GoTo(Protocol):
    def __call__(self, start: int, end: int) -> None:
        """Bring a range of the essay into view, and remember the place that is left for it."""


class FootnoteGuide(QObject):
    """The card is made when the first note is shown."""

    link_activated = Signal(str)
    """The address of a link in a note."""
    missed = Signal()
    """A footnote was asked for, and the essay has none."""
    shown = Signal(QRect)
    """The card is there; its place on the page."""

    def __init__(self, page: PageView, style: PageStyle, go_to: GoTo, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._style = style
        self._go_to = go_to
        self._footnotes: Sequence[Footnote] = ()
        self._card: FootnoteCard | None = None
        self._shown: tuple[int, int] | None = None
        """The note on the card, and the reference that it lies beside."""
        self._is_fleeting = False
        """Whether the card goes with the pointer that brought it."""
        self._under_pointer: tuple[int, int] | None = None
        self._came_from: dict[int, int] = {}
        """The reference from which each note was gone to last."""
        self._hover = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._hover.timeout.connect(self._show_under_pointer)
        self._leave = QTimer(self, singleShot=True, interval=LEAVE_MS)
        self._leave.timeout.connect(self._close_if_left)
        page.highlighted.connect(self._point_at)
        page.touched.connect(self.close)
        page.scrolled.connect(self.close)
        page.resized.connect(self._lie_anew)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    def begin(self, footnotes: Sequence[Footnote]) -> None:
        """Know the notes of another essay."""
        self.close()
        self._footnotes = footnotes
        self._came_from.clear()

    def set_style(self, style: PageStyle) -> None:
        """Set the note anew, as the page was."""
        self._style = style
        self._lie_anew()

    def _lie_anew(self) -> None:
        """The reference may stand elsewhere now, or nowhere in view."""
        if self._shown is not None and self.is_shown and not self._show(*self._shown):
            self.close()

    @property
    def is_shown(self) -> bool:
        return self._card is not None and self._card.isVisible()

    # To a note and back

    def follow(self, address: str) -> bool:
        """Follow a link of the page; False when it is none of a footnote's."""
        reference, note = linked_reference(address), linked_footnote(address)
        if reference is not None:
            self.open(*reference, by_keyboard=self._page.has_caret)
        elif note is not None:
            self.go_back(note)
        return reference is not None or note is not None

    def open(self, note: int, reference: int, *, by_keyboard: bool) -> None:
        """Show a note beside one of its references, which is brought into view."""
        self.close()
        span = self._footnotes[note].references[reference]
        if self._page.lines_of(*span) is None or by_keyboard:
            self._go_to(*span)
        self._is_fleeting = False
        if self._show(note, reference) and by_keyboard and self._card is not None:
            self._card.take_keyboard()

    def step(self, by: int) -> None:
        """Show the note of the next reference (`by` 1), or of the one before (-1); from the last to the first."""
        places = sorted(
            (span[0], note, place)
            for note, footnote in enumerate(self._footnotes)
            for place, span in enumerate(footnote.references)
        )
        if not places:
            self.missed.emit()
            return
        if self._shown is not None and self.is_shown:
            note, place = self._shown
            here = places.index((self._footnotes[note].references[place][0], note, place))
            wanted = here + by
        else:
            start = self._page.caret_offset() if self._page.has_caret else self._page.anchor.offset
            before = sum(offset < start for offset, _, _ in places)
            wanted = before if by > 0 else before - 1
        _, note, place = places[wanted % len(places)]
        self.open(note, place, by_keyboard=True)

    def go_to_footnote(self) -> None:
        """Go from the card to the note itself."""
        if self._shown is None:
            return
        note, reference = self._shown
        self._came_from[note] = reference
        self.close()
        self._go_to(self._footnotes[note].start, self._footnotes[note].end)

    def go_back(self, note: int) -> None:
        """Go from a note to the reference from which one came, or to the first."""
        self._go_to(*self._footnotes[note].references[self._came_from.get(note, 0)])

    def go_back_from(self, offset: int) -> bool:
        """Go back from the note that holds a place of the essay; False when none does."""
        holding = (n for n, footnote in enumerate(self._footnotes) if footnote.start <= offset <= footnote.end)
        note = next(holding, None)
        if note is not None:
            self.go_back(note)
        return note is not None

    def close(self) -> bool:
        """Take the card away; False when there is none."""
        self._hover.stop()
        self._leave.stop()
        self._shown = None
        return self._card is not None and self._card.go_away()

    def _show(self, note: int, reference: int) -> bool:
        footnote = self._footnotes[note]
        lines = self._page.lines_of(*footnote.references[reference])
        if lines is None:
            return False
        if self._card is None:
            self._card = self._make_card()
        settings = self._style.settings
        style = PageStyle(
            self._style.theme, replace(settings, size_points=settings.size_points * _SCALE, justified=False)
        )
        document = write_footnote(footnote.content, style)
        self._shown = note, reference
        self._card.set_theme(style.theme)
        self._card.show_footnote(footnote.number, document, lines, self._page.column_in_view())
        self.shown.emit(self._card.geometry())
        return True

    def _make_card(self) -> "FootnoteCard":
        from cssreader.gui.reading.footnote_card import FootnoteCard

        card = FootnoteCard(self._style.theme, self._page)
        card.closed.connect(self.close)
        card.footnote_requested.connect(self.go_to_footnote)
        card.step_requested.connect(self.step)
        card.link_activated.connect(self.link_activated)
        card.pointer_left.connect(self._leave.start)
        QWidget.setTabOrder(self._page, card.text)
        return card

    # The pointer and the focus

    def _point_at(self, link: QUrl) -> None:
        """The pointer is on a link now, or on none."""
        self._under_pointer = linked_reference(link.toString())
        if self._under_pointer is None:
            self._hover.stop()
            self._leave.start()
        elif self._under_pointer != self._shown:
            self._hover.start()

    def _show_under_pointer(self) -> None:
        has_caller = self._shown is not None and not self._is_fleeting
        if self._under_pointer is not None and not has_caller and not self._page.textCursor().hasSelection():
            self._is_fleeting = self._show(*self._under_pointer)

    def _close_if_left(self) -> None:
        is_on_card = self._card is not None and self._card.underMouse()
        if self._is_fleeting and self._under_pointer is None and not is_on_card:
            self.close()

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Whoever goes on elsewhere in the window has read the note."""
        card = self._card
        if card is None or not card.isVisible() or now is None or now.window() is not card.window():
            return
        if now is not self._page and now is not card and not card.isAncestorOf(now):
            self.close()

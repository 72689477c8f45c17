"""Getting about: back and forward, on in the list, to a paragraph, and along links between essays."""

from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from cssreader.domain.essay import EssayId
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.panels import Panels
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.trail import Place, Trail
from cssreader.text.safe_html import is_safe_link


class GoingFlow(QObject):
    trail_changed = Signal(bool, bool)
    """Whether one can go back, and forward."""

    def __init__(self, desk: Desk, panels: Panels, reading: ReadingFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._trail = Trail()
        self._goes_to: EssayId | None = None
        """The essay that is being opened along the trail."""
        reading.essay_left.connect(self._leave)
        panels.pages.join(self._join_page)

    def _join_page(self, page: ReadingPane) -> None:
        page.leapt.connect(partial(self._leap, page))
        page.link_activated.connect(self.follow)
        page.footnotes.missed.connect(self.tell_of_no_footnote)
        page.next_requested.connect(self.next_essay)
        page.back_requested.connect(self.back)
        page.forward_requested.connect(self.forward)

    # Back and forward

    def back(self) -> None:
        self._go(self._trail.back(self._here()))

    def forward(self) -> None:
        self._go(self._trail.forward(self._here()))

    def _here(self) -> Place | None:
        page = self._panels.pages.in_hand
        return None if page.opened is None else Place(page.opened.essay.id, page.reading_position().offset)

    def _go(self, place: Place | None) -> None:
        if place is None:
            return
        self._tell()
        self._panels.reveal("reading")
        page = self._panels.pages.with_essay(place.essay_id)
        if page is not None:
            page.setFocus()
            page.return_to(place.offset)
            return
        self._goes_to = place.essay_id
        self._reading.save_position()
        self._desk.open_essay(place.essay_id, lambda _: self._panels.reading.return_to(place.offset))

    def _leave(self, essay_id: EssayId, offset: int, coming: EssayId) -> None:
        if coming != self._goes_to:
            self._trail.leave(Place(essay_id, offset))
        self._goes_to = None
        self._tell()

    def _leap(self, page: ReadingPane, offset: int) -> None:
        if page.opened is not None:
            self._trail.leave(Place(page.opened.essay.id, offset))
            self._tell()

    def _tell(self) -> None:
        self.trail_changed.emit(self._trail.can_go_back, self._trail.can_go_forward)

    # On in the list

    def next_essay(self) -> None:
        self._go_on(1, self.tr("This is the last essay of the list."))

    def previous_essay(self) -> None:
        self._go_on(-1, self.tr("This is the first essay of the list."))

    def _go_on(self, by: int, otherwise: str) -> None:
        neighbour = self._panels.essays.neighbour(by)
        if neighbour is None:
            self._panels.notices.show_notice(otherwise)
        else:
            self._reading.open(neighbour)

    # To a footnote

    def tell_of_no_footnote(self) -> None:
        self._panels.notices.show_notice(self.tr("This essay has no footnotes to which its text refers."))

    # To a paragraph

    def go_to_paragraph(self) -> None:
        page = self._panels.pages.in_hand
        if page.opened is None:
            return
        from cssreader.gui.dialogs.paragraph_dialog import ParagraphDialog

        dialog = ParagraphDialog(page.opened.essay.content, page.reading_position().offset, self._panels.window)
        dialog.chosen.connect(page.go_to)
        dialog.open()

    # Links

    def follow(self, link: str) -> None:
        """A link to an essay of the library opens it; another leaves the reader for the browser."""
        if not is_safe_link(link):
            return
        from cssreader.app.read_essay import essay_at

        def follow(essay_id: EssayId | None) -> None:
            # Whoever asks for the page's own address, at its foot, wants the web.
            if essay_id is None or essay_id == self._reading.essay_id:
                QDesktopServices.openUrl(QUrl(link))
            else:
                self._reading.open(essay_id)

        self._desk.ask(essay_at, link, then=follow)

"""Links that lead to a place of the library: followed, and copied."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.language import sentence_text
from cssreader.gui.panels import Panels
from cssreader.text.place_links import read_link

if TYPE_CHECKING:
    from cssreader.app.follow_link import LinkedPlace
    from cssreader.app.window_door import WindowDoor


class LinkFlow(QObject):
    """Joins links with the page."""

    came = Signal(str)
    """A link came through the door, in a thread of its own."""

    def __init__(self, desk: Desk, panels: Panels, reading: ReadingFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._door: WindowDoor | None = None
        self.came.connect(self._come_in)
        self._panels = panels
        self._reading = reading

    def begin(self) -> None:
        """Let links in that are followed outside this window."""
        from cssreader.app.window_door import WindowDoor

        self._door = WindowDoor(self._desk.folder, self.came.emit)
        self._door.open()

    def leave(self) -> None:
        if self._door is not None:
            self._door.close()

    def _come_in(self, address: str) -> None:
        window = self._panels.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        self.follow(address)

    def follow(self, address: str) -> None:
        """Go where a link leads; of anything else say what it is not."""
        from cssreader.app import follow_link

        link = read_link(address.strip())
        if link is None:
            self._panels.notices.show_notice(self.tr("This is no link to an essay of CSS Reader."))
            return
        self._desk.ask(follow_link.place_of_link, link, then=self._show)

    def _show(self, place: "LinkedPlace") -> None:
        if place.annotation_id is not None:
            self._reading.show_annotation(place.essay_id, place.annotation_id)
        else:
            self._reading.show_place(place.essay_id, place.place)
        if place.told:
            self._panels.notices.show_notice(sentence_text(place.told))

    def copy_essay_link(self) -> None:
        opened = self._panels.pages.in_hand.opened
        if opened is not None:
            self._copy(opened.essay.id, None, "")

    def copy_passage_link(self) -> None:
        """Copy the address of what is selected, or of the mark in hand, or of the paragraph at the top of the page."""
        page = self._panels.pages.in_hand
        if page.opened is None:
            return
        text = page.opened.essay.text
        chosen = page.selected_range()
        highlight = page.marking.highlight_in_hand() if chosen is None else None
        mark = highlight.id if highlight is not None else None
        if chosen is None and mark is None:
            start = page.reading_position().offset
            end = text.find("\n", start)
            chosen = (start, end if end >= 0 else len(text))
        self._copy(page.opened.essay.id, mark, text[slice(*chosen)] if chosen is not None else "")

    def _copy(self, essay_id: EssayId, annotation_id: AnnotationId | None, passage: str) -> None:
        from cssreader.app import follow_link

        self._desk.ask(follow_link.link_to, essay_id, annotation_id, passage, then=self._copied)

    def _copied(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self._panels.notices.show_notice(self.tr("The link was copied."))

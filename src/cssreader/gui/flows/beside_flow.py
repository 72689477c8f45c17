"""A second essay beside the first, to compare the two: read, searched in and marked as the first is."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cssreader.domain.annotation import Annotation, Category
from cssreader.domain.essay import EssayId, ReadingPosition, Shelf
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.desk import Desk
from cssreader.gui.flows.going_flow import GoingFlow
from cssreader.gui.flows.library_flow import LibraryFlow
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.pane_row import PaneRow
from cssreader.gui.panels import Panels
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.theme.tokens import Theme
from cssreader.settings import Settings

if TYPE_CHECKING:
    from cssreader.gui.reading.beside_pane import BesidePane


class BesideFlow(QObject):
    """The pane is made when it is first wanted, and stays hidden while it is not."""

    def __init__(
        self,
        desk: Desk,
        panels: Panels,
        flows: tuple[ReadingFlow, GoingFlow, LibraryFlow],
        row: PaneRow,
        make_page: Callable[[], ReadingPane],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading, self._going, self._library = flows
        self._row = row
        self._make_page = make_page
        self._pane: BesidePane | None = None
        self._opened: OpenedEssay | None = None
        desk.annotations_changed.connect(self._update_annotations)
        panels.essays.beside_requested.connect(self.open)

    @property
    def opened(self) -> OpenedEssay | None:
        """The essay that stands beside; None while there is none."""
        return self._opened

    def page_in_hand(self) -> ReadingPane:
        """The page that has the keyboard, or else the first."""
        pane = self._pane
        if self._opened is not None and pane is not None and pane.isAncestorOf(pane.window().focusWidget()):
            return pane.page
        return self._panels.reading

    def open_chosen(self) -> None:
        """Open what is selected in the list; without a selection of its own, the same essay a second time."""
        chosen = [each for each in self._panels.essays.chosen_with_keyboard() if each != self._reading.essay_id]
        essay_id = chosen[0] if chosen else self._reading.essay_id
        if essay_id is None:
            self._panels.notices.show_notice(self.tr("Choose an essay in the list first."))
        else:
            self.open(essay_id)

    def open(self, essay_id: EssayId) -> None:
        self._keep_position()
        self._desk.look_at(essay_id, self._show)

    def close(self) -> None:
        if self._opened is None:
            return
        self._keep_position()
        self._opened = None
        if self._pane is not None:
            self._pane.hide()
        self._row.set_pages(1)
        self._panels.reading.setFocus()

    def toggle(self) -> None:
        if self._opened is None:
            self.open_chosen()
        else:
            self.close()

    def exchange(self) -> None:
        """Put each of the two essays where the other stands."""
        before, beside = self._reading.opened, self._opened
        if before is None or beside is None or self._pane is None:
            return
        places = self._panels.reading.reading_position().offset, self._pane.page.reading_position().offset
        self._keep_position()

        def show(opened: OpenedEssay) -> None:
            self._show(opened)
            if self._pane is not None:
                self._pane.page.return_to(places[0])
            self._panels.reading.setFocus()

        def go_on(_: OpenedEssay) -> None:
            self._panels.reading.return_to(places[1])
            self._desk.look_at(before.essay.id, show)

        if before.essay.id == beside.essay.id:
            self._panels.reading.return_to(places[1])
            self._pane.page.return_to(places[0])
        else:
            self._reading.save_position()
            self._desk.open_essay(beside.essay.id, go_on)

    def leave(self) -> None:
        """Keep the place in view, and put the essay down, before the window goes."""
        self._keep_position()
        self._opened = None

    def set_look(self, theme: Theme, settings: Settings) -> None:
        if self._pane is not None:
            self._pane.set_look(theme, settings.reading_in(theme.name))
            self._pane.page.set_smooth(settings.appearance.smooth_scrolling)

    def _show(self, opened: OpenedEssay) -> None:
        if self._pane is None:
            self._pane = self._make_pane()
        is_new = self._opened is None
        self._opened = opened
        self._row.set_pages(2)
        if is_new:
            self._row.put_beside(self._pane)
        self._pane.show_essay(opened)
        if is_new:
            self._pane.page.setFocus()

    def _make_pane(self) -> "BesidePane":
        from cssreader.gui.reading.beside_pane import BesidePane

        page = self._make_page()
        pane = BesidePane(self._panels.reading.theme, page)
        pane.exchange_requested.connect(self.exchange)
        pane.closed.connect(self.close)
        page.highlight_requested.connect(self._highlight)
        page.bookmark_requested.connect(self._bookmark)
        page.note_requested.connect(lambda *_: self._exchange_for_note())
        page.note_edit_requested.connect(lambda *_: self._exchange_for_note())
        page.annotation_chosen.connect(page.marking.choose)
        page.category_change_requested.connect(lambda which, kind: self._desk.edit_annotation(which, category=kind))
        page.removal_requested.connect(self._desk.remove_annotation)
        page.position_changed.connect(self._save)
        page.link_activated.connect(self._going.follow)
        page.author_requested.connect(self._panels.reading.author_requested)
        page.next_requested.connect(self._going.next_essay)
        page.back_requested.connect(self._going.back)
        page.forward_requested.connect(self._going.forward)
        page.finish_requested.connect(partial(self._shelve, Shelf.FINISHED))
        page.removed_blocks_requested.connect(self._exchange_for_note)
        return pane

    def _exchange_for_note(self) -> None:
        """Notes, and what was stripped, belong to the essay that the margin is about."""
        self._panels.notices.show_notice(
            self.tr("The margin is about the other essay. Exchange the two to write notes on this one."),
            self.tr("Exchange"),
            self.exchange,
        )

    def _highlight(self, category: Category, start: int, end: int) -> None:
        if self._opened is not None:
            self._desk.add_highlight(self._opened.essay, start, end, category)

    def _bookmark(self, offset: int) -> None:
        if self._opened is not None:
            self._desk.add_bookmark(self._opened.essay, offset)

    def _shelve(self, shelf: Shelf) -> None:
        if self._opened is not None:
            self._library.shelve([self._opened.essay.id], shelf)

    def _update_annotations(self, essay_id: EssayId, annotations: Sequence[Annotation]) -> None:
        if self._opened is not None and self._pane is not None and essay_id == self._opened.essay.id:
            self._pane.page.set_annotations(annotations)

    def _keep_position(self) -> None:
        if self._opened is not None and self._pane is not None:
            self._save(self._pane.page.reading_position())

    def _save(self, position: ReadingPosition) -> None:
        # The same essay twice has one position, that of the first page.
        if self._opened is not None and self._opened.essay.id != self._reading.essay_id:
            self._desk.save_position(self._opened.essay.id, position)

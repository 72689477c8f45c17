"""A second essay beside the first, to compare the two: read, searched in and marked as the first is."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cssreader.domain.annotation import Annotation
from cssreader.domain.essay import EssayId, ReadingPosition
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.desk import Desk
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
        reading: ReadingFlow,
        row: PaneRow,
        make_page: Callable[[], ReadingPane],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._row = row
        self._make_page = make_page
        self._pane: BesidePane | None = None
        self._opened: OpenedEssay | None = None
        desk.annotations_changed.connect(self._update_annotations)
        desk.essay_read_again.connect(self._show_again)
        desk.summaries_changed.connect(self._close_if_gone)
        panels.essays.beside_requested.connect(self.open)

    @property
    def opened(self) -> OpenedEssay | None:
        """The essay that stands beside; None while there is none."""
        return self._opened

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
        self._desk.keep_read(None)
        if self._pane is not None:
            self._pane.hide()
            self._pane.page.show_nothing("", "")
        self._panels.pages.set_second(None)
        self._row.set_pages(1)
        self._panels.reading.setFocus()

    def _close_if_gone(self, _: object) -> None:
        """An essay that was joined to another is none of its own any more."""
        if self._opened is not None and self._desk.summary(self._opened.essay.id) is None:
            self.close()

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
            self._panels.pages.set_second(self._pane.page)
        self._desk.keep_read(opened.essay.id)
        self._pane.show_essay(opened)
        if is_new:
            self._pane.page.setFocus()

    def _show_which_is_in_hand(self) -> None:
        if self._pane is not None:
            self._pane.set_in_hand(not self._panels.pages.first_is_in_hand)

    def _show_again(self, opened: OpenedEssay) -> None:
        """The essay beside was changed, here or elsewhere."""
        if self._opened is not None and self._pane is not None and opened.essay.id == self._opened.essay.id:
            self._opened = opened
            self._pane.show_again(opened)

    def _make_pane(self) -> "BesidePane":
        from cssreader.gui.reading.beside_pane import BesidePane

        page = self._make_page()
        pane = BesidePane(self._panels.reading.theme, page)
        pane.exchange_requested.connect(self.exchange)
        pane.closed.connect(self.close)
        page.note_requested.connect(self._offer_exchange)
        page.note_edit_requested.connect(self._offer_exchange)
        page.position_changed.connect(self._save)
        self._panels.pages.meet(page)
        self._panels.pages.turned.connect(self._show_which_is_in_hand)
        return pane

    def about_margin(self, do: Callable[[], None]) -> None:
        """Do what the margin is needed for, unless the page in hand is not the one that the margin is about."""
        if self._panels.pages.first_is_in_hand:
            do()
        else:
            self._offer_exchange()

    def _offer_exchange(self, *_: object) -> None:
        """Notes belong to the essay that the margin is about."""
        self._panels.notices.show_notice(
            self.tr("The margin is about the other essay. Exchange the two to write notes on this one."),
            self.tr("Exchange"),
            self.exchange,
        )

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

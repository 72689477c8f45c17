"""Searching: a question as it is typed, the passages that answer, and the essay opened at one of them."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cssreader.app import browse_library
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.panels import Panels

if TYPE_CHECKING:
    from cssreader.domain.search import Hit, HitOrder, SearchResult

ASK_AGAIN_MS = 300


class SearchFlow(QObject):
    """Joins the search box and the list of hits with the desk and the page."""

    question_used = Signal(str)
    """An answer to it was opened."""

    def __init__(self, desk: Desk, panels: Panels, reading: ReadingFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._typed = ""
        self._answer: SearchResult | None = None
        self._order: HitOrder | None = None
        """None while nobody chose one: the best answer first."""
        self._opens_best = False
        """Enter was pressed before the answer came."""
        self._again = QTimer(self, singleShot=True, interval=ASK_AGAIN_MS)
        self._again.timeout.connect(self._ask)
        panels.search.question_changed.connect(self._question)
        panels.search.question_entered.connect(self._open_best)
        panels.search.results_wished.connect(panels.essays.setFocus)
        panels.search.left.connect(panels.reading.setFocus)
        panels.essays.hit_chosen.connect(self._open_hit)
        panels.essays.question_requested.connect(panels.search.set_text)
        panels.essays.hit_order_requested.connect(self._sort)
        desk.searching.answered.connect(self._show)
        panels.essays.passages_requested.connect(self._find_passages)
        desk.searching.passages_found.connect(panels.essays.set_passages)
        panels.margin.related_requested.connect(desk.searching.find_related)
        panels.margin.essay_chosen.connect(reading.open)
        desk.searching.related_found.connect(panels.margin.show_related)
        desk.searching.counted.connect(panels.essays.set_facets)
        desk.searching.refused.connect(self._refused)
        desk.index.index_changed.connect(self._ask_soon)
        desk.changed_elsewhere.connect(self._ask_soon)

    def next_hit(self) -> None:
        """The next hit of the essay on the page, then of the next in the list; without a search, of the find bar."""
        if not (self._typed and (self._panels.reading.next_hit() or self._go_to_essay(1))):
            self._panels.reading.find_next()

    def previous_hit(self) -> None:
        if not (self._typed and (self._panels.reading.previous_hit() or self._go_to_essay(-1))):
            self._panels.reading.find_previous()

    def _go_to_essay(self, by: int) -> bool:
        """Open the next essay of the list, or the one before, at its first or last hit. False at the end."""
        if self._panels.reading.is_finding or self._answer is None:
            return False
        essays = {hit.essay_id: replace(hit, annotation_id=None) for hit in self._answer.hits}
        listed = list(essays)
        here = listed.index(self._reading.essay_id) if self._reading.essay_id in essays else None
        wanted = (0 if by > 0 else len(listed) - 1) if here is None else here + by
        if not 0 <= wanted < len(listed):
            return False
        self._open(essays[listed[wanted]], 0, at_last=by < 0)
        return True

    def _question(self, typed: str) -> None:
        self._typed = typed.strip()
        self._opens_best = False
        if not self._typed:
            self._answer = None
            self._desk.searching.forget()
            self._panels.essays.set_result(None)
            self._panels.reading.clear_hits()
            return
        self._panels.reveal("essays")
        self._desk.searching.ask(typed, order=self._order)

    def _open_best(self, typed: str) -> None:
        """Open the best hit, at once or as soon as the question is answered."""
        answered = self._answer is not None and self._answer.typed.strip() == typed.strip()
        self._opens_best = not answered and bool(typed.strip())
        if answered and self._answer is not None and self._answer.hits:
            self._open_hit(self._answer.hits[0], 0)

    def _ask(self) -> None:
        if self._typed:
            self._desk.searching.ask(self._panels.search.text(), order=self._order)

    def _find_passages(self, hit: "Hit") -> None:
        if self._answer is not None:
            self._desk.searching.find_passages(hit.essay_id, self._answer.typed)

    def _sort(self, order: "HitOrder") -> None:
        self._order = order
        self._panels.essays.set_hit_order(order)
        self._ask()

    def _show(self, result: "SearchResult") -> None:
        if not self._typed:
            return
        self._answer = result
        self._panels.essays.set_result(result)
        if self._opens_best:
            self._open_best(self._typed)

    def _refused(self, _: str) -> None:
        """The index is being built; the question is asked again when there is something to ask."""
        self._desk.index.refresh()
        if self._typed:
            self._panels.essays.set_searching(True)
            self._again.start()

    def _ask_soon(self) -> None:
        """Something new may be found."""
        if self._typed and not self._again.isActive():
            self._again.start()

    def _open_hit(self, hit: "Hit", number: int) -> None:
        excerpt = hit.excerpts[number] if number < len(hit.excerpts) else None
        at = (
            excerpt.at + (excerpt.matches[0][0] if excerpt.matches else 0)
            if excerpt and excerpt.at is not None
            else None
        )
        self.question_used.emit(self._typed)
        self._open(hit, at)

    def _open(self, hit: "Hit", at: int | None, *, at_last: bool = False) -> None:
        self._reading.save_position()
        self._desk.library.ask(
            browse_library.open_with_hits,
            hit.essay_id,
            self._typed,
            done=partial(self._show_hits, hit, at, at_last),
            failed=lambda error: self._panels.notices.show_notice(str(error), kind="error"),
        )

    def _show_hits(self, hit: "Hit", at: int | None, at_last: bool, found: browse_library.OpenedWithHits) -> None:
        if self._reading.essay_id != hit.essay_id:
            self._desk.essay_opened.emit(found.opened)
        self._panels.reveal("reading")
        self._panels.reading.show_hits(found.ranges, at=at, at_last=at_last)
        if hit.annotation_id is not None:
            self._panels.reading.show_annotation(hit.annotation_id)
            self._panels.margin.set_current_annotation(hit.annotation_id)
        self._panels.reading.setFocus()

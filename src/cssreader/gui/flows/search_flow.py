"""Searching: a question as it is typed, the passages that answer, and the essay opened at one of them."""

from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from cssreader.app import browse_library
from cssreader.errors import KnownError
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.jobs.searching import is_unfinished
from cssreader.gui.language import sentence_text
from cssreader.gui.panels import Panels

if TYPE_CHECKING:
    from cssreader.domain.essay import EssayId, VersionId
    from cssreader.domain.reading import OpenedEssay
    from cssreader.domain.search import Hit, HitOrder, SearchResult

ASK_AGAIN_MS = 300


class Towards(Enum):
    """How the reader comes to the hits of an essay."""

    CHOSEN = auto()
    """It was chosen in the list, or is the best."""
    WALKING = auto()
    """From hit to hit; the list goes along."""
    QUIETLY = auto()
    """They are there already: the essay has another text, and its hits are marked anew."""


class _Way(NamedTuple):
    towards: Towards
    at: int | None = None
    """Go to the hit at or after this offset; None for the first in view or after it."""
    at_last: bool = False


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
        self._question_in_box = ""
        """The same with the blanks round it: one behind the last word finishes that."""
        self._answer: SearchResult | None = None
        self._order: HitOrder | None = None
        """None while nobody chose one: the best answer first."""
        self._opens_best = False
        """Enter was pressed before the answer came."""
        self._is_opening = False
        self._marked: EssayId | None = None
        """The essay on which the hits of the question were shown, until the person takes them away."""
        self._marked_version: VersionId | None = None
        self._again = QTimer(self, singleShot=True, interval=ASK_AGAIN_MS)
        self._again.timeout.connect(self._ask)
        panels.search.question_changed.connect(self._question)
        panels.search.question_entered.connect(self._open_best)
        panels.search.results_wished.connect(panels.essays.setFocus)
        panels.search.left.connect(panels.pages.return_keyboard)
        panels.essays.hit_chosen.connect(self._open_hit)
        panels.essays.question_requested.connect(panels.search.set_text)
        panels.essays.hit_order_requested.connect(self._sort)
        panels.reading.hits_moved.connect(self._note_marks)
        panels.reading.hit_walk_requested.connect(self._walk)
        reading.essay_shown.connect(self._mark_again)
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
        """The next match of the find bar while that is open; else the next hit of the search that stands.

        With the second page in hand it is what is to be found on that: a search leads through the first.
        """
        self._go_on(1)

    def previous_hit(self) -> None:
        self._go_on(-1)

    def _go_on(self, by: int) -> None:
        page = self._panels.pages.in_hand
        if page is self._panels.reading:
            self._walk(by)
        else:
            (page.find_next if by > 0 else page.find_previous)()

    def turn_hit(self) -> None:
        if not self._panels.essays.turn_hit():
            self._panels.notices.show_notice(self.tr("Choose a hit in the list that has more passages than it shows."))

    def _walk(self, by: int) -> None:
        reading = self._panels.reading
        if reading.is_finding or self._answer is None or not self._answer.hits:
            (reading.find_next if by > 0 else reading.find_previous)()
        elif self._is_opening:
            # The key is held down: the essay that is on its way comes first.
            return
        elif self._marked is None or self._marked != self._reading.essay_id:
            self._take_up_walk(by)
        elif not (reading.next_hit() if by > 0 else reading.previous_hit()):
            self._go_to_essay(by)

    def _take_up_walk(self, by: int) -> None:
        """Mark the hits of the essay on the page from where it is being read; begin with the list where it has none."""
        essay_id = self._reading.essay_id
        here = next((hit for hit in self._essays_in_list() if hit.essay_id == essay_id), None)
        if here is None:
            self._go_to_essay(by)
        else:
            self._open(here, _Way(Towards.WALKING))

    def _essays_in_list(self) -> "list[Hit]":
        """One hit for each essay, in the order of the list: the essay itself where it answers, else a mark on it."""
        first: dict[EssayId, Hit] = {}
        for hit in self._answer.hits if self._answer is not None else ():
            if hit.essay_id not in first or (hit.annotation_id is None and first[hit.essay_id].annotation_id):
                first[hit.essay_id] = hit
        return list(first.values())

    def _go_to_essay(self, by: int) -> None:
        """Open the next essay of the list at its first hit, or the one before at its last."""
        listed = self._essays_in_list()
        numbers = [number for number, hit in enumerate(listed) if hit.essay_id == self._reading.essay_id]
        wanted = numbers[0] + by if numbers else 0 if by > 0 else len(listed) - 1
        if 0 <= wanted < len(listed):
            self._open(listed[wanted], _Way(Towards.WALKING, at=0, at_last=by < 0))
        elif by > 0:
            self._panels.notices.show_notice(self.tr("This is the last hit of the list."))
        else:
            self._panels.notices.show_notice(self.tr("This is the first hit of the list."))

    def _follow_in_list(self) -> None:
        """Let the list show the passage that is in hand on the page."""
        if self._reading.essay_id is not None:
            here = self._panels.reading.hit_in_hand
            self._panels.essays.show_hit_in_hand(self._reading.essay_id, here[0] if here else None)

    def _note_marks(self, number: int, _: int) -> None:
        if not number:
            self._marked = None
        elif self._marked == self._reading.essay_id:
            self._follow_in_list()

    def _mark_again(self, opened: "OpenedEssay") -> None:
        """The essay on the page has another text: its hits are looked for anew."""
        here = next((hit for hit in self._essays_in_list() if hit.essay_id == opened.essay.id), None)
        if here is not None and self._marked == opened.essay.id and self._marked_version != opened.essay.version_id:
            self._open(here, _Way(Towards.QUIETLY))

    def _question(self, typed: str) -> None:
        if typed.strip() != self._typed:
            # What is marked answers another question.
            self._panels.reading.clear_hits()
        self._question_in_box = typed
        self._typed = typed.strip()
        self._opens_best = False
        if not self._typed:
            self._answer = None
            self._desk.searching.forget()
            self._panels.essays.set_result(None)
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
        self._panels.essays.set_places(self._panels.library.places_named(result.typed))
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
        self._open(hit, _Way(Towards.CHOSEN, at=at))

    def _open(self, hit: "Hit", way: _Way) -> None:
        self._reading.save_position()
        self._is_opening = True
        typed = self._question_in_box
        self._desk.library.ask(
            partial(browse_library.open_with_hits, last_word_is_prefix=is_unfinished(typed)),
            hit.essay_id,
            typed,
            done=partial(self._show_hits, hit, way, typed),
            failed=self._fail_to_open,
        )

    def _fail_to_open(self, error: KnownError) -> None:
        self._is_opening = False
        self._panels.notices.show_notice(sentence_text(error), kind="error")

    def _show_hits(self, hit: "Hit", way: _Way, typed: str, found: browse_library.OpenedWithHits) -> None:
        self._is_opening = False
        reading = self._panels.reading
        if self._reading.essay_id != hit.essay_id:
            self._desk.show_opened(found.opened)
        # Another question may have been typed meanwhile, or none may stand any more.
        ranges = found.ranges if typed.strip() == self._typed else ()
        # What was chosen in the list stays chosen there.
        self._marked = None
        reading.show_hits(ranges, at=way.at, at_last=way.at_last)
        self._marked, self._marked_version = hit.essay_id, found.opened.essay.version_id
        if way.towards is Towards.QUIETLY:
            return
        self._panels.reveal("reading")
        if hit.annotation_id is not None and not (ranges and way.towards is Towards.WALKING):
            reading.show_annotation(hit.annotation_id)
            self._panels.margin.set_current_annotation(hit.annotation_id)
        if way.towards is Towards.WALKING:
            self._follow_in_list()
        reading.setFocus()

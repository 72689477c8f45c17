"""The middle list of the window: the essays of a choice or, while a question stands in the search box, its hits."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cssreader.domain.essay import EssayId, EssaySummary, Shelf
from cssreader.gui.panes.choices import Choice, InTrash
from cssreader.gui.panes.empty_state import EmptyState
from cssreader.gui.panes.empty_words import (
    EmptyWords,
    words_for_choice,
    words_for_filter,
    words_for_search,
    words_for_waiting,
)
from cssreader.gui.panes.essay_delegate import EssayDelegate
from cssreader.gui.panes.essay_filter import NO_FILTER
from cssreader.gui.panes.essay_groups import GroupHeading, Grouping
from cssreader.gui.panes.essay_list_model import EssayListModel
from cssreader.gui.panes.essay_listing import EssayListing
from cssreader.gui.panes.essay_menu import EssayMenu
from cssreader.gui.panes.essay_order import Order
from cssreader.gui.panes.essay_view import EssayView
from cssreader.gui.panes.group_folding import GroupFolding
from cssreader.gui.panes.library_model import choice_name
from cssreader.gui.panes.list_filter import ListFilter
from cssreader.gui.panes.list_header import ListHeader
from cssreader.gui.panes.page_notes import notes_on
from cssreader.gui.panes.rows_view import RowsView
from cssreader.gui.theme.names import number_text
from cssreader.gui.theme.tokens import Theme

if TYPE_CHECKING:
    from cssreader.domain.search import Excerpt, Facet, HitOrder, SearchResult
    from cssreader.gui.panes.hit_list import HitList
    from cssreader.gui.panes.result_bar import ResultBar


class EssayListPane(QWidget):
    essay_chosen = Signal(object)
    """An EssayId: clicked, or Enter pressed on it."""
    hit_chosen = Signal(object, int)
    """A Hit and the number of its excerpt; 0 too for a hit without one."""
    trash_requested = Signal(object)
    restore_requested = Signal(object)
    details_requested = Signal(object)
    """A tuple of EssayId."""
    shelf_requested = Signal(object, object)
    """A tuple of EssayId, and a Shelf."""
    import_requested = Signal()
    topics_requested = Signal(object)
    """A tuple of EssayId, whose topics are to be shown."""
    beside_requested = Signal(object)
    """An EssayId that is to be opened beside the essay on the page."""
    choice_requested = Signal(object)
    """A Choice: the other essays of an author, or of a site."""
    passages_requested = Signal(object)
    """A Hit all of whose passages are wished for: `set_passages` is the answer."""
    question_requested = Signal(str)
    """Another question, as it is to stand in the search box."""
    save_requested = Signal()
    """The question is to be saved, or no longer."""
    hit_order_requested = Signal(object)
    """A HitOrder."""
    listing_chosen = Signal(object, bool, object)
    """An Order, whether it is in reverse, and a Grouping: the person lists the essays so from now on."""

    accessible_role = "Pane"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("List of essays"))
        self._theme = theme
        self._listing = EssayListing(self)
        self._library_changed = False
        self._shown_filter = NO_FILTER
        self._current: EssayId | None = None
        self._result: SearchResult | None = None
        self._waiting = False
        self._header = ListHeader(theme)
        self._rows = EssayListModel(self)
        self._essays = EssayView(self._rows)
        self._folding = GroupFolding(self._listing, self._rows, self._essays, self)
        self._essay_delegate = EssayDelegate(theme, self._essays)
        self._hits: HitList | None = None
        self._bar: ResultBar | None = None
        self._saved_questions: frozenset[str] = frozenset()
        self._empty = EmptyState(theme)
        self._menu = EssayMenu(self)
        self._set_up_views()
        self._lay_out()
        self._filter = ListFilter(theme, self._listing, self._column, self._header)
        self._join()

    @property
    def order(self) -> Order:
        return self._listing.wanted.order

    def set_summaries(self, summaries: Sequence[EssaySummary]) -> None:
        """Show the library as it is now; what is selected and in view stays so where it still is."""
        self._library_changed = True
        self._listing.set_summaries(summaries)
        if self._result is not None:
            self._hit_list().show_result(self._result, self._listing.summaries or {})

    def set_choice(self, choice: Choice) -> None:
        """List the essays of a choice; hits that were shown make room. The filter stays, and is seen."""
        self._result = None
        self._waiting = False
        self._listing.set_choice(choice)

    def renew_choice(self, choice: Choice) -> None:
        """The choice holds other essays now; hits that are shown stay."""
        if choice == self._listing.choice:
            self._library_changed = True
            self._listing.set_choice(choice)

    def set_listing(self, order: Order, *, backwards: bool, grouping: Grouping) -> None:
        """List the essays in an order and in groups."""
        self._header.show_listing(order, backwards=backwards, grouping=grouping)
        wanted = self._listing.wanted
        if (order, backwards, grouping) != (wanted.order, wanted.backwards, wanted.grouping):
            self._listing.arrange(order=order, backwards=backwards, grouping=grouping)

    def show_filter(self) -> bool:
        """Let the person type into the filter. False while hits are shown, which it does not narrow."""
        if self._lists_essays:
            self._filter.turn(shown=True)
        return self._lists_essays

    def turn_groups(self, *, folded: bool) -> None:
        """Fold all groups, or unfold them."""
        self._folding.turn_all(folded=folded)

    def chosen_with_keyboard(self) -> tuple[EssayId, ...]:
        """The selected essays while the list of essays has the keyboard."""
        if self._result is not None or not self._essays.hasFocus():
            return ()
        return self.selected_essays()

    def selected_essays(self) -> tuple[EssayId, ...]:
        """The selected essays, but for those in the trash; none while hits are listed."""
        if self._result is not None:
            return ()
        return tuple(summary.id for summary in self._chosen() if not summary.trashed)

    def set_result(self, result: "SearchResult | None") -> None:
        """Show what a search found, or the essays again for None.

        An answer to the same question, or one in which the selected passage still stands, changes in
        place; any other begins at the top.
        """
        before = self._result
        self._result = result
        self._waiting = False
        if result is not None:
            hits = self._hit_list()
            selected = hits.current_key()
            hits.show_result(result, self._listing.summaries or {})
            asked_again = before is not None and before.typed.strip() == result.typed.strip()
            if not asked_again and (selected is None or hits.current_key() != selected):
                hits.scrollToTop()
        self._show_state()

    def set_passages(self, essay_id: EssayId, typed: str, passages: "Sequence[Excerpt]") -> None:
        """All passages of an essay that answer what was typed; an answer that comes too late is let go."""
        if self._result is not None and self._result.typed.strip() == typed.strip():
            self._hit_list().unfold(essay_id, passages)

    def show_hit_in_hand(self, essay_id: EssayId, offset: int | None) -> None:
        """Select the passage in which a hit of an essay stands, or the essay where none shows it; nothing opens."""
        if self._result is not None:
            self._hit_list().go_to_place(essay_id, offset)

    def turn_hit(self) -> bool:
        """Unfold the hit in hand to all its passages, or fold it; False where there is no more of it."""
        return self._result is not None and self._hit_list().turn_current()

    def set_facets(self, facets: "Sequence[Facet]") -> None:
        """What all answers to the question are counted by."""
        if self._result is not None:
            self._result_bar().show_facets(facets)

    def set_places(self, places: "Sequence[tuple[Choice, int]]") -> None:
        """Topics, tags, authors and sites that are called like the question, with how many essays each holds."""
        if self._result is not None:
            self._result_bar().show_places(places)

    def set_saved_questions(self, questions: Sequence[str]) -> None:
        """The questions that are saved, to say of the one in hand whether it is."""
        self._saved_questions = frozenset(map(_plain, questions))
        self._show_state()

    def set_hit_order(self, order: "HitOrder") -> None:
        """Name the order in which hits come."""
        self._header.show_hit_order(order)

    def set_searching(self, waiting: bool) -> None:
        """Say that an answer is awaited. An answer already shown stays until the next one comes."""
        self._waiting = waiting
        self._show_state()

    def set_current(self, essay_id: EssayId | None) -> None:
        """Mark the essay that is open in the window."""
        if essay_id == self._current:
            return
        self._current = essay_id
        self._essay_delegate.set_current(essay_id)
        self._find_current()
        self._essays.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._header.set_theme(theme)
        self._essay_delegate.set_theme(theme)
        self._empty.set_theme(theme)
        self._filter.set_theme(theme)
        self._essays.viewport().update()
        if self._hits is not None:
            self._hits.set_theme(theme)
        if self._bar is not None:
            self._bar.set_theme(theme)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Handed on, not proxied: Tab goes past everything before a proxy, which is the button of the head.
        super().focusInEvent(event)
        shown = self._stack.currentWidget()
        if shown is self._empty and self._filter.take_focus():
            return
        (self._essays if shown is None or shown is self._empty else shown).setFocus(event.reason())

    def _set_up_views(self) -> None:
        self._essays.setItemDelegate(self._essay_delegate)
        self._essays.setAccessibleName(self.tr("Essays"))

    def _hit_list(self) -> "HitList":
        """The list of hits, made for the first answer."""
        if self._hits is None:
            from cssreader.gui.panes.hit_list import HitList

            self._hits = HitList(self._theme, self)
            self._hits.hit_chosen.connect(self.hit_chosen)
            self._hits.unfold_wished.connect(self.passages_requested)
            self._stack.addWidget(self._hits)
            self.setTabOrder(self._essays, self._hits)
            self.setTabOrder(self._essays, self._hits)
        return self._hits

    def _result_bar(self) -> "ResultBar":
        """Made for the first answer, too."""
        if self._bar is None:
            from cssreader.gui.panes.result_bar import ResultBar

            self._bar = ResultBar(self._theme, self)
            self._bar.question_wished.connect(self.question_requested)
            self._bar.choice_wished.connect(self.choice_requested)
            self._column.insertWidget(1, self._bar)
        return self._bar

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for widget in (self._essays, self._empty):
            self._stack.addWidget(widget)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(220)

    def _join(self) -> None:
        self._listing.arranged.connect(self._show_essays)
        self._header.order_chosen.connect(lambda order: self._choose_listing(order=order))
        self._header.backwards_chosen.connect(lambda backwards: self._choose_listing(backwards=backwards))
        self._header.grouping_chosen.connect(lambda grouping: self._choose_listing(grouping=grouping))
        self._header.folding_requested.connect(lambda folded: self.turn_groups(folded=folded))
        self._header.filter_requested.connect(lambda shown: self._filter.turn(shown=shown))
        self._filter.turned.connect(self._header.show_filtering)
        self._filter.list_wished.connect(self._essays.setFocus)
        self._essays.filter_wished.connect(self.show_filter)
        self._essays.clear_wished.connect(self._filter.leave)
        self._empty.clearing_requested.connect(self._filter.leave)
        self._header.hit_order_chosen.connect(self.hit_order_requested)
        self._header.save_requested.connect(self.save_requested)
        self._essays.opened.connect(self._open_row)
        self._essays.removal_wished.connect(self._wish_removal)
        self._essays.shelf_wished.connect(self._wish_shelf)
        self._essays.menu_wished.connect(self._open_menu)
        self._empty.import_requested.connect(self.import_requested)
        self._menu.open_requested.connect(self.essay_chosen)
        for name in (
            "details_requested",
            "topics_requested",
            "beside_requested",
            "shelf_requested",
            "trash_requested",
            "restore_requested",
            "choice_requested",
        ):
            getattr(self._menu, name).connect(getattr(self, name))

    def _show_essays(self, another: bool) -> None:
        """What is listed was arranged; with `another` it is another choice, which begins at the top."""
        changed, self._library_changed = self._library_changed, self._library_changed and self._listing.is_behind
        before, self._shown_filter = self._shown_filter, self._listing.shown.filter
        # What was not listed before may be listed now.
        seek = another or before != self._shown_filter or not self._rows.rowCount()
        self._essays.is_filtered = bool(self._shown_filter)
        self._essays.show_rows(self._listing.rows(), select_neighbour=changed and not another)
        if another:
            self._essays.clearSelection()
            self._essays.scrollToTop()
        if seek and not self._essays.selectionModel().hasSelection():
            self._find_current()
            if before != self._shown_filter and not self._essays.selectionModel().hasSelection():
                self._essays.scrollToTop()
        self._filter.show_counts()
        self._show_state()

    def _choose_listing(
        self, *, order: Order | None = None, backwards: bool | None = None, grouping: Grouping | None = None
    ) -> None:
        now = self._listing.wanted
        order, grouping = order or now.order, grouping or now.grouping
        backwards = now.backwards if backwards is None else backwards
        self.set_listing(order, backwards=backwards, grouping=grouping)
        self.listing_chosen.emit(order, backwards, grouping)

    @property
    def _lists_essays(self) -> bool:
        return self._result is None and not self._waiting

    def listed(self) -> list[EssaySummary]:
        """The essays that are listed, in their order, those of folded groups among them."""
        return self._listing.essays()

    def neighbour(self, by: int) -> EssayId | None:
        """The essay `by` essays from the open one in the list of essays; None beyond its ends.

        Where the open essay is not listed, it is the first.
        """
        return self._listing.neighbour(self._current, by)

    def _show_state(self) -> None:
        """The head, and in the middle a list or the words that stand for an empty one."""
        if self._result is None and self._bar is not None:
            self._bar.hide()
        self._filter.set_in_view(in_view=self._lists_essays)
        typed = self._result.typed if self._result is not None else ""
        self._header.show_saving(possible=bool(typed.strip()), saved=_plain(typed) in self._saved_questions)
        if self._result is not None:
            from cssreader.gui.panes.result_words import result_name, result_notes

            result = self._result
            waits = self.tr("Searching\u2026") if self._waiting else ""
            sortable = len(result.hits) > 1
            self._header.say(result_name(result), waits, result_notes(result), of_essays=False, sortable=sortable)
            self._result_bar().show_question(result.typed, result.suggestion)
            self._result_bar().show()
            self._show_list(self._hit_list(), words_for_search(result))
        elif self._waiting:
            self._header.say(self.tr("Search"), "", of_essays=False)
            self._show_list(None, words_for_waiting())
        elif self._listing.summaries is None:
            # Until the library is read nothing is known to be missing.
            self._header.say(choice_name(self._listing.choice), "", of_essays=True)
            self._stack.setCurrentWidget(self._essays)
        else:
            choice, now = self._listing.choice, self._listing.now
            self._header.say(
                choice_name(choice),
                number_text(now.held) if now.held else "",
                notes_on(choice, self.listed()),
                of_essays=True,
                sortable=now.held > 1 or self._filter.is_shown,
            )
            empty = all(each.trashed for each in self._listing.summaries.values())
            otherwise = words_for_filter(now.held) if now.held else words_for_choice(choice, library_is_empty=empty)
            self._show_list(self._essays, otherwise)

    def _show_list(self, view: RowsView | None, otherwise: EmptyWords) -> None:
        shown: QWidget = view if view is not None and view.model().rowCount() else self._empty
        before = self._stack.currentWidget()
        had_focus = before is not None and before.hasFocus()
        if shown is self._empty:
            words = otherwise
            self._empty.say(
                words.icon,
                words.headline,
                words.advice,
                offer_import=words.offers_import,
                offer_clearing=words.offers_clearing,
            )
        self._stack.setCurrentWidget(shown)
        if had_focus:
            shown.setFocus()

    def _find_current(self) -> None:
        """Select the open essay, unless the person has chosen several."""
        if self._current is not None and len(self._essays.selected_rows()) <= 1:
            self._essays.go_to_key(self._current)

    def _chosen(self) -> list[EssaySummary]:
        return [essay for number in self._essays.selected_rows() if (essay := self._rows.essay(number)) is not None]

    def _open_row(self, index: QModelIndex) -> None:
        essay = self._rows.essay(index.row())
        if essay is not None:
            self.essay_chosen.emit(essay.id)

    def _wish_removal(self) -> None:
        chosen = tuple(summary.id for summary in self._chosen())
        if chosen and not isinstance(self._listing.choice, InTrash):
            self.trash_requested.emit(chosen)

    def _wish_shelf(self, shelf: Shelf) -> None:
        chosen = tuple(summary.id for summary in self._chosen() if not summary.trashed)
        if chosen:
            self.shelf_requested.emit(chosen, shelf)

    def _open_menu(self, place: QPoint) -> None:
        at = self._essays.indexAt(self._essays.viewport().mapFromGlobal(place))
        row = self._rows.row(at.row()) if at.isValid() else None
        chosen = self._chosen()
        if isinstance(row, GroupHeading):
            menu = self._folding.menu(row, self)
        elif chosen:
            menu = self._menu.menu(chosen, self._theme, self)
        else:
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)


def _plain(question: str) -> str:
    return " ".join(question.casefold().split())

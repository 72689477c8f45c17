"""The list that answers a question: the passages found, one a row."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.search import Excerpt, SearchResult
from cssreader.gui.controls.announcing import announce
from cssreader.gui.panes.hit_delegate import HitDelegate
from cssreader.gui.panes.hit_list_model import HitKey, HitListModel, Passage, fold_state, key_of_hit, passages_of
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.rows_view import RowsView
from cssreader.gui.theme.names import counted
from cssreader.gui.theme.tokens import Theme

PASSAGES_AT_ONCE = 16
"""Passages differ in height and must be measured: those in view first, the others when there is time."""


class HitList(RowsView):
    hit_chosen = Signal(object, int)
    """A Hit and the number of its excerpt; 0 too for a hit without one."""
    unfold_wished = Signal(object)
    """A Hit all of whose passages are to be shown: `unfold` is the answer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._passages = HitListModel(parent)
        super().__init__(self._passages, parent)
        self._passages.categories = theme.categories
        self._delegate = HitDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Search results"))
        self.opened.connect(self._choose)
        self._result: SearchResult | None = None
        self._summaries: Mapping[EssayId, EssaySummary] = {}
        self._unfolded: dict[HitKey, tuple[Excerpt, ...]] = {}

    def show_result(self, result: SearchResult, summaries: Mapping[EssayId, EssaySummary]) -> None:
        """Another question begins with every hit folded; the same one keeps what was unfolded."""
        before = self._result
        is_same = before is not None and before.typed.strip() == result.typed.strip()
        if not is_same:
            self._unfolded.clear()
        self._result, self._summaries = result, summaries
        # What is there already is measured already, and nothing of it goes away for a moment.
        self._show(at_once=max(PASSAGES_AT_ONCE, self.model().rowCount() if is_same else 0))
        if before is not None and self._unfolded:
            self._unfold_anew(before, result)

    def _unfold_anew(self, before: SearchResult, result: SearchResult) -> None:
        """Ask again for all passages of what has changed since."""
        known = {key_of_hit(hit): (before.typed, hit.excerpts, hit.further) for hit in before.hits}
        for hit in result.hits:
            key = key_of_hit(hit)
            if key in self._unfolded and known.get(key) != (result.typed, hit.excerpts, hit.further):
                self.unfold_wished.emit(hit)

    def unfold(self, essay_id: EssayId, passages: Sequence[Excerpt]) -> None:
        """Show all passages of an essay that answers; the one in hand stays where it is."""
        key = (essay_id, None)
        if not passages:
            if self._unfolded.pop(key, None) is not None:
                self._show()
            return
        is_new = key not in self._unfolded
        self._unfolded[key] = tuple(passages)
        self._show_around(key)
        if is_new:
            announce(self, counted(len(passages), "The only passage is shown.", "{n} passages are shown.", "HitList"))

    def go_to_place(self, essay_id: EssayId, offset: int | None) -> None:
        """Select the passage of an essay that holds a place of its text, or the last one before it."""
        row = self._row_of(essay_id, offset)
        if row is not None:
            self.setCurrentIndex(self.model().index(row, 0))
            self.scrollTo(self.model().index(row, 0))

    def _row_of(self, essay_id: EssayId, offset: int | None) -> int | None:
        """Of the essay itself where it is listed, else of the first mark on it."""
        rows = [(number, row) for number, row in enumerate(self._passages.rows()) if row.hit.essay_id == essay_id]
        own = [(number, row) for number, row in rows if row.hit.annotation_id is None]
        before = [
            number
            for number, row in own
            if offset is not None
            and row.excerpt is not None
            and row.excerpt.at is not None
            and row.excerpt.at <= offset
        ]
        if before:
            return before[-1]
        return own[0][0] if own else rows[0][0] if rows else None

    def _show(self, *, at_once: int | None = None) -> None:
        if self._result is not None:
            self.show_rows(passages_of(self._result.hits, self._summaries, self._unfolded), at_once=at_once)

    def _show_around(self, key: HitKey) -> None:
        """Show the passages of a hit, more of them or fewer, and keep the one in hand in its place on the screen."""
        index = self.currentIndex()
        passage: Passage | None = index.data(ROW) if index.isValid() else None
        top = self.visualRect(index).top() if index.isValid() else 0
        self._show()
        if passage is None or key_of_hit(passage.hit) != key:
            return
        at = passage.excerpt.at if passage.excerpt is not None else None
        place = None if passage.excerpt is None or at is None else at + (passage.excerpt.matches or ((0, 0),))[0][0]
        row = self._row_of(key[0], place)
        if row is not None:
            self.setCurrentIndex(self.model().index(row, 0))
            self._scroll_back(self._passages.key_of(self._passages.row(row)), top)
            self.scrollTo(self.model().index(row, 0))

    def _turn(self, passage: Passage, *, unfold: bool) -> bool:
        """Unfold a hit, or fold it. False where it is so already."""
        if unfold and fold_state(passage) and not passage.is_unfolded:
            self.unfold_wished.emit(passage.hit)
            return True
        if not unfold and self._unfolded.pop(key_of_hit(passage.hit), None) is not None:
            self._show_around(key_of_hit(passage.hit))
            announce(self, self.tr("The best passages are shown."))
            return True
        return False

    def turn_current(self) -> bool:
        """Unfold the hit in hand, or fold it again. False where there is nothing to unfold."""
        index = self.currentIndex()
        return index.isValid() and self._turn(index.data(ROW), unfold=not index.data(ROW).is_unfolded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.currentIndex().isValid():
            self._turn(self.currentIndex().data(ROW), unfold=event.key() == onward)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            passage: Passage = index.data(ROW)
            on_foot = self._delegate.is_on_foot(passage, QRectF(self.visualRect(index)), place.y())
            if on_foot and self._turn(passage, unfold=not passage.is_unfolded):
                event.accept()
                return
        super().mouseReleaseEvent(event)

    def set_theme(self, theme: Theme) -> None:
        self._passages.categories = theme.categories
        self._delegate.set_theme(theme)
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        passage: Passage = index.data(ROW)
        self.hit_chosen.emit(passage.hit, passage.number)

"""The list that answers a question: the passages found, one a row."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.search import Excerpt, HitKind, SearchResult
from cssreader.gui.panes.hit_delegate import HitDelegate
from cssreader.gui.panes.hit_list_model import HitKey, HitListModel, Passage, key_of_hit, passages_of
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.rows_view import RowsView
from cssreader.gui.theme.tokens import Theme

PASSAGES_AT_ONCE = 16
"""Passages differ in height and must be measured: those in view first, the others when there is time."""


class HitList(RowsView):
    hit_chosen = Signal(object, int)
    """A Hit and the number of its excerpt; 0 too for a hit without one."""
    unfold_wished = Signal(object)
    """A Hit all of whose passages are to be shown: `unfold` is the answer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(HitListModel(parent), parent)
        self._delegate = HitDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Search results"))
        self.opened.connect(self._choose)
        self._result: SearchResult | None = None
        self._summaries: Mapping[EssayId, EssaySummary] = {}
        self._unfolded: dict[HitKey, tuple[Excerpt, ...]] = {}

    def show_result(self, result: SearchResult, summaries: Mapping[EssayId, EssaySummary]) -> None:
        """Another question begins with every hit folded; the same one keeps what was unfolded."""
        if self._result is None or self._result.typed.strip() != result.typed.strip():
            self._unfolded.clear()
        self._result, self._summaries = result, summaries
        self._show(at_once=PASSAGES_AT_ONCE)

    def unfold(self, essay_id: EssayId, passages: Sequence[Excerpt]) -> None:
        """Show all passages of an essay that answers."""
        if passages:
            self._unfolded[essay_id, None] = tuple(passages)
            self._show()

    def _show(self, *, at_once: int | None = None) -> None:
        if self._result is not None:
            self.show_rows(passages_of(self._result.hits, self._summaries, self._unfolded), at_once=at_once)

    def _turn(self, passage: Passage, *, unfold: bool) -> bool:
        """Unfold a hit, or fold it. False where it is so already."""
        if unfold and passage.hit.further and passage.hit.kind is HitKind.ESSAY:
            self.unfold_wished.emit(passage.hit)
            return True
        if not unfold and self._unfolded.pop(key_of_hit(passage.hit), None) is not None:
            self._show()
            self._select_hit(passage)
            return True
        return False

    def _select_hit(self, passage: Passage) -> None:
        """Stay with a hit, where the passage that was in hand is not among its best."""
        index, model = self.currentIndex(), self.model()
        if index.isValid() and key_of_hit(index.data(ROW).hit) == key_of_hit(passage.hit):
            return
        for row in range(model.rowCount()):
            if key_of_hit(model.index(row, 0).data(ROW).hit) == key_of_hit(passage.hit):
                self.setCurrentIndex(model.index(row, 0))
                self.scrollTo(model.index(row, 0))
                return

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
        self._delegate.set_theme(theme)
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        passage: Passage = index.data(ROW)
        self.hit_chosen.emit(passage.hit, passage.number)

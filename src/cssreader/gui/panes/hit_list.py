"""The list that answers a question: the passages found, one a row."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.search import SearchResult
from cssreader.gui.panes.hit_delegate import HitDelegate
from cssreader.gui.panes.hit_list_model import HitListModel, Passage, passages_of
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.rows_view import RowsView
from cssreader.gui.theme.tokens import Theme

PASSAGES_AT_ONCE = 16
"""Passages differ in height and must be measured: those in view first, the others when there is time."""


class HitList(RowsView):
    hit_chosen = Signal(object, int)
    """A Hit and the number of its excerpt; 0 too for a hit without one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(HitListModel(parent), parent)
        self._delegate = HitDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Search results"))
        self.opened.connect(self._choose)

    def show_result(self, result: SearchResult, summaries: Mapping[EssayId, EssaySummary]) -> None:
        self.show_rows(passages_of(result.hits, summaries), at_once=PASSAGES_AT_ONCE)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        passage: Passage = index.data(ROW)
        self.hit_chosen.emit(passage.hit, passage.number)

"""What is done with a whole group of the list: it is folded, or its essays are selected."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cssreader.gui.controls.announcing import announce
from cssreader.gui.panes.essay_groups import GroupHeading, GroupKey
from cssreader.gui.panes.essay_list_model import EssayListModel
from cssreader.gui.panes.essay_listing import EssayListing
from cssreader.gui.panes.essay_view import EssayView
from cssreader.gui.panes.headed_model import described_heading
from cssreader.gui.theme.names import counted, essays_text

_SELECT = QItemSelectionModel.SelectionFlag


class GroupFolding(QObject):
    """Joins the view of the essays with what it shows."""

    def __init__(self, listing: EssayListing, essays: EssayListModel, view: EssayView, parent: QObject) -> None:
        super().__init__(parent)
        self._listing = listing
        self._essays = essays
        self._view = view
        view.turn_wished.connect(self.turn)

    def turn(self, key: GroupKey, way: int) -> None:
        """Fold a group (-1), unfold it (1) or turn it (0); the keyboard stands at its heading when it was within."""
        is_folded = self._listing.is_folded(key)
        if way == (-1 if is_folded else 1):
            return
        within = self._heading_in_hand()
        self._listing.fold((key,), folded=not is_folded)
        if within is not None and within.key == key:
            self._go_to_heading(key)

    def turn_all(self, *, folded: bool) -> None:
        within = self._heading_in_hand()
        self._listing.fold([group.key for group in self._listing.now.groups], folded=folded)
        if within is not None and folded:
            self._go_to_heading(within.key)

    def select(self, key: GroupKey) -> None:
        """Select the essays of a group, which is unfolded for that: what is done then is done with what is seen."""
        self._listing.fold((key,), folded=False)
        number = self._essays.row_of(key)
        if number is None:
            return
        heading = self._essays.row(number)
        assert isinstance(heading, GroupHeading)
        first, last = self._essays.index(number + 1, 0), self._essays.index(number + len(heading.essays), 0)
        model = self._view.selectionModel()
        model.setCurrentIndex(first, _SELECT.NoUpdate)
        model.select(QItemSelection(first, last), _SELECT.ClearAndSelect)
        self._view.scrollTo(self._essays.index(number, 0))
        announce(self._view, counted(len(heading.essays), "{n} essay selected", "{n} essays selected", "EssayGroups"))

    def menu(self, heading: GroupHeading, parent: QWidget) -> QMenu:
        """The menu of a heading."""
        menu, number, key = QMenu(parent), len(heading.essays), heading.key
        select = QAction(counted(number, "&Select its {n} essay", "&Select its {n} essays", "EssayGroups"), menu)
        select.triggered.connect(lambda: self.select(key))
        turn = QAction(self.tr("&Unfold") if heading.is_folded else self.tr("&Fold"), menu)
        turn.triggered.connect(lambda: self.turn(key, 0))
        fold, unfold = QAction(self.tr("Fold &all groups"), menu), QAction(self.tr("U&nfold all groups"), menu)
        fold.triggered.connect(lambda: self.turn_all(folded=True))
        unfold.triggered.connect(lambda: self.turn_all(folded=False))
        menu.addAction(select)
        menu.addSeparator()
        menu.addActions([turn, fold, unfold])
        return menu

    def _heading_in_hand(self) -> GroupHeading | None:
        """The heading of the group in which the keyboard stands."""
        current = self._view.currentIndex()
        heading = self._essays.heading_above(current.row()) if current.isValid() else None
        return heading if isinstance(heading, GroupHeading) else None

    def _go_to_heading(self, key: GroupKey) -> None:
        heading = self._view.go_to_heading(key)
        if heading is not None:
            announce(self._view, described_heading(heading, essays_text(heading.count)))

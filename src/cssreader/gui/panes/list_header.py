"""The head of the list: what is listed, how much, in which order, and what is to be known of an answer."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cssreader.domain.search import HitOrder
from cssreader.gui.controls.margins import set_margins
from cssreader.gui.panes.essay_groups import Grouping, grouping_name
from cssreader.gui.panes.essay_order import Order, hit_order_name, order_name
from cssreader.gui.theme.icons import ICON_SIZE, IconName, icon
from cssreader.gui.theme.names import joined
from cssreader.gui.theme.tokens import SPACE, Theme


class ListHeader(QWidget):
    order_chosen = Signal(object)
    """An Order, of essays."""
    hit_order_chosen = Signal(object)
    """A HitOrder."""
    backwards_chosen = Signal(bool)
    """Whether the order of essays is to be turned round."""
    grouping_chosen = Signal(object)
    """A Grouping."""
    folding_requested = Signal(bool)
    """All groups are to be folded, or unfolded."""
    filter_requested = Signal(bool)
    """The filter is to be shown, or put away."""
    save_requested = Signal()
    """The question whose answers are listed is to be saved, or no longer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full_name = ""
        self._theme = theme
        self._name = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._name.setProperty("role", "title")
        # The name gives way, elided, before the number and the button do.
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._count.setProperty("role", "muted")
        self._notes = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._notes.setProperty("role", "muted")
        self._notes.hide()
        self._sort = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sort.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self._orders, self._menu = self._order_menu({order.value: order_name(order) for order in Order})
        self._hit_orders, self._hit_menu = self._order_menu({order.value: hit_order_name(order) for order in HitOrder})
        self._orders.triggered.connect(lambda action: self.order_chosen.emit(Order(action.data())))
        self._hit_orders.triggered.connect(lambda action: self.hit_order_chosen.emit(HitOrder(action.data())))
        self._complete_menu()
        self._sort.setMenu(self._menu)
        self._filter = QToolButton()
        self._filter.setCheckable(True)
        self._filter.setObjectName("filter_list")
        self._filter.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self._filter.setToolTip(self.tr("Filter this list (/)"))
        self._filter.setAccessibleName(self.tr("Filter this list"))
        self._filter.clicked.connect(self.filter_requested)
        self._filter.hide()
        self._save = QToolButton()
        self._save.setObjectName("save_search")
        self._save.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self._save.clicked.connect(self.save_requested)
        self._save.hide()
        self._is_saved = False
        line = QHBoxLayout()
        line.setSpacing(2 * SPACE)
        line.addWidget(self._name, 1)
        line.addWidget(self._count)
        line.addWidget(self._save)
        line.addWidget(self._filter)
        line.addWidget(self._sort)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._notes)
        self.setMinimumHeight(12 * SPACE)
        self.set_theme(theme)
        self.show_hit_order(HitOrder.RELEVANCE)
        self.show_listing(Order.ADDED, backwards=False, grouping=Grouping.NONE)

    @property
    def name(self) -> str:
        return self._full_name

    @property
    def count(self) -> str:
        return self._count.text()

    @property
    def notes(self) -> str:
        return self._notes.text() if not self._notes.isHidden() else ""

    def say(self, name: str, count: str, notes: str = "", *, of_essays: bool, sortable: bool = False) -> None:
        """Name what is listed; essays stand a little further in than hits, and their name with them."""
        self._full_name = name
        self._count.setText(count)
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))
        self._sort.setVisible(sortable)
        self._filter.setVisible(of_essays and sortable)
        self._sort.setMenu(self._menu if of_essays else self._hit_menu)
        self._name_sort()
        set_margins(self._column, (6 if of_essays else 4) * SPACE, 2 * SPACE, 3 * SPACE, SPACE)
        self._elide()

    def show_listing(self, order: Order, *, backwards: bool, grouping: Grouping) -> None:
        """How the essays stand now."""
        _check(self._orders, order.value)
        _check(self._groupings, grouping.value)
        self._backwards.setChecked(backwards)
        for action in self._folding:
            action.setEnabled(grouping is not Grouping.NONE)
        self._name_sort()

    def show_filtering(self, shown: bool) -> None:
        """Whether the filter is in view below."""
        self._filter.setChecked(shown)

    def show_hit_order(self, order: HitOrder) -> None:
        _check(self._hit_orders, order.value)
        self._name_sort()

    def _order_menu(self, names: Mapping[str, str]) -> tuple[QActionGroup, QMenu]:
        group, menu = QActionGroup(self), QMenu(self)
        for value, name in names.items():
            action = QAction(name, self, checkable=True)
            action.setData(value)
            group.addAction(action)
            menu.addAction(action)
        return group, menu

    def _complete_menu(self) -> None:
        """Below the orders of essays: the other way round, the groups, and what folds them."""
        self._backwards = QAction(self.tr("In reverse"), self, checkable=True)
        self._backwards.triggered.connect(self.backwards_chosen)
        self._menu.addAction(self._backwards)
        self._menu.addSeparator()
        self._groupings, groups = self._order_menu({each.value: grouping_name(each) for each in Grouping})
        self._groupings.triggered.connect(lambda action: self.grouping_chosen.emit(Grouping(action.data())))
        groups.setTitle(self.tr("Group by"))
        self._menu.addMenu(groups)
        fold, unfold = QAction(self.tr("Fold all groups"), self), QAction(self.tr("Unfold all groups"), self)
        fold.triggered.connect(lambda: self.folding_requested.emit(True))
        unfold.triggered.connect(lambda: self.folding_requested.emit(False))
        self._folding = fold, unfold
        self._menu.addActions(self._folding)

    def _name_sort(self) -> None:
        group = self._orders if self._sort.menu() is self._menu else self._hit_orders
        chosen = group.checkedAction()
        name = self.tr("Order: %1").replace("%1", chosen.text() if chosen is not None else "")
        grouped = self._groupings.checkedAction() if group is self._orders else None
        if grouped is not None and grouped.data() != Grouping.NONE.value:
            name = joined((name, self.tr("grouped by: %1").replace("%1", grouped.text())))
        self._sort.setToolTip(name)
        self._sort.setAccessibleName(name)

    def show_saving(self, *, possible: bool, saved: bool) -> None:
        """Offer to save the question, or to save it no longer."""
        self._is_saved = saved
        self._save.setVisible(possible)
        self._save.setIcon(icon(IconName.SAVED_SEARCH if saved else IconName.SAVE_SEARCH, self._theme))
        said = self.tr("No longer save this search") if saved else self.tr("Save this search in the sidebar")
        self._save.setToolTip(said)
        self._save.setAccessibleName(said)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._sort.setIcon(icon(IconName.SORT, theme))
        self._filter.setIcon(icon(IconName.FILTER, theme))
        self.show_saving(possible=self._save.isVisibleTo(self), saved=self._is_saved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self._column.activate()
        room = self._name.width()
        self._name.setText(self._name.fontMetrics().elidedText(self._full_name, Qt.TextElideMode.ElideRight, room))
        self._name.setToolTip(self._full_name if self._name.text() != self._full_name else "")


def _check(group: QActionGroup, value: str) -> None:
    for action in group.actions():
        action.setChecked(action.data() == value)

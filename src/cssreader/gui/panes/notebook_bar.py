"""Above the notebook: a field that narrows it, menus of what else does and how it stands, and what is picked."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from cssreader.domain.notebook import Facet, NotebookFilter, Pick, State
from cssreader.gui.controls.announcing import announce
from cssreader.gui.controls.filter_field import FilterField, chip
from cssreader.gui.controls.flow_layout import FlowLayout
from cssreader.gui.panes.notebook_arranging import FacetCounts
from cssreader.gui.panes.notebook_groups import (
    DAYS,
    NO_TOPICS,
    NotebookGrouping,
    NotebookOrder,
    NotebookTopics,
    facet_name,
    grouping_name,
    kinds_in_order,
    order_name,
    pick_text,
)
from cssreader.gui.theme.icons import ICON_SIZE, IconName, Ink, icon
from cssreader.gui.theme.names import marks_text, number_text
from cssreader.gui.theme.tokens import SPACE, Theme

_MOST_OFFERED = 30
"""Values of one facet in its menu, those of most annotations; the field finds all."""
_NONE: Counter[str] = Counter()
_Value = TypeVar("_Value")
_BY_COUNT = (Facet.TAG, Facet.AUTHOR, Facet.SITE)


class NotebookBar(QWidget):
    filter_changed = Signal(object)
    """A NotebookFilter, at every change."""
    order_chosen = Signal(object)
    grouping_chosen = Signal(object)
    list_wished = Signal()
    """Down or Enter: the person turns to the list."""
    left = Signal()
    """Escape in an empty field."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filter = NotebookFilter()
        self._topics = NO_TOPICS
        self._counts: FacetCounts = {}
        self._line = self._make_field()
        self._choose = self._menu_button("notebook_filter", self.tr("List only\u2026"))
        self._choose.menu().aboutToShow.connect(self._offer)
        self._sort = self._menu_button("notebook_order", self.tr("Order and groups"))
        self._orders = self._choices(self._sort.menu(), NotebookOrder, order_name, self.order_chosen.emit)
        groups = self._sort.menu().addMenu(self.tr("Group by"))
        self._groupings = self._choices(groups, NotebookGrouping, grouping_name, self.grouping_chosen.emit)
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._count.setObjectName("notebook_count")
        self._count.setProperty("role", "muted")
        self._clear = chip("clear_notebook_filter", self.tr("Clear"))
        self._clear.setProperty("role", "quiet")
        self._clear.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._clear.setAccessibleName(self.tr("Clear the filter"))
        self._clear.clicked.connect(self.clear)
        self._chips: dict[Pick, QToolButton] = {}
        self._chip_row = QWidget()
        self._lay_out()
        self.setFocusProxy(self._line)
        self.set_theme(theme)
        self._show()

    def _make_field(self) -> FilterField:
        field = FilterField(self.tr("Words, notes, tags, titles"))
        field.setAccessibleName(self.tr("Filter the notebook"))
        field.textChanged.connect(lambda typed: self._set(NotebookFilter(typed, self._filter.picks)))
        field.list_wished.connect(self.list_wished)
        field.left.connect(self._leave)
        return field

    def _menu_button(self, name: str, says: str) -> QToolButton:
        button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setObjectName(name)
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setToolTip(says)
        button.setAccessibleName(says)
        button.setMenu(QMenu(self))
        return button

    def _choices(
        self, menu: QMenu, values: Iterable[_Value], name: Callable[[_Value], str], chosen: Callable[[_Value], object]
    ) -> dict[_Value, QAction]:
        actions = {}
        for value in values:
            action = menu.addAction(name(value))
            action.setCheckable(True)
            action.triggered.connect(lambda _, value=value: chosen(value))
            actions[value] = action
        return actions

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self._line, 1)
        line.addWidget(self._choose)
        line.addWidget(self._sort)
        self._flow = FlowLayout(self._chip_row, spacing=SPACE)
        self._flow.addWidget(self._count)
        self._flow.addWidget(self._clear)
        self._count.setMinimumHeight(self._clear.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(line)
        column.addWidget(self._chip_row)

    @property
    def filter(self) -> NotebookFilter:
        return self._filter

    def focus(self) -> None:
        """Take the keyboard, with what was typed selected."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def clear(self) -> None:
        """Let everything through again."""
        self._set(NotebookFilter())

    def set_topics(self, topics: NotebookTopics) -> None:
        self._topics = topics
        for pick, made in self._chips.items():
            self._name(pick, made)

    def set_counts(self, counts: FacetCounts) -> None:
        """How many annotations have each value that can be picked."""
        self._counts = counts

    def show_arrangement(self, order: NotebookOrder, grouping: NotebookGrouping) -> None:
        for value, action in (*self._orders.items(), *self._groupings.items()):
            action.setChecked(value in (order, grouping))

    def show_numbers(self, listed: int, held: int) -> None:
        """How many annotations the filter lets through, and of how many."""
        said = self.tr("{listed} of {held}").format(listed=number_text(listed), held=number_text(held))
        if not self._filter:
            said = marks_text(held)
        if self._filter and said != self._count.text():
            announce(self, said)
        self._count.setText(said)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._choose.setIcon(icon(IconName.FILTER, theme))
        self._sort.setIcon(icon(IconName.SORT, theme))
        for each in self._chips.values():
            each.setIcon(icon(IconName.CLEAR, theme, Ink.MUTED))

    # What can be picked

    def _offer(self) -> None:
        """Make the menu of the moment: only what some annotation has, or what is picked, is offered."""
        menu = self._choose.menu()
        menu.clear()
        for facet in Facet:
            values = self._values(facet)
            if values:
                below = menu.addMenu(facet_name(facet))
                for value in values:
                    self._offer_pick(below, Pick(facet, value))

    def _offer_pick(self, menu: QMenu, pick: Pick) -> None:
        number = self._counts.get(pick.facet, _NONE).get(pick.value)
        said = pick_text(pick, self._topics).replace("&", "&&")
        action = menu.addAction(f"{said}\t{number_text(number)}" if number else said)
        action.setCheckable(True)
        action.setChecked(pick in self._filter.picks)
        action.triggered.connect(lambda on: self._pick(pick, on))

    def _values(self, facet: Facet) -> Sequence[str]:
        counts = self._counts.get(facet, _NONE)
        picked = {pick.value for pick in self._filter.picks if pick.facet is facet}
        if facet is Facet.DAYS:
            return [str(days) for days in DAYS]
        if facet is Facet.TOPIC:
            return list(self._topics.names)
        if facet in _BY_COUNT:
            often = sorted(counts, key=lambda value: (-counts[value], value.casefold()))[:_MOST_OFFERED]
            return [*often, *sorted(picked.difference(often))]
        order = tuple(state.value for state in State)
        if facet is Facet.KIND:
            known = kinds_in_order(self._topics.categories)
            order = (*known, *sorted((picked | counts.keys()).difference(known)))
        return [value for value in order if counts.get(value) or value in picked]

    def _pick(self, pick: Pick, on: bool) -> None:
        picks = self._filter.picks | {pick} if on else self._filter.picks - {pick}
        self._set(NotebookFilter(self._filter.typed, picks))

    def pick(self, pick: Pick) -> None:
        """Let only such annotations through, besides what is picked already."""
        self._pick(pick, True)

    def _leave(self) -> None:
        if self._filter:
            self.clear()
        else:
            self.left.emit()

    def _set(self, wanted: NotebookFilter) -> None:
        if wanted == self._filter:
            return
        before, self._filter = self._filter, wanted
        if self._line.text() != wanted.typed:
            self._line.setText(wanted.typed)
        self._show()
        if (before.typed.split(), before.picks) != (wanted.typed.split(), wanted.picks):
            self.filter_changed.emit(wanted)

    def _name(self, pick: Pick, made: QToolButton) -> None:
        made.setText(pick_text(pick, self._topics).replace("&", "&&"))
        made.setAccessibleName(self.tr("No longer only: {trait}").format(trait=pick_text(pick, self._topics)))
        made.setToolTip(made.accessibleName())

    def _show(self) -> None:
        # A chip that goes hands the keyboard to the field.
        had_focus = any(each.hasFocus() for each in (*self._chips.values(), self._clear))
        for pick in [each for each in self._chips if each not in self._filter.picks]:
            gone = self._chips.pop(pick)
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for pick in sorted(self._filter.picks.difference(self._chips)):
            made = self._chips[pick] = chip("notebook_pick", "")
            self._name(pick, made)
            made.setIcon(icon(IconName.CLEAR, self._theme, Ink.MUTED))
            made.clicked.connect(partial(self._pick, pick, False))
            self._flow.removeWidget(self._clear)
            self._flow.addWidget(made)
            self._flow.addWidget(self._clear)
        self._clear.setVisible(bool(self._filter))
        if had_focus:
            self._line.setFocus()

"""A row of small buttons that show only the marks of some kinds; only the kinds at hand have one."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from cssreader.domain.annotation import AnnotationKind, Category
from cssreader.gui.margin.annotation_model import MarkFilter
from cssreader.gui.theme.icons import KIND_ICONS, Ink, category_icon, icon
from cssreader.gui.theme.names import category_name, joined, number_text
from cssreader.gui.theme.tokens import SPACE, Theme

_FEWEST_MARKS = 6
"""Below this one sees all marks at a glance, and a filter is only in the way."""


class CategoryFilter(QWidget):
    """None pressed means that all are shown."""

    filter_changed = Signal(object)
    """frozenset[MarkFilter]"""

    accessible_role = "ToolBar"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Kinds of marks"))
        self.setObjectName("category_filter")
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, SPACE)
        row.setSpacing(0)
        self._theme = theme
        self._row = row
        row.addStretch(1)
        self._buttons: dict[MarkFilter, QToolButton] = {}
        self._counts: Mapping[MarkFilter, int] = {}
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for key, button in self._buttons.items():
            self._dress(key, button)
        self.set_counts(self._counts)

    def _dress(self, key: MarkFilter, button: QToolButton) -> None:
        if isinstance(key, Category):
            button.setIcon(category_icon(key, self._theme))
        else:
            button.setIcon(icon(KIND_ICONS[key], self._theme, Ink.MUTED))

    def _make(self, key: MarkFilter) -> None:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.toggled.connect(self._tell)
        self._buttons[key] = button
        self._dress(key, button)

    def _arrange(self, counts: Mapping[MarkFilter, int]) -> None:
        """A button for each kind at hand, in the person's order; the Tab key follows it."""
        for key in counts:
            if key not in self._buttons:
                self._make(key)
        order: list[MarkFilter] = [*self._theme.categories.ids, *AnnotationKind]
        ranks = {key: rank for rank, key in enumerate(order)}
        before = self._buttons
        self._buttons = dict(sorted(before.items(), key=lambda item: (ranks.get(item[0], len(order)), item[0])))
        if [*before] == [*self._buttons] and self._row.count() == len(before) + 1:
            return
        previous: QToolButton | None = None
        for place, button in enumerate(self._buttons.values()):
            self._row.insertWidget(place, button)
            # A screen reader goes by the order of the children, the last of which is the one that lies on top.
            button.raise_()
            if previous is not None:
                QWidget.setTabOrder(previous, button)
            previous = button

    def set_counts(self, counts: Mapping[MarkFilter, int]) -> None:
        """How many marks each filter would show; the row hides itself where it would be of no use."""
        self._counts = counts
        self._arrange(counts)
        for key, button in self._buttons.items():
            count = counts.get(key, 0)
            name = self._name(key)
            button.setVisible(count > 0)
            button.setAccessibleName(self.tr("Show only: {name}, {count}").format(name=name, count=count))
            button.setToolTip(joined((name, number_text(count))))
            if not count and button.isChecked():
                button.blockSignals(True)
                button.setChecked(False)
                button.blockSignals(False)
        useful = len(counts) > 1 and sum(counts.values()) >= _FEWEST_MARKS
        self.setVisible(useful or bool(self.wanted()))

    def wanted(self) -> frozenset[MarkFilter]:
        return frozenset(key for key, button in self._buttons.items() if button.isChecked())

    def clear(self) -> None:
        """Show all again; tells nobody."""
        for button in self._buttons.values():
            button.blockSignals(True)
            button.setChecked(False)
            button.blockSignals(False)

    def _tell(self) -> None:
        self.filter_changed.emit(self.wanted())

    def _name(self, key: MarkFilter) -> str:
        if isinstance(key, Category):
            return category_name(key, self._theme.categories)
        names = {
            AnnotationKind.NOTE: self.tr("Notes"),
            AnnotationKind.BOOKMARK: self.tr("Bookmarks"),
            AnnotationKind.HIGHLIGHT: self.tr("Highlights"),
        }
        return names[key]

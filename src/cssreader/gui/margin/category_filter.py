"""A row of small buttons that show only the marks of some kinds; only the kinds at hand have one."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from cssreader.domain.annotation import AnnotationKind, Category
from cssreader.gui.margin.annotation_model import MarkFilter
from cssreader.gui.theme.icons import KIND_ICONS, Ink, category_icon, icon
from cssreader.gui.theme.names import category_name, joined, number_text
from cssreader.gui.theme.tokens import SPACE, Theme

_ORDER: tuple[MarkFilter, ...] = (*Category, AnnotationKind.NOTE, AnnotationKind.BOOKMARK)
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
        self._buttons: dict[MarkFilter, QToolButton] = {}
        for key in _ORDER:
            button = QToolButton(self)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setIconSize(QSize(16, 16))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.toggled.connect(self._tell)
            row.addWidget(button)
            self._buttons[key] = button
        row.addStretch(1)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        for key, button in self._buttons.items():
            if isinstance(key, Category):
                button.setIcon(category_icon(key, theme))
            else:
                button.setIcon(icon(KIND_ICONS[key], theme, Ink.MUTED))

    def set_counts(self, counts: Mapping[MarkFilter, int]) -> None:
        """How many marks each filter would show; the row hides itself where it would be of no use."""
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
            return category_name(key)
        names = {
            AnnotationKind.NOTE: self.tr("Notes"),
            AnnotationKind.BOOKMARK: self.tr("Bookmarks"),
            AnnotationKind.HIGHLIGHT: self.tr("Highlights"),
        }
        return names[key]

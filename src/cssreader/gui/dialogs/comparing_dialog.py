"""A dialog with a list of things to compare, and the two texts of the one in hand side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.versions import Comparison
from cssreader.gui.controls.comparison_page import ComparisonPage
from cssreader.gui.controls.elided_label import ElidedLabel
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.theme.names import counted, number_text
from cssreader.gui.theme.tokens import SPACE

_LIST_WIDTH = 250


class ComparingDialog(Dialog):
    """Whoever makes one fills `list`, says what stands above the columns, and adds to the `buttons`."""

    chosen = Signal(int)
    """The row in hand is another one; -1 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setObjectName("comparing_list")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setMinimumWidth(160)
        self.list.currentRowChanged.connect(self.chosen)
        self.page = ComparisonPage(self)
        self._heads = (ElidedLabel(self), ElidedLabel(self))
        self._said = QLabel(self)
        self._said.setProperty("role", "muted")
        self._said.setObjectName("comparing_said")
        self._only = QCheckBox(self.tr("&Only what changed"), self)
        self._only.toggled.connect(self._show_only_changes)
        self._previous = self._quiet(self.tr("&Previous change"), "Shift+F3", -1)
        self._next = self._quiet(self.tr("&Next change"), "F3", 1)
        self.buttons = QHBoxLayout()
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self.take_room(1060, 680)
        self.list.setFocus()
        self.forget_comparison("")

    def set_rows(self, rows: Sequence[str], current: int) -> None:
        """Fill the list anew, several lines a row, and take one of them in hand."""
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.replace("\n", ", "))
            # A line of Urdu is higher than one of the list's own typeface.
            item.setSizeHint(QSize(0, self.list.fontMetrics().size(0, row).height() + 5 * SPACE))
            self.list.addItem(item)
        self.list.setCurrentRow(current)
        self.list.blockSignals(False)
        self.chosen.emit(self.list.currentRow())

    def show_comparison(self, comparison: Comparison, before: str, after: str) -> None:
        """Two texts, and what stands above each."""
        for label, head in zip(self._heads, (before, after), strict=True):
            label.setText(head)
            label.setToolTip(head)
        self.page.show_comparison(comparison.paragraphs)
        self._say_how_many()

    def forget_comparison(self, sentence: str) -> None:
        """Show no texts, but a sentence."""
        for label in self._heads:
            label.setText("")
        self.page.forget_comparison(sentence)
        self._said.setText("")
        for button in (self._previous, self._next, self._only):
            button.setEnabled(False)

    def _show_only_changes(self, only: bool) -> None:
        self.page.set_only_changes(only)
        self._say_how_many()

    def _say_how_many(self) -> None:
        number, in_hand = self.page.change_count, self.page.change_in_hand
        said = counted(number, "{n} change", "{n} changes", "ComparingDialog")
        if in_hand:
            said = self.tr("Change {n} of {all}").format(n=number_text(in_hand), all=number_text(number))
        self._said.setText(said)
        for button in (self._previous, self._next):
            button.setEnabled(number > 0)
        self._only.setEnabled(True)

    def _go_to_change(self, step: int) -> None:
        self.page.go_to_change(step)
        self._say_how_many()

    def _quiet(self, text: str, key: str, step: int) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "quiet")
        button.setAutoDefault(False)
        button.setToolTip(key)
        button.clicked.connect(lambda: self._go_to_change(step))
        QShortcut(QKeySequence(key), self).activated.connect(button.click)
        return button

    def _lay_out(self) -> None:
        heads = QHBoxLayout()
        heads.setContentsMargins(5 * SPACE, 3 * SPACE, 5 * SPACE, 2 * SPACE)
        heads.setSpacing(4 * SPACE)
        for label in self._heads:
            label.setProperty("role", "section")
            heads.addWidget(label, 1)
        right = QWidget(self)
        right.setProperty("surface", "page")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heads)
        column.addWidget(self.page, 1)
        splitter = QSplitter(self)
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, 820])
        splitter.setChildrenCollapsible(False)
        walk = QHBoxLayout()
        walk.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 0)
        for widget in (self._previous, self._next, self._only):
            walk.addWidget(widget)
        walk.addStretch(1)
        walk.addWidget(self._said)
        self.buttons.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 4 * SPACE)
        self.buttons.setSpacing(2 * SPACE)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(splitter, 1)
        whole.addLayout(walk)
        whole.addLayout(self.buttons)

"""All authors, or all sites, with what they wrote: sought by name, chosen, and spellings of one name merged."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.authors import Author, Site
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.theme.names import essays_text, joined, marks_text
from cssreader.gui.theme.tokens import SPACE
from cssreader.text.names import name_key


class NamesDialog(Dialog):
    chosen = Signal(str)
    """A name whose essays are to be listed."""
    merge_wanted = Signal(object, str)
    """The names that are spellings of one, and the name by which their author is to be shown."""
    parting_wanted = Signal(str)
    """A name whose merged spellings are to be authors of their own again."""

    def __init__(self, parent: QWidget | None = None, *, of_authors: bool) -> None:
        super().__init__(parent)
        self.setObjectName("names_dialog")
        self._of_authors = of_authors
        self._names: tuple[Author | Site, ...] = ()
        self._pairs: tuple[tuple[str, str], ...] = ()
        self.setWindowTitle(self.tr("Authors") if of_authors else self.tr("Sites"))
        self._sought = QLineEdit(self)
        self._sought.setPlaceholderText(self.tr("Search names"))
        self._sought.setAccessibleName(self.tr("Search names"))
        self._sought.setClearButtonEnabled(True)
        self._sought.textChanged.connect(lambda _: self._fill())
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        if of_authors:
            self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemActivated.connect(self._choose)
        self.list.itemSelectionChanged.connect(self._show_state)
        self._perhaps = QLabel(self)
        self._perhaps.setObjectName("perhaps_one")
        self._perhaps.setProperty("role", "muted")
        self._perhaps.setWordWrap(True)
        self._perhaps.setTextFormat(Qt.TextFormat.PlainText)
        self._take = self._button(self.tr("Select &both"), self._select_pair)
        self._next = self._button(self.tr("&Another"), self._show_next_pair)
        self._show = self._button(self.tr("&Show the essays"), self._choose)
        self._merge = self._button(self.tr("&Merge\u2026"), self._ask_for_name)
        self._part = self._button(self.tr("&Take apart"), self._wish_parting)
        for button in (self._merge, self._part, self._take, self._next):
            button.setVisible(of_authors)
        self._perhaps.hide()
        self._lay_out()
        self.take_room(520, 600)
        self._sought.setFocus()
        self._show_state()

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        suggestion = QHBoxLayout()
        suggestion.addWidget(self._perhaps, 1)
        suggestion.addWidget(self._take)
        suggestion.addWidget(self._next)
        buttons = QHBoxLayout()
        for button in (self._show, self._merge, self._part):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(self._sought)
        column.addWidget(self.list, 1)
        column.addLayout(suggestion)
        column.addLayout(buttons)

    def set_names(self, names: Sequence[Author | Site], pairs: Sequence[tuple[str, str]] = ()) -> None:
        """All names, and the pairs of them that may be one author."""
        self._names, self._pairs = tuple(names), tuple(pairs)
        self._fill()
        self._show_pair()

    def _fill(self) -> None:
        sought = name_key(self._sought.text())
        self.list.clear()
        for each in self._names:
            spellings = each.spellings if isinstance(each, Author) else ()
            if sought and not any(sought in name_key(name) for name in (each.name, *spellings)):
                continue
            told = [essays_text(each.essays), marks_text(each.annotations) if each.annotations else ""]
            if spellings:
                told.append(self.tr("also {names}").format(names=", ".join(spellings)))
            below = joined(told)
            item = QListWidgetItem(f"{each.name}\n{below}")
            item.setData(Qt.ItemDataRole.UserRole, each.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text().replace("\n", ", "))
            item.setSizeHint(QSize(0, self.list.fontMetrics().size(0, item.text()).height() + 4 * SPACE))
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)
        self._show_state()

    def _selected(self) -> list[str]:
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems()]

    def _show_state(self) -> None:
        names = self._selected()
        self._show.setEnabled(len(names) == 1)
        self._merge.setEnabled(bool(names))
        merged = {each.name for each in self._names if isinstance(each, Author) and each.spellings}
        self._part.setEnabled(len(names) == 1 and names[0] in merged)

    def _choose(self, _: object = None) -> None:
        names = self._selected()
        if len(names) == 1:
            self.chosen.emit(names[0])
            self.accept()

    def _show_pair(self) -> None:
        shown = bool(self._pairs)
        self._perhaps.setVisible(shown)
        self._take.setVisible(shown)
        self._next.setVisible(len(self._pairs) > 1)
        if shown:
            one, other = self._pairs[0]
            self._perhaps.setText(self.tr("Perhaps one author: {one} and {other}").format(one=one, other=other))

    def _show_next_pair(self) -> None:
        self._pairs = (*self._pairs[1:], self._pairs[0])
        self._show_pair()

    def _select_pair(self) -> None:
        self._sought.clear()
        self.list.clearSelection()
        wanted = set(self._pairs[0])
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(Qt.ItemDataRole.UserRole) in wanted]
        for row in rows:
            self.list.item(row).setSelected(True)
        if rows:
            self.list.scrollToItem(self.list.item(rows[0]))
        self.list.setFocus()

    def _ask_for_name(self) -> None:
        names = self._selected()
        name, given = QInputDialog.getItem(
            self, self.tr("Merge authors"), self.tr("The name by which the author is shown:"), names, 0, True
        )
        if given and name.strip():
            self.merge_wanted.emit(tuple(names), name)

    def _wish_parting(self) -> None:
        for name in self._selected():
            self.parting_wanted.emit(name)

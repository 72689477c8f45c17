"""All the keys, by where they belong: sought, changed by pressing others, and brought back to the usual ones."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cssreader.gui.controls.announcing import announce
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.keys.key_map import KeyMap
from cssreader.gui.keys.key_rules import pressed, shown, trouble_with
from cssreader.gui.theme.tokens import SPACE
from cssreader.text.fuzzy import folded

_NAME = Qt.ItemDataRole.UserRole


class KeyRow(NamedTuple):
    group: str
    deed: str
    name: str
    """Of the action."""
    told: str = ""
    """Keys that a pane handles itself: they are listed and cannot be changed."""


class KeyCapture(QLineEdit):
    """Shows the keys that were pressed last; Tab, Enter and Escape do what they always do."""

    captured = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and not _leads_on(event):
            # Otherwise the dialog's own letters would take them.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _leads_on(event):
            event.ignore()
            return
        keys = pressed(event.keyCombination())
        if keys:
            self.setText(shown(keys))
            self.captured.emit(keys)


def _leads_on(event: QKeyEvent) -> bool:
    plain = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in plain and held == Qt.KeyboardModifier.NoModifier


class KeysDialog(Dialog):
    def __init__(self, rows: Sequence[KeyRow], keys: KeyMap, parent: QWidget | None = None) -> None:
        """Groups come in the order in which they are first named."""
        super().__init__(parent)
        self.setObjectName("keys_dialog")
        self.setWindowTitle(self.tr("Keys"))
        self._rows = tuple(rows)
        self._keys = keys
        self._pressed = ""
        self._items: dict[str, QTreeWidgetItem] = {}
        """By the name of the action."""
        self._groups: dict[str, QTreeWidgetItem] = {}
        self.sought = QLineEdit(self)
        self.sought.setPlaceholderText(self.tr("Search actions and keys"))
        self.sought.setAccessibleName(self.tr("Search actions and keys"))
        self.sought.setClearButtonEnabled(True)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Keys"))
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setUniformRowHeights(True)
        self.box = KeyCapture(self)
        self.box.setPlaceholderText(self.tr("Press the keys wanted"))
        self.box.setAccessibleName(self.tr("New keys"))
        self.use = self._button(self.tr("&Use these"), self._use)
        self.also = self._button(self.tr("Use &also"), self._use_also)
        self.remove = self._button(self.tr("Re&move"), self._remove)
        self.reset = self._button(self.tr("&Reset"), self._reset)
        self.reset_all = self._button(self.tr("Reset a&ll"), keys.reset_all)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.sought.textChanged.connect(lambda _: self._filter())
        self.list.currentItemChanged.connect(lambda *_: self._begin())
        self.list.itemActivated.connect(lambda *_: self.box.setFocus(Qt.FocusReason.OtherFocusReason))
        self.box.captured.connect(self._judge)
        keys.changed.connect(self._show_keys)
        self._fill()
        self.take_room(560, 640)
        self.sought.setFocus()

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        close = self._button(self.tr("Close"), self.accept)
        new = QHBoxLayout()
        new.addWidget(self.box, 1)
        new.addWidget(self.use)
        new.addWidget(self.also)
        buttons = QHBoxLayout()
        for button in (self.remove, self.reset, self.reset_all):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(self.sought)
        column.addWidget(self.list, 1)
        column.addWidget(self.said)
        column.addLayout(new)
        column.addLayout(buttons)

    def _fill(self) -> None:
        for row in self._rows:
            if row.group not in self._groups:
                self._groups[row.group] = self._group(row.group)
            item = self._items[row.name] = QTreeWidgetItem(self._groups[row.group], [row.deed, ""])
            item.setData(0, _NAME, row.name)
        self.list.expandAll()
        self._show_keys()

    def _group(self, name: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.list, [name, ""])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        return group

    def choose(self, name: str) -> None:
        """Make the action of that name the one whose keys are to be changed."""
        self.list.setCurrentItem(self._items[name])

    def keys_shown(self) -> dict[str, str]:
        """What stands in the list now, by the words for each action."""
        return {item.text(0): item.text(1) for item in self._items.values() if not item.isHidden()}

    def _show_keys(self) -> None:
        for row in self._rows:
            item, changed = self._items[row.name], self._keys.is_changed(row.name)
            said = [shown(each) for each in self._keys.keys(row.name)]
            if row.told:
                said.append(self.tr("{keys} in place").format(keys=row.told))
            item.setText(1, ", ".join(said))
            font = item.font(1)
            font.setBold(changed)
            item.setFont(1, font)
            spoken = (row.deed, item.text(1) or self.tr("no keys"), self.tr("changed") if changed else "")
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, spoken)))
        self._filter()
        self._begin()

    def _filter(self) -> None:
        words = folded(self.sought.text()).split()
        for row in self._rows:
            item = self._items[row.name]
            said = folded(f"{row.group} {row.deed} {item.text(1)}")
            item.setHidden(not all(word in said for word in words))
        for top in self._groups.values():
            top.setHidden(True)
        for row in self._rows:
            if not self._items[row.name].isHidden():
                self._groups[row.group].setHidden(False)
        current = self.list.currentItem()
        if current is None or current.isHidden():
            first = next((each for each in self._items.values() if not each.isHidden()), None)
            if first is not None:
                self.list.setCurrentItem(first)

    def _row(self) -> KeyRow | None:
        item = self.list.currentItem()
        name = item.data(0, _NAME) if item is not None else None
        return next((row for row in self._rows if row.name == name), None)

    def _begin(self) -> None:
        """Nothing was pressed yet for the current action."""
        self._pressed = ""
        self.box.clear()
        self.box.setEnabled(self._row() is not None)
        self._say("")
        self._show_state()

    def _say(self, sentence: str, role: str = "muted") -> None:
        self.said.setText(sentence)
        if self.said.property("role") != role:
            self.said.setProperty("role", role)
            self.said.style().polish(self.said)
        if sentence:
            announce(self.box, sentence)

    def _show_state(self) -> None:
        row = self._row()
        self.use.setText(self.tr("&Take over") if self._keys.holder(self._pressed) else self.tr("&Use these"))
        self.use.setEnabled(row is not None and bool(self._pressed))
        self.also.setEnabled(row is not None and bool(self._pressed) and bool(self._keys.keys(row.name)))
        self.remove.setEnabled(row is not None and bool(self._keys.keys(row.name)))
        self.reset.setEnabled(row is not None and self._keys.is_changed(row.name))
        self.reset_all.setEnabled(any(self._keys.is_changed(each.name) for each in self._rows))

    def _judge(self, keys: str) -> None:
        row = self._row()
        if row is None:
            return
        trouble = trouble_with(keys) or self._keys.trouble_with_panes(keys)
        holder = self._keys.holder(keys)
        self._pressed = "" if trouble or holder == row.name else keys
        if trouble:
            self._say(trouble, "problem")
        elif holder == row.name:
            self._say(self.tr("{deed} has these keys already.").format(deed=row.deed))
        elif holder is not None:
            said = self.tr("{keys} belongs to “{deed}” and would be taken from it.")
            self._say(said.format(keys=shown(keys), deed=self._deed(holder)), "problem")
        else:
            self._say(self.tr("{keys} is free.").format(keys=shown(keys)))
        self._show_state()

    def _deed(self, name: str) -> str:
        return next((row.deed for row in self._rows if row.name == name), name)

    def _use(self) -> None:
        row = self._row()
        if row is not None and self._pressed:
            self._change(row, (self._pressed,))

    def _use_also(self) -> None:
        row = self._row()
        if row is not None and self._pressed:
            self._change(row, (*self._keys.keys(row.name), self._pressed))

    def _remove(self) -> None:
        row = self._row()
        if row is not None:
            self._change(row, ())

    def _change(self, row: KeyRow, keys: tuple[str, ...]) -> None:
        self._keys.set(row.name, keys)
        self._tell(row)

    def _tell(self, row: KeyRow) -> None:
        keys = ", ".join(map(shown, self._keys.keys(row.name))) or self.tr("no keys")
        self._say(self.tr("{deed}: {keys}").format(deed=row.deed, keys=keys))
        # The button that was pressed is off now.
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset(self) -> None:
        row = self._row()
        if row is None:
            return
        others = {self._keys.holder(each) for each in self._keys.usual(row.name)} - {None, row.name}
        if not others:
            self._keys.reset(row.name)
            self._tell(row)
            return
        from PySide6.QtWidgets import QMessageBox

        names = ", ".join(self._deed(str(each)) for each in sorted(map(str, others)))
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Reset the keys"))
        box.setText(self.tr("The usual keys of “{deed}” belong to “{others}” now.").format(deed=row.deed, others=names))
        take = box.addButton(self.tr("&Take them over"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        take.clicked.connect(partial(self._keys.reset, row.name))
        box.finished.connect(box.deleteLater)
        box.open()

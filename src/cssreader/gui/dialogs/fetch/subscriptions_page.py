"""The subscriptions, and asking them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cssreader.domain.web import Subscription
from cssreader.gui.dialogs.fetch.table import selected_rows, share_columns, table_of
from cssreader.gui.dialogs.fetch.words import kind_name, subscription_sentence
from cssreader.gui.theme.tokens import SPACE


class SubscriptionsPage(QWidget):
    ask_requested = Signal(object)
    """SubscriptionIds."""
    remove_requested = Signal(object)
    by_itself_changed = Signal(bool)

    def __init__(self, asks_by_itself: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subscriptions: Sequence[Subscription] = ()
        self._model = QStandardItemModel(0, 3, self)
        self._model.setHorizontalHeaderLabels([self.tr("Subscription"), self.tr("Kind"), self.tr("What was said last")])
        self.table = table_of(self._model, self.tr("Subscriptions"), self)
        share_columns(self.table, 2, {0: 250, 1: 110})
        self.table.selectionModel().selectionChanged.connect(self._set_buttons)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setProperty("role", "muted")
        self.by_itself = QCheckBox(self.tr("Ask by itself, once an hour, while this window is &open"), self)
        self.by_itself.setChecked(asks_by_itself)
        self.by_itself.toggled.connect(self.by_itself_changed)
        self.remove = QPushButton(self.tr("&Unsubscribe"), self)
        self.remove.setProperty("role", "quiet")
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(lambda: self.remove_requested.emit([each.id for each in self._selected()]))
        self.ask = QPushButton(self)
        self.ask.setAutoDefault(False)
        self.ask.clicked.connect(
            lambda: self.ask_requested.emit([each.id for each in self._selected() or self._subscriptions])
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.by_itself)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        buttons.addWidget(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * SPACE, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        # Where there is nothing to list, the sentence that says what to do stands alone.
        column.addStretch()
        column.addLayout(buttons)
        self.show_subscriptions(())

    def show_subscriptions(self, subscriptions: Sequence[Subscription]) -> None:
        self._subscriptions = subscriptions
        self._model.setRowCount(0)
        for each in subscriptions:
            row = [QStandardItem(text) for text in (each.title, kind_name(each.kind), subscription_sentence(each))]
            for item in row:
                item.setEditable(False)
                item.setData(each.address, Qt.ItemDataRole.ToolTipRole)
            self._model.appendRow(row)
        self.said.setText(
            self.tr("What is new goes into the queue.")
            if subscriptions
            else self.tr("There are no subscriptions yet. Look at a feed or a list of essays, then press Subscribe.")
        )
        for part in (self.table, self.remove, self.ask):
            part.setVisible(bool(subscriptions))
        self._set_buttons()

    def _selected(self) -> list[Subscription]:
        return [self._subscriptions[row] for row in selected_rows(self.table)]

    def _set_buttons(self) -> None:
        selected = bool(self._selected())
        self.ask.setText(self.tr("&Ask for what is new") if selected else self.tr("&Ask all for what is new"))
        self.ask.setEnabled(bool(self._subscriptions))
        self.remove.setEnabled(selected)

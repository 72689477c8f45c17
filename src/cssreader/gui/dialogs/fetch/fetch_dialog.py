"""Fetch from the web: find, queue, subscriptions."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.dialogs.fetch.finding_page import FindingPage
from cssreader.gui.dialogs.fetch.queue_page import QueuePage
from cssreader.gui.dialogs.fetch.subscriptions_page import SubscriptionsPage
from cssreader.gui.theme.tokens import SPACE


class FetchDialog(Dialog):
    """Open it with `show`: the window stays usable beside it, and closing it stops nothing."""

    def __init__(self, *, asks_by_itself: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fetch_dialog")
        self.setWindowTitle(self.tr("Fetch from the web"))
        self.setModal(False)
        self.finding = FindingPage(self)
        self.queue = QueuePage(self)
        self.subscriptions = SubscriptionsPage(asks_by_itself, self)
        self._tabs = QTabWidget(self)
        self._tabs.addTab(self.finding, self.tr("F&ind"))
        self._tabs.addTab(self.queue, self.tr("&Queue"))
        self._tabs.addTab(self.subscriptions, self.tr("Su&bscriptions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 4 * SPACE)
        column.addWidget(self._tabs)
        self.take_room(760, 520)

    def show_finding(self) -> None:
        self._come(self.finding)
        self.finding.address.setFocus()
        self.finding.address.selectAll()

    def show_queue(self) -> None:
        self._come(self.queue)
        self.queue.table.setFocus()

    def show_subscriptions(self) -> None:
        self._come(self.subscriptions)
        self.subscriptions.table.setFocus()

    def _come(self, page: QWidget) -> None:
        self._tabs.setCurrentWidget(page)
        self.show()
        self.raise_()
        self.activateWindow()

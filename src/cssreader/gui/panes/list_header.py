"""The head of the list: what is listed, how much, in which order, and what is to be known of an answer."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cssreader.gui.panes.essay_order import Order, order_name
from cssreader.gui.theme.icons import ICON_SIZE, IconName, icon
from cssreader.gui.theme.tokens import SPACE, Theme


class ListHeader(QWidget):
    order_chosen = Signal(object)
    """An Order."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full_name = ""
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
        self._menu = QMenu(self)
        self._orders = QActionGroup(self)
        for order in Order:
            action = QAction(order_name(order), self, checkable=True)
            action.setData(order.value)
            self._orders.addAction(action)
            self._menu.addAction(action)
        self._orders.triggered.connect(lambda action: self.order_chosen.emit(Order(action.data())))
        self._sort.setMenu(self._menu)
        line = QHBoxLayout()
        line.setSpacing(2 * SPACE)
        line.addWidget(self._name, 1)
        line.addWidget(self._count)
        line.addWidget(self._sort)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._notes)
        self.setMinimumHeight(12 * SPACE)
        self.set_theme(theme)
        self.show_order(Order.ADDED)

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
        self._column.setContentsMargins((6 if of_essays else 4) * SPACE, 2 * SPACE, 3 * SPACE, SPACE)
        self._elide()

    def show_order(self, order: Order) -> None:
        for action in self._orders.actions():
            action.setChecked(action.data() == order.value)
        name = self.tr("Order: %1").replace("%1", order_name(order))
        self._sort.setToolTip(name)
        self._sort.setAccessibleName(name)

    def set_theme(self, theme: Theme) -> None:
        self._sort.setIcon(icon(IconName.SORT, theme))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self._column.activate()
        room = self._name.width()
        self._name.setText(self._name.fontMetrics().elidedText(self._full_name, Qt.TextElideMode.ElideRight, room))
        self._name.setToolTip(self._full_name if self._name.text() != self._full_name else "")

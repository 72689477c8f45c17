"""What the slim bars at the edges of the page have in common: flat buttons, the line to the page, the way of Tab."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QToolButton, QVBoxLayout, QWidget

from cssreader.gui.controls.told_keys import keys_of, with_keys


class BarButton(QToolButton):
    """A button of an icon alone. Its tip is its name, with the keys that do the same."""

    def __init__(self, action: str = "") -> None:
        """`action` is the one of the window that it does, if it is one."""
        super().__init__()
        self._action = action

    def call(self, name: str) -> None:
        self.setAccessibleName(name)
        self.tell_keys()

    def tell_keys(self) -> None:
        """Tell the keys that its action has now."""
        keys = keys_of(self, self._action) if self._action else ""
        self.setToolTip(with_keys(self.accessibleName(), keys))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tell_keys()


def bar_button(name: str, pressed: SignalInstance | None = None, *, size: int = 16, action: str = "") -> BarButton:
    """A button with an icon of `size` device-independent pixels; `action` is the one of the window that it does."""
    button = BarButton(action)
    button.setAutoRaise(True)
    button.setIconSize(QSize(size, size))
    button.call(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if pressed is not None:
        button.clicked.connect(pressed)
    return button


def stack(host: QWidget, *parts: QLayout | QWidget | None) -> None:
    """Lay parts out in `host` one under the other without any room between; None stands for a thin line."""
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        elif part is not None:
            column.addWidget(part)
        else:
            line = QFrame()
            line.setProperty("role", "hairline")
            column.addWidget(line)


def tab_after(widget: QWidget, parts: Iterable[QWidget]) -> None:
    """Have the Tab key lead from `widget` to the first of `parts` and through them, however late they were made."""
    for part in parts:
        QWidget.setTabOrder(widget, part)
        widget = part

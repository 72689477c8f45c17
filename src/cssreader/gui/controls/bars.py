"""What the slim bars at the edges of the page have in common: flat buttons, the line to the page, the way of Tab."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtWidgets import QFrame, QLayout, QToolButton, QVBoxLayout, QWidget


def bar_button(tip: str, pressed: SignalInstance | None = None, *, size: int = 16) -> QToolButton:
    """A button of an icon alone, `size` device-independent pixels wide; its tip is its name as well."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIconSize(QSize(size, size))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
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

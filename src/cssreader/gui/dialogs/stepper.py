"""A number between two buttons, one for less and one for more; the arrow keys do the same."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from cssreader.gui.theme.tokens import SPACE

_MORE_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Plus)
_LESS_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Minus)


class Stepper(QWidget):
    value_changed = Signal(float)

    def __init__(
        self,
        value: float,
        limits: tuple[float, float],
        step: float,
        told: Callable[[float], str],
        names: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`told` gives the words for a value; `names` say what less and what more does."""
        super().__init__(parent)
        self._value = value
        self._least, self._most = limits
        self._step = step
        self._told = told
        self._less = self._button("\u2212", names[0], -1)
        self._more = self._button("+", names[1], 1)
        self._label = QLabel(self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setMinimumWidth(76)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for part in (self._less, self._label, self._more):
            row.addWidget(part)
        self._show()

    def value(self) -> float:
        return self._value

    def set_value(self, value: float) -> None:
        """Show another value, without telling."""
        self._value = value
        self._show()

    def _button(self, sign: str, name: str, direction: int) -> QToolButton:
        button = _StepButton(self)
        button.setText(sign)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self._move(direction))
        button.arrow_pressed.connect(self._move)
        return button

    def _move(self, direction: int) -> None:
        value = round(min(max(self._value + direction * self._step, self._least), self._most), 2)
        if value != self._value:
            self._value = value
            self._show()
            self.value_changed.emit(value)

    def _show(self) -> None:
        said = self._told(self._value)
        self._label.setText(said)
        for button in (self._less, self._more):
            button.setAccessibleDescription(said)
        self._less.setEnabled(self._value > self._least)
        self._more.setEnabled(self._value < self._most)


class _StepButton(QToolButton):
    arrow_pressed = Signal(int)
    """1 for more, -1 for less."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoRepeat(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(QSize(30, 28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MORE_KEYS:
            self.arrow_pressed.emit(1)
        elif event.key() in _LESS_KEYS:
            self.arrow_pressed.emit(-1)
        else:
            super().keyPressEvent(event)

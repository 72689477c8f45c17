"""A narrow strip beside the scroll bar that shows where on the page the hits lie, and which of them is in hand."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cssreader.gui.theme.names import counted
from cssreader.gui.theme.tokens import Theme

WIDTH = 7
_TICK = 2.0
_CURRENT_TICK = 4.0
"""Heights, in device-independent pixels."""


class HeatStrip(QWidget):
    tick_chosen = Signal(int)
    """The number of a hit, counted from 0: the one nearest to a click."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[float, ...] = ()
        self._current = -1
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Where the hits lie"))
        self.hide()

    def show_ticks(self, shares: Sequence[float], current: int) -> None:
        """Where each hit lies, as a share of the height of the page in order, and the number of the one in hand."""
        self._shares, self._current = tuple(shares), current
        self.setVisible(bool(shares))
        said = counted(len(self._shares), "{n} hit. Click to go there.", "{n} hits. Click to go to one.", "HeatStrip")
        self.setToolTip(said if self._shares else "")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def ticks(self) -> list[float]:
        """The top of each tick, those that fall on one row of pixels as one."""
        room = max(self.height() - _CURRENT_TICK, 1.0)
        return sorted({float(round(share * room)) for share in self._shares})

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.accent)
        for top in self.ticks():
            painter.drawRect(QRectF(1, top + (_CURRENT_TICK - _TICK) / 2, self.width() - 2, _TICK))
        if 0 <= self._current < len(self._shares):
            room = max(self.height() - _CURRENT_TICK, 1.0)
            painter.setBrush(self._theme.strong)
            painter.drawRect(QRectF(0, round(self._shares[self._current] * room), self.width(), _CURRENT_TICK))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._shares:
            wanted = event.position().y() / max(self.height(), 1)
            nearest = min(range(len(self._shares)), key=lambda number: abs(self._shares[number] - wanted))
            self.tick_chosen.emit(nearest)
        event.accept()

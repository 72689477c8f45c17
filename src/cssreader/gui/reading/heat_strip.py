"""A narrow strip beside the scroll bar that shows where on the page the hits lie, and which of them is in hand."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from cssreader.gui.theme.names import counted, number_text
from cssreader.gui.theme.style_sheet import hit_edge
from cssreader.gui.theme.tokens import Theme

WIDTH = 7
_TICK = 2.0
_CURRENT_TICK = 4.0
"""Heights, in device-independent pixels."""
_MANY = 4
"""So many hits on one row make its tick as wide as the strip."""
_NEAR = 4
"""How far from a place, in pixels, hits count as being there."""


class HeatStrip(QWidget):
    tick_chosen = Signal(int)
    """The number of a hit, counted from 0: the one nearest to a click."""

    accessible_role = "Graphic"

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[float, ...] = ()
        self._current = -1
        self._rows: Counter[int] | None = None
        """How many hits each row of pixels has; None until it is asked for at this height."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Where the hits lie"))
        self.hide()

    def show_ticks(self, shares: Sequence[float], current: int) -> None:
        """Where each hit lies, as a share of the height of the page in order, and the number of the one in hand."""
        self._shares, self._rows = tuple(shares), None
        self.setVisible(bool(shares))
        said = counted(len(self._shares), "{n} hit. Click to go there.", "{n} hits. Click to go to one.", "HeatStrip")
        self.setToolTip(said if self._shares else "")
        self.show_current(current)

    def show_current(self, current: int) -> None:
        """Another of the same hits is in hand: its number, counted from 0."""
        self._current = current
        told = self.tr("{number} of {total} hits is in hand").format(
            number=number_text(current + 1), total=number_text(len(self._shares))
        )
        self.setAccessibleDescription(told if 0 <= current < len(self._shares) else "")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def ticks(self) -> list[float]:
        """The top of each tick, those that fall on one row of pixels as one."""
        return [float(row) for row in sorted(self._counts())]

    def _counts(self) -> Counter[int]:
        if self._rows is None:
            room = self._room
            self._rows = Counter(round(share * room) for share in self._shares)
        return self._rows

    @property
    def _room(self) -> float:
        return max(self.height() - _CURRENT_TICK, 1.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rows = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(hit_edge(self._theme)))
        top, bottom = event.rect().top() - _CURRENT_TICK, event.rect().bottom()
        for row, number in self._counts().items():
            if top <= row <= bottom:
                inset = 1.0 if number < _MANY else 0.0
                painter.drawRect(QRectF(inset, row + (_CURRENT_TICK - _TICK) / 2, self.width() - 2 * inset, _TICK))
        if 0 <= self._current < len(self._shares):
            painter.setBrush(QColor(self._theme.strong))
            painter.drawRect(QRectF(0, round(self._shares[self._current] * self._room), self.width(), _CURRENT_TICK))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._shares:
            wanted = self._share_at(event.position().y())
            nearest = min(range(len(self._shares)), key=lambda number: abs(self._shares[number] - wanted))
            self.tick_chosen.emit(nearest)
        event.accept()

    def _share_at(self, y: float) -> float:
        return (y - _CURRENT_TICK / 2) / self._room

    def wheelEvent(self, event: QWheelEvent) -> None:
        area = self.parentWidget()
        if isinstance(area, QAbstractScrollArea):
            QCoreApplication.sendEvent(area.verticalScrollBar(), event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(event.pos().y()), self)
            return True
        return super().event(event)

    def told_at(self, y: float) -> str:
        """How many hits there are, and how many of them lie at a height of the strip."""
        row = y - _CURRENT_TICK / 2
        here = sum(number for place, number in self._counts().items() if abs(place - row) <= _NEAR)
        if not here:
            return self.toolTip()
        return counted(here, "{n} hit here, of %1.", "{n} hits here, of %1.", "HeatStrip").replace(
            "%1", number_text(len(self._shares))
        )

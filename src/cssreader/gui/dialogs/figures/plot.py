"""What all plots have in common: one mark after the other is walked with the arrow keys, pointed at, and said."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cssreader.gui.controls.announcing import announce
from cssreader.gui.theme.tokens import Theme

_RING = 2.0
"""How far round a mark the ring of the one in hand lies."""


class Plot(QWidget):
    """Marks in a row or a grid. Places count from left to right; a window from right to left mirrors them."""

    mark_chosen = Signal(int)
    """The number of the mark in hand, from 0."""
    told = Signal(str)
    """What the mark in hand, or under the pointer, stands for; empty for none."""

    across = 1
    """How many marks Right goes on; Down goes on by `down`. 0: the keys do nothing."""
    down = 0

    accessible_role = "Chart"

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: tuple[str, ...] = ()
        self._current = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def current(self) -> int:
        """The number of the mark in hand; -1 for none."""
        return self._current

    def set_told(self, told: Sequence[str]) -> None:
        """What each mark stands for, in words."""
        self._told = tuple(told)
        self._current = -1
        self.setAccessibleDescription("\n".join(self._told))
        self.updateGeometry()
        self.update()
        if self.hasFocus():
            self.choose(self.first_choice())
        else:
            self.told.emit("")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def choose(self, number: int) -> None:
        """Take a mark in hand, and say it."""
        if not self._told:
            return
        self._current = min(max(number, 0), len(self._told) - 1)
        said = self._told[self._current]
        self.setAccessibleDescription(said)
        announce(self, said)
        self.mark_chosen.emit(self._current)
        self.told.emit(said)
        self.update()

    def first_choice(self) -> int:
        """The mark in hand when the plot gets the keyboard: the newest."""
        return len(self._told) - 1

    def places(self) -> list[QRectF]:
        """Where each mark is pointed at."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        raise NotImplementedError

    # Drawing

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Each text goes the way of its own words, and stands where `write` puts it.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.draw(painter)
        if self.hasFocus() and 0 <= self._current < len(self._told):
            ring = self.placed(self.ring_of(self._current)).adjusted(-_RING, -_RING, _RING, _RING)
            painter.setPen(QPen(QColor(self._theme.focus), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, _RING, _RING)
        painter.end()

    def ring_of(self, number: int) -> QRectF:
        """What the ring of the mark in hand goes round."""
        return self.places()[number]

    def placed(self, place: QRectF) -> QRectF:
        if self.layoutDirection() != Qt.LayoutDirection.RightToLeft:
            return place
        return QRectF(self.width() - place.right(), place.top(), place.width(), place.height())

    def fill(self, painter: QPainter, place: QRectF, colour: str, rounding: float = 1.5) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(self.placed(place), rounding, rounding)

    def write(self, painter: QPainter, place: QRectF, text: str, alignment: Qt.AlignmentFlag, colour: str) -> None:
        """`alignment` is Left for where reading begins; without one up or down the text stands in the middle."""
        painter.setPen(QColor(colour))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            mirrored = {
                Qt.AlignmentFlag.AlignLeft: Qt.AlignmentFlag.AlignRight,
                Qt.AlignmentFlag.AlignRight: Qt.AlignmentFlag.AlignLeft,
            }
            alignment = mirrored.get(alignment, alignment)
        flags = alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(self.placed(place), int(flags), text)

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        steps = {
            Qt.Key.Key_Right: forward * self.across,
            Qt.Key.Key_Left: -forward * self.across,
            Qt.Key.Key_Down: self.down,
            Qt.Key.Key_Up: -self.down,
        }
        key = Qt.Key(event.key())
        if steps.get(key):
            wanted = self._current + steps[key]
            if 0 <= wanted < len(self._told) or abs(steps[key]) == 1:
                self.choose(wanted)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(0 if key == Qt.Key.Key_Home else len(self._told) - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.choose(self._current if self._current >= 0 else self.first_choice())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        self.told.emit(self._told[number] if number >= 0 else self.told_in_hand())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if number >= 0:
            self.choose(number)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.told.emit(self.told_in_hand())

    def told_in_hand(self) -> str:
        """What the mark in hand stands for, while the plot has the keyboard."""
        return self._told[self._current] if self.hasFocus() and 0 <= self._current < len(self._told) else ""

    def _at(self, point: QPointF) -> int:
        return next((number for number, place in enumerate(self.places()) if self.placed(place).contains(point)), -1)

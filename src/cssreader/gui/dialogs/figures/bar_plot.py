"""Standing bars, one for each day or week, over a scale that ends at a round number."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cssreader.gui.dialogs.figures.plot import Plot
from cssreader.gui.theme.names import number_text
from cssreader.gui.theme.tokens import SPACE, Theme

MOST_LINES = 4
"""Lines of the scale above its foot."""
_STEPS = (1, 2, 5, 10, 15, 20, 30, 60)
"""Beyond them the same in hours, for minutes are what is mostly drawn."""
_WIDEST_BAR = 36.0
_LEAST_HEIGHT = 2.0
"""A bar of little is still seen."""


class Bar(NamedTuple):
    value: float
    label: str
    """Stands below the bar where there is room; empty for none."""
    told: str


def round_step(most: float) -> int:
    """The distance of the lines of a scale from 0 to at least `most`."""
    if most <= 0:
        return 1
    power = 1
    while True:
        for step in _STEPS:
            if step * power * MOST_LINES >= most:
                return step * power
        power *= _STEPS[-1]


class BarPlot(Plot):
    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._bars: tuple[Bar, ...] = ()

    def set_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        self.set_told([bar.told for bar in self._bars])

    def sizeHint(self) -> QSize:
        return QSize(640, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 8 * self.fontMetrics().height())

    @property
    def _step(self) -> int:
        return round_step(max((bar.value for bar in self._bars), default=0))

    @property
    def _top(self) -> int:
        """The value at the upper edge."""
        step, most = self._step, max((bar.value for bar in self._bars), default=0)
        return step * max(1, int(-(-most // step)))

    @property
    def _field(self) -> QRectF:
        """Where bars stand."""
        metrics = self.fontMetrics()
        scale = metrics.horizontalAdvance(number_text(self._top)) + 2 * SPACE
        above, below = metrics.height() / 2 + 1, metrics.height() + 2 * SPACE
        return QRectF(scale, above, max(self.width() - scale - SPACE, 1), max(self.height() - above - below, 1))

    def places(self) -> list[QRectF]:
        field, share = self._field, self._field.width() / max(len(self._bars), 1)
        return [
            QRectF(field.left() + number * share, field.top(), share, field.height())
            for number in range(len(self._bars))
        ]

    def ring_of(self, number: int) -> QRectF:
        bar = self._drawn(number, self.places()[number])
        return bar if bar.height() else bar.adjusted(0, -_LEAST_HEIGHT, 0, 0)

    def _drawn(self, number: int, place: QRectF) -> QRectF:
        value = self._bars[number].value
        height = max(place.height() * value / self._top, _LEAST_HEIGHT) if value > 0 else 0.0
        width = min(max(place.width() * 0.72, 1.0), _WIDEST_BAR)
        return QRectF(place.center().x() - width / 2, place.bottom() - height, width, height)

    def draw(self, painter: QPainter) -> None:
        self._draw_scale(painter)
        places = self.places()
        for number, place in enumerate(places):
            bar = self._drawn(number, place)
            if bar.height():
                in_hand = number == self.current and self.hasFocus()
                self.fill(painter, bar, self._theme.strong if in_hand else self._theme.accent)
        self._draw_labels(painter, places)

    def _draw_scale(self, painter: QPainter) -> None:
        field, line = self._field, float(self.fontMetrics().height())
        for value in range(0, self._top + 1, self._step):
            at = field.bottom() - field.height() * value / self._top
            self.fill(painter, QRectF(field.left(), round(at), field.width(), 1), self._theme.line, 0)
            told = QRectF(0, at - line / 2, field.left() - SPACE, line)
            self.write(painter, told, number_text(value), Qt.AlignmentFlag.AlignRight, self._theme.muted)

    def _draw_labels(self, painter: QPainter, places: Sequence[QRectF]) -> None:
        """From the newest back, each that leaves the one after it alone."""
        metrics, field = self.fontMetrics(), self._field
        free = float(self.width())
        for bar, place in reversed(list(zip(self._bars, places, strict=True))):
            width = metrics.horizontalAdvance(bar.label) + 2.0
            left = min(max(place.center().x() - width / 2, 0.0), self.width() - width)
            if bar.label and left + width <= free:
                below = QRectF(left, field.bottom() + SPACE, width, metrics.height())
                self.write(painter, below, bar.label, Qt.AlignmentFlag.AlignHCenter, self._theme.muted)
                free = left - 2 * SPACE

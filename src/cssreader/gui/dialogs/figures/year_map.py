"""A year as a calendar: a column for each week, a square for each day, darker the more was read on it."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from cssreader.domain.figures import DAYS_A_WEEK, PeriodFigures
from cssreader.gui.dialogs.figures.plot import Plot
from cssreader.gui.dialogs.figures.words import day_told, minutes_of, month_name, weekday_name
from cssreader.gui.theme.names import counted
from cssreader.gui.theme.style_sheet import mixed
from cssreader.gui.theme.tokens import SPACE, Theme

LEVELS = (1, 15, 30, 60)
"""The minutes from which on a square is darker."""
_SHARES = (0.3, 0.5, 0.75, 1.0)
_WIDEST_SQUARE = 20.0
_GAP = 0.16
"""Of a square, between it and the next."""


class YearMap(Plot):
    across, down = DAYS_A_WEEK, 1

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._days: tuple[PeriodFigures, ...] = ()

    def set_days(self, days: Sequence[PeriodFigures]) -> None:
        """Days in order, without a gap, the first a Monday."""
        self._days = tuple(days)
        self.set_told([day_told(day) for day in self._days])
        # A year in words is too much at once; the arrows say each day.
        read = sum(1 for day in self._days if day.seconds)
        self.setAccessibleDescription(counted(read, "Read on {n} day", "Read on {n} days", "YearMap"))

    def sizeHint(self) -> QSize:
        return QSize(640, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 9 * self.fontMetrics().height())

    @property
    def _weeks(self) -> int:
        return -(-len(self._days) // DAYS_A_WEEK)

    @property
    def _names_width(self) -> float:
        days = (date(2026, 3, 2) + timedelta(days=number) for number in range(DAYS_A_WEEK))
        return max(self.fontMetrics().horizontalAdvance(weekday_name(day)) for day in days) + 2.0 * SPACE

    @property
    def _square(self) -> float:
        """The distance from a square to the next."""
        line = self.fontMetrics().height()
        wide = (self.width() - self._names_width) / max(self._weeks, 1)
        high = (self.height() - 3 * line - 2 * SPACE) / DAYS_A_WEEK
        return max(min(wide, high, _WIDEST_SQUARE), 2.0)

    def places(self) -> list[QRectF]:
        side, left, top = self._square, self._names_width, self.fontMetrics().height() + SPACE
        return [
            QRectF(left + number // DAYS_A_WEEK * side, top + number % DAYS_A_WEEK * side, side, side)
            for number in range(len(self._days))
        ]

    def ring_of(self, number: int) -> QRectF:
        return self._inner(self.places()[number])

    def _inner(self, place: QRectF) -> QRectF:
        gap = place.width() * _GAP / 2
        return place.adjusted(gap, gap, -gap, -gap)

    def colour(self, seconds: float) -> str:
        reached = sum(minutes_of(seconds) >= level for level in LEVELS)
        return self._colour_of_level(max(reached, 1) if seconds > 0 else 0)

    def _colour_of_level(self, level: int) -> str:
        theme = self._theme
        return mixed(theme.window, theme.accent, _SHARES[level - 1]) if level else mixed(theme.window, theme.line, 0.6)

    def draw(self, painter: QPainter) -> None:
        places, rounding = self.places(), min(self._square / 5, 2.0)
        for day, place in zip(self._days, places, strict=True):
            self.fill(painter, self._inner(place), self.colour(day.seconds), rounding)
        if places:
            painter.setPen(QPen(QColor(self._theme.strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.placed(self._inner(places[-1])), rounding, rounding)
            self._draw_names(painter, places)
            self._draw_legend(painter)

    def _draw_names(self, painter: QPainter, places: Sequence[QRectF]) -> None:
        metrics, muted = self.fontMetrics(), self._theme.muted
        every = 1 if self._square >= metrics.height() * 0.9 else 2
        for number in range(0, DAYS_A_WEEK, every):
            if number < len(places):
                beside = QRectF(
                    0, places[number].center().y() - metrics.height() / 2, self._names_width - SPACE, metrics.height()
                )
                self.write(painter, beside, weekday_name(self._days[number].begins), Qt.AlignmentFlag.AlignLeft, muted)
        free = 0.0
        for number in range(0, len(places), DAYS_A_WEEK):
            first = self._days[number].begins
            # The month stands over the week that holds its first day.
            name = month_name(first) if first.day <= DAYS_A_WEEK else ""
            width, left = metrics.horizontalAdvance(name) + 2.0, places[number].left()
            if name and left >= free and left + width <= self.width():
                self.write(painter, QRectF(left, 0, width, metrics.height()), name, Qt.AlignmentFlag.AlignLeft, muted)
                free = left + width + SPACE

    def _draw_legend(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        side, line = float(metrics.ascent()), float(metrics.height())
        top, left = self.places()[0].top() + DAYS_A_WEEK * self._square + 2 * SPACE, self._names_width
        for text, level in (
            (_tr("Less"), None),
            *(("", level) for level in range(len(LEVELS) + 1)),
            (_tr("More"), None),
        ):
            if level is None:
                width = metrics.horizontalAdvance(text) + 2.0
                self.write(painter, QRectF(left, top, width, line), text, Qt.AlignmentFlag.AlignLeft, self._theme.muted)
                left += width + SPACE
            else:
                square = QRectF(left, top + (line - side) / 2, side, side)
                self.fill(painter, square.adjusted(1, 1, -1, -1), self._colour_of_level(level), 2)
                left += side + SPACE


def _tr(text: str) -> str:
    return QCoreApplication.translate("YearMap", text)

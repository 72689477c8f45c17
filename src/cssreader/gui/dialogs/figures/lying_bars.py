"""Lying bars with names, the longest first: minutes by topic, or by site."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from cssreader.domain.figures import TimeSpent
from cssreader.gui.dialogs.figures.plot import Plot
from cssreader.gui.dialogs.figures.words import minutes_text, spent_told
from cssreader.gui.theme.tokens import SPACE, Theme

_MOST_FOR_NAMES = 0.42
"""Of the width."""


class LyingBars(Plot):
    """`nameless` is what time without a name is called, such as 'No topic'."""

    across, down = 0, 1

    def __init__(self, theme: Theme, name: str, nameless: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._nameless = nameless
        self._spent: tuple[TimeSpent, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_spent(self, spent: Sequence[TimeSpent]) -> None:
        self._spent = tuple(spent)
        self.set_told([spent_told(each, self._nameless) for each in self._spent])

    def first_choice(self) -> int:
        return 0

    @property
    def _row(self) -> float:
        return self.fontMetrics().height() + 2.0 * SPACE

    def sizeHint(self) -> QSize:
        return QSize(480, round(self._row * max(len(self._spent), 1)) + 2 * SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def places(self) -> list[QRectF]:
        row = self._row
        return [
            QRectF(SPACE, SPACE + number * row, self.width() - 2 * SPACE, row) for number in range(len(self._spent))
        ]

    def ring_of(self, number: int) -> QRectF:
        return self.places()[number].adjusted(2, 2, -2, -2)

    def draw(self, painter: QPainter) -> None:
        metrics, theme = self.fontMetrics(), self._theme
        names = [each.name or self._nameless for each in self._spent]
        values = [minutes_text(each.seconds) for each in self._spent]
        names_end = min(
            max((metrics.horizontalAdvance(name) for name in names), default=0) + 2.0 * SPACE,
            self.width() * _MOST_FOR_NAMES,
        )
        values_width = max((metrics.horizontalAdvance(value) for value in values), default=0) + 2.0 * SPACE
        most = max((each.seconds for each in self._spent), default=0.0) or 1.0
        for each, name, value, place in zip(self._spent, names, values, self.places(), strict=True):
            left = place.left() + 2 * SPACE
            start = left + names_end
            room = max(place.right() - start - values_width - 2 * SPACE, 4.0)
            title = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(names_end - SPACE))
            beside = QRectF(left, place.top(), names_end - SPACE, place.height())
            colour = theme.text if each.name else theme.muted
            self.write(painter, beside, title, Qt.AlignmentFlag.AlignLeft, colour)
            bar = QRectF(start, place.top() + SPACE, max(room * each.seconds / most, 2.0), place.height() - 2 * SPACE)
            self.fill(painter, bar, theme.accent if each.name else theme.muted, 2)
            behind = QRectF(bar.right() + SPACE, place.top(), values_width + SPACE, place.height())
            self.write(painter, behind, value, Qt.AlignmentFlag.AlignLeft, theme.muted)

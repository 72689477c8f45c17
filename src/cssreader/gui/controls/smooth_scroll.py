"""Scrolling that the eye can follow: short, never in the way of the next key, and none where it is unwanted."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QScrollBar

from cssreader.gui.controls.motion import motion_is_wanted

_MS = 140


class SmoothScroll(QObject):
    """Brings a scroll bar to a value. Asked again on the way, it goes on from where the first wish would have ended."""

    def __init__(self, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self.wanted = False
        """Whether to move at all; otherwise every wish is a jump."""
        self._move = QVariantAnimation(self, duration=_MS)
        self._move.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._move.valueChanged.connect(self._follow)

    @property
    def goal(self) -> int:
        """Where the bar is, or is going."""
        running = self._move.state() is QVariantAnimation.State.Running
        return int(self._move.endValue()) if running else self._bar.value()

    def to(self, value: float) -> None:
        goal = min(max(round(value), self._bar.minimum()), self._bar.maximum())
        self.stop()
        if not self.wanted or not motion_is_wanted():
            self._bar.setValue(goal)
        elif goal != self._bar.value():
            self._move.setStartValue(self._bar.value())
            self._move.setEndValue(goal)
            self._move.start()

    def by(self, distance: float) -> None:
        self.to(self.goal + distance)

    def finish(self) -> None:
        """Be at once where the bar is going."""
        goal = self.goal
        self.stop()
        self._bar.setValue(goal)

    def stop(self) -> None:
        """Stay where the bar is now."""
        self._move.stop()

    def _follow(self, value: int) -> None:
        # The last value is told when the animation has ended, too, and then it may be an old one.
        if self._move.state() is QVariantAnimation.State.Running or value == self._move.endValue():
            self._bar.setValue(value)

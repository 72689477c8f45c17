"""A menu of values: one is chosen at once, and several by ticking them first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget


class TickMenu(QMenu):
    """Space, or a click with Ctrl, ticks a value and leaves the menu open."""

    chosen = Signal(object)
    """A list of the values."""

    def __init__(self, rows: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Each row is a value, its name and what stands at its end."""
        super().__init__(parent)
        self._values: dict[QAction, str] = {}
        for value, name, end in rows:
            action = QAction(f"{name.replace('&', '&&')}\t{end}", self, checkable=True)
            self._values[action] = value
            self.addAction(action)
        self.addSeparator()
        self._several = QAction(self)
        self.addAction(self._several)
        self.triggered.connect(self._choose)
        self._show_ticked()

    def _ticked(self) -> list[str]:
        return [value for action, value in self._values.items() if action.isChecked()]

    def _show_ticked(self) -> None:
        several = self._ticked()
        self._several.setEnabled(bool(several))
        self._several.setText(
            self.tr("Any of those ticked") if several else self.tr("Space, or Ctrl and a click, ticks several")
        )

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(self._ticked() if action is self._several else [self._values[action]])

    def _tick(self, action: QAction | None) -> bool:
        if action is None or action not in self._values:
            return False
        action.setChecked(not action.isChecked())
        self._show_ticked()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not with_ctrl or not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

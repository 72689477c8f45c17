"""The four panes side by side: which are there, how wide, and which fold away in a narrow window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

PANES = ("library", "essays", "reading", "margin")
_WIDTHS = [200, 330, 700, 300]
_FITS = {"margin": 1160, "library": 900, "essays": 640}
"""Below these widths of the window, in device-independent pixels, a pane folds away to leave the page its column."""


class PaneRow(QSplitter):
    """The page, and room for the others, which are put in by name once the page can be read."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._panes: dict[str, QWidget] = {name: page if name == "reading" else _room() for name in PANES}
        self._wished = dict.fromkeys(_FITS, True)
        self._width = 0
        for pane in self._panes.values():
            self.addWidget(pane)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(PANES.index("reading"), 1)
        self.setSizes(_WIDTHS)

    def fill(self, name: str, pane: QWidget) -> None:
        """Put a pane into its room, as wide and as visible as the room was."""
        room = self._panes[name]
        shown = not room.isHidden()
        self.replaceWidget(PANES.index(name), pane)
        pane.setVisible(shown)
        self._panes[name] = pane
        room.deleteLater()

    def fit(self, width: int) -> None:
        """Fold panes away or bring them back where the window's new width asks for it."""
        for name, fits in _FITS.items():
            if not self._width or (self._width >= fits) != (width >= fits):
                self._panes[name].setVisible(self._wished[name] and width >= fits)
        self._width = width

    def toggle(self, name: str) -> None:
        self._wished[name] = self._panes[name].isHidden()
        self._panes[name].setVisible(self._wished[name])

    def focus(self, name: str) -> None:
        """Give the keyboard to a pane, which is shown if it was folded away."""
        self._panes[name].show()
        self._panes[name].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _room() -> QWidget:
    room = QWidget()
    room.setProperty("surface", "panel")
    room.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return room

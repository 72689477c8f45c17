"""The four panes side by side: which are there, how wide, and which fold away in a narrow window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from cssreader.gui.page_split import PageSplit

PANES = ("library", "essays", "reading", "margin")
_WIDTHS = [208, 272, 580, 220]
_FITS = {"library": 900, "essays": 640, "reading": 0, "margin": 1160}
"""Below these widths of the window, in device-independent pixels, a pane folds away unless it is asked for."""
_NEEDS = {"library": 170, "essays": 260, "reading": 400, "margin": 240}
"""What a pane needs to be of use. One that was asked for takes the room of others, the page last."""


class PaneRow(QSplitter):
    """The page, and room for the others, which are put in by name once the page can be read."""

    arranged = Signal()
    """Panes have come or gone."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._pages = PageSplit(page)
        self._needs = dict(_NEEDS)
        self._panes: dict[str, QWidget] = {name: self._pages if name == "reading" else _room() for name in PANES}
        self._wished = dict.fromkeys(PANES, True)
        """What the person wishes to see where there is room for it."""
        self._home = "reading"
        """What a window with room for one pane shows by itself."""
        self._asked = self._home
        """What was asked for last where there is no room for it by itself; the home when that is done with."""
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

    def put_beside(self, page: QWidget) -> None:
        """Show a second page beside the first; `set_pages` makes room for it."""
        self._pages.put_beside(page)

    def set_pages(self, count: int) -> None:
        """Say for how many pages side by side there is to be room."""
        self._needs["reading"] = count * _NEEDS["reading"]
        self._arrange()

    def fit(self, width: int) -> None:
        """Fold panes away or bring them back as the window's new width asks for it."""
        shrinks = any(width < least <= self._width for least in _FITS.values())
        self._width = width
        # A pane fills a window only while it is asked for in a window of that kind.
        if shrinks or self._fits(self._asked):
            self._asked = self._home
        self._arrange()

    def set_home(self, name: str) -> None:
        """Say what a small window shows until something else is asked for: the list, while no essay is open."""
        if name != self._home:
            self._asked = self._home = name
            self._arrange()

    def is_shown(self, name: str) -> bool:
        return not self._panes[name].isHidden()

    def toggle(self, name: str) -> None:
        """Put a pane away, or bring it: for good where it has room, else until something else is asked for."""
        hides = self.is_shown(name)
        if self._fits(name):
            self._wished[name] = not hides
        if not hides:
            self._asked = name
        else:
            self._asked = "reading" if name == self._home else self._home
        self._arrange()

    def reveal(self, name: str) -> None:
        """Show a pane that is needed now, in a narrow window in the place of others."""
        self._asked = name
        self._arrange()

    def focus(self, name: str) -> None:
        """Give the keyboard to a pane, which is shown if it was folded away."""
        self.reveal(name)
        self._panes[name].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fits(self, name: str) -> bool:
        return self._width >= _FITS[name]

    def _arrange(self) -> None:
        shown: set[str] = set()
        room = self._width
        for name in dict.fromkeys((self._asked, "reading", "essays", "library", "margin")):
            wanted = name == self._asked or (self._wished[name] and self._fits(name))
            # Two pages take the room of others, but are narrow before neither of them is shown.
            need = self._needs[name] if self._needs[name] <= room else _NEEDS[name]
            if wanted and (not shown or need <= room):
                shown.add(name)
                room -= need
        for name, pane in self._panes.items():
            pane.setVisible(name in shown)
        self.arranged.emit()


def _room() -> QWidget:
    room = QWidget()
    room.setProperty("surface", "panel")
    room.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return room

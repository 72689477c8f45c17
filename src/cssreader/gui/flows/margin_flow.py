"""The cards of the margin stand beside their lines, and go along when the page is scrolled."""

from PySide6.QtCore import QObject, QPoint, QTimer

from cssreader.domain.annotation import span_of
from cssreader.gui.panels import Panels
from cssreader.gui.preferences import Preferences

_GATHER_MS = 60
"""The page is laid out in steps, and each of them moves the lines that are still to come."""
_READING_LINE = 1 / 3
"""Of the height of the page: where one reads, a card is just beside its line."""


class MarginFlow(QObject):
    """Joins the first page with the cards. Where they are not seen together the cards are a plain list."""

    def __init__(self, panels: Panels, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._cards = panels.reading, panels.margin.cards
        self._preferences = preferences
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.arrange)
        view, model = self._page.paper_view, self._cards.model()
        view.scrolled.connect(self._follow)
        rows = (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged, model.layoutChanged)
        for changed in (*rows, view.resized, view.verticalScrollBar().rangeChanged, preferences.changed):
            # Most of them bring something along, which a timer would take for its time.
            changed.connect(lambda *_: self._later.start())

    def arrange(self) -> None:
        """Let the cards stand where their lines are now."""
        opened = self._page.opened
        together = self._page.isVisible() and self._cards.isVisible()
        if opened is None or not together or not self._preferences.settings.appearance.cards_beside_lines:
            self._cards.stand_beside({}, 0)
            return
        places = []
        for number in range(self._cards.model().rowCount()):
            annotation = self._cards.annotation_in(number)
            span = span_of(annotation.placement) if annotation is not None and annotation.selector is not None else None
            if annotation is not None and span is not None:
                places.append((span[0], annotation.id))
        places.sort()
        view = self._page.paper_view
        heights = view.heights_of([start for start, _ in places])
        lines = {annotation_id: height for (_, annotation_id), height in zip(places, heights, strict=True)}
        self._cards.stand_beside(lines, view.verticalScrollBar().maximum() + view.viewport().height())
        self._follow()

    def _follow(self) -> None:
        view, cards = self._page.paper_view, self._cards
        if not cards.isVisible():
            return
        above = cards.viewport().mapToGlobal(QPoint(0, 0)).y() - view.viewport().mapToGlobal(QPoint(0, 0)).y()
        line = round(view.viewport().height() * _READING_LINE)
        cards.follow(view.verticalScrollBar().value(), line, above)

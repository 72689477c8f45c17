"""Focus mode: one paragraph is lit, and the rest of the page is dimmed."""

from bisect import bisect_right
from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from cssreader.gui.reading.page_geometry import PageGeometry
from cssreader.gui.reading.place_map import PlaceMap

FROM_TOP = 0.38
"""Where the lit paragraph lies while one scrolls through the middle of an essay, as a share of the screen's height."""
DIMNESS = 0.6
"""How much of the page's colour lies over what is not lit."""


class LitParagraph(NamedTuple):
    number: int
    """Among the entries of the page's places."""
    top: float
    bottom: float
    """In document coordinates."""


def reading_line(scroll: float, most: float, height: float) -> float:
    """The height on the page at which one reads, when it stands at `scroll` of `most`: nearer to the edges at the ends.

    Every line of the page is under it at some scroll position.
    """
    before, after = min(scroll, height) / max(height, 1), min(most - scroll, height) / max(height, 1)
    share = FROM_TOP * before if before < after else 1 - (1 - FROM_TOP) * after
    return scroll + height * share


class FocusLight:
    """Finds the paragraphs of one page. A row of a table counts as one."""

    def __init__(self, document: QTextDocument, geometry: PageGeometry, places: PlaceMap) -> None:
        self._document = document
        self._geometry = geometry
        self._entries = places.entries

    def at_offset(self, offset: int) -> LitParagraph | None:
        """The paragraph that holds a place of the essay."""
        number = bisect_right([entry.offset for entry in self._entries], offset) - 1
        return self._paragraph(max(number, 0)) if self._entries else None

    def at_height(self, y: float) -> LitParagraph | None:
        """The paragraph at, or else the next one under, a height of the page; the last when none is."""
        if not self._entries:
            return None
        low, high = 0, len(self._entries) - 1
        while low < high:
            middle = (low + high) // 2
            if self._bottom(middle) >= y:
                high = middle
            else:
                low = middle + 1
        return self._paragraph(low)

    def next_to(self, paragraph: LitParagraph, by: int) -> LitParagraph:
        """The paragraph after (`by` 1) or before (-1); the same one at the end."""
        number = paragraph.number + by
        while 0 <= number < len(self._entries):
            found = self._paragraph(number)
            if found.top != paragraph.top:
                return found
            number += by
        return paragraph

    def offset_of(self, paragraph: LitParagraph) -> int:
        return self._entries[paragraph.number].offset

    def _bottom(self, number: int) -> float:
        return self._geometry.block_rect(self._document.findBlock(self._entries[number].position)).bottom()

    def _paragraph(self, number: int) -> LitParagraph:
        rect = self._geometry.block_rect(self._document.findBlock(self._entries[number].position))
        return LitParagraph(number, rect.top(), rect.bottom())

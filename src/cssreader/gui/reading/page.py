"""A laid-out essay: a text document, where the essay's words stand in it, and what is drawn beside them."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from cssreader.domain.content import Picture
from cssreader.gui.reading.place_map import PlaceMap

REMOVED_BLOCKS_LINK = "cssreader:removed-blocks"
"""The address behind the line that tells how many blocks were hidden."""
FINISH_LINK = "cssreader:finish"
"""The address behind the words that put the essay on the shelf of what is finished."""
NEXT_LINK = "cssreader:next"
"""The address behind the words that lead on in the list."""
AUTHOR_LINK = "cssreader:author:"
"""What stands before the name, which is written as in an address."""


class Marker(NamedTuple):
    """What hangs beside the first line of a list item: a bullet or a number."""

    text: str
    right_to_left: bool
    link: str = ""
    """Where it leads, if anywhere."""


class QuotationBar(NamedTuple):
    """The thin rule beside a quotation."""

    right_to_left: bool


@dataclass(frozen=True, slots=True)
class CodePanel:
    """The ground behind preformatted text."""


@dataclass(frozen=True, slots=True)
class PartRule:
    """The short line between two parts of an essay."""


@dataclass(frozen=True, slots=True)
class EndRule:
    """The line between the essay and what is told about it, above its block."""


@dataclass(frozen=True, slots=True)
class PictureFrame:
    """A picture in a block of its own, with the words of its caption."""

    picture: Picture
    caption: str = ""

    @property
    def words(self) -> str:
        """What it shows, in words: its caption, or what the page says for those who do not see it."""
        return self.caption or self.picture.alt


Ornament = Marker | QuotationBar | CodePanel | PartRule | EndRule | PictureFrame


class Page(NamedTuple):
    document: QTextDocument
    text: str
    """The essay's plain text."""
    places: PlaceMap
    ornaments: MappingProxyType[int, Ornament]
    """What is drawn beside a block, by the document position at which the block begins."""
    tables_width: float = 0.0
    """The width that tables were fitted to; 0 where there are none."""

    @property
    def pictures(self) -> dict[int, PictureFrame]:
        """The pictures in order, by the document positions of their blocks."""
        return {at: one for at, one in sorted(self.ornaments.items()) if isinstance(one, PictureFrame)}

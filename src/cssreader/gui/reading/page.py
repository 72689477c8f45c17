"""A laid-out essay: a text document, where the essay's words stand in it, and what is drawn beside them."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from cssreader.gui.reading.place_map import PlaceMap

REMOVED_BLOCKS_LINK = "cssreader:removed-blocks"
"""The address behind the line that tells how many blocks were hidden."""


class Marker(NamedTuple):
    """What hangs beside the first line of a list item: a bullet or a number."""

    text: str
    right_to_left: bool


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


Ornament = Marker | QuotationBar | CodePanel | PartRule | EndRule


class Page(NamedTuple):
    document: QTextDocument
    text: str
    """The essay's plain text."""
    places: PlaceMap
    ornaments: MappingProxyType[int, Ornament]
    """What is drawn beside a block, by the document position at which the block begins."""

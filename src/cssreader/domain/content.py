"""What an essay consists of: a flat run of blocks, each a run of spans.

The model is flat on purpose. A place in an essay is one number, its offset in the plain text
(`cssreader.text.plain`), and a flat run of blocks maps onto a text document block by block.
"""

from dataclasses import dataclass
from enum import Flag, auto
from typing import NewType

SafeHtml = NewType("SafeHtml", str)
"""A well-formed XHTML fragment that holds only what `cssreader.text.safe_html` writes."""


class Style(Flag):
    """How a span is set; styles combine."""

    PLAIN = 0
    EMPHASIS = auto()
    STRONG = auto()
    CODE = auto()
    SUPERSCRIPT = auto()
    SUBSCRIPT = auto()
    STRUCK = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one style. A line feed in it is a forced line break."""

    text: str
    style: Style = Style.PLAIN
    link: str | None = None


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: Spans


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` is 1 to 6. The title is a fact of the essay, so 2 is the usual highest."""

    level: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class ListItem:
    """One paragraph of a list item at `depth` 1 or more.

    `ordinal` is the number of an item of a numbered list, None for a bullet. A further paragraph
    of the same item is `continued` and shows no marker.
    """

    depth: int
    spans: Spans
    ordinal: int | None = None
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """One paragraph of a block quotation."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Text whose spaces and lines are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Caption:
    """The words under a figure or above a table."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table; adjacent rows are one table unless a row `starts` a new one."""

    cells: tuple[Spans, ...]
    header: bool = False
    starts: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A break between two parts, drawn as a thin line."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture between two blocks. It takes no room in the plain text; a caption is the block after it."""

    source: str
    """``picture:`` and the SHA-256 of its bytes where those are at hand; else its web address or its path
    beside the page, which nothing ever loads by itself."""
    alt: str = ""
    """What it shows, in words, on one line; often empty."""
    width: int | None = None
    height: int | None = None
    """In its own pixels, both or neither; before it is stored, as the page states them."""


Block = Paragraph | Heading | ListItem | Quotation | Preformatted | Caption | TableRow | Rule | Picture
Content = tuple[Block, ...]

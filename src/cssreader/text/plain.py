"""The plain text of an essay: what every offset counts in, what is searched and what is quoted."""

from typing import NamedTuple

from cssreader.domain.content import Block, Content, ListItem, Picture, Preformatted, Rule, TableRow
from cssreader.text.spans import text_of


class PlacedBlock(NamedTuple):
    """A block and where its text stands in the plain text, in characters."""

    block: Block
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def block_text(block: Block) -> str:
    """The words of one block; the cells of a table row stand a tab apart."""
    match block:
        case Preformatted(text):
            return text
        case TableRow(cells=cells):
            return "\t".join(text_of(cell) for cell in cells)
        case Rule() | Picture():
            return ""
        case _:
            return text_of(block.spans)


def _separator(before: Block, after: Block) -> str:
    if isinstance(before, ListItem) and isinstance(after, ListItem):
        return "\n"
    if isinstance(before, TableRow) and isinstance(after, TableRow) and not after.starts:
        return "\n"
    return "\n\n"


def placed_blocks(content: Content) -> list[PlacedBlock]:
    """Every block with its place. A block without words, such as a rule or a picture, takes no room."""
    placed: list[PlacedBlock] = []
    length = 0
    last: Block | None = None
    for block in content:
        text = block_text(block)
        if text and last is not None:
            length += len(_separator(last, block))
        placed.append(PlacedBlock(block, length, text))
        length += len(text)
        if text:
            last = block
    return placed


def plain_text(content: Content) -> str:
    """The text of the blocks, a blank line apart; list items and table rows a line apart."""
    parts: list[str] = []
    last: Block | None = None
    for block in content:
        text = block_text(block)
        if not text:
            continue
        if last is not None:
            parts.append(_separator(last, block))
        parts.append(text)
        last = block
    return "".join(parts)


def word_count(text: str) -> int:
    return len(text.split())

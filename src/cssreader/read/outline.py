"""The headings of an essay, as a reader's way through it."""

from cssreader.domain.content import Content, Heading
from cssreader.domain.reading import OutlineEntry
from cssreader.text.plain import placed_blocks


def outline_of(content: Content) -> tuple[OutlineEntry, ...]:
    """The headings with words in them, in order; each title on one line."""
    return tuple(
        OutlineEntry(placed.block.level, title, placed.start)
        for placed in placed_blocks(content)
        if isinstance(placed.block, Heading) and (title := " ".join(placed.text.split()))
    )

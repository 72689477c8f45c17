"""Content in whose words stretches are enclosed, such as highlights, for writers that set them apart.

The writers of HTML and Markdown know nothing of stretches: they are given content with *tokens* in its words,
characters that no text has, and the tokens become tags afterwards (`tagged`). A stretch is cut at the bounds of spans
and blocks, so that tags nest whatever overlaps.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from cssreader.domain.content import Block, Content, Picture, Preformatted, Rule, Span, Spans, TableRow
from cssreader.text.plain import PlacedBlock, placed_blocks
from cssreader.text.spans import joined

# Characters that Unicode sets aside for use inside a program; in a text from outside they mean nothing.
_OPEN, _MIDDLE, _CLOSE, _POINT = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_TOKENS = re.compile(f"{_OPEN}(\\d+){_MIDDLE}|{_POINT}(\\d+){_MIDDLE}|{_CLOSE}")
_FOREIGN = re.compile("[\ufdd0-\ufdef]")


class Stretch(NamedTuple):
    """Some characters of the plain text that belong together."""

    start: int
    end: int
    has_point: bool = False
    """Whether something is to stand behind its last character."""
    unlinked: bool = False
    """Whether links in it go, because it becomes one itself."""


def marked(content: Content, stretches: Sequence[Stretch]) -> Content:
    """The content with tokens round the words of each stretch, which are named by their index."""
    placed = placed_blocks(content)
    ends = [_last_character(placed, stretch) for stretch in stretches]
    return tuple(_block(each, stretches, ends) for each in placed)


def tagged(
    written: str, opening: Callable[[int], str], closing: Callable[[int], str], point: Callable[[int], str]
) -> str:
    """What was written of such content, with tags in place of the tokens."""
    open_now: list[int] = []

    def tag(found: re.Match[str]) -> str:
        if found[1]:
            open_now.append(int(found[1]))
            return opening(open_now[-1])
        return point(int(found[2])) if found[2] else closing(open_now.pop())

    return _TOKENS.sub(tag, written)


def _last_character(placed: Sequence[PlacedBlock], stretch: Stretch) -> int:
    """Where the last word of a stretch ends; -1 for one without words.

    White space at its end may be that between two blocks or two cells, which is part of neither.
    """
    for each in reversed(placed):
        if each.start < stretch.end and stretch.start < each.end:
            first = max(stretch.start, each.start)
            words = each.text[first - each.start : stretch.end - each.start].rstrip()
            if words:
                return first + len(words)
    return -1


def _block(placed: PlacedBlock, stretches: Sequence[Stretch], ends: Sequence[int]) -> Block:
    block = placed.block
    here = [number for number, each in enumerate(stretches) if each.start < placed.end and placed.start < each.end]

    def cut(spans: Spans, start: int) -> Spans:
        return joined(_cut(spans, start, here, stretches, ends))

    match block:
        case Picture() | Rule():
            return block
        case Preformatted(text):
            return Preformatted("".join(span.text for span in cut((Span(text),), placed.start)))
        case TableRow(cells=cells):
            starts = [placed.start]
            for cell in cells:
                starts.append(starts[-1] + sum(len(span.text) for span in cell) + 1)
            return replace(block, cells=tuple(cut(cell, start) for cell, start in zip(cells, starts, strict=False)))
        case _:
            return replace(block, spans=cut(block.spans, placed.start))


def _cut(
    spans: Spans, start: int, here: Sequence[int], stretches: Sequence[Stretch], ends: Sequence[int]
) -> Iterator[Span]:
    for span in spans:
        end = start + len(span.text)
        bounds = {bound for number in here for bound in stretches[number][:2] if start < bound < end}
        places = sorted({start, *bounds, end})
        for first, last in pairwise(places):
            over = [number for number in here if stretches[number].start < last and first < stretches[number].end]
            words = _FOREIGN.sub("\ufffd", span.text[first - start : last - start])
            link = None if any(stretches[number].unlinked for number in over) else span.link
            yield Span(_enclosed(words, over), span.style, link)
            points = [number for number in over if stretches[number].has_point and first < ends[number] <= last]
            if points:
                yield Span("".join(f"{_POINT}{number}{_MIDDLE}" for number in points))
        start = end


def _enclosed(words: str, over: Sequence[int]) -> str:
    """White space at either end stays outside, where Markdown wants it and a line below the words does not go."""
    inner = words.strip()
    if not inner or not over:
        return words
    before, _, behind = words.partition(inner)
    opened = "".join(f"{_OPEN}{number}{_MIDDLE}" for number in over)
    return f"{before}{opened}{inner}{_CLOSE * len(over)}{behind}"

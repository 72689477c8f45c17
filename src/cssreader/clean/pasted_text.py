"""Text as a person pastes it becomes a run of pieces: paragraphs, headings, lists."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cssreader.clean.characters import on_one_line
from cssreader.clean.pieces import Piece
from cssreader.domain.content import Block, ListItem, Paragraph, Span

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_BULLET = re.compile(r"(?P<indent>\s*)(?P<mark>[•●▪◦‣⁃∙·*➢❖✓✔-])\s+(?P<text>\S.*)\Z", re.DOTALL)
_NUMBER = re.compile(r"(?P<indent>\s*)\(?(?P<ordinal>\d{1,3})[.)]\s+(?P<text>\S.*)\Z", re.DOTALL)
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
_WRAPPED_SHARE = 0.6
_DEEPER_INDENT = 2


def pieces_of_text(text: str) -> list[Piece]:
    """Paragraphs by blank lines, or by lines where there are none; lines broken at a fixed width are joined."""
    chunks = [chunk for chunk in _BLANK.split(text) if chunk.strip()]
    every = [line for chunk in chunks for line in chunk.split("\n") if line.strip()]
    width = _wrap_width(every)
    lines = [line for chunk in chunks for line in _paragraphs(chunk.split("\n"), width)]
    return pieces_of_lines(lines)


def pieces_of_lines(lines: Sequence[str]) -> list[Piece]:
    """Paragraphs and list items, of lines that hold one each."""
    return [_piece(block) for block in _blocks(lines)]


def _wrap_width(lines: Sequence[str]) -> int | None:
    """The width at which lines were broken, where most of them end for no other reason."""
    longest = max((len(line.rstrip()) for line in lines), default=0)
    if not _NARROWEST_WRAP <= longest <= _WIDEST_WRAP or len(lines) < 4:
        return None
    full = sum(_is_full(line, following, longest) for line, following in pairwise(lines))
    return longest if full >= _WRAPPED_SHARE * (len(lines) - 1) else None


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    words = following.split(None, 1)
    return bool(words) and len(line.rstrip()) + 1 + len(words[0]) > width - 2


def _paragraphs(lines: Sequence[str], width: int | None) -> Iterator[str]:
    """The paragraphs of one chunk without blank lines."""
    lines = [line.rstrip() for line in lines if line.strip()]
    if width is None and _is_wrapped(lines):
        width = max(len(line) for line in lines)
    if width is None:
        yield from lines
        return
    paragraph: list[str] = []
    for number, line in enumerate(lines):
        starts_anew = _BULLET.match(line) or _NUMBER.match(line)
        broken = paragraph and not _is_full(lines[number - 1], line, width)
        if paragraph and (starts_anew or broken):
            yield " ".join(paragraph)
            paragraph = []
        paragraph.append(line if not paragraph else line.strip())
    if paragraph:
        yield " ".join(paragraph)


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether the lines of one chunk are one paragraph, broken at a width."""
    if len(lines) < 3 or any(_BULLET.match(line) or _NUMBER.match(line) for line in lines[1:]):
        return False
    width = max(len(line) for line in lines)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    return all(_is_full(line, following, width) for line, following in pairwise(lines))


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    ordinals = [int(match["ordinal"]) if (match := _NUMBER.match(line)) else None for line in lines]
    base: int | None = None
    for number, line in enumerate(lines):
        bullet = _BULLET.match(line)
        if bullet and (bullet["mark"] not in "-*·" or _has_like_neighbour(lines, number)):
            base = len(bullet["indent"]) if base is None else base
            depth = 2 if len(bullet["indent"]) >= base + _DEEPER_INDENT else 1
            yield ListItem(depth, (Span(on_one_line(bullet["text"])),))
            continue
        ordinal = ordinals[number]
        counted = _NUMBER.match(line)
        if counted and ordinal is not None and _counts_on(ordinals, number):
            yield ListItem(1, (Span(on_one_line(counted["text"])),), ordinal)
            continue
        base = None
        yield Paragraph((Span(on_one_line(line)),))


def _has_like_neighbour(lines: Sequence[str], number: int) -> bool:
    return any(_BULLET.match(line) for line in (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]))


def _counts_on(ordinals: Sequence[int | None], number: int) -> bool:
    """Whether the line before or after counts one less or one more; a lone number is part of a heading."""
    own = ordinals[number]
    before = ordinals[number - 1] if number else None
    after = ordinals[number + 1] if number + 1 < len(ordinals) else None
    return own is not None and (before == own - 1 or after == own + 1)


def _piece(block: Block) -> Piece:
    return Piece(block, "".join(span.text for span in getattr(block, "spans", ())))

"""Headings: the ones that pasted text and careless markup hide, and the levels of all."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from cssreader.clean.pieces import Piece
from cssreader.clean.shape.evidence import is_prose
from cssreader.domain.content import Content, Heading, ListItem, Paragraph, Span, Style
from cssreader.text.spans import text_of

_MOST_WORDS = 14
_LONGEST = 100
_HIGHEST = 2
_VERSE = 3


def with_plain_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Short lines between paragraphs, unpunctuated and followed by text, become headings of level 2.

    Three such lines in a row are verse or a list of some kind, and stay as they are.
    """
    out: list[Piece] = []
    for could_head, run in groupby(pieces, _could_head):
        lines = list(run)
        following = pieces[len(out) + len(lines)] if len(out) + len(lines) < len(pieces) else None
        leads = following is not None and (is_prose(following) or isinstance(following.block, ListItem))
        out.extend(_as_heading(line) if could_head and leads and len(lines) < _VERSE else line for line in lines)
    return out


def _as_heading(piece: Piece) -> Piece:
    assert isinstance(piece.block, Paragraph)
    return replace(piece, block=Heading(_HIGHEST, piece.block.spans))


def _could_head(piece: Piece) -> bool:
    text = piece.text
    if not isinstance(piece.block, Paragraph) or len(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    if text[-1] in ".,;!…۔،؛" or (text[-1] in '"”’)' and text[-2:-1] in ".,;!"):
        return False
    first = next((character for character in text if character.isalpha()), "")
    return bool(first) and not first.islower()


def with_bold_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Paragraphs of a page that are set in bold throughout, short and followed by text, become headings."""
    level = _HIGHEST + 1 if any(isinstance(piece.block, Heading) for piece in pieces) else _HIGHEST
    out: list[Piece] = []
    for number, piece in enumerate(pieces):
        block = piece.block
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        if (
            isinstance(block, Paragraph)
            and following is not None
            and _could_head(piece)
            and "\n" not in text_of(block.spans)
            and all(Style.STRONG in span.style or not span.text.strip() for span in block.spans)
            and (is_prose(following) or isinstance(following.block, ListItem))
        ):
            spans = tuple(Span(span.text, span.style & ~Style.STRONG, span.link) for span in block.spans)
            out.append(replace(piece, block=Heading(level, spans)))
        else:
            out.append(piece)
    return out


def levelled(content: Content) -> Content:
    """The headings moved up or down together so that the highest is of level 2: the title alone is of level 1."""
    levels = [block.level for block in content if isinstance(block, Heading)]
    if not levels:
        return content
    shift = _HIGHEST - min(levels)
    return tuple(
        Heading(min(block.level + shift, 6), block.spans) if isinstance(block, Heading) else block for block in content
    )

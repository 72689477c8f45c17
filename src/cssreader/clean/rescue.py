"""Paragraphs of the essay that the extraction lost: the lead above the text, holes within it, and its notes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from itertools import takewhile

from cssreader.clean.pieces import Piece
from cssreader.clean.shape.evidence import ends_sentence, is_prose
from cssreader.clean.shape.labels import label_of
from cssreader.clean.shape.promotions import may_promote
from cssreader.clean.titles import title_key
from cssreader.domain.content import Heading, ListItem, Paragraph, Quotation, TableRow

_LEAST_LEAD_WORDS = 20
_MOST_LINKED = 0.3
_FARTHEST_LEAD = 12
_LONGEST_HOLE = 15
_LEAST_FILLING_WORDS = 3
_LEAST_PROSE = 100
"""Words. With less, a page has no essay that could have been overlooked."""
_LEAST_FOUND, _MOST_OF_IT = 0.7, 0.8
_NESTED = (ListItem, Quotation, TableRow)
_DEEPEST_NESTED = 4
_LEAST_WRAPPED, _DEEPEST_WRAPPED = 3, 5


def rescued(pieces: Sequence[Piece], title: str | None) -> list[Piece]:
    """The same pieces, with the lead, the notes, and the paragraphs between two kept neighbours kept too."""
    out = _holder_taken(pieces)
    first = next((n for n, piece in enumerate(out) if piece.kept and is_prose(piece)), None)
    if first is None:
        return out
    key = title_key(title or "")
    heads = [
        n
        for n, piece in enumerate(out[:first])
        if isinstance(piece.block, Heading) and key and title_key(piece.text) == key
    ]
    start = heads[-1] + 1 if heads else first
    for number in range(max(start, first - _FARTHEST_LEAD), first):
        if _is_lead(out[number]):
            out[number] = replace(out[number], kept=True)
    if first and _heads(out[first - 1], out[first], key):
        out[first - 1] = replace(out[first - 1], kept=True)
    for start, end in _holes(out, first):
        # A promotion put into the hole is told apart later; it says nothing of what stands around it.
        if all(_may_fill(piece) or may_promote(piece) for piece in out[start:end]):
            out[start:end] = [replace(piece, kept=True) if _may_fill(piece) else piece for piece in out[start:end]]
    for number in _rest(out):
        out[number] = replace(out[number], kept=True)
    return [
        replace(piece, kept=True) if _is_note(piece) or _heads_notes(out, number) else piece
        for number, piece in enumerate(out)
    ]


def _rest(pieces: Sequence[Piece]) -> list[int]:
    """What follows the last kept paragraph in its element, up to the last paragraph there: the extraction broke off.

    A label, such as *Related Posts*, ends it.
    """
    last = max(number for number, piece in enumerate(pieces) if piece.kept and is_prose(piece))
    wrapped = _wrapping(pieces)
    rest: list[int] = []
    for number in range(last + 1, min(last + _LONGEST_HOLE, len(pieces))):
        piece = pieces[number]
        beside = _shared_element(pieces[last], piece, wrapped) is not None
        if not beside or label_of(piece.text) or not (_may_fill(piece) or may_promote(piece)):
            break
        rest.append(number)
    while rest and not (_may_fill(pieces[rest[-1]]) and is_prose(pieces[rest[-1]])):
        rest.pop()
    return [number for number in rest if _may_fill(pieces[number])]


def _heads(heading: Piece, prose: Piece, title: str) -> bool:
    """Whether a heading stands right above the first paragraph, beside it, and is not the title again."""
    return (
        isinstance(heading.block, Heading)
        and heading.boxes[:-1] == prose.boxes[:-1]
        and title_key(heading.text) != title
        and not heading.hidden
        and heading.place is None
        and heading.linked <= _MOST_LINKED
    )


def _holder_taken(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces, with the element that holds most of the prose kept whole where the extraction found little."""
    words = [len(piece.text.split()) if _may_be_prose(piece) else 0 for piece in pieces]
    total = sum(words)
    kept = sum(count for piece, count in zip(pieces, words, strict=True) if piece.kept)
    if total < _LEAST_PROSE or kept >= _LEAST_FOUND * total:
        return list(pieces)
    held: dict[tuple[int, ...], int] = {}
    for piece, count in zip(pieces, words, strict=True):
        for depth in range(1, len(piece.boxes)):
            if count:
                held[piece.boxes[:depth]] = held.get(piece.boxes[:depth], 0) + count
    holder = max((boxes for boxes in held if held[boxes] >= _MOST_OF_IT * total), key=len, default=())
    return [
        replace(piece, kept=True)
        if piece.boxes[: len(holder)] == holder
        and piece.place is None
        and not piece.hidden
        and piece.linked <= _MOST_LINKED
        else piece
        for piece in pieces
    ]


def _may_be_prose(piece: Piece) -> bool:
    return piece.place is None and not piece.hidden and piece.linked <= _MOST_LINKED and is_prose(piece)


def _is_note(piece: Piece) -> bool:
    return piece.note and not piece.hidden and piece.place is None


def _heads_notes(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a piece is a heading right above the first note."""
    piece, below = pieces[number], pieces[number + 1 : number + 2]
    is_above = isinstance(piece.block, Heading) and not piece.hidden and piece.place is None
    return is_above and any(map(_is_note, below)) and piece.linked <= _MOST_LINKED


def _holes(pieces: Sequence[Piece], first: int) -> list[tuple[int, int]]:
    """Runs of lost pieces between two kept ones that stand side by side in one element, as (start, end)."""
    holes: list[tuple[int, int]] = []
    before = first
    wrapped = _wrapping(pieces)
    for number in range(first + 1, len(pieces)):
        if not pieces[number].kept:
            continue
        around = _shared_element(pieces[before], pieces[number], wrapped)
        if 1 < number - before <= _LONGEST_HOLE + 1 and around is not None:
            inside = pieces[before + 1 : number]
            if all(piece.boxes[: len(around)] == around for piece in inside):
                holes.append((before + 1, number))
        before = number
    return holes


def _wrapping(pieces: Sequence[Piece]) -> tuple[tuple[int, ...], int] | None:
    """How a page builder wraps the text: the boxes that hold it and how deep below each paragraph stands alone.

    None where the paragraphs stand side by side, as in most pages.
    """
    kept = [piece for piece in pieces if piece.kept and isinstance(piece.block, Paragraph) and is_prose(piece)]
    depths = Counter(len(piece.boxes) for piece in kept)
    if len(kept) < _LEAST_WRAPPED:
        return None
    depth, count = depths.most_common(1)[0]
    alike = [piece for piece in kept if len(piece.boxes) == depth]
    around = reduce(_common, (piece.boxes for piece in alike))
    alone = len({piece.boxes[: len(around) + 1] for piece in alike}) == len(alike)
    below = depth - len(around)
    if count < _LEAST_WRAPPED or not alone or not 1 < below <= _DEEPEST_WRAPPED:
        return None
    return around, below


def _shared_element(before: Piece, after: Piece, wrapped: tuple[tuple[int, ...], int] | None) -> tuple[int, ...] | None:
    """The boxes of the element in which two pieces stand side by side, if there is one.

    A list, a quotation or a table stands where its own element does, not where its words do.
    """
    if wrapped and all(_is_wrapped(piece, *wrapped) for piece in (before, after)):
        return wrapped[0]
    holders = [piece.boxes[:-1] for piece in (before, after) if not isinstance(piece.block, _NESTED)]
    around = min(holders, key=len) if holders else _common(before.boxes, after.boxes)
    return around if all(_stands_in(piece, around) for piece in (before, after)) else None


def _is_wrapped(piece: Piece, around: tuple[int, ...], below: int) -> bool:
    deeper = len(piece.boxes) - len(around) - below
    return piece.boxes[: len(around)] == around and (deeper == 0 or isinstance(piece.block, _NESTED))


def _common(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(box for box, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _stands_in(piece: Piece, around: tuple[int, ...]) -> bool:
    if isinstance(piece.block, _NESTED):
        return piece.boxes[: len(around)] == around and len(piece.boxes) - len(around) <= _DEEPEST_NESTED
    return piece.boxes[:-1] == around


def _is_lead(piece: Piece) -> bool:
    return (
        isinstance(piece.block, Paragraph)
        and not piece.kept
        and piece.place is None
        and not piece.hidden
        and piece.linked <= _MOST_LINKED
        and len(piece.text.split()) >= _LEAST_LEAD_WORDS
        and ends_sentence(piece.text)
    )


def _may_fill(piece: Piece) -> bool:
    """Whether a lost piece looks like part of the text around it."""
    return (
        piece.place is None
        and not piece.hidden
        and piece.linked <= _MOST_LINKED
        and (isinstance(piece.block, Heading) or len(piece.text.split()) >= _LEAST_FILLING_WORDS)
    )

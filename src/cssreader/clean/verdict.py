"""What is left when everything is judged: the essay's pieces, and the list of what was stripped."""

from collections.abc import Callable, Mapping, Sequence

from cssreader.clean.pieces import Piece
from cssreader.domain.content import Rule
from cssreader.domain.essay import RemovalReason, RemovedBlock
from cssreader.text.safe_html import to_html

_OPENING_WORDS = 10


def kept_numbers(pieces: Sequence[Piece], reasons: Mapping[int, RemovalReason]) -> list[int]:
    """The pieces without a reason to go, and the rules that stand between two of them."""
    out: list[int] = []
    rule: int | None = None
    for number, piece in enumerate(pieces):
        if isinstance(piece.block, Rule):
            rule = number if out else None
        elif number not in reasons:
            if rule is not None:
                out.append(rule)
            rule = None
            out.append(number)
        else:
            rule = None
    return out


def removed_blocks(
    pieces: Sequence[Piece], reasons: Mapping[int, RemovalReason], place_of: Callable[[int], int]
) -> tuple[RemovedBlock, ...]:
    """What goes, in the order of the page, each text once for each reason; `place_of` counts the content before it."""
    blocks: dict[tuple[str, RemovalReason], RemovedBlock] = {}
    for number in sorted(reasons):
        text, reason = pieces[number].text, reasons[number]
        if text and (text, reason) not in blocks:
            html = to_html((pieces[number].block,))
            blocks[text, reason] = RemovedBlock(text, reason, place_of(number), html)
    return tuple(blocks.values())


def removed_lines(pieces: Sequence[Piece]) -> tuple[RemovedBlock, ...]:
    """What goes because the profile of its site says so."""
    return tuple(dict.fromkeys(RemovedBlock(piece.text, RemovalReason.PROMOTION) for piece in pieces))


def opening_words(essay: Sequence[Piece]) -> str:
    """A stand-in for a title: how the text begins."""
    words = " ".join(piece.text for piece in essay[:3]).split()
    opening = " ".join(words[:_OPENING_WORDS]).rstrip(".,;:—–-")
    return f"{opening}…" if len(words) > _OPENING_WORDS else opening

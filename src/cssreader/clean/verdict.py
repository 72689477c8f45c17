"""What is left when everything is judged: the essay's pieces, and the list of what was stripped."""

from collections.abc import Mapping, Sequence

from cssreader.clean.pieces import Piece
from cssreader.domain.content import Rule
from cssreader.domain.essay import RemovalReason, RemovedBlock

_OPENING_WORDS = 10


def essay_of(pieces: Sequence[Piece], reasons: Mapping[int, RemovalReason]) -> list[Piece]:
    """The pieces without a reason to go, and the rules that stand between two of them."""
    return [pieces[number] for number in kept_numbers(pieces, reasons)]


def kept_numbers(pieces: Sequence[Piece], reasons: Mapping[int, RemovalReason]) -> list[int]:
    """Which of the pieces `essay_of` keeps."""
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


def removed_blocks(pieces: Sequence[Piece], reasons: Mapping[int, RemovalReason]) -> tuple[RemovedBlock, ...]:
    """What goes, in the order of the page, each text once for each reason."""
    blocks = (RemovedBlock(pieces[number].text, reasons[number]) for number in sorted(reasons) if pieces[number].text)
    return tuple(dict.fromkeys(blocks))


def removed_lines(pieces: Sequence[Piece]) -> tuple[RemovedBlock, ...]:
    """What goes because the profile of its site says so."""
    return tuple(dict.fromkeys(RemovedBlock(piece.text, RemovalReason.PROMOTION) for piece in pieces))


def opening_words(essay: Sequence[Piece]) -> str:
    """A stand-in for a title: how the text begins."""
    words = " ".join(piece.text for piece in essay[:3]).split()
    opening = " ".join(words[:_OPENING_WORDS]).rstrip(".,;:—–-")
    return f"{opening}…" if len(words) > _OPENING_WORDS else opening

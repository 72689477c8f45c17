"""The run of pieces is told apart: the essay, the facts around it, and what goes, with its reason."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cssreader.clean.pieces import Found, Piece
from cssreader.clean.shape import wording
from cssreader.clean.shape.calls import calls_in
from cssreader.clean.shape.colophon import colophon_of, writer_line
from cssreader.clean.shape.evidence import is_button, is_prose
from cssreader.clean.shape.labels import label_of
from cssreader.clean.shape.marks import marks_of
from cssreader.clean.shape.masthead import masthead_of, title_in
from cssreader.clean.shape.promotions import promotions_in
from cssreader.clean.titles import title_key
from cssreader.domain.essay import RemovalReason

_PATH = re.compile(r"\s*[>›»|/·•–—]\s*")
_RIGHTS = re.compile(
    r"(?:©|\bcopyright\b)(?:\s*(?:copyright|\(c\)|\d{4}(?:\s*[-–]\s*\d{4})?))*\s*(?P<name>[^.,|©\d]{3,60})",
    re.IGNORECASE,
)
_MOST_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Shaped:
    """What the shape of a page tells. Pieces without a reason are the essay's own."""

    title: str | None
    found: Found
    reasons: dict[int, RemovalReason]


def shaped(pieces: Sequence[Piece], title: str | None, names: Collection[str] = ()) -> Shaped:
    """Tell the pieces apart. `title` is the title where something better than the shape has told it.

    `names` are those the site goes by, as far as anything but the pieces tells them.
    """
    guess = title or title_in(pieces, set())
    promotions = promotions_in(pieces, _protected(pieces, guess), {*names, *_names_in(pieces, guess)})
    if title is None:
        guess = title_in(pieces, promotions)
    end, below, tail = colophon_of(pieces, promotions)
    above, head = masthead_of(pieces[:end], guess or "", promotions)
    reasons = dict.fromkeys(promotions, RemovalReason.PROMOTION) | tail | head
    found = above.or_else(below)
    line = writer_line(pieces, end, set(reasons))
    if line is not None:
        reasons[line] = RemovalReason.KEPT_AS_FIELD
        found = found.or_else(Found(author_line=pieces[line].text))
    return Shaped(guess, found, reasons)


def _names_in(pieces: Sequence[Piece], title: str | None) -> set[str]:
    """What the site calls itself in its first line, in front of a path to the page perhaps, and beside its ©."""
    begun = next((number for number, piece in enumerate(pieces) if is_prose(piece)), 0)
    first = _PATH.split(pieces[0].text)[0] if begun else ""
    rights = [found["name"] for piece in pieces[begun:] if (found := _RIGHTS.search(piece.text))]
    own = title_key(title or "")
    return {name for name in (first, *rights) if 0 < len(name.split()) <= _MOST_NAME_WORDS and title_key(name) != own}


def _protected(pieces: Sequence[Piece], title: str | None) -> frozenset[int]:
    """Pieces that look like a promotion's heading and are none: the title, and labels under the essay."""
    key = title_key(title or "")
    return frozenset(
        number
        for number, piece in enumerate(pieces)
        if (key and title_key(piece.text) == key)
        or (label_of(piece.text) and not is_button(piece) and not _calls_amid_essay(pieces, number))
    )


def _calls_amid_essay(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a line that could be a label, such as *Follow us on …*, calls the reader between paragraphs."""
    text = pieces[number].text
    calls = calls_in(text) > 0 or marks_of(text).pointer or wording.IN_PAGE.fullmatch(text)
    return bool(calls) and any(map(is_prose, pieces[number + 1 :]))

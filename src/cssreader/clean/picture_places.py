"""Which of a page's pictures belong to its essay: those that stand in the text that is kept, and one that leads it."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cssreader.clean.pictures import same_picture_key
from cssreader.clean.pieces import Piece
from cssreader.clean.shape.evidence import is_prose
from cssreader.clean.titles import title_key
from cssreader.domain.content import Block, Caption, Picture, Rule
from cssreader.domain.essay import RemovalReason

MOST_PICTURES = 200
"""What one page may bring."""
_BODY_AND_ONE = 2
"""Boxes that everything on most pages shares."""
_FARTHEST_TEXT = 8
"""How many captions, credits and buttons may stand between a picture and the text beside it."""
_FARTHEST_LEAD = 12
"""How many pieces, such as the author's name and the date, may stand between a leading picture and the text."""


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    piece: Piece
    before: int
    """The number of the first piece of text after it."""


def parted(pieces: Sequence[Piece]) -> tuple[list[Piece], list[PlacedPicture]]:
    """The pieces without pictures, and the pictures with their places between them."""
    texts: list[Piece] = []
    pictures: list[PlacedPicture] = []
    for piece in pieces:
        if isinstance(piece.block, Picture):
            pictures.append(PlacedPicture(piece, len(texts)))
        else:
            texts.append(piece)
    return texts, pictures


class PicturePlaces:
    """Judges pictures by the pieces of text around them; a piece with a reason is not kept."""

    def __init__(self, pieces: Sequence[Piece], reasons: Mapping[int, RemovalReason], title: str) -> None:
        self._title = title_key(title)
        self._pieces = pieces
        self._reasons = reasons
        fields = (piece for n, piece in enumerate(pieces) if reasons.get(n) is RemovalReason.KEPT_AS_FIELD)
        self._names = {title_key(piece.text) for piece in fields} - {"", self._title}
        """Such as the author's, whose portrait bears the same name."""
        kept = [n for n, piece in enumerate(pieces) if n not in reasons and not isinstance(piece.block, Rule)]
        self._first, self._last = (kept[0], kept[-1]) if kept else (0, -1)
        self._prose = next((n for n in kept if is_prose(pieces[n])), self._first)
        """Where running text begins; a lead picture stands above it, whatever lines are kept before."""

    def chosen(self, pictures: Sequence[PlacedPicture]) -> list[PlacedPicture]:
        """The pictures of the essay in order, each once."""
        seen: set[str] = set()
        out: list[PlacedPicture] = []
        candidates = [one for one in pictures if not one.piece.hidden and self._may_stand(one)]
        lead = self._lead(candidates)
        for one in candidates:
            block = one.piece.block
            assert isinstance(block, Picture)
            key = same_picture_key(block.source)
            if len(out) < MOST_PICTURES and key not in seen and (one is lead or self._stands_in_text(one)):
                seen.add(key)
                out.append(one)
        return out

    def _may_stand(self, picture: PlacedPicture) -> bool:
        """Whether the page's markup lets a picture be the essay's: it puts it where it puts the text beside it."""
        block, place = picture.piece.block, picture.piece.place
        if isinstance(block, Picture) and title_key(block.alt) in self._names:
            return False
        kept = [n for n in self._neighbours(picture) if n is not None and self._is_kept(n)]
        return place is None or (len(kept) == 2 and any(self._pieces[n].place is place for n in kept))

    def caption_of(self, picture: PlacedPicture) -> int | None:
        """The number of the caption under a picture, if it has one."""
        number = picture.before
        if number < len(self._pieces) and self._is_caption_of(number, picture):
            return number
        return None

    def _is_caption_of(self, number: int, picture: PlacedPicture) -> bool:
        piece = self._pieces[number]
        if not isinstance(piece.block, Caption):
            return False
        return _share_box(piece, picture.piece)

    def _stands_in_text(self, picture: PlacedPicture) -> bool:
        caption = self.caption_of(picture)
        if caption is not None and self._is_kept(caption):
            return True
        before, after = self._neighbours(picture)
        held = [
            piece
            for number in (before, after)
            if number is not None and self._is_kept(number) and (piece := self._pieces[number])
        ]
        if self._first < picture.before <= self._last:
            if len(held) == 2:
                return True
            return picture.piece.linked == 0 and any(_lies_beside(picture.piece, piece) for piece in held)
        if picture.before > self._last:
            return bool(held) and picture.piece.linked == 0 and _lies_beside(picture.piece, held[0])
        return False

    def _neighbours(self, picture: PlacedPicture) -> tuple[int | None, int | None]:
        """The pieces of text next to a picture, its caption and rules left out."""
        before, after = picture.before - 1, picture.before
        while before >= max(picture.before - _FARTHEST_TEXT, 0) and self._is_passed_over(before, picture):
            before -= 1
        end = min(picture.before + _FARTHEST_TEXT, len(self._pieces))
        while after < end and self._is_passed_over(after, picture):
            after += 1
        return (before if before >= 0 else None), (after if after < len(self._pieces) else None)

    def _is_passed_over(self, number: int, picture: PlacedPicture) -> bool:
        piece = self._pieces[number]
        if isinstance(piece.block, Rule | Caption):
            return True
        # What is not kept and stands in one box with the picture is its credit, or a button on it.
        return not self._is_kept(number) and len(_common(piece, picture.piece)) >= len(picture.piece.boxes) - 1

    def _is_kept(self, number: int) -> bool:
        return number not in self._reasons

    def _lead(self, pictures: Sequence[PlacedPicture]) -> PlacedPicture | None:
        """The last picture above the text that stands with it: under the title, or in one box with title and text."""
        above = [
            one for one in pictures if one.before <= self._prose <= one.before + _FARTHEST_LEAD and not one.piece.linked
        ]
        if self._last < 0 or not above:
            return None
        key = self._title
        title = next((n for n in range(self._prose, -1, -1) if key and title_key(self._pieces[n].text) == key), None)
        if title is None:
            title = next((n for n in range(self._prose) if self._reasons.get(n) is RemovalReason.KEPT_AS_FIELD), -1)
        under = [one for one in above if one.before > title >= 0]
        if under:
            return under[0]
        last = above[-1]
        stands_with_text = len(_common(last.piece, self._pieces[self._prose])) > _BODY_AND_ONE
        return last if stands_with_text or 0 <= title - last.before <= 1 else None


def _common(one: Piece, other: Piece) -> tuple[int, ...]:
    shared = 0
    for left, right in zip(one.boxes, other.boxes, strict=False):
        if left != right:
            break
        shared += 1
    return one.boxes[:shared]


def _share_box(caption: Piece, picture: Piece) -> bool:
    """Whether a caption stands in the box around the picture or the one around that."""
    return len(_common(caption, picture)) >= max(len(caption.boxes) - 2, 1)


def _lies_beside(picture: Piece, text: Piece) -> bool:
    """Whether a picture stands in the element that holds a paragraph."""
    around = text.boxes[:-1]
    return picture.boxes[: len(around)] == around


def place_in(numbers: Sequence[int], pictures: Sequence[PlacedPicture], number: int) -> int:
    """How many blocks of what `with_pictures` makes stand before a piece that is not kept."""
    befores = [picture.before for picture in pictures]
    return bisect_left(numbers, number) + bisect_right(befores, number)


def with_pictures(
    essay: Sequence[Piece], numbers: Sequence[int], pictures: Sequence[PlacedPicture]
) -> tuple[Block, ...]:
    """The blocks of the essay, whose pieces bear these numbers, with the pictures where they stood."""
    waiting = list(pictures)
    out: list[Block] = []
    for number, piece in zip(numbers, essay, strict=True):
        while waiting and waiting[0].before <= number:
            out.append(waiting.pop(0).piece.block)
        out.append(piece.block)
    return (*out, *(one.piece.block for one in waiting))

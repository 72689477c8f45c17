"""Documents that somebody wrote or copied together, where all of it may be the essay: what they share."""

from collections.abc import Sequence
from dataclasses import replace

from cssreader.clean.headings import levelled, with_bold_headings, with_plain_headings
from cssreader.clean.pieces import Claims, Piece, facts_from
from cssreader.clean.shape.shaping import shaped
from cssreader.clean.verdict import essay_of, opening_words, removed_blocks
from cssreader.domain.content import Heading
from cssreader.domain.essay import CleanedPage

UNTITLED = "No title was found, so the opening words stand in for it."


def written_page(pieces: Sequence[Piece], claims: Claims, title: str | None) -> CleanedPage:
    """The essay in a document by its shape, for people paste pages with their promotions into documents too.

    `title` is the title where something better than the shape has told it; an author that is claimed
    counts only where the text names none.
    """
    shape = shaped(pieces, title)
    if shape.found.author is not None:
        claims = replace(claims, author=None)
    essay = with_bold_headings(essay_of(pieces, shape.reasons))
    if not any(isinstance(piece.block, Heading) for piece in essay):
        essay = with_plain_headings(essay)
    title = title or shape.title
    return CleanedPage(
        facts=facts_from(shape.found, claims, title or opening_words(essay)),
        content=levelled(tuple(piece.block for piece in essay)),
        removed=removed_blocks(pieces, shape.reasons),
        warnings=() if title else (UNTITLED,),
    )

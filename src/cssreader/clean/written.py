"""Documents that somebody wrote or copied together, where all of it may be the essay: what they share."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from cssreader.clean.headings import levelled, with_bold_headings, with_plain_headings
from cssreader.clean.picture_places import PlacedPicture, place_in, with_pictures
from cssreader.clean.pictures import PictureReader
from cssreader.clean.pieces import Claims, Piece, facts_from
from cssreader.clean.shape.shaping import shaped
from cssreader.clean.verdict import kept_numbers, opening_words, removed_blocks
from cssreader.domain.content import Heading
from cssreader.domain.essay import CleanedPage

UNTITLED = "No title was found, so the opening words stand in for it."


def written_page(
    pieces: Sequence[Piece],
    claims: Claims,
    title: str | None,
    pictures: Sequence[PlacedPicture] = (),
    images: PictureReader | None = None,
) -> CleanedPage:
    """The essay in a document by its shape, for people paste pages with their promotions into documents too.

    `title` is the title where something better than the shape has told it; an author that is claimed
    counts only where the text names none. `pictures` stand between the pieces and were read by `images`.
    """
    shape = shaped(pieces, title)
    if shape.found.author is not None:
        claims = replace(claims, author=None)
    numbers = kept_numbers(pieces, shape.reasons)
    essay = with_bold_headings([pieces[number] for number in numbers])
    if not any(isinstance(piece.block, Heading) for piece in essay):
        essay = with_plain_headings(essay)
    title = title or shape.title
    content = levelled(with_pictures(essay, numbers, pictures))
    return CleanedPage(
        facts=facts_from(shape.found, claims, title or opening_words(essay)),
        content=content,
        removed=removed_blocks(pieces, shape.reasons, partial(place_in, numbers, pictures)),
        warnings=() if title else (UNTITLED,),
        attachments=images.attachments_of(content) if images is not None else (),
    )

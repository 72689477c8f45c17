"""Pasted text becomes a cleaned page."""

from cssreader.clean.characters import readable
from cssreader.clean.decoding import decoded
from cssreader.clean.headings import with_plain_headings
from cssreader.clean.mojibake import unmangled
from cssreader.clean.pasted_text import pieces_of_text
from cssreader.clean.pieces import Claims, facts_from
from cssreader.clean.shape.shaping import shaped
from cssreader.clean.verdict import essay_of, opening_words, removed_blocks
from cssreader.domain.essay import CleanedPage, RawDocument

_UNTITLED = "No title was found, so the opening words stand in for it."


def clean_text(document: RawDocument) -> CleanedPage:
    """The essay in a text that was copied from a page, or written down without any page around it."""
    pieces = pieces_of_text(readable(unmangled(decoded(document.data))))
    shape = shaped(pieces, None)
    essay = with_plain_headings(essay_of(pieces, shape.reasons))
    title = shape.title or opening_words(essay)
    return CleanedPage(
        facts=facts_from(shape.found, Claims(), title),
        content=tuple(piece.block for piece in essay),
        removed=removed_blocks(pieces, shape.reasons),
        warnings=() if shape.title else (_UNTITLED,),
    )

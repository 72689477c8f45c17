"""Pasted text becomes a cleaned page."""

from bisect import bisect_left
from functools import partial

from cssreader.clean.characters import readable
from cssreader.clean.decoding import decoded
from cssreader.clean.headings import with_plain_headings
from cssreader.clean.pasted_text import pieces_of_text
from cssreader.clean.pieces import Claims, facts_from
from cssreader.clean.shape.shaping import shaped
from cssreader.clean.site_profiles import SiteProfiles
from cssreader.clean.verdict import kept_numbers, opening_words, removed_blocks, removed_lines
from cssreader.domain.essay import CleanedPage, RawDocument

_UNTITLED = "No title was found, so the opening words stand in for it."


def clean_text(document: RawDocument, profiles: SiteProfiles) -> CleanedPage:
    """The essay in a text that was copied from a page, or written down without any page around it."""
    text = readable(decoded(document.data, document.charset))
    profile = profiles.for_text(text)
    pieces = pieces_of_text(text)
    banned = [piece for piece in pieces if profile and profile.removes(piece.text)]
    pieces = [piece for piece in pieces if not (profile and profile.removes(piece.text))]
    shape = shaped(pieces, None)
    numbers = kept_numbers(pieces, shape.reasons)
    essay = with_plain_headings([pieces[number] for number in numbers])
    title = shape.title or opening_words(essay)
    return CleanedPage(
        facts=facts_from(shape.found, Claims(), title),
        content=tuple(piece.block for piece in essay),
        removed=(*removed_lines(banned), *removed_blocks(pieces, shape.reasons, partial(bisect_left, numbers))),
        warnings=() if shape.title else (_UNTITLED,),
    )

"""A saved web page becomes a cleaned page."""

from collections.abc import Sequence

from cssreader.clean.addresses import site_of
from cssreader.clean.claims import claims_of
from cssreader.clean.dates import DateOrder, address_date
from cssreader.clean.decoding import decoded
from cssreader.clean.extraction import marked
from cssreader.clean.headings import levelled, with_bold_headings
from cssreader.clean.html_pieces import pieces_of
from cssreader.clean.html_source import tree_of
from cssreader.clean.pieces import Piece, facts_from
from cssreader.clean.profile_use import essay_elements, told_by_profile, without_removed
from cssreader.clean.rescue import rescued
from cssreader.clean.seen_facts import seen_facts
from cssreader.clean.settling import settled
from cssreader.clean.shape.evidence import is_button
from cssreader.clean.shape.shaping import shaped
from cssreader.clean.site_profiles import SiteProfiles
from cssreader.clean.titles import chosen_title
from cssreader.clean.verdict import essay_of, opening_words, removed_blocks, removed_lines
from cssreader.domain.content import Heading
from cssreader.domain.essay import CleanedPage, RawDocument, RemovalReason, RemovedBlock


def clean_web_page(document: RawDocument, profiles: SiteProfiles) -> CleanedPage:
    """The essay of a page, its facts, and everything else that a browser shows of it, with the reason it goes."""
    root = tree_of(decoded(document.data))
    # While these are held, lxml need not make the elements anew for each of the walks to come.
    elements = list(root.iter())
    claims = claims_of(root, document.address)
    known = [day for day in (claims.published, claims.updated, address_date(claims.address)) if day]
    seen = seen_facts(root, claims.titles, claims.author, DateOrder.of_language(claims.language), known)
    host = site_of(document.address or claims.address)
    profile = profiles.for_host(host)
    told: frozenset[str] = frozenset()
    banned: list[RemovedBlock] = []
    if profile is not None:
        claims, told = told_by_profile(root, profile, claims)
        banned = without_removed(root, profile)
    marks = marked(root, claims.address)
    if profile is not None and (holders := essay_elements(root, profile)):
        marks.take_only(holders)
    body = root.find("body")
    base = document.address or claims.address
    pieces = [piece for piece in pieces_of(body, marks, base) if piece.kept or not piece.hidden]
    del elements
    if profile is not None:
        banned += removed_lines([piece for piece in pieces if profile.removes(piece.text)])
        pieces = [piece for piece in pieces if not profile.removes(piece.text)]
    title = claims.titles[0] if "title" in told else chosen_title(claims.titles, _first_headings(pieces), claims.site)
    pieces = rescued(pieces, title)
    near = [number for number, piece in enumerate(pieces) if piece.kept or piece.place is None or is_button(piece)]
    shape = shaped([pieces[number] for number in near], title)
    reasons: dict[int, RemovalReason] = {near[number]: reason for number, reason in shape.reasons.items()}
    for number, piece in enumerate(pieces):
        if number not in reasons and not piece.kept:
            reasons[number] = piece.place or RemovalReason.OUTSIDE
    essay = with_bold_headings(essay_of(pieces, reasons))
    content = levelled(tuple(piece.block for piece in essay))
    title = title or shape.title or opening_words(essay)
    claims = settled(claims, seen, shape.found, document.address, told)
    return CleanedPage(
        facts=facts_from(shape.found, claims, title),
        content=content,
        removed=(*banned, *removed_blocks(pieces, reasons)),
        warnings=profiles.faults_of(host),
    )


def _first_headings(pieces: Sequence[Piece]) -> list[str]:
    return [
        piece.text
        for piece in pieces
        if isinstance(piece.block, Heading) and piece.block.level == 1 and not piece.hidden
    ]

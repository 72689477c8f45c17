"""A saved web page becomes a cleaned page."""

from collections.abc import Sequence
from functools import partial
from urllib.parse import urljoin

from lxml.html import HtmlElement as Element

from cssreader.clean.addresses import site_of
from cssreader.clean.claims import claims_of
from cssreader.clean.dates import DateOrder, address_date
from cssreader.clean.decoding import decoded
from cssreader.clean.extraction import marked
from cssreader.clean.headings import levelled, with_bold_headings
from cssreader.clean.html_pieces import pieces_of
from cssreader.clean.html_source import tree_of
from cssreader.clean.picture_places import PicturePlaces, parted, place_in, with_pictures
from cssreader.clean.pictures import PictureReader
from cssreader.clean.pieces import Piece, facts_from
from cssreader.clean.profile_use import essay_elements, told_by_profile, without_removed
from cssreader.clean.rescue import rescued
from cssreader.clean.seen_facts import seen_facts
from cssreader.clean.settling import settled
from cssreader.clean.shape.evidence import ends_sentence, is_button
from cssreader.clean.shape.shaping import shaped
from cssreader.clean.site_profiles import SiteProfiles
from cssreader.clean.titles import banners, chosen_title
from cssreader.clean.verdict import kept_numbers, opening_words, removed_blocks, removed_lines
from cssreader.domain.content import Heading
from cssreader.domain.essay import CleanedPage, RawDocument, RemovalReason, RemovedBlock

_MOST_LINKED = 0.3


def clean_web_page(document: RawDocument, profiles: SiteProfiles) -> CleanedPage:
    """The essay of a page, its facts, and everything else that a browser shows of it, with the reason it goes."""
    root, inline = tree_of(decoded(document.data, document.charset))
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
    address = _base(root, document.address or claims.address)
    marks = marked(root, claims.address)
    if profile is not None and (holders := essay_elements(root, profile)):
        marks.take_only(holders)
    body = root.find("body")
    images = PictureReader(address, inline, document.attachments)
    read = [piece for piece in pieces_of(body, marks, address, images) if piece.kept or not piece.hidden]
    del elements
    if profile is not None:
        banned += removed_lines([piece for piece in read if profile.removes(piece.text)])
        read = [piece for piece in read if not profile.removes(piece.text)]
    pieces, pictures = parted(read)
    title = claims.titles[0] if "title" in told else chosen_title(claims.titles, _first_headings(pieces), claims.site)
    pieces = rescued(pieces, title)
    near = [number for number, piece in enumerate(pieces) if piece.kept or piece.place is None or is_button(piece)]
    names = {*banners(claims.titles), *filter(None, (claims.site, (host or "").split(".")[0]))} - {title}
    shape = shaped([pieces[number] for number in near], title, names)
    reasons: dict[int, RemovalReason] = {near[number]: reason for number, reason in shape.reasons.items()}
    for number, piece in enumerate(pieces):
        if number not in reasons and not piece.kept:
            reasons[number] = piece.place or RemovalReason.OUTSIDE
    places = PicturePlaces(pieces, reasons, title or shape.title or "")
    shown = places.chosen(pictures)
    for picture in shown:
        caption = places.caption_of(picture)
        if caption is not None and reasons.get(caption) is RemovalReason.OUTSIDE and _tells(pieces[caption]):
            del reasons[caption]
    numbers = kept_numbers(pieces, reasons)
    essay = with_bold_headings([pieces[number] for number in numbers])
    content = levelled(with_pictures(essay, numbers, shown))
    title = title or shape.title or opening_words(essay)
    claims = settled(claims, seen, shape.found, document.address, told)
    return CleanedPage(
        facts=facts_from(shape.found, claims, title),
        content=content,
        removed=(*banned, *removed_blocks(pieces, reasons, partial(place_in, numbers, shown))),
        warnings=profiles.faults_of(host),
        attachments=images.attachments_of(content),
    )


def _tells(caption: Piece) -> bool:
    """Whether a caption says something of its picture; else it only names the agency it comes from."""
    return ends_sentence(caption.text) and caption.linked <= _MOST_LINKED


def _base(root: Element, address: str | None) -> str | None:
    """What the addresses in a page are relative to."""
    stated = next((href for base in root.iter("base") if (href := (base.get("href") or "").strip())), None)
    try:
        base = urljoin(address or "", stated or "")
    except ValueError:
        return address
    return base if base.lower().startswith(("http://", "https://")) else address


def _first_headings(pieces: Sequence[Piece]) -> list[str]:
    return [
        piece.text
        for piece in pieces
        if isinstance(piece.block, Heading) and piece.block.level == 1 and not piece.hidden
    ]

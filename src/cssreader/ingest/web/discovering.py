"""What there is to fetch under an address: a page, a list with those that follow it, a feed, a site map."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import courlan

from cssreader.domain.changes import Progress
from cssreader.domain.web import Discovery, FoundPage, OtherSource, PageMarks, SourceKind
from cssreader.errors import KnownError, StoppedError, UnusableInputError
from cssreader.ingest.web.addresses import readable_host
from cssreader.ingest.web.feeds import feed_of
from cssreader.ingest.web.fetching import Fetched, NotChanged, Web
from cssreader.ingest.web.listings import Listing, essays_in, following, listing_of, seems_a_listing
from cssreader.ingest.web.site_maps import MOST_PAGES, inflated, kind_of, site_map_of
from cssreader.text.encodings import codec_named

USUAL_FOLLOWING = 10
MOST_FOLLOWING = 200
MOST_MAPS = 50
MOST_LISTING_CHARACTERS = 5_000_000
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Discovered:
    discovery: Discovery
    marks: PageMarks
    """To ask later whether anything is new."""


@dataclass(slots=True)
class _Search:
    web: Web
    typed_host: str
    report: Callable[[Progress], None]
    most_following: int
    pages: dict[str, FoundPage] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, found: FoundPage) -> bool:
        """Keep a page unless it is known; whether it was new."""
        name = same_page(found.address)
        if name in self.pages or len(self.pages) >= MOST_PAGES:
            return False
        self.pages[name] = found
        return True


def discover(
    web: Web,
    address: str,
    *,
    typed_host: str,
    marks: PageMarks | None = None,
    most_following: int = USUAL_FOLLOWING,
    report: Callable[[Progress], None] = lambda _: None,
) -> Discovered | NotChanged:
    """What stands under an address that can be fetched; nothing of it is.

    A list is followed to at most `most_following` further pages, an index of site maps to at most 50 maps.
    Raises as `Web.fetch` does; where a following page fails, what was found before it is given with a note.
    """
    report(Progress(0, None, address))
    fetched = web.fetch(address, typed_host=typed_host, marks=marks)
    if isinstance(fetched, NotChanged):
        return fetched
    search = _Search(web, typed_host, report, min(most_following, MOST_FOLLOWING))
    data = inflated(fetched.data)
    kind = kind_of(data)
    if kind is SourceKind.FEED:
        feed = feed_of(data, fetched.address)
        for found in feed.pages:
            search.add(found)
        if not search.pages:
            search.notes.append("The feed names no pages.")
        return _discovered(search, address, fetched, kind, feed.title)
    if kind is SourceKind.SITE_MAP:
        _follow_maps(search, data, fetched.address)
        if not search.pages:
            search.notes.append("The site map names no pages.")
        return _discovered(search, address, fetched, kind, "")
    if b"\0" in data[:1_000] or data[:5] == b"%PDF-":
        return _discovered(search, address, fetched, SourceKind.PAGE, "", (FoundPage(address),))
    return _from_page(search, address, fetched)


def same_page(address: str) -> str:
    """One name for an address with and without what only tracks readers, or its scheme or last slash."""
    try:
        cleaned = courlan.clean_url(address) or address
    except ValueError:
        cleaned = address
    return str(cleaned).partition("://")[2].removeprefix("www.").rstrip("/")


def _from_page(search: _Search, address: str, fetched: Fetched) -> Discovered:
    listing = listing_of(_text(fetched), fetched.address)
    essays = essays_in(listing, fetched.address)
    itself = FoundPage(address, listing.title)
    others = (
        *listing.feeds,
        *(OtherSource(SourceKind.SITE_MAP, each) for each in search.web.site_maps(fetched.address)),
    )
    if not seems_a_listing(listing, essays):
        rest = tuple(essay for essay in essays if same_page(essay.address) != same_page(address))
        return _discovered(search, address, fetched, SourceKind.PAGE, listing.title, (itself, *rest), others)
    for essay in essays:
        search.add(essay)
    _follow(search, listing, fetched.address)
    return _discovered(search, address, fetched, SourceKind.LISTING, listing.title, others=others)


def _discovered(
    search: _Search,
    address: str,
    fetched: Fetched,
    kind: SourceKind,
    title: str,
    pages: tuple[FoundPage, ...] | None = None,
    others: tuple[OtherSource, ...] = (),
) -> Discovered:
    found = tuple(search.pages.values()) if pages is None else pages
    title = title or readable_host(fetched.address)
    return Discovered(Discovery(address, kind, title, found, others, tuple(search.notes)), fetched.marks)


def _follow(search: _Search, listing: Listing, address: str) -> None:
    """Take in the pages that follow, until one brings nothing new."""
    seen = {address}
    for number in range(1, search.most_following + 1):
        next_address = following(listing, address)
        if next_address is None or next_address in seen:
            return
        seen.add(next_address)
        search.report(Progress(number, None, next_address))
        fetched = _fetched(search, next_address)
        if fetched is None:
            return
        address = fetched.address
        listing = listing_of(_text(fetched), address)
        if not [found for found in essays_in(listing, address) if search.add(found)]:
            return
    if following(listing, address) is not None:
        search.notes.append(f"There are more pages; the first {search.most_following + 1} were looked at.")


def _follow_maps(search: _Search, data: bytes, address: str) -> None:
    waiting = [(address, data)]
    named: list[str] = []
    seen = {address}
    read = 0
    while waiting or named:
        if not waiting:
            if read >= MOST_MAPS or len(search.pages) >= MOST_PAGES:
                search.notes.append(f"The site has more site maps; the first {read} were read.")
                return
            place = named.pop(0)
            search.report(Progress(read, read + len(named) + 1, place))
            fetched = _fetched(search, place)
            if fetched is None:
                read += 1
                continue
            try:
                waiting.append((fetched.address, inflated(fetched.data)))
            except UnusableInputError as error:
                search.notes.append(f"{place}: {error}")
                read += 1
                continue
        where, bytes_of_map = waiting.pop()
        read += 1
        found = site_map_of(bytes_of_map, where)
        if found.is_cut:
            search.notes.append(f"{where} is damaged or very long; only its beginning was read.")
        for page in found.pages:
            search.add(page)
        for place in found.maps:
            if place not in seen:
                seen.add(place)
                named.append(place)


def _fetched(search: _Search, address: str) -> Fetched | None:
    """A further page, None with a note where it cannot be had."""
    try:
        fetched = search.web.fetch(address, typed_host=search.typed_host)
    except StoppedError:
        raise
    except KnownError as error:
        search.notes.append(f"{address}: {error}")
        return None
    assert isinstance(fetched, Fetched)
    return fetched


def _text(fetched: Fetched) -> str:
    """The page as text; only its tags and links matter, so odd letters do no harm."""
    data = fetched.data[:MOST_LISTING_CHARACTERS]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _CHARSET.search(data[:4_000])
    label = fetched.charset or (declared[1].decode("ascii") if declared else "cp1252")
    return data.decode(codec_named(label) or "cp1252", "replace")

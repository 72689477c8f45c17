"""A page that leads to essays: its links, the page that follows it, the feeds it names.

Only tags are looked at, one after the other, so that no page can take long, however it is nested.
"""

import re
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import parse_qs, urlsplit

from cssreader.domain.web import FoundPage, OtherSource, SourceKind
from cssreader.ingest.web.addresses import host_of, linked_address
from cssreader.ingest.web.statuses import is_login

MOST_LINKS = 5_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})((?:[^<>\"']|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}')*+)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z:-]{1,30})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_SILENT = ("script", "style", "template", "svg")
_FURNITURE = ("nav", "header", "footer", "aside", "form")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NEXT = re.compile(
    r"\A(?:next|next page|older|older posts|older entries|more posts|اگلا|اگلا صفحہ)\W*\Z|\A[›»→]\Z", re.IGNORECASE
)
_NEVER = re.compile(
    r"/(?:tag|tags|category|categories|author|authors|user|profile|search|about|about-us|contact|contact-us|privacy|"
    r"privacy-policy|terms|feed|rss|cart|shop|wp-admin|wp-content|page)(?:/|\Z)|"
    r"\.(?:jpe?g|png|gif|webp|svg|zip|mp3|mp4|css|js|xml|ico|exe|docx?|xlsx?|pptx?)\Z",
    re.IGNORECASE,
)
_PAGE_IN_PATH = re.compile(r"/page/(\d{1,5})/?\Z")
_FEW_WORDS = 3
_LIKE_A_LISTING = 5
"""So many links in headings, or twice as many long ones, make a page a list of pages."""
_LIKE_A_LISTING_THAT_GOES_ON = 3
"""So many links in headings, where the page also names the one that follows."""


@dataclass(frozen=True, slots=True)
class Link:
    address: str
    text: str
    rel: str
    in_heading: bool
    in_furniture: bool


@dataclass(slots=True)
class Listing:
    """What the tags of a page tell."""

    title: str = ""
    is_article: bool = False
    links: list[Link] = field(default_factory=list)
    feeds: list[OtherSource] = field(default_factory=list)
    next_named: str | None = None
    """What the page's head calls the next page."""


def listing_of(text: str, address: str) -> Listing:
    """The tags of an HTML page in order; `address` is where it came from."""
    return _Reader(address).read(text)


class _Reader:
    def __init__(self, address: str) -> None:
        self._base = address
        self._found = Listing()
        self._inside: dict[str, int] = dict.fromkeys((*_FURNITURE, *_HEADINGS), 0)
        self._open: tuple[str, str, str] | None = None
        self._words: list[str] = []
        self._is_title = False

    def read(self, text: str) -> Listing:
        place = 0
        while (tag := _TAG.search(text, place)) is not None:
            if self._open is not None or self._is_title:
                self._words.append(text[place : min(tag.start(), place + 1_000)])
            place = tag.end()
            closing, name, rest = bool(tag[1]), tag[2].lower(), tag[3]
            if name in _SILENT and not closing and not rest.endswith("/"):
                place = _after(text, name, place)
            elif name in self._inside:
                self._inside[name] = max(0, self._inside[name] + (-1 if closing else 1))
            elif name == "title":
                self._take_title(closing)
            elif closing:
                if name == "a":
                    self._end_link()
            else:
                self._begin(name, _attributes(rest))
            if len(self._found.links) >= MOST_LINKS:
                break
        return self._found

    def _begin(self, name: str, given: dict[str, str]) -> None:
        if name == "a":
            self._end_link()
            link = linked_address(self._base, given.get("href", ""))
            if link is not None:
                self._open = (link, given.get("rel", "").lower(), given.get("title") or given.get("aria-label", ""))
        elif name == "base" and given.get("href"):
            self._base = linked_address(self._base, given["href"]) or self._base
        elif name == "link":
            self._take_head_link(given)
        elif name == "meta" and given.get("property", "").lower() == "og:type":
            self._found.is_article = given.get("content", "").strip().lower() == "article"

    def _take_head_link(self, given: dict[str, str]) -> None:
        rel = given.get("rel", "").lower().split()
        link = linked_address(self._base, given.get("href", ""))
        if link is None:
            return
        if "next" in rel and self._found.next_named is None:
            self._found.next_named = link
        kind = given.get("type", "").lower()
        if (
            "alternate" in rel
            and kind in ("application/rss+xml", "application/atom+xml")
            and len(self._found.feeds) < 10
        ):
            self._found.feeds.append(OtherSource(SourceKind.FEED, link, _one_line(given.get("title", ""))))

    def _take_title(self, closing: bool) -> None:
        if closing and self._is_title and not self._found.title:
            self._found.title = _one_line("".join(self._words))
        self._is_title = not closing and not self._found.title
        self._words = []

    def _end_link(self) -> None:
        if self._open is None:
            return
        address, rel, otherwise = self._open
        text = _one_line("".join(self._words)) or _one_line(otherwise)
        heading = any(self._inside[name] for name in _HEADINGS)
        furniture = any(self._inside[name] for name in _FURNITURE) and not heading
        self._found.links.append(Link(address, text, rel, heading, furniture))
        self._open = None
        self._words = []


def _after(text: str, name: str, place: int) -> int:
    end = re.compile(f"</{name}", re.IGNORECASE).search(text, place)
    return len(text) if end is None else end.start()


def _attributes(rest: str) -> dict[str, str]:
    return {match[1].lower(): unescape(match[2] or match[3] or match[4] or "") for match in _ATTRIBUTE.finditer(rest)}


def _one_line(text: str) -> str:
    return " ".join(unescape(text).split())[:300]


def essays_in(listing: Listing, address: str) -> list[FoundPage]:
    """The links that seem to lead to essays of the same site, each once, in the order of the page."""
    host = _site(address)
    found: dict[str, FoundPage] = {}
    for link in listing.links:
        if link.in_furniture or _site(link.address) != host or link.address == address or not _may_be_essay(link):
            continue
        known = found.get(link.address)
        if known is None or len(known.title) < len(link.text):
            found[link.address] = FoundPage(link.address, link.text)
    return list(found.values())


def seems_a_listing(listing: Listing, essays: list[FoundPage]) -> bool:
    """Whether the page is there for its links rather than for its text."""
    if listing.is_article:
        return False
    in_headings = len({link.address for link in listing.links if link.in_heading and not link.in_furniture})
    goes_on = listing.next_named is not None or any("next" in link.rel.split() for link in listing.links)
    least = _LIKE_A_LISTING_THAT_GOES_ON if goes_on else _LIKE_A_LISTING
    return in_headings >= least or len(essays) >= 2 * _LIKE_A_LISTING


def following(listing: Listing, address: str) -> str | None:
    """The page of the same site that goes on where this one ends."""
    here = _site(address)
    number = _number(address)
    named = [
        listing.next_named,
        *(link.address for link in listing.links if "next" in link.rel.split()),
        *(link.address for link in listing.links if _NEXT.match(link.text)),
        *(
            link.address
            for link in listing.links
            if _number(link.address) == number + 1 and _same_row(link.address, address)
        ),
    ]
    return next((each for each in named if each and each != address and _site(each) == here), None)


def _may_be_essay(link: Link) -> bool:
    path = urlsplit(link.address).path
    if path in ("", "/") or _NEVER.search(path) or is_login(link.address) or _NEXT.match(link.text):
        return False
    return link.in_heading or len(link.text.split()) >= _FEW_WORDS


def _site(address: str) -> str:
    return host_of(address).removeprefix("www.")


def _number(address: str) -> int:
    parts = urlsplit(address)
    in_path = _PAGE_IN_PATH.search(parts.path)
    if in_path:
        return int(in_path[1])
    query = parse_qs(parts.query, max_num_fields=50) if parts.query.count("&") < 50 else {}
    for name in ("page", "paged", "p"):
        value = query.get(name, [""])[0]
        if value.isascii() and value.isdigit() and len(value) < 6:
            return int(value)
    return 1


def _same_row(one: str, other: str) -> bool:
    return _PAGE_IN_PATH.sub("", urlsplit(one).path).rstrip("/") == _PAGE_IN_PATH.sub("", urlsplit(other).path).rstrip(
        "/"
    )

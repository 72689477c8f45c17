"""Site maps and feeds: what they name, without believing anything else in them."""

import re
import zlib
from dataclasses import dataclass, field
from datetime import date
from xml.parsers import expat

from cssreader.domain.web import FoundPage, SourceKind
from cssreader.errors import UnusableInputError
from cssreader.ingest.web.addresses import linked_address

MOST_BYTES = 20_000_000
MOST_PAGES = 50_000
_MOST_DEPTH = 64
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ROOT = re.compile(rb"<(?:[a-zA-Z0-9]{1,20}:)?(rss|feed|RDF|urlset|sitemapindex)[\s>]")
_LOOKED_AT = 4_000


def kind_of(data: bytes) -> SourceKind | None:
    """Whether bytes are a feed or a site map, None for anything else."""
    root = _ROOT.search(data[:_LOOKED_AT].replace(b"\0", b""))
    if root is None or b"<html" in data[: root.start()].lower():
        return None
    return SourceKind.SITE_MAP if root[1] in (b"urlset", b"sitemapindex") else SourceKind.FEED


def inflated(data: bytes) -> bytes:
    """The bytes of a site map that may be kept packed. Raises UnusableInputError when it is too large or damaged."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    inflater = zlib.decompressobj(47)
    try:
        plain = inflater.decompress(data, MOST_BYTES)
    except zlib.error as error:
        raise UnusableInputError("The site map is damaged: it cannot be unpacked.") from error
    if inflater.unconsumed_tail:
        raise UnusableInputError(f"The site map is larger than {MOST_BYTES // 1_000_000} MB, so it was not read.")
    return plain


@dataclass(slots=True)
class SiteMap:
    pages: list[FoundPage] = field(default_factory=list)
    maps: list[str] = field(default_factory=list)
    """Further site maps that this one names."""
    is_cut: bool = False
    """Whether it is damaged or too long, so that only its beginning was read."""


def site_map_of(data: bytes, address: str) -> SiteMap:
    """The pages and further maps that a site map names. One that breaks off gives what stands before."""
    return _Reader(address).read(data)


class _TooMuch(Exception):  # noqa: N818
    """Enough has been read."""


class _Reader:
    def __init__(self, address: str) -> None:
        self._address = address
        self._map = SiteMap()
        self._path: list[str] = []
        self._text: list[str] = []
        self._place = ""
        self._day = ""
        self._title = ""

    def read(self, data: bytes) -> SiteMap:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        parser.StartDoctypeDeclHandler = self._refuse
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, _TooMuch):
            self._map.is_cut = True
        return self._map

    def _refuse(self, *_: object) -> None:
        # A site map has no document type; one that brings its own entities means no good.
        raise _TooMuch

    def _start(self, name: str, _given: dict[str, str]) -> None:
        self._path.append(name.rpartition(" ")[2])
        if len(self._path) > _MOST_DEPTH:
            raise _TooMuch
        self._text.clear()

    def _end(self, _name: str) -> None:
        name = self._path.pop()
        inside = self._path[-1] if self._path else ""
        text = "".join(self._text).strip()[:4_000]
        self._text.clear()
        if name == "loc" and inside in ("url", "sitemap"):
            self._place = text
        elif name in ("lastmod", "publication_date"):
            self._day = text if name == "publication_date" or not self._day else self._day
        elif name == "title":
            self._title = " ".join(text.split())[:300]
        elif name in ("url", "sitemap"):
            self._take(name)

    def _take(self, name: str) -> None:
        address = linked_address(self._address, self._place)
        if address is not None and name == "url":
            self._map.pages.append(FoundPage(address, self._title, _day(self._day)))
        elif address is not None:
            self._map.maps.append(address)
        self._place = self._day = self._title = ""
        if len(self._map.pages) + len(self._map.maps) >= MOST_PAGES:
            raise _TooMuch


def _day(text: str) -> date | None:
    found = _DAY.match(text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None

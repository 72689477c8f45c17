"""RSS and Atom feeds, as well-formed as they happen to be."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from cssreader.domain.web import FoundPage
from cssreader.ingest.web.addresses import linked_address

MOST_BYTES = 2_000_000
"""What is read of a feed; the parser takes some ten seconds for so much."""
MOST_ENTRIES = 2_000
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<", b"\0\0")
"""How a feed begins whose letters are of two bytes or four, nulls among them."""


@dataclass(frozen=True, slots=True)
class Feed:
    title: str
    pages: tuple[FoundPage, ...]


def feed_of(data: bytes, address: str) -> Feed:
    """The entries of a feed with an address, in its order; of a very long one those at the beginning."""
    import feedparser  # slow to load, and only feeds need it

    # No XML may hold a null, and where one stands in the name of the encoding the parser fails.
    data = data[:MOST_BYTES].replace(b"\0", b"") if not data.startswith(_WIDE) else data[:MOST_BYTES]
    parsed = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    pages: dict[str, FoundPage] = {}
    for entry in parsed.entries[:MOST_ENTRIES]:
        link = linked_address(address, str(entry.get("link") or ""))
        if link is not None:
            pages.setdefault(link, FoundPage(link, _one_line(entry.get("title")), _day(entry)))
    return Feed(_one_line(parsed.feed.get("title")), tuple(pages.values()))


def _one_line(value: object) -> str:
    from html import unescape

    return " ".join(unescape(value).split())[:300] if isinstance(value, str) else ""


def _day(entry: Any) -> date | None:
    # Asked as a plain dictionary: as its own, it answers with another day where one is missing, and complains.
    moment = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    try:
        return date(moment.tm_year, moment.tm_mon, moment.tm_mday) if moment else None
    except ValueError:
        return None

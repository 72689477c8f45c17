"""Files that hold addresses instead of essays: a text with one on each line, and a browser's exported bookmarks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from cssreader.text.encodings import unicode_encoding

_BOOKMARKS = re.compile(r"\A\s*<!DOCTYPE\s+NETSCAPE-Bookmark-file-1\b", re.IGNORECASE)
_BOOKMARK = re.compile(r'<a\s(?:[^<>]*?\s)?href\s*=\s*"(?P<address>[^"<>]*)"[^<>]*>(?P<title>[^<]*)', re.IGNORECASE)
_LINE = re.compile(r"(?:[-*•]\s+|\d{1,5}[.)]\s+)?<?(?P<address>https?://[^\s<>\"]+)>?\Z", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s<>\"]+\Z", re.IGNORECASE)
_MOST_IN_A_TEXT = 100_000


@dataclass(frozen=True, slots=True)
class ListedAddress:
    """An address on the web, http or https, and what the list calls it."""

    address: str
    title: str | None = None


def addresses_in(data: bytes) -> tuple[ListedAddress, ...]:
    """The web addresses that a file lists, each once, in its order; none where the file is anything else.

    A file of addresses has one on each of its lines and nothing else, but bullets, numbers and lines
    that begin with ``#``. Exported bookmarks are told by their first line.
    """
    text = data.decode(unicode_encoding(data) or "utf-8", "replace")
    listed = _bookmarked(text) if _BOOKMARKS.match(text) else _written(text)
    each: dict[str, ListedAddress] = {}
    for one in listed:
        each.setdefault(one.address, one)
    return tuple(each.values())


def are_bookmarks(data: bytes) -> bool:
    """Whether the bytes are a browser's exported bookmarks, even if there is no web address among them."""
    return bool(_BOOKMARKS.match(data[:1000].decode(unicode_encoding(data) or "utf-8", "replace")))


def _bookmarked(text: str) -> Iterator[ListedAddress]:
    for found in _BOOKMARK.finditer(text):
        address = unescape(found["address"]).strip()
        if _WEB.match(address):
            yield ListedAddress(address, " ".join(unescape(found["title"]).split()) or None)


def _written(text: str) -> Iterator[ListedAddress]:
    found: list[str] = []
    for line in map(str.strip, text.splitlines()):
        if line and not line.startswith("#"):
            match = _LINE.match(line)
            if match is None or len(found) >= _MOST_IN_A_TEXT:
                return
            found.append(match["address"])
    yield from map(ListedAddress, found)

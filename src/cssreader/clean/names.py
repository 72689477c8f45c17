"""The names of people as pages write them."""

import re
from collections.abc import Iterable

from cssreader.clean.characters import word_set

_BY = re.compile(
    r"\A(?:(?:article|posted|published|story|words|written)\s+by|by|author)\s*:?\s+|\Aاز\s+", re.IGNORECASE
)
_NOBODY = word_set(
    """admin administrator editor editors editorial team staff staffs guest author unknown anonymous none null webmaster
    web desk user news root wordpress"""
)
_ADDRESS = re.compile(r"https?://|www\.|@|\.com\b", re.IGNORECASE)
_HONORIFICS = word_set("mr mrs ms miss sir dr prof professor madam justice gen col maj capt lt brig syed hafiz")
_PARTICLES = word_set("de da di du del der den van von bin bint ibn al ul ur ud e la le and")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?\Z")
_MOST_WORDS = 6


def without_by(text: str) -> str:
    """A name without the words that introduce it."""
    return _BY.sub("", text.strip()).strip(" ,;|–—-")


def joined_names(names: Iterable[str], site: str | None) -> str | None:
    """Names as one line, without doubles, addresses and names that name nobody."""
    kept: dict[str, str] = {}
    for stated in names:
        name = without_by(" ".join(stated.split()))
        words = [word.strip(".,").lower() for word in name.split()]
        if not words or len(name) > 150 or _ADDRESS.search(name) or all(word in _NOBODY for word in words):
            continue
        if site and name.lower() == site.lower():
            continue
        kept.setdefault(name.lower(), name)
    return ", ".join(kept.values()) or None


def looks_like_name(text: str) -> bool:
    """Whether a line could be the name of a person: a few capitalised words and nothing else.

    Scripts without capitals are given the benefit of the doubt.
    """
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS or len(text) > 60:
        return False
    if len(words) == 1 and words[0].strip(".").lower() in _HONORIFICS | _PARTICLES:
        return False
    for word in words:
        if not _NAME_WORD.match(word):
            return False
        if word[0].islower() and word.lower() not in _PARTICLES:
            return False
    return True

"""The names of people as pages write them."""

import re
from collections.abc import Iterable

from cssreader.clean.characters import word_set
from cssreader.clean.dates import looks_like_date

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
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
_MOST_BYLINE_WORDS = 14
_AFTER_NAMES = re.compile(
    r"\s*[|·•●‧∙⋅⸱]\s*|\s+[–—-]\s+|\s+(?=\d)|,?\s+(?=" + _MONTH + r"\s*\d)"
    r"|,?\s+(?:on|in|published|posted|updated|last updated|reviewed by|edited by|for)\b",
    re.IGNORECASE,
)
_CALENDAR = word_set(
    """jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september
    october november december mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday"""
)
_ROLE = re.compile(
    r"\b(?:columnist|correspondent|journalist|reporter|(?:co-?)?editor|writer|author|director|manager|founder|educators?"
    r"|specialist|expert|analyst|contributor|staff|chief|president|professor|lecturer|dietitian|coach)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:read|view|follow|share|more|posts|comments?|min|minutes?|click|subscribe|sign|log|here|our|this|clicking"
    r"|photo|image|see|category|section|using|undefined)\b|[{}<>$=#]|\w\.\w+\.\w",
    re.IGNORECASE,
)
"""Words that stand in no name."""


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
        if (site and name.lower() == site.lower()) or _NO_NAME.search(name) or looks_like_date(name):
            continue
        kept.setdefault(name.lower(), name)
    return ", ".join(kept.values()) or None


def byline_names(text: str) -> str | None:
    """The names in what stands behind *By*, without the date and the section behind them; None if it holds none."""
    text = _AFTER_NAMES.split(without_by(text), maxsplit=1)[0].strip(" ,;:|–—-•·")
    words = text.split()
    if not words or len(words) > _MOST_BYLINE_WORDS or not any(character.isalpha() for character in text):
        return None
    if not text[0].isalpha() or (len(text) <= 3 and text.isupper()) or words[0].lower().strip(".") in _CALENDAR:
        return None
    if _ADDRESS.search(text) or _NO_NAME.search(text) or text[-1] in "!?" or looks_like_date(text):
        return None
    if text[0].islower() and words[0].lower() not in _PARTICLES | {"the"} and len(words) > 1:
        return None
    if sum(word[0].islower() and word.lower() not in _PARTICLES for word in words) > len(words) // 2 and len(words) > 2:
        return None
    return None if all(word.strip(".,").lower() in _NOBODY for word in words) else without_role(text)


def without_role(text: str) -> str:
    """Names without what their bearers do, behind a comma; letters of degrees stay."""
    parts = text.split(",")
    kept = [part for number, part in enumerate(parts) if number == 0 or not _ROLE.search(part)]
    return ",".join(kept).strip()


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

"""The title of a page, chosen from all the ways in which it states it."""

import re
from collections.abc import Sequence
from functools import lru_cache

_SEPARATOR = re.compile(r"(\s+[|–—·•»«›-]{1,2}\s+|\s*[|»]\s*)")
_ANCHOR_MARK = re.compile(r"\s*[¶§#]\s*\Z")
"""What pages of manuals put behind a heading, to link to it."""
_WORDS = re.compile(r"\w+")
_LONGEST_SITE_WORDS = 5
_LIKE = 0.4


@lru_cache(maxsize=4096)
def title_key(text: str) -> str:
    """A title as it is compared: its words only, in lower case."""
    return " ".join(_WORDS.findall(text.lower()))


def without_site(title: str, site: str | None) -> str:
    """A title without the name of the site before or behind it."""
    own = title_key(site or "").replace(" ", "")
    parts = _SEPARATOR.split(title)
    for end in (-1, 0):
        if len(own) >= 3 and len(parts) >= 3:
            candidate = title_key(parts[end]).replace(" ", "")
            if candidate and (candidate in own or (own in candidate and len(candidate) < 2 * len(own) + 8)):
                parts = parts[:-2] if end else parts[2:]
    joined = "".join(parts).strip()
    before, colon, behind = joined.partition(": ")
    return behind.strip() if colon and len(own) >= 3 and title_key(before).replace(" ", "") == own else joined


def chosen_title(stated: Sequence[str], headings: Sequence[str], site: str | None = None) -> str | None:
    """The title a reader of the page saw.

    `headings` are the visible first-level headings, `stated` what the head says, most trusted
    first. A visible heading that the head agrees with is the title as it was meant to be read; what
    the head says in addition is usually the name of the site, or a shorter form for machines.
    """
    headings = [_ANCHOR_MARK.sub("", heading) for heading in headings]
    banner = _last_part(stated[0]) if stated else ""
    names = {banner, title_key(site or "")} if stated else {banner}
    own = [heading for heading in headings if title_key(heading) and title_key(heading) not in names]
    title = _agreed(stated, own)
    if title is None and stated:
        title = stated[0]
        if banner and any(banner == title_key(heading) for heading in headings):
            title = "".join(_SEPARATOR.split(title)[:-2])
    title = title or next(iter(headings), None)
    return _without_bars(title) if title else None


def banners(stated: Sequence[str]) -> set[str]:
    """What stands behind the last bar or dash of each title: the name of the site, as a rule."""
    return {_SEPARATOR.split(title)[-1].strip() for title in stated if _SEPARATOR.search(title)}


def _agreed(stated: Sequence[str], headings: Sequence[str]) -> str | None:
    keys = [title_key(title) for title in stated if title_key(title)]
    for heading in headings:
        if title_key(heading) in keys:
            return heading
    for heading in headings:
        if title_key(heading) in (title_key(_SEPARATOR.split(title)[0]) for title in stated):
            return heading
    for heading in headings:
        own = title_key(heading)
        if len(own) >= 8 and any(key.startswith(own) or (key in own and 2 * len(key) > len(own)) for key in keys):
            return heading
    alike = [(max((_likeness(heading, title) for title in stated), default=0.0), heading) for heading in headings]
    score, heading = max(alike, key=lambda pair: pair[0], default=(0.0, ""))
    return heading if score >= _LIKE else None


def _last_part(title: str) -> str:
    parts = _SEPARATOR.split(title)
    return title_key(parts[-1]) if len(parts) >= 3 else ""


def _without_bars(title: str) -> str:
    """A title without the short names that stand behind a bar at its end: a section, a site."""
    parts = _SEPARATOR.split(title)
    while len(parts) >= 3 and parts[-2].strip() in ("|", "»") and len(parts[-1].split()) <= _LONGEST_SITE_WORDS:
        parts = parts[:-2]
    return "".join(parts).strip() or title


def _likeness(one: str, other: str) -> float:
    first, second = set(title_key(one).split()), set(title_key(other).split())
    return len(first & second) / max(len(first), len(second)) if len(first) >= 3 and second else 0.0

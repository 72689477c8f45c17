"""What a page declares of itself and what is seen on it, weighed against each other."""

from dataclasses import replace
from datetime import date

from cssreader.clean.dates import address_date
from cssreader.clean.names import byline_names
from cssreader.clean.pieces import Claims, Found
from cssreader.clean.seen_facts import Seen

_ONE_DAY = 1


def settled(claims: Claims, seen: Seen, found: Found, address: str | None, told: frozenset[str]) -> Claims:
    """The claims with the author and the dates in which the page agrees with itself most.

    What is `told` by the profile of the site stays.
    """
    author = claims.author if "author" in told else _author(claims.author, seen, found)
    published = claims.published
    if "published" not in told:
        published = _published(published, seen, found, address_date(address or claims.address))
        if published is not None and published == claims.updated and seen.elsewhere and seen.elsewhere < published:
            # Some systems declare the day of the last change twice; the page itself tells the two apart.
            published = seen.elsewhere
    return replace(claims, author=author, published=published, updated=claims.updated or seen.updated or found.updated)


def _author(declared: str | None, seen: Seen, found: Found) -> str | None:
    """A byline by the title is the writer's; what is declared is the one who posted it, now and then."""
    if seen.author_is_announced and seen.author and not (declared and seen.author.lower() in declared.lower()):
        return seen.author
    return declared or seen.author or (byline_names(found.author) if found.author else None)


def _published(declared: date | None, seen: Seen, found: Found, in_address: date | None) -> date | None:
    """The day a reader sees.

    Publishing systems declare the time in another zone, so that the day is one off, or the day on
    which the text was moved to them or first drafted. The day by the title is the one under which the text
    appears, unless the page calls it the day of a change.
    """
    shown = seen.published or seen.dated
    if declared is None:
        return shown or found.published or seen.elsewhere or in_address
    for other in (in_address, seen.dated, seen.published, found.published):
        if other and abs((declared - other).days) <= _ONE_DAY:
            return other
    return shown or declared

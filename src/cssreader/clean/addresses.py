"""The one address of a page, without what only tracks its readers."""

import re
from urllib.parse import urlsplit

_LIKE_AN_ADDRESS = re.compile(r"https?://[^\s<>\"]{3,1900}\Z", re.IGNORECASE)


def canonical(address: str | None) -> str | None:
    """An http or https address in its one form; None for anything else, and for a site's front page.

    Front pages are no essay's address: sites that name them on every page mean nothing by it.
    """
    if not address or not _LIKE_AN_ADDRESS.match(address.strip()):
        return None
    import courlan  # takes 0.2 s, and pasted text has no address

    try:
        cleaned = courlan.clean_url(address.strip())
        parts = urlsplit(cleaned) if cleaned else None
        if parts is None or not parts.hostname or (parts.path in ("", "/") and not parts.query):
            return None
    except ValueError:
        return None
    return str(cleaned)


def site_of(address: str | None) -> str | None:
    """The host of an address without its ``www.``."""
    if not address:
        return None
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None

"""The one address of a page, without what only tracks its readers."""

import re
from urllib.parse import urlsplit

_LIKE_AN_ADDRESS = re.compile(r"https?://[^\s<>\"]{3,1900}\Z", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}", re.IGNORECASE)
_FOR_BROWSERS = ("www.", "m.", "amp.", "mobile.")


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
    """The host of an address without what stands before it for browsers or telephones, such as ``www.`` and ``m.``."""
    if not address:
        return None
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return _plain(host) if host else None


def plain_site(name: str) -> str:
    """The name of a site; one that is a host in the form in which `site_of` gives it."""
    return _plain(name.lower()) if _HOST.fullmatch(name) else name


def _plain(host: str) -> str:
    for prefix in _FOR_BROWSERS:
        rest = host.removeprefix(prefix)
        if rest != host and "." in rest:
            return rest
    return host

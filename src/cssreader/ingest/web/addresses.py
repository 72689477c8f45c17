"""Addresses as people and pages write them, and which hosts are in the local network."""

import ipaddress
import re
from urllib.parse import urljoin

import httpx

from cssreader.errors import RefusedError, UnusableInputError

MOST_CHARACTERS = 2_000
_SCHEME = re.compile(r"\A[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST_AND_PORT = re.compile(r"\A[^/:@\s]+:\d{1,5}(?:[/?#]|\Z)")
_UNFIT = re.compile(r"[\x00-\x20\x7f\\\u00a0\u2000-\u200f\u2028-\u202f\u2066-\u2069\ufeff\ud800-\udfff]")


def web_address(typed: str) -> str:
    """What was typed as one http or https address, without its fragment; a missing scheme is https.

    Raises UnusableInputError with a sentence for what is no address, and RefusedError for other schemes.
    """
    typed = typed.strip()
    if not typed:
        raise UnusableInputError("No address was given.")
    if len(typed) > MOST_CHARACTERS:
        raise UnusableInputError(f"An address has at most {MOST_CHARACTERS:,} characters; this one has more.")
    if _UNFIT.search(typed):
        raise UnusableInputError(f"{_shown(typed)} is not a web address: it holds characters that no address has.")
    if not _SCHEME.match(typed) or _HOST_AND_PORT.match(typed):
        typed = f"https://{typed}"
    try:
        url = httpx.URL(typed)
        host = url.raw_host.decode("ascii")
        port = url.port
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise UnusableInputError(f"{_shown(typed)} is not a web address.") from error
    if url.scheme not in ("http", "https"):
        raise RefusedError(
            f"{_shown(typed)} is not fetched: only addresses that begin with http:// or https:// are. "
            "A file on this computer can be imported by its path."
        )
    if not host or host.strip(".") == "" or not (port is None or 0 < port < 65_536):
        raise UnusableInputError(f"{_shown(typed)} is not a web address.")
    if url.userinfo:
        raise RefusedError("An address with a name or password in it is not fetched. Leave out what stands before @.")
    return str(url.copy_with(fragment=None))


def linked_address(base: str, link: str) -> str | None:
    """Where a link on the page `base` leads, None for what is no web address."""
    if not link.strip():
        return None
    try:
        joined = urljoin(base, link.strip())
        return web_address(joined) if _SCHEME.match(joined) else None
    except (UnusableInputError, ValueError):
        return None


def host_of(address: str) -> str:
    """The host of an address that `web_address` made, in lower case and in the letters of the network."""
    return httpx.URL(address).raw_host.decode("ascii").lower().rstrip(".")


def origin_of(address: str) -> str:
    """Scheme, host and port of an address: what one robots.txt speaks for."""
    return str(httpx.URL(address).copy_with(raw_path=b"/", fragment=None)).rstrip("/")


def readable_host(address: str) -> str:
    """The host as a person reads it, such as ``bücher.example``."""
    return httpx.URL(address).host


def is_local(ip: str) -> bool:
    """Whether a numeric address is not one of the public internet: loopback, private, link-local and the like."""
    address: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and (address in _NAT64 or address.packed[:12] == bytes(12)):
            inner = ipaddress.IPv4Address(address.packed[12:])
        if inner is not None:
            return is_local(str(inner))
    return not address.is_global or address.is_multicast


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def _shown(typed: str) -> str:
    shown = _UNFIT.sub("\ufffd", typed)
    return shown if len(shown) <= 120 else shown[:119] + "…"

"""When two web addresses are one page: a key that is the same for all of a page's addresses."""

import re
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

LONGEST_ADDRESS = 2_000
"""Characters; what is longer is no address that a person or a site made."""

_TRACKING = re.compile(
    r"utm_.*|mtm_.*|matomo_.*|pk_.*|hsa_.*|at_.*|fb_.*|guce_.*|amp_.*|_hs(enc|mi)|(fb|g|dc|ms|y|tw|tt)clid|[gw]braid"
    r"|li_fat_id|igsh(id)?|mibextid|mc_[ce]id|ref|ref_?(src|url)|referr?er|source_?ref|share|shared|sharetype"
    r"|share_source|cmp(id)?|campaign_?id|spm|ocid|ncid|s_cid|_g[al]|smid|smtyp|outputtype|amp|__twitter_impression"
    r"|usqp|_openstat|wt_?mc|trk|trkcampaign|guccounter"
)
"""Parameters that say who followed a link, or in which dress the page comes. Each is common on news sites, and none
of them chooses what is shown. Those that may (``id``, ``p``, ``page``, ``from``, ``source``) are not among them."""
_FRONT_DOOR = re.compile(r"(?:index|default)\.(?:html?|php|aspx?)\Z|home\.html?\Z", re.IGNORECASE)
_AMP_ENDING = re.compile(r"/amp/?\Z|(?<=.)\.amp(?=\.html?\Z|\Z)|(?<=.)\.amp\.html?\Z", re.IGNORECASE)
_DRESSES = ("www", "m", "mobile", "amp", "wap", "touch")
"""First labels of a host that name a dress of the site, not another one."""
_PORTS = {"http": 80, "https": 443}
_SAFE = "/:@!$&'()*+,;=~-._"


def address_key(address: str) -> str | None:
    """What all addresses of one page have in common; None for what is no http or https address.

    It has no scheme, no ``www.`` or mobile or AMP host, no default port, no fragment, no front-door file, no slash at
    the end and no parameter that only tracks; the rest of the parameters are sorted. It is for comparing, not to be
    followed. Pure: the same key on every machine.
    """
    address = address.strip()
    if len(address) > LONGEST_ADDRESS:
        return None
    try:
        parts = urlsplit(address)
        port = parts.port
        host = _host(parts.hostname or "")
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not host:
        return None
    if port is not None and port not in _PORTS.values():
        host = f"{host}:{port}"
    query = _query(parts)
    return f"{host}{_path(parts.path)}{'?' + query if query else ''}"


def _host(host: str) -> str:
    """The host without its dress: ``www.m.example.org`` is ``example.org``; a bare ``m.pk`` stays what it is."""
    labels = host.lower().rstrip(".").split(".")
    while len(labels) > 2 and labels[0] in _DRESSES:
        labels = labels[1:]
    plain = ".".join(labels)
    return plain if plain.isascii() else plain.encode("idna").decode("ascii")


def _path(path: str) -> str:
    # Written in one way whichever way it was escaped; a slash that was escaped becomes one, as on nearly every site.
    path = re.sub(r"/{2,}", "/", unquote(path, errors="replace"))
    before = None
    while path != before:
        before = path
        path = _AMP_ENDING.sub("", path)
        folder, slash, file = path.rpartition("/")
        if slash and _FRONT_DOOR.match(file):
            path = folder
        path = path.rstrip("/")
    return quote(path.removeprefix("/amp") if path.startswith("/amp/") else path, safe=_SAFE)


def _query(parts: SplitResult) -> str:
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name.lower())
    ]
    return urlencode(sorted(kept))

"""What a site asks of programs in its robots.txt (RFC 9309)."""

from collections.abc import Callable
from dataclasses import dataclass

import protego

from cssreader.errors import RefusedError, TryLaterError

KEPT_SECONDS = 24 * 3600.0
KEPT_UNREACHABLE_SECONDS = 10 * 60.0
MOST_BYTES = 512 * 1024
"""The RFC has us read at least 500 KiB; what stands beyond is not looked at."""
MOST_LINES = 20_000
NAME = "CSSReader"


@dataclass(frozen=True, slots=True)
class _Known:
    rules: protego.Protego | None
    """None while the site could not say."""
    until: float


class Robots:
    """The robots.txt of each site, read once a day."""

    def __init__(self, read: Callable[[str], str | None], clock: Callable[[], float]) -> None:
        """`read` gives the text of the robots.txt of an origin, None when the site could not say."""
        self._read = read
        self._clock = clock
        self._known: dict[str, _Known] = {}

    def require(self, origin: str, address: str) -> None:
        """Raises RefusedError where the site does not want it, TryLaterError while it cannot say."""
        rules = self._rules(origin)
        if rules is None:
            raise TryLaterError(
                "The site could not say what programs may fetch (its robots.txt failed), so nothing was fetched.",
                after_seconds=KEPT_UNREACHABLE_SECONDS,
            )
        if not rules.can_fetch(address, NAME):
            raise RefusedError("The site asks programs not to fetch this page (robots.txt).")

    def pause(self, origin: str) -> float | None:
        """The seconds the site wants between two requests."""
        rules = self._rules(origin)
        delay = rules.crawl_delay(NAME) if rules else None
        return None if delay is None else float(delay)

    def site_maps(self, origin: str) -> tuple[str, ...]:
        rules = self._rules(origin)
        return tuple(rules.sitemaps)[:20] if rules else ()

    def _rules(self, origin: str) -> protego.Protego | None:
        known = self._known.get(origin)
        if known is None or known.until <= self._clock():
            text = self._read(origin)
            kept = KEPT_UNREACHABLE_SECONDS if text is None else KEPT_SECONDS
            known = _Known(None if text is None else _parsed(text), self._clock() + kept)
            self._known[origin] = known
        return known.rules


def _parsed(text: str) -> protego.Protego:
    return protego.Protego.parse("\n".join(line[:4_000] for line in text.splitlines()[:MOST_LINES]))

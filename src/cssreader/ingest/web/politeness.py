"""Good manners: a pause between two requests to one host, and coming back when a site asks to."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

PAUSE_SECONDS = 1.0
MOST_PAUSE_SECONDS = 30.0
"""More than this between two pages is not waited, whatever a robots.txt says."""
MOST_RETRY_SECONDS = 24 * 3600.0


class Pauses:
    """When each host was asked last, and how long it is left alone."""

    def __init__(
        self,
        *,
        seconds: float = PAUSE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] = time.sleep,
    ) -> None:
        self._seconds = seconds
        self._clock = clock
        self._wait = wait
        self._asked_at: dict[str, float] = {}
        self._own_seconds: dict[str, float] = {}

    def before(self, host: str) -> None:
        """Wait until the host may be asked again."""
        left = self.left(host)
        if left > 0:
            self._wait(left)

    def left(self, host: str) -> float:
        """The seconds until the host may be asked again."""
        if host not in self._asked_at:
            return 0.0
        pause = max(self._seconds, self._own_seconds.get(host, 0.0))
        return max(0.0, self._asked_at[host] + pause - self._clock())

    def after(self, host: str) -> None:
        self._asked_at[host] = self._clock()

    def keep(self, host: str, seconds: float | None) -> None:
        """What the host's own robots.txt asks for."""
        if seconds is not None and seconds > 0:
            self._own_seconds[host] = min(seconds, MOST_PAUSE_SECONDS)


def retry_after(header: str | None, now: datetime) -> float | None:
    """The seconds a ``Retry-After`` header asks to wait, between 1 and a day; None where it says nothing."""
    if header is None:
        return None
    header = header.strip()
    if header.isascii() and header.isdigit():
        return min(max(float(header[:9]), 1.0), MOST_RETRY_SECONDS)
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(max((moment - now).total_seconds(), 1.0), MOST_RETRY_SECONDS)

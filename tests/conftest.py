"""What tests of several rooms share: a site on loopback, and a way to fetch where only waiting takes time."""

import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from web_site import Site, serving

if TYPE_CHECKING:
    from cssreader.ingest.web import Web

# No test asserts a time, not by Hypothesis either: a machine may be slow or busy.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


class Time:
    """A clock that a test turns."""

    def __init__(self, start: datetime = NOON) -> None:
        self._start = start
        self.seconds = 0.0
        self.waits: list[float] = []
        self.tick = 0.0
        """How much passes each time somebody looks."""

    def clock(self) -> float:
        self.seconds += self.tick
        return self.seconds

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.seconds)

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.seconds += seconds


@pytest.fixture
def site() -> Iterator[Site]:
    """An empty site on loopback."""
    with serving() as site:
        yield site


@pytest.fixture
def time() -> Time:
    return Time()


def _resolve(host: str, _port: int) -> list[str]:
    """All names lead to loopback: written short, where it counts as public, for the names of sites."""
    return ["127.1"] if host.endswith(".example") else ["127.0.0.1"]


def _is_local(ip: str) -> bool:
    return ip == "127.0.0.1"


@pytest.fixture
def make_web(time: Time) -> "Iterator[Callable[..., Web]]":
    """A `Web` with other limits."""
    from cssreader.ingest.web import Web

    with ExitStack() as opened:

        def make(**given: Any) -> Web:
            usual: dict[str, Any] = {
                "clock": time.clock,
                "now": time.now,
                "wait": time.wait,
                "resolve": _resolve,
                "judge": _is_local,
            }
            return opened.enter_context(Web(**usual | given))

        yield make


@pytest.fixture
def web(make_web: "Callable[..., Web]") -> "Web":
    return make_web()


MakePng = Callable[..., bytes]


@pytest.fixture
def png() -> MakePng:
    """Makes a PNG picture of a width, a height and one colour."""
    return _png


def _png(width: int, height: int, colour: tuple[int, int, int] = (40, 90, 160)) -> bytes:
    """A PNG picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes(colour) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")

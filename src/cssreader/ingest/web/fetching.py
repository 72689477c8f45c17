"""One page from the web becomes a RawDocument, politely and within bounds; or a sentence says why not."""

import io
import re
import ssl
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import httpx

from cssreader import __version__
from cssreader.domain.essay import DocumentType, RawDocument
from cssreader.domain.web import PageMarks
from cssreader.errors import RefusedError, TryLaterError, UnusableInputError
from cssreader.ingest.kinds import binary_kind, document_type, is_zip, packed_type
from cssreader.ingest.packed import found_in_archive
from cssreader.ingest.reading import document_in
from cssreader.ingest.web.addresses import host_of, is_local, linked_address, origin_of, web_address
from cssreader.ingest.web.connecting import Journey, Resolve, Transport, resolved
from cssreader.ingest.web.politeness import PAUSE_SECONDS, Pauses, retry_after
from cssreader.ingest.web.robots import MOST_BYTES as MOST_ROBOTS_BYTES
from cssreader.ingest.web.robots import Robots
from cssreader.ingest.web.statuses import is_login, led_to_login, require_success
from cssreader.ingest.web.unpacking import ACCEPTED, unpacked

USER_AGENT = f"CSSReader/{__version__} (a desktop reader; it fetches what its user asks for)"
MOST_REDIRECTS = 10
MOST_PAGE_BYTES = 20_000_000
MOST_PICTURE_BYTES = 10_000_000
WHOLE_SECONDS = 90.0
READ_SECONDS = 20.0
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})""", re.IGNORECASE)
_REDIRECTS = (301, 302, 303, 307, 308)
_TIMEOUTS = httpx.Timeout(READ_SECONDS).as_dict()
_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept-Encoding": ACCEPTED,
    "Accept-Language": "en, ur;q=0.8",
    "Connection": "close",
}
_PAGES = "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5"


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: its bytes, where they came from in the end, and the marks to ask again with."""

    data: bytes
    address: str
    media_type: str
    """As declared, in lower case without parameters; not to be trusted."""
    marks: PageMarks
    charset: str | None = None
    """The encoding, as declared."""


class NotChanged:
    """The server says that what was fetched before still holds."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: httpx.Headers
    data: bytes


class Web:
    """Fetches one thing at a time. It belongs to one thread, keeps no cookies and follows no link by itself.

    Everything time-like is passed in: `clock` in seconds that only rise, `now` the aware time of day, `wait`
    sleeps. `resolve` gives the numeric addresses of a host and `judge` says which of them are local.
    """

    def __init__(
        self,
        *,
        pause_seconds: float = PAUSE_SECONDS,
        whole_seconds: float = WHOLE_SECONDS,
        most_bytes: int = MOST_PAGE_BYTES,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        wait: Callable[[float], object] = time.sleep,
        cancelled: Callable[[], bool] = lambda: False,
        resolve: Resolve = resolved,
        judge: Callable[[str], bool] = is_local,
    ) -> None:
        self._whole_seconds = whole_seconds
        self._most_bytes = most_bytes
        self._clock = clock
        self._now = now
        self._cancelled = cancelled
        self._transport = Transport(resolve=resolve, judge=judge)
        self._pauses = Pauses(seconds=pause_seconds, clock=clock, wait=wait)
        self._robots = Robots(self._robots_of, clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._transport.close()

    def seconds_until_ready(self, address: str) -> float:
        """How long the host of an address is to be left alone yet."""
        return self._pauses.left(host_of(address))

    def fetch(self, address: str, *, typed_host: str, marks: PageMarks | None = None) -> Fetched | NotChanged:
        """What stands under an address. `typed_host` alone may be in the local network.

        With `marks` of an earlier answer the server is asked only for what has changed. Raises TryLaterError,
        RefusedError, UnusableInputError or StoppedError, each with a sentence.
        """
        return self._fetch(address, typed_host=typed_host, marks=marks, accept=_PAGES, most_bytes=self._most_bytes)

    def fetch_picture(self, address: str, *, typed_host: str = "") -> bytes | None:
        """The bytes of a picture that an essay shows, None where it cannot be had. Raises StoppedError."""
        try:
            got = self._fetch(
                web_address(address),
                typed_host=typed_host,
                marks=None,
                accept="image/*",
                most_bytes=MOST_PICTURE_BYTES,
            )
        except UnusableInputError:
            return None
        return got.data if isinstance(got, Fetched) and got.media_type.startswith("image/") and got.data else None

    def site_maps(self, address: str) -> tuple[str, ...]:
        """The site maps that the site of an address names in its robots.txt, which `fetch` has read."""
        named = (linked_address(address, each) for each in self._robots.site_maps(origin_of(address)))
        return tuple(dict.fromkeys(each for each in named if each is not None))

    def _fetch(
        self, address: str, *, typed_host: str, marks: PageMarks | None, accept: str, most_bytes: int
    ) -> Fetched | NotChanged:
        asked = address
        seen = {address}
        self._pauses.before(host_of(address))
        self._transport.begin(
            Journey(typed_host=typed_host, seconds=self._whole_seconds, clock=self._clock, cancelled=self._cancelled)
        )
        while True:
            origin = origin_of(address)
            self._robots.require(origin, address)
            self._pauses.keep(host_of(address), self._robots.pause(origin))
            answer = self._get(address, accept, marks if address == asked else None, most_bytes)
            if answer.status not in _REDIRECTS:
                break
            address = self._led_to(address, answer, seen)
            if is_login(address) and not is_login(asked):
                raise led_to_login()
        if answer.status == 304 and marks is not None and address == asked:
            return NotChanged()
        require_success(answer.status, retry_after(answer.headers.get("retry-after"), self._now()))
        if _path(address) == "/" and (_path(asked).count("/") > 1 or "-" in _path(asked)):
            raise UnusableInputError("The site led to its front page instead of the page, which is probably gone.")
        content_type = answer.headers.get("content-type", "")
        media_type = content_type.partition(";")[0].strip().lower()
        charset = _CHARSET.search(content_type)
        marks_now = _marks_of(answer.headers) if address == asked else PageMarks()
        return Fetched(answer.data, address, media_type, marks_now, charset[1] if charset else None)

    @staticmethod
    def _led_to(address: str, answer: _Answer, seen: set[str]) -> str:
        target = answer.headers.get("location", "")
        if not target:
            raise UnusableInputError("The site leads on without saying where to.")
        led = linked_address(address, target)
        if led is None:
            raise RefusedError("The site leads to something that is no web address, so it was not followed.")
        if led in seen:
            raise UnusableInputError("The site leads round in a circle and never to the page.")
        seen.add(led)
        if len(seen) > MOST_REDIRECTS + 1:
            raise UnusableInputError(f"The site leads on more than {MOST_REDIRECTS} times and never to the page.")
        return led

    def _get(self, address: str, accept: str, marks: PageMarks | None, most_bytes: int) -> _Answer:
        """One request and its whole answer."""
        host = host_of(address)
        self._pauses.before(host)
        headers = _HEADERS | {"Accept": accept}
        if marks is not None and marks.etag:
            headers["If-None-Match"] = marks.etag
        if marks is not None and marks.last_modified:
            headers["If-Modified-Since"] = marks.last_modified
        # The transport itself, not a client: a client would keep cookies and look where redirects lead.
        request = httpx.Request("GET", address, headers=headers, extensions={"timeout": _TIMEOUTS})
        try:
            with closing(self._transport.handle_request(request)) as response:
                encoding = response.headers.get("content-encoding", "")
                # The body of a redirect or an error is nothing to anybody.
                wanted = response.status_code == 200
                data = unpacked(response.iter_raw(), encoding, most_bytes) if wanted else b""
                return _Answer(response.status_code, response.headers, data)
        except httpx.TransportError as error:
            raise _sentence_for(error) from error
        finally:
            self._pauses.after(host)

    def _robots_of(self, origin: str) -> str | None:
        """The robots.txt of an origin; empty where there is none, None where the site could not say."""
        address = f"{origin}/robots.txt"
        seen = {address}
        try:
            answer = self._get(address, "text/plain,*/*;q=0.5", None, MOST_ROBOTS_BYTES * 4)
            while answer.status in _REDIRECTS:
                address = self._led_to(address, answer, seen)
                answer = self._get(address, "text/plain,*/*;q=0.5", None, MOST_ROBOTS_BYTES * 4)
        except RefusedError:
            if address == f"{origin}/robots.txt":
                raise  # the host itself may not be asked
            return ""
        except TryLaterError as error:
            if error.is_unreachable:
                raise  # the page would fare no better, and its sentence says more
            return None
        except UnusableInputError:
            return ""
        if answer.status >= 500 or answer.status == 429:
            return None
        return answer.data[:MOST_ROBOTS_BYTES].decode("utf-8", "replace") if answer.status == 200 else ""


def raw_document(asked: str, fetched: Fetched) -> RawDocument:
    """What was fetched, as a document. Raises UnusableInputError with a sentence for what is none."""
    data = fetched.data
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise UnusableInputError("The site sent an empty page.")
    packed = packed_type(data)
    if packed is not None:
        return RawDocument(asked, data, packed, address=fetched.address)
    if is_zip(data):
        return _out_of_archive(asked, fetched)
    kind = binary_kind(data)
    if kind is not None:
        what = "something that is not text" if kind == "not text" else kind
        raise UnusableInputError(f"The address leads to {what}, which cannot be read from the web yet.")
    judged = document_type(data, urlsplit(fetched.address).path)
    if judged is DocumentType.TEXT and fetched.media_type in ("text/html", "application/xhtml+xml"):
        judged = DocumentType.HTML
    return RawDocument(asked, data, judged, address=fetched.address, charset=fetched.charset)


def _out_of_archive(asked: str, fetched: Fetched) -> RawDocument:
    """The Word document or the book that was fetched. Raises UnusableInputError for an archive of several things."""
    found = list(islice(found_in_archive(io.BytesIO(fetched.data), asked, document_in, whole_books=True), 2))
    if len(found) == 1 and isinstance(found[0], RawDocument):
        return replace(found[0], origin=asked, address=fetched.address)
    raise UnusableInputError("The address leads to an archive. Download it in your browser and import the file.")


def _marks_of(headers: httpx.Headers) -> PageMarks:
    def fit(name: str) -> str | None:
        value = headers.get(name, "")
        return value if value and len(value) <= 500 and value.isascii() and value.isprintable() else None

    return PageMarks(fit("etag"), fit("last-modified"))


def _path(address: str) -> str:
    return urlsplit(address).path or "/"


def _sentence_for(error: Exception) -> UnusableInputError:
    cause = error.__cause__ or error.__context__
    while cause is not None and not isinstance(cause, ssl.SSLError):
        cause = cause.__cause__ or cause.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return UnusableInputError(
            "The site could not prove that it is what it says (its certificate is not valid), so nothing was fetched."
        )
    if cause is not None:
        return TryLaterError("No safe connection to the site could be made.")
    if isinstance(error, httpx.TimeoutException):
        return TryLaterError("The site did not answer in time.")
    if isinstance(error, httpx.UnsupportedProtocol | httpx.LocalProtocolError):
        return UnusableInputError("The address cannot be asked for.")
    return TryLaterError("The connection broke off before the whole page had come.", soon=True)

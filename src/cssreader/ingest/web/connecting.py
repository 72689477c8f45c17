"""Connections that lead only where they may, and end in time.

A name is resolved once, what it resolved to is judged, and that very address is connected to, so that
a name server that answers differently a moment later gains nothing.
"""

import socket
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpcore
import httpx

from cssreader.errors import RefusedError, StoppedError, TryLaterError
from cssreader.ingest.web.addresses import is_local

CONNECT_SECONDS = 10.0
_LOOK_UP_EVERY_SECONDS = 0.25
"""How often a wait for data looks whether it was stopped or has taken too long."""

Resolve = Callable[[str, int], Sequence[str]]


def resolved(host: str, port: int) -> Sequence[str]:
    """The numeric addresses of a host. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Journey:
    """The bounds of one transfer, from the first connection to the last byte, redirects included."""

    def __init__(
        self,
        *,
        typed_host: str,
        seconds: float,
        clock: Callable[[], float] = time.monotonic,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self.typed_host = typed_host
        self._seconds = seconds
        self._clock = clock
        self._cancelled = cancelled
        self._until = clock() + seconds

    def left(self) -> float:
        """The seconds left. Raises StoppedError when it was stopped, TryLaterError when there are none."""
        if self._cancelled():
            raise StoppedError("Stopped.")
        left = self._until - self._clock()
        if left <= 0:
            raise TryLaterError(f"The site did not send the page within {self._seconds:g} seconds.")
        return left


class _Stream(httpcore.NetworkStream):
    """A connection that cannot be held open for longer than the journey."""

    def __init__(self, stream: httpcore.NetworkStream, journey: Callable[[], Journey]) -> None:
        self._stream = stream
        self._journey = journey

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        waited = 0.0
        while True:
            slice_seconds = min(_LOOK_UP_EVERY_SECONDS, self._journey().left())
            try:
                return self._stream.read(max_bytes, slice_seconds)
            except httpcore.ReadTimeout:
                waited += slice_seconds
                if timeout is not None and waited >= timeout:
                    raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, min(timeout or CONNECT_SECONDS, self._journey().left()))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        seconds = min(timeout or CONNECT_SECONDS, self._journey().left())
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, seconds), self._journey)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Network(httpcore.NetworkBackend):
    def __init__(self, resolve: Resolve, judge: Callable[[str], bool]) -> None:
        self._resolve = resolve
        self._is_local = judge
        self._sockets = httpcore.SyncBackend()
        self.journey: Journey | None = None

    def under_way(self) -> Journey:
        assert self.journey is not None, "a transfer is begun with a journey"
        return self.journey

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        journey = self.under_way()
        journey.left()
        trouble: Exception | None = None
        for ip in self._allowed(host, port, journey):
            seconds = min(timeout or CONNECT_SECONDS, journey.left())
            try:
                stream = self._sockets.connect_tcp(ip, port, seconds, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                trouble = error
            else:
                return _Stream(stream, self.under_way)
        raise TryLaterError(f"No connection to {host} could be made.", is_unreachable=True) from trouble

    def _allowed(self, host: str, port: int, journey: Journey) -> Sequence[str]:
        try:
            found = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise TryLaterError(
                f"There is no way to {host}: the name is not known, or this computer is not connected.",
                is_unreachable=True,
            ) from error
        if host.lower().rstrip(".") != journey.typed_host and any(self._is_local(ip) for ip in found):
            raise RefusedError(
                f"{host} is in the local network, and nobody typed its address, so nothing was fetched from it."
            )
        return found

    def connect_unix_socket(self, *_: Any, **__: Any) -> httpcore.NetworkStream:
        raise NotImplementedError

    def sleep(self, seconds: float) -> None:
        raise NotImplementedError


class Transport(httpx.HTTPTransport):
    """httpx over connections of this module. No proxy is used, for it would resolve names by itself."""

    def __init__(self, *, resolve: Resolve = resolved, judge: Callable[[str], bool] = is_local) -> None:
        context = httpx.create_ssl_context(trust_env=False)
        # What the system trusts counts too: many schools and virus scanners have a certificate of their own.
        context.load_default_certs()
        super().__init__(verify=context, trust_env=False)
        self._network = _Network(resolve, judge)
        self._pool.close()
        self._pool = httpcore.ConnectionPool(
            ssl_context=context, network_backend=self._network, max_connections=1, max_keepalive_connections=0
        )

    def begin(self, journey: Journey) -> None:
        self._network.journey = journey

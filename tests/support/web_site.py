"""A web server on loopback that says exactly what a test has it say, byte for byte if need be."""

import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Answer = bytes | Iterable[bytes]


@dataclass(frozen=True)
class Request:
    path: str
    headers: dict[str, str]


Page = bytes | list[bytes] | Callable[[Request], Answer]


def answer(
    body: bytes | str = b"", *, status: str = "200 OK", kind: str = "text/html; charset=utf-8", **headers: str
) -> bytes:
    """A whole answer. Names of headers are written with underscores."""
    data = body.encode() if isinstance(body, str) else body
    lines = {"Content-Type": kind, "Content-Length": str(len(data)), "Connection": "close"}
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + data


def moved(to: str, status: str = "302 Found") -> bytes:
    return answer(status=status, Location=to)


NOT_FOUND = answer("<h1>Not found</h1>", status="404 Not Found")


@dataclass
class Site:
    """Pages by their path. A list of answers is given one after the other, the last one for ever."""

    port: int
    pages: dict[str, Page] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)

    def address(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """The pages asked for, without the robots.txt."""
        return [request.path for request in self.requests if request.path != "/robots.txt"]

    def answer_to(self, request: Request) -> Answer:
        self.requests.append(request)
        page = self.pages.get(request.path, NOT_FOUND)
        if isinstance(page, list):
            return page.pop(0) if len(page) > 1 else page[0]
        return page(request) if callable(page) else page


@contextmanager
def serving() -> Iterator[Site]:
    listener = socket.create_server(("127.0.0.1", 0), backlog=32)
    site = Site(listener.getsockname()[1])
    closing = threading.Event()

    def accept() -> None:
        while not closing.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    def serve(connection: socket.socket) -> None:
        # A client that has heard enough hangs up, and that is its right.
        with connection, suppress(OSError):
            asked = b""
            while b"\r\n\r\n" not in asked and (more := connection.recv(65_536)):
                asked += more
            head, *lines = asked.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
            said = site.answer_to(Request(head.split()[1], headers))
            for chunk in [said] if isinstance(said, bytes) else said:
                if closing.is_set():
                    return
                connection.sendall(chunk)

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        closing.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


_SENTENCES = (
    "The canal was dug before the town had a name, and the town has lived from it ever since.",
    "Farmers on the upper reach take their turn first, and those at the tail wait for what is left.",
    "A gauge was set up at the head so that nobody need trust another's word about the water.",
    "When the gauge broke, the old quarrels returned within a season, and the court was full again.",
    "What a rule is worth is seen only in a dry year, when keeping it costs somebody a harvest.",
    "So the lesson of the canal is an old one: measure in the open, and write down what was measured.",
)


def essay_page(title: str = "The Gauge at the Head", *, about: str = "canal", more: str = "") -> str:
    """A page with an essay of some 250 words in it."""
    texts = [" ".join(_SENTENCES[(start + step) % 6] for step in range(3)) for start in range(5)]
    paragraphs = "".join(f"<p>{text.replace('canal', about)}</p>" for text in texts)
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title}</title>"
        "<meta property='og:type' content='article'></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{title}</h1>{paragraphs}{more}</article></body></html>"
    )

"""Fetching from servers that misbehave: a sentence each, no hang, nothing larger than allowed, nothing local."""

import gzip
import threading
import zlib
from collections.abc import Callable, Iterator
from itertools import repeat
from typing import Any

import pytest
from web_site import Request, Site, answer, essay_page, moved

from cssreader.domain.essay import DocumentType
from cssreader.domain.web import PageMarks
from cssreader.errors import RefusedError, StoppedError, TryLaterError, UnusableInputError
from cssreader.ingest.web import Fetched, NotChanged, Web, raw_document

LOCAL = "127.0.0.1"


def fetched(web: Web, address: str, typed_host: str = LOCAL, **more: Any) -> Fetched:
    got = web.fetch(address, typed_host=typed_host, **more)
    assert isinstance(got, Fetched)
    return got


def test_a_page_comes_as_it_is_with_where_it_came_from_in_the_end(web: Web, site: Site) -> None:
    page = essay_page().encode()
    site.pages |= {"/old": moved("/new?x=1"), "/new?x=1": answer(page)}
    document = raw_document(site.address("/old"), fetched(web, site.address("/old")))
    assert (site.address("/old"), site.address("/new?x=1")) == (document.origin, document.address)
    assert (page, DocumentType.HTML) == (document.data, document.type)


def test_it_says_honestly_who_it_is_and_keeps_no_cookie(web: Web, site: Site) -> None:
    site.pages |= {"/a": answer("one two", Set_Cookie="who=me; Path=/"), "/b": answer("one two")}
    for path in ("/a", "/b"):
        fetched(web, site.address(path))
    asked = site.requests[-1].headers
    assert "cookie" not in asked
    assert asked["user-agent"].startswith("CSSReader/")
    assert "mozilla" not in asked["user-agent"].lower()


def test_a_host_is_left_alone_between_two_requests(make_web: Callable[..., Web], site: Site, time: Any) -> None:
    web = make_web(pause_seconds=3)
    site.pages |= {"/a": answer("a"), "/b": answer("b")}
    for path in ("/a", "/b"):
        fetched(web, site.address(path))
    assert [3.0, 3.0] == time.waits  # between the robots.txt and the first page too
    assert 3.0 == web.seconds_until_ready(site.address("/c"))
    assert 0.0 == web.seconds_until_ready("https://elsewhere.example/")


def test_a_site_may_ask_for_a_longer_pause_but_not_for_an_endless_one(web: Web, site: Site, time: Any) -> None:
    site.pages |= {"/robots.txt": answer("User-agent: *\nCrawl-delay: 9000"), "/a": answer("a")}
    fetched(web, site.address("/a"))
    assert [30.0] == time.waits


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("429 Too Many Requests", TryLaterError),
        ("500 Oh", TryLaterError),
        ("503 Closed", TryLaterError),
        ("521 Down", TryLaterError),
        ("404 Gone", UnusableInputError),
        ("410 Gone", UnusableInputError),
        ("403 No", RefusedError),
        ("401 Who", RefusedError),
        ("204 Nothing", UnusableInputError),
        ("206 A part", UnusableInputError),
        ("304 As before", UnusableInputError),
        ("300 Choose", UnusableInputError),
        ("999 What", UnusableInputError),
    ],
)
def test_every_other_status_is_an_error_of_its_kind(web: Web, site: Site, status: str, error: type[Exception]) -> None:
    site.pages["/a"] = answer("" if status[:3] in ("204", "304") else essay_page(), status=status)
    with pytest.raises(UnusableInputError) as raised:
        web.fetch(site.address("/a"), typed_host=LOCAL)
    assert error is type(raised.value)
    assert str(raised.value).endswith(".")


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        ("Sun, 01 Mar 2026 12:05:01 GMT", 300.0),
        ("Sun, 01 Mar 2020 12:00:00 GMT", 1.0),
        ("99999999999999999999", 86400.0),
        ("0", 1.0),
        ("soon", None),
        ("-5", None),
        ("Sun, 99 Foo 2026", None),
    ],
)
def test_when_to_come_back_is_understood_within_bounds(
    make_web: Callable[..., Web], site: Site, header: str, seconds: float | None
) -> None:
    web = make_web(pause_seconds=1)
    site.pages["/a"] = answer(status="429 Slowly", Retry_After=header)
    with pytest.raises(TryLaterError) as raised:
        web.fetch(site.address("/a"), typed_host=LOCAL)
    assert seconds == raised.value.after_seconds


def test_what_has_not_changed_is_not_sent_again(web: Web, site: Site) -> None:
    def page(request: Request) -> bytes:
        if request.headers.get("if-none-match") == '"7"':
            return answer(status="304 Not Modified")
        return answer(essay_page(), ETag='"7"', Last_Modified="Sun, 01 Mar 2026 12:00:00 GMT")

    site.pages["/a"] = page
    first = fetched(web, site.address("/a"))
    assert PageMarks('"7"', "Sun, 01 Mar 2026 12:00:00 GMT") == first.marks
    assert isinstance(web.fetch(site.address("/a"), typed_host=LOCAL, marks=first.marks), NotChanged)
    assert isinstance(web.fetch(site.address("/a"), typed_host=LOCAL, marks=PageMarks('"6"')), Fetched)


def test_a_robots_txt_that_says_no_is_obeyed_and_read_once(web: Web, site: Site) -> None:
    site.pages |= {"/robots.txt": answer("User-agent: *\nDisallow: /private"), "/open": answer("a")}
    for _ in range(2):
        with pytest.raises(RefusedError, match="robots"):
            web.fetch(site.address("/private/a"), typed_host=LOCAL)
    fetched(web, site.address("/open"))
    assert ["/robots.txt", "/open"] == [request.path for request in site.requests]


def test_rules_for_us_by_name_come_before_those_for_all(web: Web, site: Site) -> None:
    site.pages |= {
        "/robots.txt": answer("User-agent: cssreader\nAllow: /\n\nUser-agent: *\nDisallow: /"),
        "/a": answer("a"),
    }
    fetched(web, site.address("/a"))


def test_a_redirect_to_what_robots_txt_forbids_is_not_followed(web: Web, site: Site) -> None:
    site.pages |= {"/robots.txt": answer("User-agent: *\nDisallow: /private"), "/a": moved("/private")}
    with pytest.raises(RefusedError):
        web.fetch(site.address("/a"), typed_host=LOCAL)
    assert ["/a"] == site.paths


def test_a_site_whose_robots_txt_fails_is_left_alone_until_it_can_say(web: Web, site: Site, time: Any) -> None:
    site.pages |= {"/robots.txt": [answer(status="503 No"), answer("")], "/a": answer("a")}
    for _ in range(2):
        with pytest.raises(TryLaterError):
            web.fetch(site.address("/a"), typed_host=LOCAL)
    assert 1 == len(site.requests)
    time.seconds += 3600
    fetched(web, site.address("/a"))


@pytest.mark.parametrize(
    "robots", [answer(status="404 No"), answer(status="403 No"), answer(b"\xff\x00\xfe" * 99), moved("/robots.txt")]
)
def test_a_site_without_a_usable_robots_txt_may_be_read(web: Web, site: Site, robots: bytes) -> None:
    site.pages |= {"/robots.txt": robots, "/a": answer("a")}
    fetched(web, site.address("/a"))


def test_a_slow_drip_ends_when_the_time_is_up(make_web: Callable[..., Web], site: Site, time: Any) -> None:
    web = make_web(whole_seconds=60)
    time.tick = 0.5

    def drip(_: Request) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
        yield from repeat(b"a" * 20)

    site.pages["/a"] = drip
    with pytest.raises(TryLaterError, match="60 seconds"):
        web.fetch(site.address("/a"), typed_host=LOCAL)


def test_headers_that_never_end_end_too(make_web: Callable[..., Web], site: Site, time: Any) -> None:
    web = make_web(whole_seconds=60)
    time.tick = 1

    def drip(_: Request) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n"
        yield from repeat(b"X: y\r\n" * 10)

    site.pages["/a"] = drip
    with pytest.raises(TryLaterError):
        web.fetch(site.address("/a"), typed_host=LOCAL)


def test_it_stops_when_told_to_even_while_a_server_says_nothing(make_web: Callable[..., Web], site: Site) -> None:
    stopped, over = threading.Event(), threading.Event()

    def silence(_: Request) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n"
        stopped.set()
        over.wait(30)

    site.pages["/a"] = silence
    with pytest.raises(StoppedError):
        make_web(cancelled=stopped.is_set).fetch(site.address("/a"), typed_host=LOCAL)
    over.set()


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>The canal",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n<p>The canal",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"The canal " * 900, mtime=0)[:40],
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b"nonsense\r\n\r\n",
        b"",
    ],
)
def test_a_page_that_breaks_off_is_no_page(web: Web, site: Site, said: bytes) -> None:
    site.pages["/a"] = said
    with pytest.raises(TryLaterError, match="broke off"):
        web.fetch(site.address("/a"), typed_host=LOCAL)


def test_what_comes_after_the_stated_length_is_not_read(web: Web, site: Site) -> None:
    site.pages["/a"] = b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nThe canal and more"
    assert b"The canal" == fetched(web, site.address("/a")).data


def test_a_page_too_large_is_left_at_once(make_web: Callable[..., Web], site: Site) -> None:
    site.pages["/a"] = lambda _: (b"HTTP/1.1 200 OK\r\n\r\n", *[b"x" * 50_000] * 100)
    with pytest.raises(UnusableInputError, match=r"larger than 0\.1 MB"):
        make_web(most_bytes=100_000).fetch(site.address("/a"), typed_host=LOCAL)


@pytest.mark.parametrize("name", ["gzip", "deflate"])
def test_a_compression_bomb_goes_off_in_a_bucket(make_web: Callable[..., Web], site: Site, name: str) -> None:
    bomb = (gzip if name == "gzip" else zlib).compress(bytes(50_000_000))
    site.pages["/a"] = answer(bomb, Content_Encoding=name)
    with pytest.raises(UnusableInputError, match="larger than"):
        make_web(most_bytes=1_000_000).fetch(site.address("/a"), typed_host=LOCAL)


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("identity", bytes),
    ],
)
def test_a_packed_page_is_unpacked(web: Web, site: Site, name: str, pack: Callable[[bytes], bytes]) -> None:
    site.pages["/a"] = answer(pack(essay_page().encode()), Content_Encoding=name)
    assert essay_page().encode() == fetched(web, site.address("/a")).data


@pytest.mark.parametrize("name", ["br", "gzip, gzip", "nonsense"])
def test_a_page_packed_in_a_way_nobody_asked_for_is_named(web: Web, site: Site, name: str) -> None:
    site.pages["/a"] = answer(gzip.compress(gzip.compress(b"a"), mtime=0), Content_Encoding=name)
    with pytest.raises(UnusableInputError, match="not asked for"):
        web.fetch(site.address("/a"), typed_host=LOCAL)


def test_redirects_that_go_in_a_circle_or_on_for_ever_are_noticed(web: Web, site: Site) -> None:
    site.pages |= {"/a": moved("/b"), "/b": moved("/a#part")}
    with pytest.raises(UnusableInputError, match="circle"):
        web.fetch(site.address("/a"), typed_host=LOCAL)
    site.pages |= {f"/{number}": moved(f"/{number + 1}") for number in range(50)}
    with pytest.raises(UnusableInputError, match="more than 10 times"):
        web.fetch(site.address("/0"), typed_host=LOCAL)
    assert "/11" not in site.paths


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://site.example/a", "javascript:alert(1)", "data:text/html,x", "http://"]
)
def test_a_redirect_leads_to_the_web_or_nowhere(web: Web, site: Site, to: str) -> None:
    site.pages["/a"] = moved(to)
    with pytest.raises(UnusableInputError):
        web.fetch(site.address("/a"), typed_host=LOCAL)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0x7f000001", "2130706433", "printer"])
def test_a_redirect_into_the_local_network_is_refused(make_web: Callable[..., Web], site: Site, host: str) -> None:
    def resolve(name: str, _port: int) -> list[str]:
        return ["127.1"] if name == "site.example" else ["127.0.0.1"]

    site.pages |= {"/a": moved(site.address("/secret", host)), "/secret": answer("secret")}
    with pytest.raises(RefusedError, match="local network"):
        make_web(resolve=resolve).fetch(site.address("/a", "site.example"), typed_host="site.example")
    assert ["/a"] == site.paths


def test_a_local_address_is_fetched_only_where_that_very_host_was_typed(web: Web, site: Site) -> None:
    site.pages["/a"] = answer("a")
    fetched(web, site.address("/a"), typed_host=LOCAL)
    with pytest.raises(RefusedError):
        web.fetch(site.address("/a"), typed_host="localhost")


def test_the_address_that_was_judged_is_the_one_connected_to(make_web: Callable[..., Web], site: Site) -> None:
    answers = iter((["127.1"], ["127.0.0.1"], ["127.0.0.1"]))
    site.pages["/a"] = answer("a")
    web = make_web(resolve=lambda *_: next(answers))
    with pytest.raises(RefusedError):
        web.fetch(site.address("/a", "site.example"), typed_host="other.example")
    assert ["/robots.txt"] == [request.path for request in site.requests]


def test_a_name_with_one_local_address_among_others_is_local(make_web: Callable[..., Web], site: Site) -> None:
    with pytest.raises(RefusedError):
        make_web(resolve=lambda *_: ["127.1", "127.0.0.1"]).fetch(
            site.address("/a", "x.example"), typed_host="y.example"
        )
    assert [] == site.requests


def test_a_name_that_nobody_knows_is_tried_later(make_web: Callable[..., Web]) -> None:
    def resolve(*_: object) -> list[str]:
        raise OSError

    with pytest.raises(TryLaterError, match="not connected") as raised:
        make_web(resolve=resolve).fetch("https://gone.example/a", typed_host="gone.example")
    assert raised.value.is_unreachable


def test_a_closed_door_is_tried_later(web: Web, site: Site) -> None:
    address = "http://127.0.0.1:1/a"
    with pytest.raises(TryLaterError, match="No connection"):
        web.fetch(address, typed_host=LOCAL)


@pytest.mark.parametrize(
    "to", ["/login?next=/a", "/wp-login.php", "/user/sign-in", "http://login.site.example:{port}/"]
)
def test_a_login_page_where_the_article_was_is_refused(web: Web, site: Site, to: str) -> None:
    site.pages["/2026/a"] = moved(to.format(port=site.port))
    with pytest.raises(RefusedError, match="log in"):
        web.fetch(site.address("/2026/a"), typed_host=LOCAL)


def test_a_front_page_where_the_article_was_is_no_article(web: Web, site: Site) -> None:
    site.pages |= {"/2026/a": moved("/"), "/": answer(essay_page())}
    with pytest.raises(UnusableInputError, match="front page"):
        web.fetch(site.address("/2026/a"), typed_host=LOCAL)


@pytest.mark.parametrize("body", [b"", b" \r\n", b"\x89PNG\r\n\x1a\n" + bytes(99), b"\x00\x01\x02" * 50])
def test_what_is_no_text_is_no_document(web: Web, site: Site, body: bytes) -> None:
    site.pages["/a"] = answer(body)
    with pytest.raises(UnusableInputError):
        raw_document(site.address("/a"), fetched(web, site.address("/a")))


def test_a_picture_comes_only_if_it_says_that_it_is_one(web: Web, site: Site) -> None:
    site.pages |= {"/a.png": answer(b"\x89PNG", kind="image/png"), "/b.png": answer("no"), "/c.png": moved("/a.png")}
    assert b"\x89PNG" == web.fetch_picture(site.address("/a.png"), typed_host=LOCAL)
    assert b"\x89PNG" == web.fetch_picture(site.address("/c.png"), typed_host=LOCAL)
    for missing in (site.address("/b.png"), site.address("/none.png"), "file:///a.png", "nonsense"):
        assert web.fetch_picture(missing, typed_host=LOCAL) is None
    assert web.fetch_picture(site.address("/a.png")) is None

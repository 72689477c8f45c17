"""Addresses as people type them and pages write them, odd ones included."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.errors import RefusedError, UnusableInputError
from cssreader.ingest.web.addresses import host_of, is_local, linked_address, web_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://site.example/a?b=c#part", "https://site.example/a?b=c"),
        ("  site.example/a  ", "https://site.example/a"),
        ("localhost:8000/a", "https://localhost:8000/a"),
        ("HTTP://SITE.Example", "http://site.example"),
        ("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
        ("https://مثال.example/کتاب", "https://xn--mgbh0fb.example/%DA%A9%D8%AA%D8%A7%D8%A8"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
    ],
)
def test_an_address_gets_one_form(typed: str, address: str) -> None:
    assert address == web_address(typed)


@pytest.mark.parametrize(
    "typed", ["file:///etc/passwd", "ftp://site.example/", "javascript:alert(1)", "data:,a", "mailto:a@b.example"]
)
def test_only_the_web_is_fetched(typed: str) -> None:
    with pytest.raises(RefusedError, match="http"):
        web_address(typed)


@pytest.mark.parametrize(
    "typed", ["", " ", "https://", "https:///a", "https://a b.example", "https://site.example\\@evil.example", "https://a\u202e.example",
              "https://a.example:99999/", "https://" + "a" * 3000, "https://a\nb.example", "https://[::1", "https://..."]
)  # fmt: skip
def test_what_is_no_address_is_named(typed: str) -> None:
    with pytest.raises(UnusableInputError):
        web_address(typed)


def test_a_password_in_an_address_is_not_sent() -> None:
    with pytest.raises(RefusedError, match="password"):
        web_address("https://me:secret@site.example/")


@given(st.text(max_size=60) | st.from_regex(r"https?://[^\s]{0,40}", fullmatch=True))
def test_whatever_is_typed_gives_an_address_or_a_sentence(typed: str) -> None:
    try:
        address = web_address(typed)
    except UnusableInputError as error:
        assert str(error)  # noqa: PT017
    else:
        assert address == web_address(address)
        assert host_of(address).isascii()


@given(st.text(max_size=60))
def test_a_link_leads_to_the_web_or_nowhere(link: str) -> None:
    found = linked_address("https://site.example/a/", link)
    assert found is None or found.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.0.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "240.0.0.1",
    ],
)
def test_these_are_in_the_local_network(ip: str) -> None:
    assert is_local(ip)


@pytest.mark.parametrize("ip", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"])
def test_these_are_in_the_public_network(ip: str) -> None:
    assert not is_local(ip)


@given(st.ip_addresses())
def test_every_address_is_the_one_or_the_other(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    assert is_local(str(ip)) in (True, False)

"""All addresses of one page have one key, and two pages have two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.text.addresses import LONGEST_ADDRESS, address_key

PAGE = "https://kinara.example.org/opinion/the-empty-register"


@pytest.mark.parametrize(
    "other",
    [
        "http://kinara.example.org/opinion/the-empty-register",
        "https://www.kinara.example.org/opinion/the-empty-register/",
        "HTTPS://Kinara.Example.ORG:443/opinion/the-empty-register",
        "http://kinara.example.org:80/opinion/the-empty-register",
        "https://m.kinara.example.org/opinion/the-empty-register",
        "https://mobile.kinara.example.org/opinion/the-empty-register",
        "https://amp.kinara.example.org/opinion/the-empty-register",
        "https://www.m.kinara.example.org/opinion/the-empty-register",
        f"{PAGE}#comments",
        f"{PAGE}?",
        f"{PAGE}/amp",
        f"{PAGE}/amp/",
        f"{PAGE}?amp=1",
        f"{PAGE}?amp",
        f"{PAGE}.amp",
        "https://kinara.example.org/amp/opinion/the-empty-register",
        f"{PAGE}?outputType=amp",
        f"{PAGE}?utm_source=feed&utm_medium=email&fbclid=IwAR0",
        f"{PAGE}?gclid=1&ref=home&mc_cid=2&igshid=3",
        f"{PAGE}/index.html",
        f"{PAGE}/index.php?utm_campaign=x",
        "https://kinara.example.org//opinion//the-empty-register",
        "https://kinara.example.org/opinion/the%2Dempty%2Dregister",
    ],
)
def test_the_same_page_under_another_address_has_the_same_key(other: str) -> None:
    assert "kinara.example.org/opinion/the-empty-register" == address_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://kinara.example/?p=12", "https://kinara.example/?p=13"),
        ("https://kinara.example/story?id=1", "https://kinara.example/story?id=2"),
        ("https://kinara.example/story?page=1", "https://kinara.example/story?page=2"),
        ("https://kinara.example/a", "https://kinara.example/b"),
        ("https://kinara.example/Story", "https://kinara.example/story"),
        ("https://kinara.example:8080/a", "https://kinara.example/a"),
        ("https://blog.kinara.example/a", "https://kinara.example/a"),
        ("https://kinara.example/amplifiers", "https://kinara.example/lifiers"),
        ("https://kinara.example/camp", "https://kinara.example/c"),
        ("https://m.pk/a", "https://pk/a"),
    ],
)
def test_two_pages_have_two_keys(one: str, other: str) -> None:
    assert address_key(one) != address_key(other)


def test_the_order_of_parameters_is_no_difference() -> None:
    assert address_key("https://kinara.example/s?b=2&a=1&utm_id=9") == address_key("https://kinara.example/s?a=1&b=2")


def test_a_name_in_another_script_is_one_however_it_is_written() -> None:
    assert address_key("https://اخبار.example/پانی") == address_key(
        "https://xn--mgbx0bj1d.example/%D9%BE%D8%A7%D9%86%DB%8C".replace(
            "xn--mgbx0bj1d", "اخبار".encode("idna").decode()
        )
    )


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ftp://kinara.example/a",
        "/home/reader/page.html",
        "starter:water",
        "https://",
        "https://[::1/a",
        "https://kinara.example:99999/a",
        "https://kinara.example/" + "a" * LONGEST_ADDRESS,
        "javascript:alert(1)",
        f"https://{'ü' * 80}.example/",
    ],
)
def test_what_is_no_address_has_no_key(address: str) -> None:
    assert None is address_key(address)


@given(st.text(max_size=60).map("https://kinara.example/".__add__) | st.text(max_size=80))
def test_any_text_has_a_key_or_none_and_a_key_is_its_own_key(address: str) -> None:
    key = address_key(address)
    if key is not None:
        assert key == address_key(f"https://{key}")

"""What is no essay says so, and an essay that speaks of passwords, errors and subscriptions does not."""

import pytest

from cssreader.clean import clean_page
from cssreader.clean.doubts import CUT, FAILED, LOGIN, NO_PARAGRAPHS, SHORT
from cssreader.domain.essay import DocumentType, RawDocument

PARAGRAPH = (
    "The newspapers of the province have always lived from hand to mouth, and those who write there know that a good "
    "sentence is paid as badly as a bad one, and a true one sometimes worse than either. "
)


def warnings_of(body: str, title: str = "A Page") -> tuple[str, ...]:
    html = f"<html><head><title>{title}</title></head><body><main><h1>{title}</h1>{body}</main></body></html>"
    return clean_page(RawDocument("page.html", html.encode(), DocumentType.HTML)).warnings


def prose(count: int) -> str:
    return "".join(f"<p>{number}. {PARAGRAPH}</p>" for number in range(count))


def test_an_essay_raises_no_doubt() -> None:
    assert () == warnings_of(prose(8), "On Newspapers")


@pytest.mark.parametrize("title", ["Page not found", "404 Not Found", "Access Denied", "Just a moment...", "Error 503"])
def test_an_error_page_looks_like_one(title: str) -> None:
    body = f"<p>{PARAGRAPH}</p>"
    assert FAILED in warnings_of(body, title)
    assert FAILED not in warnings_of(prose(12), title)


def test_a_login_page_looks_like_one() -> None:
    body = f"<p>Forgot your password? Ask for a new one.</p><p>{PARAGRAPH}</p>"
    assert LOGIN in warnings_of(body, "Sign in to your account")
    assert LOGIN not in warnings_of(prose(8) + "<p>Forgot your password?</p>", "Sign in, Please: On Waiting Rooms")


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to continue reading.",
        "This article is for subscribers only.",
        "Already a subscriber? Log in.",
        "You have reached your monthly limit.",
        "Sign in or create an account to read the rest.",
    ],
)
def test_a_page_that_asks_to_pay_may_be_cut_off(line: str) -> None:
    assert CUT in warnings_of(prose(5) + f"<p>{line}</p>", "On Newspapers")


@pytest.mark.parametrize(
    "line",
    [
        "Readers learned to keep reading between the lines.",
        "A pass was needed to read the old files in the archive.",
        "The club had members only in the larger towns.",
    ],
)
def test_an_essay_on_reading_is_not_cut_off(line: str) -> None:
    assert CUT not in warnings_of(prose(5) + f"<p>{line}</p>", "On Newspapers")


def test_a_text_without_paragraphs_says_so() -> None:
    words = "".join(f"<p>Short line {number} here</p>" for number in range(60))
    assert (NO_PARAGRAPHS,) == warnings_of(words, "A List of Lines")
    assert SHORT in warnings_of(f"<p>{PARAGRAPH}</p>", "On Newspapers")

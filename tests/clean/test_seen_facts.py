"""What a page shows of its author and its date, in the ways in which sites show them."""

from datetime import date

import pytest

from cssreader.clean import clean_page
from cssreader.domain.essay import DocumentType, EssayFacts, RawDocument

DAY = date(2025, 7, 27)
TITLE = "Rivers and the Patience of Provinces"
BODY = "".join(
    f"<p>The {word} province waits for water as patiently as the others do, and writes letters about it every year, "
    "in which the same figures stand in another order and the same hope in the same place.</p>"
    for word in ("first", "second", "third", "fourth", "fifth")
)


def facts_of(masthead: str, *, head: str = "", lang: str = "en", below: str = "", address: str = "") -> EssayFacts:
    page = (
        f'<html lang="{lang}"><head><title>{TITLE} | The Kinara Post</title>{head}</head><body><nav><a href="/">Home'
        f"</a></nav><article><h1>{TITLE}</h1>{masthead}{BODY}{below}</article></body></html>"
    )
    return clean_page(RawDocument("page.html", page.encode(), DocumentType.HTML, address or None)).facts


@pytest.mark.parametrize(
    "masthead",
    [
        "<p>By Rukhsana Jalbani</p>",
        "<div><span>By </span><a href='/x'>Rukhsana Jalbani</a> &bull; <span>27 July 2025</span></div>",
        "<p class='meta'>Written by <b>Rukhsana Jalbani</b>, Staff Writer</p>",
        "<div>Posted by Rukhsana Jalbani on July 27, 2025</div>",
        "<div class='entry-author'><a href='/author/rj'>Rukhsana Jalbani</a></div>",
        "<p class='byline'>Rukhsana Jalbani</p>",
        "<div>Article by</div><div>Rukhsana Jalbani</div>",
        "<p>27 July 2025</p><p><a href='/authors/rukhsana-jalbani'>Rukhsana Jalbani</a></p>",
        "<p>By Rukhsana Jalbani | 5 min read</p>",
        "<div>Reviewed by <a>Tabinda Rahat</a></div><div><span>Written by</span> <a>Rukhsana Jalbani</a></div>",
    ],
)
def test_the_name_in_a_byline_is_the_authors(masthead: str) -> None:
    assert "Rukhsana Jalbani" == facts_of(masthead).author


@pytest.mark.parametrize(
    "masthead",
    [
        "<p>In <a href='/opinion'>Opinion</a></p>",
        "<p>By clicking Accept you agree to our terms.</p>",
        "<p>Share this page</p><p>Follow us</p>",
        "<p class='author'>Admin</p>",
        "<p class='author-date'>27 July 2025</p>",
        "<p>Written By</p>",
    ],
)
def test_what_is_no_byline_names_nobody(masthead: str) -> None:
    assert facts_of(masthead).author is None


def test_a_byline_by_the_title_goes_before_the_one_who_posted_the_page() -> None:
    head = '<meta name="author" content="Web Upload">'
    assert "Rukhsana Jalbani" == facts_of("<p>By Rukhsana Jalbani</p>", head=head).author
    assert (
        "Tabinda Rahat" == facts_of("<p>27 July 2025</p>", head='<meta name="author" content="Tabinda Rahat">').author
    )


def test_all_authors_are_kept() -> None:
    masthead = "<p>By <a href='/1'>Rukhsana Jalbani</a> and <a href='/2'>Tabinda Rahat</a></p>"
    assert "Rukhsana Jalbani, Tabinda Rahat" == facts_of(masthead).author
    head = '<meta name="citation_author" content="Jalbani, Rukhsana"><meta name="citation_author" content="Rahat, T.">'
    assert "Rukhsana Jalbani, T. Rahat" == facts_of("", head=head).author


def test_a_site_is_the_author_only_if_nobody_else_is_named() -> None:
    head = '<meta property="og:site_name" content="The Kinara Post"><meta name="author" content="The Kinara Post">'
    assert "The Kinara Post" == facts_of("", head=head).author
    assert "Rukhsana Jalbani" == facts_of("<p>By Rukhsana Jalbani</p>", head=head).author


@pytest.mark.parametrize(
    "masthead",
    [
        "<p>27 July 2025</p>",
        "<p>27th Jul, 2025</p>",
        "<time>July 27, 2025 10:05 am</time>",
        "<time datetime='2025-07-27T05:00:00+05:00'>Sunday, 27 July 2025</time>",
        "<span>Published on Jul 27, 2025</span><span>Updated on Aug 3, 2025</span>",
        "<p>Jul. 27, 2025 · 6 min read</p>",
        "<p>July 27, 2025 (8:42 AM ET)</p>",
        "<span>Last updated</span> <time>3 August 2025</time><span>Published</span> <time>27 July 2025</time>",
        "<p>27.07.2025</p>",
        "<p>۲۷ جولائی ۲۰۲۵</p>",
        "<p>July 27, 2025 ・ 3 min read</p>",
        "<time datetime='2025-07-27T15:55:39-08:00'>7/27 — 2025</time>",
        "<div>By Rukhsana Jalbani &bull; <span>July 27, 2025</span></div>",
    ],
)
def test_the_day_by_the_title_is_that_of_publishing(masthead: str) -> None:
    assert DAY == facts_of(masthead).published


def test_a_day_of_a_change_is_no_day_of_publishing() -> None:
    facts = facts_of("<p>Last updated: 27 July 2025</p>")
    assert (None, DAY) == (facts.published, facts.updated)


def test_a_day_in_the_text_is_not_taken_for_that_of_the_essay() -> None:
    assert facts_of("", below="<p>The treaty was signed in Karachi on 19 September 1960.</p>").published is None


@pytest.mark.parametrize(
    ("language", "below", "expected"),
    [
        ("en-US", "", date(2025, 3, 4)),
        ("en-PK", "", date(2025, 4, 3)),
        ("en", "", None),
        ("en", "<ul class='notes'><li>27/07/2024</li></ul>", date(2025, 4, 3)),
        ("en", "<ul class='notes'><li>07/27/2024</li></ul>", date(2025, 3, 4)),
        ("en-PK", "<ul class='notes'><li>07/27/2024</li></ul>", date(2025, 3, 4)),
        ("en", "<p>As of 4 March 2025.</p>", date(2025, 3, 4)),
    ],
)
def test_a_date_in_numbers_is_read_only_as_the_page_decides(language: str, below: str, expected: date | None) -> None:
    assert expected == facts_of("<p>03/04/2025</p>", lang=language, below=below).published


def test_the_day_readers_see_goes_before_one_in_another_time_zone() -> None:
    head = '<meta property="article:published_time" content="2025-07-28T03:30:00Z">'
    assert DAY == facts_of("<p>July 27, 2025</p>", head=head).published


def test_the_day_in_the_address_is_the_last_evidence() -> None:
    address = "https://kinara.example/2025/07/27/rivers"
    assert DAY == facts_of("", address=address).published
    assert date(2025, 7, 20) == facts_of("<p>20 July 2025</p>", address=address).published


def test_the_day_of_the_article_is_known_in_the_footer_of_the_page_too() -> None:
    footer = "<div class='footer'><span class='{}-date'><time>27 July 2025</time></span></div>"
    assert DAY == facts_of("", below=footer.format("article")).published
    assert facts_of("", below=footer.format("site")).published is None


def test_other_pages_that_are_pointed_to_lend_their_facts_to_none() -> None:
    related = "<div class='related-posts'><p>By Tabinda Rahat</p><p>1 May 2024</p></div>"
    facts = facts_of("", below=related)
    assert (None, None) == (facts.author, facts.published)

"""Saved web pages: facts from the head, structure from the body, reasons from the place."""

import json
from datetime import date
from typing import Any

import pytest

from cssreader.clean import clean_page
from cssreader.domain.content import Heading, ListItem, Paragraph, TableRow
from cssreader.domain.essay import CleanedPage, DocumentType, RawDocument, RemovalReason
from cssreader.errors import UnusableInputError
from cssreader.text.plain import block_text, plain_text
from cssreader.text.safe_html import from_html, to_html

PARAGRAPHS = [
    (
        "The committee met in the autumn and found that the province had spent less than half of what it had promised "
        "to its rural schools, which surprised nobody who had visited them."
    ),
    (
        "Teachers stayed away because salaries were late, and pupils stayed away because teachers did, so that the "
        "register recorded an attendance that no visitor ever saw."
    ),
    (
        "A school is a promise made by one generation to the next, and it is broken quietly, in budgets and postings, "
        "long before anybody locks the gate."
    ),
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def _clean(html: str) -> CleanedPage:
    return clean_page(RawDocument("/saved/page.html", html.encode(), DocumentType.HTML))


def _page(head: str = "", body: str = BODY, around: str = "") -> CleanedPage:
    return _clean(f"<html><head>{head}</head><body>{around}<article>{body}</article></body></html>")


def _linked_data(**facts: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **facts})}</script>'


@pytest.mark.parametrize(
    ("address", "head", "site"),
    [
        ("https://www.kinara.example/a/rivers", "", "kinara.example"),
        ("https://m.kinara.example/a/rivers", "", "kinara.example"),
        ("https://amp.kinara.example/a/rivers", "", "kinara.example"),
        ("https://m.example/a/rivers", "", "m.example"),
        ("https://x.example/a", '<meta property="og:site_name" content="WWW.KINARA.EXAMPLE">', "kinara.example"),
        ("https://x.example/a", '<meta property="og:site_name" content="The Kinara. Post">', "The Kinara. Post"),
    ],
)
def test_a_site_has_one_name_for_every_kind_of_browser(address: str, head: str, site: str) -> None:
    page = f"<html><head><title>Rivers</title>{head}</head><body><article><h1>Rivers</h1>{BODY}</article></body></html>"
    assert site == clean_page(RawDocument("page.html", page.encode(), DocumentType.HTML, address)).facts.site


@pytest.mark.parametrize(
    ("head", "heading", "expected"),
    [
        ("<title>The Empty Register | Kinara</title>", "", "The Empty Register"),
        ("<title>The Empty Register - Opinion - Kinara</title>", "The Empty Register", "The Empty Register"),
        (_linked_data(headline="The Empty Register"), "", "The Empty Register"),
        ('<meta property="og:title" content="Schools &amp;amp; Rolls">', "", "Schools & Rolls"),
        ("<title>What Is Ownership? - The Kinara Book</title>", "The Kinara Book", "What Is Ownership?"),
        ("", "Only the page says it", "Only the page says it"),
        ("", "", "The committee met in the autumn and found that the…"),
    ],
)
def test_the_title_is_the_one_a_reader_saw(head: str, heading: str, expected: str) -> None:
    body = (f"<h1>{heading}</h1>" if heading else "") + BODY
    assert expected == _page(head, body).facts.title


@pytest.mark.parametrize(
    ("head", "author"),
    [
        (_linked_data(author={"@type": "Person", "name": "Kiran Alvi"}), "Kiran Alvi"),
        (_linked_data(author=[{"name": "Kiran Alvi"}, {"name": "Sana Mehdi"}]), "Kiran Alvi, Sana Mehdi"),
        (_linked_data(author="By Kiran Alvi"), "Kiran Alvi"),
        ('<meta name="author" content="Kiran Alvi">', "Kiran Alvi"),
        ('<meta name="author" content="admin">', None),
        ('<meta property="article:author" content="https://facebook.example/kiran">', None),
        ("", None),
    ],
)
def test_the_author_is_a_person_or_nobody(head: str, author: str | None) -> None:
    assert author == _page(head).facts.author


@pytest.mark.parametrize(
    "head",
    [
        _linked_data(datePublished="2025-07-27T05:00:00+05:00"),
        '<meta property="article:published_time" content="2025-07-27T05:00:00+05:00">',
        '<meta name="DC.date" content="July 27, 2025">',
        (
            '<script type="application/ld+json">{"@graph": [{"@type": ["Report"], '
            '"datePublished": "2025-07-27"}]}</script>'
        ),
    ],
)
def test_the_day_of_publishing_is_read_from_the_head(head: str) -> None:
    assert date(2025, 7, 27) == _page(head).facts.published


def test_broken_linked_data_is_passed_over() -> None:
    head = '<script type="application/ld+json">{"@type": "Article", </script><meta name="author" content="Kiran Alvi">'
    assert "Kiran Alvi" == _page(head).facts.author


def test_microdata_and_marked_times_are_read() -> None:
    body = (
        '<h1 itemprop="headline">The Empty Register</h1>'
        '<span itemprop="author"><span itemprop="name">Kiran Alvi</span></span>'
        f'<time itemprop="datePublished" datetime="2025-07-27">yesterday</time>{BODY}'
    )
    facts = _page(body=body).facts
    assert ("Kiran Alvi", date(2025, 7, 27)) == (facts.author, facts.published)


def test_two_different_times_on_a_page_are_not_guessed_between() -> None:
    body = f'{BODY}<time datetime="2025-07-27">1</time><time datetime="2024-01-02">2</time>'
    assert _page(body=body).facts.published is None


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://kinara.example/a/register?utm_source=x&fbclid=y", "https://kinara.example/a/register"),
        ("https://kinara.example/show?id=7&utm_medium=email", "https://kinara.example/show?id=7"),
        ("https://kinara.example/", None),
        ("javascript:alert(1)", None),
        ("ftp://kinara.example/a", None),
        ("/a/register", None),
    ],
)
def test_the_address_is_canonical_and_leads_to_the_web(address: str, expected: str | None) -> None:
    assert expected == _page(f'<link rel="canonical" href="{address}">').facts.address


def test_links_are_made_absolute_and_unsafe_ones_are_words() -> None:
    body = BODY.replace("autumn", '<a href="/autumn">autumn</a>').replace("schools", '<a href="data:x">schools</a>')
    page = _page('<link rel="canonical" href="https://kinara.example/a/register">', body)
    first = page.content[0]
    assert isinstance(first, Paragraph)
    assert ["https://kinara.example/autumn"] == [span.link for span in first.spans if span.link]
    assert PARAGRAPHS[0] == block_text(first)


def test_a_line_break_is_kept_and_two_end_a_paragraph() -> None:
    body = f"<p>{PARAGRAPHS[0]}<br><br>{PARAGRAPHS[1]}<br>{PARAGRAPHS[2]}</p>"
    page = _page(body=body)
    assert [PARAGRAPHS[0], f"{PARAGRAPHS[1]}\n{PARAGRAPHS[2]}"] == [block_text(block) for block in page.content]


def test_headings_begin_at_level_two_and_bold_lines_count_as_headings() -> None:
    body = (
        f"<h1>The Empty Register</h1><p>{PARAGRAPHS[0]}</p><h4>Why</h4><p>{PARAGRAPHS[1]}</p>"
        f"<p><b>And what then</b></p><p>{PARAGRAPHS[2]}</p>"
    )
    headings = [(block.level, block_text(block)) for block in _page(body=body).content if isinstance(block, Heading)]
    assert [(2, "Why"), (2, "And what then")] == [(min(level, 2), text) for level, text in headings]


def test_a_table_for_layout_is_no_table() -> None:
    cells = "".join(f"<tr><td><a href='/x'>menu</a></td><td><p>{text * 12}</p></td></tr>" for text in PARAGRAPHS)
    assert TableRow not in [type(block) for block in _page(body=f"<table>{cells}</table>").content]


def test_lists_keep_their_numbers_and_depth() -> None:
    inner = "<ul><li>One of them was true.</li></ul>"
    items = f"<ol start='4'><li>Four things were said.{inner}</li><li value='9'>Nine.</li></ol>"
    page = _page(body=f"<p>{PARAGRAPHS[0]}</p>{items}<p>{PARAGRAPHS[1]}</p>")
    found = [(block.depth, block.ordinal) for block in page.content if isinstance(block, ListItem)]
    assert [(1, 4), (2, None), (1, 9)] == found


def test_what_is_stripped_has_the_reason_of_its_place() -> None:
    around = (
        "<nav><a href='/'>Front page</a></nav><div class='share-bar'>Tell the world</div>"
        "<aside>Buy our tea</aside><div id='comments'><p>First.</p></div><div>Loose words here</div>"
    )
    reasons = {block.text: block.reason for block in _page("<title>The Empty Register</title>", around=around).removed}
    assert RemovalReason.NAVIGATION is reasons["Front page"]
    assert RemovalReason.SHARING is reasons["Tell the world"]
    assert RemovalReason.PROMOTION is reasons["Buy our tea"]
    assert RemovalReason.COMMENTS is reasons["First."]
    assert RemovalReason.OUTSIDE is reasons["Loose words here"]


def test_what_no_browser_shows_is_neither_kept_nor_stripped() -> None:
    around = "<div style='display: none'>Invisible ink</div><script>var secret</script><div hidden>Gone</div>"
    page = _page(around=around)
    shown = plain_text(page.content) + " ".join(block.text for block in page.removed)
    assert not any(words in shown for words in ("Invisible", "secret", "Gone"))


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><body></body></html>",
        "<html><body><script>var x = 1</script></body></html>",
        "<html><frameset><frame src='a.html'></frameset></html>",
        "<html><body><h1>404</h1><p>The page you asked for was not found.</p></body></html>",
        "<html><body><form><input type='password'></form><p>Sign in to go on.</p></body></html>",
    ],
)
def test_a_page_without_an_essay_gets_a_sentence(html: str) -> None:
    with pytest.raises(UnusableInputError, match="No essay was found in this page"):
        _clean(html)


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote", "span"])
@pytest.mark.parametrize("depth", [300, 5_000])
def test_deep_nests_lose_no_paragraph_around_them(tag: str, depth: int) -> None:
    closing = "".join(f"</{part}>" for part in reversed(tag.split("><")))
    nest = f"<{tag}>" * depth + "Deep words." + closing * depth
    text = plain_text(_page(body=f"<p>{PARAGRAPHS[0]}</p>{nest}<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>").content)
    assert all(paragraph in text for paragraph in PARAGRAPHS)


def test_hostile_markup_costs_nothing_but_itself() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 300_000}">'
    body = (
        f"<p>{PARAGRAPHS[0]}&#xFFFF;&#0;&#x1;</p>{picture}<p title='{'x' * 100_000}'>{PARAGRAPHS[1]}</p>"
        f"<p>{PARAGRAPHS[2]}</p><!-- {'-' * 1000} -->"
    )
    assert PARAGRAPHS == [block_text(block) for block in _page(body=body).content]


def test_a_page_with_more_elements_than_trafilatura_can_bear_keeps_its_body() -> None:
    rows = "".join(f"<p>Line {number} of the register was empty.</p>" for number in range(61_000))
    page = _page(body=f"{BODY}{rows}")
    assert 60_000 < len(page.content)


def test_text_that_looks_like_our_marks_is_no_danger() -> None:
    body = BODY.replace("autumn", "autumn \u2801\u2802\u2803")
    assert PARAGRAPHS[1] in plain_text(_page(body=body).content)


def test_the_content_can_be_written_and_read_back() -> None:
    page = _page(body=f"{BODY}<ul><li><p>a</p><p>b</p></li></ul><pre>x\n  y</pre><p>{PARAGRAPHS[0]}</p>")
    assert page.content == from_html(to_html(page.content))

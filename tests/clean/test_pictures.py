"""The pictures of an essay come along, and those of the page around it do not."""

import base64
from collections.abc import Callable
from typing import Any

import pytest

from cssreader.clean import clean_page
from cssreader.domain.content import Caption, Paragraph, Picture
from cssreader.domain.essay import Attachment, CleanedPage, DocumentType, RawDocument
from cssreader.text.picture_bytes import picture_name
from cssreader.text.picture_folders import PICTURE_FOLDER_ENDINGS
from cssreader.text.plain import plain_text
from cssreader.text.spans import text_of

SENTENCE = (
    "The canal that was dug to bring water to the upper fields has for thirty years carried it past them instead, "
    "and the villages along it count every season what the engineers left out of their sums. "
)
ADDRESS = "https://www.example.org/essays/canal/"


@pytest.fixture
def large(png: Callable[..., bytes]) -> bytes:
    return png(320, 200)


def page_of(*parts: str, title: str = "Water Without Fields", around: str = "", **more: Any) -> CleanedPage:
    paragraphs = "".join(part if part.startswith("<") else f"<p>{part}{SENTENCE * 2}</p>" for part in parts)
    html = (
        f'<html><head><title>{title}</title><link rel="canonical" href="{ADDRESS}"></head><body>{around}'
        f"<main><article><h1>{title}</h1>{paragraphs}</article></main></body></html>"
    )
    return clean_page(RawDocument("/saved/canal.html", html.encode(), DocumentType.HTML, **more))


def pictures_of(page: CleanedPage) -> list[Picture]:
    return [block for block in page.content if isinstance(block, Picture)]


def sources_of(page: CleanedPage) -> list[str]:
    return [picture.source for picture in pictures_of(page)]


def test_a_picture_stands_where_it_stood_with_its_caption_after_it() -> None:
    page = page_of(
        "One. ",
        '<figure><img src="/img/canal.jpg" alt="A dry canal" width="800" height="500">'
        "<figcaption>The canal in June, when nothing runs in it.</figcaption></figure>",
        "Two. ",
    )
    kinds = [type(block) for block in page.content]
    assert [Paragraph, Picture, Caption, Paragraph] == kinds
    assert Picture("https://www.example.org/img/canal.jpg", "A dry canal", 800, 500) == page.content[1]
    assert isinstance(page.content[2], Caption)
    assert "The canal in June, when nothing runs in it." == text_of(page.content[2].spans)


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/a.jpg">', "https://www.example.org/a.jpg"),
        ('<img src="/img/blank.gif" data-original="b.jpg">', f"{ADDRESS}b.jpg"),
        ('<img class="lazy"><noscript><img src="/c.jpg"></noscript>', "https://www.example.org/c.jpg"),
        ('<img src="/s.jpg" srcset="/s.jpg 300w, /l.jpg 1200w, /m.jpg 800w">', "https://www.example.org/l.jpg"),
        ('<img src="/s.jpg" srcset="/x1.jpg, /x2.jpg 2x">', "https://www.example.org/x2.jpg"),
        (
            '<picture><source type="image/avif" srcset="/a.avif"><source srcset="/b.webp"><img src="/s.jpg"></picture>',
            "https://www.example.org/b.webp",
        ),
        ('<img data-srcset="//cdn.example.org/d.jpg 640w">', "https://cdn.example.org/d.jpg"),
        ('<a href="/full/e.jpg"><img src="/e-300x200.jpg"></a>', "https://www.example.org/e-300x200.jpg"),
        ('<p>Amid <img src="/f.jpg"> the words of a paragraph.</p>', "https://www.example.org/f.jpg"),
        ('<img src="canal%20page_files/g.jpg" srcset="/big.jpg 2000w">', "canal%20page_files/g.jpg"),
        ('<img src="canal page_files/h.jpg">', "canal%20page_files/h.jpg"),
    ],
)
def test_the_address_of_a_picture_is_found_wherever_a_page_hides_it(image: str, expected: str) -> None:
    assert [expected] == sources_of(page_of("One. ", image, "Two. "))


@pytest.mark.parametrize("ending", PICTURE_FOLDER_ENDINGS)
def test_a_picture_in_the_folder_beside_the_page_is_known_in_every_language(ending: str) -> None:
    page = page_of("One. ", f'<img src="/elsewhere.jpg" data-src="canal{ending}/a.jpg">', "Two. ")
    assert [f"canal{ending}/a.jpg"] == sources_of(page)


@pytest.mark.parametrize(
    "image",
    [
        '<img src="/t.gif" width="1" height="1">',
        '<img src="/i.png" width="24" height="24">',
        '<img src="/site-logo.png">',
        '<img class="avatar" src="/who.jpg">',
        '<img class="wp-smiley" src="/joy.png" width="16">',
        '<img src="https://secure.gravatar.com/avatar/1.jpg">',
        '<img src="https://ad.doubleclick.net/x.jpg">',
        '<img src="/shown.jpg" hidden>',
        '<div class="advertisement"><img src="/buy.jpg"></div>',
        '<div class="share-buttons"><img src="/send.jpg"></div>',
        '<div class="author-box"><img src="/portrait.jpg"></div>',
        '<img src="javascript:alert(1)">',
        '<img src="file:///etc/passwd">',
        '<img alt="no address at all">',
        '<img src="/mark.svg">',
    ],
)
def test_what_is_no_picture_of_an_essay_stays_behind(image: str) -> None:
    assert [] == sources_of(page_of("One. ", image, "Two. "))


def test_pictures_of_other_articles_stay_behind() -> None:
    teasers = "".join(
        f'<div class="card"><a href="/o/{n}"><img src="/o/{n}.jpg"></a><a href="/o/{n}">Another {n}</a></div>'
        for n in range(4)
    )
    page = page_of("One. ", '<img src="/own.jpg">', "Two. ", f"<section>{teasers}</section>", around=teasers)
    assert ["https://www.example.org/own.jpg"] == sources_of(page)


def test_the_picture_under_the_title_leads_the_essay() -> None:
    page = page_of('<div class="hero"><img src="/lead.jpg" alt="The river"></div>', "One. ", "Two. ")
    assert isinstance(page.content[0], Picture)
    assert ["https://www.example.org/lead.jpg"] == sources_of(page)


def test_the_portrait_beside_the_authors_name_is_no_lead() -> None:
    byline = '<div><img src="/z.jpg" alt="Zoya Mirza"><p>Zoya Mirza</p><span>14 March 2025</span></div>'
    assert [] == sources_of(page_of(byline, "One. ", "Two. "))


def test_one_picture_in_two_sizes_comes_once() -> None:
    page = page_of('<img src="/a-300x200.jpg">', "One. ", '<img src="/a-1024x683.jpg">', "Two. ")
    assert 1 == len(sources_of(page))


def test_pictures_change_no_word_of_the_text() -> None:
    without = page_of("One. ", "Two. ", "Three. ")
    with_some = page_of('<img src="/lead.jpg">', "One. ", '<img src="/a.jpg">', "Two. ", "Three. ")
    assert 2 == len(sources_of(with_some))
    assert plain_text(without.content) == plain_text(with_some.content)


def test_a_picture_written_into_the_page_comes_with_its_bytes(large: bytes) -> None:
    address = f"data:image/png;base64,{base64.b64encode(large).decode()}"
    page = page_of("One. ", f'<img src="{address}" alt="A map">', "Two. ")
    assert [Picture(picture_name(large), "A map", 320, 200)] == pictures_of(page)
    assert (Attachment(picture_name(large), large, "image/png"),) == page.attachments


@pytest.mark.parametrize(
    ("written", "address", "expected"),
    [
        ("/img/a.png", "https://www.example.org/img/a.png", "https://www.example.org/img/a.png"),
        ("cid:part1", "cid:part1", None),
        ("../img/a%20b.png", "../img/a b.png", "https://www.example.org/essays/img/a%20b.png"),
    ],
)
def test_a_picture_that_came_along_is_attached_under_its_source(
    written: str, address: str, expected: str | None, large: bytes
) -> None:
    expected = expected or picture_name(large)
    other = Attachment("https://www.example.org/unused.png", large + b"other", "image/png")
    page = page_of(
        "One. ", f'<img src="{written}">', "Two. ", attachments=(Attachment(address, large, "image/x"), other)
    )
    assert [expected] == sources_of(page)
    assert [(expected, large)] == [(attachment.address, attachment.data) for attachment in page.attachments]


def test_links_and_pictures_are_absolute_where_the_pages_address_is_known() -> None:
    html = (
        f'<main><h1>Water</h1><p>{SENTENCE * 3}<a href="next">on</a></p><img src="a.jpg"><p>{SENTENCE * 3}</p></main>'
    )
    address = "https://fetched.example/deep/page"
    page = clean_page(RawDocument(address, html.encode(), DocumentType.HTML, address=address))
    assert ["https://fetched.example/deep/a.jpg"] == sources_of(page)
    assert isinstance(page.content[0], Paragraph)
    assert "https://fetched.example/deep/next" == page.content[0].spans[-1].link


def test_pictures_in_the_cells_of_a_table_come_after_it() -> None:
    table = (
        '<table><tr><th>Year</th><th>Map</th></tr><tr><td>1960</td><td>old <img src="/m1.jpg"></td></tr>'
        '<tr><td>1990</td><td>new <img src="/m2.jpg"></td></tr></table>'
    )
    kinds = [type(block).__name__ for block in page_of("One. ", table, "Two. ").content]
    assert ["Paragraph", "TableRow", "TableRow", "TableRow", "Picture", "Picture", "Paragraph"] == kinds


def test_a_page_that_names_one_large_picture_a_thousand_times_brings_it_once(large: bytes) -> None:
    address = f"data:image/png;base64,{base64.b64encode(large + bytes(2_000_000)).decode()}"
    many = '<img src="data:,0">' * 1000
    page = page_of("One. ", f'<img src="{address}">', many, "Two. ")
    assert 1 == len(page.attachments)
    assert 1 == len(pictures_of(page))


def test_of_very_many_pictures_the_first_two_hundred_come() -> None:
    page = page_of("One. ", "".join(f'<img src="/{n}.jpg"><span>x{n}</span>' for n in range(3000)), "Two. ")
    assert len(pictures_of(page)) <= 200

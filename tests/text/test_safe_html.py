"""Content survives being written as HTML, whatever it holds."""

import re
from collections import Counter

import nh3
import pytest
from hypothesis import given, settings
from some_content import contents

from cssreader.domain.content import (
    Caption,
    Content,
    ListItem,
    Paragraph,
    Picture,
    Preformatted,
    Quotation,
    Rule,
    Span,
    Style,
    TableRow,
)
from cssreader.text.plain import plain_text
from cssreader.text.safe_html import from_html, is_picture_source, is_safe_link, to_html


@given(contents)
def test_content_comes_back_with_the_same_words(content: Content) -> None:
    assert plain_text(content) == plain_text(from_html(to_html(content)))


@settings(max_examples=300)
@given(contents)
def test_what_is_written_is_stable(content: Content) -> None:
    once = to_html(from_html(to_html(content)))
    assert once == to_html(from_html(once))


def tags(html: str) -> Counter[str]:
    return Counter(re.findall(r"<[a-z0-9]+", html)) - Counter({"<tbody": html.count("<tbody")})


@given(contents)
def test_a_sanitiser_finds_nothing_to_remove(content: Content) -> None:
    html = to_html(content)
    kept = nh3.clean(
        html,
        tags={*nh3.ALLOWED_TAGS, "figure", "figcaption"},
        link_rel=None,
        attributes={"a": {"href"}, "ol": {"start"}, "img": {"src", "alt", "width", "height"}},
        url_schemes={"http", "https", "mailto", "picture"},
    )
    assert tags(html) == tags(kept)
    for attribute in ("href=", " src=", " alt=", " width=", " height="):
        assert html.count(attribute) == kept.count(attribute)


@pytest.mark.parametrize(
    "content",
    [
        (Paragraph((Span("a < b & c "), Span("bold", Style.STRONG | Style.EMPHASIS), Span("\nnext"))),),
        (ListItem(1, (Span("one"),), 1), ListItem(2, (Span("in"),)), ListItem(1, (Span("two"),), 2)),
        (
            ListItem(1, (Span("three"),), 3),
            ListItem(1, (Span("more"),), 3, continued=True),
            ListItem(1, (Span("four"),), 4),
        ),
        (ListItem(1, (Span("a"),)), ListItem(1, (Span("b"),), 7), Paragraph((Span("p"),))),
        (ListItem(3, (Span("deep"),)), ListItem(1, (Span("out"),)), ListItem(2, (Span("in"),), 4)),
        (TableRow(((Span("h"),), (Span("i"),)), header=True, starts=True), TableRow(((Span("1"),), ()))),
        (Picture(f"picture:{'ab' * 32}", 'A "bridge" & <a> river', 640, 480), Caption((Span("The bridge"),))),
        (Caption((Span("Above"),)), Picture("https://example.org/a.jpg"), Picture("b_files/b.png"), Rule()),
        (ListItem(1, (Span("one"),), 1), Picture("https://example.org/a.jpg"), ListItem(1, (Span("two"),), 2)),
        (Preformatted("  if x:\n    y\n"), Rule(), Caption((Span("A figure"),)), Quotation((Span("q"),))),
    ],
)
def test_structure_comes_back_exactly(content: Content) -> None:
    assert content == from_html(to_html(content))


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", " https://x", "//x", "http://a b"]
)
def test_a_link_elsewhere_than_to_the_web_is_not_written(link: str) -> None:
    assert not is_safe_link(link)
    assert "<p>x</p>" == to_html((Paragraph((Span("x", link=link),)),))


def test_a_picture_and_its_caption_are_one_figure_and_take_no_room_but_the_captions() -> None:
    content = (Paragraph((Span("before"),)), Picture("https://example.org/a.jpg", "alt"), Caption((Span("under"),)))
    assert '<figure><img src="https://example.org/a.jpg" alt="alt"/><figcaption>under</figcaption></figure>' in to_html(
        content
    )
    assert plain_text(content) == "before\n\nunder"


@pytest.mark.parametrize(
    "source",
    ["javascript:alert(1)", "file:///etc/passwd", "data:image/png;base64,AAAA", "//x/y.png", "picture:../x", "a b.png"],
)
def test_a_picture_from_elsewhere_than_the_library_or_the_web_is_written_without_its_source(source: str) -> None:
    assert not is_picture_source(source)
    assert '<figure><img alt="x"/></figure>' == to_html((Picture(source, "x"),))


def test_markup_that_is_not_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="not a tag of ours"):
        from_html("<script>x</script>")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="not a fragment of ours"):
        from_html("<p>x")  # type: ignore[arg-type]

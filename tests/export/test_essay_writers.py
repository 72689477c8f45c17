"""A whole essay as Markdown and as an HTML page."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from re import sub

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from some_essays import EVERYTHING, whole, words

from cssreader.domain.content import (
    Caption,
    ListItem,
    Paragraph,
    Picture,
    Span,
    Style,
    TableRow,
)
from cssreader.domain.essay import (
    EssayFacts,
)
from cssreader.domain.export import ExportColours
from cssreader.export import write_essay_html, write_essay_markdown
from cssreader.text.picture_bytes import picture_name

EXPECTED = """\
# Canals and Crops

Nadia Rehman · Field Notes · 27 July 2026 · <https://notes.example/c>

Plain, **weighty** and *leaning* on

## The # canal

1. first

   more of it
   - inner
2. second

> One line\\
> and another
>
> A further paragraph

````
  a = [1]
``` b
````

A figure

| Year | Yield \\| t |
| --- | --- |
| 1932 | 4 |

|  |
| --- |
| Other |

* * *

See [the page](<https://a.example/x_y>) or `f(x)`

No link
"""


def test_every_kind_of_block_has_its_markdown() -> None:
    assert EXPECTED == write_essay_markdown(whole(*EVERYTHING))


def test_a_page_holds_the_essay_and_its_facts(colours: ExportColours) -> None:
    html = write_essay_html(whole(*EVERYTHING), colours)
    for part in ('<h1 dir="ltr">Canals and Crops</h1>', "<strong>weighty</strong>", "27 July 2026", "<hr>"):
        assert part in html
    assert "javascript" not in html
    assert "<br/>" not in html


@pytest.mark.parametrize("address", ["javascript:alert(1)", 'https://a.example/"><script>', None])
def test_an_address_that_is_none_is_no_link(address: str | None, colours: ExportColours) -> None:
    essay = whole(Paragraph(words("Text")), title="<script>", address=address)
    html = write_essay_html(essay, colours)
    assert "<a " not in html
    assert "<script" not in html
    assert "<script" not in MarkdownIt("commonmark").render(write_essay_markdown(essay))


def test_a_page_holds_its_pictures_and_asks_for_none(colours: ExportColours, png: Callable[..., bytes]) -> None:
    data = png(120, 80)
    kept, gone = Picture(picture_name(data), 'The "gate"', 120, 80), Picture("https://a.example/x.png", "A <well>")
    essay = whole(Paragraph(words("Text")), kept, Caption(words("At noon.")), gone, Paragraph(words("More")))
    html = write_essay_html(essay, colours, {kept.source: data})
    encoded = b64encode(data).decode()
    assert (
        f'<figure><img src="data:image/png;base64,{encoded}" alt="The &quot;gate&quot;" width="120" height="80">'
        in html
    )
    assert "<figcaption>At noon.</figcaption></figure>" in html
    assert '<p class="missing" dir="ltr">A &lt;well&gt;</p>' in html
    assert "x.png" not in html
    assert "default-src 'none'; img-src data:;" in html


def test_markdown_names_its_pictures() -> None:
    essay = whole(Picture("https://a.example/x y.png", "A [well]"), Picture("https://a.example/x.png", "A [well]"))
    parts = write_essay_markdown(essay).rstrip().split("\n\n")
    assert ["![A \\[well\\]]()", "![A \\[well\\]](<https://a.example/x.png>)"] == parts[-2:]


def test_an_urdu_essay_runs_right_to_left(colours: ExportColours) -> None:
    html = write_essay_html(whole(Paragraph(words("پانی زندگی ہے۔")), title="پانی"), colours)
    assert '<h1 dir="rtl">پانی</h1>' in html
    assert '<div class="essay" dir="rtl">' in html


styled = st.builds(
    Span,
    text=st.text(st.sampled_from("ab 1.-#>*_`[]()<&|~\\+=!"), min_size=1, max_size=12),
    style=st.sampled_from([Style.PLAIN, Style.PLAIN, Style.CODE]),
)


@given(spans=st.lists(styled, min_size=1, max_size=4).map(tuple))
def test_the_words_of_a_paragraph_come_through_markdown_unchanged(spans: tuple[Span, ...]) -> None:
    essay = whole(Paragraph(spans), title="T", address=None)
    body = write_essay_markdown(essay).split("\n\n", 2)[2] if essay.text.strip() else ""
    shown = unescape(sub(r"<[^<>]*>", "", MarkdownIt("commonmark").render(body)))
    assert "".join(essay.text.split()) == "".join(shown.split())


def test_an_essay_of_which_little_is_known_has_no_byline(colours: ExportColours) -> None:
    essay = whole(Paragraph((Span(" "), Span("Text\nlines", Style.STRONG | Style.CODE))), address=None)
    bare = replace(essay, facts=EssayFacts("Canals", language="ur"))
    assert "# Canals\n\n**`Text lines`**\n" == write_essay_markdown(bare)
    assert "byline" not in write_essay_html(bare, colours).split("</style>")[1]
    assert '<html lang="ur">' in write_essay_html(bare, colours)


def test_a_site_that_is_its_own_author_is_named_once(colours: ExportColours) -> None:
    essay = whole(Paragraph(words("Text")), address=None)
    own = replace(essay, facts=replace(essay.facts, author="Field Notes"))
    assert 1 == write_essay_markdown(own).count("Field Notes")
    assert 1 == write_essay_html(own, colours).count("Field Notes")


def test_two_tables_side_by_side_stay_two_and_an_item_can_begin_with_its_second_paragraph() -> None:
    content = (
        TableRow((words("a"),), header=True, starts=True),
        TableRow((words("b"),), header=True, starts=True),
        ListItem(3, words("deep"), continued=True),
        ListItem(1, words("two\nlines")),
        ListItem(3, words("deeper")),
        ListItem(3, words("still"), continued=True),
    )
    expected = "| a |\n| --- |\n\n| b |\n| --- |\n\n- deep\n- two\\\n  lines\n  - deeper\n\n    still\n"
    assert expected == write_essay_markdown(whole(*content)).split("\n\n", 2)[2]

"""Markdown with and without front matter."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.clean import clean_page
from cssreader.clean.front_matter import split_front_matter
from cssreader.domain.content import (
    Heading,
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
from cssreader.domain.essay import CleanedPage, DocumentType, RawDocument
from cssreader.text.plain import block_text
from cssreader.text.safe_html import from_html, to_html


def _clean(text: str, origin: str = "/essays/on-water.md") -> CleanedPage:
    return clean_page(RawDocument(origin, text.encode(), DocumentType.MARKDOWN))


@pytest.mark.parametrize(
    ("text", "title", "first"),
    [
        ("---\ntitle: On Water\n---\nWords.", "On Water", "Words."),
        ("---\ntitle: On Water\n---\n# On water\n\nWords.", "On Water", "Words."),
        ("---\ntitle: On Water\n---\n# The First Part\n\nWords.", "On Water", "The First Part"),
        ("# On Water\n\nWords.\n\n## More\n\nWords.", "On Water", "Words."),
        ("## On Water\n\nWords.", "On Water", "Words."),
        ("Words.\n\n# Later\n\nWords.", "on-water", "Words."),
    ],
)
def test_the_title_is_the_front_matters_or_the_first_heading_or_the_files(text: str, title: str, first: str) -> None:
    page = _clean(text)
    assert (title, first) == (page.facts.title, block_text(page.content[0]))


def test_a_starter_essay_without_a_title_is_called_by_its_name() -> None:
    assert "on-water" == _clean("Words.", "starter:on-water").facts.title


def test_every_fact_of_the_front_matter_is_read() -> None:
    page = _clean(
        "---\n"
        "title: 'It''s a river'\n"
        'authors: [Kiran Alvi, "Sana Mehdi"]\n'
        "author-line: Two friends of the river.\n"
        "date: 27 July 2025\n"
        "updated: 2025-08-01T10:00:00Z\n"
        "url: https://www.kinara.example/water\n"
        "views: 1,204\n"
        "written_by: Kiran Alvi\n"
        "language: en\n"
        'tags:\n  - water\n  - "two words"\n'
        "sources:\n  - 'Report: part two'\n"
        "unknown: kept by other programs\n"
        "---\nWords."
    )
    facts = page.facts
    assert ("It's a river", "Kiran Alvi, Sana Mehdi") == (facts.title, facts.author)
    assert (date(2025, 7, 27), date(2025, 8, 1)) == (facts.published, facts.updated)
    assert ("https://www.kinara.example/water", "kinara.example") == (facts.address, facts.site)
    assert (1204, "Kiran Alvi", "Two friends of the river.") == (facts.views, facts.written_by, facts.author_line)
    assert (("water", "two words"), ("Report: part two",)) == (page.tags, facts.sources)


def test_an_unsafe_address_and_a_strange_count_are_no_facts() -> None:
    facts = _clean("---\ntitle: T\nurl: javascript:x\nviews: many\ndate: soon\n---\nWords.").facts
    assert (None, None, None) == (facts.address, facts.views, facts.published)


def test_the_blocks_of_the_body_are_all_kept() -> None:
    page = _clean(
        "# T\n\n## A *part*\n\n"
        "Words **and** ~~no~~ `code`\\\nand [more](https://example.org/x) and [none](javascript:x).\n\n"
        "> Said.\n>\n> Twice.\n\n- one\n\n  still one\n  1. deep\n- two\n\n3. three\n\n"
        "| A | B |\n| - | - |\n| 1 | *2* |\n\n```python\nx = 1\n  y\n```\n\n***\n\n![A picture](x.png) <b>raw</b>\n"
    )
    expected = [
        Heading,
        Paragraph,
        Quotation,
        Quotation,
        *[ListItem] * 5,
        TableRow,
        TableRow,
        Preformatted,
        Rule,
        Paragraph,
        Picture,
    ]
    assert expected == [type(block) for block in page.content]
    paragraph = page.content[1]
    assert isinstance(paragraph, Paragraph)
    assert Span("more", link="https://example.org/x") in paragraph.spans
    assert "Words and no code\nand more and none." == block_text(paragraph)
    items = [block for block in page.content if isinstance(block, ListItem)]
    assert [(1, None, False), (1, None, True), (2, 1, False), (1, None, False), (1, 3, False)] == [
        (item.depth, item.ordinal, item.continued) for item in items
    ]
    assert "x = 1\n  y" == block_text(page.content[-4])
    assert "raw" == block_text(page.content[-2])
    assert Picture("x.png", "A picture") == page.content[-1]


def test_styles_nest() -> None:
    block = _clean("Words ***both*** end.").content[0]
    assert isinstance(block, Paragraph)
    assert Style.EMPHASIS | Style.STRONG is block.spans[1].style


@given(st.text(max_size=300))
def test_no_front_matter_upsets_its_reader_and_no_line_below_it_is_lost(text: str) -> None:
    _, body = split_front_matter(f"---\n{text}\n---\nThe last line.")
    assert body.endswith("The last line.")
    split_front_matter(text)


@given(st.text(alphabet="#*-_`[]()<>|~!1. \nabc\\&;", max_size=200))
def test_any_markdown_gives_content_that_can_be_written_and_read_back(text: str) -> None:
    page = _clean(f"# T\n\nWords.\n\n{text}")
    assert page.content == from_html(to_html(page.content))

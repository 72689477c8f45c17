"""A note is Markdown, and nothing that was typed is lost to sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.content import ListItem, Paragraph, Preformatted, Quotation, Span, Style
from cssreader.text.note_content import note_content, note_words, plain_note
from cssreader.text.safe_html import from_html, to_html

MARKDOWN = st.lists(
    st.sampled_from(
        [*"*_`[]()<>#-+~\\!&|:.1 ax\n\t", "\n\n", "- ", "> ", "```\n", "](http://a)", "[ ] ", "پانی", "\r\n"]
    )
).map("".join)


def test_a_note_is_its_paragraphs_items_quotations_and_code() -> None:
    note = "# Head\n**a** *b* `c`\n\n- one\n  - [x] two\n\n> said\n\n3. third\n\n```\n**x**\n```"
    assert (
        Paragraph((Span("Head", Style.STRONG),)),
        Paragraph(
            (Span("a", Style.STRONG), Span(" "), Span("b", Style.EMPHASIS), Span(" "), Span("c", Style.CODE)),
        ),
        ListItem(1, (Span("one"),)),
        ListItem(2, (Span("\u2611 two"),)),
        Quotation((Span("said"),)),
        ListItem(1, (Span("third"),), 3),
        Preformatted("**x**"),
    ) == note_content(note)
    assert "Head a b c \u2022 one \u2611 two said 3. third **x**" == note_words(note)


@pytest.mark.parametrize(
    "note",
    [
        "one\ntwo\n  three",
        "<b>bold</b> <img src=http://a/b.png>",
        "AT&amp;T & co",
        "Total\n---",
        "[1]: http://a.b/c",
        "[x](javascript:alert) ![y](data:image/png;base64,AA)",
        "5 * 3 * 2 and a_file_name",
    ],
)
def test_what_is_no_markdown_of_ours_is_shown_as_it_was_typed(note: str) -> None:
    (block,) = note_content(note)
    assert isinstance(block, Paragraph)
    assert " ".join(note.split()) == note_words(note)
    assert None is not plain_note((block,))


def test_links_lead_to_the_web_or_into_the_library_and_pictures_are_their_words() -> None:
    note = "[a](https://x.org) [b](cssreader://essay/1) ![c](https://x.org/c.png)"
    assert (
        Paragraph((Span("a", link="https://x.org"), Span(" "), Span("b", link="cssreader://essay/1"), Span(" c"))),
    ) == note_content(note)


@given(MARKDOWN)
def test_every_letter_of_any_note_is_shown_and_its_html_is_safe(note: str) -> None:
    content = note_content(note)
    # What stands behind the fence of a code block names its language, and is not shown.
    assert note.count("\u0646") == note_words(note).count("\u0646") or "```" in note
    from_html(to_html(content))


def test_a_very_long_note_and_one_of_nothing_but_brackets_are_plain() -> None:
    for note in ("**a** " * 10_000, "[" * 30_000):
        assert None is not plain_note(note_content(note))

"""A note in what is exported is formatted, and never more than a part of the document."""

import re
from xml.etree import ElementTree

from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cssreader.export.note_text import note_html, note_markdown
from cssreader.export.note_word import add_note

HOSTILE = st.lists(
    st.sampled_from(
        ["*", "_", "`", "```\n", "[", "](http://a)", "<!--", "</div>", "# ", "- ", "> ", "\n", "\n\n", "a", "|", "\0"]
    )
).map("".join)


def test_the_page_has_a_notes_emphasis_lists_and_direction() -> None:
    html = note_html("**A** <b>\n\n- یہ *پانی*")
    assert "<strong>A</strong> &lt;b&gt;" in html
    assert re.search(r'<div dir="rtl"><ul><li>.*<em>پانی</em>', html)


def test_a_heading_in_a_note_does_not_become_one_of_the_document() -> None:
    assert "**Head**" == note_markdown("# Head")


@given(HOSTILE)
def test_whatever_a_note_holds_it_ends_with_itself(note: str) -> None:
    html = note_html(note).replace("<br>", "<br/>").replace("\0", "")
    ElementTree.fromstring(f"<body>{html}</body>")
    tokens = MarkdownIt("commonmark").parse(f"{note_markdown(note)}\n\n## After\n")
    assert ("heading_open", "After") == (tokens[-3].type, tokens[-2].content)
    assert 1 == sum(token.type == "heading_open" for token in tokens)


def test_word_has_a_notes_runs_and_inset_items() -> None:
    document = Document()
    add_note(document, "**Strong** *soft*\n\n- item\n\n> said")
    first, item, said = document.paragraphs
    assert [("Strong", True, None), (" ", None, None), ("soft", None, True)] == [
        (run.text, run.bold, run.italic) for run in first.runs
    ]
    assert said.style is not None
    assert ("\u2022 item", "Quote") == (item.text, said.style.name)
    assert item.paragraph_format.left_indent

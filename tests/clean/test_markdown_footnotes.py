"""Footnotes of Markdown come to stand as a numbered list at the end, and their references as raised numbers."""

from hypothesis import given
from hypothesis import strategies as st

from cssreader.clean.markdown_blocks import blocks_of
from cssreader.clean.markdown_footnotes import without_footnotes
from cssreader.domain.content import Heading, ListItem, Paragraph, Preformatted, Rule, Span, Style
from cssreader.text.plain import block_text, plain_text
from cssreader.text.safe_html import from_html, to_html


def _raised(number: str) -> Span:
    return Span(number, Style.SUPERSCRIPT)


def test_a_note_is_numbered_where_the_text_first_refers_to_it_and_stands_at_the_end() -> None:
    blocks = blocks_of("Rivers[^b] rise[^a], and fall[^b].\n\n[^a]: In June.\n[^b]: All of *them*.\n\nThe end.")
    words = (
        Span("Rivers"),
        _raised("[1]"),
        Span(" rise"),
        _raised("[2]"),
        Span(", and fall"),
        _raised("[1]"),
        Span("."),
    )
    notes = [
        ListItem(1, (Span("All of "), Span("them", Style.EMPHASIS), Span(".")), 1),
        ListItem(1, (Span("In June."),), 2),
    ]
    assert [Paragraph(words), Paragraph((Span("The end."),)), Rule(), *notes] == blocks


def test_notes_under_a_heading_of_their_own_need_no_line_above_them() -> None:
    blocks = blocks_of("Rivers[^1].\n\n## Notes\n\n[^1]: All of them.")
    assert [Heading(2, (Span("Notes"),)), ListItem(1, (Span("All of them."),), 1)] == blocks[1:]


def test_a_note_that_is_one_address_is_not_taken_for_the_target_of_a_link() -> None:
    assert "https://a.example/ledger" == block_text(blocks_of("Words[^1].\n\n[^1]: https://a.example/ledger")[-1])


def test_what_is_set_in_belongs_to_the_note_above_it() -> None:
    blocks = blocks_of("Words[^1].\n\n[^1]: One,\nand on.\n\n    Two.\n\n    - Three.\n\nThe end.")
    notes = [
        ListItem(1, (Span("One, and on."),), 1),
        ListItem(1, (Span("Two."),), 1, continued=True),
        ListItem(2, (Span("Three."),)),
    ]
    assert notes == blocks[3:]
    assert tuple(blocks) == from_html(to_html(tuple(blocks)))


def test_a_note_between_two_paragraphs_keeps_them_apart() -> None:
    assert ["One[1].", "Two."] == [block_text(block) for block in blocks_of("One[^1].\n[^1]: A note.\n\nTwo.")[:2]]


def test_a_note_may_refer_to_another() -> None:
    blocks = blocks_of("Words[^a].\n\n[^a]: See[^b].\n[^b]: Seen[^a].")
    assert [(Span("See"), _raised("[2]"), Span(".")), (Span("Seen"), _raised("[1]"), Span("."))] == [
        block.spans for block in blocks[2:] if isinstance(block, ListItem)
    ]


def test_a_note_without_a_reference_is_kept_and_a_reference_without_a_note_stays_as_it_was_typed() -> None:
    blocks = blocks_of("Words[^gone].\n\n[^lost]: Nobody asks for it.")
    assert ["Words[^gone].", "", "Nobody asks for it."] == [block_text(block) for block in blocks]


def test_code_and_escaped_brackets_hold_no_references() -> None:
    blocks = blocks_of("`a[^1]` and \\[^1], so[^1].\n\n```\n[^1]: code\n```\n\n[^1]: A note.")
    assert ["a[^1] and [^1], so[1].", "[^1]: code", "", "A note."] == [block_text(block) for block in blocks]
    assert isinstance(blocks[1], Preformatted)


def test_the_second_of_two_notes_with_one_label_is_a_further_paragraph_of_the_first() -> None:
    assert ["First.", "Second."] == [
        block_text(block) for block in blocks_of("Words[^1].\n\n[^1]: First.\n\n[^1]: Second.")[2:]
    ]


def test_a_reference_does_not_run_into_the_word_before_it() -> None:
    assert "Rivers[1] rise." == block_text(blocks_of("Rivers[^1] rise.\n\n[^1]: All of them.")[0])


def test_words_between_sup_tags_are_raised_and_those_between_sub_tags_lowered() -> None:
    assert [Paragraph((Span("Words"), _raised("1"), Span(" of CO"), Span("2", Style.SUBSCRIPT), Span(".")))] == (
        blocks_of("Words<sup>1</sup> of CO<SUB>2</SUB>.")
    )


_LINES = st.sampled_from(
    ["", "plain words", "a[^1] b[^two]", "[^1]: one", "[^two]: two", "    set in", "```", "- item[^1]", "> said[^two]"]
)


@given(st.lists(_LINES, max_size=14))
def test_no_line_is_lost(lines: list[str]) -> None:
    numbered = [f"{line} w{number}" if line not in ("", "```") else line for number, line in enumerate(lines)]
    body, notes = without_footnotes("\n".join(numbered))
    everything = "\n".join((body, *map(notes.text_of, notes.lines))).split()
    for number, line in enumerate(lines):
        if line not in ("", "```"):
            assert 1 == everything.count(f"w{number}")
    text = plain_text(tuple(blocks_of("\n".join(numbered)))).split()
    for number, line in enumerate(lines):
        # What stands behind the sign of a block of code names its language, and is no text.
        if line not in ("", "```"):
            assert 1 == text.count(f"w{number}")

"""Offsets agree: characters and UTF-16 units, blocks and plain text."""

from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.content import Block, Heading, ListItem, Paragraph, Preformatted, Rule, Span, Style, TableRow
from cssreader.text.direction import is_right_to_left
from cssreader.text.plain import placed_blocks, plain_text, word_count
from cssreader.text.spans import joined, text_of, trimmed
from cssreader.text.utf16 import Utf16Offset, from_utf16, to_utf16

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
blocks: st.SearchStrategy[Block] = st.one_of(
    texts.map(lambda text: Paragraph((Span(text),))),
    texts.map(lambda text: Heading(2, (Span(text),))),
    texts.map(lambda text: ListItem(1, (Span(text),))),
    texts.map(Preformatted),
    st.just(Rule()),
    st.lists(texts, min_size=1, max_size=3).map(lambda cells: TableRow(tuple((Span(cell),) for cell in cells))),
)


@given(texts, st.data())
def test_an_offset_survives_the_way_to_utf16_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert offset == from_utf16(text, to_utf16(text, offset))


def test_a_unit_within_a_character_counts_as_its_start() -> None:
    assert 1 == from_utf16("a\U0001f600b", Utf16Offset(2))
    assert 2 == from_utf16("a\U0001f600b", Utf16Offset(3))
    assert 3 == to_utf16("a\U0001f600b", 2)


@given(st.lists(blocks, max_size=8).map(tuple))
def test_every_block_stands_in_the_plain_text_where_it_says(content: tuple[Block, ...]) -> None:
    text = plain_text(content)
    placed = placed_blocks(content)
    assert len(content) == len(placed)
    assert [block.text for block in placed] == [text[block.start : block.end] for block in placed]
    assert sorted(block.start for block in placed) == [block.start for block in placed]


def test_list_items_and_table_rows_stand_a_line_apart_and_all_else_a_blank_line() -> None:
    content = (
        Paragraph((Span("p"),)),
        ListItem(1, (Span("a"),)),
        ListItem(1, (Span("b"),)),
        Rule(),
        TableRow(((Span("1"),), (Span("2"),)), starts=True),
        TableRow(((Span("3"),), (Span("4"),))),
        TableRow(((Span("5"),),), starts=True),
    )
    assert "p\n\na\nb\n\n1\t2\n3\t4\n\n5" == plain_text(content)


def test_words_are_counted_in_any_script() -> None:
    assert 4 == word_count("The rule\n\nof law")
    assert 3 == word_count("قانون کی حکمرانی")


def test_the_first_letter_with_a_direction_decides() -> None:
    assert is_right_to_left("«قانون» law")
    assert not is_right_to_left("Law (قانون)")
    assert not is_right_to_left("1973 — 26")


def test_neighbouring_spans_of_one_style_are_one() -> None:
    spans = (Span("a"), Span(""), Span("b"), Span("c", Style.STRONG), Span("d", Style.STRONG, "https://x.org"))
    assert (Span("ab"), Span("c", Style.STRONG), Span("d", Style.STRONG, "https://x.org")) == joined(spans)


@given(st.lists(texts.map(Span), max_size=5))
def test_trimming_takes_white_space_off_both_ends_and_nothing_else(spans: list[Span]) -> None:
    assert text_of(spans).strip() == text_of(trimmed(spans))

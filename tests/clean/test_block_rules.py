"""Rules hide blocks and bring them back to where they stood."""

from hypothesis import given
from hypothesis import strategies as st

from cssreader.clean import essay_without_rules, ruled
from cssreader.domain.cleaning_rules import BlockRules
from cssreader.domain.content import Block, Content, Heading, ListItem, Paragraph, Quotation, Span
from cssreader.domain.essay import RemovalReason, RemovedBlock
from cssreader.text.block_keys import block_key
from cssreader.text.plain import block_text
from cssreader.text.safe_html import from_html, to_html

Page = tuple[Content, tuple[RemovedBlock, ...]]
_WORDS = ["the gate", "stands open", "until noon", "or so", "they say", "in winter"]


def _block(kind: int, text: str) -> Block:
    spans = (Span(text),)
    return (Paragraph(spans), Heading(2, spans), ListItem(1, spans), Quotation(spans))[kind]


BLOCKS = st.builds(_block, st.integers(0, 3), st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map(" ".join))
CONTENTS = st.lists(BLOCKS, min_size=1, max_size=8).map(tuple)


@st.composite
def _pages(draw: st.DrawFn) -> Page:
    content = draw(CONTENTS)
    removed = [
        RemovedBlock(block_text(block), RemovalReason.PROMOTION, draw(st.integers(0, len(content))), to_html((block,)))
        for block in draw(st.lists(BLOCKS, max_size=4))
    ]
    return content, tuple(sorted(removed, key=lambda block: block.place or 0))


RULES = st.builds(
    lambda hidden, kept: BlockRules(dict.fromkeys(map(block_key, hidden), RemovalReason.HIDDEN), frozenset(kept)),
    st.lists(BLOCKS.map(block_text), max_size=3),
    st.lists(BLOCKS.map(lambda block: block_key(block_text(block))), max_size=3),
)
NONE = BlockRules()


@given(_pages(), RULES, RULES)
def test_the_newest_rules_alone_decide(page: Page, one: BlockRules, two: BlockRules) -> None:
    assert ruled(*page, two) == ruled(*ruled(*page, one), two)
    assert ruled(*page, one) == ruled(*ruled(*page, one), one)


@given(_pages(), RULES)
def test_without_rules_everything_is_as_it_was(page: Page, rules: BlockRules) -> None:
    assert page == ruled(*ruled(*page, rules), NONE)
    assert page[0] == essay_without_rules(*ruled(*page, rules))


@given(_pages(), RULES)
def test_no_word_is_lost(page: Page, rules: BlockRules) -> None:
    content, removed = ruled(*page, rules)
    before = sorted([*map(block_text, page[0]), *(block.text for block in page[1])])
    after = sorted([*map(block_text, content), *(block.text for block in removed if not block.put_back)])
    assert before == after
    assert all(block_text(content[block.place or 0]) == block.text for block in removed if block.put_back)


def test_a_hidden_block_says_why_and_a_kept_one_stands_over_it() -> None:
    content = (Paragraph((Span("Join our list today, friends."),)), Paragraph((Span("The gate stands open."),)))
    key = block_key("join our list TODAY friends")
    hidden = BlockRules({key: RemovalReason.ON_OTHER_PAGES})
    left, removed = ruled(content, (), hidden)
    assert content[1:] == left
    assert [RemovalReason.ON_OTHER_PAGES] == [block.reason for block in removed]
    assert content == ruled(left, removed, BlockRules(hidden.hidden, frozenset({key})))[0]


def test_what_has_no_place_stays_out() -> None:
    removed = (RemovedBlock("Home", RemovalReason.NAVIGATION),)
    content = (Paragraph((Span("The gate."),)),)
    assert (content, removed) == ruled(content, removed, BlockRules(kept=frozenset({block_key("Home")})))


def test_the_words_of_a_block_are_known_in_any_case_spacing_and_punctuation() -> None:
    assert block_key("Follow  us, now.") == block_key("follow us now")
    assert block_key("follow us") != block_key("follow me")
    assert from_html(to_html(())) == ()

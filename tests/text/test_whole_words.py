"""What is marked begins and ends with whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.text.whole_words import LONGEST_WORD, whole_words

TEXT = "The shifting priorities, don\u2019t forget, of law-making (1973)."


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("ifting prior", "shifting priorities"),
        ("shifting priorities", "shifting priorities"),
        (" shifting ", " shifting "),
        ("ities, d", "priorities, don\u2019t"),
        ("\u2019t for", "don\u2019t forget"),
        ("making", "making"),
        ("97", "1973"),
        ("973).", "1973)."),
    ],
)
def test_cut_words_are_made_whole(cut: str, whole: str) -> None:
    start = TEXT.index(cut)
    first, last = whole_words(TEXT, start, start + len(cut))
    assert whole == TEXT[first:last]


def test_urdu_words_keep_their_marks_and_joiners() -> None:
    text = "\u0622\u0626\u06cc\u0646\u0650 \u067e\u0627\u06a9\u0633\u062a\u0627\u0646 \u0645\u06cc\u06ba"
    assert (0, 5) == whole_words(text, 1, 3)


def test_a_script_without_spaces_is_left_as_it_was_selected() -> None:
    text = "\u5b57" * 300
    assert (100, 110) == whole_words(text, 100, 110)


@given(st.text(alphabet="ab' \u2019.\u0650\u200c", max_size=80), st.data())
def test_a_range_only_grows_never_past_a_space_and_is_then_whole(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = whole_words(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
    assert start - first <= LONGEST_WORD
    assert last - end <= LONGEST_WORD
    assert " " not in text[first:start] + text[end:last]
    if start - first < LONGEST_WORD and last - end < LONGEST_WORD and len(text) < LONGEST_WORD:
        assert (first, last) == whole_words(text, first, last)

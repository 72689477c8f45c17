"""Lines are found by some of their letters, and the better match is worth more."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.text.fuzzy import folded, matched_ranges, score, words_typed

LINES = st.text(st.characters(codec="utf-8"), max_size=60)


def value(typed: str, line: str) -> int | None:
    return score(words_typed(typed), folded(line))


def strong(typed: str, line: str) -> list[str]:
    ranges = matched_ranges(words_typed(typed), line)
    assert ranges is not None
    return [line[start:end] for start, end in ranges]


@pytest.mark.parametrize(
    ("typed", "line", "letters"),
    [
        ("clvul", "Climate Vulnerability", ["Cl", "Vul"]),
        ("cv", "A Civil Code for Climate Vulnerability", ["C", "V"]),
        ("water flood", "Floods of the Water", ["Flood", "Water"]),
        ("naive", "A Naïve View", ["Naïve"]),
        ("pakistans", "Pakistan\u2019s Debt", ["Pakistan\u2019s"]),
        ("us", "The U.S. View", ["U", "S"]),
        ("پانی", "پانی کا بحران", ["پانی"]),
        ("كتاب", "نئی کتاب", ["کتاب"]),
        ("علم", "عِلم کی بات", ["عِلم"]),
        ("gross", "Groß", ["Groß"]),
    ],
)
def test_letters_that_match_are_told(typed: str, line: str, letters: list[str]) -> None:
    assert value(typed, line) is not None
    assert letters == strong(typed, line)


@pytest.mark.parametrize(
    ("typed", "line"), [("xyz", "Climate"), ("etamilc", "Climate"), ("climate x", "Climate"), ("aa", "Water")]
)
def test_a_line_without_the_letters_in_order_does_not_match(typed: str, line: str) -> None:
    assert value(typed, line) is None
    assert matched_ranges(words_typed(typed), line) is None


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("water", "The Water Treaty", "Underwater"),
        ("ct", "Climate Treaty", "Actual"),
        ("flo", "The Floods", "A Fall of Old Houses"),
        ("find", "Find in this essay", "Why one should find it"),
        ("nex", "Next theme", "Not an extract"),
    ],
)
def test_beginnings_of_words_and_runs_count_for_more(typed: str, better: str, worse: str) -> None:
    one, other = value(typed, better), value(typed, worse)
    assert one is not None
    assert other is not None
    assert other < one


@given(LINES, st.data())
def test_letters_taken_from_a_line_in_order_find_it(line: str, data: st.DataObject) -> None:
    plain = folded(line)
    kept = data.draw(st.lists(st.booleans(), min_size=len(plain), max_size=len(plain)))
    typed = "".join(letter for letter, keep in zip(plain, kept, strict=True) if keep).replace(" ", "")
    words = tuple(typed.split())
    assert score(words, plain) is not None
    assert matched_ranges(words, line) is not None


@given(LINES, LINES)
def test_what_matches_and_what_is_strong_agree(typed: str, line: str) -> None:
    words = words_typed(typed)
    ranges = matched_ranges(words, line)
    assert (score(words, folded(line)) is None) == (ranges is None)
    for start, end in ranges or ():
        assert 0 <= start < end <= len(line)
    assert all(one[1] < other[0] for one, other in pairwise(ranges or ()))


@given(st.text(alphabet="abc ", max_size=8), st.text(alphabet="abc ", max_size=30))
def test_typing_on_never_brings_a_line_back(typed: str, line: str) -> None:
    for end in range(len(typed)):
        if value(typed[:end], line) is None:
            assert value(typed, line) is None


@given(st.text(st.characters(max_codepoint=127), max_size=40))
def test_plain_letters_are_folded_as_all_others(line: str) -> None:
    assert folded(line + "\u0301").strip() == folded(line).strip()


def test_the_beginning_of_one_word_stands_before_the_beginnings_of_several() -> None:
    lines = ["Theme: Dark", "Export highlights of this essay: Markdown…"]
    scores = [score(words_typed("them"), folded(line)) for line in lines]
    assert all(scores)
    assert sorted(scores, key=lambda each: -(each or 0)) == scores

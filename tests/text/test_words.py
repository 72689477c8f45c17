"""Words as a search sees them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.text.spelling import other_beginnings
from cssreader.text.words import CHUNK, LONGEST_FORM, chunks_of, counted_words, fold, is_stop_word, term_of, words_of

LETTERS = st.text(st.sampled_from("abegilnorstuyz"), min_size=1, max_size=14)


def forms(text: str) -> list[str]:
    return [word.form for word in words_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pakistan's economy", ["pakistan", "economy"]),
        ("Pakistan\u2019s nations' don't O'Brien", ["pakistan", "nations", "dont", "obrien"]),
        ("the Qur'an and the Quran", ["the", "quran", "and", "the", "quran"]),
        ("the U.S. and the U.S.S.R.", ["the", "us", "and", "the", "ussr"]),
        ("It ended.A new one began", ["it", "ended", "a", "new", "one", "began"]),
        ("1,250.5 and 12,50,000", ["1250.5", "and", "1250000"]),
        ("on 12.5.2024, in 9/11", ["on", "12", "5", "2024", "in", "9", "11"]),
        ("1, 2,3 and 4", ["1", "2", "3", "and", "4"]),
        ("the 1990s, 5th, 1.2bn", ["the", "1990s", "5th", "1.2bn"]),
        ("r\u00e9sum\u00e9 \u0130stanbul stra\u00dfe \u0141\u00f3d\u017a", ["resume", "istanbul", "strasse", "lodz"]),
        ("Shar\u012b\u02bfah", ["shariah"]),
        ("policy\u00b9 of_state", ["policy", "of", "state"]),
        ("", []),
        ("-- \u2026 !", []),
    ],
)
def test_words_come_out_as_a_person_would_search_for_them(text: str, expected: list[str]) -> None:
    assert expected == forms(text)


def test_a_hyphenated_word_is_its_parts_and_the_word_they_make() -> None:
    words = list(words_of("the Sino-Indian war"))
    assert ["the", "sinoindian", "sino", "indian", "war"] == [word.form for word in words]
    assert [0, 1, 1, 2, 3] == [word.position for word in words]
    assert [1, 2, 1, 1, 1] == [word.width for word in words]


def test_a_range_of_years_makes_no_word() -> None:
    assert ["2023", "24"] == forms("2023-24")


def test_urdu_words_match_however_they_are_typed() -> None:
    # The same two words with Arabic letters, with vowel marks, and with Urdu letters and digits.
    assert forms("\u067e\u0627\u06a9\u0633\u062a\u0627\u0646 \u06a9\u06cc \u06f1\u06f2") == forms(
        "\u067e\u0627\u0643\u0633\u062a\u0627\u0646 \u0643\u064a \u0661\u0662"
    )
    assert forms("\u0645\u0633\u0644\u0645") == forms("\u0645\u064f\u0633\u0644\u0650\u0645")
    assert ["123.5"] == forms("\u06f1\u06f2\u06f3\u066b\u06f5")


def test_endings_do_not_count_in_english_words_only() -> None:
    assert term_of("policies") == term_of("policy")
    assert term_of("1990") == term_of("1990s")
    assert "\u06a9\u062a\u0627\u0628\u06cc\u06ba" == term_of("\u06a9\u062a\u0627\u0628\u06cc\u06ba")


def test_common_words_say_nothing_and_telling_ones_do() -> None:
    assert all(is_stop_word(word) for word in ("the", "of", "which", "would", "dont"))
    assert not any(is_stop_word(word) for word in ("state", "war", "economy", "pakistan"))


@given(st.text())
def test_every_word_stands_where_it_says_and_folds_to_its_form(text: str) -> None:
    last = -1
    for word in words_of(text):
        assert 0 <= word.start < word.end <= len(text)
        assert word.form
        assert len(word.form) <= LONGEST_FORM
        if word.width == 1:
            assert fold(text[word.start : word.end]) == word.form
            assert word.position == last + 1
            last = word.position


@given(st.text(), st.text())
def test_white_space_divides_texts_into_parts_that_can_be_read_alone(left: str, right: str) -> None:
    assert forms(left) + forms(right) == forms(f"{left} {right}")


@given(st.text())
def test_no_two_runs_are_found_by_another_search_for_them(text: str) -> None:
    at = 0
    for match in CHUNK.finditer(text):
        assert match.start() == text.index(match.group(), at)
        at = match.end()


@given(st.text(st.characters(max_codepoint=0x6FF)))
def test_case_and_composition_do_not_matter(text: str) -> None:
    assert forms(unicodedata.normalize("NFC", text)) == forms(unicodedata.normalize("NFD", text))


@given(LETTERS)
def test_a_stemmer_leaves_the_beginning_of_a_word(word: str) -> None:
    # What finds candidates in a text relies on it; these three are what it is told apart.
    if word not in ("dying", "lying", "tying"):
        # Or one of the other spellings that it is taken for begins it, as gaol does jail.
        begins = (term_of(word), *other_beginnings(term_of(word)))
        assert any(word.startswith(each[: max(2, len(each) - 2)]) for each in begins)


def test_runs_can_be_read_from_the_middle_of_a_text() -> None:
    text = "one two three"
    assert [(4, 0, "two"), (8, 1, "three")] == [
        (offset, position, words[0].form) for offset, position, words in chunks_of(text, 4)
    ]


@given(
    st.text()
    | st.lists(st.sampled_from(["war", "well-being", "2,500.", "ملک", "U.S.", "—", "a…b", "x" * 90])).map(" ".join)
)
def test_counting_words_gives_the_words_of_the_text_at_their_positions(text: str) -> None:
    position = 0
    counted = []
    for term, form, step in counted_words(text):
        counted.append((term, form or term, position))
        position += step
    assert [(word.term, word.form, word.position) for word in words_of(text)] == counted


def test_a_text_is_split_between_words_however_long_it_is() -> None:
    text = "well-being of nations \n" * 20_000
    assert [word.term for word in words_of(text)] == [word.term for word in counted_words(text)]


def test_a_word_of_endless_length_is_cut() -> None:
    assert [LONGEST_FORM] == [len(form) for form in forms("x" * 100_000)]


@pytest.mark.parametrize("piece", ["a-", "a.", "a'", "a\u00b2", "\u0627\u0651", "1,", "x"])
def test_a_text_without_a_space_is_never_in_memory_as_one_run_of_words(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    assert 310_000 > max(found.end() - found.start() for found in CHUNK.finditer(text))
    assert [word.term for word in words_of(text)] == [word.term for word in counted_words(text)]

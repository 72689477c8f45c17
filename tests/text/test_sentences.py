"""Where sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.text.sentences import paragraph_around, sentence_around, sentence_from, sentences_in


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Dr. Khan of the U.S. State Dept. came at 5 p.m. to Lahore. He spoke.",
         ["Dr. Khan of the U.S. State Dept. came at 5 p.m. to Lahore.", "He spoke."]),
        ("It cost Rs. 3,200 billion. Then it rose by 4.5 per cent.",
         ["It cost Rs. 3,200 billion.", "Then it rose by 4.5 per cent."]),
        ("\u201cIs it so?\u201d he asked. \u201cYes.\u201d She left.",
         ["\u201cIs it so?\u201d he asked.", "\u201cYes.\u201d", "She left."]),
        ("So it was held.[12] Others differ.", ["So it was held.[12]", "Others differ."]),
        ("A heading\n\nA line without a stop\nAnother", ["A heading", "A line without a stop", "Another"]),
        ("\u06cc\u06c1 \u0627\u06cc\u06a9 \u06c1\u06d2\u06d4 \u06cc\u06c1 \u062f\u0648 \u06c1\u06d2\u06d4",
         ["\u06cc\u06c1 \u0627\u06cc\u06a9 \u06c1\u06d2\u06d4", "\u06cc\u06c1 \u062f\u0648 \u06c1\u06d2\u06d4"]),
        ("  \n \n", []),
    ],
)  # fmt: skip
def test_a_text_is_cut_where_a_reader_would(text: str, expected: list[str]) -> None:
    assert expected == cut(text)


@given(st.text(st.sampled_from("ab. !?\n\"'AB1\u06d4")))
def test_sentences_hold_every_character_but_white_space_in_order(text: str) -> None:
    assert "".join(text.split()) == "".join("".join(cut(text)).split())
    places = sentences_in(text)
    assert sorted(places) == places
    assert all(text[start:end] == text[start:end].strip() for start, end in places)


def test_a_paragraph_is_one_line() -> None:
    assert (4, 7) == paragraph_around("one\ntwo\nsix", 5)
    assert (0, 3) == paragraph_around("one", 0)


@given(st.text(alphabet="ab .A\n?", max_size=80))
def test_the_sentence_around_a_place_is_the_one_that_splitting_finds(text: str) -> None:
    for start, end in sentences_in(text):
        paragraph = paragraph_around(text, start)
        for offset in range(start, end):
            begin, stop = sentence_around(text, offset, *paragraph)
            assert (start, end) == (begin + len(text[begin:]) - len(text[begin:].lstrip()), len(text[:stop].rstrip()))


@given(
    st.lists(
        st.sampled_from(["Water is scarce.", "Mr. Khan said so!", "اردو میں ہے۔", "no end", "\n\n", " "]), max_size=9
    ),
    st.integers(0, 120),
)
def test_the_sentence_from_a_place_is_the_first_that_ends_after_it(pieces: list[str], offset: int) -> None:
    text = " ".join(pieces)
    offset = min(offset, len(text))
    every = sentences_in(text)
    assert next((each for each in every if each[1] > offset), None) == sentence_from(text, offset)
    assert next((each for each in every if each[0] >= offset), None) == sentence_from(text, offset, whole=True)

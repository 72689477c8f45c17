"""Text is set in type character for character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.text.typography import NO_BREAK_SPACE, set_in_type, without_widow


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('He said "no" twice.', "He said “no” twice."),
        ("He said 'no' twice.", "He said ‘no’ twice."),
        ("\"The 'basic structure' doctrine,\" he wrote", "“The ‘basic structure’ doctrine,” he wrote"),
        ("\"'Twas law,\" and the state's and states' rights", "“’Twas law,” and the state’s and states’ rights"),
        ("the '90s, the 1990's and '1973'", "the ’90s, the 1990’s and ‘1973’"),
        ('("dispute")-"difference"', "(“dispute”)-“difference”"),
        ("He is 5' 10\" tall", "He is 5' 10\" tall"),
        ('in "1973"', "in “1973”"),
        ("It - the treaty - stands", "It – the treaty – stands"),
        ("1973 - 1977", "1973 – 1977"),
        ("- an item, self-made, -5", "- an item, self-made, -5"),
        ("“Curly” stays, and so does ‘this’", "“Curly” stays, and so does ‘this’"),
        ("", ""),
        ("'", "’"),
    ],
)
def test_marks_are_curled_and_dashes_long(typed: str, shown: str) -> None:
    assert shown == set_in_type(typed)


@given(st.text(st.one_of(st.sampled_from("\"'- ab1(.\n"), st.characters()), max_size=60))
def test_every_character_stays_in_its_place(text: str) -> None:
    shown = set_in_type(text)
    assert len(text) == len(shown)
    other = {'"': "“”", "'": "‘’", "-": "–"}
    assert all(now == was or now in other.get(was, "") for was, now in zip(text, shown, strict=True))
    assert text.replace(" ", NO_BREAK_SPACE) == without_widow(text).replace(" ", NO_BREAK_SPACE)
    assert len(text.encode("utf-16-le", "surrogatepass")) == len(shown.encode("utf-16-le", "surrogatepass"))


@pytest.mark.parametrize(
    ("heading", "last"),
    [
        ("The bargain of 1960", "of 1960"),
        ("What it is", "What it is"),
        ("What the eighteenth amendment changed in it", "changed in it"),
        ("Who decides in the centre", "the centre"),
        ("Women and participation", "participation"),
        ("A counter-revolutionary I", "I"),
        ("خودی: اقبال کا پیغام اور آج کا نوجوان", "کا نوجوان"),
        ("Heading", "Heading"),
        ("The bargain of 1960 ", "of 1960"),
        ("", ""),
    ],
)
def test_the_last_line_of_a_heading_is_more_than_a_short_word(heading: str, last: str) -> None:
    shown = without_widow(heading)
    assert last == shown.strip(" ").rpartition(" ")[2].replace(NO_BREAK_SPACE, " ")

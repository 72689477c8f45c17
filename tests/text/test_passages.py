"""All passages of a text that answer."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.search import Excerpt
from cssreader.text.excerpts import LONGEST_EXCERPT
from cssreader.text.passages import every_passage

FILLER = "The people of the plain spoke of the harvest, of the price of seed and of whatever else there was. "
ALPHABET = st.sampled_from(["water", "river ", "a ", ". ", "\n", "-", "پانی ", "Dr. ", "long " * 30])


def passages_of(text: str, word: str = "water", most: int = 100) -> tuple[Excerpt, ...]:
    return every_passage(text, [match.span() for match in re.finditer(word, text)], most=most)


def texts_of(text: str, word: str = "water") -> list[str]:
    return [each.text for each in passages_of(text, word)]


def test_a_short_paragraph_stands_whole() -> None:
    assert ["The water rose. Nobody counted it."] == texts_of("Before.\n\nThe water rose. Nobody counted it.\n\nAfter.")


def test_of_a_long_paragraph_each_sentence_with_a_match_stands_alone() -> None:
    first = "It was the water that was counted by the hour, by the gate and by the canal in those years."
    second = "When there was no more water there was nothing to count, and the clerks were sent home again."
    assert [first, second] == texts_of(f"{FILLER * 2}{first} {FILLER}{FILLER}{second}")


def test_a_short_sentence_brings_the_next_and_the_last_one_brings_the_one_before() -> None:
    assert ["Water rose. " + FILLER.strip()] == texts_of(f"{FILLER * 3}Water rose. {FILLER * 3}", "Water")
    assert [FILLER + "Water rose."] == texts_of(f"{FILLER * 4}Water rose.", "Water")


def test_far_matches_of_a_long_sentence_are_passages_of_their_own() -> None:
    passages = passages_of(("water " + "hay " * 150) * 3 + "and that is all.")
    assert [1, 1, 1] == [len(each.matches) for each in passages]
    assert all(len(each.text) <= LONGEST_EXCERPT for each in passages)
    assert ["water", "hay"] == [passages[0].text.split()[0], passages[0].text.split()[-1]]


def test_of_an_absurd_text_the_first_are_taken() -> None:
    text = "The water rose in the night and fell again.\n\n" * 50
    assert passages_of(text)[:7] == passages_of(text, most=7)


def test_without_a_match_there_is_no_passage() -> None:
    assert () == passages_of("Nothing.")


@given(st.lists(ALPHABET, max_size=60).map("".join))
def test_every_match_stands_in_one_passage_and_passages_are_pieces_of_the_text(text: str) -> None:
    passages = passages_of(text)
    assert [match.span() for match in re.finditer("water", text)] == [
        (each.at + start, each.at + end) for each in passages if each.at is not None for start, end in each.matches
    ]
    for each in passages:
        assert each.at is not None
        assert text[each.at : each.at + len(each.text)] == each.text
    assert all((one.at or 0) + len(one.text) <= (other.at or 0) for one, other in pairwise(passages))

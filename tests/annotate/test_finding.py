"""A passage is found again, or honestly not."""

import random
import string

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cssreader.annotate import carried, describe, find
from cssreader.annotate.finding import DISTINCT, SHORT
from cssreader.annotate.letters import letters_of
from cssreader.domain.annotation import Anchored, Moved, Placement, Selector, Uncertain, Unplaced, span_of

ESSAY = """The river and its banks

Long before the barrages, farmers along the Indus read the colour of the water in June. A brown river \
meant silt, and silt meant a good crop of wheat the next spring.

In 1932 the first great barrage was opened at Sukkur. Seven canals took their water from it, and the district \
around them grew from a few towns into a garden. The engineers had measured everything except the salt.

The salt came slowly. By the time of the third generation, one field in five had turned white, and the tenants \
who had come for the water began to leave for the city.

What should have been done? The answer is drains, and drains are dull. No minister was ever photographed in \
front of one. The salt came slowly, and so did the money."""

SALT = "one field in five had turned white"
SENTENCE = "Seven canals took their water from it, and the district around them grew from a few towns into a garden."


def described(words: str, text: str = ESSAY) -> Selector:
    start = text.index(words)
    return describe(text, start, start + len(words))


def words_at(placement: Placement, text: str) -> str:
    span = span_of(placement)
    assert span is not None
    return text[slice(*span)]


def test_a_description_holds_the_words_and_what_stands_around_them() -> None:
    assert Selector("cde", "ab", "fg", 2, 5) == describe("abcdefg", 2, 5)
    assert Selector("x", "a" * 32, "b" * 32, 40, 41) == describe("a" * 40 + "x" + "b" * 40, 40, 41)


@given(st.text(max_size=300), st.data())
def test_what_is_described_is_anchored_in_the_same_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    expected = Anchored(start, end) if text[start:end].strip() else Unplaced()
    assert expected == find(describe(text, start, end), text)


words = st.lists(st.text(string.ascii_lowercase, min_size=3, max_size=9), min_size=30, max_size=60, unique=True)


@settings(deadline=None)
@given(words, st.integers(1, 20), st.integers(1, 9), st.text("XYZ \n", min_size=1, max_size=200))
def test_words_put_before_a_passage_move_it_to_the_right_place(
    names: list[str], first: int, count: int, inserted: str
) -> None:
    text = " ".join(names)
    start = len(" ".join(names[:first])) + 1
    passage = " ".join(names[first : first + count])
    selector = describe(text, start, start + len(passage))
    # A passage that stands twice by chance is another test's.
    assume(1 == text.count(passage))
    newer = inserted + text
    placed = find(selector, newer)
    assert isinstance(placed, Moved)
    assert (start + len(inserted), passage) == (placed.start, newer[placed.start : placed.end])


@settings(deadline=None, max_examples=60)
@given(st.text("ab ", min_size=1, max_size=200), st.text("ab ", max_size=200), st.data())
def test_a_place_is_always_within_the_text_and_a_certain_short_one_has_the_same_words(
    old: str, new: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(old)))
    selector = describe(old, start, data.draw(st.integers(start, len(old))))
    placed = find(selector, new)
    span = span_of(placed)
    assert span is None or 0 <= span[0] < span[1] <= len(new)
    if isinstance(placed, Anchored):
        assert selector.exact == words_at(placed, new)
    if isinstance(placed, Moved) and len(selector.exact) < SHORT:
        assert letters_of(selector.exact) == letters_of(words_at(placed, new))
    if isinstance(placed, Moved | Uncertain):
        assert 0 <= placed.score <= 1.0


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (SENTENCE.replace("few towns", "few small towns"),) * 2,
        (SENTENCE.replace("Seven canals", "Seven long canals"),) * 2,
        (SENTENCE.replace("a garden", "one great garden"),) * 2,
        (SENTENCE.replace("Seven canals took", "Six channels took"),) * 2,
        (SENTENCE.replace("district around them", "district"),) * 2,
        (SENTENCE.replace(" ", "  "),) * 2,
        (SENTENCE.replace("it, and", "it,\n\nand"),) * 2,
        (SENTENCE + " Indeed.", SENTENCE),
    ],
)
def test_a_passage_with_a_few_other_words_is_found_whole(changed: str, expected: str) -> None:
    text = "A new first line.\n\n" + ESSAY.replace(SENTENCE, changed)
    placed = find(described(SENTENCE), text)
    assert isinstance(placed, Moved)
    assert expected == words_at(placed, text)


def test_other_quotation_marks_dashes_and_spaces_are_the_same_words() -> None:
    old = "He wrote: “the people’s river” — and so it is. " + ESSAY
    new = 'He wrote: "the people\'s river" - and so it is.\N{NO-BREAK SPACE}' + ESSAY
    placed = find(described("“the people’s river” — and", old), new)
    assert Moved(10, 36, 1.0) == placed
    assert '"the people\'s river" - and' == words_at(placed, new)


def test_the_same_words_in_the_same_place_are_anchored_though_the_text_around_them_changed() -> None:
    newer = ESSAY.replace("By the time of the third generation", "After three whole generations were").replace(
        "came for the water", "come for it"
    )
    assert newer.index(SALT) != ESSAY.index(SALT)
    same_length = ESSAY.replace("third generation", "fifth generation")
    start = ESSAY.index(SALT)
    assert Anchored(start, start + len(SALT)) == find(described(SALT), same_length)


def test_a_short_quote_is_found_only_with_its_surroundings() -> None:
    first, second = ESSAY.index("The salt came slowly"), ESSAY.rindex("The salt came slowly")
    for start in (first, second):
        selector = describe(ESSAY, start, start + len("The salt came slowly"))
        newer = "A line more.\n\n" + ESSAY
        assert Moved(start + 14, start + 34, 1.0) == find(selector, newer)
    lost = ESSAY.replace("around them grew from a few towns into a garden", "grew").replace(
        "The engineers had measured everything except the salt.\n\nThe salt came slowly. By", "By"
    )
    assert not isinstance(find(describe(ESSAY, first, first + 20), lost), Anchored | Moved)


def test_a_short_quote_whose_words_changed_is_not_placed() -> None:
    assert Unplaced() == find(described("1932"), ESSAY.replace("1932", "1933"))
    assert Unplaced() == find(described("drains are dull"), ESSAY.replace("dull", "drab"))


def test_a_passage_that_is_gone_is_not_placed() -> None:
    assert Unplaced() == find(described(SENTENCE), ESSAY.replace(SENTENCE, ""))
    assert Unplaced() == find(described(SALT), "Another essay, on another thing altogether.")
    assert Unplaced() == find(described(SALT), "")


REPORT = (
    "The survey of {year} found {dead} dead and {houses} houses lost in the province of Sindh and the plains below."
)


def test_a_look_alike_sentence_never_takes_the_highlight_in_silence() -> None:
    past = REPORT.format(year=2010, dead=1985, houses="1.6 million")
    later = REPORT.format(year=2022, dead=1739, houses="2.1 million")
    text = f"On the first flood much was written. {past} Help was slow.\n\nYears went by. {later} Help was slower."
    selector = described(past, text)
    gone = text.replace(past + " Help was slow.", "")
    placed = find(selector, gone)
    assert isinstance(placed, Uncertain | Unplaced)


def test_the_changed_sentence_itself_is_preferred_to_its_look_alike() -> None:
    past = REPORT.format(year=2010, dead=1985, houses="1.6 million")
    mended = REPORT.format(year=2010, dead=1980, houses="1.7 million")
    later = REPORT.format(year=2022, dead=1985, houses="1.6 million")
    text = f"On the first flood much was written. {past} Help was slow.\n\nYears went by. {later} Help was slower."
    newer = "Preface.\n\n" + text.replace(past, mended)
    placed = find(described(past, text), newer)
    assert isinstance(placed, Moved)
    assert mended == words_at(placed, newer)


def test_of_two_equal_places_neither_is_certain() -> None:
    text = "First part. " + SENTENCE + " Last part."
    twice = "Quite new. " + SENTENCE + " Also new. " + SENTENCE + " New again."
    placed = find(described(SENTENCE, text), twice)
    assert isinstance(placed, Uncertain)
    assert SENTENCE == words_at(placed, twice)


def test_a_sentence_carried_into_other_surroundings_is_found_when_it_is_long_enough() -> None:
    elsewhere = f"Something else altogether stands here. {SENTENCE} And so it goes on."
    assert len(SENTENCE) >= DISTINCT
    assert isinstance(find(described(SENTENCE), elsewhere), Moved)
    assert isinstance(find(described(SALT), f"In the far country {SALT}, people say."), Uncertain)


def test_a_text_quoted_whole_is_found_in_a_longer_one() -> None:
    assert isinstance(find(described(SENTENCE, SENTENCE), "Preface. " + SENTENCE), Moved)
    assert isinstance(find(describe("Brief.", 0, 6), "Preface. Brief."), Uncertain)


def test_words_that_stand_everywhere_are_placed_by_their_neighbours() -> None:
    lines = [f"line {number} of the ledger" for number in range(2000)]
    text = "\n".join(lines)
    start = text.index("line 1234 of") + len("line 1234 ")
    selector = describe(text, start, start + 2)
    newer = "New.\n" + text
    assert Moved(start + 5, start + 7, 1.0) == find(selector, newer)


def test_a_very_long_passage_is_found_by_its_ends() -> None:
    names = random.Random(3)
    text = " ".join("".join(names.choices(string.ascii_lowercase, k=6)) for _ in range(2000))
    start, end = 700, 9099
    assert not text[9098].isspace()
    selector = describe(text, start, end)
    newer = "New words first. " + text.replace(text[4000:4200], " something else ")
    placed = find(selector, newer)
    assert isinstance(placed, Moved)
    found = words_at(placed, newer)
    assert (text[700:800], text[8999:9099]) == (found[:100], found[-100:])
    assert Unplaced() == find(selector, text[:650])


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", ["a" * 1_000_000, "ab " * 333_333, "the state of the nation is " * 37_000])
def test_a_million_characters_take_a_bounded_time(text: str) -> None:
    for length in (3, 60, 400, 5_000):
        exact = text[100 : 100 + length]
        for changed in (exact, exact[: length // 2] + "#" + exact[length // 2 :], "zz" + exact[2:-2] + "zz"):
            selector = Selector(changed, "@" * 32, "@" * 32, 500_001, 500_001 + len(changed))
            assert not isinstance(find(selector, text), Anchored)


def test_a_selector_from_elsewhere_with_odd_offsets_is_looked_for_by_its_words() -> None:
    selector = described(SENTENCE)
    for start, end in ((-5, 3), (10**9, 10**9 + 4), (7, 7)):
        placed = find(Selector(selector.exact, selector.prefix, selector.suffix, start, end), ESSAY)
        assert SENTENCE == words_at(placed, ESSAY)


def test_a_reading_position_goes_along_with_its_words() -> None:
    offset = ESSAY.index("By the time")
    newer = "A line more.\n\n" + ESSAY
    assert offset + 14 == carried(offset, ESSAY, newer)
    assert 0 == carried(0, ESSAY, ESSAY)
    assert 50 == carried(500, "a b " * 250, "x y " * 25)
    assert 0 == carried(5, "", "words")
    assert 10 == carried(-3, "   ", "words") + 10

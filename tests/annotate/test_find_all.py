"""Many passages at once, with the text at hand that they were marked in."""

import random
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssreader.annotate import describe, find, find_all
from cssreader.annotate.letters import Letters, letters_of
from cssreader.domain.annotation import Anchored, Moved, Selector, Uncertain, Unplaced, span_of
from cssreader.resources import starter_essays

ESSAY = starter_essays()[0].read_text("utf-8")

ranges = st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 300)), min_size=1, max_size=12)
early_words = st.text("abcdefghijklm", min_size=2, max_size=8)
late_words = st.lists(st.text("nopqrstuvwxyz", min_size=2, max_size=8), max_size=60).map(" ".join)


def selectors_in(text: str, wanted: list[tuple[int, int]]) -> list[Selector]:
    """Passages that begin and end with a letter, so that they have words."""
    found = []
    for at, length in wanted:
        start = at % len(text)
        end = min(len(text), start + length)
        words = text[start:end]
        if words.strip() and words == words.strip():
            found.append(describe(text, start, end))
    return found


@given(ranges)
def test_in_the_same_text_everything_is_where_it_was(wanted: list[tuple[int, int]]) -> None:
    selectors = selectors_in(ESSAY, wanted)
    assert [Anchored(each.start, each.end) for each in selectors] == find_all(selectors, ESSAY, ESSAY)


@settings(deadline=None, max_examples=60)
@given(ranges, st.text(string.printable, min_size=1, max_size=300), st.text(string.printable, max_size=300))
def test_what_is_put_before_and_after_a_text_moves_every_passage_exactly(
    wanted: list[tuple[int, int]], before: str, after: str
) -> None:
    selectors = [each for each in selectors_in(ESSAY, wanted) if letters_of(each.exact)]
    newer = before + "\n\n" + ESSAY + "\n\n" + after
    shift = len(before) + 2
    expected = [(each.start + shift, each.end + shift) for each in selectors]
    placements = find_all(selectors, newer, ESSAY)
    assert expected == [span_of(each) for each in placements]
    assert not any(isinstance(each, Unplaced) for each in placements)


@settings(deadline=None, max_examples=40)
@given(ranges, st.integers(0, 10**6), st.integers(0, 10**6))
def test_each_is_found_alone_as_it_is_among_others(wanted: list[tuple[int, int]], one: int, other: int) -> None:
    selectors = selectors_in(ESSAY, wanted)
    cut, put = sorted((one % len(ESSAY), other % len(ESSAY)))
    newer = "Preface. " + ESSAY[:cut] + ESSAY[put:]
    together = find_all(selectors, newer, ESSAY)
    assert together == [find(each, newer, ESSAY) for each in selectors]
    assert together == find_all(selectors, newer, ESSAY)


@settings(deadline=None)
@given(st.lists(early_words, min_size=1, max_size=20).map(" ".join), late_words, late_words, late_words, late_words)
def test_what_stands_once_word_for_word_is_found_whatever_stands_around_it(
    passage: str, before: str, after: str, before_now: str, after_now: str
) -> None:
    former = f"{before} {passage} {after}"
    now = f"{before_now} {passage} {after_now}"
    selector = describe(former, len(before) + 1, len(before) + 1 + len(passage))
    expected = len(before_now) + 1, len(before_now) + 1 + len(passage)
    assert expected == span_of(find(selector, now, former))
    assert expected == span_of(find(selector, now))


@settings(deadline=None)
@given(st.lists(early_words, min_size=1, max_size=20).map(" ".join), late_words, late_words, late_words)
def test_what_stands_nowhere_is_not_placed(passage: str, before: str, after: str, now: str) -> None:
    former = f"{before} {passage} {after}"
    selector = describe(former, len(before) + 1, len(before) + 1 + len(passage))
    for text in (now, f"{before} {after}"):
        assert Unplaced() == find(selector, text, former)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=200), st.text(max_size=200), ranges)
def test_no_place_lies_outside_any_text(former: str, later: str, wanted: list[tuple[int, int]]) -> None:
    if not former:
        return
    selectors = selectors_in(former, wanted)
    for selector, placed in zip(selectors, find_all(selectors, later, former), strict=True):
        span = span_of(placed)
        assert span is None or 0 <= span[0] < span[1] <= len(later)
        if isinstance(placed, Anchored):
            assert (selector.start, selector.exact) == (placed.start, later[placed.start : placed.end])
        if isinstance(placed, Moved | Uncertain):
            assert 0 <= placed.score <= 1


PARAGRAPHS = [
    "The canal colonies were laid out by men who had measured everything except the salt.",
    "Of the two surveys the second was the better, though nobody read it before the flood came down.",
    "A minister who spends on drains is thanked by nobody, and so the drains are not built in time.",
    "What the tenants asked for was water, and what they were given was a committee with a chairman.",
]
TWICE = "The rule of law is the first promise of a state and the last to be kept."


def test_of_a_sentence_that_stood_twice_the_one_left_is_not_taken_for_the_one_that_went() -> None:
    former = "\n\n".join((PARAGRAPHS[0] + " " + TWICE, PARAGRAPHS[1], PARAGRAPHS[2] + " " + TWICE, PARAGRAPHS[3]))
    first, second = former.index(TWICE), former.rindex(TWICE)
    for gone, kept in ((first, second), (second, first)):
        newer = former[: gone - 1] + former[gone + len(TWICE) :]
        marks = [describe(former, place, place + len(TWICE)) for place in (gone, kept)]
        marks += [describe(former, place + 4, place + 15) for place in (gone, kept)]
        went, stayed, went_in_part, stayed_in_part = find_all(marks, newer, former)
        assert not isinstance(went, Anchored | Moved)
        assert not isinstance(went_in_part, Anchored | Moved)
        assert isinstance(stayed, Anchored | Moved)
        assert newer.index(TWICE) == stayed.start
        assert isinstance(stayed_in_part, Anchored | Moved)
        assert newer.index(TWICE) + 4 == stayed_in_part.start


def test_a_whole_paragraph_is_followed_to_another_place_if_it_stood_but_once() -> None:
    former = "\n\n".join(PARAGRAPHS)
    newer = "\n\n".join((PARAGRAPHS[3], PARAGRAPHS[1], PARAGRAPHS[0], PARAGRAPHS[2]))
    for paragraph in PARAGRAPHS:
        start = former.index(paragraph)
        placed = find(describe(former, start, start + len(paragraph)), newer, former)
        assert isinstance(placed, Anchored | Moved)
        assert paragraph == newer[placed.start : placed.end]


def test_a_passage_written_anew_at_its_place_is_not_given_to_its_former_words_elsewhere() -> None:
    former = "\n\n".join(PARAGRAPHS)
    words = "the second was the better, though nobody read it"
    anew = former.replace(words, "the third was the best, though nobody ever read it")
    newer = anew + "\n\nAn afterthought: " + words + ", as they say."
    start = former.index(words)
    span = span_of(find(describe(former, start, start + len(words)), newer, former))
    assert span is not None
    assert "the third was the best, though nobody ever read it" == newer[slice(*span)]


@pytest.mark.parametrize(
    ("former", "later", "words", "expected"),
    [
        (
            "قَوم کی تَقدیر اُس کے اَفراد کے ہاتھ میں ہے۔",
            "نیا۔ قوم کی تقدیر اس کے افراد کے ہاتھ میں ہے۔",
            "تَقدیر اُس کے",
            "تقدیر اس کے",
        ),
        ("قوم کی تقدیر اس کے ہاتھ میں ہے۔", "نيا۔ قوم كي تَقديرِ اس كے ہاتھ ميں ہے۔", "تقدیر", "تَقديرِ"),
        ("They met at the café in Zürich.", "New. They met at the cafe\u0301 in Zu\u0308rich.", "café", "cafe\u0301"),
        (
            "It is a constitutional question.",
            "New. It is a consti\u00adtutional question.",
            "constitutional",
            "consti\u00adtutional",
        ),
        ("He said “never again” and left.", 'So. He said "never again" and left.', "“never again”", '"never again"'),
        ("A state—any state—needs rules.", "So. A state - any state - needs rules.", "any state", "any state"),
        ("Sixty 😀😀 and 𝒜𝒷 per cent.", "So. Sixty 😀😀 and 𝒜𝒷 per cent.", "😀😀 and 𝒜𝒷", "😀😀 and 𝒜𝒷"),
    ],
)
def test_accents_vowel_signs_and_marks_may_come_and_go(former: str, later: str, words: str, expected: str) -> None:
    start = former.index(words)
    placed = find(describe(former, start, start + len(words)), later, former)
    assert isinstance(placed, Moved)
    assert expected == later[placed.start : placed.end]


@given(st.text(), st.data())
def test_each_letter_of_a_text_has_its_offset(text: str, data: st.DataObject) -> None:
    page = Letters(text)
    assert page.letters == letters_of(text)
    if page.letters:
        number = data.draw(st.integers(0, len(page.letters) - 1))
        offset = page.offset_of(number)
        assert page.letters[number] == letters_of(text[offset])
        assert number == page.number_at(offset)


def _prose(words: int) -> str:
    chance = random.Random(5)
    return " ".join("".join(chance.choices("etaoinshrdlu", k=chance.randint(2, 9))) for _ in range(words))


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("former", "later"),
    [
        ("a" * 1_000_000, "b" * 500_000 + "a" * 500_000),
        ("ab " * 333_000, "ba " * 333_000),
        ("the state of the nation is " * 37_000, "of the state the nation was " * 37_000),
        ("e" + "\u0301" * 999_999, "\u0301" * 999_999 + "e"),
        ("😀𝒜b " * 250_000, "𝒜😀b " * 250_000),
        ("قَوم کی تَقدیر " * 66_000, "قوم کی تقدیر " * 66_000),
        (_prose(160_000), _prose(160_000).replace("et", "te")),
    ],
    ids=["one letter", "two letters", "a phrase", "accents", "beyond the first plane", "Urdu", "prose"],
)
def test_a_thousand_passages_in_a_million_characters_take_a_bounded_time(former: str, later: str) -> None:
    chance = random.Random(1)
    starts = [chance.randrange(len(former) - 600) for _ in range(1000)]
    selectors = [describe(former, start, start + chance.choice((3, 40, 150, 590))) for start in starts]
    assert 1000 == len(find_all(selectors, later, former))

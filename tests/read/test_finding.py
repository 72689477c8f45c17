"""What is typed is found, however the page writes it."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cssreader.read import find_in

texts = st.text(st.sampled_from("aAbBéÉe\u0301ß ﬁſIİı’'“\"–-…𝔞ی\u064aہ\u200c\n\t"), max_size=40)


def found(text: str, wanted: str, *, match_case: bool = False, whole_words: bool = False) -> list[str]:
    return [text[start:end] for start, end in find_in(text, wanted, match_case=match_case, whole_words=whole_words)]


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("Water, WATER and water", "water", ["Water", "WATER", "water"]),
        ("the nation’s will", "nation's", ["nation’s"]),
        ("“so it is”", '"so', ["“so"]),
        ("1960–1965", "1960-1965", ["1960–1965"]),
        ("so… it ends", "so...", ["so…"]),
        ("café and cafe\u0301", "cafe", ["café", "cafe\u0301"]),
        ("Straße", "strasse", ["Straße"]),
        ("a new\u00a0law", "new law", ["new\u00a0law"]),
        ("coöperate", "coo", ["coö"]),
        ("the ﬁrst", "first", ["ﬁrst"]),
        ("𝔞 river", "river", ["river"]),
        ("پانی کا", "پاني", ["پانی"]),
        ("قانون", "قَانون", ["قانون"]),
        ("قُرآن اور قرآن", "قران", ["قُرآن", "قرآن"]),
        ("آب و ہوا", "اب", ["آب"]),
        ("آ\u0653ب", "آب", ["آ\u0653ب"]),
        ("عِلم، عَلَم", "علم", ["عِلم", "عَلَم"]),
        ("کتابیں", "كتابين", ["کتابیں"]),
        ("مسئلۂ کشمیر", "مسئلہ", ["مسئلۂ"]),
        ("زکوٰۃ", "زکوة", ["زکوٰۃ"]),
        ("ھے ہے هے", "ہے", ["ھے", "ہے", "هے"]),
        ("۱۹۶۰ اور ١٩٦٠", "1960", ["۱۹۶۰", "١٩٦٠"]),
        ("ﻻ اور لا", "لا", ["ﻻ", "لا"]),
        ("Søren Łódź", "soren lodz", ["Søren Łódź"]),
        ("soft\u00adhyphen", "softhyphen", ["soft\u00adhyphen"]),
        ("aaa", "aa", ["aa"]),
        ("nothing here", "zebra", []),
    ],
)
def test_words_are_found_as_a_person_types_them(text: str, wanted: str, expected: list[str]) -> None:
    assert expected == found(text, wanted)


def test_case_counts_when_it_is_asked_to() -> None:
    assert ["Law"] == found("Law and law", "Law", match_case=True)
    assert ["résumé"] == found("résumé Résumé", "resume", match_case=True)


def test_whole_words_leave_parts_of_words_out() -> None:
    assert [(0, 3), (12, 15)] == find_in("art, party, art’s", "art", whole_words=True)
    assert [] == find_in("partial", "art", whole_words=True)
    assert ["(art)"] == found("x(art)y", "(art)", whole_words=True)
    assert [] == find_in("cafe\u0301", "caf", whole_words=True)


def test_whole_words_are_whole_in_urdu_too() -> None:
    assert ["کتاب", "کتاب", "کِتاب"] == found("کتاب کتابیں کتاب، کِتاب۔", "کتاب", whole_words=True)


def test_a_part_of_a_word_may_hide_the_whole_word_behind_it() -> None:
    assert [(2, 5)] == find_in("aa aa", " aa", whole_words=True)
    assert [(4, 7)] == find_in("xab ab ", "ab ", whole_words=True)


@pytest.mark.parametrize("wanted", ["", " ", "\n\t", "\u200c", "\u0301"])
def test_nothing_is_found_nowhere(wanted: str) -> None:
    assert [] == find_in("some words\n and more", wanted)


@given(texts, texts)
@example("ﬁ", "i")
@example("ßs", "s")
def test_matches_are_in_order_and_do_not_overlap(text: str, wanted: str) -> None:
    matches = find_in(text, wanted)
    assert all(0 <= start < end <= len(text) for start, end in matches)
    assert all(before[1] <= after[0] for before, after in pairwise(matches))


@given(texts, texts, texts)
def test_what_stands_in_a_text_is_found_in_it(before: str, words: str, after: str) -> None:
    if find_in(words, words) == [(0, len(words))]:
        text = f"{before} {words} {after}"
        assert any(start <= len(before) + 1 + len(words) and end > len(before) for start, end in find_in(text, words))


@given(texts, texts, st.booleans())
def test_narrower_questions_find_no_more(text: str, wanted: str, match_case: bool) -> None:
    everything = find_in(text, wanted)
    covered = {place for start, end in everything for place in range(start, end)}
    narrow = find_in(text, wanted, match_case=match_case, whole_words=True)
    assert len(narrow) <= len(everything)
    assert all(start in covered or end - 1 in covered for start, end in narrow)

"""Names of authors are told apart, compared and found to be perhaps the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.text.names import are_perhaps_one, authors_in, name_key, perhaps_one, shown_author

NAMES = st.lists(
    st.sampled_from(["Ayesha", "M.", "Muhammad", "Asad", "Ali", "Dr", "Karim", "é", "Sir"]), min_size=1, max_size=4
).map(" ".join)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ayesha Karim", ("Ayesha Karim",)),
        ("Ayesha Karim and Imran Talpur", ("Ayesha Karim", "Imran Talpur")),
        ("Ayesha Karim, Imran Talpur & Nadia Rehman", ("Ayesha Karim", "Imran Talpur", "Nadia Rehman")),
        ("Ayesha Karim, PhD", ("Ayesha Karim",)),
        ("Ayesha Karim, Lecturer in Law", ("Ayesha Karim",)),
        ("Ayesha Karim, CSS Officer and Imran Talpur", ("Ayesha Karim",)),
        ("Ayesha Karim, Imran Talpur and Nadia Rehman, Editor", ("Ayesha Karim", "Imran Talpur", "Nadia Rehman")),
        ("A. Karim and I. Talpur", ("A. Karim", "I. Talpur")),
        ("Ayesha   Karim", ("Ayesha Karim",)),
        ("Department of Trade and Industry", ("Department of Trade and Industry",)),
        ("Imran & Nadia Talpur Foundation", ("Imran & Nadia Talpur Foundation",)),
        ("Karim, Ayesha", ("Karim, Ayesha",)),
        ("عائشہ کریم اور عمران تالپور", ("عائشہ کریم", "عمران تالپور")),
        (" ; ", ()),
        (None, ()),
    ],
)
def test_several_names_on_a_line_are_told_apart(line: str | None, names: tuple[str, ...]) -> None:
    assert names == authors_in(line)


def test_case_accents_spaces_and_full_stops_make_no_other_name() -> None:
    assert name_key("M.  Asad  ALI") == name_key("m asad ali")
    assert name_key("José Ali") == name_key("Jose Ali")
    assert name_key("Asad Ali") != name_key("Asad Alia")


def test_vowels_that_are_marks_make_another_name() -> None:
    assert "\u0930\u0940\u0924\u093e" == name_key("\u0930\u0940\u0924\u093e")
    assert name_key("\u0930\u0940\u0924\u093e") != name_key("\u0930\u0924\u093e")
    assert name_key("\u0645\u064f\u062d\u0645\u0651\u062f") == name_key("\u0645\u062d\u0645\u062f")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("M. Asad Ali", "Muhammad Asad Ali"),
        ("Sir Syed Ahmad", "Syed Ahmad"),
        ("Dr. Ayesha Karim", "Ayesha Karim"),
        ("Ayesha Kareem", "Ayesha Karem"),
        ("Abdul Rehman Khan", "Abdulrehman Khan"),
        ("AYESHA KARIM", "Ayesha Karim"),
        ("Jos\u00e9 Ali", "Jose Ali"),
    ],
)
def test_spellings_of_one_name_are_found(one: str, other: str) -> None:
    assert are_perhaps_one(one, other)
    assert are_perhaps_one(other, one)
    assert [(min(one, other), max(one, other))] == perhaps_one([one, "Someone Else", other])


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ayesha Karim", "Imran Talpur"), ("A. Karim", "A. Khan"), ("Ali Khan", "Aly Khan"), ("A B", "A C"), ("", "A")],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert not are_perhaps_one(one, other)


@given(NAMES, NAMES)
def test_a_short_list_and_every_comparison_find_the_same_pairs(one: str, other: str) -> None:
    assert are_perhaps_one(one, other) == bool(perhaps_one([one, other]))


def test_spellings_are_found_among_many_of_one_surname() -> None:
    first = [a + b for a in ("ka", "mi", "ra", "sho", "tul", "zen", "bar", "qui") for b in ("dan", "lef", "gor", "pim")]
    others = [f"{each.title()} Ali Khan" for each in first] + [f"{each.title()} Muhammad Khan" for each in first]
    found = perhaps_one([*others, "M. Ali Khan", "Muhammad Ali Khan"])
    assert ("M. Ali Khan", "Muhammad Ali Khan") in found


@given(NAMES, NAMES)
def test_comparing_is_the_same_both_ways_round(one: str, other: str) -> None:
    assert are_perhaps_one(one, other) == are_perhaps_one(other, one)
    assert not are_perhaps_one(one, one)


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(text: str) -> None:
    assert name_key(text) == name_key(name_key(text))


@given(st.text(max_size=60))
def test_a_line_without_merged_names_stays_as_it_is(line: str) -> None:
    assert line == shown_author(line, {"nobody": "Nobody"})


def test_merged_names_are_shown_by_theirs() -> None:
    names = {name_key("M. Asad Ali"): "Muhammad Asad Ali"}
    assert "Muhammad Asad Ali" == shown_author("M Asad ALI", names)
    assert "Muhammad Asad Ali, Ayesha Karim" == shown_author("M. Asad Ali and Ayesha Karim", names)
    assert "Muhammad Asad Ali" == shown_author("M. Asad Ali and Muhammad Asad Ali", names)
    assert shown_author(None, names) is None

"""English words are divided where British dictionaries divide them, and other things are left whole."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.resources import resource, starter_essays
from cssreader.text.hyphenation import Hyphenator

# Words of the starter essays, as pyphen divides them with the same patterns.
DIVIDED = """
de-velop poverty or-gan-isa-tions cir-cum-stances gos-sip pre-vailed main-tains pro-vin-cial plants awk-ward prices
ad-di-tions uranium loy-alty dis-sol-u-tion painted de-serves coun-ted se-cured ma-chinery op-pos-ite up-stream
overnight man-age-ment hun-dred ra-bies whatever com-mon deputy quar-rel com-munit-ies wit-nesses note-worthy highly
skil-ful ad-min-is-trat-ive re-mem-ber suc-cess autonom-ous con-cerned stakes pos-ted an-ti-mi-cro-bial en-joy-ment
sum-mary amanat tur-bines wished dol-lars main-tain prayer se-lec-tion helped secret sur-vivor in-ter-na-tional
house-holds sev-eral ter-min-ated pit-ied
"""


@pytest.fixture(scope="module")
def hyphenator() -> Hyphenator:
    return Hyphenator(resource("hyphenation/hyph_en_GB.dic").read_bytes())


def divided(hyphenator: Hyphenator, text: str) -> str:
    cuts = (0, *hyphenator.places_in(text), len(text))
    return "-".join(text[low:high] for low, high in pairwise(cuts))


def test_words_are_divided_as_the_patterns_say(hyphenator: Hyphenator) -> None:
    assert 60 == len(DIVIDED.split())
    for word in DIVIDED.split():
        assert f"all of {word} there" == divided(hyphenator, f"all of {word.replace('-', '')} there")


@pytest.mark.parametrize(
    "kept",
    [
        "and Pakistan and Islamabad and Secretary stand",
        "and GOVERNMENT stands",
        "and eGovernment stands",
        "and 18government stands",
        "and government18 stands",
        "and law-making stands",
        "and self-government\u2011owned stands",
        "and www.government.org stands",
        "and https://example.org/government/documents stands",
        "and government@example.org stands",
        "and documents_of stands",
        "and govern\u00adment stands",
        "and naïveté and governmént stands",
        "and after that",
        "Es wurde gestern geschrieben worden sein",
        "dariya muahide nahin parhte",
        "دریا معاہدے نہیں پڑھتے and",
        "",
        "   ",
    ],
)
def test_names_addresses_and_other_languages_are_left_whole(hyphenator: Hyphenator, kept: str) -> None:
    assert () == hyphenator.places_in(kept)


def test_signs_beside_a_word_do_not_keep_it_whole(hyphenator: Hyphenator) -> None:
    text = "“government,” of (government) government’s government: government.[3] government—government it"
    assert text.replace("government", "gov-ern-ment") == divided(hyphenator, text)


def test_long_words_with_a_capital_are_divided_for_they_gape_most(hyphenator: Hyphenator) -> None:
    assert "by Ap-por-tion-ment it" == divided(hyphenator, "by Apportionment it")


def test_a_paragraph_never_ends_with_a_piece_of_a_word(hyphenator: Hyphenator) -> None:
    assert "a gov-ern-ment of government." == divided(hyphenator, "a government of government.")
    assert "a gov-ern-ment of government. " == divided(hyphenator, "a government of government. ")


def test_each_piece_has_its_letters_in_every_starter_essay(hyphenator: Hyphenator) -> None:
    pieces = [
        word.split("-")
        for essay in starter_essays()
        for paragraph in essay.read_text(encoding="utf-8").split("\n\n")
        for word in re.findall(r"[A-Za-z]+(?:-[a-z]+)+", divided(hyphenator, paragraph.replace("-", " ")))
    ]
    assert len(pieces) > 1_000
    assert all(len(first) >= 2 and len(last) >= 3 for first, *_, last in pieces)


@given(st.text(st.sampled_from("abcdefghinorst of and .-'’\u00ad\n😀پ"), max_size=80))
def test_places_lie_inside_words_and_are_the_same_when_asked_again(hyphenator: Hyphenator, text: str) -> None:
    places = hyphenator.places_in(text)
    assert sorted(set(places)) == list(places)
    assert all(text[place - 1].isalpha() and text[place].isalpha() for place in places)
    assert places == hyphenator.places_in(text)

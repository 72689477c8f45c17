"""WordNet as it ships: base forms, senses, synonyms, opposites, and what becomes of damaged files."""

import gzip
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.dictionary import Entry, Sense
from cssreader.errors import UnusableInputError
from cssreader.resources import resource
from cssreader.words import Dictionary, open_dictionary

SHIPPED = resource("wordnet")
LEMMAS = [
    line.split(" ")[0]
    for name in ("noun", "verb", "adj", "adv")
    for line in gzip.decompress((SHIPPED / f"index.{name}.dz").read_bytes()).decode().splitlines()
    if not line.startswith(" ")
]


@pytest.fixture(scope="module")
def wordnet() -> Iterator[Dictionary]:
    with closing(open_dictionary(SHIPPED)) as dictionary:
        yield dictionary


def headwords(dictionary: Dictionary, word: str) -> list[str]:
    return [entry.headword for entry in dictionary.look_up((word,))]


def senses(entry: Entry, part: str) -> list[Sense]:
    return [sense for sense in entry.senses if sense.part_of_speech == part]


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("policies", "policy"),
        ("children", "child"),
        ("Taxes", "tax"),
        ("handfuls", "handful"),
        ("mitigated", "mitigate"),
        ("levying", "levy"),
        ("went", "go"),
        ("harsher", "harsh"),
        ("best", "good"),
        ("analyses", "analysis"),
    ],
)
def test_a_form_of_a_word_finds_the_word(wordnet: Dictionary, word: str, base: str) -> None:
    assert base in headwords(wordnet, word)
    assert base in wordnet.base_forms(word)


def test_the_word_itself_stands_before_what_it_may_be_a_form_of(wordnet: Dictionary) -> None:
    assert ["left", "leave"] == headwords(wordnet, "left")


def test_several_words_are_one_headword(wordnet: Dictionary) -> None:
    assert ["balance of payments"] == headwords(wordnet, "Balance of payments")


def test_a_word_that_is_none_is_not_found(wordnet: Dictionary) -> None:
    for word in ("zzzz", "", "qss", "پالیسی", "a" * 5000, "\ud800"):
        assert () == wordnet.look_up((word,))
    assert () == wordnet.look_up(())


def test_a_sense_has_its_definition_examples_and_synonyms(wordnet: Dictionary) -> None:
    benefit = wordnet.look_up(("dilemma",))[0].senses[0]
    assert ("noun", "quandary") == (benefit.part_of_speech, *benefit.synonyms)
    assert benefit.definition.startswith("state of uncertainty or perplexity")
    policy = wordnet.look_up(("policy",))[0].senses[0]
    assert "a plan of action adopted by an individual or social group" == policy.definition
    assert "a politician keeps changing his policies" in policy.examples


def test_opposites_are_those_of_the_word_and_else_of_what_it_is_similar_to(wordnet: Dictionary) -> None:
    assert ("sell",) == senses(wordnet.look_up(("buy",))[0], "verb")[0].antonyms
    assert any("slow" in sense.antonyms for sense in senses(wordnet.look_up(("speedy",))[0], "adjective"))


def test_the_usual_part_of_speech_stands_first(wordnet: Dictionary) -> None:
    assert "adjective" == wordnet.look_up(("good",))[0].senses[0].part_of_speech


def test_the_terms_of_use_are_told(wordnet: Dictionary) -> None:
    assert "WordNet 3.0" == wordnet.facts.name
    assert "WordNet 3.0 Copyright 2006 by Princeton University" == wordnet.facts.copyright
    assert wordnet.facts.licence.startswith("This software and database is being provided to you")
    assert wordnet.facts.licence.endswith("LICENSEE agrees to preserve same.")


@given(lemma=st.sampled_from(LEMMAS))
def test_every_word_of_the_index_is_found_with_senses(wordnet: Dictionary, lemma: str) -> None:
    entry = wordnet.look_up((lemma,))[0]
    assert lemma.replace("_", " ") == entry.headword
    assert all(sense.definition for sense in entry.senses)


def test_files_that_are_not_packed_say_the_same(tmp_path: Path, wordnet: Dictionary) -> None:
    for file in SHIPPED.glob("*.dz"):
        (tmp_path / file.stem).write_bytes(gzip.decompress(file.read_bytes()))
    with closing(open_dictionary(tmp_path)) as plain:
        for word in ("policies", "good", "zebras"):
            assert wordnet.look_up((word,)) == plain.look_up((word,))


@pytest.mark.parametrize("name", ["data.noun", "index.noun"])
@pytest.mark.parametrize("damage", [b"", b"\0" * 70_000, b"policy n 9 9\n", b"policy n 1 0 1 0 00000003\n", b"x" * 900])
def test_damaged_files_are_refused_or_say_nothing(tmp_path: Path, name: str, damage: bytes) -> None:
    folder = tmp_path / "wordnet"
    shutil.copytree(SHIPPED, folder)
    (folder / f"{name}.dz").unlink()
    (folder / name).write_bytes(damage)
    try:
        with closing(open_dictionary(folder)) as dictionary:
            assert () == dictionary.look_up(("policy",))
    except UnusableInputError as error:
        assert "WordNet" in str(error)  # noqa: PT017 - it may be refused, or not


def test_a_database_that_is_not_whole_is_refused(tmp_path: Path) -> None:
    shutil.copy(SHIPPED / "index.noun.dz", tmp_path)
    with pytest.raises(UnusableInputError, match="cannot be read"):
        open_dictionary(tmp_path)

"""A word is looked up in WordNet and in the folder of dictionaries; a bad one never stops the others."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from dictionary_files import write_stardict

from cssreader.app.define_word import OpenDictionaries, tidy_word


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "dictionaries"


@pytest.fixture
def dictionaries(folder: Path) -> Iterator[OpenDictionaries]:
    with closing(OpenDictionaries(folder)) as opened:
        yield opened


def found(dictionaries: OpenDictionaries, word: str) -> list[tuple[str, str]]:
    return [(entry.dictionary.name, entry.headword) for entry in dictionaries.look_up(word).entries]


def test_wordnet_answers_without_any_folder(dictionaries: OpenDictionaries) -> None:
    assert [("WordNet 3.0", "policy")] == found(dictionaries, "policies")


@pytest.mark.parametrize("typed", ["“Policies,”", " policy’s ", "policies\n", "pol\u00adicy", "(policy)."])
def test_a_word_is_found_as_it_stands_in_a_text(dictionaries: OpenDictionaries, typed: str) -> None:
    assert ("WordNet 3.0", "policy") in found(dictionaries, typed)


def test_a_word_with_a_hyphen_is_found_with_a_space_or_as_one(dictionaries: OpenDictionaries) -> None:
    assert [("WordNet 3.0", "interest rate")] == found(dictionaries, "interest-rate")
    assert [("WordNet 3.0", "cooperate")] == found(dictionaries, "co-operates")[-1:]


def test_one_s_own_dictionary_comes_first_and_profits_from_the_base_forms(
    dictionaries: OpenDictionaries, folder: Path
) -> None:
    write_stardict(folder / "terms", [("policy", b"what is meant to be done")], facts={"bookname": "Terms"})
    assert [("Terms", "policy"), ("WordNet 3.0", "policy")] == found(dictionaries, "Policies")


def test_a_dictionary_that_is_put_there_or_taken_away_meanwhile_counts_at_once(
    dictionaries: OpenDictionaries, folder: Path
) -> None:
    assert [] == found(dictionaries, "shariat")
    own = write_stardict(folder / "terms", [("shariat", b"the law")])
    assert [("A small one", "shariat")] == found(dictionaries, "shariat")
    for file in own.iterdir():
        file.unlink()
    own.rmdir()
    assert [] == found(dictionaries, "shariat")


def test_urdu_is_found_with_its_vowel_signs_and_without(dictionaries: OpenDictionaries, folder: Path) -> None:
    write_stardict(folder / "urdu", [("علم", b"knowledge")])
    assert [("A small one", "علم")] == found(dictionaries, "عِلم")


def test_a_damaged_dictionary_is_named_and_the_others_answer(dictionaries: OpenDictionaries, folder: Path) -> None:
    (write_stardict(folder / "bad", [("policy", b"x")]) / "small.idx").write_bytes(b"policy")
    (folder / "empty").mkdir()
    lookup = dictionaries.look_up("policy")
    assert ["policy"] == [entry.headword for entry in lookup.entries]
    assert ["small", "empty"] == [
        next(name for name in ("small", "empty") if name in each) for each in lookup.complaints
    ]


def test_without_any_dictionary_it_says_so(tmp_path: Path) -> None:
    with closing(OpenDictionaries(tmp_path / "none", tmp_path / "nowhere")) as nothing:
        assert not nothing.look_up("policy").has_dictionaries


def test_what_is_no_word_is_not_found(dictionaries: OpenDictionaries) -> None:
    for typed in ("", "…", "  ", "—", "\ud800", "\0"):
        assert () == dictionaries.look_up(typed).entries
    assert 80 == len(tidy_word("long" * 100))

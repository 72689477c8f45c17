"""Words looked up on the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from dictionary_files import write_stardict

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSSREADER_SETTINGS", str(tmp_path / "settings.toml"))


def test_a_word_is_told_with_its_senses_and_whose_dictionary_it_is(run: Run) -> None:
    told = run("define", "policies").stdout
    assert told.startswith("policy  [WordNet 3.0 Copyright 2006 by Princeton University]\n  1. noun: a plan of action")
    assert "     Synonyms: insurance policy, insurance\n" in told


def test_a_word_as_json(records: Records) -> None:
    (told,) = records("define", "buys", "--json")
    entry = told["entries"][0]
    assert ("buys", "buy", "WordNet 3.0") == (told["word"], entry["headword"], entry["dictionary"])
    sense = entry["senses"][0]
    assert {"part_of_speech", "definition", "examples", "synonyms", "antonyms"} == set(sense)
    assert ("verb", ["purchase"], ["sell"]) == (sense["part_of_speech"], sense["synonyms"], sense["antonyms"])


def test_one_s_own_dictionary_answers_first(run: Run, tmp_path: Path) -> None:
    write_stardict(tmp_path / "dictionaries" / "law", [("waqf", b"an endowment\nfor a good end")])
    assert "waqf  [A small one]\n  1. an endowment\n     for a good end\n\n" == run("define", "waqf").stdout


def test_the_terms_are_told_on_request(run: Run) -> None:
    assert "provided to you, the LICENSEE" in run("define", "policy", "--licence").stderr


def test_a_word_that_is_in_no_dictionary_is_named(run: Run) -> None:
    missing = run("define", "zzzz")
    assert (1, "") == (missing.exit_code, missing.stdout)
    assert "'zzzz' is in none of the dictionaries" in missing.stderr
    assert 2 == run("define").exit_code


def test_letters_that_command_a_terminal_are_taken_out(run: Run, tmp_path: Path) -> None:
    write_stardict(tmp_path / "dictionaries" / "bad", [("waqf", b"\x1b[2Jred")], facts={"bookname": "\x1bname"})
    assert "\x1b" not in run("define", "waqf").stdout

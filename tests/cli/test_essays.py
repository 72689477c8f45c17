"""Listing, showing, editing and putting away the essays of a library."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from cssreader.paths import LibraryFolder
from cssreader.store import open_store

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]


def test_list_prints_every_essay_with_the_promised_keys(records: Records) -> None:
    newest, oldest = records("list", "--json")
    promised = {
        "essay_id": 1,
        "title": "Canals and Crops",
        "author": "Nadia Rehman",
        "published": "2026-07-27",
        "site": "Field Notes",
        "origin": "/pages/canals.html",
        "words": 28,
        "topics": ["Environment, water and climate", "Water"],
        "progress": 0.0,
    }
    assert promised == {key: oldest[key] for key in promised}
    assert (2, None, None) == (newest["essay_id"], newest["published"], newest["site"])


def test_list_for_people_is_aligned(run: Run) -> None:
    expected = """\
2  Votes and Voices  Imran Talpur              18 words
1  Canals and Crops  Nadia Rehman  2026-07-27  28 words
"""
    assert expected == run("list").stdout


def test_an_empty_library_says_what_to_do_on_standard_error(run: Run, tmp_path: Path) -> None:
    open_store(LibraryFolder(tmp_path / "empty")).close()
    result = run("list", library=tmp_path / "empty")
    assert (0, "") == (result.exit_code, result.stdout)
    assert "cssreader import" in result.stderr


def test_show_prints_exactly_the_plain_text_and_a_line_feed(run: Run, folder: LibraryFolder) -> None:
    store = open_store(folder, read_only=True)
    text = store.essays.text(store.essays.summaries()[-1].id)
    store.close()
    assert text + "\n" == run("show", 1).stdout == run("show", 1, "--as", "text").stdout


def test_show_writes_html_markdown_and_json(run: Run, records: Records) -> None:
    assert run("show", 1, "--as", "html").stdout.startswith("<!DOCTYPE html>")
    assert "## Salt\n" in run("show", 1, "--as", "markdown").stdout
    (essay,) = records("show", 1, "--as", "json")
    assert ("https://notes.example/canals", 1200) == (essay["address"], essay["views"])
    assert [{"text": "Join our channel today", "reason": "promotion"}] == essay["removed"]
    assert essay["text"].startswith("The barrage changed")
    assert "<h2>Salt</h2>" in essay["html"]


def test_what_was_stripped_can_be_shown_with_its_reason(run: Run, records: Records) -> None:
    assert "[promotion] Join our channel today\n" == run("removed", 1).stdout
    assert [{"text": "Join our channel today", "reason": "promotion"}] == records("removed", 1, "--json")
    assert ("", "Nothing was stripped from this page.\n") == (run("removed", 2).stdout, run("removed", 2).stderr)


@pytest.mark.parametrize("command", [["show", "9"], ["removed", "9"], ["edit", "9", "--title", "x"], ["trash", "9"]])
def test_an_essay_that_is_not_there_is_named(command: list[str], run: Run) -> None:
    result = run(*command)
    assert (1, "", "There is no essay 9 in the library.\n") == (result.exit_code, result.stdout, result.stderr)


@pytest.mark.parametrize("number", ["x", "0", "-1", "1.5", "٣", "9" * 30, str(2**63)])
def test_what_is_no_number_of_an_essay_is_wrong_usage(number: str, run: Run) -> None:
    assert 2 == run("show", "--", number).exit_code


def test_edit_changes_what_is_given_and_leaves_the_rest(run: Run, records: Records) -> None:
    assert 0 == run("edit", 1, "--title", "Water", "--tag", "irrigation", "--tag", "salt").exit_code
    assert 0 == run("edit", 1, "--published", "2025-01-31").exit_code
    essay = records("list", "--json")[1]
    assert ("Water", "Nadia Rehman", "2025-01-31", ["irrigation", "salt"]) == (
        essay["title"],
        essay["author"],
        essay["published"],
        essay["tags"],
    )


def test_edit_takes_back_and_takes_away(run: Run, records: Records) -> None:
    run("edit", 1, "--title", "Water", "--tag", "salt")
    run("edit", 1, "--title", "", "--author", "", "--published", "", "--no-tags")
    essay = records("list", "--json")[1]
    assert ("Canals and Crops", None, None, []) == (
        essay["title"],
        essay["author"],
        essay["published"],
        essay["tags"],
    )


@pytest.mark.parametrize(
    "wrong",
    [[], ["--published", "soon"], ["--tag", "a", "--no-tags"], ["--colour", "red"]],
    ids=" ".join,
)
def test_edit_refuses_what_it_does_not_understand(wrong: list[str], run: Run) -> None:
    assert 2 == run("edit", 1, *wrong).exit_code


def test_an_edited_title_is_found_at_once(run: Run, records: Records) -> None:
    run("edit", 1, "--title", "Irrigation in Brief")
    (answer,) = records("search", "title:irrigation", "--json")
    assert [1] == [hit["essay_id"] for hit in answer["hits"]]


def test_a_trashed_essay_is_listed_and_found_only_once_it_is_taken_out_again(run: Run, records: Records) -> None:
    assert 0 == run("trash", 1).exit_code
    assert [2] == [essay["essay_id"] for essay in records("list", "--json")]
    assert [1] == [essay["essay_id"] for essay in records("list", "--trash", "--json")]
    assert 0 == records("search", "wheat", "--json")[0]["total"]
    assert 0 == run("untrash", 1).exit_code
    assert 1 == records("search", "wheat", "--json")[0]["total"]
    assert "The trash is empty.\n" == run("list", "--trash").stderr


def test_of_several_essays_to_trash_each_that_fails_is_named(run: Run, records: Records) -> None:
    result = run("trash", 8, 1, 9)
    assert 1 == result.exit_code
    assert "There is no essay 8 in the library.\nThere is no essay 9 in the library.\n" == result.stderr
    assert [1] == [essay["essay_id"] for essay in records("list", "--trash", "--json")]


def test_a_title_cannot_command_the_terminal(run: Run) -> None:
    run("edit", 1, "--title", "Red\x1b[31m alert\x07 \u202esdrawkcab")
    listed = run("list").stdout
    assert "\x1b" not in listed
    assert "\u202e" not in listed
    assert "\x07" not in listed


def test_a_wide_and_a_combining_title_keep_the_columns(run: Run) -> None:
    run("edit", 1, "--title", "水と塩")
    run("edit", 2, "--title", "Cafe\u0301")
    # As a terminal shows them: a combining accent takes no room, an ideograph takes two columns.
    votes, canals = run("list").stdout.replace("e\u0301", "é").replace("水と塩", "......").splitlines()
    assert votes.index("Imran") == canals.index("Nadia")


def test_json_is_one_object_a_line_whatever_the_title(run: Run) -> None:
    run("edit", 1, "--title", "Two\nlines and پانی")
    lines = run("list", "--json").stdout.splitlines()
    assert 2 == len(lines)
    assert "پانی" in lines[1]
    assert "Two lines and پانی" == json.loads(lines[1])["title"]

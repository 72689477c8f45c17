"""Marking essays from the command line, and taking the marks along."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]

PROMISED = [
    *("id", "essay_id", "kind", "category", "quote", "prefix", "suffix", "start", "end"),
    *("note", "tags", "state", "created", "modified"),
]


def test_a_quote_is_highlighted_where_it_stands(run: Run, records: Records) -> None:
    (mark,) = records(
        *("annotations", "add", 1, "--quote", "Engineers  cut\ndrains", "--category", "argument"),
        *("--note", "For paper two", "--tag", "drainage", "--tag", "salt", "--json"),
    )
    assert PROMISED == list(mark)[: len(PROMISED)]
    text = run("show", 1).stdout
    assert "Engineers cut drains" == mark["quote"] == text[mark["start"] : mark["end"]]
    assert ("highlight", "argument", "For paper two", ["drainage", "salt"], "anchored") == (
        mark["kind"],
        mark["category"],
        mark["note"],
        mark["tags"],
        mark["state"],
    )
    assert [mark] == records("annotations", "list", "--json")


def test_offsets_mark_the_characters_between_them(records: Records) -> None:
    (mark,) = records("annotations", "add", 1, "--start", 4, "--end", 11, "--json")
    assert ("barrage", "fact") == (mark["quote"], mark["category"])


def test_of_several_places_the_first_is_taken_and_said(run: Run, records: Records) -> None:
    result = run("annotations", "add", 1, "--quote", "wheat", "--json")
    assert "2 places" in result.stderr
    (second,) = records("annotations", "add", 1, "--quote", "wheat", "--occurrence", 2, "--json")
    assert json.loads(result.stdout)["start"] < second["start"]


def test_words_that_are_not_there_are_named(run: Run) -> None:
    missing = run("annotations", "add", 1, "--quote", "Zeppelins")
    assert (1, "") == (missing.exit_code, missing.stdout)
    assert missing.stderr.startswith("The words “Zeppelins” do not stand in the essay 1.")
    assert "only 2 times" in run("annotations", "add", 1, "--quote", "wheat", "--occurrence", 3).stderr
    assert 1 == run("annotations", "add", 1, "--quote", " ").exit_code
    assert 1 == run("annotations", "add", 1, "--start", 5, "--end", 99999).exit_code


def test_notes_and_bookmarks(run: Run, records: Records) -> None:
    (whole,) = records("annotations", "add", 1, "--kind", "note", "--note", "Read again", "--json")
    assert ("note", None, "", None, "Read again") == tuple(
        whole[key] for key in ("kind", "category", "quote", "start", "note")
    )
    (note,) = records("annotations", "add", 1, "--kind", "note", "--quote", "Salt rose", "--note", "When?", "--json")
    assert "Salt rose" == note["quote"]
    (place,) = records("annotations", "add", 1, "--kind", "bookmark", "--start", 30, "--tag", "here", "--json")
    assert ("bookmark", ["here"]) == (place["kind"], place["tags"])
    shown = run("annotations", "list").stdout
    assert "on the essay as a whole" in shown
    assert "#here" in shown


@pytest.mark.parametrize(
    "wrong",
    [
        ["add", "1"],
        ["add", "1", "--start", "3"],
        ["add", "1", "--quote", "Salt", "--start", "3"],
        ["add", "1", "--start", "3", "--end", "9", "--occurrence", "2"],
        ["add", "1", "--kind", "bookmark"],
        ["add", "1", "--kind", "note"],
        ["add", "1", "--kind", "note", "--start", "3", "--note", "x"],
        ["add", "1", "--kind", "note", "--note", "x", "--category", "fact"],
        ["edit", "some-id"],
        ["edit", "some-id", "--start", "3"],
        ["edit", "some-id", "--tag", "a", "--no-tags"],
        ["remove"],
        ["import"],
        ["export", "--json", "--as", "html"],
        ["export", "--as", "docx"],
        ["export", "--as", "word"],
        ["export", "--as", "json", "--with-essays", "--tag", "salt"],
        [],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_refused(wrong: list[str], run: Run) -> None:
    assert 2 == run("annotations", *wrong).exit_code


def test_an_annotation_is_edited_by_its_id(run: Run, records: Records) -> None:
    (mark,) = records("annotations", "add", 1, "--quote", "Salt rose", "--tag", "old", "--json")
    (edited,) = records("annotations", "edit", mark["id"], "--note", "Why", "--category", "example", "--json")
    assert ("Why", "example", ["old"], mark["quote"]) == (
        edited["note"],
        edited["category"],
        edited["tags"],
        edited["quote"],
    )
    (moved,) = records("annotations", "edit", mark["id"], "--start", 4, "--end", 11, "--no-tags", "--json")
    assert ("barrage", [], "Why") == (moved["quote"], moved["tags"], moved["note"])
    assert f"{mark['id']}  from 4 to 11\n" == run("annotations", "edit", mark["id"], "--note", "x").stdout


def test_of_several_to_remove_each_that_is_not_there_is_named(run: Run, records: Records) -> None:
    (mark,) = records("annotations", "add", 1, "--quote", "Salt rose", "--json")
    result = run("annotations", "remove", "unknown", mark["id"])
    assert (1, "There is no annotation unknown in the library.\n") == (result.exit_code, result.stderr)
    assert [] == records("annotations", "list", "--json")
    assert 1 == run("annotations", "edit", mark["id"], "--note", "x").exit_code


def test_list_keeps_to_the_essays_named(run: Run, records: Records) -> None:
    run("annotations", "add", 1, "--quote", "Salt rose")
    run("annotations", "add", 2, "--quote", "A vote counts once")
    assert [2] == [mark["essay_id"] for mark in records("annotations", "list", "--essay", 2, "--json")]
    assert 2 == len(records("annotations", "list", "--json"))
    shown = run("annotations", "list").stdout
    assert "    1  Canals and Crops\n" in shown
    assert "Fact              “Salt rose”" in shown
    assert "There is no essay 9 in the library.\n" == run("annotations", "list", "--essay", 9).stderr


def test_an_empty_list_says_so(run: Run) -> None:
    result = run("annotations", "list")
    assert ("", "There are no highlights, notes or bookmarks here yet.\n") == (result.stdout, result.stderr)


def test_the_list_is_narrowed_by_what_annotations_and_their_essays_are(run: Run, records: Records) -> None:
    (salt,) = records("annotations", "add", 1, "--quote", "Salt rose", "--json")
    (vote,) = records("annotations", "add", 2, "--quote", "A vote counts once", "--category", "argument", "--json")
    run("annotations", "edit", salt["id"], "--stale")
    run("topics", "add", "Salt", "--rule", "salt drains")

    def listed(*options: object) -> list[str]:
        return [mark["id"] for mark in records("annotations", "list", *options, "--json")]

    assert [vote["id"]] == listed("--category", "argument") == listed("--kind", "argument", "--state", "anchored")
    assert [salt["id"]] == listed("--topic", "salt") == listed("--stale") == listed("--stale", "--state", "anchored")
    assert [] == listed("--stale", "--category", "argument")
    assert [salt["id"], vote["id"]] == listed("--since", "2020-01-01", "--until", "2999-12-31")
    assert [] == listed("--since", "2999-12-31") == listed("--until", "2020-01-01")
    nothing = run("annotations", "list", "--until", "2020-01-01")
    assert ("", "No highlight, note or bookmark answers these options.\n") == (nothing.stdout, nothing.stderr)
    assert 1 == run("annotations", "list", "--topic", "nowhere").exit_code
    assert 2 == run("annotations", "list", "--since", "yesterday").exit_code


def test_highlights_that_overlap_become_one(run: Run, records: Records) -> None:
    (one,) = records("annotations", "add", 1, "--start", 4, "--end", 20, "--note", "First", "--tag", "a", "--json")
    (two,) = records("annotations", "add", 1, "--start", 12, "--end", 40, "--note", "Second", "--tag", "b", "--json")
    (left,) = records("annotations", "merge", two["id"], one["id"], "--category", "example", "--json")
    assert (one["id"], 4, two["end"], "example") == (left["id"], left["start"], left["end"], left["category"])
    assert ("First\n\nSecond", ["a", "b"]) == (left["note"], left["tags"])
    assert [left] == records("annotations", "list", "--json")
    assert 1 == run("annotations", "merge", one["id"]).exit_code
    assert 2 == run("annotations", "merge", one["id"], two["id"], "--start", 3).exit_code


def test_a_highlight_becomes_two(run: Run, records: Records) -> None:
    (whole,) = records("annotations", "add", 1, "--quote", "Engineers cut drains", "--note", "Who?", "--json")
    halves = records("annotations", "split", whole["id"], "--quote", "cut drains", "--json")
    assert [("Engineers", "Who?"), ("cut drains", "")] == [(each["quote"], each["note"]) for each in halves]
    assert whole["id"] == halves[0]["id"]
    by_place = records("annotations", "split", halves[1]["id"], "--at", halves[1]["end"] - 2, "--json")
    assert ["cut", "drains"] == [each["quote"] for each in by_place]
    assert "do not stand in the highlight" in run("annotations", "split", whole["id"], "--quote", "drains").stderr
    assert 2 == run("annotations", "split", whole["id"]).exit_code


def test_export_writes_to_standard_output_or_to_a_file(run: Run, tmp_path: Path) -> None:
    run("annotations", "add", 1, "--quote", "Salt rose")
    run("annotations", "add", 2, "--quote", "A vote counts once")
    markdown = run("annotations", "export").stdout
    assert "> Salt rose\n" in markdown
    assert "> A vote counts once\n" in markdown
    assert "Salt rose" not in run("annotations", "export", "--essay", 2).stdout
    assert markdown.count(">") > run("annotations", "export", 2, "--as", "markdown").stdout.count(">")
    for name, start in (("marks.md", "# "), ("marks.html", "<!DOCTYPE"), ("marks.JSON", "{"), ("marks", "# ")):
        result = run("annotations", "export", "--to", tmp_path / name)
        assert (0, "") == (result.exit_code, result.stdout)
        assert (tmp_path / name).read_text("utf-8").startswith(start)
    assert "No such file" in run("annotations", "export", "--to", tmp_path / "no" / "marks.md").stderr


def test_what_narrows_an_export_goes_together(run: Run, records: Records) -> None:
    (salt,) = records("annotations", "add", 1, "--quote", "Salt rose", "--tag", "salt", "--json")
    (wheat,) = records("annotations", "add", 1, "--quote", "wheat came back", "--category", "argument", "--json")
    (vote,) = records("annotations", "add", 2, "--quote", "A vote counts once", "--tag", "salt", "--json")
    run("dossiers", "add", "Water", "--annotation", salt["id"])
    run("dossiers", "add", "Water", "--annotation", wheat["id"])

    def exported(*options: object) -> set[str]:
        return {each["id"] for each in records("annotations", "export", "--json", *options)}

    assert {salt["id"], vote["id"]} == exported("--tag", "salt")
    assert {wheat["id"]} == exported("--category", "argument")
    assert {salt["id"], wheat["id"]} == exported("--dossier", "water")
    assert {salt["id"], wheat["id"]} == exported("--search", "drains")
    assert {salt["id"]} == exported("--tag", "salt", "--dossier", "Water", "--search", "drains", "--essay", 1)
    assert set() == exported("--tag", "salt", "--category", "argument")
    assert "Salt rose" not in run("annotations", "export", "--category", "argument").stdout


def test_a_dossier_or_topic_that_is_not_there_is_named(run: Run) -> None:
    for option in ("--dossier", "--topic"):
        result = run("annotations", "export", option, "Zeppelins")
        assert (1, "") == (result.exit_code, result.stdout)
        assert "Zeppelins" in result.stderr


def test_a_word_document_goes_to_a_file_and_never_to_the_terminal(run: Run, tmp_path: Path) -> None:
    run("annotations", "add", 1, "--quote", "Salt rose")
    assert 2 == run("annotations", "export", "--as", "word").exit_code
    assert 0 == run("annotations", "export", "--to", tmp_path / "marks.docx").exit_code
    assert b"PK" == (tmp_path / "marks.docx").read_bytes()[:2]


@pytest.mark.parametrize("form", [["--as", "json"], ["--json"]])
def test_what_is_exported_comes_back_the_same(form: list[str], run: Run, records: Records, tmp_path: Path) -> None:
    run("annotations", "add", 1, "--quote", "Salt rose", "--note", "Line one\nline two", "--tag", "salt")
    run("annotations", "add", 2, "--kind", "note", "--note", "Good opening")
    run("annotations", "add", 2, "--kind", "bookmark", "--quote", "A voice counts")
    marks = records("annotations", "list", "--json")
    file = tmp_path / "marks.json"
    file.write_text(run("annotations", "export", *form).stdout, encoding="utf-8")
    again = run("annotations", "import", file)
    assert (0, "3 unchanged\n") == (again.exit_code, again.stderr)
    run("annotations", "remove", *(mark["id"] for mark in marks))
    outcomes = records("annotations", "import", file, "--json")
    assert [{"id", "status", "essay_id", "title", "error"}] * 3 == [set(outcome) for outcome in outcomes]
    assert ["added"] * 3 == [outcome["status"] for outcome in outcomes]
    assert marks == records("annotations", "list", "--json")
    assert 1 == records("search", "tag:salt", "--json")[0]["total"]


def test_an_annotation_without_its_essay_waits_and_the_rest_comes_in(
    run: Run, records: Records, tmp_path: Path
) -> None:
    (mark,) = records("annotations", "add", 1, "--quote", "Salt rose", "--json")
    stranger = mark | {
        "id": "00000000-0000-4000-8000-000000000001",
        "essay": {"title": "Elsewhere", "origin": "/elsewhere.html"},
    }
    fresh = mark | {"id": "00000000-0000-4000-8000-000000000002"}
    file = tmp_path / "marks.json"
    file.write_text("\n".join(json.dumps(each) for each in (stranger, fresh, {"id": "odd"})), encoding="utf-8")
    result = run("annotations", "import", file)
    assert 1 == result.exit_code
    assert "1 added, 1 waiting, 1 failed" in result.stderr
    assert "Line 3 in the file cannot be used" in result.stderr
    assert "Elsewhere" in run("annotations", "list", "--waiting").stdout
    assert [stranger["id"]] == [each["id"] for each in records("annotations", "list", "--waiting", "--json")]


@pytest.mark.parametrize("content", [b"\xff\x00\x80", b"not ours", b"[]"])
def test_a_file_that_is_no_export_gets_a_sentence(content: bytes, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "marks.json"
    file.write_bytes(content)
    result = run("annotations", "import", file)
    assert (1, "") == (result.exit_code, result.stdout)
    assert result.stderr.endswith(".\n")
    assert 1 == run("annotations", "import", tmp_path / "nowhere").exit_code

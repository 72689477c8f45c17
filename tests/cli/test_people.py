"""`authors`, `sites` and `edit` on the command line."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]


def test_authors_and_sites_are_listed_merged_and_taken_apart(run: Run, records: Records) -> None:
    assert ["Imran Talpur", "Nadia Rehman"] == [each["name"] for each in records("authors", "--json")]
    assert [{"name": "Field Notes", "essays": 1, "annotations": 0}] == records("sites", "--json")
    assert "Field Notes" in run("sites").stdout
    assert 0 == run("edit", 2, "--author", "N. Rehman").exit_code
    assert [{"names": ["N. Rehman", "Nadia Rehman"]}] == records("authors", "--perhaps-one", "--json")
    assert "1 essay is shown by another name." in run("authors", "merge", "Nadia Rehman", "N. Rehman").stderr
    (author,) = records("authors", "--json")
    assert (2, ["N. Rehman"]) == (author["essays"], author["spellings"])
    assert ["Nadia Rehman"] * 2 == [each["author"] for each in records("list", "--json")]
    assert 2 == records("search", "author:nadia", "--json")[0]["total"]
    assert 0 == run("authors", "part", "Nadia Rehman").exit_code
    assert 2 == len(records("authors", "--json"))
    missing = run("authors", "merge", "X", "Nobody")
    assert (1, "No essay in the library is by “Nobody”.\n") == (missing.exit_code, missing.stderr)


def test_everything_is_edited_in_several_essays_too(run: Run, records: Records) -> None:
    given = {
        "--author-line": "Lecturer",
        "--updated": "2026-08-01",
        "--written-by": "A",
        "--edited-by": "B",
        "--reviewed-by": "C",
        "--site": "Leaf",
        "--section": "Water",
        "--language": "en",
        "--views": "12",
    }
    options = [word for pair in given.items() for word in pair]
    assert 0 == run("edit", 1, 2, *options, "--source", "The ledger", "--add-tag", "canals").exit_code
    for number in (1, 2):
        (shown,) = records("show", number, "--as", "json")
        assert ("Lecturer", "2026-08-01", "A", "B", "C") == tuple(
            shown[name] for name in ("author_line", "updated", "written_by", "edited_by", "reviewed_by")
        )
        assert ("Leaf", "Water", "en", 12, ["The ledger"], ["canals"]) == tuple(
            shown[name] for name in ("site", "section", "language", "views", "sources", "tags")
        )
    assert 0 == run("edit", 1, "--remove-tag", "canals", "--site", "").exit_code
    (shown,) = records("show", 1, "--as", "json")
    assert (None, []) == (shown["site"], shown["tags"])
    assert 2 == run("edit", 1, 2, "--title", "One for both").exit_code
    assert 2 == run("edit", 1).exit_code

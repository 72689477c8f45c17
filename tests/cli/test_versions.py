"""`versions` and `duplicates` on the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]

PARTS = [
    f"Paragraph {number} says that the {thing} was dug before anyone had measured what the river would bring."
    for number, thing in enumerate(("canal", "drain", "well", "pond", "ditch", "tank"))
]


def test_the_versions_of_an_essay_are_listed_printed_compared_and_shown(
    run: Run, records: Records, save_page: Callable[..., Path]
) -> None:
    file = save_page("water.html", "Water", *PARTS)
    number = records("import", file, "--json")[0]["essay_id"]
    save_page("water.html", "Water", *PARTS[:5], PARTS[5].replace("river", "monsoon"))
    assert "updated" == records("import", file, "--json")[0]["status"]
    assert [(1, False), (2, True)] == [
        (version["version"], version["shown"]) for version in records("versions", number, "--json")
    ]
    assert "monsoon" not in run("versions", number, "--text", 1).stdout
    (differs,) = records("versions", number, "--compare", 1, 2, "--json")
    assert ["river"] == [piece["text"] for piece in differs["before"] if piece["changed"]]
    assert "+ Paragraph 5" in run("versions", number, "--compare", 1, 2).stdout
    assert 0 == run("versions", number, "--show", 1).exit_code
    assert 0 == records("search", "monsoon", "--json")[0]["total"]
    assert "*  1" in run("versions", number).stdout
    missing = run("versions", number, "--text", 9)
    assert (1, f"The essay {number} has no version 9.\n") == (missing.exit_code, missing.stderr)


def test_duplicates_are_listed_joined_parted_and_kept_apart(
    run: Run, records: Records, save_page: Callable[..., Path]
) -> None:
    one, other = (
        records("import", save_page(f"{name}.html", "Water", *parts), "--json")[0]["essay_id"]
        for name, parts in (
            ("a", PARTS),
            ("b", [*PARTS, "One more well stands behind the old courthouse and is locked at noon."]),
        )
    )
    (pair,) = records("duplicates", "--json")
    assert (one, other) == (pair["essay"]["essay_id"], pair["other"]["essay_id"])
    assert "100%" in run("duplicates").stdout
    assert 0 == run("duplicates", "join", one, other).exit_code
    assert other not in [essay["essay_id"] for essay in records("list", "--json")]
    assert 1 == records("search", "measured", "--json")[0]["total"]
    assert 0 == run("duplicates", "part", other).exit_code
    assert 0 == run("duplicates", "keep-apart", one, other).exit_code
    assert "No two essays are taken for the same.\n" == run("duplicates").stderr
    assert 1 == run("duplicates", "join", one, one).exit_code

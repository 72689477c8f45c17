"""The kinds of highlights at the command line."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]


def test_a_kind_of_ones_own_is_added_used_found_and_removed(run: Run) -> None:
    made = run("kinds", "add", "Salt & water", "--colour", "orange", "--icon", "scales").stderr
    run("annotations", "add", 1, "--quote", "Salt rose", "--category", "salt & WATER")
    listed = run("kinds", "list").stdout.splitlines()[-1]
    assert all(told in listed for told in ("Salt & water", "own-", "orange", "scales", "1 marked"))
    assert made.split()[-1].rstrip(".") in listed
    for asked in ('kind:"salt & water"', f"kind:{made.split()[-1].rstrip('.')}"):
        assert "Salt rose" in run("search", asked).stdout
    assert "Salt rose" in run("annotations", "list", "--kind", "Salt & water").stdout
    assert "**Salt & water**" in run("annotations", "export").stdout
    assert 1 == run("kinds", "remove", "Salt & water").exit_code
    run("kinds", "remove", "Salt & water", "--into", "Figure")
    assert "Figure " in run("annotations", "list").stdout
    assert "(removed)" in run("kinds", "list", "--all").stdout


def test_a_kind_that_ships_is_renamed_and_found_by_each_of_its_names(run: Run, records: Records) -> None:
    run("annotations", "add", 1, "--quote", "Salt rose")
    run("kinds", "rename", "fact", "Hard fact")
    run("kinds", "change", "Hard fact", "--colour", "grey")
    run("kinds", "hide", "figure")
    run("kinds", "order", "vocabulary", "fact")
    assert [("vocabulary", 0), ("fact", 1), ("quotation", 0)] == [
        (each["id"], each["highlights"]) for each in records("kinds", "list", "--json")
    ][:3]
    for asked in ("kind:fact", 'kind:"hard fact"', "kind:حقیقت"):
        assert "Salt rose" in run("search", asked).stdout
    assert "Salt rose" not in run("search", "kind:nothing").stdout
    run("kinds", "show", "figure")
    run("kinds", "rename", "Hard fact", "")
    assert "Fact " in run("kinds", "list").stdout

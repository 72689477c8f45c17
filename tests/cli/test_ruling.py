"""`rules` and `reclean` on the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]

PARAGRAPHS = [
    f"The {thing} was dug before anyone had measured what the river would bring, and it was widened {times} since."
    for thing, times in (("canal", "twice"), ("drain", "never"), ("well", "often"), ("pond", "once"))
]
SHARED = "The ferry at the old crossing runs on every day of the year but the day of the spring fair."


def _page(folder: Path, name: str, *more: str) -> Path:
    # Each page in words of its own, or they would be taken for copies.
    own = "".join(f"<p>{paragraph.replace(' ', f' {name}')}</p>" for paragraph in PARAGRAPHS)
    rest = "".join(f"<p>{text}</p>" for text in more)
    file = folder / f"{name}.html"
    file.write_text(
        f'<html><head><title>On {name}</title><meta property="og:site_name" content="Leaf"></head><body><article>'
        f"<h1>On {name}</h1>{own}{rest}</article></body></html>",
        "utf-8",
    )
    return file


def test_rules_are_made_listed_and_withdrawn(run: Run, records: Records, tmp_path: Path) -> None:
    number = records("import", _page(tmp_path, "salt"), "--json")[0]["essay_id"]
    assert "There are no rules." in run("rules").stderr
    assert 0 == run("rules", "hide", number, "saltWELL saltwas").exit_code
    assert "The saltwell" not in run("show", number).stdout
    assert "[hidden by you] The saltwell" in run("removed", number).stdout
    (rule,) = records("rules", "--json")
    assert ("hide", number, None, "by hand") == (rule["action"], rule["essay_id"], rule["site"], rule["origin"])
    assert f"essay {number}" in run("rules").stdout
    assert 0 == run("rules", "keep", number, "saltwell", "--on-site").exit_code
    assert "The saltwell" in run("show", number).stdout
    assert ["keep"] == [each["action"] for each in records("rules", "--json")]
    assert 1 == records("search", "saltwell", "--json")[0]["total"]
    (hidden,) = records("rules", "hide", number, "saltwell", "--json")
    assert (["hide"], [number]) == ([each["action"] for each in hidden["rules"]], hidden["essays"])
    (withdrawn,) = records("rules", "withdraw", hidden["rules"][0]["id"], "--json")
    assert {"withdrawn": [hidden["rules"][0]["id"]], "rules": [], "essays": [number]} == withdrawn
    missing = run("rules", "hide", number, "no such words")
    assert (1, f"No block of the essay {number} holds the words “no such words”.\n") == (
        missing.exit_code,
        missing.stderr,
    )
    assert 1 == run("rules", "keep", number, "nothing").exit_code
    assert 1 == run("rules", "withdraw", 99).exit_code


def test_what_three_essays_share_goes_and_comes_back(run: Run, records: Records, tmp_path: Path) -> None:
    numbers = [
        records("import", _page(tmp_path, name, SHARED), "--json")[0]["essay_id"] for name in ("salt", "silt", "sand")
    ]
    assert all(SHARED not in run("show", number).stdout for number in numbers)
    (rule,) = records("rules", "--json")
    assert ("by repetition", "Leaf", SHARED) == (rule["origin"], rule["site"], rule["text"])
    assert "3 essays look different" in run("rules", "withdraw", rule["id"]).stderr
    assert all(SHARED in run("show", number).stdout for number in numbers)


def test_originals_are_cleaned_again(run: Run, records: Records, tmp_path: Path) -> None:
    number = records("import", _page(tmp_path, "salt", SHARED), "--json")[0]["essay_id"]
    assert ["unchanged"] == [each["status"] for each in records("reclean", number, "--json")]
    assert 2 == run("reclean").exit_code
    assert 2 == run("reclean", number, "--all").exit_code
    assert ["unchanged"] == [each["status"] for each in records("reclean", "--site", "Leaf", "--json")]
    assert [] == records("reclean", "--site", "Nowhere", "--json")
    # The two essays of the library that every test has were never real pages.
    everything = run("reclean", "--all")
    assert 1 == everything.exit_code
    assert "failed" in everything.stderr

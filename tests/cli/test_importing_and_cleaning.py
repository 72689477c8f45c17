"""Taking pages in, and looking at what would be taken."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from sample_files import book, essay_pdf, packed, word

from cssreader.paths import LibraryFolder

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]
SavePage = Callable[..., Path]

RIVERS = (
    (
        "A river that crosses a border carries an argument with it, and the argument is older than the border. "
        "Those upstream speak of rights, those downstream of need, and both keep ledgers of what was promised."
    ),
    (
        "The engineers who measured the flow in the dry months wrote their figures in two columns. In the left "
        "column stood what the gauges said; in the right, what the ministries were prepared to believe."
    ),
    (
        "An agreement that shares only the water and never the shortage is half an agreement. Its other half is "
        "written by the first dry year, in a hand that neither side will afterwards admit to be its own."
    ),
)


def test_import_reports_each_file_and_what_became_of_it(run: Run, save_page: SavePage, tmp_path: Path) -> None:
    page = save_page("rivers.html", "Rivers and Borders", *RIVERS)
    empty = tmp_path / "pages" / "empty.html"
    empty.touch()
    result = run("import", tmp_path / "pages", tmp_path / "nowhere", "https://notes.example/x", "--json")
    assert 1 == result.exit_code
    outcomes = {outcome["origin"]: outcome for outcome in map(json.loads, result.stdout.splitlines())}
    added = outcomes[str(page)]
    assert {"origin", "status", "essay_id", "title", "error", "warnings"} == set(added)
    assert ("added", 3, "Rivers and Borders", None) == (
        added["status"],
        added["essay_id"],
        added["title"],
        added["error"],
    )
    failed = [outcome for outcome in outcomes.values() if outcome["status"] == "failed"]
    assert 3 == len(failed)
    assert all(outcome["error"].endswith(".") and outcome["essay_id"] is None for outcome in failed)
    assert "" == result.stderr


def test_what_was_imported_is_found_at_once_and_is_not_imported_twice(
    run: Run, records: Records, save_page: SavePage
) -> None:
    page = save_page("rivers.html", "Rivers and Borders", *RIVERS)
    first = run("import", page)
    assert (0, "added          3  Rivers and Borders\n") == (first.exit_code, first.stdout)
    assert 1 == records("search", "ledgers", "--json")[0]["total"]
    assert ["unchanged"] == [outcome["status"] for outcome in records("import", page, "--json")]
    assert 3 == len(records("list", "--json"))


def test_failures_are_told_to_people_on_standard_error(run: Run, tmp_path: Path) -> None:
    result = run("import", tmp_path / "nowhere.html")
    assert (1, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith(f"failed: {tmp_path / 'nowhere.html'}: ")
    assert result.stderr.endswith("1 failed\n")


def test_clean_has_exactly_the_promised_keys(run: Run, save_page: SavePage, folder: LibraryFolder) -> None:
    page = save_page("rivers.html", "Rivers and Borders", *RIVERS)
    result = run("clean", page, page.with_name("nowhere.html"), "--json", library=folder.root / "none")
    assert 1 == result.exit_code
    kept, failed = map(json.loads, result.stdout.splitlines())
    keys = ["origin", "title", "author", "published", "text", "html", "removed", "error"]
    assert keys == list(kept) == list(failed)
    assert (str(page), "Rivers and Borders", None) == (kept["origin"], kept["title"], kept["error"])
    assert RIVERS[2] in kept["text"]
    assert kept["html"].startswith("<")
    assert all({"text", "reason"} == set(block) for block in kept["removed"])
    assert [None, None, None, []] == [failed[key] for key in ("title", "text", "html", "removed")]
    assert "nowhere.html" in failed["error"]


def test_clean_stores_nothing_and_needs_no_library(run: Run, save_page: SavePage, tmp_path: Path) -> None:
    page = save_page("rivers.html", "Rivers and Borders", *RIVERS)
    result = run("clean", page, library=tmp_path / "none")
    assert 0 == result.exit_code
    assert not (tmp_path / "none").exists()
    for part in ("Title:     Rivers and Borders\n", "\nKept\n", RIVERS[0], "\nStripped\n"):
        assert part in result.stdout


def test_a_page_that_cannot_be_cleaned_is_named_and_the_rest_is_shown(
    run: Run, save_page: SavePage, tmp_path: Path
) -> None:
    page = save_page("rivers.html", "Rivers and Borders", *RIVERS)
    result = run("clean", tmp_path / "nowhere.html", page)
    assert 1 == result.exit_code
    assert RIVERS[0] in result.stdout
    assert f"There is no file or folder at {tmp_path / 'nowhere.html'}." in result.stderr


@pytest.mark.parametrize("command", ["import", "clean"])
def test_nothing_named_is_wrong_usage(command: str, run: Run) -> None:
    assert 2 == run(command).exit_code


def test_books_archives_and_documents_come_in(run: Run, records: Records, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir(exist_ok=True)
    (folder / "book.epub").write_bytes(book())
    (folder / "canal.pdf").write_bytes(essay_pdf())
    (folder / "packed.zip").write_bytes(packed({"in/rivers.docx": word("Rivers", *RIVERS)}))
    outcomes = list(map(json.loads, run("import", folder, "--json").stdout.splitlines()))
    assert [
        ("book.epub!/001 OEBPS/one.xhtml", "added", "The Gate"),
        ("book.epub!/002 OEBPS/two.xhtml", "added", "The Ledger"),
        ("canal.pdf", "added", "What the Canal Remembers"),
        ("packed.zip!/in/rivers.docx", "added", "Rivers"),
    ] == [(one["origin"].removeprefix(f"{folder}/"), one["status"], one["title"]) for one in outcomes]
    again = list(map(json.loads, run("import", folder, "--json").stdout.splitlines()))
    assert ["unchanged"] * 4 == [one["status"] for one in again]


def test_a_book_can_be_cleaned_whole(run: Run, records: Records, tmp_path: Path) -> None:
    (tmp_path / "book.epub").write_bytes(book())
    [whole] = records("clean", tmp_path / "book.epub", "--whole-books", "--json")
    assert ("Essays on Water", str(tmp_path / "book.epub")) == (whole["title"], whole["origin"])
    assert 2 == whole["text"].count("A canal is a promise")


def test_of_many_essays_that_are_perhaps_the_same_the_first_few_are_told_and_all_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from cssreader.cli.importing import print_outcomes
    from cssreader.domain.changes import ImportOutcome, ImportStatus
    from cssreader.domain.essay import EssayId

    outcomes = [
        ImportOutcome(f"/{n}", ImportStatus.ADDED, EssayId(n), f"Essay {n}", likenesses=("It is perhaps another.",))
        for n in range(6)
    ]
    print_outcomes(iter(outcomes[:3]), as_json=False)
    assert 3 == capsys.readouterr().err.count("It is perhaps another.")
    print_outcomes(iter(outcomes), as_json=False)
    said = capsys.readouterr().err
    assert 3 == said.count("It is perhaps another.")
    assert "6 essays are perhaps the same as others: `cssreader duplicates` lists them." in said
    print_outcomes(iter(outcomes), as_json=True)
    assert 6 == capsys.readouterr().out.count("It is perhaps another.")

"""Checking, indexing anew, backing up and restoring."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from cssreader.paths import LibraryFolder

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]


def test_a_sound_library_passes_the_check(run: Run, records: Records) -> None:
    run("reindex")
    result = run("check")
    assert (0, "Essays: 2. Highlights, notes and bookmarks: 0.\nNo problem was found.\n") == (
        result.exit_code,
        result.stdout,
    )
    assert [{"essays": 2, "annotations": 0, "problems": []}] == records("check", "--json")


def test_a_lost_original_is_named_and_the_check_fails(run: Run, folder: LibraryFolder) -> None:
    lost = next(path for path in folder.originals.rglob("*") if path.is_file())
    lost.unlink()
    result = run("check")
    assert 1 == result.exit_code
    assert "No problem was found." not in result.stdout
    assert [] == [line for line in result.stdout.splitlines() if not line.endswith(".")]


def test_reindex_makes_the_index_anew(run: Run, records: Records, folder: LibraryFolder) -> None:
    result = run("reindex")
    assert (0, "", "The search index was made anew.\n") == (result.exit_code, result.stdout, result.stderr)
    assert folder.index.is_dir()
    assert 1 == records("search", "salt", "--json")[0]["total"]


def test_a_backup_restores_into_another_folder(run: Run, records: Records, tmp_path: Path) -> None:
    run("annotations", "add", 1, "--quote", "Salt rose", "--note", "When?")
    result = run("backup", tmp_path / "kept.zip")
    assert (0, f"{tmp_path / 'kept.zip'}\n") == (result.exit_code, result.stdout)
    other = tmp_path / "other"
    assert 0 == run("restore", tmp_path / "kept.zip", library=other).exit_code
    for command in (["list"], ["annotations", "list"]):
        assert records(*command, "--json") == records(*command, "--json", library=other)
    assert 1 == records("search", "when", "--json", library=other)[0]["total"]


def test_a_backup_without_a_name_goes_to_the_folder_of_backups(run: Run, folder: LibraryFolder) -> None:
    path = Path(run("backup").stdout.rstrip("\n"))
    assert folder.backups == path.parent
    assert path.is_file()


def test_a_backup_tells_its_file_as_a_record(records: Records, tmp_path: Path) -> None:
    kept = tmp_path / "kept.zip"
    assert [{"file": str(kept)}] == records("backup", kept, "--json")
    assert kept.is_file()


@pytest.mark.parametrize("beneath", ["", "deeper"])
@pytest.mark.parametrize("command", [("list",), ("restore", "kept.zip")])
def test_a_file_in_the_place_of_a_library_is_called_one(
    run: Run, tmp_path: Path, beneath: str, command: tuple[str, ...]
) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("No library.", "utf-8")
    result = run(*command, library=file / beneath)
    assert f"{file} is a file, not a folder. A library needs a folder of its own.\n" == result.stderr
    assert 0 != result.exit_code


def test_restoring_keeps_what_it_replaces(run: Run, records: Records, tmp_path: Path) -> None:
    run("backup", tmp_path / "kept.zip")
    run("trash", 1)
    result = run("restore", tmp_path / "kept.zip")
    assert 0 == result.exit_code
    assert "What it replaces is kept in" in result.stderr
    assert [2, 1] == [essay["essay_id"] for essay in records("list", "--json")]


def test_what_is_no_backup_is_refused_and_changes_nothing(run: Run, records: Records, tmp_path: Path) -> None:
    (tmp_path / "odd.zip").write_bytes(b"PK nothing")
    for name in ("odd.zip", "nowhere.zip"):
        result = run("restore", tmp_path / name)
        assert (1, "") == (result.exit_code, result.stdout)
        assert result.stderr.endswith(".\n")
    assert 2 == len(records("list", "--json"))

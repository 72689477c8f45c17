"""A library in trouble at the command line: a copy beside it is told and merged, a damaged one is repaired."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from click.testing import Result

from cssreader.paths import LibraryFolder

Run = Callable[..., Result]


def test_a_copy_is_told_by_every_command_and_merged_by_one(run: Run, folder: LibraryFolder) -> None:
    copy = folder.root / "library (1).db"
    shutil.copyfile(folder.database, copy)
    assert f"A synchroniser left another copy of the library, {copy}" in run("list").stderr
    merged = run("merge", "--json")
    assert 0 == merged.exit_code
    record = json.loads(merged.stdout)
    assert (0, 0) == (record["essays"], record["annotations"])
    assert not copy.exists()
    assert Path(record["copy"]).is_file()
    assert Path(record["backup"]).is_file()
    assert "There is no copy" in run("merge").stderr


def test_a_lost_text_is_made_again_from_its_original(run: Run, tmp_path: Path) -> None:
    # A new library has essays that ship with the program, and their originals.
    new = tmp_path / "new"
    run("list", library=new)
    before = run("show", 3, "--as", "text", library=new).stdout
    with closing(sqlite3.connect(LibraryFolder(new).database)) as raw:
        raw.execute("DELETE FROM bodies WHERE version_id = 3")
        raw.commit()
    repaired = run("repair", library=new)
    assert "is lost; its beginning and what you marked stand in its place." in repaired.stdout
    assert "Texts that were made again from their originals: 1." in repaired.stderr
    assert before == run("show", 3, "--as", "text", library=new).stdout
    assert 0 == run("check", library=new).exit_code


def test_what_is_lost_is_told_as_one_record(run: Run, folder: LibraryFolder) -> None:
    with closing(sqlite3.connect(folder.database)) as raw:
        raw.execute("DELETE FROM versions WHERE id = 2")
        raw.commit()
    record = json.loads(run("repair", "--json").stdout)
    assert 2 == record["essays"]
    (lost,) = record["lost"]
    assert lost.startswith("The title and the origin of the essay that begins “A vote counts once.")
    assert Path(record["kept"]).is_dir()

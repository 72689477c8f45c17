"""Backups are listed, verified and looked into on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
Records = Callable[..., list[dict[str, Any]]]


def test_a_backup_is_listed_verified_and_looked_into(run: Run, records: Records, tmp_path: Path) -> None:
    (made,) = records("backup", "--json")
    (listed,) = records("backups", "list", "--json")
    assert made["file"] == listed["file"]
    assert "library" == listed["reason"]
    (found,) = records("backups", "verify", "--json")
    assert (None, 0) == (found["problem"], found["missing_originals"])
    assert records("backups", "list", "--json")[0]["verified"] is not None
    assert "The backup and the library say the same." in run("restore", made["file"], "--preview").stdout
    records("annotations", "add", 1, "--quote", "Engineers", "--json")
    difference = json.loads(run("restore", made["file"], "--preview", "--json").stdout)
    assert ["Engineers"] == difference["annotations_only_here"]
    assert "Essays that came back: 0." in run("restore", made["file"], "--only-missing").stdout
    assert 1 == len(records("annotations", "list", "--json"))


def test_a_damaged_backup_is_named(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "broken.zip"
    file.write_bytes(b"nothing")
    result = run("backups", "verify", file)
    assert 1 == result.exit_code
    assert "is damaged and cannot be brought back" in result.stdout

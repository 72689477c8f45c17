"""Files that are made to do harm, all in one import: each costs at most a line, and nothing leaves the library."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hostile_files import ESCAPED, QUICK

GOOD = "The Essay Beside Them\n\n" + "\n\n".join(
    f"Paragraph {number} of an essay that has nothing to do with the files beside it, and comes in all the same."
    for number in range(8)
)


@pytest.mark.skipif(sys.platform == "win32", reason="half of these files cannot be made there")
def test_hostile_files_give_an_essay_or_a_sentence_each_and_harm_nothing(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    for name, put in QUICK.items():
        (pages / name).mkdir(parents=True)
        put(pages / name)
    (pages / "z-good.txt").write_text(GOOD, "utf-8")
    before = _files(tmp_path)
    library = tmp_path / "library"
    done = subprocess.run(
        [sys.executable, "-m", "cssreader", "--library", str(library), "import", str(pages), "--json"],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"HOME": str(tmp_path / "home")},
        check=False,
        timeout=110,
    )
    assert "Traceback" not in done.stderr
    assert 1 == done.returncode
    records = [json.loads(line) for line in done.stdout.splitlines()]
    for name in QUICK:
        assert any(record["origin"].startswith(f"{pages / name}{os.sep}") for record in records), name
    assert all(record["essay_id"] or record["error"].endswith(".") for record in records)
    assert any(record["origin"].endswith("z-good.txt") and record["status"] == "added" for record in records)
    assert all(library in file.parents for file in _files(tmp_path) - before)
    assert not any(Path(folder, ESCAPED).exists() for folder in ("/", "/tmp", tmp_path.parent))
    assert not any(b"root:x:0" in file.read_bytes() for file in _files(library))


def _files(root: Path) -> set[Path]:
    return {file for file in root.rglob("*") if not file.is_dir()}

"""`watch` on the command line."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

from cssreader.paths import LibraryFolder

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]

PARTS = [f"Paragraph {number} of the ledger says what the gate let pass on a day long gone." for number in range(5)]


def test_what_lands_is_brought_in_once(
    run: Run, records: Records, tmp_path: Path, save_page: Callable[..., Path]
) -> None:
    landing = tmp_path / "downloads"
    landing.mkdir()
    assert "No folder is watched." in run("watch").stderr
    (kept,) = records("watch", "add", landing, "--json")
    assert [kept] == records("watch", "--json")
    save_page("water.html", "Water", *PARTS).rename(landing / "water.html")
    (brought,) = records("watch", "run", "--once", "--json")
    assert ("added", "Water") == (brought["status"], brought["title"])
    assert [] == records("watch", "run", "--once", "--json")
    assert 1 == records("search", "ledger", "--json")[0]["total"]
    assert 0 == run("watch", "remove", kept["id"]).exit_code
    assert 1 == run("watch", "remove", kept["id"]).exit_code
    missing = run("watch", "add", tmp_path / "nowhere")
    assert (1, f"There is no folder at {tmp_path / 'nowhere'}.\n") == (missing.exit_code, missing.stderr)


def test_an_interrupt_ends_watching_without_an_error(
    run: Run, folder: LibraryFolder, tmp_path: Path, save_page: Callable[..., Path]
) -> None:
    landing = tmp_path / "downloads"
    landing.mkdir()
    run("watch", "add", landing)
    command = [sys.executable, "-m", "cssreader", "--library", str(folder.root), "watch", "run"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as watching:
        assert watching.stdout is not None
        save_page("water.html", "Water", *PARTS).rename(landing / "water.html")
        line = watching.stdout.readline()
        watching.send_signal(signal.SIGINT)
        assert 0 == watching.wait(timeout=60)
    assert line.endswith("Water\n")

"""An import that is killed or stopped leaves a library that is whole, and the next one goes on."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cssreader.paths import LibraryFolder

Records = Callable[..., list[dict[str, Any]]]

COUNT = 90
TOLD = 5
"""Outcomes that are read before the import is stopped: the pipe holds many more, and it must not have ended."""


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder of pages, each with words of its own."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(COUNT):
        words = " ".join(f"word{number}x{part}" for part in range(60))
        body = "".join(f"<p>Paragraph {part} says {words} and {part} more.</p>" for part in range(6))
        (folder / f"{number:03}.html").write_text(
            f"<html><head><title>Number {number}</title></head><body><article><h1>Number {number}</h1>{body}"
            "</article></body></html>",
            "utf-8",
        )
    return folder


def _hear_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_the_second_import_goes_on_where_the_first_was_stopped(
    records: Records, folder: LibraryFolder, many: Path, how: signal.Signals
) -> None:
    command = [sys.executable, "-m", "cssreader", "--library", str(folder.root), "import", str(many), "--json"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        # Tests that run in the background of a shell are deaf to Ctrl+C, and so would be what they start.
        preexec_fn=_hear_interrupts,  # noqa: PLW1509 - this process has no threads that hold locks
    ) as first:
        assert first.stdout is not None
        told = [json.loads(first.stdout.readline()) for _ in range(TOLD)]
        first.send_signal(how)
        told += [json.loads(line) for line in first.stdout if line.endswith("}\n")]
        assert 0 != first.wait(timeout=60)
    assert {"added"} == {record["status"] for record in told}
    kept = {record["origin"] for record in records("list", "--json")}
    assert {record["origin"] for record in told} <= kept, "what was said to be stored was stored"
    second = records("import", many, "--json")
    assert COUNT == len(second)
    statuses = {record["origin"]: record["status"] for record in second}
    assert {origin for origin, status in statuses.items() if status == "unchanged"} == kept & set(statuses)
    assert {"added", "unchanged"} == set(statuses.values())
    assert COUNT + 2 == len(records("list", "--json"))
    (check,) = records("check", "--json")
    # The two essays that every test has came without an original that is a page.
    assert [] == [problem for problem in check["problems"] if "Number" in problem]
    assert 1 == records("search", f"word{COUNT - 1}x3", "--json")[0]["total"]

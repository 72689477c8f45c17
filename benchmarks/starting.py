"""From nothing to the last essay on the screen, and to the whole window, beside an empty QTextBrowser.

    python benchmarks/windows.py start [--count 1000] [--count 20000] [--keep FOLDER]

Each start is a process of its own (`start_probe.py`), the two sorts in turn.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from libraries import library_of
from pulse import ratio

from cssreader.paths import LibraryFolder

STARTS = 11
MOMENTS = {
    "painted": "the last essay painted",
    "furnished": "the whole window",
    "listed": "the list of essays shown",
}


def start(root: Path, count: int) -> None:
    """From nothing to the last essay on the screen, to the whole window, and to the list of all essays in it."""
    print(f"start: cold start to a readable essay, {count:,} essays, whole process", flush=True)
    folder = library_of(root, count)
    figures: dict[tuple[str, str], list[list[float]]] = {}
    for number in range(STARTS + 1):
        for kind in ("cssreader", "bare"):
            for moment, *measured in probe_start(kind, folder, root / "settings.toml"):
                if number:
                    figures.setdefault((kind, moment), []).append([float(each) for each in measured])
    theirs = _tell("an empty QTextBrowser", figures["bare", "painted"])
    for moment, name in MOMENTS.items():
        ours = _tell(name, figures["cssreader", moment])
        ratio(ours[0], theirs[0], "an empty QTextBrowser")
        ratio(ours[1], theirs[1], "an empty QTextBrowser: processor")


def _tell(name: str, measured: list[list[float]]) -> tuple[float, ...]:
    """Print and return the medians of seconds, seconds of processor and megabytes."""
    middle = tuple(statistics.median(each) for each in zip(*measured, strict=True))
    seconds, processor, memory = middle
    print(f"  {name:<34} {seconds:7.3f} s, processor {processor:.3f} s, peak memory {memory:.0f} MB")
    return middle


def probe_start(kind: str, folder: LibraryFolder, settings: Path) -> list[list[str]]:
    """What one start tells: for each moment its name, seconds, seconds of processor and megabytes."""
    probe = str(Path(__file__).with_name("start_probe.py"))
    # Without its compiled modules the program would be compiled at every start.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    told = subprocess.run(
        [sys.executable, probe, kind, str(folder.root), str(settings), repr(time.time())],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    return [line.split() for line in told.stdout.splitlines()]

"""The window at work over a library of many essays: what a person waits for.

    python benchmarks/windows.py [SCENE …] [--count 1000] [--count 20000] [--keep FOLDER]

The scenes are start, open, scroll, note, list, palette and notebook, all of them without one.

All figures are processor time, because the machine that measures is seldom alone, and stand beside one of Qt's own
widgets that does as much, measured in the same run. A kept library is made once: one of 20,000 essays takes minutes.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from lists import list_, palette
from notebooks import notebook
from reading import note, open_, scroll
from starting import start

SCENES: dict[str, Callable[[Path, int], None]] = {
    "start": start,
    "open": open_,
    "scroll": scroll,
    "note": note,
    "list": list_,
    "palette": palette,
    "notebook": notebook,
}


def measure(scenes: Sequence[str], counts: Sequence[int], keep: Path | None = None) -> None:
    """Measure some scenes, each in a process of its own: there is one QApplication in it, and caches are new."""
    with tempfile.TemporaryDirectory() as temporary:
        for count in counts:
            for name in scenes:
                folder = str(keep or temporary)
                command = [sys.executable, __file__, name, "--here", "--count", str(count), "--keep", folder]
                subprocess.run(command, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scene", nargs="*", help=f"what to measure: {', '.join(SCENES)}; all of it without")
    parser.add_argument("--count", type=int, action="append", help="how many essays; may be given several times")
    parser.add_argument("--keep", type=Path, help="a folder in which the libraries stay for the next run")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    counts, scenes = chosen.count or [1_000], chosen.scene or list(SCENES)
    if chosen.here:
        SCENES[scenes[0]](chosen.keep, counts[0])
    else:
        measure(scenes, counts, chosen.keep)


if __name__ == "__main__":
    main()

"""Importing, end to end: from files on the disk to essays that a search finds, beside Recoll's index of the same files.

`python benchmarks/importing.py --count 1000 --count 10000`. Both are whole programs in fresh processes: `cssreader
import`, which cleans each page, stores it and writes the index, and `recollindex` (Debian's `recollcmd`), which takes
the text of each page as it stands and writes its index. Where Recoll is missing its column stays empty. All files are
HTML; a page that fails, or one that a search does not find afterwards, ends the benchmark.
"""

import argparse
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from corpus import generate

SEED = 2026
_LOOK_EVERY_SECONDS = 0.05
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class Run(NamedTuple):
    seconds: float
    processor_seconds: float
    megabytes: float
    """The most that the program and its processes held at a time; 0 where the system does not tell."""


def measured(
    command: Sequence[str],
    environment: dict[str, str] | None = None,
    *,
    output: int | IO[bytes] = subprocess.DEVNULL,
    complaints: int | IO[bytes] = subprocess.DEVNULL,
    folder: Path | None = None,
    within: float | None = None,
    ends: tuple[int, ...] = (0,),
) -> Run:
    """Run a program to its end, which must be one of `ends`.

    Raises subprocess.TimeoutExpired when that does not come `within` so many seconds.
    """
    began = os.times()
    started = time.perf_counter()
    with subprocess.Popen(
        command, stdout=output, stderr=complaints, env={**os.environ, **(environment or {})}, cwd=folder
    ) as process:
        most = [0.0]
        watching = threading.Thread(target=_watch, args=(process, most), daemon=True)
        watching.start()
        try:
            ended_with = process.wait(within)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        if ended_with not in ends:
            raise SystemExit(f"{command[0]} ended with {ended_with}")
        watching.join()
    seconds = time.perf_counter() - started
    ended = os.times()
    used = ended.children_user + ended.children_system - began.children_user - began.children_system
    return Run(seconds, used, most[0])


def _watch(process: "subprocess.Popen[bytes]", most: list[float]) -> None:
    while process.poll() is None:
        most[0] = max(most[0], _megabytes(process.pid))
        time.sleep(_LOOK_EVERY_SECONDS)


def _megabytes(pid: int) -> float:
    """What a process and those it started hold, each by its own count."""
    try:
        own = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE / 1e6
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (OSError, IndexError, ValueError):
        return 0.0
    return own + sum(_megabytes(int(child)) for child in children)


def ours(library: Path, pages: Path) -> Run:
    return measured([sys.executable, "-m", "cssreader", "--library", str(library), "import", str(pages), "--json"])


def write_html(folder: Path, count: int) -> str:
    """Write so many saved pages, a thousand to a folder; gives the title of the last."""
    html = (page for page in generate(SEED, 2 * count) if page.name.endswith(".html"))
    title = ""
    for number, page in enumerate(itertools.islice(html, count)):
        under = folder / f"{number // 1000:04d}"
        under.mkdir(parents=True, exist_ok=True)
        (under / page.name).write_bytes(page.data)
        title = page.title
    return title


def found(library: Path, title: str) -> None:
    """End the benchmark unless a search finds an essay by the words of its title."""
    question = f'"{title}"'
    command = [sys.executable, "-m", "cssreader", "--library", str(library), "search", question, "--json"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    if answer.returncode or title not in [hit["title"] for hit in json.loads(answer.stdout)["hits"]]:
        raise SystemExit(f"No search finds {question}: the import is not what it seems.")


def recoll(settings: Path, pages: Path) -> Run | None:
    program = shutil.which("recollindex")
    if program is None:
        return None
    settings.mkdir()
    (settings / "recoll.conf").write_text(f"topdirs = {pages}\n", "utf-8")
    return measured([program, "-c", str(settings)], {"RECOLL_CONFDIR": str(settings)})


def show(name: str, run: Run, count: int) -> None:
    rate = count / run.seconds
    print(
        f"  {name:<34} {run.seconds:8.1f} s {rate:8.1f} pages a second {run.processor_seconds:8.1f} s of processor "
        f"{run.megabytes:7.0f} MB"
    )


def import_files(root: Path, count: int) -> None:
    pages = root / f"pages-{count}"
    title = write_html(pages, count)
    print(f"{count:,} files ({os.cpu_count()} processors)")
    first = ours(root / f"library-{count}", pages)
    show("cssreader import", first, count)
    found(root / f"library-{count}", title)
    show("the same again", ours(root / f"library-{count}", pages), count)
    theirs = recoll(root / f"recoll-{count}", pages)
    if theirs is not None:
        show("recollindex", theirs, count)
        print(f"  {'ratio to recollindex, in seconds':<34} {first.seconds / theirs.seconds:8.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, action="append", help="how many files; may be given several times")
    counts = parser.parse_args().count or [1_000]
    with tempfile.TemporaryDirectory() as temporary:
        for count in counts:
            import_files(Path(temporary), count)


if __name__ == "__main__":
    main()

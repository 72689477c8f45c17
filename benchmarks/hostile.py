"""Hostile files, end to end: each is imported by the real command line, with a harmless essay beside it.

`python benchmarks/hostile.py`, or with some words of the names of cases. Of each case it is asked that the program ends
in time, that it says something of the file (an essay, or a sentence why there is none), that the program and its
processes never hold more than the limit, that nothing is written outside the library, and that the essay beside it
came in. The cases stand in `tests/samples/hostile_files.py`; the last ones are feeds, served on loopback and looked at
with `discover`. Ends with 1 where a case fails.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "samples"))

from hostile_files import ESCAPED, FEEDS, LARGE, QUICK, Put
from importing import Run, measured

MOST_SECONDS = 90.0
"""For one file, of which cleaning may take 30 and an archive holds several."""
MOST_MEGABYTES = 500.0
_SECRET = b"root:x:0:0"
GOOD = "The Essay Beside It\n\n" + "\n\n".join(
    f"Paragraph {number} of an essay that has nothing to do with the file beside it, and comes in all the same."
    for number in range(8)
)


def import_one(put: Put) -> tuple[Run, list[str], str]:
    """What the import of a case took, what is wrong with it, and what became of the first file of it."""
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary).resolve()
        pages = root / "pages"
        (pages / "hostile").mkdir(parents=True)
        put(pages / "hostile")
        (pages / "z-good.txt").write_text(GOOD, "utf-8")
        run, records, faults = _run(root, "import", str(pages))
        of_it = [record for record in records if record["origin"].startswith(str(pages / "hostile"))]
        if not of_it:
            faults.append("nothing was said of it")
        faults += [
            f"neither essay nor sentence: {record}"
            for record in records
            if record["essay_id"] is None and not str(record["error"] or "").endswith(".")
        ]
        if not any(record["origin"].endswith("z-good.txt") and record["essay_id"] for record in records):
            faults.append("the essay beside it did not come in")
        return run, faults, _outcome(of_it, str(pages / "hostile"))


def _outcome(records: list[dict[str, Any]], folder: str) -> str:
    counts = Counter(record["status"] for record in records)
    told = next((str(record["error"]).replace(f"{folder}/", "") for record in records if record["error"]), "")
    return ", ".join(f"{count} {status}" for status, count in counts.items()) + (f": {told!r}" if told else "")


def discover_one(name: str, body: bytes) -> tuple[Run, list[str], str]:
    """The same of a feed or a site map that is looked at."""
    with tempfile.TemporaryDirectory() as temporary, _served(name, body) as address:
        run, records, faults = _run(Path(temporary).resolve(), "discover", address)
        return run, faults, f"{len(records)} records"


def _run(root: Path, command: str, what: str) -> tuple[Run, list[dict[str, Any]], list[str]]:
    """Run a command in a home of its own; what it took, its records, and what is wrong."""
    home = root / "home"
    for folder in (home, root / "temporary"):
        folder.mkdir()
    before = _files(root)
    told, complained = root / "told.txt", root / "complained.txt"
    environment = {
        "HOME": str(home),
        "TMPDIR": str(root / "temporary"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }
    faults = []
    with told.open("wb") as output, complained.open("wb") as complaints:
        try:
            run = measured(
                [sys.executable, "-m", "cssreader", "--library", str(root / "library"), command, what, "--json"],
                environment,
                output=output,
                complaints=complaints,
                folder=home,
                within=MOST_SECONDS,
                ends=(0, 1),
            )
        except subprocess.TimeoutExpired:
            return Run(MOST_SECONDS, 0, 0), [], ["it does not end"]
        except SystemExit as ended:
            run = Run(0, 0, 0)
            faults.append(str(ended))
    said = complained.read_text("utf-8", "replace")
    if "Traceback" in said:
        faults.append(said.strip())
    if run.megabytes > MOST_MEGABYTES:
        faults.append(f"it takes {run.megabytes:.0f} MB")
    library = root / "library"
    strange = [file for file in _files(root) - before if library not in file.parents]
    strange += [file for file in (Path("/tmp", ESCAPED), Path("/", ESCAPED), root.parent / ESCAPED) if file.exists()]
    faults += [f"it wrote {file}" for file in strange if file not in (told, complained)]
    faults += [f"it read /etc/passwd into {file}" for file in _files(library) if _SECRET in file.read_bytes()]
    return run, [json.loads(line) for line in told.read_text("utf-8").splitlines()], faults


def _files(root: Path) -> set[Path]:
    return {file for file in root.rglob("*") if not file.is_dir()}


@contextmanager
def _served(name: str, body: bytes) -> Iterator[str]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == f"/{name}"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "application/xml")
            self.send_header("Content-Length", str(len(body) if found else 0))
            self.end_headers()
            if found:
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/{name}"
        server.shutdown()


def _show(name: str, run: Run, faults: list[str], outcome: str) -> None:
    verdict = f"FAILS: {'; '.join(faults)}" if faults else "well"
    print(f"  {name:<46} {run.seconds:6.1f} s {run.megabytes:6.0f} MB  {verdict}; {outcome[:200]}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*", help="only the cases whose names hold one of these")
    words = parser.parse_args().words
    failed = 0
    for name, put in (QUICK | LARGE).items():
        if not words or any(word in name for word in words):
            run, faults, outcome = import_one(put)
            failed += bool(faults)
            _show(name, run, faults, outcome)
    for name, (file, make) in FEEDS.items():
        if not words or any(word in name for word in words):
            run, faults, outcome = discover_one(file, make())
            failed += bool(faults)
            _show(name, run, faults, outcome)
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()

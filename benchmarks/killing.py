"""Kills the program at random moments and looks whether everything it had called done is there.

    python benchmarks/killing.py --rounds 250 --seed 1 --kind write
    python benchmarks/killing.py --rounds 50 --kind migrate --kind backup --kind restore --kind index --kind repair

Each round starts a process (`killing_work.py`) on a library, kills it, and opens the library again: what was called
done is there, what was begun is there wholly or not at all, the check finds nothing, the index catches up, and every
backup that has its name can be read.
"""

import argparse
import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cssreader.app import annotate_essay, keep_index_fresh, tend_library
from cssreader.app.check_library import check_library
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts
from cssreader.paths import LibraryFolder
from cssreader.store.migrating import migrate, shipped_migrations

KINDS = ("write", "migrate", "backup", "restore", "index", "repair")
WORK = Path(__file__).with_name("killing_work.py")
OLD_SCHEMA = 3
State = dict[str, Any]


def make(folder: LibraryFolder, essays: int = 30) -> None:
    with open_workspace(folder) as workspace:
        chance = random.Random(7)
        for number in range(essays):
            words = " ".join(chance.choice(("water", "canal", "law", "river", "tax", "school")) for _ in range(400))
            page = CleanedPage(EssayFacts(f"Essay {number}"), (Paragraph((Span(words),)),))
            original = workspace.store.originals.keep(words.encode())
            essay = workspace.store.essays.add(page, origin=f"/p{number}", original=original, at=datetime.now(UTC))
            for place in range(5):
                start = place * 9
                annotate_essay.add_highlight(workspace, essay, start, start + 8, Category.FACT, tags=("m",))
        keep_index_fresh.bring_index_up_to_date(workspace)


def make_old(folder: LibraryFolder, essays: int = 300) -> None:
    """A library of an early schema, filled with plain SQL."""
    folder.root.mkdir(parents=True)
    with closing(sqlite3.connect(folder.database, isolation_level=None)) as raw:
        migrate(raw, folder, shipped_migrations()[:OLD_SCHEMA])
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("BEGIN")
        for number in range(1, essays + 1):
            at = "2026-01-01T00:00:00.000000+00:00"
            raw.execute(
                "INSERT INTO essays (id, uid, origin, added_at, newest_version_id) VALUES (?, ?, ?, ?, ?)",
                (number, f"uid{number}", f"/p{number}", at, number),
            )
            raw.execute(
                "INSERT INTO versions (id, essay_id, number, created_at, original, title, words, opening, text_hash, "
                "facts, address) VALUES (?, ?, 1, ?, '', ?, 1, 'Old', '', '{}', ?)",
                (number, number, at, f"Old {number}", f"https://old.example/{number}"),
            )
            raw.execute("INSERT INTO bodies VALUES (?, '[]', '<p>Old</p>', 'Old')", (number,))
        raw.execute("COMMIT")


def state(workspace: Workspace) -> State:
    """Everything that the work speaks of, by the keys it uses."""
    found: State = {}
    store = workspace.store
    for mark in store.annotations.all():
        found[f"note:{mark.id}"] = mark.note
        assert mark.tags, "an annotation without its tags is half of one"
    for summary in store.essays.summaries():
        found.update({f"tag:{summary.id}:{tag}": True for tag in summary.tags})
        essay = store.essays.get(summary.id)
        found[f"position:{summary.id}"] = essay.position.offset
        found[f"text:{essay.summary.origin.removeprefix('/new/').removesuffix('.txt')}"] = True
    for key, text in store.connection.rows("SELECT key, text FROM drafts"):
        found[f"draft:{key.removeprefix('note:')}"] = text
    found.update({f"backup:{file.name}": True for file in store.folder.backups.glob("*.zip")})
    return found


def kill(folder: LibraryFolder, kind: str, seed: int, seconds: float) -> tuple[list[State], State, int]:
    """Start the work, kill it; gives what was done, what was under way, and how many acts were done."""
    command = [sys.executable, str(WORK), str(folder.root), kind, str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        first = program.stdout.readline()
        assert first, "the work did not start"
        time.sleep(seconds)
        still_running = program.poll() is None
        program.kill()
        lines = [json.loads(line) for line in program.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    assert still_running, f"the work ended by itself with {program.returncode}"
    done = [told for word, told in lines if word == "done"]
    under_way = lines[-1][1] if lines and lines[-1][0] == "begun" else {}
    return done, under_way, len(done)


def problems(folder: LibraryFolder, done: list[State], under_way: State) -> list[str]:
    """What is not as it must be after a kill."""
    wanted: State = {}
    for told in done:
        wanted.update(told)
    found = []
    with open_workspace(folder) as workspace:
        now = state(workspace)
        for key, value in wanted.items():
            if now.get(key) not in (value, under_way.get(key, value)):
                found.append(f"{key} is {now.get(key)!r}, and was said to be {value!r}")
        came = {now.get(key) == value for key, value in under_way.items() if wanted.get(key) != value}
        if len(came) > 1 and not any(key.startswith("tag:") for key in under_way):
            found.append(f"half of {under_way} is there")
        keep_index_fresh.bring_index_up_to_date(workspace)
        found += [each for each in check_library(workspace).problems if "Old" not in each]
        if workspace.store.queue.count():
            found.append("the index did not catch up")
    for file in folder.backups.glob("*.zip"):
        with zipfile.ZipFile(file) as archive:
            if archive.testzip() is not None:
                found.append(f"the backup {file.name} is damaged")
    return found


def content(folder: LibraryFolder) -> tuple[tuple[str, int], ...]:
    with open_workspace(folder) as workspace:
        return tuple(sorted((each.title, each.annotations) for each in workspace.store.essays.summaries()))


def run(kind: str, rounds: int, seed: int, root: Path) -> tuple[int, list[str]]:
    """Kill so often; gives how many acts were called done, and what was wrong."""
    model, folder = LibraryFolder(root / "model"), LibraryFolder(root / "library")
    (make_old if kind == "migrate" else make)(model)
    allowed = set()
    if kind == "restore":
        archives = root / "archives"
        archives.mkdir()
        for name in ("one", "two"):
            with open_workspace(model) as workspace:
                tend_library.back_up_library(workspace, archives / f"{name}.zip")
                allowed.add(
                    tuple(sorted((each.title, each.annotations) for each in workspace.store.essays.summaries()))
                )
            make(model, 4)
    chance = random.Random(seed)
    acts, wrong = 0, []
    for number in range(rounds):
        if not folder.root.exists() or kind == "migrate" or number % 40 == 0:
            shutil.rmtree(folder.root, ignore_errors=True)
            shutil.copytree(model.root, folder.root)
        before = content(folder) if kind not in ("write", "migrate") else None
        seconds = chance.uniform(0, {"write": 0.4, "migrate": 0.15}.get(kind, 0.6))
        done, under_way, count = kill(folder, kind, chance.getrandbits(40), seconds)
        acts += count
        said = problems(folder, done, under_way)
        after = content(folder)
        if before is not None and after != before and after not in allowed:
            said.append("the library holds something else")
        if kind == "migrate" and len(after) != 300:
            said.append(f"of 300 essays {len(after)} are there")
        wrong += [f"{kind}, round {number}: {each}" for each in said]
        for file in (*folder.backups.glob("library-*.zip"), *folder.backups.glob("before-*.zip")):
            file.unlink()
    return acts, wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS, action="append")
    options = parser.parse_args()
    found: Counter[str] = Counter()
    for kind in options.kind or KINDS:
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="killing-") as root:
            acts, wrong = run(kind, options.rounds, options.seed, Path(root))
        took = time.monotonic() - began
        print(f"{kind}: killed {options.rounds} times, {acts} acts called done, {len(wrong)} problems, {took:.0f} s")
        for each in wrong[:20]:
            print(f"  {each}")
        found[kind] = len(wrong)
    return 1 if found.total() else 0


if __name__ == "__main__":
    sys.exit(main())

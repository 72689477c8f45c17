"""How fast essays are put into the search index, beside SQLite's FTS5 with the same texts.

    python benchmarks/indexing.py [--count 1000]

Processor time, the least of several runs, because the machine that measures is seldom alone.
"""

import argparse
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import generate

from cssreader.app.keep_index_fresh import LARGE_BATCH
from cssreader.domain.essay import EssayId
from cssreader.domain.search import HitKind, IndexDocument
from cssreader.index.searching import IndexSearcher
from cssreader.index.writing import write_batch
from cssreader.text.query_language import parse_query

SEED = 2026
WORDS = 900
DIFFERENT = 2_000
"""Essays that are invented; of more, the later ones are these again with other rare words in them."""

RUNS = 3
CHANGES = 15


def documents(count: int) -> Iterator[IndexDocument]:
    """Essays of 900 words."""
    known: list[IndexDocument] = []
    words: list[str] = []
    for page in generate(SEED, 10 * DIFFERENT):
        words += " \n\n ".join(page.essay_lines).split(" ")
        while len(words) >= WORDS and len(known) < min(count, DIFFERENT):
            body, words = " ".join(words[:WORDS]), words[WORDS:]
            known.append(_document(len(known) + 1, page.title, page.author, body))
        if len(known) == min(count, DIFFERENT):
            break
    for number in range(count):
        document = known[number % len(known)]
        if number >= len(known):
            document = _renewed(document, number + 1)
        yield document


def _document(number: int, title: str, author: str, body: str) -> IndexDocument:
    return IndexDocument(f"e{number}", HitKind.ESSAY, EssayId(number), None, title, body, author, (), "")


def _renewed(document: IndexDocument, number: int) -> IndexDocument:
    rare = " ".join(f"rare{number:x}{each}" for each in range(5))
    return replace(document, key=f"e{number}", essay_id=EssayId(number), body=f"{document.body} {rare}")


def batches(count: int) -> Iterator[Sequence[IndexDocument]]:
    batch: list[IndexDocument] = []
    for document in documents(count):
        batch.append(document)
        if len(batch) == LARGE_BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def ours(folder: Path, count: int) -> float:
    seconds = 0.0
    for batch in batches(count):
        began = time.process_time()
        write_batch(folder, batch, [])
        seconds += time.process_time() - began
    return seconds


def fts5(file: Path, count: int) -> float:
    seconds = 0.0
    with sqlite3.connect(file) as database:
        database.execute("CREATE VIRTUAL TABLE essays USING fts5(title, body, author, tokenize='porter unicode61')")
        for batch in batches(count):
            began = time.process_time()
            database.executemany(
                "INSERT INTO essays VALUES (?, ?, ?)", [(each.title, each.body, each.author) for each in batch]
            )
            database.commit()
            seconds += time.process_time() - began
    database.close()
    return seconds


def changes(folder: Path, count: int) -> tuple[list[float], list[float]]:
    """Milliseconds to commit one changed essay, and to answer the first question after it."""
    committed: list[float] = []
    answered: list[float] = []
    searcher = IndexSearcher(folder)
    question = parse_query("economy")
    searcher.search(question, 20)
    for number, document in enumerate(documents(CHANGES)):
        changed = _renewed(document, 1 + number * count // CHANGES)
        began = time.process_time()
        write_batch(folder, [changed], [])
        committed.append((time.process_time() - began) * 1000)
        began = time.process_time()
        searcher.search(question, 20)
        answered.append((time.process_time() - began) * 1000)
    searcher.close()
    return committed, answered


def size_of(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def megabytes() -> float:
    """The most memory that this process had."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20) if sys.platform == "darwin" else most / (1 << 10)


def show(name: str, value: float, unit: str) -> None:
    print(f"  {name:<58} {value:9.1f} {unit}", flush=True)


def index(root: Path, count: int = 1_000) -> None:
    """What `run.py` calls, too."""
    print(f"index: {count} essays of {WORDS} words, processor time", flush=True)
    runs = 1 if count > 5_000 else RUNS
    mine = min(ours(root / f"index-{run}", count) for run in range(runs))
    show("CSS Reader", count / mine, "essays/s")
    show("CSS Reader: memory", megabytes(), "MB")
    committed, answered = changes(root / "index-0", count)
    show("one changed essay committed, median", sorted(committed)[CHANGES // 2], "ms")
    show("one changed essay committed, with the tidying of small segments", max(committed), "ms")
    show("the first question after it, median", sorted(answered)[CHANGES // 2], "ms")
    show("CSS Reader: memory, after searching", megabytes(), "MB")
    theirs = min(fts5(root / f"fts5-{run}.db", count) for run in range(runs))
    show("SQLite FTS5", count / theirs, "essays/s")
    show("ratio to FTS5, time", mine / theirs, "")
    show("CSS Reader: on the disk", size_of(root / "index-0"), "MB")
    show("SQLite FTS5, with the texts: on the disk", (root / "fts5-0.db").stat().st_size / 1e6, "MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, action="append", help="how many essays; may be given several times")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    for count in chosen.count or [1_000]:
        if chosen.here:
            with tempfile.TemporaryDirectory() as temporary:
                index(Path(temporary), count)
        else:
            # In a process of its own, so that the memory of one is not that of another.
            subprocess.run([sys.executable, __file__, "--here", "--count", str(count)], check=True)


if __name__ == "__main__":
    main()

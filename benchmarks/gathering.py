"""How fast material is gathered for a long question, beside the search of the same words.

    python benchmarks/gathering.py [--count 1000] [--count 10000]

Processor time, because the machine that measures is seldom alone. Each question is 35 words of an essay as they stand,
longer than those of most papers.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from indexing import SEED, documents
from searching import make_library

from cssreader.app.search_library import LibrarySearch
from cssreader.app.workspace import open_workspace
from cssreader.paths import LibraryFolder

QUESTIONS = 40
WORDS = 35


def questions(count: int) -> list[str]:
    chance = random.Random(SEED)
    essays = list(documents(min(count, 500)))
    asked: list[str] = []
    for _ in range(QUESTIONS):
        words = chance.choice(essays).body.split()
        at = chance.randrange(len(words) - WORDS)
        asked.append(f"Critically analyse: {' '.join(words[at : at + WORDS])} (20 marks)")
    return asked


def timed(ask: Callable[[str], object], asked: Sequence[str]) -> list[float]:
    """Milliseconds of the processor for each question, the quickest first."""
    taken: list[float] = []
    for question in asked:
        began = time.process_time()
        ask(question)
        taken.append((time.process_time() - began) * 1000)
    return sorted(taken)


def report(name: str, taken: Sequence[float]) -> float:
    middle = statistics.median(taken)
    print(f"  {name}: median {middle:.1f} ms, 95 % {taken[int(len(taken) * 0.95)]:.1f} ms, most {taken[-1]:.1f} ms")
    return middle


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, action="append", help="how many essays; may be given several times")
    for count in parser.parse_args().count or [1_000]:
        with tempfile.TemporaryDirectory() as folder:
            make_library(Path(folder) / "library", count)
            with open_workspace(LibraryFolder(Path(folder) / "library")) as workspace:
                search = LibrarySearch(workspace)
                search.material("economy")
                asked = questions(count)
                print(f"gathering: {count} essays of 900 words, questions of {WORDS} words, processor time", flush=True)
                gathering = report("material", timed(search.material, asked))
                searching = report("search of the same words", timed(search.search, asked))
                print(f"  ratio of the medians {gathering / searching:.2f}")
                search.close()


if __name__ == "__main__":
    main()

"""How fast questions are answered, beside SQLite's FTS5 with `snippet()` and tantivy, with the same texts.

    python benchmarks/searching.py [--count 1000] [--count 10000] [--keep FOLDER]

Every engine answers with the best twenty essays and their passages. Ours is the whole use case, as the window and the
command line call it: the question read, the index asked, summaries and texts taken from the library, passages cut and
marked. Processor time, because the machine that measures is seldom alone; each question is put once, so nothing has
been remembered of it, and once more, as somebody does who comes back to it. tantivy is left out where it is missing.
"""

import argparse
import importlib.util
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from indexing import SEED, documents, megabytes, show

from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.search_library import LibrarySearch
from cssreader.app.workspace import open_workspace
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts
from cssreader.domain.library import OriginalId
from cssreader.domain.search import IndexDocument
from cssreader.paths import LibraryFolder
from cssreader.text.words import is_stop_word

BEST = 20
OF_A_KIND = 40
_SHORTEST = 4
_PARAGRAPH = 90
"""Words."""


class Question(NamedTuple):
    kind: str
    words: tuple[str, ...]
    prefix: bool = False
    phrase: bool = False
    any_word: bool = False

    def ours(self) -> str:
        return f'"{" ".join(self.words)}"' if self.phrase else " ".join(self.words)

    def fts5(self) -> str:
        if self.phrase:
            return f'"{" ".join(self.words)}"'
        quoted = [f'"{word}"' for word in self.words]
        if self.prefix:
            quoted[-1] += "*"
        return (" OR " if self.any_word else " AND ").join(quoted)


def questions(essays: Sequence[IndexDocument]) -> Iterator[Question]:
    """Questions of several kinds, made of the words of the essays: the same for the same essays."""
    chance = random.Random(SEED)
    for _ in range(OF_A_KIND):
        words = chance.choice(essays).body.split()
        telling = [word.strip(".,:;?").lower() for word in words]
        telling = [word for word in telling if len(word) >= _SHORTEST and word.isalpha() and not is_stop_word(word)]
        yield Question("one word", (chance.choice(telling),))
        yield Question("two words", tuple(chance.sample(telling, 2)))
        yield Question("three words", tuple(chance.sample(telling, 3)))
        word = chance.choice(telling)
        yield Question("three letters of a word", (word[:3],), prefix=True)
        one, other = chance.sample(telling, 2)
        yield Question("two words, the last unfinished", (one, other[: max(3, len(other) - 2)]), prefix=True)
        at = chance.randrange(len(words) - 3)
        yield Question("phrase of three words", tuple(word.strip(".,:;?") for word in words[at : at + 3]), phrase=True)
        yield Question("twelve words, any of them", tuple(chance.sample(telling, 12)), any_word=True)


def paragraphs(body: str) -> str:
    words = body.split()
    return "\n\n".join(" ".join(words[at : at + _PARAGRAPH]) for at in range(0, len(words), _PARAGRAPH))


def make_library(folder: Path, count: int) -> None:
    """A library of essays of 900 words, with its index."""
    with open_workspace(LibraryFolder(folder)) as workspace:
        began = datetime(2025, 1, 1, tzinfo=UTC)
        with workspace.store.transaction():
            for number, document in enumerate(documents(count)):
                day = (began + timedelta(days=number % 600)).date()
                facts = EssayFacts(document.title, author=document.author, published=day, site=f"site {number % 9}")
                content = tuple(Paragraph((Span(part),)) for part in paragraphs(document.body).split("\n\n"))
                page = CleanedPage(facts, content)
                workspace.store.essays.add(
                    page,
                    origin=f"/{number}",
                    original=OriginalId(f"{number:064}"),
                    at=began + timedelta(minutes=number),
                )
        bring_index_up_to_date(workspace)


def make_fts5(file: Path, count: int) -> None:
    with sqlite3.connect(file) as database:
        database.execute("CREATE VIRTUAL TABLE essays USING fts5(title, body, author, tokenize='porter unicode61')")
        rows = ((each.title, paragraphs(each.body), each.author) for each in documents(count))
        database.executemany("INSERT INTO essays VALUES (?, ?, ?)", rows)
    database.close()


def make_tantivy(folder: Path, count: int) -> None:
    import tantivy

    builder = tantivy.SchemaBuilder()
    for name in ("title", "body", "author"):
        builder.add_text_field(name, stored=True, tokenizer_name="en_stem")
    folder.mkdir()
    index = tantivy.Index(builder.build(), path=str(folder))
    writer = index.writer(200_000_000, 1)
    for each in documents(count):
        writer.add_document(tantivy.Document(title=each.title, body=paragraphs(each.body), author=each.author))
    writer.commit()
    writer.wait_merging_threads()


def ask_fts5(file: Path) -> Callable[[Question], int]:
    database = sqlite3.connect(file)
    statement = (
        "SELECT rowid, title, rank, snippet(essays, 1, '[', ']', '…', 40) FROM essays WHERE essays MATCH ? "
        "ORDER BY rank LIMIT ?"
    )
    return lambda question: len(database.execute(statement, (question.fts5(), BEST)).fetchall())


def ask_tantivy(folder: Path) -> Callable[[Question], int]:
    import tantivy

    index = tantivy.Index.open(str(folder))
    searcher = index.searcher()
    schema: Any = index.schema
    fields = ["title", "body", "author"]

    def ask(question: Question) -> int:
        if question.prefix:
            *before, last = question.words
            parts = [(tantivy.Occur.Must, index.parse_query(word, fields)) for word in before]
            parts.append((tantivy.Occur.Must, tantivy.Query.regex_query(schema, "body", f"{last}.*")))
            query = tantivy.Query.boolean_query(parts)
        else:
            query = index.parse_query(question.fts5(), fields)
        snippets = tantivy.SnippetGenerator.create(searcher, query, schema, "body")
        found = searcher.search(query, BEST).hits
        return sum(1 for _, address in found if snippets.snippet_from_doc(searcher.doc(address)) is not None)

    return ask


def timed(ask: Callable[[Question], int], asked: Sequence[Question]) -> list[float]:
    """Milliseconds of the processor for each question."""
    taken: list[float] = []
    for question in asked:
        began = time.process_time()
        ask(question)
        taken.append((time.process_time() - began) * 1000)
    return taken


def _report(name: str, taken: list[float], asked: Sequence[Question]) -> None:
    ordered = sorted(taken)
    middle, most = statistics.median(ordered), ordered[-1]
    print(f"  {name}: median {middle:.2f} ms, 95 % {ordered[int(len(ordered) * 0.95)]:.2f} ms, most {most:.1f} ms")
    for kind in dict.fromkeys(question.kind for question in asked):
        of_kind = sorted(each for each, question in zip(taken, asked, strict=True) if question.kind == kind)
        print(f"      {kind:<40} {statistics.median(of_kind):8.2f} ms   (most {of_kind[-1]:.1f})")


def search(root: Path, count: int) -> None:
    library, fts5, tantivy_folder = root / f"library-{count}", root / f"fts5-{count}.db", root / f"tantivy-{count}"
    if not library.exists():
        make_library(library, count)
        make_fts5(fts5, count)
    has_tantivy = importlib.util.find_spec("tantivy") is not None
    if has_tantivy and not tantivy_folder.exists():
        make_tantivy(tantivy_folder, count)
    asked = list(questions(list(documents(min(count, 500)))))
    print(f"search: {count} essays of 900 words, the best {BEST} with their passages, processor time", flush=True)
    before = megabytes()
    with open_workspace(LibraryFolder(library)) as workspace:
        searching = LibrarySearch(workspace)

        def ask_us(question: Question) -> int:
            return len(searching.search(question.ours(), limit=BEST, last_word_is_prefix=question.prefix).hits)

        ask_us(Question("", ("economy",)))
        first = timed(ask_us, asked)
        again = timed(ask_us, asked)
        after = megabytes()
        searching.close()
    _report("CSS Reader", first, asked)
    _report("CSS Reader, asked again", again, asked)
    show("CSS Reader: memory that searching adds", after - before, "MB")
    theirs = timed(ask_fts5(fts5), asked)
    _report("SQLite FTS5 with snippet()", theirs, asked)
    show("ratio to FTS5, median", statistics.median(first) / statistics.median(theirs), "")
    if has_tantivy:
        theirs = timed(ask_tantivy(tantivy_folder), asked)
        _report("tantivy with its snippets", theirs, asked)
        show("ratio to tantivy, median", statistics.median(first) / statistics.median(theirs), "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, action="append", help="how many essays; may be given several times")
    parser.add_argument("--keep", type=Path, help="a folder in which the libraries stay for the next run")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    for count in chosen.count or [1_000]:
        if chosen.here:
            chosen.keep.mkdir(parents=True, exist_ok=True)
            search(chosen.keep, count)
            continue
        with tempfile.TemporaryDirectory() as temporary:
            folder = chosen.keep or Path(temporary)
            # In a process of its own, so that the memory of one is not that of another.
            command = [sys.executable, __file__, "--here", "--count", str(count), "--keep", str(folder)]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()

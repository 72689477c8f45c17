"""The benchmarks: `make bench`, or `make bench ARGS="start open"` for some of them. Those of the window are
in `benchmarks/windows.py`, which takes more options.

Each prints figures beside a named alternative measured in the same run, because the absolute time of one
run says more about the machine than about the program. `docs/performance.md` keeps what was measured.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from corpus import GeneratedPage, generate
from indexing import index
from windows import SCENES, measure

from cssreader.app.import_essays import store_page
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.search_library import LibrarySearch
from cssreader.app.tend_library import save_position
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, DocumentType, EssayFacts, EssayId, RawDocument, ReadingPosition
from cssreader.paths import LibraryFolder

ESSAYS = 1_000
WINDOW_ESSAYS = (1_000, 20_000)
"""In the window, where what grows with the library must not be felt."""
ROUNDS = 7
SEED = 2026


def show(name: str, seconds: list[float], unit: str = "ms", factor: float = 1000.0) -> float:
    """Print median and maximum, and return the median."""
    middle = statistics.median(seconds) * factor
    print(f"  {name:<58} {middle:9.1f} {unit}   (max {max(seconds) * factor:.1f})")
    return middle


def ratio(ours: float, theirs: float, alternative: str) -> None:
    print(f"  {'ratio to ' + alternative:<58} {ours / theirs:9.2f}")


def page_of(generated: GeneratedPage, number: int) -> tuple[RawDocument, CleanedPage]:
    """A generated essay as if cleaned, so that a library is made without waiting for the cleaning."""
    content = tuple(Paragraph((Span(line),)) for line in generated.essay_lines)
    facts = EssayFacts(title=generated.title, author=generated.author, published=generated.published)
    document = RawDocument(f"/bench/{number}.txt", "\n\n".join(generated.essay_lines).encode(), DocumentType.TEXT)
    return document, CleanedPage(facts, content)


def fill(workspace: Workspace, count: int) -> list[EssayId]:
    ids: list[EssayId] = []
    with workspace.store.transaction():
        for number, generated in enumerate(generate(SEED, count)):
            outcome = store_page(workspace, *page_of(generated, number))
            if outcome.essay_id is not None:
                ids.append(outcome.essay_id)
    return ids


def library_of(root: Path, count: int) -> LibraryFolder:
    """A library of `count` essays, indexed, with the last essay half read."""
    folder = LibraryFolder(root / f"library-{count}")
    with open_workspace(folder) as workspace:
        ids = fill(workspace, count)
        save_position(workspace, ids[-1], ReadingPosition(offset=1200, progress=0.3))
        began = time.perf_counter()
        bring_index_up_to_date(workspace)
        print(f"  {f'{count} essays indexed':<58} {count / (time.perf_counter() - began):9.0f} essays/s")
    return folder


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def stall(root: Path) -> None:
    """The longest the window does not answer while 1,000 saved pages are imported and indexed."""
    from PySide6.QtCore import QTimer

    from cssreader.gui.application import make

    print(f"stall: the window's event loop while {ESSAYS} saved pages are imported and indexed")
    pages = root / "pages"
    write_pages(pages, ESSAYS)
    application, window = make(LibraryFolder(root / "stall"), root / "stall.toml")
    window.resize(1280, 820)
    window.show()
    gaps: list[float] = []
    last = time.perf_counter()
    finished_at = 0.0

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    def finish(outcomes: object) -> None:
        nonlocal finished_at
        finished_at = time.perf_counter()
        assert isinstance(outcomes, tuple)
        print(f"  {'imported':<58} {len(outcomes) / (finished_at - began):9.0f} pages/s")

    def idle(waiting: int, _: str) -> None:
        if finished_at and not waiting:
            QTimer.singleShot(1000, leave)

    def leave() -> None:
        # Quitting closes the window, which then waits for the processes it started; nobody waits for that.
        pulse.stop()
        application.quit()

    pulse = QTimer()
    pulse.timeout.connect(beat)
    desk = window.desk
    began = time.perf_counter()

    def begin() -> None:
        nonlocal began, last
        began = last = time.perf_counter()
        gaps.clear()
        pulse.start(2)
        window.furnishing.importing.start([str(pages)])

    desk.importing.finished.connect(finish)
    desk.index.state_changed.connect(idle)
    window.furnished.connect(lambda: QTimer.singleShot(1000, begin))
    QTimer.singleShot(600_000, application.quit)
    application.exec()
    gaps.sort()
    print(f"  {'longest stall':<58} {gaps[-1] * 1000:9.1f} ms")
    print(f"  {'99.9 % of beats within':<58} {gaps[int(len(gaps) * 0.999)] * 1000:9.1f} ms")
    window.close()


def write_pages(folder: Path, count: int) -> None:
    folder.mkdir(parents=True)
    for number, generated in enumerate(generate(SEED, count)):
        (folder / f"{number:05}{generated.suffix}").write_bytes(generated.data)


def search(root: Path) -> None:
    """Questions with their passages, beside SQLite's FTS5 with `snippet()` over the same texts."""
    import sqlite3

    print(f"search: the top 20 with passages, {ESSAYS} essays")
    folder = library_of(root / "search", ESSAYS)
    questions = list(islice(questions_of(folder), 60))
    full = sqlite3.connect(":memory:")
    full.execute("CREATE VIRTUAL TABLE essays USING fts5(title, body, tokenize='porter unicode61')")
    with open_workspace(folder, read_only=True) as workspace:
        texts = workspace.store.essays.texts([each.id for each in workspace.store.essays.summaries()])
        titles = {each.id: each.title for each in workspace.store.essays.summaries()}
        full.executemany("INSERT INTO essays VALUES (?, ?)", [(titles[each], text) for each, text in texts.items()])
        searching = LibrarySearch(workspace)
        searching.search("warm")
        statement = (
            "SELECT title, snippet(essays, 1, '[', ']', '…', 40) FROM essays WHERE essays MATCH ? "
            "ORDER BY bm25(essays) LIMIT 20"
        )
        ours = [timed(lambda q=question: searching.search(q, limit=20)) for question in questions]  # type: ignore[misc]
        theirs = [
            timed(lambda q=question: full.execute(statement, (q.replace("*", " *"),)).fetchall())  # type: ignore[misc]
            for question in questions
        ]
    mine = show("CSS Reader", ours)
    other = show("SQLite FTS5 with snippet()", theirs)
    ratio(mine, other, "FTS5")


def questions_of(folder: LibraryFolder) -> Iterator[str]:
    """Words, pairs and prefixes that stand in the library."""
    with open_workspace(folder, read_only=True) as workspace:
        for summary in workspace.store.essays.summaries()[:60]:
            words = [word.strip(".,;:“”’").lower() for word in summary.opening.split()]
            words = [word for word in words if len(word) > 4 and word.isascii() and word.isalpha()]
            if len(words) < 6:
                continue
            yield words[0]
            yield f"{words[2]} {words[4]}"
            yield f"{words[5][:3]}*"


def main() -> None:
    every: dict[str, Callable[[Path], None]] = {"stall": stall, "search": search, "index": index}
    match sys.argv[1:]:
        case ["--here", name]:
            with tempfile.TemporaryDirectory() as temporary:
                every[name](Path(temporary))
        case wanted:
            when = datetime.now(UTC).strftime("%Y-%m-%d")
            print(
                f"{when}, {platform.system()}, {os.cpu_count()} processors, Python {platform.python_version()}",
                flush=True,
            )
            scenes = [name for name in SCENES if name in wanted or not wanted]
            if scenes:
                measure(scenes, WINDOW_ESSAYS)
            for name in every:
                if name in wanted or not wanted:
                    # Each in a process of its own: memory and caches are new.
                    subprocess.run([sys.executable, __file__, "--here", name], check=True)


if __name__ == "__main__":
    main()

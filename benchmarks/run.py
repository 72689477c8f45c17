"""The benchmarks: `make bench`, or `make bench ARGS="start open"` for some of them.

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

from cssreader.app.annotate_essay import add_highlight, annotations_of
from cssreader.app.import_essays import store_page
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.read_essay import find_in_essay, highlight_runs, open_essay
from cssreader.app.search_library import LibrarySearch
from cssreader.app.tend_library import save_position
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, DocumentType, EssayFacts, EssayId, RawDocument, ReadingPosition
from cssreader.paths import LibraryFolder

ESSAYS = 1_000
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


def start(root: Path) -> None:
    """From nothing to the last essay on the screen, and to the whole window, each in a process of its own."""
    print("start: cold start to a readable essay, whole process")
    folder = library_of(root, ESSAYS)
    figures: dict[tuple[str, str], list[list[float]]] = {}
    for number in range(ROUNDS + 1):
        for kind in ("cssreader", "bare"):
            for moment, *measured in probe_start(kind, folder, root / "settings.toml"):
                if number:
                    figures.setdefault((kind, moment), []).append([float(each) for each in measured])
    bare = figures["bare", "painted"]
    alternative = "an empty QTextBrowser"
    theirs = [show(alternative, [each[0] for each in bare])]
    theirs.append(show(f"{alternative}: processor", [each[1] for each in bare]))
    show(f"{alternative}: peak memory", [each[2] for each in bare], "MB", 1)
    for moment, name in (("painted", "the last essay painted"), ("furnished", "the whole window")):
        ours = figures["cssreader", moment]
        ratio(show(name, [each[0] for each in ours]), theirs[0], alternative)
        ratio(show(f"{name}: processor", [each[1] for each in ours]), theirs[1], alternative)
        show(f"{name}: peak memory", [each[2] for each in ours], "MB", 1)


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


def long_essay(workspace: Workspace) -> EssayId:
    """An essay of 3,000 words with 100 highlights."""
    lines: list[str] = []
    for generated in generate(SEED + 1, 20):
        lines.extend(generated.essay_lines)
        if sum(len(line.split()) for line in lines) >= 3000:
            break
    content = tuple(Paragraph((Span(line),)) for line in lines)
    document = RawDocument("/bench/long.txt", "\n\n".join(lines).encode(), DocumentType.TEXT)
    outcome = store_page(workspace, document, CleanedPage(EssayFacts(title="A long essay"), content))
    assert outcome.essay_id is not None
    length = len(workspace.store.essays.text(outcome.essay_id))
    for number in range(100):
        at = number * (length - 100) // 100
        add_highlight(workspace, outcome.essay_id, at, at + 60, list(Category)[number % 8])
    return outcome.essay_id


def open_(root: Path) -> None:
    """From the library to the painted page, for an essay of 3,000 words with 100 highlights."""
    from PySide6.QtWidgets import QApplication, QTextBrowser

    from cssreader.gui.reading.reading_pane import ReadingPane
    from cssreader.gui.theme.fonts import load_fonts
    from cssreader.gui.theme.tokens import load_theme
    from cssreader.settings import Settings
    from cssreader.text.safe_html import to_html

    print("open: an essay of 3,000 words with 100 highlights, read, laid out and painted")
    application = QApplication.instance() or QApplication([])
    load_fonts()
    with open_workspace(LibraryFolder(root / "open")) as workspace:
        essay_id = long_essay(workspace)
        pane = ReadingPane(load_theme("light"), Settings().reading, find_in=find_in_essay, resolve_runs=highlight_runs)
        browser = QTextBrowser()
        for widget in (pane, browser):
            widget.resize(900, 800)
            widget.show()
        html = to_html(workspace.store.essays.get(essay_id).content)

        def ours() -> None:
            pane.show_essay(open_essay(workspace, essay_id))
            pane.grab()

        def theirs() -> None:
            browser.setHtml(html)
            browser.grab()

        figures = [(timed(ours), timed(theirs)) for _ in range(ROUNDS + 1)][1:]
        mine = show("CSS Reader, with the database and the highlights", [each[0] for each in figures])
        other = show("QTextBrowser.setHtml of the same text, no highlights", [each[1] for each in figures])
        ratio(mine, other, "QTextBrowser.setHtml")
        assert len(annotations_of(workspace, essay_id)) == 100
    del application


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
    every = {"start": start, "open": open_, "stall": stall, "search": search, "index": index}
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
            for name in wanted or every:
                # Each in a process of its own: there is one QApplication in a process, and memory and caches are new.
                subprocess.run([sys.executable, __file__, "--here", name], check=True)


if __name__ == "__main__":
    main()

"""Libraries for the benchmarks of the window: many essays, and one of them long, much marked and read last.

They are written through the store in bulk, without cleaning, and indexed. In a folder that is kept a library is made
once; its name says what is in it.
"""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import GeneratedPage, generate
from corpus_words import Vocabulary, Writer

from cssreader.app.annotate_essay import add_bookmark, add_highlight, edit_annotation
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.tend_library import save_position
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId, ReadingPosition
from cssreader.domain.library import OriginalId
from cssreader.paths import LibraryFolder

SEED = 2026
WORDS = 3_000
"""Of the long essay."""
HIGHLIGHTS = 200
NOTED_EVERY = 10
"""One highlight in so many has a note."""
TITLE = "A long essay"
_DIFFERENT = 2_000
"""Texts that are invented; of more essays, the later ones have these texts again, under titles of their own."""


def library_of(root: Path, count: int, highlights: int = HIGHLIGHTS) -> LibraryFolder:
    """A library of `count` essays, the last of them long and half read; made in `root` unless it is there."""
    folder = LibraryFolder(root / f"library-{count}-{highlights}")
    made = folder.root / "made"
    if not made.exists():
        with open_workspace(folder) as workspace:
            _fill(workspace, count - 1)
            bring_index_up_to_date(workspace)
            add_long_essay(workspace, highlights)
            bring_index_up_to_date(workspace)
        made.touch()
    return folder


def long_essay_in(workspace: Workspace) -> EssayId:
    return next(each.id for each in workspace.store.essays.summaries() if each.title == TITLE)


def add_long_essay(workspace: Workspace, highlights: int) -> EssayId:
    """An essay of 3,000 words with evenly spread highlights of all kinds, some with notes, and a few bookmarks."""
    lines: list[str] = []
    for generated in generate(SEED + 1, 20):
        lines.extend(generated.essay_lines)
        if sum(len(line.split()) for line in lines) >= WORDS:
            break
    page = CleanedPage(EssayFacts(title=TITLE), tuple(Paragraph((Span(line),)) for line in lines))
    essay_id = _add(workspace, page, 999_999)
    length = len(workspace.store.essays.text(essay_id))
    kinds = SHIPPED_CATEGORIES
    for number in range(highlights):
        at = number * (length - 100) // highlights
        made = add_highlight(workspace, essay_id, at, at + 60, kinds[number % len(kinds)]).after
        if made is not None and number % NOTED_EVERY == 0:
            edit_annotation(workspace, made.id, note=f"What is said here belongs to part {number} of *my* outline.")
    for number in range(5):
        add_bookmark(workspace, essay_id, number * length // 5)
    save_position(workspace, essay_id, ReadingPosition(offset=1200, progress=0.3))
    return essay_id


def _fill(workspace: Workspace, count: int) -> None:
    with workspace.store.transaction():
        for number, page in enumerate(_pages(count)):
            _add(workspace, page, number)


def _pages(count: int) -> Iterator[CleanedPage]:
    known: list[GeneratedPage] = []
    vocabulary = Vocabulary(random.Random(SEED))
    for generated in generate(SEED, min(count, _DIFFERENT)):
        known.append(generated)
        yield _page(generated, generated.title)
    for number in range(len(known), count):
        title = Writer(vocabulary, random.Random(f"{SEED} title {number}")).title()
        yield _page(known[number % len(known)], title)


def _page(generated: GeneratedPage, title: str) -> CleanedPage:
    facts = EssayFacts(title=title, author=generated.author, published=generated.published, site="example.org")
    return CleanedPage(facts, tuple(Paragraph((Span(line),)) for line in generated.essay_lines))


def _add(workspace: Workspace, page: CleanedPage, number: int) -> EssayId:
    return workspace.store.essays.add(
        page,
        origin=f"/bench/{number}",
        original=OriginalId(f"{number:064}"),
        at=datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=number),
    )

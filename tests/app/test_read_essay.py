"""An essay is taken from the library and put before a reader."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import add_bookmark, add_highlight
from cssreader.app.read_essay import find_in_essay, highlight_runs, open_essay
from cssreader.app.workspace import open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.content import Heading, Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId, ReadingPosition
from cssreader.domain.library import OriginalId
from cssreader.errors import NotFoundError
from cssreader.paths import LibraryFolder

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PAGE = CleanedPage(
    EssayFacts(title="The Canal"),
    (
        Paragraph((Span("The canal was dug in 1890."),)),
        Heading(2, (Span("What it watered"),)),
        Paragraph((Span("It watered the whole of the district."),)),
    ),
)


def test_an_essay_opens_with_its_marks_its_outline_and_its_place(tmp_path: Path) -> None:
    with open_workspace(LibraryFolder(tmp_path)) as workspace:
        original: OriginalId = workspace.store.originals.keep(b"<p>The canal</p>")
        with workspace.store.transaction():
            essay_id = workspace.store.essays.add(PAGE, origin="/saved/canal.html", original=original, at=NOON)
            workspace.store.essays.set_position(essay_id, ReadingPosition(28, 0.5))
        add_bookmark(workspace, essay_id, 28)
        add_highlight(workspace, essay_id, 4, 25, Category.FACT)
        opened = open_essay(workspace, essay_id)
    assert "The Canal" == opened.essay.facts.title
    assert PAGE.content == opened.essay.content
    assert [("canal was dug in 1890", Category.FACT), ("What it watered", None)] == [
        (annotation.quote, annotation.category) for annotation in opened.annotations
    ]
    assert [(2, "What it watered", 28)] == [(entry.level, entry.title, entry.offset) for entry in opened.outline]
    assert ReadingPosition(28, 0.5) == opened.essay.position
    assert [(4, 25)] == [(run.start, run.end) for run in highlight_runs(opened.annotations)]
    text = opened.essay.text
    assert ["watered", "watered"] == [text[start:end] for start, end in find_in_essay(text, "WATERED")]


def test_an_essay_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with open_workspace(LibraryFolder(tmp_path)) as workspace, pytest.raises(NotFoundError):
        open_essay(workspace, EssayId(7))

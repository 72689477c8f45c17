"""A library in a temporary folder, and pages to put into it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from cssreader.domain.annotation import Anchored, Annotation, AnnotationId, AnnotationKind, Category, Selector
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.paths import LibraryFolder
from cssreader.store import Store, open_store

NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> LibraryFolder:
    return LibraryFolder(tmp_path / "my library #1?")


@pytest.fixture
def store(folder: LibraryFolder) -> Iterator[Store]:
    opened = open_store(folder)
    yield opened
    opened.close()


@pytest.fixture
def page() -> Callable[..., CleanedPage]:
    """A page of the given paragraphs; keywords are facts, and `tags`."""

    def make(*paragraphs: str, tags: tuple[str, ...] = (), **facts: Any) -> CleanedPage:
        words = paragraphs or ("The canal was dug in 1890.", "It watered the whole of the district.")
        content = tuple(Paragraph((Span(text),)) for text in words)
        return CleanedPage(EssayFacts(**{"title": "The Canal", **facts}), content, tags=tags)

    return make


@pytest.fixture
def add_essay(store: Store, page: Callable[..., CleanedPage]) -> Callable[..., EssayId]:
    """Store an essay, each a minute later than the one before; keywords are for `page`, and `origin`."""
    minutes = count()

    def add(*paragraphs: str, origin: str = "/saved/canal.html", **rest: Any) -> EssayId:
        made = page(*paragraphs, **rest)
        original = store.originals.keep(repr(made).encode())
        at = NOON + timedelta(minutes=next(minutes))
        return store.essays.add(made, origin=origin, original=original, at=at)

    return add


@pytest.fixture
def mark() -> Callable[..., Annotation]:
    """A highlight on an essay; keywords replace any of its values."""

    def make(essay_id: EssayId, **values: Any) -> Annotation:
        whole: dict[str, Any] = {
            "id": AnnotationId("6a2f41a3-c54c-4d0f-9d5e-000000000001"),
            "kind": AnnotationKind.HIGHLIGHT,
            "category": Category.FACT,
            "selector": Selector("canal", "The ", " was", 4, 9),
            "version_id": None,
            "placement": Anchored(4, 9),
            "note": "",
            "tags": (),
            "created_at": NOON,
            "modified_at": NOON,
        }
        return Annotation(essay_id=essay_id, **{**whole, **values})

    return make

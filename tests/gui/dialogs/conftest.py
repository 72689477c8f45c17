"""What the dialogs are shown."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QObject

from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import (
    Essay,
    EssayFacts,
    EssayId,
    EssaySummary,
    ReadingPosition,
    RemovedBlock,
    Shelf,
    VersionId,
)
from cssreader.gui.theme.tokens import Theme, load_theme


@pytest.fixture(scope="session")
def theme() -> Theme:
    return load_theme("light")


@pytest.fixture
def part() -> Callable[..., Any]:
    """Finds a widget by its kind and, where there are several, its name."""

    def find(parent: QObject, kind: type[QObject], name: str = "") -> Any:
        found = parent.findChild(kind, name) if name else parent.findChild(kind)
        assert found is not None, name
        return found

    return find


@pytest.fixture
def essay_with() -> Callable[..., Essay]:
    """An essay with some facts, and with blocks that were removed from its page."""

    def make(*removed: RemovedBlock, tags: tuple[str, ...] = ("water",), **facts: Any) -> Essay:
        told: dict[str, Any] = {
            "title": "The Price of Distrust",
            "author": "Ayesha Karim",
            "published": date(2025, 7, 27),
        }
        known = EssayFacts(**told | facts)
        summary = EssaySummary(
            id=EssayId(1),
            title=known.title,
            author=known.author,
            published=known.published,
            site=None,
            origin="/home/reader/water.html",
            added_at=datetime(2026, 3, 3, tzinfo=UTC),
            words=3,
            opening="",
            tags=tags,
            shelf=Shelf.INBOX,
            progress=0.0,
            annotations=0,
            trashed=False,
        )
        content = (Paragraph((Span("Rivers read nothing."),)),)
        text = "Rivers read nothing."
        return Essay(summary, known, VersionId(1), content, text, removed, ReadingPosition(0, 0.0))

    return make

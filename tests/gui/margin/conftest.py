"""A margin to speak to in a reader's verbs, and annotations to put in it."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Placement,
    Selector,
)
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import (
    Essay,
    EssayFacts,
    EssayId,
    EssaySummary,
    ReadingPosition,
    RemovalReason,
    RemovedBlock,
    Shelf,
    VersionId,
)
from cssreader.domain.reading import OpenedEssay, OutlineEntry
from cssreader.gui.controls.empty_state import EmptyState
from cssreader.gui.controls.text_page import TextPage
from cssreader.gui.margin.margin_pane import MarginPane, MarginView
from cssreader.gui.theme.tokens import Theme, load_theme

TEXT = (
    "Rivers do not read maps. They cross every line that was drawn over them.\n\n"
    "A canal is a promise between those at its head and those at its tail.\n\n"
    "پانی زندگی ہے اور انصاف اس کی تقسیم ہے۔\n\n"
    "Where nobody measures, everybody suspects."
)
NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)


class Writer:
    """Makes annotations and essays, each a little later than the one before."""

    text = TEXT

    def __init__(self) -> None:
        self._made = 0

    def mark(
        self,
        words: str | None,
        category: Category | None = None,
        *,
        note: str = "",
        tags: tuple[str, ...] = (),
        kind: AnnotationKind = AnnotationKind.HIGHLIGHT,
        placement: Placement | None = None,
    ) -> Annotation:
        """A mark on `words` of the text, or on the whole essay."""
        self._made += 1
        start = max(TEXT.find(words), 0) if words else 0
        end = start + len(words or "")
        return Annotation(
            id=AnnotationId(str(uuid.UUID(int=self._made))),
            essay_id=EssayId(1),
            kind=kind,
            category=category,
            selector=None if words is None else Selector(words, "", "", start, end),
            version_id=VersionId(1),
            placement=placement or Anchored(start, end),
            note=note,
            tags=tags,
            created_at=NOW + timedelta(seconds=self._made),
            modified_at=NOW,
        )

    def note(self, words: str | None, note: str) -> Annotation:
        return self.mark(words, note=note, kind=AnnotationKind.NOTE)

    def bookmark(self, words: str) -> Annotation:
        return self.mark(words, kind=AnnotationKind.BOOKMARK)

    def essay(self, number: int = 1, **facts: Any) -> Essay:
        known = EssayFacts(**{"title": "The Price of Distrust", "author": "Ayesha Karim"} | facts)
        summary = EssaySummary(
            id=EssayId(number),
            title=known.title,
            author=known.author,
            published=known.published,
            site=known.site,
            origin="/home/reader/water.html",
            added_at=NOW,
            words=1034,
            opening="",
            tags=("water",),
            shelf=Shelf.READING,
            progress=0.3,
            annotations=0,
            trashed=False,
        )
        content = tuple(Paragraph((Span(part),)) for part in TEXT.split("\n\n"))
        removed = (RemovedBlock("Join our course.", RemovalReason.PROMOTION),)
        return Essay(summary, known, VersionId(1), content, TEXT, removed, ReadingPosition(0, 0.3))

    def opened(self, *annotations: Annotation, number: int = 1, headings: tuple[str, ...] = ()) -> OpenedEssay:
        outline = tuple(OutlineEntry(2 + place % 2, title, 10 * place) for place, title in enumerate(headings))
        return OpenedEssay(self.essay(number), annotations, outline)

    def known_essay(self) -> Essay:
        return self.essay(
            author_line="Ayesha Karim teaches economic history.",
            published=date(2025, 7, 27),
            updated=date(2025, 8, 2),
            written_by="A. Karim",
            edited_by="Bilal Shah",
            reviewed_by="Sana Mir",
            sources=("The Economic Survey",),
            site="example.org",
            section="Essays",
            views=12340,
            address="https://example.org/water",
        )


class Margin:
    """What a reader sees in the margin and does there."""

    def __init__(self, pane: MarginPane) -> None:
        self.pane = pane
        self.said: list[tuple[str, Any]] = []
        for name in (
            *("annotation_chosen", "removal_requested", "place_chosen", "draft_discarded", "writing_cancelled"),
            "note_opened",
            *("placing_requested", "place_confirmed", "dossier_requested"),
        ):
            getattr(pane, name).connect(lambda what, name=name: self.said.append((name, what)))
        for name in ("note_saved", "draft_changed", "category_chosen", "tags_saved"):
            getattr(pane, name).connect(lambda which, what, name=name: self.said.append((name, (which, what))))
        for name in (*("details_requested", "removed_blocks_requested", "versions_requested", "likenesses_requested"),):
            getattr(pane, name).connect(lambda name=name: self.said.append((name, None)))

    def part(self, kind: type[Any], name: str) -> Any:
        found = self.pane.findChild(kind, name)
        assert found is not None, name
        return found

    @property
    def cards(self) -> QListView:
        found: QListView = self.part(QListView, "annotation_list")
        return found

    @property
    def outline(self) -> QListView:
        found: QListView = self.part(QListView, "outline_list")
        return found

    @property
    def rows(self) -> list[str]:
        """What a screen reader says of each row."""
        model = self.cards.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def current(self) -> str | None:
        index = self.cards.currentIndex()
        return str(index.data()) if index.isValid() else None

    @property
    def empty_sentence(self) -> str:
        found: EmptyState = self.part(EmptyState, "marks_empty")
        return found.sentence() if found.isVisible() else ""

    @property
    def filters(self) -> list[str]:
        row = self.part(QWidget, "category_filter")
        buttons = row.findChildren(QToolButton)
        return [button.accessibleName() for button in buttons if button.isVisible()]

    def filter_by(self, beginning: str) -> None:
        row = self.part(QWidget, "category_filter")
        for button in row.findChildren(QToolButton):
            if button.isVisible() and button.accessibleName().startswith(f"Show only: {beginning}"):
                button.click()
                return
        raise AssertionError(beginning)

    def go_to(self, row: int) -> None:
        self.cards.setFocus()
        self.cards.setCurrentIndex(self.cards.model().index(row, 0))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = self.pane.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)

    def click_row(self, row: int, view: QListView | None = None) -> None:
        wanted = view or self.cards
        index: QModelIndex = wanted.model().index(row, 0)
        at: QPoint = wanted.visualRect(index).center()
        QTest.mouseClick(wanted.viewport(), Qt.MouseButton.LeftButton, pos=at)

    @property
    def note_field(self) -> QTextEdit:
        found: QTextEdit = self.part(QTextEdit, "note_text")
        return found

    @property
    def tag_field(self) -> QLineEdit:
        found: QLineEdit = self.part(QLineEdit, "tag_edit")
        return found

    @property
    def is_writing(self) -> bool:
        return bool(self.part(QWidget, "note_editor").isVisible())

    @property
    def editor_line(self) -> str:
        found: QLabel = self.part(QLabel, "editor_line")
        return found.text() if found.isVisible() else ""

    def type(self, words: str) -> None:
        QTest.keyClicks(self.note_field, words)

    @property
    def rescue_line(self) -> str:
        line = self.part(QWidget, "rescue_line")
        return str(line.findChild(QLabel).text()) if line.isVisible() else ""

    def bring_back(self) -> None:
        self.part(QWidget, "rescue_line").findChild(QPushButton).click()

    @property
    def details(self) -> str:
        found: TextPage = self.part(TextPage, "details_page")
        return found.toPlainText()

    def turn_to(self, view: MarginView) -> None:
        self.pane.show_view(view)

    def heard(self, name: str) -> list[Any]:
        return [what for said, what in self.said if said == name]


@pytest.fixture(scope="session")
def theme() -> Theme:
    return load_theme("light")


@pytest.fixture
def writer() -> Writer:
    return Writer()


@pytest.fixture
def margin(qtbot: QtBot, theme: Theme) -> Margin:
    pane = MarginPane(theme)
    qtbot.addWidget(pane)
    pane.resize(300, 900)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    return Margin(pane)


@pytest.fixture
def changed() -> Callable[..., Annotation]:
    return replace

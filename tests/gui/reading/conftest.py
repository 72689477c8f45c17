"""A reading pane with an essay in it, and a reader who works it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cssreader.app.read_essay import find_in_essay, highlight_runs
from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Placement,
    Selector,
)
from cssreader.domain.content import Content, Heading, Paragraph, Quotation, Span, TableRow
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
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.theme.fonts import load_fonts
from cssreader.gui.theme.tokens import load_theme
from cssreader.read import footnotes_in, outline_of
from cssreader.settings import ReadingSettings
from cssreader.text.plain import plain_text, word_count

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FACTS = EssayFacts(
    title="Who Owns a River?",
    author="Amina Rauf",
    author_line="Writes on water",
    published=date(2026, 3, 14),
    updated=date(2026, 4, 2),
    written_by="Amina Rauf",
    edited_by="S. Qureshi",
    reviewed_by="T. Jamil",
    sources=("The treaty, 1960, https://example.org/treaty.",),
    site="Example Review",
    section="Pakistan Affairs",
    address="https://www.example.org/essays/river",
)


def _long_content() -> Content:
    sentence = "The river number {n} rises in the hills. "
    more = "Whoever lives along it counts the same water twice, once as rain and once as a debt. " * 4
    blocks: list[Any] = []
    for n in range(40):
        if n % 8 == 4:
            blocks.append(Heading(2, (Span(f"Part {n // 8 + 1} of the basin"),)))
        blocks.append(Paragraph((Span(sentence.format(n=n) + more.strip()),)))
        if n == 10:
            blocks.append(Quotation((Span("پانی کا مسئلہ 1960 سے انصاف کا مسئلہ ہے۔"),)))
        if n == 20:
            blocks.append(TableRow(((Span("Use"),), (Span("Share"),)), header=True, starts=True))
            blocks.append(TableRow(((Span("Farms"),), (Span("ninety-one"),))))
    return tuple(blocks)


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def open_content() -> Callable[..., OpenedEssay]:
    """An opened essay of some content; `at` is where reading was left, the rest are facts."""

    def make(
        content: Content | None = None, *, at: int = 0, hidden: int = 0, number: int = 1, **facts: Any
    ) -> OpenedEssay:
        content = _long_content() if content is None else content
        text = plain_text(content)
        told = replace(FACTS, **facts)
        summary = EssaySummary(
            id=EssayId(number),
            title=told.title,
            author=told.author,
            published=told.published,
            site=told.site,
            origin="/saved/river.html",
            added_at=NOON,
            words=word_count(text),
            opening=text[:80],
            tags=(),
            shelf=Shelf.READING,
            progress=0.0,
            annotations=0,
            trashed=False,
        )
        removed = (RemovedBlock("Join now", RemovalReason.PROMOTION),) * hidden
        essay = Essay(summary, told, VersionId(number), content, text, removed, ReadingPosition(at, 0.0))
        return OpenedEssay(essay, (), outline_of(content), footnotes_in(content))

    return make


@pytest.fixture
def mark() -> Callable[..., Annotation]:
    """An annotation from one offset to another."""

    def make(
        name: str,
        start: int,
        end: int,
        *,
        category: Category | None = Category.FACT,
        kind: AnnotationKind = AnnotationKind.HIGHLIGHT,
        note: str = "",
        placement: Placement | None = None,
    ) -> Annotation:
        if kind is not AnnotationKind.HIGHLIGHT:
            category = None
        selector = Selector("", "", "", start, end)
        place = placement or Anchored(start, end)
        return Annotation(
            AnnotationId(name), EssayId(1), kind, category, selector, VersionId(1), place, note, (), NOON, NOON
        )

    return make


class Reader:
    """A person at the reading pane."""

    def __init__(self, pane: ReadingPane, opened: OpenedEssay) -> None:
        self.pane = pane
        self.text = opened.essay.text

    @property
    def view(self) -> PageView:
        view = self.pane.findChild(PageView)
        assert isinstance(view, PageView)
        return view

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        target = QApplication.focusWidget() or self.view
        for _ in range(times):
            QTest.keyClick(target, key, modifier)

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.view, words)

    def scroll_to(self, words: str) -> None:
        self.pane.go_to(self.text.index(words))

    def scroll_by(self, pixels: int) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def select(self, words: str) -> tuple[int, int]:
        """Select with the keyboard's cursor, as the mouse would."""
        start = self.text.index(words)
        self.pane.go_to(start)
        cursor = self.view.textCursor()
        places = self.view.places
        cursor.setPosition(places.position_of(start))
        cursor.setPosition(places.position_of(start + len(words)), QTextCursor.MoveMode.KeepAnchor)
        self.view.setTextCursor(cursor)
        self.view.selection_settled.emit()
        return start, start + len(words)

    def place_of(self, offset: int) -> QPoint:
        """Where a character stands in the viewport."""
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(self.view.places.position_of(offset))
        rect = self.view.cursorRect(cursor)
        return QPoint(rect.right() + 2, rect.center().y())

    def click(self, place: QPoint) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def top_words(self) -> str:
        """The first words of the line at the upper edge."""
        offset = self.pane.reading_position().offset
        return self.text[offset : offset + 24]

    def page_text(self) -> str:
        return self.view.document().toPlainText()


@pytest.fixture
def reader_of(qtbot: QtBot) -> Callable[..., Reader]:
    """A reader with an essay before them, in a pane of some size and theme."""

    def make(
        opened: OpenedEssay,
        annotations: Sequence[Annotation] = (),
        *,
        size: tuple[int, int] = (820, 640),
        theme: str = "light",
        settings: ReadingSettings | None = None,
    ) -> Reader:
        pane = ReadingPane(
            load_theme(theme), settings or ReadingSettings(), find_in=find_in_essay, resolve_runs=highlight_runs
        )
        qtbot.addWidget(pane)
        pane.resize(*size)
        with qtbot.waitExposed(pane):
            pane.show()
        opened = replace(opened, annotations=tuple(annotations))
        pane.show_essay(opened)
        reader = Reader(pane, opened)
        reader.view.setFocus()
        QApplication.processEvents()
        return reader

    return make

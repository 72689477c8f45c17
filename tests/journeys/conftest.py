"""A window on a library of its own, driven in a reader's words."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cssreader.domain.annotation import Annotation, Category
from cssreader.domain.changes import ImportOutcome
from cssreader.domain.search import SearchResult
from cssreader.gui.desk import Desk
from cssreader.gui.preferences import Preferences
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.theme.fonts import load_fonts
from cssreader.gui.window import Window
from cssreader.paths import LibraryFolder

PATIENCE_MS = 30_000


class Reader:
    """A person at the window: what they do, and what they then see."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self._qtbot = qtbot
        self.window = window
        self.imported: tuple[ImportOutcome, ...] = ()
        self.result: SearchResult | None = None
        self.said: list[str] = []
        self.exported: list[str] = []
        window.desk.importing.finished.connect(self._keep_import)
        window.desk.searching.answered.connect(self._keep_result)
        window.desk.failed.connect(self.said.append)
        window.desk.told.connect(self.exported.append)

    def _forget_import(self) -> None:
        self.imported = ()

    def _keep_import(self, outcomes: tuple[ImportOutcome, ...]) -> None:
        self.imported = outcomes

    def _keep_result(self, result: SearchResult) -> None:
        self.result = result

    def waits_until(self, true: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(true, timeout=PATIENCE_MS)

    @property
    def titles(self) -> set[str]:
        return {summary.title for summary in self.window.desk.summaries if not summary.trashed}

    @property
    def title_on_page(self) -> str | None:
        opened = self.window.furnishing.reading.opened
        return opened.essay.facts.title if opened else None

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        return self.window.furnishing.reading.annotations

    @property
    def notice(self) -> str:
        """What the window says at its foot."""
        notices = self.window.furnishing.panels.notices
        label = notices.findChild(QLabel, "notice_text")
        return "" if notices.isHidden() or label is None else str(label.text())

    def selects(self, words: str) -> None:
        """Select words on the page."""
        opened = self.window.furnishing.reading.opened
        view = self.window.furnishing.panels.reading.findChild(PageView)
        assert opened is not None
        assert isinstance(view, PageView)
        start = opened.essay.text.index(words)
        view.select(start, start + len(words))

    def drops(self, *files: Path) -> None:
        self._forget_import()
        self.window.furnishing.importing.drop([QUrl.fromLocalFile(str(file)) for file in files])
        self.waits_until(lambda: bool(self.imported))
        wanted = {outcome.title for outcome in self.imported if outcome.essay_id is not None}
        self.waits_until(lambda: wanted <= self.titles)

    def opens(self, title: str) -> None:
        essay = next(each for each in self.window.desk.summaries if each.title == title)
        self.window.furnishing.panels.essays.essay_chosen.emit(essay.id)
        self.waits_until(lambda: self.title_on_page == title)

    def marks(self, words: str, category: Category) -> Annotation:
        """Select words on the page and press the category's key."""
        opened = self.window.furnishing.reading.opened
        assert opened is not None
        start = opened.essay.text.index(words)
        before = len(self.annotations)
        self.window.furnishing.panels.reading.highlight_requested.emit(category, start, start + len(words))
        self.waits_until(lambda: len(self.annotations) == before + 1)
        return next(each for each in self.annotations if each.quote == words)

    def writes_note(self, annotation: Annotation, note: str) -> None:
        self.window.furnishing.panels.margin.note_saved.emit(annotation.id, note)
        self.waits_until(lambda: any(each.note == note for each in self.annotations))

    def does(self, action: str) -> None:
        self.window.furnishing.actions[action].trigger()

    def searches(self, question: str) -> SearchResult:
        self.result = None
        box = self.window.furnishing.panels.search.findChild(QLineEdit)
        assert isinstance(box, QLineEdit)
        box.setFocus()
        box.clear()
        self._qtbot.keyClicks(box, question)
        self.waits_until(lambda: self._is_answered(question))
        return self.answer

    def _is_answered(self, question: str) -> bool:
        return self.result is not None and self.result.typed.strip() == question

    @property
    def answer(self) -> SearchResult:
        """The newest answer."""
        assert self.result is not None
        return self.result

    def presses_enter_in_search(self) -> None:
        box = self.window.furnishing.panels.search.findChild(QLineEdit)
        assert isinstance(box, QLineEdit)
        self._qtbot.keyClick(box, Qt.Key.Key_Return)

    def opens_hit(self, number: int = 0) -> None:
        hit = self.answer.hits[number]
        self.window.furnishing.panels.essays.hit_chosen.emit(hit, 0)
        self.waits_until(lambda: self.window.furnishing.reading.essay_id == hit.essay_id)

    def presses(self, key: Qt.Key) -> None:
        self._qtbot.keyClick(self.window.furnishing.panels.reading, key)

    def closes(self) -> None:
        self.window.close()


OpenWindow = Callable[[], Reader]


@pytest.fixture
def opens_window(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[OpenWindow]:
    """Opens the window on the test's own library; every one that is still open is closed at the end."""
    opened: list[Reader] = []
    load_fonts()

    def open_window() -> Reader:
        desk = Desk(LibraryFolder(tmp_path / "library"))
        geometry = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        window = Window(desk, Preferences(tmp_path / "settings.toml"), geometry)
        reader = Reader(qtbot, window)
        ready: list[object] = []
        window.furnished.connect(lambda: ready.append(True))
        desk.start()
        window.show()
        reader.waits_until(lambda: bool(ready) and bool(desk.summaries))
        opened.append(reader)
        return reader

    yield open_window
    for reader in opened:
        reader.closes()
        # Of a window that was only closed all widgets stay, and each later change of theme goes through them, too.
        if isValid(reader.window):
            reader.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

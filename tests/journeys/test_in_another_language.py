"""In a language whose letters are none of English, nothing in the window is left in English."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pseudo_language import PseudoLanguage, essay_in_cyrillic, everything_said, in_cyrillic
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMenu, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from cssreader.app import import_essays
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.domain.changes import ImportStatus
from cssreader.domain.essay import Shelf
from cssreader.errors import LibraryError
from cssreader.gui.application import window_after
from cssreader.gui.language import sentence_text, speak
from cssreader.gui.margin.annotation_list import AnnotationList
from cssreader.gui.panes.choices import AllEssays, ByAuthor, FromSite, InTrash, OnShelf, WithTag
from cssreader.gui.panes.rows_view import RowsView
from cssreader.gui.reading.find_bar import FindBar
from cssreader.gui.reading.page_view import PageView
from cssreader.paths import LibraryFolder
from cssreader.resources import resource, starter_essays
from cssreader.settings import load_settings
from cssreader.text.direction import is_right_to_left

Opens = Callable[[], Any]
PATIENCE_MS = 30_000

_DIALOGS = (
    *("watched_folders", "fetch", "fetch_queue", "authors", "sites", "subjects", "add_topic", "perhaps_same"),
    *(
        "cleaning_rules",
        "check",
        "details",
        "topics",
        "versions",
        "removed",
        "reading_options",
        "keys",
        "kinds",
        "about",
    ),
)
_CUT = re.compile(r"(\w[\w ,]*)…")
"""The beginning of a name that had no room."""
_LEFT_ALONE = re.compile(
    # Keys; the program's name, and a language's in itself; the code of an essay's language, whence an essay came, the
    # endings of files, and the words of the query language.
    r"(?:(?:Ctrl|Shift|Alt)\+)+(?:\w+|[^\w\s])|\b(?:Del|Return|Space|Left|Right|Up|Down|F\d+)\b"
    r"|\bCSS Reader\b|\bEnglish\b|\ben\b|\bstarter:|\.?\b(?:pdf|txt|md)\b|\bsite:"
)


@pytest.fixture
def opens_foreign_window(
    opens_window: Opens, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opens]:
    """The window in the pseudo-language, with the starter essays in other letters."""
    folder = tmp_path / "starter"
    folder.mkdir()
    essays = tuple(essay_in_cyrillic(file, folder) for file in starter_essays())
    monkeypatch.setattr(import_essays, "starter_essays", lambda: essays)
    translation = PseudoLanguage()
    qapp.installTranslator(translation)
    yield opens_window
    qapp.removeTranslator(translation)


class Listener:
    """Remembers what the window said in English, with where."""

    def __init__(self, reader: Any, folder: Path) -> None:
        self._window = reader.window
        # A path is broken where there is no room for it.
        data = {*names_in_the_syllabus(), *(folder / "library").parts}
        self._data = sorted(data, key=len, reverse=True)
        self.english: dict[str, str] = {}

    def looks(self) -> None:
        """Read everything there is now, and close what opened beside the window."""
        QTest.qWait(20)
        for where, text in everything_said(self._window):
            rest = _CUT.sub(lambda cut: "" if self._begins(cut.group(1)) else cut.group(), text)
            for name in self._data:
                rest = rest.replace(name, "")
            if re.search(r"[A-Za-z]{2}", _LEFT_ALONE.sub("", rest)):
                self.english.setdefault(text, where)
        for top in QApplication.topLevelWidgets():
            if top is not self._window and top.isVisible():
                top.close()

    def _begins(self, beginning: str) -> bool:
        return any(name.startswith(beginning) for name in self._data)


def names_in_the_syllabus() -> set[str]:
    """The names of topics and the notes on them, which are data."""
    trees = [tomllib.loads(file.read_text("utf-8")) for file in resource("syllabus").glob("*.toml")]
    rows = [row for tree in trees for row in (tree, *tree["topics"])]
    return {row[key] for row in rows for key in ("name", "note") if key in row}


def opens_with_marks(opens: Opens, folder: Path) -> tuple[Any, Listener, list[str]]:
    """The window with an essay that has a mark of each kind; and sentences of the essay that have none."""
    reader = opens()
    reader.window.resize(1500, 950)
    reader.opens(min(title for title in reader.titles if not is_right_to_left(title)))
    text = reader.window.furnishing.reading.opened.essay.text
    sentences = [each for each in text.split(". ") if 40 < len(each) < 200 and "\n" not in each]
    for category, words in zip(SHIPPED_CATEGORIES, sentences, strict=False):
        reader.marks(words, category)
    reader.writes_note(reader.annotations[0], in_cyrillic("a note"))
    reader.does("bookmark")
    return reader, Listener(reader, folder), sentences[len(SHIPPED_CATEGORIES) :]


def asks(reader: Any, question: str) -> None:
    """Type a question; QTest types no letters but those of ASCII."""
    reader.result = None
    search = reader.window.furnishing.panels.search
    search.set_text(question)
    search.question_changed.emit(question)
    if question:
        reader.waits_until(lambda: reader.result is not None and reader.result.typed.strip() == question)


def test_the_page_and_its_margin_speak_another_language(opens_foreign_window: Opens, tmp_path: Path) -> None:
    reader, listener, free = opens_with_marks(opens_foreign_window, tmp_path)
    panels = reader.window.furnishing.panels
    listener.looks()
    for bar in panels.margin.findChildren(QTabBar):
        for number in range(bar.count()):
            bar.setCurrentIndex(number)
            listener.looks()
        bar.setCurrentIndex(0)
    marks = panels.margin.findChild(AnnotationList)
    for annotation in reader.annotations:
        marks.menu_for(annotation)
    listener.looks()
    reader.selects(free[0])
    listener.looks()
    page = panels.reading.findChild(PageView)
    for at in (QPoint(400, 200), QPoint(300, 420)):
        page.customContextMenuRequested.emit(at)
        listener.looks()
    reader.does("find")
    find = panels.reading.findChild(FindBar).findChild(QLineEdit)
    for wanted in (free[0][:9], "жжжж"):
        find.setText(wanted)
        listener.looks()
    for deed in ("note", "note_on_essay", "bookmark", "bookmark", "place", "undo", "redo", "clean_again", "hide_block"):
        reader.does(deed)
        listener.looks()
    assert {} == listener.english


def test_lists_and_searches_speak_another_language(opens_foreign_window: Opens, tmp_path: Path) -> None:
    reader, listener, _ = opens_with_marks(opens_foreign_window, tmp_path)
    furnishing = reader.window.furnishing
    panels = furnishing.panels
    every = [essay.id for essay in reader.window.desk.summaries]
    panels.essays.trash_requested.emit(tuple(every[:2]))
    listener.looks()
    panels.essays.shelf_requested.emit((every[3],), Shelf.FINISHED)
    listener.looks()
    for choice in (*map(OnShelf, Shelf), InTrash(), ByAuthor("Ж"), FromSite("Ж"), WithTag("Ж"), AllEssays()):
        panels.library.choice_made.emit(choice)
        view = panels.essays.findChild(RowsView)
        if view.model().rowCount():
            view.setCurrentIndex(view.model().index(0, 0))
            view.menu_wished.emit(QPoint(300, 300))
        listener.looks()
    for view in panels.library.findChildren(QAbstractItemView):
        for row in range(view.model().rowCount()):
            view.setCurrentIndex(view.model().index(row, 0))
            view.customContextMenuRequested.emit(view.visualRect(view.currentIndex()).center())
        listener.looks()
    for question in (
        "constitution provinces",
        "constitutoin",
        '"the constitution" -provinces',
        "constitut* OR the",
        "(",
    ):
        asks(reader, in_cyrillic(question))
        listener.looks()
        for deed in ("next_hit", "next_hit", "turn_hit", "save_search"):
            reader.does(deed)
            listener.looks()
    asks(reader, "")
    reader.does("material")
    listener.looks()
    pane = furnishing.material
    for question in ("constitution of the provinces", "жжжжж"):
        answers: list[object] = []
        reader.window.desk.searching.gathered.connect(answers.append)
        pane.gather_requested.emit(in_cyrillic(question))
        reader.waits_until(lambda heard=answers: bool(heard))
        listener.looks()
    assert {} == listener.english


def test_dialogs_speak_another_language(opens_foreign_window: Opens, tmp_path: Path) -> None:
    reader, listener, free = opens_with_marks(opens_foreign_window, tmp_path)
    panels = reader.window.furnishing.panels
    for menu in reader.window.menuBar().findChildren(QMenu):
        menu.aboutToShow.emit()
    for action in _DIALOGS:
        reader.does(action)
        listener.looks()
    reader.selects(free[0])
    reader.does("hide_block")
    title = reader.title_on_page
    reader.waits_until(lambda: free[0] not in reader.window.furnishing.reading.opened.essay.text)
    assert title == reader.title_on_page
    for action in ("removed", "cleaning_rules", "versions"):
        reader.does(action)
        listener.looks()
    panels.essays.details_requested.emit(tuple(essay.id for essay in reader.window.desk.summaries[:3]))
    listener.looks()
    assert {} == listener.english


def test_what_the_rooms_below_say_is_translated_too(opens_foreign_window: Opens, tmp_path: Path) -> None:
    reader = opens_foreign_window()
    listener = Listener(reader, tmp_path)
    broken, empty, short = tmp_path / "ж.pdf", tmp_path / "з.txt", tmp_path / "д.txt"
    broken.write_bytes(b"%PDF-1.4 nothing")
    empty.write_bytes(b"")
    short.write_text(in_cyrillic("Another essay\n\n" + "A few words are in it. " * 9), "utf-8")
    reader.drops(broken, empty, short)
    assert {ImportStatus.FAILED, ImportStatus.ADDED} == {outcome.status for outcome in reader.imported}
    reader.window.furnishing.importing.show_progress()
    listener.looks()
    reader.window.desk.failed.emit(
        sentence_text(LibraryError("The disk is full; nothing was saved. Make room on it and try again."))
    )
    listener.looks()
    assert {} == listener.english


def test_the_next_window_speaks_the_language_that_was_chosen(opens_window: Opens, tmp_path: Path, qtbot: QtBot) -> None:
    reader = opens_window()
    reader.opens(min(reader.titles))
    reader.does("bookmark")
    reader.waits_until(lambda: len(reader.annotations) == 1)
    reader.does("language_ur")
    assert "ur" == load_settings(tmp_path / "settings.toml")[0].appearance.language
    assert "اردو" in reader.notice
    reader.window.furnishing.panels.notices.findChild(QPushButton, "notice_action").click()
    assert reader.window.reopens
    assert not reader.window.isVisible()
    furnished: list[bool] = []
    window = window_after(reader.window, LibraryFolder(tmp_path / "library"), tmp_path / "settings.toml")
    try:
        window.furnished.connect(lambda: furnished.append(True))
        window.show()
        qtbot.waitUntil(lambda: bool(furnished), timeout=PATIENCE_MS)
        assert window.isRightToLeft()
        assert "فائل" == window.menuBar().actions()[0].text().replace("&", "")
        # The library on the right, then the list, and the page beyond it.
        panels = window.furnishing.panels
        places = [pane.mapToGlobal(QPoint()).x() for pane in (panels.library, panels.essays, panels.reading)]
        assert sorted(places, reverse=True) == places
        assert window.furnishing.actions["language_ur"].isChecked()
        # What was done in the window before is undone in this one.
        assert 1 == len(panels.reading.annotations)
        window.furnishing.actions["undo"].trigger()
        qtbot.waitUntil(lambda: not panels.reading.annotations, timeout=PATIENCE_MS)
        assert window.furnishing.actions["redo"].isEnabled()
    finally:
        window.close()
        speak("en")

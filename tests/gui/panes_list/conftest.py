"""A small invented library, and drivers that speak of the panes as a reader does."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cssreader.domain.annotation import AnnotationId, Category
from cssreader.domain.essay import EssayId, EssaySummary, Shelf
from cssreader.domain.search import Excerpt, Hit, HitKind, SearchResult
from cssreader.gui.panes.choices import Choice
from cssreader.gui.panes.essay_list_pane import EssayListPane
from cssreader.gui.panes.library_pane import LibraryPane
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.rows_view import RowsView
from cssreader.gui.panes.search_box import SearchBox
from cssreader.gui.theme.tokens import Theme, load_theme

FIRST_DAY = datetime(2026, 1, 1, 8, tzinfo=UTC)


def make_summary(number: int, title: str = "", **facts: Any) -> EssaySummary:
    """An essay of the invented library; a higher number was added later."""
    usual: dict[str, Any] = {
        "author": "Sana Malik",
        "published": date(2026, 3, 3),
        "site": "example.org",
        "words": 1_100,
        "opening": "Few agreements have outlived so many wars.",
        "tags": (),
        "shelf": Shelf.INBOX,
        "progress": 0.0,
        "annotations": 0,
        "trashed": False,
    }
    return EssaySummary(
        id=EssayId(number),
        title=title,
        origin=f"/pages/{number}.html",
        added_at=FIRST_DAY + timedelta(minutes=number),
        **(usual | facts),
    )


def make_hit(essay_id: int, *texts: str, word: str = "water", annotation_id: str | None = None, **facts: Any) -> Hit:
    """A hit with one excerpt a text, every `word` in it a match, 100 characters apart in the essay."""
    excerpts = tuple(
        Excerpt(text, tuple((at, at + len(word)) for at in range(len(text)) if text.startswith(word, at)), number * 100)
        for number, text in enumerate(texts)
    )
    usual: dict[str, Any] = {"kind": HitKind.ESSAY, "title": "Rivers", "author": None, "further": 0, "category": None}
    return Hit(
        essay_id=EssayId(essay_id),
        annotation_id=AnnotationId(annotation_id) if annotation_id else None,
        origin="/pages/x.html",
        score=1.0,
        excerpts=excerpts,
        **(usual | facts),
    )


@pytest.fixture
def summary() -> Callable[..., EssaySummary]:
    return make_summary


@pytest.fixture
def hit() -> Callable[..., Hit]:
    return make_hit


@pytest.fixture
def library() -> list[EssaySummary]:
    """Six essays: one being read, one finished, one in the trash, one in Urdu."""
    return [
        make_summary(1, "The Indus Waters Treaty", tags=("water", "law"), annotations=3),
        make_summary(2, "“A Census” and its Enemies", tags=("water",), shelf=Shelf.READING, progress=0.4, author=None),
        make_summary(3, "Circular Debt", tags=("economy",), shelf=Shelf.FINISHED, progress=1.0, published=None),
        make_summary(4, "پاکستان میں پانی کا بحران", tags=("water", "Urdu"), author=None, site=None, published=None),
        make_summary(5, "", author="Ahmed Raza", opening="Elections alone do not make a democracy."),
        make_summary(6, "Thrown Away", tags=("law",), trashed=True),
    ]


@pytest.fixture
def answer() -> SearchResult:
    """Three hits with four passages."""
    return SearchResult(
        typed="water",
        total=3,
        took_ms=12.4,
        hits=(
            make_hit(1, "The water of the Indus.", "No water, no wheat.", title="The Indus Waters Treaty", further=4),
            make_hit(
                1,
                "a metre of water a year",
                annotation_id="a-1",
                kind=HitKind.HIGHLIGHT,
                category=Category.FIGURE,
                title="The Indus Waters Treaty",
            ),
            make_hit(3, "Debt for water.", annotation_id="a-2", kind=HitKind.NOTE, title="Circular Debt"),
        ),
        complete=3,
    )


@pytest.fixture
def theme() -> Theme:
    return load_theme("light")


class Heard:
    """What a signal said, in order; each time its one value, or a tuple of several."""

    def __init__(self, signal: Any) -> None:
        self.said: list[Any] = []
        signal.connect(lambda *values: self.said.append(values[0] if len(values) == 1 else values))


@pytest.fixture
def heard() -> type[Heard]:
    return Heard


class ListDriver:
    """The list as a reader uses it."""

    def __init__(self, pane: EssayListPane, qtbot: QtBot) -> None:
        self.pane = pane
        self._qtbot = qtbot

    @property
    def view(self) -> RowsView:
        """The list in view."""
        shown = self.pane._stack.currentWidget()
        assert isinstance(shown, RowsView)
        return shown

    @property
    def titles(self) -> list[str]:
        return [self.view.model().index(row, 0).data() for row in range(self.view.model().rowCount())]

    @property
    def selected(self) -> list[str]:
        return [self.titles[row] for row in self.view.selected_rows()]

    @property
    def says(self) -> str | None:
        """The headline in place of a list, None where there is a list."""
        empty = self.pane._empty
        return empty.headline if self.pane._stack.currentWidget() is empty else None

    @property
    def first_in_view(self) -> tuple[str, int]:
        """The row at the top and how far its beginning is above the edge."""
        index = self.view.indexAt(QPoint(20, 0))
        return index.data(), self.view.visualRect(index).top()

    def click(self, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place = self.view.visualRect(self.view.model().index(row, 0)).center()
        self._qtbot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyClick(self.view, key)

    def scroll_to(self, row: int) -> None:
        self.view.scrollTo(self.view.model().index(row, 0), self.view.ScrollHint.PositionAtTop)

    def menu_words(self, row: int) -> list[str]:
        """The words of the menu on a row; it is left open."""
        self.view.menu_wished.emit(self.view.viewport().mapToGlobal(QPoint(20, 20 + row)))
        return [action.text() for action in self.menu.actions() if not action.isSeparator()]

    @property
    def menu(self) -> QMenu:
        found = [menu for menu in self.pane.findChildren(QMenu) if menu.isVisible()]
        return found[-1]

    def order_by(self, name: str) -> None:
        action = next(action for action in self.pane._header._menu.actions() if action.text() == name)
        action.trigger()

    def paint(self) -> None:
        """Have every delegate paint what is in view."""
        self.pane.grab()


class LibraryDriver:
    """The sidebar as a reader uses it."""

    def __init__(self, pane: LibraryPane, qtbot: QtBot) -> None:
        self.pane = pane
        self._qtbot = qtbot

    @property
    def rows(self) -> list[tuple[str, int]]:
        """Names and numbers from top to foot; headings with 0."""
        return [(row.name, row.count) for view in (self.pane._upper, self.pane._lower) for row in self._rows_of(view)]

    @property
    def marked(self) -> list[str]:
        """What is shown as chosen."""
        views = (self.pane._upper, self.pane._lower)
        return [self._rows_of(view)[row].name for view in views for row in view.selected_rows()]

    def click(self, name: str) -> None:
        for view in (self.pane._upper, self.pane._lower):
            for number, row in enumerate(self._rows_of(view)):
                if row.name == name:
                    place = view.visualRect(view.model().index(number, 0)).center()
                    self._qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
                    return

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyClick(self.pane.focusProxy(), key)

    @staticmethod
    def _rows_of(view: RowsView) -> list[Any]:
        return [view.model().index(number, 0).data(ROW) for number in range(view.model().rowCount())]


class SearchDriver:
    """The search box as a reader uses it."""

    def __init__(self, box: SearchBox) -> None:
        self.box = box

    @property
    def line(self) -> QLineEdit:
        line = self.box.focusProxy()
        assert isinstance(line, QLineEdit)
        return line

    def type(self, text: str) -> None:
        QTest.keyClicks(self.line, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.line, key)


def _show(widget: QWidget, qtbot: QtBot, width: int, height: int) -> QWidget:
    # Shown in a plain host: the offscreen platform complains of windows that have a least size.
    host = QWidget()
    qtbot.addWidget(host)
    widget.setParent(host)
    host.resize(width, height)
    widget.resize(width, height)
    host.show()
    QApplication.processEvents()
    return host


@pytest.fixture
def essays(qtbot: QtBot, theme: Theme) -> Iterator[ListDriver]:
    pane = EssayListPane(theme)
    host = _show(pane, qtbot, 340, 600)
    yield ListDriver(pane, qtbot)
    host.close()


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> Iterator[LibraryDriver]:
    pane = LibraryPane(theme)
    host = _show(pane, qtbot, 220, 600)
    yield LibraryDriver(pane, qtbot)
    host.close()


@pytest.fixture
def search(qtbot: QtBot, theme: Theme) -> Iterator[SearchDriver]:
    box = SearchBox(theme)
    host = _show(box, qtbot, 300, 40)
    yield SearchDriver(box)
    host.close()


@pytest.fixture
def choose() -> Callable[[ListDriver, Choice, Sequence[EssaySummary]], None]:
    def show(driver: ListDriver, choice: Choice, summaries: Sequence[EssaySummary]) -> None:
        driver.pane.set_summaries(summaries)
        driver.pane.set_choice(choice)

    return show

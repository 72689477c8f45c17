"""A notice lies over the lower edge of the page, whole from the first one on, and over nothing that is needed."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cssreader.gui.dialogs.notice_bar import NoticeBar
from cssreader.gui.notice_overlay import NoticeOverlay
from cssreader.gui.theme.tokens import load_theme

NAMES: list[tuple[type[QWidget], str]] = [
    (QLabel, "notice_text"),
    (QPushButton, "notice_action"),
    (QToolButton, "notice_dismiss"),
]
LONG = "A note of this essay was being written when the program ended, and what was written of it is still there."


class Scene:
    """A sidebar, and beside it a page with a find bar under it."""

    def __init__(self) -> None:
        self.host = QWidget()
        self.sidebar, self.page, self.paper, self.find_bar = QWidget(), QWidget(), QWidget(), QLineEdit()
        self.sidebar.setFixedWidth(200)
        self.find_bar.hide()
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.paper, 1)
        column.addWidget(self.find_bar)
        row = QHBoxLayout(self.host)
        row.addWidget(self.sidebar)
        row.addWidget(self.page, 1)
        self.notices = NoticeBar(load_theme("light"))
        NoticeOverlay(self.notices, self.host, self.paper, self.host)
        self.host.resize(900, 500)
        self.host.show()

    def place_of(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.host, QPoint(0, 0)), widget.size())


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    made = Scene()
    qtbot.addWidget(made.host)
    return made


@pytest.mark.parametrize("text", ["Removed.", LONG])
@pytest.mark.parametrize("width", [460, 900])
def test_the_first_notice_is_whole(scene: Scene, text: str, width: int) -> None:
    scene.host.resize(width, 500)
    scene.notices.show_notice(text, "Go on writing", lambda: None)
    for kind, name in NAMES:
        part = scene.notices.findChild(kind, name)
        assert part is not None
        assert scene.place_of(scene.notices).contains(scene.place_of(part)), name
    label = scene.notices.findChild(QLabel, "notice_text")
    assert label is not None
    assert label.height() >= label.heightForWidth(label.width()) > 0


def test_a_short_notice_is_one_line(scene: Scene) -> None:
    scene.notices.show_notice("Moved to the trash.", "Undo", lambda: None)
    label = scene.notices.findChild(QLabel, "notice_text")
    assert isinstance(label, QLabel)
    assert label.height() < 2 * label.fontMetrics().height() + 8
    assert scene.notices.width() < scene.paper.width()


def test_it_covers_neither_the_sidebar_nor_the_find_bar(scene: Scene) -> None:
    scene.notices.show_notice(LONG, "Undo", lambda: None)
    scene.find_bar.show()
    QTest.qWait(0)
    assert scene.place_of(scene.paper).contains(scene.place_of(scene.notices))
    scene.sidebar.setFixedWidth(300)
    QTest.qWait(0)
    assert scene.place_of(scene.paper).contains(scene.place_of(scene.notices))


def test_without_a_page_it_lies_over_the_window(scene: Scene) -> None:
    scene.page.hide()
    scene.notices.show_notice("Removed.")
    assert scene.host.rect().contains(scene.place_of(scene.notices))


def test_the_keyboard_goes_back_where_it_was(scene: Scene, qtbot: QtBot) -> None:
    line = QLineEdit(scene.paper)
    line.show()
    scene.host.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    taken: list[str] = []
    scene.notices.show_notice("Removed.", "Undo", lambda: taken.append("undone"))
    scene.notices.focus()
    button = scene.notices.findChild(QPushButton, "notice_action")
    assert isinstance(button, QPushButton)
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert ["undone"] == taken
    assert line.hasFocus()


def test_a_click_on_the_offer_leaves_the_keyboard_alone(scene: Scene, qtbot: QtBot) -> None:
    line = QLineEdit(scene.paper)
    line.show()
    scene.host.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    scene.notices.show_notice("Removed.", "Undo", lambda: None)
    button = scene.notices.findChild(QPushButton, "notice_action")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert line.hasFocus()

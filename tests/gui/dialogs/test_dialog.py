"""A dialog is as large as its contents ask for, and never larger than the screen."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from cssreader.gui.dialogs import dialog as dialogs
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.dialogs.page_dialog import PageDialog

ROOM = QRect(8, 40, 700, 500)


@pytest.fixture(autouse=True)
def _small_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    def room(_: QScreen) -> QRect:
        return ROOM

    monkeypatch.setattr(dialogs, "room_on", room)


@pytest.fixture
def dialog(qtbot: QtBot) -> Dialog:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    return dialog


def page_with(qtbot: QtBot, lines: int) -> PageDialog:
    dialog = PageDialog("Words")
    qtbot.addWidget(dialog)
    dialog.page.begin()
    for number in range(lines):
        dialog.page.add_text(f"Line {number}")
    dialog.page.end()
    dialog.fit()
    return dialog


def test_a_dialog_is_as_large_as_it_wishes_where_the_screen_has_room(dialog: Dialog) -> None:
    dialog.take_room(400, 300)
    assert (400, 300) == dialog.size().toTuple()
    dialog.take_room(1060, 680)
    assert ROOM.size() == dialog.size()


def test_a_dialog_whose_layout_asks_for_more_is_as_large_as_that(dialog: Dialog) -> None:
    column = QVBoxLayout(dialog)
    label = QLabel("A sentence that stands in one line of the dialog, however narrow it was wished.")
    column.addWidget(label)
    dialog.take_room(100, 100)
    assert label.sizeHint().width() <= dialog.width()


def test_a_dialog_that_is_seen_grows_round_its_middle_and_stays_on_the_screen(dialog: Dialog, qtbot: QtBot) -> None:
    dialog.take_room(200, 200)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.setGeometry(250, 250, 200, 200)
    dialog.take_room(300, 240)
    assert QRect(200, 230, 300, 240) == dialog.geometry()
    dialog.take_room(300, 500)
    assert QRect(200, ROOM.top(), 300, 500) == dialog.geometry()


def test_a_page_of_more_words_is_higher_until_it_scrolls(qtbot: QtBot) -> None:
    few, some, many = (page_with(qtbot, lines).height() for lines in (1, 12, 400))
    assert few < some < many
    assert many == ROOM.height()


def test_words_that_come_later_leave_the_dialog_as_it_is(qtbot: QtBot) -> None:
    dialog = page_with(qtbot, 1)
    before = dialog.size()
    dialog.page.begin()
    dialog.page.add_text("Line\n" * 40)
    dialog.page.end()
    dialog.fit()
    assert before == dialog.size()


def test_the_button_that_enter_presses_stands_at_the_end_behind_cancel(dialog: Dialog, qtbot: QtBot) -> None:
    save = QPushButton("Save")
    column = QVBoxLayout(dialog)
    column.addLayout(dialog.answers(save))
    dialog.show()
    cancel = next(each for each in dialog.findChildren(QPushButton) if each is not save)
    assert cancel.x() < save.x()
    assert save.isDefault()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)

"""The dialogs that are a page to read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cssreader import __version__
from cssreader.domain.essay import Essay, RemovalReason, RemovedBlock
from cssreader.gui.dialogs.about import about_box
from cssreader.gui.dialogs.keys_list import KeysDialog
from cssreader.gui.dialogs.page_dialog import PageDialog
from cssreader.gui.dialogs.removed_blocks import RemovedBlocksDialog


def test_what_was_stripped_is_shown_by_reason(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    essay = essay_with(
        RemovedBlock("Home > Essays", RemovalReason.NAVIGATION),
        RemovedBlock("Join our course.", RemovalReason.PROMOTION),
        RemovedBlock("<i>Enrol</i>\nnow", RemovalReason.PROMOTION),
    )
    dialog = RemovedBlocksDialog(essay)
    qtbot.addWidget(dialog)
    lines = dialog.page.toPlainText().splitlines()
    assert "The Price of Distrust" == lines[0]
    assert "3 blocks of the page are not shown in the essay. The page itself is kept whole in your library." == lines[1]
    assert lines.index("Promotions · 2") < lines.index("Join our course.") < lines.index("Navigation · 1")
    assert "<i>Enrol</i>\nnow" in dialog.page.toPlainText()


@pytest.mark.parametrize("reason", RemovalReason)
def test_every_reason_has_words(qtbot: QtBot, essay_with: Callable[..., Essay], reason: RemovalReason) -> None:
    dialog = RemovedBlocksDialog(essay_with(RemovedBlock("words", reason)))
    qtbot.addWidget(dialog)
    assert "1 block of the page is not shown in the essay." in dialog.page.toPlainText()
    assert "words" in dialog.page.toPlainText()


def test_a_page_without_promotions_says_so(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    dialog = RemovedBlocksDialog(essay_with())
    qtbot.addWidget(dialog)
    assert "Nothing was stripped from this page." in dialog.page.toPlainText()
    assert not dialog.copy_button.isEnabled()


def test_keys_are_listed_by_group_and_deeds_without_keys_left_out(qtbot: QtBot) -> None:
    rows = [("File", "Import", "Ctrl+I"), ("View", "Light", ""), ("File", "Quit", "Ctrl+Q"), ("Mark", "Fact", "1")]
    dialog = KeysDialog(rows)
    qtbot.addWidget(dialog)
    said = [line for line in dialog.page.toPlainText().splitlines() if line]
    assert ["Keys", "File", "Import", "Ctrl+I", "Quit", "Ctrl+Q", "Mark", "Fact", "1"] == said


def test_about_tells_the_version_and_where_the_library_lies(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = about_box(None, tmp_path)
    qtbot.addWidget(dialog)
    assert isinstance(dialog, PageDialog)
    said = dialog.page.toPlainText()
    assert f"Version {__version__}" in said
    assert str(tmp_path) in said


def test_a_page_can_be_copied_and_closed(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    dialog = RemovedBlocksDialog(essay_with(RemovedBlock("Join our course.", RemovalReason.PROMOTION)))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.copy_button.click()
    assert "Join our course." in QGuiApplication.clipboard().text()
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Close").click()
    assert not dialog.isVisible()

"""The dialogs that are a page to read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cssreader import __version__
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.changes import CheckReport, LibraryChanges
from cssreader.domain.essay import Essay, EssayId, RemovalReason, RemovedBlock
from cssreader.domain.export import AnnotationImport, AnnotationOutcome, AnnotationStatus
from cssreader.gui.dialogs.about import about_box
from cssreader.gui.dialogs.annotation_report import AnnotationReportDialog
from cssreader.gui.dialogs.check_report import CheckReportDialog
from cssreader.gui.dialogs.page_dialog import PageDialog
from cssreader.gui.dialogs.removed_blocks import RemovedBlocksDialog


def test_what_became_of_imported_annotations_is_told_by_its_kind(qtbot: QtBot) -> None:
    outcomes = (
        AnnotationOutcome(
            AnnotationStatus.ADDED, AnnotationId("a"), EssayId(7), "Wells", quote="The clerk <b>counts</b>"
        ),
        AnnotationOutcome(AnnotationStatus.ADDED, AnnotationId("b"), EssayId(7), "Wells", quote="w" * 500),
        AnnotationOutcome(AnnotationStatus.UNCHANGED, AnnotationId("c"), EssayId(7), "Wells", quote="Same."),
        AnnotationOutcome(AnnotationStatus.WAITING, AnnotationId("d"), None, None, quote="Nowhere."),
        AnnotationOutcome(AnnotationStatus.FAILED, error="Line 3 in the file is damaged and cannot be read."),
    )
    dialog = AnnotationReportDialog(AnnotationImport(outcomes, LibraryChanges(), "KOReader", 2, 1))
    qtbot.addWidget(dialog)
    lines = dialog.page.toPlainText().splitlines()
    assert "2 added, 1 already there, 1 waiting, 1 not taken in, 2 essays made anew." == lines[0]
    assert "From a file of KOReader." == lines[1]
    order = ["Not taken in", "Line 3 in the file is damaged and cannot be read.", "Waiting for their essays"]
    order += ["An essay without a title", "Nowhere.", "Added", "Wells", "The clerk <b>counts</b>"]
    assert sorted(map(lines.index, order)) == list(map(lines.index, order))
    assert 1 == lines.count("Wells")
    chosen: list[object] = []
    dialog.essay_chosen.connect(chosen.append)
    dialog.page.anchorClicked.emit(QUrl("essay:7"))
    assert [EssayId(7)] == chosen


def test_a_file_with_nothing_in_it_says_so(qtbot: QtBot) -> None:
    dialog = AnnotationReportDialog(AnnotationImport((), LibraryChanges()))
    qtbot.addWidget(dialog)
    assert dialog.page.toPlainText().startswith("There is nothing in the file.")


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


@pytest.mark.parametrize(
    ("report", "lines"),
    [
        (
            CheckReport(1204, 1),
            [
                "No problem was found.",
                "Checked: 1,204 essays · 1 highlight, note or bookmark",
                "The essays, their original pages, your marks and the search index are whole.",
            ],
        ),
        (
            CheckReport(1, 3, ("An original is missing.",)),
            [
                "1 problem was found.",
                "Checked: 1 essay · 3 highlights, notes and bookmarks",
                "Problems",
                "An original is missing.",
            ],
        ),
        (
            CheckReport(0, 0, ("<b>One</b>.", "Two.")),
            [
                "2 problems were found.",
                "Checked: 0 essays · 0 highlights, notes and bookmarks",
                "Problems",
                "<b>One</b>.",
                "Two.",
            ],
        ),
    ],
)
def test_a_check_of_the_library_says_what_it_found(qtbot: QtBot, report: CheckReport, lines: list[str]) -> None:
    dialog = CheckReportDialog(report)
    qtbot.addWidget(dialog)
    assert lines == dialog.page.toPlainText().splitlines()
    dialog.copy_button.click()
    assert lines == QGuiApplication.clipboard().text().splitlines()
    assert "Check of the library" == dialog.windowTitle()


def page_of_rows(count: int) -> PageDialog:
    dialog = PageDialog("")
    dialog.page.begin()
    dialog.page.add_rows(
        [(f"Deed {number}", f"F{number}") for number in range(count)], names_percent=60, name_first=False
    )
    dialog.page.end()
    return dialog


def test_a_page_that_is_read_shows_no_caret_and_scrolls_by_keys(qtbot: QtBot) -> None:
    dialog = page_of_rows(80)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    page, bar = dialog.page, dialog.page.verticalScrollBar()
    assert 0 == page.cursorWidth()
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert 0 < bar.value()
    QTest.keyClick(page, Qt.Key.Key_End)
    assert bar.maximum() == bar.value()
    QTest.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.textCursor().hasSelection()
    assert bar.maximum() / 2 < bar.value()


def test_a_page_shows_the_keyboard_only_to_who_came_by_it(qtbot: QtBot) -> None:
    dialog = page_of_rows(1)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    opened = _edge_colours(dialog)
    dialog.copy_button.setFocus()
    dialog.page.setFocus(Qt.FocusReason.TabFocusReason)
    assert 1 == len(opened)
    assert opened != _edge_colours(dialog)


def _edge_colours(dialog: PageDialog) -> set[str]:
    image = dialog.page.viewport().grab().toImage()
    return {image.pixelColor(0, y).name() for y in range(image.height())}


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

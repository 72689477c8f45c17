"""The import as one watches it."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from cssreader.domain.changes import ImportOutcome, ImportStatus, Progress
from cssreader.domain.essay import EssayId
from cssreader.gui.controls.text_page import TextPage
from cssreader.gui.dialogs.import_report import PORTION, ImportDialog, name_of


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def dialog(qtbot: QtBot, clock: Clock) -> ImportDialog:
    dialog = ImportDialog(clock=clock)
    qtbot.addWidget(dialog)
    dialog.begin()
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def _words(dialog: ImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def _report(dialog: ImportDialog) -> TextPage:
    page = dialog.findChild(TextPage, "import_report")
    assert page is not None
    return page


def _bar(dialog: ImportDialog) -> QProgressBar:
    bar = dialog.findChild(QProgressBar)
    assert bar is not None
    return bar


def _press(dialog: ImportDialog, text: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.text() == text and each.isVisible()).click()


OUTCOMES = (
    ImportOutcome("/pages/water.html", ImportStatus.ADDED, EssayId(3), "Water"),
    ImportOutcome("/pages/tax.html", ImportStatus.ADDED, EssayId(4), "Tax", warnings=("The text looks short.",)),
    ImportOutcome("/pages/old.html", ImportStatus.UNCHANGED, EssayId(2), "Old"),
    ImportOutcome("/pages/new.html", ImportStatus.UPDATED, EssayId(5), "New"),
    ImportOutcome("C:\\pages\\photo.html", ImportStatus.FAILED, error="This is a picture."),
)


def test_it_tells_how_far_it_has_come_and_which_file_it_is_at(dialog: ImportDialog) -> None:
    dialog.show_progress(Progress(3, 40, "/pages/water.html"))
    assert "3 of 40" in _words(dialog)
    assert "water.html" in _words(dialog)
    bar = _bar(dialog)
    assert (3, 40) == (bar.value(), bar.maximum())


def test_the_rate_is_told_once_a_second_has_passed(dialog: ImportDialog, clock: Clock) -> None:
    clock.now = 0.9
    dialog.show_progress(Progress(3, 40))
    assert "a second" not in _words(dialog)
    clock.now = 2.0
    dialog.show_progress(Progress(13, 40))
    assert "13 of 40 · 6.5 a second" in _words(dialog)


def test_the_time_left_is_told_once_the_rate_can_be_trusted(dialog: ImportDialog, clock: Clock) -> None:
    clock.now = 10.0
    dialog.show_progress(Progress(10, 130))
    assert "10 of 130 · 1.0 a second · about 2 minutes left" in _words(dialog)
    dialog.show_progress(Progress(120, 130))
    assert "less than a minute left" in _words(dialog)


def test_files_that_were_known_already_do_not_make_the_rest_look_short(dialog: ImportDialog, clock: Clock) -> None:
    for second in range(41):
        clock.now = float(second)
        dialog.show_progress(Progress(500 * min(second, 10) + 5 * max(0, second - 10), 8_000))
    assert "5,150 of 8,000 · 5.0 a second · about 10 minutes left" in _words(dialog)


def test_an_import_that_comes_to_nothing_says_why(dialog: ImportDialog) -> None:
    dialog.show_failure("The library can only be read, so nothing was saved.")
    assert "The import was stopped." in _words(dialog)
    assert "The library can only be read, so nothing was saved." == _report(dialog).toPlainText()


def test_a_dialog_put_aside_tells_how_far_the_import_has_come(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.show_progress(Progress(3, 40))
    with qtbot.waitSignal(dialog.at_work_changed) as told:
        dialog.reject()
    assert ["Importing: 3 of 40"] == told.args
    with qtbot.waitSignal(dialog.at_work_changed) as told:
        dialog.show_report(OUTCOMES)
    assert [""] == told.args


def test_an_import_of_unknown_length_counts(dialog: ImportDialog) -> None:
    dialog.show_progress(Progress(1200, None, "x"))
    assert "1,200" in _words(dialog)
    assert 0 == _bar(dialog).maximum()


def test_cancel_asks_once_and_says_what_happens_now(dialog: ImportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.cancel_requested):
        _press(dialog, "Cancel")
    dialog.show_progress(Progress(3, 40, "/pages/water.html"))
    assert "Finishing the file at hand, then stopping" in _words(dialog)
    dialog.show_report(OUTCOMES[:1])
    assert "Cancelled: 1 essay added. 39 files were left out." == dialog.summary()


def test_the_report_names_each_failure_with_its_sentence(dialog: ImportDialog) -> None:
    dialog.show_report(OUTCOMES)
    assert "2 essays added, 1 updated, 1 already there, 1 failed." in _words(dialog)
    said = _report(dialog).toPlainText()
    expected = ["Failed", "photo.html", "C:\\pages", "This is a picture.", "Please look at", "Tax"]
    assert expected == said.splitlines()[:6]
    assert "The text looks short." in said
    for title in ("Water", "Old", "New"):
        assert title in said


def test_the_path_of_a_failure_is_not_said_twice(dialog: ImportDialog) -> None:
    path = "/pages/2025/photo.html"
    dialog.show_report(
        [
            ImportOutcome(path, ImportStatus.FAILED, error=f"The file {path} is empty."),
            ImportOutcome("/pages/gone", ImportStatus.FAILED, error="There is no file or folder at /pages/gone."),
            ImportOutcome("/pages/locked", ImportStatus.FAILED, error="The folder /pages/locked cannot be read."),
            ImportOutcome("https://a.example/b", ImportStatus.FAILED),
        ]
    )
    expected = [
        *("Failed", "photo.html", "/pages/2025", "The file is empty."),
        *("gone", "/pages", "There is no file or folder at gone."),
        *("locked", "/pages", "The folder cannot be read."),
        *("https://a.example/b", "It could not be imported."),
    ]
    assert expected == _report(dialog).toPlainText().splitlines()


def test_no_number_is_shown_before_there_is_something_to_count(dialog: ImportDialog) -> None:
    dialog.show_progress(Progress(0, None))
    assert "0" not in _words(dialog)
    assert "Looking for files to import" in _words(dialog)


def test_the_report_can_be_copied(dialog: ImportDialog) -> None:
    dialog.show_report(OUTCOMES)
    _press(dialog, "Copy the report")
    assert "This is a picture." in QGuiApplication.clipboard().text()


def test_an_essay_of_the_report_can_be_opened(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.show_report(OUTCOMES)
    with qtbot.waitSignal(dialog.essay_chosen) as chosen:
        _report(dialog).anchorClicked.emit(QUrl("essay:3"))
    assert [EssayId(3)] == chosen.args
    with qtbot.assertNotEmitted(dialog.essay_chosen):
        _report(dialog).anchorClicked.emit(QUrl("https://example.org"))


def test_a_dialog_put_aside_comes_back_with_the_report(dialog: ImportDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.cancel_requested):
        dialog.reject()
    assert not dialog.isVisible()
    dialog.show_report(OUTCOMES)
    assert dialog.isVisible()


def test_nothing_found_says_what_can_be_imported(dialog: ImportDialog) -> None:
    dialog.show_report(())
    assert "Nothing to import was found." == dialog.summary()
    assert ".html" in _report(dialog).toPlainText()


def test_an_import_cancelled_before_anything_says_so(dialog: ImportDialog) -> None:
    _press(dialog, "Cancel")
    dialog.show_report(())
    assert "Cancelled; nothing was imported." == dialog.summary()


def test_it_begins_anew_after_a_report(dialog: ImportDialog) -> None:
    _press(dialog, "Cancel")
    dialog.show_report(OUTCOMES)
    dialog.begin()
    dialog.show_progress(Progress(1, 2))
    assert "1 of 2" in _words(dialog)


def test_titles_of_pages_are_never_read_as_markup(dialog: ImportDialog) -> None:
    dialog.show_report([ImportOutcome("x", ImportStatus.ADDED, EssayId(1), "<h1>Big</h1>")])
    assert "<h1>Big</h1>" in _report(dialog).toPlainText()


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ("/pages/water.html", "water.html"),
        ("C:\\pages\\water.html", "water.html"),
        ("https://example.org/a/b", "https://example.org/a/b"),
        ("/", "/"),
    ],
)
def test_a_file_is_known_by_the_last_part_of_its_path(origin: str, name: str) -> None:
    assert name == name_of(origin)


def _many(count: int) -> tuple[ImportOutcome, ...]:
    return tuple(
        ImportOutcome(f"/pages/{number}.html", ImportStatus.ADDED, EssayId(number), f"Essay {number}")
        for number in range(1, count + 1)
    )


def test_a_long_report_is_written_on_while_its_beginning_is_read(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.show_report(_many(3 * PORTION + 1))
    assert f"Essay {PORTION}" in _report(dialog).toPlainText()
    assert f"Essay {PORTION + 1}" not in _report(dialog).toPlainText()
    qtbot.waitUntil(lambda: f"Essay {3 * PORTION + 1}" in _report(dialog).toPlainText())
    assert 0 == _report(dialog).verticalScrollBar().value()
    assert ["Added", *(f"Essay {number}" for number in range(1, 3 * PORTION + 2))] == _report(
        dialog
    ).toPlainText().split("\n")


def test_a_long_report_is_copied_whole_before_it_is_written_whole(dialog: ImportDialog) -> None:
    dialog.show_report(_many(2 * PORTION))
    _press(dialog, "Copy the report")
    assert f"Essay {2 * PORTION}" == QGuiApplication.clipboard().text().split("\n")[-1]


def _alike(count: int) -> list[ImportOutcome]:
    said = ("It is perhaps the same as another.",)
    numbers = range(count)
    return [ImportOutcome(f"/{n}", ImportStatus.ADDED, EssayId(n), f"Essay {n}", likenesses=said) for n in numbers]


def test_few_likenesses_are_told_one_by_one_and_many_in_one_line(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.show_report(_alike(3))
    assert 3 == _report(dialog).toPlainText().count("It is perhaps the same as another.")
    short = ImportOutcome("/s", ImportStatus.ADDED, EssayId(9), "Short", warnings=("The text looks short.",))
    dialog.show_report([*_alike(6), short])
    said = _report(dialog).toPlainText().splitlines()
    assert ["Please look at", "6 essays are perhaps the same as others"] == said[:2]
    assert ["Short", "The text looks short."] == said[3:5]
    assert "It is perhaps the same as another." not in said
    with qtbot.waitSignal(dialog.pairs_requested), qtbot.assertNotEmitted(dialog.essay_chosen):
        _report(dialog).anchorClicked.emit(QUrl("pairs:"))

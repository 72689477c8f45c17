"""Editing what is known of an essay."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from cssreader.domain.essay import Essay
from cssreader.domain.library import BulkEdit, EssayEdit, MoreFacts, Said
from cssreader.gui.dialogs.essay_details import EssayDetailsDialog
from cssreader.gui.dialogs.many_details import ManyDetailsDialog
from cssreader.text.dates import AmbiguousDateError, read_date


def _open(qtbot: QtBot, essay: Essay) -> EssayDetailsDialog:
    dialog = EssayDetailsDialog(essay, known_tags=["water", "wheat"])
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def _field(dialog: EssayDetailsDialog, name: str) -> QLineEdit:
    return next(field for field in dialog.findChildren(QLineEdit) if field.accessibleName() == name)


def test_it_shows_what_is_known(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    dialog = _open(qtbot, essay_with())
    shown = [_field(dialog, name).text() for name in ("Title", "Author", "Published", "Tags")]
    assert ["The Price of Distrust", "Ayesha Karim", "27 July 2025", "water"] == shown


def test_saving_hands_over_the_whole_record(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    dialog = _open(qtbot, essay_with())
    _field(dialog, "Title").setText("  The price of   trust ")
    _field(dialog, "Author").setText("")
    _field(dialog, "Published").setText("3 March 2024")
    _field(dialog, "Tags").setText("water, Water, rivers")
    with qtbot.waitSignal(dialog.edited) as edited:
        dialog.accept()
    seen = EssayEdit("The Price of Distrust", "Ayesha Karim", date(2025, 7, 27), ("water",), MoreFacts())
    said = EssayEdit("The price of trust", None, date(2024, 3, 3), ("water", "rivers"), MoreFacts())
    assert [seen, said] == edited.args
    assert not dialog.isVisible()


def test_an_empty_title_asks_for_the_title_of_the_page(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    dialog = _open(qtbot, essay_with())
    _field(dialog, "Title").setText(" ")
    assert dialog.edit().title is None


def test_nothing_changed_is_nothing_said(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    dialog = _open(qtbot, essay_with())
    with qtbot.assertNotEmitted(dialog.edited):
        dialog.accept()


def test_whatever_else_is_known_is_edited_behind_a_button(
    qtbot: QtBot, essay_with: Callable[..., Essay], part: Callable[..., Any]
) -> None:
    dialog = _open(qtbot, essay_with())
    assert not _field(dialog, "Edited by").isVisible()
    part(dialog, QPushButton, "more_details").click()
    assert _field(dialog, "Edited by").isVisible()
    for name, typed in (
        ("Author\u2019s line", "Lecturer in law"),
        ("Updated", "1 August 2025"),
        ("Edited by", " B.  Editor "),
        ("Site", "Field Notes"),
        ("Views", "1,200"),
    ):
        _field(dialog, name).setText(typed)
    sources = next(each for each in dialog.findChildren(QPlainTextEdit) if each.accessibleName() == "Sources")
    sources.setPlainText("The ledger\n\n The  gauge ")
    with qtbot.waitSignal(dialog.edited) as edited:
        dialog.accept()
    said = MoreFacts(
        author_line="Lecturer in law",
        updated=date(2025, 8, 1),
        edited_by="B. Editor",
        site="Field Notes",
        views=1200,
        sources=("The ledger", "The gauge"),
    )
    assert said == edited.args[1].more


def test_what_is_no_number_of_views_is_said_where_it_stands(
    qtbot: QtBot, essay_with: Callable[..., Essay], part: Callable[..., Any]
) -> None:
    dialog = _open(qtbot, essay_with())
    _field(dialog, "Views").setText("many")
    dialog.accept()
    assert dialog.isVisible()
    assert _field(dialog, "Views").isVisible()
    assert "The number of views is a whole number." == part(dialog, QLabel, "details_problem").text()


def test_the_words_of_the_page_are_given_back(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    essay = essay_with()
    dialog = _open(qtbot, replace(essay, page_facts=replace(essay.facts, author="A. Karim")))
    author = _field(dialog, "Author")
    (back,) = author.actions()
    assert back.isVisible()
    assert "As the page has it: A. Karim" == back.text()
    back.trigger()
    assert "A. Karim" == author.text()
    assert not back.isVisible()
    assert not _field(dialog, "Title").actions()[0].isVisible()


def test_the_sources_of_the_page_are_given_back(
    qtbot: QtBot, essay_with: Callable[..., Essay], part: Callable[..., Any]
) -> None:
    essay = essay_with()
    essay = replace(essay, page_facts=replace(essay.facts, sources=("The ledger", "The gauge")))
    dialog = _open(qtbot, replace(essay, facts=replace(essay.facts, sources=("The ledger",))))
    part(dialog, QPushButton, "more_details").click()
    sources = next(each for each in dialog.findChildren(QPlainTextEdit) if each.accessibleName() == "Sources")
    (back,) = sources.findChildren(QToolButton)
    assert ("As the page has it: The ledger; The gauge", True) == (back.accessibleName(), back.isVisible())
    back.click()
    assert "The ledger\nThe gauge" == sources.toPlainText()
    assert not back.isVisible()
    sources.undo()
    assert "The ledger" == sources.toPlainText()
    assert back.isVisible()


def test_a_section_is_said_of_several_essays(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    dialog = ManyDetailsDialog([essay_with().summary, essay_with().summary])
    qtbot.addWidget(dialog)
    dialog.show()
    fields = {field.accessibleName(): field for field in dialog.findChildren(QLineEdit)}
    QTest.keyClicks(fields["Section"], "Opinion")
    with qtbot.waitSignal(dialog.edited) as edited:
        dialog.accept()
    assert [BulkEdit(section=Said("Opinion"))] == edited.args


def test_several_essays_are_told_only_what_was_changed(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    one, other = essay_with().summary, essay_with(title="Other", author="Imran Talpur").summary
    dialog = ManyDetailsDialog([one, other], known_tags=["wheat"])
    qtbot.addWidget(dialog)
    dialog.show()
    fields = {field.accessibleName(): field for field in dialog.findChildren(QLineEdit)}
    assert ("", "Various") == (fields["Author"].text(), fields["Author"].placeholderText())
    QTest.keyClicks(fields["Add tags"], "rivers, wheat")
    QTest.keyClicks(fields["Author"], "A. Writer")
    with qtbot.waitSignal(dialog.edited) as edited:
        dialog.accept()
    assert [BulkEdit(author=Said("A. Writer"), add_tags=("rivers", "wheat"))] == edited.args


def test_several_essays_left_alone_are_told_nothing(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    dialog = ManyDetailsDialog([essay_with().summary, essay_with().summary])
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.assertNotEmitted(dialog.edited):
        dialog.accept()


def test_what_is_no_date_gets_a_sentence_and_keeps_the_dialog_open(
    qtbot: QtBot, essay_with: Callable[..., Essay], part: Callable[..., Any]
) -> None:
    dialog = _open(qtbot, essay_with())
    problem = part(dialog, QLabel, "details_problem")
    _field(dialog, "Published").setText("soon")
    with qtbot.assertNotEmitted(dialog.edited):
        dialog.accept()
    assert dialog.isVisible()
    assert "“soon” is not a date. Write it like 27 July 2025 or 2025-07-27." == problem.text()
    _field(dialog, "Published").setText("")
    assert not problem.isVisible()
    dialog.accept()
    assert not dialog.isVisible()


def test_enter_in_the_tags_first_ends_the_tag_and_then_saves(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    dialog = _open(qtbot, essay_with(tags=()))
    tags = _field(dialog, "Tags")
    tags.setFocus()
    QTest.keyClicks(tags, "rivers")
    QTest.keyClick(tags, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "rivers, " == tags.text()
    with qtbot.waitSignal(dialog.edited):
        QTest.keyClick(tags, Qt.Key.Key_Return)


def test_enter_takes_the_offered_tag_then_saves(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    dialog = _open(qtbot, essay_with(tags=()))
    tags = _field(dialog, "Tags")
    tags.setFocus()
    QTest.keyClicks(tags, "rivers, w")
    popup = tags.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert "rivers, wheat, " == tags.text()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.edited) as edited:
        QTest.keyClick(tags, Qt.Key.Key_Return)
    assert ("rivers", "wheat") == edited.args[1].tags


def test_an_urdu_title_is_typed_from_the_right(qtbot: QtBot, essay_with: Callable[..., Essay]) -> None:
    dialog = _open(qtbot, essay_with(title="پانی اور انصاف"))
    assert Qt.LayoutDirection.RightToLeft == _field(dialog, "Title").layoutDirection()
    _field(dialog, "Title").setText("Water")
    assert Qt.LayoutDirection.LeftToRight == _field(dialog, "Title").layoutDirection()


@pytest.mark.parametrize(
    "typed",
    [
        *("2025-07-27", "27 July 2025", "27 jul 2025", "27th July, 2025", " 27  July 2025 ", "27-Jul-2025"),
        *("July 27, 2025", "Jul. 27 2025", "JULY 27TH, 2025", "20250727"),
    ],
)
def test_a_date_is_read_as_people_write_it(typed: str) -> None:
    assert date(2025, 7, 27) == read_date(typed)


def test_september_may_have_four_letters() -> None:
    assert date(2025, 9, 1) == read_date("1 Sept 2025")


def test_no_date_is_none() -> None:
    assert read_date("  ") is None


@pytest.mark.parametrize(
    "typed", ["27/07/2025", "27/7/2025", "27.07.2025", "27-7-2025", "07/27/2025", "7-27-2025", " 27/07/2025 "]
)
def test_numbers_are_a_date_when_one_of_them_can_be_no_month(typed: str) -> None:
    assert date(2025, 7, 27) == read_date(typed)


def test_the_same_number_twice_is_the_same_day_either_way_round() -> None:
    assert date(2025, 5, 5) == read_date("05/05/2025")


@pytest.mark.parametrize("typed", ["03/04/2025", "3-4-2025", "3.4.2025", "12/11/2025"])
def test_numbers_that_can_be_two_days_are_refused(typed: str) -> None:
    with pytest.raises(AmbiguousDateError):
        read_date(typed)


def test_the_refusal_of_such_numbers_names_both_days_and_how_to_write_the_first(
    qtbot: QtBot, essay_with: Callable[..., Essay], part: Callable[..., Any]
) -> None:
    dialog = _open(qtbot, essay_with())
    _field(dialog, "Published").setText("03/04/2025")
    with qtbot.assertNotEmitted(dialog.edited):
        dialog.accept()
    expected = "“03/04/2025” may be 3 April 2025 or 4 March 2025. Write it like 3 April 2025 or 2025-04-03."
    assert expected == part(dialog, QLabel, "details_problem").text()


@pytest.mark.parametrize("name", ["Title", "Author", "Published", "Tags"])
def test_undo_in_a_field_never_reaches_the_window(qtbot: QtBot, essay_with: Callable[..., Essay], name: str) -> None:
    dialog = _open(qtbot, essay_with())
    heard: list[str] = []
    for keys in ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"):
        QShortcut(QKeySequence(keys), dialog).activated.connect(lambda keys=keys: heard.append(keys))
    field = _field(dialog, name)
    before = field.text()
    field.setFocus()
    field.end(False)
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert before == field.text()
    QTest.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert before + "x" == field.text()
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [] == heard


@pytest.mark.parametrize("typed", ["31/06/2025", "13/13/2025", "27/07/25", "27/07-2025", "0/7/2025"])
def test_numbers_that_are_no_day_are_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what it says is not shown
        read_date(typed)


@pytest.mark.parametrize("typed", ["soon", "31 June 2025", "27 Ju 2025", "3/4/2025", "27 July", "2025", "27 July 0000"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what it says is not shown
        read_date(typed)

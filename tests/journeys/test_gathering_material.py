"""A question of a past paper is pasted, and what helps to answer it goes into a dossier, by the keyboard alone."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from cssreader.domain.annotation import Category
from cssreader.domain.material import MaterialKind
from cssreader.gui.panes.material_pane import MaterialPane

Opens = Callable[[], Any]
QUESTION = "Q.2 Critically analyse the role of federation and the constitution. (20 marks)"


def gathers(reader: Any, qtbot: QtBot, question: str = QUESTION) -> MaterialPane:
    reader.waits_until(lambda: reader.searches("constitution").complete > 0)
    reader.does("material")
    pane = reader.window.furnishing.material
    assert isinstance(pane, MaterialPane)
    reader.waits_until(pane.isVisible)
    pane.question.setPlainText(question)
    qtbot.keyClick(pane.question, Qt.Key.Key_Return)
    return pane


def said(pane: MaterialPane) -> str:
    return " ".join(label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def test_a_question_brings_groups_whose_passages_open_at_their_place(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = gathers(reader, qtbot)
    reader.waits_until(lambda: bool(pane.rows))
    assert {MaterialKind.ARGUMENT, MaterialKind.ESSAY} <= {item.kind for item in pane.rows}
    assert "critically" not in said(pane)
    item = pane.rows[0]
    assert item.passage.at is not None
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    reader.waits_until(lambda: reader.window.furnishing.reading.essay_id == item.essay_id)
    opened = reader.window.furnishing.reading.opened
    at = item.passage.at
    assert item.passage.text == opened.essay.text[at : at + len(item.passage.text)]
    reader.waits_until(lambda: reader.window.furnishing.panels.reading.place_in_view() <= at)


def test_one_key_puts_it_into_the_dossier_and_undo_takes_it_out(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = gathers(reader, qtbot)
    reader.waits_until(lambda: bool(pane.rows))
    pane.dossier.setEditText("Federation")
    qtbot.keyClick(pane.view, Qt.Key.Key_D)
    reader.waits_until(lambda: len(pane.held) == 1)
    assert "Put into the dossier “Federation”." == reader.notice
    assert "Federation" == pane.dossier.itemText(0)
    reader.does("into_dossier")
    reader.waits_until(lambda: bool(reader.said))
    assert "The dossier “Federation” holds this already." == reader.said[-1]
    reader.does("undo")
    reader.waits_until(lambda: not pane.held)
    assert 0 == pane.dossier.count()
    reader.does("redo")
    reader.waits_until(lambda: len(pane.held) == 1)
    pane.dossier.setEditText("Another")
    reader.waits_until(lambda: not pane.held)


def test_what_is_marked_is_among_it_and_shown_on_the_page(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = gathers(reader, qtbot)
    reader.waits_until(lambda: bool(pane.rows))
    words = pane.rows[0].passage.text
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    reader.waits_until(lambda: reader.window.furnishing.reading.essay_id == pane.rows[0].essay_id)
    mark = reader.marks(words, Category.ARGUMENT)
    reader.waits_until(lambda: reader.searches("kind:argument").total > 0)
    pane = gathers(reader, qtbot)
    reader.waits_until(lambda: any(item.annotation_id == mark.id for item in pane.rows))


def test_nothing_found_says_so_and_escape_brings_the_list_back(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = gathers(reader, qtbot, "zyxwvut qponm")
    reader.waits_until(lambda: "Nothing found" in said(pane))
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    essays = reader.window.furnishing.panels.essays
    reader.waits_until(essays.isVisible)
    assert not pane.isVisible()
    reader.does("material")
    assert pane.isVisible()
    reader.does("into_dossier")
    assert "Gather material first, and choose a passage of it." == reader.notice
    reader.searches("federation")
    assert essays.isVisible()


def test_the_dossier_that_was_gathered_for_is_shown_by_its_button(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = gathers(reader, qtbot)
    reader.waits_until(lambda: bool(pane.rows))
    words = pane.rows[0].passage.text
    pane.dossier.setEditText("Federation")
    qtbot.keyClick(pane.view, Qt.Key.Key_D)
    reader.waits_until(lambda: len(pane.held) == 1)
    shows = pane.findChild(QToolButton, "show_dossier")
    assert isinstance(shows, QToolButton)
    shows.click()
    dossier = reader.window.furnishing.dossier
    reader.waits_until(lambda: [words] == [item.words for item in dossier.items])
    assert not pane.isVisible()

"""Every annotation of the library lies in one room: looked through, changed many at a time, and opened in its place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit
from pytestqt.qtbot import QtBot

from cssreader.app.annotate_essay import add_highlight
from cssreader.app.tend_library import trash_essays
from cssreader.app.workspace import open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.export_format import ExportFormat
from cssreader.domain.notebook import Facet, Pick
from cssreader.gui.dialogs.export_dialog import Among, ExportDialog
from cssreader.gui.panes.notebook_groups import NotebookGrouping, NotebookOrder
from cssreader.gui.panes.notebook_model import words_of
from cssreader.gui.panes.notebook_pane import NotebookPane
from cssreader.paths import LibraryFolder

Opens = Callable[[], Any]
HOUSE = "Sharing the House: Federalism and the Eighteenth Amendment"
FIRST = "In April 2010 the Parliament of Pakistan"
SECOND = "Some praise it as the second founding of the federation"


def marks_some(reader: Any) -> tuple[str, str, str]:
    """Two marks in one essay and one in another; the words of the three."""
    reader.opens(HOUSE)
    reader.marks(FIRST, Category.FACT)
    argument = reader.marks(SECOND, Category.ARGUMENT)
    reader.writes_note(argument, "Whose praise?")
    other = next(title for title in sorted(reader.titles) if title != HOUSE)
    reader.opens(other)
    opened = reader.window.furnishing.reading.opened
    words = opened.essay.text.split(". ")[1][:40].strip()
    reader.marks(words, Category.QUOTATION)
    return FIRST, SECOND, words


def opens_notebook(reader: Any, count: int = 3) -> NotebookPane:
    reader.does("notebook")
    pane = reader.window.furnishing.notebook
    assert isinstance(pane, NotebookPane)
    reader.waits_until(lambda: pane.isVisible() and len(listed(pane)) == count)
    return pane


def listed(pane: NotebookPane) -> list[str]:
    return [words_of(entry) for entry in pane.listed()]


def field_of(pane: NotebookPane) -> QLineEdit:
    field = pane.findChild(QLineEdit)
    assert field is not None
    return field


def selects_all(pane: NotebookPane) -> None:
    pane.view.selectAll()


def test_all_marks_are_listed_narrowed_and_shown_in_their_essays_by_keys(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    first, second, third = marks_some(reader)
    pane = opens_notebook(reader)
    assert [third, second, first] == listed(pane)
    reader.waits_until(pane.view.hasFocus)
    qtbot.keyClicks(pane.view, "/")
    field = field_of(pane)
    assert field.hasFocus()
    qtbot.keyClicks(field, "praise")
    reader.waits_until(lambda: [second] == listed(pane))
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert pane.view.hasFocus()
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    reader.waits_until(lambda: HOUSE == reader.title_on_page)
    current = reader.window.furnishing.panels.margin.current_annotation
    reader.waits_until(lambda: current() == pane.chosen()[0].id)
    # The notebook stays beside the page, and Escape empties the field before it leaves.
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    reader.waits_until(lambda: 3 == len(listed(pane)))
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not pane.isVisible()


def test_several_are_tagged_doubted_and_deleted_in_one_step_each(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    marks_some(reader)
    pane = opens_notebook(reader)
    selects_all(pane)
    qtbot.keyClick(pane.view, Qt.Key.Key_T)
    reader.waits_until(lambda: bool(reader.window.findChildren(QInputDialog)))
    (dialog,) = reader.window.findChildren(QInputDialog)
    dialog.setTextValue("rivers, law")
    dialog.accept()
    reader.waits_until(lambda: all(("rivers", "law") == each.annotation.tags for each in pane.listed()))
    assert "3 marks were changed." == reader.notice
    qtbot.keyClick(pane.view, Qt.Key.Key_O)
    reader.waits_until(lambda: all(each.annotation.stale for each in pane.listed()))
    qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    reader.waits_until(lambda: not pane.listed())
    reader.does("undo")
    reader.waits_until(lambda: 3 == len(pane.listed()))
    reader.does("undo")
    reader.waits_until(lambda: not any(each.annotation.stale for each in pane.listed()))
    reader.does("undo")
    reader.waits_until(lambda: not any(each.annotation.tags for each in pane.listed()))
    reader.does("redo")
    reader.waits_until(lambda: all(each.annotation.tags for each in pane.listed()))


def test_groups_and_picks_are_kept_and_folded(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    first, second, _ = marks_some(reader)
    pane = opens_notebook(reader)
    pane.arrange(NotebookOrder.OLDEST, NotebookGrouping.KIND)
    reader.waits_until(lambda: 6 == pane.view.model().rowCount())
    pane.view.setCurrentIndex(pane.view.model().index(1, 0))
    qtbot.keyClick(pane.view, Qt.Key.Key_Left)
    reader.waits_until(lambda: 5 == pane.view.model().rowCount())
    qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    reader.waits_until(lambda: 6 == pane.view.model().rowCount())
    pane.bar.pick(Pick(Facet.KIND, "fact"))
    pane.bar.pick(Pick(Facet.KIND, "argument"))
    reader.waits_until(lambda: [first, second] == listed(pane))
    reader.closes()
    again = opens_window()
    pane = again.window.furnishing.notebook
    # It lies where it lay when the window was closed.
    again.waits_until(lambda: pane.isVisible() and 3 == len(listed(pane)))
    assert (NotebookOrder.OLDEST, NotebookGrouping.KIND) == (pane.listing.wanted.order, pane.listing.wanted.grouping)


def test_what_another_program_marks_and_trashes_is_seen(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    first, _, _ = marks_some(reader)
    pane = opens_notebook(reader)
    house = next(each.id for each in reader.window.desk.summaries if each.title == HOUSE)
    with open_workspace(LibraryFolder(tmp_path / "library")) as workspace:
        text = workspace.store.essays.text(house)
        start = text.index("Assembly")
        add_highlight(workspace, house, start, start + 8, Category.DEFINITION)
        trash_essays(workspace, (house,))
    reader.waits_until(lambda: 4 == len(listed(pane)) and "Assembly" in listed(pane))
    trashed = [entry for entry in pane.listed() if entry.essay.trashed]
    assert 3 == len(trashed)
    kept = next(entry for entry in trashed if words_of(entry) == first)
    pane.entry_opened.emit(kept)
    assert f"“{HOUSE}” is in the trash. Its marks are kept." == reader.notice


def test_what_is_selected_is_copied_and_written_to_a_file(
    opens_window: Opens, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = opens_window()
    first, second, _ = marks_some(reader)
    pane = opens_notebook(reader)
    QGuiApplication.clipboard().clear()
    index = pane.view.model().index(listed(pane).index(second), 0)
    pane.view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    reader.waits_until(lambda: bool(QGuiApplication.clipboard().text()))
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"“{second}”\nWhose praise?\n— ")
    assert HOUSE in copied
    file = tmp_path / "some.md"
    pane.export_wished.emit()
    reader.waits_until(lambda: bool(reader.window.findChildren(ExportDialog)))
    dialog = reader.window.findChildren(ExportDialog)[-1]
    reader.waits_until(dialog.go_on.isEnabled)
    assert (Among.NOTEBOOK, ExportFormat.MARKDOWN) == (dialog.wish.among, dialog.wish.form)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dialog.accept()
    reader.waits_until(file.exists)
    reader.waits_until(lambda: bool(file.read_text("utf-8")))
    assert second in file.read_text("utf-8")
    assert first not in file.read_text("utf-8")


def test_marks_go_into_the_dossier_in_hand(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    first, second, third = marks_some(reader)
    pane = opens_notebook(reader)
    selects_all(pane)
    qtbot.keyClick(pane.view, Qt.Key.Key_D)
    reader.waits_until(lambda: "Put into the dossier" in reader.notice)
    reader.does("dossiers")
    dossier = reader.window.furnishing.dossier
    reader.waits_until(lambda: 3 == len(dossier.items))
    assert {first, second, third} == {item.words for item in dossier.items}


def test_an_empty_notebook_and_an_empty_answer_say_what_to_do(opens_window: Opens) -> None:
    reader = opens_window()
    reader.does("notebook")
    pane = reader.window.furnishing.notebook
    reader.waits_until(lambda: pane.listing.is_known)
    assert "Nothing is marked yet" == pane._empty.headline
    marks_some(reader)
    reader.waits_until(lambda: 3 == len(listed(pane)))
    field_of(pane).setText("nowhere at all")
    reader.waits_until(lambda: not listed(pane))
    assert "Nothing answers the filter" == pane._empty.headline
    pane._empty.clearing_requested.emit()
    reader.waits_until(lambda: 3 == len(listed(pane)))

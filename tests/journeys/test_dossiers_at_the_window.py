"""A dossier is arranged at the window, by keys and by dragging, opened at its places, and exported."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from cssreader.domain.annotation import Category
from cssreader.domain.dossiers import DossierHeading, DossierPassage, DossierThought, Stance
from cssreader.gui.controls.dragged import MARK_MIME
from cssreader.gui.panes.dossier_pane import DossierPane
from cssreader.gui.reading.page_view import PageView

Opens = Callable[[], Any]
HOUSE = "Sharing the House: Federalism and the Eighteenth Amendment"
FIRST = "In April 2010 the Parliament of Pakistan"
SECOND = "Some praise it as the second founding of the federation"


def opens_dossier(reader: Any) -> DossierPane:
    reader.opens(HOUSE)
    reader.does("dossiers")
    pane = reader.window.furnishing.dossier
    assert isinstance(pane, DossierPane)
    reader.waits_until(pane.isVisible)
    return pane


def says(reader: Any, words: str) -> None:
    """Write into the box that was opened, and accept it."""
    reader.waits_until(lambda: bool(asking(reader)))
    (dialog,) = asking(reader)
    dialog.setTextValue(words)
    dialog.accept()


def asking(reader: Any) -> list[QInputDialog]:
    return [each for each in reader.window.findChildren(QInputDialog) if each.isVisible()]


def outline(pane: DossierPane) -> list[str]:
    return [item.words for item in pane.items]


def puts_in(reader: Any, pane: DossierPane, words: str, qtbot: QtBot) -> None:
    before = len(pane.items)
    reader.selects(words)
    qtbot.keyClick(reader.window.findChild(PageView), Qt.Key.Key_D)
    reader.waits_until(lambda: len(pane.items) == before + 1)


def adds_heading(reader: Any, pane: DossierPane, words: str, qtbot: QtBot) -> None:
    before = len(pane.items)
    qtbot.keyClick(pane.view, Qt.Key.Key_H)
    says(reader, words)
    reader.waits_until(lambda: len(pane.items) == before + 1)


def test_an_outline_is_built_and_arranged_by_keys(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = opens_dossier(reader)
    adds_heading(reader, pane, "Why it was done", qtbot)
    puts_in(reader, pane, FIRST, qtbot)
    adds_heading(reader, pane, "What came of it", qtbot)
    puts_in(reader, pane, SECOND, qtbot)
    qtbot.keyClick(pane.view, Qt.Key.Key_N)
    says(reader, "Both are judgements of the same ten years.")
    reader.waits_until(lambda: len(pane.items) == 5)
    built = ["Why it was done", FIRST, "What came of it", SECOND, "Both are judgements of the same ten years."]
    assert built == outline(pane)
    # The newest stays in hand, so the next thing comes behind it.
    current = pane.current()
    assert isinstance(current, DossierThought)
    qtbot.keyClick(pane.view, Qt.Key.Key_Plus)
    reader.waits_until(lambda: getattr(pane.items[4], "stance", None) is Stance.FOR)
    pane.go_to(pane.items[2].id)
    qtbot.keyClick(pane.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    reader.waits_until(lambda: outline(pane) == [*built[2:], *built[:2]])
    qtbot.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    reader.waits_until(lambda: outline(pane) == built)
    qtbot.keyClick(pane.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    def level() -> int:
        heading = pane.items[2]
        assert isinstance(heading, DossierHeading)
        return heading.level

    reader.waits_until(lambda: level() == 2)
    qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    reader.waits_until(lambda: len(pane.items) == 4)
    for _ in range(3):
        reader.does("undo")
    reader.waits_until(lambda: outline(pane) == [*built[2:], *built[:2]] and level_of_first(pane) == 1)


def test_new_things_come_below_the_chosen_heading_or_to_the_end(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = opens_dossier(reader)
    adds_heading(reader, pane, "One", qtbot)
    adds_heading(reader, pane, "Two", qtbot)
    pane.go_to(pane.items[0].id)
    puts_in(reader, pane, FIRST, qtbot)
    pane.go_to(pane.items[0].id)
    puts_in(reader, pane, SECOND, qtbot)
    assert ["One", FIRST, SECOND, "Two"] == outline(pane)
    pane.go_to(pane.items[0].id)
    adds_heading(reader, pane, "Between", qtbot)
    assert ["One", FIRST, SECOND, "Between", "Two"] == outline(pane)
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    reader.opens("The Missing Tier: Local Government and Article 140A")
    reader.opens(HOUSE)
    # The way back is open, and yet Alt with an arrow is the list's here.
    reader.does("dossiers")
    reader.waits_until(lambda: len(pane.items) == 5)
    pane.go_to(pane.items[3].id)
    qtbot.keyClick(pane.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    reader.waits_until(lambda: getattr(pane.items[3], "level", 0) == 2)
    qtbot.keyClick(pane.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    reader.waits_until(lambda: getattr(pane.items[3], "level", 0) == 1)
    assert HOUSE == reader.title_on_page


def level_of_first(pane: DossierPane) -> int | None:
    first = pane.items[0]
    return first.level if isinstance(first, DossierHeading) else None


def test_an_item_opens_its_place_and_escape_brings_the_list_back(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = opens_dossier(reader)
    puts_in(reader, pane, SECOND, qtbot)
    reader.opens("The Missing Tier: Local Government and Article 140A")
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    reader.waits_until(lambda: reader.title_on_page == HOUSE)
    opened = reader.window.furnishing.reading.opened
    at = opened.essay.text.index(SECOND)
    reader.waits_until(lambda: reader.window.furnishing.panels.reading.place_in_view() <= at)
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert reader.window.furnishing.panels.essays.isVisible()


def drop(pane: DossierPane, data: QMimeData, row: int) -> None:
    """Let go of something above the row of that number."""
    rect = pane.view.visualRect(pane.view.model().index(row, 0))
    place = QPointF(rect.center().x(), rect.top() + 2)
    modifiers, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    pane.view.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, modifiers))


def test_marks_words_and_items_are_dropped_where_they_belong(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = opens_dossier(reader)
    mark = reader.marks(SECOND, Category.COUNTER_ARGUMENT)
    adds_heading(reader, pane, "First", qtbot)
    adds_heading(reader, pane, "Second", qtbot)
    data = QMimeData()
    data.setData(MARK_MIME, mark.id.encode())
    drop(pane, data, 1)
    reader.waits_until(lambda: outline(pane) == ["First", SECOND, "Second"])
    taken = pane.items[1]
    assert isinstance(taken, DossierPassage)
    assert (mark.id, Stance.AGAINST) == (taken.annotation_id, taken.stance)
    reader.selects(FIRST)
    words = QMimeData()
    words.setText(FIRST)
    drop(pane, words, 2)
    reader.waits_until(lambda: outline(pane) == ["First", SECOND, FIRST, "Second"])
    assert isinstance(pane.items[2], DossierPassage)
    other = QMimeData()
    other.setText("Words of another program.")
    drop(pane, other, 0)
    reader.waits_until(lambda: len(pane.items) == 5)
    assert isinstance(pane.items[0], DossierThought)
    assert "Words of another program." == pane.items[0].words
    reader.does("undo")
    reader.waits_until(lambda: len(pane.items) == 4)
    second = reader.marks("Both judgements are easier to weigh", Category.FACT)
    data.setData(MARK_MIME, second.id.encode())
    drop(pane, data, 0)
    reader.waits_until(lambda: len(pane.items) == 5)
    assert second.quote == pane.items[0].words
    reader.does("undo")
    reader.waits_until(lambda: len(pane.items) == 4)
    # A heading takes its section along.
    drop(pane, pane.view.model().mimeData([pane.view.model().index(3, 0)]), 0)
    reader.waits_until(lambda: outline(pane) == ["Second", "First", SECOND, FIRST])
    drop(pane, pane.view.model().mimeData([pane.view.model().index(1, 0)]), 0)
    reader.waits_until(lambda: outline(pane) == ["First", SECOND, FIRST, "Second"])


def test_a_mark_goes_into_the_dossier_by_its_key(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = opens_dossier(reader)
    mark = reader.marks(FIRST, Category.FACT)
    reader.window.furnishing.panels.margin.dossier_requested.emit(mark.id)
    reader.waits_until(lambda: outline(pane) == [FIRST])
    reader.window.furnishing.panels.margin.dossier_requested.emit(mark.id)
    reader.waits_until(lambda: bool(reader.said))
    assert "holds this already" in reader.said[-1]


def test_dossiers_are_made_renamed_and_deleted_and_come_back(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = opens_dossier(reader)
    pane.dossier_added.emit()
    says(reader, "Water")
    reader.waits_until(lambda: pane.dossier is not None and pane.dossier.name == "Water")
    puts_in(reader, pane, FIRST, qtbot)
    pane.renaming_wished.emit()
    says(reader, "Rivers")
    reader.waits_until(lambda: pane.dossier is not None and pane.dossier.name == "Rivers")
    assert "Rivers" == reader.window.furnishing.material.dossier_name
    pane.deletion_wished.emit()
    reader.waits_until(lambda: pane.dossier is None)
    reader.does("undo")
    reader.waits_until(lambda: pane.dossier is not None and outline(pane) == [FIRST])
    reader.waits_until(lambda: pane.dossier is not None and pane.dossier.name == "Rivers")


def test_a_dossier_is_exported_as_word_page_and_pdf_and_copied(
    opens_window: Opens, qtbot: QtBot, tmp_path: Path
) -> None:
    reader = opens_window()
    pane = opens_dossier(reader)
    adds_heading(reader, pane, "Whose house it is", qtbot)
    puts_in(reader, pane, FIRST, qtbot)
    flow = reader.window.furnishing.dossiers
    for form, suffix in (("word", ".docx"), ("html", ".html"), ("markdown", ".md"), ("pdf", ".pdf")):
        file = tmp_path / f"plan{suffix}"
        flow.export_to(pane.dossier, form, file)
        reader.waits_until(file.exists)
        reader.waits_until(lambda file=file: str(file) in reader.notice)
    (page,) = pypdfium2.PdfDocument(tmp_path / "plan.pdf")
    text = page.get_textpage().get_text_range()
    assert "Whose house it is" in text
    assert FIRST in " ".join(text.split())
    assert "Sources" in text
    pane.copy_wished.emit()
    reader.waits_until(lambda: f"> {FIRST}" in QGuiApplication.clipboard().text())
    file = tmp_path / "missing" / "plan.docx"
    flow.export_to(pane.dossier, "word", file)
    reader.waits_until(lambda: bool(reader.said))
    assert "could not be written" in reader.said[-1]


def test_keys_on_an_empty_dossier_do_no_harm(opens_window: Opens, qtbot: QtBot) -> None:
    reader = opens_window()
    pane = opens_dossier(reader)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Plus, Qt.Key.Key_F2, Qt.Key.Key_Return):
        qtbot.keyClick(pane.view, key)
    qtbot.keyClick(pane.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert () == pane.items
    reader.window.findChild(PageView).select(0, 0)
    reader.does("into_dossier")
    assert "Select words in the essay first, then put them into a dossier." == reader.notice

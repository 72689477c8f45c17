"""Kinds of highlights are made a person's own in the window, by keys alone, and everything follows at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu, QToolButton

from cssreader.domain.annotation import Category
from cssreader.domain.categories import CategoryIcon, Hue
from cssreader.domain.notebook import Facet, Pick
from cssreader.gui.dialogs.kinds_dialog import KindsDialog
from cssreader.gui.reading.marking_bar import MarkingBar

Opens = Callable[[], Any]
HOUSE = "Sharing the House: Federalism and the Eighteenth Amendment"
FIRST = "In April 2010 the Parliament of Pakistan"
SECOND = "Some praise it as the second founding of the federation"


def opens_dialog(reader: Any) -> KindsDialog:
    reader.does("kinds")
    reader.waits_until(lambda: reader.window.findChild(KindsDialog) is not None)
    dialog = reader.window.findChild(KindsDialog)
    assert isinstance(dialog, KindsDialog)
    return dialog


def names(reader: Any) -> list[str]:
    return [each.name for each in reader.window.theme.categories.offered]


def adds(reader: Any, dialog: KindsDialog, name: str) -> Category:
    dialog.new_name.setFocus()
    QTest.keyClicks(dialog.new_name, name)
    QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    reader.waits_until(lambda: dialog.name.text() == name)
    made = {each.name: each.id for each in reader.window.theme.categories}[name]
    assert isinstance(made, Category)
    return made


def chooses(box: QComboBox, value: object) -> None:
    """Walk with the arrow keys, as somebody without a mouse does."""
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentData() != value:
        assert box.currentIndex() < box.count() - 1
        QTest.keyClick(box, Qt.Key.Key_Down)


def renames(reader: Any, dialog: KindsDialog, name: str) -> None:
    dialog.name.setFocus()
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, name)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    reader.waits_until(lambda: name in names(reader))


def entries(reader: Any) -> list[str]:
    menu = next(
        each for each in reader.window.furnishing.actions["kinds"].associatedObjects() if isinstance(each, QMenu)
    )
    return [action.text() for action in menu.actions()]


def test_a_kind_of_ones_own_is_made_used_and_removed_again_with_the_keyboard_alone(opens_window: Opens) -> None:
    reader = opens_window()
    reader.opens(HOUSE)
    dialog = opens_dialog(reader)
    mine = adds(reader, dialog, "Law & order")
    chooses(dialog.icon, CategoryIcon.SCALES)
    reader.waits_until(lambda: reader.window.theme.categories.of(mine).icon is CategoryIcon.SCALES)
    chooses(dialog.colour, Hue.GREY)
    reader.waits_until(lambda: reader.window.theme.categories.of(mine).hue is Hue.GREY)
    dialog.list.setCurrentRow(0)
    renames(reader, dialog, "Hard fact")
    dialog.accept()
    assert ["Hard fact\t1", "Law && order\t9"] == [entries(reader)[0], entries(reader)[8]]
    reader.selects(FIRST)
    page = reader.window.furnishing.panels.reading
    QTest.keyClick(page.findChild(type(page._view)), Qt.Key.Key_9)
    reader.waits_until(lambda: [mine] == [each.category for each in reader.annotations])
    reader.selects(SECOND)
    page._view.selection_settled.emit()
    bar = page.findChild(MarkingBar)
    told = [each.toolTip() for each in bar.findChildren(QToolButton) if each.isVisibleTo(bar)]
    assert {"Hard fact (1)", "Law & order (9)"} <= set(told)
    reader.does("notebook")
    notebook = reader.window.furnishing.notebook
    reader.waits_until(lambda: len(notebook.listed()) == 1)
    notebook.bar.pick(Pick(Facet.KIND, mine))
    assert "Law && order" in [each.text() for each in notebook.bar.findChildren(QToolButton, "notebook_pick")]
    # The index takes the mark in when nothing else is to be done.
    reader.waits_until(lambda: bool(reader.searches(f'kind:"law & order" {FIRST.split()[1]}').hits))
    assert [mine] == [hit.category for hit in reader.searches('kind:"law & order"').hits]
    dialog = opens_dialog(reader)
    dialog.list.setCurrentRow(8)
    menu = dialog.removal_menu(reader.window.theme.categories.of(mine))
    assert "Make its 1 highlight:" == menu.actions()[0].text()
    menu.actions()[1].trigger()
    reader.waits_until(lambda: [Category.FACT] == [each.category for each in reader.annotations])
    reader.waits_until(lambda: "1 highlight has another kind now" in reader.notice)
    dialog.accept()
    assert "Law & order" not in names(reader)
    reader.does("undo")
    reader.waits_until(lambda: [mine] == [each.category for each in reader.annotations])
    reader.waits_until(lambda: "Law & order" in names(reader))


def test_order_and_hiding_move_the_digits_a_name_that_is_taken_is_told_and_all_is_kept(opens_window: Opens) -> None:
    reader = opens_window()
    dialog = opens_dialog(reader)
    dialog.list.setCurrentRow(2)
    dialog.up.click()
    reader.waits_until(lambda: names(reader)[:3] == ["Fact", "Quotation", "Figure"])
    reader.waits_until(lambda: dialog.list.currentRow() == 1)
    dialog.list.setCurrentRow(0)
    dialog.turn.click()
    reader.waits_until(lambda: names(reader)[:2] == ["Quotation", "Figure"])
    assert ["Quotation\t1", "Figure\t2"] == entries(reader)[:2]
    dialog.new_name.setText("figure")
    QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    reader.waits_until(lambda: "Another kind is called" in dialog.said.text())
    assert "figure" == dialog.new_name.text()
    assert not dialog.remove.isEnabled()
    dialog.accept()
    reader.closes()
    again = opens_window()
    assert ["Quotation", "Figure"] == names(again)[:2]
    assert "highlight_fact" not in again.window.furnishing.actions
    assert ["Quotation\t1", "Figure\t2"] == entries(again)[:2]

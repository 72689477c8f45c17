"""A reader does everything through the palette, with the keyboard alone."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTreeWidget
from shiboken6 import isValid

from cssreader.app.dossiers import create_dossier
from cssreader.gui.dialogs.keys_dialog import KeysDialog
from cssreader.gui.panes.choices import InTopic

Opens = Callable[[], Any]
TITLE = "After the Water: Climate Vulnerability and the Floods of 2022"


def opened(opens_window: Opens) -> Any:
    reader = opens_window()
    reader.window.resize(1280, 800)
    reader.window.activateWindow()
    reader.window.furnishing.panels.essays.setFocus()
    return reader


def calls(reader: Any, typed: str) -> None:
    """Ctrl+K, some letters, Enter."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    sheet = reader.window.furnishing.palette.sheet
    assert sheet.box.hasFocus()
    sheet.box.setText(typed)
    reader.waits_until(lambda: sheet.list.model().rowCount() > 0)
    QTest.keyClick(sheet.box, Qt.Key.Key_Return)


def test_an_essay_is_opened_read_and_finished(opens_window: Opens) -> None:
    reader = opened(opens_window)
    calls(reader, "@clvul")
    reader.waits_until(lambda: reader.title_on_page == TITLE)
    calls(reader, ">bookmark")
    reader.waits_until(lambda: len(reader.annotations) == 1)
    calls(reader, ">undo")
    reader.waits_until(lambda: not reader.annotations)
    calls(reader, "mark finished")
    essay = reader.window.furnishing.reading.essay_id
    reader.waits_until(lambda: reader.window.desk.summary(essay).shelf.value == "finished")


def test_settings_are_changed(opens_window: Opens) -> None:
    reader = opened(opens_window)
    preferences = reader.window.furnishing._preferences
    calls(reader, "=straight")
    assert preferences.settings.reading.justified
    calls(reader, "=straight")
    assert not preferences.settings.reading.justified
    calls(reader, "=size text")
    sheet = reader.window.furnishing.palette.sheet
    assert "13" == sheet.list.currentIndex().data()
    QTest.keyClick(sheet.box, Qt.Key.Key_Down)
    QTest.keyClick(sheet.box, Qt.Key.Key_Return)
    assert 14.0 == preferences.settings.reading.size_points
    calls(reader, ">sepia")
    assert "sepia" == preferences.settings.appearance.theme


def test_a_topic_is_listed(opens_window: Opens) -> None:
    reader = opened(opens_window)
    library = reader.window.furnishing.panels.library
    reader.waits_until(lambda: bool(library.topics))
    shelf = next(each for each in library.topics if each.coverage.essays)
    calls(reader, f"#{shelf.topic.name}")
    assert InTopic(shelf.topic.id) == library.choice()
    assert reader.window.furnishing.panels.essays.isAncestorOf(QApplication.focusWidget())


def test_a_saved_search_is_asked_again(opens_window: Opens) -> None:
    reader = opened(opens_window)
    reader.searches("water treaty")
    calls(reader, ">save this search")
    reader.waits_until(lambda: bool(reader.window.furnishing.panels.library.searches))
    reader.window.furnishing.panels.search.set_text("")
    calls(reader, "water treaty")
    reader.waits_until(lambda: reader.window.furnishing.panels.search.text().strip() == "water treaty")


def test_a_dialog_opens_over_the_window_and_the_palette_is_gone(opens_window: Opens) -> None:
    reader = opened(opens_window)
    calls(reader, ">about")
    reader.waits_until(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    assert reader.window.furnishing.palette.sheet.isHidden()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def told_keys(reader: Any, typed: str) -> str:
    """The keys that the palette shows for the first action it finds."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    sheet = reader.window.furnishing.palette.sheet
    sheet.box.setText(typed)
    told = str(sheet.list.currentIndex().data(Qt.ItemDataRole.UserRole).told)
    QTest.keyClick(sheet.box, Qt.Key.Key_Escape)
    return told


def test_keys_are_changed_and_do_their_deed_from_then_on(opens_window: Opens) -> None:
    reader = opened(opens_window)
    calls(reader, ">keys")
    reader.waits_until(lambda: isinstance(QApplication.activeModalWidget(), KeysDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, KeysDialog)
    QTest.keyClicks(dialog.sought, "next theme")
    tree = dialog.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    reader.waits_until(dialog.box.hasFocus)
    QTest.keyClick(dialog.box, Qt.Key.Key_F5)
    QTest.keyClick(dialog.use, Qt.Key.Key_Space)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    reader.waits_until(lambda: not isValid(dialog) or dialog.isHidden())
    reader.window.activateWindow()
    reader.waits_until(lambda: QApplication.focusWidget() is not None)
    assert "F5" == told_keys(reader, ">next theme")
    assert "Next theme (F5)" == reader.window.top_bar.button("next_theme").toolTip()
    assert "F5" == reader.window.furnishing.actions["next_theme"].shortcut().toString()
    theme = reader.window.furnishing._preferences.settings.appearance.theme
    QTest.keyClick(reader.window, Qt.Key.Key_F5)
    assert theme != reader.window.furnishing._preferences.settings.appearance.theme
    reader.closes()
    again = opens_window()
    assert "F5" == again.window.furnishing.actions["next_theme"].shortcut().toString()


def test_keys_of_a_pane_stand_beside_those_that_were_given(opens_window: Opens) -> None:
    reader = opened(opens_window)
    assert "N" == told_keys(reader, ">note on the selected words")
    reader.window.furnishing.keys.set("note", ["Ctrl+E"])
    assert "Ctrl+E" == told_keys(reader, ">note on the selected words")
    assert "\t" not in reader.window.furnishing.actions["note"].text()
    reader.window.furnishing.keys.reset("note")
    assert "N" == told_keys(reader, ">note on the selected words")


def test_escape_leads_back_to_where_one_was_and_what_was_chosen_is_offered_first(opens_window: Opens) -> None:
    reader = opened(opens_window)
    calls(reader, ">full screen")
    calls(reader, ">full screen")
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    sheet = reader.window.furnishing.palette.sheet
    assert "Full screen" == sheet.list.model().index(0, 0).data()
    QTest.keyClick(sheet.box, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert sheet.isHidden()
    assert before is QApplication.focusWidget()


def test_what_was_chosen_is_offered_first_when_the_window_opens_again(opens_window: Opens) -> None:
    reader = opened(opens_window)
    calls(reader, "=straight")
    calls(reader, ">usual size")
    reader.closes()
    again = opened(opens_window)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    model = again.window.furnishing.palette.sheet.list.model()
    assert ["Usual size", "Both edges of the column straight"] == [model.index(row, 0).data() for row in range(2)]


def test_actions_of_a_menu_within_a_menu_are_found_by_both_names(opens_window: Opens) -> None:
    reader = opened(opens_window)
    titles = [each.title for each in reader.window.furnishing.palette.entries()]
    assert "Extent of the highlight: End one word on" in titles
    assert "Extent of the highlight: Beginning one word on" in titles


def test_every_action_of_the_menus_is_in_the_palette(opens_window: Opens) -> None:
    reader = opened(opens_window)
    keys = {each.key for each in reader.window.furnishing.palette.entries()}
    missing = {name for name in reader.window.furnishing.actions if f"action:{name}" not in keys}
    assert {"palette"} == missing


def test_a_dossier_is_shown(opens_window: Opens) -> None:
    reader = opened(opens_window)
    desk, palette = reader.window.desk, reader.window.furnishing.palette
    made: list[object] = []
    desk.ask(create_dossier, "Quarrels of 1953", then=made.append)
    reader.waits_until(lambda: bool(made))
    palette.turn()
    reader.waits_until(lambda: any(each.title == "Quarrels of 1953" for each in palette.entries()))
    palette.turn()
    calls(reader, "quarrels 53")
    reader.waits_until(reader.window.furnishing.dossier.isVisible)

"""Everything is reached with the keyboard, in the order in which one reads the window."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cssreader.domain.annotation import Category
from cssreader.gui.actions import flat, menus

Opens = Callable[[], Any]
AROUND = ["Search", "Page and type", "Next theme", "Margin", "Library"]
LIST = ["Filter this list", "Order: Newest in the library", "Essays"]
READING = ["Essay", "Views of the margin", "Marks", "Sidebar", "Import"]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def walk(key: Qt.Key, steps: int) -> list[str]:
    """The names of what Tab comes to."""
    names = []
    for _ in range(steps):
        QTest.keyClick(focused(), key)
        names.append(focused().accessibleName().partition(": A")[0])
    return names


def marked_essay(opens_window: Opens) -> Any:
    reader = opens_window()
    reader.window.resize(1280, 800)
    reader.window.activateWindow()
    reader.opens("After the Water: Climate Vulnerability and the Floods of 2022")
    text = reader.window.furnishing.reading.opened.essay.text
    reader.marks(text[: text.index(".") + 1], Category.FACT)
    return reader


def test_tab_goes_around_the_window_in_the_order_of_reading(opens_window: Opens) -> None:
    reader = marked_essay(opens_window)
    reader.window.furnishing.panels.search.focus()
    stops = [*AROUND, *LIST, *READING]
    assert [*stops[1:], stops[0]] == walk(Qt.Key.Key_Tab, len(stops))
    assert stops[::-1] == walk(Qt.Key.Key_Backtab, len(stops))


def test_words_are_selected_with_the_caret_that_the_menu_names(opens_window: Opens) -> None:
    assert ("F7",) == next(spec.keys for menu in menus() for spec in flat(menu.entries) if spec.name == "caret")
    reader = marked_essay(opens_window)
    reader.window.furnishing.panels.search.focus()
    reader.does("caret")
    assert focused().accessibleName().startswith("Essay: ")
    for _ in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert reader.window.furnishing.panels.reading.selected_range() is not None


def test_after_undo_in_a_notice_one_goes_on_where_one_was(opens_window: Opens) -> None:
    reader = marked_essay(opens_window)
    titles = reader.titles
    reader.window.furnishing.panels.essays.setFocus(Qt.FocusReason.ShortcutFocusReason)
    before = focused()
    QTest.keyClick(before, Qt.Key.Key_Delete)
    reader.waits_until(lambda: len(reader.titles) < len(titles))
    reader.does("focus_notice")
    assert focused().accessibleName() != before.accessibleName()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    reader.waits_until(lambda: reader.titles == titles)
    assert before is focused()

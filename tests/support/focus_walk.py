"""The way of the Tab key through a window, and whether one sees where the focus is."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from cssreader.gui.theme.contrast import contrast

LEAST_FOR_SHAPES = 3.0
_LEAST_PIXELS = 24
"""Fewer that change are the blinking bar of a field, and no ring or lit row."""
_AROUND = 3
_MOST_STOPS = 80


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def stops(key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What the key comes to, in order, until it is where it began, or could go no further."""
    found = [focused()]
    for _ in range(_MOST_STOPS):
        QTest.keyClick(focused(), key)
        if focused() in found:
            break
        found.append(focused())
    return found


def reachable(top: QWidget) -> set[QWidget]:
    """Every widget of a window that the Tab key has to come to."""
    return {
        each
        for each in top.findChildren(QWidget)
        if each.window() is top and each.isVisibleTo(top) and each.isEnabled() and _takes_tab(each)
    }


def _takes_tab(widget: QWidget) -> bool:
    if isinstance(widget, QRadioButton) and not widget.isChecked():
        # Arrows walk a group of them.
        return False
    takes = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(takes) and widget.focusProxy() is None


def unseen(top: QWidget, widgets: list[QWidget]) -> Iterator[str]:
    """Those that look the same, or nearly so, with the focus and without it."""
    pictures: dict[QWidget, tuple[QImage, QImage]] = {}
    for number, widget in enumerate(widgets):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        lit = top.grab(_room_of(widget, top)).toImage()
        widgets[number - 1].setFocus(Qt.FocusReason.TabFocusReason)
        pictures[widget] = lit, top.grab(_room_of(widget, top)).toImage()
    for widget, (lit, plain) in pictures.items():
        changed = pixels_that_change(lit, plain)
        if changed < _LEAST_PIXELS:
            yield f"{type(widget).__name__} “{widget.accessibleName() or widget.objectName()}”: {changed}"


def _room_of(widget: QWidget, top: QWidget) -> QRect:
    room = QRect(widget.mapTo(top, QPoint()), widget.size())
    return room.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).intersected(top.rect())


def pixels_that_change(first: QImage, second: QImage) -> int:
    """How many pixels have another colour, with a contrast that makes the change plain."""
    if first == second:
        return 0
    known: dict[tuple[int, int], bool] = {}
    count = 0
    for y in range(first.height()):
        for x in range(first.width()):
            pair = first.pixel(x, y), second.pixel(x, y)
            if pair[0] == pair[1]:
                continue
            if pair not in known:
                known[pair] = contrast(_name(pair[0]), _name(pair[1])) >= LEAST_FOR_SHAPES
            count += known[pair]
            if count >= _LEAST_PIXELS:
                return count
    return count


def _name(rgb: int) -> str:
    return f"#{rgb & 0xFFFFFF:06x}"

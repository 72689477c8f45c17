"""Finds words that have no room where they stand."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFontComboBox,
    QHeaderView,
    QLabel,
    QTabBar,
    QToolButton,
    QWidget,
)

from cssreader.gui.controls.elided_label import ElidedLabel


def cut_texts(widget: QWidget) -> Iterator[str]:
    """What is seen of a widget and its parts, and does not fit; what elides on purpose is left out."""
    for part in (widget, *widget.findChildren(QWidget)):
        if part.isVisible() and (short := _is_cut(part)):
            wants, has = part.sizeHint().toTuple(), part.size().toTuple()
            yield f"{type(part).__name__} {part.objectName()}: {short} ({wants} in {has})"


def _is_cut(part: QWidget) -> str:
    width, height = part.width(), part.height()
    match part:
        case ElidedLabel():
            return ""
        case QLabel() if part.text():
            needed = part.heightForWidth(width) if part.wordWrap() else part.sizeHint().height()
            is_wide = not part.wordWrap() and part.sizeHint().width() > width
            return part.text() if is_wide or needed > height else ""
        case QToolButton() if part.text() and part.toolButtonStyle().name == "ToolButtonIconOnly":
            return ""
        case QAbstractButton() if part.text():
            text = part.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, part.text())
            return part.text() if part.sizeHint().width() > width or text.height() > height else ""
        case QTabBar():
            return "tabs" if part.sizeHint().width() > width else ""
        case QFontComboBox():
            return ""
        case QComboBox():
            named = part.fontMetrics().horizontalAdvance(part.currentText())
            return part.currentText() if named > width - height else ""
        case QHeaderView():
            return next(
                (
                    str(part.model().headerData(number, part.orientation()))
                    for number in range(part.count())
                    if part.sectionSizeHint(number) > part.sectionSize(number)
                ),
                "",
            )
        case _:
            return ""

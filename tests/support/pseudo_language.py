"""A language in which no letter is English, and a way to read all that a window says.

Every text that comes through translation is written in accented letters, and so is what a library holds (in Cyrillic
ones), so that whatever is left in plain letters was forgotten.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QBuffer, QIODevice, QModelIndex, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFontComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QTreeView,
    QWidget,
)

from cssreader.gui.language import Translation, translation_file

_PLAIN = "abcdefghijklmnopqrstuvwxyz"
_ACCENTED = "áƀćđéƒǵħíĵķĺḿńóṕɋŕśťúṽŵẋýź"
_CYRILLIC = "абцдефгхийклмнопярстувжъьз"
_TABLE = str.maketrans(_PLAIN + _PLAIN.upper(), _ACCENTED + _ACCENTED.upper())
_LIBRARY_TABLE = str.maketrans(_PLAIN + _PLAIN.upper(), _CYRILLIC + _CYRILLIC.upper())
_KEPT = re.compile(r"(\{\w*\}|%\d|<[^>]+>|\([^)]*\*\.[^)]*\)|\t.*)")
"""What stands in a text for something else: places for words, elements, patterns of file names, keys of a menu."""
_ASIDE = {("names", "en_GB"): "el_GR", ("names", "d MMMM yyyy"): "d MMMM yyyy"}
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_ROWS = 60


def accented(text: str) -> str:
    return "".join(part if _KEPT.fullmatch(part) else part.translate(_TABLE) for part in _KEPT.split(text))


def in_cyrillic(text: str) -> str:
    return text.translate(_LIBRARY_TABLE)


class PseudoLanguage(Translation):
    def __init__(self) -> None:
        root = ET.parse(translation_file("ur")).getroot()
        sources = [
            (context.findtext("name", ""), message.findtext("source", ""))
            for context in root.iter("context")
            for message in context.iter("message")
        ]
        super().__init__({key: (_ASIDE.get(key) or accented(key[1]),) for key in sources})


def essay_in_cyrillic(file: Path, folder: Path) -> Path:
    """An essay in Markdown with all its words in other letters; what its front matter is called stays."""
    _, front, body = file.read_text("utf-8").split("---\n", 2)
    lines = []
    for line in front.splitlines():
        name, colon, value = line.partition(":")
        is_named = bool(colon) and not line.startswith(" ")
        if is_named and name in ("published", "language"):
            lines.append(line)
        else:
            lines.append(name + colon + in_cyrillic(value) if is_named else in_cyrillic(line))
    made = folder / f"{in_cyrillic(file.stem)}.md"
    made.write_text("---\n" + "\n".join(lines) + "\n---\n" + in_cyrillic(body), "utf-8")
    return made


def everything_said(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every text of a window and of all that belongs to it, seen or not, with where it was found."""
    parts = window.findChildren(QWidget)
    for widget in (window, *parts):
        where = f"{type(widget).__name__} {widget.objectName()}"
        for text in () if _lists_typefaces(widget) else _texts_of(widget):
            yield where, text
        for action in widget.actions():
            yield f"action of {where}", action.text().partition("\t")[0]
            yield f"tool tip of an action of {where}", action.toolTip()
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and (top is window or top in parts):
            for text in painted(top):
                yield f"painted in {type(top).__name__} {top.objectName()}", text


def _lists_typefaces(widget: QWidget) -> bool:
    """Whether it is the list of a box of typefaces, which are called what they are called."""
    above = widget.parentWidget()
    return above is not None and (isinstance(above, QFontComboBox) or _lists_typefaces(above))


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel():
            document = QTextDocument()
            document.setHtml(widget.text())
            is_plain = widget.textFormat() is Qt.TextFormat.PlainText or "<" not in widget.text()
            yield widget.text() if is_plain else document.toPlainText()
        case QAbstractButton():
            yield widget.text()
        case QGroupBox() | QMenu():
            yield widget.title()
        case QLineEdit():
            yield from (widget.placeholderText(), widget.text())
        case QTextEdit() | QPlainTextEdit():
            yield from (widget.placeholderText(), widget.toPlainText())
        case QTabBar():
            for number in range(widget.count()):
                yield from (widget.tabText(number), widget.tabToolTip(number))
        case QFontComboBox():
            # Typefaces are called what they are called.
            yield from (widget.accessibleName(), widget.placeholderText(), widget.toolTip())
        case QComboBox():
            yield from (widget.itemText(number) for number in range(widget.count()))
        case QAbstractItemView():
            if widget.model() is not None:
                yield from _texts_in(widget, QModelIndex())
                for section in range(_columns_of(widget.model(), QModelIndex())):
                    yield str(widget.model().headerData(section, Qt.Orientation.Horizontal) or "")
        case _:
            pass


def _columns_of(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _texts_in(view: QAbstractItemView, parent: QModelIndex) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(_columns_of(model, parent)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                said = index.data(role)
                if isinstance(said, str):
                    yield said
            # A list and a table have no children, and do not answer.
            if isinstance(view, QTreeView) and model.hasChildren(index):
                yield from _texts_in(view, index)


def painted(widget: QWidget) -> list[str]:
    """The words that are painted, also by delegates that paint by hand: those of a drawing in SVG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(QSize(widget.width(), widget.height()))
    widget.render(drawing)
    root = ET.fromstring(bytes(buffer.data().data()))
    return ["".join(element.itertext()) for element in root.iter("{http://www.w3.org/2000/svg}text")]

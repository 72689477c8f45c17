"""The senses of a word, one under the other, of which one is in hand."""

from html import escape
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cssreader.domain.dictionary import Entry, Lookup, Sense
from cssreader.gui.theme.fonts import interface_font
from cssreader.gui.theme.tokens import RADIUS, SPACE, Theme

_ROW = Qt.ItemDataRole.UserRole
_SIDE = 2 * SPACE
_INDENT = 5 * SPACE
_STEP = 40
_MOST_SYNONYMS = 24

_Index = QModelIndex | QPersistentModelIndex


class SenseRow(NamedTuple):
    """A sense, or, without one, the heading over the senses of an entry."""

    entry: Entry
    sense: Sense | None = None
    number: int = 0


class SenseList(QListWidget):
    """Arrows choose a sense; one that is taller than the list is scrolled through before the next is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = _SenseDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setProperty("surface", "none")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_STEP // 2)
        self.setAccessibleName(self.tr("Senses"))

    def show_lookup(self, lookup: Lookup) -> None:
        self._delegate.forget()
        self.clear()
        for entry in lookup.entries:
            if len(lookup.entries) > 1 or entry.headword != lookup.word:
                self._add(SenseRow(entry), Qt.ItemFlag.NoItemFlags)
            for number, sense in enumerate(entry.senses, 1):
                self._add(SenseRow(entry, sense, number), Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self._choose(0, 1)
        self.scrollToTop()

    def _add(self, row: SenseRow, flags: Qt.ItemFlag) -> None:
        item = QListWidgetItem(self._delegate.told(row))
        item.setData(_ROW, row)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text().replace("\n", "; "))
        item.setFlags(flags)
        self.addItem(item)

    def chosen(self) -> tuple[Entry, Sense] | None:
        """The sense in hand, with its entry."""
        item = self.currentItem()
        row = item.data(_ROW) if item is not None else None
        return (row.entry, row.sense) if row is not None and row.sense is not None else None

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.viewport().update()

    def content_height(self, width: int) -> int:
        """How tall the list is when nothing of it is hidden."""
        return sum(self._delegate.height_of(self.item(row).data(_ROW), width) for row in range(self.count()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters mean something to the card, and are no beginnings of rows."""
        if event.matches(QKeySequence.StandardKey.Copy):
            item = self.currentItem()
            QGuiApplication.clipboard().setText(item.text() if item is not None else "")
            return
        match event.key():
            case Qt.Key.Key_Down:
                self._go(1)
            case Qt.Key.Key_Up:
                self._go(-1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp | Qt.Key.Key_Home | Qt.Key.Key_End:
                super().keyPressEvent(event)
            case _:
                event.ignore()

    def _go(self, by: int) -> None:
        rect, room = self.visualItemRect(self.currentItem()), self.viewport().rect()
        hidden = rect.bottom() - room.bottom() if by > 0 else room.top() - rect.top()
        if hidden > 0 or not self._choose(self.currentRow() + by, by):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + by * _STEP)

    def _choose(self, row: int, by: int) -> bool:
        """Take the first sense from a row on in hand."""
        while 0 <= row < self.count():
            item = self.item(row)
            if item.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentItem(item)
                return True
            row += by
        return False


class _SenseDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._laid: dict[tuple[SenseRow, int], QTextDocument] = {}

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.forget()

    def forget(self) -> None:
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        width = self._view.viewport().width()
        return QSize(width, self.height_of(index.data(_ROW), width))

    def height_of(self, row: SenseRow, width: int) -> int:
        return round(self._document(row, width).size().height()) + 2 * SPACE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRectF = QRectF(option.rect)
        flags: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if flags & QStyle.StateFlag.State_Selected:
            ring = QPen(QColor(self._theme.focus), 1) if self._view.hasFocus() else QPen(Qt.PenStyle.NoPen)
            painter.setPen(ring)
            painter.setBrush(QColor(self._theme.selected))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.translate(rect.left() + _SIDE, rect.top() + SPACE)
        self._document(index.data(_ROW), int(rect.width())).drawContents(painter)
        painter.restore()

    def _document(self, row: SenseRow, width: int) -> QTextDocument:
        known = self._laid.get((row, width))
        if known is None:
            known = self._laid[row, width] = QTextDocument(self)
            known.setDocumentMargin(0)
            known.setDefaultFont(interface_font())
            known.setHtml(self._markup(row))
            known.setTextWidth(max(width - 2 * _SIDE, 40))
        return known

    def told(self, row: SenseRow) -> str:
        """A row in plain words: what is copied, and what is read out."""
        if row.sense is None:
            return f"{row.entry.headword} · {row.entry.dictionary.name}"
        part = self._part_of_speech(row.sense)
        lines = [": ".join(each for each in (part, row.sense.definition) if each)]
        lines += [f"“{example}”" for example in row.sense.examples]
        lines += [f"{label}: {words}" for label, words in self._relatives(row.sense)]
        return "\n".join(lines)

    def _markup(self, row: SenseRow) -> str:
        text, muted, strong = self._theme.text, self._theme.muted, self._theme.strong
        if row.sense is None:
            return (
                f'<p style="color:{strong}"><b>{escape(row.entry.headword)}</b>'
                f'<span style="color:{muted}"> · {escape(row.entry.dictionary.name)}</span></p>'
            )
        sense = row.sense
        part = self._part_of_speech(sense)
        head = f'<span style="color:{muted}">{row.number}. {escape(part)}</span> ' if part else ""
        # Each line is a paragraph, so that each runs the way its own letters do.
        first, *rest = sense.definition.split("\n")
        lines = [f'<p style="color:{text}; margin:0">{head}{escape(first)}</p>']
        lines += [f'<p style="color:{text}; margin:0">{escape(line)}</p>' for line in rest]
        lines += [
            f'<p style="color:{muted}; margin:2px 0 0 {_INDENT}px"><i>“{escape(example)}”</i></p>'
            for example in sense.examples
        ]
        lines += [
            f'<p style="color:{text}; margin:2px 0 0 {_INDENT}px">'
            f'<span style="color:{muted}">{escape(label)}:</span> {escape(words)}</p>'
            for label, words in self._relatives(sense)
        ]
        return "".join(lines)

    def _relatives(self, sense: Sense) -> list[tuple[str, str]]:
        told = ((self.tr("Synonyms"), sense.synonyms), (self.tr("Antonyms"), sense.antonyms))
        return [(label, ", ".join(words[:_MOST_SYNONYMS])) for label, words in told if words]

    def _part_of_speech(self, sense: Sense) -> str:
        names = {
            "noun": self.tr("noun"),
            "verb": self.tr("verb"),
            "adjective": self.tr("adjective"),
            "adverb": self.tr("adverb"),
        }
        return names.get(sense.part_of_speech, sense.part_of_speech)

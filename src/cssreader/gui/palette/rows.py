"""The rows of the palette: what was found, and how it is painted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QTextCharFormat
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cssreader.gui.palette.entries import Entry, Kind
from cssreader.gui.palette.words import kind_name
from cssreader.gui.panes.paint import far_edge, is_selected, near_edge, paint_ground, scaled
from cssreader.gui.panes.text_lines import ELLIPSIS, lay_out, line_height
from cssreader.gui.theme.tokens import SPACE, Theme
from cssreader.text.direction import is_right_to_left
from cssreader.text.fuzzy import matched_ranges
from cssreader.text.fuzzy import words_typed as folded_words

ENTRY = Qt.ItemDataRole.UserRole
MATCHES = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_FAR_SHARE = 0.45
"""Of a row: what stands at its far end takes no more."""
_TOO_NARROW = 420


class EntriesModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._words: tuple[str, ...] = ()

    def set_entries(self, entries: Sequence[Entry], typed: str) -> None:
        """What was found, and the words it was found by."""
        self.beginResetModel()
        self._entries, self._words = list(entries), folded_words(typed)
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(entry)
            case _ if role == ENTRY:
                return entry
            case _ if role == MATCHES:
                return _shown_matches(self._words, entry.title)
        return None


def spoken(entry: Entry) -> str:
    """A row as a screen reader says it."""
    from PySide6.QtCore import QCoreApplication

    unavailable = "" if entry.enabled else QCoreApplication.translate("Palette", "not available now")
    parts = (entry.title, entry.told, kind_name(entry.kind), entry.context, unavailable)
    return ", ".join(part for part in parts if part)


def _shown_matches(words: tuple[str, ...], title: str) -> tuple[tuple[int, int], ...]:
    """The letters to be set strong; in a script whose letters join, the words that they stand in."""
    ranges = matched_ranges(words, title) or ()
    if not is_right_to_left(title):
        return ranges
    whole: list[tuple[int, int]] = []
    for start, end in ranges:
        first = title.rfind(" ", 0, start) + 1
        after = title.find(" ", end)
        last = len(title) if after < 0 else after
        if not whole or whole[-1] != (first, last):
            whole.append((first, last))
    return tuple(whole)


class EntryDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        return QSize(0, round(line_height(option.font)) + 3 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        entry: Entry = index.data(ENTRY)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        row = QRectF(option.rect).adjusted(SPACE, 1, -SPACE, -1)
        paint_ground(painter, row, option, theme)
        inner = row.adjusted(2 * SPACE, 0, -2 * SPACE, 0)
        taken = self._paint_far(painter, inner, option, entry, mirrored=mirrored)
        room = inner.adjusted(taken, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -taken, 0)
        mark = QTextCharFormat()
        mark.setFontWeight(QFont.Weight.Bold)
        mark.setForeground(QBrush(QColor(theme.strong)))
        mark.setFontUnderline(is_right_to_left(entry.title))
        title = lay_out(entry.title, option.font, room.width(), most=1, matches=index.data(MATCHES), mark=mark)
        width = title.layout.lineAt(0).naturalTextWidth() if title.layout.lineCount() else 0
        ink = theme.strong if is_selected(option) and entry.enabled else theme.text if entry.enabled else theme.muted
        painter.setPen(QColor(ink))
        # A line lies at the edge where its own script begins; in a list of one line each, all begin at one edge.
        shift = _shift(entry.title, room.width(), width, mirrored=mirrored)
        title.layout.draw(painter, QPointF(room.left() + shift, row.top() + (row.height() - title.height) / 2))
        self._paint_context(painter, room, option, entry, width, mirrored=mirrored)
        painter.restore()

    def _paint_far(
        self, painter: QPainter, inner: QRectF, option: QStyleOptionViewItem, entry: Entry, *, mirrored: bool
    ) -> float:
        """Keys or a value, or the kind of what is no action; gives the width that it takes."""
        told = entry.told or ("" if entry.kind in (Kind.ACTION, Kind.VALUE) else kind_name(entry.kind))
        if not told:
            return 0
        painter.setFont(scaled(option.font, 0.9))
        metrics = painter.fontMetrics()
        said = metrics.elidedText(told, Qt.TextElideMode.ElideRight, round(inner.width() * _FAR_SHARE))
        painter.setPen(QColor(self._theme.text if entry.told and entry.enabled else self._theme.muted))
        painter.drawText(inner, far_edge(mirrored=mirrored), said)
        return metrics.horizontalAdvance(said) + 4 * SPACE

    def _paint_context(
        self,
        painter: QPainter,
        room: QRectF,
        option: QStyleOptionViewItem,
        entry: Entry,
        taken: float,
        *,
        mirrored: bool,
    ) -> None:
        start = taken + 3 * SPACE
        left = room.adjusted(0, 0, -start, 0) if mirrored else room.adjusted(start, 0, 0, 0)
        if not entry.context or left.width() < 12 * SPACE or room.width() < _TOO_NARROW * _FAR_SHARE:
            return
        painter.setFont(scaled(option.font, 0.9))
        painter.setPen(QColor(self._theme.muted))
        said = painter.fontMetrics().elidedText(entry.context, Qt.TextElideMode.ElideRight, round(left.width()))
        if said != ELLIPSIS:
            painter.drawText(left, near_edge(mirrored=mirrored), said)


def _shift(title: str, room: float, width: float, *, mirrored: bool) -> float:
    """How far to move a laid out line so that it begins at the near edge of the window."""
    if is_right_to_left(title) == mirrored:
        return 0
    return room - width if mirrored else width - room

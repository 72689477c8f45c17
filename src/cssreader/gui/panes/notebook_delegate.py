"""Paints an annotation in the notebook: its words, its note, whence it is, its tags and what is to be minded of it.

Every row is equally high, so that fifty thousand of them need no measuring.
"""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cssreader.domain.annotation import AnnotationId, AnnotationKind
from cssreader.domain.notebook import NotebookEntry
from cssreader.gui.panes.heading_painting import heading_height, paint_heading
from cssreader.gui.panes.notebook_model import (
    NotebookHeading,
    NotebookRow,
    about,
    entry_of,
    note_of,
    warning_of,
    words_of,
)
from cssreader.gui.panes.paint import near_edge, paint_ground, scaled
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.text_lines import TextLines, lay_out, line_height
from cssreader.gui.theme.fonts import font_families
from cssreader.gui.theme.icons import KIND_ICONS, IconName, category_icon_name, paint_icon
from cssreader.gui.theme.names import isolated, joined
from cssreader.gui.theme.tokens import SPACE, Theme

_GUTTER = 10 * SPACE
"""Before the words: room for the bar and the sign of the kind."""
_AFTER = 4 * SPACE
_INSET = 1.5 * SPACE
_PAD = 1.75 * SPACE
_BAR = 3.0
_ICON = 14.0
_SMALL_ICON = 12.0
_LINES = 3
"""Of words and note together."""
_MOST_KEPT = 300


class _Card(NamedTuple):
    """A row laid out for a width."""

    entry: NotebookEntry
    width: float
    words: TextLines
    note: TextLines | None


class NotebookDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: dict[AnnotationId, _Card] = {}
        self._base: QFont | None = None
        self._dress(parent.font())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._cards.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, self.row_height(option.font, is_heading=isinstance(index.data(ROW), NotebookHeading)))

    def row_height(self, font: QFont, *, is_heading: bool) -> int:
        """The same for every annotation, and for every heading."""
        self._dress(font)
        if is_heading:
            return heading_height(font)
        return round(2 * (_INSET + _PAD) + _LINES * self._line + SPACE + self._foot)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: NotebookRow = index.data(ROW)
        entry = entry_of(row)
        if entry is None:
            assert isinstance(row, NotebookHeading)
            paint_heading(painter, option, row, self._theme)
            return
        self._dress(option.font)
        place = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        before, after = (_AFTER, _GUTTER) if mirrored else (_GUTTER, _AFTER)
        text = place.adjusted(before, _INSET + _PAD, -after, -_INSET - _PAD)
        painter.save()
        paint_ground(painter, place.adjusted(_INSET, _INSET / 2, -_INSET, -_INSET / 2), option, self._theme)
        self._paint_gutter(painter, entry, place, mirrored=mirrored)
        card = self._card(entry, text.width())
        painter.setPen(QColor(self._theme.text))
        card.words.paint(painter, text.left(), text.top())
        if card.note is not None:
            painter.setPen(QColor(self._theme.muted))
            card.note.paint(painter, text.left(), text.top() + card.words.height)
        self._paint_foot(
            painter, entry, QRectF(text.left(), text.bottom() - self._foot, text.width(), self._foot), mirrored=mirrored
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(QRectF(text.left(), place.bottom() - 0.5, text.width(), 1), QColor(self._theme.line))
        painter.restore()

    def _paint_gutter(self, painter: QPainter, entry: NotebookEntry, row: QRectF, *, mirrored: bool) -> None:
        annotation, theme = entry.annotation, self._theme
        is_highlight = annotation.kind is AnnotationKind.HIGHLIGHT
        ink = QColor(theme.category(annotation.category).ink if is_highlight else theme.accent)
        bar = QRectF(0, row.top() + _INSET + _PAD, _BAR, row.height() - 2 * (_INSET + _PAD))
        bar.moveLeft(row.right() - 2 * SPACE - _BAR if mirrored else row.left() + 2 * SPACE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        category = annotation.category
        icon = category_icon_name(category, theme) if category else KIND_ICONS[annotation.kind]
        sign = QRectF(0, bar.top() + (self._line - _ICON) / 2, _ICON, _ICON)
        sign.moveLeft(bar.left() - 2 * SPACE - _ICON if mirrored else bar.right() + 2 * SPACE)
        paint_icon(painter, sign, icon, ink)

    def _paint_foot(self, painter: QPainter, entry: NotebookEntry, foot: QRectF, *, mirrored: bool) -> None:
        theme, metrics = self._theme, QFontMetricsF(self._small)
        painter.setFont(self._small)
        near = near_edge(mirrored=mirrored)
        warning = warning_of(entry)
        if warning:
            ink = QColor(theme.accent)
            sign = QRectF(0, foot.center().y() - _SMALL_ICON / 2, _SMALL_ICON, _SMALL_ICON)
            sign.moveLeft(foot.right() - _SMALL_ICON if mirrored else foot.left())
            paint_icon(painter, sign, IconName.WARNING, ink)
            foot = self._without(foot, _SMALL_ICON + SPACE, mirrored=mirrored)
            said = metrics.elidedText(warning, Qt.TextElideMode.ElideRight, foot.width())
            painter.setPen(ink)
            painter.drawText(foot, near, said)
            foot = self._without(foot, metrics.horizontalAdvance(said) + 2 * SPACE, mirrored=mirrored)
        tags = " ".join(isolated(f"#{tag}") for tag in entry.annotation.tags)
        said = metrics.elidedText(joined((tags, about(entry))), Qt.TextElideMode.ElideRight, max(foot.width(), 0))
        painter.setPen(QColor(theme.muted))
        painter.drawText(foot, near, said)

    @staticmethod
    def _without(rect: QRectF, taken: float, *, mirrored: bool) -> QRectF:
        return rect.adjusted(0, 0, -taken, 0) if mirrored else rect.adjusted(taken, 0, 0, 0)

    def _dress(self, base: QFont) -> None:
        """Take the sizes from the font of the view; nothing to do while it is the same."""
        if self._base is not None and self._base == base:
            return
        self._base = QFont(base)
        self._cards.clear()
        self._text = scaled(base, 1.0)
        self._quote = scaled(base, 1.05)
        self._quote.setFamilies(font_families("serif"))
        self._small = scaled(base, 0.9)
        self._line = max(line_height(self._quote), line_height(self._text))
        self._foot = QFontMetricsF(self._small).height()

    def _card(self, entry: NotebookEntry, width: float) -> _Card:
        kept = self._cards.get(entry.id)
        if kept is not None and kept.entry is entry and kept.width == width:
            return kept
        if len(self._cards) > _MOST_KEPT:
            self._cards.clear()
        said, room = note_of(entry), _LINES * self._line + 1
        lines = _LINES - 1 if said else _LINES
        # A script with tall lines gets as many of them as there is room for.
        font = self._quote if entry.annotation.quote.strip() else self._text
        words = lay_out(words_of(entry), font, width, most=lines, most_height=room)
        note = None
        left_over = room - words.height
        most = int(left_over / self._line + 0.05)
        if said and most > 0:
            note = lay_out(said, self._small, width, most=most, most_height=left_over + 1)
            if note.height > left_over + 2:
                note = None
        card = self._cards[entry.id] = _Card(entry, width, words, note)
        return card

"""Paints a passage that was gathered as a card: its words, the question's words marked, and whence it is."""

from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from cssreader.gui.panes.hit_list_model import shown_words
from cssreader.gui.panes.material_model import MaterialRow
from cssreader.gui.panes.paint import near_edge, paint_ground, scaled
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.text_lines import TextLines, lay_out, mark_of_matches
from cssreader.gui.theme.icons import IconName, paint_icon
from cssreader.gui.theme.tokens import RADIUS, SPACE, Theme

_SIDE = 3.0 * SPACE
_PAD = 2.5 * SPACE
_GAP = 2.0 * SPACE
_HEADING_PAD = 3.0 * SPACE
_ICON = 14.0
_MOST_LINES = 9
_MOST_KEPT = 400


class _Card(NamedTuple):
    """A row laid out for a width; heights in device-independent pixels."""

    width: float
    words: TextLines
    heading_height: float
    height: float


class MaterialDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._view = parent
        self._cards: dict[Hashable, _Card] = {}
        self._base: QFont | None = None
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._cards.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self._dress(option.font)
        card = self._card(index.data(ROW), self._view.viewport().width())
        return QSize(160, round(card.heading_height + card.height + _GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._theme
        self._dress(option.font)
        shown: MaterialRow = index.data(ROW)
        row = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        card = self._card(shown, row.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown.heading:
            painter.setFont(self._heading)
            painter.setPen(QColor(theme.muted))
            line = QRectF(row.left() + _SIDE, row.top(), row.width() - 2 * _SIDE, card.heading_height)
            painter.drawText(line, near_edge(mirrored=mirrored), shown.heading)
        ground = QRectF(
            row.left() + _SIDE, row.top() + card.heading_height, row.width() - 2 * _SIDE, card.height
        ).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(ground, RADIUS, RADIUS)
        paint_ground(painter, ground, option, theme)
        painter.setPen(QColor(theme.text))
        card.words.paint(painter, ground.left() + _PAD, ground.top() + _PAD)
        foot = QRectF(ground.left() + _PAD, ground.bottom() - _PAD - self._line, ground.width() - 2 * _PAD, self._line)
        self._paint_foot(painter, shown, foot, mirrored=mirrored)
        painter.restore()

    def _paint_foot(self, painter: QPainter, shown: MaterialRow, foot: QRectF, *, mirrored: bool) -> None:
        theme = self._theme
        if shown.is_held:
            left = foot.left() if mirrored else foot.right() - _ICON
            paint_icon(
                painter,
                QRectF(left, foot.center().y() - _ICON / 2, _ICON, _ICON),
                IconName.CHECK,
                QColor(theme.accent),
            )
            taken = _ICON + SPACE
            foot = foot.adjusted(taken, 0, 0, 0) if mirrored else foot.adjusted(0, 0, -taken, 0)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.muted))
        about = QFontMetricsF(self._small).elidedText(shown.about, Qt.TextElideMode.ElideRight, foot.width())
        painter.drawText(foot, near_edge(mirrored=mirrored), about)

    def _dress(self, base: QFont) -> None:
        """Take the sizes from the font of the view; nothing to do while it is the same."""
        if self._base is not None and self._base == base:
            return
        self._base = QFont(base)
        self._cards.clear()
        self._text = scaled(base, 0.98)
        self._small = scaled(base, 0.9)
        self._heading = scaled(base, 0.95, QFont.Weight.DemiBold)
        self._line = QFontMetricsF(self._small).height()

    def _card(self, shown: MaterialRow, width: float) -> _Card:
        key = (shown.item.passage, bool(shown.heading))
        kept = self._cards.get(key)
        if kept is not None and kept.width == width:
            return kept
        if len(self._cards) > _MOST_KEPT:
            self._cards.clear()
        mark = mark_of_matches(self._theme)
        text, matches = shown_words(shown.item.passage)
        room = max(width - 2 * _SIDE - 2 * _PAD, 40.0)
        words = lay_out(text, self._text, room, most=_MOST_LINES, matches=matches, mark=mark)
        heading = self._line + 2 * _HEADING_PAD if shown.heading else 0.0
        card = _Card(width, words, heading, words.height + self._line + SPACE + 2 * _PAD)
        self._cards[key] = card
        return card

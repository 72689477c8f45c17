"""Paints a passage that a search found: under the title of its essay where it is the first, the found words marked."""

from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from cssreader.domain.search import Hit, HitKind
from cssreader.gui.panes.essay_list_model import byline
from cssreader.gui.panes.hit_list_model import Passage, foot_text, passage_name, shown_words
from cssreader.gui.panes.paint import near_edge, paint_ground, scaled
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.text_lines import TextLines, lay_out, mark_of_matches
from cssreader.gui.theme.icons import AnyIcon, IconName, category_icon_name, paint_icon
from cssreader.gui.theme.names import isolated
from cssreader.gui.theme.tokens import SPACE, Theme

_SIDE = 4.0 * SPACE
_INSET = 1.5 * SPACE
_PAD = 1.5 * SPACE
_HEAD_PAD = 3.0 * SPACE
_BAR = 3.0
_ICON = 14.0
_PASSAGE_LINES = 6
"""So many that the list at its usual width shows passages whole."""
_TITLE_LINES = 2
_MOST_KEPT = 1_000


class _Fonts(NamedTuple):
    title: QFont
    text: QFont
    small: QFont


class _Card(NamedTuple):
    """A passage laid out for a width; heights in device-independent pixels."""

    width: float
    title: TextLines | None
    words: TextLines | None
    head_height: float
    body_height: float
    foot_height: float


class HitDelegate(QStyledItemDelegate):
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
        return QSize(160, round(card.head_height + card.body_height + card.foot_height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        passage: Passage = index.data(ROW)
        row = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        card = self._card(passage, row.width())
        painter.save()
        body = QRectF(row.left(), row.top() + card.head_height, row.width(), card.body_height)
        # A hit without a passage is chosen by its title.
        chosen = body if card.words is not None else row.adjusted(0, _HEAD_PAD / 2, 0, 0)
        paint_ground(painter, chosen.adjusted(_INSET, 0, -_INSET, 0), option, self._theme)
        if passage.is_first:
            self._paint_head(painter, passage, card, row, first=index.row() == 0, mirrored=mirrored)
        self._paint_words(painter, passage, card, body, mirrored=mirrored)
        if passage.has_foot:
            painter.setFont(self._fonts.small)
            painter.setPen(QColor(self._theme.link if passage.hit.kind is HitKind.ESSAY else self._theme.muted))
            foot = QRectF(
                row.left() + _SIDE + 2 * SPACE, body.bottom(), row.width() - 2 * _SIDE - 2 * SPACE, self._small_height
            )
            painter.drawText(foot, near_edge(mirrored=mirrored), foot_text(passage))
        painter.restore()

    def is_on_foot(self, passage: Passage, row: QRectF, y: float) -> bool:
        """Whether a place in a row is on the line that unfolds its hit."""
        card = self._card(passage, row.width())
        return passage.has_foot and y >= row.top() + card.head_height + card.body_height

    def _dress(self, base: QFont) -> None:
        """Take the sizes from the font of the view; nothing to do while it is the same."""
        if self._base is not None and self._base == base:
            return
        self._base = QFont(base)
        self._cards.clear()
        self._fonts = _Fonts(
            title=scaled(base, 1.08, QFont.Weight.DemiBold), text=scaled(base, 0.98), small=scaled(base, 0.9)
        )
        self._small_height = QFontMetricsF(self._fonts.small).height()

    def _card(self, passage: Passage, width: float) -> _Card:
        excerpt = passage.excerpt
        key = (excerpt, passage.title, passage.is_first, passage.has_foot, passage.is_last, passage.hit.kind)
        kept = self._cards.get(key)
        if kept is not None and kept.width == width:
            return kept
        if len(self._cards) > _MOST_KEPT:
            self._cards.clear()
        title = None
        head = 0.0
        if passage.is_first:
            title = lay_out(passage.title, self._fonts.title, width - 2 * _SIDE, most=_TITLE_LINES)
            head = _HEAD_PAD + title.height + self._small_height + SPACE + 1
        words = None
        body = 0.0
        if excerpt is not None and excerpt.text.strip():
            room = width - 2 * _SIDE - 2 * SPACE
            text, matches = shown_words(excerpt)
            mark = mark_of_matches(self._theme)
            words = lay_out(text, self._fonts.text, room, most=_PASSAGE_LINES, matches=matches, mark=mark)
            body = words.height + 2 * _PAD
        elif not passage.is_first:
            body = 2 * _PAD
        foot = self._small_height + SPACE if passage.has_foot else 0.0
        if passage.is_last:
            foot += SPACE
        card = _Card(width, title, words, head, body, foot)
        self._cards[key] = card
        return card

    def _paint_head(
        self, painter: QPainter, passage: Passage, card: _Card, row: QRectF, *, first: bool, mirrored: bool
    ) -> None:
        theme = self._theme
        width = row.width() - 2 * _SIDE
        left, top = row.left() + _SIDE, row.top() + _HEAD_PAD
        if not first:
            painter.fillRect(QRectF(left, row.top(), width, 1), QColor(theme.line))
        if card.title is not None:
            painter.setPen(QColor(theme.strong))
            card.title.paint(painter, left, top)
            top += card.title.height
        line = QRectF(left, top + 1, width, self._small_height)
        ink = QColor(theme.category(passage.hit.category).ink if passage.hit.category else theme.muted)
        icon = QRectF(line.right() - _ICON if mirrored else line.left(), line.center().y() - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, icon, _icon_of(passage.hit, theme), ink)
        painter.setFont(self._fonts.small)
        metrics = QFontMetricsF(self._fonts.small)
        name = passage_name(passage, theme.categories)
        taken = _ICON + SPACE
        near = near_edge(mirrored=mirrored)
        painter.setPen(ink)
        painter.drawText(_from(line, taken, mirrored=mirrored), near, name)
        taken += metrics.horizontalAdvance(name)
        about = byline(passage.author, None, passage.date)
        if about:
            rest = _from(line, taken, mirrored=mirrored)
            painter.setPen(QColor(theme.muted))
            painter.drawText(
                rest, near, metrics.elidedText(" \u00b7 " + isolated(about), Qt.TextElideMode.ElideRight, rest.width())
            )

    def _paint_words(self, painter: QPainter, passage: Passage, card: _Card, body: QRectF, *, mirrored: bool) -> None:
        theme = self._theme
        if card.words is None:
            return
        if passage.hit.kind is not HitKind.ESSAY:
            bar = QRectF(0, body.top() + _PAD, _BAR, body.height() - 2 * _PAD)
            bar.moveLeft(body.right() - _SIDE + 1 - _BAR if mirrored else body.left() + _SIDE - 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.category(passage.hit.category).ink))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        painter.setPen(QColor(theme.text))
        left = body.left() + _SIDE + (0 if mirrored else 2 * SPACE)
        card.words.paint(painter, left, body.top() + _PAD)


def _from(line: QRectF, taken: float, *, mirrored: bool) -> QRectF:
    return line.adjusted(0, 0, -taken, 0) if mirrored else line.adjusted(taken, 0, 0, 0)


def _icon_of(hit: Hit, theme: Theme) -> AnyIcon:
    if hit.kind is HitKind.ESSAY:
        return IconName.ESSAY
    if hit.kind is HitKind.NOTE:
        return IconName.NOTE
    return category_icon_name(hit.category, theme)

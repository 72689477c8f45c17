"""Paints a dossier: headings by their level, passages as cards with whence they are, thoughts as plain paragraphs."""

from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from cssreader.domain.annotation import Category
from cssreader.domain.dossiers import LEVELS, DossierHeading, DossierItem, DossierPassage, Stance
from cssreader.gui.panes.dossier_model import about, stance_name
from cssreader.gui.panes.paint import near_edge, paint_ground, scaled
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.text_lines import TextLines, lay_out
from cssreader.gui.theme.tokens import RADIUS, SPACE, Theme

_SIDE = 3.0 * SPACE
_PAD = 2.5 * SPACE
_GAP = 2.0 * SPACE
_STEP = 3.0 * SPACE
"""How much farther in each level of headings begins, and what stands below it."""
_STRIP = 3.0
_MOST_LINES = 12
_MOST_NOTE_LINES = 6
_MOST_KEPT = 400
_SCALES = {1: 1.25, 2: 1.1, 3: 1.0}
_CATEGORIES = {Stance.FOR: Category.ARGUMENT, Stance.AGAINST: Category.COUNTER_ARGUMENT}


class _Laid(NamedTuple):
    """A row laid out for a width; heights in device-independent pixels."""

    width: float
    words: TextLines
    note: TextLines | None
    height: float


class DossierDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._view = parent
        self._rows: dict[Hashable, _Laid] = {}
        self._base: QFont | None = None
        self._levels: dict[Hashable, int] = {}
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._rows.clear()

    def set_levels(self, levels: dict[Hashable, int]) -> None:
        """The level of the heading that each item stands below, by the id of the item."""
        self._levels = levels
        self._rows.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self._dress(option.font)
        laid = self._laid(index.data(ROW), self._view.viewport().width())
        return QSize(160, round(laid.height + _GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self._dress(option.font)
        item: DossierItem = index.data(ROW)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        row = QRectF(option.rect)
        laid = self._laid(item, row.width())
        inset = self._inset(item)
        ground = QRectF(row.left() + _SIDE, row.top(), row.width() - 2 * _SIDE, laid.height)
        ground = ground.adjusted(0, 0, -inset, 0) if mirrored else ground.adjusted(inset, 0, 0, 0)
        ground = ground.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, DossierPassage):
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        paint_ground(painter, ground, option, self._theme)
        if isinstance(item, DossierHeading):
            painter.setPen(QColor(self._theme.strong))
            laid.words.paint(painter, ground.left() + _PAD, ground.top() + _PAD + (SPACE if item.level == 1 else 0))
        else:
            self._paint_body(painter, item, laid, ground, mirrored=mirrored)
        painter.restore()

    def _paint_body(self, painter: QPainter, item: DossierItem, laid: _Laid, ground: QRectF, *, mirrored: bool) -> None:
        theme, top = self._theme, ground.top() + _PAD
        stance = None if isinstance(item, DossierHeading) else item.stance
        inner = ground.adjusted(_PAD, 0, -_PAD, 0)
        if stance is not None:
            ink = QColor(theme.category(_CATEGORIES[stance]).ink)
            edge = ground.right() - _STRIP if mirrored else ground.left()
            painter.fillRect(QRectF(edge, ground.top() + RADIUS, _STRIP, ground.height() - 2 * RADIUS), ink)
            painter.setFont(self._label)
            painter.setPen(ink)
            line = QRectF(inner.left(), top, inner.width(), self._line)
            painter.drawText(line, near_edge(mirrored=mirrored), stance_name(stance))
            top += self._line + SPACE
        painter.setPen(QColor(theme.text))
        laid.words.paint(painter, inner.left(), top)
        top += laid.words.height
        if laid.note is not None:
            painter.setPen(QColor(theme.muted))
            laid.note.paint(painter, inner.left(), top + SPACE)
        if isinstance(item, DossierPassage):
            painter.setFont(self._small)
            painter.setPen(QColor(theme.muted))
            foot = QRectF(inner.left(), ground.bottom() - _PAD - self._line, inner.width(), self._line)
            said = QFontMetricsF(self._small).elidedText(about(item), Qt.TextElideMode.ElideRight, foot.width())
            painter.drawText(foot, near_edge(mirrored=mirrored), said)

    def _inset(self, item: DossierItem) -> float:
        level = item.level - 1 if isinstance(item, DossierHeading) else self._levels.get(item.id, LEVELS[0]) - 1
        return level * _STEP

    def _dress(self, base: QFont) -> None:
        """Take the sizes from the font of the view; nothing to do while it is the same."""
        if self._base is not None and self._base == base:
            return
        self._base = QFont(base)
        self._rows.clear()
        self._text = scaled(base, 0.98)
        self._small = scaled(base, 0.9)
        self._label = scaled(base, 0.86, QFont.Weight.DemiBold)
        self._headings = {level: scaled(base, _SCALES[level], QFont.Weight.DemiBold) for level in LEVELS}
        self._line = QFontMetricsF(self._small).height()

    def _laid(self, item: DossierItem, width: float) -> _Laid:
        kept = self._rows.get(item)
        if kept is not None and kept.width == width:
            return kept
        if len(self._rows) > _MOST_KEPT:
            self._rows.clear()
        room = max(width - 2 * _SIDE - 2 * _PAD - self._inset(item), 40.0)
        note = None
        if isinstance(item, DossierHeading):
            words = lay_out(item.words, self._headings[item.level], room, most=3)
            height = words.height + 2 * _PAD + (SPACE if item.level == 1 else 0)
        else:
            words = lay_out(item.words, self._text, room, most=_MOST_LINES)
            height = words.height + 2 * _PAD
            if item.stance is not None:
                height += self._line + SPACE
            if isinstance(item, DossierPassage):
                if item.note.strip():
                    note = lay_out(item.note, self._text, room, most=_MOST_NOTE_LINES)
                    height += note.height + SPACE
                height += self._line + SPACE
        laid = _Laid(width, words, note, height)
        self._rows[item] = laid
        return laid

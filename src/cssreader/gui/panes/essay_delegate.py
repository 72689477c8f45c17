"""Paints an essay in the list: title, byline, opening words, tags, marks and progress.

Every row is equally high, so that twenty thousand of them need no measuring. Within it a second line
of the title or a line of tags takes its room from the opening words.
"""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cssreader.domain.essay import DONE, EssayId, EssaySummary
from cssreader.gui.panes.essay_groups import GroupHeading
from cssreader.gui.panes.essay_list_model import (
    EssayRow,
    byline,
    is_unread,
    perhaps_same_text,
    shown_title,
)
from cssreader.gui.panes.heading_painting import heading_height, paint_heading
from cssreader.gui.panes.paint import far_edge, near_edge, paint_ground, scaled
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.text_lines import TextLines, lay_out, line_height
from cssreader.gui.theme.icons import IconName, paint_icon
from cssreader.gui.theme.names import date_text, isolated, minutes_left, number_text
from cssreader.gui.theme.style_sheet import mixed
from cssreader.gui.theme.tokens import SPACE, Theme

_GUTTER = 6 * SPACE
"""Before the text: room for the dot of an unread essay."""
_AFTER = 4 * SPACE
_INSET = 1.5 * SPACE
_PAD = 1.75 * SPACE
_GAP = 0.75 * SPACE
_CHIP_PAD = 6.0
_LEAD = 0.75 * SPACE
_TITLE_LINES = 2
_MOST_KEPT = 200


class _Fonts(NamedTuple):
    title: QFont
    text: QFont
    small: QFont
    chip: QFont


class _Card(NamedTuple):
    """An essay laid out for a width."""

    summary: EssaySummary
    width: float
    title: TextLines
    opening: TextLines | None
    byline: str
    minutes: str


class EssayDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current: EssayId | None = None
        self._cards: dict[EssayId, _Card] = {}
        self._base: QFont | None = None
        self._dress(parent.font())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def set_current(self, essay_id: EssayId | None) -> None:
        """Mark the essay that is open in the window."""
        self._current = essay_id

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self.row_height(option.font, is_heading=isinstance(index.data(ROW), GroupHeading)))

    def row_height(self, font: QFont, *, is_heading: bool) -> int:
        """The same for every essay, and for every heading."""
        self._dress(font)
        if is_heading:
            return heading_height(font)
        return round(2 * (_INSET + _PAD) + self._byline_height + _GAP + _LEAD + self._body_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        summary: EssayRow = index.data(ROW)
        if isinstance(summary, GroupHeading):
            paint_heading(painter, option, summary, self._theme)
            return
        row = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        before, after = (_AFTER, _GUTTER) if mirrored else (_GUTTER, _AFTER)
        text = row.adjusted(before, _INSET + _PAD, -after, -_INSET - _PAD)
        painter.save()
        paint_ground(painter, row.adjusted(_INSET, _INSET / 2, -_INSET, -_INSET / 2), option, self._theme)
        self._paint_gutter(painter, summary, row, mirrored=mirrored)
        card = self._card(summary, text.width())
        painter.setPen(QColor(self._theme.strong))
        card.title.paint(painter, text.left(), text.top())
        top = text.top() + card.title.height + _GAP
        self._paint_byline(
            painter, card, QRectF(text.left(), top, text.width(), self._byline_height), mirrored=mirrored
        )
        if card.byline or card.minutes:
            top += self._byline_height
        if card.opening is not None:
            painter.setPen(QColor(self._theme.text))
            card.opening.paint(painter, text.left(), top + _LEAD)
        if _has_footer(summary):
            footer = QRectF(text.left(), text.bottom() - self._line, text.width(), self._line)
            self._paint_footer(painter, summary, footer, mirrored=mirrored)
        self._paint_progress(
            painter, summary, QRectF(text.left(), row.bottom() - 3, text.width(), 2), mirrored=mirrored
        )
        painter.restore()

    def _dress(self, base: QFont) -> None:
        """Take the sizes from the font of the view; nothing to do while it is the same."""
        if self._base is not None and self._base == base:
            return
        self._base = QFont(base)
        self._cards.clear()
        self._fonts = _Fonts(
            title=scaled(base, 1.08, QFont.Weight.DemiBold),
            text=scaled(base, 0.95),
            small=scaled(base, 0.9),
            chip=scaled(base, 0.84),
        )
        self._line = line_height(self._fonts.text)
        self._title_line = line_height(self._fonts.title)
        self._byline_height = QFontMetricsF(self._fonts.small).height()
        # Two lines of title and two more: the second of them gives way to tags and marks.
        self._body_height = 2 * self._title_line + 2 * self._line + SPACE

    def _card(self, summary: EssaySummary, width: float) -> _Card:
        kept = self._cards.get(summary.id)
        if kept is not None and kept.summary is summary and kept.width == width:
            return kept
        if len(self._cards) > _MOST_KEPT:
            self._cards.clear()
        # A script with tall lines gets as many of them as there is room for.
        room = 2 * self._title_line + 1
        title = lay_out(shown_title(summary), self._fonts.title, width, most=_TITLE_LINES, most_height=room)
        left_over = self._body_height - title.height - (self._line + SPACE if _has_footer(summary) else 0)
        lines = int(left_over / self._line + 0.05)
        opening = None
        if lines > 0 and summary.opening.strip():
            opening = lay_out(summary.opening, self._fonts.text, width, most=lines, most_height=left_over + 1)
            if opening.height > left_over + 2:
                opening = None
        card = _Card(
            summary,
            width,
            title,
            opening,
            self._byline_of(summary, width),
            minutes_left(summary.words, summary.progress),
        )
        self._cards[summary.id] = card
        return card

    def _byline_of(self, summary: EssaySummary, width: float) -> str:
        """The byline; without room for all of it the site gives way first and the author next: the date stays."""
        metrics = QFontMetricsF(self._fonts.small)
        room = width - metrics.horizontalAdvance(minutes_left(summary.words, summary.progress)) - 3 * SPACE
        date = date_text(summary.published) if summary.published else None
        whole = byline(summary.author, summary.site, date)
        if not summary.author or metrics.horizontalAdvance(whole) <= room:
            return whole
        rest = metrics.horizontalAdvance(f" \u00b7 {date}") if date else 0.0
        return byline(metrics.elidedText(summary.author, Qt.TextElideMode.ElideRight, room - rest), None, date)

    def _paint_gutter(self, painter: QPainter, summary: EssaySummary, row: QRectF, *, mirrored: bool) -> None:
        theme = self._theme
        middle = row.top() + _INSET + _PAD + self._title_line / 2
        left = row.right() - 15 if mirrored else row.left() + 15
        if summary.id == self._current:
            bar = QRectF(0, row.top() + _INSET, 3, row.height() - 2 * _INSET)
            bar.moveLeft(row.right() - 4 if mirrored else row.left() + 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        if is_unread(summary):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QPointF(left, middle), 3.5, 3.5)
        elif summary.shelf in DONE:
            paint_icon(painter, QRectF(left - 6, middle - 6, 12, 12), IconName.CHECK, QColor(theme.muted))

    def _paint_byline(self, painter: QPainter, card: _Card, rect: QRectF, *, mirrored: bool) -> None:
        painter.setFont(self._fonts.small)
        painter.setPen(QColor(self._theme.muted))
        metrics = QFontMetricsF(self._fonts.small)
        if not card.byline:
            painter.drawText(rect, near_edge(mirrored=mirrored), card.minutes)
        elif card.minutes:
            painter.drawText(rect, far_edge(mirrored=mirrored), card.minutes)
            taken = metrics.horizontalAdvance(card.minutes) + 3 * SPACE
            rect = rect.adjusted(taken, 0, 0, 0) if mirrored else rect.adjusted(0, 0, -taken, 0)
        elided = metrics.elidedText(card.byline, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, near_edge(mirrored=mirrored), elided)

    def _paint_footer(self, painter: QPainter, summary: EssaySummary, rect: QRectF, *, mirrored: bool) -> None:
        """Tags from the near edge, the number of marks at the far one."""
        theme = self._theme
        metrics = QFontMetricsF(self._fonts.chip)
        painter.setFont(self._fonts.chip)
        room = rect.width()
        if summary.annotations:
            number = number_text(summary.annotations)
            wide = metrics.horizontalAdvance(number) + 16
            place = QRectF(rect.left() if mirrored else rect.right() - wide, rect.top(), wide, rect.height())
            paint_icon(
                painter, QRectF(place.left(), place.center().y() - 6.5, 13, 13), IconName.HIGHLIGHT, QColor(theme.muted)
            )
            painter.setPen(QColor(theme.muted))
            painter.drawText(place, far_edge(mirrored=False), number)
            room -= wide + 2 * SPACE
        if summary.perhaps_same:
            taken = self._paint_likeness(painter, rect, metrics, room, mirrored=mirrored)
            room -= taken
            rect = rect.adjusted(0, 0, -taken, 0) if mirrored else rect.adjusted(taken, 0, 0, 0)
        for label, left, wide in _chips(summary.tags, metrics, room) if room > 0 else ():
            place = QRectF(rect.left() + left, rect.top(), wide, rect.height() - 1)
            if mirrored:
                place.moveRight(rect.right() - left)
            painter.setPen(QPen(QColor(mixed(theme.line, theme.muted, 0.3)), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), place.height() / 2, place.height() / 2)
            painter.setPen(QColor(theme.muted))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_likeness(
        self, painter: QPainter, rect: QRectF, metrics: QFontMetricsF, room: float, *, mirrored: bool
    ) -> float:
        """A sign and a few words for an essay that is perhaps there twice; gives the room that they took."""
        text = metrics.elidedText(perhaps_same_text(), Qt.TextElideMode.ElideRight, room - 18)
        wide = 18 + metrics.horizontalAdvance(text)
        place = QRectF(rect.right() - wide if mirrored else rect.left(), rect.top(), wide, rect.height())
        colour = QColor(self._theme.accent)
        sign = place.right() - 13 if mirrored else place.left()
        paint_icon(painter, QRectF(sign, place.center().y() - 6.5, 13, 13), IconName.COPY, colour)
        painter.setPen(colour)
        painter.drawText(place, far_edge(mirrored=mirrored), text)
        return wide + 2 * SPACE

    def _paint_progress(self, painter: QPainter, summary: EssaySummary, rect: QRectF, *, mirrored: bool) -> None:
        """A hairline between two essays, as far in the accent as the essay is read."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), QColor(self._theme.line))
        if 0 < summary.progress < 1 and summary.shelf not in DONE:
            done = QRectF(rect.left(), rect.top(), max(rect.width() * summary.progress, 4), 2)
            if mirrored:
                done.moveRight(rect.right())
            painter.fillRect(done, QColor(self._theme.accent))


def _has_footer(summary: EssaySummary) -> bool:
    return bool(summary.tags or summary.annotations or summary.perhaps_same)


def _chips(tags: tuple[str, ...], metrics: QFontMetricsF, room: float) -> list[tuple[str, float, float]]:
    """As many tags as have room, each with its left edge and width; the rest as a number at the end."""
    chips: list[tuple[str, float, float]] = []
    left = 0.0
    for number, tag in enumerate(tags):
        label = tag
        rest = len(tags) - number - 1
        reserve = metrics.horizontalAdvance(f"+{rest}") + 2 * _CHIP_PAD + SPACE if rest else 0
        wide = metrics.horizontalAdvance(tag) + 2 * _CHIP_PAD
        if left + wide + reserve > room:
            if chips or not room > 80:
                more = isolated(f"+{number_text(rest + 1)}")
                chips.append((more, left, metrics.horizontalAdvance(more) + 2 * _CHIP_PAD))
                break
            wide = room - reserve
            label = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, wide - 2 * _CHIP_PAD)
        chips.append((label, left, wide))
        left += wide + SPACE
    return chips

"""An annotation as a card: measured once for a width, painted as often as the view asks."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from cssreader.domain.annotation import Annotation, AnnotationKind, Uncertain, Unplaced
from cssreader.gui.controls.annotation_words import heading_of, is_on_whole_essay, place_words, provenance_of, state_of
from cssreader.gui.controls.one_line import one_line_font
from cssreader.gui.margin.laid_text import LaidText, lay_out_lines, lay_out_note
from cssreader.gui.theme.fonts import font_families, interface_font
from cssreader.gui.theme.icons import KIND_ICONS, AnyIcon, IconName, category_icon_name, paint_icon
from cssreader.gui.theme.names import isolated
from cssreader.gui.theme.tokens import RADIUS, SPACE, Theme
from cssreader.text.direction import is_right_to_left

_LEFT = 5 * SPACE
_RIGHT = 4 * SPACE
_TOP = 3 * SPACE
_GAP = 2 * SPACE
_BAR_LEFT = 2 * SPACE
_BAR_WIDTH = 3
_ICON = 16
_SMALL_ICON = 12
_QUOTE_LINES = 4
_CHIP_PADDING = 6


class CardFonts(NamedTuple):
    heading: QFont
    quote: QFont
    note: QFont
    small: QFont
    place: QFont
    """For the one line of a bookmark."""


def card_fonts() -> CardFonts:
    heading = interface_font(9.5)
    heading.setWeight(QFont.Weight.DemiBold)
    quote = QFont()
    quote.setFamilies(font_families("serif"))
    quote.setPointSizeF(11)
    return CardFonts(heading, quote, interface_font(10.5), one_line_font(9.5), one_line_font(11, serif=True))


class _Chip(NamedTuple):
    text: str
    rect: QRectF


class Card(NamedTuple):
    """Where everything on a card lies, from its own top left corner, in device-independent pixels."""

    annotation: Annotation
    width: int
    height: int
    header_height: float
    place: str
    """The words of a bookmark's place, cut to the line; empty on other cards."""
    quote: LaidText | None
    quote_top: float
    note: LaidText | None
    note_top: float
    provenance: str
    """One line of a fact, cut to the width; empty where nothing is said."""
    provenance_rect: QRectF
    chips: tuple[_Chip, ...]


def measure_card(annotation: Annotation, text: str, width: int, fonts: CardFonts) -> Card:
    """The card of an annotation in an essay of that text, for a view of that width."""
    inner = max(width - _LEFT - _RIGHT, 40)
    header = max(float(_ICON), QFontMetricsF(fonts.heading).height())
    top = _TOP + header
    is_bookmark = annotation.kind is AnnotationKind.BOOKMARK
    place = ""
    quote: LaidText | None = None
    quote_top = top + SPACE
    if is_bookmark:
        room = inner - _ICON - _GAP - (_state_width(annotation, fonts) or 0)
        metrics = QFontMetricsF(fonts.place)
        place = metrics.elidedText(isolated(place_words(annotation, text)), Qt.TextElideMode.ElideRight, room)
    elif annotation.quote.strip():
        quote = lay_out_lines(annotation.quote, fonts.quote, inner, _QUOTE_LINES)
        top = quote_top + quote.height
    note: LaidText | None = None
    note_top = top + (SPACE if quote is None else _GAP)
    if annotation.note.strip():
        note = lay_out_note(annotation.note.strip(), fonts.note, inner)
        top = note_top + note.height
    provenance, provenance_rect = provenance_of(annotation), QRectF()
    if provenance:
        metrics = QFontMetricsF(fonts.small)
        sign = _SMALL_ICON + SPACE if annotation.stale else 0
        provenance = metrics.elidedText(isolated(provenance), Qt.TextElideMode.ElideRight, inner - sign)
        provenance_rect = QRectF(_LEFT, top + SPACE, inner, metrics.height())
        top = provenance_rect.bottom()
    chips = _chips(annotation.tags, top + _GAP, inner, fonts.small)
    if chips:
        top = chips[-1].rect.bottom()
    return Card(
        annotation,
        width,
        round(top + _TOP),
        header,
        place,
        quote,
        quote_top,
        note,
        note_top,
        provenance,
        provenance_rect,
        chips,
    )


def _state_width(annotation: Annotation, fonts: CardFonts) -> float:
    state = "" if is_on_whole_essay(annotation) else state_of(annotation.placement)
    return QFontMetricsF(fonts.small).horizontalAdvance(state) + _GAP if state else 0.0


def _chips(tags: tuple[str, ...], top: float, inner: float, font: QFont) -> tuple[_Chip, ...]:
    metrics = QFontMetricsF(font)
    height = metrics.height() + 2
    chips: list[_Chip] = []
    left = 0.0
    for tag in tags:
        text = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, inner - 2 * _CHIP_PADDING)
        width = metrics.horizontalAdvance(text) + 2 * _CHIP_PADDING
        if left and left + width > inner:
            left = 0.0
            top += height + SPACE
        chips.append(_Chip(text, QRectF(_LEFT + left, top, width, height)))
        left += width + SPACE
    return tuple(chips)


class CardState(NamedTuple):
    selected: bool
    hovered: bool
    focused: bool


def paint_card(painter: QPainter, card: Card, at: QPointF, theme: Theme, fonts: CardFonts, state: CardState) -> None:
    """Draw a card with its top left corner at `at`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    _paint_ground(painter, card, theme, state)
    _paint_header(painter, card, theme, fonts)
    left = _RIGHT if _is_mirrored(painter) else _LEFT
    if card.quote:
        painter.setPen(QColor(theme.text))
        card.quote.paint(painter, left, card.quote_top)
    if card.note:
        painter.setPen(QColor(theme.strong))
        card.note.paint(painter, left, card.note_top)
    painter.setFont(fonts.small)
    if card.provenance:
        _paint_provenance(painter, card, theme)
    for chip in card.chips:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.panel if state.selected or state.hovered else theme.hover))
        place = _placed(chip.rect, card, painter)
        painter.drawRoundedRect(place, SPACE, SPACE)
        painter.setPen(QColor(theme.text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, chip.text)
    painter.restore()


def _paint_provenance(painter: QPainter, card: Card, theme: Theme) -> None:
    line, stale = card.provenance_rect, card.annotation.stale
    painter.setPen(QColor(theme.danger if stale else theme.muted))
    if stale:
        sign = QRectF(line.left(), line.center().y() - _SMALL_ICON / 2, _SMALL_ICON, _SMALL_ICON)
        paint_icon(painter, _placed(sign, card, painter), IconName.WARNING, QColor(theme.danger))
        line = line.adjusted(_SMALL_ICON + SPACE, 0, 0, 0)
    near = Qt.AlignmentFlag.AlignRight if _is_mirrored(painter) else Qt.AlignmentFlag.AlignLeft
    flags = near | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(_placed(line, card, painter), flags, card.provenance)


def _is_mirrored(painter: QPainter) -> bool:
    return painter.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _placed(rect: QRectF, card: Card, painter: QPainter) -> QRectF:
    """A place of a card in a window that begins on the left, or its mirror image in one that begins on the right."""
    return QRectF(card.width - rect.right(), rect.top(), rect.width(), rect.height()) if _is_mirrored(painter) else rect


def _paint_ground(painter: QPainter, card: Card, theme: Theme, state: CardState) -> None:
    ground = QRectF(SPACE, 1, card.width - 2 * SPACE, card.height - 2)
    painter.setPen(Qt.PenStyle.NoPen)
    if state.selected or state.hovered:
        painter.setBrush(QColor(theme.selected if state.selected else theme.hover))
        painter.drawRoundedRect(ground, RADIUS, RADIUS)
    painter.setBrush(QColor(_ink(card.annotation, theme)))
    bar = _placed(QRectF(_BAR_LEFT, _TOP, _BAR_WIDTH, card.height - 2 * _TOP), card, painter)
    painter.drawRoundedRect(bar, _BAR_WIDTH / 2, _BAR_WIDTH / 2)
    if state.focused:
        painter.setPen(QPen(QColor(theme.focus), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)


def _ink(annotation: Annotation, theme: Theme) -> str:
    if annotation.kind is AnnotationKind.HIGHLIGHT:
        return theme.category(annotation.category).ink
    return theme.accent if annotation.kind is AnnotationKind.BOOKMARK else theme.muted


def _icon_of(annotation: Annotation, theme: Theme) -> AnyIcon:
    return category_icon_name(annotation.category, theme) if annotation.category else KIND_ICONS[annotation.kind]


def _paint_header(painter: QPainter, card: Card, theme: Theme, fonts: CardFonts) -> None:
    annotation = card.annotation
    ink = QColor(_ink(annotation, theme))
    middle = _TOP + card.header_height / 2
    icon = QRectF(_LEFT, middle - _ICON / 2, _ICON, _ICON)
    paint_icon(painter, _placed(icon, card, painter), _icon_of(annotation, theme), ink)
    left = _LEFT + _ICON + SPACE + 2
    right = float(card.width - _RIGHT)
    vertical = Qt.AlignmentFlag.AlignVCenter
    state = "" if is_on_whole_essay(annotation) else state_of(annotation.placement)
    if state:
        doubtful = isinstance(annotation.placement, Uncertain | Unplaced)
        painter.setFont(fonts.small)
        painter.setPen(QColor(theme.danger if doubtful else theme.muted))
        whole = _placed(QRectF(left, _TOP, right - left, card.header_height), card, painter)
        painter.drawText(whole, Qt.AlignmentFlag.AlignRight | vertical, state)
        right -= _state_width(annotation, fonts)
    line = _placed(QRectF(left, _TOP, right - left, card.header_height), card, painter)
    if card.place:
        painter.setFont(fonts.place)
        painter.setPen(QColor(theme.text))
        flags = int(vertical) | int(Qt.TextFlag.TextSingleLine)
        turned = is_right_to_left(card.place)
        if turned:
            flags |= int(Qt.TextFlag.TextForceRightToLeft)
        if turned or _is_mirrored(painter):
            flags |= int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignAbsolute)
        painter.drawText(line, flags, card.place)
        return
    painter.setFont(fonts.heading)
    painter.setPen(ink)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | vertical, heading_of(annotation, theme.categories))

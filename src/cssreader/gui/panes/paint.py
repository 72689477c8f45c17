"""What the rows of these panes have in common: their fonts, their background, their focus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from cssreader.gui.theme.tokens import RADIUS, Theme

_STATE = QStyle.StateFlag


def scaled(font: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The same family in another size and weight."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(max(round(font.pixelSize() * factor), 1))
    made.setWeight(weight)
    return made


def is_selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & _STATE.State_Selected)


def has_focus(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & _STATE.State_HasFocus)


def is_hovered(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & _STATE.State_MouseOver)


def near_edge(*, mirrored: bool) -> Qt.AlignmentFlag:
    """Where a line begins in the direction of the window, half way down; absolute, for a painter that mirrors too."""
    edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def far_edge(*, mirrored: bool) -> Qt.AlignmentFlag:
    """The other end of the line."""
    return near_edge(mirrored=not mirrored)


def paint_ground(painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The rounded background of a selected or hovered row, and the ring of the one with the focus."""
    colour = theme.selected if is_selected(option) else theme.hover if is_hovered(option) else None
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if colour is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
    if has_focus(option):
        painter.setPen(QPen(QColor(theme.focus), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), RADIUS, RADIUS)

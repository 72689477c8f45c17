"""Margins that turn round with the window: Qt mirrors what lies in a layout, but not its margins."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QWidget


def set_margins(of: QLayout | QWidget, near: int, top: int, far: int, bottom: int) -> None:
    """`near` is the side where lines begin in the language of the window, `far` where they end."""
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left, right = (far, near) if mirrored else (near, far)
    of.setContentsMargins(left, top, right, bottom)

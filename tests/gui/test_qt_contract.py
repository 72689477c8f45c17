"""What the window relies on in Qt and its binding, pinned so that an upgrade that breaks it is noticed."""

import sys

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot


def test_calling_qt_leaves_the_references_to_none_alone(qtbot: QtBot) -> None:
    colour = QColor("black")
    before = sys.getrefcount(None)
    for _ in range(2_000):
        colour.setAlphaF(0.5)
    # PySide6 6.12.0 lost one with each call, and a process that has none left is ended.
    assert abs(sys.getrefcount(None) - before) < 1_000

"""A field for running text that grows with what is written, each paragraph running the way its letters do.

It is a rich text field that takes plain text only: the plain one sets an Urdu paragraph flush left.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

_FEWEST_LINES = 4
_MOST_LINES = 12
_EDGE = 8
"""The frame and padding of the style sheet, top or bottom, in device-independent pixels."""


class GrowingText(QTextEdit):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        wanted = round(self.document().size().height())
        return QSize(160, min(max(wanted, _FEWEST_LINES * line), _MOST_LINES * line) + 2 * _EDGE)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 2 * self.fontMetrics().lineSpacing() + 2 * _EDGE)

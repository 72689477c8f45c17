"""The quoted words above the note that is being written, two lines of them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cssreader.gui.margin.laid_text import LaidText, lay_out_lines
from cssreader.gui.theme.fonts import font_families
from cssreader.gui.theme.tokens import SPACE, Theme

_LINES = 2
_BAR = 3


class QuoteView(QWidget):
    accessible_role = "StaticText"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ink = theme.muted
        self._text = ""
        self._laid: LaidText | None = None
        self._font = QFont()
        self._font.setFamilies(font_families("serif"))
        self._font.setPointSizeF(10.5)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_quote(self, text: str, ink: str) -> None:
        """`ink` is the colour of the bar beside the words, as ``#rrggbb``."""
        self._text = text
        self._ink = ink
        self.setVisible(bool(text.strip()))
        self.setAccessibleName(self.tr("The words: {quote}").format(quote=text))
        self._lay_out()

    def set_theme(self, theme: Theme, ink: str) -> None:
        self._theme = theme
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        height = self._laid.height if self._laid else QFontMetrics(self._font).height()
        return QSize(120, round(height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._laid is None:
            return
        painter = QPainter(self)
        mirrored = self.isRightToLeft()
        painter.fillRect(self.width() - _BAR if mirrored else 0, 1, _BAR, self.height() - 2, QColor(self._ink))
        painter.setPen(QColor(self._theme.muted))
        self._laid.paint(painter, 0 if mirrored else _BAR + 2 * SPACE, 0)
        painter.end()

    def _lay_out(self) -> None:
        room = max(self.width() - _BAR - 2 * SPACE, 40)
        self._laid = lay_out_lines(self._text, self._font, room, _LINES) if self._text.strip() else None
        self.updateGeometry()
        self.update()

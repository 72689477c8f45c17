"""One picture as large as the window: over everything else, gone with Escape or a click."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from cssreader.gui.reading.page import PictureFrame
from cssreader.gui.reading.picture_painter import paint_image
from cssreader.gui.reading.picture_shelf import PictureShelf
from cssreader.gui.theme.tokens import SPACE, Theme

_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_J: 1,
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_K: -1,
}  # fmt: skip
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_I)
_EDGE = 6 * SPACE
_WORDS_HEIGHT = 14 * SPACE


class PictureViewer(QWidget):
    closed = Signal()

    accessible_role = "Graphic"

    def __init__(
        self, frames: Sequence[PictureFrame], number: int, shelf: PictureShelf, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._frames = frames
        self._number = number
        self._shelf = shelf
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        shelf.arrived.connect(self.update)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self._tell()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def frame(self) -> PictureFrame:
        """The picture that is shown."""
        return self._frames[self._number]

    def step(self, by: int) -> None:
        """Show another picture of the essay; at the ends nothing happens."""
        if 0 <= self._number + by < len(self._frames):
            self._number += by
            self._tell()
            self.update()

    def leave(self) -> None:
        """Close, and let the page have the keys again."""
        self._shelf.arrived.disconnect(self.update)
        self._window.removeEventFilter(self)
        self.close()
        self.closed.emit()

    def _tell(self) -> None:
        self.setAccessibleName(
            self.tr("Picture {number} of {total}").format(number=self._number + 1, total=len(self._frames))
        )
        self.setAccessibleDescription(self.frame.words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step(_STEPS[key])
        elif key in _CLOSING:
            self.leave()
        # No other key may reach the page beneath.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: ARG002
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.page))
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE - _WORDS_HEIGHT)
        picture = self.frame.picture
        if room.width() < 1 or room.height() < 1:
            return
        image = self._shelf.image(picture.source, self._wanted(room.size().toSize()))
        if image is not None:
            place = QRectF(room)
            ratio = self.devicePixelRatio()
            # Never larger than it is: a blown-up picture shows nothing more.
            if picture.width and picture.height and image.width() < room.width() * ratio:
                place.setSize(place.size().boundedTo(QRectF(0, 0, picture.width, picture.height).size()))
                place.moveCenter(room.center())
            paint_image(painter, image, place, dark=self._theme.dark)
        self._paint_words(painter)

    def _wanted(self, room: QSize) -> QSize:
        # In steps, so that a window that is being resized does not ask for a size at each of them.
        ratio = self.devicePixelRatio()
        return QSize(_rounded(room.width() * ratio), _rounded(room.height() * ratio))

    def _paint_words(self, painter: QPainter) -> None:
        below = QRectF(self.rect()).adjusted(_EDGE, self.height() - _WORDS_HEIGHT - _EDGE / 2, -_EDGE, -_EDGE / 2)
        font = QFont(self.font())
        painter.setFont(font)
        painter.setPen(QColor(self._theme.muted))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        words = self.frame.words
        if len(self._frames) > 1:
            count = self.tr("{number} of {total}").format(number=self._number + 1, total=len(self._frames))
            words = f"{words}\n{count}" if words else count
        painter.drawText(below, flags, words)


def _rounded(side: float) -> int:
    return max(-(-int(side) // 256) * 256, 256)

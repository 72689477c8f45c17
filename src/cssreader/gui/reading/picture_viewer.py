"""One picture as large as the window: over everything else, enlarged and moved about, gone with Escape or a click."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from cssreader.gui.controls.announcing import announce
from cssreader.gui.reading.page import PictureFrame
from cssreader.gui.reading.picture_painter import paint_image
from cssreader.gui.reading.picture_shelf import PictureShelf
from cssreader.gui.reading.zoom import Zoom
from cssreader.gui.theme.names import number_text
from cssreader.gui.theme.tokens import SPACE, Theme
from cssreader.text.direction import is_right_to_left

_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_J: 1,
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_K: -1,
}  # fmt: skip
_MOVES = {
    Qt.Key.Key_Right: (-1, 0), Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Up: (0, 1),
}  # fmt: skip
"""What the arrows do with an enlarged picture: it goes the other way, so that one looks further."""
_ENLARGING = {
    Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8, Qt.Key.Key_0: 0.0,
}  # fmt: skip
_NOTCH = 120
_MOVED_SHARE = 0.15
"""How far an arrow key moves an enlarged picture, as a share of the room."""
_CLICK = 4
"""A press that moves no further is a click."""
_MOST_PIXELS = 6_000
"""On a side: what is decoded of an enlarged picture."""
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
        self._zoom = Zoom()
        self._image: QImage | None = None
        """What was painted last: it stands in while a finer one is on its way."""
        self._pressed_at: QPointF | None = None
        self._dragged_from: QPointF | None = None
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
            self._zoom, self._image = Zoom(), None
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
        if key in _ENLARGING:
            self._enlarge(_ENLARGING[key], self._room().center())
        elif key in _MOVES and not self._zoom.is_fitted:
            x, y = _MOVES[key]
            room = self._room()
            self._set_zoom(
                self._zoom.moved(
                    x * room.width() * _MOVED_SHARE, y * room.height() * _MOVED_SHARE, room, self._fitted(room)
                )
            )
        elif key in _STEPS:
            self.step(_STEPS[key])
        elif key in _CLOSING:
            self.leave()
        # No other key may reach the page beneath.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._pressed_at = self._dragged_from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._dragged_from is not None and not self._zoom.is_fitted:
            way, self._dragged_from = event.position() - self._dragged_from, event.position()
            room = self._room()
            self._set_zoom(self._zoom.moved(way.x(), way.y(), room, self._fitted(room)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        began, self._pressed_at, self._dragged_from = self._pressed_at, None, None
        if began is not None and (event.position() - began).manhattanLength() <= _CLICK:
            self.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        notches = event.angleDelta().y() / _NOTCH
        if notches:
            self._enlarge(1.25**notches, event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self._room()
        self._zoom = self._zoom.within(room, self._fitted(room))

    @property
    def zoom(self) -> Zoom:
        """How the picture lies."""
        return self._zoom

    def _enlarge(self, by: float, about: QPointF) -> None:
        """Larger or smaller about a place; with 0 as it was at first."""
        room = self._room()
        self._set_zoom(self._zoom.enlarged(by, about, room, self._fitted(room)) if by else Zoom())
        announce(self, self.tr("{percent} %").format(percent=number_text(round(100 * self._zoom.factor))))

    def _set_zoom(self, zoom: Zoom) -> None:
        self._zoom = zoom
        if zoom.is_fitted:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: ARG002
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.page))
        room = self._room()
        if room.width() < 1 or room.height() < 1:
            return
        self._image = self._shelf.image(self.frame.picture.source, self._wanted(room)) or self._image
        if self._image is not None:
            painter.save()
            painter.setClipRect(room)
            paint_image(painter, self._image, self._zoom.place(room, self._fitted(room)), dark=self._theme.dark)
            painter.restore()
        self._paint_words(painter)

    def _room(self) -> QRectF:
        """Where the picture may lie: above its words."""
        edged = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        return edged.adjusted(0, 0, 0, -max(self._words_height(edged), _WORDS_HEIGHT))

    def _fitted(self, room: QRectF) -> QSizeF:
        """The size in which the whole picture is seen. It is never larger than it is: that would show nothing more."""
        picture = self.frame.picture
        own = QSizeF(picture.width or room.width(), picture.height or room.height())
        fitted = own.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return own if own.width() < fitted.width() else fitted

    def _wanted(self, room: QRectF) -> QSize:
        # In steps, so that a window that is being resized does not ask for a size at each of them.
        ratio, picture = self.devicePixelRatio(), self.frame.picture
        if not self._zoom.is_fitted and picture.width and picture.height:
            return QSize(picture.width, picture.height).boundedTo(QSize(_MOST_PIXELS, _MOST_PIXELS))
        return QSize(_rounded(room.width() * ratio), _rounded(room.height() * ratio))

    def _words(self) -> str:
        words = self.frame.words
        if len(self._frames) > 1:
            count = self.tr("{number} of {total}").format(number=self._number + 1, total=len(self._frames))
            return f"{words}\n{count}" if words else count
        return words

    def _words_height(self, room: QRectF) -> float:
        """What the words need, but no more than a third of the window."""
        high = QRectF(0, 0, room.width(), 10_000)
        needed = QFontMetricsF(self.font()).boundingRect(high, int(_FLAGS), self._words()).height()
        return min(needed + 2 * SPACE, self.height() / 3)

    def _paint_words(self, painter: QPainter) -> None:
        room = self._room()
        below = QRectF(room.left(), room.bottom(), room.width(), self.height() - room.bottom() - _EDGE / 2)
        painter.setFont(self.font())
        painter.setPen(QColor(self._theme.muted))
        turned = is_right_to_left(self.frame.words)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
        painter.drawText(below, _FLAGS, self._words())


_FLAGS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


def _rounded(side: float) -> int:
    return max(-(-int(side) // 256) * 256, 256)

"""Keeps the notice a small card over the lower edge of the page: nothing moves when one comes or goes."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QFrame, QWidget

from cssreader.gui.theme.tokens import SPACE

_MOVING = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)
_WIDEST = 560
_AWAY = 4 * SPACE
"""From the edges of the page."""


class NoticeOverlay(QObject):
    def __init__(self, notices: QFrame, host: QWidget, *pages: QWidget) -> None:
        """Lay `notices` over the first of `pages` that is shown; all of them lie within `host`.

        So in a narrow window that shows no page, something else can hold it.
        """
        super().__init__(host)
        self._notices = notices
        self._host = host
        self._pages = pages
        notices.setParent(host)
        notices.installEventFilter(self)
        for page in pages:
            watched: QWidget | None = page
            while watched is not None and watched is not host:
                watched.installEventFilter(self)
                watched = watched.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING and not self._notices.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        page = next((each for each in self._pages if each.isVisibleTo(self._host)), self._pages[-1])
        over = QRect(page.mapTo(self._host, QPoint(0, 0)), page.size())
        layout = self._notices.layout()
        assert layout is not None
        width = max(min(layout.sizeHint().width(), _WIDEST, over.width() - 2 * _AWAY), layout.minimumSize().width())
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        left = over.left() + (over.width() - width) // 2
        place = QRect(left, over.bottom() + 1 - _AWAY - height, width, height)
        if place != self._notices.geometry():
            self._notices.setGeometry(place)
        # The size comes while the card is being shown, too late for Qt to lay it out by itself.
        layout.setGeometry(self._notices.contentsRect())
        self._notices.raise_()

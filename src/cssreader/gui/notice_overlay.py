"""Keeps notices at the foot of the window, over the panes: nothing moves when one comes or goes."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

_RESIZING = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest)


class NoticeOverlay(QObject):
    def __init__(self, notices: QWidget, host: QWidget) -> None:
        super().__init__(host)
        self._notices = notices
        self._host = host
        notices.setParent(host)
        notices.installEventFilter(self)
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _RESIZING and not self._notices.isHidden():
            width = self._host.width()
            height = max(self._notices.heightForWidth(width), self._notices.minimumSizeHint().height())
            self._notices.setGeometry(0, self._host.height() - height, width, height)
            self._notices.raise_()
        return super().eventFilter(watched, event)

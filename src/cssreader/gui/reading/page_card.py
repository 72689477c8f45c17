"""A card that lies on the page beside some of its words: its frame, its head, where it comes up and how it goes."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from cssreader.gui.controls.margins import set_margins
from cssreader.gui.theme.icons import IconName, icon
from cssreader.gui.theme.tokens import SPACE, Theme

_GAP = 7
_ICON = 14


class PageCard(QFrame):
    """What stands in it, and how high that is, its heirs tell."""

    accessible_role = "Dialog"

    closed = Signal()
    """It is asked to go."""

    def __init__(self, theme: Theme, page: QAbstractScrollArea, name: str) -> None:
        """`page` is what the card lies on."""
        super().__init__(page.viewport())
        self._page = page
        self.setObjectName(name)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._title.setProperty("role", "title")
        self._close = QToolButton(autoRaise=True)
        self._close.setIconSize(QSize(_ICON, _ICON))
        self._close.setIcon(icon(IconName.CLEAR, theme))
        self._close.setToolTip(self.tr("Close (Escape)"))
        self._close.clicked.connect(self.closed)
        head = QHBoxLayout()
        set_margins(head, 2 * SPACE, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        self._column.setSpacing(SPACE)
        self._column.addLayout(head)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._close.setIcon(icon(IconName.CLEAR, theme))

    @property
    def _room(self) -> QRect:
        return self._page.viewport().rect()

    @property
    def _widest(self) -> int:
        """How wide it may be."""
        return self._room.width() - 2 * _GAP

    def _come_up(self, first: QRect, last: QRect, size: QSize, least_height: int, within: QRect | None = None) -> None:
        """Lie under the last line of the words, or over the first where there is more room; lower if need be.

        The lines are in the page's coordinates. The card stays `within` a part of the page, if it is wide enough.
        """
        room, width, height = self._room, size.width(), size.height()
        below, above = room.bottom() - last.bottom() - 2 * _GAP, first.top() - 2 * _GAP
        if below >= height or below >= above:
            height = min(height, max(below, least_height))
            line, y = last, last.bottom() + _GAP
        else:
            height = min(height, max(above, least_height))
            line, y = first, first.top() - _GAP - height
        low, high = _GAP, room.width() - width - _GAP
        if within is not None and within.width() >= width:
            low, high = within.left(), within.right() + 1 - width
        x = max(min(line.center().x() - width // 2, high), low)
        y = max(min(y, room.height() - height - _GAP), _GAP)
        self.setGeometry(x, y, width, height)
        self.show()
        self.raise_()

    def go_away(self) -> bool:
        """Leave the page, and give it the keyboard back; False when the card is not there."""
        if not self.isVisible():
            return False
        had_keyboard = self.isAncestorOf(self.window().focusWidget() or self._page)
        self.hide()
        if had_keyboard:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page stays where it is when what is on the card has come to its end."""
        event.accept()

    def event(self, event: QEvent) -> bool:
        # What is clicked on the card is not clicked on the page.
        if event.type() in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
        ):
            super().event(event)
            event.accept()
            return True
        return super().event(event)

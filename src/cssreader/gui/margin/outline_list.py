"""The outline: the headings of the essay, the one being read marked, each a way to its place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.reading import OutlineEntry
from cssreader.gui.controls.empty_state import EmptyState
from cssreader.gui.controls.viewport import know_viewport
from cssreader.gui.margin.laid_text import LaidText, lay_out_lines
from cssreader.gui.margin.outline_model import DEPTH_ROLE, ENTRY_ROLE, IN_VIEW_ROLE, OutlineModel
from cssreader.gui.theme.fonts import interface_font
from cssreader.gui.theme.tokens import RADIUS, SPACE, Theme

_LEFT = 5 * SPACE
_RIGHT = 4 * SPACE
_STEP = 4 * SPACE
_VERTICAL = 7
_LINES = 3
_CHOOSE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QAbstractItemView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._theme = theme
        self._view = view
        self._plain = interface_font()
        self._bold = interface_font()
        self._bold.setWeight(QFont.Weight.DemiBold)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        width = self._view.viewport().width()
        return QSize(width, round(self._laid(index, width).height) + 2 * _VERTICAL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        state: QStyle.StateFlag = option.state
        in_view = bool(index.data(IN_VIEW_ROLE))
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = rect.adjusted(SPACE, 1, -SPACE, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.selected if selected else theme.hover))
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        if in_view:
            painter.setBrush(QColor(theme.accent))
            bar = QRectF(rect.left() + 2 * SPACE, rect.top() + _VERTICAL, 3, rect.height() - 2 * _VERTICAL)
            if mirrored:
                bar.moveRight(rect.right() - 2 * SPACE)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.focus), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        depth = int(index.data(DEPTH_ROLE))
        painter.setPen(QColor(theme.accent if in_view else theme.text if depth < 2 else theme.muted))
        before = _RIGHT if mirrored else _LEFT + depth * _STEP
        at = QPointF(rect.left() + before, rect.top() + _VERTICAL)
        self._laid(index, int(rect.width())).paint(painter, at.x(), at.y())
        painter.restore()

    def _laid(self, index: _Index, width: int) -> LaidText:
        entry: OutlineEntry = index.data(ENTRY_ROLE)
        depth = int(index.data(DEPTH_ROLE))
        room = max(width - _LEFT - _RIGHT - depth * _STEP, 60)
        return lay_out_lines(entry.title, self._plain if depth else self._bold, room, _LINES, spacing=1.0)


class OutlineView(QWidget):
    place_chosen = Signal(int)
    """The offset of the heading in the essay's plain text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel(self)
        self._list = QListView(self)
        know_viewport(self._list)
        self._list.setObjectName("outline_list")
        self._list.setAccessibleName(self.tr("Outline"))
        self._list.setModel(self._model)
        self._delegate = OutlineDelegate(theme, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setProperty("surface", "none")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setMouseTracking(True)
        self._list.clicked.connect(self._choose)
        self._list.installEventFilter(self)
        self._empty = EmptyState(self)
        self._empty.setObjectName("outline_empty")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.addWidget(self._stack)
        self.clear()

    def show_outline(self, entries: Sequence[OutlineEntry]) -> None:
        self._model.set_outline(entries)
        self._stack.setCurrentWidget(self._list if entries else self._empty)
        self._empty.say(self.tr("This essay has no headings."))
        self._list.scrollToTop()

    def clear(self) -> None:
        self.show_outline(())
        self._empty.say(self.tr("The headings of the essay you open stand here."))

    def set_current_section(self, number: int) -> None:
        self._model.set_in_view(number)
        index = self._model.index(number, 0)
        if index.isValid():
            self._list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self._list.viewport().update()

    def focus(self) -> bool:
        """Take the keyboard; False if there is nothing here to take it."""
        if not self._model.rowCount():
            return False
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0, 0))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if (
            kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
            and isinstance(event, QKeyEvent)
            and event.key() in _CHOOSE_KEYS
        ):
            event.accept()
            if kind == QEvent.Type.KeyPress:
                self._choose(self._list.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def _choose(self, index: QModelIndex) -> None:
        entry = self._model.entry_at(index)
        if entry is not None:
            self.place_chosen.emit(entry.offset)

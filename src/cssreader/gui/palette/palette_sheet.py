"""The palette itself: a sheet at the upper middle of the window, with one box and a list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from cssreader.gui.controls.announcing import announce
from cssreader.gui.palette.entries import Entry, kinds_wanted
from cssreader.gui.palette.ranking import Ranking
from cssreader.gui.palette.rows import EntriesModel, EntryDelegate, spoken
from cssreader.gui.theme.names import counted
from cssreader.gui.theme.tokens import SPACE, Theme

_WIDEST = 640
_AWAY = 4 * SPACE
"""From the edges of the window."""
_FROM_TOP = 21 * SPACE
"""Below the menus and the bar."""
_MOST_ROWS = 11
_Reason = Qt.FocusReason


class _Box(QLineEdit):
    """Where one types; the keys that walk the list go there."""

    walked = Signal(int)
    """By how many rows."""
    ended = Signal(int)
    """To the first row (0) or to the last (-1)."""
    entered = Signal()
    left = Signal()
    lost = Signal()
    """The focus went elsewhere in the window."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Down:
                self.walked.emit(1)
            case Qt.Key.Key_Up:
                self.walked.emit(-1)
            case Qt.Key.Key_PageDown:
                self.walked.emit(_MOST_ROWS - 1)
            case Qt.Key.Key_PageUp:
                self.walked.emit(1 - _MOST_ROWS)
            case Qt.Key.Key_Home if control:
                self.ended.emit(0)
            case Qt.Key.Key_End if control:
                self.ended.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        # Tab stays within the sheet, where it walks the list.
        self.walked.emit(1 if forwards else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (_Reason.PopupFocusReason, _Reason.ActiveWindowFocusReason):
            self.lost.emit()


class PaletteSheet(QFrame):
    """Lies over the window and is hidden until `open_with`. What was chosen is told once it is closed again."""

    chosen = Signal(object)
    """An Entry."""

    accessible_role = "Dialog"

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._came_from: QWidget | None = None
        self._over: tuple[Sequence[Entry], Sequence[str], str] | None = None
        """What is offered again when the values of a setting are left."""
        self._entries: Sequence[Entry] = ()
        self._recent: Sequence[str] = ()
        self._setting = ""
        self.setObjectName("palette")
        self.setProperty("role", "notice")
        self.setAccessibleName(self.tr("Command palette"))
        self.box = _Box(self)
        self.box.setAccessibleName(self.tr("Command palette"))
        self._model = EntriesModel(self)
        self.list = QListView(self)
        self._delegate = EntryDelegate(theme, self.list)
        self._nothing = QLabel(self.tr("Nothing is called so."), self)
        self._hint = QLabel(self)
        self._ranking = Ranking(self)
        self._lay_out()
        self._ranking.found.connect(self._show_found)
        self.box.textChanged.connect(self._ranking.ask)
        self.box.walked.connect(self._walk)
        self.box.ended.connect(lambda end: self._go_to(0 if end == 0 else self._model.rowCount() - 1))
        self.box.entered.connect(lambda: self._choose(self.list.currentIndex()))
        self.box.left.connect(self._leave)
        self.box.lost.connect(self.hide)
        self.list.clicked.connect(self._choose)
        host.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setProperty("surface", "none")
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing.setProperty("role", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMinimumHeight(12 * SPACE)
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.box)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        column.addWidget(self._hint)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.list.viewport().update()

    def open_with(self, entries: Sequence[Entry], recent: Sequence[str], prefix: str = "") -> None:
        """Offer entries, those with a key of `recent` first; `prefix` is put into the box."""
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
        self._over = None
        self._offer(entries, recent, prefix)
        self.show()
        self.raise_()
        self._place()
        self.box.setFocus(_Reason.ShortcutFocusReason)

    def renew(self, entries: Sequence[Entry], recent: Sequence[str]) -> None:
        """Offer other entries in place of those that are offered, and leave what was typed."""
        if self._over is None:
            row = self.list.currentIndex().row()
            self._ranking.set_entries(entries, recent)
            self._entries, self._recent = entries, recent
            self._ranking.ask(self.box.text())
            self._go_to(row)
        else:
            self._over = (entries, recent, self._over[2])

    def close_again(self) -> None:
        """Hide the sheet; the focus is where it was before."""
        came_from, self._came_from = self._came_from, None
        if came_from is not None and _is_there(came_from):
            came_from.setFocus(_Reason.OtherFocusReason)
        self.hide()

    def _offer(self, entries: Sequence[Entry], recent: Sequence[str], typed: str) -> None:
        self._entries, self._recent = entries, recent
        of_values = self._over is not None
        self.box.setPlaceholderText(self.tr("Choose a value") if of_values else self.tr("Do, open or set something"))
        self._hint.setText(
            self.tr("{setting}. Escape: back").format(setting=self._setting)
            if of_values
            else self.tr("> actions   @ essays   # topics   = settings")
        )
        self._ranking.set_entries(entries, recent)
        blocked = self.box.blockSignals(True)
        self.box.setText(typed)
        self.box.blockSignals(blocked)
        self._ranking.ask(typed)

    def _show_found(self, entries: list[Entry]) -> None:
        _, typed = kinds_wanted(self.box.text())
        self._model.set_entries(entries, typed)
        self.list.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self._place()
        current = next((row for row, each in enumerate(entries) if each.current), 0)
        self._go_to(current, tell=False)
        # The first of them as well: that is what Enter would do.
        count = counted(len(entries), "{n} found", "{n} found", "PaletteSheet")
        first = self._model.entry(current)
        announce(self.box, f"{count}. {spoken(first)}" if first else self._nothing.text())

    def _walk(self, by: int) -> None:
        count = self._model.rowCount()
        row = self.list.currentIndex().row() + by
        if abs(by) == 1:
            row %= max(count, 1)
        self._go_to(min(max(row, 0), count - 1))

    def _go_to(self, row: int, *, tell: bool = True) -> None:
        self.list.setCurrentIndex(self._model.index(row, 0) if row >= 0 else QModelIndex())
        entry = self._model.entry(row)
        if entry is not None and tell:
            announce(self.box, spoken(entry))

    def _choose(self, index: QModelIndex) -> None:
        entry = self._model.entry(index.row())
        if entry is None:
            return
        if not entry.enabled:
            announce(self.box, spoken(entry))
        elif entry.values is not None:
            self._over = (self._entries, self._recent, self.box.text())
            self._setting = entry.title
            announce(self.box, entry.title)
            self._offer(entry.values(), (), "")
        else:
            self.close_again()
            self.chosen.emit(entry)

    def _leave(self) -> None:
        if self._over is not None:
            entries, recent, typed = self._over
            self._over = None
            self._offer(entries, recent, typed)
        else:
            self.close_again()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = min(_WIDEST, self._host.width() - 2 * _AWAY)
        top = _FROM_TOP
        rows = min(self._model.rowCount(), _MOST_ROWS)
        row_height = self.list.sizeHintForRow(0) if rows else 0
        self.list.setFixedHeight(rows * row_height + 2 * self.list.frameWidth())
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        over = height - (self._host.height() - top - _AWAY)
        if over > 0 and rows:
            self.list.setFixedHeight(max(self.list.height() - over, row_height))
            height -= over
        self.setGeometry((self._host.width() - width) // 2, top, width, height)


def _is_there(widget: QWidget) -> bool:
    from shiboken6 import isValid

    return isValid(widget) and widget.isVisible()

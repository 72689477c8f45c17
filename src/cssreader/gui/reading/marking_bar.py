"""The small bar beside selected words: the eight categories, a note, a copy. It never takes the keyboard."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from cssreader.domain.annotation import Category
from cssreader.gui.reading.page_keys import CATEGORY_KEYS
from cssreader.gui.theme.icons import ICON_SIZE, IconName, category_icon, icon
from cssreader.gui.theme.names import category_name
from cssreader.gui.theme.tokens import SPACE, Theme

_GAP = 7
_BUTTON = 30
_FRAME = 2 * (SPACE - 1)


class MarkingBar(QFrame):
    category_chosen = Signal(object)
    """A Category."""
    note_chosen = Signal()
    copy_chosen = Signal()

    accessible_role = "ToolBar"

    def __init__(self, theme: Theme, page: QWidget) -> None:
        """`page` is what the bar lies on."""
        super().__init__(page)
        self._page = page
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Mark the selected words"))
        self._categories = {
            category: self._button(f"{category_name(category)} ({key})", self.tr("Highlight as {category}"), category)
            for key, category in CATEGORY_KEYS.items()
        }
        self._note = self._button(self.tr("Note (N)"), self.tr("Highlight with a note"))
        self._note.clicked.connect(self.note_chosen)
        self._copy = self._button(self.tr("Copy (Ctrl+C)"), self.tr("Copy the selected words"))
        self._copy.clicked.connect(self.copy_chosen)
        self._buttons = [*self._categories.values(), self._note, self._copy]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SPACE - 1, SPACE - 1, SPACE - 1, SPACE - 1)
        self._grid.setSpacing(0)
        self._columns = 0
        self.set_theme(theme)
        self.hide()

    def _button(self, tip: str, name: str, category: Category | None = None) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRaise(True)
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setFixedSize(_BUTTON, _BUTTON)
        button.setToolTip(tip)
        if category is not None:
            name = name.format(category=category_name(category))
            button.clicked.connect(lambda _=False, chosen=category: self.category_chosen.emit(chosen))
        button.setAccessibleName(name)
        return button

    def set_theme(self, theme: Theme) -> None:
        for category, button in self._categories.items():
            button.setIcon(category_icon(category, theme))
        self._note.setIcon(icon(IconName.NOTE, theme))
        self._copy.setIcon(icon(IconName.COPY, theme))

    def show_beside(self, first: QRect, last: QRect) -> None:
        """Come up over the first line of a selection, or under its last one; both in the page's coordinates."""
        room = self._page.rect()
        self._arrange(len(self._buttons) if len(self._buttons) * _BUTTON + _FRAME <= room.width() else 5)
        self.adjustSize()
        size = self.sizeHint()
        line, y = first, first.top() - size.height() - _GAP
        if y < 0:
            line, y = last, last.bottom() + _GAP
        if y + size.height() > room.height():
            y = room.height() - size.height() - _GAP
        x = line.center().x() - size.width() // 2
        x = max(min(x, room.width() - size.width() - _GAP), _GAP)
        self.setGeometry(x, y, size.width(), size.height())
        self.show()
        self.raise_()

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, number // columns, number % columns)

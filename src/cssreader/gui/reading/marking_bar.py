"""The small bar beside selected words: the categories, a note, a copy. It never takes the keyboard."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from cssreader.domain.annotation import Category
from cssreader.domain.categories import Categories
from cssreader.gui.theme.icons import ICON_SIZE, IconName, category_icon, icon
from cssreader.gui.theme.names import shown_name
from cssreader.gui.theme.tokens import SPACE, Theme

_GAP = 7
_MOST_IN_LINE = 12
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
        self._shown = Categories(())
        self._categories: dict[Category, QToolButton] = {}
        self._note = self._button(self.tr("Note (N)"), self.tr("Highlight with a note"))
        self._note.clicked.connect(self.note_chosen)
        self._copy = self._button(self.tr("Copy (Ctrl+C)"), self.tr("Copy the selected words"))
        self._copy.clicked.connect(self.copy_chosen)
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
            button.clicked.connect(lambda _=False, chosen=category: self.category_chosen.emit(chosen))
        button.setAccessibleName(name)
        return button

    def set_theme(self, theme: Theme) -> None:
        if theme.categories != self._shown:
            self._make_buttons(theme.categories)
        for category, button in self._categories.items():
            button.setIcon(category_icon(category, theme))
        self._note.setIcon(icon(IconName.NOTE, theme))
        self._copy.setIcon(icon(IconName.COPY, theme))

    def _make_buttons(self, categories: Categories) -> None:
        for gone in self._categories.values():
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._shown, self._columns = categories, 0
        digits = {category: digit for digit, category in categories.digits.items()}
        self._categories = {}
        for each in categories.offered:
            name = shown_name(each)
            tip = f"{name} ({digits[each.id]})" if each.id in digits else name
            said = self.tr("Highlight as {category}").format(category=name)
            self._categories[each.id] = self._button(tip, said, each.id)

    @property
    def _buttons(self) -> list[QToolButton]:
        return [*self._categories.values(), self._note, self._copy]

    def show_beside(self, first: QRect, last: QRect) -> None:
        """Come up over the first line of a selection, or under its last one; both in the page's coordinates."""
        room = self._page.rect()
        # More than a dozen would make a long line, which the eye has to search.
        in_line = len(self._buttons) <= _MOST_IN_LINE and len(self._buttons) * _BUTTON + _FRAME <= room.width()
        self._arrange(len(self._buttons) if in_line else -(-len(self._buttons) // 2) if self._fit_two(room) else 5)
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

    def _fit_two(self, room: QRect) -> bool:
        """Whether two rows are enough."""
        half = -(-len(self._buttons) // 2)
        return half <= _MOST_IN_LINE and len(self._buttons) > _MOST_IN_LINE and half * _BUTTON + _FRAME <= room.width()

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, number // columns, number % columns)

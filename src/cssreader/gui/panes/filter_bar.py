"""Below the head of the list: a field that narrows what is listed, the traits that do so too, and what is left."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from cssreader.gui.controls.announcing import announce
from cssreader.gui.controls.filter_field import FilterField, chip
from cssreader.gui.controls.flow_layout import FlowLayout
from cssreader.gui.panes.essay_filter import EssayFilter, Trait, trait_name
from cssreader.gui.theme.icons import ICON_SIZE, IconName, Ink, icon
from cssreader.gui.theme.names import number_text
from cssreader.gui.theme.tokens import SPACE, Theme


class FilterBar(QWidget):
    filter_changed = Signal(object)
    """An EssayFilter, at every change."""
    list_wished = Signal()
    """Down or Enter: the person turns to the list."""
    left = Signal()
    """Escape: the filter is clear, and the bar is to go."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_bar")
        self._theme = theme
        self._filter = EssayFilter()
        self._line = self._make_field()
        self._funnel = self._line.addAction(icon(IconName.FILTER, theme), QLineEdit.ActionPosition.LeadingPosition)
        self._funnel.setText(self.tr("To the filter"))
        self._funnel.triggered.connect(self._line.setFocus)
        self._actions = {trait: self._trait_action(trait) for trait in Trait}
        self._traits = self._make_menu()
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._count.setObjectName("filter_count")
        self._count.setProperty("role", "muted")
        self._shown = {trait: self._trait_chip(trait) for trait in Trait}
        self._clear = chip("clear_filter", self.tr("Clear"))
        self._clear.setProperty("role", "quiet")
        self._clear.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._clear.setAccessibleName(self.tr("Clear the filter"))
        self._clear.setToolTip(self.tr("Clear the filter (Escape)"))
        self._clear.clicked.connect(self.clear)
        self._chip_row = QWidget()
        self._lay_out()
        self.setFocusProxy(self._line)
        self.set_theme(theme)
        self._show()

    def _make_field(self) -> FilterField:
        field = FilterField(self.tr("Title, author, site or tag"))
        field.setAccessibleName(self.tr("Filter this list"))
        field.setAccessibleDescription(
            self.tr("Narrows the essays listed, by title, author, site and tag; it does not search their texts")
        )
        field.textChanged.connect(self._take_words)
        field.left.connect(self.clear)
        field.left.connect(self.left)
        field.list_wished.connect(self.list_wished)
        return field

    def _make_menu(self) -> QToolButton:
        button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setObjectName("traits")
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setToolTip(self.tr("List only\u2026"))
        button.setAccessibleName(button.toolTip())
        menu = QMenu(self)
        menu.addActions(list(self._actions.values()))
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        chips = FlowLayout(self._chip_row, spacing=SPACE)
        for widget in (self._count, *self._buttons()):
            chips.addWidget(widget)
        # On one line with what stands beside it.
        self._count.setMinimumHeight(max(each.sizeHint().height() for each in self._shown.values()))
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self._line, 1)
        line.addWidget(self._traits)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 0, 3 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addLayout(line)
        column.addWidget(self._chip_row)

    @property
    def filter(self) -> EssayFilter:
        return self._filter

    def parts(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, in turn."""
        return (self._line, self._traits, *self._buttons())

    def focus(self) -> None:
        """Take the keyboard, with what was typed selected."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def clear(self) -> None:
        """Let everything through again."""
        self._set(EssayFilter())

    def show_counts(self, listed: int, held: int) -> None:
        """How many essays the filter lets through, and of how many."""
        said = self.tr("{listed} of {held}").format(listed=number_text(listed), held=number_text(held))
        if self._filter and said != self._count.text():
            announce(self, said)
        self._count.setText(said)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._funnel.setIcon(icon(IconName.FILTER, theme, Ink.MUTED))
        self._traits.setIcon(icon(IconName.CHOOSE, theme))
        for each in self._shown.values():
            each.setIcon(icon(IconName.CLEAR, theme, Ink.MUTED))

    def _trait_action(self, trait: Trait) -> QAction:
        action = QAction(trait_name(trait), self, checkable=True)
        action.triggered.connect(lambda on: self._take_trait(trait, on))
        return action

    def _trait_chip(self, trait: Trait) -> QToolButton:
        made = chip(f"trait_{trait}", trait_name(trait))
        made.setAccessibleName(self.tr("No longer only: {trait}").format(trait=trait_name(trait)))
        made.setToolTip(made.accessibleName())
        made.clicked.connect(lambda: self._take_trait(trait, False))
        return made

    def _buttons(self) -> tuple[QToolButton, ...]:
        return (*self._shown.values(), self._clear)

    def _take_words(self, typed: str) -> None:
        self._set(EssayFilter(typed, self._filter.traits))

    def _take_trait(self, trait: Trait, on: bool) -> None:
        traits = self._filter.traits | {trait} if on else self._filter.traits - {trait}
        self._set(EssayFilter(self._filter.typed, traits))

    def _set(self, wanted: EssayFilter) -> None:
        if wanted == self._filter:
            return
        before, self._filter = self._filter, wanted
        if self._line.text() != wanted.typed:
            self._line.setText(wanted.typed)
        self._show()
        # Spaces alone narrow nothing.
        if (before.words, before.traits) != (wanted.words, wanted.traits):
            self.filter_changed.emit(wanted)

    def _show(self) -> None:
        for trait, action in self._actions.items():
            action.setChecked(trait in self._filter.traits)
        # A chip that goes hands the keyboard to the field.
        focused = next((each for each in self._buttons() if each.hasFocus()), None)
        for trait, shown in self._shown.items():
            shown.setVisible(trait in self._filter.traits)
        self._chip_row.setVisible(bool(self._filter))
        if focused is not None and (focused.isHidden() or not self._filter):
            self._line.setFocus()

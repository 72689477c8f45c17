"""Below the head of the list: a field that narrows what is listed, the traits that do so too, and what is left."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from cssreader.gui.controls.announcing import announce
from cssreader.gui.controls.flow_layout import FlowLayout
from cssreader.gui.panes.essay_filter import EssayFilter, Trait, trait_name
from cssreader.gui.theme.icons import ICON_SIZE, IconName, Ink, icon
from cssreader.gui.theme.names import number_text
from cssreader.gui.theme.tokens import SPACE, Theme

_SMALL_ICON = 12


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
        self._clear = self._chip("clear_filter", self.tr("Clear"))
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

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(placeholderText=self.tr("Title, author, site or tag"))
        field.setAccessibleName(self.tr("Filter this list"))
        field.setAccessibleDescription(
            self.tr("Narrows the essays listed, by title, author, site and tag; it does not search their texts")
        )
        field.setMaxLength(200)
        field.textChanged.connect(self._take_words)
        field.installEventFilter(self)
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
        self._count.setMinimumHeight(max(chip.sizeHint().height() for chip in self._shown.values()))
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
        for chip in self._shown.values():
            chip.setIcon(icon(IconName.CLEAR, theme, Ink.MUTED))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Escape belongs to the field while it has the focus.
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Escape:
                    self.clear()
                    self.left.emit()
                    return True
                case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.list_wished.emit()
                    return True
        return super().eventFilter(watched, event)

    def _trait_action(self, trait: Trait) -> QAction:
        action = QAction(trait_name(trait), self, checkable=True)
        action.triggered.connect(lambda on: self._take_trait(trait, on))
        return action

    def _trait_chip(self, trait: Trait) -> QToolButton:
        chip = self._chip(f"trait_{trait}", trait_name(trait))
        chip.setAccessibleName(self.tr("No longer only: {trait}").format(trait=trait_name(trait)))
        chip.setToolTip(chip.accessibleName())
        chip.clicked.connect(lambda: self._take_trait(trait, False))
        return chip

    def _chip(self, name: str, text: str) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName(name)
        chip.setProperty("role", "chip")
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setIconSize(QSize(_SMALL_ICON, _SMALL_ICON))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setText(text)
        return chip

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
        focused = next((chip for chip in self._buttons() if chip.hasFocus()), None)
        for trait, chip in self._shown.items():
            chip.setVisible(trait in self._filter.traits)
        self._chip_row.setVisible(bool(self._filter))
        if focused is not None and (focused.isHidden() or not self._filter):
            self._line.setFocus()

"""Below the head of the list: a field that narrows what is listed, the traits that do so too, and what is left."""

from collections.abc import Iterable
from functools import partial

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
        self._line = QLineEdit(placeholderText=self.tr("Title, author, site or tag"))
        self._line.setAccessibleName(self.tr("Filter this list"))
        self._line.setAccessibleDescription(
            self.tr("Narrows the essays listed, by title, author, site and tag; it does not search their texts")
        )
        self._line.setMaxLength(200)
        self._funnel = self._line.addAction(icon(IconName.FILTER, theme), QLineEdit.ActionPosition.LeadingPosition)
        self._line.textChanged.connect(self._take_words)
        self._line.installEventFilter(self)
        self._traits = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._traits.setObjectName("traits")
        self._traits.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self._traits.setToolTip(self.tr("List only essays that are\u2026"))
        self._traits.setAccessibleName(self._traits.toolTip())
        self._menu = QMenu(self)
        self._actions = dict(map(self._trait_action, Trait))
        self._menu.addActions(list(self._actions.values()))
        self._traits.setMenu(self._menu)
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._count.setObjectName("filter_count")
        self._count.setProperty("role", "muted")
        self._chip_row = QWidget()
        self._chips = FlowLayout(self._chip_row, spacing=SPACE)
        self._chips.addWidget(self._count)
        self._clear = self._chip("clear_filter", self.tr("Clear the filter"))
        self._clear.clicked.connect(self.clear)
        self._shown = {trait: self._chip(f"trait_{trait}", trait_name(trait)) for trait in Trait}
        for trait, chip in self._shown.items():
            chip.setAccessibleName(self.tr("No longer only: {trait}").format(trait=trait_name(trait)))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(partial(self._take_trait, trait, on=False))
            self._chips.addWidget(chip)
        self._chips.addWidget(self._clear)
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self._line, 1)
        line.addWidget(self._traits)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 0, 3 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addLayout(line)
        column.addWidget(self._chip_row)
        self.setFocusProxy(self._line)
        self.set_theme(theme)
        self._show()

    @property
    def filter(self) -> EssayFilter:
        return self._filter

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
        for chip in self._all_chips():
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

    def _trait_action(self, trait: Trait) -> tuple[Trait, QAction]:
        action = QAction(trait_name(trait), self, checkable=True)
        action.triggered.connect(partial(self._take_trait, trait))
        return trait, action

    def _chip(self, name: str, text: str) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName(name)
        chip.setProperty("role", "chip")
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setIconSize(QSize(_SMALL_ICON, _SMALL_ICON))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setText(text)
        return chip

    def _all_chips(self) -> Iterable[QToolButton]:
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
        focused = next((chip for chip in self._all_chips() if chip.hasFocus()), None)
        for trait, chip in self._shown.items():
            chip.setVisible(trait in self._filter.traits)
        self._chip_row.setVisible(bool(self._filter))
        if focused is not None and (focused.isHidden() or not self._filter):
            self._line.setFocus()

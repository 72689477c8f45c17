"""Below the head of the hits: how the question was understood, what was perhaps meant, and what narrows it further."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from cssreader.domain.annotation import Category
from cssreader.domain.categories import Categories
from cssreader.domain.search import Facet, FacetName, HitKind
from cssreader.gui.controls.flow_layout import FlowLayout
from cssreader.gui.controls.margins import set_margins
from cssreader.gui.controls.tick_menu import TickMenu
from cssreader.gui.panes.choices import Choice
from cssreader.gui.panes.library_model import choice_icon, choice_name
from cssreader.gui.theme.icons import IconName, Ink, icon
from cssreader.gui.theme.names import category_name, essays_text, kind_name, number_text
from cssreader.gui.theme.tokens import SPACE, Theme
from cssreader.text.question_parts import PartKind, QuestionPart, parts_of, with_any_of, without_part

_SMALL_ICON = 12
_BUTTON_EDGE = 5
"""From the edge of a flat button to its words, in device-independent pixels."""
_LONGEST = 28
"""Characters of what a chip says; a tool tip says it whole."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ResultBar", text)


class ResultBar(QWidget):
    question_wished = Signal(str)
    """The question as it is to stand in the box."""
    choice_wished = Signal(object)
    """A Choice that is called like what was typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("result_bar")
        self._theme = theme
        self._typed = ""
        self._meant = ""
        self._suggestion = QLabel(self, textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self._suggestion.setObjectName("suggestion")
        self._suggestion.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._suggestion.linkActivated.connect(lambda _: self.question_wished.emit(self._meant))
        self._place_row = QWidget(self)
        self._places = FlowLayout(self._place_row, spacing=SPACE)
        self._shown_places: tuple[tuple[Choice, int], ...] = ()
        self._chip_row = QWidget(self)
        self._chips = FlowLayout(self._chip_row, spacing=SPACE)
        self._facet_row = QWidget(self)
        self._facets = FlowLayout(self._facet_row, spacing=0)
        column = QVBoxLayout(self)
        set_margins(column, 4 * SPACE - _BUTTON_EDGE, 0, 3 * SPACE, 0)
        column.setSpacing(0)
        # The words of flat buttons stand below those of the head; what has an edge or none stands further in.
        set_margins(self._suggestion, _BUTTON_EDGE, 0, 0, SPACE)
        set_margins(self._places, _BUTTON_EDGE, 0, 0, SPACE)
        set_margins(self._chips, _BUTTON_EDGE, 0, 0, SPACE)
        column.addWidget(self._suggestion)
        column.addWidget(self._place_row)
        column.addWidget(self._chip_row)
        column.addWidget(self._facet_row)
        self._shown_facets: tuple[Facet, ...] = ()
        self._suggestion.hide()
        self._place_row.hide()
        self._chip_row.hide()
        self._facet_row.hide()

    def show_question(self, typed: str, suggestion: str | None) -> None:
        """The chips of a question; what it is narrowed by stays until it is counted anew."""
        self._typed = typed
        self._meant = suggestion or ""
        self._suggestion.setVisible(bool(suggestion))
        said = _tr("Did you mean {question}?")
        self._suggestion.setText(said.format(question=f'<a href="#">{escape(self._meant)}</a>'))
        self._suggestion.setAccessibleName(said.format(question=self._meant))
        _empty(self._chips)
        parts = parts_of(typed)
        for part in parts:
            self._chips.addWidget(self._chip(part))
        self._chip_row.setVisible(bool(parts))

    def show_places(self, places: Sequence[tuple[Choice, int]]) -> None:
        """Topics, tags, authors and sites to go to, with how many essays each holds."""
        if tuple(places) == self._shown_places:
            return
        self._shown_places = tuple(places)
        _empty(self._places)
        for choice, number in places:
            self._places.addWidget(self._place(choice, number))
        self._place_row.setVisible(bool(places))

    def _place(self, choice: Choice, number: int) -> QToolButton:
        button = self._button("place")
        button.setProperty("role", "chip")
        button.setText(f"{_shortened(choice_name(choice), _LONGEST)}  {number_text(number)}")
        button.setIcon(icon(choice_icon(choice), self._theme, Ink.MUTED))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(_tr("Show the essays: {name}").format(name=choice_name(choice)))
        button.setAccessibleName(f"{button.toolTip()}, {essays_text(number)}")
        button.clicked.connect(lambda: self.choice_wished.emit(choice))
        return button

    def show_facets(self, facets: Sequence[Facet]) -> None:
        """What tells the answers apart, the button that has the keyboard kept where it still has something to offer."""
        facets = tuple(facets)
        if facets == self._shown_facets:
            return
        focused = next((button.objectName() for button in self._facet_buttons() if button.hasFocus()), None)
        self._shown_facets = facets
        _empty(self._facets)
        for facet in facets:
            self._facets.addWidget(self._facet_button(facet))
        self._facet_row.setVisible(bool(facets))
        for button in self._facet_buttons():
            if button.objectName() == focused:
                button.setFocus()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.show_question(self._typed, self._meant or None)
        places, self._shown_places = self._shown_places, ()
        self.show_places(places)
        shown, self._shown_facets = self._shown_facets, ()
        self.show_facets(shown)

    def _facet_buttons(self) -> list[QToolButton]:
        return self._facet_row.findChildren(QToolButton)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setIconSize(QSize(_SMALL_ICON, _SMALL_ICON))
        return button

    def _chip(self, part: QuestionPart) -> QToolButton:
        said = chip_words(part)
        chip = self._button("chip")
        chip.setProperty("role", "chip")
        chip.setText(_shortened(said, _LONGEST))
        chip.setIcon(icon(IconName.CLEAR, self._theme, Ink.MUTED))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setToolTip(_tr("Take this out of the question: {words}").format(words=said))
        chip.setAccessibleName(chip.toolTip())
        chip.clicked.connect(lambda: self.question_wished.emit(without_part(self._typed, part)))
        return chip

    def _facet_button(self, facet: Facet) -> QToolButton:
        button = self._button(f"facet_{facet.name}")
        button.setText(facet_name(facet.name))
        button.setIcon(icon(IconName.CHEVRON_DOWN, self._theme, Ink.MUTED))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if self.isRightToLeft() else Qt.LayoutDirection.RightToLeft
        )
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(_tr("Narrow by: {name}").format(name=facet_name(facet.name)))
        button.setToolTip(button.accessibleName())
        rows = [
            (value, value_name(facet.name, value, self._theme.categories), number_text(number))
            for value, number in facet.values
        ]
        menu = TickMenu(rows, button)
        menu.setLayoutDirection(self.layoutDirection())
        menu.chosen.connect(partial(self._narrow, facet.name))
        button.setMenu(menu)
        return button

    def _narrow(self, name: FacetName, values: Sequence[str]) -> None:
        self.question_wished.emit(with_any_of(self._typed, str(name), values))


def facet_name(name: FacetName) -> str:
    match name:
        case FacetName.TOPIC:
            return _tr("Topic")
        case FacetName.AUTHOR:
            return _tr("Author")
        case FacetName.SITE:
            return _tr("Site")
        case FacetName.DATE:
            return _tr("Year")
        case FacetName.TAG:
            return _tr("Tag")
        case FacetName.KIND:
            return _tr("Kind")


def value_name(name: FacetName, value: str, categories: Categories) -> str:
    """A value as it stands in a menu."""
    if name is not FacetName.KIND:
        return " ".join(value.split())
    return kind_name(HitKind(value)) if value in set(HitKind) else category_name(Category(value), categories)


def chip_words(part: QuestionPart) -> str:
    """What a chip says of a part of a question."""
    match part.kind:
        case PartKind.PHRASE:
            said = f"\u201c{part.words}\u201d"
        case PartKind.EXACT:
            said = _tr("exactly {word}").format(word=part.words)
        case PartKind.SLIP:
            said = _tr("{word}, or a slip of it").format(word=part.words)
        case PartKind.BEGINNING:
            said = _tr("begins with {word}").format(word=part.words)
        case PartKind.NEAR:
            said = _tr("within {n} words").format(n=part.words)
        case PartKind.FIELD | PartKind.CONDITION:
            said = f"{part.name}: {part.words}" if part.name else part.words
    return _tr("not {words}").format(words=said) if part.excluded else said


def _shortened(text: str, longest: int) -> str:
    shown = text if len(text) <= longest else f"{text[: longest - 1].rstrip()}\u2026"
    return shown.replace("&", "&&")


def _empty(layout: FlowLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()

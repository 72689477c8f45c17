"""Tells which word of the page a reader asks about, and shows what was found beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from cssreader.domain.dictionary import Entry, Lookup, Sense
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.theme.tokens import Theme
from cssreader.text.whole_words import whole_words

if TYPE_CHECKING:
    from cssreader.gui.reading.word_card import WordCard

_LONGEST = 80
"""What is longer is no word and no phrase of a dictionary."""


class WordGuide(QObject):
    """The card is made when the first word is asked about."""

    asked = Signal(str)
    """The words that are to be looked up; `show` is to follow."""
    missed = Signal()
    """A word was to be looked up or kept, and there is none."""
    kept = Signal(object, object, int, int)
    """The Entry and the Sense to keep, and the range of the essay's text that the word has."""
    shown = Signal(QRect)
    """The card is there; its place on the page."""

    def __init__(self, page: PageView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._theme = theme
        self._card: WordCard | None = None
        self._range: tuple[int, int] | None = None
        self._by_keyboard = False
        page.scrolled.connect(self.close)
        page.resized.connect(self.close)

    def ask(self, text: str, *, by_keyboard: bool = True) -> None:
        """Ask about the selected words of an essay's text, or about the word at the caret."""
        chosen = self._page.selected_range()
        if chosen is None and self._page.has_caret:
            caret = self._page.caret_offset()
            chosen = caret, caret + 1
        words = whole_words(text, *chosen) if chosen is not None else None
        self.close()
        if words is None or words[1] - words[0] > _LONGEST:
            if by_keyboard:
                self.missed.emit()
            return
        self._range, self._by_keyboard = words, by_keyboard
        self.asked.emit(text[slice(*words)])

    def show(self, lookup: Lookup, folder: str) -> None:
        """Show what was found, unless the reader has gone on meanwhile."""
        lines = self._page.lines_of(*self._range) if self._range is not None else None
        if lines is None:
            return
        if self._card is None:
            self._card = self._make_card()
        self._card.show_lookup(lookup, folder, *lines)
        if self._by_keyboard:
            self._card.take_keyboard()
        self.shown.emit(self._card.geometry())

    def _make_card(self) -> "WordCard":
        from cssreader.gui.reading.word_card import WordCard

        card = WordCard(self._theme, self._page)
        card.closed.connect(self.close)
        card.keep_requested.connect(self._keep)
        QWidget.setTabOrder(self._page, card.senses)
        return card

    @property
    def is_shown(self) -> bool:
        return self._card is not None and self._card.isVisible()

    def keep(self) -> None:
        """Keep the word on the card."""
        if self._card is not None and self._card.isVisible():
            self._card.keep()
        else:
            self.missed.emit()

    def _keep(self, entry: Entry, sense: Sense) -> None:
        if self._range is not None:
            self.kept.emit(entry, sense, *self._range)

    def close(self) -> bool:
        """Take the card away; False when there is none."""
        self._range = None
        return self._card is not None and self._card.go_away()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._card is not None:
            self._card.set_theme(theme)

"""Marking: the bar beside a selection, the annotation in hand, and what the keys wish for them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from cssreader.domain.annotation import Annotation, AnnotationId, AnnotationKind, Category, span_of
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.theme.tokens import Theme
from cssreader.text.whole_words import whole_words

if TYPE_CHECKING:
    from cssreader.gui.reading.marking_bar import MarkingBar

_NOTED_CHARACTERS = 80


class MarkingGuide(QObject):
    """Tells what is to be marked, and changes nothing itself. The bar is made when words are first selected."""

    highlight_requested = Signal(object, int, int)
    note_requested = Signal(int, int)
    bookmark_requested = Signal(int)
    annotation_chosen = Signal(object)
    note_edit_requested = Signal(object)
    category_change_requested = Signal(object, object)
    removal_requested = Signal(object)

    def __init__(self, view: PageView, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._text: str | None = None
        self._bar: MarkingBar | None = None
        self._chosen: AnnotationId | None = None
        view.selection_settled.connect(self.show_bar)
        view.selectionChanged.connect(self._hide_bar_without_selection)
        view.annotations_clicked.connect(self.choose_of)

    def begin(self, text: str | None) -> None:
        """Another essay, of which nothing is chosen yet; None for no essay."""
        self._text = text
        self._chosen = None

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._bar is not None:
            self._bar.set_theme(theme)

    # The selection and its bar

    def selected_range(self) -> tuple[int, int] | None:
        """The selected part of the essay, in whole words; None when no word of it is selected."""
        selected = self._view.selected_range()
        return None if self._text is None or selected is None else whole_words(self._text, *selected)

    def show_bar(self) -> None:
        selected = self.selected_range()
        lines = self._view.lines_of(*selected) if selected else None
        if lines is None:
            self.hide_bar()
            return
        if self._bar is None:
            self._bar = self._make_bar()
        self._bar.show_beside(*lines)

    def hide_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()

    def make_way_for(self, card: QRect) -> None:
        """Let the bar go where it would lie under a card."""
        if self._bar is not None and self._bar.geometry().intersects(card):
            self._bar.hide()

    def _hide_bar_without_selection(self) -> None:
        if not self._view.textCursor().hasSelection():
            self.hide_bar()

    def _make_bar(self) -> "MarkingBar":
        from cssreader.gui.reading.marking_bar import MarkingBar

        bar = MarkingBar(self._theme, self._view.viewport())
        bar.category_chosen.connect(self.highlight)
        bar.note_chosen.connect(self.request_note)
        bar.copy_chosen.connect(self._view.copy)
        return bar

    # The annotation in hand

    def choose(self, annotation_id: AnnotationId) -> None:
        """Let the next keys be about this annotation, as if it had been clicked."""
        self._chosen = annotation_id

    def choose_of(self, annotations: Sequence[AnnotationId]) -> None:
        """Choose the shortest annotation at a place, and at the next click there the next."""
        if not annotations:
            self._chosen = None
            return
        after = annotations.index(self._chosen) + 1 if self._chosen in annotations else 0
        self._chosen = annotations[after % len(annotations)]
        self.annotation_chosen.emit(self._chosen)

    def chosen_in_view(self) -> Annotation | None:
        """The annotation chosen last, unless the reader has gone elsewhere since."""
        annotation = self._view.marks.annotation(self._chosen) if self._chosen is not None else None
        span = span_of(annotation.placement) if annotation is not None else None
        if span is None or span[1] < self._view.anchor.offset or span[0] > self._view.last_offset_in_view():
            return None
        return annotation

    # What is wished

    def highlight(self, category: Category) -> bool:
        """Ask for a highlight of the selected words; without any, for another category of the highlight chosen last.

        False when there is neither.
        """
        selected, chosen = self.selected_range(), self.chosen_in_view()
        if selected is not None:
            self.highlight_requested.emit(category, *selected)
        elif chosen is not None and chosen.kind is AnnotationKind.HIGHLIGHT:
            self.category_change_requested.emit(chosen.id, category)
        else:
            return False
        return True

    def request_note(self) -> None:
        """Ask for a note: on the selected words, else of the annotation chosen last, else on the words in view."""
        if self._text is None:
            return
        selected, chosen = self.selected_range(), self.chosen_in_view()
        if selected is None and chosen is not None:
            self.note_edit_requested.emit(chosen.id)
            return
        wanted = selected or self._view.places.words_at(self._view.place_in_view(), _NOTED_CHARACTERS)
        if wanted is not None:
            self.note_requested.emit(*wanted)

    def bookmark(self) -> None:
        """Ask for a bookmark where the selection begins, or else at the place in view."""
        if self._text is not None:
            selected = self.selected_range()
            self.bookmark_requested.emit(selected[0] if selected else self._view.place_in_view())

    def remove(self) -> None:
        """Ask for the removal of the annotation chosen last, unless words are selected."""
        chosen = self.chosen_in_view()
        if chosen is not None and self.selected_range() is None:
            self.removal_requested.emit(chosen.id)

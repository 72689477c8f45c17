"""Marking: the bar beside a selection, the annotation in hand, and what the keys wish for them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from cssreader.domain.annotation import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    certain_span,
    span_of,
)
from cssreader.gui.controls.annotation_words import told_on_page
from cssreader.gui.controls.announcing import announce
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.theme.tokens import Theme
from cssreader.text.touching import groups_that_touch, reached_by
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
    in_hand_changed = Signal()
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
        self._take(None)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._bar is not None:
            self._bar.set_theme(theme)

    # The selection and its bar

    def selected_range(self) -> tuple[int, int] | None:
        """The selected part of the essay, in whole words; None when no word of it is selected."""
        selected = self._view.selected_range()
        return None if self._text is None or selected is None else whole_words(self._text, *selected)

    def clear_selection(self) -> None:
        """Let the selection go, with its bar."""
        self._view.clear_selection()
        self.hide_bar()

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
        self._take(annotation_id)

    def put_down(self) -> bool:
        """Let the next keys be about no annotation; False when they were about none."""
        was_in_hand = self.chosen_in_view() is not None
        self._take(None)
        return was_in_hand

    def _take(self, annotation_id: AnnotationId | None) -> None:
        if annotation_id != self._chosen:
            self._chosen = annotation_id
            self.in_hand_changed.emit()

    def choose_of(self, annotations: Sequence[AnnotationId]) -> None:
        """Choose the shortest annotation at a place, and at the next click there the next."""
        if not annotations:
            self._take(None)
            return
        after = annotations.index(self._chosen) + 1 if self._chosen in annotations else 0
        self._choose_among(annotations, after % len(annotations))

    def keep_or_choose_of(self, annotations: Sequence[AnnotationId]) -> None:
        """Choose the shortest annotation at a place, unless one there is in hand already."""
        if self._chosen not in annotations:
            self.choose_of(annotations)

    def take(self, annotation_id: AnnotationId) -> None:
        """Choose one annotation, and tell that."""
        self._choose_among((annotation_id,), 0)

    def _choose_among(self, annotations: Sequence[AnnotationId], number: int) -> None:
        self._take(annotations[number])
        self.annotation_chosen.emit(annotations[number])
        annotation = self._view.marks.annotation(annotations[number])
        if annotation is not None:
            said = told_on_page(annotation, self._theme.categories)
            if len(annotations) > 1:
                where = self.tr("{n} of {count} marks here.").format(n=number + 1, count=len(annotations))
                said = f"{said} {where}"
            announce(self._view, said)

    def step(self, by: int) -> None:
        """Take the next highlight or note of the text in hand (`by` 1), or the one before (-1)."""
        marks = sorted(
            (span[0], -span[1], each.id)
            for each in self._view.marks.annotations
            if each.kind is not AnnotationKind.BOOKMARK and (span := span_of(each.placement)) is not None
        )
        chosen, here = self.chosen_in_view(), self._view.place_in_view()
        ids = [each for _, _, each in marks]
        if chosen is not None and chosen.id in ids:
            number = ids.index(chosen.id) + by
        else:
            below = sum(start < here for start, _, _ in marks)
            number = below if by > 0 else below - 1
        if not 0 <= number < len(marks):
            announce(self._view, self.tr("No more marks."))
            return
        start, end, _ = marks[number]
        self._view.go_to(start, -end)
        self._view.flash(start, -end)
        self.take(ids[number])

    def chosen_highlight(self) -> Annotation | None:
        """The highlight chosen last, in view or not; None where that has no place, or is none."""
        annotation = self._view.marks.annotation(self._chosen) if self._chosen is not None else None
        if annotation is None or annotation.kind is not AnnotationKind.HIGHLIGHT:
            return None
        return annotation if span_of(annotation.placement) is not None else None

    def highlight_in_hand(self) -> Annotation | None:
        """The highlight chosen last, if it is in view; else the shortest one at the caret."""
        chosen = self.chosen_in_view()
        if chosen is not None and chosen.kind is AnnotationKind.HIGHLIGHT:
            return chosen
        return self._highlight_at(self._view.caret_offset()) if self._view.has_caret else None

    def _highlight_at(self, offset: int) -> Annotation | None:
        found = (self._view.marks.annotation(each) for each in self._view.marks.at(offset))
        return next((each for each in found if each is not None and certain_span(each) is not None), None)

    # What is to be merged or split

    def to_merge(self) -> tuple[Annotation, ...]:
        """The highlights that the selection reaches into; without one, those that touch the highlight in hand."""
        selected, annotations = self.selected_range(), self._view.marks.annotations
        if selected is not None:
            return reached_by(selected, annotations)
        in_hand = self.highlight_in_hand()
        groups = groups_that_touch(self._text or "", annotations) if in_hand is not None else ()
        return next((group for group in groups if in_hand in group), ())

    def to_split(self, at: int | None = None) -> tuple[Annotation, int | tuple[int, int]] | None:
        """The highlight that is to be split and where: where the selection begins, or at a place, or at the caret."""
        selected = self._view.selected_range()
        if at is None and selected is None and not self._view.has_caret:
            return None
        place: int | tuple[int, int] = selected or (self._view.caret_offset() if at is None else at)
        offset = place if isinstance(place, int) else place[0]
        in_hand = self.highlight_in_hand()
        span = certain_span(in_hand) if in_hand is not None else None
        if in_hand is not None and span is not None and span[0] <= offset < span[1]:
            return in_hand, place
        found = self._highlight_at(offset)
        return None if found is None else (found, place)

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

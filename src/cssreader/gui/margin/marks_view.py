"""The view of marks: the list, its filter, and the editor of a note below it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.note_draft import NoteDraft
from cssreader.gui.controls.empty_state import EmptyState
from cssreader.gui.controls.margins import set_margins
from cssreader.gui.margin.annotation_list import AnnotationList
from cssreader.gui.margin.annotation_model import AnnotationModel, MarkFilter, filter_of
from cssreader.gui.margin.category_filter import CategoryFilter
from cssreader.gui.margin.note_editor import NoteEditor, UnsavedEdit
from cssreader.gui.theme.tokens import SPACE, Theme


class MarksView(QWidget):
    annotation_chosen = Signal(object)
    category_chosen = Signal(object, object)
    removal_requested = Signal(object)
    dossier_requested = Signal(object)
    placing_requested = Signal(object)
    place_confirmed = Signal(object)
    merging_requested = Signal(object)
    splitting_requested = Signal(object)
    note_saved = Signal(object, str)
    tags_saved = Signal(object, object)
    provenance_saved = Signal(object, object)
    draft_changed = Signal(object, object)
    """AnnotationId, NoteDraft"""
    draft_discarded = Signal(object)
    writing_cancelled = Signal(object)
    note_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = AnnotationModel(self)
        self._filter = CategoryFilter(theme, self)
        self._list = AnnotationList(theme, self._model, self)
        self._empty = EmptyState(self)
        self._empty.setObjectName("marks_empty")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._rescue = _RescueLine(self)
        self._editor = NoteEditor(theme, self)
        self._came_from: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filter)
        column.addWidget(self._stack, 1)
        column.addWidget(self._rescue)
        column.addWidget(self._editor)
        self._connect()
        self._has_essay = False
        self._show_state()

    def _connect(self) -> None:
        self._list.annotation_chosen.connect(self.annotation_chosen)
        self._list.category_chosen.connect(self.category_chosen)
        self._list.removal_requested.connect(self.removal_requested)
        self._list.dossier_requested.connect(self.dossier_requested)
        self._list.placing_requested.connect(self.placing_requested)
        self._list.place_confirmed.connect(self.place_confirmed)
        self._list.merging_requested.connect(self.merging_requested)
        self._list.splitting_requested.connect(self.splitting_requested)
        self._list.note_requested.connect(self.edit)
        self._list.tags_requested.connect(self.edit_tags)
        self._editor.note_saved.connect(self.note_saved)
        self._editor.tags_saved.connect(self.tags_saved)
        self._editor.provenance_saved.connect(self.provenance_saved)
        self._editor.draft_changed.connect(self.draft_changed)
        self._editor.draft_discarded.connect(self.draft_discarded)
        self._editor.writing_cancelled.connect(self.writing_cancelled)
        self._editor.cancelled.connect(self._rescue.offer)
        self._editor.closed.connect(self._return_focus)
        self._filter.filter_changed.connect(self._filter_by)
        self._rescue.wanted_back.connect(self._bring_back)

    def show_essay(self, text: str, annotations: Sequence[Annotation]) -> None:
        """The marks of another essay; a note being written on the last one is saved first."""
        self._editor.save_if_open()
        self._rescue.dismiss()
        self._filter.clear()
        self._has_essay = True
        self._model.show_essay(text, annotations)
        self._show_state()
        self._list.scrollToTop()

    def clear(self) -> None:
        self._editor.save_if_open()
        self._rescue.dismiss()
        self._filter.clear()
        self._has_essay = False
        self._model.show_essay("", ())
        self._show_state()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        current = self._list.current_annotation()
        self._model.set_annotations(annotations)
        self._show_state()
        if self._editor.annotation_id is not None:
            self._editor.refresh(self._model.annotation(self._editor.annotation_id))
        if current is not None and self._list.current_annotation() is None:
            self._list.set_current(current.id)

    @property
    def list(self) -> AnnotationList:
        """The cards."""
        return self._list

    def current(self) -> AnnotationId | None:
        annotation = self._list.current_annotation()
        return annotation.id if annotation else None

    def set_current(self, annotation_id: AnnotationId | None) -> None:
        self._reveal(annotation_id)
        self._list.set_current(annotation_id)

    def set_theme(self, theme: Theme) -> None:
        self._filter.set_theme(theme)
        self._list.set_theme(theme)
        self._editor.set_theme(theme)

    def set_known_tags(self, tags: tuple[str, ...]) -> None:
        self._editor.set_known_tags(tags)

    def edit(self, annotation_id: AnnotationId, draft: NoteDraft | None = None) -> None:
        """Open the editor on a mark's note, with a draft that was not saved."""
        annotation = self._model.annotation(annotation_id)
        if annotation is None:
            return
        is_unsaved = draft is not None and not draft.says_the_same(NoteDraft.of(annotation))
        self._open(annotation, draft if is_unsaved else None)
        if draft is None:
            self.note_opened.emit(annotation_id)

    def edit_tags(self, annotation_id: AnnotationId) -> None:
        annotation = self._model.annotation(annotation_id)
        if annotation is not None:
            self._open(annotation, None, at_tags=True)
            self.note_opened.emit(annotation_id)

    def focus(self) -> bool:
        """Take the keyboard; False if there is nothing here to take it."""
        if not self._model.rowCount():
            return False
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._list.current_annotation() is None:
            self._list.set_current(self._first_shown())
        return True

    def _first_shown(self) -> AnnotationId | None:
        first = self._model.annotation_at(self._model.index(0, 0)) or self._model.annotation_at(self._model.index(1, 0))
        return first.id if first else None

    def _open(self, annotation: Annotation, unsaved: NoteDraft | None, *, at_tags: bool = False) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and not self._editor.isAncestorOf(focused):
            self._came_from = focused
        self._rescue.dismiss()
        self.set_current(annotation.id)
        self._editor.open(annotation, unsaved, at_tags=at_tags)
        self._list.set_current(annotation.id)

    def _return_focus(self, had_focus: bool) -> None:
        came_from, self._came_from = self._came_from, None
        if not had_focus:
            return
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self, unsaved: UnsavedEdit) -> None:
        annotation = self._model.annotation(unsaved.annotation_id)
        if annotation is None:
            self._rescue.wait_for_mark()
            return
        self._open(annotation, unsaved.draft)
        self.draft_changed.emit(unsaved.annotation_id, unsaved.draft)

    def _reveal(self, annotation_id: AnnotationId | None) -> None:
        """Lift a filter that hides a mark one asks for."""
        annotation = self._model.annotation(annotation_id) if annotation_id else None
        if annotation is not None and self._model.filter and filter_of(annotation) not in self._model.filter:
            self._filter.clear()
            self._filter_by(frozenset())

    def _filter_by(self, wanted: frozenset[MarkFilter]) -> None:
        self._model.set_filter(wanted)
        self._show_state()

    def _show_state(self) -> None:
        self._filter.set_counts(self._model.present_filters())
        has_rows = self._model.rowCount() > 0
        self._stack.setCurrentWidget(self._list if has_rows else self._empty)
        if not has_rows:
            self._empty.say(
                self.tr("Select words in the essay and press 1 to 8 to highlight them.")
                if self._has_essay
                else self.tr("The marks of the essay you open stand here.")
            )


class _RescueLine(QWidget):
    """One line after Cancel: what was thrown away can be had back."""

    wanted_back = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rescue_line")
        self._unsaved: UnsavedEdit | None = None
        self._label = QLabel(self)
        self._label.setProperty("role", "muted")
        self._label.setWordWrap(True)
        button = QPushButton(self.tr("Bring back"), self)
        button.setProperty("role", "quiet")
        button.setToolTip(self.tr("Open the note again with what you had written"))
        button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        set_margins(row, 4 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self._label, 1)
        row.addWidget(button)
        self.hide()

    def offer(self, unsaved: UnsavedEdit) -> None:
        self._unsaved = unsaved
        self._label.setText(self.tr("Your changes were not saved."))
        self.show()

    def wait_for_mark(self) -> None:
        """The mark of what is offered is gone: say how to get it back, and go on offering."""
        self._label.setText(self.tr("The mark itself was removed. Undo that first, then bring the note back."))

    def dismiss(self) -> None:
        self._unsaved = None
        self.hide()

    def _ask(self) -> None:
        if self._unsaved is not None:
            self.wanted_back.emit(self._unsaved)

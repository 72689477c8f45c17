"""Reading and marking: an essay opened, its place kept, highlights and notes made and found again."""

from collections.abc import Sequence
from functools import partial
from typing import assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from cssreader.app.browse_library import FirstView
from cssreader.domain.annotation import Annotation, AnnotationId, AnnotationKind, span_of
from cssreader.domain.authors import AuthorsChange
from cssreader.domain.changes import (
    AnnotationChange,
    ApartChange,
    CategoriesChange,
    Change,
    DetailsChange,
    JoinChange,
    ManyAnnotationsChange,
    ManyDetailsChange,
    RulesChange,
    ShelfChange,
    TrashChange,
    VersionChange,
)
from cssreader.domain.dossiers import DossierChange
from cssreader.domain.essay import EssayId, ReadingPosition
from cssreader.domain.note_draft import NoteDraft
from cssreader.domain.reading import OpenedEssay
from cssreader.domain.searches import SearchesChange
from cssreader.domain.topics import FilingChange, TopicsChange
from cssreader.gui.desk import Desk
from cssreader.gui.flows.told_back import essay_changed, many_told_back, place_changed, told_back
from cssreader.gui.panels import Panels
from cssreader.gui.reading.reading_pane import ReadingPane


class ReadingFlow(QObject):
    """Joins the page and its margin with the desk."""

    essay_shown = Signal(object)
    """The OpenedEssay now on the page."""
    essay_left = Signal(object, int, object)
    """The EssayId, and the offset of the place in view, of an essay that makes room, and the EssayId of what comes."""

    def __init__(self, desk: Desk, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._opened: OpenedEssay | None = None
        self._annotations: dict[AnnotationId, Annotation] = {}
        self._to_edit: bool = False
        self._is_told = False
        """Whether the person is told otherwise why the essay has another text."""
        self._awaited: AnnotationId | None = None
        """What is to be the current annotation once the margin has those of the essay."""
        # A timer of no time runs behind all that is posted, and so behind the paint; `singleShot` would post.
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._follow)
        self._join()

    @property
    def opened(self) -> OpenedEssay | None:
        return self._opened

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """What is marked on the essay on the page, as committed."""
        return tuple(self._annotations.values())

    @property
    def essay_id(self) -> EssayId | None:
        return self._opened.essay.id if self._opened else None

    def tell_no_other_text(self) -> None:
        """The essay is about to have another text, and whoever saw to that says so."""
        self._is_told = True

    def begin(self, first: FirstView) -> None:
        """Take up the essay that stands on the page already."""
        if first.opened is not None:
            self._take_up(first.opened)

    def open(self, essay_id: EssayId) -> None:
        self._panels.reveal("reading")
        self._panels.reading.clear_hits()
        if essay_id != self.essay_id:
            self.save_position()
            self._desk.open_essay(essay_id)

    def save_position(self) -> None:
        """Keep the place now in view, before it is left."""
        if self._opened is not None:
            self._keep_position(self._panels.reading.reading_position())

    def leave(self) -> None:
        """Keep the note being written and the place in view, and put the essay down."""
        self._panels.margin.clear()
        self.save_position()
        self._opened = None

    def show_annotation(self, essay_id: EssayId, annotation_id: AnnotationId) -> None:
        """Show an annotation in its essay, which is opened where it is not on a page."""
        self._panels.reveal("reading")
        page = self._panels.pages.with_essay(essay_id)
        if page is not None:
            self.light(page, annotation_id)
        else:
            self.save_position()
            self._panels.reading.clear_hits()
            self._desk.open_essay(essay_id, lambda _: self.light(self._panels.reading, annotation_id))

    def light(self, page: ReadingPane, annotation_id: AnnotationId) -> None:
        """Show an annotation on a page that has its essay, and in the margin, once that has it, too."""
        page.show_annotation(annotation_id)
        if self._rest.isActive():
            self._awaited = annotation_id
        else:
            self._panels.margin.set_current_annotation(annotation_id)

    def note_on_essay(self) -> None:
        if self._opened is not None:
            self._to_edit = True
            self._desk.add_note(self._opened.essay, None, None, "")

    def place_current_mark(self) -> None:
        """Put the mark in hand on the words that are selected."""
        annotation = self._panels.margin.current_annotation()
        if annotation is None:
            self._panels.notices.show_notice(self.tr("Choose a mark in the margin first, then select its words."))
        else:
            self._place(annotation)

    def _place(self, annotation_id: AnnotationId) -> None:
        chosen = self._panels.reading.selected_range()
        if chosen is None:
            self._panels.notices.show_notice(
                self.tr("Select the words in the essay that the mark belongs to, then place it.")
            )
            return
        self._desk.edit_annotation(annotation_id, extent=chosen, then=partial(self._offer_to_take_back, annotation_id))

    def _confirm_place(self, annotation_id: AnnotationId) -> None:
        annotation = self._annotations.get(annotation_id)
        span = span_of(annotation.placement) if annotation is not None else None
        if span is not None:
            self._desk.edit_annotation(
                annotation_id, extent=span, then=partial(self._offer_to_take_back, annotation_id)
            )

    def _offer_to_take_back(self, annotation_id: AnnotationId, change: AnnotationChange) -> None:
        self._panels.margin.set_current_annotation(annotation_id)
        self._panels.reading.show_annotation(annotation_id)
        self._panels.notices.show_notice(
            self.tr("The mark has its place."), self.tr("Undo"), lambda: self._desk.take_back(change)
        )

    def _join(self) -> None:
        desk, reading, margin = self._desk, self._panels.reading, self._panels.margin
        desk.essay_opened.connect(self._show)
        desk.essay_read_again.connect(self._take_up_again)
        desk.annotations_changed.connect(self._update_annotations)
        desk.annotation_added.connect(self._added)
        desk.changed_back.connect(self._tell_what_changed_back)
        self._panels.essays.essay_chosen.connect(self.open)
        reading.position_changed.connect(self._keep_position)
        reading.note_requested.connect(self._add_note)
        reading.annotation_chosen.connect(self._choose)
        reading.note_edit_requested.connect(self._edit_note)
        reading.section_changed.connect(margin.set_current_section)
        margin.annotation_chosen.connect(reading.show_annotation)
        margin.place_chosen.connect(reading.go_to)
        margin.note_saved.connect(self._save_note)
        margin.draft_changed.connect(desk.save_draft)
        margin.draft_discarded.connect(desk.drop_draft)
        margin.writing_cancelled.connect(self._drop_empty_note)
        margin.note_opened.connect(self._offer_draft)
        margin.tags_saved.connect(lambda which, tags: desk.edit_annotation(which, tags=tuple(tags)))
        margin.provenance_saved.connect(
            lambda which, said: desk.edit_annotation(which, source=said.source, year=said.year, stale=said.stale)
        )
        margin.placing_requested.connect(self._place)
        margin.place_confirmed.connect(self._confirm_place)

    def _show(self, opened: OpenedEssay) -> None:
        self._is_told = False
        if self._opened is not None and self._opened.essay.id != opened.essay.id:
            offset = self._panels.reading.reading_position().offset
            self.essay_left.emit(self._opened.essay.id, offset, opened.essay.id)
        self._panels.reading.show_essay(opened)
        self._take_up(opened)
        self.essay_shown.emit(opened)

    def _take_up(self, opened: OpenedEssay) -> None:
        self._opened = opened
        self._annotations = {annotation.id: annotation for annotation in opened.annotations}
        self._panels.reading.setFocus()
        self._rest.start()

    def _follow(self) -> None:
        """What hangs on the essay that was opened, once the page is painted: the words come first."""
        opened = self._opened
        if opened is None:
            return
        self._panels.essays.set_current(opened.essay.id)
        self._panels.margin.show_essay(opened)
        awaited, self._awaited = self._awaited, None
        if awaited in self._annotations:
            self._panels.margin.set_current_annotation(awaited)
        self._desk.find_unsaved_notes(list(self._annotations), self._offer_unsaved)
        # So that this essay comes back after a crash, even one that was not yet scrolled.
        self._keep_position(opened.essay.position)

    def _take_up_again(self, opened: OpenedEssay) -> None:
        """The essay on the page as it now is; whoever is writing or searching meanwhile keeps the keyboard."""
        if self._opened is None or opened.essay.id != self._opened.essay.id:
            return
        before, self._opened = self._opened, opened
        self._panels.reading.show_again(opened)
        if opened.essay.version_id != before.essay.version_id:
            if not self._is_told:
                self._panels.notices.show_notice(
                    self.tr("This essay has another text now. ‘Versions’ shows what is different.")
                )
            self._is_told = False
        self._annotations = {annotation.id: annotation for annotation in opened.annotations}
        self._panels.margin.show_essay(opened)
        self.essay_shown.emit(opened)

    def _update_annotations(self, essay_id: EssayId, annotations: Sequence[Annotation]) -> None:
        if essay_id != self.essay_id:
            return
        self._annotations = {annotation.id: annotation for annotation in annotations}
        self._panels.reading.set_annotations(annotations)
        self._panels.margin.set_annotations(annotations)

    def _added(self, annotation: Annotation) -> None:
        if annotation.essay_id != self.essay_id:
            return
        self._panels.margin.set_current_annotation(annotation.id)
        if self._to_edit:
            self._to_edit = False
            self._edit_note(annotation.id)

    def _edit_note(self, annotation_id: AnnotationId) -> None:
        self._panels.reveal("margin")
        self._panels.margin.edit_note(annotation_id)

    def _choose(self, annotation_id: AnnotationId) -> None:
        annotation = self._annotations.get(annotation_id)
        if annotation is not None and annotation.note:
            self._panels.reveal("margin")
        self._panels.margin.set_current_annotation(annotation_id)

    def _add_note(self, start: int, end: int) -> None:
        if self._opened is not None:
            self._to_edit = True
            self._desk.add_note(self._opened.essay, start, end, "")

    def _save_note(self, annotation_id: AnnotationId, note: str) -> None:
        # It may belong to the essay that was just left: what was written there is saved all the same.
        annotation = self._annotations.get(annotation_id)
        if annotation is not None and annotation.kind is AnnotationKind.NOTE and not note.strip():
            # A note without words says nothing and is not kept.
            self._desk.remove_annotation(annotation_id)
            self._desk.drop_draft(annotation_id)
        else:
            # The draft goes only when what it became is on the disk.
            self._desk.edit_annotation(annotation_id, note=note, then=lambda _: self._desk.drop_draft(annotation_id))

    def _drop_empty_note(self, annotation_id: AnnotationId) -> None:
        """A note that was begun and given up before a word of it was saved is not kept."""
        annotation = self._annotations.get(annotation_id)
        if annotation is not None and annotation.kind is AnnotationKind.NOTE and not annotation.note:
            self._desk.remove_annotation(annotation_id)

    def _offer_draft(self, annotation_id: AnnotationId) -> None:
        def offer(draft: NoteDraft | None) -> None:
            if draft is not None:
                self._panels.margin.edit_note(annotation_id, draft)

        self._desk.find_draft(annotation_id, offer)

    def _offer_unsaved(self, annotations: Sequence[AnnotationId]) -> None:
        """After a crash: a note that was being written is offered where it belongs."""
        if annotations and annotations[0] in self._annotations:
            self._panels.notices.show_notice(
                self.tr("A note of this essay was being written when the program ended. It was kept."),
                self.tr("Go on writing"),
                lambda: self._edit_note(annotations[0]),
            )

    def _tell_what_changed_back(self, change: Change) -> None:
        """Say what undo or redo has changed, where the page does not show it."""
        match change:
            case AnnotationChange() | ManyAnnotationsChange():
                self._tell_annotations_back(change)
                return
            case TrashChange(essay_ids, trashed):
                essay_id = essay_ids[0]
                said = self.tr("“{title}” is in the trash.") if trashed else self.tr("“{title}” is out of the trash.")
            case DetailsChange(essay_id):
                said = self.tr("The details of “{title}” were changed back.")
            case ManyDetailsChange(changes):
                if not changes:
                    return
                essay_id = changes[0].essay_id
                said = self.tr("The details of several essays were changed back.")
            case VersionChange(essay_id):
                said = self.tr("Another version of “{title}” is read.")
            case JoinChange(_, essay_id, joined):
                said = (
                    self.tr("“{title}” and its copy are one essay.")
                    if joined
                    else self.tr("“{title}” and its copy are two essays again.")
                )
            case AuthorsChange(essays=essays):
                if not essays:
                    return
                essay_id = essays[0]
                said = self.tr("The names of authors were changed back.")
            case ShelfChange():
                # The list and the sidebar show it.
                return
            case SearchesChange() | DossierChange() | TopicsChange() | FilingChange() | CategoriesChange():
                # The sidebar shows it, or whoever looks after dossiers says it.
                return
            case RulesChange(essays=essays):
                if not essays or self.essay_id in essays:
                    return
                essay_id = essays[0]
                said = self.tr("“{title}” shows and hides what it did before.")
            case ApartChange(essay_id, _, apart):
                said = (
                    self.tr("“{title}” and the one like it are kept apart.")
                    if apart
                    else self.tr("“{title}” and the one like it are asked about again.")
                )
            case _:
                assert_never(change)
        summary = self._desk.summary(essay_id)
        self._panels.notices.show_notice(
            said.format(title=summary.title if summary else ""), self.tr("Show"), lambda: self.open(essay_id)
        )

    def _tell_annotations_back(self, change: AnnotationChange | ManyAnnotationsChange) -> None:
        """Show what is different where its essay is on a page; else say what it is, and offer to go there."""
        essay_id, place = essay_changed(change), place_changed(change)
        page = self._panels.pages.with_essay(essay_id) if essay_id is not None else None
        if page is not None and place is not None:
            page.go_to(place[0], max(place[1], place[0] + 1))
        if page is not None and isinstance(change, AnnotationChange):
            return
        summary = self._desk.summary(essay_id) if essay_id is not None else None
        title = summary.title if summary is not None else ""
        said = told_back(change, title) if isinstance(change, AnnotationChange) else many_told_back(change, title)
        if essay_id is None:
            self._panels.notices.show_notice(said)
        else:
            self._panels.notices.show_notice(said, self.tr("Show"), partial(self.show_place, essay_id, place))

    def show_place(self, essay_id: EssayId, place: tuple[int, int] | None) -> None:
        """Open an essay, if it is on no page, and go to a place of it."""
        self._panels.reveal("reading")
        page = self._panels.pages.with_essay(essay_id)
        if page is None:
            self.save_position()
            self._panels.reading.clear_hits()
            self._desk.open_essay(essay_id, lambda _: self._panels.reading.go_to(*place) if place else None)
        elif place is not None:
            page.go_to(*place)

    def _keep_position(self, position: ReadingPosition) -> None:
        if self.essay_id is not None:
            self._desk.save_position(self.essay_id, position)

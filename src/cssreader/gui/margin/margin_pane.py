"""The margin: marks, outline and details of the essay that is open, one at a time."""

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.domain.note_draft import NoteDraft
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.margin.annotation_list import AnnotationList
from cssreader.gui.margin.details_view import DetailsView
from cssreader.gui.margin.marks_view import MarksView
from cssreader.gui.margin.outline_list import OutlineView
from cssreader.gui.margin.related_view import RelatedView
from cssreader.gui.theme.fonts import interface_font
from cssreader.gui.theme.names import number_text
from cssreader.gui.theme.tokens import SPACE, Theme

if TYPE_CHECKING:
    from cssreader.domain.search import RelatedEssay
    from cssreader.domain.topics import TopicPlace


_TAB_POINTS = 9.75


class MarginView(IntEnum):
    MARKS = 0
    OUTLINE = 1
    DETAILS = 2
    RELATED = 3


class MarginPane(QWidget):
    annotation_chosen = Signal(object)
    """AnnotationId"""
    related_requested = Signal(object)
    """The EssayId whose related essays are to be shown: `show_related` is the answer."""
    essay_chosen = Signal(object)
    """The EssayId of a related essay."""
    note_saved = Signal(object, str)
    """AnnotationId, the whole note"""
    draft_changed = Signal(object, object)
    """AnnotationId, what the note would say: while it is written, a third of a second after the last key"""
    draft_discarded = Signal(object)
    """AnnotationId, whose draft need not be kept; it says nothing of the annotation itself"""
    writing_cancelled = Signal(object)
    """AnnotationId, whose note the reader began to write and gave up, by Escape or Cancel and in no other way"""
    note_opened = Signal(object)
    """AnnotationId, whose note the reader began to write here; a draft of it can be handed to `edit_note`"""
    category_chosen = Signal(object, object)
    """AnnotationId, Category"""
    tags_saved = Signal(object, object)
    """AnnotationId, tuple[str, ...]"""
    provenance_saved = Signal(object, object)
    """AnnotationId, Provenance: the source and year of a fact, and whether it may be out of date"""
    removal_requested = Signal(object)
    """AnnotationId"""
    place_chosen = Signal(int)
    """Offset in the essay's plain text"""
    dossier_requested = Signal(object)
    """An AnnotationId that is to go into the dossier in hand."""
    placing_requested = Signal(object)
    """AnnotationId, to be put on the words that are selected in the essay"""
    place_confirmed = Signal(object)
    """AnnotationId, whose likely place is the right one"""
    merging_requested = Signal(object)
    """AnnotationId of a highlight that is to be one with those it touches"""
    splitting_requested = Signal(object)
    """AnnotationId of a highlight that is to be split at what is selected in the essay"""
    versions_requested = Signal()
    likenesses_requested = Signal()
    details_requested = Signal()
    topics_requested = Signal(object)
    """The EssayId whose topics are to be told: `show_topics` is the answer."""
    topics_wished = Signal()
    """The topics of the essay are to be chosen."""
    removed_blocks_requested = Signal()

    accessible_role = "Pane"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: OpenedEssay | None = None
        self.setObjectName("margin_pane")
        self.setAccessibleName(self.tr("Margin"))
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(220)
        self._tabs = QTabBar(self)
        self._tabs.setObjectName("margin_tabs")
        self._tabs.setAccessibleName(self.tr("Views of the margin"))
        self._tabs.setDrawBase(False)
        # Four names, one of them with a number, fit into the narrowest margin so.
        self._tabs.setFont(interface_font(_TAB_POINTS))
        self._tabs.setDocumentMode(True)
        self._tabs.setExpanding(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._tabs.setUsesScrollButtons(False)
        for title in (self.tr("Marks"), self.tr("Outline"), self.tr("Details"), self.tr("Related")):
            self._tabs.addTab(title)
        line = QFrame(self)
        line.setProperty("role", "hairline")
        self._marks = MarksView(theme, self)
        self._outline = OutlineView(theme, self)
        self._details = DetailsView(self)
        self._related = RelatedView(self)
        self._stack = QStackedWidget(self)
        for view in (self._marks, self._outline, self._details, self._related):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(line)
        column.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        marks = self._marks
        marks.annotation_chosen.connect(self.annotation_chosen)
        marks.note_saved.connect(self.note_saved)
        marks.draft_changed.connect(self.draft_changed)
        marks.draft_discarded.connect(self.draft_discarded)
        marks.writing_cancelled.connect(self.writing_cancelled)
        marks.note_opened.connect(self.note_opened)
        marks.category_chosen.connect(self.category_chosen)
        marks.tags_saved.connect(self.tags_saved)
        marks.provenance_saved.connect(self.provenance_saved)
        marks.removal_requested.connect(self.removal_requested)
        marks.dossier_requested.connect(self.dossier_requested)
        marks.placing_requested.connect(self.placing_requested)
        marks.place_confirmed.connect(self.place_confirmed)
        marks.merging_requested.connect(self.merging_requested)
        marks.splitting_requested.connect(self.splitting_requested)
        self._outline.place_chosen.connect(self.place_chosen)
        self._details.details_requested.connect(self.details_requested)
        self._details.topics_requested.connect(self.topics_requested)
        self._details.topics_wished.connect(self.topics_wished)
        self._details.removed_blocks_requested.connect(self.removed_blocks_requested)
        self._details.versions_requested.connect(self.versions_requested)
        self._details.likenesses_requested.connect(self.likenesses_requested)
        self._related.related_requested.connect(self.related_requested)
        self._related.essay_chosen.connect(self.essay_chosen)
        for keys, step in ((QKeySequence("Ctrl+PgDown"), 1), (QKeySequence("Ctrl+PgUp"), -1)):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._turn(step))

    def show_essay(self, opened: OpenedEssay) -> None:
        """Show what is known of an essay. The same one again keeps a note that is being written."""
        before, self._opened = self._opened, opened
        essay = opened.essay
        if before is not None and before.essay.id == essay.id and before.essay.text == essay.text:
            self._marks.set_annotations(opened.annotations)
        else:
            self._marks.show_essay(essay.text, opened.annotations)
        if before is None or before.essay.id != essay.id or before.outline != opened.outline:
            self._outline.show_outline(opened.outline)
        self._details.show_essay(essay)
        self._related.show_essay(essay.id)
        self._count(len(opened.annotations))

    def clear(self) -> None:
        """No essay is open. A note that is being written is saved first."""
        self._opened = None
        self._marks.clear()
        self._outline.clear()
        self._details.clear()
        self._related.show_essay(None)
        self._count(0)

    def show_topics(self, essay_id: EssayId, places: "Sequence[TopicPlace]") -> None:
        """The topics of an essay, and those suggested."""
        self._details.show_topics(essay_id, places)

    def ask_topics_again(self) -> None:
        """The topics of the essay may be others now."""
        self._details.ask_topics()

    def show_related(self, essay_id: EssayId, related: "Sequence[RelatedEssay]") -> None:
        """Essays on much the same as one."""
        self._related.show_related(essay_id, related)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """All annotations of the open essay as they are now."""
        self._marks.set_annotations(annotations)
        self._count(len(annotations))

    def set_current_annotation(self, annotation_id: AnnotationId | None) -> None:
        """Mark one as the one in hand and bring it into view; no signal."""
        self._marks.set_current(annotation_id)

    def current_annotation(self) -> AnnotationId | None:
        """The one in hand."""
        return self._marks.current()

    def set_current_section(self, number: int) -> None:
        """The place in the outline of the section one is reading; -1 before the first heading."""
        self._outline.set_current_section(number)

    def set_theme(self, theme: Theme) -> None:
        self._marks.set_theme(theme)
        self._outline.set_theme(theme)
        self._details.show_theme()
        self._related.show_theme()

    def set_known_tags(self, tags: Sequence[str]) -> None:
        """The tags of the library, for completing."""
        self._marks.set_known_tags(tuple(tags))

    def edit_note(self, annotation_id: AnnotationId, draft: NoteDraft | None = None) -> None:
        """Open the editor on an annotation's note, with a draft that was left unsaved."""
        self.show_view(MarginView.MARKS)
        self._marks.edit(annotation_id, draft)

    def edit_tags(self, annotation_id: AnnotationId) -> None:
        self.show_view(MarginView.MARKS)
        self._marks.edit_tags(annotation_id)

    def show_view(self, view: MarginView, *, focus: bool = False) -> None:
        """Turn to one of the views, and take the keyboard there."""
        self._tabs.setCurrentIndex(view)
        if focus:
            self._focus_view()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The pane itself shows no focus: it hands it on to what it shows, or to the tabs where that is empty.
        super().focusInEvent(event)
        self._focus_view()

    @property
    def cards(self) -> AnnotationList:
        """The cards of the marks."""
        return self._marks.list

    @property
    def view(self) -> MarginView:
        return MarginView(self._tabs.currentIndex())

    def _focus_view(self) -> None:
        if not (self._marks, self._outline, self._details, self._related)[self.view].focus():
            self._tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn(self, step: int) -> None:
        self.show_view(MarginView((self.view + step) % len(MarginView)), focus=True)

    def _count(self, number: int) -> None:
        title = self.tr("Marks")
        self._tabs.setTabText(MarginView.MARKS, f"{title} {number_text(number)}" if number else title)

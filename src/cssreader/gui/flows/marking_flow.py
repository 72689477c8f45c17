"""Marking on whichever page is in hand: highlights and bookmarks made, changed and removed."""

from functools import partial

from PySide6.QtCore import QObject

from cssreader.domain.annotation import Annotation, AnnotationId, AnnotationKind, Category, span_of
from cssreader.domain.changes import AnnotationChange
from cssreader.gui.desk import Desk
from cssreader.gui.panels import Panels
from cssreader.gui.reading.reading_pane import ReadingPane


class MarkingFlow(QObject):
    """Joins what the pages and the margin wish for marks with the desk. Notes are written in the margin."""

    def __init__(self, desk: Desk, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        desk.annotation_added.connect(self._added)
        panels.margin.category_chosen.connect(self._change_category)
        panels.margin.removal_requested.connect(self._remove)
        panels.pages.join(self._join_page)

    def _join_page(self, page: ReadingPane) -> None:
        page.highlight_requested.connect(partial(self._highlight, page))
        page.bookmark_requested.connect(partial(self._bookmark, page))
        page.category_change_requested.connect(self._change_category)
        page.removal_requested.connect(self._remove)

    def highlight_selection(self, category: Category) -> None:
        if not self._panels.pages.in_hand.marking.highlight(category):
            self._panels.notices.show_notice(self.tr("Select words in the essay first, then highlight them."))

    def bookmark_here(self) -> None:
        self._panels.pages.in_hand.marking.bookmark()

    def note_on_selection(self) -> None:
        self._panels.pages.in_hand.marking.request_note()

    def enlarge_picture(self) -> None:
        if not self._panels.pages.in_hand.enlarge_picture():
            self._panels.notices.show_notice(self.tr("There is no picture in view."))

    def _highlight(self, page: ReadingPane, category: Category, start: int, end: int) -> None:
        if page.opened is not None:
            self._desk.add_highlight(page.opened.essay, start, end, category)

    def _bookmark(self, page: ReadingPane, offset: int) -> None:
        if page.opened is None:
            return
        for annotation in page.annotations:
            span = span_of(annotation.placement)
            if annotation.kind is AnnotationKind.BOOKMARK and span is not None and span[0] == offset:
                self._panels.notices.show_notice(self.tr("There is a bookmark at this place already."))
                return
        self._desk.add_bookmark(page.opened.essay, offset)

    def _added(self, annotation: Annotation) -> None:
        """Whoever has just highlighted and presses N writes about those words; another digit corrects the category."""
        page = self._panels.pages.in_hand
        is_here = page.opened is not None and page.opened.essay.id == annotation.essay_id
        if is_here and annotation.kind is AnnotationKind.HIGHLIGHT:
            page.marking.choose(annotation.id)

    def _change_category(self, annotation_id: AnnotationId, category: Category) -> None:
        self._desk.edit_annotation(annotation_id, category=category)

    def _remove(self, annotation_id: AnnotationId) -> None:
        def offer(change: AnnotationChange) -> None:
            self._panels.notices.show_notice(self.tr("Removed."), self.tr("Undo"), lambda: self._desk.take_back(change))

        self._desk.remove_annotation(annotation_id, then=offer)

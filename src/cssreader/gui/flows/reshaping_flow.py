"""Highlights given another extent, merged and split, on whichever page is in hand."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from cssreader.domain.annotation import Annotation, AnnotationId, Category, span_of
from cssreader.domain.changes import ManyAnnotationsChange
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.controls.told_keys import keys_of
from cssreader.gui.desk import Desk
from cssreader.gui.panels import Panels
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.theme.icons import category_icon
from cssreader.gui.theme.names import category_name, counted
from cssreader.text.extents import End, Unit
from cssreader.text.touching import groups_that_touch


class ReshapingFlow(QObject):
    def __init__(self, desk: Desk, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        panels.margin.merging_requested.connect(self._merge_with_neighbours)
        panels.margin.splitting_requested.connect(self._split_this)
        panels.pages.join(self._join_page)

    def _join_page(self, page: ReadingPane) -> None:
        self._desk.failed.connect(page.extents.put_back)
        page.extents.extent_requested.connect(partial(self._change_extent, page))
        page.merging_requested.connect(partial(self._merge_on, page))
        page.splitting_requested.connect(partial(self._split_on, page))

    # Extent

    def step(self, end: End, unit: Unit, by: int) -> None:
        """Bring an end of the highlight in hand on (1) or back (-1)."""
        if not self._panels.pages.in_hand.extents.step(end, unit, by):
            self._say(self.tr("Click a highlight first, or go to one with M; then change where it begins and ends."))

    def _change_extent(self, page: ReadingPane, annotation_id: AnnotationId, start: int, end: int) -> None:
        if page.opened is not None:
            essay = page.opened.essay
            self._desk.change_extent(essay, annotation_id, start, end, lambda _: page.extents.settle())

    # Merging

    def merge(self) -> None:
        """Make one of the highlights that the selection reaches into, or that touch the one in hand."""
        self._merge_on(self._panels.pages.in_hand)

    def _merge_on(self, page: ReadingPane) -> None:
        found = page.marking.to_merge()
        if len(found) > 1:
            self._choose_category(page, found, page.selected_range())
        else:
            self._say(self.tr("No other highlight touches this one. Select a passage that reaches into several."))

    def _merge_with_neighbours(self, annotation_id: AnnotationId) -> None:
        page = self._panels.reading
        text = page.opened.essay.text if page.opened is not None else ""
        groups = groups_that_touch(text, page.annotations)
        group = next((each for each in groups if annotation_id in {one.id for one in each}), ())
        if group:
            self._choose_category(page, group, None)
        else:
            self._say(self.tr("No other highlight touches this one."))

    def _choose_category(
        self, page: ReadingPane, highlights: Sequence[Annotation], extent: tuple[int, int] | None
    ) -> None:
        """Ask which category the one highlight is to have, where those of the several differ."""
        merge = partial(self._merge, page, [each.id for each in highlights], extent)
        categories = tuple(dict.fromkeys(each.category for each in highlights if each.category is not None))
        if len(categories) < 2:
            merge(None)
            return
        menu = QMenu(page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("merge_as")
        menu.setAccessibleName(self.tr("Merge the highlights"))
        for category in categories:
            text = self.tr("Merge as {category}").format(category=category_name(category, page.theme.categories))
            action = menu.addAction(category_icon(category, page.theme), text)
            action.triggered.connect(lambda _=False, chosen=category: merge(chosen))
        span = span_of(highlights[0].placement)
        menu.popup(page.place_under(*(span or (0, 0))))
        menu.setActiveAction(menu.actions()[0])

    def _merge(
        self,
        page: ReadingPane,
        ids: Sequence[AnnotationId],
        extent: tuple[int, int] | None,
        category: Category | None,
    ) -> None:
        from cssreader.app import reshape_highlights

        use_case = partial(reshape_highlights.merge_highlights, category=category, extent=extent)
        self._reshape(page, use_case, tuple(ids), then=partial(self._merged, page))

    def _merged(self, page: ReadingPane, change: ManyAnnotationsChange) -> None:
        page.marking.clear_selection()
        self._tell(
            page,
            counted(len(change.changes), "{n} highlight is one now.", "{n} highlights are one now.", "ReshapingFlow"),
            change,
        )

    # Splitting

    def split(self) -> None:
        """Split the highlight at the caret, or where the selection in it begins."""
        self._split_on(self._panels.pages.in_hand, None)

    def _split_on(self, page: ReadingPane, at: int | None) -> None:
        wanted = page.marking.to_split(at)
        if wanted is None:
            self._say_where_to_split()
        else:
            self._split(page, wanted[0].id, wanted[1])

    def _split_this(self, annotation_id: AnnotationId) -> None:
        """Split a highlight that was chosen in the margin, where the page says."""
        page = self._panels.reading
        wanted = page.marking.to_split()
        if wanted is None:
            self._say_where_to_split()
        else:
            self._split(page, annotation_id, wanted[1])

    def _say_where_to_split(self) -> None:
        keys = keys_of(self._panels.window, "caret")
        self._say(
            self.tr(
                "Select the word of a highlight that the second shall begin with, or put the caret there with {keys}."
            ).format(keys=keys)
            if keys
            else self.tr("Select the word of a highlight that the second shall begin with.")
        )

    def _split(self, page: ReadingPane, annotation_id: AnnotationId, at: int | tuple[int, int]) -> None:
        from cssreader.app import reshape_highlights

        self._reshape(page, reshape_highlights.split_highlight, annotation_id, at, then=partial(self._was_split, page))

    def _was_split(self, page: ReadingPane, change: ManyAnnotationsChange) -> None:
        page.marking.clear_selection()
        self._tell(page, self.tr("The highlight is two now."), change)

    def _reshape(
        self,
        page: ReadingPane,
        use_case: Callable[..., ManyAnnotationsChange],
        *arguments: Any,
        then: Callable[[ManyAnnotationsChange], None],
    ) -> None:
        opened: OpenedEssay | None = page.opened
        if opened is not None:
            self._desk.change(partial(use_case, version_id=opened.essay.version_id), *arguments, then=then)

    def _tell(self, page: ReadingPane, said: str, change: ManyAnnotationsChange) -> None:
        kept = change.changes[0].after
        if kept is not None:
            page.marking.choose(kept.id)
            if page is self._panels.reading:
                self._panels.margin.set_current_annotation(kept.id)
        self._panels.notices.show_notice(said, self.tr("Undo"), partial(self._desk.take_back, change))

    def _say(self, sentence: str) -> None:
        self._panels.notices.show_notice(sentence)

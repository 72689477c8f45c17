"""Tending the library: shelves, details, trash and tags."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from cssreader.domain.changes import ManyDetailsChange, ShelfChange, TrashChange, changes_nothing
from cssreader.domain.essay import EssayId, EssaySummary, Shelf
from cssreader.domain.library import BulkEdit
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.panels import Panels
from cssreader.gui.panes.choices import Choice, InTopic, InTrash, OnShelf, WithTag
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.theme.names import counted, shelf_name


class LibraryFlow(QObject):
    """Joins the sidebar and the list with the desk."""

    filing_requested = Signal(object, object, str)
    """A tuple of EssayId, and the TopicId and the name of the topic they are to be put into."""

    def __init__(self, desk: Desk, panels: Panels, reading: ReadingFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        essays = panels.essays
        desk.summaries_changed.connect(self._show)
        desk.essays_trashed.connect(self._offer_undo)
        desk.failed.connect(lambda sentence: panels.notices.show_notice(sentence, kind="error"))
        desk.told.connect(panels.notices.show_notice)
        desk.essay_opened.connect(self._tell_if_trashed)
        reading.essay_shown.connect(self._withdraw_unless_trashed)
        panels.library.choice_made.connect(self._choose)
        essays.trash_requested.connect(desk.trash)
        essays.restore_requested.connect(desk.restore)
        essays.shelf_requested.connect(self.shelve)
        panels.library.essays_dropped.connect(self._put_into)
        essays.details_requested.connect(self._details_of)
        panels.pages.join(self._join_page)
        panels.margin.details_requested.connect(self._edit_details_of_first)

    def _join_page(self, page: ReadingPane) -> None:
        page.shelving_requested.connect(self.shelve_on)
        page.finish_requested.connect(partial(self.shelve_open_essay, Shelf.FINISHED))

    @property
    def _essay_in_hand(self) -> EssayId | None:
        opened = self._panels.pages.in_hand.opened
        return opened.essay.id if opened is not None else None

    def _choose(self, choice: Choice) -> None:
        # Choosing a shelf ends a search: the list shows the shelf.
        self._panels.search.set_text("")
        self._panels.essays.set_choice(choice)

    def begin(self, summaries: Sequence[EssaySummary]) -> None:
        self._show(summaries)

    def edit_details(self) -> None:
        """Of the essays chosen in the list while it has the keyboard, else of the one on the page in hand."""
        chosen = self._panels.essays.chosen_with_keyboard()
        if chosen:
            self._details_of(chosen)
        elif self._essay_in_hand is not None:
            self._details_of([self._essay_in_hand])

    def _edit_details_of_first(self) -> None:
        if self._reading.essay_id is not None:
            self._details_of([self._reading.essay_id])

    def trash_open_essay(self) -> None:
        """Put the essay in hand to the trash, or take it out again."""
        essay_id = self._essay_in_hand
        if essay_id is not None:
            (self._desk.restore if self.open_essay_is_trashed else self._desk.trash)([essay_id])

    @property
    def open_essay_is_trashed(self) -> bool:
        essay_id = self._essay_in_hand
        summary = self._desk.summary(essay_id) if essay_id is not None else None
        return summary is not None and summary.trashed

    def _tell_if_trashed(self, opened: OpenedEssay) -> None:
        # As it was read with the page: the rows of the list follow a change later.
        if opened.essay.summary.trashed:
            self._panels.notices.show_notice(
                self.tr("This essay is in the trash."),
                self.tr("Restore"),
                lambda: self._desk.restore([opened.essay.id]),
            )

    def _withdraw_unless_trashed(self, opened: OpenedEssay) -> None:
        if not opened.essay.summary.trashed:
            self._panels.notices.withdraw(self.tr("This essay is in the trash."))

    def shelve_open_essay(self, shelf: Shelf) -> None:
        if self._essay_in_hand is not None:
            self.shelve([self._essay_in_hand], shelf)

    def shelve_on(self, by: int) -> None:
        """Move the essay in hand one shelf on (1) or back (-1)."""
        essay_id = self._essay_in_hand
        summary = self._desk.summary(essay_id) if essay_id is not None else None
        if summary is not None:
            shelves = list(Shelf)
            at = shelves.index(summary.shelf) + by
            if 0 <= at < len(shelves):
                self.shelve([summary.id], shelves[at])

    def shelve(self, essays: Sequence[EssayId], shelf: Shelf) -> None:
        """Put essays on a shelf, and offer to take that back."""

        def told(change: ShelfChange) -> None:
            said = counted(
                len(change.after), "Moved to: {shelf}.", "{n} essays moved to: {shelf}.", "LibraryFlow"
            ).format(shelf=shelf_name(shelf))
            self._panels.notices.show_notice(said, self.tr("Undo"), lambda: self._desk.take_back(change))

        self._desk.set_shelf(essays, shelf, told)

    def _put_into(self, essays: tuple[EssayId, ...], choice: Choice) -> None:
        """Essays were dropped on a row of the sidebar."""
        match choice:
            case OnShelf(shelf):
                self.shelve(essays, shelf)
            case InTrash():
                self._desk.trash(essays)
            case WithTag(tag):
                self._tag(essays, tag)
            case InTopic(topic, name):
                self.filing_requested.emit(essays, topic, name)

    def _tag(self, essays: tuple[EssayId, ...], tag: str) -> None:
        from cssreader.app.tend_library import change_many

        def told(change: ManyDetailsChange) -> None:
            if changes_nothing(change):
                self._panels.notices.show_notice(self.tr("Tagged “{tag}” already.").format(tag=tag))
                return
            said = counted(
                len(change.changes), "{n} essay tagged “{tag}”.", "{n} essays tagged “{tag}”.", "LibraryFlow"
            )
            self._panels.notices.show_notice(
                said.format(tag=tag), self.tr("Undo"), lambda: self._desk.take_back(change)
            )

        self._desk.change(change_many, essays, BulkEdit(add_tags=(tag,)), then=told)

    def _show(self, summaries: Sequence[EssaySummary]) -> None:
        self._panels.library.set_summaries(summaries)
        self._panels.essays.set_summaries(summaries)
        if self._reading.essay_id is not None:
            self._panels.essays.set_current(self._reading.essay_id)
        self._panels.margin.set_known_tags(self._known_tags())

    def _known_tags(self) -> list[str]:
        return sorted({tag for summary in self._desk.summaries for tag in summary.tags})

    def _offer_undo(self, change: TrashChange) -> None:
        essays = change.essay_ids
        said = self.tr("Moved to the trash.") if len(essays) == 1 else self.tr("%1 essays moved to the trash.")
        self._panels.notices.show_notice(
            said.replace("%1", str(len(essays))), self.tr("Undo"), lambda: self._desk.take_back(change)
        )

    def _details_of(self, essays: Sequence[EssayId]) -> None:
        if len(essays) == 1:
            self._desk.look_at(essays[0], self._edit)
        elif essays:
            self._edit_many(essays)

    def _edit_many(self, essays: Sequence[EssayId]) -> None:
        from cssreader.app.tend_library import change_many
        from cssreader.gui.dialogs.many_details import ManyDetailsDialog

        summaries = [summary for each in essays if (summary := self._desk.summary(each)) is not None]
        dialog = ManyDetailsDialog(summaries, self._panels.window, known_tags=self._known_tags())
        ids = tuple(summary.id for summary in summaries)

        def told(change: ManyDetailsChange) -> None:
            if changes_nothing(change):
                self._panels.notices.show_notice(self.tr("Nothing was to be changed."))
                return
            said = counted(len(change.changes), "{n} essay was changed.", "{n} essays were changed.", "LibraryFlow")
            self._panels.notices.show_notice(said, self.tr("Undo"), lambda: self._desk.take_back(change))

        dialog.edited.connect(lambda edit: self._desk.change(change_many, ids, edit, then=told))
        dialog.open()

    def _edit(self, opened: OpenedEssay) -> None:
        from cssreader.gui.dialogs.essay_details import EssayDetailsDialog

        essay = opened.essay
        dialog = EssayDetailsDialog(essay, self._panels.window, known_tags=self._known_tags())
        dialog.edited.connect(partial(self._desk.edit_essay, essay.id))
        dialog.open()

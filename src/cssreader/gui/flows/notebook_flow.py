"""The notebook: every annotation in one list, shown in its essay, changed many at a time, and taken along."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId, Category
from cssreader.domain.changes import ManyAnnotationsChange
from cssreader.domain.notebook import NotebookEntry
from cssreader.domain.topics import TopicShelf
from cssreader.gui.desk import Desk
from cssreader.gui.flows.dossier_flow import DossierFlow
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.jobs.notebook_keeper import NotebookKeeper
from cssreader.gui.language import sentence_text
from cssreader.gui.list_room import ListRoom
from cssreader.gui.panels import Panels
from cssreader.gui.panes.notebook_groups import NotebookGrouping, NotebookOrder, NotebookTopics
from cssreader.gui.panes.notebook_pane import NotebookPane
from cssreader.gui.preferences import Preferences
from cssreader.gui.theme.names import counted
from cssreader.settings import NotebookSettings


class NotebookFlow(QObject):
    def __init__(
        self,
        desk: Desk,
        panels: Panels,
        reading: ReadingFlow,
        dossiers: DossierFlow,
        preferences: Preferences,
        pane: NotebookPane,
        room: ListRoom,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._dossiers = dossiers
        self._preferences = preferences
        self._pane = pane
        self._room = room
        self._keeper = NotebookKeeper(desk.library, desk.summary, self)
        self._keeper.changed.connect(self._show)
        self._keeper.failed.connect(lambda error: desk.failed.emit(sentence_text(error)))
        desk.changes_noted.connect(self._keeper.follow)
        desk.summaries_changed.connect(lambda _: self._keeper.follow_essays())
        self._join_pane(pane)
        room.currentChanged.connect(lambda _: panels.library.set_notebook_open(room.shows_notebook))
        panels.library.notebook_requested.connect(lambda take_focus: self.open(take_focus=take_focus))
        panels.search.question_changed.connect(lambda typed: self._give_way() if typed.strip() else None)
        panels.search.results_wished.connect(self._give_way)
        panels.library.choice_made.connect(lambda _: self._give_way())
        panels.library.search_requested.connect(lambda _: self._give_way())

    def _join_pane(self, pane: NotebookPane) -> None:
        pane.entry_opened.connect(self.show_entry)
        pane.category_wished.connect(self._set_category)
        pane.tag_wished.connect(self._ask_tag)
        pane.untag_wished.connect(lambda tag: self._edit(remove_tags=(tag,)))
        pane.stale_wished.connect(lambda stale: self._edit(stale=stale))
        pane.dossier_wished.connect(self._into_dossier)
        pane.copy_wished.connect(self._copy)
        pane.removal_wished.connect(self._remove)
        pane.arrangement_chosen.connect(self._keep_arrangement)
        pane.left.connect(self.leave)
        chosen = self._preferences.settings.notebook
        pane.arrange(NotebookOrder(chosen.order), NotebookGrouping(chosen.grouping))

    # Showing

    def open(self, *, take_focus: bool = True) -> None:
        """Show the notebook instead of the list."""
        self._room.show_notebook()
        self._keeper.begin()
        self._pane.set_topics(_topics(self._panels.library.topics))
        if take_focus:
            self._panels.reveal("essays")
            self._pane.focus_list()

    def leave(self) -> None:
        """Bring the list back."""
        self._room.show_list()
        self._panels.essays.setFocus()

    def set_topics(self, shelves: Sequence[TopicShelf]) -> None:
        if self._room.shows_notebook:
            self._pane.set_topics(_topics(shelves))

    def _give_way(self) -> None:
        if self._room.shows_notebook:
            self._room.show_list()

    def _show(self) -> None:
        self._pane.set_entries(self._keeper.entries)

    def _keep_arrangement(self, order: NotebookOrder, grouping: NotebookGrouping) -> None:
        chosen = NotebookSettings(order.value, grouping.value)
        if chosen != self._preferences.settings.notebook:
            self._preferences.set(replace(self._preferences.settings, notebook=chosen))

    def show_entry(self, entry: NotebookEntry) -> None:
        """Show an annotation where it stands; the notebook stays beside it."""
        if entry.essay.trashed:
            self._panels.notices.show_notice(
                self.tr("“{title}” is in the trash. Its marks are kept.").format(title=entry.essay.title),
                self.tr("Restore"),
                partial(self._desk.restore, (entry.essay.id,)),
            )
            return
        self._reading.show_annotation(entry.essay.id, entry.id)

    # Changing what is selected

    def _set_category(self, category: Category) -> None:
        self._edit(category=category)

    def _edit(self, **how: Any) -> None:
        from cssreader.app import annotate_many

        self._change(annotate_many.edit_annotations, self._said_changed, **how)

    def _remove(self) -> None:
        from cssreader.app import annotate_many

        self._change(annotate_many.remove_annotations, self._said_removed)

    def _change(self, use_case: Callable[..., ManyAnnotationsChange], say: Callable[[int], str], **how: Any) -> None:
        ids = tuple(entry.id for entry in self._pane.chosen())
        if ids:
            self._desk.change(partial(use_case, **how), ids, then=partial(self._tell, say))

    def _tell(self, say: Callable[[int], str], change: ManyAnnotationsChange) -> None:
        if change.changes:
            said = say(len(change.changes))
            self._panels.notices.show_notice(said, self.tr("Undo"), partial(self._desk.take_back, change))
        else:
            self._panels.notices.show_notice(self.tr("Nothing is different for it."))

    @staticmethod
    def _said_changed(number: int) -> str:
        return counted(number, "{n} mark was changed.", "{n} marks were changed.", "NotebookFlow")

    @staticmethod
    def _said_removed(number: int) -> str:
        return counted(number, "{n} mark was deleted.", "{n} marks were deleted.", "NotebookFlow")

    def _ask_tag(self) -> None:
        if not self._pane.chosen():
            return
        dialog = QInputDialog(self._panels.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Add a tag"))
        dialog.setLabelText(self.tr("The tag, or several with commas between them"))
        dialog.textValueSelected.connect(self._add_tags)
        dialog.open()

    def _add_tags(self, typed: str) -> None:
        tags = tuple(tag for part in typed.replace("\u060c", ",").split(",") if (tag := " ".join(part.split())))
        if tags:
            self._edit(add_tags=tags)

    def _into_dossier(self) -> None:
        self._dossiers.add_marks([entry.id for entry in self._pane.chosen()])

    # Taking along

    def _copy(self) -> None:
        chosen = self._pane.chosen()
        if chosen:
            self._desk.ask(_cited, tuple(entry.id for entry in chosen), then=self._copied)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._panels.notices.show_notice(self.tr("Copied with citation."))


def _topics(shelves: Sequence[TopicShelf]) -> NotebookTopics:
    filled = [shelf for shelf in shelves if shelf.essays]
    return NotebookTopics(
        {shelf.topic.id: shelf.topic.name for shelf in filled}, {shelf.topic.id: shelf.essays for shelf in filled}
    )


def _cited(workspace: Workspace, ids: tuple[AnnotationId, ...]) -> str:
    from cssreader.app.export_annotations import cited_quotations

    return cited_quotations(workspace, ids)

"""Gathering material: a question asked, its passages opened where they stand, and put into a dossier."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject

from cssreader.app.workspace import Workspace
from cssreader.domain.dossiers import DossierChange, DossierPassage
from cssreader.domain.material import Material, MaterialItem
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.list_room import ListRoom
from cssreader.gui.panels import Panels
from cssreader.gui.panes.material_model import HeldKey
from cssreader.gui.panes.material_pane import MaterialPane


class _Kept(NamedTuple):
    names: list[str]
    held: frozenset[HeldKey]


class MaterialFlow(QObject):
    def __init__(
        self, desk: Desk, panels: Panels, reading: ReadingFlow, pane: MaterialPane, room: ListRoom, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._pane = pane
        self._room = room
        self._question = ""
        self._is_refused = False
        """The index could not be asked; the question waits for it."""
        pane.gather_requested.connect(self.gather)
        pane.item_opened.connect(self._open)
        pane.item_added.connect(self._add)
        pane.dossier_chosen.connect(lambda _: self._read())
        pane.left.connect(self.leave)
        panels.search.results_wished.connect(lambda: self.leave() if room.shows_material else None)
        panels.search.question_changed.connect(lambda typed: self._give_way() if typed.strip() else None)
        panels.library.choice_made.connect(lambda _: self._give_way())
        panels.library.search_requested.connect(lambda _: self._give_way())
        desk.searching.gathered.connect(self._show)
        desk.searching.gathering_refused.connect(self._refuse)
        desk.index.index_changed.connect(self._try_again)
        desk.changed_back.connect(self._changed_back)
        desk.changed_elsewhere.connect(self._read)

    def open(self) -> None:
        """Show the place for the question instead of the list."""
        self._room.show_material()
        self._panels.reveal("essays")
        self._pane.question.setFocus()
        self._pane.question.selectAll()
        self._read()

    def leave(self) -> None:
        """Bring the list back."""
        self._room.show_list()
        self._panels.essays.setFocus()

    def add_current(self) -> None:
        """Put the passage in hand into the dossier."""
        if not (self._room.shows_material and self._pane.add_current()):
            self._panels.notices.show_notice(self.tr("Gather material first, and choose a passage of it."))

    def gather(self, question: str) -> None:
        self._question = question
        self._is_refused = False
        self._pane.show_gathering()
        self._desk.searching.gather(question)

    def _give_way(self) -> None:
        if self._room.shows_material:
            self._room.show_list()

    def _show(self, material: Material) -> None:
        self._pane.show_material(material)
        self._read()

    def _refuse(self, sentence: str) -> None:
        self._is_refused = True
        self._pane.show_trouble(sentence)
        self._desk.index.refresh()

    def _try_again(self) -> None:
        if self._is_refused:
            self.gather(self._question)

    def _open(self, item: MaterialItem) -> None:
        self._panels.reveal("reading")
        if self._reading.essay_id == item.essay_id:
            self._go_to(item)
        else:
            self._reading.save_position()
            self._panels.reading.clear_hits()
            self._desk.open_essay(item.essay_id, partial(self._opened, item))

    def _opened(self, item: MaterialItem, _: OpenedEssay) -> None:
        self._go_to(item)

    def _go_to(self, item: MaterialItem) -> None:
        reading = self._panels.reading
        opened = self._reading.opened
        passage = item.passage
        if item.annotation_id is not None:
            reading.show_annotation(item.annotation_id)
            self._panels.margin.set_current_annotation(item.annotation_id)
        elif passage.at is not None and opened is not None:
            end = min(passage.at + len(passage.text), len(opened.essay.text))
            reading.go_to(min(passage.at, end), end)
        reading.setFocus()

    def _add(self, item: MaterialItem, name: str) -> None:
        from cssreader.app import dossiers

        self._desk.change(dossiers.add_material, name, item, then=self._added)

    def _added(self, change: DossierChange) -> None:
        self._read()
        if change.after is not None:
            said = self.tr("Put into the dossier “{name}”.").format(name=change.after.name)
            self._panels.notices.show_notice(said, self.tr("Undo"), partial(self._desk.take_back, change))

    def _changed_back(self, change: object) -> None:
        if isinstance(change, DossierChange):
            self._read()
            dossier = change.after or change.before
            if dossier is not None:
                said = self.tr("The dossier “{name}” was changed back.").format(name=dossier.name)
                self._panels.notices.show_notice(said)

    def _read(self) -> None:
        if self._room.shows_material:
            self._desk.ask(_kept, self._pane.dossier_name, then=self._keep)

    def _keep(self, kept: _Kept) -> None:
        self._pane.set_dossiers(kept.names, kept.held)


def _kept(workspace: Workspace, name: str) -> _Kept:
    table = workspace.store.dossiers
    with workspace.store.reading():
        chosen = table.named(name)
        items = table.items(chosen.id) if chosen is not None else []
        names = [each.name for each in table.all()]
    passages = [each for each in items if isinstance(each, DossierPassage)]
    return _Kept(
        names,
        frozenset(
            (each.essay_id or 0, each.annotation_id, "" if each.annotation_id else each.words) for each in passages
        ),
    )

"""Dossiers: headings, passages, marks and thoughts put in order, opened where they stand, and exported."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog

from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.dossiers import (
    Dossier,
    DossierChange,
    DossierHeading,
    DossierItem,
    DossierItemId,
    DossierPassage,
    Stance,
)
from cssreader.domain.essay import EssayId
from cssreader.domain.export_format import DossierFormat
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.list_room import ListRoom
from cssreader.gui.panels import Panels
from cssreader.gui.panes.dossier_model import first_name
from cssreader.gui.panes.dossier_pane import DossierPane
from cssreader.gui.reading.reading_pane import ReadingPane

PDF = "pdf"


class _Shown(NamedTuple):
    names: list[str]
    dossier: Dossier | None
    items: tuple[DossierItem, ...]


class DossierFlow(QObject):
    taken_in_hand = Signal(str)
    """The name of the dossier that things go into now."""

    def __init__(
        self, desk: Desk, panels: Panels, reading: ReadingFlow, pane: DossierPane, room: ListRoom, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._pane = pane
        self._room = room
        self.name = first_name()
        """The dossier in hand, which need not be there yet."""
        self._wanted: DossierItemId | None = None
        """The item that is to be in hand when the dossier was read anew."""
        self._join_pane(pane)
        panels.pages.join(self._join_page)
        panels.margin.dossier_requested.connect(self.add_mark)
        panels.search.question_changed.connect(lambda typed: self._give_way() if typed.strip() else None)
        panels.search.results_wished.connect(self._give_way)
        panels.library.choice_made.connect(lambda _: self._give_way())
        panels.library.search_requested.connect(lambda _: self._give_way())
        desk.changed_back.connect(self._changed_back)
        desk.changed_elsewhere.connect(self.read)

    def _join_page(self, page: ReadingPane) -> None:
        page.dossier_requested.connect(self.add_from_page)

    def _join_pane(self, pane: DossierPane) -> None:
        pane.dossier_chosen.connect(self.show)
        pane.dossier_added.connect(self._ask_new)
        pane.renaming_wished.connect(self._ask_name)
        pane.deletion_wished.connect(self._delete)
        pane.export_wished.connect(self.export)
        pane.copy_wished.connect(self._copy)
        pane.heading_wished.connect(self._ask_heading)
        pane.thought_wished.connect(self._ask_thought)
        pane.edit_wished.connect(self._edit)
        pane.removal_wished.connect(self._take_out)
        pane.move_wished.connect(self._move)
        pane.level_wished.connect(self._set_level)
        pane.stance_wished.connect(self._set_stance)
        pane.item_opened.connect(self._find)
        pane.mark_dropped.connect(self._add_mark_behind)
        pane.words_dropped.connect(self._take_words)
        pane.left.connect(self.leave)

    # Showing

    def open(self) -> None:
        """Show the dossier in hand instead of the list."""
        self._room.show_dossier()
        self._panels.reveal("essays")
        self.read()
        self._pane.setFocus()

    def show(self, name: str) -> None:
        self.take_in_hand(name)
        self.open()

    def take_in_hand(self, name: str) -> None:
        """Let things go into the dossier of that name from now on."""
        name = " ".join(name.split())
        if name and name != self.name:
            self.name = name
            self.taken_in_hand.emit(name)

    def leave(self) -> None:
        """Bring the list back."""
        self._room.show_list()
        self._panels.essays.setFocus()

    def read(self) -> None:
        if self._room.shows_dossier:
            self._desk.ask(_shown, self.name, then=self._show)

    def _show(self, shown: _Shown) -> None:
        if shown.dossier is not None:
            self.take_in_hand(shown.dossier.name)
        had_focus = self._pane.isAncestorOf(self._pane.window().focusWidget() or self._panels.window)
        self._pane.show_dossier(*shown)
        if self._wanted is not None:
            self._pane.go_to(self._wanted)
            self._wanted = None
        if had_focus:
            self._pane.setFocus()

    def _give_way(self) -> None:
        if self._room.shows_dossier:
            self._room.show_list()

    # Putting in

    def add_from_page(self) -> None:
        """Put the words that are selected on the page into the dossier in hand."""
        from cssreader.app import dossiers

        page = self._panels.pages.in_hand
        chosen, opened = page.selected_range(), page.opened
        if chosen is None or opened is None:
            self._panels.notices.show_notice(self.tr("Select words in the essay first, then put them into a dossier."))
            return
        self._put(dossiers.add_passage, opened.essay.id, *chosen, after=self._behind_chosen())

    def add_mark(self, mark: AnnotationId) -> None:
        """Put a highlight or a note into the dossier in hand."""
        self._add_mark_behind(mark, self._behind_chosen())

    def add_marks(self, marks: Sequence[AnnotationId]) -> None:
        """Put several highlights or notes into the dossier in hand, in one step."""
        from cssreader.app import dossiers

        if marks:
            self._put(dossiers.add_annotations, tuple(marks), after=self._behind_chosen())

    def _add_mark_behind(self, mark: str, after: DossierItemId | None) -> None:
        from cssreader.app import dossiers

        self._put(dossiers.add_annotation, AnnotationId(mark), after=after)

    def _take_words(self, words: str, after: DossierItemId | None) -> None:
        """Words that were dropped: a passage where they are selected on the page, else a thought."""
        from cssreader.app import dossiers

        page = self._panels.pages.in_hand
        chosen, opened = page.selected_range(), page.opened
        if chosen is not None and opened is not None and _same_words(opened.essay.text[slice(*chosen)], words):
            self._put(dossiers.add_passage, opened.essay.id, *chosen, after=after)
        elif words.strip():
            self._within(lambda dossier: self._change(dossiers.add_thought, dossier, words, after=after))

    def _behind_chosen(self) -> DossierItemId | None:
        """Where the dossier is seen, things come behind what is chosen there, or to the end of its section."""
        return self._pane.end_of_chosen() if self._room.shows_dossier else None

    def _put(self, use_case: Callable[..., DossierChange], *what: Any, after: DossierItemId | None) -> None:
        self._desk.change(partial(use_case, after=after), self.name, *what, then=self._added)

    def _added(self, change: DossierChange) -> None:
        self._follow(change)
        if change.after is not None:
            said = self.tr("Put into the dossier “{name}”.").format(name=change.after.name)
            self._panels.notices.show_notice(said, self.tr("Undo"), partial(self._desk.take_back, change))

    def _ask_heading(self) -> None:
        self._ask_words(self.tr("Heading"), self.tr("The words of the heading"), "", self._add_heading)

    def _add_heading(self, words: str) -> None:
        from cssreader.app import dossiers

        current = self._pane.current()
        level = current.level if isinstance(current, DossierHeading) else 1
        after = self._pane.end_of_chosen(with_lower=True)
        self._within(lambda dossier: self._change(dossiers.add_heading, dossier, words, level=level, after=after))

    def _ask_thought(self) -> None:
        self._ask_words(self.tr("Thought"), self.tr("What you want to say"), "", self._add_thought, several=True)

    def _add_thought(self, words: str) -> None:
        from cssreader.app import dossiers

        after = self._behind_chosen()
        self._within(lambda dossier: self._change(dossiers.add_thought, dossier, words, after=after))

    def _within(self, do: Callable[[Dossier], None]) -> None:
        """With the dossier in hand, which is made where it is missing."""
        from cssreader.app import dossiers

        if self._pane.dossier is not None:
            do(self._pane.dossier)
            return

        def made(change: DossierChange) -> None:
            if change.after is not None:
                do(change.after)

        self._desk.change(dossiers.create_dossier, self.name, then=made)

    # Changing

    def _edit(self, item: DossierItem) -> None:
        match item:
            case DossierHeading():
                self._ask_words(self.tr("Heading"), self.tr("The words of the heading"), item.words, self._word(item))
            case DossierPassage():
                self._ask_words(
                    self.tr("Note"), self.tr("What you say to this passage"), item.note, self._word(item), several=True
                )
            case _:
                self._ask_words(
                    self.tr("Thought"), self.tr("What you want to say"), item.words, self._word(item), several=True
                )

    def _word(self, item: DossierItem) -> Callable[[str], None]:
        from cssreader.app import dossiers

        return lambda words: self._change_item(dossiers.word_item, item.id, words)

    def _set_level(self, item: DossierItemId, level: int) -> None:
        from cssreader.app import dossiers

        self._change_item(dossiers.set_level, item, level)

    def _set_stance(self, item: DossierItemId, stance: Stance | None) -> None:
        from cssreader.app import dossiers

        self._change_item(dossiers.set_stance, item, stance)

    def _move(self, items: tuple[DossierItemId, ...], number: int) -> None:
        from cssreader.app import dossiers

        self._wanted = items[0]
        self._change_item(dossiers.move_items, items, number)

    def _take_out(self, items: tuple[DossierItemId, ...]) -> None:
        from cssreader.app import dossiers

        dossier = self._pane.dossier
        if dossier is not None:
            self._desk.change(dossiers.remove_items, dossier, items, then=self._taken_out)

    def _taken_out(self, change: DossierChange) -> None:
        self.read()
        said = self.tr("Taken out of the dossier.")
        self._panels.notices.show_notice(said, self.tr("Undo"), partial(self._desk.take_back, change))

    def _change_item(self, use_case: Callable[..., DossierChange], *what: Any) -> None:
        if self._pane.dossier is not None:
            self._change(use_case, self._pane.dossier, *what)

    def _change(self, use_case: Callable[..., DossierChange], *what: Any, **how: Any) -> None:
        self._desk.change(partial(use_case, **how), *what, then=self._follow)

    def _follow(self, change: DossierChange) -> None:
        """Show what became of the dossier, with what is new in hand."""
        known = {item.id for item in change.items_before}
        new = [item.id for item in change.items_after if item.id not in known]
        if new:
            self._wanted = new[0]
        self.read()

    def _ask_new(self) -> None:
        self._ask_words(self.tr("New dossier"), self.tr("What the essay is to be about"), "", self._create)

    def _create(self, name: str) -> None:
        from cssreader.app import dossiers

        self._desk.change(dossiers.create_dossier, name, then=self._go_on_with)

    def _ask_name(self) -> None:
        self._ask_words(self.tr("Rename the dossier"), self.tr("Its new name"), self.name, self._rename)

    def _rename(self, name: str) -> None:
        from cssreader.app import dossiers

        if self._pane.dossier is not None:
            self._desk.change(dossiers.rename_dossier, self._pane.dossier, name, then=self._go_on_with)

    def _go_on_with(self, change: DossierChange) -> None:
        if change.after is not None:
            self.take_in_hand(change.after.name)
        self.read()

    def _delete(self) -> None:
        from cssreader.app import dossiers

        if self._pane.dossier is not None:
            self._desk.change(dossiers.delete_dossier, self._pane.dossier, then=self._deleted)

    def _deleted(self, change: DossierChange) -> None:
        self._desk.ask(_first_name, then=self._go_on_named)
        if change.before is not None:
            said = self.tr("The dossier “{name}” was deleted.").format(name=change.before.name)
            self._panels.notices.show_notice(said, self.tr("Undo"), partial(self._desk.take_back, change))

    def _go_on_named(self, name: str | None) -> None:
        self.take_in_hand(name or first_name())
        self.read()

    def _ask_words(
        self, title: str, label: str, words: str, then: Callable[[str], None], *, several: bool = False
    ) -> None:
        dialog = QInputDialog(self._panels.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput, several)
        dialog.setTextValue(words)
        dialog.resize(480, dialog.sizeHint().height())
        dialog.textValueSelected.connect(then)
        dialog.open()

    def _changed_back(self, change: object) -> None:
        if isinstance(change, DossierChange):
            if change.after is not None and self._room.shows_dossier:
                self.take_in_hand(change.after.name)
            self.read()

    # To the place, and out

    def _find(self, item: DossierPassage) -> None:
        self._desk.ask(_place, item, then=partial(self._go_to, item))

    def _go_to(self, item: DossierPassage, found: tuple[EssayId, tuple[int, int] | None] | None) -> None:
        if found is None:
            self._panels.notices.show_notice(self.tr("The essay is no longer in the library; its words are kept here."))
            return
        essay, span = found
        self._panels.reveal("reading")
        page = self._panels.pages.with_essay(essay)
        if page is not None:
            self._light(page, item, span)
        else:
            self._reading.save_position()
            self._panels.reading.clear_hits()
            self._desk.open_essay(essay, lambda _: self._light(self._panels.reading, item, span))

    def _light(self, page: ReadingPane, item: DossierPassage, span: tuple[int, int] | None) -> None:
        if item.annotation_id is not None:
            self._reading.light(page, item.annotation_id)
        elif span is not None:
            page.go_to(*span)

    def _copy(self) -> None:
        if self._pane.dossier is not None:
            self._desk.ask(_markdown, self._pane.dossier, then=self._copied)

    def _copied(self, markdown: str) -> None:
        QGuiApplication.clipboard().setText(markdown)
        self._panels.notices.show_notice(self.tr("The dossier was copied as Markdown."))

    def export(self, form: str) -> None:
        """Ask for a file and write the dossier to it: in a DossierFormat, or as PDF."""
        dossier = self._pane.dossier
        if dossier is None:
            return
        suffix = ".pdf" if form == PDF else DossierFormat(form).suffix
        plain = "".join(letter for letter in dossier.name if letter.isalnum() or letter in " -_")[:80].strip()
        file, _ = QFileDialog.getSaveFileName(
            self._panels.window, self.tr("Export the dossier"), f"{plain or 'dossier'}{suffix}"
        )
        if file:
            self.export_to(dossier, form, Path(file))

    def export_to(self, dossier: Dossier, form: str, file: Path) -> None:
        if form == PDF:
            self._desk.ask(_page, dossier, then=partial(self._write_pdf, file))
        else:
            self._desk.ask(_export, dossier, DossierFormat(form), file, then=self._exported)

    def _write_pdf(self, file: Path, page: str) -> None:
        from cssreader.gui.jobs.page_pdf import pdf_of

        self._desk.ask(_save, pdf_of(page), file, then=self._exported)

    def _exported(self, file: Path) -> None:
        self._panels.notices.show_notice(self.tr("The dossier was written to {file}.").format(file=file))


def _same_words(one: str, other: str) -> bool:
    return one.split() == other.split()


def _shown(workspace: Workspace, name: str) -> _Shown:
    table = workspace.store.dossiers
    with workspace.store.reading():
        names = [each.name for each in table.all()]
        dossier = table.named(name) or (table.named(names[0]) if names else None)
        return _Shown(names, dossier, tuple(table.items(dossier.id)) if dossier is not None else ())


def _first_name(workspace: Workspace) -> str | None:
    return next((each.name for each in workspace.store.dossiers.all()), None)


def _place(workspace: Workspace, item: DossierPassage) -> tuple[EssayId, tuple[int, int] | None] | None:
    from cssreader.app.dossiers import place_of

    return place_of(workspace, item)


def _markdown(workspace: Workspace, dossier: Dossier) -> str:
    from cssreader.app.dossiers import markdown_of

    return markdown_of(workspace, dossier)


def _page(workspace: Workspace, dossier: Dossier) -> str:
    from cssreader.app.dossiers import page_of

    return page_of(workspace, dossier)


def _export(workspace: Workspace, dossier: Dossier, form: DossierFormat, file: Path) -> Path:
    from cssreader.app.dossiers import export_dossier

    return export_dossier(workspace, dossier, form, file)


def _save(_: Workspace, content: bytes, file: Path) -> Path:
    from cssreader.app.export_annotations import save_bytes

    save_bytes(content, file)
    return file

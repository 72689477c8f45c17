"""Taking highlights, notes and whole essays along: chosen in one dialog, written beside whatever else is done."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.dossiers import Dossier
from cssreader.domain.export_format import EssayFormat, ExportFormat
from cssreader.domain.export_scope import ExportChoice, ExportScope
from cssreader.domain.notebook import Facet, NotebookEntry, NotebookFilter, Pick
from cssreader.errors import KnownError
from cssreader.gui.desk import Desk, one_thread
from cssreader.gui.dialogs.export_dialog import Among, ExportDialog, ExportWish
from cssreader.gui.jobs.library_lane import LibraryLane
from cssreader.gui.language import sentence_text
from cssreader.gui.list_room import ListRoom
from cssreader.gui.panels import Panels
from cssreader.gui.panes.notebook_pane import NotebookPane
from cssreader.gui.theme.names import essays_text, joined, marks_text
from cssreader.text.file_names import file_name

if TYPE_CHECKING:
    from cssreader.app.export_chosen import ChosenCount
    from cssreader.app.vault_notes import VaultOutcome

_FIRST = ExportWish(Among.ESSAY, "", ExportFormat.MARKDOWN, "", with_marks=True)


class ExportFlow(QObject):
    """Joins the dialog of exports with the library."""

    def __init__(
        self, desk: Desk, panels: Panels, notebook: NotebookPane, list_room: ListRoom, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._notebook = notebook
        self._list_room = list_room
        # A connection of its own, which only reads: a thousand essays hold up nothing that a person does meanwhile.
        self._lane = LibraryLane(one_thread("exports"), partial(open_workspace, desk.folder, read_only=True), self)
        self._last = _FIRST
        self._dialog: ExportDialog | None = None
        self._stopped = Event()
        desk.closing.connect(self._close)
        notebook.export_wished.connect(self.export_notebook)

    def open(self) -> None:
        """Choose what to take along: at first what one is looking at."""
        among = self._last.among
        if self._list_room.shows_notebook:
            among = Among.NOTEBOOK
        elif among in (Among.ESSAY, Among.SELECTED, Among.NOTEBOOK, Among.SEARCH):
            among = Among.ESSAY if self._panels.pages.in_hand.opened is not None else Among.ALL
        self._open(self._last._replace(among=among))

    def export_notebook(self) -> None:
        """Take along what is selected in the notebook, or else what is listed there."""
        form = self._last.form if isinstance(self._last.form, ExportFormat) else _FIRST.form
        self._open(self._last._replace(among=Among.NOTEBOOK, form=form))

    def _open(self, wish: ExportWish) -> None:
        from cssreader.app.dossiers import dossiers

        self._desk.ask(dossiers, then=partial(self._open_with, wish))

    def _open_with(self, wish: ExportWish, dossiers: Sequence[Dossier]) -> None:
        named = {
            Among.TOPIC: [shelf.topic.name for shelf in self._panels.library.topics if shelf.essays],
            Among.DOSSIER: [each.name for each in dossiers],
        }
        offered = self._offered({among for among, names in named.items() if names})
        dialog = self._dialog = ExportDialog(
            offered, named, self._panels.reading.theme.categories, wish, self._panels.window
        )
        dialog.turned.connect(self._count)
        dialog.chosen.connect(self._ask_where)
        dialog.open()
        self._count(dialog.wish)

    def _offered(self, named: set[Among]) -> dict[Among, str]:
        """What there is to choose among, as it is called."""
        opened = self._panels.pages.in_hand.opened
        selected = self._panels.essays.selected_essays()
        entries = self._notebook_entries()
        question = self._panels.search.text().strip()
        offered: dict[Among, str] = {}
        if opened is not None:
            offered[Among.ESSAY] = self.tr("This essay: {title}").format(title=opened.essay.facts.title)
        if len(selected) > 1:
            offered[Among.SELECTED] = self.tr("What is selected in the list: {essays}").format(
                essays=essays_text(len(selected))
            )
        if entries:
            offered[Among.NOTEBOOK] = self.tr("The notebook: {marks}").format(marks=marks_text(len(entries)))
        if question:
            offered[Among.SEARCH] = self.tr("What answers: {question}").format(question=question)
        if Among.TOPIC in named:
            offered[Among.TOPIC] = self.tr("A topic")
        if Among.DOSSIER in named:
            offered[Among.DOSSIER] = self.tr("A dossier")
        offered[Among.ALL] = self.tr("The whole library")
        return offered

    def _notebook_entries(self) -> list[NotebookEntry]:
        if not self._list_room.shows_notebook:
            return []
        return self._notebook.chosen() or self._notebook.listed()

    def _choice(self, wish: ExportWish) -> ExportChoice:
        picks = {Pick(Facet.KIND, wish.kind)} if wish.kind else set()
        if wish.among is Among.TOPIC:
            picks.add(Pick(Facet.TOPIC, wish.name))
        scope = ExportScope(
            NotebookFilter(picks=frozenset(picks)),
            (wish.name,) if wish.among is Among.DOSSIER else (),
            self._panels.search.text() if wish.among is Among.SEARCH else "",
        )
        match wish.among:
            case Among.ESSAY:
                opened = self._panels.pages.in_hand.opened
                return ExportChoice((opened.essay.id,) if opened is not None else (), scope=scope)
            case Among.SELECTED:
                return ExportChoice(self._panels.essays.selected_essays(), scope=scope)
            case Among.NOTEBOOK:
                entries = self._notebook_entries()
                essays = tuple(dict.fromkeys(each.essay.id for each in entries))
                return ExportChoice(essays, frozenset(each.id for each in entries), scope)
            case _:
                return ExportChoice(scope=scope)

    def _count(self, wish: ExportWish) -> None:
        self._lane.ask(
            _counted,
            self._choice(wish),
            wish.whole_essays,
            done=partial(self._tell_count, wish),
            failed=lambda error: self._tell_trouble(wish, error),
        )

    def _tell_count(self, wish: ExportWish, count: "ChosenCount") -> None:
        # Another choice may have been made meanwhile, and its count comes after this one.
        if self._dialog is None or not isValid(self._dialog) or self._dialog.wish != wish:
            return
        if wish.whole_essays:
            said, is_any = (essays_text(count.essays), marks_text(count.annotations)), count.essays > 0
        else:
            said, is_any = (marks_text(count.annotations), essays_text(count.essays)), count.annotations > 0
        self._dialog.set_count(joined(said) if is_any else self.tr("There is nothing to export."), is_any=is_any)

    def _tell_trouble(self, wish: ExportWish, error: KnownError) -> None:
        if self._dialog is not None and isValid(self._dialog) and self._dialog.wish == wish:
            self._dialog.set_count(sentence_text(str(error)), is_any=False)

    def _ask_where(self, wish: ExportWish) -> None:
        self._last = wish
        choice = self._choice(wish)
        # Several essays as Markdown, or all of a library, are a folder.
        is_folder = wish.form.is_folder if isinstance(wish.form, ExportFormat) else self._is_folder(wish, choice)
        if is_folder:
            place = QFileDialog.getExistingDirectory(self._panels.window, self.tr("Export into a folder"))
        else:
            name = file_name(self._title(wish), self.tr("Export"))
            place, _ = QFileDialog.getSaveFileName(self._panels.window, self.tr("Export"), f"{name}{wish.form.suffix}")
        if place:
            self.export_to(wish, choice, Path(place))

    def _is_folder(self, wish: ExportWish, choice: ExportChoice) -> bool:
        is_one = choice.essays is not None and len(choice.essays) == 1
        return wish.form == EssayFormat.MARKDOWN and not is_one

    def _title(self, wish: ExportWish) -> str:
        opened = self._panels.pages.in_hand.opened
        if wish.among is Among.ESSAY and opened is not None:
            return opened.essay.facts.title
        if wish.among is Among.SEARCH:
            return self._panels.search.text().strip()
        if wish.name:
            return wish.name
        return self.tr("Essays") if wish.whole_essays else self.tr("Highlights and notes")

    def export_to(self, wish: ExportWish, choice: ExportChoice, place: Path) -> None:
        """Write what is chosen; the notice while that lasts can stop it."""
        self._stopped = Event()
        # Highlights are written in one go; only essays come one after the other.
        stop = (self.tr("Stop"), self._stopped.set) if wish.whole_essays else (None, None)
        self._panels.notices.show_notice(self.tr("Exporting\u2026"), *stop)
        self._lane.ask(
            _written,
            wish,
            choice,
            place,
            self._title(wish),
            self._stopped,
            done=partial(self._tell, place),
            failed=lambda error: self._panels.notices.show_notice(sentence_text(str(error)), kind="error"),
        )

    def _tell(self, place: Path, outcome: "VaultOutcome | None") -> None:
        said = self.tr("Exported to {file}.").format(file=place)
        if outcome is not None and outcome.left:
            names = ", ".join(file.name for file in outcome.left[:3])
            said += " " + self.tr(
                "Left as they are, because they were changed by hand, and written anew beside them: {names}"
            ).format(names=names)
        self._panels.notices.show_notice(said)

    def _close(self) -> None:
        self._stopped.set()
        self._lane.close()


def _counted(workspace: Workspace, choice: ExportChoice, whole_essays: bool) -> "ChosenCount":
    from cssreader.app.export_chosen import count_chosen

    return count_chosen(workspace, choice, whole_essays=whole_essays)


def _written(
    workspace: Workspace, wish: ExportWish, choice: ExportChoice, place: Path, title: str, stopped: Event
) -> "VaultOutcome | None":
    from cssreader.app import export_chosen
    from cssreader.gui.jobs.pdf_beside import pdf_beside

    if isinstance(wish.form, ExportFormat):
        return export_chosen.write_annotations(workspace, choice, wish.form, place, pdf_beside)
    export_chosen.write_essays(
        workspace,
        choice,
        wish.form,
        place,
        pdf_beside,
        with_marks=wish.with_marks,
        title=title,
        report=lambda _: None,
        cancelled=stopped.is_set,
    )
    return None

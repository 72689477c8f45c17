"""Authors and sites: their pages in the list, and the spellings of an author's name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from cssreader.app.workspace import Workspace
from cssreader.domain.authors import Author, AuthorsChange, Site
from cssreader.gui.desk import Desk
from cssreader.gui.panels import Panels
from cssreader.gui.panes.choices import ByAuthor, Choice, FromSite
from cssreader.gui.reading.reading_pane import ReadingPane

if TYPE_CHECKING:
    from cssreader.gui.dialogs.names_dialog import NamesDialog


class NamesFlow(QObject):
    def __init__(self, desk: Desk, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._dialog: NamesDialog | None = None
        self._of_authors = True
        panels.library.names_requested.connect(lambda kind: self._show(of_authors=kind == "authors"))
        panels.essays.choice_requested.connect(self.list_essays)
        panels.pages.join(self._join_page)

    def _join_page(self, page: ReadingPane) -> None:
        page.author_requested.connect(self._list_author)

    def _list_author(self, name: str) -> None:
        self.list_essays(ByAuthor(name))

    def list_essays(self, choice: Choice) -> None:
        """List what an author wrote, or what came from a site."""
        self._panels.reveal("essays")
        self._panels.library.show_choice(choice)

    def show_authors(self) -> None:
        self._show(of_authors=True)

    def show_sites(self) -> None:
        self._show(of_authors=False)

    def _show(self, *, of_authors: bool) -> None:
        from cssreader.gui.dialogs.names_dialog import NamesDialog

        self._of_authors = of_authors
        dialog = self._dialog = NamesDialog(self._panels.window, of_authors=of_authors)
        dialog.chosen.connect(lambda name: self.list_essays(ByAuthor(name) if of_authors else FromSite(name)))
        dialog.merge_wanted.connect(self._merge)
        dialog.parting_wanted.connect(self._part)
        dialog.open()
        self._fill()

    def _fill(self) -> None:
        def show(found: tuple[Sequence[Author | Site], Sequence[tuple[str, str]]]) -> None:
            if self._dialog is not None and isValid(self._dialog):
                self._dialog.set_names(*found)

        self._desk.ask(_all_authors if self._of_authors else _all_sites, then=show)

    def _merge(self, names: Sequence[str], name: str) -> None:
        from cssreader.app.author_names import merge_authors

        said = self.tr("They are shown as “{name}”.").format(name=" ".join(name.split()))
        self._desk.change(merge_authors, names, name, then=lambda change: self._answered(said, change))

    def _part(self, name: str) -> None:
        from cssreader.app.author_names import part_author

        said = self.tr("The spellings are authors of their own again.")
        self._desk.change(part_author, name, then=lambda change: self._answered(said, change))

    def _answered(self, said: str, change: AuthorsChange) -> None:
        self._panels.notices.show_notice(said, self.tr("Undo"), lambda: self._desk.take_back(change))
        self._fill()


def _all_authors(workspace: Workspace) -> tuple[Sequence[Author], Sequence[tuple[str, str]]]:
    from cssreader.app.author_names import authors, perhaps_one_author

    return authors(workspace), perhaps_one_author(workspace)


def _all_sites(workspace: Workspace) -> tuple[Sequence[Site], Sequence[tuple[str, str]]]:
    from cssreader.app.author_names import sites

    return sites(workspace), ()

"""Searches that are kept: saved ones in the sidebar with their counts, and those used last under the empty box."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QInputDialog, QMenu

from cssreader.app import searches
from cssreader.app.workspace import Workspace
from cssreader.domain.searches import SavedSearch, SavedSearchId, SearchesChange
from cssreader.gui.desk import Desk
from cssreader.gui.language import sentence_text
from cssreader.gui.panels import Panels

COUNT_AFTER_MS = 2_000
"""The counts follow the library when nothing has changed for so long."""


class _Kept(NamedTuple):
    saved: Sequence[SavedSearch]
    recent: Sequence[str]


class SearchesFlow(QObject):
    def __init__(self, desk: Desk, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._saved: tuple[SavedSearch, ...] = ()
        self._recount = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._recount.timeout.connect(self._count)
        panels.library.search_requested.connect(lambda search: panels.search.ask(search.typed))
        panels.library.search_menu_requested.connect(self._open_menu)
        panels.essays.save_requested.connect(self.save)
        desk.searching.tallied.connect(self._keep_counts)
        desk.index.index_changed.connect(self._recount.start)
        desk.changed_elsewhere.connect(self._read)
        desk.changed_back.connect(self._changed_back)
        self._read()

    def save(self) -> None:
        """Save the question in the box, or take it out of the saved ones where it is one."""
        typed = self._panels.search.text().strip()
        kept = next((each for each in self._saved if _same(each.typed, typed)), None)
        if kept is not None:
            self._remove(kept)
        elif typed:
            said = self.tr("Saved. The search stands in the sidebar.")
            self._desk.change(searches.save_search, typed, then=partial(self._changed, said))
        else:
            self._panels.notices.show_notice(self.tr("Type a question first; then it can be saved."))

    def remember(self, typed: str) -> None:
        """A question was used: an answer to it was opened."""
        self._desk.library.ask(searches.remember_search, typed, done=lambda _: self._read(), failed=lambda _: None)

    def forget(self) -> None:
        """Forget every question that was used."""
        self._desk.library.ask(_forget, done=lambda _: self._read(), failed=self._fail)

    def _changed(self, said: str, change: SearchesChange) -> None:
        undo = partial(self._desk.take_back, change)
        self._panels.notices.show_notice(said, self.tr("Undo"), undo)
        self._read()

    def _changed_back(self, change: object) -> None:
        if isinstance(change, SearchesChange):
            self._read()

    def _open_menu(self, search: SavedSearch, place: QPoint) -> None:
        menu = QMenu(self._panels.window)
        menu.addAction(self.tr("&Rename…")).triggered.connect(partial(self._ask_name, search))
        menu.addAction(self.tr("Re&move")).triggered.connect(partial(self._remove, search))
        menu.popup(place)
        menu.aboutToHide.connect(menu.deleteLater)

    def _ask_name(self, search: SavedSearch) -> None:
        dialog = QInputDialog(self._panels.window)
        dialog.setWindowTitle(self.tr("Rename the search"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(search.name)
        dialog.textValueSelected.connect(partial(self._rename, search))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _rename(self, search: SavedSearch, name: str) -> None:
        said = self.tr("The search is called “{name}” now.").format(name=name)
        self._desk.change(searches.rename_search, search, name, then=partial(self._changed, said))

    def _remove(self, search: SavedSearch) -> None:
        said = self.tr("The search “{name}” is no longer saved.").format(name=search.name)
        self._desk.change(searches.remove_search, search, then=partial(self._changed, said))

    def _read(self) -> None:
        self._desk.library.ask(_kept, done=self._show, failed=self._fail)

    def _show(self, kept: _Kept) -> None:
        self._saved = tuple(kept.saved)
        self._panels.library.set_searches(self._saved)
        self._panels.search.set_offers([each.typed for each in self._saved], kept.recent)
        self._panels.essays.set_saved_questions([each.typed for each in self._saved])
        if any(each.answers is None for each in self._saved):
            self._count()

    def _count(self) -> None:
        if self._saved:
            self._desk.searching.tally({each.id: each.typed for each in self._saved})

    def _keep_counts(self, counts: dict[SavedSearchId, int]) -> None:
        known = {each.id: each.answers for each in self._saved}
        other = {number: answers for number, answers in counts.items() if known.get(number) != answers}
        if other:
            self._desk.library.ask(searches.keep_counts, other, done=lambda _: self._read(), failed=self._fail)

    def _fail(self, error: object) -> None:
        self._panels.notices.show_notice(sentence_text(error), kind="error")


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _kept(workspace: Workspace) -> _Kept:
    return _Kept(workspace.store.searches.saved(), workspace.store.searches.recent())


def _forget(workspace: Workspace) -> None:
    workspace.store.searches.forget(None)

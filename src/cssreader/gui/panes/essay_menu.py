"""What can be done with the essays chosen in the list."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cssreader.domain.essay import EssaySummary, Shelf
from cssreader.gui.panes.choices import ByAuthor, FromSite
from cssreader.gui.panes.library_model import choice_icon, choice_name
from cssreader.gui.theme.icons import SHELF_ICONS, IconName, icon
from cssreader.gui.theme.names import shelf_name
from cssreader.gui.theme.tokens import Theme
from cssreader.text.names import authors_in

_MOST_AUTHORS = 3


def _pages_of(chosen: Sequence[EssaySummary]) -> list[ByAuthor | FromSite]:
    """Where else essays like the one that is chosen stand together; nowhere for several."""
    if len(chosen) != 1:
        return []
    pages: list[ByAuthor | FromSite] = [ByAuthor(name) for name in authors_in(chosen[0].author)[:_MOST_AUTHORS]]
    return [*pages, FromSite(chosen[0].site)] if chosen[0].site else pages


class EssayMenu(QObject):
    """Makes the menu; the signals carry tuples of EssayId."""

    open_requested = Signal(object)
    """One EssayId."""
    beside_requested = Signal(object)
    """One EssayId."""
    details_requested = Signal(object)
    topics_requested = Signal(object)
    shelf_requested = Signal(object, object)
    trash_requested = Signal(object)
    restore_requested = Signal(object)
    choice_requested = Signal(object)
    """A Choice: the other essays of an author, or of a site."""

    def menu(self, chosen: Sequence[EssaySummary], theme: Theme, parent: QWidget) -> QMenu:
        """The menu for some essays, all in the trash or none of them."""
        ids = tuple(essay.id for essay in chosen)
        menu = QMenu(parent)
        one = len(ids) == 1
        opening = QAction(icon(IconName.READING, theme), self.tr("&Open"), menu, enabled=one)
        opening.triggered.connect(lambda: self.open_requested.emit(ids[0]))
        menu.addAction(opening)
        beside = QAction(icon(IconName.BESIDE, theme), self.tr("Open &beside"), menu, enabled=one)
        beside.triggered.connect(lambda: self.beside_requested.emit(ids[0]))
        menu.addAction(beside)
        if chosen[0].trashed:
            restore = QAction(icon(IconName.RESTORE, theme), self.tr("&Restore"), menu)
            restore.triggered.connect(lambda: self.restore_requested.emit(ids))
            menu.addAction(restore)
            return menu
        details = QAction(icon(IconName.DETAILS, theme), self.tr("&Details\u2026"), menu)
        details.triggered.connect(lambda: self.details_requested.emit(ids))
        menu.addAction(details)
        topics = QAction(icon(IconName.TOPIC, theme), self.tr("To&pics\u2026"), menu)
        topics.triggered.connect(lambda: self.topics_requested.emit(ids))
        menu.addAction(topics)
        shelves = menu.addMenu(self.tr("&Shelf"))
        for shelf in Shelf:
            shelves.addAction(self._shelf_action(shelf, chosen, theme, shelves))
        for choice in _pages_of(chosen):
            menu.addAction(self._page_action(choice, theme, menu))
        menu.addSeparator()
        trash = QAction(icon(IconName.TRASH, theme), self.tr("Move to &trash\tDel"), menu)
        trash.triggered.connect(lambda: self.trash_requested.emit(ids))
        menu.addAction(trash)
        return menu

    def _page_action(self, choice: ByAuthor | FromSite, theme: Theme, parent: QMenu) -> QAction:
        name = choice_name(choice).replace("&", "&&")
        by_author = isinstance(choice, ByAuthor)
        said = self.tr("Essays by {name}") if by_author else self.tr("Essays from {name}")
        action = QAction(icon(choice_icon(choice), theme), said.format(name=name), parent)
        action.triggered.connect(lambda: self.choice_requested.emit(choice))
        return action

    def _shelf_action(self, shelf: Shelf, chosen: Sequence[EssaySummary], theme: Theme, parent: QMenu) -> QAction:
        action = QAction(icon(SHELF_ICONS[shelf], theme), shelf_name(shelf), parent)
        action.setEnabled(any(essay.shelf is not shelf for essay in chosen))
        ids = tuple(essay.id for essay in chosen)
        action.triggered.connect(lambda: self.shelf_requested.emit(ids, shelf))
        return action

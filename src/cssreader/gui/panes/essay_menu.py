"""What can be done with the essays chosen in the list."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cssreader.domain.essay import EssaySummary, Shelf
from cssreader.gui.theme.icons import SHELF_ICONS, IconName, icon
from cssreader.gui.theme.names import shelf_name
from cssreader.gui.theme.tokens import Theme


class EssayMenu(QObject):
    """Makes the menu; the signals carry tuples of EssayId."""

    open_requested = Signal(object)
    """One EssayId."""
    details_requested = Signal(object)
    shelf_requested = Signal(object, object)
    trash_requested = Signal(object)
    restore_requested = Signal(object)

    def menu(self, chosen: Sequence[EssaySummary], theme: Theme, parent: QWidget) -> QMenu:
        """The menu for some essays, all in the trash or none of them."""
        ids = tuple(essay.id for essay in chosen)
        menu = QMenu(parent)
        one = len(ids) == 1
        opening = QAction(icon(IconName.READING, theme), self.tr("&Open"), menu, enabled=one)
        opening.triggered.connect(lambda: self.open_requested.emit(ids[0]))
        menu.addAction(opening)
        if chosen[0].trashed:
            restore = QAction(icon(IconName.RESTORE, theme), self.tr("&Restore"), menu)
            restore.triggered.connect(lambda: self.restore_requested.emit(ids))
            menu.addAction(restore)
            return menu
        details = QAction(icon(IconName.DETAILS, theme), self.tr("&Details\u2026"), menu)
        details.triggered.connect(lambda: self.details_requested.emit(ids))
        menu.addAction(details)
        shelves = menu.addMenu(self.tr("&Shelf"))
        for shelf in Shelf:
            shelves.addAction(self._shelf_action(shelf, chosen, theme, shelves))
        menu.addSeparator()
        trash = QAction(icon(IconName.TRASH, theme), self.tr("Move to &trash\tDel"), menu)
        trash.triggered.connect(lambda: self.trash_requested.emit(ids))
        menu.addAction(trash)
        return menu

    def _shelf_action(self, shelf: Shelf, chosen: Sequence[EssaySummary], theme: Theme, parent: QMenu) -> QAction:
        action = QAction(icon(SHELF_ICONS[shelf], theme), shelf_name(shelf), parent)
        action.setEnabled(any(essay.shelf is not shelf for essay in chosen))
        ids = tuple(essay.id for essay in chosen)
        action.triggered.connect(lambda: self.shelf_requested.emit(ids, shelf))
        return action

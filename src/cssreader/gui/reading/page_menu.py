"""The menu that a right click on the page opens."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from cssreader.domain.annotation import Annotation, AnnotationKind, Category
from cssreader.gui.controls.told_keys import keys_of
from cssreader.gui.reading.page_keys import CATEGORY_KEYS, Press
from cssreader.gui.theme.icons import IconName, category_icon, icon
from cssreader.gui.theme.names import category_name
from cssreader.gui.theme.tokens import Theme


class PageMenu(QMenu):
    """Offers what fits what is under the mouse: selected words, an annotation, a link, or the page."""

    chosen = Signal(object)
    """A Press or a Category, as if its key had been pressed."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        has_selection: bool,
        on_link: bool,
        on: Annotation | None = None,
        on_block: bool = False,
        site: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._meanings: dict[QAction, Press | Category] = {}
        if has_selection or (on is not None and on.kind is AnnotationKind.HIGHLIGHT):
            for key, category in CATEGORY_KEYS.items():
                action = self.addAction(category_icon(category, theme), f"{category_name(category)}\t{key}")
                self._meanings[action] = category
                if not has_selection and on is not None:
                    action.setCheckable(True)
                    action.setChecked(category is on.category)
                    # Beside an icon Qt shows no tick.
                    font = action.font()
                    font.setBold(category is on.category)
                    action.setFont(font)
            self.addSeparator()
        if on is not None and not has_selection:
            self._add(self.tr("Edit the note") if on.note else self.tr("Add a note"), Press.NOTE, IconName.NOTE, "N")
            self._add(self.tr("Remove"), Press.REMOVE, IconName.TRASH, _shown(QKeySequence.StandardKey.Delete))
        else:
            self._add(self.tr("Add a note"), Press.NOTE, IconName.NOTE, "N")
        if has_selection:
            self._add(self.tr("Look the word up"), Press.WORD, IconName.DICTIONARY, "L")
        self._add(self.tr("Bookmark this place"), Press.BOOKMARK, IconName.BOOKMARK, "B")
        self.addSeparator()
        if has_selection:
            self._add(self.tr("Copy"), Press.COPY, IconName.COPY, _shown(QKeySequence.StandardKey.Copy))
        if on_link:
            self._add(self.tr("Copy the link's address"), Press.COPY_ADDRESS, IconName.WEB)
        self._add(
            self.tr("Select the whole essay"),
            Press.SELECT_ALL,
            IconName.ESSAY,
            _shown(QKeySequence.StandardKey.SelectAll),
        )
        self._add(self.tr("Find in this essay"), Press.FIND, IconName.SEARCH, keys_of(parent, "find"))
        if on_block:
            self.addSeparator()
            self._add(
                self.tr("Hide this block here"), Press.HIDE_BLOCK, IconName.REMOVED, keys_of(parent, "hide_block")
            )
            if site:
                self._add(
                    self.tr("Hide this block on {site}").format(site=site.replace("&", "&&")),
                    Press.HIDE_BLOCK_ON_SITE,
                    IconName.REMOVED,
                    keys_of(parent, "hide_block_on_site"),
                )
        self.triggered.connect(self._tell)

    def _add(self, text: str, press: Press, name: IconName, key: str = "") -> None:
        self._meanings[self.addAction(icon(name, self._theme), f"{text}\t{key}" if key else text)] = press

    def _tell(self, action: QAction) -> None:
        self.chosen.emit(self._meanings[action])


def _shown(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)

"""The menu that a right click on the page opens."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from cssreader.domain.annotation import Annotation, AnnotationKind, Category
from cssreader.gui.controls.annotation_words import heading_of
from cssreader.gui.controls.told_keys import keys_of
from cssreader.gui.reading.page_keys import Press
from cssreader.gui.theme.icons import KIND_ICONS, IconName, category_icon, icon
from cssreader.gui.theme.names import isolated, kind_entries
from cssreader.gui.theme.tokens import Theme

_WORDS_WIDTH = 260
"""How much of a mark's words its entry shows, in pixels."""


class PageMenu(QMenu):
    """Offers what fits what is under the mouse: selected words, an annotation, a link, or the page."""

    chosen = Signal(object)
    """A Press or a Category, as if its key had been pressed."""
    mark_chosen = Signal(object)
    """The AnnotationId of another mark under the mouse."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        has_selection: bool,
        on_link: bool,
        on: Annotation | None = None,
        under: Sequence[Annotation] = (),
        can_merge: bool = False,
        can_split: bool = False,
        on_block: bool = False,
        site: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._meanings: dict[QAction, Press | Category] = {}
        if not has_selection and len(under) > 1:
            self._offer_marks(under, on)
        if has_selection or (on is not None and on.kind is AnnotationKind.HIGHLIGHT):
            for category, text in kind_entries(theme.categories):
                action = self.addAction(category_icon(category, theme), text)
                self._meanings[action] = category
                if not has_selection and on is not None:
                    action.setCheckable(True)
                    action.setChecked(category == on.category)
                    _show_chosen(action)
            self.addSeparator()
        has_note = on is not None and bool(on.note) and not has_selection
        self._add(self.tr("Edit the note") if has_note else self.tr("Add a note"), Press.NOTE, IconName.NOTE, "N")
        if can_merge:
            self._add(self.tr("Merge the highlights"), Press.MERGE, IconName.MERGE, keys_of(parent, "merge"))
        if can_split:
            self._add(self.tr("Split the highlight here"), Press.SPLIT, IconName.SPLIT, keys_of(parent, "split"))
        if on is not None and not has_selection:
            self._add(self.tr("Remove"), Press.REMOVE, IconName.TRASH, _shown(QKeySequence.StandardKey.Delete))
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

    def _offer_marks(self, under: Sequence[Annotation], on: Annotation | None) -> None:
        """Several marks lie on the words: say which one the menu is about, and let another be taken."""
        marks = self.addMenu(icon(IconName.MARKS, self._theme), self.tr("Marks on these words"))
        for each in under:
            words = self.fontMetrics().elidedText(
                isolated(" ".join(each.quote.split())), Qt.TextElideMode.ElideRight, _WORDS_WIDTH
            )
            is_highlight = each.kind is AnnotationKind.HIGHLIGHT
            sign = (
                category_icon(each.category, self._theme) if is_highlight else icon(KIND_ICONS[each.kind], self._theme)
            )
            action = marks.addAction(sign, f"{heading_of(each, self._theme.categories)}: {words}".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(on is not None and each.id == on.id)
            _show_chosen(action)
            action.triggered.connect(lambda _=False, one=each.id: self.mark_chosen.emit(one))
        self.addSeparator()

    def _add(self, text: str, press: Press, name: IconName, key: str = "") -> None:
        self._meanings[self.addAction(icon(name, self._theme), f"{text}\t{key}" if key else text)] = press

    def _tell(self, action: QAction) -> None:
        # What is chosen in a menu within this one is told here, too.
        if action in self._meanings:
            self.chosen.emit(self._meanings[action])


def _show_chosen(action: QAction) -> None:
    """Beside an icon Qt shows no tick."""
    font = action.font()
    font.setBold(action.isChecked())
    action.setFont(font)


def _shown(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)

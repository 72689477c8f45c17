"""The notebook in the room of the list: every annotation of the library."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cssreader.domain.annotation import AnnotationId, AnnotationKind
from cssreader.domain.notebook import NotebookEntry
from cssreader.gui.controls.announcing import announce
from cssreader.gui.panes.empty_state import EmptyState
from cssreader.gui.panes.headed_model import described_heading
from cssreader.gui.panes.notebook_bar import NotebookBar
from cssreader.gui.panes.notebook_delegate import NotebookDelegate
from cssreader.gui.panes.notebook_groups import NotebookGroup, NotebookTopics
from cssreader.gui.panes.notebook_listing import NotebookListing
from cssreader.gui.panes.notebook_model import NotebookHeading, NotebookModel, heading_name
from cssreader.gui.panes.notebook_view import NotebookView
from cssreader.gui.panes.room_page import RoomPage
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.theme.icons import IconName, category_icon, icon
from cssreader.gui.theme.names import entry_text, marks_text
from cssreader.gui.theme.tokens import Theme

_MOST_TAGS = 20


class NotebookPane(RoomPage):
    """What is wished for is wished for the selected annotations."""

    entry_opened = Signal(object)
    """A NotebookEntry whose place is to be shown."""
    category_wished = Signal(object)
    tag_wished = Signal()
    """A tag is to be asked for, and added."""
    untag_wished = Signal(str)
    stale_wished = Signal(bool)
    """Whether they may be out of date."""
    dossier_wished = Signal()
    copy_wished = Signal()
    export_wished = Signal()
    removal_wished = Signal()
    arrangement_chosen = Signal(object, object)
    """A NotebookOrder and a NotebookGrouping."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("notebook_pane", parent)
        self.setAccessibleName(heading_name())
        self._theme = theme
        self.listing = NotebookListing(self)
        self.bar = NotebookBar(theme, self)
        self._is_awaited = False
        """Whether the keyboard is to go to the rows once they are read."""
        self._model = NotebookModel(self)
        self.view = NotebookView(self._model, self)
        self.view.setAccessibleName(heading_name())
        self.view.setAccessibleDescription(
            self.tr("Enter shows the place, T adds a tag, D puts it into the dossier, O says it may be out of date")
        )
        self._delegate = NotebookDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self._empty = EmptyState(theme, self)
        self._more = self._tool("notebook_menu", self.tr("Fold, unfold, export"), self._open_menu)
        self._stack = self._arrange(heading_name(), (self._more,), (self.bar,), self.view, self._empty)
        self._connect()
        self.set_theme(theme)
        self.setFocusProxy(self.view)
        self.show_rows()

    def _connect(self) -> None:
        view, bar, listing = self.view, self.bar, self.listing
        view.opened.connect(self._open)
        view.turn_wished.connect(self.turn)
        view.menu_wished.connect(self._open_entry_menu)
        view.filter_wished.connect(bar.focus)
        view.tag_wished.connect(self.tag_wished)
        view.dossier_wished.connect(self.dossier_wished)
        view.copy_wished.connect(self.copy_wished)
        view.removal_wished.connect(self.removal_wished)
        view.stale_wished.connect(lambda: self.stale_wished.emit(not self._all_stale()))
        bar.filter_changed.connect(lambda wanted: listing.arrange(filter=wanted))
        bar.order_chosen.connect(lambda order: self.arrange(order, listing.wanted.grouping))
        bar.grouping_chosen.connect(lambda grouping: self.arrange(listing.wanted.order, grouping))
        bar.list_wished.connect(self.focus_list)
        bar.left.connect(self.left)
        self._empty.clearing_requested.connect(bar.clear)
        listing.arranged.connect(self.show_rows)
        listing.counted.connect(bar.set_counts)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._delegate.set_theme(theme)
        self._empty.set_theme(theme)
        self.bar.set_theme(theme)
        self._model.categories = theme.categories
        self.set_topics(self.listing.wanted.topics)
        self._more.setIcon(icon(IconName.MORE, theme))
        self._close.setIcon(icon(IconName.CLEAR, theme))
        self.view.viewport().update()

    def set_entries(self, entries: Sequence[NotebookEntry]) -> None:
        self.listing.set_entries(entries)

    def set_topics(self, topics: NotebookTopics) -> None:
        """The topics of the sidebar, with the essays that lie in each; categories are called as the theme says."""
        topics = replace(topics, categories=self._theme.categories)
        self.bar.set_topics(topics)
        self.listing.arrange(topics=topics)

    def arrange(self, order: object, grouping: object) -> None:
        """Show the annotations in an order and in groups, and tell it."""
        self.listing.arrange(order=order, grouping=grouping)
        wanted = self.listing.wanted
        self.bar.show_arrangement(wanted.order, wanted.grouping)
        self.arrangement_chosen.emit(wanted.order, wanted.grouping)

    def chosen(self) -> list[NotebookEntry]:
        """The selected annotations, each once, in their order."""
        entries = [entry for number in self.view.selected_rows() if (entry := self._model.entry(number)) is not None]
        return list({entry.id: entry for entry in entries}.values())

    def listed(self) -> list[NotebookEntry]:
        """All that the filter lets through, in their order, those of folded groups too."""
        return [*self.listing.now.entries]

    def focus_list(self) -> None:
        has_rows = self._stack.currentWidget() is self.view
        self._is_awaited = not has_rows and not self.listing.is_known
        (self.view if has_rows else self.bar).setFocus()

    def go_to(self, annotation: AnnotationId) -> None:
        """Select the row of an annotation, where it has one of its own."""
        self.view.go_to_key(annotation)

    def show_rows(self, wished: bool = False) -> None:
        rows = self.listing.rows()
        self.view.show_rows(rows, select_neighbour=True, anew=wished)
        if wished:
            self.view.scrollToTop()
        self.bar.show_numbers(len(self.listing.now.entries), self.listing.now.held)
        self.bar.show_arrangement(self.listing.wanted.order, self.listing.wanted.grouping)
        if not rows:
            self._say_empty()
        had_focus = self.view.hasFocus() or self._empty.isAncestorOf(self.window().focusWidget() or self)
        self._stack.setCurrentWidget(self.view if rows else self._empty)
        self.setFocusProxy(self.view if rows else self.bar)
        if had_focus or (self._is_awaited and self.isAncestorOf(self.window().focusWidget() or self.window())):
            self.focus_list()

    def _say_empty(self) -> None:
        if not self.listing.is_known:
            self._empty.say(IconName.CLOCK, self.tr("Reading your marks\u2026"), "")
        elif self.bar.filter:
            headline = self.tr("Nothing answers the filter")
            self._empty.say(
                IconName.FILTER, headline, self.tr("Other words, or fewer, find more."), offer_clearing=True
            )
        else:
            advice = self.tr(
                "Select words in an essay and highlight them. Everything you mark or note comes together here."
            )
            self._empty.say(IconName.HIGHLIGHT, self.tr("Nothing is marked yet"), advice)

    def turn(self, group: NotebookGroup, way: int) -> None:
        """Fold a group (-1), unfold it (1) or turn it (0); the keyboard stands at its heading then."""
        is_folded = self.listing.is_folded(group)
        if way == (-1 if is_folded else 1):
            return
        self.listing.fold((group,), folded=not is_folded)
        heading = self.view.go_to_heading(group)
        if heading is not None:
            announce(self.view, described_heading(heading, marks_text(heading.count)))

    def _open(self, index: QModelIndex) -> None:
        entry = self._model.entry(index.row())
        if entry is not None:
            self.entry_opened.emit(entry)

    def _all_stale(self) -> bool:
        return all(entry.annotation.stale for entry in self.chosen())

    def _open_menu(self) -> None:
        menu = QMenu(self)
        groups = self.listing.groups()
        for text, folded in ((self.tr("Fold &all groups"), True), (self.tr("&Unfold all groups"), False)):
            action = menu.addAction(text)
            action.setEnabled(bool(groups))
            action.triggered.connect(partial(self.listing.fold, groups, folded=folded))
        menu.addSeparator()
        export = menu.addAction(self.tr("&Export what is listed\u2026"))
        export.setEnabled(bool(self.listing.now.entries))
        export.triggered.connect(self._export_listed)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        menu.aboutToHide.connect(menu.deleteLater)

    def _export_listed(self) -> None:
        self.view.clearSelection()
        self.export_wished.emit()

    def _open_entry_menu(self, place: QPoint) -> None:
        row = self.view.currentIndex().data(ROW)
        if isinstance(row, NotebookHeading):
            self._open_menu()
            return
        chosen = self.chosen()
        if not chosen:
            return
        menu = QMenu(self)
        if len(chosen) == 1:
            menu.addAction(self.tr("&Show in the essay")).triggered.connect(partial(self.entry_opened.emit, chosen[0]))
        menu.addAction(self.tr("&Copy with citation")).triggered.connect(self.copy_wished)
        menu.addAction(self.tr("Put into the &dossier")).triggered.connect(self.dossier_wished)
        menu.addSeparator()
        if any(entry.annotation.kind is AnnotationKind.HIGHLIGHT for entry in chosen):
            kinds = menu.addMenu(self.tr("&Kind"))
            for each in self._theme.categories.offered:
                category = each.id
                action = kinds.addAction(category_icon(category, self._theme), entry_text(each))
                action.triggered.connect(partial(self.category_wished.emit, category))
        menu.addAction(self.tr("Add a &tag\u2026")).triggered.connect(self.tag_wished)
        tags = list(dict.fromkeys(tag for entry in chosen for tag in entry.annotation.tags))[:_MOST_TAGS]
        if tags:
            below = menu.addMenu(self.tr("&Remove a tag"))
            for tag in tags:
                below.addAction(tag.replace("&", "&&")).triggered.connect(partial(self.untag_wished.emit, tag))
        is_stale = self._all_stale()
        stale = menu.addAction(self.tr("&Up to date") if is_stale else self.tr("May be &out of date"))
        stale.triggered.connect(partial(self.stale_wished.emit, not is_stale))
        menu.addSeparator()
        menu.addAction(self.tr("&Export\u2026")).triggered.connect(self.export_wished)
        menu.addAction(self.tr("De&lete")).triggered.connect(self.removal_wished)
        menu.popup(place)
        menu.aboutToHide.connect(menu.deleteLater)

"""A dossier in the room of the list: an outline with passages, marks and thoughts under its headings."""

from collections.abc import Hashable, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QPoint, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from cssreader.domain.dossiers import (
    LEVELS,
    TOP,
    Dossier,
    DossierHeading,
    DossierItem,
    DossierItemId,
    DossierPassage,
    DossierThought,
    Stance,
    with_section,
)
from cssreader.gui.panes.dossier_delegate import DossierDelegate
from cssreader.gui.panes.dossier_model import DossierModel, stance_name
from cssreader.gui.panes.dossier_view import DossierView
from cssreader.gui.panes.empty_state import EmptyState
from cssreader.gui.panes.room_page import RoomPage
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.theme.icons import IconName, icon
from cssreader.gui.theme.tokens import Theme


class DossierPane(RoomPage):
    dossier_chosen = Signal(str)
    dossier_added = Signal()
    """A new dossier is wished for."""
    renaming_wished = Signal()
    deletion_wished = Signal()
    export_wished = Signal(str)
    """The name of a form of writing the dossier down: one of DossierFormat, or ``pdf``."""
    copy_wished = Signal()
    heading_wished = Signal()
    thought_wished = Signal()
    edit_wished = Signal(object)
    """A DossierItem whose words, or note, are to be written anew."""
    removal_wished = Signal(object)
    """The ids of items that are to be taken out."""
    move_wished = Signal(object, int)
    """The ids of items, and the number among the others that the first of them is to have."""
    level_wished = Signal(object, int)
    stance_wished = Signal(object, object)
    item_opened = Signal(object)
    """A DossierPassage whose place is to be shown."""
    mark_dropped = Signal(str, object)
    """The id of a mark, and the id of the item that it is to stand behind, or TOP."""
    words_dropped = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("dossier_pane", parent)
        self.dossier: Dossier | None = None
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(self.tr("Dossier"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setMinimumContentsLength(8)
        self._choice.textActivated.connect(self.dossier_chosen)
        self._heading = self._tool("add_heading", self.tr("Add a heading (H)"), self.heading_wished.emit)
        self._thought = self._tool("add_thought", self.tr("Write a thought of your own (N)"), self.thought_wished.emit)
        self._more = self._tool("dossier_menu", self.tr("New, rename, export, delete"), self._open_dossier_menu)
        self._model = DossierModel(self)
        self.view = DossierView(self._model, self)
        self.view.setAccessibleName(self.tr("Dossier"))
        self.view.setAccessibleDescription(
            self.tr("Enter opens a passage, Alt with the arrow keys moves it, plus and minus say its side")
        )
        self._delegate = DossierDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self._connect_view()
        self._empty = EmptyState(theme, self)
        tools = (self._heading, self._thought, self._more)
        self._stack = self._arrange(self.tr("Dossier"), tools, (self._choice,), self.view, self._empty)
        self.set_theme(theme)
        self.setFocusProxy(self.view)

    def _connect_view(self) -> None:
        view = self.view
        view.opened.connect(lambda index: self._open(index.data(ROW)))
        view.removal_wished.connect(self._remove)
        view.menu_wished.connect(self._open_item_menu)
        view.edit_wished.connect(self._edit)
        view.heading_wished.connect(self.heading_wished)
        view.thought_wished.connect(self.thought_wished)
        view.step_wished.connect(self._step)
        view.level_wished.connect(self._change_level)
        view.stance_wished.connect(self._take_side)
        view.item_dropped.connect(self._drop_item)
        view.mark_dropped.connect(lambda mark, number: self.mark_dropped.emit(mark, self._behind(number)))
        view.words_dropped.connect(lambda words, number: self.words_dropped.emit(words, self._behind(number)))

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self._empty.set_theme(theme)
        for button, name in (
            (self._heading, IconName.OUTLINE),
            (self._thought, IconName.NOTE),
            (self._more, IconName.MORE),
            (self._close, IconName.CLEAR),
        ):
            button.setIcon(icon(name, theme))
        self.view.viewport().update()

    @property
    def items(self) -> tuple[DossierItem, ...]:
        return self._model.rows()

    def current(self) -> DossierItem | None:
        index = self.view.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def end_of_chosen(self, *, with_lower: bool = False) -> DossierItemId | None:
        """What something new comes behind: the chosen item, or the last one right below a chosen heading.

        None where nothing is chosen. `with_lower` takes the lower headings along, with all below them.
        """
        chosen = self.view.selected_rows()
        if not chosen:
            return None
        section = with_section(self.items, chosen[0])
        if not with_lower:
            lower = next((n for n, each in enumerate(section) if n and isinstance(each, DossierHeading)), len(section))
            section = section[:lower]
        return section[-1].id

    def show_dossier(self, names: Sequence[str], dossier: Dossier | None, items: Sequence[DossierItem]) -> None:
        """All dossiers by name, and the one that is shown; None where there is none."""
        self.dossier = dossier
        self._choice.clear()
        self._choice.addItems(list(names))
        self._choice.setCurrentIndex(self._choice.findText(dossier.name if dossier is not None else ""))
        self._choice.setToolTip(self._choice.currentText())
        self._choice.setVisible(bool(names))
        for button in (self._heading, self._thought):
            button.setEnabled(dossier is not None)
        self._delegate.set_levels(_levels(items))
        self.view.show_rows(tuple(items), select_neighbour=True)
        if items:
            if not self.view.currentIndex().isValid():
                # The keys begin there, and nothing is chosen yet.
                first = self._model.index(0, 0)
                self.view.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._stack.setCurrentWidget(self.view)
            self.setFocusProxy(self.view)
        else:
            self._say_empty()

    def go_to(self, item: DossierItemId) -> None:
        self.view.go_to_key(item)

    def _say_empty(self) -> None:
        headline = self.tr("No dossier yet") if self.dossier is None else self.tr("This dossier is empty")
        advice = self.tr(
            "Begin with the headings of your essay. Then put passages, highlights and thoughts under them: "
            "D does it on the page, in the margin and in what was gathered."
        )
        self._empty.say(IconName.OUTLINE, headline, advice)
        self._stack.setCurrentWidget(self._empty)
        self.setFocusProxy(self._more if self.dossier is None else self._heading)

    def _open(self, item: DossierItem) -> None:
        if isinstance(item, DossierPassage):
            self.item_opened.emit(item)

    def _edit(self) -> None:
        item = self.current()
        if item is not None:
            self.edit_wished.emit(item)

    def _remove(self) -> None:
        item = self.current()
        if item is not None:
            self.removal_wished.emit((item.id,))

    def _remove_section(self) -> None:
        self.removal_wished.emit(tuple(each.id for each in self._in_hand()))

    def _in_hand(self) -> tuple[DossierItem, ...]:
        """The current item, with its section where it is a heading."""
        index = self.view.currentIndex()
        return with_section(self.items, index.row()) if index.isValid() else ()

    def _step(self, by: int) -> None:
        """Past the neighbour: for a heading that is the whole section before or after its own."""
        moving = self._in_hand()
        if not moving:
            return
        start = self.view.currentIndex().row()
        end = start + len(moving)
        items = self.items
        if by < 0:
            self._move(moving, self._start_before(start, moving[0]))
        elif end < len(items):
            self._move(moving, start + len(self._block_after(end, moving[0])))

    def _start_before(self, start: int, item: DossierItem) -> int:
        """Where the sibling section before a heading begins, or the row above."""
        number = start - 1
        if isinstance(item, DossierHeading):
            while number > 0:
                other = self.items[number]
                if isinstance(other, DossierHeading) and other.level <= item.level:
                    break
                number -= 1
        return max(number, 0)

    def _block_after(self, end: int, item: DossierItem) -> tuple[DossierItem, ...]:
        other = self.items[end]
        if isinstance(item, DossierHeading) and isinstance(other, DossierHeading):
            return with_section(self.items, end)
        return (other,)

    def _move(self, moving: Sequence[DossierItem], number: int) -> None:
        self.move_wished.emit(tuple(each.id for each in moving), number)

    def _drop_item(self, item_id: DossierItemId, before: int) -> None:
        number = self.view.row_of(item_id)
        if number is None:
            return
        moving = with_section(self.items, number)
        if number <= before <= number + len(moving):
            return
        self._move(moving, before if before < number else before - len(moving))

    def _change_level(self, by: int) -> None:
        item = self.current()
        if isinstance(item, DossierHeading) and item.level + by in LEVELS:
            self.level_wished.emit(item.id, item.level + by)

    def _take_side(self, stance: Stance | None) -> None:
        item = self.current()
        if isinstance(item, DossierPassage | DossierThought):
            self.stance_wished.emit(item.id, stance)

    def _behind(self, row: int) -> DossierItemId:
        """The item before the row of that number, or TOP."""
        return self.items[row - 1].id if row else TOP

    def _open_item_menu(self, place: QPoint) -> None:
        item = self.current()
        if item is None:
            return
        menu = QMenu(self)
        if isinstance(item, DossierPassage):
            menu.addAction(self.tr("&Open")).triggered.connect(partial(self._open, item))
        editing = self.tr("&Note…") + "\tF2" if isinstance(item, DossierPassage) else self.tr("&Edit…") + "\tF2"
        menu.addAction(editing).triggered.connect(self._edit)
        menu.addSeparator()
        if isinstance(item, DossierHeading):
            menu.addAction(self.tr("&Higher") + "\tAlt+Left").triggered.connect(partial(self._change_level, -1))
            menu.addAction(self.tr("&Lower") + "\tAlt+Right").triggered.connect(partial(self._change_level, 1))
        else:
            for stance, key in ((Stance.FOR, "+"), (Stance.AGAINST, "-"), (None, "0")):
                name = stance_name(stance) if stance is not None else self.tr("Neither")
                action = menu.addAction(f"{name}\t{key}")
                action.setCheckable(True)
                action.setChecked(item.stance is stance)
                action.triggered.connect(partial(self._take_side, stance))
        menu.addSeparator()
        menu.addAction(self.tr("Move &up") + "\tAlt+Up").triggered.connect(partial(self._step, -1))
        menu.addAction(self.tr("Move &down") + "\tAlt+Down").triggered.connect(partial(self._step, 1))
        menu.addSeparator()
        menu.addAction(self.tr("&Take out") + "\tDel").triggered.connect(self._remove)
        if len(self._in_hand()) > 1:
            menu.addAction(self.tr("Take out with all below it")).triggered.connect(self._remove_section)
        menu.popup(place)
        menu.aboutToHide.connect(menu.deleteLater)

    def _open_dossier_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("&New dossier…")).triggered.connect(self.dossier_added)
        if self.dossier is not None:
            menu.addAction(self.tr("&Rename…")).triggered.connect(self.renaming_wished)
            menu.addSeparator()
            menu.addAction(self.tr("&Copy as Markdown")).triggered.connect(self.copy_wished)
            for name, text in (
                ("word", self.tr("Export as &Word…")),
                ("markdown", self.tr("Export as &Markdown…")),
                ("html", self.tr("Export as &HTML…")),
                ("pdf", self.tr("Export as &PDF…")),
            ):
                menu.addAction(text).triggered.connect(partial(self.export_wished.emit, name))
            menu.addSeparator()
            menu.addAction(self.tr("&Delete the dossier")).triggered.connect(self.deletion_wished)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
        menu.aboutToHide.connect(menu.deleteLater)


def _levels(items: Sequence[DossierItem]) -> dict[Hashable, int]:
    """The level of the heading that each item stands below."""
    found: dict[Hashable, int] = {}
    level = LEVELS[0]
    for item in items:
        if isinstance(item, DossierHeading):
            level = item.level
        found[item.id] = level
    return found

"""The sidebar: every essay, the shelves, the topics, the tags, and the trash at the foot."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cssreader.domain.essay import EssaySummary
from cssreader.domain.searches import SavedSearch
from cssreader.domain.topics import TopicId, TopicShelf
from cssreader.gui.controls.margins import set_margins
from cssreader.gui.panes.choice_view import ChoiceView
from cssreader.gui.panes.choices import (
    AllEssays,
    ByAuthor,
    Choice,
    Counts,
    FromSite,
    InTopic,
    InTrash,
    Tally,
    WithTag,
)
from cssreader.gui.panes.library_delegate import LibraryDelegate
from cssreader.gui.panes.library_model import NOTEBOOK, LibraryModel, lower_rows, upper_rows
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.topic_rows import above, is_folded, topic_rows
from cssreader.gui.theme.tokens import SPACE, Theme


class LibraryPane(QWidget):
    choice_made = Signal(object)
    """A Choice: when it is clicked, reached with the keyboard, or made by the pane because a tag is gone."""
    choice_renewed = Signal(object)
    """The same Choice, which holds other essays now."""
    names_requested = Signal(str)
    """``authors`` or ``sites``: all of them are to be listed."""
    notebook_requested = Signal(bool)
    """The notebook is to be shown; whether the keyboard goes there."""
    subjects_requested = Signal()
    """The subjects that are shown are to be chosen."""
    search_requested = Signal(object)
    """A SavedSearch that is to be put into the box."""
    topic_menu_requested = Signal(object, QPoint)
    """A TopicShelf, or None at the heading of the topics, and the place of its menu on the screen."""
    essays_dropped = Signal(object, object)
    """A tuple of EssayId, and the Choice they are to be put into."""
    search_menu_requested = Signal(object, QPoint)
    """A SavedSearch, and the place of its menu on the screen."""

    accessible_role = "Pane"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sidebar"))
        self._choice: Choice = AllEssays()
        self._tally = Tally()
        self._counts = Counts()
        self._unfolded = False
        self._is_notebook_open = False
        self._searches: tuple[SavedSearch, ...] = ()
        self._topics: tuple[TopicShelf, ...] = ()
        self._turned: frozenset[TopicId] = frozenset()
        self._upper = self._make_view(theme, self.tr("Library"))
        self._lower = self._make_view(theme, self.tr("Notebook and trash"))
        self._lower.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lower.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._upper.passed_end.connect(lambda way: self._cross(self._lower, way, wanted=1))
        self._lower.passed_end.connect(lambda way: self._cross(self._upper, way, wanted=-1))
        name = QLabel(self.tr("Library"))
        name.setProperty("role", "section")
        set_margins(name, 18, 2 * SPACE, 2 * SPACE, SPACE)
        line = QFrame()
        line.setProperty("role", "hairline")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * SPACE, 0, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(name)
        column.addWidget(self._upper, 1)
        column.addWidget(line)
        column.addWidget(self._lower)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(150)
        self.setFocusProxy(self._upper)
        self.set_theme(theme)
        self.set_summaries(())

    def choice(self) -> Choice:
        return self._choice

    def set_summaries(self, summaries: Sequence[EssaySummary]) -> None:
        """Count anew. Where the chosen tag, author or site is gone, all essays are chosen instead."""
        counts = self._tally.renew(summaries)
        if counts != self._counts or self._upper.model().rowCount() == 0:
            self._counts = counts
            self._show_upper()
            self._lower.show_rows(lower_rows(counts))
            self._lower.setFixedHeight(self._lower.height_of_rows())
        if isinstance(self._choice, WithTag | ByAuthor | FromSite) and not counts.of(self._choice):
            self.choose(AllEssays())
        self._mark()

    def set_searches(self, searches: Sequence[SavedSearch]) -> None:
        """The saved searches, in the order in which they are to stand."""
        if tuple(searches) != self._searches:
            self._searches = tuple(searches)
            self._show_upper()
            self._mark()

    def set_topics(self, shelves: Sequence[TopicShelf]) -> None:
        """The topics that are shown, with what lies in them; a chosen one that is gone gives way to all essays."""
        if tuple(shelves) == self._topics:
            return
        self._topics = tuple(shelves)
        self._show_upper()
        chosen = self._choice
        if isinstance(chosen, InTopic):
            now = next((InTopic.of(shelf) for shelf in shelves if shelf.topic.id == chosen.topic), None)
            if now is None:
                self.choose(AllEssays())
            elif (now.name, now.essays, now.coverage) != (chosen.name, chosen.essays, chosen.coverage):
                self._choice = now
                self.choice_renewed.emit(now)
        self._mark()

    @property
    def topics(self) -> tuple[TopicShelf, ...]:
        """The topics as they were told last."""
        return self._topics

    @property
    def searches(self) -> tuple[SavedSearch, ...]:
        """The saved searches as they were told last."""
        return self._searches

    def set_notebook_open(self, is_open: bool) -> None:
        """Whether the notebook lies where the essays of the choice are listed otherwise."""
        if is_open != self._is_notebook_open:
            self._is_notebook_open = is_open
            self._mark()

    def set_turned(self, turned: frozenset[TopicId]) -> None:
        """Which topics are folded or unfolded otherwise than at first."""
        self._turned = turned
        self._show_upper()
        self._mark()

    def turned(self) -> frozenset[TopicId]:
        """What `set_turned` is told the next time."""
        return self._turned

    def _turn(self, index: QModelIndex, way: int) -> None:
        row = index.data(ROW)
        if row is None or row.shelf is None:
            return
        if way == 0 or row.is_folded is (way > 0):
            if row.is_folded is None:
                return
            self._turned ^= {row.shelf.topic.id}
            over = above(self._topics, self._choice.topic) if isinstance(self._choice, InTopic) else []
            self._show_upper()
            if row.shelf in over and not row.is_folded:
                self._make(InTopic.of(row.shelf))
            self._mark()
        elif way < 0 and (over := above(self._topics, row.shelf.topic.id)):
            self._make(InTopic.of(over[0]))

    def _show_upper(self) -> None:
        rows = upper_rows(
            self._counts,
            unfolded=self._unfolded,
            chosen=self._choice,
            searches=self._searches,
            topics=topic_rows(self._topics, self._turned),
        )
        self._upper.show_rows(rows)

    def places_named(self, typed: str) -> list[tuple[Choice, int]]:
        """Topics, tags, authors and sites that are called like what is typed, with how many essays each holds."""
        # Loaded with the first question, as all that reads questions.
        from cssreader.gui.panes.named_places import named_places

        return named_places(typed, self._counts, self._topics)

    def choose(self, choice: Choice) -> None:
        """Make a choice, as if it were clicked, if it is another one."""
        if choice != self._choice:
            self._make(choice)

    def show_choice(self, choice: Choice) -> None:
        """Make a choice that may stand in no row, such as an author of one essay; it gets one."""
        self._choice = choice
        if isinstance(choice, InTopic):
            folded = [shelf for shelf in above(self._topics, choice.topic) if is_folded(shelf, self._turned)]
            self._turned ^= {shelf.topic.id for shelf in folded}
        self._show_upper()
        self._make(choice)

    def set_theme(self, theme: Theme) -> None:
        for view in (self._upper, self._lower):
            delegate = view.itemDelegate()
            assert isinstance(delegate, LibraryDelegate)
            delegate.set_theme(theme)
            view.viewport().update()

    def _make_view(self, theme: Theme, name: str) -> ChoiceView:
        view = ChoiceView(LibraryModel(self), self)
        view.setItemDelegate(LibraryDelegate(theme, view))
        view.setAccessibleName(name)
        view.opened.connect(self._open_row)
        view.walked.connect(self._choose_row)
        view.menu_wished.connect(self._wish_menu)
        view.turn_wished.connect(self._turn)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        view.setDropIndicatorShown(False)
        view.essays_dropped.connect(self.essays_dropped)
        return view

    def _open_row(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None and row.folds:
            self._unfolded = not self._unfolded
            self._show_upper()
        elif row is not None and row.opens == "subjects":
            self.subjects_requested.emit()
        elif row is not None and row.opens == "notebook":
            self.notebook_requested.emit(True)
        elif row is not None and row.opens:
            self.names_requested.emit(row.opens)
        elif row is not None and row.search is not None:
            self.search_requested.emit(row.search)
        else:
            self._choose_row(index)

    def _wish_menu(self, place: QPoint) -> None:
        row = self._upper.indexAt(self._upper.viewport().mapFromGlobal(place)).data(ROW)
        if row is not None and row.search is not None:
            self.search_menu_requested.emit(row.search, place)
        elif row is not None and row.shelf is not None:
            self.topic_menu_requested.emit(row.shelf, place)
        elif row is not None and row.opens == "subjects":
            self.topic_menu_requested.emit(None, place)

    def _choose_row(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None and row.choice is not None:
            self._make(row.choice)
        elif row is not None and row.opens == "notebook":
            self.notebook_requested.emit(False)

    def _make(self, choice: Choice) -> None:
        self._choice = choice
        self._mark()
        self.choice_made.emit(choice)

    def _mark(self) -> None:
        """Select the row of the choice in its list and none in the other, and let the keyboard go on from there."""
        is_low = self._is_notebook_open or isinstance(self._choice, InTrash)
        chosen, other = (self._lower, self._upper) if is_low else (self._upper, self._lower)
        key = NOTEBOOK if self._is_notebook_open else self._choice
        other.clearSelection()
        other.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.NoUpdate)
        if chosen.current_key() != key or not chosen.selectionModel().hasSelection():
            chosen.go_to_key(key)
        # The two are one stop for Tab.
        chosen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if other.hasFocus():
            chosen.setFocus()
        other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(chosen)

    def _cross(self, to: ChoiceView, way: int, *, wanted: int) -> None:
        if way != wanted:
            return
        rows = [to.model().index(number, 0) for number in range(to.model().rowCount())]
        choices = [index for index in rows if index.data(ROW).choice or index.data(ROW).opens == "notebook"]
        self._choose_row(choices[0 if way > 0 else -1])

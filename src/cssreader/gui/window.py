"""The window: the page first, everything else around it as soon as the page can be read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget

from cssreader.app.browse_library import FirstView
from cssreader.app.read_essay import carried_place, find_in_essay, highlight_runs
from cssreader.domain.categories import AS_SHIPPED, Categories
from cssreader.domain.reading import OpenedEssay
from cssreader.domain.topics import TopicId
from cssreader.gui.desk import Desk
from cssreader.gui.notice_overlay import NoticeOverlay
from cssreader.gui.pane_row import PaneRow
from cssreader.gui.preferences import Preferences
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.theme.chosen_theme import chosen_theme, system_is_dark
from cssreader.gui.theme.style_sheet import palette, style_sheet
from cssreader.gui.theme.tokens import Theme
from cssreader.gui.top_bar import TopBar
from cssreader.settings import Settings

if TYPE_CHECKING:
    from cssreader.gui.furnishing import Furnishing


class Window(QMainWindow):
    """The reader's window on one library. It keeps its geometry; what it does lies in the flows."""

    page_painted = Signal()
    """The essay read last stands on the screen, or the sentence that there is none."""
    furnished = Signal()
    """All panes are there and joined."""

    def __init__(self, desk: Desk, preferences: Preferences, geometry: QSettings) -> None:
        super().__init__()
        self.desk = desk
        self._preferences = preferences
        self._geometry = geometry
        self._closed = False
        self.reopens = False
        """Whether another window is to come when this one is closed."""
        self._furnishing: Furnishing | None = None
        self._categories = AS_SHIPPED
        self._theme = self._chosen_theme()
        _dress(self._theme)
        self._page = self.make_page()
        self.top_bar = TopBar()
        self.pane_row = PaneRow(self._page)
        self._lay_out()
        self._restore_geometry()
        desk.library_opened.connect(self._open_first)
        desk.library_refused.connect(self._refuse)
        preferences.changed.connect(self._apply)
        # A method, not a function that holds the window: the application outlives it.
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def furnishing(self) -> "Furnishing":
        """Everything but the page; there once `furnished` was told."""
        assert self._furnishing is not None
        return self._furnishing

    def make_page(self) -> ReadingPane:
        """A page in the theme and the type that are set."""
        settings = self._preferences.settings
        page = ReadingPane(
            self._theme,
            settings.reading_in(self._theme.name),
            find_in=find_in_essay,
            resolve_runs=highlight_runs,
            carry_place=carried_place,
            load_picture=self.desk.pictures.load,
        )
        page.set_smooth(settings.appearance.smooth_scrolling)
        return page

    @property
    def theme(self) -> Theme:
        """The colours that are shown."""
        return self._theme

    def reopen(self) -> None:
        """Close, and let a new window come, which speaks the language that was chosen."""
        self.reopens = True
        self.close()

    def toggle_full_screen(self) -> None:
        full = not self.isFullScreen()
        self.menuBar().setVisible(not full)
        self.top_bar.setVisible(not full)
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def _lay_out(self) -> None:
        self._middle = middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.pane_row, 1)
        self.setCentralWidget(middle)
        # A menu without a name holds the bar's height until the real ones come.
        self._menus_to_come = self.menuBar().addMenu(" ")
        self._index_state = QLabel()
        self._import_state = QPushButton()
        self._import_state.setProperty("role", "quiet")
        self._import_state.setToolTip(self.tr("Show the import"))
        self._import_state.hide()
        self.statusBar().addPermanentWidget(self._import_state)
        self.statusBar().addPermanentWidget(self._index_state)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().hide()
        self.setMinimumSize(QSize(420, 360))
        self.setWindowTitle(self.tr("CSS Reader"))

    def _open_first(self, first: FirstView) -> None:
        self.show_categories(first.categories)
        if first.opened is not None:
            self._page.show_essay(first.opened)
            self._name_after(first.opened)
        elif any(not summary.trashed for summary in first.summaries or ()):
            self.pane_row.set_home("essays")
            self._page.show_nothing(
                self.tr("Choose an essay"), self.tr("Pick one from the list and press Enter to begin reading.")
            )
        else:
            self._page.show_nothing(
                self.tr("Nothing to read yet"),
                self.tr(
                    "Save a page in your browser, then drop the file on this window or import it from the File menu."
                ),
            )
        # Painted now rather than when the event loop finds the time: the rest of the window can wait, a reader not.
        self.repaint()
        self.page_painted.emit()
        QTimer.singleShot(0, lambda: self._furnish(first))

    def _refuse(self, sentence: str) -> None:
        self._page.show_nothing(self.tr("The library could not be opened"), sentence)
        self.repaint()
        self.page_painted.emit()
        QTimer.singleShot(0, lambda: self._furnish(None))

    def _furnish(self, first: FirstView | None) -> None:
        from cssreader.gui.furnishing import Furnishing

        if self._closed or self._furnishing is not None:
            return
        self.menuBar().removeAction(self._menus_to_come.menuAction())
        furnishing = Furnishing(self, self._page, self._theme, self.desk, self._preferences)
        self._furnishing = furnishing
        panels = furnishing.panels
        panels.library.set_turned(_names_in(self._geometry.value("topics")))
        furnishing.palette.set_recent(_texts_in(self._geometry.value("palette")))
        # Tab goes around in the order in which things come into the window, and the page is there already.
        self.pane_row.fill("margin", panels.margin)
        NoticeOverlay(panels.notices, self._middle, self._page.paper, self.pane_row)
        self.top_bar.furnish(panels.search, self._theme, furnishing.actions)
        self.pane_row.fill("library", panels.library)
        self.pane_row.fill("essays", furnishing.list_room)
        furnishing.reading.essay_shown.connect(self._name_after)
        self.desk.index.state_changed.connect(self._show_index_state)
        self._import_state.clicked.connect(furnishing.importing.show_progress)
        furnishing.importing.told_in_background.connect(self._show_import_state)
        furnishing.cleaning.told_in_background.connect(self._show_import_state)
        furnishing.begin(first)
        if str(self._geometry.value("notebook")) == "1" and first is not None:
            furnishing.notebooks.open(take_focus=False)
        self.setAcceptDrops(True)
        self.furnished.emit()

    def show_categories(self, categories: Categories) -> None:
        """Draw and call those of highlights so, everywhere."""
        self._categories = categories
        self._apply(self._preferences.settings)

    def _chosen_theme(self) -> Theme:
        theme = chosen_theme(self._preferences.settings, dark=system_is_dark())
        return theme._replace(categories=self._categories)

    def _apply(self, settings: Settings) -> None:
        theme = self._chosen_theme()
        if theme != self._theme:
            before, self._theme = self._theme, theme
            if theme._replace(categories=before.categories) != before:
                _dress(self._theme)
            if self._furnishing is not None:
                self._furnishing.set_theme(self._theme)
                self.top_bar.set_theme(self._theme)
        if self._furnishing is not None:
            self._furnishing.beside.set_look(theme, settings)
        self._page.set_look(theme, settings.reading_in(theme.name))
        self._page.set_smooth(settings.appearance.smooth_scrolling)

    def _follow_system(self) -> None:
        self._apply(self._preferences.settings)

    def _name_after(self, opened: OpenedEssay) -> None:
        self.pane_row.set_home("reading")
        self.setWindowTitle(self.tr("{title} — CSS Reader").format(title=opened.essay.facts.title))

    def _show_index_state(self, waiting: int, trouble: str) -> None:
        self._index_state.setText(trouble if waiting else "")
        self._show_status()

    def _show_import_state(self, said: str) -> None:
        self._import_state.setText(said)
        self._import_state.setVisible(bool(said))
        self._show_status()

    def _show_status(self) -> None:
        self.statusBar().setVisible(bool(self._index_state.text() or self._import_state.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pane_row.fit(event.size().width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.furnishing.importing.drop(event.mimeData().urls())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closed:
            return
        self._closed = True
        if self._furnishing is not None:
            self._furnishing.beside.leave()
            self._furnishing.speaking.stop()
            self._furnishing.reading.leave()
            self._furnishing.links.leave()
        self._geometry.setValue("window", self.saveGeometry())
        self._geometry.setValue("panes", self.pane_row.saveState())
        if self._furnishing is not None:
            self._geometry.setValue("topics", sorted(self._furnishing.panels.library.turned()))
            self._geometry.setValue("palette", list(self._furnishing.palette.recent))
            self._geometry.setValue("notebook", int(self._furnishing.list_room.shows_notebook))
        self.hide()
        self.desk.close()
        event.accept()

    def _restore_geometry(self) -> None:
        window, panes = self._geometry.value("window"), self._geometry.value("panes")
        if window is None or not self.restoreGeometry(window):
            self.resize(1280, 820)
        if panes is not None:
            self.pane_row.restoreState(panes)


def _names_in(stored: object) -> frozenset[TopicId]:
    return frozenset(map(TopicId, _texts_in(stored)))


def _texts_in(stored: object) -> list[str]:
    """A list as it comes back from a settings file: nothing for an empty one, a string for one of one text."""
    texts = stored if isinstance(stored, list) else [stored]
    return [text for text in texts if isinstance(text, str) and text]


def _dress(theme: Theme) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))

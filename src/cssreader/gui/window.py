"""The window: lays out the panes, joins the flows, keeps its own geometry. What it does lies in the flows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cssreader.app.read_essay import find_in_essay, highlight_runs
from cssreader.domain.annotation import Category
from cssreader.domain.essay import Shelf
from cssreader.domain.export import ExportFormat
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.actions import flat, menus
from cssreader.gui.desk import Desk
from cssreader.gui.dialogs.notice_bar import NoticeBar
from cssreader.gui.flows.import_flow import ImportFlow
from cssreader.gui.flows.library_flow import LibraryFlow
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.flows.search_flow import SearchFlow
from cssreader.gui.flows.taking_along_flow import TakingAlongFlow
from cssreader.gui.margin.margin_pane import MarginPane
from cssreader.gui.menu_bar import fill_menu_bar
from cssreader.gui.panels import Panels
from cssreader.gui.panes.essay_list_pane import EssayListPane
from cssreader.gui.panes.library_pane import LibraryPane
from cssreader.gui.panes.search_box import SearchBox
from cssreader.gui.preferences import Preferences
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.theme.icons import IconName, icon
from cssreader.gui.theme.style_sheet import palette, style_sheet
from cssreader.gui.theme.tokens import SPACE, Theme, load_theme
from cssreader.settings import THEMES, Settings

# Below these widths of the window, in device-independent pixels, a pane folds away to leave the page its column.
MARGIN_FITS = 1160
LIBRARY_FITS = 900
LIST_FITS = 640


class Window(QMainWindow):
    """The reader's window on one library."""

    def __init__(self, desk: Desk, preferences: Preferences, geometry: QSettings) -> None:
        super().__init__()
        self.desk = desk
        self._preferences = preferences
        self._geometry = geometry
        self._buttons: dict[QToolButton, IconName] = {}
        self._wished: dict[str, bool] = {"library": True, "essays": True, "margin": True}
        theme = load_theme(preferences.settings.appearance.theme)
        self._closed = False
        self._theme = theme
        self._dress(theme)
        self.panels = Panels(
            window=self,
            search=SearchBox(theme),
            library=LibraryPane(theme),
            essays=EssayListPane(theme),
            reading=ReadingPane(
                theme, preferences.settings.reading, find_in=find_in_essay, resolve_runs=highlight_runs
            ),
            margin=MarginPane(theme),
            notices=NoticeBar(theme),
        )
        self.reading = ReadingFlow(desk, self.panels, self)
        self.searching = SearchFlow(desk, self.panels, self.reading, self)
        self.importing = ImportFlow(desk, self.panels, self.reading, self)
        self.library = LibraryFlow(desk, self.panels, self.reading, self)
        self.taking_along = TakingAlongFlow(desk, self.panels, self.reading, self)
        self.actions_by_name = fill_menu_bar(self, self._what_actions_do())
        self._lay_out()
        self._join()
        self._restore_geometry()
        self.setAcceptDrops(True)
        self.setWindowTitle(self.tr("CSS Reader"))

    def _what_actions_do(self) -> dict[str, Callable[[], object]]:
        desk, prefs, panels = self.desk, self._preferences, self.panels
        does: dict[str, Callable[[], object]] = {
            "import_files": self.importing.choose_files,
            "import_folder": self.importing.choose_folder,
            "import_annotations": self.taking_along.import_annotations,
            "back_up": self.taking_along.back_up,
            "check": self.taking_along.check,
            "rebuild_index": desk.rebuild_index,
            "quit": self.close,
            "undo": desk.undo,
            "redo": desk.redo,
            "search": panels.search.focus,
            "find": panels.reading.open_find,
            "next_hit": self.searching.next_hit,
            "previous_hit": self.searching.previous_hit,
            "details": self.library.edit_details,
            "removed": self.library.show_removed,
            "trash": self.library.trash_open_essay,
            "note": self.reading.note_on_selection,
            "note_on_essay": self.reading.note_on_essay,
            "bookmark": self.reading.bookmark_here,
            "larger": prefs.larger,
            "smaller": prefs.smaller,
            "usual_size": prefs.usual_size,
            "reading_options": self._show_reading_options,
            "next_theme": prefs.next_theme,
            "full_screen": self._toggle_full_screen,
            "keys": self._show_keys,
            "about": self._show_about,
        }
        for pane in self._wished:
            does[f"toggle_{pane}"] = partial(self._toggle, pane)
        for pane in ("library", "essays", "reading", "margin"):
            does[f"focus_{pane}"] = partial(self._focus, pane)
        for theme in THEMES:
            does[f"theme_{theme}"] = partial(prefs.set_theme, theme)
        for shelf in Shelf:
            does[f"shelf_{shelf.value}"] = partial(self.library.shelve_open_essay, shelf)
        for category in Category:
            does[f"highlight_{category.value}"] = partial(self.reading.highlight_selection, category)
        for form in ExportFormat:
            does[f"export_essay_{form}"] = partial(self.taking_along.export_essay, form)
            does[f"export_library_{form}"] = partial(self.taking_along.export_library, form)
        return does

    def _lay_out(self) -> None:
        panels = self.panels
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self._button("toggle_library", IconName.SIDEBAR, self.tr("Sidebar")))
        row.addWidget(self._button("import_files", IconName.IMPORT, self.tr("Import")))
        row.addStretch(1)
        panels.search.setMinimumWidth(240)
        panels.search.setMaximumWidth(640)
        row.addWidget(panels.search, 8)
        row.addStretch(1)
        row.addWidget(self._button("reading_options", IconName.TYPE, self.tr("Page and type")))
        row.addWidget(self._button("next_theme", IconName.THEME, self.tr("Next theme")))
        row.addWidget(self._button("toggle_margin", IconName.MARGIN, self.tr("Margin")))
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        for pane in (panels.library, panels.essays, panels.reading, panels.margin):
            self._panes.addWidget(pane)
        self._panes.setChildrenCollapsible(False)
        self._panes.setStretchFactor(2, 1)
        self._panes.setSizes([200, 330, 700, 300])
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(panels.notices)
        column.addWidget(self._panes, 1)
        self.setCentralWidget(middle)
        self._index_state = QLabel()
        self.statusBar().addPermanentWidget(self._index_state)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().hide()
        self.setMinimumSize(QSize(420, 360))

    def _button(self, action: str, image: IconName, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(action)
        button.setDefaultAction(QAction(name, self))
        deed = self.actions_by_name[action]
        keys = deed.shortcut().toString()
        button.defaultAction().setToolTip(f"{name} ({keys})" if keys else name)
        button.defaultAction().triggered.connect(lambda *_: deed.trigger())
        button.setIcon(icon(image, self._theme))
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        self._buttons[button] = image
        return button

    def _join(self) -> None:
        desk = self.desk
        desk.library_opened.connect(lambda *_: QTimer.singleShot(400, self.desk.searching.warm_up))
        desk.library_refused.connect(self._refused)
        desk.index.state_changed.connect(self._show_index_state)
        desk.history.changed.connect(self._set_undoable)
        self._set_undoable(False, False)
        self._preferences.changed.connect(self._apply)
        self._preferences.failed.connect(lambda sentence: self.panels.notices.show_notice(sentence, kind="error"))
        self.panels.library.import_requested.connect(self.importing.choose_files)
        self.panels.essays.import_requested.connect(self.importing.choose_files)
        self.reading.essay_shown.connect(self._name_window)
        for complaint in self._preferences.complaints:
            self.panels.notices.show_notice(complaint, kind="error")

    def _dress(self, theme: Theme) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(palette(theme))
        application.setStyleSheet(style_sheet(theme))

    def _apply(self, settings: Settings) -> None:
        if settings.appearance.theme != self._theme.name:
            self._theme = load_theme(settings.appearance.theme)
            self._dress(self._theme)
            panels = self.panels
            for pane in (panels.search, panels.library, panels.essays, panels.reading, panels.margin, panels.notices):
                pane.set_theme(self._theme)
            for button, image in self._buttons.items():
                button.setIcon(icon(image, self._theme))
        self.panels.reading.set_settings(settings.reading)

    def _name_window(self, opened: OpenedEssay) -> None:
        self.setWindowTitle(self.tr("%1 — CSS Reader").replace("%1", opened.essay.facts.title))

    def _set_undoable(self, undo: bool, redo: bool) -> None:
        self.actions_by_name["undo"].setEnabled(undo)
        self.actions_by_name["redo"].setEnabled(redo)

    def _show_index_state(self, waiting: int, trouble: str) -> None:
        self._index_state.setText(trouble)
        self.statusBar().setVisible(bool(waiting and trouble))

    def _refused(self, sentence: str) -> None:
        self.panels.reading.show_nothing(self.tr("The library could not be opened"), sentence)
        self.panels.notices.show_notice(sentence, kind="error")

    def _toggle(self, pane: str) -> None:
        shown = self._pane(pane).isVisible()
        self._wished[pane] = not shown
        self._pane(pane).setVisible(not shown)

    def _focus(self, pane: str) -> None:
        self._pane(pane).show()
        self._pane(pane).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _pane(self, name: str) -> QWidget:
        pane: QWidget = getattr(self.panels, name)
        return pane

    def _toggle_full_screen(self) -> None:
        full = not self.isFullScreen()
        self.menuBar().setVisible(not full)
        self._bar.setVisible(not full)
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def _show_reading_options(self) -> None:
        from cssreader.gui.dialogs.reading_options import ReadingOptions

        options = ReadingOptions(self._preferences.settings, self)
        options.settings_changed.connect(self._preferences.set)
        options.show_under(next(button for button in self._buttons if button.objectName() == "reading_options"))

    def _show_keys(self) -> None:
        from cssreader.gui.dialogs.keys_list import KeysDialog

        rows = [
            (
                menu.title.replace("&", ""),
                spec.text.replace("&", "").rstrip("…"),
                ", ".join(spec.keys) or spec.told_keys,
            )
            for menu in menus()
            for spec in flat(menu.entries)
        ]
        KeysDialog(rows, self).open()

    def _show_about(self) -> None:
        from cssreader.gui.dialogs.about import about_box

        about_box(self, self.desk.folder.root).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        for pane, fits in (("margin", MARGIN_FITS), ("library", LIBRARY_FITS), ("essays", LIST_FITS)):
            crossed = (event.oldSize().width() >= fits) != (width >= fits) or event.oldSize().width() < 0
            if crossed:
                self._pane(pane).setVisible(self._wished[pane] and width >= fits)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.importing.drop(event.mimeData().urls())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closed:
            return
        self._closed = True
        self.reading.leave()
        self._geometry.setValue("window", self.saveGeometry())
        self._geometry.setValue("panes", self._panes.saveState())
        self.hide()
        self.desk.close()
        event.accept()

    def _restore_geometry(self) -> None:
        window, panes = self._geometry.value("window"), self._geometry.value("panes")
        if window is None or not self.restoreGeometry(window):
            self.resize(1280, 820)
        if panes is not None:
            self._panes.restoreState(panes)

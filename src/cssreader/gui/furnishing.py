"""Everything in the window but the page: the panes, the flows that join them, and what each action does."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup

from cssreader.app.browse_library import FirstView
from cssreader.domain.essay import Shelf
from cssreader.gui.actions import KIND_ACTION, language_name, placed_actions
from cssreader.gui.controls.bars import BarButton
from cssreader.gui.controls.spoken_roles import tell_roles
from cssreader.gui.desk import Desk
from cssreader.gui.dialogs.notice_bar import NoticeBar
from cssreader.gui.flows.announcing_flow import AnnouncingFlow
from cssreader.gui.flows.attention_flow import AttentionFlow
from cssreader.gui.flows.backups_flow import BackupsFlow
from cssreader.gui.flows.beside_flow import BesideFlow
from cssreader.gui.flows.cleaning_flow import CleaningFlow
from cssreader.gui.flows.comfort_flow import ComfortFlow
from cssreader.gui.flows.dossier_flow import DossierFlow
from cssreader.gui.flows.export_flow import ExportFlow
from cssreader.gui.flows.fetch_flow import FetchFlow
from cssreader.gui.flows.figures_flow import FiguresFlow
from cssreader.gui.flows.going_flow import GoingFlow
from cssreader.gui.flows.import_flow import ImportFlow
from cssreader.gui.flows.kinds_flow import KindsFlow
from cssreader.gui.flows.library_flow import LibraryFlow
from cssreader.gui.flows.link_flow import LinkFlow
from cssreader.gui.flows.list_flow import ListFlow
from cssreader.gui.flows.margin_flow import MarginFlow
from cssreader.gui.flows.marking_flow import MarkingFlow
from cssreader.gui.flows.material_flow import MaterialFlow
from cssreader.gui.flows.names_flow import NamesFlow
from cssreader.gui.flows.notebook_flow import NotebookFlow
from cssreader.gui.flows.palette_flow import PaletteFlow
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.flows.reshaping_flow import ReshapingFlow
from cssreader.gui.flows.safety_flow import SafetyFlow
from cssreader.gui.flows.search_flow import SearchFlow
from cssreader.gui.flows.searches_flow import SearchesFlow
from cssreader.gui.flows.speaking_flow import SpeakingFlow
from cssreader.gui.flows.taking_along_flow import TakingAlongFlow
from cssreader.gui.flows.topics_flow import TopicsFlow
from cssreader.gui.flows.versions_flow import VersionsFlow
from cssreader.gui.flows.watching_flow import WatchingFlow
from cssreader.gui.flows.words_flow import WordsFlow
from cssreader.gui.keys.key_map import KeyMap
from cssreader.gui.language import sentence_text
from cssreader.gui.list_room import ListRoom
from cssreader.gui.margin.margin_pane import MarginPane
from cssreader.gui.menu_bar import fill_menu_bar, give_keys, renew_kinds
from cssreader.gui.pages import Pages
from cssreader.gui.pane_row import PANES
from cssreader.gui.panels import Panels
from cssreader.gui.panes.dossier_pane import DossierPane
from cssreader.gui.panes.essay_list_pane import EssayListPane
from cssreader.gui.panes.library_pane import LibraryPane
from cssreader.gui.panes.material_pane import MaterialPane
from cssreader.gui.panes.notebook_pane import NotebookPane
from cssreader.gui.panes.search_box import SearchBox
from cssreader.gui.preferences import Preferences
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.theme.tokens import Theme
from cssreader.settings import LANGUAGES, THEME_CHOICES
from cssreader.text.extents import End, Unit

if TYPE_CHECKING:
    from cssreader.gui.window import Window

_SHOWABLE = ("library", "essays", "margin")
WARM_UP_MS = 400
"""How long after the window is ready the search loads, so that the first question is answered as fast as the next."""


class Furnishing(QObject):
    """Built once the page can be read, which is what a person waits for."""

    def __init__(self, window: "Window", page: ReadingPane, theme: Theme, desk: Desk, preferences: Preferences) -> None:
        super().__init__(window)
        tell_roles()
        self._window = window
        self._desk = desk
        self._preferences = preferences
        self.panels = Panels(
            window=window,
            search=SearchBox(theme),
            library=LibraryPane(theme),
            essays=EssayListPane(theme),
            reading=page,
            pages=Pages(page, self),
            margin=MarginPane(theme),
            notices=NoticeBar(theme),
            reveal=window.pane_row.reveal,
        )
        self.margin = MarginFlow(self.panels, preferences, self)
        self.listing = ListFlow(self.panels, preferences, self)
        self.comfort = ComfortFlow(preferences, self.panels, self)
        self.reading = ReadingFlow(desk, self.panels, self)
        self.announcing = AnnouncingFlow(desk, self.panels, self)
        self.marking = MarkingFlow(desk, self.panels, self)
        self.reshaping = ReshapingFlow(desk, self.panels, self)
        self.going = GoingFlow(desk, self.panels, self.reading, self)
        self.attention = AttentionFlow(desk, self.panels, preferences, self)
        self.figures = FiguresFlow(desk, self.panels, self.attention, preferences, theme, self)
        self.searching = SearchFlow(desk, self.panels, self.reading, self)
        self.material = MaterialPane(theme)
        self.dossier = DossierPane(theme)
        self.notebook = NotebookPane(theme)
        self.list_room = ListRoom(self.panels.essays, self.material, self.dossier, self.notebook)
        self.dossiers = DossierFlow(desk, self.panels, self.reading, self.dossier, self.list_room, self)
        self.notebooks = NotebookFlow(
            desk, self.panels, self.reading, self.dossiers, preferences, self.notebook, self.list_room, self
        )
        self.gathering = MaterialFlow(desk, self.panels, self.reading, self.material, self.list_room, self)
        self.searches = SearchesFlow(desk, self.panels, self)
        self.fetching = FetchFlow(desk, self.panels, self.reading, preferences, self)
        self.words = WordsFlow(desk, self.panels.notices, self)
        self.panels.pages.join(self.words.join)
        self.importing = ImportFlow(desk, self.panels, self.reading, self.fetching, self)
        self.library = LibraryFlow(desk, self.panels, self.reading, self)
        self.beside = BesideFlow(desk, self.panels, self.reading, window.pane_row, window.make_page, self)
        self.safety = SafetyFlow(desk, self.panels, self)
        self.safety.reopening_wished.connect(window.reopen)
        self.links = LinkFlow(desk, self.panels, self.reading, self)
        self.exports = ExportFlow(desk, self.panels, self.notebook, self.list_room, self)
        self.taking_along = TakingAlongFlow(desk, self.panels, self.safety.repair, self)
        self.cleaning = CleaningFlow(desk, self.panels, self.reading, self)
        self.watching = WatchingFlow(desk, self.panels, self.reading, self)
        self.backups = BackupsFlow(desk, self.panels, preferences, self._put_down, self)
        self.names = NamesFlow(desk, self.panels, self)
        self.topics = TopicsFlow(desk, self.panels, self)
        self.kinds = KindsFlow(desk, self.panels, self)
        self.kinds.changed.connect(window.show_categories)
        self.speaking = SpeakingFlow(desk, self.panels, preferences, self)
        self.versions = VersionsFlow(desk, self.panels, self.reading, self)
        self.palette = PaletteFlow(desk, self.panels, self.reading, preferences, self)
        self._join_flows()
        self._make_actions(theme)

    def _make_actions(self, theme: Theme) -> None:
        window, preferences = self._window, self._preferences
        self._categories = theme.categories
        self.actions: dict[str, QAction] = fill_menu_bar(window, self._deeds(), theme.categories)
        self.palette.set_actions(self.actions)
        self.keys = KeyMap([each.spec for each in placed_actions(theme.categories)], preferences.keys_file, self)
        self._tend_actions()
        for complaint in (*preferences.complaints, *self.keys.complaints):
            self._complain(sentence_text(complaint))

    def _join_flows(self) -> None:
        """Let flows that know nothing of each other ask for what another does."""
        self.material.dossier_wished.connect(self.dossiers.show)
        self.material.dossier_chosen.connect(self.dossiers.take_in_hand)
        self.dossiers.taken_in_hand.connect(self.material.set_dossier)
        self.panels.essays.import_requested.connect(self.importing.choose_files)
        self.searching.question_used.connect(self.searches.remember)
        self.library.filing_requested.connect(self.topics.file)
        self.importing.pairs_requested.connect(self.versions.show_pairs)
        self.palette.dossier_wished.connect(self.dossiers.show)
        self.backups.reopening_wished.connect(self._window.reopen)
        self.topics.counted.connect(self.notebooks.set_topics)

    def _tend_actions(self) -> None:
        """Let each action be as it can be used, and stay so."""
        self.keys.changed.connect(self._give_keys)
        self.keys.failed.connect(self._complain)
        self._give_keys()
        self._desk.history.changed.connect(self._set_undoable)
        self._desk.history.tell()
        self.going.trail_changed.connect(self._set_trail)
        self._set_trail(False, False)
        self._window.pane_row.arranged.connect(self._check_actions)
        self._window.pane_row.arranged.connect(self.margin.arrange)
        for name in (
            "focus_mode",
            *(f"theme_{theme}" for theme in THEME_CHOICES),
            *(f"toggle_{pane}" for pane in _SHOWABLE),
        ):
            self.actions[name].setCheckable(True)
        for language in LANGUAGES:
            self.actions[f"language_{language}"].setCheckable(True)
        for prefix, choices in (("theme", THEME_CHOICES), ("language", LANGUAGES)):
            # What is chosen once more stays ticked.
            group = QActionGroup(self)
            for choice in choices:
                group.addAction(self.actions[f"{prefix}_{choice}"])
        self._check_actions()
        self._desk.summaries_changed.connect(self._name_trash_action)
        self.reading.essay_shown.connect(self._name_trash_action)
        self.panels.pages.turned.connect(self._name_trash_action)
        self._preferences.changed.connect(self._check_actions)
        self._preferences.failed.connect(self._complain)

    def begin(self, first: FirstView | None) -> None:
        """Show what the library holds; the essay read last is on the page already."""
        self.safety.begin(is_open=first is not None, read_only=first is not None and first.read_only)
        if first is None:
            return
        if first.read_only:
            self._complain(
                self.tr("This library can only be read: nothing you mark will be saved. Allow writing to its folder.")
            )
        summaries = self._desk.summaries
        if summaries or first.opened is None:
            # Otherwise the list is still being read, and nothing is known to be missing.
            self.library.begin(summaries)
        self.reading.begin(first)
        self.attention.begin(first.opened)
        if first.opened is None:
            self.panels.essays.setFocus()
        self._desk.tend()
        QTimer.singleShot(WARM_UP_MS, self._desk.searching.warm_up)
        QTimer.singleShot(WARM_UP_MS, self.topics.begin)
        QTimer.singleShot(WARM_UP_MS, self.fetching.begin)
        QTimer.singleShot(WARM_UP_MS, self.links.begin)
        if not first.read_only:
            self.backups.begin()
            QTimer.singleShot(WARM_UP_MS, self._desk.watching.look)

    def set_theme(self, theme: Theme) -> None:
        if theme.categories != self._categories:
            self._categories = theme.categories
            renew_kinds(self._window, self.actions, theme.categories, self.marking.highlight_selection)
            self.keys.renew([each.spec for each in placed_actions(theme.categories)])
        panels = self.panels
        for pane in (panels.search, panels.library, panels.essays, panels.margin, panels.notices):
            pane.set_theme(theme)
        for page in (self.material, self.dossier, self.notebook):
            page.set_theme(theme)
        self.figures.set_theme(theme)
        self.kinds.set_theme(theme)
        self.speaking.set_theme(theme)
        self.palette.set_theme(theme)

    def _deeds(self) -> dict[str, Callable[[], object]]:
        """What each action does, by the action's name."""
        desk, prefs, panels, window = self._desk, self._preferences, self.panels, self._window
        in_hand = panels.pages.done_in_hand
        deeds: dict[str, Callable[[], object]] = {
            "import_files": self.importing.choose_files,
            "import_folder": self.importing.choose_folder,
            "watched_folders": self.watching.show_folders,
            "authors": self.names.show_authors,
            "sites": self.names.show_sites,
            "subjects": self.topics.choose_subjects,
            "add_topic": self.topics.add_topic,
            "topics": self.topics.show_topics,
            "search_in_topic": self.topics.search_in_topic,
            "fetch": self.fetching.open,
            "fetch_queue": self.fetching.open_queue,
            "copy_essay_link": self.links.copy_essay_link,
            "copy_passage_link": self.links.copy_passage_link,
            "export": self.exports.open,
            "import_annotations": self.taking_along.import_annotations,
            "back_up": self.taking_along.back_up,
            "backups": self.backups.show_backups,
            "check": self.taking_along.check,
            "rebuild_index": desk.rebuild_index,
            "quit": window.close,
            "look_up": in_hand(ReadingPane.look_up),
            "keep_word": self._keep_word,
            "undo": desk.undo,
            "redo": desk.redo,
            "search": panels.search.focus,
            "find": in_hand(ReadingPane.open_find),
            "beside": self.beside.toggle,
            "exchange": self.beside.exchange,
            "back": self.going.back,
            "forward": self.going.forward,
            "next_essay": self.going.next_essay,
            "previous_essay": self.going.previous_essay,
            "paragraph_below": in_hand(partial(ReadingPane.step_paragraph, by=1)),
            "paragraph_above": in_hand(partial(ReadingPane.step_paragraph, by=-1)),
            "go_to_paragraph": self.going.go_to_paragraph,
            "next_hit": self.searching.next_hit,
            "previous_hit": self.searching.previous_hit,
            "material": self.gathering.open,
            "into_dossier": self._put_into_dossier,
            "dossiers": self.dossiers.open,
            "notebook": self.notebooks.open,
            "save_search": self.searches.save,
            "forget_searches": self.searches.forget,
            "turn_hit": self.searching.turn_hit,
            "filter_list": self.listing.filter,
            "fold_groups": self.listing.fold_groups,
            "unfold_groups": self.listing.unfold_groups,
            "details": self.library.edit_details,
            "removed": self.cleaning.show_removed,
            "hide_block": self.cleaning.hide_here,
            "hide_block_on_site": self.cleaning.hide_on_site,
            "cleaning_rules": self.cleaning.show_rules,
            "clean_again": self.cleaning.clean_again,
            "clean_all_again": self.cleaning.clean_all_again,
            "versions": self.versions.show_versions,
            "perhaps_same": self.versions.show_pairs,
            "read_aloud": self.speaking.toggle,
            "read_from_here": self.speaking.read_from_here,
            "next_sentence": self.speaking.next_sentence,
            "previous_sentence": self.speaking.previous_sentence,
            "faster": self.speaking.faster,
            "slower": self.speaking.slower,
            "keep_sentence": self.speaking.keep,
            "stop_reading": self.speaking.stop,
            "enlarge_picture": self.marking.enlarge_picture,
            "shelve_on": partial(self.library.shelve_on, 1),
            "shelve_back": partial(self.library.shelve_on, -1),
            "trash": self.library.trash_open_essay,
            "note": self.marking.note_on_selection,
            "note_on_essay": partial(self.beside.about_margin, self.reading.note_on_essay),
            "bookmark": self.marking.bookmark_here,
            "next_mark": lambda: panels.pages.in_hand.marking.step(1),
            "previous_mark": lambda: panels.pages.in_hand.marking.step(-1),
            "merge": self.reshaping.merge,
            "split": self.reshaping.split,
            "caret": in_hand(ReadingPane.toggle_caret),
            "place": partial(self.beside.about_margin, self.reading.place_current_mark),
            "larger": prefs.larger,
            "smaller": prefs.smaller,
            "usual_size": prefs.usual_size,
            "reading_options": lambda: self.comfort.show_options(window.top_bar.button("reading_options")),
            "next_theme": lambda: prefs.next_theme(window.theme.name),
            "own_theme": self.comfort.choose_own_theme,
            "focus_mode": self.comfort.toggle_focus_mode,
            "next_profile": self.comfort.next_profile,
            "profiles": self.comfort.show_profiles,
            "next_footnote": in_hand(partial(ReadingPane.step_footnote, by=1)),
            "previous_footnote": in_hand(partial(ReadingPane.step_footnote, by=-1)),
            "sentence": in_hand(ReadingPane.select_sentence),
            "figures": self.figures.show,
            "full_screen": window.toggle_full_screen,
            "focus_notice": panels.notices.focus,
            "palette": self.palette.turn,
            "kinds": self.kinds.show,
            "keys": self._show_keys,
            "about": self._show_about,
        }
        for end, name in ((End.START, "start"), (End.STOP, "end")):
            for unit in Unit:
                for by, way in ((1, "on"), (-1, "back")):
                    deeds[f"{name}_{way}_by_{unit.name.lower()}"] = partial(self.reshaping.step, end, unit, by)
        for pane in PANES:
            deeds[f"toggle_{pane}"] = partial(window.pane_row.toggle, pane)
            deeds[f"focus_{pane}"] = partial(window.pane_row.focus, pane)
        deeds["focus_reading"] = self._focus_page
        for theme in THEME_CHOICES:
            deeds[f"theme_{theme}"] = partial(prefs.set_theme, theme)
        for language in LANGUAGES:
            deeds[f"language_{language}"] = partial(self._choose_language, language)
        for shelf in Shelf:
            deeds[f"shelf_{shelf.value}"] = partial(self.library.shelve_open_essay, shelf)
        for category in window.theme.categories.offered:
            deeds[f"{KIND_ACTION}{category.id}"] = partial(self.marking.highlight_selection, category.id)
        return deeds

    def _put_down(self) -> None:
        """Keep what is being written, and leave the essays on the pages."""
        self.beside.leave()
        self.speaking.stop()
        self.reading.leave()

    def _put_into_dossier(self) -> None:
        if self.list_room.shows_material:
            self.gathering.add_current()
        else:
            self.dossiers.add_from_page()

    def _focus_page(self) -> None:
        self._window.pane_row.reveal("reading")
        self.panels.pages.focus()

    def _keep_word(self) -> None:
        self.panels.pages.in_hand.words.keep()

    def _check_actions(self, _: object = None) -> None:
        """Let the menu say which theme is on and which panes are shown."""
        settings = self._preferences.settings
        self.actions["focus_mode"].setChecked(settings.reading.focus_mode)
        for theme in THEME_CHOICES:
            self.actions[f"theme_{theme}"].setChecked(theme == settings.appearance.theme)
        for language in LANGUAGES:
            self.actions[f"language_{language}"].setChecked(language == settings.appearance.language)
        for pane in _SHOWABLE:
            self.actions[f"toggle_{pane}"].setChecked(self._window.pane_row.is_shown(pane))

    def _name_trash_action(self, _: object = None) -> None:
        trashed = self.library.open_essay_is_trashed
        self.actions["trash"].setText(self.tr("Take out of the &trash") if trashed else self.tr("Move to the &trash"))

    def _set_undoable(self, undo: bool, redo: bool) -> None:
        self.actions["undo"].setEnabled(undo)
        self.actions["redo"].setEnabled(redo)

    def _set_trail(self, back: bool, forward: bool) -> None:
        self.actions["back"].setEnabled(back)
        self.actions["forward"].setEnabled(forward)

    def _give_keys(self) -> None:
        give_keys(self.actions, self.keys.keys)
        self._window.top_bar.tell_keys(self.actions)
        for button in self._window.findChildren(BarButton):
            button.tell_keys()

    def _complain(self, sentence: str) -> None:
        self.panels.notices.show_notice(sentence, kind="error")

    def _choose_language(self, language: str) -> None:
        """A window is made in one language: the next one speaks the other, at once if the person wishes."""
        changes = language != self._preferences.settings.appearance.language
        self._preferences.set_language(language)
        self._check_actions()
        if changes:
            self.panels.notices.show_notice(
                self.tr("Language of the window from the next start: {language}.").format(
                    language=language_name(language)
                ),
                self.tr("Open the window anew"),
                self._window.reopen,
            )

    def _show_keys(self) -> None:
        from cssreader.gui.dialogs.keys_dialog import KeyRow, KeysDialog

        rows = [
            KeyRow(each.menu, each.deed.rstrip("…"), each.spec.name, each.spec.told_keys)
            for each in placed_actions(self._window.theme.categories)
        ]
        KeysDialog(rows, self.keys, self._window).open()

    def _show_about(self) -> None:
        from cssreader.gui.dialogs.about import about_box

        about_box(self._window, self._desk.folder.root).open()
